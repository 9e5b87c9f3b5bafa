"""What is written down of an adverse event following immunization after it was first seen: the body examined, vital
signs again and again, medicines, the case form, the report to the authority, and events that were told of later.

None of these opens or ends a reaction: `ReactionSeen` opens one, and only a clinician's `ReactionConcluded` ends it.
"""

from datetime import date, datetime
from typing import Annotated, Literal

from msgspec import Meta

from vaxdesk.clinic.card_facts import EntryId
from vaxdesk.clinic.fact_parts import (
    Code,
    Fact,
    Minutes,
    Part,
    Sign,
    Text,
    VitalSigns,
    Words,
    need_sign_or_note,
)

Moment = Annotated[datetime, Meta(tz=True)]
Narrative = Annotated[str, Meta(max_length=4000)]
Said = Literal["", "yes", "no", "unknown"]
"""A question of a form: "" where nobody has answered it."""
Consciousness = Literal["", "alert", "responds_to_voice", "responds_to_pain", "unresponsive"]
ToldBy = Literal["self", "family", "guardian", "health_worker", "other"]
TellingWay = Literal["in_person", "phone", "message", "letter"]
FeverBin = Literal["", "none", "37.1-37.5", "37.6-38.5", "38.6+"]
"""Axillary, in degrees Celsius, as the bins of the Chinese case card."""
SizeBin = Literal["", "none", "0-2.5", "2.6-5.0", "5.1+"]
"""Redness or induration across, in centimetres, as the bins of the Chinese case card."""
Event = Literal[
    "severe_local_over_3_days", "severe_local_beyond_joint", "seizure_febrile", "seizure_afebrile", "abscess", "sepsis",
    "encephalopathy", "toxic_shock", "thrombocytopenia", "anaphylaxis", "fever_38", "other",
]  # fmt: skip
"""The tick list of the WHO standard reporting form."""
Serious = Literal[
    "death", "life_threatening", "disability", "hospitalisation", "congenital_anomaly", "other_important",
]  # fmt: skip
"""Why an event is serious, as on the WHO standard reporting form."""
CaseOutcome = Literal["", "recovered", "recovering", "sequelae", "not_recovered", "died", "unknown"]
CauseClass = Literal[
    "", "common_reaction", "rare_reaction", "vaccine_quality", "immunization_error", "coincidental", "psychogenic",
    "unexplained", "pending",
]  # fmt: skip
"""一般反应, 异常反应, 疫苗质量事故, 实施差错事故, 偶合症, 心因性反应, 不明原因, 待定."""


Pregnancy = Literal["", "no", "pregnant", "breastfeeding", "unknown"]
Category = Literal["", "programme", "non_programme"]
"""免疫规划 or 非免疫规划."""
Organised = Literal["", "routine", "temporary", "mass_campaign", "emergency"]
"""常规, 临时, 群体性, 应急."""
Autopsy = Literal["", "done", "planned", "no", "unknown"]
FirstClass = Literal["", "common_reaction", "pending"]
"""初步分类."""
FoundBy = Literal["", "passive", "active"]
ReportWay = Literal["online", "phone", "paper", "fax", "other"]


class Looked(Part, frozen=True, kw_only=True):
    """One item of the criteria that somebody looked for. What is not among these was not looked at."""

    item: Code
    present: bool


class BodyExamined(Fact, frozen=True, kw_only=True):
    """What somebody looked for on the body, item by item of the site's criteria file. It compares; it diagnoses
    nothing. The newest word about an item counts."""

    looked: tuple[Looked, ...] = ()
    sudden_onset: Said = ""
    rapid_progression: Said = ""
    criteria: Text = ""
    """Title and version of the criteria."""
    note: Text = ""

    def __post_init__(self) -> None:
        if not (self.looked or self.sudden_onset or self.rapid_progression or self.note):
            raise ValueError("an examination says what was looked at")
        if len({each.item for each in self.looked}) != len(self.looked):
            raise ValueError("each item is named once")


class VitalSignsTaken(Fact, frozen=True, kw_only=True):
    """Vital signs measured again while somebody is watched or treated."""

    vital_signs: VitalSigns = VitalSigns()
    consciousness: Consciousness = ""
    note: Text = ""

    def __post_init__(self) -> None:
        if self.vital_signs == VitalSigns() and not self.consciousness and not self.note:
            raise ValueError("at least one vital sign")


class MedicineGiven(Fact, frozen=True, kw_only=True):
    """A medicine against a reaction went in; `at` of the entry is when. `look_again_minutes` is copied from the
    protocol: when to look whether it is to be given again."""

    medicine: Words
    dose: Words
    """With its unit, as the giver says it."""
    way: Text = ""
    given_by: Text = ""
    """Copied where it is left empty."""
    look_again_minutes: Minutes | None = None
    protocol: Text = ""
    """Title and version of the site's protocol, "" for a medicine outside it."""
    protocol_confirmed: bool = False
    note: Text = ""


class ReactionTold(Fact, frozen=True, kw_only=True):
    """An event that somebody told of afterwards, by telephone or in person, days after the dose that it is thought to
    follow. `at` of the entry is when this site learned of it; `began` when the event began, None where nobody knows the
    time; then `began_on` is the day, None where nobody knows that either."""

    dose: Annotated[str, Meta(max_length=36)] = ""
    """The entry that the dose was first written down in; "" where it may follow any dose of the visit."""
    signs: tuple[Sign, ...] = ()
    began: Moment | None = None
    began_on: date | None = None
    told_by: ToldBy = "self"
    told_by_name: Text = ""
    way: TellingWay = "phone"
    serious: tuple[Serious, ...] = ()
    hospital: Text = ""
    note: Text = ""

    def __post_init__(self) -> None:
        need_sign_or_note(self.signs, self.note)


class CaseDose(Part, frozen=True, kw_only=True):
    """What the case form asks about a dose beyond what its entry says."""

    dose: EntryId
    specification: Text = ""
    category: Category = ""
    organised: Organised = ""
    diluent_lot: Text = ""
    diluent_expiry: date | None = None
    reconstituted_at: Moment | None = None


class CaseFormFilled(Fact, frozen=True, kw_only=True):
    """The case form, as far as it is known: the fields of the WHO standard reporting form and the bins of the Chinese
    case card. What person and doses say already is not in it. The newest one counts; nothing on it is obligatory."""

    number: Text = ""
    occupation: Text = ""
    guardian: Text = ""
    pregnancy: Pregnancy = ""
    history: Narrative = ""
    """Earlier illnesses, allergies, medicines, earlier reactions."""
    doses: tuple[CaseDose, ...] = ()
    onset: Moment | None = None
    found: Moment | None = None
    """When somebody of this site learned of it, or saw the patient."""
    facility: Text = ""
    course: Narrative = ""
    fever: FeverBin = ""
    redness: SizeBin = ""
    induration: SizeBin = ""
    events: tuple[Event, ...] = ()
    event_other: Text = ""
    serious: tuple[Serious, ...] = ()
    cluster: bool = False
    major_impact: bool = False
    """Feared to move the public (有重大影响)."""
    first_diagnosis: Text = ""
    """What a clinician wrote down; the program proposes nothing."""
    hospitalised: Said = ""
    hospital: Text = ""
    """Where somebody was referred to, or lies."""
    referred_at: Moment | None = None
    outcome: CaseOutcome = ""
    died_on: date | None = None
    autopsy: Autopsy = ""
    first_class: FirstClass = ""
    final_class: CauseClass = ""
    """As the experts' panel decided."""
    found_by: FoundBy = ""
    investigation: Said = ""
    reporter: Text = ""
    """Copied where it is left empty."""
    reporter_post: Text = ""
    reporter_phone: Annotated[str, Meta(max_length=40)] = ""

    def __post_init__(self) -> None:
        if self.died_on is not None and self.outcome != "died":
            raise ValueError("a date of death goes with the outcome died")


class ReactionReported(Fact, frozen=True, kw_only=True):
    """The report went out to the authority; `at` of the entry is when."""

    to: Words
    way: ReportWay
    receipt: Text = ""
    """Their number for it, or who took it."""
    reporter: Text = ""
    """Copied."""
    note: Text = ""


class ReportNotDue(Fact, frozen=True, kw_only=True):
    """A clinician has decided that this event is none of those that are to be reported, and why."""

    why: Words
    decided_by: Text = ""
    """Copied."""


AEFI_FACTS = (
    BodyExamined, VitalSignsTaken, MedicineGiven, ReactionTold, CaseFormFilled, ReactionReported, ReportNotDue,
)  # fmt: skip
