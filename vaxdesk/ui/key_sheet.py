"""The keys, as F1 shows them."""

from PySide6.QtWidgets import QGridLayout, QWidget

from vaxdesk.ui import keys, wording
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.sheet import Sheet
from vaxdesk.ui.widgets.swap import swap


class KeySheet(Sheet):
    """Every key that does something here: those of the buttons in sight first, then those of every page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._close = KeyButton("keys.close", key=keys.BACK)
        self._close.clicked.connect(self.close_sheet)
        self.foot.add(self._close)
        self._table = QWidget()
        self.body.addWidget(self._table)
        self.body.addStretch(1)

    def show_keys(self, buttons: list[KeyButton], stations: list[str]) -> None:
        """Open for a page with these buttons."""
        self.set_words(self.tr("Keys"))
        self._close.set_text(self.tr("Close"))
        here = {button.key: button.words() for button in buttons if button.key}
        everywhere = {
            key.sequence: wording.text("key", key.action)
            for key in keys.KEYS
            if key.everywhere and key.action != "station" and key.sequence not in here
        }
        places = {f"Ctrl+{place}": name for place, name in enumerate(stations, start=1)}
        self._fill(
            [(self.tr("On this page"), here), (self.tr("Everywhere"), everywhere), (self.tr("Stations"), places)]
        )
        self.open()

    def _fill(self, groups: list[tuple[str, dict[str, str]]]) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for heading, rows in groups:
            if rows:
                grid.addWidget(SafeLabel(heading, role="heading"), grid.rowCount(), 0, 1, 2)
            for sequence, meaning in rows.items():
                line = grid.rowCount()
                chip = SafeLabel(keys.shown(sequence))
                chip.setObjectName("chip")
                grid.addWidget(chip, line, 0)
                grid.addWidget(SafeLabel(meaning, wrap=True), line, 1)
        swap(self.body, self._table, table)
        self._table = table
