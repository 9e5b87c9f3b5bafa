"""`vaxdesk backup`: a verified backup now, and a copy of it in a second place."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from vaxdesk.cli.exits import WORLD, Ended
from vaxdesk.cli.out_file import OutFolder
from vaxdesk.cli.output import as_json
from vaxdesk.cli.own_files import holds_a_site
from vaxdesk.cli.place import Place, signs_in

if TYPE_CHECKING:
    from vaxdesk.desk import Desk
    from vaxdesk.failures import WorldFailed
    from vaxdesk.keeping.vault import BackedUp

_OF_THE_STICK: Final = {"disk_full": "target_full", "read_only": "target_read_only", "cannot_write": "target_read_only"}
"""What a disk does, said of the second place."""


class SecondPlace(OutFolder):
    """A folder that goes on when that of the site is lost: neither a site's own nor one below it."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = super().convert(value, param, ctx)
        if any(holds_a_site(each) for each in (path.resolve(), *path.resolve().parents)):
            self.fail(f"{path} is in the folder of a site, and would be lost with it; choose another place", param, ctx)
        return path


@click.command(epilog="Example: vaxdesk --data-dir ./practice backup --to /media/stick")
@click.option(
    "--to",
    "second",
    metavar="DIR",
    type=SecondPlace(),
    help="A second place, such as a stick: a folder that is there already.",
)
@click.option("--json", "json_", is_flag=True, help="What was made as one JSON object.")
@signs_in
def command(place: Place, second: Path | None, json_: bool) -> None:
    """Make a verified backup beside the database, under the same key, and begin the seal anew after it."""
    with place.desk(write=True) as desk:
        trouble = _against(desk, second) if second else None
        done = desk.office.back_up(None if trouble else second)
    if done.second and done.second.backup is None:
        from vaxdesk.failures import WorldFailed

        trouble = WorldFailed(done.second.code, str(second))
    if json_:
        as_json(_described(done, trouble))
    else:
        click.echo(f"backup: {done.backup.path}\nentries: {done.base.n}")
    if trouble:
        from vaxdesk.cli import messages

        raise Ended(WORLD, messages.failure(trouble))
    if done.second and done.second.backup and not json_:
        click.echo(f"copy: {done.second.backup.path}")


def _against(desk: "Desk", second: Path) -> "WorldFailed | None":
    """Why this cannot be a second place now; None where it is one from now on."""
    from vaxdesk.failures import WorldFailed

    try:
        desk.office.choose_second(second)
    except WorldFailed as failed:
        return WorldFailed(_OF_THE_STICK.get(failed.code, failed.code), str(second))
    except OSError:
        return WorldFailed("target_read_only", str(second))
    return None


def _described(done: "BackedUp", trouble: "WorldFailed | None") -> dict[str, object]:
    copy = done.second.backup if done.second else None
    return {
        "backup": str(done.backup.path),
        "taken_at": done.backup.taken_at.isoformat(),
        "entries": done.base.n,
        "copy": str(copy.path) if copy else None,
        "trouble": trouble.code if trouble else None,
    }
