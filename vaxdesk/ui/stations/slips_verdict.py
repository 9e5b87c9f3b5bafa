"""One verdict on the screen: the answer in its own colour with its own sign, what the card says, what that rests on."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.ui.stations.slips_view import ICONS, Shown
from vaxdesk.ui.theme import TOKENS
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.fact_rows import FactRows
from vaxdesk.ui.widgets.icon_label import IconLabel
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel

INKS = {
    "valid": TOKENS.ok,
    "untrusted": TOKENS.info,
    "revoked": TOKENS.stop,
    "out_of_date": TOKENS.caution,
    "damaged": TOKENS.card,
}


class Answer(QFrame):
    """The answer itself: large, and told apart by its words, its sign and its colour."""

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        restyle(self, result=shown.result)
        self._icon = IconLabel(ICONS[shown.result], INKS[shown.result], size=200)
        heading = SafeLabel(shown.heading, role="name", wrap=True)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(heading)
        for text in filter(None, (shown.why, shown.meaning)):
            lines.addWidget(SafeLabel(text, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        row.addWidget(self._icon)
        row.addLayout(lines, 1)
        self.setAccessibleName(" ".join((shown.heading, shown.why, shown.meaning)))


class VerdictCard(QWidget):
    """The answer, the person to compare with, the doses, and the grounds."""

    def __init__(self, shown: Shown, *, person: str, grounds: str, remind: str, old: str) -> None:
        super().__init__()
        self.shown = shown
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(Answer(shown))
        if shown.person:
            box.addWidget(self._said(person, shown, remind))
        if shown.grounds:
            box.addWidget(self._resting_on(grounds, shown, old))

    def words(self) -> str:
        """Everything that it says."""
        return "\n".join(label.text() for label in self.findChildren(SafeLabel) if label.text())

    @staticmethod
    def _said(title: str, shown: Shown, remind: str) -> Card:
        card = Card(title, kind="identity" if shown.result == "valid" else "plain")
        for number, (label, value) in enumerate(shown.person):
            line = SafeLabel(f"{label}  {value}" if number else value, role="" if number else "name", wrap=True)
            card.add(line)
        if shown.remind:
            reminder = Banner()
            card.add(reminder)
            reminder.set(remind, "", "caution")
        rows = FactRows()
        rows.show_facts(shown.facts)
        card.add(rows)
        return card

    @staticmethod
    def _resting_on(title: str, shown: Shown, old: str) -> Card:
        card, rows = Card(title), FactRows()
        rows.show_facts(shown.grounds)
        card.add(rows)
        if shown.old:
            banner = Banner()
            card.add(banner)
            banner.set("", old, "info")
        return card
