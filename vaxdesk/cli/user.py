"""`vaxdesk user`: who works here, who may sign in, and their secrets."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from vaxdesk.cli.exits import REFUSED, USAGE, Ended
from vaxdesk.cli.names import typed_name
from vaxdesk.cli.out_file import OutFile, a_start_secret, put, room_for
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, signs_in
from vaxdesk.cli.secret_file import SECRET_FILE, read_new_secret, read_secret

if TYPE_CHECKING:
    from vaxdesk.desk import Desk

ROLES: Final = ["registrar", "screener", "vaccinator", "observer", "lead", "auditor"]
_OUT: Final = OutFile(a_start_secret)


@click.group(name="user", epilog="Example: vaxdesk --data-dir /srv/site user list --as zhao.yunfeng --secret-file s")
def command() -> None:
    """The people who work at the site."""


@command.command(
    epilog="Example: vaxdesk --data-dir /srv/site user add --as zhao.yunfeng --secret-file lead.secret --display 周敏"
    " --role vaccinator --out zhou.start"
)
@click.option("--display", metavar="NAME", required=True, callback=typed_name, help="The person's name, as written.")
@click.option("--role", "roles", type=click.Choice(ROLES), multiple=True, required=True, help="May be given again.")
@click.option("--name", metavar="ACCOUNT", callback=typed_name, help="The account; otherwise made from the name.")
@click.option("--new-secret-file", type=SECRET_FILE, help="File with a secret that the person has chosen already.")
@click.option("--out", type=_OUT, help="Without one: file for a start secret, good for choosing one's own.")
@signs_in
def add(
    place: Place,
    display: str,
    roles: tuple[str, ...],
    name: str | None,
    new_secret_file: Path | None,
    out: Path | None,
) -> None:
    """Enter somebody in the staff list, let them sign in, and print the name of the account."""
    from vaxdesk.clinic.account_names import ACCOUNT_NAME

    if name is not None and not ACCOUNT_NAME.fullmatch(name):
        raise click.BadParameter("an account has ASCII letters in lower case, digits and dots", param_hint="--name")
    if place.real and (new_secret_file is None) == (out is None):
        raise Ended(USAGE, "give either --new-secret-file, or --out for a start secret")
    secret = read_new_secret(new_secret_file, name or display, display) if new_secret_file else ""
    if out is not None:
        room_for(out)
    with place.desk(write=True) as desk:
        hired = desk.office.hire(display, _once(roles), name=name or "", secret=secret)  # type: ignore[arg-type]
    if out is not None and hired.secret:
        put(out, f"{hired.secret}\n".encode())
    click.echo(f"account: {hired.account.name}")


@command.command(name="list", epilog="Example: vaxdesk --data-dir ./practice user list --json")
@click.option("--json", "json_", is_flag=True, help="One JSON object per line.")
@signs_in
def list_(place: Place, json_: bool) -> None:
    """Everybody in the staff list, in the order in which they were entered, and whether they may sign in."""
    from vaxdesk.door.gate import EMERGENCY

    with place.desk(write=place.real) as desk:
        desk.seat.must("staff")
        staff = [(each, desk.office.may_sign_in(each.name)) for each in desk.staff() if each.name != EMERGENCY]
    for account, may in staff:
        if json_:
            as_json({
                "name": account.name,
                "display": account.display,
                "roles": list(account.roles),
                "may_sign_in": may,
            })  # fmt: skip
        else:
            out = "" if may else " (may not sign in)"
            click.echo(f"{account.name:24} {', '.join(account.roles):44} {account.display}{out}")


@command.command(
    epilog="Example: vaxdesk --data-dir /srv/site user secret --as zhou.min --secret-file zhou.start"
    " --new-secret-file zhou.secret"
)
@click.option("--new-secret-file", type=SECRET_FILE, required=True, help="File with the new secret on one line.")
@signs_in
def secret(place: Place, new_secret_file: Path) -> None:
    """Choose another secret of one's own; also the first one, after a start secret."""
    who = place.entered_by_secret(temporary=True)
    _, old = place.sign_in.secret()
    new = read_secret(new_secret_file)
    with place.desk_of(who, write=True) as desk:
        desk.office.choose_secret(who.name, old, new)
    click.echo(f"account: {who.name}")


@command.command(
    name="new-secret",
    epilog="Example: vaxdesk --data-dir /srv/site user new-secret zhou.min --as zhao.yunfeng --secret-file lead.secret"
    " --out zhou.start",
)
@click.argument("name", metavar="ACCOUNT")
@click.option("--out", type=_OUT, required=True, help="File for the start secret, good for choosing one's own.")
@signs_in
def new_secret(place: Place, name: str, out: Path) -> None:
    """Give somebody who has lost theirs a start secret; the old one opens nothing any more."""
    with place.desk_of(place.entered_by_secret(), write=True) as desk:
        _must_be_known(desk, name)
        room_for(out)
        put(out, f"{desk.office.new_secret(name)}\n".encode())
    click.echo(f"account: {name}")


@command.command(
    epilog="Example: vaxdesk --data-dir /srv/site user roles zhou.min --role vaccinator --role observer"
    " --as zhao.yunfeng --secret-file lead.secret"
)
@click.argument("name", metavar="ACCOUNT")
@click.option("--role", "roles", type=click.Choice(ROLES), multiple=True, required=True, help="May be given again.")
@signs_in
def roles(place: Place, name: str, roles: tuple[str, ...]) -> None:
    """Give somebody these roles, and no others."""
    with place.desk(write=True) as desk:
        _must_be_known(desk, name)
        desk.office.give_roles(name, _once(roles))  # type: ignore[arg-type]
    click.echo(f"account: {name}")


@command.command(
    epilog="Example: vaxdesk --data-dir /srv/site user end zhou.min --as zhao.yunfeng --secret-file lead.secret"
)
@click.argument("name", metavar="ACCOUNT")
@signs_in
def end(place: Place, name: str) -> None:
    """Let somebody sign in no longer; what they did stays theirs."""
    with place.desk_of(place.entered_by_secret(), write=True) as desk:
        _must_be_known(desk, name)
        if not desk.office.may_sign_in(name):
            raise Ended(REFUSED, f"{name} may not sign in as it is")
        desk.office.shut_out(name)
    click.echo(f"account: {name}")


def _must_be_known(desk: "Desk", name: str) -> None:
    """Raises Refused for whoever may not change the staff list, and for an account that is not on it."""
    from vaxdesk.clinic.rules import Problem, Refused

    desk.seat.must("staff")
    if name not in {each.name for each in desk.staff()}:
        raise Refused([Problem("unknown_account", blocks=True, detail=name)])


def _once(roles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(roles))
