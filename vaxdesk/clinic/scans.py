"""What a barcode, or a text typed into the scan box, means: one reader per format, tried in order. Twenty digits are a
trace code before anybody looks for GS1 in them, since some of them would pass for element strings.

A reader takes a payload and gives a value or nothing. A scan only names something to look up; nothing here judges
whether a ticket is genuine, a number is right or a lot is in stock.

Sources: GS1 General Specifications (element strings); the twenty-digit trace code's only reliable structure is a
seven-digit product prefix, which differs for each package level.
"""

import re
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Final, Literal, NamedTuple

import msgspec

from vaxdesk.clinic.documents import normalise
from vaxdesk.clinic.facts import Document, DocumentType, Sex
from vaxdesk.clinic.people import clean, forbidden_characters, visible

GS: Final = "\x1d"
WRITTEN_GS: Final = ("<GS>", "{GS}", "^]", "\u241d", "|")
"""How scanners and keyboards spell the separator that they cannot send."""
LONGEST: Final = 400
"""Characters. The longest honest code here is an identity card with an address."""
LONGEST_SLIP: Final = 2395
"""Characters of the code of a slip: what version 22 of a QR code holds at level L (SMART Health Cards 1.4.0)."""
_AROUND_SLIP: Final = 20
"""What a scanner may put before and after it."""
LONGEST_CODE: Final = 200
"""What `facts.DoseGiven` can hold."""
PREVIEW: Final = 24
LONGEST_DIGITS: Final = 12
"""Of a lot number that is digits alone, where nobody has said that a pack is to come."""
GS1_SYMBOLOGIES: Final = frozenset({"]C1", "]d2", "]Q3", "]e0", "]J1"})
CARD_FIELDS: Final = 7
CARD_SEXES: Final[dict[str, Sex]] = {"nam": "male", "nữ": "female"}


class TicketScan(msgspec.Struct, frozen=True):
    """Sixteen digits of a visit ticket, not yet verified."""

    number: str


class ShortNumberScan(msgspec.Struct, frozen=True):
    """The number that is called out, such as "A097"."""

    number: str


class PersonScan(msgspec.Struct, frozen=True, kw_only=True):
    """An identity number, not yet judged; from the code of a Vietnamese card also what is printed on it.

    `old_number` is the nine-digit number that the card replaced.
    """

    document: Document
    name: str = ""
    sex: Sex | None = None
    birth_date: date | None = None
    address: str = ""
    old_number: str = ""


class PackScan(msgspec.Struct, frozen=True, kw_only=True):
    """A vaccine pack. `code` is what to record, free of control characters; `prefix` is what tells the product: the
    GTIN-14, or the first seven digits of a trace code.

    Only a GS1 code may carry `lot`, `expiry` (day 00 is the last of the month) and `serial`; a lost separator makes one
    long lot of the rest, so that a lot counts only when it is in stock. Problem: `gtin_check_digit`. Advisory:
    `trace_code_start`, for a trace code that does not begin with 8.
    """

    code: str
    prefix: str
    gtin: str = ""
    lot: str = ""
    expiry: date | None = None
    serial: str = ""
    problems: tuple[str, ...] = ()
    advisories: tuple[str, ...] = ()


class SlipScan(msgspec.Struct, frozen=True):
    """The text of a signed health card, not yet verified: nothing that it says counts before that."""

    text: str


class LotScan(msgspec.Struct, frozen=True):
    """A lot number alone, as on a sticker. It counts only when it is in stock for the product in hand."""

    lot: str


class Unknown(msgspec.Struct, frozen=True):
    """Nothing that is known here. `preview` is its beginning, safe to show as plain text."""

    preview: str


Scan = TicketScan | ShortNumberScan | SlipScan | PersonScan | PackScan | LotScan | Unknown


class _Payload(NamedTuple):
    symbology: str
    """AIM identifier that the scanner put in front, such as "]d2"; empty when it sends none."""
    text: str
    """Without case or width of an input method, trimmed."""
    written: str
    """As it came, for names."""


def read(text: str, *, expecting: Literal["anything", "pack"] = "anything") -> Scan:
    """What `text` is. Never raises. A field that can only take a pack says so: twelve digits are then a GTIN (UPC) and
    not a Vietnamese identity number, and what is nothing else may be a lot number."""
    if len(text) <= _longest(text) and not _hostile(text):
        payload = _payload(text)
        for reader in _readers(payload, expecting):
            if found := reader(payload):
                return found
    return Unknown(_preview(text))


def get_ready() -> None:
    """Load what reads the first pack, in a moment in which nobody waits for it."""
    _element_strings("")


def read_gs1(payload: _Payload) -> PackScan | None:
    """Element strings with a GTIN, with or without a symbology identifier or brackets."""
    if payload.symbology not in GS1_SYMBOLOGIES and not re.match(r"01[0-9]{14}|\(01\)[0-9]{14}", payload.text):
        return None
    text = payload.text
    for written in WRITTEN_GS:
        text = text.replace(written, GS)
    fields = _element_strings(text)
    code = "".join(f"({ai}){value}" for ai, (value, _) in fields.items())
    if "01" not in fields or len(code) > LONGEST_CODE:
        return None
    gtin, _ = fields["01"]
    return PackScan(
        code=code,
        prefix=gtin,
        gtin=gtin,
        lot=fields.get("10", ("", None))[0],
        expiry=fields.get("17", ("", None))[1],
        serial=fields.get("21", ("", None))[0],
        problems=_gtin_problems(gtin),
    )


def read_trace_code(payload: _Payload) -> PackScan | None:
    """中国药品追溯码: twenty digits."""
    digits = _digits(payload)
    if len(digits) != 20:
        return None
    advisories = () if digits.startswith("8") else ("trace_code_start",)
    return PackScan(code=digits, prefix=digits[:7], advisories=advisories)


def read_gtin(payload: _Payload) -> PackScan | None:
    """A GTIN-13 or GTIN-14 alone."""
    return _gtin_alone(payload, (13, 14))


def read_short_gtin(payload: _Payload) -> PackScan | None:
    """A GTIN-8 or GTIN-12 alone, where nothing else is expected or the scanner says that it read a retail barcode."""
    return _gtin_alone(payload, (8, 12))


def read_retail_gtin(payload: _Payload) -> PackScan | None:
    """As `read_short_gtin`, for EAN and UPC symbols only."""
    return read_short_gtin(payload) if payload.symbology.startswith("]E") else None


def read_ticket(payload: _Payload) -> TicketScan | None:
    """Sixteen digits that begin with 7."""
    digits = _digits(payload)
    return TicketScan(digits) if len(digits) == 16 and digits.startswith("7") else None


def read_slip(payload: _Payload) -> SlipScan | None:
    """`shc:/` and digits, also in the other case and in parts, which `slip verify` then says something about."""
    found = re.fullmatch(r"(?i:shc:/)([0-9/]+)", payload.text)
    text = f"shc:/{found[1]}" if found else ""
    return SlipScan(text) if 0 < len(text) <= LONGEST_SLIP else None


def read_lot(payload: _Payload) -> LotScan | None:
    """Up to twenty letters, digits and marks that GS1 allows in a lot number, at least one digit among them. A ticket
    or an identity number is none, however much it looks like one."""
    text = payload.text
    if read_ticket(payload) or read_identity_number(payload):
        return None
    return LotScan(text) if re.fullmatch(r"(?=.*[0-9])[-A-Za-z0-9./_]{1,20}", text) else None


def read_lot_alone(payload: _Payload) -> LotScan | None:
    """As `read_lot`, where a code may be anything: thirteen digits and more are no lot then, but a ticket or a number
    that was read in part."""
    long = len(payload.text) > LONGEST_DIGITS and payload.text.isdigit()
    return None if long or read_slip(payload) else read_lot(payload)


def read_short_number(payload: _Payload) -> ShortNumberScan | None:
    """A block letter and up to three digits: "a97" is A097."""
    found = re.fullmatch(r"([A-J])([0-9]{1,3})", payload.text.upper())
    return ShortNumberScan(f"{found[1]}{int(found[2]):03}") if found else None


def read_cccd_card(payload: _Payload) -> PersonScan | None:
    """The code of a Vietnamese card: number|old number|name|birth date|sex|address|day of issue."""
    fields = [clean(field) for field in re.split(r"[|｜]", payload.written)]
    number = normalise("vn_cccd", fields[0])
    if len(fields) < CARD_FIELDS or not re.fullmatch(r"[0-9]{12}", number) or GS in payload.written:
        return None
    return PersonScan(
        document=Document(type="vn_cccd", number=number),
        old_number=fields[1],
        name=fields[2],
        birth_date=_day(fields[3]),
        sex=CARD_SEXES.get(fields[4].casefold()),
        address=fields[5],
    )


def read_identity_number(payload: _Payload) -> PersonScan | None:
    """Eighteen or fifteen characters of a Chinese number, twelve digits of a Vietnamese one."""
    lengths: dict[int, DocumentType] = {18: "cn_resident_id", 15: "cn_resident_id", 12: "vn_cccd"}
    number = normalise("cn_resident_id", payload.text)
    if len(number) not in lengths or not re.fullmatch(r"[0-9]+|[0-9]{17}X", number):
        return None
    return PersonScan(document=Document(type=lengths[len(number)], number=number))


_Reader = Callable[[_Payload], Scan | None]
PACK_READERS: Final[tuple[_Reader, ...]] = (read_trace_code, read_gs1, read_gtin, read_short_gtin, read_lot)
READERS: Final[tuple[_Reader, ...]] = (
    read_ticket,
    read_short_number,
    read_slip,
    read_cccd_card,
    read_retail_gtin,
    read_identity_number,
    read_trace_code,
    read_gs1,
    read_gtin,
    read_lot_alone,
)


def _readers(payload: _Payload, expecting: str) -> tuple[_Reader, ...]:
    if payload.symbology in GS1_SYMBOLOGIES:
        return (read_gs1,)
    return PACK_READERS if expecting == "pack" else READERS


def _longest(text: str) -> int:
    beginning = unicodedata.normalize("NFKC", text.lstrip()[:8]).casefold().replace("】", "]")
    return LONGEST_SLIP + _AROUND_SLIP if re.match(r"(\][a-z][0-9])?shc:/", beginning) else LONGEST


def _hostile(text: str) -> bool:
    return bool(forbidden_characters(text.strip().replace(GS, "")))


def _payload(text: str) -> _Payload:
    written = text.strip()
    plain = unicodedata.normalize("NFKC", written).replace("】", "]")
    found = re.match(r"\][A-Za-z][0-9]", plain)
    symbology = found[0] if found else ""
    return _Payload(symbology, plain[len(symbology) :].strip(), written[len(symbology) :])


def _digits(payload: _Payload) -> str:
    """The payload, where it is nothing but digits in groups; else nothing."""
    digits = payload.text.replace(" ", "")
    return digits if re.fullmatch(r"[0-9]+", digits) else ""


def _element_strings(text: str) -> dict[str, tuple[str, date | None]]:
    """Value and date by application identifier, in order; empty where `text` breaks the rules of GS1 or
    says something twice."""
    from biip import BiipException  # 0.1 s: loaded with the first pack, not with the window
    from biip.gs1_messages import GS1Message

    parse = GS1Message.parse_hri if text.startswith("(") else GS1Message.parse
    with suppress(BiipException, ValueError):
        found = parse(text).element_strings
        fields = {element.ai.ai: (element.value, element.date) for element in found}
        return fields if len(fields) == len(found) else {}
    return {}


def _gtin_alone(payload: _Payload, lengths: tuple[int, ...]) -> PackScan | None:
    digits = _digits(payload)
    if len(digits) not in lengths:
        return None
    gtin = digits.zfill(14)
    return PackScan(code=f"(01){gtin}", prefix=gtin, gtin=gtin, problems=_gtin_problems(gtin))


def _gtin_problems(gtin: str) -> tuple[str, ...]:
    """Weights 3 and 1 in turn; the sum with the check digit is a multiple of ten (GS1 General Specifications 7.9)."""
    total = sum(int(digit) * (1 if place % 2 else 3) for place, digit in enumerate(gtin))
    return ("gtin_check_digit",) if total % 10 else ()


def _day(text: str) -> date | None:
    found = re.fullmatch(r"([0-9]{2})/?([0-9]{2})/?([0-9]{4})", text)
    with suppress(ValueError):
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    return None


def _preview(text: str) -> str:
    beginning = visible(text[:PREVIEW], "·")
    return beginning + "…" if len(text) > PREVIEW else beginning
