"""The vaccination slip (预防接种凭证): what somebody takes home.

Fields after domain practice of the Chinese voucher (T/CPMA 024-2020) and the WHO core data set of a vaccination
certificate, in the person's language with English or Chinese beside it. The codes are the signed health cards, one for
each disease, where there are any, else the digits of the visit ticket.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

from msgspec.structs import replace

from vaxdesk.paper.blocks import Align, Block, beside, dashes, qr_block, spaced, stack
from vaxdesk.paper.faces import Faces
from vaxdesk.paper.lines import Span
from vaxdesk.paper.qr import QUIET, dots_per_module, matrix
from vaxdesk.paper.sizes import DOT, Size
from vaxdesk.paper.strip import strip
from vaxdesk.paper.style import Row, Style, birth, day, document, dose_number, minute, printed, reprint
from vaxdesk.paper.subject import Dose, NextDose, SignedCard, Subject, Unsigned
from vaxdesk.paper.words import Book, Words


def slip(subject: Subject, words: Words, faces: Faces, *, size: Size, qr_text: str) -> bytes:
    """The slip as PDF. `qr_text` is printed as it is: `shc:/` and digits, or the sixteen digits of the ticket."""
    column = partial(_column, subject=subject, words=words, qr_text=qr_text)
    title = words.book(subject.language)("slip.title")
    return strip(column, subject, words, faces, size=size, title=title)


def _column(style: Style, subject: Subject, words: Words, qr_text: str) -> list[Block]:
    line = dashes(style.size.inner, style.body * 0.55)
    return [
        *heading(style, subject, words, "slip.title"),
        line,
        person(style, subject),
        line,
        *_doses(style, subject),
        line,
        *_codes(style, subject, qr_text),
        line,
        _advice(style, subject),
        style.gap(0.5),
        style.each(lambda book: printed(book, subject), scale=0.8, align="centre"),
    ]


def heading(style: Style, subject: Subject, words: Words, key: str) -> list[Block]:
    """Site, title, the same title in the other languages, and the mark of a reprint."""
    others = " · ".join(other(key) for other in words.others(subject.language))
    title = style.span(style.book(key), 1.65, bold=True)
    apart = style.body * 0.28 if subject.language == "zh-CN" else 0.0
    blocks = [
        style.text(style.span(subject.site.name, 0.95), align="centre"),
        spaced(title, style.size.inner, style.faces, apart),
        style.text(style.span(others, 0.95), align="centre"),
    ]
    if subject.site.practice:
        blocks.insert(0, style.each(lambda book: book("paper.practice"), bold=True, align="centre"))
    if subject.copy_number > 1:
        blocks.append(style.each(lambda book: reprint(book, subject), scale=1.1, bold=True, align="centre"))
    return blocks


def person(style: Style, subject: Subject) -> Block:
    """Name in large type, sex, birth date; the document shows its last four characters only."""
    who = subject.person
    facts = f"{style.both(f'sex.{who.sex}')} {birth(style.book, who)}"
    return stack(
        [
            style.joined([_name(style, who.name), style.span(facts, 1.05)], style.size.inner),
            style.each(lambda book: f"{book('person.document')} {document(book, who)}", scale=0.92),
        ]
    )


def _name(style: Style, name: str) -> Span:
    """Large where it fits on one line, somewhat smaller where it needs more."""
    large = style.span(name, 1.7, bold=True)
    fits = style.faces.width(name, large.size, bold=True) <= style.size.inner
    return large if fits else style.span(name, 1.35, bold=True)


def code(style: Style, text: str, lines: Sequence[Sequence[Span]]) -> Block:
    """The QR code with words beside it where there is room, else under it. An empty line is a small gap."""
    modules = matrix(text)
    dot, room = style.size.dot, style.size.inner * (0.75 if style.size.bilingual else 1)
    dots = dots_per_module(len(modules), room, style.size.qr_dots, dot)
    side = len(modules) * dots * dot
    taken = side + QUIET * dots * dot + style.body * 0.5 if style.size.bilingual else 0.0
    align: Align = "left" if style.size.bilingual else "centre"
    width = style.size.inner - taken
    words = stack([style.text(*line, width=width, align=align) if line else style.gap(0.5) for line in lines])
    if style.size.bilingual:
        return beside([(0, qr_block(modules, dots, 0, dot)), (taken, words)], middle=True)
    return stack([qr_block(modules, dots, (style.size.inner - side) / 2, dot), words])


def _codes(style: Style, subject: Subject, qr_text: str) -> list[Block]:
    """A code for each card, named where there is more to say than one; without a card that of the visit; and which
    doses are not signed, and why."""
    cards = subject.cards or (SignedCard(qr_text),)
    apart = len(cards) > 1 or bool(subject.cards and subject.unsigned)
    words = _beside_code(style, subject, cards[0].text)
    half = style.size.inner / 2
    if style.dense and len(cards) > 1 and (row := _in_a_row(style, cards)):
        blocks = [row, style.text(style.span(" · ".join(span.text for line in words for span in line), 0.86))]
    elif len(cards) > 1 and half >= (_WIDEST_CODE + 2 * QUIET) * 4 * DOT:
        blocks = _in_pairs(style, cards, words, half)
    else:
        blocks = [_named(style, card, [] if number else words, apart) for number, card in enumerate(cards)]
    return [*blocks, *(_unsigned(style, each) for each in subject.unsigned)]


MOST_COLUMNS: Final = 3
"""Doses beside each other on one page."""
_WIDEST_CODE = 97
"""Modules of a version 20, which a card of one visit never exceeds."""


def _named(style: Style, card: SignedCard, words: Sequence[Sequence[Span]], apart: bool) -> Block:
    """A code, under the name of its vaccines where it is not the only one; never on another page than its name."""
    about = " · ".join(style.named(names) for names in card.about)
    return stack([*([style.text(style.span(about, bold=True))] if apart else []), code(style, card.text, words)])


def _in_pairs(style: Style, cards: Sequence[SignedCard], words: Sequence[Sequence[Span]], half: float) -> list[Block]:
    """Two codes beside each other; the words in the place that is left, or below."""
    narrow = replace(style, size=replace(style.size, width=half, margin=0.0, bilingual=False))
    cells = [_named(narrow, card, [], True) for card in cards]
    cells.append(stack([narrow.text(*line) if line else narrow.gap(0.5) for line in words]))
    pairs = [cells[place : place + 2] for place in range(0, len(cells), 2)]
    return [beside([(place * half, cell) for place, cell in enumerate(pair)], middle=len(pair) > 1) for pair in pairs]


def _in_a_row(style: Style, cards: Sequence[SignedCard]) -> Block | None:
    """Every code beside the others, under the names of its vaccines, as small as codes may be and at least a quiet zone
    apart; None where there is no room."""
    codes, dot = [matrix(card.text) for card in cards], style.size.dot
    dots = dots_per_module(len(codes[0]), 0, style.size.qr_dots, dot)
    sides = [len(modules) * dots * dot for modules in codes]
    apart = (style.size.inner - sum(sides)) / (len(codes) - 1)
    if apart < (QUIET * dots + 1) * dot:
        return None
    places = [sum(sides[:number]) + number * apart for number in range(len(codes))]
    about = [" · ".join(style.book.name_of(names) for names in card.about) for card in cards]
    names = [style.text(style.span(each, bold=True), width=side) for each, side in zip(about, sides, strict=True)]
    return stack(
        [
            beside(list(zip(places, names, strict=True))),
            beside([(place, qr_block(modules, dots, 0, dot)) for place, modules in zip(places, codes, strict=True)]),
        ]
    )


def _unsigned(style: Style, dose: Unsigned) -> Block:
    def line(book: Book) -> Block:
        head = f"{book('slip.unsigned')}{book('paper.colon')}{book.name_of(dose.product_name)}"
        said = style.span(book(f"slip.unsigned_{dose.because}"), 0.97)
        return style.text(style.span(f"{head} ", 0.97, bold=True), said)

    return stack([line(book) for book in style.books])


def _doses(style: Style, subject: Subject) -> list[Block]:
    if not subject.doses:
        return [style.each(lambda book: book("slip.no_dose"), bold=True)]
    last = len(subject.doses) - 1
    every = [
        _dose_rows(style, dose, _watched(style, subject) if number == last else "")
        for number, dose in enumerate(subject.doses)
    ]
    if style.dense and 1 < len(every) <= MOST_COLUMNS:
        return [style.columns(every)]
    blocks: list[Block] = []
    for number, rows in enumerate(every):
        blocks += [] if number == 0 else [style.gap(0.5)]
        blocks.append(style.rows(rows))
    return blocks


def _dose_rows(style: Style, dose: Dose, watched: str) -> list[Row]:
    book = style.book
    name, other = book.name_of(dose.product_name, dose.product), style.second.name_of(dose.product_name)
    expiry = f"{style.both('dose.expiry')} {day(book, dose.expiry)}" if dose.expiry else ""
    number = style.both_of(lambda each: dose_number(each, dose.dose_number, dose.series_doses))
    rows: list[Row] = [
        ("dose.vaccine", (name,), other if other != name else ""),
        ("dose.number", (number,), ""),
        ("dose.date", (minute(book, dose.given_at),), ""),
        ("dose.lot", (dose.lot, expiry), ""),
        ("dose.maker", (dose.manufacturer,), ""),
        ("dose.site", _where(style, dose), ""),
        ("dose.given_by", (dose.vaccinator, watched), ""),
    ]
    shown: list[Row] = [(key, tuple(filter(None, values)), small) for key, values, small in rows]
    return [row for row in shown if row[1]]


def _where(style: Style, dose: Dose) -> tuple[str, str]:
    place = style.both(f"body_site.{dose.body_site}") if dose.body_site else ""
    way = style.both(f"route.{dose.route}") if dose.route else ""
    volume = f"{dose.volume_ml:g} mL" if dose.volume_ml else ""
    return place, f"{way} {volume}".strip()


def _watched(style: Style, subject: Subject) -> str:
    if not subject.watch.result:
        return ""
    minutes, result = subject.watch.minutes, subject.watch.result
    return style.both_of(lambda book: f"{book('watch.minutes', n=minutes)} {book(f'watch.{result}')}")


def _beside_code(style: Style, subject: Subject, qr_text: str) -> list[list[Span]]:
    card = qr_text.startswith("shc:/")
    kind = "card" if card else "ticket"
    texts = [book(f"slip.scan_{kind}") for book in style.books]
    texts += ["SMART Health Card"] if card else []
    texts += [book(f"slip.private_{kind}") for book in style.books]
    issuer = subject.issuer or subject.site.station
    if issuer:
        texts += ["", f"{style.book('slip.issuer')} {style.second('slip.issuer')}", issuer]
    texts += ["", *(book("slip.not_official") for book in style.books)]
    return [[style.span(text, 0.86)] if text else [] for text in texts]


def _advice(style: Style, subject: Subject) -> Block:
    key = "slip.home_advice" if subject.site.phone else "slip.home_advice_no_phone"
    lines = []
    for book in style.books:
        lines.append(style.text(*_headed(style, book, "slip.home", book(key, phone=subject.site.phone))))
    for due in subject.next_doses:
        lines += [style.text(*_headed(style, book, "slip.next", _next(book, due))) for book in style.books]
    return stack(lines)


def _headed(style: Style, book: Book, key: str, text: str) -> tuple[Span, Span]:
    head = book(key) + book("paper.colon")
    return style.span(head, 0.97, bold=True), style.span(text, 0.97)


def _next(book: Book, due: NextDose) -> str:
    vaccine = book.name_of(due.product_name)
    if due.dose_number:
        vaccine = f"{vaccine} {book('dose.one', n=due.dose_number)}"
    if due.earliest is None:
        return book("slip.next_now", vaccine=vaccine)
    return book("slip.next_from", vaccine=vaccine, date=day(book, due.earliest))
