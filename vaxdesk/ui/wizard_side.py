"""The column at the left of the first questions: which of them are answered."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from vaxdesk.ui.theme import em
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.wizard_words import step_title

WIDTH_EM = 17


class Side(QFrame):
    """A line for each screen."""

    def __init__(self, steps: int) -> None:
        super().__init__()
        self.setObjectName("wizardSide")
        self.setFixedWidth(WIDTH_EM * em(self))
        self._steps = [SafeLabel(role="", wrap=True) for _ in range(steps)]
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 36, 20, 24)
        column.setSpacing(16)
        column.addWidget(SafeLabel("vaxdesk", role="name"))
        column.addSpacing(16)
        for label in self._steps:
            column.addWidget(label)
        column.addStretch(1)

    def show_place(self, place: int) -> None:
        """This one is in front, those before it are answered."""
        for number, label in enumerate(self._steps):
            mark = "●" if number == place else "✓" if number < place else "○"
            label.setText(f"{mark}  {step_title(number)}")
            restyle(label, now="yes" if number == place else "")
