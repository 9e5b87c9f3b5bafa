"""The note after a screening that ended without a dose: deferred (推迟接种通知), not advised (不宜接种告知书), referred
(转诊单). What a citizen takes home, or to the hospital."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from vaxdesk.paper.blocks import Block, beside, gap, stack
from vaxdesk.paper.faces import Faces
from vaxdesk.paper.form_head import everything_planned, form_head, person_table
from vaxdesk.paper.frames import Blank, Cell, blanks, headed, heading, labelled, stamp
from vaxdesk.paper.sizes import MM, Size
from vaxdesk.paper.strip import strip
from vaxdesk.paper.style import Style, day, minute, printed
from vaxdesk.paper.subject import Screening, Subject
from vaxdesk.paper.triage import grounds
from vaxdesk.paper.words import Words

ENDED: Final = ("defer", "contraindicated", "refer")
"""Outcomes that need a note."""


def note(subject: Subject, words: Words, faces: Faces, *, size: Size, qr_text: str) -> bytes:
    """The note as PDF. `qr_text` is the sixteen digits of the ticket. Raises ValueError where nobody was deferred,
    advised against or referred."""
    outcome = subject.screening.outcome
    if outcome not in ENDED:
        raise ValueError("a note needs a screening that deferred, advised against or referred")
    column = partial(_column, subject=subject, qr_text=qr_text)
    title = words.book(subject.language)("note.title")
    return strip(column, subject, words, faces, size=size, title=title)


def _column(style: Style, subject: Subject, qr_text: str) -> list[Block]:
    found = subject.screening
    titles = [book(f"note.title_{found.outcome}") for book in style.books]
    at = [minute(style.book, found.at)] if found.at else []
    return [
        form_head(style, subject, titles, at, qr_text),
        style.gap(0.5),
        *person_table(style, subject, *_result(style, subject)),
        *_why(style, found),
        *_measured(style, found),
        style.gap(0.4),
        *_end(style, subject),
    ]


def _end(style: Style, subject: Subject) -> list[Block]:
    """Who signs stands on one page with what they sign for."""
    told = _next(style, subject.screening)
    if subject.screening.outcome == "refer":
        return [told, *style.kept(*_hospital(style), *_signed(style, subject))]
    return style.kept(told, *_signed(style, subject))


def _result(style: Style, subject: Subject) -> list[list[Cell]]:
    found = subject.screening
    rows: list[list[Cell]] = [
        [("consent.vaccine", everything_planned(style, subject), 1.0)],
        [("note.result", style.both(f"outcome.{found.outcome}"), 1.0)],
    ]
    if found.outcome == "defer" and found.defer_until:
        rows.append([("note.until", day(style.book, found.defer_until), 1.0)])
    return rows


def _why(style: Style, found: Screening) -> Iterator[Block]:
    yield style.gap(0.4)
    first, *rest = grounds(style, found) if found.grounds else [style.told("note.by_doctor")]
    yield stack([heading(style, style.both("note.reasons")), first])
    yield from rest
    if found.note:
        yield style.gap(0.3)
        yield stack([heading(style, style.both("note.doctor_says")), style.text(style.span(found.note))])


def _measured(style: Style, found: Screening) -> Iterator[Block]:
    """Only what was measured."""
    minutely = style.book("triage.per_minute")
    values = {
        "triage.temperature": f"{found.temperature_c:g} ℃" if found.temperature_c is not None else "",
        "consent.blood_pressure": "; ".join(f"{high} / {low} mmHg" for high, low in found.pressures),
        "triage.pulse": f"{found.pulse} {minutely}" if found.pulse else "",
        "triage.respiration": f"{found.respiration} {minutely}" if found.respiration else "",
        "triage.spo2": f"{found.spo2} %" if found.spo2 else "",
    }
    cells: list[Cell] = [(key, value, 1.0) for key, value in values.items() if value]
    if cells:
        rows = [cells[start : start + 2] for start in range(0, len(cells), 2)]
        yield style.gap(0.4)
        yield from headed(style, "note.measured", labelled(style, rows))


def _next(style: Style, found: Screening) -> Block:
    told = [style.told(f"note.next_{found.outcome}"), style.told("note.worse")]
    return stack([heading(style, style.both("note.next")), *told])


def _hospital(style: Style) -> list[Block]:
    """Where to, and room for the answer that comes back."""
    where = [Blank(style.both("note.hospital"), 0.6), Blank(style.both("note.department"), 0.4)]
    answer = [Blank(style.both("note.received_by"), 0.6), Blank(style.both("consent.date"), 0.4)]
    return [
        style.told("note.why_hospital"),
        blanks(style, where, style.size.inner),
        style.gap(0.4),
        stack([heading(style, style.both("note.received")), gap(12 * MM), blanks(style, answer, style.size.inner)]),
    ]


def _signed(style: Style, subject: Subject) -> list[Block]:
    found = subject.screening
    contact = f"{style.both('note.contact')} {subject.site.phone}".strip()
    rows = [
        [Blank(style.both("note.doctor"), 0.5, found.screener), Blank(style.both("note.doctor_sign"), 0.5)],
        [Blank(style.both("note.known"), 0.5), Blank(contact, 0.5)],
    ]
    box = stamp(style, style.both("consent.stamp"), 32 * MM, 24 * MM)
    foot = style.text(style.span(printed(style.book, subject), 0.75, grey=0.3))
    if style.large:
        return [
            style.gap(0.4),
            *(blanks(style, row, style.size.inner) for row in rows),
            stack([style.gap(0.5), box, foot]),
        ]
    width = style.size.inner - 35 * MM
    whole = beside([(0, stack([blanks(style, row, width) for row in rows])), (width + 3 * MM, box)])
    return [stack([style.gap(0.4), whole, style.gap(0.4), foot])]
