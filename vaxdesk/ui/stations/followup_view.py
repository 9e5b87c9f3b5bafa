"""What the follow-up page shows: pure, from who is due to lists and cards, from what is typed to facts."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.followup_facts import CallOutcome
from vaxdesk.clinic.followups import RECALL, Call, DueCall
from vaxdesk.clinic.masks import masked_phone
from vaxdesk.clinic.people import clean
from vaxdesk.clinic.recalls import DueRecall
from vaxdesk.clinic.schedule import Catalogue, PastDose
from vaxdesk.ui import wording
from vaxdesk.ui.stations.followup_words import say
from vaxdesk.ui.stations.people_view import who
from vaxdesk.ui.typed_dates import read_date, read_day_from, read_time
from vaxdesk.ui.widgets.queue_list import QueueRow

AFTER_DOSE: Final[tuple[CallOutcome, ...]] = ("well", "reaction", "not_reached", "declined", "wrong_number")
TO_COME: Final[tuple[CallOutcome, ...]] = ("will_come", "not_reached", "given_elsewhere", "declined", "wrong_number")
TONES: Final[dict[CallOutcome, str]] = {"well": "ok", "will_come": "ok", "reaction": "stop", "not_reached": "caution"}
_NUMBER: Final = re.compile(r"\+?\d(?:[\s()./-]*\d){4,}")

Due = DueCall | DueRecall
Names = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The form as it stands, as typed."""

    outcome: str = ""
    answered_by: f.AnsweredBy = "self"
    again: str = ""
    note: str = ""
    signs: tuple[f.Sign, ...] = ()
    began_day: str = ""
    began_time: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """What is to be recorded; `problem` is the code of what stands against it."""

    call: f.FollowUpCalled | None = None
    told: aefi.ReactionTold | None = None
    problem: str = ""


def rows(
    due: Sequence[Due], people: Mapping[str, f.PersonEnrolled], steps: Names, products: Catalogue, today: date
) -> list[QueueRow]:
    """One line for each: the day it was due, the name, what it is about, how late it is."""
    return [_row(each, people.get(each.person), steps, products, today) for each in due]


def about(due: Due, steps: Names, products: Catalogue) -> str:
    """What the call is about: its step of the plan, or the dose to come."""
    if isinstance(due, DueCall):
        return steps.get(due.step, due.step)
    why = say("next_dose", number=due.number or "?") if due.why == "next_dose" else say("deferred")
    return f"{why} · {vaccines(due.products, products)}"


def vaccines(codes: Sequence[str], products: Catalogue) -> str:
    return ", ".join(wording.named(products[code].short) if code in products else code for code in codes)


def facts(
    due: Due,
    person: f.PersonEnrolled,
    doses: Sequence[PastDose],
    *,
    steps: Names,
    products: Catalogue,
    zone: ZoneInfo,
    opened: bool,
) -> list[tuple[str, str]]:
    """The card: numbers masked until somebody opened them."""
    phone = person.phone if opened else masked_phone(person.phone)
    contact = person.contact if opened else masked_text(person.contact)
    lines = [(say("about"), about(due, steps, products)), (say("phone"), phone or say("no_phone"))]
    lines += [(say("contact"), contact)] if contact else []
    mine = [dose for dose in doses if dose.visit == due.visit] or list(doses[-1:])
    given = "\n".join(
        say("given_line", day=dose.day.isoformat(), vaccine=vaccines([dose.product], products), lot=dose.lot)
        for dose in mine
    )
    lines += [(say("given"), given)] if given else []
    if isinstance(due, DueRecall):
        lines += [(say("not_before"), due.until.isoformat())]
        lines += [(say("why_deferred"), due.note)] if due.note else []
    if due.last is not None:
        lines += [(say("last_call"), last_words(due.last, due.tries, zone))]
    return lines


def last_words(call: Call, tries: int, zone: ZoneInfo) -> str:
    words = wording.text("call_outcome", call.outcome)
    many = say("tries", count=tries) if tries > 1 else ""
    return " · ".join(part for part in (f"{call.at.astimezone(zone):%Y-%m-%d %H:%M}", words, many) if part)


def masked_text(text: str) -> str:
    """Free text with every telephone number in it masked: 女儿 139****0000."""
    return _NUMBER.sub(lambda found: masked_phone(found[0]), unicodedata.normalize("NFKC", text))


def spoken(lines: Sequence[str], *, site: str, day: date, vaccine: str) -> str:
    """The script with its places filled in, a line each."""
    return "\n".join(wording.filled(line, site=site, day=day.isoformat(), vaccine=vaccine) for line in lines)


def outcomes(due: Due) -> tuple[CallOutcome, ...]:
    return AFTER_DOSE if isinstance(due, DueCall) else TO_COME


def read(
    typed: Typed, due: Due, dose: str, *, given_at: datetime | None, now: datetime, zone: ZoneInfo, plan: str
) -> Read:
    """What the form says; `dose` is the entry that a reaction belongs to, `given_at` when it was given."""
    outcome = next((each for each in outcomes(due) if each == typed.outcome), None)
    if outcome is None:
        return Read(problem="outcome_missing")
    today = now.astimezone(zone).date()
    again = read_day_from(typed.again, today) if typed.again.strip() else None
    if typed.again.strip() and (again is None or again < today):
        return Read(problem="again_wrong")
    call = f.FollowUpCalled(
        step=due.step if isinstance(due, DueCall) else RECALL,
        outcome=outcome,
        again_on=again if outcome in ("not_reached", "will_come") else None,
        answered_by=typed.answered_by,
        plan_version=plan,
        note=clean(typed.note),
    )
    if outcome != "reaction":
        return Read(call)
    return _with_reaction(call, typed, dose, given_at=given_at, now=now, zone=zone)


def _with_reaction(
    call: f.FollowUpCalled, typed: Typed, dose: str, *, given_at: datetime | None, now: datetime, zone: ZoneInfo
) -> Read:
    if not typed.signs and not call.note:
        return Read(problem="signs_missing")
    began, began_on, wrong = _onset(typed, given_at=given_at, now=now, zone=zone)
    if wrong:
        return Read(problem="began_wrong")
    told_by: dict[f.AnsweredBy, aefi.ToldBy] = {"self": "self", "family": "family", "guardian": "guardian"}
    told = aefi.ReactionTold(
        dose=dose,
        signs=typed.signs,
        began=began,
        began_on=began_on,
        told_by=told_by.get(call.answered_by, "other"),
        way="phone",
        note=call.note,
    )
    return Read(call, told)


def _onset(
    typed: Typed, *, given_at: datetime | None, now: datetime, zone: ZoneInfo
) -> tuple[datetime | None, date | None, bool]:
    """The moment, or only the day, or neither, as far as it was said; whether that cannot be meant."""
    if not typed.began_time.strip():
        day = read_date(typed.began_day)
        first = given_at.astimezone(zone).date() if given_at else date.min
        fits = not typed.began_day.strip() or (day is not None and first <= day <= now.astimezone(zone).date())
        return None, day if fits else None, not fits
    day = read_date(typed.began_day)
    began = read_time(typed.began_time, day, zone) if day else None
    wrong = began is None or began > now or (given_at is not None and began < given_at)
    return began, None, wrong


def _row(due: Due, person: f.PersonEnrolled | None, steps: Names, products: Catalogue, today: date) -> QueueRow:
    day = due.on if isinstance(due, DueCall) else due.until
    late = (today - day).days
    tag = say("overdue", days=late) if late > 0 else say("today") if late == 0 else say("from_day", day=f"{day:%m-%d}")
    parts = [who(person, today) if person else "", about(due, steps, products)]
    return QueueRow(
        id=due.id,
        ticket=f"{day:%m-%d}",
        name=person.name if person else "?",
        detail=" · ".join(part for part in parts if part),
        tag=tag,
        tone="caution" if late > 0 else "info",
    )
