"""The papers of the house have this in common: whose they are at the top, one size, a title in the file that tells
nothing."""

from collections.abc import Sequence
from typing import Final

import msgspec

from vaxdesk.clinic.facts import Language
from vaxdesk.paper.blocks import Block, beside, stack
from vaxdesk.paper.faces import Faces
from vaxdesk.paper.frames import BETWEEN, fields, heading
from vaxdesk.paper.lines import wrapped
from vaxdesk.paper.sizes import MM, Size
from vaxdesk.paper.strip import Column, strips
from vaxdesk.paper.style import Style
from vaxdesk.paper.subject import Site
from vaxdesk.paper.words import Words

HOUSE_A4: Final = Size(
    "a4", 210 * MM, 297 * MM, 18 * MM, (13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
)


class Letterhead(msgspec.Struct, frozen=True):
    """Whose papers these are, in which language, with which words and fonts."""

    site: Site
    language: Language
    words: Words
    faces: Faces

    def pdf(self, columns: Sequence[Column], size: Size = HOUSE_A4) -> bytes:
        """Each column on a sheet of its own, the back left empty, in the largest type in which it fits. Neither a name
        nor a secret is in the properties of the file."""
        return strips(
            columns,
            self.language,
            self.words,
            self.faces,
            size=size,
            title=self.words.book(self.language)("house.title"),
            foot=self.site.name,
            practice=self.site.practice,
            one_sided=True,
        )

    def top(self, style: Style, key: str, mark: str = "") -> list[Block]:
        """Site and station, a line, the title of `key` with the same in the other languages under it, and `mark` at the
        right of it."""
        others = " · ".join(other(key) for other in self.words.others(self.language))
        marked = style.span(mark, 1.25, bold=True)
        taken = style.faces.width(mark, marked.size, bold=True) + style.body if mark else 0.0
        inner = style.size.inner
        title = stack(
            [
                style.text(style.span(style.book(key), 2.0, bold=True), width=inner - taken, leading=1.25),
                style.text(style.span(others, 0.8, grey=0.3), width=inner - taken),
            ]
        )
        right = style.text(marked, width=inner, align="right", leading=1.9)
        practice = [style.text(style.span(style.book("paper.practice"), bold=True))] if self.site.practice else []
        return [
            *practice,
            style.text(style.span(self.site.name, 1.15, bold=True)),
            style.text(style.span(f"{style.book('house.station')}{style.book('paper.colon')}{self.site.station}", 0.9)),
            style.gap(0.35),
            Block(1.2, lambda sheet, x, y: sheet.rule(x, y, inner, thick=1.2)),
            style.gap(0.5),
            beside([(0, title), (0, right)]),
            style.gap(0.6),
        ]


def told(style: Style, key: str, text: str) -> Block:
    """A heading and a paragraph in our own words."""
    return stack([style.gap(0.7), heading(style, style.book(key)), style.text(style.span(text))])


def steps(style: Style, key: str, keys: Sequence[str]) -> Block:
    """A heading and numbered steps."""
    return stack([style.gap(0.7), heading(style, style.book(key)), *style.numbered([style.book(one) for one in keys])])


def lines(style: Style, text: str, scale: float = 1.0, *, bold: bool = False) -> list[Block]:
    """Text of any length, line by line: a page may end after each."""
    spans = [style.span(text, scale, bold=bold)]
    return [style.text(*line) for line in wrapped(spans, style.size.inner, style.faces)]


def signed(style: Style, key: str) -> Block:
    """Under a heading: name, signature, date and time of one person."""
    title = stack([style.gap(0.7), heading(style, style.book(key))])
    return stack([title, across(style, "house.name", "house.signature", "house.date_time")])


def across(style: Style, *keys: str) -> Block:
    """Lines to write on, together as wide as the page."""
    width = (style.size.inner + BETWEEN) / len(keys)
    return fields(style, [(style.book(key), width) for key in keys])
