import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import LEAD, MORNING, Clinic
from tests.ui.entering import enter, page
from vaxdesk import files, settings
from vaxdesk.app import Program
from vaxdesk.clinic.visit import Stage
from vaxdesk.clock import HandClock
from vaxdesk.practice.making import make
from vaxdesk.store.keyfile import KEYS
from vaxdesk.ui import errors, theme
from vaxdesk.ui.instance import Instance
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.trouble import Trouble
from vaxdesk.ui.window import Window
from vaxdesk.ui.wizard import Wizard


class Programs:
    """Starts programs and ends them again."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self.executor = ManualExecutor()
        self.started: list[Program] = []

    def start(self, folder: Path) -> Program:
        program = Program(self._app, folder, HandClock(MORNING), jobs=Jobs(self.executor))
        program.start()
        self.started.append(program)
        return program

    def work(self, folder: Path) -> Program:
        """Started, and the lead has signed in."""
        program = self.start(folder)
        enter(program, self.executor)
        return program

    def end(self) -> None:
        for program in self.started:
            program.close()
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            program.languages.use("en")
        theme.apply(self._app)


@pytest.fixture
def programs(qapp: QApplication) -> Iterator[Programs]:
    programs = Programs(qapp)
    yield programs
    programs.end()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A real site that nobody has open."""
    clinic = Clinic(tmp_path / "site")
    clinic.desk.db.close()
    return clinic.folder


def trouble(program: Program) -> str:
    program.app.processEvents()
    assert isinstance(program.shown, Trouble)
    return program.shown.words()


def test_a_folder_without_a_site_asks_the_first_questions(programs: Programs, tmp_path: Path) -> None:
    program = programs.start(tmp_path / "nothing here")
    assert isinstance(program.shown, Wizard)
    assert not (tmp_path / "nothing here").exists()


def test_a_real_site_opens_for_whoever_signs_in(programs: Programs, site: Path) -> None:
    program = programs.start(site)
    assert page(program).form.isHidden()
    assert program.workplace is None
    enter(program, programs.executor)
    assert isinstance(program.shown, Window)
    assert program.languages.current == "zh-CN"
    assert program.workplace is not None
    assert program.workplace.live.actor == LEAD


def test_choices_of_the_workstation_come_back_with_it(programs: Programs, site: Path) -> None:
    settings.write(site / files.SETTINGS, settings.Settings(language="vi", text_percent=150, actor=LEAD))
    program = programs.start(site)
    assert program.languages.current == "vi"
    assert page(program).people.account == LEAD
    enter(program, programs.executor)
    assert program.workplace is not None
    program.workplace.window.language_chosen.emit("en")
    program.workplace.live.set_actor("chen.jing")
    kept = settings.read(site / files.SETTINGS)
    assert (kept.language, kept.text_percent, kept.actor) == ("en", 150, "chen.jing")


def test_a_second_start_on_the_same_folder_is_refused_in_words(programs: Programs, site: Path) -> None:
    first = programs.start(site)
    second = programs.start(site)
    assert page(first).isVisible()
    assert "open in another window" in trouble(second) or "另一个窗口" in trouble(second)


def test_the_first_window_hears_of_a_second_start(programs: Programs, site: Path, qtbot: QtBot) -> None:
    first = Instance(site)
    assert first.claim()
    first.listen()
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from vaxdesk.ui.instance import Instance; app = QCoreApplication([]);"
        f"second = Instance(Path({str(site)!r}));"
        "sys.exit(0 if not second.claim() and second.call_first() else 1)"
    )
    with qtbot.waitSignal(first.called, timeout=20_000):
        other = subprocess.Popen([sys.executable, "-c", code])
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=20_000)
    first.release()
    assert other.returncode == 0


def test_a_lock_left_behind_by_a_killed_process_does_not_count(site: Path) -> None:
    code = (
        "import os, signal; from pathlib import Path; from vaxdesk.ui.instance import Instance;"
        f"instance = Instance(Path({str(site)!r})); instance.claim(); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", code], check=False)
    assert (site / "vaxdesk.lock").exists()
    instance = Instance(site)
    assert instance.claim()
    instance.release()


def test_a_database_of_a_newer_version_is_explained_and_not_touched(programs: Programs, site: Path) -> None:
    clinic = Clinic(site.parent / "newer")
    clinic.desk.db.execute("PRAGMA user_version = 999")
    clinic.desk.db.close()
    before = (clinic.folder / files.DATABASE).read_bytes()
    program = programs.work(clinic.folder)
    program.languages.use("en")
    assert "newer version" in trouble(program)
    assert "Install" in trouble(program)
    assert (clinic.folder / files.DATABASE).read_bytes() == before


@pytest.mark.parametrize(("damage", "words"), [(b"{", "damaged"), (None, "missing")])
def test_a_key_file_that_lets_nobody_in_is_explained_with_a_way_on(
    programs: Programs, site: Path, damage: bytes | None, words: str
) -> None:
    keys = (site / KEYS).read_bytes()
    (site / KEYS).unlink() if damage is None else (site / KEYS).write_bytes(damage)
    program = programs.start(site)
    program.languages.use("en")
    assert words in trouble(program)
    assert "a copy" in trouble(program).casefold()
    assert "still there" in trouble(program)
    (site / KEYS).write_bytes(keys)
    assert isinstance(program.shown, Trouble)
    program.shown.again.emit()
    enter(program, programs.executor)
    assert isinstance(program.shown, Window)


def test_a_key_file_of_another_site_opens_nothing_here(programs: Programs, site: Path) -> None:
    other = Clinic(site.parent / "other")
    other.desk.close()
    (site / KEYS).write_bytes((other.folder / KEYS).read_bytes())
    program = programs.work(site)
    program.languages.use("en")
    assert "does not open with the key" in trouble(program)


def test_a_database_that_is_gone_is_explained_and_no_empty_one_made(programs: Programs, site: Path) -> None:
    for path in site.glob("vaxdesk.db*"):
        path.unlink()
    program = programs.work(site)
    program.languages.use("en")
    assert "not where it should be" in trouble(program)
    assert not (site / files.DATABASE).exists()


def test_trying_again_needs_no_second_secret(programs: Programs, site: Path) -> None:
    (site / files.DATABASE).rename(site / "away.db")
    program = programs.work(site)
    (site / "away.db").rename(site / files.DATABASE)
    assert isinstance(program.shown, Trouble)
    program.shown.again.emit()
    assert isinstance(program.shown, Window)


@pytest.mark.expects_log("ZeroDivisionError at")
def test_a_bug_is_logged_without_data_and_told_at_the_window(programs: Programs, site: Path) -> None:
    program = programs.work(site)
    program.languages.use("en")
    try:
        _ = 1 / len("")
    except ZeroDivisionError as error:
        before = sys.excepthook
        errors.install(program.tell_of_a_bug)
        sys.excepthook(type(error), error, error.__traceback__)
        sys.excepthook = before
    assert isinstance(program.shown, Window)
    assert "What was recorded is safe" in program.shown.said()
    log = (site / "vaxdesk.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError at test_app.py" in log
    assert "division by zero" not in log


class Strays(QObject):
    """Keeps every window that comes up."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_nothing_but_the_window_comes_up(programs: Programs, site: Path, qapp: QApplication) -> None:
    strays = Strays()
    program = programs.start(site)
    qapp.installEventFilter(strays)
    enter(program, programs.executor)
    assert isinstance(program.shown, Window)
    for code in program.shown.stations:
        program.shown.go(code)
        qapp.processEvents()
    qapp.removeEventFilter(strays)
    assert strays.shown == [program.shown]


@pytest.mark.slow
@pytest.mark.parametrize("platform", ["offscreen", "xcb"])
def test_the_window_starts_and_ends_without_a_word_on_the_console(site: Path, platform: str) -> None:
    code = (
        "from pathlib import Path; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication;"
        "import vaxdesk.app as app; made = app.application();"
        "QTimer.singleShot(1500, made.quit);"
        f"raise SystemExit(app.run(Path({str(site)!r})))"
    )
    command = [sys.executable, "-W", "error", "-c", code]
    if platform == "xcb":
        command = ["xvfb-run", "-a", *command]
        if subprocess.run(["which", "xvfb-run"], check=False, capture_output=True).returncode:
            pytest.skip("no xvfb-run here")
    environment = {"QT_QPA_PLATFORM": platform}
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=60, env=os.environ | environment
    )
    remark = "This plugin does not support propagateSizeHints()"
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stderr.splitlines() if line != remark] == []
    assert done.stdout == ""


def test_a_practice_site_prints_into_a_folder_until_a_printer_is_chosen(
    programs: Programs, tmp_path: Path, qapp: QApplication
) -> None:
    make(tmp_path / "practice", seed=1, clock=HandClock(MORNING))
    program = programs.start(tmp_path / "practice")
    assert program.workplace is not None
    desk = program.workplace.desk
    visit = desk.queue(Stage.REGISTERED, Stage.SCREENING_DUE)[0]
    program.workplace.printing.want(visit.id, ("slip",), "zh-CN")
    programs.executor.drain()
    assert [path.suffix for path in (tmp_path / "practice" / "papers").iterdir()] == [".pdf"]
    assert program.workplace.live.actor == desk.staff()[0].name
