"""From a case to its papers and files: the case form and the list of a lot as PDF, and what other programs read."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from vaxdesk import files
from vaxdesk.clinic.case_report import CaseReport, LotReport
from vaxdesk.clinic.facts import Language
from vaxdesk.paper import subject as paper
from vaxdesk.paper.forms import read_words
from vaxdesk.reports import REPORTS
from vaxdesk.store.site import Site

if TYPE_CHECKING:
    from vaxdesk.paper.letterhead import Letterhead

FORMATS: Final = ("pdf", *dict.fromkeys(REPORTS.values()))


def case_form(site: Site, report: CaseReport, language: Language) -> bytes:
    """The case form as PDF. Raises WorldFailed when its words or fonts cannot be read."""
    from vaxdesk.paper import aefi_case as drawing

    return drawing.aefi_case(_letterhead(site, language), report)


def lot_sheet(site: Site, report: LotReport, language: Language) -> bytes:
    """Everybody who got a lot, as PDF."""
    from vaxdesk.paper import lot_sheet as drawing

    return drawing.lot_sheet(_letterhead(site, language), report)


def case_json(report: CaseReport) -> bytes:
    """A FHIR R4 AdverseEvent."""
    from vaxdesk.reports.aefi_fhir import aefi_fhir

    return aefi_fhir(report)


def cases_csv(reports: Iterable[CaseReport]) -> bytes:
    """A row for each case."""
    from vaxdesk.reports.aefi_csv import aefi_csv

    return aefi_csv(reports)


def lot_csv(report: LotReport) -> bytes:
    from vaxdesk.reports.lot_csv import lot_csv as table

    return table(report)


def _letterhead(site: Site, language: Language) -> "Letterhead":
    from vaxdesk.paper.faces import faces
    from vaxdesk.paper.letterhead import Letterhead

    place = paper.Site(name=site.name, station=site.station_name, phone=site.phone, practice=site.practice)
    return Letterhead(place, language, read_words(files.forms()), faces(files.resources() / "fonts"))
