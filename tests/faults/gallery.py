"""What the window shows for faults, as pictures: `python -m tests.faults.gallery FOLDER [LANGUAGE]`. It also prints the
words. Needs a machine that lets one mount file systems; see also `docs/faults.md`."""

import errno
import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.faults.disks import fill, remount, small_disk
from tests.ui.doors import Door
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Stage
from vaxdesk.failures import WorldFailed
from vaxdesk.store import seal
from vaxdesk.ui import theme, wording
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.station import Act
from vaxdesk.ui.trouble import Trouble
from vaxdesk.ui.widgets.safe_label import SafeLabel

STARTS = {
    "F3": ("database_rolled_back", True), "F6": ("database_damaged", True), "F8": ("disk_failed", False),
    "F16": ("already_open", False), "F24": ("database_missing", False), "F25": ("database_too_new", False),
}  # fmt: skip
"""What the start of the program meets after a fault, and whether there is a sound backup."""
SIZE = (1366, 768)
TARGETS = ("target_unplugged", "target_full", "target_slow", "target_damaged")


class Album:
    """Pictures in one folder, in one language."""

    def __init__(self, app: QApplication, folder: Path, language: str) -> None:
        self.app, self.folder, self.language = app, folder, language

    def take(self, name: str, shown: QWidget, said: str = "") -> None:
        shown.resize(*SIZE)
        for _ in range(3):
            self.app.processEvents()
        shown.grab().save(str(self.folder / f"{name}-{self.language}.png"))
        words = said or " / ".join(each.text() for each in shown.findChildren(SafeLabel) if each.isVisible())
        print(f"{name}\n   {words[:600]}\n")

    def starts(self) -> None:
        for fault, (code, backup) in STARTS.items():
            taken = datetime(2022, 12, 22, 9, 45, tzinfo=UTC) if backup else None
            shown = Trouble(WorldFailed(code), Path("/srv/site"), taken)
            shown.show()
            self.take(f"{fault}-{code}", shown)

    def disks(self, place: Path) -> None:
        with small_disk(place / "disk") as disk:
            door = Door(self.app, disk, language=self.language)
            door.watched("王桂芬", "李大明")
            door.clinic.desk.close()
            remount(disk, "ro")
            door.program.start()
            door.enter("wang.fang")
            self.tried(door, "F9-read-only")
            remount(disk, "rw")
            ballast = fill(disk)
            _again(door)
            self.tried(door, "F7-full-at-the-start")
            ballast.unlink()
            _again(door)
            door.waited(seconds=2)
            self.take("F7-nearly-full", door.window)
            fill(disk)
            self.tried(door, "F7-full", times=60)
            (disk / "ballast").unlink()
            door.waited(seconds=1)
            with pytest.MonkeyPatch.context() as patched:
                patched.setattr(seal, "_FLUSH", _fails)
                self.tried(door, "F8-flush-failed")
            door.close()

    def tried(self, door: Door, name: str, *, times: int = 1) -> None:
        """Somebody tries to record: what they are told, and what stays."""
        window = door.window
        window.go("observation")
        for _ in range(times):
            window.current.record(Act(fact=f.RoomChecked()), lambda _: None)
            if window.said():
                break
        door.waited(seconds=1)
        print(window.said())
        self.take(name, window, door.workplace.disk.strip.words())

    def room(self, place: Path) -> None:
        """Sleep, restarts, clocks, printers, loudspeaker, scanner, bugs: one window after the other."""
        door = Door(self.app, place, language=self.language)
        door.watched("王桂芬", "𠮷野䶮", "赵㛃·买买提")
        door.start()
        self.take("F1-started-again", door.program.shown)
        door.enter("wang.fang")
        door.later(seconds=2)
        door.window.go("observation")
        self.take("F34-no-loudspeaker-F1-F32", door.window)
        door.clinic.clock.advance(timedelta(hours=2))
        door.second()
        self.take("F14-after-a-sleep", door.window)
        door.clinic.clock.set_wall(door.clinic.clock.now().utc - timedelta(hours=5))
        door.second()
        self.take("F12-clock-set-back-locked", door.window)
        door.unlock("wang.fang")
        door.later(seconds=2)
        door.window.go("observation")
        self.take("F12-clock-set-back", door.window)
        window = door.window
        for name, act in self.mishaps(door).items():
            door.later(seconds=7)
            act()
            self.take(name, window, window.said())
        door.workplace.choose(second_screen=True)
        door.later(seconds=1)
        second = door.workplace.signs.second.window
        if second is not None:
            self.take("F33-second-screen-as-a-window", second, "window")
        door.clinic.clock.reboot("boot-9", off=timedelta(minutes=3))
        door.program._anew()
        self.take("F15-restarted", door.program.shown)
        door.enter("wang.fang")
        door.later(seconds=2)
        door.window.go("observation")
        self.take("F15-restarted-board", door.window)
        door.close()

    def mishaps(self, door: Door) -> dict[str, Callable[[], object]]:
        work, window = door.workplace, door.window
        visit = work.desk.queue(Stage.OBSERVING)[0].id

        def told(code: str) -> Callable[[], object]:
            return lambda: work.keeping.failed.emit(WorldFailed(code, "/media/stick"))

        return {
            "F17-no-printer": lambda: (work.printing.want(visit, ["slip"], "zh-CN"), door.executor.drain()),
            "F18-paper-failed": lambda: window.say(wording.text("failure", "paper_failed"), "stop"),
            "F26-unknown-code": lambda: window.take_scan("7000000000000001"),
            "F26-half-a-code": lambda: window.take_scan("(01)0694"),
            "F29-a-bug": work.tell_of_a_bug,
            **{f"F22-{code}": told(code) for code in TARGETS},
        }


def _again(door: Door) -> None:
    door.workplace.disk.strip.agree.click()
    door.settle()
    door.enter("wang.fang")


def _fails(_: int) -> None:
    raise OSError(errno.EIO, os.strerror(errno.EIO))


def main(folder: Path, language: str) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.load_fonts()
    theme.apply(app)
    languages = Languages(app)  # kept, or its words go
    languages.use(language)
    folder.mkdir(parents=True, exist_ok=True)
    album = Album(app, folder, language)
    with tempfile.TemporaryDirectory() as place:
        album.starts()
        album.disks(Path(place))
        album.room(Path(place) / "room")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "zh-CN")
