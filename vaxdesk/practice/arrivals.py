"""Who is on the practice site this morning, and how far each of them has come: every stage, every queue, every state
of the observation board."""

from dataclasses import dataclass, field
from typing import Any, Final

from vaxdesk.clinic.facts import BloodPressure, DocumentType, PersonEnrolled, VitalSigns
from vaxdesk.practice.people import Crowd, check_character

Path = tuple[str, ...]

ARRIVED: Final[Path] = ("register",)
CONSENTED: Final[Path] = ("register", "consent")
SCREENED: Final[Path] = ("register", "screen")
CLEARED: Final[Path] = ("register", "consent", "screen")
IDENTIFIED: Final[Path] = (*CLEARED, "identity")
DOSED: Final[Path] = (*IDENTIFIED, "dose")


@dataclass(frozen=True, slots=True)
class Arrival:
    """One visit. `steps` are what has happened, `ago` how many minutes before now the one named `key` did, which is the
    last step before the injection, or the injection. `more` changes fields of facts, by step."""

    person: PersonEnrolled
    steps: Path
    ago: float
    products: tuple[str, ...] = ("flu-iiv4",)
    more: dict[str, dict[str, Any]] = field(default_factory=dict)
    again: bool = False
    """Was here two months ago for the first dose."""

    @property
    def outreach(self) -> bool:
        return self.more.get("register", {}).get("mode") == "outreach"


def arrivals(seed: int) -> list[Arrival]:
    """Everybody, the same for the same seed."""
    crowd = Crowd(seed)
    return [*_waiting(crowd), *_watched(crowd), *_gone(crowd), *_not_vaccinated(crowd)]


def _waiting(crowd: Crowd) -> list[Arrival]:
    family = {"screen": {"answered_by": "family", "answered_by_name": "女儿", "outcome": "caution"} | _PRESSURE_152}
    return [
        Arrival(crowd.known("吴长寿", "41010319260208031X"), ARRIVED, 2, ("covid-inactivated",), _green()),
        Arrival(crowd.known("周玉梅", "410103192805172249"), ARRIVED, 3, more=_green(group="春熙社区一号车")),
        Arrival(crowd.chinese(), ARRIVED, 6, more={"register": {"group": "春熙社区一号车"}}),
        Arrival(crowd.chinese(), ARRIVED, 1, ("ppsv23",), _booked()),
        Arrival(crowd.undocumented(), ARRIVED, 4),
        Arrival(crowd.traveller(), ARRIVED, 7, ("zoster-rzv",), _booked()),
        Arrival(crowd.known("王桂芬", "500106194003211621"), SCREENED, 5, more=family),
        Arrival(crowd.chinese(), SCREENED, 9),
        Arrival(crowd.vietnamese(), SCREENED, 3, ("covid-inactivated",)),
        Arrival(crowd.known("孙德胜", "321111194809305174"), CONSENTED, 4, ("zoster-rzv",), _booked()),
        Arrival(crowd.known("郑秀莲", "321111194511282467"), CONSENTED, 8, more=_green(answered_by="volunteer")),
        Arrival(crowd.chinese(), CONSENTED, 2, ("flu-iiv4", "ppsv23")),
        Arrival(crowd.chinese(), CONSENTED, 11, ("ppsv23",), _booked()),
        Arrival(crowd.vietnamese(), CONSENTED, 6),
        Arrival(crowd.chinese(), CONSENTED, 5, ("zoster-rzv",), again=True),
        Arrival(crowd.known("李树清", _number("5001071945031215", 1)), CLEARED, 7, ("ppsv23",)),
        Arrival(crowd.known("李树青", _number("5001071947082004", 1)), CLEARED, 5, ("flu-iiv4",)),
        Arrival(crowd.known("赵福海", "120113193207110134"), CLEARED, 3, ("covid-inactivated",), _green()),
        Arrival(crowd.vietnamese(), CLEARED, 4, more=_booked()),
        Arrival(crowd.chinese(), CLEARED, 9, ("zoster-rzv",), _booked()),
        Arrival(crowd.chinese(), IDENTIFIED, 1),
        Arrival(crowd.chinese(), IDENTIFIED, 2, ("flu-iiv4", "ppsv23")),
    ]


def _watched(crowd: Crowd) -> list[Arrival]:
    home = {"register": {"mode": "outreach", "place": "练习街道练习路16号"}, "identity": _AT_HOME}
    extended = {"extend": {"minutes": 15, "why": "头晕，再观察一会儿"}}
    return [
        Arrival(crowd.chinese(), DOSED, 4, _FLU_AND_PNEUMO),
        Arrival(crowd.chinese(), DOSED, 9),
        Arrival(crowd.vietnamese(), DOSED, 15, ("covid-inactivated",)),
        Arrival(crowd.chinese(), DOSED, 22, ("ppsv23",), _booked()),
        Arrival(crowd.chinese(), (*DOSED, "extend"), 25, more=extended),
        Arrival(crowd.chinese(), DOSED, 28.75),
        Arrival(crowd.chinese(), DOSED, 31, ("zoster-rzv",)),
        Arrival(crowd.chinese(), DOSED, 38),
        Arrival(crowd.known("冯淑琴", "50010719520614428X"), DOSED, 12, ("covid-inactivated",), home),
        Arrival(crowd.chinese(), (*DOSED, "reaction"), 14, ("covid-inactivated",)),
    ]


def _gone(crowd: Crowd) -> list[Arrival]:
    recovered = (*DOSED, "reaction", "conclude", "release")
    return [
        Arrival(crowd.chinese(), (*DOSED, "release"), 95),
        Arrival(crowd.chinese(), (*DOSED, "release"), 84, _FLU_AND_PNEUMO),
        Arrival(crowd.vietnamese(), (*DOSED, "release"), 71),
        Arrival(crowd.chinese(), (*DOSED, "release"), 66, ("ppsv23",), _booked()),
        Arrival(crowd.chinese(), recovered, 110),
        Arrival(crowd.chinese(), (*DOSED, "leave"), 50),
    ]


def _not_vaccinated(crowd: Crowd) -> list[Arrival]:
    fever = {"screen": {"outcome": "defer", "vital_signs": VitalSigns(temperature_c=38.1, pulse=92), "note": "发热"}}
    heart = {"screen": {"outcome": "refer", "note": "心脏病，转上级医院评估"}}
    allergy = {"screen": {"outcome": "contraindicated", "note": "既往接种同类疫苗后严重过敏"}}
    return [
        Arrival(crowd.chinese(), CLEARED, 40, more=fever),
        Arrival(crowd.vietnamese(), CLEARED, 33, more=heart),
        Arrival(crowd.chinese(), CLEARED, 57, more=allergy),
        Arrival(crowd.undocumented(), ("register", "refuse"), 45),
        Arrival(crowd.chinese(), (*CLEARED, "not_given"), 52, ("ppsv23",)),
    ]


_FLU_AND_PNEUMO: Final = ("flu-iiv4", "ppsv23")
_AT_HOME: Final[dict[str, Any]] = {"ways": ("document", "known_in_person")}
_PRESSURE_152: Final[dict[str, Any]] = {
    "vital_signs": VitalSigns(
        temperature_c=36.5, blood_pressure=(BloodPressure(systolic=152, diastolic=88),), pulse=76
    ),
    "note": "高血压，服用氨氯地平；注意观察",
}

IDENTITY_WAYS: Final[dict[DocumentType, tuple[str, ...]]] = {"none": ("ticket", "said_name", "said_birth_date")}
"""How somebody without a document is recognised."""


def _green(**more: Any) -> dict[str, dict[str, Any]]:
    return {"register": {"priority": True, **more}}


def _booked() -> dict[str, dict[str, Any]]:
    return {"register": {"mode": "booked"}}


def _number(head: str, last: int) -> str:
    return f"{head}{last}{check_character(f'{head}{last}')}"
