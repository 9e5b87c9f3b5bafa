"""A page of several parts, one at a time: its title, the choice among them, and the one in front."""

from collections.abc import Mapping

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented


class Parts:
    """`choice` says when somebody picks a part. The page lays out `head` and `stack`."""

    def __init__(self, name: str, parts: Mapping[str, QWidget]) -> None:
        self._codes = tuple(parts)
        self.choice = Segmented(name, [Option(code, code, "brand") for code in parts])
        self.head, self.stack = QWidget(), QStackedWidget()
        self._title = SafeLabel(role="title", wrap=True)
        line = Flow(self.head, gap=18, line_gap=8)
        line.setContentsMargins(18, 14, 18, 12)
        line.add(self._title)
        line.add(self.choice)
        for part in parts.values():
            self.stack.addWidget(part)
        self.choice.set_value(self._codes[0])

    def fill(self, page: QWidget) -> QVBoxLayout:
        """The head at the top of the page; the caller adds the rest below."""
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.head)
        return box

    def show(self, code: str) -> None:
        """Bring one part to the front."""
        self.choice.set_value(code)
        self.stack.setCurrentIndex(self._codes.index(code))

    def set_words(self, title: str, about: str, words: Mapping[str, str]) -> None:
        """`about` names the choice for assistive tools; `words` is what each part is called."""
        self._title.setText(title)
        self.choice.setAccessibleName(about)
        self.choice.set_options([Option(code, words[code], "brand") for code in self._codes])
