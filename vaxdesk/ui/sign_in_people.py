"""Everybody who may sign in here, as cards: a press, an arrow key, a digit or a letter chooses."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from vaxdesk.ui.theme import TOKENS, em, resized

ANYBODY: Final = ""
"""The card for whoever types their account."""
CARD_EM: Final = 11.8
"""Ems of width that a card wants at least."""
MOST_COLUMNS: Final = 4
FEW: Final = 9
"""Up to here cards are large, and a digit means one of them."""
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class Person:
    """A card: account, name, what is written under it, and its first letter in a circle."""

    account: str
    name: str
    under: str
    waits: bool = False


class PersonButton(QAbstractButton):
    """One card. It takes no focus: the cards are one thing for Tab."""

    def __init__(self, person: Person, *, small: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person, self._small = person, small
        self.setObjectName(f"sign_in.{person.account or 'anybody'}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_person(person)

    def show_person(self, person: Person) -> None:
        """The same card with other words."""
        self.person = person
        self.setText(person.name)
        self.setAccessibleName(", ".join(part for part in (person.name, person.under) if part))
        self.update()

    def sizeHint(self) -> QSize:
        unit = em(self)
        return QSize(round(unit * CARD_EM), round(unit * (4.2 if self._small else 5.9)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_face(painter)
        side = self.height() * (0.56 if self._small else 0.57)
        circle = QRectF(self.height() * 0.22, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(TOKENS.muted if self.person.waits else TOKENS.brand))
        painter.drawEllipse(circle)
        painter.setPen(QColor("white"))
        painter.setFont(resized(self.font(), 1.15 if self._small else 1.45))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self.person.name[:1])
        self._paint_words(painter, circle.right() + self.height() * 0.14)

    def _paint_face(self, painter: QPainter) -> None:
        face = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        edge = TOKENS.brand if self.isChecked() else TOKENS.edge if self.underMouse() else TOKENS.line
        painter.setPen(QPen(QColor(edge), 3 if self.isChecked() else 1))
        painter.setBrush(QColor(TOKENS.card))
        painter.drawRoundedRect(face, 10, 10)

    def _paint_words(self, painter: QPainter, left: float) -> None:
        name, under = resized(self.font(), 1.06 if self._small else 1.27, bold=True), resized(self.font(), 0.93)
        width = self.width() - left - 12
        lines = [(name, shown, TOKENS.ink) for shown in broken(self.person.name, QFontMetrics(name), width, most=1)]
        most = 1 if self._small else 2
        under_lines = broken(self.person.under, QFontMetrics(under), width, most=most)
        lines += [(under, shown, self._under_ink()) for shown in under_lines]
        top = (self.height() - sum(QFontMetrics(font).height() for font, _, _ in lines)) / 2
        for font, shown, ink in lines:
            painter.setFont(font)
            painter.setPen(QColor(ink))
            high = QFontMetrics(font).height()
            painter.drawText(QRectF(left, top, width, high), int(Qt.AlignmentFlag.AlignVCenter), shown)
            top += high

    def _under_ink(self) -> str:
        return TOKENS.caution if self.person.waits else TOKENS.muted


class People(QWidget):
    """`chosen` whenever another card is chosen; `agreed` when somebody wants to go on with the chosen one."""

    chosen = Signal(str)
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
        spacing = self._grid.spacing()
        fits = max(1, int((self.width() + spacing) // (CARD_EM * em(self) + spacing)))
        columns = min(fits, 3 if len(self._cards) <= FEW + 1 else MOST_COLUMNS)
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)


def broken(text: str, metrics: QFontMetrics, width: float, *, most: int) -> list[str]:
    """At most so many lines of this width; only the last one is cut short."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most - 1 and metrics.horizontalAdvance(rest) > width:
        words = rest.split(" ")
        fitting = [n for n in range(1, len(words)) if metrics.horizontalAdvance(" ".join(words[:n])) <= width]
        if not fitting:
            break
        lines.append(" ".join(words[: fitting[-1]]))
        rest = " ".join(words[fitting[-1] :])
    return [*lines, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, int(width))]
