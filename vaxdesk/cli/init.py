"""`vaxdesk init`: make a real site without the wizard."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from vaxdesk.cli.exits import REFUSED, Ended
from vaxdesk.cli.names import typed_name
from vaxdesk.cli.place import Place, pass_place
from vaxdesk.cli.secret_file import SECRET_FILE, read_new_secret
from vaxdesk.cli.sheets import SHEETS, room_for_sheets, write_sheets

if TYPE_CHECKING:
    from vaxdesk.site import Founded


@click.command(
    epilog="Example: vaxdesk --data-dir /srv/site init --site 春熙社区接种点 --station 一号台 --language zh-CN"
    " --lead 赵云峰 --secret-file lead.secret --sheets sheets"
)
@click.option("--site", "site_name", metavar="NAME", required=True, callback=typed_name, help="Name of the site.")
@click.option("--station", metavar="NAME", required=True, callback=typed_name, help="Name of this workstation.")
@click.option("--language", type=click.Choice(["zh-CN", "vi", "en"]), required=True, help="Language of the staff.")
@click.option("--lead", metavar="NAME", required=True, callback=typed_name, help="Who leads the site, as written.")
@click.option("--secret-file", type=SECRET_FILE, required=True, help="File with the lead's secret on one line.")
@click.option("--sheets", metavar="DIR", type=SHEETS, help="Folder for the recovery sheets and the envelope as PDF.")
@pass_place
def command(
    place: Place, site_name: str, station: str, language: str, lead: str, secret_file: Path, sheets: Path | None
) -> None:
    """Make a real site: database, wrapped keys, and the lead's account, whose name is printed."""
    if place.practice_clock is not None:
        raise Ended(REFUSED, "--practice-clock is for practice sites; `init` makes a real one")
    from vaxdesk.clinic.account_names import account_name
    from vaxdesk.site import Plan, found
    from vaxdesk.store.site import Account

    account = Account(name=account_name(lead), display=lead, roles=("lead",))
    secret = read_new_secret(secret_file, account.name, lead)
    plan = Plan(
        name=site_name,
        station_name=station,
        language=language,  # type: ignore[arg-type]
        staff=(account,),
        secrets={account.name: secret},
    )
    if sheets is not None:
        room_for_sheets(sheets)
    made = found(place.folder, plan, place.clock())
    click.echo(f"site: {site_name}\nfolder: {place.folder}\nlead: {account.name}")
    if sheets is None:
        click.echo("no recovery sheets were kept; make them with `vaxdesk recovery sheets`")
    else:
        _write_sheets(place, account.name, secret, sheets, made)


def _write_sheets(place: Place, lead: str, secret: str, sheets: Path, made: "Founded") -> None:
    from vaxdesk.cli.signing_in import Entered
    from vaxdesk.door.gate import Gate

    gate = Gate(place.folder, place.clock())
    with place.desk_of(Entered(gate, lead, gate.enter(lead, secret)), write=True) as desk:
        write_sheets(sheets, desk, made)
        desk.seat.keep("sheets_made", reason=made.series)
