"""Every hostile name on every paper: printed as it is, no picture, no link, nothing opened, no page that fails."""

import re
from datetime import date

import pytest

from tests.builders import LEAD, STAFF, VITAL_SIGNS, Clinic, nobody
from tests.hostile.names import REFUSED, names
from tests.hostile.trap import Trap
from tests.paper.samples import squeezed, text_of
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.paper import PAPERS
from vaxdesk.paper.house import DayDoses, DaySheet, DayStation, EmergencyUse, Starter
from vaxdesk.print_room import house_papers

pytestmark = pytest.mark.slow

FIELDS = ("address", "allergies", "conditions", "medicines", "contact")
NAMED = frozenset(PAPERS) - {"ticket"}
"""A ticket says who somebody is by their number alone."""


@pytest.fixture(scope="module")
def hostile(trap: Trap) -> tuple[str, ...]:
    found = names(str(trap.picture))
    assert len(set(found)) == len(found) >= 60
    return found


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    return Clinic(tmp_path_factory.mktemp("paper") / "site")


@pytest.fixture(scope="module")
def visits(clinic: Clinic, hostile: tuple[str, ...]) -> dict[str, str]:
    """A whole visit for everybody, each field of it bearing another hostile name."""
    clinic.stocked(doses=1000)
    found = {}
    for place, name in enumerate(hostile):
        others = [hostile[(place + step) % len(hostile)] for step in range(1, 12)]
        person = clinic.act(nobody(name=name, **dict(zip(FIELDS, others, strict=False)))).entry.about
        said = {"companion": others[5], "group": others[6], "place": others[7], "note": others[8]}
        visit = clinic.registered(person=person, answered_by="family", answered_by_name=others[9], **said)
        clinic.act(
            f.ConsentGiven(products=("flu-iiv4",), signer="guardian", signer_name=others[0], relationship=others[1]),
            about=visit,
        )
        clinic.act(screened(place, others), about=visit)
        found[name] = visit
    return found


def screened(place: int, others: list[str]) -> f.Screened:
    answered = {"answered_by": "family", "answered_by_name": others[2], "note": f"发热 {others[3]}"}
    if place % 2:
        return f.Screened(outcome="eligible", vital_signs=VITAL_SIGNS, **answered)
    return f.Screened(outcome="defer", vital_signs=VITAL_SIGNS, defer_until=date(2023, 1, 22), **answered)


def says(pdf: bytes, name: str) -> bool:
    """Each character as it is, or, where no font has it, by its number."""
    spelled = "".join(rf"(?:{re.escape(each)}|\[U\+{ord(each):04X}\])" for each in squeezed(name))
    return re.search(spelled, text_of(pdf)) is not None


def assert_only_text(pdf: bytes, trap: Trap) -> None:
    assert pdf.startswith(b"%PDF-")
    for mark in (b"/Subtype /Image", b"/URI", b"/JavaScript", b"/Launch", b"/EmbeddedFile"):
        assert mark not in pdf
    assert trap.heard() == []


def test_the_record_keeps_every_name_as_it_was_typed(clinic: Clinic, visits: dict[str, str]) -> None:
    known = {clinic.desk.visit(visit).person for visit in visits.values()}
    for name, visit in visits.items():
        person = clinic.desk.visit(visit).person
        assert person is not None
        kept = clinic.desk.person(person)
        assert kept is not None
        assert kept.name == name
        assert set(clinic.desk.find(name, limit=1000)) <= known


def test_every_paper_of_every_visit_says_the_name_and_draws_nothing_else(
    clinic: Clinic, visits: dict[str, str], trap: Trap
) -> None:
    printed = set()
    for place, (name, visit) in enumerate(visits.items()):
        papers = clinic.desk.paperwork.papers_of(visit)
        for number, (paper, which) in enumerate(papers):
            if paper != "slip" and number != place // 2 % len(papers):
                continue  # the slip of everybody, each other paper of some
            language = ("zh-CN", "vi", "en")[place % 3]
            pdf = clinic.desk.paperwork.paper(paper, visit, language=language, product=which)
            assert_only_text(pdf, trap)
            assert paper not in NAMED or says(pdf, name), (name, paper)
            printed.add(paper)
    assert printed >= {"consent", "triage", "slip", "note", "letter", "ticket"}


def test_the_papers_of_the_house_say_every_name(clinic: Clinic, hostile: tuple[str, ...], trap: Trap) -> None:
    site = clinic.desk.site
    now = clinic.desk.local(clinic.clock.now().utc)
    slips = house_papers.start_slips(site, [Starter(name, "a.b", "7KQM-2D4X-9RTB") for name in hostile])
    assert_only_text(slips, trap)
    assert [name for name in hostile if not says(slips, name)] == []
    for name in hostile[::6]:
        notice = house_papers.emergency_notice(site, EmergencyUse(now, name, name))
        sheet = DaySheet(
            day=now.date(), printed_at=now, printed_by=name, registered=1, screened=1, not_given=0, reactions=0,
            doses=(DayDoses(name, {"en": name}, 1),), released=0, left_early=0, left_unseen=0, still_here=0,
            stations=(DayStation(name, 1, "0" * 64),),
        )  # fmt: skip
        for pdf in (notice, house_papers.day_sheet(site, sheet)):
            assert_only_text(pdf, trap)
            assert says(pdf, name)


@pytest.mark.parametrize("text", REFUSED, ids=ascii)
def test_what_turns_text_around_or_cannot_be_seen_is_refused_wherever_it_is_typed(clinic: Clinic, text: str) -> None:
    before = clinic.desk.journal_position()
    with pytest.raises(Refused, match="forbidden_characters"):
        clinic.act(nobody(name=text))
    for field in (*FIELDS, "phone"):
        with pytest.raises(Refused, match="forbidden_characters"):
            clinic.act(nobody(**{field: text}))
    with pytest.raises(Refused, match="forbidden_characters"):
        clinic.act(f.LotReceived(product="flu-iiv4", lot=text, expiry=date(2023, 6, 30), doses=1), by=LEAD)
    with pytest.raises(Refused, match="forbidden_characters"):
        clinic.desk.office.hire(text, STAFF[0].roles)
    assert clinic.desk.journal_position() == before


def test_the_trap_is_heard(trap: Trap) -> None:
    trap.picture.read_bytes()
    assert len(trap.heard()) >= 1
    assert trap.heard() == []
