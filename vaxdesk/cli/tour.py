"""`vaxdesk tour`: one whole visit in the real window, in pictures."""

import tempfile
from pathlib import Path

import click

from vaxdesk.cli.exits import WORLD, Ended
from vaxdesk.cli.out_file import OutFolder


@click.command(epilog="Example: vaxdesk tour --out build/tour")
@click.option("--out", type=OutFolder(), required=True, help="Folder for what it leaves.")
@click.option("--seed", type=click.IntRange(0, 2**31), default=7, show_default=True, help="Which invented people.")
def command(out: Path, seed: int) -> None:
    """Drive the real window through one whole visit, by keys and scans, on a practice site of its own.

    Leaves screens/*.png, papers/*.pdf and tour.json in the folder; works without a screen.
    """
    try:
        from vaxdesk.tour.drive import run
    except ImportError as error:
        if (error.name or "").startswith("vaxdesk"):
            raise
        raise Ended(WORLD, f"the window cannot start: {error}; `make run` installs what it needs") from error
    with tempfile.TemporaryDirectory() as folder:
        report = run(out, Path(folder) / "site", seed=seed)
    click.echo(f"{len(report.steps)} steps, {len(report.screens)} screens, {len(report.papers)} papers in {out}")
