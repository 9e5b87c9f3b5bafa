"""Every hostile name through every screen of the real window: shown as it is, as plain text, nothing opened."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from tests.builders import VITAL_SIGNS, Clinic, nobody
from tests.hostile.names import names
from tests.hostile.trap import Trap
from tests.ui.leaving import leave
from vaxdesk.clinic import facts as f
from vaxdesk.store.site import Account
from vaxdesk.ui import keys
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations import STATIONS
from vaxdesk.ui.widgets.row_view import RowView
from vaxdesk.ui.window import Window
from vaxdesk.ui.workplace import read_scan

pytestmark = pytest.mark.slow

EVERYTHING = ("registrar", "screener", "vaccinator", "observer", "lead", "auditor")
WAY = ("registration", "screening", "injection", "observation")


@pytest.fixture(scope="module")
def trap() -> Iterator[Trap]:
    trap = Trap()
    yield trap
    trap.close()


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory, trap: Trap) -> Iterator[Clinic]:
    """A day on which everybody bears a hostile name, as far on their way as chance has it."""
    clinic = Clinic(tmp_path_factory.mktemp("screens") / "site")
    hostile = names(str(trap.picture))
    clinic.desk.office.employ(Account(name="all.parts", display=hostile[0], roles=EVERYTHING))
    for name in hostile[1:4]:
        clinic.desk.office.hire(name, ("registrar",), secret="")
    clinic.desk.seat.take("all.parts", None)
    clinic.stocked(doses=1000)
    for place, name in enumerate(hostile):
        far(clinic, name, hostile[(place + 1) % len(hostile)], place % 5)
        if place % 9 == 0:
            lot = f.LotReceived(product="ppsv23", lot=name[:60], expiry=date(2023, 6, 30), doses=5, supplier=name)
            clinic.act(lot, by="zhao.yun")
    yield clinic
    clinic.desk.close()


def far(clinic: Clinic, name: str, other: str, steps: int) -> None:
    person = clinic.act(
        nobody(name=name, address=other, allergies=other, contact=other, conditions=other, medicines=other)
    ).entry.about
    said = {"companion": other, "group": other, "note": other, "answered_by": "family", "answered_by_name": other}
    visit = clinic.registered(person=person, **said)
    if steps > 0:
        clinic.act(f.ConsentGiven(products=("flu-iiv4",), signer_name=other), about=visit)
    if steps > 1:
        answered = {"answered_by": "family", "answered_by_name": other, "note": other}
        clinic.act(f.Screened(outcome="caution", vital_signs=VITAL_SIGNS, **answered), about=visit)
        clinic.act(f.IdentityChecked(ways=("ticket", "said_name"), confirmed_by_name=other), about=visit)
    if steps > 2:
        dose = f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="left_deltoid", note=other)
        clinic.act(dose, about=visit)
    if steps > 3:
        clinic.act(f.ReactionSeen(signs=("dizziness",), note=other), about=visit)


@pytest.fixture(scope="module")
def window(clinic: Clinic, qapp: QApplication) -> Iterator[Window]:
    live = Live(clinic.desk, actor="all.parts")
    scanner = Scanner()
    window = Window(live, Jobs(ManualExecutor()), STATIONS, read_scan=read_scan, scanner=scanner)
    window.resize(1366, 768)
    window.show()
    for _ in range(3):
        live.tick()
        qapp.processEvents()
    yield window
    leave(window)


def texts(parent: QWidget) -> Iterator[str]:
    """Every text that is shown or said from here down."""
    for widget in parent.findChildren(QWidget):
        match widget:
            case QLabel():
                yield widget.text()
            case QAbstractButton():
                yield widget.text().replace("&&", "&")
            case QLineEdit():
                yield widget.text()
            case QPlainTextEdit() | QTextEdit():
                yield widget.toPlainText()
            case RowView():
                yield from (row.spoken() for row in widget.rows())
        yield widget.accessibleName()


def assert_plain(window: QWidget, hostile: tuple[str, ...]) -> None:
    telling = [name for name in hostile if len(name) > 4]
    for widget in window.findChildren(QWidget):
        assert not isinstance(widget, QTextBrowser)
        tip = widget.toolTip()
        assert not (tip and (Qt.mightBeRichText(tip) or any(name in tip for name in telling))), tip
        if isinstance(widget, QLabel) and widget.text():
            assert widget.textFormat() is Qt.TextFormat.PlainText, widget.text()
            assert not widget.openExternalLinks()
        if isinstance(widget, QTextEdit):
            assert not widget.acceptRichText()


def look(window: Window, qapp: QApplication, seen: set[str]) -> None:
    qapp.processEvents()
    window.grab()
    seen.update(texts(window))


def test_every_screen_shows_every_name_as_it_is(
    window: Window, clinic: Clinic, qapp: QApplication, trap: Trap, languages: Languages
) -> None:
    hostile = names(str(trap.picture))
    seen: set[str] = set()
    for language in ("zh-CN", "en"):
        languages.use(language)
        for code in window.stations:
            window.go(code)
            station = window.stations[code]
            station.refresh()
            look(window, qapp, seen)
            for view in station.findChildren(RowView):
                for _ in view.rows() if language == "en" else ():
                    view.step(1)
                    seen.update(label.text() for label in station.findChildren(QLabel))
                look(window, qapp, seen)
            assert_plain(window, hostile)
    said = "\n".join(seen)
    assert [name for name in hostile if name not in said] == []
    assert trap.heard() == []


@pytest.mark.parametrize("code", WAY)
def test_whatever_is_searched_for_or_scanned_opens_nothing(
    window: Window, qapp: QApplication, trap: Trap, code: str, clinic: Clinic
) -> None:
    window.go(code)
    before = clinic.desk.journal_position()
    for name in names(str(trap.picture))[WAY.index(code) :: len(WAY)]:
        window.stations[code].search(name)
        window.take_scan(name)
    look(window, qapp, set())
    assert_plain(window, names(str(trap.picture)))
    assert clinic.desk.journal_position() == before
    assert trap.heard() == []


def test_the_sheets_over_a_station_show_them_too(window: Window, qapp: QApplication, trap: Trap) -> None:
    window.go("observation")
    for key in (keys.REACTION, keys.EMERGENCY, "F1", "F2"):
        window.press(key)
        look(window, qapp, set())
        assert_plain(window, names(str(trap.picture)))
        window.press("Escape")
    assert trap.heard() == []
