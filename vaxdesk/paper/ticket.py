"""The visit ticket: a number to call out, a code to scan, and where to go next. It does not show a whole name."""

from collections.abc import Sequence
from functools import partial

from vaxdesk.clinic.masks import public_name
from vaxdesk.paper.blocks import Block, dashes, stack
from vaxdesk.paper.faces import Faces
from vaxdesk.paper.lines import Span, shrunk
from vaxdesk.paper.sizes import Size
from vaxdesk.paper.slip import code, heading
from vaxdesk.paper.strip import strip
from vaxdesk.paper.style import Style, dose_number, printed, product
from vaxdesk.paper.subject import Planned, Subject
from vaxdesk.paper.words import Words

STEPS = ("screening", "injection", "observation", "release")


def ticket(subject: Subject, words: Words, faces: Faces, *, size: Size, qr_text: str) -> bytes:
    """The ticket as PDF. `qr_text` is the sixteen digits."""
    column = partial(_column, subject=subject, words=words, qr_text=qr_text)
    title = words.book(subject.language)("ticket.title")
    return strip(column, subject, words, faces, size=size, title=title, foot=subject.ticket.short)


def _column(style: Style, subject: Subject, words: Words, qr_text: str) -> list[Block]:
    line = dashes(style.size.inner, style.body * 0.55)
    return [
        *heading(style, subject, words, "ticket.title"),
        line,
        _number(style, subject),
        code(style, qr_text, _who(style, subject)),
        line,
        _steps(style, subject),
        line,
        style.text(style.span(style.book("ticket.keep"), bold=True)),
        style.text(style.span(style.book("ticket.help"))),
        style.gap(0.5),
        style.text(style.span(printed(style.book, subject), 0.8), align="centre"),
    ]


def _number(style: Style, subject: Subject) -> Block:
    big = shrunk(style.span(subject.ticket.short, 5.5, bold=True), style.size.inner, style.faces, 12)
    blocks = [style.text(big, align="centre", leading=1.1)]
    if subject.ticket.priority:
        blocks.append(style.text(style.span(style.book("ticket.priority"), 1.5, bold=True), align="centre"))
    if subject.ticket.group:
        group = f"{style.book('ticket.group')}{style.book('paper.colon')}{subject.ticket.group}"
        blocks.append(style.text(style.span(group), align="centre"))
    return stack(blocks)


def _who(style: Style, subject: Subject) -> list[Sequence[Span]]:
    """The masked name and what this person came for."""
    name = style.span(public_name(subject.person.name), 1.5, bold=True)
    plan = [[style.span(_dose(style, planned), bold=True)] for planned in subject.planned]
    return [[name], [], style.label("ticket.for"), *plan]


def _dose(style: Style, planned: Planned) -> str:
    if planned.dose_number is None:
        return product(style.book, planned)
    number = dose_number(style.book, planned.dose_number, planned.series_doses)
    return f"{product(style.book, planned)} {number}"


def _steps(style: Style, subject: Subject) -> Block:
    title = style.text(style.span(style.book("ticket.steps") + style.book("paper.colon"), bold=True))
    steps = [style.book(f"ticket.step_{step}", n=subject.watch.minutes) for step in STEPS]
    return stack([title, *style.numbered(steps)])
