"""What the slip check shows of a verdict: pure, from what was proved to words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from vaxdesk.codes.card_room import Verdict
from vaxdesk.codes.slip_files import FROM_BAD_TO_GOOD
from vaxdesk.ui.stations import slips_words as words
from vaxdesk.ui.wording import filled

ICONS: Final = {
    "valid": "check",
    "untrusted": "search",
    "revoked": "stop",
    "out_of_date": "clock",
    "damaged": "warning",
}
OLD: Final = timedelta(days=30)
"""A list that is older is said to be old."""

Fact = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What stands before each fact, in the language of the window."""

    name: str
    birth_date: str
    dose: str
    lot: str
    issuer: str
    unnamed: str
    """{issuer}: as the card says; the list does not name its issuer."""
    issued: str
    expires: str
    proved: str
    key_list: str
    revocation: str
    age: str
    """{day}, {days} days old."""
    age_today: str
    age_unknown: str
    age_future: str
    others: str
    between: str
    """Stands between parts of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One card. `facts` are those of the card, `grounds` what the answer rests on; `remind` says to compare."""

    result: str
    heading: str
    meaning: str
    why: str
    person: tuple[Fact, ...] = ()
    facts: tuple[Fact, ...] = ()
    grounds: tuple[Fact, ...] = ()
    remind: bool = False
    old: bool = False


def ordered(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The worst first: it is the one that counts."""
    return sorted(verdicts, key=lambda each: FROM_BAD_TO_GOOD.index(each.result))


def shown(verdict: Verdict, now: datetime, labels: Labels, meanings: Mapping[str, str]) -> Shown:
    """`meanings` are the words of vaccine codes (CVX). Only a card whose signature holds says anything about a
    person."""
    card = verdict.card
    person = [(labels.name, card.name), (labels.birth_date, card.birth_date)] if card else []
    return Shown(
        result=verdict.result,
        heading=words.said("result", verdict.result),
        meaning=words.said("meaning", verdict.result),
        why=words.said("problem", verdict.problem) if verdict.problem else "",
        person=tuple(person),
        facts=_facts(verdict, labels, meanings),
        grounds=_grounds(verdict, now, labels) if verdict.proved else (),
        remind=card is not None and verdict.result != "damaged",
        old=_is_old(verdict.list_time, now) or _is_old(verdict.revocation_time, now),
    )


def _facts(verdict: Verdict, labels: Labels, meanings: Mapping[str, str]) -> tuple[Fact, ...]:
    if verdict.card is None:
        return ()
    facts = []
    for dose in verdict.card.doses:
        code = f"{dose.system.upper()} {dose.code}".strip()
        vaccine = f"{meanings[dose.code]} ({code})" if dose.system == "cvx" and dose.code in meanings else code
        lot = f"{labels.lot} {dose.lot}" if dose.lot else ""
        facts.append((labels.dose, " · ".join(filter(None, (dose.day, vaccine, lot, dose.site)))))
    if verdict.card.others:
        facts.append((labels.others, str(verdict.card.others)))
    facts.append((labels.issued, _day(verdict.issued)))
    if verdict.expires is not None:
        facts.append((labels.expires, _day(verdict.expires)))
    return tuple(facts)


def _grounds(verdict: Verdict, now: datetime, labels: Labels) -> tuple[Fact, ...]:
    issuer = " · ".join(filter(None, (verdict.issuer_name, verdict.issuer)))
    if verdict.issuer and "issuer" not in verdict.proved:
        issuer = filled(labels.unnamed, issuer=issuer)
    facts = [
        (labels.proved, labels.between.join(words.said("proof", each) for each in verdict.proved)),
        (labels.issuer, issuer),
        (labels.key_list, age(verdict.list_time, now, labels) if issuer else ""),
        (labels.revocation, _revocation(verdict, now, labels) if verdict.revocation else ""),
    ]
    return tuple(fact for fact in facts if fact[1])


def _revocation(verdict: Verdict, now: datetime, labels: Labels) -> str:
    day = age(verdict.revocation_time, now, labels)
    if verdict.problem == "card_revoked":
        return filled(words.translated(words.TAKEN_BACK), day=day)
    return filled(words.said("revocation", verdict.revocation), day=day)


def age(time: datetime | None, now: datetime, labels: Labels) -> str:
    """Of when a list is, and how long ago that was."""
    if time is None:
        return labels.age_unknown
    days = (now - time) // timedelta(days=1)
    template = labels.age_future if days < 0 else labels.age if days else labels.age_today
    return filled(template, day=f"{time:%Y-%m-%d}", days=days)


def _is_old(time: datetime | None, now: datetime) -> bool:
    return time is not None and now - time > OLD


def _day(seconds: float | None) -> str:
    """ "-" for a number that no calendar holds."""
    try:
        return f"{datetime.fromtimestamp(seconds or 0, UTC):%Y-%m-%d}" if seconds is not None else "-"
    except (OverflowError, ValueError, OSError):
        return "-"
