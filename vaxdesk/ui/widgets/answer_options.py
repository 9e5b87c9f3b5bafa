"""An answer that is chosen: side by side, in a list of radio buttons or check boxes, or in a list that opens."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QPushButton, QRadioButton, QWidget

from vaxdesk.clinic.questionnaire import Value, same
from vaxdesk.ui.widgets.answer_input import AnswerInput, bare
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.widgets.short_pick import ShortPick


@dataclass(frozen=True, slots=True)
class Offered:
    """One answer to choose. `code` ends the name of its button; `alone`: it goes with no other."""

    code: str
    value: Value
    words: str
    alone: bool = False
    tone: str = "brand"


class SegmentedAnswer(AnswerInput):
    """A few short answers side by side."""

    def __init__(self, name: str, offered: Sequence[Offered]) -> None:
        super().__init__()
        self.offered = tuple(offered)
        self.buttons = Segmented(name, [Option(each.code, each.words, each.tone) for each in offered])
        bare(self).addWidget(self.buttons)
        self.buttons.chosen.connect(self.touched)

    def values(self) -> tuple[Value, ...]:
        return tuple(each.value for each in self.offered if each.code == self.buttons.value())

    def show_values(self, values: tuple[Value, ...], texts: tuple[str, ...] = ()) -> None:
        self.buttons.set_value(next((each.code for each in self.offered if _in(each.value, values)), None))

    def stops(self) -> list[QWidget]:
        return list(self.buttons.findChildren(QPushButton))

    def name_for(self, words: str) -> None:
        self.buttons.setAccessibleName(words)


class PickAnswer(AnswerInput):
    """One of many, in a list that opens."""

    def __init__(self, name: str, offered: Sequence[Offered]) -> None:
        super().__init__()
        self.offered = {each.code: each for each in offered}
        self._pick = ShortPick(name)
        self._pick.setMaxVisibleItems(14)
        self._pick.set_options([("", "\u2014"), *((each.code, each.words) for each in offered)])
        bare(self).addWidget(self._pick)
        self._pick.currentIndexChanged.connect(self.touched)

    def values(self) -> tuple[Value, ...]:
        chosen = self._pick.value()
        return (self.offered[chosen].value,) if chosen else ()

    def show_values(self, values: tuple[Value, ...], texts: tuple[str, ...] = ()) -> None:
        blocked = self._pick.blockSignals(True)
        self._pick.set_value(next((each.code for each in self.offered.values() if _in(each.value, values)), ""))
        self._pick.blockSignals(blocked)
        self._pick.updateGeometry()

    def stops(self) -> list[QWidget]:
        return [self._pick]

    def set_state(self, state: str) -> None:
        self._pick.set_note("", state)


class ListAnswer(AnswerInput):
    """Answers below each other where they are long; `several` may be chosen together. A radio button that is on goes
    off again when it is pressed once more."""

    wide = True

    def __init__(self, name: str, offered: Sequence[Offered], *, several: bool) -> None:
        super().__init__()
        self.offered = tuple(offered)
        self._several = several
        flow = Flow(self, gap=20, line_gap=1)
        self._lines = [OptionLine(f"{name}.{each.code}", each.words, several=several) for each in self.offered]
        for n, line in enumerate(self._lines):
            flow.add(line)
            line.button.clicked.connect(lambda _on=False, n=n: self._pressed(n))

    def values(self) -> tuple[Value, ...]:
        chosen = zip(self.offered, self._lines, strict=True)
        return tuple(each.value for each, line in chosen if line.button.isChecked())

    def show_values(self, values: tuple[Value, ...], texts: tuple[str, ...] = ()) -> None:
        for each, line in zip(self.offered, self._lines, strict=True):
            line.button.setChecked(_in(each.value, values))
            line.was_on = line.button.isChecked()

    def stops(self) -> list[QWidget]:
        return [line.button for line in self._lines]

    def name_for(self, words: str) -> None:
        for line in self._lines:
            line.button.setAccessibleName(f"{words}: {line.words}".removeprefix(": "))

    def _pressed(self, n: int) -> None:
        pressed = self._lines[n]
        on = pressed.button.isChecked() if self._several else not pressed.was_on
        pressed.button.setChecked(on)
        for each, line in zip(self.offered, self._lines, strict=True):
            if on and line is not pressed and (not self._several or each.alone or self.offered[n].alone):
                line.button.setChecked(False)
            line.was_on = line.button.isChecked()
        self.touched.emit()


class OptionLine(QWidget):
    """A radio button or a check box, and words that may be long."""

    def __init__(self, name: str, words: str, *, several: bool) -> None:
        super().__init__()
        self.words, self.was_on = words, False
        self.button: QAbstractButton = QCheckBox() if several else QRadioButton()
        self.button.setObjectName(name)
        self.button.setAutoExclusive(False)
        self.button.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._label = SafeLabel(words, wrap=True)
        row.addWidget(self._label, 1, Qt.AlignmentFlag.AlignTop)
        self._level()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._level()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The words belong to the button."""
        self.button.setFocus(Qt.FocusReason.MouseFocusReason)
        self.button.click()
        event.accept()

    def _level(self) -> None:
        """The first line of the words stands beside the middle of the button."""
        self._label.setMinimumHeight(self.button.sizeHint().height())


def _in(value: Value, values: tuple[Value, ...]) -> bool:
    return any(same(value, each) for each in values)
