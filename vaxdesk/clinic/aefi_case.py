"""An adverse event following immunization as the entries of its visit tell it: what was seen, measured, given, filled
in and reported, put together. Nothing here judges."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property
from typing import Final, Literal, get_args

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.aefi_facts import (
    BodyExamined,
    CaseFormFilled,
    CaseOutcome,
    Consciousness,
    Looked,
    MedicineGiven,
    ReactionReported,
    ReactionTold,
    ReportNotDue,
    Said,
    VitalSignsTaken,
)
from vaxdesk.clinic.visit import Act, Visit

Trigger = Literal[
    "death", "life_threatening", "disability", "hospitalisation", "congenital_anomaly", "other_important", "cluster",
    "major_impact",
]  # fmt: skip
"""What may make a report urgent."""
NOTHING: Final = CaseFormFilled()


class Reading(msgspec.Struct, frozen=True):
    """Vital signs at one moment. `before`: measured before the dose."""

    at: datetime
    vital_signs: f.VitalSigns
    consciousness: Consciousness = ""
    before: bool = False


class Examined(msgspec.Struct, frozen=True):
    """The newest word on one item of the criteria."""

    present: bool
    at: datetime


class Case(msgspec.Struct, frozen=True, dict=True):
    """One event, or several in one visit. There is one as soon as a reaction was seen, or somebody told of one."""

    visit: Visit

    @cached_property
    def seen(self) -> tuple[tuple[Act, f.ReactionSeen], ...]:
        return tuple(self.visit.every(f.ReactionSeen))

    @cached_property
    def told(self) -> tuple[tuple[Act, ReactionTold], ...]:
        return tuple(self.visit.every(ReactionTold))

    @cached_property
    def form(self) -> CaseFormFilled:
        """The newest case form; an empty one where nobody has begun it."""
        return self.visit.last(CaseFormFilled) or NOTHING

    @cached_property
    def told_since(self) -> tuple[tuple[Act, ReactionTold], ...]:
        """What was told of after the newest case form: its course cannot say anything of that."""
        filled = self.visit.last_act(CaseFormFilled)
        place = {entry.id: number for number, entry in enumerate(self.visit.history)}
        newest = place[filled.latest.id] if filled else -1
        return tuple((act, fact) for act, fact in self.told if place[act.latest.id] > newest)

    @property
    def form_begun(self) -> bool:
        return self.visit.last(CaseFormFilled) is not None

    @cached_property
    def medicines(self) -> tuple[tuple[Act, MedicineGiven], ...]:
        return tuple(self.visit.every(MedicineGiven))

    @cached_property
    def reports(self) -> tuple[tuple[Act, ReactionReported], ...]:
        return tuple(self.visit.every(ReactionReported))

    @cached_property
    def not_due(self) -> tuple[Act, ReportNotDue] | None:
        """The decision that nothing is to be reported, where no other event was seen or told of since."""
        made = self.visit.every(ReportNotDue)
        if not made:
            return None
        place = {act.entry.id: number for number, act in enumerate(self.visit.acts)}
        newest = max(place[act.entry.id] for act, _ in (*self.seen, *self.told))
        return made[-1] if place[made[-1][0].entry.id] > newest else None

    @property
    def not_a_reaction(self) -> Act | None:
        """A clinician's last conclusion was that this was none."""
        act, concluded = self.visit.last_act(f.ReactionConcluded), self.visit.last(f.ReactionConcluded)
        none = concluded is not None and concluded.outcome == "not_a_reaction"
        return act if none and not self.visit.reaction_open and not self.told else None

    @cached_property
    def signs(self) -> tuple[f.Sign, ...]:
        """Every sign that was seen or told of, in the order of the quick card."""
        said = {sign for _, fact in self.seen for sign in fact.signs}
        said |= {sign for _, fact in self.told for sign in fact.signs}
        return tuple(sign for sign in get_args(f.Sign) if sign in said)

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """Vital signs from the screening on, oldest first."""
        found = [
            *(Reading(act.at, fact.vital_signs, before=True) for act, fact in self.visit.every(f.Screened)),
            *(Reading(act.at, fact.vital_signs, fact.consciousness) for act, fact in self.seen),
            *(Reading(act.at, fact.vital_signs, fact.consciousness) for act, fact in self.visit.every(VitalSignsTaken)),
        ]
        measured = [each for each in found if each.vital_signs != f.VitalSigns() or each.consciousness]
        return tuple(sorted(measured, key=lambda each: each.at))

    @cached_property
    def examined(self) -> dict[str, Examined]:
        """The newest word on every item that somebody looked for."""
        found: dict[str, Examined] = {}
        for act, fact in self.visit.every(BodyExamined):
            found |= {each.item: Examined(each.present, act.at) for each in fact.looked}
        return found

    @cached_property
    def sudden_onset(self) -> Said:
        return _newest(fact.sudden_onset for _, fact in self.visit.every(BodyExamined))

    @cached_property
    def rapid_progression(self) -> Said:
        return _newest(fact.rapid_progression for _, fact in self.visit.every(BodyExamined))

    @cached_property
    def began(self) -> datetime | None:
        """When the event began: as the form says, else the first sign that was seen or told of."""
        first = [act.at for act, _ in self.seen] + [fact.began for _, fact in self.told if fact.began]
        return self.form.onset or min(first, default=None)

    @property
    def began_on(self) -> date | None:
        """The day on which it began, where nobody knows the time."""
        days = [fact.began_on for _, fact in self.told if fact.began_on and not fact.began]
        return None if self.began else min(days, default=None)

    @cached_property
    def known_since(self) -> datetime:
        """When this site first learned of it; the form may say an earlier moment, never a later one."""
        first = min(act.at for act, _ in (*self.seen, *self.told))
        return min(first, self.form.found) if self.form.found else first

    @cached_property
    def triggers(self) -> dict[Trigger, datetime]:
        """What makes the report urgent by the newest word, and since when this site knows."""
        now = _form_triggers(self.form).union(*(fact.serious for _, fact in self.told))
        now |= {"death"} if self.deaths else set()
        since: dict[Trigger, datetime] = {}
        said = [
            *((act.at, set[Trigger](fact.serious)) for act, fact in self.told),
            *((act.at, _form_triggers(fact)) for act, fact in self.visit.every(CaseFormFilled)),
            *((act.at, set[Trigger](("death",))) for act in self.deaths),
        ]
        for at, triggers in said:
            for each in triggers & now:
                since[each] = min(since.get(each, at), at)
        return since

    @property
    def deaths(self) -> tuple[Act, ...]:
        """A clinician's conclusions that this person has died, as long as the last one says so."""
        said = [act for act, fact in self.visit.every(f.ReactionConcluded) if fact.outcome == "died"]
        return tuple(said) if self.visit.died else ()

    @property
    def outcome(self) -> CaseOutcome:
        """As the form has it; a death that a clinician concluded on needs no form."""
        return "died" if self.deaths else self.form.outcome

    @property
    def serious(self) -> bool:
        return bool(self.triggers)


def case_of(visit: Visit) -> Case | None:
    """None for a visit in which nothing was seen and after which nobody told of anything."""
    return Case(visit) if visit.reacted or visit.every(ReactionTold) else None


def looked(present: Iterable[str], absent: Iterable[str]) -> tuple[Looked, ...]:
    return (
        *(Looked(item=item, present=True) for item in present),
        *(Looked(item=item, present=False) for item in absent),
    )


def _form_triggers(form: CaseFormFilled) -> set[Trigger]:
    found: set[Trigger] = set(form.serious)
    return found | {
        *(("death",) if form.outcome == "died" else ()),
        *(("hospitalisation",) if form.hospitalised == "yes" else ()),
        *(("cluster",) if form.cluster else ()),
        *(("major_impact",) if form.major_impact else ()),
    }


def _newest(said: Iterable[Said]) -> Said:
    answers = [each for each in said if each]
    return answers[-1] if answers else ""
