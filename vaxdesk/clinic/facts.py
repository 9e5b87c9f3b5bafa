"""Every act that can be written down, and the envelope around it.

A fact is small, frozen and true for ever: it carries copies of what must stay true (product names, lot, expiry, names
of staff, form and policy versions), so that a changed catalogue never rewrites history. A correction is the same fact
again in an entry that `amends` the old one. Fields that a station may leave empty and the Desk fills in from the
catalogue, the stock or the staff list are marked "copied".
"""

import re
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from vaxdesk.clinic.aefi_facts import AEFI_FACTS
from vaxdesk.clinic.alarm_facts import AlarmAnswered, RoomChecked
from vaxdesk.clinic.card_facts import CardIssued, CardKeyEnded, CardKeyMade
from vaxdesk.clinic.emergency_facts import EMERGENCY_FACTS
from vaxdesk.clinic.erasure_facts import PersonErased
from vaxdesk.clinic.fact_parts import (
    AnsweredBy,
    BloodPressure,
    BodySite,
    Code,
    Document,
    DocumentType,
    Drawing,
    Erased,
    Fact,
    Finding,
    FromNewerVersion,
    IdentityWay,
    Kind,
    Language,
    Measure,
    Minutes,
    Name,
    NotGivenReason,
    Outcome,
    Part,
    PlannedDose,
    Role,
    Route,
    Sex,
    Sign,
    Text,
    Told,
    VitalSigns,
    Words,
    need_sign_or_note,
)  # fmt: skip
from vaxdesk.clinic.followup_facts import FollowUpCalled
from vaxdesk.clinic.observation_facts import LeftUnseen, LookedFor, Seated
from vaxdesk.clinic.pad_facts import PAD_FACTS
from vaxdesk.clinic.ticket_facts import TICKET_FACTS

__all__ = [
    "BY_THE_PROGRAM", "FACTS", "FACT_TYPES", "SUBJECTS", "AlarmAnswered", "AnsweredBy", "BloodPressure", "BodySite",
    "CardIssued", "CardKeyEnded", "CardKeyMade", "ClockConfirmed", "Code", "ConsentGiven", "ConsentRefused",
    "Document", "DocumentType", "DoseGiven", "Drawing", "Entry", "EntryChecked", "Erased", "Fact", "Finding",
    "FollowUpCalled", "FromNewerVersion", "IdentityChecked", "IdentityWay", "Kind", "Language", "LeftEarly",
    "LeftUnseen", "LookedFor", "LotReceived", "Measure", "Minutes", "Name", "NotGiven", "NotGivenReason",
    "ObservationExtended", "Outcome", "Part", "PersonEnrolled", "PersonErased", "PlannedDose", "Printed",
    "ReactionConcluded", "ReactionSeen", "Released", "Role", "RoomChecked", "Route", "Screened", "Seated", "Sex",
    "Sign", "Struck", "Text", "Told", "VisitRegistered", "VitalSigns", "Words", "fact_name",
]  # fmt: skip


class PersonEnrolled(Fact, frozen=True, kw_only=True):
    """Who somebody is. The only fact that holds an identity number, and beside the signed text of a card the only one
    that holds a name with a birth date."""

    name: Name
    sex: Sex
    birth_date: date
    birth_date_estimated: bool = False
    document: Document = Document()
    phone: Annotated[str, Meta(max_length=40)] = ""
    address: Text = ""
    language: Language = "zh-CN"
    allergies: Text = ""
    conditions: Text = ""
    medicines: Text = ""
    contact: Text = ""
    """A relative or neighbour, with a telephone number."""


class VisitRegistered(Fact, frozen=True, kw_only=True):
    """Somebody is at the door, or the team is at theirs."""

    mode: Literal["walk_in", "booked", "outreach"]
    plan: Annotated[tuple[PlannedDose, ...], Meta(min_length=1, max_length=6)]
    ticket: Annotated[str, Meta(pattern=r"^([0-9]{16})?$")] = ""
    """Sixteen digits; issued by the Desk when empty."""
    priority: bool = False
    """Green channel: served first."""
    group: Text = ""
    """The bus or the family somebody came with; a group goes home together."""
    companion: Text = ""
    place: Text = ""
    """Where an outreach visit happens."""
    booked_for: Annotated[datetime, Meta(tz=True)] | None = None
    answered_by: AnsweredBy = "self"
    answered_by_name: Text = ""
    note: Text = ""


class ConsentGiven(Fact, frozen=True, kw_only=True):
    """Yes, after being told kind, effect, contraindications, reactions and on-site observation (疫苗管理法 Art. 45)."""

    products: Annotated[tuple[Code, ...], Meta(min_length=1)]
    signer: Literal["recipient", "guardian"] = "recipient"
    signer_name: Text = ""
    relationship: Text = ""
    signed: Literal["signature", "mark"] = "signature"
    witness: Text = ""
    read_aloud: bool = False
    form: Text = ""
    form_version: Text = ""
    language: Language = "zh-CN"
    form_digest: Text = ""
    """What tells one wording of the form from another of the same version, as its papers print it."""
    told: tuple[Told, ...] = ()
    """What was ticked as told, by whoever informed; nothing is ticked beforehand."""
    informed_by: Text = ""
    """Copied, where something was told."""
    drawn: Drawing | None = None
    """Signature or mark drawn on the screen; None where the paper was signed."""

    def __post_init__(self) -> None:
        if self.signer == "guardian" and not (self.signer_name and self.relationship):
            raise ValueError("a guardian's consent names the guardian and the relationship")
        if self.signed == "mark" and not self.witness:
            raise ValueError("consent given by a mark names a witness")


class ConsentRefused(Fact, frozen=True, kw_only=True):
    """No, with the reason that was said. Whoever refused may come back and consent after all. Fields as in
    `ConsentGiven`; nobody has to sign a refusal."""

    products: Annotated[tuple[Code, ...], Meta(min_length=1)]
    signer: Literal["recipient", "guardian"] = "recipient"
    signer_name: Text = ""
    why: Text = ""
    relationship: Text = ""
    signed: Literal["nothing", "signature", "mark"] = "nothing"
    witness: Text = ""
    read_aloud: bool = False
    form: Text = ""
    form_version: Text = ""
    language: Language = "zh-CN"
    form_digest: Text = ""
    told: tuple[Told, ...] = ()
    informed_by: Text = ""
    """Copied, where something was told."""
    drawn: Drawing | None = None

    def __post_init__(self) -> None:
        if self.signed == "mark" and not self.witness:
            raise ValueError("a refusal signed by a mark names a witness")


class EntryChecked(Fact, frozen=True, kw_only=True):
    """What was looked at, at the entrance, before anybody sat down."""

    temperature_c: Annotated[float, Meta(ge=25, le=45)] | None = None
    unwell: bool = False
    note: Text = ""


class Screened(Fact, frozen=True, kw_only=True):
    """What was asked, answered and measured, what the policy proposed, and what a named clinician decided."""

    outcome: Outcome
    vital_signs: VitalSigns = VitalSigns()
    response: dict[str, Any] | None = None
    """FHIR R4 QuestionnaireResponse: answers by linkId, with the questionnaire's canonical URL and version."""
    answered_by: AnsweredBy = "self"
    answered_by_name: Text = ""
    policy: Text = ""
    policy_version: Text = ""
    proposed: Outcome | None = None
    findings: tuple[Finding, ...] = ()
    defer_until: date | None = None
    observation_minutes: Minutes | None = None
    """Watch this person at least so long, whatever the product says; never shortens."""
    screener_name: Text = ""
    """Copied."""
    note: Text = ""

    def __post_init__(self) -> None:
        if self.outcome == "defer" and self.defer_until is None:
            raise ValueError("a deferral says until when (defer_until)")


class IdentityChecked(Fact, frozen=True, kw_only=True):
    """The right person, by at least two identifiers, asked openly and not read out to be nodded at."""

    ways: Annotated[tuple[IdentityWay, ...], Meta(min_length=2)]
    confirmed_by: Literal["self", "family", "guardian", "staff"] = "self"
    confirmed_by_name: Text = ""
    relationship: Text = ""

    def __post_init__(self) -> None:
        if len(set(self.ways)) < 2:
            raise ValueError("identity is checked in two different ways")


class DoseGiven(Fact, frozen=True, kw_only=True):
    """A vaccine went into an arm. `at` of the entry is the moment of injection and starts the observation."""

    product: Code
    lot: Code
    body_site: BodySite
    route: Route | None = None
    """Copied, as are all fields below that are left empty."""
    volume_ml: Annotated[float, Meta(gt=0, le=10)] | None = None
    dose_number: Annotated[int, Meta(ge=1, le=20)] | None = None
    series_doses: Annotated[int, Meta(ge=1, le=20)] | None = None
    product_name: dict[str, str] = {}  # noqa: RUF012  # msgspec copies it
    manufacturer: Text = ""
    expiry: date | None = None
    observation_minutes: Minutes | None = None
    vaccinator_name: Text = ""
    trace_code: Annotated[str, Meta(max_length=200)] = ""
    """The code of the smallest package, as scanned (疫苗管理法 Art. 46)."""
    checks: tuple[Code, ...] = ()
    """The checks of 三查七对一验证 that a person confirmed."""
    note: Text = ""


class NotGiven(Fact, frozen=True, kw_only=True):
    """A planned dose was not given. Reasons after WHO SMART Immunizations, IMMZ.D."""

    product: Code
    why: NotGivenReason
    note: Text = ""


class ReactionSeen(Fact, frozen=True, kw_only=True):
    """An adverse event following immunization, as seen; no diagnosis."""

    signs: tuple[Sign, ...] = ()
    vital_signs: VitalSigns = VitalSigns()
    consciousness: Literal["", "alert", "responds_to_voice", "responds_to_pain", "unresponsive"] = ""
    measures: tuple[Measure, ...] = ()
    note: Text = ""

    def __post_init__(self) -> None:
        need_sign_or_note(self.signs, self.note)


class ObservationExtended(Fact, frozen=True, kw_only=True):
    """Watched longer than planned. `minutes` are added to what was due."""

    minutes: Minutes
    why: Words


class ReactionConcluded(Fact, frozen=True, kw_only=True):
    """A clinician's conclusion on every reaction seen so far; only this lets the person go, and that they are to be
    taken to hospital, or have died, lets nobody go."""

    outcome: Literal["recovered", "improving", "transferred", "died", "not_a_reaction"]
    screener_name: Text = ""
    """Copied."""
    note: Text = ""


class Released(Fact, frozen=True, kw_only=True):
    """Went home, well, after the observation had ended."""

    advice_given: bool = True
    accompanied_by: Text = ""
    note: Text = ""


class LeftEarly(Fact, frozen=True, kw_only=True):
    """Went before the observation had ended: why, what advice was given, who accepts it."""

    why: Words
    advice_given: bool
    accepted_by: Name


class Printed(Fact, frozen=True, kw_only=True):
    """A paper came out, where the site has its printer or a folder in place of one. From copy 2 on it is a reprint."""

    paper: Code
    language: Language
    copy_number: Annotated[int, Meta(ge=1)] = 1
    size: Text = ""
    product: Text = ""
    """The vaccine of a consent form, the name of a letter."""
    second: Language | None = None
    """The other language of a paper in two."""


class Struck(Fact, frozen=True, kw_only=True):
    """The entry that this one `amends` never happened; it stays readable, struck through."""


class LotReceived(Fact, frozen=True, kw_only=True):
    """Vaccine came into this site's refrigerator."""

    product: Code
    lot: Code
    expiry: date
    doses: Annotated[int, Meta(ge=1, le=1_000_000)]
    product_name: dict[str, str] = {}  # noqa: RUF012  # msgspec copies it
    """Copied."""
    manufacturer: Text = ""
    """Copied."""
    supplier: Text = ""
    package_prefix: Annotated[str, Meta(pattern=r"^([0-9]{7}|[0-9]{14})?$")] = ""
    """The seven-digit product prefix of the trace code, or the GTIN-14, that packs of this delivery carry."""


class ClockConfirmed(Fact, frozen=True, kw_only=True):
    """A named person has compared this laptop's clock with another one after a restart."""

    compared_with: Text = ""


FACTS: Final[tuple[type[Fact], ...]] = (
    PersonEnrolled, VisitRegistered, ConsentGiven, ConsentRefused, EntryChecked, Screened, IdentityChecked, DoseGiven,
    NotGiven, ReactionSeen, ObservationExtended, ReactionConcluded, Released, LeftEarly, Printed, Struck, LotReceived,
    ClockConfirmed, CardKeyMade, CardKeyEnded, CardIssued, *TICKET_FACTS, Seated, LookedFor, LeftUnseen, *AEFI_FACTS,
    FollowUpCalled, *EMERGENCY_FACTS, AlarmAnswered, RoomChecked, PersonErased, *PAD_FACTS,
)  # fmt: skip

SUBJECTS: Final[dict[type[Fact], Kind]] = {
    PersonEnrolled: "person",
    PersonErased: "person",
    LotReceived: "lot",
    **dict.fromkeys((ClockConfirmed, CardKeyMade, CardKeyEnded, RoomChecked), "site"),
    **dict.fromkeys((*TICKET_FACTS, *EMERGENCY_FACTS, *PAD_FACTS), "site"),
}
"""What a fact is about, where it is not a visit. A `Struck` is about whatever its target is about."""

BY_THE_PROGRAM: Final[tuple[type[Fact], ...]] = (
    CardKeyMade, CardKeyEnded, CardIssued, *TICKET_FACTS, PersonErased, *PAD_FACTS,
)  # fmt: skip
"""What the program itself writes down, for whoever acts; nobody can say it from outside."""


def fact_name(fact: Fact | FromNewerVersion | type[Fact]) -> str:
    """The stable snake_case name of a fact, as in the journal: DoseGiven -> "dose_given"."""
    if isinstance(fact, FromNewerVersion):
        return fact.name
    return _name_of(fact if isinstance(fact, type) else type(fact))


@cache
def _name_of(kind: type) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()


FACT_TYPES: Final[dict[str, type[Fact]]] = {fact_name(kind): kind for kind in FACTS}


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """The envelope around a fact, as docs/cli.md and the contracts describe it.

    `at` is when it happened, `written` when it was typed; both UTC. `boot` and `uptime_ms` are the writing machine's
    boot id and boot-time clock, which serve the timers. `seq`, `prev`, `hash` form the author station's chain;
    `digest` covers the salted body and reason, so that both can be erased together by law while the chain holds.
    `after` holds the newest entries the author had seen. `n` is this laptop's own order of arrival.
    """

    n: int
    id: str
    site: str
    about: str
    kind: Kind
    person: str | None
    fact: Fact | FromNewerVersion
    v: int
    salt: str
    digest: str
    at: datetime
    written: datetime
    hlc: str
    boot: str
    uptime_ms: int
    by: str
    role: Role
    station: str
    seq: int
    after: tuple[str, ...]
    amends: str | None
    reason: str
    override: tuple[str, ...]
    prev: str
    hash: str
    sig: str | None = None
