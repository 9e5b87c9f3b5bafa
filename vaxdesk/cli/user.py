"""`vaxdesk user`: the staff list."""

from pathlib import Path

import click

from vaxdesk.cli.exits import REFUSED, Ended
from vaxdesk.cli.names import typed_name
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, pass_place
from vaxdesk.cli.secret_file import SECRET_FILE, read_new_secret

ROLES = ["registrar", "screener", "vaccinator", "observer", "lead", "auditor"]


@click.group(name="user", epilog="Example: vaxdesk --data-dir /srv/site user list")
def command() -> None:
    """The people who work at the site."""


@command.command(
    epilog="Example: vaxdesk --data-dir /srv/site user add --display 周敏 --role vaccinator --secret-file zhou.secret"
)
@click.option("--display", metavar="NAME", required=True, callback=typed_name, help="The person's name, as written.")
@click.option("--role", "roles", type=click.Choice(ROLES), multiple=True, required=True, help="May be given again.")
@click.option("--name", metavar="ACCOUNT", callback=typed_name, help="The account; otherwise made from the name.")
@click.option("--secret-file", type=SECRET_FILE, required=True, help="File with the secret on one line.")
@pass_place
def add(place: Place, display: str, roles: tuple[str, ...], name: str | None, secret_file: Path) -> None:
    """Enter somebody in the staff list and print the name of the account."""
    from vaxdesk.clinic.account_names import ACCOUNT_NAME, account_name
    from vaxdesk.site import hashed
    from vaxdesk.store.site import Account

    if name is not None and not ACCOUNT_NAME.fullmatch(name):
        raise click.BadParameter("an account has ASCII letters in lower case, digits and dots", param_hint="--name")
    secret = read_new_secret(secret_file)
    with place.desk(write=True) as desk:
        taken = {account.name for account in desk.staff()}
        if name in taken:
            raise Ended(REFUSED, f"there is an account {name} already; choose another name")
        account = Account(
            name=name or account_name(display, taken),
            display=display,
            roles=tuple(dict.fromkeys(roles)),  # type: ignore[arg-type]
            secret_hash=hashed(secret),
        )
        desk.employ(account)
    click.echo(f"account: {account.name}")


@command.command(name="list", epilog="Example: vaxdesk --data-dir /srv/site user list --json")
@click.option("--json", "json_", is_flag=True, help="One JSON object per line.")
@pass_place
def list_(place: Place, json_: bool) -> None:
    """Everybody in the staff list, in the order in which they were entered."""
    with place.desk(write=False) as desk:
        staff = desk.staff()
    for account in staff:
        if json_:
            as_json({"name": account.name, "display": account.display, "roles": list(account.roles)})
        else:
            click.echo(f"{account.name:24} {', '.join(account.roles):44} {account.display}")
