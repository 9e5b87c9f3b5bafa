"""What the conclusion of a screening needs before it is written down, whoever writes it: a reason where it goes against
the rules of the site, or without a measurement that they need; a day of deferral that somebody can mean.

A reason stands in the note, and belongs to the warning it was given for: what stood there before another rule spoke, or
while nobody knew that a measurement was missing, does not count for it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import takewhile
from typing import Final

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.answer_keys import Answers
from vaxdesk.clinic.policy import Measurement, Policy, Proposal, propose
from vaxdesk.clinic.questionnaire import Form
from vaxdesk.clinic.screening import answers_of, missing

FAR: Final = timedelta(days=366)
"""A deferral longer than this is asked about once more: the program's own choice, no rule of any document."""
FARTHEST: Final = timedelta(days=3650)
"""The longest deferral that a rule can ask for (`policy.Rule`); beyond it only a day that a rule names."""
CLEARED: Final = ("eligible", "caution")
_MEASURED: Final[tuple[Measurement, ...]] = ("temperature_c", "blood_pressure", "pulse", "respiration", "spo2")


class Judging(msgspec.Struct, frozen=True, kw_only=True):
    """By what a screening is held: the questions and rules of the site for these products and this age (completed
    years), and the screening that stands in its visit already. With `corrects` this one takes the place of that."""

    form: Form
    policy: Policy
    products: tuple[str, ...]
    age: int
    before: f.Screened | None = None
    corrects: bool = False


def conclusion_problems(fact: f.Screened, judging: Judging | None, day: date) -> Iterator[str]:
    """Codes of what is missing for this conclusion on this day. A correction is not asked for what the screening that
    it corrects lacks too. Without `judging`, where no form of the site can be read, only the words for themselves are
    looked at."""
    found = [*_problems(fact, judging, day, judging.before if judging else None)]
    if judging and judging.corrects and judging.before:
        lacked = {_code(each) for each in _problems(judging.before, judging, day, None)}
        found = [each for each in found if _code(each) not in lacked]
    yield from found


def written_since(note: str, before: str) -> str:
    """What was written into a note beyond what stood there before; "" where no word was."""
    new, old = " ".join(note.split()), " ".join(before.split())
    start = _shared(new, old)
    rest, left = new[start:], old[start:]
    written = rest[: len(rest) - _shared(rest[::-1], left[::-1])]
    return written if any(map(str.isalnum, written)) else ""


def too_far(day: date, today: date, asked: date | None) -> bool:
    """Whether a deferral is longer than any rule can ask for, and than one does."""
    return day > max(today + FARTHEST, asked or today)


def far(day: date, today: date, asked: date | None) -> bool:
    """Whether a deferral is longer than anybody asks for without meaning it."""
    return day > today + FAR and (asked is None or day > asked)


def _problems(fact: f.Screened, judging: Judging | None, day: date, before: f.Screened | None) -> Iterator[str]:
    if fact.answered_by not in ("self", "self_filled") and not fact.answered_by_name.strip():
        yield "answerer_missing"
    answers = _answers(fact, judging.form) if judging else None
    proposal = _proposal(fact, judging, answers or {}, day) if judging else Proposal()
    if judging and answers is not None and fact.outcome in CLEARED and (left := missing(judging.form, answers)):
        yield f"questions_open: {', '.join(left)}"
    if fact.outcome == "defer" and fact.defer_until:
        yield from _day_problems(fact.defer_until, day, proposal.defer_until)
    if judging and not written_since(fact.note, _note_before(fact, proposal, judging.policy, before)):
        yield from _unexplained(fact, proposal)


def _answers(fact: f.Screened, form: Form) -> Answers | None:
    """Answers to the form of the site; None where there are only those to another one, which say nothing to its rules.
    What cannot be read answers nothing."""
    if str((fact.response or {}).get("questionnaire", "")).partition("|")[0] != form.url:
        return None
    try:
        return answers_of(fact.response or {})
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def _proposal(fact: f.Screened, judging: Judging, answers: Answers, day: date) -> Proposal:
    """Nobody is found eligible without what has to be measured."""
    found = propose(
        judging.policy, judging.form, answers, fact.vital_signs, products=judging.products, age=judging.age, today=day
    )
    if found.needed and found.outcome == "eligible":
        return msgspec.structs.replace(found, outcome=None)
    return found


def _day_problems(until: date, day: date, asked: date | None) -> Iterator[str]:
    if until <= day:
        yield "deferral_past"
    elif too_far(until, day, asked):
        yield f"deferral_too_far: {until.isoformat()}"
    elif far(until, day, asked):
        yield f"deferral_far: {(until - day).days}"


def _unexplained(fact: f.Screened, proposal: Proposal) -> Iterator[str]:
    """What has to be said in the note and is not."""
    if fact.outcome in CLEARED and proposal.needed:
        yield f"measurement_missing: {', '.join(proposal.needed)}"
    if proposal.outcome is not None and fact.outcome != proposal.outcome:
        yield f"outcome_differs: {proposal.outcome}"
    elif fact.outcome not in CLEARED and not proposal.findings:
        yield "outcome_unexplained"
    until, asked = fact.defer_until, proposal.defer_until
    if fact.outcome == "defer" and until and asked and until < asked:
        yield f"deferral_short: {asked.isoformat()}"


def _note_before(fact: f.Screened, proposal: Proposal, policy: Policy, before: f.Screened | None) -> str:
    """The note that was not written for what is warned of now: the older one, where a warning has come since."""
    if before is None:
        return ""
    now = {f"{policy.id} {policy.version} {finding.rule}" for finding in proposal.findings}
    now |= {*proposal.needed} if fact.outcome in CLEARED else set()
    return before.note if now - warned(before) else ""


def warned(screened: f.Screened) -> frozenset[str]:
    """What was warned of when this was recorded, by name: rules with their policy, measurements that were missing."""
    rules = f"{screened.policy} {screened.policy_version}"
    lacking = (sign for sign in _MEASURED if not getattr(screened.vital_signs, sign))
    return frozenset((*(f"{rules} {finding.rule}" for finding in screened.findings), *lacking))


def _shared(one: str, other: str) -> int:
    """With how many characters both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _code(problem: str) -> str:
    return problem.partition(":")[0]
