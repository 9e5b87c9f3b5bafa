"""The window backs the site up by itself, says how old the newest backup is, and offers to restore it."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.builders import MORNING, Clinic, nobody
from tests.ui.entering import enter
from vaxdesk import files, settings
from vaxdesk.app import Program
from vaxdesk.clock import HandClock
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.vault import BACKUPS
from vaxdesk.store.seal import SEAL
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.keeping import Keeping
from vaxdesk.ui.live import Live
from vaxdesk.ui.topbar import StatePill
from vaxdesk.ui.trouble import Trouble
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.window import Window


class Kept:
    """A site that is worked on, its clock and its jobs moved by hand."""

    def __init__(self, folder: Path) -> None:
        self.clinic = Clinic(folder)
        self.executor = ManualExecutor()
        self.second = ""
        self.live = Live(self.clinic.desk)
        self.keeping = Keeping(self.live, Jobs(self.executor), lambda: self.second)
        self.told: list[str] = []
        self.keeping.failed.connect(lambda failure: self.told.append(failure.code))

    def tick(self, *, minutes: float = 0) -> StatePill:
        self.clinic.later(minutes=minutes)
        self.keeping.tick()
        self.executor.drain()
        return self.keeping.pill()

    def taken(self) -> list[datetime]:
        return [each.taken_at for each in self.clinic.desk.office.backups()]


@pytest.fixture
def kept(qapp: QApplication, tmp_path: Path) -> Kept:
    return Kept(tmp_path / "site")


def test_the_first_backup_is_made_at_once_and_the_next_after_a_quarter_of_an_hour(kept: Kept) -> None:
    assert kept.tick() == StatePill("Backed up 09:00", "ok")
    assert kept.tick(minutes=14) == StatePill("Backed up 09:00", "ok")
    assert len(kept.taken()) == 1
    assert kept.tick(minutes=1) == StatePill("Backed up 09:15", "ok")
    assert len(kept.taken()) == 2
    assert kept.clinic.desk.office.verify().ok
    assert kept.told == []


def test_work_goes_on_while_a_backup_is_made(kept: Kept) -> None:
    kept.keeping.tick()
    kept.keeping.tick()
    kept.clinic.act(nobody())
    assert kept.executor.drain() == 1
    kept.clinic.act(nobody())
    assert kept.clinic.desk.office.verify().ok
    assert kept.clinic.desk.office.unsaved_since_backup()


def test_an_old_backup_is_shown_as_late_and_then_as_overdue(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.tick()

    def fails(*_: object) -> None:
        raise WorldFailed("disk_full")

    monkeypatch.setattr("vaxdesk.keeping.vault.backup.back_up", lambda *_, **__: fails())
    assert kept.tick(minutes=20).tone == "caution"
    assert kept.tick(minutes=40).tone == "caution"
    assert kept.tick(minutes=1).tone == "stop"
    assert kept.told == ["disk_full"]
    monkeypatch.undo()
    assert kept.tick(minutes=2).tone == "ok"


def test_a_backup_that_failed_is_tried_again_after_a_minute(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    (kept.clinic.folder / BACKUPS).write_bytes(b"in the way")
    assert kept.tick() == StatePill("No backup yet", "caution")
    (kept.clinic.folder / BACKUPS).unlink()
    assert kept.tick(minutes=0.5).text == "No backup yet"
    assert kept.tick(minutes=0.5).text == "Backed up 09:01"


def test_a_second_place_gets_every_backup_and_a_stick_that_is_gone_is_told_once(kept: Kept, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    kept.clinic.desk.office.choose_second(stick)
    kept.second = str(stick)
    kept.tick()
    assert len(list(stick.glob("*.db"))) == 1
    stick.rename(tmp_path / "pulled out")
    kept.tick(minutes=15)
    kept.tick(minutes=15)
    assert kept.told == ["target_unplugged"]
    assert len(kept.taken()) == 3


def test_closing_backs_up_what_no_backup_holds(kept: Kept) -> None:
    kept.tick()
    kept.clinic.later(minutes=1)
    kept.keeping.at_close()
    assert len(kept.taken()) == 1
    kept.clinic.act(nobody())
    kept.keeping.at_close()
    assert len(kept.taken()) == 2


# ---- a database that does not open ----


class Started(Program):
    """A program at which the lead signs in at once."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.executor = ManualExecutor()
        super().__init__(app, folder, HandClock(MORNING), jobs=Jobs(self.executor))

    def start(self) -> None:
        super().start()
        enter(self, self.executor)


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    clinic = Clinic(tmp_path / "site")
    clinic.desk.office.back_up()
    clinic.act(nobody())
    clinic.desk.close()
    settings.write(clinic.folder / files.SETTINGS, settings.Settings(language="en"))
    program = Started(qapp, clinic.folder)
    yield program
    program.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.languages.use("en")


def spoil(folder: Path, how: str) -> None:
    for path in folder.glob(f"{files.DATABASE}-*"):
        path.unlink()
    database = folder / files.DATABASE
    data = database.read_bytes()
    if how == "gone":
        database.unlink()
    elif how == "cut off":
        database.write_bytes(data[: len(data) // 3])
    else:
        database.write_bytes(b"\0" * 4096 + data[4096:])


@pytest.mark.parametrize("how", ["gone", "cut off", "beginning lost"])
def test_one_press_restores_a_database_that_does_not_open(program: Program, how: str) -> None:
    spoil(program.folder, how)
    program.start()
    assert isinstance(program.shown, Trouble)
    assert "Restore the newest backup, of 20" in program.shown.words()
    button = program.shown.findChild(KeyButton, "trouble.restore")
    assert button is not None
    button.click()
    assert isinstance(program.shown, Window)
    assert program.workplace is not None
    assert program.workplace.desk.journal_position() == 1
    assert program.workplace.desk.office.verify().ok


def test_without_a_sound_backup_nothing_is_offered(program: Program) -> None:
    spoil(program.folder, "gone")
    for path in (program.folder / BACKUPS).iterdir():
        path.write_bytes(b"no backup")
    program.start()
    assert isinstance(program.shown, Trouble)
    assert program.shown.findChild(KeyButton, "trouble.restore") is None


def test_the_window_says_that_the_seal_was_begun_anew(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(Window, "say", lambda self, text, *_, **__: said.append(text))
    (program.folder / SEAL).unlink()
    program.start()
    assert any("begun anew" in text for text in said)
