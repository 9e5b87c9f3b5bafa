"""The foot of a page: a rule, and below it the buttons that never scroll away."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

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
        box.addLayout(self.buttons)
