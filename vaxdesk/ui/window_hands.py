"""What the keys of the main window do: buttons first, then moving about, then hiding everything."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QStackedWidget

from vaxdesk.ui import keys, wording
from vaxdesk.ui.blank import Blank
from vaxdesk.ui.key_sheet import KeySheet
from vaxdesk.ui.pages import Pages
from vaxdesk.ui.shortcuts import Shortcuts
from vaxdesk.ui.station import Station
from vaxdesk.ui.topbar import TopBar
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.sheet import close_sheets, open_sheet


class Shown(Protocol):
    """The window, as far as its keys go."""

    stations: Pages

    @property
    def current(self) -> Station: ...
    @property
    def locked(self) -> bool: ...
    def go(self, code: str) -> None: ...
    def press_cover(self, sequence: str) -> None: ...


class WindowHands(QObject):
    """The hands on the keys of `window`: the `stack` of its stations, the scan box of its `top`, its `blank` page.
    `lock` is what the key that locks does. `first` is asked before any page, `first_locked` told of keys while nobody
    sits here."""

    def __init__(
        self, window: Shown, stack: QStackedWidget, top: TopBar, blank: Blank, *, lock: Callable[[], object]
    ) -> None:
        super().__init__(stack)
        self._window, self._stack, self._top, self._blank = window, stack, top, blank
        self._keys = KeySheet(stack)
        self.first: Callable[[str], bool] = lambda _sequence: False
        self.first_locked: Callable[[str], object] = lambda _sequence: None
        doings: dict[str, Callable[[], object]] = {
            "keys": self.show_keys,
            "scan": self._focus_scan,
            "find": self._focus_scan,
            "blank": self.toggle_blank,
            "lock": lock,
            "next_person": lambda: window.current.step(1),
            "previous_person": lambda: window.current.step(-1),
            "back": self._back,
        }
        Shortcuts(stack.window(), doings, press=self.press, go=self._go_to_place, taken=self._taken)

    def press(self, sequence: str) -> bool:
        """What a key does now: a button of the open sheet, or of the station in front, or of one that answers it."""
        if self._window.locked:
            return False
        if self.first(sequence):
            return True
        sheet, front = open_sheet(self._stack), self._window.current
        if sequence == keys.PRIMARY and sheet is None:
            return front.may_act() and front.primary()
        return keys.press(sheet or front, sequence) or self._press_elsewhere(sequence)

    def _taken(self, sequence: str) -> bool:
        """A locked window knows no keys but those of the page that stands over it, a hidden one only that which shows
        it again."""
        if self._window.locked:
            self._window.press_cover(sequence)
            self.first_locked(sequence)
            return True
        if self._blank.isVisible() and sequence == keys.EMERGENCY:
            self.toggle_blank()
        return self._blank.isVisible() and sequence != keys.BLANK

    def _go_to_place(self, place: int) -> None:
        codes = list(self._window.stations)
        if place <= len(codes):
            self._window.go(codes[place - 1])

    def _press_elsewhere(self, sequence: str) -> bool:
        """A reaction or an emergency never waits for a page of another station or of the window to be closed."""
        window = self._window
        for code, kind in window.stations.kinds.items():
            if sequence in kind.answers:
                close_sheets(self._stack)
                shown = window.current.in_front()
                window.go(code)
                window.current.called_for(shown)
                station = window.current
                if (mine := open_sheet(station)) is not None and not keys.buttons(mine, sequence):
                    mine.close_sheet()
                return keys.press(open_sheet(station) or station, sequence)
        return False

    def _back(self) -> None:
        if self.first(keys.BACK):
            return
        sheet = open_sheet(self._stack)
        if sheet is not None:
            sheet.close_sheet()
        elif not keys.press(self._window.current, keys.BACK):
            self._top.scan.clear()

    def _focus_scan(self) -> None:
        self._top.scan.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._top.scan.selectAll()

    def show_keys(self) -> None:
        """Open the sheet of every key that does something now."""
        scope: QObject = open_sheet(self._stack) or self._window.current
        buttons = [button for button in scope.findChildren(KeyButton) if button.isVisible()]
        self._keys.show_keys(buttons, [wording.text("station", code) for code in self._window.stations])

    def toggle_blank(self) -> None:
        """Hide everything from eyes that pass by, or show it again."""
        if self._blank.isVisible():
            self._blank.hide()
        else:
            self._blank.cover(self.tr("Hidden. Press Shift+F12 to go on."))
