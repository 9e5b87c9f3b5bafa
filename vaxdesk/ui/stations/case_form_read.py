"""The case form as text: from the record into the fields, and back. No widgets."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, get_args
from zoneinfo import ZoneInfo

import msgspec

from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic.aefi_case import Case
from vaxdesk.clinic.visit import Act
from vaxdesk.ui.stations.case_view import moment_text, read_moment
from vaxdesk.ui.typed_dates import read_date

TEXTS: Final = (
    "number", "occupation", "guardian", "history", "facility", "course", "event_other", "first_diagnosis", "hospital",
    "reporter_post", "reporter_phone",
)  # fmt: skip
MOMENTS: Final = ("onset", "found", "referred_at")
DATES: Final = ("died_on",)
ONE_OF: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "pregnancy": ("pregnancy", get_args(aefi.Pregnancy)),
    "fever": ("fever", get_args(aefi.FeverBin)),
    "redness": ("size", get_args(aefi.SizeBin)),
    "induration": ("size", get_args(aefi.SizeBin)),
    "hospitalised": ("said", get_args(aefi.Said)),
    "outcome": ("outcome", get_args(aefi.CaseOutcome)),
    "autopsy": ("autopsy", get_args(aefi.Autopsy)),
    "first_class": ("class", get_args(aefi.FirstClass)),
    "final_class": ("class", get_args(aefi.CauseClass)),
    "found_by": ("found_by", get_args(aefi.FoundBy)),
    "investigation": ("said", get_args(aefi.Said)),
}
"""A field with one answer: the group of its words, and its codes."""
SEVERAL: Final[dict[str, tuple[str, ...]]] = {"events": get_args(aefi.Event), "serious": get_args(aefi.Serious)}
FLAGS: Final = ("cluster", "major_impact")
DOSE_TEXTS: Final = ("specification", "diluent_lot")
DOSE_ONE_OF: Final[dict[str, tuple[str, ...]]] = {
    "category": get_args(aefi.Category),
    "organised": get_args(aefi.Organised),
}
MOST_DOSES: Final = 3


@dataclass(frozen=True, slots=True)
class ReadForm:
    """The form as a fact, or the fields that cannot be read."""

    fact: aefi.CaseFormFilled | None
    wrong: tuple[str, ...] = ()


def typed(case: Case, zone: ZoneInfo, history: str = "") -> dict[str, str]:
    """What stands in the fields for this case; onset and found are those of the first sign where nobody wrote them."""
    form = case.form
    found = {name: getattr(form, name) for name in TEXTS}
    found |= {name: getattr(form, name) for name in ONE_OF}
    found |= {name: moment_text(getattr(form, name), zone) for name in MOMENTS}
    found["died_on"] = form.died_on.isoformat() if form.died_on else ""
    for name, codes in SEVERAL.items():
        found |= {f"{name}_{code}": "yes" for code in codes if code in getattr(form, name)}
    found |= {name: "yes" for name in FLAGS if getattr(form, name)}
    if not case.form_begun:
        found |= {
            "onset": moment_text(case.began, zone),
            "found": moment_text(case.known_since, zone),
            "history": history,
        }
    for number, (act, _) in enumerate(case.visit.doses[:MOST_DOSES]):
        found |= {f"dose{number}_{name}": text for name, text in _typed_dose(form, act, zone).items()}
    return found


def read(values: Mapping[str, str], case: Case, zone: ZoneInfo) -> ReadForm:
    """The fields as a fact."""
    wrong: list[str] = []
    body: dict[str, Any] = {name: values.get(name, "") for name in (*TEXTS, *ONE_OF)}
    for name in MOMENTS:
        body[name] = _moment(values, name, case.known_since, zone, wrong)
    body["died_on"] = _date(values, "died_on", wrong)
    for name, codes in SEVERAL.items():
        body[name] = [code for code in codes if values.get(f"{name}_{code}")]
    body |= {name: bool(values.get(name)) for name in FLAGS}
    if body["died_on"] is not None and body["outcome"] != "died":
        wrong.append("died_on")
    body["doses"] = [
        _dose(values, number, act, zone, wrong) for number, (act, _) in enumerate(case.visit.doses[:MOST_DOSES])
    ]
    if wrong:
        return ReadForm(None, tuple(wrong))
    kept = [each for each in body["doses"] if set(each.values()) - {"", None, each["dose"]}]
    try:
        return ReadForm(msgspec.convert(body | {"doses": kept}, aefi.CaseFormFilled))
    except msgspec.ValidationError as error:
        return ReadForm(None, (_field_of(str(error)),))


def _typed_dose(form: aefi.CaseFormFilled, act: Act, zone: ZoneInfo) -> dict[str, str]:
    more = next((each for each in form.doses if each.dose == act.entry.id), aefi.CaseDose(dose=act.entry.id))
    return {
        **{name: getattr(more, name) for name in (*DOSE_TEXTS, *DOSE_ONE_OF)},
        "diluent_expiry": more.diluent_expiry.isoformat() if more.diluent_expiry else "",
        "reconstituted_at": moment_text(more.reconstituted_at, zone),
    }


def _dose(values: Mapping[str, str], number: int, act: Act, zone: ZoneInfo, wrong: list[str]) -> dict[str, Any]:
    prefix = f"dose{number}_"
    body: dict[str, Any] = {name: values.get(prefix + name, "") for name in (*DOSE_TEXTS, *DOSE_ONE_OF)}
    body["diluent_expiry"] = _date(values, f"{prefix}diluent_expiry", wrong)
    body["reconstituted_at"] = _moment(values, f"{prefix}reconstituted_at", act.at, zone, wrong)
    return body | {"dose": act.entry.id}


def _moment(values: Mapping[str, str], name: str, near: datetime, zone: ZoneInfo, wrong: list[str]) -> datetime | None:
    text = values.get(name, "")
    found = read_moment(text, near, zone) if text else None
    if text and found is None:
        wrong.append(name)
    return found


def _date(values: Mapping[str, str], name: str, wrong: list[str]) -> date | None:
    text = values.get(name, "")
    found = read_date(text) if text else None
    if text and found is None:
        wrong.append(name)
    return found


def _field_of(message: str) -> str:
    """The field that a message of the decoder is about, such as a text that is too long."""
    _, _, where = message.partition("$.")
    return where.rstrip("`").partition(".")[0].partition("[")[0] or "course"
