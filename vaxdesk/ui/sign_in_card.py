"""One card of the sign-in page: who it is, what they do here, and their first letter in a circle."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from vaxdesk.ui.theme import TOKENS, em, resized

CARD_EM: Final = 11.8
"""Ems of width that a card wants at least."""
HIGH_EM: Final = {True: 4.4, False: 5.9}
"""Ems of height of a small card and of a large one."""
BETWEEN: Final = " · "
"""Stands between two roles. No line begins with it."""
STICKING: Final = "\N{NO-BREAK SPACE}· "
EDGE: Final = 3
"""Pixels of the mark around the chosen card."""


class Setting(NamedTuple):
    """How words are set: their size against that of the page, and how many lines they may take."""

    name: float
    under: float
    name_lines: int
    under_lines: int


SETTINGS: Final = {
    True: (Setting(1.06, 0.93, 1, 1), Setting(1.06, 0.8, 1, 2), Setting(0.93, 0.8, 2, 1)),
    False: (
        Setting(1.27, 0.93, 1, 1), Setting(1.27, 0.93, 1, 2), Setting(1.06, 0.8, 1, 3), Setting(1.06, 0.93, 2, 1),
        Setting(1.06, 0.8, 2, 2),
    ),
}  # fmt: skip
"""For small cards and for large ones, the best first: taken is the first that leaves no word out."""


class Line(NamedTuple):
    """A line of a card as it is written."""

    words: str
    font: QFont
    ink: str


@dataclass(frozen=True, slots=True)
class Person:
    """A card: account, name, what is written under it, and whether they have to wait."""

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
        return QSize(round(unit * CARD_EM), round(unit * HIGH_EM[self._small]))

    def fits(self, width: float) -> bool:
        """Whether every word has room on a card of this width."""
        room = self._room(width)
        return any(self._whole(setting, room) for setting in SETTINGS[self._small])

    def lines(self, width: float) -> list[Line]:
        """What is written on a card of this width; the last line of a name or of roles is cut short where no setting
        helps."""
        room, settings = self._room(width), SETTINGS[self._small]
        setting = next((each for each in settings if self._whole(each, room)), settings[1])
        name, under = self._fonts(setting)
        names = _cut(self.person.name, QFontMetrics(name), room, most=setting.name_lines)
        unders = _cut(self.person.under, QFontMetrics(under), room, most=setting.under_lines)
        ink = TOKENS.caution if self.person.waits else TOKENS.muted
        return [*(Line(each, name, TOKENS.ink) for each in names), *(Line(each, under, ink) for each in unders)]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_face(painter)
        circle = self._circle()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(TOKENS.muted if self.person.waits else TOKENS.brand))
        painter.drawEllipse(circle)
        painter.setPen(QColor("white"))
        painter.setFont(resized(self.font(), 1.15 if self._small else 1.45))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self.person.name[:1])
        self._paint_words(painter)

    def _paint_face(self, painter: QPainter) -> None:
        face = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        edge = TOKENS.brand if self.isChecked() else TOKENS.edge if self.underMouse() else TOKENS.line
        painter.setPen(QPen(QColor(edge), EDGE if self.isChecked() else 1))
        painter.setBrush(QColor(TOKENS.card))
        painter.drawRoundedRect(face, 10, 10)

    def _paint_words(self, painter: QPainter) -> None:
        lines = self.lines(self.width())
        top = (self.height() - sum(QFontMetrics(line.font).height() for line in lines)) / 2
        for line in lines:
            painter.setFont(line.font)
            painter.setPen(QColor(line.ink))
            high = QFontMetrics(line.font).height()
            place = QRectF(self._left(), top, self._room(self.width()), high)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), line.words)
            top += high

    def _circle(self) -> QRectF:
        high = self.sizeHint().height()
        side = high * (0.56 if self._small else 0.57)
        return QRectF(high * 0.22, (self.height() - side) / 2, side, side)

    def _left(self) -> float:
        return self._circle().right() + self.sizeHint().height() * 0.14

    def _room(self, width: float) -> float:
        return width - self._left() - 10

    def _fonts(self, setting: Setting) -> tuple[QFont, QFont]:
        return resized(self.font(), setting.name, bold=True), resized(self.font(), setting.under)

    def _whole(self, setting: Setting, room: float) -> bool:
        name, under = map(QFontMetrics, self._fonts(setting))
        names = broken(self.person.name, name, room, most=setting.name_lines)
        unders = broken(self.person.under, under, room, most=setting.under_lines)
        few = len(names) <= setting.name_lines and len(unders) <= setting.under_lines
        high = name.height() * len(names) + under.height() * len(unders)
        narrow = all(name.horizontalAdvance(each) <= room for each in names)
        narrow = narrow and all(under.horizontalAdvance(each) <= room for each in unders)
        return few and narrow and high <= self.sizeHint().height() - 2 * EDGE


def broken(text: str, metrics: QFontMetrics, width: float, *, most: int) -> list[str]:
    """Lines of this width, broken between two roles; between any two words where that would be more than `most` lines
    or a role is too long. A word that is too wide stands alone in its line."""
    roles = _packed(text.split(BETWEEN), BETWEEN, metrics, width)
    lines = [line for role in roles for line in _packed(role.split(" "), " ", metrics, width)]
    return lines if len(lines) <= most else _packed(text.replace(BETWEEN, STICKING).split(" "), " ", metrics, width)


def _packed(parts: list[str], between: str, metrics: QFontMetrics, width: float) -> list[str]:
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]}{between}{part}" if lines else part
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def _cut(text: str, metrics: QFontMetrics, width: float, *, most: int) -> list[str]:
    lines = broken(text, metrics, width, most=most)
    last = " ".join(lines[most - 1 :])
    return [*lines[: most - 1], *([metrics.elidedText(last, Qt.TextElideMode.ElideRight, int(width))] if last else [])]
