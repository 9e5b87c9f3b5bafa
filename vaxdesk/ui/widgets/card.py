"""A white surface with a small heading."""

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel


class Card(QFrame):
    """A group of things that belong together. `kind` "identity" has the strong border of the person on this page."""

    def __init__(self, title: str = "", *, kind: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self._title = SafeLabel(title, role="heading", wrap=True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(10)
        self.body.addWidget(self._title)
        self._title.setVisible(bool(title))

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))

    def set_kind(self, kind: str) -> None:
        restyle(self, kind=kind)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put something below what is there."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)
