"""The keys with which this site signs cards: what everybody may know of them is in the journal, the private half of
this workstation's own lies sealed beside it. A key is made when the first card needs it."""

from collections.abc import Callable
from datetime import datetime
from typing import Literal

from vaxdesk.acts.recording import Recorder
from vaxdesk.acts.request import Request
from vaxdesk.clinic import facts as f
from vaxdesk.clock import Clock
from vaxdesk.credentials.issuers import is_issuer, own_issuer
from vaxdesk.credentials.key_ring import CardKey, KeyRing, published
from vaxdesk.credentials.keys import SigningKey, generated, opened
from vaxdesk.credentials.revocation import rid_of
from vaxdesk.credentials.site_rings import site_rings
from vaxdesk.failures import WorldFailed, WrongKey
from vaxdesk.keeping.vault import Vault
from vaxdesk.store import cardkeys, lookups
from vaxdesk.store.cardkeys import CARD_KEYS, SealedKey
from vaxdesk.store.database import Database
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import Site
from vaxdesk.store.subkeys import derived


class CardKeys:
    """The keys of one open site. Without a vault, or where nothing can be written, there are none to sign with."""

    def __init__(
        self,
        db: Database,
        journal: Journal,
        recorder: Recorder,
        *,
        site: Site,
        clock: Clock,
        new_id: Callable[[datetime], str],
        vault: Vault | None,
    ) -> None:
        self._db, self._journal, self._recorder = db, journal, recorder
        self._site, self._clock, self._new_id, self._vault = site, clock, new_id, vault

    def rings(self) -> tuple[KeyRing, ...]:
        """All keys, a ring for each issuer that this site has signed as; the present one first."""
        name = self._site.name
        return site_rings(
            self._journal.entries(self._site.id),
            lookups.cards_taken_back(self._db),
            usual=own_issuer(self._site.id, practice=self._site.practice),
            name=f"{name} (PRACTICE)" if self._site.practice else name,
        )

    def key(self, kid: str) -> CardKey | None:
        """The key of this name, whichever issuer it belongs to."""
        return next((key for ring in self.rings() for key in ring.keys if key.kid == kid), None)

    def published(self) -> dict[str, bytes]:
        """What anybody may have, as paths and contents. Lists of an issuer of before are in `directory.json` alone."""
        present, *before = self.rings()
        return published(present, self._clock.now().utc, *before)

    def signing(self, by: str) -> tuple[str, SigningKey]:
        """The present issuer, and this workstation's key; made where there is none that is good. Raises WorldFailed,
        Refused."""
        ring = self.rings()[0]
        key = self._own()
        if key is None or (known := self.key(key.kid)) is None:
            return ring.issuer, self._announced(key, ring.issuer, by) if key else self.made(by)
        if known.state != "current" or known not in ring.keys:
            return ring.issuer, self.made(by)
        return ring.issuer, key

    def made(self, by: str, issuer: str = "") -> SigningKey:
        """A new key for this workstation; the one of before signs no more, and its private half is destroyed. Raises
        ValueError for an issuer that no card may carry, WorldFailed."""
        issuer = issuer or self.rings()[0].issuer
        if not is_issuer(issuer):
            raise ValueError(f"not an issuer: {issuer!r}")
        key, vault = generated(), self._kept
        sealed = SealedKey(station=self._site.station, kid=key.kid, box=key.sealed(self._opener(vault)))
        cardkeys.write(vault.folder / CARD_KEYS, sealed)
        return self._announced(key, issuer, by)

    def ended(self, kid: str, state: Literal["retired", "revoked"], by: str, why: str) -> None:
        """The key of this name signs no more, and its private half is destroyed where it lies here. Nothing is written
        down of one that has ended so already. Raises LookupError for an unknown key, WorldFailed."""
        known = self.key(kid)
        if known is None:
            raise LookupError(kid)
        if known.state not in ("revoked", state):
            self._record(f.CardKeyEnded(kid=kid, state=state, why=why), by)
        path = self._kept.folder / CARD_KEYS
        there = cardkeys.read(path)
        if there and there.kid == kid:
            cardkeys.destroy(path)

    def rid(self, kid: str, card: str) -> str:
        """The name under which the card of this entry can be taken back."""
        return rid_of(derived(self._kept.key, "card names"), kid, card)

    def _own(self) -> SigningKey | None:
        """What lies sealed beside the database, where this workstation made it and its key opens it."""
        vault = self._kept
        there = cardkeys.read(vault.folder / CARD_KEYS)
        if there is None or there.station != self._site.station:
            return None
        try:
            return opened(there.box, self._opener(vault), there.kid)
        except WrongKey:
            return None

    def _announced(self, key: SigningKey, issuer: str, by: str) -> SigningKey:
        public = key.public
        station = self._site.station_name
        self._record(f.CardKeyMade(kid=key.kid, x=public.x, y=public.y, issuer=issuer, station_name=station), by)
        return key

    def _record(self, fact: f.Fact, by: str) -> None:
        self._recorder.take(Request(fact=fact, by=by, id=self._new_id(self._clock.now().utc)))

    @staticmethod
    def _opener(vault: Vault) -> bytes:
        return derived(vault.key, "card keys")

    @property
    def _kept(self) -> Vault:
        if self._vault is None:
            raise WorldFailed("read_only")
        return self._vault
