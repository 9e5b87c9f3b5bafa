"""Five thousand payloads that mean harm, scanned at an open Desk: each is answered at once, and nothing but a lookup
happens."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from time import thread_time

from tests.builders import Clinic, nobody
from tests.credentials import cards as c
from vaxdesk.clinic import scans
from vaxdesk.clinic.people import forbidden_characters
from vaxdesk.clinic.rules import Refused

COUNT = 5000
SLOWEST = 0.2
"""Seconds of work for one payload."""
GTIN = "06901234567892"
CARD = "022180004321|012345678|Nguyễn Thị Hồng|17071980|Nữ|Tổ 5, Bãi Cháy, Hạ Long, Quảng Ninh|25042021"
TICKET = "7105500175697838"
KEYS = "\x00\x01\x08\x09\x0a\x0d\x11\x13\x1a\x1b\x1c\x1d\x1e\x7f\x85\u200b\u202e\u2066\ufeff\ud800"
HARM = (
    "'; DROP TABLE visits;--",
    "<img src=x onerror=alert(1)>",
    "https://a.example/?q=1",
    "file:///etc/passwd",
    "=cmd|' /C calc'!A0",
    "%s%n{0.__class__}",
    "$(reboot)",
    "\x1b[2J\x1bOP",
    "../../../etc/passwd",
)
HONEST = (
    TICKET,
    CARD,
    f"]d201{GTIN}1728043010P2026031\x1d210000123",
    "83857930000879766660",
    "50010719520614428X",
    "A097",
    GTIN,
    "022180004321",
)


def payloads(seed: int = 7) -> Iterator[str]:
    """Honest codes broken in every way, and what was never a code."""
    chance = random.Random(seed)
    honest = [*HONEST, c.card().text, c.forged({"alg": "none"}, c.raw_deflated(b"{}"))]
    ways: list[Callable[[str], str]] = [
        lambda text: text[: chance.randrange(len(text) + 1)],
        lambda text: _with(chance, text, chance.choice(KEYS)),
        lambda text: _with(chance, text, chr(chance.randrange(0x21, 0x11000))),
        lambda text: _with(chance, text, chance.choice(HARM)),
        lambda text: text * chance.randrange(2, 12),
        lambda text: text + chance.choice(honest),
        lambda text: "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text),
        lambda text: _flipped(chance, text),
        lambda text: text[:5] + "".join(chance.choices("0123456789", k=chance.choice([10, 2389, 2390, 10_000]))),
        lambda text: chance.choice(HARM) * chance.randrange(1, 400),
        lambda text: "".join(chr(chance.randrange(0xD800)) for _ in range(chance.randrange(3000))),
    ]
    for number in range(COUNT):
        yield ways[number % len(ways)](chance.choice(honest))


def _with(chance: random.Random, text: str, piece: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + piece + text[place:]


def _flipped(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text))
    return text[:place] + chr(ord(text[place]) ^ 1 << chance.randrange(7)) + text[place + 1 :]


def looked_up(clinic: Clinic, scan: scans.Scan) -> None:
    """What a station asks the Desk about a code; a refusal is an answer."""
    desk = clinic.desk
    try:
        match scan:
            case scans.TicketScan():
                desk.visit_with_ticket(scan.number)
            case scans.PersonScan():
                desk.person_with_document(scan.document.number)
            case scans.SlipScan():
                trust, _ = desk.card_room.trust()
                assert desk.card_room.judged(scan.text, trust)
            case scans.ShortNumberScan() | scans.PackScan() | scans.LotScan():
                desk.lots()
            case scans.Unknown():
                assert len(scan.preview) <= scans.PREVIEW + 1
                assert forbidden_characters(scan.preview) == ()
    except Refused:
        pass


def test_five_thousand_hostile_payloads_cause_nothing_but_a_lookup(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    clinic.vaccinated(person=clinic.act(nobody()).entry.about)
    looked_up(clinic, scans.read(f"]d201{GTIN}"))
    written = clinic.desk.db.conn.total_changes
    kinds: dict[str, int] = {}
    slowest = 0.0
    for payload in payloads():
        begin = thread_time()
        scan = scans.read(payload)
        looked_up(clinic, scan)
        slowest = max(slowest, thread_time() - begin)
        kinds[type(scan).__name__] = kinds.get(type(scan).__name__, 0) + 1
    assert sum(kinds.values()) == COUNT
    assert kinds.keys() >= {"Unknown", "SlipScan", "TicketScan", "PersonScan", "PackScan"}
    assert slowest < SLOWEST
    assert clinic.desk.db.conn.total_changes == written
    assert clinic.desk.office.verify().ok
