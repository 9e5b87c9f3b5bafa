"""F29: a bug behind any button of a page is logged without names, is told, and takes nothing away."""

import logging
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, all_signed_in, nobody
from tests.faults.tally import tell
from tests.ui.leaving import leave
from vaxdesk.clinic import scans
from vaxdesk.ui import errors
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.injection import InjectionStation
from vaxdesk.ui.stations.observation import ObservationStation
from vaxdesk.ui.stations.registration import RegistrationStation
from vaxdesk.ui.stations.screening import ScreeningStation
from vaxdesk.ui.window import Window

KINDS = (RegistrationStation, ScreeningStation, InjectionStation, ObservationStation)
NAME = "欧阳金丝雀"
pytestmark = pytest.mark.slow


@pytest.fixture
def bugs(caplog: pytest.LogCaptureFixture) -> Iterator[list[int]]:
    before, told = sys.excepthook, list[int]()
    errors.install(lambda: told.append(1))
    yield told
    sys.excepthook = before


def at_every_station(window: Window, clinic: Clinic) -> Iterator[str]:
    """Somebody on each page, and then every button on it."""
    person = clinic.act(nobody(name=NAME)).entry.about
    made = {
        "registration": clinic.registered, "screening": clinic.registered, "injection": clinic.ready,
        "observation": clinic.vaccinated,
    }  # fmt: skip
    for code, make in made.items():
        row = clinic.desk.visit_row(make(person=person if code == "registration" else clinic.act(nobody()).entry.about))
        assert row is not None
        window.go(code)
        window.take_scan(row.ticket)
        QApplication.processEvents()
        yield code


@pytest.mark.expects_log("RuntimeError")
def test_a_bug_behind_any_button_takes_nothing_away(
    qtbot: QtBot, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, bugs: list[int],
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    clinic, scanner = Clinic(tmp_path_factory.mktemp("site")), Scanner()
    clinic.stocked()
    window = Window(
        Live(clinic.desk, actor="home.team"), Jobs(ManualExecutor()), KINDS, read_scan=scans.read, scanner=scanner
    )
    with qtbot.waitExposed(window):
        window.show()

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError(NAME)

    clicks = lost = 0
    for code in at_every_station(window, clinic):
        with monkeypatch.context() as patched:
            for name in ("record", "take", "amend", "strike", "visit", "person", "open_person", "lots", "find"):
                patched.setattr(clinic.desk, name, broken)
            for button in window.current.findChildren(QAbstractButton):
                if button.isVisible() and button.isEnabled() and "camera" not in button.objectName():
                    button.click()
                    QApplication.processEvents()
                    clicks += 1
        lost += not window.isVisible() or NAME in caplog.text
        assert window.current.code == code
    leave(window)
    lost += not all_signed_in(clinic.desk).office.verify().ok
    tell("F29", "buttons that meet a bug", tries=clicks, lost=lost, note=f"{len(bugs)} bugs were told of")
    assert bugs
    clinic.desk.close()
    assert {record.levelno for record in caplog.records if record.name == "vaxdesk.bug"} == {logging.ERROR}
