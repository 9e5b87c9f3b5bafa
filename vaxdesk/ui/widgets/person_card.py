"""Who is on this page: never out of sight."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QVBoxLayout, QWidget

from vaxdesk.ui.theme import Tone, em
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.swap import swap
from vaxdesk.ui.widgets.tags import Tag

LABEL_EM = 4


@dataclass(frozen=True, slots=True)
class Notice:
    """A banner: heading, text, weight, and in small letters where that comes from."""

    heading: str
    text: str = ""
    tone: Tone = "info"
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A small heading with lines under it: pairs of label and value, a timeline, or notices."""

    title: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    timeline: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonProps:
    """Everything the card shows. An empty name shows `empty` instead. `person` is the id of somebody on record."""

    name: str = ""
    person: str = ""
    under: str = ""
    tag: str = ""
    tone: Tone = "muted"
    sections: tuple[Section, ...] = ()
    empty: str = ""


class Timeline(QFrame):
    """What happened, one line each."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 2, 0, 2)
        column.setSpacing(7)
        for line in lines:
            column.addWidget(SafeLabel(line, wrap=True))


class PersonCard(QWidget):
    """Applies `PersonProps`. `below` is a column under it where a station may put buttons. `showed` says the id of
    somebody on record once whenever they come onto the card."""

    showed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._props: PersonProps | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._inside = QWidget()
        self.below = QVBoxLayout()
        self.below.setSpacing(12)
        self._column.addWidget(self._inside)
        self._column.addLayout(self.below)
        self._column.addStretch(1)
        self.show_person(PersonProps())

    def show_person(self, props: PersonProps) -> None:
        """Show somebody, or nobody."""
        if props == self._props:
            return
        before, self._props = self._props, props
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        _fill(column, props)
        swap(self._column, self._inside, inside)
        self._inside = inside
        if props.person and (before is None or props.person != before.person):
            self.showed.emit(props.person)


def _fill(column: QVBoxLayout, props: PersonProps) -> None:
    if not props.name:
        column.addWidget(SafeLabel(props.empty, role="muted", wrap=True))
        return
    head = Flow(gap=8, line_gap=4)
    head.add(SafeLabel(props.name, role="name", wrap=True), stretch=0 if props.tag else 1)
    if props.tag:
        head.add(Tag(props.tag, props.tone))
    column.addLayout(head)
    if props.under:
        column.addWidget(SafeLabel(props.under, role="muted", wrap=True))
    for section in props.sections:
        _fill_section(column, section)


def _fill_section(column: QVBoxLayout, section: Section) -> None:
    if section.title:
        column.addSpacing(2)
        column.addWidget(SafeLabel(section.title, role="heading", wrap=True))
    if section.facts:
        column.addLayout(_facts(section.facts))
    if section.timeline:
        column.addWidget(Timeline(section.timeline))
    for notice in section.notices:
        column.addWidget(Banner(notice.heading, notice.text, notice.tone, aside=notice.aside))


def _facts(facts: tuple[tuple[str, str], ...]) -> QLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(1, 1)
    for line, (label, value) in enumerate(facts):
        grid.addWidget(_label(label), line, 0)
        grid.addWidget(SafeLabel(value, wrap=True), line, 1)
    return grid


def _label(words: str) -> SafeLabel:
    """As wide as its words, up to a few ems: in a narrow column longer words go below each other."""
    label = SafeLabel(words, role="muted", wrap=True)
    wide = label.fontMetrics().horizontalAdvance
    longest = max((wide(word) for word in words.split()), default=0)
    label.setMinimumWidth(max(longest, min(wide(words), LABEL_EM * em(label))) + 1)
    return label
