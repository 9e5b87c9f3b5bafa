"""`vaxdesk paper`: one page of a visit as a PDF file."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from vaxdesk.cli.exits import USAGE, Ended
from vaxdesk.cli.out_file import OutFile, a_paper, put
from vaxdesk.cli.place import Place, signs_in
from vaxdesk.cli.visits import visit_meant

if TYPE_CHECKING:
    from vaxdesk.clinic.facts import Language


@click.command(epilog="Example: vaxdesk --data-dir ./practice paper slip 018f... --lang vi --out slip.pdf")
@click.argument("name")
@click.argument("visit")
@click.option("--lang", type=click.Choice(["zh-CN", "vi", "en"]), required=True, help="Language of the paper.")
@click.option("--size", default="", help="Size of the paper; without it the usual one.")
@click.option("--second", type=click.Choice(["zh-CN", "vi", "en"]), help="The other language of a paper in two.")
@click.option("--product", default="", help="The vaccine of a consent form, or the name of a letter.")
@click.option("--dpi", type=click.IntRange(100, 2400), help="Dots per inch of the printer, for codes of whole dots.")
@click.option("--out", type=OutFile(a_paper), required=True, help="The PDF file to write.")
@signs_in
def command(
    place: Place,
    name: str,
    visit: str,
    lang: str,
    size: str,
    second: str | None,
    product: str,
    dpi: int | None,
    out: Path,
) -> None:
    """Write paper NAME of VISIT (its id, or the sixteen digits of today's ticket) to a file that only you can read.

    No print is recorded: this is the page as a preview shows it. A slip that can carry a signed card has it issued, and
    that is recorded.
    """
    with place.desk(write=place.real or name == "slip") as desk:
        visit_id = visit_meant(desk, visit)
        if product and name != "letter" and product not in desk.products:
            raise Ended(USAGE, f"no vaccine {product} in the catalogue, which has {', '.join(desk.products)}")
        try:
            pdf = desk.paperwork.paper(
                name,
                visit_id,
                language=cast("Language", lang),
                size=size,
                product=product,
                second=cast("Language | None", second),
                dpi=dpi or 0,
            )
        except (LookupError, ValueError) as error:
            raise Ended(USAGE, f"there is no such paper for this visit: {_said(error)}") from error
        desk.seat.keep("exported", subject=desk.visit(visit_id).person, count=1, reason=name)
    put(out, pdf)


def _said(error: Exception) -> str:
    return str(error.args[0]) if error.args else str(error)
