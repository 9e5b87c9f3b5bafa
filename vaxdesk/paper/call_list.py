"""The call list on paper: whom to call today, under which number, with a line for what comes of it."""

from collections.abc import Sequence
from functools import partial

from vaxdesk.paper.blocks import Block, beside, gap, stack
from vaxdesk.paper.call_lines import CallLine, CallList
from vaxdesk.paper.frames import heading
from vaxdesk.paper.letterhead import Letterhead
from vaxdesk.paper.style import Style, day


def call_list(head: Letterhead, calls: CallList) -> bytes:
    """The list as PDF, on as many pages as it needs."""
    return head.pdf([partial(_list, head=head, calls=calls)])


def _list(style: Style, head: Letterhead, calls: CallList) -> list[Block]:
    book = style.book
    return [
        *head.top(style, "call_list.title", day(book, calls.day)),
        style.text(style.span(book("call_list.careful"), 0.95, bold=True)),
        *_part(style, "call_list.after_dose", calls.after_dose),
        *_part(style, "call_list.recalls", calls.recalls),
        *([style.gap(0.6), style.text(style.span(book("call_list.more", n=calls.left_out)))] if calls.left_out else []),
    ]


def _part(style: Style, key: str, lines: Sequence[CallLine]) -> list[Block]:
    title = stack([style.gap(0.8), heading(style, f"{style.book(key)} ({len(lines)})")])
    if not lines:
        return [title, style.text(style.span(style.book("call_list.nobody")))]
    first, *others = [_line(style, line) for line in lines]
    return [stack([title, first]), *others]


def _line(style: Style, line: CallLine) -> Block:
    """Name and number, below them what it is about, and a line to write on."""
    inner = style.size.inner
    half = inner / 2 - 4
    who = style.text(style.span(line.name, 1.1, bold=True), width=half)
    number = style.text(style.span(line.phone, 1.1, bold=True), width=half, align="right")
    about = style.text(style.span(" · ".join(part for part in (line.about, line.contact) if part), 0.9), width=inner)
    result = style.text(style.span(f"{style.book('call_list.result')}{style.book('paper.colon')}", 0.9), width=inner)
    rule = Block(1, lambda sheet, x, y: sheet.rule(x, y, inner, thick=0.5))
    return stack([gap(4), beside([(0, who), (0, number)]), about, result, gap(9), rule])
