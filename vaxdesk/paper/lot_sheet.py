"""Everybody who got a dose of one lot: who to look after when somebody reacted to it."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from vaxdesk.clinic.case_report import LotDose, LotReport
from vaxdesk.paper.blocks import Block, stack
from vaxdesk.paper.frames import PAD, SHADE, framed
from vaxdesk.paper.letterhead import Letterhead
from vaxdesk.paper.sizes import MM, Size
from vaxdesk.paper.style import Style, day, dose_number, minute

SHARES = (1.3, 0.75, 2.0, 0.95, 1.75, 0.9, 1.5)
HEADS = ("lot.time", "lot.ticket", "lot.name", "lot.age", "lot.phone", "lot.dose", "lot.state")
STATES = {
    "observing": "lot.observing",
    "released": "lot.released",
    "left_early": "lot.left_early",
    "left_unseen": "lot.left_unseen",
}


LIST_A4: Final = Size("a4", 210 * MM, 297 * MM, 15 * MM, (11.0, 10.5, 10.0, 9.5))


def lot_sheet(head: Letterhead, report: LotReport) -> bytes:
    """The list as PDF, on as many pages as it needs."""
    return head.pdf([partial(_sheet, head=head, report=report)], LIST_A4)


def _sheet(style: Style, head: Letterhead, report: LotReport) -> list[Block]:
    book, made = style.book, report.made.astimezone(report.zone)
    when = book("lot.today" if report.today else "lot.since", day=minute(book, made))
    name = book.name_of(report.lot.product_name, report.lot.product)
    counts = book("lot.counts", n=len(report.doses), reactions=report.reactions)
    parts = (report.lot.lot, report.lot.manufacturer, day(book, report.lot.expiry))
    lot = f"{book('lot.lot')}{book('paper.colon')}{' · '.join(part for part in parts if part)}"
    rows = [_line(style, _cells(style, report, each), bold=each.reaction) for each in report.doses]
    title = _line(style, [book(key) for key in HEADS], shade=SHADE)
    return [
        *head.top(style, "lot.title"),
        style.text(style.span(name, 1.2, bold=True)),
        style.text(style.span(lot)),
        style.text(style.span(f"{when} · {counts}", bold=True)),
        style.gap(0.4),
        *([stack([title, rows[0]]), *rows[1:]] if rows else [style.text(style.span(book("lot.nobody")))]),
        style.gap(0.4),
        style.text(style.span(book("lot.private"), 0.85)),
    ]


def _cells(style: Style, report: LotReport, each: LotDose) -> list[str]:
    book, at = style.book, each.at.astimezone(report.zone)
    state = "lot.reaction" if each.reaction else STATES.get(each.stage, "lot.other")
    return [
        f"{at:%H:%M}" if report.today else f"{at:%m-%d %H:%M}",
        each.ticket,
        each.name,
        f"{book(f'sex.{each.sex}')} {each.age}",
        each.phone,
        dose_number(book, each.dose_number, None),
        book(state),
    ]


def _line(style: Style, texts: Sequence[str], *, shade: float | None = None, bold: bool = False) -> Block:
    unit = style.size.inner / sum(SHARES)
    return framed(
        [
            (
                share * unit,
                style.text(style.span(text, 0.95, bold=bold or shade is not None), width=share * unit - 2 * PAD),
                shade,
            )
            for share, text in zip(SHARES, texts, strict=True)
        ]
    )
