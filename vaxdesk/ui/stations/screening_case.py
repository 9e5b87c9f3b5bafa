"""Who is being screened: which questions are asked of them, and what is known from before. Reads the Desk, shows
nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from vaxdesk.acts.inquiry import FormUnreadable, NoForm
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.people import age_on
from vaxdesk.clinic.questionnaire import Answer, Form
from vaxdesk.clinic.screening import initial
from vaxdesk.clinic.visit import Visit
from vaxdesk.departments.self_filling import SelfAnswers
from vaxdesk.desk import Desk
from vaxdesk.ui import wording
from vaxdesk.ui.form_flaw_words import flaws_in_words
from vaxdesk.ui.languages import LANGUAGES
from vaxdesk.ui.stations.screening_notices import question_words
from vaxdesk.ui.stations.screening_typed import TypedScreening, typed_screening
from vaxdesk.ui.stations.screening_view import Asked, Reading
from vaxdesk.ui.stations.screening_words import say
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.widgets.person_card import Notice, Section

VISITS: Final = 8
"""So many earlier visits are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Who is being screened. `base` is the page as it was recorded, or empty; `entry` the id of what will be recorded;
    `refused` are forms that may have been meant for this visit and cannot be used; `before` the form of an earlier
    screening of this visit, where that was another one; `earlier` other visits, newest first."""

    visit: Visit
    person_id: str
    person: f.PersonEnrolled
    asked: Asked
    base: TypedScreening
    entry: str
    refused: tuple[FormUnreadable, ...] = ()
    before: str = ""
    earlier: tuple[Visit, ...] = ()
    alone: SelfAnswers | None = None
    """What the person answered alone, and nobody has concluded on yet."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed about somebody, and the form whose questions it answers."""

    form: Form
    typed: TypedScreening


def opened(desk: Desk, visit_id: str) -> Opened | None:
    """None for somebody who cannot be screened. Raises NoForm where no form that fits can be read."""
    visit = desk.visit(visit_id)
    person = desk.person(visit.person) if visit.person else None
    if person is None or visit.registered is None or visit.person is None:
        return None
    products = visit.pending or visit.planned
    age = age_on(person.birth_date, desk.today())
    chosen = desk.inquiry_for(products, age)
    form, policy = chosen.inquiry.form, chosen.inquiry.policy
    asked = Asked(form=form, policy=policy, products=products, age=age, today=desk.today(), language=person.language)
    others = [row.id for row in desk.visits_of(visit.person) if row.id != visit_id]
    blank = _blank(visit, asked)
    base, before = (blank, "") if visit.screened is None else _recorded(visit.screened, asked, blank)
    return Opened(
        visit=visit, person_id=visit.person, person=person, asked=asked, base=base, entry=desk.new_id(),
        refused=chosen.refused, before=before, earlier=tuple(map(desk.visit, others[:VISITS])),
        alone=desk.self_filling.of(visit),
    )  # fmt: skip


def looked_at_again(desk: Desk, case: Opened) -> Opened | None:
    """The same after somebody may have recorded something; None where the registration was taken back."""
    visit, person = desk.visit(case.visit.id), desk.person(case.person_id)
    if visit.registered is None or person is None:
        return None
    today, products = desk.today(), visit.pending or visit.planned
    asked = replace(case.asked, products=products, age=age_on(person.birth_date, today), today=today)
    return replace(case, visit=visit, person=person, asked=asked, alone=desk.self_filling.of(visit))


def asks_otherwise(desk: Desk, before: Opened, now: Opened) -> bool:
    """Whether the person or the vaccines have become others, so that another form or other rules apply. A file that is
    edited meanwhile disturbs nobody."""
    if (before.asked.products, before.asked.age) == (now.asked.products, now.asked.age):
        return False
    try:
        inquiry = desk.inquiry_for(now.asked.products, now.asked.age).inquiry
    except NoForm:
        return True
    return (inquiry.form.url, inquiry.policy.id) != (before.asked.form.url, before.asked.policy.id)


def taken_up(draft: Draft | None, case: Opened) -> TypedScreening:
    """What was typed about this person before; answers to another form, and what was concluded from them, are gone."""
    if draft is None:
        return case.base
    if draft.form == case.asked.form:
        return draft.typed
    blank = _blank(case.visit, case.asked)
    return replace(
        draft.typed, answers=blank.answers, unread={}, unconfirmed=frozenset(), self_filled="", outcome="", minutes=""
    )


def with_self_filled(typed: TypedScreening, case: Opened) -> TypedScreening:
    """The page with what the person answered alone, marked until somebody has gone through it. What the doctor has put
    in before, and the person says too, stays as it is; so does a yes that the person denies."""
    alone = case.alone
    if alone is None or alone.form != case.asked.form.canonical or typed.self_filled == alone.changed.isoformat():
        return typed
    known = {key for key, answer in typed.answers.items() if key not in typed.unconfirmed}
    stands = {key for key, answer in alone.answers.items() if key in known and _stands(typed.answers[key], answer)}
    new = alone.answers.keys() - stands
    return replace(
        typed,
        answers={**typed.answers, **{key: alone.answers[key] for key in new}},
        unread={key: texts for key, texts in typed.unread.items() if key not in new},
        unconfirmed=frozenset(new),
        self_filled=alone.changed.isoformat(),
        answered_by="self_filled" if typed.answered_by == "self" else typed.answered_by,
    )


def _stands(before: Answer, alone: Answer) -> bool:
    return before == alone or (before is True and alone is False)


def without_self_filled(typed: TypedScreening) -> TypedScreening:
    """The page without what the person answered alone and nobody has gone through."""
    left = {key: answer for key, answer in typed.answers.items() if key not in typed.unconfirmed}
    answered_by = "self" if typed.answered_by == "self_filled" else typed.answered_by
    return replace(typed, answers=left, unconfirmed=frozenset(), self_filled="", answered_by=answered_by)


def rules_of(case: Opened, typed: TypedScreening, reading: Reading) -> tuple[Section, ...]:
    """What the rules say about the page as it stands, and which rules they are."""
    policy = case.asked.policy
    title = say("rules", policy=wording.named(policy.title), version=policy.version)
    return (
        Section(title=say("proposals"), notices=(*_alone(case, typed, reading), *_warnings(case), *reading.notices)),
        Section(title=title, timeline=(policy.document,)),
    )


def files_of(refused: Sequence[FormUnreadable], *, goes_on: bool) -> tuple[Notice, ...]:
    """Each file that cannot be used, with everything that is wrong with it; whether another one is used instead."""
    heading = "form_refused" if goes_on else "form_unusable"
    return tuple(Notice(say(heading, file=each.file), flaws_in_words(each.flaws), "stop") for each in refused)


def earlier_of(case: Opened, desk: Desk) -> tuple[Section, ...]:
    """Screenings and reactions before, those of this visit first."""
    visits = (case.visit, *case.earlier)
    screenings = tuple(line for visit in visits for line in _screenings(visit, desk))
    reactions = tuple(line for visit in visits for line in _reactions(visit, desk))
    return tuple(
        Section(title=say(name), timeline=lines)
        for name, lines in (("reactions", reactions), ("earlier", screenings))
        if lines
    )


def consent_state(visit: Visit) -> tuple[str, Tone]:
    """What was said to the vaccines of this visit, in words."""
    said = [visit.consent(product) for product in visit.pending or visit.planned]
    if said and all(isinstance(each, f.ConsentRefused) for each in said):
        return say("consent_refused"), "stop"
    if all(isinstance(each, f.ConsentGiven) for each in said):
        return say("consent_given"), "ok"
    return say("consent_missing"), "caution"


def _blank(visit: Visit, asked: Asked) -> TypedScreening:
    """Who answered at the door probably answers here too; what stands in the form before anybody answers."""
    door = visit.registered
    assert door is not None
    return TypedScreening(
        answered_by=door.answered_by, answered_by_name=door.answered_by_name, answers=initial(asked.form)
    )


def _recorded(screened: f.Screened, asked: Asked, blank: TypedScreening) -> tuple[TypedScreening, str]:
    """The page as it was recorded. Answers to another form stay in the record and are not put into this one."""
    typed = typed_screening(screened)
    canonical = str((screened.response or {}).get("questionnaire", ""))
    if screened.response is None or canonical.partition("|")[0] == asked.form.url:
        return typed, ""
    return replace(typed, answers=blank.answers, outcome="", minutes=""), canonical


def _alone(case: Opened, typed: TypedScreening, reading: Reading) -> Iterator[Notice]:
    alone = case.alone
    if alone is None:
        return
    if alone.form != case.asked.form.canonical:
        yield Notice(say("self_filled_other", form=alone.form), "", "caution")
        return
    heading = say("self_filled" if alone.finished else "self_filled_part", language=LANGUAGES.get(alone.language, ""))
    left = len(reading.unconfirmed)
    words = say("self_filled_left", count=left) if left else say("self_filled_done")
    yield Notice(heading, words, "caution" if left or not alone.finished else "info")
    denied = [key for key, answer in alone.answers.items() if answer is False and typed.answers.get(key) is True]
    if denied:
        names = "; ".join(question_words(case.asked.form, key, case.asked.language) for key in denied)
        yield Notice(say("self_filled_denied"), names, "caution")


def _warnings(case: Opened) -> Iterator[Notice]:
    yield from files_of(case.refused, goes_on=True)
    if case.before:
        yield Notice(say("other_form_before", form=case.before), "", "caution")


def _screenings(visit: Visit, desk: Desk) -> Iterator[str]:
    for act, fact in reversed(visit.every(f.Screened)):
        until = say("earlier_until", day=fact.defer_until) if fact.defer_until else ""
        parts = (_signs(fact.vital_signs), until, fact.note)
        outcome = wording.text("outcome", fact.outcome)
        line = say("earlier_line", day=_when(act.at, desk), outcome=outcome)
        yield " \u00b7 ".join([line, *(part for part in parts if part)])


def _reactions(visit: Visit, desk: Desk) -> Iterator[str]:
    for act, fact in reversed(visit.every(f.ReactionSeen)):
        signs = ", ".join(wording.text("sign", sign) for sign in fact.signs)
        yield " \u00b7 ".join(part for part in (_when(act.at, desk), signs, fact.note) if part)


def _signs(signs: f.VitalSigns) -> str:
    pressures = " \u2192 ".join(f"{each.systolic}/{each.diastolic}" for each in signs.blood_pressure)
    degrees = f"{signs.temperature_c:g} \u00b0C" if signs.temperature_c is not None else ""
    return " ".join(part for part in (degrees, pressures) if part)


def _when(at: datetime, desk: Desk) -> str:
    local = desk.local(at)
    if local.date() == desk.today():
        return say("earlier_today", time=local.strftime("%H:%M"))
    return local.date().isoformat()
