"""Whom this site believes, and how a list of somebody else's keys comes in."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from vaxdesk.codes.card_room import LeftOut, Trust
from vaxdesk.codes.trust_import import Offer, OfferedIssuer, forgotten, looked_at, with_folder
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import keys, wording
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.live import Live
from vaxdesk.ui.stations.slips_words import said
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.choice import Choice
from vaxdesk.ui.widgets.fact_rows import FactRows
from vaxdesk.ui.widgets.foot import above_foot
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll
from vaxdesk.ui.widgets.sheet import Sheet

MOST_SHOWN: Final = 40
"""Issuers on the screen; a public directory has hundreds."""
MOST_KEYS: Final = 12


class TrustPart(QWidget):
    """`told` carries words and their tone. Bringing a list in is for whoever leads. `over` is the page that its sheet
    covers."""

    told = Signal(str, str)

    def __init__(self, live: Live, jobs: Jobs, over: QWidget) -> None:
        super().__init__()
        self._live, self._jobs = live, jobs
        self._own, self._all, self._left = Trust(), Trust(), tuple[LeftOut, ...]()
        self.sheet = OfferSheet(over)
        self._intro, self._not_yours = SafeLabel(role="muted", wrap=True), Banner()
        self.card, self._rows, self._left_out = Card(), FactRows(), Banner()
        self.file = KeyButton("slips.import_file", key="F6", icon="plus")
        self.folder = KeyButton("slips.import_folder", key="F7")
        self._build()
        self.file.clicked.connect(self._choose_file)
        self.folder.clicked.connect(self._choose_folder)
        self.sheet.agreed.connect(self._take)
        self.sheet.closed.connect(self._forget)

    def show_now(self) -> None:
        """Read the lists again."""
        site = self._site()
        leads = self._live.desk.seat.may("settings")
        self.file.setEnabled(leads and site is not None)
        self.folder.setEnabled(leads and site is not None)
        words = self.tr("Lists are brought in by the site lead.")
        self._not_yours.set("", "" if leads else words, "info")
        self._own = own = self._live.desk.card_room.trust()[0]
        if site is None:
            self._showed(Ok((own, ())))
        else:
            self._jobs.run(lambda: with_folder(own, site), self._showed)

    def bring(self, source: Path) -> None:
        """Look at a list before anybody believes it."""
        site, trust = self._site(), self._all
        if site is not None and self._live.desk.seat.may("settings"):
            self._jobs.run(lambda: looked_at(source, site, trust), self._offered)

    def facts(self) -> list[tuple[str, str]]:
        """One line for each issuer: the name, and how many keys and cards taken back of when."""
        own = {each.iss for each in self._own.issuers}
        named = sorted(self._all.issuers, key=lambda each: (each.iss not in own, each.iss))
        return [(self._called(each.iss, own), self._about(each)) for each in named[:MOST_SHOWN]]

    def retranslate(self) -> None:
        self._intro.setText(
            self.tr(
                "A slip counts when somebody in these lists has signed it. Lists do not come by themselves: "
                "bring newer ones on a stick."
            )
        )
        self.card.set_title(self.tr("Whom this site believes"))
        self.file.set_text(self.tr("Bring a list in…"))
        self.folder.set_text(self.tr("Bring a folder in…"))
        self.sheet.retranslate()
        self._show()

    # inside

    def _site(self) -> Path | None:
        gate = self._live.desk.office.gate
        return gate.folder if gate else None

    def _showed(self, result: "Ok[tuple[Trust, tuple[LeftOut, ...]]] | Err") -> None:
        if isinstance(result, Err):
            raise result.error
        self._all, self._left = result.value
        self._show()

    def _show(self) -> None:
        self._rows.show_facts(self.facts())
        more = len(self._all.issuers) - MOST_SHOWN
        lines = [f"{each.file}: {said('left_out', each.code)}" for each in self._left[:MOST_SHOWN]]
        if more > 0:
            lines.insert(0, wording.filled(self.tr("and {number} more"), number=more))
        heading = self.tr("Files in the trust folder that are not believed") if self._left else ""
        self._left_out.set(heading, "\n".join(lines), "caution" if self._left else "info")

    def _called(self, iss: str, own: set[str]) -> str:
        return self.tr("This site") if iss in own else self.tr("Another site") if iss else self.tr("Without a name")

    def _about(self, issuer: object) -> str:
        name, iss = getattr(issuer, "name", ""), getattr(issuer, "iss", "")
        time, keys_, lists = (getattr(issuer, part) for part in ("time", "keys", "lists"))
        back = len({rid for found, _ in lists for rid in found.rids})
        words = self.tr("{keys} keys, {cards} cards taken back, list of {day}")
        day = f"{time:%Y-%m-%d}" if time else "-"
        counted = wording.filled(words, keys=len(keys_), cards=back, day=day)
        return " · ".join(filter(None, (name, iss, counted)))

    def _offered(self, result: "Ok[Offer] | Err") -> None:
        if isinstance(result, Err):
            raise result.error
        if result.value.problem:
            self._forget()
            self.told.emit(said("offer", result.value.problem), "stop")
            return
        self.sheet.show_offer(result.value)

    def _take(self, offer: Offer) -> None:
        site = self._site()
        if site is None or not self._live.desk.seat.may("settings"):
            return
        try:
            self._live.desk.card_room.take_in(offer, site)
        except WorldFailed as failure:
            self.told.emit(wording.text("failure", failure.code, detail=failure.detail), "stop")
            return
        self.told.emit(self.tr("The list counts from now on."), "ok")
        self.show_now()

    def _forget(self) -> None:
        if (site := self._site()) is not None:
            forgotten(site)

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Which list?"), str(Path.home()), "JSON (*.json);;* (*)")
        if path:
            self.bring(Path(path))

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Which folder holds the list?"), str(Path.home()))
        if path:
            self.bring(Path(path))

    def _build(self) -> None:
        scroll = Scroll(margins=(18, 0, 18, 14))
        foot = above_foot(self, scroll)
        self.card.add(self._rows)
        for widget in (self._intro, self._not_yours, self.card, self._left_out):
            scroll.body.addWidget(widget)
        scroll.body.addStretch(1)
        foot.buttons.add(self.file)
        foot.buttons.add(self.folder)


class OfferSheet(Sheet):
    """What a list would bring, with the fingerprints of its keys, to be compared with their owner by another way."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tone="caution")
        self._offer = Offer()
        self._what, self._list = Banner(), QVBoxLayout()
        self.compared = Choice("slips.compared", tone="ok")
        self.agree = KeyButton("slips.agree", key=keys.PRIMARY, kind="warn", icon="check")
        self.back = KeyButton("slips.back", key=keys.BACK)
        self.body.addWidget(self._what)
        self.body.addLayout(self._list)
        self.body.addWidget(self.compared)
        self.body.addStretch(1)
        self.foot.add(self.back)
        self.foot.add_room()
        self.foot.add(self.agree)
        self.compared.toggled.connect(lambda _: self._tell())
        self.agree.clicked.connect(self._agreed)
        self.back.clicked.connect(self.close_sheet)

    def show_offer(self, offer: Offer) -> None:
        """Open with this list."""
        self._offer = offer
        self.compared.setChecked(False)
        self.retranslate()
        self._tell()
        self.open()

    def words(self) -> str:
        return "\n".join(label.text() for label in self.findChildren(SafeLabel) if label.text())

    def retranslate(self) -> None:
        self.set_words(self.tr("Believe this list?"))
        self.agree.set_text(self.tr("Believe it"))
        self.back.set_text(self.tr("Back"))
        self.compared.set_words(self.tr("I have compared the fingerprints with their owner"))
        new = self.tr(
            "Whoever holds one of these keys can sign slips that count here. Call the owner by a number that you know, "
            "and let them read the fingerprints to you."
        )
        known = self.tr("All of its keys are believed here already: this is a newer list of the same issuer.")
        self._what.set("", new if self._offer.confirms else known, "caution" if self._offer.confirms else "info")
        self.compared.setVisible(self._offer.confirms)
        self._fill()

    def _fill(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for issuer in self._offer.issuers[:MOST_SHOWN]:
            self._list.addWidget(self._card(issuer))
        more = len(self._offer.issuers) - MOST_SHOWN
        if more > 0:
            self._list.addWidget(SafeLabel(wording.filled(self.tr("and {number} more"), number=more)))

    def _card(self, issuer: OfferedIssuer) -> Card:
        card, rows = Card(issuer.name or issuer.iss or self.tr("Without a name")), FactRows()
        new, known = self.tr("New key"), self.tr("Known key")
        facts = [(self.tr("Issuer"), issuer.iss or self.tr("The list does not name one: its keys vouch for any."))]
        facts += [(new if key.new else known, key.fingerprint) for key in issuer.keys[:MOST_KEYS]]
        facts += [(self.tr("No longer in it"), kid) for kid in issuer.gone[:MOST_KEYS]]
        facts += [(self.tr("Cards taken back"), str(issuer.taken_back))]
        if len(issuer.keys) > MOST_KEYS:
            facts.append(("", wording.filled(self.tr("and {number} more"), number=len(issuer.keys) - MOST_KEYS)))
        rows.show_facts(facts)
        card.add(rows)
        return card

    def _tell(self) -> None:
        self.agree.setEnabled(self.compared.isChecked() or not self._offer.confirms)

    def _agreed(self) -> None:
        offer, self._offer = self._offer, Offer()
        self.agreed.emit(offer)
        self.close_sheet()
