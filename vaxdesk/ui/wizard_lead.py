"""Who leads the site, and the secret that they choose."""

import msgspec
from PySide6.QtWidgets import QLineEdit

from vaxdesk.clinic.people import clean
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.wizard_answers import STRENGTHS, Answers, lead_problems, strength
from vaxdesk.ui.wizard_pages import Page, show_problems
from vaxdesk.ui.wizard_words import said

LONGEST_SECRET = 256
"""Characters that the field takes; a long sentence or a pasted secret fits."""


class LeadPage(Page):
    """The secret is asked for twice and can be looked at; it may be pasted."""

    def __init__(self) -> None:
        super().__init__()
        self.lead = LineInput("wizard.lead", characters=24)
        self.secret, self.again = LineInput("wizard.secret", characters=24), LineInput("wizard.again", characters=24)
        for each in (self.secret, self.again):
            each.setMaxLength(LONGEST_SECRET)
        self.shown = Choice("wizard.show", tone="brand")
        self.fields = {name: Field("", getattr(self, name)) for name in ("lead", "secret", "again")}
        card, line = Card(), Flow()
        for field in self.fields.values():
            card.add(field)
        line.add(self.shown)
        card.add(line)
        self._help = SafeLabel(role="small", wrap=True)
        card.add(self._help)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.lead.textEdited.connect(self._weigh)
        self.secret.textEdited.connect(self._weigh)
        self.shown.toggled.connect(self._show_secret)
        self._show_secret(False)

    def answered(self, answers: Answers) -> Answers:
        return msgspec.structs.replace(
            answers, lead=clean(self.lead.text()), secret=self.secret.text(), again=self.again.text()
        )

    def problems(self, answers: Answers) -> bool:
        found = lead_problems(answers)
        wrong = show_problems(self.fields, found)
        if "secret" not in found:
            self._weigh()
        return wrong

    def forget(self) -> None:
        """The site is made: nobody needs the secret here any more."""
        self.secret.clear()
        self.again.clear()

    def hideEvent(self, event: object) -> None:
        """A secret is looked at on this page alone."""
        self.shown.setChecked(False)

    def retranslate(self) -> None:
        self.fields["lead"].set_label(self.tr("Name of the site lead"))
        self.fields["secret"].set_label(self.tr("Secret of the lead"))
        self.fields["again"].set_label(self.tr("The same secret again"))
        self.shown.set_words(self.tr("Show what I type"))
        self._help.setText(
            self.tr(
                "At least 8 characters, any you like; a few words in a row are easy to remember. "
                "Nobody can look it up later. The others get a secret for their first day on paper."
            )
        )
        if self.secret.text():
            self._weigh()

    def _weigh(self, _text: str = "") -> None:
        code = strength(self.secret.text(), clean(self.lead.text()))
        tone = "stop" if code not in STRENGTHS else "caution" if code == STRENGTHS[0] else "ok"
        self.fields["secret"].set_message(said(code) if self.secret.text() else "", tone)

    def _show_secret(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for each in (self.secret, self.again):
            each.setEchoMode(mode)
