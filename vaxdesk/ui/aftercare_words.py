"""What is special about an entry of an emergency or of a call after the visit, for lists of entries."""

from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.ui import wording
from vaxdesk.ui.emergency_panel_view import outcome_words, whom_line
from vaxdesk.ui.emergency_panel_words import say


def aftercare_detail(fact: f.Fact | f.FromNewerVersion) -> str:
    """Empty for every other entry."""
    parts: list[str] = []
    match fact:
        case ef.EmergencyBegun(whom=whom, place=place) | ef.EmergencyDescribed(whom=whom, place=place):
            parts = [whom_line(whom, None), place]
        case ef.EmergencyStepDone(words=words, step=step):
            parts = [wording.named(words) or step]
        case ef.EmergencyCallMade(who=who, state=state, number=number, note=note):
            parts = [say(who), number, say(state), note]
        case ef.EmergencyNoted(note=note):
            parts = [note]
        case ef.EmergencyEnded(outcome=outcome, decided_by=decided_by, note=note):
            parts = [outcome_words(outcome), decided_by, note]
        case f.FollowUpCalled(outcome=outcome, note=note):
            parts = [wording.text("call_outcome", outcome), note]
    return " · ".join(part for part in parts if part)
