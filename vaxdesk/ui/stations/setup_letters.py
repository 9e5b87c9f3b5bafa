"""The letters of this workstation's tickets: which it has, and how another laptop of the site gets its own."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.rules import Refused
from vaxdesk.codes.ticket_letters import ALL_LETTERS, GivenAway, TicketLetters, in_groups
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import problem_words
from vaxdesk.ui.stations.setup_letters_sheet import LettersSheet
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.fact_rows import FactRows
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel

MOST_SHOWN = 6
"""Of what was given away; the journal has the rest."""


class LettersCard(Card):
    """For whoever leads. `over` is the page that its sheet covers; `told` carries words and their tone."""

    told = Signal(str, str)

    def __init__(self, live: Live, over: QWidget) -> None:
        super().__init__()
        self._live = live
        self.sheet = LettersSheet(over)
        self._known: tuple[str, str, Sequence[GivenAway]] = ("", "", ())
        """The letters, the number and what was given away, as they were read last."""
        self._none, self._facts, self._help = Banner(), FactRows(), SafeLabel(role="small", wrap=True)
        self.give, self.take = KeyButton("setup.letters.give"), KeyButton("setup.letters.take")
        self.free = KeyButton("setup.letters.free", kind="warn")
        line = Flow()
        for button in (self.give, self.take, self.free):
            line.add(button)
        for part in (self._none, self._facts, self._help):
            self.add(part)
        self.add(line)
        self.give.clicked.connect(lambda: self.sheet.ask("give", self._letters.own()))
        self.take.clicked.connect(lambda: self.sheet.ask("take"))
        self.free.clicked.connect(lambda: self.sheet.ask("free", self._not_here()))
        self.sheet.agreed.connect(self._do)

    def show_now(self) -> None:
        """What this workstation has at this moment."""
        letters = self._letters
        self._known = letters.own(), letters.number, letters.given_away()[:MOST_SHOWN]
        self.free.setEnabled(bool(self._not_here()))
        self._say()

    def _say(self) -> None:
        own, number, given_away = self._known
        self.give.setEnabled(bool(own))
        self._none.set(
            "" if own else self.tr("Nobody can be registered here: this workstation has no letters for tickets"),
            ""
            if own
            else self.tr(
                "It is a copy of another one. Let that one give it some letters, or take those that nobody has now."
            ),
            "stop",
        )
        rows = [
            (self.tr("Letters of this workstation"), " ".join(own) or "–"),
            (self.tr("Its number, for another workstation"), in_groups(number)),
        ]
        self._facts.show_facts([*rows, *map(self._given, given_away)])

    def retranslate(self) -> None:
        self.set_title(self.tr("Ticket letters"))
        self._help.setText(
            self.tr(
                "A097 is called out: the letter tells which laptop has issued the ticket. "
                "Two laptops with the same letter would issue the same ticket twice."
            )
        )
        self.give.set_text(self.tr("Give letters to another laptop…"))
        self.take.set_text(self.tr("Enter a code…"))
        self.free.set_text(self.tr("Take letters that nobody has…"))
        self.sheet.retranslate()
        if self._known[1]:
            self._say()

    @property
    def _letters(self) -> TicketLetters:
        return self._live.desk.ticket_letters

    def _not_here(self) -> str:
        own = self._letters.own()
        return "".join(each for each in ALL_LETTERS if each not in own)

    def _given(self, each: GivenAway) -> tuple[str, str]:
        words = self.tr("{letters} to {number}, code {code}")
        said = wording.filled(
            words, letters=" ".join(each.letters), number=in_groups(each.to), code=in_groups(each.code)
        )
        return wording.filled(self.tr("Given away on {day}"), day=f"{self._live.desk.local(each.at):%Y-%m-%d}"), said

    def _do(self, what: str, letters: str, typed: str) -> None:
        acts: dict[str, Callable[[], str]] = {
            "give": lambda: self._letters.give(letters, typed),
            "take": lambda: self._letters.take(typed),
            "free": lambda: self._letters.take_free(letters, typed),
        }
        try:
            done = acts[what]()
        except Refused as refused:
            self.sheet.say(problem_words(refused.problems))
            return
        except WorldFailed as failure:
            self.sheet.say(wording.text("failure", failure.code, detail=failure.detail))
            return
        self.show_now()
        if what == "give":
            self.sheet.show_code(in_groups(done))
            return
        self.sheet.close_sheet()
        self.told.emit(self.tr("This workstation issues tickets with these letters from now on."), "ok")
