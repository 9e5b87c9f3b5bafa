"""What the end of an emergency says about the visit of whom it was about: pure."""

from collections.abc import Iterator

from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.emergency_record import GRAVE
from vaxdesk.clinic.visit import Visit
from vaxdesk.ui.emergency_panel_view import outcome_words
from vaxdesk.ui.emergency_panel_words import say


def visit_facts(ended: ef.EmergencyEnded, visit: Visit | None, *, may_leave: bool) -> Iterator[f.Fact]:
    """What is to be recorded of this visit before such an end: after a dose, whoever is taken to hospital or dies has
    had an adverse event that a clinician concludes on, and has left; `may_leave` where whoever sits here may record
    that."""
    if visit is None or not visit.given or ended.outcome not in GRAVE:
        return
    parts = (say("end_why", how=outcome_words(ended.outcome)), ended.note)
    words = " · ".join(part for part in parts if part)[:300]
    if not visit.reaction_open or visit.awaits_transfer:
        yield f.ReactionSeen(note=words)
    if may_leave and not visit.closed:
        yield f.LeftEarly(why=words, advice_given=False, accepted_by=ended.decided_by)


def end_words(outcome: ef.EmergencyOutcome, visit: Visit | None, *, may_leave: bool) -> str:
    """What somebody is told before they record such an end; empty where nothing else is recorded with it."""
    words = {f.ReactionSeen: "end_reaction", f.LeftEarly: "end_left"}
    end = ef.EmergencyEnded(outcome=outcome, decided_by="-")
    return " ".join(say(words[type(fact)]) for fact in visit_facts(end, visit, may_leave=may_leave))
