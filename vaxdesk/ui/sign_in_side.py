"""The left side of the sign-in page: which site this is, and what is truly known of its state."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.ui.languages import LANGUAGES
from vaxdesk.ui.sign_in_outlook import Outlook
from vaxdesk.ui.topbar import StatePill
from vaxdesk.ui.widgets.icon_label import IconLabel
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll
from vaxdesk.ui.widgets.short_pick import ShortPick

ICONS: Final = {"ok": "check", "caution": "alert", "stop": "warning"}
INKS: Final = {"ok": "#8FD9B6", "caution": "#FFD166", "stop": "#FFB4AB"}


class Line(QWidget):
    """A state with its icon."""

    def __init__(self, state: StatePill) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel(ICONS.get(state.tone, "info"), INKS.get(state.tone, INKS["ok"]), size=80))
        row.addWidget(SafeLabel(state.text, wrap=True), 1)


class Side(QFrame):
    """`language_chosen` when somebody wants to read another language."""

    language_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("signInSide")
        self._site, self._day = SafeLabel(role="identity", wrap=True), SafeLabel(wrap=True)
        self._foot = SafeLabel(role="small", wrap=True)
        self.language = ShortPick("sign_in.language")
        self.language.set_options(list(LANGUAGES.items()))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self._shown: tuple[StatePill, ...] = ()
        self._station = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = Scroll()
        outer.addWidget(self._scroll)
        column = self._scroll.body
        column.setSpacing(12)
        column.addWidget(self._site)
        column.addWidget(self._day)
        column.addSpacing(32)
        column.addLayout(self._lines)
        column.addStretch(1)
        column.addWidget(self._foot)
        row = QHBoxLayout()
        row.addWidget(self.language)
        row.addStretch(1)
        column.addLayout(row)
        self.language.activated.connect(lambda: self.language_chosen.emit(self.language.value()))

    def show_outlook(self, outlook: Outlook) -> None:
        """Name, day and states of this moment."""
        self._site.setText(outlook.site or "vaxdesk")
        self._day.setText(outlook.day)
        if outlook.station != self._station:
            self._station = outlook.station
            self.retranslate()
        if outlook.states != self._shown:
            self._shown = outlook.states
            self._show_lines()

    def set_wide(self, wide: bool) -> None:
        """Less air where room is short."""
        self._scroll.body.setContentsMargins(*((48, 60, 28, 24) if wide else (20, 24, 12, 12)))

    def show_language(self, code: str) -> None:
        self.language.set_value(code)

    def retranslate(self) -> None:
        self.language.setAccessibleName(self.tr("Language"))
        self._foot.setText(" · ".join(part for part in (f"vaxdesk {_version()}", self._station) if part))

    def states(self) -> tuple[str, ...]:
        """What is said."""
        return tuple(each.text for each in self._shown)

    def _show_lines(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for state in self._shown:
            self._lines.addWidget(Line(state))


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("vaxdesk")
    except PackageNotFoundError:
        return ""
