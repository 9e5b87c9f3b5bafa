"""Reactions: two actions to declare one, nothing lost, no diagnosis, and only a doctor ends it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, nobody
from tests.ui.hands import disk_full
from tests.ui.leaving import leave
from vaxdesk.clinic import facts as f
from vaxdesk.clinic import scans
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.injection import InjectionStation
from vaxdesk.ui.stations.observation import ObservationStation
from vaxdesk.ui.stations.reaction_view import ReactionDraft, read, systems
from vaxdesk.ui.widgets.sheet import open_sheet
from vaxdesk.ui.window import Window

Press = Callable[..., None]


@pytest.fixture
def window(clinic: Clinic, live: Live, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> Iterator[Window]:
    window = Window(live, jobs, (InjectionStation, ObservationStation), read_scan=scans.read, scanner=scanner)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    leave(window)


@pytest.fixture
def press(window: Window, qtbot: QtBot) -> Press:
    def pressed(*keys: Qt.Key) -> None:
        for key in keys:
            control = Qt.KeyboardModifier.ControlModifier if key == Qt.Key.Key_Return else None
            qtbot.keyClick(QApplication.focusWidget() or window, key, control or Qt.KeyboardModifier.NoModifier)

    return pressed


def station(window: Window) -> ObservationStation:
    found = window.stations["observation"]
    assert isinstance(found, ObservationStation)
    return found


def given(clinic: Clinic, name: str = "王桂芬") -> str:
    return clinic.vaccinated(person=clinic.act(nobody(name=name)).entry.about)


def scan(window: Window, clinic: Clinic, visit: str) -> None:
    row = clinic.desk.visit_row(visit)
    assert row is not None
    window.take_scan(row.ticket)


def seen(clinic: Clinic, visit: str) -> f.ReactionSeen:
    found = clinic.desk.visit(visit).last(f.ReactionSeen)
    assert found is not None
    return found


def test_from_any_page_one_key_and_one_scan_open_the_sheet(window: Window, clinic: Clinic, press: Press) -> None:
    given(clinic), given(clinic, "赵永福")
    visit = given(clinic, "任玉香")
    window.go("injection")
    press(Qt.Key.Key_F9)
    assert window.current is station(window)
    assert station(window).page.whose.words().startswith("Whose reaction?")
    scan(window, clinic, visit)
    sheet = station(window).reaction_sheet
    assert sheet.is_open()
    assert sheet.patient is not None
    assert sheet.patient.visit == visit


@pytest.mark.parametrize("key", [Qt.Key.Key_F9, Qt.Key.Key_F12])
def test_from_another_page_nobody_who_was_chosen_on_the_board_before_is_meant(
    window: Window, clinic: Clinic, press: Press, key: Qt.Key
) -> None:
    before = given(clinic)
    given(clinic, "赵永福")
    window.go("observation")
    scan(window, clinic, before)
    press(Qt.Key.Key_F12, Qt.Key.Key_1)
    window.go("injection")
    press(key)
    assert open_sheet(station(window)) is None
    assert station(window).current == ""
    assert station(window).page.whose.words()
    press(Qt.Key.Key_Return)
    assert clinic.desk.visit(before).last(f.ReactionSeen) is None


def test_from_the_page_that_shows_somebody_just_vaccinated_they_are_meant(
    window: Window, clinic: Clinic, press: Press
) -> None:
    before, mine = given(clinic), given(clinic, "赵永福")
    window.go("observation")
    scan(window, clinic, before)
    window.go("injection")
    scan(window, clinic, mine)
    press(Qt.Key.Key_F9)
    patient = station(window).reaction_sheet.patient
    assert patient is not None
    assert (patient.visit, station(window).current) == (mine, mine)


def test_digits_choose_signs_and_ctrl_enter_saves(window: Window, clinic: Clinic, press: Press) -> None:
    visit = given(clinic)
    window.go("observation")
    scan(window, clinic, visit)
    press(Qt.Key.Key_F9, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_9, Qt.Key.Key_9)
    sheet = station(window).reaction_sheet
    sheet.values["blood_pressure"].setText("102/64")
    sheet.values["spo2"].setText("97")
    clinic.later(minutes=3)
    press(Qt.Key.Key_Return)
    fact = seen(clinic, visit)
    assert fact.signs == ("dizziness", "palpitations")
    assert fact.vital_signs.blood_pressure == (f.BloodPressure(systolic=102, diastolic=64),)
    act = clinic.desk.visit(visit).last_act(f.ReactionSeen)
    assert act is not None
    assert (act.entry.written - act.at).total_seconds() == 180
    assert station(window).page.board.rows()[0].state == "reaction"


def test_the_person_stays_until_a_doctor_concludes(window: Window, clinic: Clinic, press: Press, live: Live) -> None:
    visit = given(clinic)
    window.go("observation")
    scan(window, clinic, visit)
    press(Qt.Key.Key_F9, Qt.Key.Key_1, Qt.Key.Key_Return)
    clinic.later(hours=1)
    live.tick()
    assert not station(window).page.release.isEnabled()
    for doctor, stays in (("wang.fang", True), ("li.qiang", False)):
        live.set_actor(doctor)
        window.go("observation")
        scan(window, clinic, visit)
        press(Qt.Key.Key_F5)
        sheet = station(window).conclude_sheet
        sheet.outcome.set_value("recovered")
        sheet.note.setPlainText("休息后好转")
        sheet._judge()
        press(Qt.Key.Key_Return)
        assert sheet.is_open() is stays
        if stays:
            assert sheet.problem.words() == "Your account may not do this. It needs: Screening doctor"
            assert sheet.note.text() == "休息后好转"
    assert clinic.desk.visit(visit).stage is Stage.OBSERVING
    press(Qt.Key.Key_Return)
    assert clinic.desk.visit(visit).stage is Stage.RELEASED


def test_watching_longer_is_recorded_with_the_reaction(window: Window, clinic: Clinic, press: Press) -> None:
    visit = given(clinic)
    window.go("observation")
    scan(window, clinic, visit)
    press(Qt.Key.Key_F9, Qt.Key.Key_4)
    station(window).reaction_sheet.extend.set_value("30")
    press(Qt.Key.Key_Return)
    extended = clinic.desk.visit(visit).last(f.ObservationExtended)
    assert extended is not None
    assert (extended.minutes, extended.why) == (30, "reaction: Rash, urticaria")


def test_an_emergency_names_the_person_and_logs_the_call(window: Window, clinic: Clinic, press: Press) -> None:
    visit = given(clinic, "任玉香")
    window.go("injection")
    press(Qt.Key.Key_F12)
    sheet = station(window).reaction_sheet
    assert "任玉香" in sheet.who.text()
    assert "202208A13" in sheet.given.text()
    press(Qt.Key.Key_Return)
    fact = seen(clinic, visit)
    assert fact.measures == ("doctor_called",)
    assert fact.note == "Emergency called"


def test_a_reaction_becomes_an_emergency_with_one_key(window: Window, clinic: Clinic, press: Press) -> None:
    visit = given(clinic)
    window.go("observation")
    scan(window, clinic, visit)
    press(Qt.Key.Key_F9, Qt.Key.Key_6, Qt.Key.Key_F12, Qt.Key.Key_Return)
    fact = seen(clinic, visit)
    assert (fact.signs, fact.measures, fact.note) == (("breathing_difficulty",), ("doctor_called",), "")


@pytest.mark.parametrize("key", [Qt.Key.Key_F7, Qt.Key.Key_F3])
def test_an_emergency_does_not_wait_for_another_sheet(
    window: Window, clinic: Clinic, press: Press, key: Qt.Key
) -> None:
    visit = given(clinic)
    window.go("observation")
    scan(window, clinic, visit)
    press(key)
    other = open_sheet(station(window))
    assert other is not None
    press(Qt.Key.Key_F12)
    assert open_sheet(station(window)) is station(window).reaction_sheet
    assert not other.is_open()


def test_somebody_who_went_home_and_comes_back_is_on_the_board_again(
    window: Window, clinic: Clinic, press: Press
) -> None:
    visit = given(clinic)
    window.go("observation")
    clinic.later(minutes=31)
    scan(window, clinic, visit)
    press(Qt.Key.Key_Return)
    scan(window, clinic, visit)
    assert station(window).page.hint.words() == "Gone home at 09:31."
    press(Qt.Key.Key_F9, Qt.Key.Key_9, Qt.Key.Key_Return)
    assert clinic.desk.visit(visit).stage is Stage.REACTION
    assert [card.state for card in station(window).page.board.rows()] == ["reaction"]


def test_what_was_filled_in_is_there_again_after_esc(window: Window, clinic: Clinic, press: Press) -> None:
    visit = given(clinic)
    window.go("observation")
    scan(window, clinic, visit)
    press(Qt.Key.Key_F9, Qt.Key.Key_7)
    station(window).reaction_sheet.note.setPlainText("站立时")
    press(Qt.Key.Key_Escape)
    assert not station(window).reaction_sheet.is_open()
    press(Qt.Key.Key_F9)
    sheet = station(window).reaction_sheet
    assert sheet.signs["fainting"].isChecked()
    assert sheet.note.text() == "站立时"


def test_saving_nothing_says_what_is_missing(window: Window, clinic: Clinic, press: Press) -> None:
    visit = given(clinic)
    window.go("observation")
    scan(window, clinic, visit)
    press(Qt.Key.Key_F9, Qt.Key.Key_Return)
    sheet = station(window).reaction_sheet
    assert sheet.problem.words() == "Choose at least one sign, or write a note."
    press(Qt.Key.Key_1)
    assert sheet.problem.words() == ""


def test_nobody_goes_home_while_a_reaction_is_not_saved(
    window: Window, clinic: Clinic, press: Press, live: Live
) -> None:
    visit = given(clinic)
    page = station(window).page
    window.go("observation")
    scan(window, clinic, visit)
    press(Qt.Key.Key_F9, Qt.Key.Key_1, Qt.Key.Key_Escape)
    assert (page.board.rows()[0].word, page.board.rows()[0].state) == ("Reaction not saved", "reaction")
    clinic.later(minutes=31)
    live.tick()
    press(Qt.Key.Key_Return)
    assert open_sheet(station(window)) is station(window).unsaved_sheet
    press(Qt.Key.Key_Return)
    assert station(window).reaction_sheet.signs["dizziness"].isChecked()
    press(Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_F8)
    assert clinic.desk.visit(visit).stage is Stage.OBSERVING
    assert page.board.rows()[0].word != "Reaction not saved"
    press(Qt.Key.Key_Return)
    assert clinic.desk.visit(visit).stage is Stage.RELEASED
    assert clinic.desk.visit(visit).last(f.ReactionSeen) is None


def test_what_is_asked_about_one_unsaved_reaction_is_never_answered_for_another(
    window: Window, clinic: Clinic, press: Press, live: Live
) -> None:
    asked, other = given(clinic), given(clinic, "赵永福")
    window.go("observation")
    for visit in (asked, other):
        scan(window, clinic, visit)
        press(Qt.Key.Key_F9, Qt.Key.Key_1, Qt.Key.Key_Escape)
    clinic.later(minutes=31)
    live.tick()
    scan(window, clinic, asked)
    for key, kept in ((Qt.Key.Key_Return, {asked, other}), (Qt.Key.Key_F8, {other})):
        press(Qt.Key.Key_Return)
        sheet = station(window).unsaved_sheet
        assert sheet.is_open()
        assert station(window).search("zhao")
        assert station(window).current == other
        press(key)
        assert set(station(window).reaction_sheet.unsaved) == kept
        if key == Qt.Key.Key_Return:
            assert station(window).reaction_sheet._patient.visit == asked  # type: ignore[union-attr]
            press(Qt.Key.Key_Escape)


def test_a_reaction_that_the_disk_did_not_take_is_not_saved(
    window: Window, clinic: Clinic, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = given(clinic)
    window.go("observation")
    scan(window, clinic, visit)
    press(Qt.Key.Key_F9, Qt.Key.Key_1)
    with monkeypatch.context() as patch:
        patch.setattr(clinic.desk, "record", disk_full)
        press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert station(window).page.board.rows()[0].word == "Reaction not saved"
    press(Qt.Key.Key_F9, Qt.Key.Key_Return)
    assert station(window).page.board.rows()[0].word != "Reaction not saved"


def test_a_sheet_that_was_only_looked_at_holds_nobody_back(
    window: Window, clinic: Clinic, press: Press, live: Live
) -> None:
    visit = given(clinic)
    window.go("observation")
    scan(window, clinic, visit)
    press(Qt.Key.Key_F9, Qt.Key.Key_Escape)
    clinic.later(minutes=31)
    live.tick()
    press(Qt.Key.Key_Return)
    assert clinic.desk.visit(visit).stage is Stage.RELEASED


def test_before_any_dose_there_is_nothing_to_declare(window: Window, clinic: Clinic, press: Press) -> None:
    visit = clinic.ready()
    window.go("observation")
    scan(window, clinic, visit)
    assert not station(window).page.reaction.isEnabled()


def test_what_nobody_has_written_about_is_named() -> None:
    recorded, not_recorded = systems(ReactionDraft(signs=("dizziness",), values=(("pulse", "96"),)))
    assert recorded == ("circulation",)
    assert not_recorded == ("skin", "breathing", "digestion", "consciousness")


@pytest.mark.parametrize("sign", ["dizziness", "fainting"])
def test_a_sign_alone_does_not_say_how_awake_somebody_is(sign: f.Sign) -> None:
    assert "consciousness" not in systems(ReactionDraft(signs=(sign,)))[0]
    assert "consciousness" in systems(ReactionDraft(signs=(sign,), consciousness="alert"))[0]


def test_when_a_reaction_began_can_be_put_right(window: Window, clinic: Clinic, press: Press) -> None:
    visit = given(clinic)
    window.go("observation")
    clinic.later(minutes=20)
    scan(window, clinic, visit)
    press(Qt.Key.Key_F9, Qt.Key.Key_1)
    sheet = station(window).reaction_sheet
    assert sheet.onset.text() == "09:20"
    for wrong in ("08:59", "09:21", "25:00", ""):
        sheet.onset.setText(wrong)
        press(Qt.Key.Key_Return)
        assert clinic.desk.visit(visit).last(f.ReactionSeen) is None
        assert sheet.problem.words() == "A field marked in red cannot be read."
    sheet.onset.setText("9:05")
    assert "09:05, 5 min" in sheet.when.text()
    press(Qt.Key.Key_Return)
    act = clinic.desk.visit(visit).last_act(f.ReactionSeen)
    assert act is not None
    assert (act.entry.written - act.at).total_seconds() == 15 * 60


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("blood_pressure", "102"),
        ("blood_pressure", "64/102"),
        ("pulse", "quick"),
        ("pulse", "900"),
        ("spo2", "197"),
        ("temperature_c", "99"),
    ],
)
def test_a_value_that_cannot_be_one_is_named_and_nothing_is_saved(name: str, text: str) -> None:
    reading = read(ReactionDraft(signs=("fever",), values=((name, text),)), "")
    assert (reading.fact, reading.wrong) == (None, (name,))


@pytest.mark.parametrize("text", ["102/64", "102／64", "102 64", "102-64"])
def test_a_blood_pressure_is_read_as_people_write_it(text: str) -> None:
    fact = read(ReactionDraft(signs=("fever",), values=(("blood_pressure", text),)), "").fact
    assert fact is not None
    assert fact.vital_signs.blood_pressure == (f.BloodPressure(systolic=102, diastolic=64),)


def test_an_empty_sheet_is_no_reaction() -> None:
    assert read(ReactionDraft(measures=("oxygen",)), "called").fact is None
