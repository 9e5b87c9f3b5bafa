"""Everybody who may sign in here, as cards: a press, an arrow key, a digit or a letter chooses."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from vaxdesk.ui.sign_in_card import CARD_EM, Person, PersonButton
from vaxdesk.ui.theme import em

ANYBODY: Final = ""
"""The card for whoever types their account."""
MOST_COLUMNS: Final = 4
FEW: Final = 9
"""Up to here cards are large, and a digit means one of them."""
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class People(QWidget):
    """`chosen` whenever somebody chooses another card, `marked` whenever one is chosen at all; `agreed` when somebody
    wants to go on with the chosen one."""

    chosen = Signal(str)
    marked = Signal()
    agreed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sign_in.people")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._cards: list[PersonButton] = []
        self._columns = 0
        self._account: str | None = None

    def show_people(self, people: Sequence[Person]) -> None:
        """These people; who was chosen stays chosen."""
        if [each.account for each in people] == [card.person.account for card in self._cards]:
            for card, person in zip(self._cards, people, strict=True):
                if card.person != person:
                    card.show_person(person)
            self._arrange()
            return
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [PersonButton(each, small=len(people) > FEW + 1, parent=self) for each in people]
        for card in self._cards:
            card.clicked.connect(lambda _checked=False, card=card: self._pressed(card.person.account))
            card.show()
        self._columns = 0
        self._arrange()
        self.choose(self._account)

    @property
    def account(self) -> str | None:
        """The chosen card; None while none is."""
        return self._account

    def people(self) -> tuple[Person, ...]:
        return tuple(card.person for card in self._cards)

    def card(self, account: str) -> PersonButton | None:
        return next((card for card in self._cards if card.person.account == account), None)

    def choose(self, account: str | None) -> None:
        """Choose by program; says nothing. None, or somebody who is not here, takes the choice away."""
        card = self.card(account) if account is not None else None
        self._account = account if card else None
        for each in self._cards:
            each.setChecked(each is card)
        self.setAccessibleDescription(card.accessibleName() if card else "")
        if card is not None:
            self.marked.emit()

    def step(self, by: int) -> None:
        """The next card, or the one before."""
        if self._cards:
            accounts = [card.person.account for card in self._cards]
            place = accounts.index(self._account) + by if self._account in accounts else 0
            self._pick(accounts[min(max(place, 0), len(accounts) - 1)])

    @property
    def columns(self) -> int:
        return max(1, self._columns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = {Qt.Key.Key_Up: -self.columns, Qt.Key.Key_Down: self.columns}
        key = Qt.Key(event.key())
        if key in _STEPS or key in rows:
            self.step((_STEPS | rows)[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._account is not None:
            self.agreed.emit()
        elif not (event.text() and event.text().isalnum() and self._typed(event.text())):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._account is None:
            self.step(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _typed(self, character: str) -> bool:
        """A digit means the card at that place; a letter goes round those whose account or name begins with it."""
        if character.isdigit() and len(self._cards) <= FEW + 1:
            place = int(character) - 1
            if 0 <= place < len(self._cards):
                self._pressed(self._cards[place].person.account)
            return True
        letter = character.casefold()
        fits = [
            card.person.account
            for card in self._cards
            if card.person.account.startswith(letter) or card.person.name.casefold().startswith(letter)
        ]
        if fits:
            after = fits.index(self._account) + 1 if self._account in fits else 0
            self._pick(fits[after % len(fits)])
        return bool(fits)

    def _pressed(self, account: str) -> None:
        self._pick(account)
        self.agreed.emit()

    def _pick(self, account: str) -> None:
        before = self._account
        self.choose(account)
        if before != account:
            self.chosen.emit(account)

    def _arrange(self) -> None:
        columns = self._fitting()
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def _fitting(self) -> int:
        """As many columns as there is room for; one fewer of many where words would be left out otherwise."""
        spacing, most = self._grid.spacing(), 3 if len(self._cards) <= FEW + 1 else MOST_COLUMNS
        room = max(1, int((self.width() + spacing) // (CARD_EM * em(self) + spacing)))
        columns = min(room, most)
        width = (self.width() - spacing * (columns - 1)) / columns
        return columns if columns < MOST_COLUMNS - 1 or all(card.fits(width) for card in self._cards) else columns - 1
