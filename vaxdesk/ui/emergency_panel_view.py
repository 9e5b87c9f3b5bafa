"""What the emergency panel shows: pure, from an emergency, its person and the list of the site."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.emergency_list import EmergencyList, ListLine
from vaxdesk.clinic.emergency_record import EmergencyRecord, timeline
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.visit import Act, Visit
from vaxdesk.ui import wording
from vaxdesk.ui.emergency_panel_words import say

WITHOUT_TICKET: Final[tuple[ef.WhomKind, ...]] = ("companion", "passer_by", "staff")
STATES: Final[tuple[ef.CallState, ...]] = ("called", "answered", "no_answer", "arrived")
OUTCOMES: Final[tuple[ef.EmergencyOutcome, ...]] = ("recovered", "sent_home", "hospital", "died", "false_alarm")


@dataclass(frozen=True, slots=True, kw_only=True)
class CallProps:
    """Whom to call: who, under which number, and what came of it so far; `state` is the last of it."""

    who: ef.Called
    words: str
    number: str = ""
    said: str = ""
    state: ef.CallState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TickProps:
    """One line of the list; `done` says when and by whom it was ticked, empty while it was not."""

    part: ef.StepPart
    code: str
    words: str
    done: str = ""
    confirmed: bool = False

    @property
    def id(self) -> str:
        return f"{self.part}.{self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelProps:
    """Everything the panel shows but the running time."""

    id: str = ""
    title: str = ""
    when: str = ""
    known: bool = False
    whom: str = ""
    about: tuple[str, ...] = ()
    warning: str = ""
    place: str = ""
    calls: tuple[CallProps, ...] = ()
    ticks: tuple[TickProps, ...] = ()
    course: tuple[str, ...] = ()
    ended: str = ""
    visit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the panel is made of: the emergency, whom it is about where they are on record, their visit, the list of the
    site, what the staff are called."""

    record: EmergencyRecord
    person: f.PersonEnrolled | None
    visit: Visit | None
    checklist: EmergencyList | None
    names: Mapping[str, str]
    zone: ZoneInfo
    language: f.Language


def panel_props(scene: Scene) -> PanelProps:
    """The panel for one emergency."""
    record = scene.record
    begun, ended, whom = record.begun, record.ended, record.whom
    return PanelProps(
        id=record.id,
        title=say("over" if ended else "title"),
        when=" · ".join(part for part in (_when(record, scene.zone), record.place) if part),
        known=whom.kind != "unknown",
        whom=whom_line(whom, scene.person, begun.at.astimezone(scene.zone) if begun else None),
        about=_about(scene),
        warning=say("allergies", text=scene.person.allergies) if scene.person and scene.person.allergies else "",
        place=record.place,
        calls=_calls(scene),
        ticks=_ticks(scene),
        course=tuple(f"{_time(act, scene.zone)} {course_words(act, scene.language)}" for act in timeline(record)),
        ended=_ending(ended),
        visit=whom.visit,
    )


def _when(record: EmergencyRecord, zone: ZoneInfo) -> str:
    began = _time(record.begun, zone)
    return say("from_to", began=began, ended=_time(record.ended, zone)) if record.ended else say("since", time=began)


def whom_line(whom: ef.Whom, person: f.PersonEnrolled | None, day: datetime | None = None) -> str:
    """A097 王桂芬 女 82; or what was said of somebody without a ticket."""
    if person is None:
        return " ".join(part for part in (say(whom.kind), whom.number, whom.said) if part)
    age = str(age_on(person.birth_date, day.date())) if day else ""
    return " ".join(part for part in (whom.number, person.name, wording.text("sex", person.sex), age) if part)


def elapsed(lasting: timedelta) -> str:
    """03:12, and 1:03:12 after an hour."""
    seconds = int(lasting.total_seconds())
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes:02}:{seconds % 60:02}"


def course_words(act: Act, language: f.Language) -> str:
    """One line of what happened."""
    match act.fact:
        case ef.EmergencyBegun():
            parts = [say("begun_word")]
        case ef.EmergencyDescribed(whom=whom, place=place):
            parts = [whom_line(whom, None), place]
        case ef.EmergencyStepDone(words=words, step=step):
            parts = [words.get(language) or next(iter(words.values()), step)]
        case ef.EmergencyCallMade(who=who, number=number, state=state, note=note):
            parts = [say(who), number, say(state), note]
        case ef.EmergencyNoted(note=note):
            parts = [note]
        case ef.EmergencyEnded():
            parts = [_ending(act)]
        case _:
            parts = []
    return " · ".join(part for part in parts if part)


def outcome_words(outcome: ef.EmergencyOutcome) -> str:
    return say("hospital_outcome" if outcome == "hospital" else outcome)


def _ending(act: Act | None) -> str:
    if act is None or not isinstance(act.fact, ef.EmergencyEnded):
        return ""
    fact = act.fact
    return " · ".join(part for part in (outcome_words(fact.outcome), fact.decided_by, fact.note) if part)


def _about(scene: Scene) -> tuple[str, ...]:
    """What helps whoever comes: what was given, what they live with, whom to telephone."""
    lines = []
    for act, dose in scene.visit.doses if scene.visit else ():
        vaccine = wording.named(dose.product_name) or dose.product
        lines.append(say("given", vaccine=vaccine, time=_time(act, scene.zone), lot=dose.lot))
    person = scene.person
    if person is not None:
        texts = {"conditions": person.conditions, "medicines": person.medicines, "relative": person.contact}
        lines += [say(code, text=text) for code, text in {**texts, "phone": person.phone}.items() if text]
    return tuple(lines)


def _calls(scene: Scene) -> tuple[CallProps, ...]:
    listed = scene.checklist.calls if scene.checklist else ()
    numbers = {call.who: call.number_for(scene.language) for call in listed}
    for _, call in scene.record.calls:
        numbers.setdefault(call.who, call.number or "")
    said: dict[str, list[str]] = {}
    last = {call.who: call.state for _, call in scene.record.calls}
    for act, call in scene.record.calls:
        said.setdefault(call.who, []).append(say("said_line", time=_time(act, scene.zone), state=say(call.state)))
    return tuple(
        CallProps(who=who, words=say(who), number=number, said=" · ".join(said.get(who, [])), state=last.get(who))
        for who, number in numbers.items()
    )


def _ticks(scene: Scene) -> tuple[TickProps, ...]:
    """The list of the site, and whatever was ticked that it has no more."""
    done = scene.record.steps
    lines: dict[tuple[str, str], TickProps] = {}
    listed = scene.checklist
    parts: dict[ef.StepPart, tuple[ListLine, ...]] = {"kit": listed.kit, "step": listed.steps} if listed else {}
    for part, each in parts.items():
        for line in each:
            words = line.words.get(scene.language) or next(iter(line.words.values()))
            lines[part, line.code] = TickProps(part=part, code=line.code, words=words, confirmed=line.confirmed)
    for key, act in done.items():
        fact = act.fact
        assert isinstance(fact, ef.EmergencyStepDone)
        words = lines[key].words if key in lines else course_words(act, scene.language)
        by = scene.names.get(act.latest.by, act.latest.by)
        lines[key] = TickProps(
            part=fact.part, code=fact.step, words=words, done=f"{_time(act, scene.zone)} {by}", confirmed=fact.confirmed
        )
    return tuple(lines.values())


def _time(act: Act | None, zone: ZoneInfo) -> str:
    return f"{act.at.astimezone(zone):%H:%M}" if act else ""
