"""The lower part of a consent form: what was told, the declaration, who signs. Empty until it was signed on the screen;
what was signed on paper stays on that paper."""

from collections.abc import Iterator

from vaxdesk.paper.blocks import Block, beside, gap, stack
from vaxdesk.paper.frames import PAD, Blank, blanks, drawing, field, framed, heading, stamp, tick, ticks
from vaxdesk.paper.sizes import MM
from vaxdesk.paper.style import Style, day, minute, printed
from vaxdesk.paper.subject import Consented, Subject

STATEMENTS = 4
TOLD = ("kind", "effect", "contraindications", "reactions", "observation")
LEADING = 1.3
DRAWN = 13 * MM


def _signed(subject: Subject) -> Consented | None:
    """What a page may show as signed: drawn on the screen, under the words of this very page."""
    said = subject.consented
    return said if said and said.drawn and said.same_text else None


def told_row(style: Style, subject: Subject) -> Block:
    """What whoever informs ticks; they sign below."""
    said = _signed(subject)
    ticked = said.told if said else ()
    boxes = [tick(code in ticked, style.both(f"consent.told_{code}")) for code in TOLD]
    width = style.size.inner - 2 * PAD
    head = style.text(style.span(style.both("consent.told"), bold=True), width=width, leading=1.4)
    return framed([(style.size.inner, stack([head, ticks(style, boxes, width)]), None)])


def declaration(style: Style, subject: Subject) -> tuple[Block, Block]:
    """The statements; yes or no."""
    guardian = "_guardian" if subject.consented and subject.signer == "guardian" else ""
    keys = [f"consent.statement_1{guardian}", *(f"consent.statement_{n}" for n in range(2, STATEMENTS + 1))]
    statements = [_statement(style, number, key) for number, key in enumerate(keys, 1)]
    declared = stack([heading(style, style.both("consent.declaration")), *statements])
    said = _signed(subject)
    agree = tick(said is not None and said.agreed, style.both("consent.agree"))
    why = said.why if said and not said.agreed else ""
    refuse = tick(
        said is not None and not said.agreed, f"{style.both('consent.refuse')} {why or '______________________'}"
    )
    return declared, ticks(style, [agree, refuse], style.size.inner, bold=True, leading=1.6)


def _statement(style: Style, number: int, key: str) -> Block:
    spans = [
        style.span(f"{number}. {book(key)}", 0.95 if n else 1.0, grey=0.25 * n) for n, book in enumerate(style.books)
    ]
    return stack([style.text(span, leading=LEADING) for span in spans])


def drawn_note(style: Style, subject: Subject) -> Iterator[Block]:
    """When and under which words somebody signed on the screen."""
    said = subject.consented
    if said and said.drawn:
        key = "consent.drawn" if said.same_text else "consent.other_text"
        yield style.told(key, scale=0.9, time=minute(style.book, said.at), version=said.version)


def signatures(style: Style, subject: Subject) -> list[Block]:
    """Lines to sign on, the stamp's place beside them, and what was read aloud to whom. Kept together, but for large
    print, where a page may end before the last of them."""
    rows = _rows(style, subject)
    foot = style.text(style.span(printed(style.book, subject), 0.75, grey=0.3))
    box = stamp(style, style.both("consent.stamp"), 34 * MM, 26 * MM)
    if style.large:
        width = style.size.inner - 60 * MM
        aloud = beside([(0, _read_aloud(style, subject, width)), (width + 4 * MM, stack([gap(3 * MM), box]))])
        return [*(blanks(style, row, style.size.inner) for row in rows), stack([style.gap(0.3), aloud, foot])]
    width = style.size.inner - 39 * MM
    lines = [*(blanks(style, row, width) for row in rows), style.gap(0.2), _read_aloud(style, subject, width)]
    whole = beside([(0, stack(lines)), (style.size.inner - 34 * MM, stack([gap(5 * MM), box]))])
    return [stack([whole, style.gap(0.4), foot])]


def _rows(style: Style, subject: Subject) -> list[list[Blank]]:
    said, both = _signed(subject), style.both
    signer = subject.signer if subject.consented else "either"
    mark = f" {both('consent.by_mark')}" if said and said.signed == "mark" else ""
    when = day(style.book, said.at) if said else ""
    name = (said.signer_name or subject.person.name) if said else ""
    contact = f"{both('consent.contact')} {subject.site.phone}".strip()
    return [
        [
            Blank(both(f"consent.signature_{signer}") + mark, 0.42, drawn=drawing(said.drawn, DRAWN) if said else None),
            Blank(both("consent.full_name"), 0.28, name),
            Blank(both("consent.place_date"), 0.3, f"{subject.site.name} {when}".strip() if said else ""),
        ],
        [
            Blank(both("consent.relationship_if"), 0.5, said.relationship if said else ""),
            Blank(both("consent.signer_phone"), 0.5),
        ],
        [
            Blank(both("consent.staff"), 0.42, said.informed_by if said else ""),
            Blank(both("consent.date"), 0.28, when),
            Blank(contact, 0.3),
        ],
    ]


def _read_aloud(style: Style, subject: Subject, width: float) -> Block:
    said = _signed(subject)
    aloud = style.span(tick(said is not None and said.read_aloud, style.both("consent.read_aloud")))
    label, left = style.both("consent.witness"), 0.0 if style.large else width * 0.42
    room = width - left - 3 * MM
    witness = style.text(style.span(said.witness), width=room) if said and said.witness else None
    line = field(style, label, room, witness)
    if style.large:
        return stack([style.text(aloud, width=width), line])
    return beside([(0, style.text(aloud, width=left - 3 * MM)), (left, line)], middle=True)
