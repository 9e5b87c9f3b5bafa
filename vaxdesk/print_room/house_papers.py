"""The papers of the house, about no visit: keys on paper, first secrets, the day. PDF bytes in the site's language.

Their bytes hold secrets: they go to a printer, never into a file of this program.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from vaxdesk import files
from vaxdesk.clinic.facts import Language, PersonEnrolled
from vaxdesk.paper import subject as paper
from vaxdesk.paper.forms import read_words
from vaxdesk.paper.house import (
    DayDoses,
    DaySheet,
    DayStation,
    EmergencySecret,
    EmergencyUse,
    ErasureDone,
    RecoverySeries,
    Starter,
)
from vaxdesk.store.site import Site

if TYPE_CHECKING:
    from vaxdesk.clinic.emergency_record import EmergencyRecord
    from vaxdesk.paper.call_lines import CallList
    from vaxdesk.paper.letterhead import Letterhead

__all__ = [
    "DayDoses",
    "DaySheet",
    "DayStation",
    "EmergencyUse",
    "ErasureDone",
    "Pad",
    "Starter",
    "call_list",
    "day_sheet",
    "emergency_notice",
    "emergency_record",
    "emergency_sheet",
    "erasure_sheet",
    "pad",
    "recovery_sheets",
    "scanner_sheet",
    "start_slips",
]


def recovery_sheets(site: Site, texts: tuple[str, str], series: str, made_on: date) -> bytes:
    """Two pages, one for each share as `shares.printed` writes it."""
    from vaxdesk.paper import recovery_sheet as drawing

    return drawing.recovery_sheets(_letterhead(site), RecoverySeries(texts, series, made_on))


def emergency_sheet(site: Site, secret: str, made_on: date) -> bytes:
    """One page for the sealed envelope. Blanks in `secret` are for the eye and must not matter when it is typed."""
    from vaxdesk.paper import emergency_sheet as drawing

    return drawing.emergency_sheet(_letterhead(site), EmergencySecret(secret, made_on))


def emergency_notice(site: Site, use: EmergencyUse) -> bytes:
    """What is printed when the emergency secret is used."""
    from vaxdesk.paper import emergency_notice as drawing

    return drawing.emergency_notice(_letterhead(site), use)


def erasure_sheet(site: Site, done: ErasureDone) -> bytes:
    """Two pages: that somebody was erased by law, for them and for the site."""
    from vaxdesk.paper import erasure_sheet as drawing

    return drawing.erasure_sheet(_letterhead(site), done)


def start_slips(site: Site, starters: Sequence[Starter]) -> bytes:
    """A strip to cut out for everybody, on as many pages as they need. Raises ValueError where there is nobody."""
    from vaxdesk.paper import start_slips as drawing

    return drawing.start_slips(_letterhead(site), starters)


def day_sheet(site: Site, sheet: DaySheet) -> bytes:
    """The day in numbers and the heads of the chains."""
    from vaxdesk.paper import day_sheet as drawing

    return drawing.day_sheet(_letterhead(site), sheet)


def emergency_record(
    site: Site,
    record: "EmergencyRecord",
    person: PersonEnrolled | None,
    *,
    language: Language,
    names: Mapping[str, str],
    printed_at: datetime,
) -> bytes:
    """Everything about one emergency, in one of the three languages. `person` None: nobody on record."""
    from vaxdesk.paper import emergency_record as drawing

    page = drawing.EmergencyPage(record=record, person=person, names=names, printed_at=printed_at)
    return drawing.emergency_record(_letterhead(site, language), page)


def call_list(site: Site, calls: "CallList") -> bytes:
    """Whom to call, with room for what comes of it."""
    from vaxdesk.paper import call_list as drawing

    return drawing.call_list(_letterhead(site), calls)


class Pad(msgspec.Struct, frozen=True):
    """Blank forms to be filled in by hand while the program does not run, and the first and the last number."""

    pdf: bytes
    first: str
    last: str


def pad(site: Site, letter: str, day: date, first: int, count: int, language: Language | None = None) -> Pad:
    """A page for each form; the same again for the same numbers. Raises ValueError for numbers that there are not."""
    from vaxdesk.credentials import form_numbers
    from vaxdesk.paper import blank_form as drawing

    numbers = [str(each) for each in form_numbers.pad(letter, day, first, count)]
    return Pad(drawing.blank_forms(_letterhead(site, language), numbers), numbers[0], numbers[-1])


def scanner_sheet(site: Site | None, language: Language = "zh-CN") -> bytes:
    """Codes that show what a scanner sends, and codes that set one up; `language` where there is no site."""
    from vaxdesk.paper import scanner_sheet as drawing

    return drawing.scanner_sheet(_letterhead(site) if site else _headed(paper.Site(name="vaxdesk"), language))


def _letterhead(site: Site, language: Language | None = None) -> "Letterhead":
    place = paper.Site(name=site.name, station=site.station_name, phone=site.phone, practice=site.practice)
    return _headed(place, language or site.language)


def _headed(place: paper.Site, language: Language) -> "Letterhead":
    from vaxdesk.paper.faces import faces
    from vaxdesk.paper.letterhead import Letterhead

    return Letterhead(place, language, read_words(files.forms()), faces(files.resources() / "fonts"))
