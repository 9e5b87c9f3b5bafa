"""The foot of a page: a rule, and below it the buttons that never scroll away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.ui.widgets.flow import Flow


class Foot(QWidget):
    """`buttons` takes the buttons."""

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(18, 0, 18, 12)
        box.setSpacing(11)
        rule = QFrame()
        rule.setObjectName("rule")
        self.buttons = Flow(gap=10)
        box.addWidget(rule)
        self._row = QHBoxLayout()
        self._row.setSpacing(10)
        self._row.addLayout(self.buttons, 1)
        box.addLayout(self._row)

    def keep_in_corner(self, button: QWidget) -> None:
        """At the end of the last line, however many lines the others take."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)


def above_foot(page: QWidget, rest: QWidget) -> Foot:
    """Fill a page: `rest` takes what room there is, and below it stands the foot that is given back."""
    foot, box = Foot(), QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(rest, 1)
    box.addWidget(foot)
    return foot
