"""A form as pages with one question each, for somebody who answers alone. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace as changed

from vaxdesk.clinic.questionnaire import Answer, Form
from vaxdesk.clinic.screening import Question
from vaxdesk.ui.stations.screening_lines import Row, is_answered, rows

LISTED: Final = 20
"""So many options still stand below each other, all in sight; more of them in a list that opens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One page. `above` is what is only read and stands before the question; `row` None is a page that is only read."""

    key: str
    row: Row | None
    group: str = ""
    above: tuple[Row, ...] = ()


def steps(form: Form, answers: Mapping[str, Answer], language: str, extra: Iterable[str] = ()) -> tuple[Step, ...]:
    """The pages that are asked now. What is answered on one may bring others, behind it or before it."""
    found: list[Step] = []
    read: list[Row] = []
    groups: list[tuple[int, str]] = []
    for row in rows(form, answers, language, extra):
        if not row.asked:
            continue
        groups = [each for each in groups if each[0] < row.question.depth]
        if row.adds or is_answered(row.question):
            found.append(Step(key=row.id, row=row, group=_named(groups), above=tuple(read)))
            read = []
        elif row.question.kind == "group":
            groups.append((row.question.depth, _headed(row)))
            read.extend([row] if row.help else [])
        else:
            read.append(row)
    if read:
        found.append(Step(key=f"read {read[-1].id}", row=None, group=_named(groups), above=tuple(read)))
    return tuple(found)


def beside(pages: Sequence[Step], key: str, by: int) -> str | None:
    """The key of the next or the previous page; "" is the one before the first, None the end."""
    keys = ["", *(each.key for each in pages)]
    place = (keys.index(key) if key in keys else 0) + by
    return keys[max(place, 0)] if place < len(keys) else None


def in_sight(question: Question) -> Question:
    """The same question with its options below each other, where there are not too many."""
    listed = question.control == "drop-down" and len(question.options) <= LISTED
    return changed(question, control="radio-button") if listed else question


def _named(groups: Sequence[tuple[int, str]]) -> str:
    return next((words for _, words in reversed(groups) if words), "")


def _headed(row: Row) -> str:
    turn = f" {row.turn}" if row.turn else ""
    return f"{row.question.prefix} {row.question.text}{turn}".strip()
