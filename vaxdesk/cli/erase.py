"""`vaxdesk erase`: take a person out of the record, as the law wants it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vaxdesk.cli.exits import DONE, FINDINGS, REFUSED, WORLD
from vaxdesk.cli.out_file import OutFile, OutFolder, a_paper, put, room_for
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, signs_in

if TYPE_CHECKING:
    from vaxdesk.departments.erasing import Erased, Outlook
    from vaxdesk.desk import Desk


@click.command(epilog="Example: vaxdesk --data-dir ./practice erase 018f... --reason 'letter of 3 January' --sure")
@click.argument("person")
@click.option("--reason", default="", help="Why; it stays, so it says nothing about who it is.")
@click.option("--override", multiple=True, metavar="CODE", help="A rule that the reason is an answer to.")
@click.option("--sure", is_flag=True, help="Erase. Without it, only say what would be erased.")
@click.option("--to", "second", metavar="DIR", type=OutFolder(), help="The second place for backups, if it is there.")
@click.option("--sheet", metavar="FILE", type=OutFile(a_paper), help="The printed confirmation as a PDF file.")
@click.option("--json", "json_", is_flag=True, help="What was done, or would be, as one JSON object.")
@signs_in
@click.pass_context
def command(
    ctx: click.Context,
    place: Place,
    person: str,
    reason: str,
    override: tuple[str, ...],
    sure: bool,
    second: Path | None,
    sheet: Path | None,
    json_: bool,
) -> None:
    """Erase PERSON (an id, as `vaxdesk journal` shows it) from the record and from the backups beside it.

    It cannot be undone. For somebody who is erased already, only what was left to do is done.
    """
    with place.desk(write=True) as desk:
        if not sure:
            ctx.exit(_told(desk, desk.erasing.outlook(person, reason), override, json_))
        if sheet is not None:
            room_for(sheet)
        done = desk.erasing.erase(person, by=_who(desk), reason=reason, override=override, second=second)
        if sheet is not None:
            put(sheet, desk.erasing.sheet(done))
    _say(done, json_)
    ctx.exit(WORLD if done.trouble else FINDINGS if done.purged.left else DONE)


def _who(desk: "Desk") -> str:
    account = desk.seat.account
    return account.name if account else ""


def _told(desk: "Desk", outlook: "Outlook", override: tuple[str, ...], json_: bool) -> int:
    from vaxdesk.cli import messages

    left = [each for each in outlook.problems if each.blocks or each.code not in override]
    if json_:
        as_json(
            {
                "entries": outlook.held.entries,
                "visits": len(outlook.held.visits),
                "doses": outlook.held.doses,
                "erased": outlook.held.erased,
                "keep_until": outlook.keep_until.isoformat() if outlook.keep_until else None,
                "mentions": outlook.mentions,
                "refused": [{"code": each.code, "blocks": each.blocks} for each in left],
            }
        )
    else:
        held = outlook.held
        click.echo(f"{held.entries} entries about {len(held.visits)} visits with {held.doses} doses would be erased")
        for each in left:
            click.echo(f"against it: {each.code}: {messages.refusal(each)}")
        if outlook.mentions:
            click.echo(f"entries about others that name this person: {', '.join(map(str, outlook.mentions))}")
        click.echo("nothing was done; give --sure to erase")
    return REFUSED if left else DONE


def _say(done: "Erased", json_: bool) -> None:
    from vaxdesk.cli import messages
    from vaxdesk.failures import WorldFailed

    if json_:
        as_json(
            {
                "entry": done.entry.id,
                "entries": done.entries,
                "backup": done.backup,
                "deleted": done.purged.deleted,
                "left": done.purged.left,
                "second": done.second,
                "elsewhere_until": done.sticks_until.isoformat(),
                "trouble": done.trouble or None,
            }
        )
        return
    click.echo(f"entry: {done.entry.id}\nerased: {done.entries} entries\nbackup: {done.backup or 'none'}")
    for name in done.purged.deleted:
        click.echo(f"deleted: {name}")
    for name in done.purged.left:
        click.echo(f"left, look at it yourself: {name}")
    click.echo(f"backups on sticks that are not here: destroy them by {done.sticks_until} at the latest")
    if done.trouble:
        click.echo(f"the copies wait for the next backup: {messages.failure(WorldFailed(done.trouble))}", err=True)
