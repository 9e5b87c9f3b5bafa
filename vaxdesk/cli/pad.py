"""`vaxdesk pad`: blank numbered forms, for the hours in which the program does not run."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from vaxdesk.cli.exits import USAGE, Ended
from vaxdesk.cli.out_file import OutFile, a_paper, put
from vaxdesk.cli.place import Place, signs_in

if TYPE_CHECKING:
    from vaxdesk.clinic.facts import Language


@click.command(epilog="Example: vaxdesk --data-dir ./practice pad --count 30 --out pad.pdf")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="The day that the forms are for; without it, today.")
@click.option("--count", type=click.IntRange(1, 200), default=20, show_default=True, help="How many forms.")
@click.option("--lang", type=click.Choice(["zh-CN", "vi", "en"]), help="Language; without it, that of the site.")
@click.option("--out", type=OutFile(a_paper), required=True, help="The PDF file to write.")
@signs_in
def command(place: Place, day: datetime | None, count: int, lang: str | None, out: Path) -> None:
    """Write blank forms of one visit each to a file: print them before the power goes, fill them in by hand, and type
    them in later, at the page "Paper forms" of the window or with `vaxdesk batch`, where each line names its form as
    `paper`.

    The numbers go on after the last ones of that day: no number is ever on two forms.
    """
    with place.desk(write=True) as desk:
        try:
            wanted = day.date() if day else desk.today()
            made = desk.paper_forms.print_pad(wanted, count, cast("Language | None", lang))
        except ValueError as error:
            raise Ended(USAGE, str(error)) from error
    put(out, made.pdf)
    click.echo(f"forms: {made.first} to {made.last}")
