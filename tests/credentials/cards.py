"""Cards, keys and trust to test with. Nobody in them exists."""

import json
import zlib
from datetime import UTC, date, datetime
from typing import Any

import msgspec

from vaxdesk.credentials import jws, keys, trusted
from vaxdesk.credentials.base64url import encoded
from vaxdesk.credentials.bundle import CardDose, Holder
from vaxdesk.credentials.card import Card, Stamp, Unsigned, issued, payload
from vaxdesk.credentials.codings import Coding
from vaxdesk.credentials.key_ring import KeyRing, published, with_key
from vaxdesk.credentials.trusted import Trust

ISSUER = "https://vax.example.org/site/0042"
NOW = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
KEY = keys.of_number(0x5EED_0001)
OTHER_KEY = keys.of_number(0x5EED_0002)
OPENER = bytes(range(32))
RID = "n7Wq3tY-_0A"
FLU = CardDose(disease="influenza", coding=Coding("cvx", "150"), day=date(2026, 11, 20), lot="2026F0117")
NAME = "李小梅"


def holder(name: str = NAME, **more: Any) -> Holder:
    return Holder(name=name, birth_date=more.pop("birth_date", date(1951, 3, 8)), **more)


def stamp(**more: Any) -> Stamp:
    return Stamp(**{"issuer": ISSUER, "site": "春熙社区接种点", "at": NOW, "rid": RID, **more})


def card(*doses: CardDose, name: str = NAME, key: keys.SigningKey = KEY, **more: Any) -> Card:
    found = issued(holder(name), doses or (FLU,), stamp(**more), key)
    assert not isinstance(found, Unsigned)
    return found


def claims(**more: Any) -> dict[str, Any]:
    """Those of the usual card, with other members at the top."""
    read: dict[str, Any] = json.loads(payload(holder(), (FLU,), stamp(), site="春熙社区接种点"))
    return {**read, **more}


def signed(these: dict[str, Any] | bytes, key: keys.SigningKey = KEY) -> str:
    """A card that says anything, rightly signed."""
    return jws.signed(these if isinstance(these, bytes) else json.dumps(these).encode(), key)


def forged(header: dict[str, Any] | bytes, compressed: bytes, key: keys.SigningKey = KEY) -> str:
    """A card with any header and any payload, rightly signed."""
    head = header if isinstance(header, bytes) else json.dumps(header).encode()
    message = f"{encoded(head)}.{encoded(compressed)}"
    return f"{message}.{encoded(key.signature(message.encode()))}"


def raw_deflated(data: bytes) -> bytes:
    deflating = zlib.compressobj(level=9, wbits=-15)
    return deflating.compress(data) + deflating.flush()


def ring(*keys_: keys.SigningKey, issuer: str = ISSUER) -> KeyRing:
    found = KeyRing(issuer=issuer, name="春熙社区卫生服务中心")
    for number, key in enumerate(keys_ or (KEY,)):
        found = with_key(found, key, station=f"station-{number}", opener=OPENER, at=NOW)
    return found


def trust(found: KeyRing | None = None, at: datetime = NOW) -> Trust:
    """Trust in a site by what it publishes."""
    return trusted.trust_in(trusted.read_directory(published(found or ring(), at)["directory.json"], None))


def jwks(found: KeyRing | None = None) -> dict[str, Any]:
    read: dict[str, Any] = msgspec.json.decode(published(found or ring(), NOW)["jwks.json"])
    return read
