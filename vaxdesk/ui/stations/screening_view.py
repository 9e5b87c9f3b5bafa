"""What the screening page says about what is typed in it: pure, from frozen inputs to frozen props."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.people import forbidden_characters
from vaxdesk.clinic.policy import Judgement, Policy, Proposal, Rule, judge_measurement, propose
from vaxdesk.clinic.policy import Sign as Measured
from vaxdesk.clinic.questionnaire import Form, in_words, walk
from vaxdesk.clinic.screening import answered, faults, missing, response
from vaxdesk.ui import wording
from vaxdesk.ui.stations.registration_view import FieldNote, State
from vaxdesk.ui.stations.screening_typed import TypedScreening, defer_until, read_minutes, unreadable, vital_signs
from vaxdesk.ui.stations.screening_words import say
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.widgets.person_card import Notice

TONES: Final[dict[str, Tone]] = {
    "eligible": "ok", "caution": "caution", "defer": "caution", "refer": "caution", "contraindicated": "stop",
}  # fmt: skip


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
    sources: tuple[str, ...] = ()
    """Where the rules that spoke are written."""
    chips: tuple[tuple[str, Tone], ...] = ()
    missing: tuple[str, ...] = ()
    minutes: int | None = None
    against: tuple[tuple[str, str], ...] = ()
    again: bool = False
    """A second blood pressure is worth taking."""


def read(typed: TypedScreening, asked: Asked) -> Reading:
    """Judge the page as it stands."""
    signs = vital_signs(typed)
    proposal = propose(
        asked.policy, asked.form, typed.answers, signs, products=asked.products, age=asked.age, today=asked.today
    )
    levels = _levels(signs, asked)
    return Reading(
        notes={name: _note(name, typed, levels) for name in _FIELDS},
        proposal=proposal,
        signs=signs,
        notices=tuple(_notices(proposal, typed, asked)),
        sources=tuple(dict.fromkeys(finding.source for finding in proposal.findings if finding.source)),
        chips=tuple(_chips(proposal, asked.policy)),
        missing=tuple(question_words(asked.form, link, asked.language) for link in missing(asked.form, typed.answers)),
        minutes=read_minutes(typed.minutes, proposal.observation_minutes),
        against=tuple(_against(typed, asked, proposal)),
        again="pressure" in levels or bool(typed.pressure_again),
    )


def screened(typed: TypedScreening, asked: Asked, reading: Reading, now: datetime) -> f.Screened:
    """The fact. Only for a page that nothing speaks against."""
    return f.Screened(
        outcome=typed.outcome,  # type: ignore[arg-type]
        vital_signs=reading.signs,
        response=response(asked.form, typed.answers, now),
        answered_by=typed.answered_by,  # type: ignore[arg-type]
        answered_by_name=typed.answered_by_name if typed.answered_by != "self" else "",
        policy=asked.policy.id,
        policy_version=asked.policy.version,
        proposed=reading.proposal.outcome,
        findings=reading.proposal.findings,
        defer_until=defer_until(typed, asked.today) if typed.outcome == "defer" else None,
        observation_minutes=reading.minutes,
        note=typed.note,
    )


def question_words(form: Form, link_id: str, language: str) -> str:
    """A question in words, shortened where it only names what is missing."""
    item = next(placed.item for placed in walk(form.items) if placed.item.link_id == link_id)
    prefix, text = in_words(item.prefix, language)[0], in_words(item.text, language)[0]
    return f"{prefix} {text[:24]}…".strip() if len(text) > 26 else f"{prefix} {text}".strip()


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


def _note(name: str, typed: TypedScreening, levels: Mapping[str, Judgement]) -> FieldNote:
    if not getattr(typed, name).strip():
        return FieldNote()
    if name in unreadable(typed):
        return FieldNote(state="stop", message=say(f"type_{name}"))
    if (level := levels.get(name)) is None:
        return FieldNote(state="ok")
    return FieldNote(say(level.level), _STATES.get(level.outcome, "stop"))


def _notices(proposal: Proposal, typed: TypedScreening, asked: Asked) -> Iterator[Notice]:
    """What the rules say, gravest first, each with its source."""
    for flaw in (*proposal.obstacles, *proposal.warnings):
        yield Notice(say(flaw.code, detail=flaw.detail), "", "caution")
    for finding in proposal.findings:
        rule = asked.policy.rule(finding.rule)
        if rule is not None:
            yield Notice(_heading(finding.outcome, rule), wording.named(rule.sentence), TONES[finding.outcome])
    if proposal.not_measured:
        names = ", ".join(say(f"sign_{sign}") for sign in proposal.not_measured)
        yield Notice("", say("not_measured", names=names), "info")
    noes = sum(answer is False for answer in answered(asked.form, typed.answers).values())
    if noes:
        yield Notice("", say("noes", count=noes), "ok")
    if proposal.outcome == "eligible" and not proposal.findings:
        yield Notice("", say("nothing_found"), "ok")


def _heading(outcome: str, rule: Rule) -> str:
    words = wording.text("outcome", outcome)
    return words if rule.confirmed else say("outcome_unconfirmed", outcome=words)


def _chips(proposal: Proposal, policy: Policy) -> Iterator[tuple[str, Tone]]:
    if any(flaw.code == "expired" for flaw in proposal.warnings):
        yield say("chip_expired"), "stop"
    if proposal.unconfirmed or any(not rule.confirmed for rule in policy.rules):
        yield say("chip_unconfirmed"), "caution"


def _against(typed: TypedScreening, asked: Asked, proposal: Proposal) -> Iterator[tuple[str, str]]:
    """Why this cannot be recorded yet, and where to go."""
    for name in unreadable(typed):
        yield name, say(f"type_{name}")
    for link in (*(flaw.where for flaw in faults(asked.form, typed.answers)), *sorted(typed.unread)):
        yield f"q.{link}", say("answer_wrong")
    if not typed.outcome:
        yield "eligible", say("no_outcome")
    elif typed.outcome in ("eligible", "caution") and (open_ := missing(asked.form, typed.answers)):
        names = "; ".join(question_words(asked.form, link, asked.language) for link in open_)
        yield f"q.{open_[0]}", say("open_questions", names=names)
    if typed.outcome == "defer" and defer_until(typed, asked.today) is None:
        yield "defer_until", say("no_day")
    differs = typed.outcome not in ("", proposal.outcome)
    if proposal.outcome is not None and differs and not typed.note.strip():
        yield "note", say("note_wanted", proposed=wording.text("outcome", proposal.outcome))
    if labels := [label for text in (typed.note, typed.answered_by_name) for label in forbidden_characters(text)]:
        yield "note", wording.text("refusal", "forbidden_characters", detail=", ".join(labels))
