"""What facts are made of: the words of the field as codes, texts of a bounded length, values inside a fact."""

from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

Kind = Literal["visit", "person", "lot", "day", "site"]
Language = Literal["zh-CN", "vi", "en"]
Role = Literal["registrar", "screener", "vaccinator", "observer", "lead", "auditor"]
Sex = Literal["female", "male", "other", "unknown"]
DocumentType = Literal["cn_resident_id", "vn_cccd", "passport", "other", "none"]
Outcome = Literal["eligible", "caution", "defer", "contraindicated", "refer"]
AnsweredBy = Literal["self", "family", "guardian", "volunteer", "staff", "self_filled"]
"""`self_filled`: the person read and answered at the screen alone, and a clinician went through it afterwards."""
Route = Literal["im", "sc", "id", "oral", "nasal", "inhaled"]
BodySite = Literal[
    "left_deltoid", "right_deltoid", "left_thigh", "right_thigh", "left_arm", "right_arm", "mouth", "nose",
]  # fmt: skip
IdentityWay = Literal["ticket", "document", "said_name", "said_birth_date", "known_in_person"]
NotGivenReason = Literal[
    "unwell_today", "medical_precaution", "contraindicated", "refused", "already_vaccinated", "out_of_stock", "left",
    "other",
]  # fmt: skip
Sign = Literal[
    "dizziness", "palpitations", "nausea_vomiting", "rash_urticaria", "face_throat_swelling", "breathing_difficulty",
    "fainting", "local_redness_swelling", "fever", "other",
]  # fmt: skip
Told = Literal["kind", "effect", "contraindications", "reactions", "observation"]
"""What whoever vaccinates has to tell beforehand (疫苗管理法 Art. 45)."""
Measure = Literal["laid_flat", "oxygen", "doctor_called", "medicine_by_protocol", "emergency_transfer"]

Name = Annotated[str, Meta(min_length=1, max_length=100)]
Text = Annotated[str, Meta(max_length=500)]
Words = Annotated[str, Meta(min_length=1, max_length=500)]
"""A text that may not be left empty."""
Code = Annotated[str, Meta(min_length=1, max_length=60)]
Minutes = Annotated[int, Meta(ge=1, le=24 * 60)]


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A value inside a fact."""


class Fact(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One act. Raises ValueError when its fields contradict each other."""


class FromNewerVersion(msgspec.Struct, frozen=True):
    """A fact that this version of the program cannot read; kept and passed on as it came."""

    name: str
    v: int
    body: dict[str, Any]


class Erased(FromNewerVersion, frozen=True):
    """What kind of fact it was is all that is left of it: its body was erased by law."""


class Document(Part, frozen=True, kw_only=True):
    """An identity document. `number` is empty only where `type` is "none"."""

    type: DocumentType = "none"
    number: Annotated[str, Meta(max_length=40)] = ""

    def __post_init__(self) -> None:
        if (self.type == "none") != (self.number == ""):
            raise ValueError("a document has a type and a number, or neither")


class PlannedDose(Part, frozen=True, kw_only=True):
    """What somebody came for. `dose_number` is None until somebody has decided it."""

    product: Code
    dose_number: Annotated[int, Meta(ge=1, le=20)] | None = None


class BloodPressure(Part, frozen=True, kw_only=True):
    """One reading in mmHg."""

    systolic: Annotated[int, Meta(ge=30, le=300)]
    diastolic: Annotated[int, Meta(ge=10, le=200)]

    def __post_init__(self) -> None:
        if self.diastolic >= self.systolic:
            raise ValueError("the systolic pressure is above the diastolic")


class VitalSigns(Part, frozen=True, kw_only=True):
    """What was measured: axillary temperature in degrees Celsius, pressures in order of measurement (the last one
    counts), pulse and respiration per minute, oxygen saturation in percent."""

    temperature_c: Annotated[float, Meta(ge=25, le=45)] | None = None
    blood_pressure: tuple[BloodPressure, ...] = ()
    pulse: Annotated[int, Meta(ge=10, le=300)] | None = None
    respiration: Annotated[int, Meta(ge=2, le=100)] | None = None
    spo2: Annotated[int, Meta(ge=30, le=100)] | None = None


class Finding(Part, frozen=True, kw_only=True):
    """One thing that the policy noticed: its rule, what it would propose, and the paragraph that says so."""

    rule: Code
    outcome: Outcome
    source: Text = ""
    confirmed: bool = False
    """A clinician has checked the rule against its source."""


DRAWN_WIDTH: Final = 1000
DRAWN_HEIGHT: Final = 400
MOST_POINTS: Final = 1200
Stroke = Annotated[
    tuple[Annotated[int, Meta(ge=0, le=DRAWN_WIDTH)], ...], Meta(min_length=2, max_length=2 * MOST_POINTS)
]


class Drawing(Part, frozen=True, kw_only=True):
    """A signature or a mark drawn on the screen: strokes of x, y, x, y... on a field of DRAWN_WIDTH by DRAWN_HEIGHT,
    counted from the top left. At most MOST_POINTS points, so that an entry stays small."""

    strokes: Annotated[tuple[Stroke, ...], Meta(min_length=1, max_length=80)]

    def __post_init__(self) -> None:
        if any(len(stroke) % 2 for stroke in self.strokes):
            raise ValueError("a stroke is made of pairs of x and y")
        if any(max(stroke[1::2]) > DRAWN_HEIGHT for stroke in self.strokes):
            raise ValueError(f"a stroke lies within a height of {DRAWN_HEIGHT}")
        if sum(map(len, self.strokes)) > 2 * MOST_POINTS:
            raise ValueError(f"a drawing has at most {MOST_POINTS} points")


def need_sign_or_note(signs: tuple[Sign, ...], note: str) -> None:
    """Raises ValueError for a reaction of which nothing is said."""
    if not signs and not note:
        raise ValueError("a reaction has at least one sign, or a note")
