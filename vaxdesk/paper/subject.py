"""What a paper is about: everything a page may show, put together by the caller, already in the site's own time."""

from datetime import date, datetime
from typing import Literal

import msgspec

from vaxdesk.clinic.facts import AnsweredBy, DocumentType, Language, Outcome, Sex
from vaxdesk.paper.texts import ConsentText, LetterText

ProductName = dict[str, str]
"""A vaccine's name by language."""

WatchResult = Literal["", "watching", "well", "reaction", "left_early", "left_unseen"]
"""How the observation ended: not begun, not ended, nothing seen, a reaction seen, gone too soon,
gone without anybody seeing it."""


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


class Consented(msgspec.Struct, frozen=True, kw_only=True):
    """What was said to a consent form. `at` is local time; `drawn` are strokes of x, y, x, y... on the field of a
    `Drawing`, empty where paper was signed; `same_text`: the form shows the wording that was signed."""

    agreed: bool
    at: datetime
    version: str = ""
    signer_name: str = ""
    relationship: str = ""
    signed: Literal["nothing", "signature", "mark"] = "signature"
    witness: str = ""
    read_aloud: bool = False
    why: str = ""
    told: tuple[str, ...] = ()
    informed_by: str = ""
    drawn: tuple[tuple[int, ...], ...] = ()
    same_text: bool = True


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the health inquiry, its words by language. `said` answers yes or no, `words` anything else, by
    language each ("" for what is the same in all); both empty: not answered."""

    text: ProductName
    depth: int = 0
    kind: Literal["heading", "yes_no", "open"] = "yes_no"
    said: bool | None = None
    words: tuple[ProductName, ...] = ()


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """Why a policy proposed what it did: its sentence by language, the paragraph that says so. `confirmed`: a clinician
    has checked the rule against it."""

    sentence: ProductName
    outcome: Outcome
    source: str = ""
    confirmed: bool = False


class Screening(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked and measured before a dose; `outcome` None: not done yet, the sheet is filled in by hand. `at` is
    local time; pressures are (systolic, diastolic) in order of measurement."""

    asked: tuple[Asked, ...] = ()
    form: str = ""
    outcome: Outcome | None = None
    at: datetime | None = None
    temperature_c: float | None = None
    pressures: tuple[tuple[int, int], ...] = ()
    pulse: int | None = None
    respiration: int | None = None
    spo2: int | None = None
    policy: ProductName = {}
    policy_version: str = ""
    proposed: Outcome | None = None
    grounds: tuple[Ground, ...] = ()
    defer_until: date | None = None
    observation_minutes: int | None = None
    answered_by: AnsweredBy = "self"
    answered_by_name: str = ""
    screener: str = ""
    note: str = ""


class SignedCard(msgspec.Struct, frozen=True):
    """A signed health card for a slip: what its QR code holds, and the vaccines it is about."""

    text: str
    about: tuple[ProductName, ...] = ()


class Unsigned(msgspec.Struct, frozen=True):
    """A dose of this vaccine that no card of the slip is about; `because` is the end of a word `slip.unsigned_*`."""

    because: str
    product_name: ProductName


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """Everything one paper may show. `copy_number` above 1 marks a reprint; `printed_at` is local time, and so are
    `arrived` and `left`. `second` is the other language of a paper in two. `consent` is needed by the consent form
    only, `letter` by a letter only, each with the same text in the second language beside it."""

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
    second: Language | None = None
    consent: ConsentText | None = None
    consent_second: ConsentText | None = None
    consented: Consented | None = None
    letter: LetterText | None = None
    letter_second: LetterText | None = None
    screening: Screening = Screening()
    arrived: datetime | None = None
    left: datetime | None = None
    signer: Literal["recipient", "guardian"] = "recipient"
    copy_number: int = 1
