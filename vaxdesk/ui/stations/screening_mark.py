"""A mark on an answer that somebody gave alone at the screen, with the button of whoever goes through it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from vaxdesk.ui.stations.screening_words import say
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.tags import Tag


class AloneMark(QWidget):
    """`agreed` when the button is pressed."""

    agreed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._tag, self.button = Tag(), KeyButton(name, icon="check")
        self._tag.set_tone("info")
        self.button.set_tight()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._tag)
        row.addWidget(self.button)
        self.button.clicked.connect(self.agreed)

    def show_words(self, question: str) -> None:
        """In the language of the moment; assistive tools hear which question it is about."""
        self._tag.setText(say("alone_tag"))
        self.button.set_text(say("confirm"))
        self.button.setAccessibleName(f"{say('confirm')}: {question}")
