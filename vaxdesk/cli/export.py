"""`vaxdesk export`: adverse events and the people of a lot as files for other programs, or as a PDF."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from vaxdesk.cli.exits import USAGE, Ended
from vaxdesk.cli.out_file import OutFile, a_paper, put
from vaxdesk.cli.place import Place, signs_in
from vaxdesk.cli.visits import visit_meant

if TYPE_CHECKING:
    from vaxdesk.clinic.facts import Language


def an_export(content: bytes) -> bool:
    """A file that this verb wrote before: a paper, an AdverseEvent, a table with its mark and its first heads."""
    starts = (b'\xef\xbb\xbf"visit","number"', b'\xef\xbb\xbf"site","product"', b'{\n  "resourceType": "AdverseEvent"')
    return a_paper(content) or content.startswith(starts)


LANGUAGES = click.Choice(["zh-CN", "vi", "en"])


def _since(ctx: click.Context, param: click.Parameter, text: str | None) -> datetime | None:
    from vaxdesk.cli.times import given_time

    try:
        return given_time(text) if text is not None else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.group(
    name="export", epilog="Example: vaxdesk --data-dir ./practice export aefi 018f... --format json --out a.json"
)
def command() -> None:
    """Adverse events and the people of a lot, as files. It names people: for the lead alone, and kept in the access
    log."""


@command.command(epilog="Example: vaxdesk --data-dir ./practice export aefi --format csv --out cases.csv")
@click.argument("visit", required=False)
@click.option("--format", "kind", type=click.Choice(["pdf", "json", "csv"]), required=True, help="What kind of file.")
@click.option("--since", metavar="TIME", callback=_since, help="Only cases learned of since TIME (with csv, no VISIT).")
@click.option("--lang", type=LANGUAGES, help="Language of the PDF; without it the site's.")
@click.option("--out", type=OutFile(an_export), required=True, help="The file to write.")
@signs_in
def aefi(place: Place, visit: str | None, kind: str, since: datetime | None, lang: str | None, out: Path) -> None:
    """The case of VISIT (its id, or the sixteen digits of today's ticket) as a case form (pdf), a FHIR R4 AdverseEvent
    (json) or a table (csv); without VISIT the table of every case."""
    if (visit is None and kind != "csv") or (visit is not None and since is not None):
        raise Ended(USAGE, "without VISIT there is only --format csv; --since goes without VISIT")
    with place.desk(write=place.real) as desk:
        desk.seat.must("export")
        if visit is None:
            content = desk.reactions.table_of_cases(since)
        else:
            language = cast("Language", lang or desk.site.language)
            try:
                content = desk.reactions.case_file(visit_meant(desk, visit), kind, language)
            except LookupError as error:
                raise Ended(USAGE, f"there is no adverse event in the visit {visit}") from error
    put(out, content)


@command.command(epilog="Example: vaxdesk --data-dir ./practice export lot flu-iiv4 202208A13 --format csv --out l.csv")
@click.argument("product")
@click.argument("lot")
@click.option("--format", "kind", type=click.Choice(["pdf", "csv"]), required=True, help="What kind of file.")
@click.option("--today", is_flag=True, help="Only those of today; without it, since the lot came in.")
@click.option("--lang", type=LANGUAGES, help="Language of the PDF; without it the site's.")
@click.option("--out", type=OutFile(an_export), required=True, help="The file to write.")
@signs_in
def lot(place: Place, product: str, lot: str, kind: str, today: bool, lang: str | None, out: Path) -> None:
    """Everybody who got a dose of LOT of PRODUCT here."""
    with place.desk(write=place.real) as desk:
        desk.seat.must("export")
        try:
            language = cast("Language", lang or desk.site.language)
            content = desk.reactions.lot_file(product, lot, kind, language, today=today)
        except LookupError as error:
            raise Ended(USAGE, f"there is no lot {lot} of {product} in stock here") from error
    put(out, content)
