"""What a paper is about: everything a page may show, put together by the caller, already in the site's own time."""

from datetime import date, datetime
from typing import Literal

import msgspec

from vaxdesk.clinic.facts import DocumentType, Language, Sex

ProductName = dict[str, str]
"""A vaccine's name by language."""

WatchResult = Literal["", "watching", "well", "reaction", "left_early"]
"""How the observation ended: not begun, not ended, nothing seen, a reaction seen, gone too soon."""


class Site(msgspec.Struct, frozen=True, kw_only=True):
    """Where and under whose telephone number. `practice` papers carry a mark across the page."""

    name: str
    station: str = ""
    phone: str = ""
    practice: bool = False


class Recipient(msgspec.Struct, frozen=True, kw_only=True):
    """The person, unmasked: each paper hides what does not belong on it. `age` is in whole years when printed."""

    name: str
    sex: Sex
    birth_date: date
    birth_date_estimated: bool = False
    age: int
    document_type: DocumentType = "none"
    document_number: str = ""
    phone: str = ""
    address: str = ""


class Ticket(msgspec.Struct, frozen=True, kw_only=True):
    """The visit ticket: sixteen digits for the scanner, a short number such as A097 for the voice."""

    digits: str
    short: str
    priority: bool = False
    group: str = ""


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """A dose that somebody came for."""

    product: str
    product_name: ProductName
    dose_number: int | None = None
    series_doses: int | None = None


class Dose(msgspec.Struct, frozen=True, kw_only=True):
    """A dose that was given. `given_at` is local time; `body_site` and `route` are the codes of the fact."""

    product: str
    product_name: ProductName
    lot: str
    given_at: datetime
    expiry: date | None = None
    manufacturer: str = ""
    body_site: str = ""
    route: str = ""
    volume_ml: float | None = None
    dose_number: int | None = None
    series_doses: int | None = None
    vaccinator: str = ""


class Watch(msgspec.Struct, frozen=True, kw_only=True):
    """The observation: minutes due after the last dose, and how it ended."""

    minutes: int
    result: WatchResult = ""


class NextDose(msgspec.Struct, frozen=True, kw_only=True):
    """What to come back for. `earliest` None: may be given now."""

    product_name: ProductName
    dose_number: int | None = None
    earliest: date | None = None


class ConsentBlock(msgspec.Struct, frozen=True, kw_only=True):
    """One part of a consent text: a heading and plain paragraphs."""

    heading: str
    text: str


class ConsentText(msgspec.Struct, frozen=True, kw_only=True):
    """What is told before one vaccine, in one language. `confirmed`: a named clinician has checked it."""

    product: str
    language: Language
    version: str
    effective: date
    title: str
    blocks: tuple[ConsentBlock, ...]
    source: str = ""
    confirmed: bool = False


class SignedCard(msgspec.Struct, frozen=True):
    """A signed health card for a slip: what its QR code holds, and the vaccines it is about."""

    text: str
    about: tuple[ProductName, ...] = ()


class Unsigned(msgspec.Struct, frozen=True):
    """A dose of this vaccine that no card of the slip is about; `because` is the end of a word `slip.unsigned_*`."""

    because: str
    product_name: ProductName


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """Everything one paper may show. `copy_number` above 1 marks a reprint; `printed_at` is local time. `consent` is
    needed by the consent form only."""

    site: Site
    person: Recipient
    ticket: Ticket
    printed_at: datetime
    language: Language = "zh-CN"
    planned: tuple[Planned, ...] = ()
    doses: tuple[Dose, ...] = ()
    watch: Watch = Watch(minutes=30)
    next_doses: tuple[NextDose, ...] = ()
    issuer: str = ""
    cards: tuple[SignedCard, ...] = ()
    unsigned: tuple[Unsigned, ...] = ()
    consent: ConsentText | None = None
    signer: Literal["recipient", "guardian"] = "recipient"
    copy_number: int = 1
