"""Alarms in the real window: seen on every page, heard, paused, answered by whoever sits there."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, nobody
from tests.ui.ears import Ears
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.alarms import PRIORITIES, Alarm, Condition, Deed, Mark, What
from vaxdesk.clinic.permissions import MATRIX
from vaxdesk.settings import Settings
from vaxdesk.ui import keys
from vaxdesk.ui.alarm_strip import COLOURS, LINES_WHEN_LOW, PERIOD_MS
from vaxdesk.ui.alarm_view import Site, StripProps, fewer, strip
from vaxdesk.ui.alarms import Alarms
from vaxdesk.ui.frame import Frame
from vaxdesk.ui.live import Live
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.window import Window

DIZZY = f.ReactionSeen(signs=("dizziness",))
NOON = datetime(2022, 12, 22, 4, tzinfo=UTC)
SITE = Site(name=lambda account: {"wang.fang": "王芳"}.get(account, account), local=lambda moment: moment)


class Room:
    """A window with alarms on it, and hands on both."""

    def __init__(self, window: Window, live: Live, clinic: Clinic, ears: Ears) -> None:
        self.window, self.live, self.clinic, self.ears = window, live, clinic, ears
        self.chosen = Settings()
        self.alarms = Alarms(window.alarms, live, lambda: self.chosen, ears)  # type: ignore[arg-type]
        window.alarms.hidden = lambda: window.hidden
        self.said: list[str] = []
        self.alarms.said.connect(lambda text, _tone: self.said.append(text))
        self.later(seconds=1)

    def given(self, name: str = "王桂芬") -> str:
        return self.clinic.vaccinated(person=self.clinic.act(nobody(name=name)).entry.about)

    def later(self, **passed: float) -> None:
        self.clinic.later(**passed)
        self.live.tick()

    def seconds(self, number: int) -> None:
        for _ in range(number):
            self.later(seconds=1)

    def words(self) -> str:
        return self.window.alarms.words()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def answer(self) -> None:
        self.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)

    def pause(self) -> None:
        self.press(Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)


@pytest.fixture
def room(window: Window, live: Live, clinic: Clinic) -> Iterator[Room]:
    room = Room(window, live, clinic, Ears())
    yield room
    room.alarms.close()


def alarm(what: What, *, number: str = "A072", answer: Deed | None = None, **more: object) -> Alarm:
    condition = Condition(what, number, number, Mark("b", 0), answer, **more)  # type: ignore[arg-type]
    priority = PRIORITIES[what]
    return Alarm(condition, priority, timedelta(seconds=65), answered=answer is not None, escalated=answer is None)


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_a_priority_is_a_colour_a_symbol_a_word_and_a_rhythm() -> None:
    lines = strip([alarm("reaction"), alarm("overdue", number="A071")], SITE).lines
    assert [(each.stars, each.word) for each in lines] == [("***", "Urgent"), ("**", "Attention")]
    assert len({each.icon for each in lines}) == 2
    assert all(contrast(pair.back, pair.ink) >= 7 for pair in COLOURS.values())
    assert 1000 / PERIOD_MS["high"] <= 3
    assert PERIOD_MS["high"] < PERIOD_MS["medium"]


def test_a_line_says_where_for_how_long_and_that_nobody_came() -> None:
    (line,) = strip([alarm("reaction", place="B12")], SITE).lines
    assert line.text == "Reaction: A072 · B12"
    assert line.aside == "for 01:05 · nobody has answered: call out, call the doctor"
    assert line.answer == "I am there: A072"


def test_somebody_overdue_for_long_is_shown_with_who_saw_them_last() -> None:
    seen = Deed("wang.fang", NOON, Mark("b", 0))
    (line,) = strip([alarm("overdue", seen=seen)], SITE).lines
    assert line.text == "Not released: A072"
    assert line.aside == "for 06:05 · A072 last seen 04:00, 王芳"


def test_many_who_are_overdue_take_one_line() -> None:
    (line,) = strip([alarm("overdue", number=f"A{number:03}") for number in range(1, 9)], SITE).lines
    assert line.text == "Not released: A001, A002, A003, A004, A005 +3"
    assert line.answer == "I have looked at A001"


def test_who_went_there_is_said_and_nobody_is_asked_any_more() -> None:
    (line,) = strip([alarm("reaction", answer=Deed("wang.fang", NOON, Mark("b", 0)))], SITE).lines
    assert (line.aside, line.answer, line.loud) == ("王芳 has been there since 04:00", "", False)


def test_where_nobody_sits_one_line_is_left_and_nothing_to_press_but_quiet() -> None:
    locked = Site(name=str, local=lambda moment: moment, signed_in=False)
    there = [alarm("reaction"), alarm("reaction", number="A075"), alarm("overdue", number="A071")]
    props = strip(there, locked)
    assert [(each.text, each.answer) for each in props.lines] == [("Reactions: A072, A075", "")]
    assert (props.pause, props.note) == ("Pause the sound", "Sign in to answer")


def test_whoever_may_not_answer_is_offered_nothing_and_told_whom_to_call() -> None:
    auditor = replace(SITE, may=lambda command: "auditor" in MATRIX[command])
    shown = strip([alarm("reaction"), alarm("restored")], auditor)
    assert [(each.answer, each.target) for each in shown.lines] == [("", None)] * 2
    assert shown.note == "You cannot answer this: call out, call Observation nurse / Screening doctor"
    nurse = strip(
        [alarm("reaction"), alarm("restored")], replace(SITE, may=lambda command: "observer" in MATRIX[command])
    )
    assert [each.answer for each in nurse.lines] == ["I am there: A072", "I have looked at everybody"]
    assert nurse.note == ""


def test_a_pause_shows_what_is_left_of_it_and_a_missing_loudspeaker_is_said() -> None:
    there = [alarm("reaction")]
    assert strip(there, SITE, paused=timedelta(seconds=103)).note == "Sound paused: 01:43"
    silent = strip(there, SITE, sound="no_device")
    assert (silent.pause, silent.note) == ("", "No sound: no loudspeaker")
    assert strip([], SITE, sound="no_device").note == ""


def test_a_reaction_is_on_the_screen_and_heard_before_the_next_second(room: Room) -> None:
    visit = room.given()
    room.later(seconds=1)
    began = time.process_time()
    room.live.record(DIZZY, about=visit)
    QApplication.processEvents()
    room.window.grab()
    assert time.process_time() - began < 0.3
    assert room.window.alarms.isVisible()
    assert "Urgent, Reaction: A001" in room.words()
    assert room.ears.heard == ["high"]


def test_an_alarm_stands_above_every_page_and_says_no_name(room: Room) -> None:
    room.live.record(DIZZY, about=room.given("欧阳金丝雀"))
    for code in room.window.stations:
        room.window.go(code)
        QApplication.processEvents()
        assert room.window.alarms.isVisible()
    assert "欧" not in room.words()
    room.window.hands.toggle_blank()
    QApplication.processEvents()
    below = room.window._blank.mapTo(room.window, room.window._blank.rect().topLeft()).y()
    assert below >= room.window.alarms.geometry().bottom()
    room.window.hands.toggle_blank()


def test_in_large_letters_the_number_and_what_to_do_stay(room: Room, text_size: Callable[[int], None]) -> None:
    room.live.record(DIZZY, about=room.given())
    text_size(200)
    QApplication.processEvents()
    row = room.window.alarms._rows[0]
    words = row._text.fontMetrics().horizontalAdvance(row._text.text())
    assert row._text.width() >= words
    assert row.answer.isVisible()
    assert not row.show_button.isVisible()
    assert room.window.alarms.minimumSizeHint().width() < 800


def test_one_key_answers_by_name_and_a_second_press_answers_nothing_else(room: Room) -> None:
    first, second = room.given(), room.given("赵永福")
    room.live.record(DIZZY, about=first)
    room.later(seconds=5)
    room.live.record(DIZZY, about=second)
    room.answer()
    room.answer()
    answers = [each for each in room.clinic.desk.journal.since(0) if isinstance(each.fact, f.AlarmAnswered)]
    assert [(each.about, each.by) for each in answers] == [(first, "home.team")]
    room.seconds(2)
    room.answer()
    room.seconds(11)
    assert room.ears.heard[-1] == "high"
    before = len(room.ears.heard)
    room.seconds(30)
    assert len(room.ears.heard) == before
    assert "Reactions: A001, A002" in room.words()


def test_the_key_belongs_to_the_first_line_that_can_be_answered(room: Room) -> None:
    visit = room.given()
    room.clinic.act(ef.EmergencyBegun())
    room.live.record(DIZZY, about=visit)
    shown = room.window.alarms
    assert [bool(line.answer) for line in shown.props.lines] == [False, True]
    hints = [row.answer.findChild(SafeLabel, "chip") for row in shown._rows[:2]]
    assert [hint.isVisible() for hint in hints] == [False, True]
    assert hints[1].text() == keys.ALARM_ANSWER
    room.answer()
    answers = [each for each in room.clinic.desk.journal.since(0) if isinstance(each.fact, f.AlarmAnswered)]
    assert [each.about for each in answers] == [visit]


def test_a_look_after_a_medicine_is_called_out_on_every_page_and_answered_by_the_key(room: Room) -> None:
    visit = room.given()
    room.live.record(DIZZY, about=visit)
    room.answer()
    room.clinic.act(aefi.MedicineGiven(medicine="肾上腺素", dose="0.5 mg", look_again_minutes=5), about=visit)
    room.later(minutes=4, seconds=59)
    assert not any(line.loud for line in room.window.alarms.props.lines)
    room.later(seconds=1)
    line = room.window.alarms.props.lines[0]
    assert (line.text, line.priority, line.loud) == ("After the medicine, look again now: A001", "high", True)
    assert room.ears.heard[-1] == "high"
    room.answer()
    answer = room.clinic.desk.visit(visit).history[-1]
    assert (answer.fact, answer.by) == (f.AlarmAnswered(alarm="reaction"), room.live.actor)
    assert not any(line.loud for line in room.window.alarms.props.lines)


FOUR = (
    alarm("emergency"),
    alarm("reaction", number="A074"),
    alarm("reaction", number="A075"),
    alarm("overdue", number="A071"),
)


def test_a_low_window_shows_the_most_urgent_lines_and_how_many_more(room: Room) -> None:
    shown = room.window.alarms
    shown.show_props(strip(FOUR, SITE))
    rows = [row for row in shown._rows if row.isVisible()]
    assert [row._text.text() for row in rows] == ["Emergency A072", "Reaction: A074"]
    assert rows[-1]._more.isVisible()
    assert rows[-1]._more.text() == "and 2 more"
    assert shown.words().endswith("and 2 more")
    room.window.resize(1366, 1000)
    QApplication.processEvents()
    assert sum(row.isVisible() for row in shown._rows) == 4
    assert "more" not in shown.words()
    room.window.resize(1366, 768)
    QApplication.processEvents()
    assert sum(row.isVisible() for row in shown._rows) == LINES_WHEN_LOW


def test_lines_that_fit_are_left_as_they_are() -> None:
    props = strip(FOUR, SITE)
    assert fewer(props, 4) == props
    assert fewer(StripProps(), 2) == StripProps()


def test_nothing_but_a_recorded_act_takes_an_alarm_away(room: Room) -> None:
    visit = room.given()
    room.live.record(DIZZY, about=visit)
    room.pause()
    room.window.go("registration")
    room.press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    room.later(hours=3)
    assert "Reaction: A001" in room.words()
    room.clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    room.later(seconds=1)
    assert "Reaction" not in room.words()


def test_quiet_lasts_two_minutes_and_is_shown(room: Room) -> None:
    room.live.record(DIZZY, about=room.given())
    room.pause()
    assert room.ears.stopped
    heard = len(room.ears.heard)
    room.seconds(119)
    assert len(room.ears.heard) == heard
    assert "Sound paused: 00:01" in room.words()
    room.seconds(2)
    assert len(room.ears.heard) == heard + 1
    assert "Sound paused" not in room.words()


def test_a_hidden_window_answers_nothing_but_can_be_made_quiet(room: Room) -> None:
    room.live.record(DIZZY, about=room.given())
    position = room.clinic.desk.journal_position()
    room.window.hands.toggle_blank()
    room.answer()
    assert room.clinic.desk.journal_position() == position
    room.later(seconds=2)
    assert [each.answer for each in room.window.alarms.props.lines] == [""]
    room.pause()
    assert "Sound paused" in room.words()
    room.window.hands.toggle_blank()


def test_an_answer_to_what_has_just_ended_is_refused_and_said(room: Room) -> None:
    visit = room.given()
    room.live.record(DIZZY, about=visit)
    (found,) = room.alarms.room.alarms()
    room.clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    room.alarms.answer(found)
    assert room.said
    assert not [each for each in room.clinic.desk.journal.since(0) if isinstance(each.fact, f.AlarmAnswered)]


def test_reaching_the_time_is_silent_unless_a_soft_tone_is_wanted(room: Room) -> None:
    first = room.given()
    room.later(seconds=1)
    room.later(minutes=31)
    assert room.ears.heard == []
    assert room.window.alarms.isHidden()
    room.clinic.act(f.Released(), about=first)
    room.chosen = Settings(soft_pulse=True, volume=25)
    room.given("赵永福")
    room.later(seconds=1)
    room.later(minutes=31)
    assert "low" in room.ears.heard
    assert room.ears.volume == 25


def test_the_sound_is_tried_once_a_day_when_somebody_signs_in(room: Room) -> None:
    room.alarms.welcome("wang.fang")
    room.alarms.welcome("wang.fang")
    room.alarms.welcome("li.qiang")
    assert room.ears.heard == ["test", "test"]
    room.later(hours=24)
    room.alarms.welcome("wang.fang")
    assert room.ears.heard == ["test"] * 3
    assert room.said == []
    room.alarms.test()
    assert room.said == ["Did you hear two tones? Otherwise look at the loudspeaker."]


def test_nothing_is_tried_over_an_alarm(room: Room) -> None:
    room.live.record(DIZZY, about=room.given())
    room.alarms.test()
    assert "test" not in room.ears.heard


def test_a_loudspeaker_that_is_pulled_out_is_shown_at_once(room: Room, qtbot: QtBot) -> None:
    room.live.record(DIZZY, about=room.given())
    assert room.alarms.pill().tone == "ok"
    with qtbot.waitSignal(room.alarms.changed):
        room.ears.unplug()
    assert room.alarms.pill().tone == "caution"
    assert "No sound: no loudspeaker" in room.words()
    assert room.words().startswith("Urgent, Reaction: A001")


def test_the_room_after_a_restart_is_looked_at_by_somebody_with_a_name(clinic: Clinic, qtbot: QtBot) -> None:
    clinic.vaccinated()
    clinic.restart()
    live = Live(clinic.desk, actor="wang.fang")
    frame = Frame(QWidget())
    qtbot.addWidget(frame)
    alarms = Alarms(frame.alarms, live, Settings, Ears())  # type: ignore[arg-type]
    live.tick()
    assert "The program was started with 1 under observation: look at each of them" in frame.alarms.words()
    assert frame.alarms.press(keys.ALARM_ANSWER) is False
    frame.alarms.answered.emit(alarms.room.alarms()[0])
    assert frame.alarms.words() == ""
    (checked,) = [each for each in clinic.desk.journal.since(0) if isinstance(each.fact, f.RoomChecked)]
    assert (checked.by, checked.fact) == ("wang.fang", f.RoomChecked(people=1))
