"""One emergency on paper: whom, where, everything that was written down with its time, how it ended."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Final

import msgspec

from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.emergency_record import EmergencyRecord, timeline
from vaxdesk.clinic.masks import document_tail
from vaxdesk.clinic.visit import Act
from vaxdesk.paper.blocks import Block, stack
from vaxdesk.paper.frames import heading
from vaxdesk.paper.letterhead import Letterhead, lines, signed
from vaxdesk.paper.style import Style, day, minute
from vaxdesk.paper.words import Book

WHOM: Final = {
    "unknown": "crisis.whom_unknown",
    "recipient": "crisis.whom_recipient",
    "companion": "crisis.whom_companion",
    "passer_by": "crisis.whom_passer_by",
    "staff": "crisis.whom_staff",
}
OUTCOMES: Final = {
    "recovered": "crisis.recovered",
    "sent_home": "crisis.sent_home",
    "hospital": "crisis.hospital",
    "died": "crisis.died",
    "false_alarm": "crisis.false_alarm",
}
CALLED: Final = {
    "ambulance": "crisis.ambulance",
    "doctor": "crisis.doctor",
    "lead": "crisis.lead",
    "family": "crisis.family",
    "hospital": "crisis.hospital_called",
}
STATES: Final = {
    "called": "crisis.called",
    "answered": "crisis.answered",
    "no_answer": "crisis.no_answer",
    "arrived": "crisis.arrived",
}
PARTS: Final = {"kit": "crisis.kit", "step": "crisis.step"}


class EmergencyPage(msgspec.Struct, frozen=True, kw_only=True):
    """What the page is made of. `person` None: nobody on record. `names` are the staff by account; times are shown in
    the zone of `printed_at`."""

    record: EmergencyRecord
    person: f.PersonEnrolled | None
    names: Mapping[str, str]
    printed_at: datetime


def emergency_record(head: Letterhead, page: EmergencyPage) -> bytes:
    """The page as PDF; a second one where very much was written down."""
    return head.pdf([partial(_page, head=head, page=page)])


def _page(style: Style, head: Letterhead, page: EmergencyPage) -> list[Block]:
    book, begun = style.book, page.record.begun
    mark = day(book, _local(page, begun.at).date()) if begun else ""
    return [
        *head.top(style, "crisis.title", mark),
        style.rows([(key, (text,), "") for key, text in _facts(book, page) if text]),
        style.gap(0.6),
        heading(style, book("crisis.course")),
        *_course(style, page),
        *_unconfirmed(style, page.record),
        signed(style, "crisis.signed"),
    ]


def _facts(book: Book, page: EmergencyPage) -> Sequence[tuple[str, str]]:
    record, person, whom = page.record, page.person, page.record.whom
    ended = record.ended.fact if record.ended else None
    outcome = book(OUTCOMES[ended.outcome]) if isinstance(ended, ef.EmergencyEnded) else book("crisis.goes_on")
    return [
        ("crisis.who", _join(book(WHOM[whom.kind]), whom.number, person.name if person else whom.said)),
        ("crisis.born", day(book, person.birth_date) if person and not person.birth_date_estimated else ""),
        ("crisis.document", document_tail(person.document.number) if person else ""),
        ("crisis.allergies", person.allergies if person else ""),
        ("crisis.conditions", person.conditions if person else ""),
        ("crisis.medicines", person.medicines if person else ""),
        ("crisis.where", record.place),
        ("crisis.began", minute(book, _local(page, record.begun.at)) if record.begun else ""),
        ("crisis.ended", minute(book, _local(page, record.ended.at)) if record.ended else ""),
        ("crisis.lasted", f"{record.lasting(page.printed_at) // timedelta(minutes=1)}"),
        ("crisis.outcome", outcome),
        ("crisis.decided_by", ended.decided_by if isinstance(ended, ef.EmergencyEnded) else ""),
        ("crisis.note", ended.note if isinstance(ended, ef.EmergencyEnded) else ""),
        ("crisis.printed_at", minute(book, page.printed_at)),
    ]


def _course(style: Style, page: EmergencyPage) -> list[Block]:
    blocks: list[Block] = []
    for act in timeline(page.record):
        who = page.names.get(act.latest.by, act.latest.by)
        text = f"{_local(page, act.at):%H:%M:%S}  {_said(style.book, act)} · {who}"
        blocks += lines(style, text)
    return blocks


def _said(book: Book, act: Act) -> str:
    words = ""
    match act.fact:
        case ef.EmergencyBegun(whom=whom, place=place):
            words = _join(book("crisis.begun"), _whom(book, whom), place)
        case ef.EmergencyDescribed(whom=whom, place=place):
            words = _join(book("crisis.described"), _whom(book, whom), place)
        case ef.EmergencyStepDone(part=part, words=by_language, step=step):
            words = _join(book(PARTS[part]), book.name_of(by_language, step))
        case ef.EmergencyCallMade(who=who, state=state, number=number, note=note):
            words = _join(book(CALLED[who]), number, book(STATES[state]), note)
        case ef.EmergencyNoted(note=note):
            words = note
        case ef.EmergencyEnded(outcome=outcome, decided_by=decided_by, note=note):
            words = _join(book("crisis.over"), book(OUTCOMES[outcome]), decided_by, note)
    return words


def _whom(book: Book, whom: ef.Whom) -> str:
    return " ".join(part for part in (book(WHOM[whom.kind]), whom.number, whom.said) if part)


def _unconfirmed(style: Style, record: EmergencyRecord) -> list[Block]:
    """That the list behind the ticks was checked by nobody has to be read with them."""
    ticks = [act.fact for act in record.steps.values() if isinstance(act.fact, ef.EmergencyStepDone)]
    if all(tick.confirmed for tick in ticks):
        return []
    return [stack([style.gap(0.5), style.text(style.span(style.book("crisis.unconfirmed"), 0.9))])]


def _join(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _local(page: EmergencyPage, moment: datetime) -> datetime:
    return moment.astimezone(page.printed_at.tzinfo)
