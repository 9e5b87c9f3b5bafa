"""The questions in the hands of whoever is asked: full screen, one a page, no way out but the secret of the staff."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from tests.builders import nobody
from tests.ui.doors import CANARY, SECRET, Door
from tests.ui.every_kind import every_kind, forms, put
from vaxdesk.clinic import facts as f
from vaxdesk.ui import keys
from vaxdesk.ui.self_fill_page import SelfFillPage
from vaxdesk.ui.stations.screening import ScreeningStation

__all__ = ["forms"]

DOCTOR = "li.qiang"


class Room:
    """One doctor, one person, and somebody else in the house whose name must not be seen."""

    def __init__(self, app: QApplication, folder: Path, *, reaction: bool = False) -> None:
        self.door = Door(app, folder, language="en")
        clinic = self.door.clinic
        other = clinic.vaccinated(person=clinic.act(nobody(name=CANARY)).entry.about)
        row = clinic.desk.visit_row(other)
        assert row is not None
        self.number = clinic.desk.short_number(row.ticket)
        if reaction:
            clinic.act(f.ReactionSeen(signs=("rash_urticaria",)), about=other)
        person = self.door.clinic.act(nobody(name="王桂芬", language="vi")).entry.about
        self.visit = self.door.clinic.registered(person=person)
        self.door.opened(DOCTOR)
        self.station.open_visit(self.visit)

    @property
    def station(self) -> ScreeningStation:
        self.door.window.go("screening")
        found = self.door.window.stations["screening"]
        assert isinstance(found, ScreeningStation)
        return found

    @property
    def page(self) -> SelfFillPage:
        found = self.door.workplace.handing.page
        assert found is not None
        return found

    def hand_over(self) -> SelfFillPage:
        self.station.page.hand_over.click()
        self.door.settle()
        return self.page

    def click(self, name: str) -> None:
        (button,) = self.page.findChildren(QPushButton, name)
        button.click()
        self.door.settle()

    def words(self) -> str:
        return "\n".join(each.text() for each in self.page.findChildren(QLabel) if each.isVisible())

    def give_back(self, secret: str = SECRET) -> None:
        self.click("self_fill.staff")
        self.page.back_form.secret.setText(secret)
        self.page.back_form.secret.returnPressed.emit()
        self.door.executor.drain()
        self.door.settle()

    def to_the_end(self) -> None:
        for _ in range(200):
            if self.page.at_end:
                return
            self.page.next()
        raise AssertionError("it has no end")


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    room = Room(qapp, tmp_path)
    yield room
    room.door.close()


def test_somebody_answers_in_their_own_language_and_the_doctor_goes_through_it(room: Room) -> None:
    page = room.hand_over()
    window = room.door.window
    assert window.isFullScreen()
    assert not room.door.workplace.live.actor
    assert [button.words() for button in page.languages.values()] == ["中文", "English", "Tiếng Việt"]
    assert "Xin trả lời lần lượt" in room.words()
    room.click("self_fill.begin")
    room.click("self_fill.q.acute_illness.yes")
    room.click("self_fill.language.zh-CN")
    assert "现在或最近" in room.words()
    room.to_the_end()
    room.give_back()
    assert not window.isFullScreen()
    assert room.door.workplace.live.actor == DOCTOR
    station = room.station
    typed, reading = station.page.typed(), station._reading
    assert (typed.answered_by, typed.unconfirmed) == ("self_filled", frozenset({"acute_illness"}))
    assert reading.proposal.findings
    station._choose("defer")
    station.page.note.setPlainText("hot")
    station.page.record.click()
    assert "not confirmed yet" in window.said()
    row = station.page.questions.rows["acute_illness"]
    QTest.keyClick(row.stops()[0], Qt.Key.Key_Return)
    assert not station._reading.unconfirmed
    station.page.record.click()
    screened = room.door.workplace.desk.visit(room.visit).screened
    assert screened is not None
    assert (screened.answered_by, screened.outcome) == ("self_filled", "defer")
    assert room.door.workplace.desk.self_filling.of(room.door.workplace.desk.visit(room.visit)) is None


def test_one_key_confirms_every_no_and_never_a_yes(room: Room) -> None:
    room.hand_over()
    room.click("self_fill.begin")
    room.click("self_fill.q.acute_illness.no")
    room.page.next()
    room.click("self_fill.q.other_allergy.yes")
    room.to_the_end()
    room.give_back()
    station = room.station
    assert station._reading.proposal.outcome != "eligible"
    room.door.window.resize(1366, 768)
    for _ in range(12):
        room.door.settle()
        station.page.all_clear.click()
        room.door.settle()
    assert station.page.typed().unconfirmed == frozenset({"other_allergy"})
    assert station.page.typed().answers["vaccine_allergy"] is False


def test_nothing_of_the_house_is_seen_or_reached(room: Room) -> None:
    page = room.hand_over()
    window = room.door.window
    room.click("self_fill.begin")
    every = "\n".join(label.text() for label in page.findChildren(QLabel))
    assert CANARY not in every
    for sequence in sorted({key.sequence for key in keys.KEYS} | {"Ctrl+Enter", "Alt+F", "F10", "Ctrl+W", "Ctrl+Q"}):
        QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(sequence))
    window.take_scan("3221222000000019")
    window.say(CANARY)
    close = QCloseEvent()
    QApplication.sendEvent(window, close)
    assert not close.isAccepted()
    assert not window.said()
    assert room.page is page
    assert window.locked
    for _ in range(30):
        focus = QApplication.focusWidget()
        assert focus is None or page.isAncestorOf(focus)
        QTest.keyClick(window, Qt.Key.Key_Tab)


def test_only_the_secret_of_whoever_handed_it_over_opens_it(room: Room) -> None:
    room.hand_over()
    room.give_back("eight-brown-dogs")
    assert room.page.back_form.said()
    room.click("self_fill.to_questions")
    assert room.door.window.locked
    room.door.workplace.lock.sessions.set_pin(DOCTOR, "4826")
    room.give_back("9731")
    assert room.door.window.locked
    room.give_back("4826")
    assert not room.door.window.locked
    assert [what for _, what in room.door.log()][-1] == "unlocked"


def test_the_answers_are_hidden_first_and_then_it_locks(room: Room) -> None:
    page = room.hand_over()
    room.click("self_fill.begin")
    room.click("self_fill.q.acute_illness.yes")
    page.next()
    minutes = room.door.workplace._chosen.lock_minutes
    room.door.later(seconds=60 * minutes + 1)
    assert page.veil.isVisible()
    room.click("self_fill.go_on")
    assert not page.veil.isVisible()
    room.door.workplace.lock.watch.touch()
    room.door.later(seconds=120 * minutes + 2)
    assert room.door.lock_page.isVisible()
    room.door.unlock(DOCTOR)
    assert room.station.page.typed().unconfirmed == frozenset({"acute_illness"})
    assert room.door.program.languages.current == "en"


def test_a_closed_lid_locks_and_loses_nothing(room: Room) -> None:
    page = room.hand_over()
    room.click("self_fill.begin")
    room.click("self_fill.q.acute_illness.yes")
    page.next()
    room.door.clinic.clock.advance(timedelta(minutes=20))
    room.door.second()
    assert room.door.lock_page.isVisible()
    room.door.unlock(DOCTOR)
    shown = room.station.page.columns.person
    assert any("not to the end" in each.text() for each in shown.findChildren(QLabel))


def test_alarms_are_heard_and_seen_by_number_alone(qapp: QApplication, tmp_path: Path) -> None:
    room = Room(qapp, tmp_path, reaction=True)
    try:
        page = room.hand_over()
        room.door.later(seconds=2)
        strip = room.door.window._frame.alarms
        assert strip.isVisible()
        assert room.number in strip.words()
        assert CANARY not in strip.words() + room.words()
        assert page.isVisible()
    finally:
        room.door.close()


def test_a_disk_that_is_full_is_said(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.ui.hands import disk_full
    from vaxdesk.departments.self_filling import HandedOver

    page = room.hand_over()
    monkeypatch.setattr(HandedOver, "keep", disk_full)
    page.next()
    assert "chưa lưu được" in room.words()


def test_every_kind_of_question_fits_and_everything_to_press_is_large(
    qapp: QApplication, tmp_path: Path, forms: Path
) -> None:
    put(forms, every_kind())
    room = Room(qapp, tmp_path)
    try:
        page = room.hand_over()
        room.door.window.resize(1366, 768)
        seen = []
        while not page.at_end:
            page.next()
            room.door.settle()
            if page._question is not None:
                seen.append(page._key)
                _is_large(page)
        asked = {row.key for step in page.pages() if (row := step.row) is not None}
        assert asked <= {each.removesuffix("+") for each in seen}
        assert len(seen) > 20
    finally:
        room.door.close()


def _is_large(page: SelfFillPage) -> None:
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QPushButton | QLineEdit):
            continue
        if widget.objectName() == "qt_spinbox_lineedit":
            continue
        assert widget.height() >= 60, (widget.objectName(), widget.height())
        assert widget.width() >= 60, (widget.objectName(), widget.width())
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.fontInfo().pixelSize() >= 32, label.text()
            assert label.wordWrap() or label.width() >= label.minimumSizeHint().width()
