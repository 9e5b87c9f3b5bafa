"""Giving ticket letters to another laptop, and taking some."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.codes.ticket_letters import ALL_LETTERS
from vaxdesk.ui import keys
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.sheet import Sheet

What = Literal["give", "take", "free"]


class LettersSheet(Sheet):
    """`agreed` carries what is wanted, the letters, and what was typed: a number, a code, or a reason."""

    agreed = Signal(str, str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tone="caution")
        self._what: What = "give"
        self._intro, self._problem = Banner(), Banner()
        box = QWidget()
        line = Flow(box)
        self.letters = {each: Choice(f"setup.letters.{each}", tone="brand") for each in ALL_LETTERS}
        for letter, choice in self.letters.items():
            choice.set_words(letter)
            line.add(choice)
        self._which = Field("", box)
        self.typed = LineInput("setup.letters.typed", characters=24)
        self._field = Field("", self.typed)
        self._code_label, self._code = SafeLabel(role="label"), SafeLabel(role="figure")
        self.agree = KeyButton("setup.letters.agree", key=keys.PRIMARY, kind="warn")
        self.shut = KeyButton("setup.letters.close", key=keys.BACK)
        for widget in (self._intro, self._which, self._field, self._problem, self._code_label, self._code):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.foot.add(self.shut)
        self.foot.add_room()
        self.foot.add(self.agree)
        self.agree.clicked.connect(self._agree)
        self.shut.clicked.connect(self.close_sheet)

    def ask(self, what: What, letters: str = "") -> None:
        """Open for this; `letters` are those that may be chosen."""
        self._what = what
        for letter, choice in self.letters.items():
            choice.setChecked(what == "free" and letter in letters)
            choice.setVisible(letter in letters)
        self.typed.clear()
        self.say("")
        self.show_code("")
        self.retranslate()
        self.open()

    def say(self, words: str) -> None:
        """What stands against it."""
        self._problem.set("", words, "stop")

    def problem(self) -> str:
        return self._problem.words()

    def show_code(self, code: str) -> None:
        """What is typed in on the other laptop; nothing more is asked for here."""
        self._code.setText(code)
        for shown in (self._code, self._code_label):
            shown.setVisible(bool(code))
        for asking in (self._which, self._field, self.agree):
            asking.setVisible(not code)
        self._which.setVisible(not code and self._what != "take")

    def code(self) -> str:
        return self._code.text()

    def retranslate(self) -> None:
        titles = {
            "give": self.tr("Give letters to another laptop"),
            "take": self.tr("Take letters by a code"),
            "free": self.tr("Take letters that nobody has"),
        }
        intros = {
            "give": self.tr(
                "This laptop issues no tickets with these letters any more. The other one shows its number in Site and "
                "staff; letters that stand on tickets of today can be given tomorrow."
            ),
            "take": self.tr(
                "On a laptop that has letters, choose Give letters to another laptop, enter the number of this one, "
                "and type here what it shows."
            ),
            "free": self.tr(
                "Only where no other laptop has them: it is broken or lost, or the folder was moved here. "
                "If it still issues tickets, two people get the same one."
            ),
        }
        labels = {
            "give": self.tr("Number of the other laptop"),
            "take": self.tr("Code of sixteen digits"),
            "free": self.tr("Why nobody has them any more"),
        }
        does = {"give": self.tr("Give them"), "take": self.tr("Take them"), "free": self.tr("Take them")}
        self.set_words(titles[self._what])
        self._intro.set("", intros[self._what], "stop" if self._what == "free" else "info")
        self._which.set_label(self.tr("Which letters"))
        self._field.set_label(labels[self._what])
        self._code_label.setText(self.tr("Type this on the other laptop, under Enter a code:"))
        self.agree.set_text(does[self._what])
        self.shut.set_text(self.tr("Close"))

    def _agree(self) -> None:
        letters = "".join(each for each, choice in self.letters.items() if choice.isChecked())
        if self._what != "take" and not letters:
            self.say(self.tr("Choose letters."))
            return
        self.say("")
        self.agreed.emit(self._what, letters, self.typed.text().strip())
