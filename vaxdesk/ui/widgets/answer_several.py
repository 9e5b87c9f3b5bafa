"""Several answers to one question, and answers beside those that are offered."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.clinic.questionnaire import Value, same
from vaxdesk.ui.widgets.answer_input import AnswerInput
from vaxdesk.ui.widgets.key_button import KeyButton


class SeveralAnswer(AnswerInput):
    """As many inputs as there are answers, one at least; the button adds one more, up to `most`. An empty one is no
    answer. `make` is given the name of each."""

    wide = True

    def __init__(
        self, name: str, make: Callable[[str], AnswerInput], *, add: str, most: int | None = None, wide: bool = True
    ) -> None:
        super().__init__()
        self._name, self._make, self._most, self.wide = name, make, most, wide
        self._inputs: list[AnswerInput] = []
        self._words = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._button = KeyButton(f"{name}.add", add, kind="link", icon="plus")
        self._button.clicked.connect(self.add_one)
        self._column.addWidget(self._button)
        self.show_values(())

    def values(self) -> tuple[Value, ...]:
        return tuple(value for each in self._inputs for value in each.values())

    def texts(self) -> tuple[str, ...]:
        unread = any(each.texts() for each in self._inputs)
        return tuple(each.typed() for each in self._inputs) if unread else ()

    def show_values(self, values: tuple[Value, ...], texts: tuple[str, ...] = ()) -> None:
        wanted = max(1, len(texts) or len(values))
        while len(self._inputs) > wanted:
            last = self._inputs.pop()
            last.hide()
            last.setParent(None)
            last.deleteLater()
        while len(self._inputs) < wanted:
            self._append()
        for n, each in enumerate(self._inputs):
            each.show_values(values[n : n + 1] if not texts else (), texts[n : n + 1])
        self._limit()

    def stops(self) -> list[QWidget]:
        return [*(stop for each in self._inputs for stop in each.stops()), self._button]

    def name_for(self, words: str) -> None:
        self._words = words
        for n, each in enumerate(self._inputs):
            each.name_for(f"{words} {n + 1}" if n else words)

    def set_state(self, state: str) -> None:
        for each in self._inputs:
            each.set_state(state)

    def add_one(self) -> None:
        """One more, ready to be answered."""
        made = self._append()
        made.show_values(())
        self.name_for(self._words)
        self._limit()
        for before, after in zip(self.stops()[:-1], self.stops()[1:], strict=True):
            QWidget.setTabOrder(before, after)
        made.stops()[0].setFocus()

    def _append(self) -> AnswerInput:
        number = len(self._inputs) + 1
        made = self._make(self._name if number == 1 else f"{self._name}.{number}")
        made.touched.connect(self.touched)
        self._inputs.append(made)
        self._column.insertWidget(self._column.count() - 1, made)
        return made

    def _limit(self) -> None:
        self._button.setEnabled(self._most is None or len(self._inputs) < self._most)


class OpenAnswer(AnswerInput):
    """What is offered, and a line for what is not. Where only one may be given, the two take turns."""

    def __init__(self, offered: AnswerInput, other: AnswerInput, *, several: bool) -> None:
        super().__init__()
        self.offered, self.other, self._several = offered, other, several
        self.wide = offered.wide or other.wide
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(offered)
        column.addWidget(other)
        offered.touched.connect(lambda: self._turn(other, offered))
        other.touched.connect(lambda: self._turn(offered, other))

    def values(self) -> tuple[Value, ...]:
        return (*self.offered.values(), *self.other.values())

    def texts(self) -> tuple[str, ...]:
        return self.other.texts()

    def show_values(self, values: tuple[Value, ...], texts: tuple[str, ...] = ()) -> None:
        self.offered.show_values(values)
        listed = self.offered.values()
        self.other.show_values(tuple(value for value in values if not any(same(value, each) for each in listed)), texts)

    def stops(self) -> list[QWidget]:
        return [*self.offered.stops(), *self.other.stops()]

    def name_for(self, words: str) -> None:
        self.offered.name_for(words)
        self.other.name_for(words)

    def set_state(self, state: str) -> None:
        self.other.set_state(state)

    def _turn(self, left: AnswerInput, taken: AnswerInput) -> None:
        if not self._several and taken.values():
            left.show_values(())
        self.touched.emit()
