"""What a lead decides about signed cards, and what everybody may ask: keys, lists to publish, is this card genuine?"""

from pathlib import Path

import msgspec

from vaxdesk.clock import Clock
from vaxdesk.codes.card_keys import CardKeys
from vaxdesk.codes.slip_files import judged_file, judged_text
from vaxdesk.codes.trust import LeftOut, read_trust
from vaxdesk.codes.trust_import import Offer, taken
from vaxdesk.credentials.issuers import is_issuer
from vaxdesk.credentials.key_ring import CardKey, KeyRing
from vaxdesk.credentials.trusted import Trust, with_own
from vaxdesk.credentials.verifying import Verdict
from vaxdesk.door.seat import Seat
from vaxdesk.store.database import Database, writing
from vaxdesk.store.site import CardsFrom, read_site, write_site

__all__ = ["CardKey", "CardRoom", "KeyRing", "LeftOut", "Trust", "Verdict", "is_issuer", "put_published"]


class CardRoom:
    """The keys and the trust of one open site. Asks the seat."""

    def __init__(self, db: Database, keys: CardKeys, *, seat: Seat, clock: Clock) -> None:
        self._db, self._keys, self._seat, self._clock = db, keys, seat, clock

    @property
    def issuer(self) -> str:
        """Who signs this site's cards."""
        return self._keys.rings()[0].issuer

    @property
    def cards_from(self) -> CardsFrom:
        """When a slip carries a signed card."""
        return read_site(self._db).cards_from

    def rings(self) -> tuple[KeyRing, ...]:
        """All keys, a ring for each issuer that this site has signed as; the present one first."""
        self._seat.must("keys")
        return self._keys.rings()

    def new_key(self) -> str:
        """A new key for this workstation, under its name; the one of before is retired. Raises WorldFailed."""
        kid = self._keys.made(self._by()).kid
        self._seat.keep("keys_changed", reason=f"new {kid}")
        return kid

    def sign_as(self, issuer: str) -> str:
        """Another issuer, with a new key for it; the cards of before stay good under the old one. Raises ValueError for
        one that no card may carry, WorldFailed."""
        kid = self._keys.made(self._by(), issuer).kid
        self._seat.keep("keys_changed", reason=f"issuer {issuer}")
        return kid

    def retire(self, kid: str, why: str = "") -> None:
        """The key signs no more; its cards stay good. Raises LookupError, WorldFailed."""
        self._keys.ended(kid, "retired", self._by(), why)
        self._seat.keep("keys_changed", reason=f"retired {kid}")

    def revoke(self, kid: str, why: str = "") -> None:
        """The key is in wrong hands: all its cards fail. Raises LookupError, WorldFailed."""
        self._keys.ended(kid, "revoked", self._by(), why)
        self._seat.keep("keys_changed", reason=f"revoked {kid}")

    def sign_from(self, when: CardsFrom) -> None:
        """When a slip carries a signed card: once the observation has ended, or as soon as the dose was given."""
        self._by()
        with writing(self._db):
            write_site(self._db, msgspec.structs.replace(read_site(self._db), cards_from=when))
        self._seat.keep("keys_changed", reason=f"cards from {when}")

    def published(self) -> dict[str, bytes]:
        """What anybody may have, as paths and contents: `jwks.json`, `crl/<kid>.json`, `directory.json`."""
        self._by()
        return self._keys.published()

    def trust(self, folder: Path | None = None) -> tuple[Trust, tuple[LeftOut, ...]]:
        """Whom this site believes: itself, and what lies in the trust folder, with the files that were left out. Raises
        OSError where the folder cannot be listed."""
        trust, left = read_trust(folder) if folder and folder.is_dir() else (Trust(), ())
        for ring in self._keys.rings():
            trust = with_own(trust, ring, self._clock.now().utc)
        return trust, left

    def take_in(self, offer: Offer, site: Path) -> Path:
        """Believe a list that was looked at; the folder where it lies now. For whoever leads. Raises WorldFailed,
        ValueError for an offer that cannot be taken."""
        self._seat.must("settings")
        place = taken(offer, site)
        whom = ", ".join(each.iss or "?" for each in offer.issuers[:3])
        self._seat.keep("trust_taken", count=sum(len(each.keys) for each in offer.issuers), reason=whom)
        return place

    def judged(self, card: str | bytes, trust: Trust) -> tuple[Verdict, ...]:
        """The verdicts on what a scanner typed, or on the bytes of a file; for any thread. Never raises."""
        now = self._clock.now().utc
        return judged_text(card, trust, now) if isinstance(card, str) else judged_file(card, trust, now)

    def _by(self) -> str:
        self._seat.must("keys")
        return self._seat.account.name if self._seat.account else ""


def put_published(folder: Path, files: dict[str, bytes]) -> None:
    """The public files of a site in a folder, each whole; lists that are no longer among them are removed. Raises
    OSError."""
    (folder / "crl").mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        target = folder / name
        new = target.with_name(f"{target.name}.new")
        new.write_bytes(content)
        new.replace(target)
    for old in (folder / "crl").glob("*.json"):
        if f"crl/{old.name}" not in files:
            old.unlink()
