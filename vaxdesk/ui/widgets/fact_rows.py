"""Labels and values below each other, as on a form that is only read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from vaxdesk.ui.widgets.safe_label import SafeLabel


class FactRows(QWidget):
    """Two columns: what it is, in grey, and what is true."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[tuple[SafeLabel, SafeLabel]] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these, in this order."""
        for _ in range(len(self._labels), len(facts)):
            self._add()
        for place, pair in enumerate(self._labels):
            texts = facts[place] if place < len(facts) else ("", "")
            for label, text in zip(pair, texts, strict=True):
                label.setText(text)
                label.setVisible(place < len(facts))

    def _add(self) -> None:
        row = len(self._labels)
        pair = (SafeLabel(role="muted"), SafeLabel(wrap=True))
        for column, label in enumerate(pair):
            self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        self._labels.append(pair)
