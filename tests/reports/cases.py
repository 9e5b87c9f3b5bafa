"""Cases to report: a typical one, one with next to nothing, and one with everything at once."""

from datetime import date, timedelta

from tests.builders import Clinic, nobody
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.aefi_case import looked

ALL_SIGNS: tuple[f.Sign, ...] = f.Sign.__args__  # type: ignore[attr-defined]
LONG_NAME = "买买提艾力·吐尔逊·阿卜杜拉·居来提·玉素甫江"


def bare_case(clinic: Clinic) -> str:
    """A reaction of which only a note was written down."""
    visit = clinic.vaccinated()
    clinic.later(minutes=3)
    clinic.act(f.ReactionSeen(note="不适"), about=visit)
    return visit


def typical_case(clinic: Clinic) -> str:
    """Dizzy after 17 minutes, measured three times, a medicine, the form filled in, reported."""
    visit = clinic.vaccinated()
    clinic.later(minutes=17)
    clinic.act(_seen(102, 64, 96, 97, "dizziness", "palpitations"), about=visit)
    clinic.act(aefi.BodyExamined(looked=looked(("urticaria_local",), ("wheeze", "stridor"))), about=visit)
    clinic.later(minutes=4)
    clinic.act(_taken(96, 60, 104, 96), about=visit)
    given = aefi.MedicineGiven(medicine="肾上腺素 1:1000", dose="0.5 mg", way="肌内注射", look_again_minutes=5)
    clinic.act(given, about=visit)
    clinic.later(minutes=6)
    clinic.act(_taken(118, 72, 84, 98), about=visit)
    clinic.act(form(clinic, visit), about=visit)
    clinic.act(aefi.ReactionReported(to="区疾控中心", way="online", receipt="R-17"), about=visit)
    clinic.act(f.ReactionConcluded(outcome="improving"), about=visit)
    return visit


def overfull_case(clinic: Clinic) -> str:
    """Everything at once, with a name that does not end."""
    person = clinic.act(
        nobody(name=LONG_NAME, address="某某区某某街道某某路 123 号附 4 号某某小区 5 栋 6 单元 7 楼 8 号" * 3)
    ).entry.about
    clinic.stocked("ppsv23", "P-2022-0815-B")
    visit = clinic.vaccinated(person=person)
    for number in range(12):
        clinic.later(minutes=2)
        clinic.act(_seen(90 + number, 55, 120 - number, 90, *ALL_SIGNS), about=visit)
        clinic.act(aefi.MedicineGiven(medicine="肾上腺素 1:1000", dose="0.5 mg", look_again_minutes=5), about=visit)
    more = {"course": "接种后先后出现头晕、心慌、皮疹。" * 60, "history": "高血压、糖尿病、青霉素过敏。" * 30}
    everything = form(clinic, visit, **more, events=aefi.Event.__args__, serious=aefi.Serious.__args__)  # type: ignore[attr-defined]
    clinic.act(everything, about=visit)
    return visit


def form(clinic: Clinic, visit: str, **changes: object) -> aefi.CaseFormFilled:
    dose = clinic.desk.visit(visit).doses[0][0]
    more = aefi.CaseDose(dose=dose.entry.id, specification="0.5 mL/支", category="non_programme", organised="temporary")
    fields = {
        "number": "500106-2022-0017",
        "occupation": "退休",
        "pregnancy": "no",
        "doses": (more,),
        "onset": dose.at + timedelta(minutes=17),
        "found": dose.at + timedelta(minutes=18),
        "facility": "春熙社区卫生服务中心",
        "course": "接种后 17 分钟头晕、心慌，平卧、吸氧后好转。",
        "fever": "none",
        "redness": "0-2.5",
        "induration": "none",
        "events": ("other",),
        "event_other": "头晕",
        "serious": ("other_important",),
        "first_diagnosis": "晕厥前状态？",
        "hospitalised": "no",
        "outcome": "recovering",
        "first_class": "pending",
        "found_by": "active",
        "reporter_post": "医师",
        "reporter_phone": "023-60000000",
    }  # fmt: skip
    return aefi.CaseFormFilled(**fields | changes)  # type: ignore[arg-type]


def died(clinic: Clinic, visit: str) -> aefi.CaseFormFilled:
    return form(
        clinic, visit, outcome="died", died_on=date(2022, 12, 24), autopsy="planned", serious=("death",), onset=None
    )


def _seen(high: int, low: int, pulse: int, spo2: int, *signs: f.Sign) -> f.ReactionSeen:
    return f.ReactionSeen(
        signs=signs,
        vital_signs=_vital(high, low, pulse, spo2),
        consciousness="alert",
        measures=("laid_flat", "doctor_called"),
        note="由护士陪同",
    )


def _taken(high: int, low: int, pulse: int, spo2: int) -> aefi.VitalSignsTaken:
    return aefi.VitalSignsTaken(vital_signs=_vital(high, low, pulse, spo2), consciousness="alert")


def _vital(high: int, low: int, pulse: int, spo2: int) -> f.VitalSigns:
    pressure = f.BloodPressure(systolic=high, diastolic=low)
    return f.VitalSigns(temperature_c=36.8, blood_pressure=(pressure,), pulse=pulse, respiration=20, spo2=spo2)
