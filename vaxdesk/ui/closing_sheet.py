"""Closing the window while something is going on here."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.ui import keys, wording
from vaxdesk.ui.station import Station
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.sheet import Sheet


def unfinished(mine: Sequence[Station], every: Sequence[Station]) -> list[str]:
    """What closing would end: of whoever sits here in words, of everybody else that there is something."""
    reasons = [reason for station in mine if (reason := station.pending())]
    others = [each for each in every if each not in mine and not each.answers]
    if any(each.pending() for each in others):
        reasons.append(QCoreApplication.translate("ClosingSheet", "Somebody else is not finished here."))
    return reasons


class Page(Protocol):
    """The page of a locked window: says something, and knows what it said."""

    def say(self, words: str, tone: str = "caution") -> None: ...
    def said(self) -> str: ...


class Member(Protocol):
    """Of the staff."""

    @property
    def name(self) -> str: ...
    @property
    def display(self) -> str: ...


def may_close(page: Page, owners: Sequence[str], staff: Callable[[], Sequence[Member]], *, watched: bool) -> bool:
    """Whether a locked window may be closed. Nobody who passes by throws away what the `owners` began; where somebody
    is `watched`, it is said once."""
    if not owners:
        words = QCoreApplication.translate(
            "ClosingSheet", "People are under observation here. Close once more, and nobody sees their time."
        )
        if not watched or page.said() == words:
            return True
        page.say(words)
        return False
    names = ", ".join(each.display for each in staff() if each.name in owners)
    if names:
        words = QCoreApplication.translate(
            "ClosingSheet", "Not saved yet: something that {names} began. They, or whoever signs in, can close."
        )
    else:
        words = QCoreApplication.translate("ClosingSheet", "Something is not saved yet. Sign in to close.")
    page.say(wording.filled(words, names=names))
    return False


class ClosingSheet(Sheet):
    """Says what is going on and asks once; `agreed` closes the window."""

    agreed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tone="caution")
        self._why = Banner()
        self._stay = KeyButton("closing.stay", key=keys.BACK, kind="primary")
        self._close = KeyButton("closing.close", key=keys.PRIMARY)
        self.body.addWidget(self._why)
        self.body.addStretch(1)
        self.foot.add(self._stay)
        self.foot.add(self._close)
        self._stay.clicked.connect(self.close_sheet)
        self._close.clicked.connect(self.agreed)

    def ask(self, reasons: list[str]) -> None:
        self.set_words(self.tr("Close the program?"))
        self._why.set(self.tr("Still going on here"), "\n".join(reasons), "caution")
        self._stay.set_text(self.tr("Stay"))
        self._close.set_text(self.tr("Close"))
        self.open()
