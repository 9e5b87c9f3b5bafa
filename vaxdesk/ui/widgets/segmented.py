"""One of a few, all in sight."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QWidget

from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.switch import Switch


@dataclass(frozen=True, slots=True)
class Option:
    """`code` is what is recorded, `words` what is read; `tone` colours it once chosen (ok, brand, caution, stop)."""

    code: str
    words: str
    tone: str = "ok"


class Segmented(QFrame):
    """Exclusive choice; arrow keys move within it. Nothing is chosen until somebody chooses. Where there is no room for
    all side by side, the last go below."""

    chosen = Signal(str)
    """The code that somebody has just picked by hand."""

    def __init__(self, name: str, options: Sequence[Option] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._row = Flow(self, gap=0, line_gap=0)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Switch] = {}
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Set or reword the options; what was chosen stays chosen where it is still offered."""
        before = self.value()
        if [option.code for option in options] != list(self._buttons):
            self._rebuild(options)
            self.set_value(before if before in self._buttons else None)
        for option in options:
            button = self._buttons[option.code]
            button.setText(option.words.replace("&", "&&"))
            restyle(button, tone=option.tone)
        self._name_buttons()

    def value(self) -> str | None:
        return next((code for code, button in self._buttons.items() if button.isChecked()), None)

    def set_value(self, code: str | None) -> None:
        """Choose by program; says nothing. None takes the choice away."""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == code)
        self._group.setExclusive(True)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._name_buttons()

    def set_note(self, text: str, state: str = "") -> None:
        restyle(self, state=state)
        self.setAccessibleDescription(text)

    def _name_buttons(self) -> None:
        for button in self._buttons.values():
            words = button.text().replace("&&", "&")
            button.setAccessibleName(f"{self.accessibleName()}: {words}" if self.accessibleName() else words)

    def _rebuild(self, options: Sequence[Option]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            button.hide()
            button.setParent(None)
            button.deleteLater()
        self._buttons = {option.code: self._button(option.code) for option in options}
        self._put_in_tab_order()

    def _put_in_tab_order(self) -> None:
        """Buttons that are made late would stand behind everything else in the window. Qt puts something behind this
        frame only while the frame itself takes the focus."""
        self.setFocusProxy(None)  # type: ignore[arg-type]
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for before, after in pairwise((self, *self._buttons.values())):
            self.setTabOrder(before, after)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if self._buttons:
            self.setFocusProxy(next(iter(self._buttons.values())))

    def _button(self, code: str) -> Switch:
        button = Switch(self)
        button.setObjectName(f"{self.objectName()}.{code}")
        button.clicked.connect(lambda: self.chosen.emit(code))
        self._group.addButton(button)
        self._row.add(button)
        return button
