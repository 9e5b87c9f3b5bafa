"""The inputs of a page by name: read, filled and emptied together, so that what was typed about one case comes back
when somebody returns to it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.inputs import LineInput, Pick, TextInput

Typed = Mapping[str, str]


class Inputs(QObject):
    """Text, one of a list, or on and off ("yes" and ""). `changed` is said by every one of them."""

    changed = Signal()

    def __init__(self, widgets: Mapping[str, QWidget]) -> None:
        super().__init__()
        self.widgets = dict(widgets)
        for widget in self.widgets.values():
            if isinstance(widget, LineInput | TextInput):
                widget.textChanged.connect(self.changed)
            elif isinstance(widget, Pick):
                widget.currentIndexChanged.connect(self.changed)
            elif isinstance(widget, Choice):
                widget.toggled.connect(self.changed)

    def value(self, name: str) -> str:
        widget = self.widgets[name]
        if isinstance(widget, Choice):
            return "yes" if widget.isChecked() else ""
        if isinstance(widget, Pick):
            return widget.value()
        assert isinstance(widget, LineInput | TextInput)
        return widget.text().strip()

    def set_value(self, name: str, value: str) -> None:
        widget = self.widgets[name]
        if isinstance(widget, Choice):
            widget.setChecked(value == "yes")
        elif isinstance(widget, Pick):
            widget.set_value(value)
        elif isinstance(widget, LineInput):
            widget.setText(value)
        elif isinstance(widget, TextInput) and widget.toPlainText() != value:
            widget.setPlainText(value)

    def typed(self) -> dict[str, str]:
        return {name: self.value(name) for name in self.widgets}

    def fill(self, typed: Typed) -> None:
        """Show these; whatever is not named is emptied."""
        for name in self.widgets:
            self.set_value(name, typed.get(name, ""))

    def clear(self, *names: str) -> None:
        for name in names or self.widgets:
            self.set_value(name, "")
