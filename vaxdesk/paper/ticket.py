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
from vaxdesk.paper.words import Book, Words

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
        style.each(lambda book: book("ticket.keep"), bold=True),
        style.each(lambda book: book("ticket.help")),
        style.gap(0.5),
        style.each(lambda book: printed(book, subject), scale=0.8, align="centre"),
    ]


def _number(style: Style, subject: Subject) -> Block:
    big = shrunk(style.span(subject.ticket.short, 5.5, bold=True), style.size.inner, style.faces, 12)
    blocks = [style.text(big, align="centre", leading=1.1)]
    if subject.ticket.priority:
        blocks.append(style.each(lambda book: book("ticket.priority"), scale=1.5, bold=True, align="centre"))
    if subject.ticket.group:
        group = subject.ticket.group
        blocks.append(style.each(lambda book: f"{book('ticket.group')}{book('paper.colon')}{group}", align="centre"))
    return stack(blocks)


def _who(style: Style, subject: Subject) -> list[Sequence[Span]]:
    """The masked name and what this person came for."""
    name = style.span(public_name(subject.person.name), 1.5, bold=True)
    plan = [
        [style.span(words, bold=True)]
        for planned in subject.planned
        for words in dict.fromkeys(_dose(book, planned) for book in style.books)
    ]
    return [[name], [], style.label("ticket.for"), *plan]


def _dose(book: Book, planned: Planned) -> str:
    if planned.dose_number is None:
        return product(book, planned)
    return f"{product(book, planned)} {dose_number(book, planned.dose_number, planned.series_doses)}"


def _steps(style: Style, subject: Subject) -> Block:
    title = style.each(lambda book: book("ticket.steps") + book("paper.colon"), bold=True)
    minutes = subject.watch.minutes
    steps = ["\n".join(book(f"ticket.step_{step}", n=minutes) for book in style.books) for step in STEPS]
    return stack([title, *style.numbered(steps)])
