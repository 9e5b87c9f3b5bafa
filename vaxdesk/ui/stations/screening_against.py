"""What speaks against recording a page as it stands, and what a reason has to be given for. Pure, from frozen inputs.

A reason belongs to the warning it was given for: a note counts only as far as it was written while the same rules spoke
and the same measurements were missing.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from vaxdesk.clinic import conclusions
from vaxdesk.clinic.conclusions import CLEARED, written_since
from vaxdesk.clinic.people import forbidden_characters
from vaxdesk.clinic.policy import Policy, Proposal
from vaxdesk.clinic.questionnaire import Form
from vaxdesk.clinic.screening import missing
from vaxdesk.ui import wording
from vaxdesk.ui.stations.registration_view import FieldNote
from vaxdesk.ui.stations.screening_notices import question_words
from vaxdesk.ui.stations.screening_typed import Noted, TypedScreening, defer_until, unreadable
from vaxdesk.ui.stations.screening_words import say

_FIELDS: Final = {"temperature_c": "temperature", "blood_pressure": "pressure"}


def noted(typed: TypedScreening, proposal: Proposal, policy: Policy) -> Noted:
    """What is warned of now. Where something has come to it, the note as it stands was not written for that. That a
    measurement is missing becomes a warning with the first conclusion that needs it."""
    rules = (f"{policy.id} {policy.version} {finding.rule}" for finding in proposal.findings)
    needed = [sign for sign in proposal.needed if typed.outcome in CLEARED or sign in typed.noted.warned]
    now = frozenset((*rules, *needed))
    return Noted(now, typed.note if now - typed.noted.warned else typed.noted.before)


def far(typed: TypedScreening, proposal: Proposal, today: date) -> date | None:
    """The day of a deferral that is longer than anybody asks for without meaning it; None for any other."""
    day = defer_until(typed, today) if typed.outcome == "defer" else None
    return day if day and conclusions.far(day, today, proposal.defer_until) else None


def day_note(typed: TypedScreening, proposal: Proposal, today: date) -> FieldNote:
    """What is said below the day of a deferral."""
    day, asked = defer_until(typed, today), proposal.defer_until
    if day is not None and far(typed, proposal, today):
        return FieldNote("", "caution", say("day_far", days=(day - today).days))
    if asked is not None and day is not None and day < asked:
        return FieldNote("", "caution", say("day_asked", day=asked.isoformat()))
    if asked is not None and day != asked:
        return FieldNote("", "", say("day_asked", day=asked.isoformat()))
    return FieldNote()


def lengthened(typed: TypedScreening, before: Proposal, now: Proposal) -> str:
    """The day that the rules ask for now, where theirs stood in the field and has become a later one; "" elsewhere."""
    if before.defer_until is None or now.defer_until is None or now.defer_until <= before.defer_until:
        return ""
    return now.defer_until.isoformat() if typed.defer_until.strip() == before.defer_until.isoformat() else ""


def against(
    typed: TypedScreening, form: Form, language: str, today: date, proposal: Proposal, wrong: Mapping[str, str],
    before: str,
) -> Iterator[tuple[str, str]]:  # fmt: skip
    """Why this cannot be recorded yet, and where to go. `before` is the note as it stood when the rules came to say
    what they say."""
    for name in unreadable(typed):
        yield name, say(f"type_{name}")
    for key, why in wrong.items():
        yield f"q.{key}", say("answer_wrong", question=question_words(form, key, language), why=why)
    if not typed.outcome:
        yield "eligible", say("no_outcome")
    elif typed.answered_by not in ("self", "self_filled") and not typed.answered_by_name.strip():
        yield "answered_by_name", say("who_answered")
    elif typed.outcome in CLEARED and (open_ := missing(form, typed.answers)):
        yield f"q.{open_[0]}", say("open_questions", names="; ".join(question_words(form, q, language) for q in open_))
    if typed.outcome == "defer":
        yield from _day(typed, proposal, today)
    if not written_since(typed.note, before):
        yield from _reasons(typed, proposal, today)
    if labels := [label for text in (typed.note, typed.answered_by_name) for label in forbidden_characters(text)]:
        yield "note", wording.text("refusal", "forbidden_characters", detail=", ".join(labels))


def needed_in_words(needed: Sequence[str]) -> str:
    """What the rules need and nobody has measured; "" where that is nothing."""
    return say("needed", names=", ".join(say(f"sign_{sign}") for sign in needed)) if needed else ""


def _day(typed: TypedScreening, proposal: Proposal, today: date) -> Iterator[tuple[str, str]]:
    day = defer_until(typed, today)
    if day is None:
        yield "defer_until", say("no_day")
    elif conclusions.too_far(day, today, proposal.defer_until):
        yield "defer_until", say("day_too_far", day=day.isoformat())


def _reasons(typed: TypedScreening, proposal: Proposal, today: date) -> Iterator[tuple[str, str]]:
    """What has to be said in the note and is not."""
    if typed.outcome in CLEARED and proposal.needed:
        first = proposal.needed[0]
        yield _FIELDS.get(first, first), needed_in_words(proposal.needed)
    older = "_older" if typed.note.strip() else ""
    if proposal.outcome is not None and typed.outcome not in ("", proposal.outcome):
        yield "note", say(f"note_wanted{older}", proposed=wording.text("outcome", proposal.outcome))
    elif typed.outcome in ("defer", "contraindicated", "refer") and not proposal.findings:
        yield "note", say(f"why_wanted{older}")
    day, asked = defer_until(typed, today), proposal.defer_until
    if typed.outcome == "defer" and asked is not None and day is not None and day < asked:
        yield "note", say("day_shorter", day=asked.isoformat())
