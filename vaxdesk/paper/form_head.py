"""The top of a form about one visit: site, marks, title, code; then whom it is about."""

from collections.abc import Sequence

from vaxdesk.paper.blocks import Block, beside, qr_block, spaced, stack
from vaxdesk.paper.frames import Cell, labelled
from vaxdesk.paper.lines import Span, shrunk
from vaxdesk.paper.qr import QUIET, matrix
from vaxdesk.paper.sizes import DOT
from vaxdesk.paper.style import Style, birth, document, dose_number, phone, reprint
from vaxdesk.paper.subject import Planned, Subject


def form_head(style: Style, subject: Subject, titles: Sequence[str], small: Sequence[str], qr_text: str) -> Block:
    """Site, the title in each language, small print under it; the code with its short number on the right."""
    modules, dots = matrix(qr_text), style.size.qr_dots
    quiet = QUIET * dots * DOT
    side = len(modules) * dots * DOT + 2 * quiet
    short = shrunk(style.span(subject.ticket.short, 0.95, bold=True), side, style.faces, 7)
    code = stack([qr_block(modules, dots, quiet), style.text(short, width=side, align="centre", leading=1.0)])
    room = style.size.inner - side
    left = 0.0 if style.large else side
    place = style.joined(_place(style, subject), room)
    inside = stack([place, style.gap(0.4), beside([(left, _titles(style, titles, small, room - left))])])
    return beside([(0, inside), (room + quiet, code)])


def _titles(style: Style, titles: Sequence[str], small: Sequence[str], width: float) -> Block:
    first, *rest = dict.fromkeys(titles)
    apart = 1.5 if style.book.language == "zh-CN" else 0.0
    scale = 1.3 if style.large else 1.7
    lines = [spaced(style.span(first, scale, bold=True), width, style.faces, apart)]
    lines += [style.text(style.span(title, 1.15, bold=True), width=width, align="centre") for title in rest]
    if small:
        told = style.span(" · ".join(small), 0.85, grey=0.25)
        lines.append(style.text(told, width=width, align="centre"))
    return stack(lines)


def _place(style: Style, subject: Subject) -> list[Span]:
    marks = [style.book("paper.practice")] if subject.site.practice else []
    marks += [reprint(style.book, subject)] if subject.copy_number > 1 else []
    return [style.span(subject.site.name, 0.9, grey=0.2), *(style.span(mark, 0.9, bold=True) for mark in marks)]


def person_rows(style: Style, subject: Subject, *, address: bool = True) -> list[list[Cell]]:
    """Name, sex, birth date, document, telephone, address; a long name takes a row of its own."""
    who, book = subject.person, style.book
    sex: Cell = ("person.sex", " / ".join(dict.fromkeys(each(f"sex.{who.sex}") for each in style.books)), 0.9)
    name: Cell = ("person.name", who.name, 2.2)
    born: Cell = ("person.birth_date", f"{birth(book, who)} ({book('paper.years', n=who.age)})", 2.0)
    long = style.faces.width(who.name, style.body) > style.size.inner * 0.22 or style.size.width < 500
    rows: list[list[Cell]] = [
        *([[name], [sex, born]] if long else [[name, sex, born]]),
        [("person.document", document(book, who), 3.0), ("person.phone", phone(who), 1.6)],
    ]
    if address:
        rows.append([("person.address", who.address, 1.0)])
    return rows


def person_table(style: Style, subject: Subject, *more: list[Cell]) -> list[Block]:
    """Whom the form is about, and rows of its own."""
    return labelled(style, [*person_rows(style, subject), *more])


def planned_words(style: Style, planned: Planned) -> str:
    """A vaccine that somebody came for, and which dose of it."""
    name = style.named(planned.product_name, planned.product)
    if planned.dose_number is None:
        return name
    return f"{name} · {dose_number(style.book, planned.dose_number, planned.series_doses)}"


def everything_planned(style: Style, subject: Subject) -> str:
    return "; ".join(planned_words(style, each) for each in subject.planned)
