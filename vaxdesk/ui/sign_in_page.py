"""The page of a workstation at which nobody sits: who is it, and who is under observation meanwhile."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.clinic.waiting import Tile
from vaxdesk.door.threshold import sheet_number
from vaxdesk.ui import keys, wording
from vaxdesk.ui.masked_tiles import MaskedTiles
from vaxdesk.ui.sign_in_card import HIGH_EM, Person
from vaxdesk.ui.sign_in_form import SignInForm
from vaxdesk.ui.sign_in_forms import EmergencyForm, Form, OwnSecretForm, RecoveryForm
from vaxdesk.ui.sign_in_outlook import Outlook, lock_words
from vaxdesk.ui.sign_in_people import ANYBODY, FEW, People
from vaxdesk.ui.sign_in_scroll import GivingScroll
from vaxdesk.ui.sign_in_side import Side
from vaxdesk.ui.theme import em
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel

SIDE_EM: Final = 28
SIDE_PART: Final = 0.307
"""What the left side takes at most of the width."""
CRAMPED_EM: Final = 30
"""Ems of height below which there is no room for a title."""
PEOPLE_PART: Final = {True: 0.43, False: 0.5}
"""What the cards take at most of the height, with people on the board and without."""
GAP: Final = 16
"""Pixels between two things above the board."""
RIGHT: Final = 8
"""Pixels between them and a scroll bar."""
ROWS_IN_SIGHT: Final = 2
"""So many rows of the board are seen beside the cards, whatever else is said; one where room is short."""
HINT_SECONDS: Final = 20
LOW_EM: Final = 50
"""Ems of height below which the edges are narrower."""


class SignInPage(QWidget):
    """Only shows and asks. `form` asks for a secret, `own`, `emergency` and `recovery` are the less usual ways."""

    left = Signal()
    """Somebody does not want what they began."""
    emergency_wanted = Signal()
    recovery_wanted = Signal()
    retranslated = Signal()
    """Another language: the words that others gave are wanted again."""

    def __init__(self, *, secrets: bool = True) -> None:
        super().__init__()
        self.setObjectName("signIn")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._secrets, self._minutes, self._hint_left = secrets, 0, 0
        self.side, self.people, self.form = Side(), People(), SignInForm()
        self.own, self.emergency, self.recovery = OwnSecretForm(), EmergencyForm(), RecoveryForm()
        self.board, self._notice, self._said = MaskedTiles(), Banner(), Banner()
        self.tiles: tuple[Tile, ...] = ()
        self._title, self._watched = SafeLabel(role="identity", wrap=True), False
        self._emergency_way = KeyButton("sign_in.emergency", kind="link")
        self._recovery_way = KeyButton("sign_in.recovery", kind="link")
        self._build()
        self._connect()
        self.retranslate()
        self.turn_to(None)

    # what is shown

    def show_outlook(self, outlook: Outlook) -> None:
        """Once a second."""
        self.side.show_outlook(outlook)
        self.tiles = outlook.tiles
        self._notice.set("", outlook.notice, "stop")
        number = len(outlook.tiles)
        self.board.show_tiles(
            outlook.tiles,
            wording.filled(self.tr("Under observation: {number}"), number=number),
            self.tr("For looking only until somebody signs in."),
        )
        if bool(number) != self._watched:
            self._watched = bool(number)
            self._fit()

    def show_people(self, people: Sequence[Person]) -> None:
        """Everybody with a card; the last card is for whoever has none."""
        others = [Person(ANYBODY, self.tr("Others…"), self.tr("by account"))] if self._secrets else []
        self.people.show_people([*people, *others])
        self._fit()

    def say(self, words: str, tone: str = "caution") -> None:
        """A word above everything, until the next one."""
        self._hint_left = 0
        self._said.set("", words, tone)  # type: ignore[arg-type]

    def hint(self, words: str, tone: str = "caution") -> None:
        """The same, for a while."""
        self.say(words, tone)
        self._hint_left = HINT_SECONDS

    def tick(self) -> None:
        """A second has passed."""
        if self._hint_left == 1:
            self.say("")
        self._hint_left = max(self._hint_left - 1, 0)

    def take_scan(self, text: str) -> str:
        """A code means nothing before somebody has signed in, but for those of the recovery sheets where they are asked
        for. What is to be said about it; nothing where it was taken."""
        if self.turned_to is self.recovery:
            taken = self.recovery.busy or self.recovery.take_scan(text)
            return "" if taken else self.tr("This is not the code of a recovery sheet.")
        if self._secrets and sheet_number(text):
            return self.tr("This is a recovery sheet. Choose “Recovery sheets…” first, then scan it again.")
        return self.scan_words()

    def tell_of_a_scan(self, text: str) -> None:
        """The same, said on this page."""
        self.hint(self.take_scan(text))

    @staticmethod
    def scan_words() -> str:
        """What a scan is told while nobody has signed in."""
        return QCoreApplication.translate("SignInPage", "Sign in first, then scan again.")

    def said(self) -> str:
        return self._said.words()

    # what is asked

    def turn_to(self, form: Form | None) -> None:
        """One of the less usual ways, or back to the cards for None."""
        self._cards.setVisible(form is None)
        self.people_and_form.setVisible(form is None)
        for each in (self.own, self.emergency, self.recovery):
            each.setVisible(each is form)
        for way in (self._emergency_way, self._recovery_way):
            way.setVisible(form is None and self._secrets)
        self.form.setVisible(form is None and self.people.account is not None and self._secrets)
        self._fit()

    @property
    def turned_to(self) -> Form | None:
        return next((each for each in (self.own, self.emergency, self.recovery) if each.isVisibleTo(self)), None)

    def take_focus(self) -> None:
        """To where the next key is meant to go."""
        if (form := self.turned_to) is not None:
            form.focus_first()
        elif self.people.account is None:
            self.people.setFocus()
        else:
            self.form.fill()

    def forget(self) -> None:
        """Keep nothing of what was typed anywhere."""
        for form in (self.form, self.own, self.emergency, self.recovery):
            form.forget()
        self.say("")

    def primary(self) -> bool:
        """As Ctrl+Enter does."""
        form = self.turned_to
        (form.submit if form is not None else self.form.submit)()
        return True

    def press(self, sequence: str) -> bool:
        """What a key of the program does on this page: nothing but going on and going back, and a word
        to whoever calls for help."""
        if sequence == keys.PRIMARY:
            return self.primary()
        if sequence == keys.BACK:
            self.left.emit()
        if sequence == keys.EMERGENCY:
            self.hint(self.tr("Emergency: help first. Then sign in here, and press F12 for the panel."), "stop")
        return sequence in (keys.BACK, keys.EMERGENCY)

    # what Qt tells the page

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.say("")
            self.retranslate()
            self.retranslated.emit()
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Who is using this workstation?"))
        self.people.setAccessibleName(self._title.text())
        self._emergency_way.set_text(self.tr("Emergency access…"))
        self._recovery_way.set_text(self.tr("Recovery sheets…"))
        self.form.retranslate(lock_words(self._minutes) if self._minutes else "")
        for form in (self.own, self.emergency, self.recovery):
            form.retranslate()
        self.side.retranslate()

    def set_help(self, minutes: int) -> None:
        """Beside the button: it locks again after so many minutes, or never for 0."""
        self._minutes = minutes
        self.form.retranslate(lock_words(minutes) if minutes else "")

    # inside

    def _build(self) -> None:
        self._main = QFrame()
        self._main.setObjectName("signInMain")
        self.people_and_form = QWidget()
        inner = QVBoxLayout(self.people_and_form)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(GAP)
        self._cards = GivingScroll()
        self._cards.body.addWidget(self.people)
        inner.addWidget(self._cards)
        inner.addWidget(self.form)
        self._scroll = GivingScroll(margins=(0, 0, RIGHT, 0))
        for widget in (self._notice, self._said, self._title, self.people_and_form):
            self._scroll.body.addWidget(widget)
        for form in (self.own, self.emergency, self.recovery):
            self._scroll.body.addWidget(form)
        self._scroll.body.addStretch(0)
        self._scroll.body.setSpacing(GAP)
        column = QVBoxLayout(self._main)
        column.setSpacing(10)
        column.addWidget(self._scroll)
        column.addWidget(self.board, 1)
        self._foot = Flow(gap=6)
        for way in (self._emergency_way, self._recovery_way):
            self._foot.add(way)
        column.addLayout(self._foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self._main, 1)

    def _connect(self) -> None:
        self._emergency_way.clicked.connect(self.emergency_wanted)
        self._recovery_way.clicked.connect(self.recovery_wanted)
        for form in (self.own, self.emergency, self.recovery):
            form.left.connect(self.left)
        self.form.secret.input.stepped.connect(self.people.step)
        self._scroll.filled.connect(self._fit_cards)
        for moved in (self.people.marked, self._cards.verticalScrollBar().rangeChanged):  # when they have their places
            moved.connect(self._show_chosen, Qt.ConnectionType.QueuedConnection)

    def _show_chosen(self) -> None:
        if self.people.account is not None and (card := self.people.card(self.people.account)) is not None:
            self._cards.ensureWidgetVisible(card, 0, 0)

    def _cramped(self) -> bool:
        return self.height() < CRAMPED_EM * em(self)

    def _fit(self) -> None:
        self.side.setFixedWidth(min(SIDE_EM * em(self), round(self.width() * SIDE_PART)))
        wide = self.width() > 60 * em(self)
        self.side.set_wide(wide)
        top = 40 if self.height() >= LOW_EM * em(self) else 20
        edges = (72, top, 56, 12) if wide else (28, 16, 16, 8)
        layout = self._main.layout()
        assert layout is not None
        layout.setContentsMargins(*edges)
        cramped = self._cramped()
        self._title.setVisible(self.turned_to is None and not cramped)
        self.form.set_short(cramped)
        self.board.keep_in_sight(1 if cramped or self.turned_to is not None else ROWS_IN_SIGHT)
        self._fit_cards()

    def _fit_cards(self) -> None:
        """One row at least, and all of them where there is room; in between what the rest leaves."""
        rows = -(-len(self.people.people()) // self.people.columns)
        unit = em(self) * HIGH_EM[len(self.people.people()) > FEW + 1] + 12
        most = min(self.height() * PEOPLE_PART[not self.board.isHidden()], self._room())
        self._cards.setFixedHeight(round(min(rows * unit, max(unit, 0 if self._cramped() else most))))

    def _room(self) -> int:
        """Height that everything else leaves to the cards."""
        layout = self._main.layout()
        assert layout is not None
        room = self._main.rect().marginsRemoved(layout.contentsMargins())  # that of the layout is empty at times
        above = [each for each in (self._notice, self._said, self._title, self.form) if not each.isHidden()]
        below = [each for each in (self.board,) if not each.isHidden()]
        needed = [each.heightForWidth(room.width() - RIGHT) for each in above]
        gaps = len(above) * GAP + (len(below) + 1) * layout.spacing()
        needed += [self._foot.heightForWidth(room.width()), *(each.heightForWidth(room.width()) for each in below)]
        return room.height() - sum(needed) - gaps
