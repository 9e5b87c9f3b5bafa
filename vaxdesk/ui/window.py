"""The window: top bar, rail, and the stations."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from vaxdesk.clinic import scans
from vaxdesk.ui import wording
from vaxdesk.ui.alarm_strip import AlarmStrip
from vaxdesk.ui.blank import Blank
from vaxdesk.ui.closing_sheet import ClosingSheet, may_close, unfinished
from vaxdesk.ui.frame import Frame
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.looks import Looks
from vaxdesk.ui.pages import Pages, Sets
from vaxdesk.ui.rail import Rail
from vaxdesk.ui.router import ReadScan, Router
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.self_fill_page import SelfFillPage
from vaxdesk.ui.settings_sheet import SettingsSheet
from vaxdesk.ui.sign_in_page import SignInPage
from vaxdesk.ui.station import Station
from vaxdesk.ui.topbar import Actor, StatePill, TopBar
from vaxdesk.ui.widgets.sheet import close_sheets
from vaxdesk.ui.widgets.toast import Toast
from vaxdesk.ui.window_hands import WindowHands
from vaxdesk.ui.work import Stack, Work


class Window(QMainWindow):
    """Everything one sees. It sends scans and keys to the station in front, and shows what stations report.

    `read_scan` turns barcode text into what stations understand. The window stores nothing: choices of language and
    text size leave it as signals.
    """

    language_chosen = Signal(str)
    text_size_chosen = Signal(int)
    lock_wanted = Signal()
    menu_chosen = Signal(str)
    """What whoever sits here wants of their own menu."""
    station_made = Signal(object)
    """A station stands in the window from now on."""
    rested = Signal()
    """Nothing is left to be made; whoever has something to get ready may do it now."""

    def __init__(
        self, live: Live, jobs: Jobs, stations: Sequence[type[Station]], *, read_scan: ReadScan, scanner: Scanner
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self._live, self._scanner, self._looks = live, scanner, Looks(live)
        self._site, self._session, self._practice = "", "", False
        self._closing_agreed = False
        self._actors: tuple[Actor, ...] = ()
        self._kinds = stations
        self._sets = Sets(
            lambda: Pages(stations, lambda kind: kind(live, jobs), self._place), shared=live.desk.site.practice
        )
        self.stations = self._permitted()
        self._idle = QTimer(self)
        self._top = TopBar()
        self._stack = Stack()
        self._rail = self._make_rail()
        self.router = Router(self, self._stack, read_scan, self._looks.searched)
        self._build()
        self._toast = Toast(self._frame)
        self._blank = Blank(self._frame.below)
        area = self._stack
        self._settings, self._closing = SettingsSheet(area), ClosingSheet(area)
        self._choice = ("en", 100)
        self.hands = WindowHands(self, area, self._top, self._blank, lock=self.lock_wanted.emit)
        self._connect()
        self.retranslate()
        self._seat()

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

    def show_menu(self, entries: Sequence[tuple[str, str]]) -> None:
        """What whoever sits here can do for themselves, as codes and words, in the place of the others' names."""
        self._top.actor.show_menu(entries)

    @property
    def sheet_area(self) -> QWidget:
        """What sheets of the window cover."""
        return self._stack

    def show_choice(self, language: str, percent: int) -> None:
        """Which language and text size are in use."""
        self._choice = (language, percent)
        self._settings.show_choice(language, percent)

    def say(self, text: str, tone: str = "plain") -> None:
        """A short word at the bottom for five seconds; on the sign-in page, where the board is at the bottom, above
        everything; nothing while somebody else than the staff sits here."""
        if isinstance(cover := self._frame.cover, SignInPage):
            cover.hint(text, "info" if tone == "plain" else tone)
        elif not isinstance(cover, SelfFillPage):
            self._toast.say(text, tone)  # type: ignore[arg-type]

    def said(self) -> str:
        """What the short word says now; empty when there is none."""
        cover = self._frame.cover
        return cover.said() if isinstance(cover, SignInPage) else self._toast.words()

    @property
    def alarms(self) -> AlarmStrip:
        """The strip above everything."""
        return self._frame.alarms

    @property
    def hidden(self) -> bool:
        """Nobody sees or does anything of the work now."""
        return self.locked or self._blank.isVisible()

    @property
    def settings(self) -> SettingsSheet:
        """Where this workstation chooses."""
        return self._settings

    @property
    def locked(self) -> bool:
        """Another page stands over the work."""
        return self._frame.cover is not None

    def cover(self, page: QWidget) -> None:
        """Show this page and nothing of the work, until somebody sits down."""
        self._toast.drop()
        self._blank.hide()
        close_sheets(self._stack)
        self._frame.hide_work(page)

    def every_station(self) -> tuple[Station, ...]:
        """All stations of everybody that are there by now."""
        return self._sets.every()

    def forget(self, account: str) -> None:
        """Somebody has signed out: what they had begun is gone."""
        for station in self._sets.forget(account):
            self._stack.removeWidget(station)
            station.deleteLater()

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
        self.stations.front = code
        self._rail.mark(code)
        station.refresh()
        self._tell_may(station)

    def take_scan(self, text: str) -> None:
        """A code was scanned: the station in front takes it, or the first other one that can."""
        if self._blank.isVisible():
            return
        if self.locked:
            cover = self._frame.cover
            if words := cover.take_scan(text) if isinstance(cover, SignInPage) else SignInPage.scan_words():
                self.say(words, "caution")
        else:
            self.router.take(text)

    def search(self, words: str) -> None:
        """Somebody typed into the scan box: a code, or words to look for."""
        self.router.search(words)

    def press(self, sequence: str) -> bool:
        """What a key does now; see `WindowHands`."""
        return self.hands.press(sequence)

    def press_cover(self, sequence: str) -> None:
        """A key, while another page stands over the work."""
        if isinstance(cover := self._frame.cover, SignInPage):
            cover.press(sequence)

    # what Qt tells the window

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() == QEvent.Type.FontChange:
            self._rail.fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if isinstance(cover := self._frame.cover, SignInPage):
            event.setAccepted(self._may_close(cover))
            return
        if self.locked:
            event.ignore()
            return
        reasons = unfinished(self.stations.here(), self._sets.every())
        event.setAccepted(not reasons or self._closing_agreed or self._closing.isVisible())
        if not event.isAccepted():
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
        words = {kind.code: wording.text("station", kind.code) for kind in self._kinds}
        self._rail.set_words(words, wording.text("station", "settings"))
        self._settings.retranslate()
        self._show_site()
        self._show_actor()
        if self._live.actor and self._stack.count():
            self._speak()
            self._tell_may(self.current)

    # inside

    def _build(self) -> None:
        self.work = work = Work(self._top, self._rail, self._stack)
        self.strip, self._may = work.strip, work.may
        self._frame = Frame(work)
        self.setCentralWidget(self._frame)

    def _make_rail(self) -> Rail:
        kinds = {each.code: each for each in self._kinds}

        def of(place: str) -> list[tuple[str, str]]:
            return [(code, each.icon) for code, each in kinds.items() if each.place == place]

        return Rail(of("way"), of("support"))

    def _connect(self) -> None:
        self._live.recorded.connect(self._recorded)
        self._live.ticked.connect(self._ticked)
        self._live.actor_changed.connect(self._seat)
        self._live.failed.connect(lambda failure: self.say(wording.text("failure", failure.code), "stop"))
        self._scanner.scanned.connect(self.take_scan)
        self._top.scan.submitted.connect(self.search)
        self._top.actor.picked.connect(self._live.set_actor)
        self._top.actor.chosen.connect(self.menu_chosen)
        self._rail.went.connect(self.go)
        self._rail.settings_wanted.connect(self._settings.open)
        self._settings.language_chosen.connect(self.language_chosen)
        self._settings.text_size_chosen.connect(self.text_size_chosen)
        self._closing.agreed.connect(self._close_now)
        self._blank.left.connect(self.hands.toggle_blank)
        self._frame.painted.connect(self._idle.start, Qt.ConnectionType.SingleShotConnection)
        self._idle.timeout.connect(self._make_another)

    def _place(self, station: Station) -> None:
        station.counted.connect(self._rail.buttons[station.code].set_count)
        station.said.connect(self.say)
        station.wanted.connect(lambda: self.go(station.code))
        self._looks.meet(station)
        self._stack.addWidget(station)
        self.station_made.emit(station)
        station.retranslate()
        station.spoken = QLocale().name()
        station.refresh()
        station.bar()

    def _make_another(self) -> None:
        """Between two things that people do, until every station is there, and what reads the first pack; see also
        `_ticked`."""
        if not self._live.actor:
            self._idle.stop()
        elif not self.stations.make_one():
            self._idle.stop()
            scans.get_ready()
            self.rested.emit()

    def _recorded(self, *_: object) -> None:
        if self._live.actor:
            for station in self.stations.here():
                station.refresh()

    def _ticked(self) -> None:
        """Every station hears the second. One that nobody has seen is made for it, but one at a time: all at once would
        hold up whoever has just sat down."""
        self._toast.tick()
        self._frame.tick(self._live.desk.clock.now())
        if self._live.actor:
            self.stations.make_one()
            for station in self.stations.here():
                station.tick()

    def _show_site(self) -> None:
        self._top.set_site(self._site, self._session)
        self._top.set_practice(self.tr("Practice") if self._practice else "")
        self.setWindowTitle(" · ".join(part for part in (self._site, "vaxdesk") if part))

    def _permitted(self) -> Pages:
        pages = self._sets.of(self._live.actor)
        pages.permit(self._live.desk.seat.may)
        return pages

    def _seat(self, _account: str = "") -> None:
        """Somebody else sits here: their stations, as they left them."""
        self._show_actor()
        self._top.scan.clear()
        if not self._live.actor:
            return
        before, self.stations = self.stations, self._permitted()
        if before is not self.stations:
            close_sheets(self._stack)
        self._rail.show_only(self.stations)
        self._frame.show_work()
        self.go(self.stations.landing(self._live.desk.seat.roles))
        self._speak()
        for station in self.stations.here():
            if station is not self.current:
                station.refresh()
            station.bar()
        if self.isVisible():
            self._idle.start()

    def _speak(self) -> None:
        """Those that whoever sits here may use, in the language of the moment; the others when they can be seen."""
        for station in self.stations.here():
            if station.spoken != QLocale().name():
                station.retranslate()
                station.spoken = QLocale().name()

    def _tell_may(self, station: Station) -> None:
        """Looking is for more people than acting."""
        station.bar()
        needs = "" if station.may_act() else wording.may(*station.acts)
        words = wording.filled(self.tr("To record here it needs: {roles}"), roles=needs)
        self._may.set(self.tr("You may look here") if needs else "", words if needs else "", "info")

    def _show_actor(self, _account: str = "") -> None:
        self._top.actor.show_actors(self._actors, self._live.actor, self.tr("Who is working here?"))

    def _may_close(self, page: SignInPage) -> bool:
        watched = any(each.answers and each.pending() for each in self._sets.every())
        return may_close(page, self._sets.unfinished(), self._live.desk.staff, watched=watched)

    def _close_now(self) -> None:
        self._closing_agreed = True
        self.close()
        self._closing_agreed = False
