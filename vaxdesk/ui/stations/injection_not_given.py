"""A planned dose is not given: which, and why."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.facts import NotGiven
from vaxdesk.ui import keys, wording
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.inputs import TextInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.widgets.sheet import Sheet

SEVERAL = "*"


@dataclass(frozen=True, slots=True)
class Due:
    """A planned dose that is still to be given: product code and its name."""

    product: str
    name: str


class NotGivenSheet(Sheet):
    """`decided` carries one NotGiven for each dose that is set aside. Digits choose the reason."""

    decided = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tone="caution")
        self._due: tuple[Due, ...] = ()
        self.product = Segmented("injection.not_given_product")
        self.why = [KeyButton(f"injection.why_{code}", wide=True) for code in wording.NOT_GIVEN]
        self.note = TextInput("injection.not_given_note")
        self.confirm = KeyButton("injection.not_given_confirm", key=keys.PRIMARY, kind="primary")
        self.cancel = KeyButton("injection.not_given_cancel", key=keys.BACK)
        self._which, self._note = Field("", self.product), Field("", self.note)
        self._lay_out()

    def ask(self, subtitle: str, due: tuple[Due, ...], chosen: str) -> None:
        """Open for a person (`subtitle`); `chosen` is the product on the page."""
        self._due = due
        options = [Option(each.product, each.name, "caution") for each in due]
        if len(due) > 1:
            options.append(Option(SEVERAL, self.tr("All of them"), "caution"))
        self.product.set_options(options)
        self.product.set_value(chosen)
        self._which.setVisible(len(due) > 1)
        self.note.setPlainText("")
        for button in self.why:
            button.setChecked(False)
        self.retranslate()
        self.set_words(self.tr("Not given"), subtitle)
        self._judge()
        self.open()

    def retranslate(self) -> None:
        for digit, (button, code) in enumerate(zip(self.why, wording.NOT_GIVEN, strict=True), start=1):
            button.set_text(f"{digit} {wording.text('not_given', code)}")
        self._which.set_label(self.tr("Which dose"))
        self._note.set_label(self.tr("Note"))
        self.confirm.set_text(self.tr("Record: not given"))
        self.cancel.set_text(self.tr("Back"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal() and 0 <= int(event.text()) - 1 < len(self.why):
            self.why[int(event.text()) - 1].click()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.body.addWidget(self._which)
        for button in self.why:
            button.setCheckable(True)
            button.clicked.connect(lambda _, button=button: self._choose(button))
            self.body.addWidget(button)
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        self.foot.add(self.confirm)
        self.foot.add(self.cancel)
        self.confirm.clicked.connect(self._decide)
        self.cancel.clicked.connect(self.close_sheet)

    def _choose(self, chosen: KeyButton) -> None:
        for button in self.why:
            button.setChecked(button is chosen)
        self._judge()

    def _judge(self) -> None:
        self.confirm.setEnabled(any(button.isChecked() for button in self.why))

    def _decide(self) -> None:
        code = next(code for button, code in zip(self.why, wording.NOT_GIVEN, strict=True) if button.isChecked())
        wanted = self.product.value()
        note = self.note.text().strip()
        self.close_sheet()
        self.decided.emit(
            tuple(
                NotGiven(product=each.product, why=code, note=note)  # type: ignore[arg-type]
                for each in self._due
                if wanted in (SEVERAL, each.product)
            )
        )
