"""What to watch for at home, and whom to call: given out with the slip when somebody is released.

Its wording is a site's own to approve; until `approved` in the words says by whom and when, the sheet says that it is a
draft. Observation at home for a day and attention for 28 days, above all the first seven, follow the guidance for
vaccination sites of the Vietnamese Ministry of Health (2021); the signs are those that the slip names.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from vaxdesk.paper.blocks import Block, dashes, stack
from vaxdesk.paper.faces import Faces
from vaxdesk.paper.lines import Span
from vaxdesk.paper.sizes import Size
from vaxdesk.paper.slip import code, heading, person
from vaxdesk.paper.strip import strip
from vaxdesk.paper.style import Style, printed
from vaxdesk.paper.subject import Subject
from vaxdesk.paper.words import Book, Words

TOLD: Final = (
    ("advice.usual_title", "advice.usual"),
    ("advice.help_title", "advice.help"),
    ("advice.watch_title", "advice.watch"),
    ("advice.danger_title", "advice.danger"),
)
DRAFT: Final = "-"


def advice(subject: Subject, words: Words, faces: Faces, *, size: Size, qr_text: str) -> bytes:
    """The sheet as PDF. `qr_text` is the sixteen digits of the ticket: whoever is called can look the visit up."""
    column = partial(_column, subject=subject, words=words, qr_text=qr_text)
    title = words.book(subject.language)("advice.title")
    return strip(column, subject, words, faces, size=size, title=title)


def _column(style: Style, subject: Subject, words: Words, qr_text: str) -> list[Block]:
    line = dashes(style.size.inner, style.body * 0.55)
    whose = [
        *heading(style, subject, words, "advice.title"),
        line,
        person(style, subject),
        _given(style, subject),
        line,
    ]
    mark = [code(style, qr_text, [[style.span(subject.ticket.short, 1.5, bold=True)], *_aside(style)]), style.gap(0.5)]
    foot = style.each(lambda book: printed(book, subject), scale=0.8, align="centre")
    if style.large:  # two pages: what the code stands for belongs to the first
        return [*whose, *mark, *_told(style, subject), foot]
    return [*whose, *_told(style, subject), line, *mark, foot]


def _told(style: Style, subject: Subject) -> Iterator[Block]:
    for title, text in TOLD:
        yield style.each(partial(_said, key=title), scale=1.1, bold=True)
        yield style.told(text, scale=1.05)
        yield style.gap(0.5)
    call = "advice.call" if subject.site.phone else "advice.call_no_phone"
    yield style.each(lambda book: book(call, phone=subject.site.phone), scale=1.15, bold=True)


def _said(book: Book, key: str) -> str:
    return book(key)


def _given(style: Style, subject: Subject) -> Block:
    """What was given, by name and lot: what somebody who is called asks first."""
    each = [f"{style.named(dose.product_name, dose.product)} · {dose.lot}" for dose in subject.doses]
    return stack([style.text(style.span(text, bold=True)) for text in each])


def _aside(style: Style) -> list[Sequence[Span]]:
    lines: list[Sequence[Span]] = [[style.span(book("advice.bring"), 0.95)] for book in style.books]
    if style.book("advice.approved") == DRAFT:
        lines.append([style.span(style.both("consent.draft"), 0.86)])
    return lines
