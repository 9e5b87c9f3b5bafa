"""The day sheet: the day in numbers, and the heads of the chains on paper, where nobody can roll them back."""

from collections import Counter
from functools import partial
from typing import Final

from vaxdesk.paper.blocks import Block, beside, gap, stack
from vaxdesk.paper.characters import characters, parts
from vaxdesk.paper.frames import PAD, framed, heading
from vaxdesk.paper.house import DayDoses, DaySheet, DayStation
from vaxdesk.paper.letterhead import Letterhead, signed
from vaxdesk.paper.style import Row, Style, day, minute

HEX_GROUP: Final = 8
CHECKED: Final = {True: "day.check_sound", False: "day.check_broken", None: "day.check_unknown"}


def day_sheet(head: Letterhead, sheet: DaySheet) -> bytes:
    """The sheet as PDF: one page, more where many stations work together."""
    return head.pdf([partial(_sheet, head=head, sheet=sheet)])


def _sheet(style: Style, head: Letterhead, sheet: DaySheet) -> list[Block]:
    book = style.book
    return [
        *head.top(style, "day.title", day(book, sheet.day)),
        style.rows(
            [
                ("day.printed_at", (minute(book, sheet.printed_at),), ""),
                ("day.printed_by", (sheet.printed_by,), ""),
            ]
        ),
        _counts(style, sheet),
        *_doses(style, sheet.doses),
        style.gap(0.8),
        heading(style, book("day.record")),
        *(_station(style, station) for station in sheet.stations),
        style.gap(0.4),
        style.rows(_safety(style, sheet)),
        *_unanswered(style, sheet.unanswered),
        style.gap(0.4),
        style.text(style.span(book("day.why"), 0.9)),
        signed(style, "day.lead"),
    ]


def _counts(style: Style, sheet: DaySheet) -> Block:
    """Two rows of numbers: what was done, and how people left."""
    given = sum(each.doses for each in sheet.doses)
    rows = [
        [
            ("day.registered", sheet.registered),
            ("day.screened", sheet.screened),
            ("day.given", given),
            ("day.not_given", sheet.not_given),
        ],
        [
            ("day.reactions", sheet.reactions),
            ("day.died", sheet.died),
            ("day.released", sheet.released),
            ("day.left_early", sheet.left_early),
            ("day.left_unseen", sheet.left_unseen),
            ("day.still_here", sheet.still_here),
        ],
    ]
    tiles = [_tiles(style, row) for row in rows]
    return stack([style.gap(0.8), heading(style, style.book("day.counts")), style.gap(0.2), *tiles])


def _tiles(style: Style, row: list[tuple[str, int]]) -> Block:
    width = style.size.inner / len(row)
    cells: list[tuple[float, Block, float | None]] = []
    for key, number in row:
        large = style.text(style.span(f"{number}", 1.9, bold=True), width=width - 2 * PAD, leading=1.2)
        label = style.text(style.span(style.book(key), 0.9), width=width - 2 * PAD)
        cells.append((width, stack([gap(PAD / 2), large, label, gap(PAD / 2)]), None))
    return framed(cells)


def _doses(style: Style, doses: tuple[DayDoses, ...]) -> list[Block]:
    book = style.book
    title = stack([style.gap(0.8), heading(style, book("day.doses"))])
    if not doses:
        return [title, style.text(style.span(book("day.none")))]
    room = style.size.inner - style.body * 5
    rows = [
        beside(
            [
                (0, style.text(style.span(book.name_of(each.product_name, each.product)), width=room)),
                (0, style.text(style.span(f"{each.doses}", bold=True), align="right")),
            ]
        )
        for each in doses
    ]
    return [stack([title, rows[0]]), *rows[1:]]


def _station(style: Style, station: DayStation) -> Block:
    name = style.text(style.span(station.name, bold=True))
    return stack(
        [
            style.gap(0.3),
            name,
            *_head(style, "day.journal", station.entries, station.head),
            *_head(style, "day.access", station.access_entries, station.access_head),
        ]
    )


def _head(style: Style, key: str, entries: int, head: str) -> list[Block]:
    """Where one chain stands, the hash in groups on a line of its own."""
    said = style.text(style.span(style.book(key, n=entries), 0.9))
    groups = parts(head or "–", HEX_GROUP)
    return [said, characters(style, groups, style.size.inner, scale=0.95), gap(2)]


def _safety(style: Style, sheet: DaySheet) -> list[Row]:
    book = style.book
    backup = minute(book, sheet.backup_at) if sheet.backup_at else book("day.backup_none")
    return [("day.backup", (backup,), ""), ("day.check", (book(CHECKED[sheet.verified]),), "")]


def _unanswered(style: Style, codes: tuple[str, ...]) -> list[Block]:
    """How many findings wait for a lead, and what each is; a code of a newer version as it is."""
    if not codes:
        return []
    book = style.book
    lines = [
        f"{book(f'found.{code}') if f'found.{code}' in book else code.replace('_', ' ')}{f' × {n}' if n > 1 else ''}"
        for code, n in Counter(codes).items()
    ]
    title = stack([style.gap(0.4), heading(style, book("found.title", n=len(codes)))])
    return [title, *(style.text(style.span(line)) for line in lines)]
