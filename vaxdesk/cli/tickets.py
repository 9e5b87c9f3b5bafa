"""`vaxdesk tickets`: which letters this workstation begins its ticket numbers with."""

import re

import click

from vaxdesk.cli.exits import USAGE, Ended
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, signs_in


@click.group(name="tickets", epilog="Example: vaxdesk --data-dir ./practice tickets list")
def command() -> None:
    """The letters of ticket numbers: each workstation of a site has its own."""


@command.command(name="list", epilog="Example: vaxdesk --data-dir ./practice tickets list --json")
@click.option("--json", "json_", is_flag=True, help="One JSON object.")
@signs_in
def list_(place: Place, json_: bool) -> None:
    """The letters of this workstation, its number, and what it gave to others."""
    from vaxdesk.codes.ticket_letters import in_groups

    with place.desk(write=place.real) as desk:
        letters = desk.ticket_letters
        given = letters.given_away()
        said = {
            "number": letters.number,
            "letters": letters.own(),
            "in_use": letters.in_use(),
            "given": [
                {"letters": each.letters, "to": each.to, "code": each.code, "at": f"{each.at:%Y-%m-%dT%H:%M:%SZ}"}
                for each in given
            ],
        }
    if json_:
        as_json(said)
        return
    click.echo(f"letters: {said['letters'] or 'none'}")
    click.echo(f"number of this workstation: {in_groups(letters.number)}")
    for each in given:
        click.echo(f"given away: {each.letters} to {in_groups(each.to)}, code {in_groups(each.code)}")


@command.command(
    epilog="Example: vaxdesk --data-dir /srv/site tickets give F-J --to 48217735 --as zhao.yunfeng"
    " --secret-file lead.secret"
)
@click.argument("letters")
@click.option("--to", required=True, metavar="NUMBER", help="The number of the other workstation.")
@signs_in
def give(place: Place, letters: str, to: str) -> None:
    """Let another workstation have LETTERS (such as FG, or F-J), and print the code that it takes them with."""
    from vaxdesk.codes.ticket_letters import in_groups

    wanted = _letters(letters)
    with place.desk(write=True) as desk:
        code = desk.ticket_letters.give(wanted, to)
    click.echo(f"code: {in_groups(code)}")


@command.command(
    epilog='Example: vaxdesk --data-dir /srv/copy tickets take "0992 1234 5678 9012" --as zhao.yunfeng'
    " --secret-file lead.secret"
)
@click.argument("code")
@signs_in
def take(place: Place, code: str) -> None:
    """Take the letters that another workstation gave to this one, by the CODE that it printed."""
    with place.desk(write=True) as desk:
        letters = desk.ticket_letters.take(code)
    click.echo(f"letters: {letters}")


@command.command(
    name="take-free",
    epilog="Example: vaxdesk --data-dir /srv/copy tickets take-free A-J --why 'the first laptop is broken'"
    " --as zhao.yunfeng --secret-file lead.secret",
)
@click.argument("letters")
@click.option("--why", required=True, help="The reason, for the record.")
@signs_in
def take_free(place: Place, letters: str, why: str) -> None:
    """Take LETTERS that no other workstation has any more. Two that have the same would issue the same ticket."""
    wanted = _letters(letters)
    with place.desk(write=True) as desk:
        desk.ticket_letters.take_free(wanted, why)
        own = desk.ticket_letters.own()
    click.echo(f"letters: {own}")


def _letters(text: str) -> str:
    """ "F-HJ" is FGHJ."""
    from vaxdesk.codes.ticket_letters import ALL_LETTERS

    plain = re.sub(r"[\s,]", "", text.upper())
    if not re.fullmatch(r"([A-J](-[A-J])?)+", plain):
        raise Ended(USAGE, f"not letters from A to J: {text}")
    found = ""
    for first, last in re.findall(r"([A-J])(?:-([A-J]))?", plain):
        found += ALL_LETTERS[ALL_LETTERS.index(first) : ALL_LETTERS.index(last or first) + 1]
    return found
