"""The lines of a form as the page shows them: what stands beside what, how deep, in which part of a long form. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from vaxdesk.clinic.answer_keys import answer_key, link_id_of, turns_of
from vaxdesk.clinic.answer_limits import shown
from vaxdesk.clinic.questionnaire import Answer, Form, Value, values
from vaxdesk.clinic.screening import Line, Question, lines

PART: Final = 40
"""About so many lines are on the page together; a longer form goes on in its next part."""
DEEPEST: Final = 5
_BEFORE: Final = ("lower",)
_AFTER: Final = ("unit", "upper")
_BELOW: Final = ("help", "flyover")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. `asked`: it is shown now. `help`, `before` and `after` are displays that belong to its input. `turn`
    counts the repetitions of a group from 1, 0 where it stands alone. `adds` makes it the row that offers one more
    repetition of the group of that key."""

    key: str
    question: Question
    asked: bool
    indent: int = 0
    help: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    turn: int = 0
    removable: bool = False
    adds: str = ""
    fixed: tuple[Value, ...] = ()
    """What stands in an item that can only be read."""

    @property
    def id(self) -> str:
        return f"{self.key}+" if self.adds else self.key

    @property
    def shape(self) -> tuple[str, Question]:
        """What makes it another row, rather than the same one in another state."""
        return self.id, self.question


def rows(form: Form, answers: Mapping[str, Answer], language: str, extra: Iterable[str] = ()) -> tuple[Row, ...]:
    """Every row, those that are not asked now among them; hidden items are left away with everything under them."""
    shown = list(_without_hidden(lines(form, answers, language, extra)))
    attached = _attached(shown)
    beside = {line.key for found in attached.values() for line in found}
    made = [_row(line, attached.get(line.key, ()), answers) for line in shown if line.key not in beside]
    return tuple(_with_turns(made))


def is_answered(question: Question) -> bool:
    """Somebody answers it, rather than only reading it."""
    return question.kind not in ("group", "display") and not question.read_only


def parts(all_rows: Sequence[Row], size: int = PART) -> tuple[tuple[Row, ...], ...]:
    """The rows part by part. What stands under a question stays with it, unless that alone is too much."""
    found: list[list[Row]] = [[]]
    roots: dict[str, bool] = {}
    for row in all_rows:
        under = row.question.parent is not None and not roots.get(row.question.parent, True)
        roots[row.question.link_id] = row.question.kind == "group"
        full = len(found[-1]) >= (2 * size if under else size)
        if full:
            found.append([])
        found[-1].append(row)
    return tuple(map(tuple, found))


def without_turn(answers: Mapping[str, Answer], key: str) -> dict[str, Answer]:
    """The answers without those in one repetition, `key` being that of the group in it."""
    return {each: answer for each, answer in answers.items() if not stands_in(each, key)}


def stands_in(key: str, group: str) -> bool:
    """Whether this is the key of something in that repetition of a group."""
    try:
        turns = turns_of(key)
    except ValueError:
        return False
    return all(turns.get(name) == turn for name, turn in turns_of(group).items())


def _without_hidden(all_lines: Iterable[Line]) -> Iterator[Line]:
    hidden: set[str] = set()
    for line in all_lines:
        if line.question.hidden or line.parent in hidden:
            hidden.add(line.key)
        else:
            yield line


def _attached(all_lines: Sequence[Line]) -> dict[str, list[Line]]:
    """The displays that say something about the input of a question, or help with a group, by its key."""
    kinds = {line.key: line.question.kind for line in all_lines}
    found: dict[str, list[Line]] = {}
    for line in all_lines:
        of = kinds.get(line.parent or "", "display")
        says = _BELOW if of == "group" else (*_BEFORE, *_AFTER, *_BELOW)
        if line.question.kind == "display" and of != "display" and line.question.control in says:
            found.setdefault(line.parent or "", []).append(line)
    return found


def _row(line: Line, beside: Sequence[Line], answers: Mapping[str, Answer]) -> Row:
    def words(*controls: str) -> tuple[str, ...]:
        return tuple(each.question.text for each in beside if each.asked and each.question.control in controls)

    question = line.question
    if not beside and not question.read_only and not question.units:
        return Row(key=line.key, question=question, asked=line.asked, indent=min(question.depth, DEEPEST))
    return Row(
        key=line.key,
        question=question,
        asked=line.asked,
        indent=min(question.depth, DEEPEST),
        help=words(*_BELOW),
        before=" ".join(words(*_BEFORE)),
        after=" ".join((*_unit(question), *words(*_AFTER))),
        fixed=values(answers.get(line.key)) if question.read_only else (),
    )


def _unit(question: Question) -> tuple[str, ...]:
    """A plain number may be in a unit too: it stands behind the input, as that of a quantity does."""
    plain = question.kind in ("integer", "decimal") and not question.options
    return (shown(question.units[0]),) if plain and question.units else ()


def _with_turns(made: Sequence[Row]) -> Iterator[Row]:
    """Count the repetitions of each group, and put the row that adds one behind the last."""
    turns = {row.key: _turns(row) for row in made if _repeats(row)}
    together: dict[str, list[str]] = {}
    for key in turns:
        together.setdefault(_siblings(key), []).append(key)
    open_: list[Row] = []
    for row in made:
        while open_ and row.question.depth <= open_[-1].question.depth:
            yield from _added(open_.pop(), together)
        if not _repeats(row):
            yield row
            continue
        group = together[_siblings(row.key)]
        place = group.index(row.key)
        counted = replace(row, turn=place + 1 if len(group) > 1 else 0, removable=bool(turns[row.key]))
        yield counted
        open_.append(counted)
    while open_:
        yield from _added(open_.pop(), together)


def _repeats(row: Row) -> bool:
    return row.question.kind == "group" and row.question.repeats


def _turns(row: Row) -> int:
    return turns_of(row.key).get(row.question.link_id, 0)


def _siblings(key: str) -> str:
    """The key of the first repetition of the same group in the same place."""
    turns, link_id = turns_of(key), link_id_of(key)
    return answer_key(link_id, {group: turn for group, turn in turns.items() if group != link_id})


def _added(row: Row, together: Mapping[str, Sequence[str]]) -> Iterator[Row]:
    group = together[_siblings(row.key)]
    most = row.question.max_occurs
    if row.key == group[-1] and (most is None or len(group) < most) and not row.question.read_only:
        yield replace(row, adds=row.key, help=(), turn=0, removable=False)
