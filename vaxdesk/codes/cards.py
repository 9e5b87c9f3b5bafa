"""The signed cards of a slip: issued when a slip may carry them, kept, and printed again as they are.

Whatever shows the code of a card has it written down first. A card whose dose was corrected or struck is taken back by
that very entry; the next slip gets a new one.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from typing import Final, NamedTuple

from vaxdesk import files
from vaxdesk.acts.recording import Recorder
from vaxdesk.acts.request import Request
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.cards import VisitCard, visit_cards
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.schedule import Catalogue
from vaxdesk.clinic.timers import watch
from vaxdesk.clinic.visit import Act, Visit
from vaxdesk.clock import Clock
from vaxdesk.codes.card_keys import CardKeys
from vaxdesk.credentials import qr_text
from vaxdesk.credentials.bundle import LONGEST_SITE, CardDose, Holder
from vaxdesk.credentials.card import Card, Stamp, Unsigned, card_dose, is_about, issued, issuer_of
from vaxdesk.credentials.codings import read_allowed
from vaxdesk.door.seat import Seat
from vaxdesk.failures import WorldFailed
from vaxdesk.store.database import Database
from vaxdesk.store.site import Site, read_site

PRACTICE: Final = "PRACTICE"
"""Stands on every card of a practice site in the place of the site's name, or before it."""


class SignedCard(NamedTuple):
    """What a QR code of the slip holds, and the products it is about."""

    text: str
    products: tuple[str, ...]


class SlipCards(NamedTuple):
    """The cards of a slip, and for each product without one the reason. `issuer` is who the cards say that they are
    from; a reprint may be older than the address that the site signs as now."""

    cards: tuple[SignedCard, ...] = ()
    unsigned: tuple[Unsigned, ...] = ()
    issuer: str = ""


class _Given(NamedTuple):
    """A dose as it stands, and as a card can say it."""

    entry: str
    product: str
    dose: CardDose


class Cards:
    """The cards of one open site."""

    def __init__(
        self,
        db: Database,
        recorder: Recorder,
        keys: CardKeys,
        *,
        site: Site,
        products: Catalogue,
        clock: Clock,
        seat: Seat,
        new_id: Callable[[datetime], str],
    ) -> None:
        self._db, self._recorder, self._keys, self._site = db, recorder, keys, site
        self._products, self._clock, self._seat, self._new_id = products, clock, seat, new_id

    def of_slip(self, visit: Visit, person: f.PersonEnrolled) -> SlipCards:
        """The cards that a slip of this visit carries now. Those that there are not yet are issued, in the name of
        whoever sits at the Desk, where the time for that has come."""
        given, unsigned = self._given(visit)
        holder = Holder(
            name=person.name, birth_date=person.birth_date, birth_date_estimated=person.birth_date_estimated
        )
        cards: list[SignedCard] = []
        issuers: dict[str, None] = {}
        for disease, doses in given.items():
            products = tuple(each.product for each in doses)
            try:
                found = self._card(visit, disease, doses, holder)
            except (WorldFailed, Refused):  # the slip is needed all the same; the next print has the card
                found = Unsigned("signing_failed")
            if isinstance(found, Unsigned):
                unsigned += [Unsigned(found.because, product) for product in products]
            else:
                cards.append(SignedCard(qr_text.encoded(found), products))
                issuers[issuer_of(found)] = None
        return SlipCards(tuple(cards), tuple(unsigned), " · ".join(issuers))

    def _given(self, visit: Visit) -> tuple[dict[str, list[_Given]], list[Unsigned]]:
        """The doses as they stand that a card can say, by disease, and why the others have none."""
        found: dict[str, list[_Given]] = {}
        unsigned: list[Unsigned] = []
        for act, dose in sorted(visit.doses, key=lambda each: each[0].at):
            said = self._said(act, dose)
            if isinstance(said, Unsigned):
                unsigned.append(said)
            else:
                found.setdefault(said.disease, []).append(_Given(act.latest.id, dose.product, said))
        return found, unsigned

    def _said(self, act: Act, dose: f.DoseGiven) -> CardDose | Unsigned:
        product = self._products.get(dose.product)
        if product is None:
            return Unsigned("code_missing", dose.product)
        day: date = act.at.astimezone(self._site.zone).date()
        return card_dose(product, day=day, lot=dose.lot, allowed=allowed_codes())

    def _card(self, visit: Visit, disease: str, doses: list[_Given], holder: Holder) -> str | Unsigned:
        about = tuple(each.entry for each in doses)
        before = [each for each in visit_cards(visit) if each.fact.disease == disease and not each.taken_back]
        for each in before:
            if each.fact.doses == about and self._still_good(each, holder):
                return each.fact.jws
        if not self._due(visit):
            return Unsigned("observation_running")
        return self._issued(visit, disease, doses, holder, tuple(each.fact.rid for each in before))

    def _still_good(self, card: VisitCard, holder: Holder) -> bool:
        key = self._keys.key(card.fact.kid)
        return key is not None and key.state != "revoked" and is_about(card.fact.jws, holder)

    def _due(self, visit: Visit) -> bool:
        """The observation has ended, by who let the person go or by the clock; or the site signs at once."""
        if visit.closed or read_site(self._db).cards_from == "dose":
            return True
        seen = watch(visit.timers, visit.extra_observation, self._recorder.clocks())
        return seen is not None and seen.over and not visit.reaction_open

    def _issued(
        self, visit: Visit, disease: str, doses: list[_Given], holder: Holder, replaces: tuple[str, ...]
    ) -> str | Unsigned:
        by = self._seat.account.name if self._seat.account else ""
        issuer, key = self._keys.signing(by)
        now = self._clock.now().utc
        entry = self._new_id(now)
        stamp = Stamp(issuer=issuer, site=self._site_name(), at=now, rid=self._keys.rid(key.kid, entry))
        card = issued(holder, [each.dose for each in doses], stamp, key)
        if isinstance(card, Card):
            about = tuple(each.entry for each in doses)
            fact = f.CardIssued(
                jws=card.jws, kid=card.kid, rid=card.rid, disease=disease, doses=about, replaces=replaces
            )
            self._recorder.take(Request(fact=fact, by=by, about=visit.id, id=entry))
            return card.jws
        return card

    def _site_name(self) -> str:
        if not self._site.practice:
            return self._site.name
        marked = f"{PRACTICE} {self._site.name}"
        return marked if len(marked) <= LONGEST_SITE else PRACTICE


@cache
def allowed_codes() -> Mapping[str, str]:
    """The CVX codes that a card may carry."""
    return read_allowed((files.resources() / "codes" / "cvx.tsv").read_text(encoding="utf-8"))
