"""What the papers have in common: text sizes of one page, labels in two languages, dates, names, reprint mark."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

import msgspec
from msgspec.structs import replace

from vaxdesk.clinic.masks import document_tail, masked_phone
from vaxdesk.paper.blocks import Align, Block, beside, gap, paragraph, stack
from vaxdesk.paper.faces import Faces
from vaxdesk.paper.lines import Span
from vaxdesk.paper.sizes import Size
from vaxdesk.paper.subject import Planned, Recipient, Subject
from vaxdesk.paper.words import Book, Words

Row = tuple[str, tuple[str, ...], str]
"""The key of a label, the parts of its value, and small print under them."""

MOST_STARS = 12


class Style(msgspec.Struct, frozen=True):
    """One page's fonts, size and languages: how its text is set."""

    faces: Faces
    size: Size
    book: Book
    second: Book
    body: float
    """The text size in points."""
    pair: Book | None = None
    """The other language of a paper in two."""
    dense: bool = False
    """Codes are as small as they may be."""

    @classmethod
    def of(
        cls, faces: Faces, size: Size, words: Words, language: str, body: float, second: str | None = None
    ) -> "Style":
        pair = words.book(second) if second and second != language else None
        return cls(faces, size, words.book(language), pair or words.second(language), body, pair)

    @property
    def large(self) -> bool:
        """Large print: one thing a line."""
        return self.size.smallest > 0

    def both(self, key: str, **values: object) -> str:
        """The words of `key`, in both languages of a paper in two."""
        return " / ".join(dict.fromkeys(book(key, **values) for book in self.books))

    @property
    def books(self) -> tuple[Book, ...]:
        """The languages of the paper."""
        return (self.book, self.pair) if self.pair else (self.book,)

    def named(self, names: Mapping[str, str], code: str = "") -> str:
        """A name in both languages of a paper in two."""
        return " / ".join(dict.fromkeys(book.name_of(names, code) for book in self.books))

    def both_of(self, said: Callable[[Book], str]) -> str:
        """What this says of each language of the paper, once where that is the same."""
        return " / ".join(dict.fromkeys(said(book) for book in self.books))

    def each(
        self,
        said: Callable[[Book], str],
        *,
        scale: float = 1.0,
        bold: bool = False,
        align: Align = "left",
        width: float | None = None,
    ) -> Block:
        """The same line in each language of the paper, one under the other."""
        lines = dict.fromkeys(said(book) for book in self.books)
        return stack([self.text(self.span(line, scale, bold=bold), align=align, width=width) for line in lines])

    def told(self, key: str, *, scale: float = 1.0, leading: float = 1.38, **values: object) -> Block:
        """A sentence, under it the same in the other language of a paper in two."""
        spans = [self.span(book(key, **values), scale, grey=0.25 * number) for number, book in enumerate(self.books)]
        return stack([self.text(span, leading=leading) for span in spans])

    def span(self, text: str, scale: float = 1.0, *, bold: bool = False, grey: float = 0.0) -> Span:
        """`scale` times the page's text size, never smaller than its size allows."""
        return Span(text, max(self.body * scale, self.size.smallest), bold, grey)

    def text(self, *spans: Span, width: float | None = None, align: Align = "left", leading: float = 1.38) -> Block:
        return paragraph(spans, self.size.inner if width is None else width, self.faces, align=align, leading=leading)

    def gap(self, scale: float = 1.0) -> Block:
        return gap(self.body * scale)

    def kept(self, *parts: Block) -> list[Block]:
        """Together where they fit on one page; else a page may end after each."""
        whole = stack(parts)
        room = self.size.height - 2 * self.size.margin if self.size.height else whole.height
        return [whole] if whole.height <= room else list(parts)

    def label(self, key: str) -> tuple[Span, ...]:
        """A label, followed by the second language in small print where the paper has room for it, or is in two."""
        first = self.span(self.book(key))
        return (first, self.span(f" {self.second(key)}", 0.82)) if self.size.bilingual or self.pair else (first,)

    def joined(self, parts: Sequence[Span], width: float) -> Block:
        """Parts on one line where they fit, else each on its own."""
        apart = [replace(part, text=f"  {part.text}") if number else part for number, part in enumerate(parts)]
        if sum(self.faces.width(part.text, part.size, bold=part.bold) for part in apart) <= width:
            return self.text(*apart, width=width)
        return stack([self.text(part, width=width) for part in parts])

    def numbered(self, texts: Sequence[str]) -> list[Block]:
        """Steps, one after the other, each behind its number; the lines of one are its languages."""
        indent = self.body * 1.6
        rows = []
        for number, step in enumerate(texts, 1):
            lines = [self.text(self.span(line), width=self.size.inner - indent) for line in step.splitlines()]
            words = stack(lines)
            rows.append(beside([(0, self.text(self.span(f"{number}", bold=True))), (indent, words)]))
        return rows

    def rows(self, rows: Sequence[Row]) -> Block:
        """Labels in one column, values in bold beside it."""
        labels = [self.label(key) for key, _, _ in rows]
        natural = max(sum(self.faces.width(span.text, span.size) for span in label) for label in labels)
        column = min(natural + self.body * 0.6, self.size.inner * 0.42)
        room = self.size.inner - column
        return stack(
            [
                beside([(0, self.text(*label, width=column - 2)), (column, self._value(values, small, room))])
                for label, (_, values, small) in zip(labels, rows, strict=True)
            ]
        )

    def columns(self, groups: Sequence[Sequence[Row]]) -> Block:
        """Labels at the left, the values of each group in a column of its own; a row that nobody has is left out."""
        keys = list(dict.fromkeys(key for rows in groups for key, _, _ in rows))
        label = self.size.inner * 0.17
        width = (self.size.inner - label) / max(len(groups), 1)
        lines = []
        for key in keys:
            cells = [(0.0, self.text(*self.label(key), width=label - 3))]
            for number, rows in enumerate(groups):
                found = next(((values, small) for each, values, small in rows if each == key), ((), ""))
                cells.append((label + number * width, self._value(*found, width - self.body)))
            lines.append(beside(cells))
        return stack(lines)

    def _value(self, values: Sequence[str], small: str, width: float) -> Block:
        block = self.joined([self.span(value, bold=True) for value in values], width)
        if not small:
            return block
        return stack([block, self.text(self.span(small, 0.78), width=width, leading=1.25), self.gap(0.2)])


def day(book: Book, when: date) -> str:
    """A date as this language writes it."""
    return book("paper.date", year=f"{when.year:04}", month=f"{when.month:02}", day=f"{when.day:02}")


def minute(book: Book, when: datetime) -> str:
    return f"{day(book, when)} {when:%H:%M}"


def birth(book: Book, person: Recipient) -> str:
    """The birth date; of an estimated one the year alone, and marked."""
    if person.birth_date_estimated:
        return f"{book('paper.about')} {person.birth_date.year}"
    return day(book, person.birth_date)


def document(book: Book, person: Recipient) -> str:
    """The document's kind and no more than its last four characters."""
    kind = book(f"document.{person.document_type}")
    hidden = len(person.document_number) - len(tail := document_tail(person.document_number))
    return f"{kind} {'*' * min(hidden, MOST_STARS)}{tail}".strip()


def phone(person: Recipient) -> str:
    return masked_phone(person.phone)


def dose_number(book: Book, number: int | None, of: int | None) -> str:
    if number is None:
        return book("dose.unnumbered")
    return book("dose.one_of", n=number, of=of) if of else book("dose.one", n=number)


def product(book: Book, planned: Planned) -> str:
    return book.name_of(planned.product_name, planned.product)


def reprint(book: Book, subject: Subject) -> str:
    """The mark of a second or later copy."""
    return f"{book('paper.reprint')} · {book('paper.copy', n=subject.copy_number)}"


def printed(book: Book, subject: Subject) -> str:
    """When and for the how-manieth time this paper was printed; a reprint says so."""
    parts = [
        subject.ticket.short,
        book("paper.printed", time=minute(book, subject.printed_at)),
        book("paper.copy", n=subject.copy_number),
    ]
    if subject.copy_number > 1:
        parts.insert(1, book("paper.reprint"))
    return " · ".join(part for part in parts if part)
