"""What of a paper form is in the record, what whoever sits here may add, and how each act is asked of the Desk."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from vaxdesk.clinic import facts as f
from vaxdesk.departments.paper_forms import Form
from vaxdesk.desk import Desk
from vaxdesk.ui.station import Act
from vaxdesk.ui.stations.forms_steps import Step
from vaxdesk.ui.stations.forms_typed import PARTS, PERSON, SOMEBODY_NEW, TypedForm, done

FACTS: Final[dict[str, tuple[str, ...]]] = {
    "door": ("person_enrolled", "visit_registered"), "screening": ("screened",),
    "consent": ("consent_given", "consent_refused"), "dose": ("identity_checked", "dose_given"),
    "watch": ("released", "left_early"),
}  # fmt: skip
"""What whoever types a part in must be allowed to record."""
FIRST: Final = {
    "door": "name", "screening": "question_1", "consent": "agrees", "dose": "identity", "watch": "left_at",
}  # fmt: skip
"""The first field of each part, in the order of the paper."""


def written(desk: Desk, form: Form) -> frozenset[str]:
    """The names of the facts of this form that are in the record."""
    person, visit = desk.paper_forms.ids(form.number)
    found = {f.fact_name(act.fact) for act in desk.visit(visit).acts if isinstance(act.fact, f.Fact)}
    if found or desk.person(person):
        found.add(PERSON)
    return frozenset(found)


def barred(may: Callable[[str], bool]) -> frozenset[str]:
    """The parts that are left to somebody of another role."""
    return frozenset(part for part, names in FACTS.items() if not all(map(may, names)))


def not_to_do(there: frozenset[str], barred: frozenset[str]) -> frozenset[str]:
    """What is in the record already, and what whoever sits here may not record."""
    return there | {name for part in barred for name in FACTS[part]}


def first_field(there: frozenset[str], barred: frozenset[str]) -> str:
    """Where typing goes on; empty where nothing is left to do."""
    todo = (part for part in FIRST if part not in done(there) | barred)
    return FIRST.get(next(todo, ""), "")


def with_recorded(draft: TypedForm, recorded: TypedForm, there: frozenset[str]) -> TypedForm:
    """A draft, and in the parts that are in the record what is there."""
    names = [name for part in done(there) for name in PARTS[part]]
    return replace(draft, **{name: getattr(recorded, name) for name in names})


def act_of(desk: Desk, form: Form, step: Step, *, known: str, reason: str) -> Act:
    """A step as it is asked of the Desk. `known` as in a `TypedForm`. `reason`, the number of the form, answers the
    questions that the paper answers: that a dose was typed in afterwards, and that by the clock of today the time of
    whoever left early is over. Where it was over by the times on the paper, somebody is asked."""
    person, visit = desk.paper_forms.ids(form.number)
    whose = known if known not in ("", SOMEBODY_NEW) else person
    about = person if isinstance(step.fact, f.PersonEnrolled) else visit
    act = Act(
        fact=step.fact, about=about, person=whose if isinstance(step.fact, f.VisitRegistered) else None, at=step.at
    )
    match step.fact:
        case f.Released():
            return replace(act, override=("back_entry",), reason=reason)
        case f.LeftEarly(why=why):
            ends = desk.visit(visit).observation_ends
            early = ends is not None and step.at < ends
            return replace(act, override=("observation_over",) if early else (), reason=f"{reason}: {why}")
    return act
