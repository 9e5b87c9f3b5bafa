"""An answer that is typed in one line: a number with its unit, a date, a time, a few words."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.questionnaire import Coding, Quantity, Value, same
from vaxdesk.ui.widgets.answer_input import AnswerInput, bare
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.short_pick import ShortPick

Read = Callable[[str, Coding | None], Value | None]
Write = Callable[[Value], str]


class LineAnswer(AnswerInput):
    """`read` makes a value of what is typed and of the chosen unit, `write` the other way round. One unit stands behind
    the line, several are chosen from: none is chosen before somebody does. What was put in comes out unchanged."""

    def __init__(
        self, name: str, read: Read, write: Write, *, characters: int = 10, units: Sequence[Coding] = (), hint: str = ""
    ) -> None:
        super().__init__()
        self._read, self._write, self._units = read, write, tuple(units)
        self._given: tuple[str, str, Value | None] = ("", "", None)
        self.line = LineInput(name, characters=characters)
        self.line.setPlaceholderText(hint)
        self._pick = ShortPick(f"{name}.unit") if len(self._units) > 1 else None
        row = bare(self)
        row.addWidget(self.line, 1)
        if self._pick is not None:
            self._pick.set_options([("", "\u2014"), *((str(n), unit.display) for n, unit in enumerate(self._units))])
            self._pick.currentIndexChanged.connect(self.touched)
            row.addWidget(self._pick)
        elif self._units:
            row.addWidget(SafeLabel(self._units[0].display, role="muted"))
        self.line.textChanged.connect(self.touched)

    def values(self) -> tuple[Value, ...]:
        value = self._value()
        return () if value is None else (value,)

    def texts(self) -> tuple[str, ...]:
        return (self.line.text(),) if self.line.text().strip() and self._value() is None else ()

    def typed(self) -> str:
        return self.line.text()

    def show_values(self, values: tuple[Value, ...], texts: tuple[str, ...] = ()) -> None:
        value = values[0] if values else None
        text = texts[0] if texts else "" if value is None else self._write(value)
        unit = self._place_of(value)
        for each in (self.line, self._pick):
            if each is not None:
                each.blockSignals(True)
        self.line.setText(text)
        if self._pick is not None:
            self._pick.set_value(unit)
        for each in (self.line, self._pick):
            if each is not None:
                each.blockSignals(False)
        self._given = (text, unit, None if texts else value)

    def stops(self) -> list[QWidget]:
        return [self.line, *([self._pick] if self._pick else [])]

    def set_state(self, state: str) -> None:
        self.line.set_note("", state)

    @property
    def lacks_unit(self) -> bool:
        """A number stands there, and its unit has not been chosen."""
        return self._pick is not None and not self._pick.value() and self._read(self.line.text(), None) is not None

    def _value(self) -> Value | None:
        text, unit, value = self._given
        if value is not None and (self.line.text(), self._pick.value() if self._pick else unit) == (text, unit):
            return value
        if not self.line.text().strip() or self.lacks_unit:
            return None
        return self._read(self.line.text(), self._unit())

    def _unit(self) -> Coding | None:
        if self._pick is None:
            return self._units[0] if self._units else None
        return self._units[int(self._pick.value())] if self._pick.value() else None

    def _place_of(self, value: Value | None) -> str:
        if not isinstance(value, Quantity) or self._pick is None:
            return ""
        return next((str(n) for n, unit in enumerate(self._units) if same(unit, value.unit)), "")
