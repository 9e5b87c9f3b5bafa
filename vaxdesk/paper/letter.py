"""A letter of the site: a commitment (承诺书), a certificate of attendance (证明), or whatever a site writes.

Its text is a file with fields; what the program does not know stays a line to write on."""

from collections.abc import Iterator
from functools import partial

from vaxdesk.paper.blocks import Block, beside, stack
from vaxdesk.paper.faces import Faces
from vaxdesk.paper.form_head import form_head
from vaxdesk.paper.frames import Blank, blanks, heading, stamp
from vaxdesk.paper.sizes import MM, Size
from vaxdesk.paper.strip import strip
from vaxdesk.paper.style import Style, birth, day, document, dose_number, minute, phone, printed
from vaxdesk.paper.subject import Subject
from vaxdesk.paper.texts import IN_BRACES, LetterText
from vaxdesk.paper.words import Book, Words

EMPTY = "____________"
LAST = -3
"""The last paragraph, with what is left free around it, goes to the page of the signatures."""


def letter(subject: Subject, words: Words, faces: Faces, *, size: Size, qr_text: str) -> bytes:
    """The letter as PDF. `qr_text` is the sixteen digits of the ticket. Raises ValueError without its text."""
    text = subject.letter
    if text is None:
        raise ValueError("a letter needs its text")
    column = partial(_column, subject=subject, text=text, qr_text=qr_text)
    return strip(column, subject, words, faces, size=size, title=text.title)


def _column(style: Style, subject: Subject, text: LetterText, qr_text: str) -> list[Block]:
    texts = [text, *([subject.letter_second] if subject.letter_second and style.pair else [])]
    version = [style.book("consent.version", version=text.version)]
    version += [] if text.confirmed else [style.both("consent.draft")]
    told = [
        block for each, book in zip(texts, style.books, strict=False) for block in _told(style, subject, each, book)
    ]
    return [
        form_head(style, subject, [each.title for each in texts], version, qr_text),
        style.gap(1.2),
        *told[:LAST],
        *style.kept(*told[LAST:], *_signed(style, subject, text)),
    ]


def _told(style: Style, subject: Subject, text: LetterText, book: Book) -> Iterator[Block]:
    values = fields_of(book, subject)
    for block in text.blocks:
        words = style.text(style.span(filled(block.text, values), 1.15), leading=1.7)
        yield stack([heading(style, filled(block.heading, values)), words]) if block.heading else words
        yield style.gap(0.6)
    yield style.gap(0.4)


def filled(text: str, values: dict[str, str]) -> str:
    """The text with its fields filled in; what is filled in is data and is not read again."""
    return IN_BRACES.sub(lambda found: values.get(found[1], "") or EMPTY, text)


def fields_of(book: Book, subject: Subject) -> dict[str, str]:
    """Every field of a letter, as this language writes it; "" for what is not known."""
    who, site = subject.person, subject.site
    given = [
        f"{book.name_of(dose.product_name, dose.product)} {dose_number(book, dose.dose_number, dose.series_doses)}"
        for dose in subject.doses
    ]
    return {
        "name": who.name,
        "sex": book(f"sex.{who.sex}"),
        "birth_date": birth(book, who),
        "age": str(who.age),
        "document": document(book, who) if who.document_number else "",
        "phone": phone(who),
        "address": who.address,
        "vaccine": "; ".join(book.name_of(plan.product_name, plan.product) for plan in subject.planned),
        "doses": "; ".join(given),
        "ticket": subject.ticket.short,
        "day": day(book, (subject.arrived or subject.printed_at).date()),
        "arrived": minute(book, subject.arrived) if subject.arrived else "",
        "left": minute(book, subject.left) if subject.left else "",
        "site": site.name,
        "site_phone": site.phone,
    }


def _signed(style: Style, subject: Subject, text: LetterText) -> list[Block]:
    signers = [Blank(style.both(f"letter.sign_{each}"), 0.62) for each in text.sign]
    rows = [[each, Blank(style.both("consent.date"), 0.38)] for each in signers]
    foot = style.text(style.span(printed(style.book, subject), 0.75, grey=0.3))
    box = [stamp(style, style.both("consent.stamp"), 36 * MM, 28 * MM)] if text.stamp else []
    if style.large:
        return [*(blanks(style, row, style.size.inner) for row in rows), stack([style.gap(0.5), *box, foot])]
    width = style.size.inner - (40 * MM if box else 0.0)
    parts: list[tuple[float, Block]] = [(0, stack([blanks(style, row, width) for row in rows]))]
    parts += [(style.size.inner - 36 * MM, each) for each in box]
    return [stack([style.gap(0.6), beside(parts), style.gap(0.8), foot])]
