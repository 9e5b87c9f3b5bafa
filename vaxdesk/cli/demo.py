"""`vaxdesk demo`: a practice site full of invented people."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vaxdesk.cli.exits import WORLD, Ended
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, pass_place

if TYPE_CHECKING:
    from vaxdesk.practice.making import Practice


@click.command(epilog="Example: vaxdesk --data-dir ./practice demo --no-window --seed 7")
@click.option("--seed", type=click.IntRange(0, 2**31), default=1, show_default=True, help="Which invented people.")
@click.option("--no-window", is_flag=True, help="Make the site and stop.")
@click.option("--fresh", is_flag=True, help="Delete a practice site that is there; a real one is never deleted.")
@click.option("--json", "json_", is_flag=True, help="What was made as one JSON object.")
@click.option(
    "--data-dir", type=click.Path(file_okay=False, path_type=Path), help="Folder of the site, as before the verb."
)
@pass_place
@click.pass_context
def command(
    ctx: click.Context, place: Place, seed: int, no_window: bool, fresh: bool, json_: bool, data_dir: Path | None
) -> None:
    """Make a practice site in a folder of its own and open the window on it.

    The same seed gives the same people, visits, stages and ids, and on the same day the same tickets; only salts,
    hashes and the database key are new. Without --no-window a practice site that is there already is opened as it is.
    """
    from vaxdesk import files

    place = replace(place, data_dir=data_dir or place.data_dir)
    folder = place.practice_folder
    there = (folder / files.DATABASE).exists()
    if not there or fresh or no_window:
        _tell(_made(place, seed, fresh=fresh and there), json_)
    if no_window:
        return
    if place.practice_clock is not None:
        raise Ended(WORLD, "the window shows the machine's own time; give --no-window with --practice-clock")
    from vaxdesk.cli.group import window

    ctx.exit(window(folder))


def _made(place: Place, seed: int, *, fresh: bool) -> "Practice":
    from vaxdesk.failures import WorldFailed
    from vaxdesk.practice.making import make, remove

    try:
        if fresh:
            remove(place.practice_folder)
        return make(place.practice_folder, seed=seed, clock=place.clock())
    except WorldFailed as failed:
        if failed.code != "site_exists":
            raise
        say = f"there is a site already in {failed.detail}; choose another --data-dir, or --fresh for a practice site"
        raise Ended(WORLD, say) from failed


def _tell(made: "Practice", json_: bool) -> None:
    if json_:
        accounts = [{"name": each.name, "display": each.display, "roles": list(each.roles)} for each in made.accounts]
        as_json({
            "folder": str(made.folder),
            "site": made.site,
            "practice": True,
            "seed": made.seed,
            "people": made.people,
            "stages": {stage.value: count for stage, count in sorted(made.stages.items())},
            "accounts": accounts,
        })  # fmt: skip
        return
    click.echo(f"practice site: {made.site}\nfolder: {made.folder}\npeople: {made.people}\naccounts:")
    for account in made.accounts:
        click.echo(f"  {account.name:14} {', '.join(account.roles):44} {account.display}")
