"""`vaxdesk backup`: a verified backup now, and a copy of it in a second place."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vaxdesk.cli.exits import WORLD, Ended
from vaxdesk.cli.out_file import OutFolder
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, signs_in

if TYPE_CHECKING:
    from vaxdesk.keeping.vault import BackedUp


@click.command(epilog="Example: vaxdesk --data-dir ./practice backup --to /media/stick")
@click.option(
    "--to",
    "second",
    metavar="DIR",
    type=OutFolder(),
    help="A second place, such as a stick: a folder that is there already.",
)
@click.option("--json", "json_", is_flag=True, help="What was made as one JSON object.")
@signs_in
def command(place: Place, second: Path | None, json_: bool) -> None:
    """Make a verified backup beside the database, under the same key, and begin the seal anew after it."""
    with place.desk(write=True) as desk:
        if second is not None:
            desk.office.choose_second(second)
        done = desk.office.back_up(second)
    if json_:
        as_json(_described(done))
    else:
        click.echo(f"backup: {done.backup.path}\nentries: {done.base.n}")
    if done.second is None:
        return
    if done.second.backup is None:
        from vaxdesk.cli import messages
        from vaxdesk.failures import WorldFailed

        raise Ended(WORLD, messages.failure(WorldFailed(done.second.code, str(second))))
    if not json_:
        click.echo(f"copy: {done.second.backup.path}")


def _described(done: "BackedUp") -> dict[str, object]:
    copy = done.second.backup if done.second else None
    return {
        "backup": str(done.backup.path),
        "taken_at": done.backup.taken_at.isoformat(),
        "entries": done.base.n,
        "copy": str(copy.path) if copy else None,
        "trouble": done.second.code if done.second and done.second.code else None,
    }
