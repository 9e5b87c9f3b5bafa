"""The window: top bar, rail, and the stations."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QHideEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from vaxdesk.ui import keys, wording
from vaxdesk.ui.blank import Blank
from vaxdesk.ui.bursts import tidy
from vaxdesk.ui.closing_sheet import ClosingSheet
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.key_sheet import KeySheet
from vaxdesk.ui.live import Live
from vaxdesk.ui.pages import Pages
from vaxdesk.ui.rail import Rail
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.settings_sheet import SettingsSheet
from vaxdesk.ui.station import Station
from vaxdesk.ui.theme import TOKENS
from vaxdesk.ui.topbar import Actor, StatePill, TopBar
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.sheet import open_sheet
from vaxdesk.ui.widgets.toast import Toast

FRAME_PX: Final = 5

ReadScan = Callable[[str], object | None]
"""Parses a barcode text; None when it is none."""


class Window(QMainWindow):
    """Everything one sees. It sends scans and keys to the station in front, and shows what stations report.

    `read_scan` turns barcode text into what stations understand. The window stores nothing: choices of language and
    text size leave it as signals.
    """

    language_chosen = Signal(str)
    text_size_chosen = Signal(int)
    lock_wanted = Signal()
    station_made = Signal(object)
    """A station stands in the window from now on."""

    def __init__(
        self, live: Live, jobs: Jobs, stations: Sequence[type[Station]], *, read_scan: ReadScan, scanner: Scanner
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self._live, self._read_scan, self._scanner = live, read_scan, scanner
        self._site, self._session, self._practice = "", "", False
        self._closing_agreed = False
        self._actors: tuple[Actor, ...] = ()
        self.stations = Pages(stations, lambda kind: kind(live, jobs), self._place)
        self._idle = QTimer(self)
        self._top = TopBar()
        self._stack = QStackedWidget()
        self._rail = self._make_rail()
        self._build()
        self._toast = Toast(self._frame)
        self._blank = Blank(self._frame)
        area = self._stack
        self._settings, self._keys, self._closing = SettingsSheet(area), KeySheet(area), ClosingSheet(area)
        self._choice = ("en", 100)
        self._connect()
        self._make_shortcuts()
        self.retranslate()
        self._rail.mark(self.stations[next(iter(self.stations))].code)

    # what the program tells the window

    def show_site(self, name: str, session: str, *, practice: bool = False) -> None:
        """Name of the site, one line about the day, and whether this is only practice."""
        self._site, self._session, self._practice = name, session, practice
        self._frame.set_practice(practice)
        self._show_site()

    def show_pills(self, pills: Sequence[StatePill]) -> None:
        """Only states that are really known."""
        self._top.set_pills(pills)

    def show_actors(self, actors: Sequence[Actor]) -> None:
        """Who may act here; the acting one is that of `Live`."""
        self._actors = tuple(actors)
        self._show_actor()

    def show_choice(self, language: str, percent: int) -> None:
        """Which language and text size are in use."""
        self._choice = (language, percent)
        self._settings.show_choice(language, percent)

    def say(self, text: str, tone: str = "plain") -> None:
        """A short word at the bottom for five seconds."""
        self._toast.say(text, tone)  # type: ignore[arg-type]

    def said(self) -> str:
        """What the short word says now; empty when there is none."""
        return self._toast.words()

    # moving about

    @property
    def current(self) -> Station:
        station = self._stack.currentWidget()
        assert isinstance(station, Station)
        return station

    def go(self, code: str) -> None:
        """Bring a station to the front."""
        station = self.stations[code]
        self._stack.setCurrentWidget(station)
        self._rail.mark(code)
        station.refresh()

    def take_scan(self, text: str) -> None:
        """A code was scanned: the station in front takes it, or the first other one that can."""
        if self._blank.isVisible():
            return
        scan = self._read_scan(tidy(text))
        if scan is None or not self._give(scan):
            self._nobody(self.tr("Nobody and nothing here has this code."))

    def search(self, words: str) -> None:
        """Somebody typed into the scan box: a code, or words to look for."""
        scan = self._read_scan(tidy(words))
        found = scan is not None and self._give(scan)
        if not found and not self._offer(lambda station: station.search(words)):
            self._nobody(self.tr("Nobody found."))

    def press(self, sequence: str) -> bool:
        """What a key does now: a button of the open sheet, or of the station in front, or of one that answers it."""
        sheet = open_sheet(self._stack)
        if sequence == keys.PRIMARY and sheet is None:
            return self.current.primary()
        return keys.press(sheet or self.current, sequence) or self._press_elsewhere(sequence)

    # what Qt tells the window

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() == QEvent.Type.FontChange:
            self._rail.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        reasons = [reason for station in self.stations.made() if (reason := station.pending())]
        if not reasons or self._closing_agreed or self._closing.isVisible():
            event.accept()
            return
        event.ignore()
        self._closing.ask(reasons)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._idle.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._toast.place()

    def retranslate(self) -> None:
        """Set every word again; each station does so for its own."""
        self._top.set_hint(self.tr("Scan an ID card, a visit ticket or a vaccine pack…"))
        words = {code: wording.text("station", code) for code in self.stations}
        self._rail.set_words(words, wording.text("station", "settings"))
        self._settings.retranslate()
        self._show_site()
        self._show_actor()
        for station in self.stations.made():
            station.retranslate()

    # inside

    def _build(self) -> None:
        self._frame = _Frame()
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._stack, 1)
        column.addLayout(row, 1)
        self.setCentralWidget(self._frame)

    def _make_rail(self) -> Rail:
        def of(place: str) -> list[tuple[str, str]]:
            return [(code, each.icon) for code, each in self.stations.kinds.items() if each.place == place]

        return Rail(of("way"), of("support"))

    def _connect(self) -> None:
        self._live.recorded.connect(self._recorded)
        self._live.ticked.connect(self._ticked)
        self._live.actor_changed.connect(self._show_actor)
        self._live.failed.connect(lambda failure: self.say(wording.text("failure", failure.code), "stop"))
        self._scanner.scanned.connect(self.take_scan)
        self._top.scan.submitted.connect(self.search)
        self._top.actor.picked.connect(self._live.set_actor)
        self._rail.went.connect(self.go)
        self._rail.settings_wanted.connect(self._settings.open)
        self._settings.language_chosen.connect(self.language_chosen)
        self._settings.text_size_chosen.connect(self.text_size_chosen)
        self._closing.agreed.connect(self._close_now)
        self._blank.left.connect(self._toggle_blank)
        self._frame.painted.connect(self._idle.start, Qt.ConnectionType.SingleShotConnection)
        self._idle.timeout.connect(self._make_another)

    def _place(self, station: Station) -> None:
        station.counted.connect(self._rail.buttons[station.code].set_count)
        station.said.connect(self.say)
        station.wanted.connect(lambda: self.go(station.code))
        self._stack.addWidget(station)
        self.station_made.emit(station)
        station.retranslate()
        station.refresh()

    def _make_another(self) -> None:
        """Between two things that people do, until every station is there; see also `_ticked`."""
        if not self.stations.make_one():
            self._idle.stop()

    def _make_shortcuts(self) -> None:
        doings: dict[str, Callable[[], object]] = {
            "keys": self._show_keys,
            "scan": self._focus_scan,
            "find": self._focus_scan,
            "blank": self._toggle_blank,
            "lock": self.lock_wanted.emit,
            "next_person": lambda: self.current.step(1),
            "previous_person": lambda: self.current.step(-1),
            "back": self._back,
        }
        for key in keys.KEYS:
            doing = doings.get(key.action, lambda sequence=key.sequence: self.press(sequence))
            if key.action == "station":
                doing = self._going_to(int(key.sequence[-1]))
            self._shortcut(key.sequence, doing, always=key.action == "blank")
        self._shortcut("Ctrl+Enter", lambda: self.press(keys.PRIMARY))

    def _shortcut(self, sequence: str, doing: Callable[[], object], *, always: bool = False) -> None:
        shortcut = QShortcut(QKeySequence(sequence), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(lambda: doing() if always or not self._blank.isVisible() else None)

    def _going_to(self, place: int) -> Callable[[], object]:
        codes = list(self.stations)
        return (lambda: self.go(codes[place - 1])) if place <= len(codes) else (lambda: None)

    def _press_elsewhere(self, sequence: str) -> bool:
        """A reaction or an emergency never waits for a page of another station or of the window to be closed."""
        for code, kind in self.stations.kinds.items():
            if sequence in kind.answers:
                for sheet in (self._settings, self._keys, self._closing):
                    sheet.close_sheet()
                shown = self.current.in_front()
                self.go(code)
                self.current.called_for(shown)
                station = self.current
                if (mine := open_sheet(station)) is not None and not keys.buttons(mine, sequence):
                    mine.close_sheet()
                return keys.press(open_sheet(station) or station, sequence)
        return False

    def _nobody(self, words: str) -> None:
        self.say(" ".join(part for part in (words, self.current.scan_failed()) if part), "caution")

    def _give(self, scan: object) -> bool:
        sheet = open_sheet(self._stack)
        if sheet is None:
            return self._offer(lambda station: station.take_scan(scan))
        if not sheet.take_scan(scan):
            self.say(self.tr("Finish or close what is open here, then scan again."), "caution")
        return True

    def _offer(self, take: Callable[[Station], bool]) -> bool:
        in_front = self.current
        for code, station in ((in_front.code, in_front), *self.stations.items()):
            if (code == in_front.code) != (station is in_front):
                continue
            if take(station):
                if station is not self.current:
                    self.go(code)
                return True
        return False

    def _back(self) -> None:
        sheet = open_sheet(self._stack)
        if sheet is not None:
            sheet.close_sheet()
        elif not keys.press(self.current, keys.BACK):
            self._top.scan.clear()

    def _focus_scan(self) -> None:
        self._top.scan.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._top.scan.selectAll()

    def _show_keys(self) -> None:
        scope: QObject = open_sheet(self._stack) or self.current
        buttons = [button for button in scope.findChildren(KeyButton) if button.isVisible()]
        self._keys.show_keys(buttons, [wording.text("station", code) for code in self.stations])

    def _toggle_blank(self) -> None:
        if self._blank.isVisible():
            self._blank.hide()
            return
        self._blank.cover(self.tr("Hidden. Press Shift+F12 to go on."))

    def _recorded(self, *_: object) -> None:
        for station in self.stations.values():
            station.refresh()

    def _ticked(self) -> None:
        """Every station hears the second, those too that nobody has seen: they are made for it."""
        self._toast.tick()
        for station in self.stations.values():
            station.tick()

    def _show_site(self) -> None:
        self._top.set_site(self._site, self._session)
        self._top.set_practice(self.tr("Practice") if self._practice else "")
        self.setWindowTitle(" · ".join(part for part in (self._site, "vaxdesk") if part))

    def _show_actor(self, _account: str = "") -> None:
        self._top.actor.show_actors(self._actors, self._live.actor, self.tr("Who is working here?"))

    def _close_now(self) -> None:
        self._closing_agreed = True
        self.close()


class _Frame(QWidget):
    """Holds everything; on a practice site a coloured frame runs round it."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._practice = False

    def set_practice(self, practice: bool) -> None:
        self._practice = practice
        edge = FRAME_PX if practice else 0
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(edge, edge, edge, edge)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.emit()
        if self._practice:
            painter = QPainter(self)
            painter.setPen(QPen(QColor(TOKENS.practice), FRAME_PX * 2))
            painter.drawRect(self.rect())
