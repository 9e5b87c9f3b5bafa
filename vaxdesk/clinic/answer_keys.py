"""Where an answer stands: by linkId, and inside what repeats also by which repetition.

The key of an answer is the linkId of its question. In the second and later repetitions of a group (or under the second
and later answers of a question that repeats) the key also names the group and the repetition, counted from 0:
`answer_key("dose", {"vaccine": 1})` is the dose in the second vaccine. What stands in first repetitions only is named
by its linkId alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import msgspec

from vaxdesk.clinic.questionnaire import Answer, Coding, Form, Item, Quantity, Value, values

Answers = Mapping[str, Answer]
"""Answers by key."""
Turns = tuple[tuple[str, int], ...]
"""Which repetition of what, outermost first, without the first repetitions."""

_BETWEEN: Final = "\x1f"
"""Can stand in no linkId."""


def answer_key(link_id: str, turns: Mapping[str, int] | None = None) -> str:
    """The key of an answer; `turns` outermost first."""
    named = (part for group, turn in (turns or {}).items() if turn for part in (group, str(turn)))
    return _BETWEEN.join((link_id, *named))


def link_id_of(key: str) -> str:
    """The question of an answer."""
    return key.partition(_BETWEEN)[0]


def turns_of(key: str) -> dict[str, int]:
    """In which repetitions an answer stands, outermost first; empty in the first ones. ValueError for no key."""
    parts = key.split(_BETWEEN)[1:]
    turns = dict(zip(parts[::2], map(int, parts[1::2]), strict=True))
    if any(turn < 1 for turn in turns.values()) or answer_key(link_id_of(key), turns) != key:
        raise ValueError(f"{key!r} is not how an answer is named")
    return turns


class Place(msgspec.Struct, frozen=True):
    """An item where it stands on the page. `turns` names every repeating item that it stands in, first ones too."""

    item: Item
    key: str
    parent: str | None
    """The key of what it stands under."""
    depth: int
    turns: dict[str, int]


def places(form: Form, answers: Answers, extra: Iterable[str] = ()) -> tuple[Place, ...]:
    """Every item as often as it is answered, at least once, in the order of the page.

    `extra` are keys of groups that are shown although nothing is answered in them yet.
    """
    return tuple(_places(form.items, None, 0, {}, _repetitions((*answers, *extra)), answers))


def _repetitions(keys: Iterable[str]) -> Mapping[tuple[str, Turns], set[int]]:
    """The repetitions of each group, by the repetitions that the group itself stands in."""
    found: defaultdict[tuple[str, Turns], set[int]] = defaultdict(set)
    for key in keys:
        if _BETWEEN not in key:
            continue
        try:
            turns = tuple(turns_of(key).items())
        except ValueError:
            continue
        for n, (group, turn) in enumerate(turns):
            found[group, turns[:n]].add(turn)
    return found


def _places(
    items: tuple[Item, ...],
    parent: str | None,
    depth: int,
    turns: dict[str, int],
    found: Mapping[tuple[str, Turns], set[int]],
    answers: Answers,
) -> Iterator[Place]:
    later = tuple((group, turn) for group, turn in turns.items() if turn)
    for item in items:
        group = item.repeats and item.kind == "group"
        numbers = sorted({0, *found.get((item.link_id, later), ())}) if group else [0]
        for turn in numbers:
            inside = {**turns, item.link_id: turn} if group else turns
            key = answer_key(item.link_id, inside)
            yield Place(item, key, parent, depth, inside)
            for under in _under(item, inside, answers.get(key)) if item.children else ():
                yield from _places(item.children, key, depth + 1, under, found, answers)


def _under(item: Item, turns: dict[str, int], answer: Answer | None) -> Iterator[dict[str, int]]:
    """FHIR nests what stands under a question in each of its answers."""
    if not item.repeats or item.kind == "group":
        yield turns
        return
    for turn in range(max(1, len(values(answer)))):
        yield {**turns, item.link_id: turn}


def is_blank(value: Value) -> bool:
    """A text of nothing but blanks is no answer, and neither is a number or a code that is not there."""
    if isinstance(value, Coding):
        return not (value.code or value.display.strip())
    if isinstance(value, Quantity):
        return False
    return isinstance(value, str) and not value.strip()


def given(answer: Answer | None) -> tuple[Value, ...]:
    """The values of an answer, none where all of them are blank."""
    found = values(answer)
    return () if all(map(is_blank, found)) else found
