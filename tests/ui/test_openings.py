"""Who was opened and that somebody searched stands in the access log once, whatever the pages do."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, nobody
from tests.ui.leaving import leave
from vaxdesk.clinic import facts as f
from vaxdesk.clinic import scans
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.injection import InjectionStation
from vaxdesk.ui.stations.observation import ObservationStation
from vaxdesk.ui.stations.registration import RegistrationStation
from vaxdesk.ui.stations.screening import ScreeningStation
from vaxdesk.ui.window import Window

KINDS = (RegistrationStation, ScreeningStation, InjectionStation, ObservationStation)


@pytest.fixture
def window(clinic: Clinic, live: Live, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> Iterator[Window]:
    window = Window(live, jobs, KINDS, read_scan=scans.read, scanner=scanner)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    leave(window)


def looks(clinic: Clinic, what: str) -> list[str]:
    rows = clinic.desk.db.execute("SELECT subject, count FROM access WHERE what = ? ORDER BY n", [what]).fetchall()
    return [str(subject or count) for subject, count in rows]


@pytest.mark.parametrize("code", ["registration", "screening", "injection", "observation"])
def test_an_opening_is_kept_once_however_often_the_page_is_drawn(window: Window, clinic: Clinic, code: str) -> None:
    person = clinic.act(nobody(name="王桂芬")).entry.about
    make = {
        "registration": clinic.registered, "screening": clinic.registered, "injection": clinic.ready,
        "observation": clinic.vaccinated,
    }  # fmt: skip
    visit = make[code](person=person)
    window.go(code)
    row = clinic.desk.visit_row(visit)
    assert row is not None
    window.take_scan(row.ticket)
    assert looks(clinic, "opened_person") == [person]
    window._recorded()
    clinic.later(minutes=1)
    window._live.tick()
    assert looks(clinic, "opened_person") == [person]


def test_the_next_person_is_another_opening(window: Window, clinic: Clinic) -> None:
    window.go("observation")
    people = [clinic.act(nobody(name=name)).entry.about for name in ("王桂芬", "李秀英")]
    for person in people:
        row = clinic.desk.visit_row(clinic.vaccinated(person=person))
        assert row is not None
        window.take_scan(row.ticket)
    assert looks(clinic, "opened_person") == people


def test_a_search_is_kept_once_with_how_many_were_found(window: Window, clinic: Clinic) -> None:
    for name in ("王桂芬", "王桂兰"):
        clinic.vaccinated(person=clinic.act(nobody(name=name)).entry.about)
    window.go("observation")
    window.search("王桂")
    assert looks(clinic, "searched") == ["2"]


def test_what_the_program_looks_up_by_itself_is_no_search(window: Window, clinic: Clinic) -> None:
    clinic.act(nobody(name="王桂芬"))
    clinic.act(f.ReactionSeen(signs=("fainting",)), about=clinic.vaccinated())
    window._recorded()
    assert looks(clinic, "searched") == []
