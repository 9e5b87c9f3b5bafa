"""What the screening page says about what is typed in it: pure, from frozen inputs to frozen props."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.policy import SEVERITY, Judgement, Policy, Proposal, judge_measurement, propose
from vaxdesk.clinic.policy import Sign as Measured
from vaxdesk.clinic.questionnaire import Form
from vaxdesk.clinic.screening import missing, response
from vaxdesk.ui.stations import screening_against
from vaxdesk.ui.stations.registration_view import FieldNote, State
from vaxdesk.ui.stations.screening_lines import is_answered, rows
from vaxdesk.ui.stations.screening_notices import TONES, chips, notices, question_words, wrong_answers
from vaxdesk.ui.stations.screening_silent import unjudged
from vaxdesk.ui.stations.screening_typed import (
    Noted,
    TypedScreening,
    defer_until,
    read_minutes,
    reversed_pressure,
    shorthand,
    unreadable,
    unusual,
    vital_signs,
)
from vaxdesk.ui.stations.screening_words import say
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.widgets.person_card import Notice

NAMED: Final = 3
"""So many questions are named together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Who is asked what, and by which rules."""

    form: Form
    policy: Policy
    products: tuple[str, ...]
    age: int
    today: date
    language: str
    """Of the questions on the screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything the page shows beside what was typed. `missing` are required questions without an answer, in words;
    `against` says why it cannot be recorded yet, with the field to go to."""

    notes: Mapping[str, FieldNote] = field(default_factory=dict)
    proposal: Proposal = field(default_factory=Proposal)
    signs: f.VitalSigns = field(default_factory=f.VitalSigns)
    notices: tuple[Notice, ...] = ()
    wrong: Mapping[str, str] = field(default_factory=dict)
    """What is wrong with answers, by key."""
    chips: tuple[tuple[str, Tone], ...] = ()
    missing: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    """Keys of what the person answered alone, that is asked now and nobody has gone through yet."""
    minutes: int | None = None
    against: tuple[tuple[str, str], ...] = ()
    unjudged: tuple[str, ...] = ()
    """Measurements out of the ordinary that the rules have no limit for."""
    noted: Noted = field(default_factory=Noted)
    """What a reason written from now on is for."""
    day: FieldNote = field(default_factory=FieldNote)
    """What is said below the day of a deferral."""
    far: date | None = None
    """The day of a deferral that is asked about once more."""
    again: bool = False
    """A second blood pressure is worth taking."""


def read(typed: TypedScreening, asked: Asked) -> Reading:
    """Judge the page as it stands."""
    signs = vital_signs(typed)
    proposal = propose(
        asked.policy, asked.form, typed.answers, signs, products=asked.products, age=asked.age, today=asked.today
    )
    levels, wrong = _levels(signs, asked), wrong_answers(asked.form, typed)
    silent = unjudged(asked.policy, signs, products=asked.products, age=asked.age)
    unconfirmed = to_confirm(asked.form, typed)
    if (unconfirmed or proposal.needed) and proposal.outcome == "eligible":
        proposal = msgspec.structs.replace(proposal, outcome=None)
    noted = screening_against.noted(typed, proposal, asked.policy)
    against = screening_against.against(
        typed, asked.form, asked.language, asked.today, proposal, wrong, before=noted.before
    )
    return Reading(
        notes={name: _note(name, typed, levels, silent) for name in _FIELDS},
        proposal=proposal,
        signs=signs,
        notices=tuple(notices(proposal, asked.policy, asked.form, typed, asked.language, silent)),
        wrong=wrong,
        chips=tuple(chips(proposal, asked.policy)),
        missing=tuple(question_words(asked.form, link, asked.language) for link in missing(asked.form, typed.answers)),
        unconfirmed=unconfirmed,
        minutes=read_minutes(typed.minutes, proposal.observation_minutes),
        against=(*_unconfirmed(asked, unconfirmed), *against),
        noted=noted,
        day=screening_against.day_note(typed, proposal, asked.today),
        far=screening_against.far(typed, proposal, asked.today),
        unjudged=silent,
        again="pressure" in levels or "pressure" in silent or bool(typed.pressure_again),
    )


def overtaken(outcome: str, before: Proposal, now: Proposal) -> bool:
    """Whether the rules have come to propose something graver than what was concluded, and than what they proposed
    then: whoever concluded has not seen it."""
    if not outcome or now.outcome is None:
        return False
    known = (outcome, before.outcome or "eligible")
    return SEVERITY.index(now.outcome) > max(map(SEVERITY.index, known))


def to_confirm(form: Form, typed: TypedScreening) -> tuple[str, ...]:
    """Keys of what the person answered alone, is asked now, and nobody has gone through, in the order of the page."""
    if not typed.unconfirmed:
        return ()
    shown = (row for row in rows(form, typed.answers, "") if row.asked and is_answered(row.question))
    return tuple(row.key for row in shown if row.key in typed.unconfirmed)


def _unconfirmed(asked: Asked, keys: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if keys:
        names = "; ".join(question_words(asked.form, key, asked.language) for key in keys[:NAMED])
        yield f"q.{keys[0]}", say("confirm_first", names=names if len(keys) <= NAMED else f"{names} \u2026")


def screened(typed: TypedScreening, asked: Asked, reading: Reading, now: datetime) -> f.Screened:
    """The fact. Only for a page that nothing speaks against."""
    return f.Screened(
        outcome=typed.outcome,  # type: ignore[arg-type]
        vital_signs=reading.signs,
        response=response(asked.form, typed.answers, now),
        answered_by=typed.answered_by,  # type: ignore[arg-type]
        answered_by_name=typed.answered_by_name.strip() if typed.answered_by != "self" else "",
        policy=asked.policy.id,
        policy_version=asked.policy.version,
        proposed=reading.proposal.outcome,
        findings=reading.proposal.findings,
        defer_until=defer_until(typed, asked.today) if typed.outcome == "defer" else None,
        observation_minutes=reading.minutes,
        note=typed.note,
    )


_FIELDS: Final = ("temperature", "pressure", "pressure_again", "pulse", "respiration", "spo2")
_STATES: Final[dict[str, State]] = {"eligible": "ok", "caution": "caution", "refer": "caution"}


def _levels(signs: f.VitalSigns, asked: Asked) -> dict[str, Judgement]:
    """How each field stands against the limits; `pressure` is the first reading, `pressure_again` the second."""
    found = {}
    for name, sign, value in _measured(signs):
        judged = judge_measurement(asked.policy, sign, value, products=asked.products, age=asked.age)
        if judged and (name not in found or TONES[judged.outcome] != "caution"):
            found[name] = judged
    return found


def _measured(signs: f.VitalSigns) -> Iterator[tuple[str, Measured, float]]:
    if signs.temperature_c is not None:
        yield "temperature", "temperature_c", signs.temperature_c
    for name, pressure in zip(("pressure", "pressure_again"), signs.blood_pressure, strict=False):
        yield name, "systolic", pressure.systolic
        yield name, "diastolic", pressure.diastolic
    for name, sign, value in (
        ("pulse", "pulse", signs.pulse), ("respiration", "respiration", signs.respiration), ("spo2", "spo2", signs.spo2)
    ):  # fmt: skip
        if value is not None:
            yield name, sign, value  # type: ignore[misc]


def _note(name: str, typed: TypedScreening, levels: Mapping[str, Judgement], silent: tuple[str, ...]) -> FieldNote:
    if not getattr(typed, name).strip():
        return FieldNote()
    if name in unreadable(typed):
        turned = reversed_pressure(getattr(typed, name)) if name.startswith("pressure") else ""
        words = say("pressure_turned", turned=turned) if turned else say(f"type_{name}")
        return FieldNote(state="stop", message=words)
    level, strange = levels.get(name), name in unusual(typed)
    read_as = shorthand(typed.temperature) if name == "temperature" else ""
    note = " ".join(part for part in (read_as, say(level.level) if level else "") if part)
    state: State = _STATES.get(level.outcome, "stop") if level else "caution" if strange or name in silent else "ok"
    return FieldNote(note, state, say("unusual") if strange else "")
