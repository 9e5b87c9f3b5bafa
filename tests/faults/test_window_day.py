"""F14, F27, F31, F33, F34 in the real window, with every page of somebody who may do everything: two hours of sleep, an
input method at every field, a shift of eight hours, a second screen and a loudspeaker that are pulled out."""

import gc
import os
import sys
import threading
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.builders import LEAD, Clinic, nobody
from tests.campaign import tries
from tests.faults.tally import tell
from tests.ui.doors import SECRET, Door
from vaxdesk.clinic import facts as f
from vaxdesk.ui import theme
from vaxdesk.ui.widgets.sheet import Sheet

SHIFT = timedelta(hours=8)
pytestmark = pytest.mark.slow


class AtTheDesk(Clinic):
    """What a `Clinic` does, at the Desk of a window."""

    def __init__(self, door: Door) -> None:
        self.desk, self.clock = door.workplace.desk, door.clinic.clock
        for name in ("chen.jing", "li.qiang", "zhou.min", "wang.fang", LEAD):
            self.desk.seat.take(name, None)
        self.act(f.LotReceived(product="flu-iiv4", lot="L9", expiry=date(2035, 1, 1), doses=10**6), by=LEAD)


@pytest.fixture(scope="module")
def door(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    theme.load_fonts()
    theme.apply(qapp)
    door = Door(qapp, tmp_path_factory.mktemp("day"), lock_minutes=15)
    door.opened(LEAD)
    yield door
    door.close()


@pytest.fixture(scope="module")
def clinic(door: Door) -> Clinic:
    return AtTheDesk(door)


def fields(door: Door) -> Iterator[QLineEdit]:
    """Every line that takes composed words, on every page and sheet that there is, while it has the focus."""
    window = door.window
    for code in list(window.stations)[: tries(2, 99)]:
        window.go(code)
        door.settle()
        yield from focused(window.current)
        for sheet in window.current.findChildren(Sheet):
            sheet.open()
            yield from focused(sheet)
            sheet.close_sheet()


def focused(widget: QWidget) -> Iterator[QLineEdit]:
    for field in widget.findChildren(QLineEdit):
        if field.isVisible() and field.isEnabled() and field.inputMethodQuery(Qt.InputMethodQuery.ImEnabled):
            field.setFocus()
            if field.hasFocus():
                yield field


def composed(field: QWidget, word: str, commit: str = "") -> None:
    event = QInputMethodEvent(word, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(field, event)


def enter(door: Door, field: QWidget) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(field, QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r"))
    door.workplace.scanner.release()


def test_enter_while_a_word_is_composed_presses_nothing_in_any_field(door: Door, clinic: Clinic) -> None:
    wrong, heard, there, before = 0, 0, 0, clinic.desk.journal_position()
    for field in fields(door):
        there += 1
        pressed: list[int] = []
        field.returnPressed.connect(lambda pressed=pressed: pressed.append(1))
        composed(field, "wang")
        enter(door, field)
        wrong += bool(pressed)
        composed(field, "", "")
        enter(door, field)
        heard += bool(pressed)
        field.clear()
    wrong += clinic.desk.journal_position() != before
    tell("F27", "fields of the window with Enter while a word is composed", tries=there, lost=wrong)
    assert there > tries(4, 20)
    assert heard > there / 2


def test_what_is_pulled_out_is_said_or_takes_nothing_with_it(door: Door, clinic: Clinic) -> None:
    signs, window = door.workplace.signs, door.window
    visit = clinic.vaccinated(lot="L9", person=clinic.act(nobody(name="欧阳金丝雀")).entry.about)
    wall, desk = _Monitor(QRect(1400, 0, 1800, 1000)), _Monitor(QRect(0, 0, 1366, 768))
    there = [desk, wall]
    signs.second._monitors = lambda: there
    signs.second.show(names=True)
    wrong, plugs = 0, tries(6, 600)
    for pulled in (bool(each % 2) for each in range(plugs)):
        there[:] = [desk] if pulled else [desk, wall]
        signs.second.arrange()
        door.later(seconds=1)
        shown = signs.second.window
        assert shown is not None
        wrong += shown.isFullScreen() is pulled or not shown.isVisible()
        wrong += "欧阳金丝雀" in repr(shown.props) or "A0" not in repr(shown.props)
        wrong += not door.workplace.desk.masked_board()
    signs.second.hide()
    tell("F33", "times that the second screen was pulled out or plugged in", tries=plugs, lost=wrong)
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    signs.alarms.sounder._tell("ready")
    signs.alarms.sounder._tell("no_device")
    door.later(seconds=1)
    words = [each.text for each in door.workplace._told]
    silent = not any("No sound: no loudspeaker" in each for each in words) or not window.alarms.isVisible()
    tell("F34", "a loudspeaker pulled out in the middle of a reaction, looked at a second later", tries=1,
         lost=int(silent))  # fmt: skip
    clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)


def test_two_hours_of_sleep_lock_at_once_and_call_for_everybody_who_is_overdue(door: Door, clinic: Clinic) -> None:
    missed, naps = 0, tries(1, 50)
    for _ in range(naps):
        visits = [clinic.vaccinated(lot="L9", person=clinic.act(nobody()).entry.about) for _ in range(3)]
        door.later(seconds=1)
        clinic.clock.advance(timedelta(hours=2))
        door.later(seconds=2)
        missed += not door.window.locked
        missed += sum(tile.state != "overdue" for tile in clinic.desk.masked_board())
        missed += not door.window.alarms.isVisible()
        door.unlock(LEAD, SECRET)
        for visit in visits:
            clinic.act(f.Released(), about=visit)
        door.later(seconds=1)
    tell("F14", "sleeps of two hours under the window: locked, everybody overdue is called within 2 s", tries=naps,
         lost=missed)  # fmt: skip


class _Monitor:
    def __init__(self, place: QRect) -> None:
        self.place = place

    def geometry(self) -> QRect:
        return self.place


def in_use(door: Door) -> dict[str, int]:
    """What could pile up: files, threads, objects and timers of Qt, megabytes of memory, references to None."""
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return {
        "files": len(os.listdir("/proc/self/fd")), "threads": threading.active_count(),
        "objects": len(door.window.findChildren(QObject)), "timers": len(door.window.findChildren(QTimer)),
        "windows": len(QApplication.topLevelWidgets()), "MB": pages * os.sysconf("SC_PAGE_SIZE") // 2**20,
    }  # fmt: skip


MAY_GROW = {"files": 0, "threads": 0, "objects": 4000, "timers": 0, "windows": 1, "MB": 50}
"""Objects: about ten for each of the two hundred who are in the room at one time, and not for each who came."""


def touch(door: Door) -> None:
    """Somebody is here."""
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(door.window, event)


SYLLABLES = "赵钱孙李周冯陈卫蒋沈韩杨朱秦尤"


def stranger(number: int) -> f.PersonEnrolled:
    """Somebody with a name and a day of birth of their own, as most people have."""
    high, low = divmod(number, len(SYLLABLES))
    signs = [SYLLABLES[each % len(SYLLABLES)] for each in (low, low + high, high // len(SYLLABLES) + 2 * low)]
    return nobody(name="".join(signs), birth_date=date(1930, 1, 1) + timedelta(days=7 * number % 9000))


def shift(door: Door, clinic: Clinic, people: int, watched: list[tuple[str, datetime]]) -> int:
    """So many people, as many an hour as 3,000 in eight, every second noticed; the ticks. `watched` are those who are
    in the room, and until when."""
    between, ticks = SHIFT.total_seconds() / 3000, 0
    for number in range(people):
        visit = clinic.vaccinated(lot="L9", person=clinic.act(stranger(number)).entry.about)
        row = clinic.desk.visit_row(visit)
        assert row is not None
        door.window.go(list(door.window.stations)[number % 4])
        door.window.take_scan(row.ticket)
        watched.append((visit, clinic.clock.now().utc + timedelta(minutes=30, seconds=1)))
        while ticks < (number + 1) * between:
            door.later(seconds=1)
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a running program does
            ticks += 1
        touch(door)
        door.executor.drain()
        while watched and watched[0][1] <= clinic.clock.now().utc:
            clinic.act(f.Released(), about=watched.pop(0)[0])
    return ticks


@pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc")
def test_over_a_shift_nothing_piles_up_in_the_window(door: Door, clinic: Clinic) -> None:
    people, watched = tries(2, 3000), list[tuple[str, datetime]]()
    shift(door, clinic, max(2, people // 10), watched)
    before, none = in_use(door), sys.getrefcount(None)
    ticks = shift(door, clinic, people, watched)
    after, drift = in_use(door), sys.getrefcount(None) - none
    grown = {name: after[name] - before[name] for name in after}
    lost = [name for name, most in MAY_GROW.items() if grown[name] > most]
    lost += ["lost references to None"] if drift < -100 else []
    lost += [] if clinic.desk.office.verify_job()().ok else ["verify"]
    tell("F31", f"seconds of the window, {people} people come and go", tries=ticks, lost=len(lost),
         note=f"grown: {grown}, references to None {drift:+}; {lost}")  # fmt: skip
