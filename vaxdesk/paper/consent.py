"""The consent form (知情同意书): one vaccine, one language, one person, on A4.

Printed before the questions are asked, so nothing on it is ticked. Its parts are those of the Chinese combined form
(疫苗管理法 Art. 45: kind, effect, contraindications, reactions, on-site observation, signatures of both sides) with
the statements of the Vietnamese phiếu đồng ý (3588/QĐ-BYT).
"""

from functools import partial

from vaxdesk.paper.blocks import Block, beside, gap, qr_block, spaced, stack
from vaxdesk.paper.faces import Faces
from vaxdesk.paper.frames import PAD, Cell, answer_row, field, fields, framed, heading, labelled_row, stamp
from vaxdesk.paper.lines import Span
from vaxdesk.paper.qr import QUIET, matrix
from vaxdesk.paper.sizes import DOT, MM, Size
from vaxdesk.paper.strip import strip
from vaxdesk.paper.style import Style, birth, day, document, dose_number, phone, printed, reprint
from vaxdesk.paper.subject import ConsentText, Subject
from vaxdesk.paper.words import Words

QR_DOTS = 6
QUESTIONS = 5
STATEMENTS = 4
LEADING = 1.3


def consent(subject: Subject, words: Words, faces: Faces, *, size: Size, qr_text: str) -> bytes:
    """The form as PDF. `qr_text` is the sixteen digits of the ticket. Raises ValueError without a consent text."""
    text = subject.consent
    if text is None:
        raise ValueError("a consent form needs a consent text")
    column = partial(_column, subject=subject, text=text, qr_text=qr_text)
    foot = f"{subject.person.name} · {subject.ticket.short}"
    return strip(column, subject, words, faces, size=size, title=text.title, foot=foot)


def _column(style: Style, subject: Subject, text: ConsentText, qr_text: str) -> list[Block]:
    parts = [block for told in text.blocks for block in _section(style, told.heading, told.text)]
    return [
        _top(style, subject, text, qr_text),
        style.gap(0.5),
        _person(style, subject, text),
        *parts,
        style.gap(0.3),
        stack([heading(style, style.book("consent.questions")), *_questions(style)]),
        style.gap(0.3),
        stack([_declaration(style, subject), _signatures(style, subject)]),
    ]


def _top(style: Style, subject: Subject, text: ConsentText, qr_text: str) -> Block:
    """Site, title, version; the code with its short number on the right."""
    modules, quiet = matrix(qr_text), QUIET * QR_DOTS * DOT
    side = len(modules) * QR_DOTS * DOT + 2 * quiet
    number = style.text(style.span(subject.ticket.short, 0.95, bold=True), width=side, align="centre", leading=1.0)
    code = stack([qr_block(modules, QR_DOTS, quiet), number])
    place = style.joined(_place(style, subject), style.size.inner - side)
    titles = _titles(style, text, style.size.inner - 2 * side)
    left = stack([place, style.gap(0.4), beside([(side, titles)])])
    return beside([(0, left), (style.size.inner - side + quiet, code)])


def _place(style: Style, subject: Subject) -> list[Span]:
    marks = [style.book("paper.practice")] if subject.site.practice else []
    marks += [reprint(style.book, subject)] if subject.copy_number > 1 else []
    return [style.span(subject.site.name, 0.9, grey=0.2), *(style.span(mark, 0.9, bold=True) for mark in marks)]


def _titles(style: Style, text: ConsentText, width: float) -> Block:
    version = [
        f"{text.product.upper()}-{text.language}",
        style.book("consent.version", version=text.version),
        style.book("consent.effective", date=day(style.book, text.effective)),
    ]
    if not text.confirmed:
        version.append(style.book("consent.draft"))
    title = style.span(text.title, 1.7, bold=True)
    small = style.span(" · ".join(version), 0.85, grey=0.25)
    apart = 1.5 if text.language == "zh-CN" else 0.0
    return stack([spaced(title, width, style.faces, apart), style.text(small, width=width, align="centre")])


def _person(style: Style, subject: Subject, text: ConsentText) -> Block:
    who, book = subject.person, style.book
    age = book("paper.years", n=who.age)
    name: Cell = ("person.name", who.name, 2.2)
    sex: Cell = ("person.sex", book(f"sex.{who.sex}"), 0.9)
    born: Cell = ("person.birth_date", f"{birth(book, who)} ({age})", 2.0)
    long = style.faces.width(who.name, style.body) > style.size.inner * 0.22
    rows: list[list[Cell]] = [
        *([[name], [sex, born]] if long else [[name, sex, born]]),
        [("person.document", document(book, who), 3.0), ("person.phone", phone(who), 1.6)],
        [("person.address", who.address, 1.0)],
        [("consent.vaccine", _vaccine(style, subject, text), 1.0)],
    ]
    return stack([labelled_row(style, row) for row in rows])


def _vaccine(style: Style, subject: Subject, text: ConsentText) -> str:
    planned = next((plan for plan in subject.planned if plan.product == text.product), None)
    if planned is None:
        return text.product
    name = style.book.name_of(planned.product_name, planned.product)
    if planned.dose_number is None:
        return name
    return f"{name} · {dose_number(style.book, planned.dose_number, planned.series_doses)}"


def _section(style: Style, title: str, text: str) -> list[Block]:
    return [style.gap(0.3), stack([heading(style, title), style.text(style.span(text), leading=LEADING)])]


def _questions(style: Style) -> list[Block]:
    book = style.book
    rows = [answer_row(style, f"{number}  {book(f'consent.question_{number}')}") for number in range(1, QUESTIONS)]
    rows.append(answer_row(style, f"{QUESTIONS}  {book(f'consent.question_{QUESTIONS}')} ____________________"))
    measured = f"{book('consent.temperature')} ______ ℃    {book('consent.blood_pressure')} ______ / ______ mmHg"
    verdicts = "   ".join(f"☐ {book(f'outcome.{code}')}" for code in ("eligible", "defer", "contraindicated"))
    advice = f"{book('consent.advice')}{book('paper.colon')}{verdicts}"
    signed = f"{book('consent.doctor')} ________________"
    lines = [
        style.text(style.span(words), width=style.size.inner - 2 * PAD, leading=1.6)
        for words in (f"{measured}    {signed}", advice)
    ]
    return [*rows, framed([(style.size.inner, stack(lines), None)])]


def _declaration(style: Style, subject: Subject) -> Block:
    book = style.book
    guardian = "_guardian" if subject.signer == "guardian" else ""
    keys = [f"consent.statement_1{guardian}", *(f"consent.statement_{n}" for n in range(2, STATEMENTS + 1))]
    statements = [
        style.text(style.span(f"{number}. {book(key)}"), leading=LEADING) for number, key in enumerate(keys, 1)
    ]
    choice = f"☐ {book('consent.agree')}        ☐ {book('consent.refuse')} ______________________"
    return stack(
        [
            heading(style, book("consent.declaration")),
            *statements,
            style.text(style.span(choice, bold=True), leading=1.8),
        ]
    )


def _signatures(style: Style, subject: Subject) -> Block:
    """Lines to sign on, the stamp's place beside them, and what was read aloud to whom."""
    book, guardian = style.book, subject.signer == "guardian"
    stamp_width = 34 * MM
    width = style.size.inner - stamp_width - 5 * MM
    wide, narrow = width * 0.42, width * 0.28
    first = [(book(f"consent.signature_{subject.signer}"), wide), (book("consent.full_name"), narrow)]
    first.append((book("consent.place_date"), width - wide - narrow))
    rows = [first]
    if guardian:
        rows.append([(book("consent.relationship"), width / 2), (book("consent.guardian_phone"), width / 2)])
    contact = f"{book('consent.contact')} {subject.site.phone}".strip()
    rows.append([(book("consent.staff"), wide), (book("consent.date"), narrow), (contact, width - wide - narrow)])
    read_aloud = style.text(style.span(f"☐ {book('consent.read_aloud')}"), width=wide - 3 * MM)
    witness = field(style, book("consent.witness"), width - wide - 3 * MM)
    lines = stack([*(fields(style, row) for row in rows), beside([(0, read_aloud), (wide, witness)], middle=True)])
    return _with_stamp(style, lines, stamp_width, printed(book, subject))


def _with_stamp(style: Style, lines: Block, width: float, footer: str) -> Block:
    box = stack([gap(5 * MM), stamp(style, style.book("consent.stamp"), width, 26 * MM)])
    foot = style.text(style.span(footer, 0.75, grey=0.3))
    return stack([beside([(0, lines), (style.size.inner - width, box)]), style.gap(0.4), foot])
