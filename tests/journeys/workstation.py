"""The real window on a real site, worked by keyboard and scanner alone. Every key is counted, by station."""

from collections import Counter
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.guest import Guest
from tests.journeys.pages import Page
from tests.journeys.site import Site
from tests.ui.keyboard import Keyboard, compose
from vaxdesk.settings import Settings
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.printing_queue import FOLDER
from vaxdesk.ui.rail import RailButton
from vaxdesk.ui.station import Station
from vaxdesk.ui.workplace import Workplace

ACTOR: Final = "home.team"
PAPERS: Final = ("consent", "ticket", "slip", "advice")
MOST_TABS: Final = 40
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier


class Workstation:
    """One person at one laptop, whose printer is a folder."""

    def __init__(self, site: Site, folder: Path, app: QApplication, languages: Languages, qtbot: QtBot) -> None:
        folder.mkdir()
        self.site, self._folder, self._qtbot = site, folder, qtbot
        self.keys: Counter[str] = Counter()
        self._executor, self._keyboard = ManualExecutor(), Keyboard()
        chosen = Settings(language="zh-CN", printers=dict.fromkeys(PAPERS, f"{FOLDER}{folder}"))
        languages.use("zh-CN")
        jobs = Jobs(self._executor)
        site.desk.seat.take(ACTOR, None)
        self._workplace = Workplace(app, site.desk, folder, chosen, languages, jobs=jobs)
        self._workplace.lock.watch.blockSignals(True)  # hours go by here in a moment, which looks like a closed lid
        self.window = self._workplace.window
        app.installEventFilter(self._workplace.scanner)
        self.window.resize(1366, 768)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def closes(self) -> None:
        """The window first, then everything behind it."""
        self.window.hide()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._workplace.close()

    @property
    def station(self) -> Station:
        return self.window.current

    @property
    def focused(self) -> str:
        """The objectName of whatever the next key goes to."""
        widget = QApplication.focusWidget()
        return widget.objectName() if widget else ""

    def shows(self, name: str) -> str:
        """What stands in a field."""
        return str(self._find(name).property("text"))

    def sees(self, *words: str) -> bool:
        """All of these stand somewhere on the page that is in front."""
        shown = "\n".join(label.text() for label in self.station.findChildren(QLabel) if label.isVisible())
        missing = [each for each in words if each not in shown]
        assert not missing, f"{missing} not in {shown}"
        return True

    def counts(self, station: str) -> int:
        """How many people the rail shows at a station."""
        found = self.window.findChild(QWidget, f"window.{station}")
        assert isinstance(found, RailButton)
        return found.count

    def scans(self, code: str) -> None:
        self._keyboard.scan(code)
        QApplication.processEvents()

    def presses(self, *names: str) -> None:
        """Keys by their names, as on the buttons: F4, Space, Left, Ctrl+Return."""
        for name in names:
            self.keys[self.station.code] += 1
            *held, plain = name.split("+")
            key = getattr(Qt.Key, f"Key_{plain}")
            modifiers = _CONTROL if held else Qt.KeyboardModifier.NoModifier
            self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
            QApplication.processEvents()

    def types(self, text: str) -> None:
        self.keys[self.station.code] += len(text)
        self._keyboard.type(text)
        self._workplace.scanner.release()
        QApplication.processEvents()

    def fills(self, *texts: str) -> None:
        """One field after another, with a Tab between them."""
        for place, text in enumerate(texts):
            self.presses(*["Tab"] * (place > 0))
            self.types(text)

    def writes(self, word: str, keys: int) -> None:
        """A word that an input method makes of so many keys."""
        self.keys[self.station.code] += keys
        compose("", word)
        QApplication.processEvents()

    def tabs_to(self, name: str) -> None:
        """On to the field of this name, one Tab after another."""
        self._goes_through("Tab", name)

    def backtabs_to(self, name: str) -> None:
        """Back to a field before this one."""
        self._goes_through("Backtab", name)

    def goes_to(self, station: str, guest: Guest) -> None:
        """To another station by its key, which counts for the one that is left; the ticket is scanned there."""
        self.presses(f"Ctrl+{1 + list(self.window.stations).index(station)}")
        self.scans(guest.ticket)

    def prints(self) -> dict[str, Page]:
        """Whatever has come out of the printer by now, by name of the paper."""
        self._executor.drain()
        QApplication.processEvents()
        return {path.stem.split("-")[2]: Page(path.read_bytes()) for path in sorted(self._folder.glob("*.pdf"))}

    def guest(self) -> Guest:
        """Whoever was registered last."""
        visits = {entry.about: entry for entry in self.site.desk.journal.since(0) if entry.kind == "visit"}
        visit, entry = list(visits.items())[-1]
        assert entry.person is not None
        return Guest(self.site, entry.person, visit)

    def passes(self, minutes: float) -> None:
        """Time goes by, and the window notices."""
        self.site.later(minutes=minutes)
        self._workplace.live.tick()
        QApplication.processEvents()

    def _goes_through(self, key: str, name: str) -> None:
        passed = [self.focused]
        while self.focused != name:
            self.presses(key)
            passed.append(self.focused)
            assert len(passed) <= MOST_TABS, f"no way to {name}: {passed}"

    def _find(self, name: str) -> QWidget:
        [found] = self.station.findChildren(QWidget, name)
        return found
