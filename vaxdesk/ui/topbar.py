"""The line above everything: site, scan box, states, and who acts."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from vaxdesk.ui.theme import TOKENS, Tone, em
from vaxdesk.ui.widgets.icon_label import IconLabel
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.tags import Pill

COMPACT_EM = 68
"""Ems of width below which states that are well are shown by their icon alone, and names of people and site without
what is written beside them."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who may act here: account, name as people know it, role in words."""

    account: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class StatePill:
    """A real state of this workstation: backup, printer, clock."""

    text: str
    tone: Tone = "ok"


class ScanBox(QLineEdit):
    """Takes codes and typed searches. Never composed by an input method, so that digits arrive as digits."""

    submitted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window.scan")
        self._icon = IconLabel("scan", TOKENS.muted, parent=self)
        self._chip = SafeLabel("F2", parent=self)
        self._chip.setObjectName("chip")
        self._chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.returnPressed.connect(self._submit)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:  # type: ignore[override]
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        icon, chip = self._icon.sizeHint(), self._chip.sizeHint()
        self._icon.setGeometry(12, (self.height() - icon.height()) // 2, icon.width(), icon.height())
        left = self.width() - chip.width() - 12
        self._chip.setGeometry(left, (self.height() - chip.height()) // 2, chip.width(), chip.height())
        self.setTextMargins(icon.width() + 10, 0, chip.width() + 8, 0)

    def _submit(self) -> None:
        words = self.text().strip()
        if words:
            self.selectAll()
            self.submitted.emit(words)


class ActorButton(QToolButton):
    """Who acts, and the list of who may; or what whoever acts can do for themselves."""

    picked = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actor")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._actors: tuple[Actor, ...] = ()
        self._now: Actor | None = None
        self._own = self._compact = False
        self._menu = QMenu(self)
        self.setMenu(self._menu)

    def show_actors(self, actors: Sequence[Actor], now: str, nobody: str) -> None:
        """Offer these people; `nobody` is what is written while none of them acts."""
        self._actors = tuple(actors)
        self._now = next((actor for actor in actors if actor.account == now), None)
        self.setText(_line(self._now) if self._now else nobody)
        self.setAccessibleName(self.text())
        if not self._own:
            self._fill(now)
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """The name without the role."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def shown(self) -> str:
        """What is written when there is room for it."""
        return self._now.name if self._compact and self._now else self.text()

    def show_menu(self, entries: Sequence[tuple[str, str]]) -> None:
        """Offer these, as codes and words, and nobody's name."""
        self._own = True
        self._menu.clear()
        for code, words in entries:
            action = QAction(words, self._menu)
            action.triggered.connect(lambda _checked=False, code=code: self.chosen.emit(code))
            self._menu.addAction(action)

    def _fill(self, now: str) -> None:
        self._menu.clear()
        for actor in self._actors:
            action = QAction(_line(actor).replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setChecked(actor.account == now)
            action.triggered.connect(lambda _checked=False, account=actor.account: self.picked.emit(account))
            self._menu.addAction(action)

    def sizeHint(self) -> QSize:
        side = self._side()
        return QSize(min(self.fontMetrics().horizontalAdvance(self.shown()), side * 8) + side + 30, side + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._compact else QSize(self._side() + 12, self._side() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QColor(TOKENS.brand if self.hasFocus() else TOKENS.line))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        side = self._side()
        circle = QRectF(self.width() - side - 6, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(TOKENS.brand if self._now else TOKENS.muted))
        painter.drawEllipse(circle)
        painter.setPen(QColor("white"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, self._now.name[:1] if self._now else "?")
        room = QRectF(6, 0, circle.left() - 16, self.height())
        painter.setPen(QColor(TOKENS.ink))
        words = self.fontMetrics().elidedText(self.shown(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), words)

    def _side(self) -> int:
        return max(30, round(self.fontMetrics().height() * 1.45))


def _line(actor: Actor) -> str:
    return f"{actor.name} · {actor.role}" if actor.role else actor.name


class TopBar(QFrame):
    """Only applies what it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scan, self.actor = ScanBox(), ActorButton()
        self._site, self._session = SafeLabel(elide=True), SafeLabel(elide=True)
        self._site.setObjectName("site")
        self._session.setObjectName("session")
        self._practice = QWidget()
        self._practice.setObjectName("practiceTag")
        self._practice.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._practice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._practice_words = SafeLabel()
        self._pills = QHBoxLayout()
        self._build()

    def set_site(self, name: str, session: str) -> None:
        self._site.setText(name)
        self._session.setText(session)

    def set_practice(self, words: str) -> None:
        """The word for practice, or nothing on a real site."""
        self._practice_words.setText(words)
        self._practice.setVisible(bool(words))

    def set_pills(self, pills: Sequence[StatePill]) -> None:
        while (item := self._pills.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for pill in pills:
            self._pills.addWidget(Pill(pill.text, pill.tone))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        compact = self.width() < COMPACT_EM * em(self)
        self._session.setVisible(not compact)
        self.actor.set_compact(compact)
        self._row.setStretch(0, 12 if compact else 0)
        for place in range(self._pills.count()):
            item = self._pills.itemAt(place)
            pill = item.widget() if item else None
            if isinstance(pill, Pill):
                pill.set_compact(compact)

    def set_hint(self, words: str) -> None:
        """What the scan box is for."""
        self.scan.setPlaceholderText(words)
        self.scan.setAccessibleName(words)

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._site)
        names.addWidget(self._session)
        inside = QHBoxLayout(self._practice)
        inside.setContentsMargins(10, 4, 10, 4)
        inside.addWidget(self._practice_words)
        self._practice.hide()
        self._pills.setSpacing(10)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 12, 7)
        row.setSpacing(16)
        row.addLayout(names)
        row.addWidget(self._practice)
        row.addWidget(self.scan, 12)
        row.addLayout(self._pills)
        row.addStretch(1)
        row.addWidget(self.actor, 0)
