"""A button that shows its key."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from vaxdesk.ui import keys
from vaxdesk.ui.widgets.icon_label import IconLabel
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel

Kind = Literal["secondary", "primary", "danger", "warn", "link"]
HIGH = 1.5
"""Lines of text that a button is high where letters are large; never less than a finger needs."""


class KeyButton(QPushButton):
    """What one can do now. `key` is a sequence from the table of keys: the window presses the visible, enabled button
    that has it. `kind`: one `primary` per page, `danger` for emergencies, `warn` for what ends or refuses something.
    """

    def __init__(
        self,
        name: str,
        text: str = "",
        *,
        key: str = "",
        kind: Kind = "secondary",
        icon: str = "",
        wide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.key = key
        self.setAutoDefault(False)
        self.setProperty("kind", kind)
        self._wide = wide
        self._wanted, self._barred, self._told, self._short = True, False, True, False
        self._crowded = False
        self._icon, self._words = IconLabel(icon, size=90), SafeLabel(elide=True)
        self._chip = SafeLabel(keys.shown(key) if key else "")
        self._chip.setObjectName("chip")
        if not key:
            self._chip.hide()
        self._build()
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Say what it does; the accessible name is the same."""
        self._words.setText(text)
        self.setAccessibleName(text)
        self._make_room()
        self.updateGeometry()

    def set_key(self, key: str) -> None:
        """Have this key from now on, or none."""
        self.key = key
        self._chip.setText(keys.shown(key) if key else "")
        self._make_room()
        self._show_chip()
        self.updateGeometry()

    def show_key(self, shown: bool) -> None:
        """Write its key on it, or leave the place empty while the key does something else."""
        self._told = shown
        self._show_chip()

    def set_short(self, short: bool) -> None:
        """Without its key and the place for it, where room is short."""
        if short != self._short:
            self._short = short
            self._show_chip()
            self.updateGeometry()

    def shows_key(self) -> bool:
        return self._chip.isVisibleTo(self)

    def setEnabled(self, enabled: bool) -> None:
        """On where the page wants it and whoever sits here may press it."""
        self._wanted = enabled
        super().setEnabled(enabled and not self._barred)

    def set_barred(self, barred: bool) -> None:
        """Whoever sits here may not press it, whatever the page says."""
        self._barred = barred
        self.setEnabled(self._wanted)

    def words(self) -> str:
        return self._words.text()

    def set_icon(self, name: str) -> None:
        self._icon.set_icon(name)
        self._icon.setVisible(bool(name))
        self.updateGeometry()

    def set_kind(self, kind: Kind) -> None:
        restyle(self, kind=kind)

    def set_tight(self) -> None:
        """Stand in a row of many."""
        self._row.setContentsMargins(9, 4, 7, 4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        hint = self._row.sizeHint() + QSize(self._chip_room() if self._crowded and not self._short else 0, 0)
        return hint.expandedTo(QSize(44, max(44, round(self.fontMetrics().height() * HIGH))))

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize().expandedTo(QSize(44, 44))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            restyle(self, off="" if self.isEnabled() else "yes")

    def _make_room(self) -> None:
        """The words before the key: where there is no room for both, the key goes."""
        if not self.isVisible():
            return
        margins, icon = self._row.contentsMargins(), self._icon.sizeHint().width()
        taken = margins.left() + margins.right() + (icon + self._row.spacing() if icon else 0)
        left = self.width() - taken - self._words.sizeHint().width()
        if (crowded := bool(self.key) and left < self._chip_room()) != self._crowded:
            self._crowded = crowded
            self._show_chip()

    def _chip_room(self) -> int:
        return self._chip.sizeHint().width() + self._row.spacing()

    def _show_chip(self) -> None:
        room, gone = self._chip.sizePolicy(), self._short or self._crowded
        room.setRetainSizeWhenHidden(not gone and not self._told)
        self._chip.setSizePolicy(room)
        self._chip.setVisible(bool(self.key) and self._told and not gone)

    def _build(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(18, 4, 14 if self.key else 18, 4)
        self._row.setSpacing(8)
        self._row.addWidget(self._icon)
        self._icon.setVisible(bool(self._icon.sizeHint().width()))
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self._chip.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (self._words, self._chip):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft if self._wide else Qt.AlignmentFlag.AlignCenter)
        across = QSizePolicy.Policy.Preferred if self._wide else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
