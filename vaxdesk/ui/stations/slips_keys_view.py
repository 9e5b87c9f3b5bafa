"""What the page of our own keys shows of each key, as plain values."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from vaxdesk.codes.card_room import CardKey, KeyRing

State = Literal["current", "retired", "revoked"]
GROUP: Final = 4


@dataclass(frozen=True, slots=True)
class ShownKey:
    """`days` are of the site. `old` says that the key has signed longer than a year."""

    kid: str
    fingerprint: str
    state: State
    here: bool
    issuer: str
    made: str
    ended: str
    taken_back: int
    old: bool

    @property
    def may_retire(self) -> bool:
        return self.state == "current"

    @property
    def may_revoke(self) -> bool:
        return self.state != "revoked"


OLD_DAYS: Final = 365
"""A key is made anew every year (key rotation)."""


def shown_keys(
    rings: Sequence[KeyRing], station: str, now: datetime, local: Callable[[datetime], datetime]
) -> tuple[ShownKey, ...]:
    """Every key, those that sign first, then the newest."""
    found = [_shown(key, ring.issuer, station, now, local) for ring in rings for key in ring.keys]
    return tuple(
        sorted(found, key=lambda each: (each.state == "current", each.here, each.made, each.kid), reverse=True)
    )


def _shown(key: CardKey, issuer: str, station: str, now: datetime, local: Callable[[datetime], datetime]) -> ShownKey:
    return ShownKey(
        kid=key.kid,
        fingerprint=" ".join(key.kid[place : place + GROUP] for place in range(0, len(key.kid), GROUP)),
        state=key.state,
        here=key.station == station,
        issuer=issuer,
        made=f"{local(key.made):%Y-%m-%d %H:%M}",
        ended=f"{local(key.ended):%Y-%m-%d %H:%M}" if key.ended else "",
        taken_back=len(key.rids),
        old=key.state == "current" and (now - key.made).days > OLD_DAYS,
    )
