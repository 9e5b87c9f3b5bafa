"""Sound, second screen and voice as a workstation chooses them, and alarms where nobody has signed in."""

import time
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.builders import all_signed_in, nobody
from tests.ui.doors import Door
from tests.ui.ears import Ears
from tests.ui.test_sounder import Engine, spoken
from vaxdesk import files, settings
from vaxdesk.clinic import facts as f
from vaxdesk.store.lookups import STILL_HERE
from vaxdesk.ui.alarm_words import say
from vaxdesk.ui.settings_room import RoomSettings
from vaxdesk.ui.sign_in_window import SignInWindow
from vaxdesk.ui.stations.observation import ObservationStation
from vaxdesk.ui.widgets.key_button import KeyButton

DIZZY = f.ReactionSeen(signs=("dizziness",))


def given(door: Door, name: str = "王桂芬") -> str:
    """Somebody has had an injection, while the program runs; their visit."""
    door.clinic.desk = all_signed_in(door.workplace.desk)
    visit = door.clinic.vaccinated(person=door.clinic.act(nobody(name=name)).entry.about)
    door.workplace.desk.seat.take("wang.fang", None)
    return visit


def words(door: Door) -> str:
    return door.window.alarms.words()


def kept(door: Door) -> settings.Settings:
    return settings.read(door.clinic.folder / files.SETTINGS)


def test_an_alarm_goes_on_from_the_door_over_a_locked_window_until_somebody_answers_by_name(door: Door) -> None:
    door.watched("欧阳金丝雀", "王桂芬")
    door.clinic.act(DIZZY, about=door.clinic.desk.queue(*STILL_HERE)[1].id)
    door.start()
    window = door.program.shown
    assert isinstance(window, SignInWindow)
    ears = Ears()
    window.alarms.sounder = ears  # type: ignore[assignment]
    window.tick()
    assert window.strip.words() == "Urgent, Reaction: A002, for 00:01\nSign in to answer"
    assert ears.heard == ["high"]
    QTest.keyClick(window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert "Sound paused: 02:00" in window.strip.words()

    door.enter("wang.fang")
    assert ears.state == "closed"
    workplace = door.workplace
    workplace.signs.alarms.sounder = Ears()  # type: ignore[assignment]
    door.second()
    assert words(door).startswith("Urgent, Reaction: A002")
    assert "The program was started with 2 under observation" in words(door)
    looked = door.window.alarms.findChild(KeyButton, "alarms.answer_1")
    assert looked is not None
    looked.click()
    assert "The program was started" not in words(door)
    (checked,) = [each for each in workplace.desk.journal.since(0) if isinstance(each.fact, f.RoomChecked)]
    assert (checked.by, checked.fact) == ("wang.fang", f.RoomChecked(people=2))

    workplace.lock.lock()
    door.second()
    assert words(door).startswith("Urgent, Reaction: A002")
    assert words(door).endswith("Sign in to answer")
    position = workplace.desk.journal_position()
    QTest.keyClick(door.window, Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    assert workplace.desk.journal_position() == position

    door.unlock("wang.fang")
    door.later(seconds=2)
    door.window.alarms._rows[0].show_button.click()
    assert door.window.stations.front == "observation"
    QTest.keyClick(door.window, Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    assert "王芳 has been there since" in words(door)


def test_what_is_chosen_takes_effect_at_once_and_is_kept(door: Door) -> None:
    workplace = door.opened("wang.fang")
    signs, room = workplace.signs, door.window.settings.room
    ears, engine = Ears(), Engine("zh_CN")
    signs.alarms.sounder, signs.voice._engine = ears, engine  # type: ignore[assignment]
    room.switches["second_screen"].chosen.emit("on")
    assert signs.second.window is not None
    assert kept(door).second_screen
    signs.second.window.close()
    assert not kept(door).second_screen
    room.volume.chosen.emit("25")
    room.switches["voice"].chosen.emit("on")
    room.test.click()
    assert (ears.heard, ears.volume) == (["test"], 25)

    visit = given(door)
    door.second()
    door.window.go("observation")
    board = door.window.current
    assert isinstance(board, ObservationStation)
    board.choose(visit)
    while door.window.stations.make_one():
        pass  # as they are soon after somebody has sat down
    for _ in range(3):
        QApplication.processEvents()
    took = []
    for _ in range(2):
        began = time.process_time()
        QTest.keyClick(QApplication.focusWidget() or door.window, Qt.Key.Key_F9)
        QApplication.processEvents()
        assert board.reaction_sheet.isVisible()
        took.append(time.process_time() - began)
        board.reaction_sheet.close_sheet()
    assert min(took) < 0.3
    door.clinic.clock.advance(timedelta(minutes=15))
    unwell = given(door, "赵永福")
    door.second()
    door.clinic.clock.advance(timedelta(minutes=15))
    door.second()
    assert engine.said == [("zh_CN", "A001 号，请到出口。")]
    assert spoken(engine) == engine.said
    door.clinic.act(DIZZY, about=unwell)
    door.clinic.clock.advance(timedelta(minutes=15))
    door.second()
    assert len(engine.said) == 1


def test_a_computer_that_cannot_speak_says_so_in_the_settings(qapp: QApplication) -> None:
    room = RoomSettings()
    room.retranslate()
    room.show_settings(settings.Settings(voice=True, volume=50))
    room.show_voice(say("no_voice"))
    assert room.fields["voice"].message() == "This computer has no voice for Chinese, Vietnamese or English"
    assert not room.switches["voice"].isEnabled()
    assert (room.volume.value(), room.switches["voice"].value()) == ("50", "on")
    room.show_voice("")
    assert room.switches["voice"].isEnabled()
