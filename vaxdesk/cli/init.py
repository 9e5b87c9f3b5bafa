"""`vaxdesk init`: make a real site without the wizard."""

from pathlib import Path

import click

from vaxdesk.cli.exits import REFUSED, Ended
from vaxdesk.cli.names import typed_name
from vaxdesk.cli.place import Place, pass_place
from vaxdesk.cli.secret_file import SECRET_FILE, read_new_secret


@click.command(
    epilog="Example: vaxdesk --data-dir /srv/site init --site 春熙社区接种点 --station 一号台 --language zh-CN"
    " --lead 赵云峰 --secret-file lead.secret"
)
@click.option("--site", "site_name", metavar="NAME", required=True, callback=typed_name, help="Name of the site.")
@click.option("--station", metavar="NAME", required=True, callback=typed_name, help="Name of this workstation.")
@click.option("--language", type=click.Choice(["zh-CN", "vi", "en"]), required=True, help="Language of the staff.")
@click.option("--lead", metavar="NAME", required=True, callback=typed_name, help="Who leads the site, as written.")
@click.option("--secret-file", type=SECRET_FILE, required=True, help="File with the lead's secret on one line.")
@pass_place
def command(place: Place, site_name: str, station: str, language: str, lead: str, secret_file: Path) -> None:
    """Make a real site: database, key file, and the lead's account, whose name is printed."""
    if place.practice_clock is not None:
        raise Ended(REFUSED, "--practice-clock is for practice sites; `init` makes a real one")
    from vaxdesk.clinic.account_names import account_name
    from vaxdesk.site import Plan, found, hashed
    from vaxdesk.store.site import Account

    secret = read_new_secret(secret_file)
    account = Account(name=account_name(lead), display=lead, roles=("lead",), secret_hash=hashed(secret))
    plan = Plan(name=site_name, station_name=station, language=language, staff=(account,))  # type: ignore[arg-type]
    found(place.folder, plan, place.clock())
    click.echo(f"site: {site_name}\nfolder: {place.folder}\nlead: {account.name}")
