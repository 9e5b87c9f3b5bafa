"""A dressed program, a window of sample stations, and whoever sits before a page or before the whole program."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from tests.ui.auditing import Audit
from tests.ui.clerk import Clerk
from tests.ui.doors import Door
from tests.ui.leading import Leading
from tests.ui.leaving import leave
from tests.ui.samples import ACTORS, InjectionSample, ObservationSample, RegistrationSample, ScreeningSample
from tests.ui.watching import Opened, watching
from vaxdesk.ui import theme
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.live import Live
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.window import Window

SAMPLES = (RegistrationSample, ScreeningSample, InjectionSample, ObservationSample)


@pytest.fixture(autouse=True, scope="session")
def dressed(qapp: QApplication) -> None:
    """Fonts and style, as the program has them."""
    theme.load_fonts()
    theme.apply(qapp)


@pytest.fixture(autouse=True, scope="module")
def _no_window_is_left(qapp: QApplication) -> Iterator[None]:
    """What the tests of one file leave standing would be dressed, moved and told of every key in those of the next."""
    yield
    for widget in qapp.topLevelWidgets():
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """English until told otherwise, and English again afterwards."""
    languages = Languages(qapp)
    yield languages
    languages.use("en")


@pytest.fixture
def text_size(qapp: QApplication) -> Iterator[Callable[[int], None]]:
    """Choose the text size in percent; 100 again afterwards."""
    yield lambda percent: theme.apply(qapp, percent)
    theme.apply(qapp)


@pytest.fixture
def live(clinic: Clinic, qapp: QApplication) -> Live:
    return Live(clinic.desk, actor="home.team")


@pytest.fixture
def executor() -> ManualExecutor:
    return ManualExecutor()


@pytest.fixture
def jobs(executor: ManualExecutor, qapp: QApplication) -> Jobs:
    return Jobs(executor)


@pytest.fixture
def scanner(qapp: QApplication) -> Iterator[Scanner]:
    """Installed, as in the program."""
    scanner = Scanner()
    qapp.installEventFilter(scanner)
    yield scanner
    qapp.removeEventFilter(scanner)


@pytest.fixture
def window(live: Live, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> Window:
    """The shell with sample stations, on the screen and active."""
    window = Window(live, jobs, SAMPLES, read_scan=lambda text: text if text.isdigit() else None, scanner=scanner)
    qtbot.addWidget(window)
    window.show_site("春熙社区临时接种点", "11月21日 上午场")
    window.show_actors(ACTORS)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def door(qapp: QApplication, tmp_path: Path) -> Iterator[Door]:
    """A site whose staff all have a secret, and the program, not yet started on it."""
    door = Door(qapp, tmp_path)
    yield door
    door.close()


@pytest.fixture
def clerk(clinic: Clinic, stocked: None, scanner: Scanner, qtbot: QtBot) -> Iterator[Clerk]:
    """Somebody at the registration page."""
    clerk = Clerk(clinic, scanner, qtbot)
    yield clerk
    clerk.leave()


@pytest.fixture
def opened(clinic: Clinic, jobs: Jobs, scanner: Scanner, qtbot: QtBot) -> Iterator[Opened]:
    """Opens the observation page on the clinic as it is by then."""
    with watching(clinic, jobs, scanner, qtbot) as hands:
        yield hands


@pytest.fixture
def audit(tmp_path: Path, qtbot: QtBot, scanner: Scanner) -> Iterator[Audit]:
    """Somebody at the record check page."""
    audit = Audit(tmp_path, qtbot, scanner)
    yield audit
    audit.close()


@pytest.fixture
def lead(clinic: Clinic, scanner: Scanner, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Leading]:
    """Whoever leads at the page of the site, with a memory stick."""
    lead = Leading(clinic, scanner, qtbot)
    lead.folder = tmp_path_factory.mktemp("stick")
    yield lead
    leave(lead.window)
