"""The keys with which this site signs cards: which there are, what ends one, and what is given to others."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from vaxdesk.clinic.rules import Refused
from vaxdesk.codes.card_room import CardRoom, put_published
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.confirm_sheet import ConfirmSheet
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import problem_words
from vaxdesk.ui.stations.slips_issuer_sheet import IssuerSheet
from vaxdesk.ui.stations.slips_key_card import KeyCard
from vaxdesk.ui.stations.slips_keys_view import shown_keys
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.fact_rows import FactRows
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.foot import above_foot
from vaxdesk.ui.widgets.inputs import Pick
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.reason_sheet import ReasonSheet
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll

EXPORT: Final = "vaxdesk-keys"
"""The folder that an export makes where somebody chose."""
MOST_SHOWN: Final = 30

_T = TypeVar("_T")


class KeysPart(QWidget):
    """`told` carries words and their tone. Everything here is for whoever leads. `over` is the page that its sheets
    cover."""

    told = Signal(str, str)

    def __init__(self, live: Live, jobs: Jobs, over: QWidget) -> None:
        super().__init__()
        self._live, self._jobs, self._over = live, jobs, over
        self.cards: list[KeyCard] = []
        self.issuer, self.reason = IssuerSheet(over), ReasonSheet(over, "slips.revoke", tone="stop")
        self._revoking = ""
        self._intro, self._not_yours, self._none = SafeLabel(role="muted", wrap=True), Banner(), Banner()
        self._card, self._facts, self._list = Card(), FactRows(), QVBoxLayout()
        self.when = Pick("slips.when")
        self._when = Field("", self.when)
        self.change = KeyButton("slips.issuer")
        self.new = KeyButton("slips.new_key", key="F6", icon="plus")
        self.export = KeyButton("slips.export", key="F7", icon="save")
        self._build()
        self.new.clicked.connect(self._ask_for_new)
        self.export.clicked.connect(self._choose)
        self.change.clicked.connect(lambda: self.issuer.ask(self._room.issuer))
        self.issuer.agreed.connect(self._sign_as)
        self.reason.given.connect(self._revoke)
        self.when.activated.connect(lambda _: self._sign_from(self.when.value()))

    def show_now(self) -> None:
        """Read the keys again."""
        leads = self._live.desk.seat.may("keys")
        self._not_yours.set("", "" if leads else self.tr("Keys are kept by the site lead."), "info")
        for part in (self._card, self.new, self.export, self._none):
            part.setVisible(leads)
        self._clear()
        if not leads:
            return
        desk = self._live.desk
        self._facts.show_facts([(self.tr("This site signs as"), self._room.issuer)])
        self.when.set_value(self._room.cards_from)
        keys = shown_keys(self._room.rings(), desk.site.station, desk.clock.now().utc, desk.local)
        self._none.set("", "" if keys else self.tr("There is no key yet: the first signed slip makes one."), "info")
        for key in keys[:MOST_SHOWN]:
            card = KeyCard(key)
            card.retire_wanted.connect(self._ask_to_retire)
            card.revoke_wanted.connect(self._ask_to_revoke)
            self.cards.append(card)
            self._list.addWidget(card)

    def export_to(self, folder: Path) -> None:
        """Leave what anybody may have in a folder of its own there."""
        place = folder / EXPORT
        gate = self._live.desk.office.gate
        if gate is not None and folder.resolve().is_relative_to(gate.folder.resolve()):
            self.told.emit(
                self.tr("This folder belongs to the record itself. Choose another one, best on a stick."), "stop"
            )
            return
        files = self._tried(self._room.published)
        if files is None:
            return
        self._live.desk.seat.keep("exported", count=len(files), reason="keys")
        self._jobs.run(lambda: put_published(place, files), lambda result: self._exported(place, result))

    def close_sheets(self) -> None:
        for sheet in (self.issuer, self.reason):
            sheet.close_sheet()

    def retranslate(self) -> None:
        self._intro.setText(
            self.tr(
                "Each workstation signs with a key of its own. Its private half never leaves this computer and is in "
                "no backup. Others check our slips with the public halves: give them the export, anew after a change."
            )
        )
        self._card.set_title(self.tr("Who signs"))
        self._when.set_label(self.tr("A slip carries a signed card"))
        self.when.set_options(
            [
                ("observation", self.tr("when the observation has ended")),
                ("dose", self.tr("as soon as the dose was given")),
            ]
        )
        self.change.set_text(self.tr("Change the address…"))
        self.new.set_text(self.tr("New key…"))
        self.export.set_text(self.tr("Export for others…"))
        self.issuer.retranslate()
        self.show_now()

    # inside

    @property
    def _room(self) -> CardRoom:
        return self._live.desk.card_room

    def _ask_for_new(self) -> None:
        self._ask(
            "new_key",
            self.tr("New key for this workstation?"),
            self.tr(
                "The key of before signs no more, and its private half is destroyed; cards that it signed stay good. "
                "Give the new export to everybody who checks our slips."
            ),
            self.tr("Make a new key"),
            lambda: self._do(self._room.new_key, self.tr("A new key signs from now on.")),
        )

    def _ask_to_retire(self, kid: str) -> None:
        self._ask(
            "retire",
            self.tr("Let this key sign no more?"),
            self.tr(
                "For a workstation that is given away in good order. Its cards stay good; its private half is "
                "destroyed where it lies here. The next slip makes a new key."
            ),
            self.tr("Sign no more with it"),
            lambda: self._do(lambda: self._room.retire(kid), self.tr("The key signs no more.")),
        )

    def _ask_to_revoke(self, kid: str) -> None:
        self._revoking = kid
        self.reason.ask(
            self.tr("Withdraw this key?"),
            kid[:9],
            self.tr(
                "For a computer that was lost or stolen. EVERY card that this key ever signed fails wherever the next "
                "export is known; nobody can take that back. Print the slips anew for whoever comes."
            ),
            label=self.tr("What has happened"),
            confirm=self.tr("Withdraw it for good"),
            cancel=self.tr("Back"),
        )

    def _revoke(self, why: str) -> None:
        kid, self._revoking = self._revoking, ""
        if kid:
            self._did(lambda: self._room.revoke(kid, why[:500]), self.tr("The key is withdrawn. Export the lists now."))

    def _sign_as(self, url: str) -> None:
        if self._did(lambda: self._room.sign_as(url), self.tr("This site signs as another issuer, with a new key.")):
            self.issuer.close_sheet()

    def _sign_from(self, when: str) -> None:
        if when in ("observation", "dose") and when != self._room.cards_from:
            self._did(lambda: self._room.sign_from(when), "")  # type: ignore[arg-type]

    def _ask(self, name: str, title: str, text: str, agree: str, then: Callable[[], None]) -> None:
        sheet = ConfirmSheet(self._over, f"slips.{name}")
        sheet.ask(title, "", text, agree=agree, stay=self.tr("Back"), then=then)

    def _do(self, act: Callable[[], object], words: str) -> None:
        self._did(act, words)

    def _did(self, act: Callable[[], object], words: str) -> bool:
        def tried() -> bool:
            act()
            return True

        done = self._tried(tried) or False
        if done and words:
            self.told.emit(words, "ok")
        self.show_now()
        return done

    def _tried(self, act: Callable[[], _T]) -> _T | None:
        try:
            return act()
        except Refused as refused:
            self.told.emit(problem_words(refused.problems), "stop")
        except WorldFailed as failure:
            self.told.emit(wording.text("failure", failure.code, detail=failure.detail), "stop")
        return None

    def _exported(self, place: Path, result: "Ok[None] | Err") -> None:
        if isinstance(result, Err) and not isinstance(result.error, OSError):
            raise result.error
        if isinstance(result, Err):
            self.told.emit(
                self.tr("It could not be written there. Is the stick still there, and is there room?"), "stop"
            )
            return
        self.told.emit(wording.filled(self.tr("Written: {folder}"), folder=place), "ok")

    def _choose(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Where shall the lists be written?"), str(Path.home()))
        if path:
            self.export_to(Path(path))

    def _clear(self) -> None:
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []

    def _build(self) -> None:
        scroll, line = Scroll(margins=(18, 0, 18, 14)), Flow()
        foot = above_foot(self, scroll)
        line.add(self._when)
        line.add(self.change)
        self._card.add(self._facts)
        self._card.add(line)
        for widget in (self._intro, self._not_yours, self._card, self._none):
            scroll.body.addWidget(widget)
        scroll.body.addLayout(self._list)
        scroll.body.addStretch(1)
        foot.buttons.add(self.new)
        foot.buttons.add(self.export)
