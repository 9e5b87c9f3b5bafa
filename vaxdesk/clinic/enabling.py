"""Which items are asked, given the answers so far: FHIR R4 enableWhen."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from vaxdesk.clinic.answer_keys import Answers, Place, given, places
from vaxdesk.clinic.fhir_moments import Moment, order
from vaxdesk.clinic.questionnaire import Answer, Condition, Form, Quantity, Value, same


class Asked(NamedTuple):
    """The places that are asked, in the order of the page, and what was answered there, by key."""

    places: tuple[Place, ...]
    heard: Mapping[str, tuple[Value, ...]]


_LAST: list[tuple[Form, dict[str, Answer], Asked]] = []
"""The last answer, which is asked for again and again while somebody fills in one page."""


def ask(form: Form, answers: Answers) -> Asked:
    """What is asked, given these answers. What is not asked counts as not answered."""
    for known, given_then, found in _LAST:
        if known is form and given_then == answers and _same_kinds(given_then, answers):
            return found
    asked = _ask(form, answers)
    _LAST[:] = [(form, dict(answers), asked)]
    return asked


def _same_kinds(one: Answers, other: Answers) -> bool:
    """Python takes True for 1 and 5 for 5.0; a form does not."""
    return all(type(answer) is type(other[key]) for key, answer in one.items())


def _ask(form: Form, answers: Answers) -> Asked:
    by_link: defaultdict[str, list[tuple[int, Place]]] = defaultdict(list)
    all_places = places(form, answers)
    for n, place in enumerate(all_places):
        by_link[place.item.link_id].append((n, place))
    asked: set[str] = set()
    heard: dict[str, tuple[Value, ...]] = {}
    for link_id in form.order:
        for n, place in by_link[link_id]:
            if (place.parent is None or place.parent in asked) and _is_asked(n, place, by_link, heard):
                asked.add(place.key)
                if found := given(answers.get(place.key)):
                    heard[place.key] = found
    return Asked(tuple(place for place in all_places if place.key in asked), heard)


def _is_asked(
    n: int,
    place: Place,
    by_link: Mapping[str, list[tuple[int, Place]]],
    heard: Mapping[str, tuple[Value, ...]],
) -> bool:
    item = place.item
    if not item.enable_when:
        return True
    results = (_holds(each, _reached(n, place, by_link[each.question], heard)) for each in item.enable_when)
    return all(results) if item.enable_behavior == "all" else any(results)


def _reached(
    n: int, place: Place, there: list[tuple[int, Place]], heard: Mapping[str, tuple[Value, ...]]
) -> tuple[Value, ...]:
    """What was answered at the nearest place of a question that was answered: in the same repetition of everything that
    both stand in, the last one before the item, else the first one after it. Under a question with several answers, the
    one that the item stands under."""
    near = [(m, other) for m, other in there if other.key in heard and _together(place, other)]
    before = [other for m, other in near if m < n]
    if not near:
        return ()
    nearest = before[-1] if before else near[0][1]
    found = heard[nearest.key]
    turn = place.turns.get(nearest.item.link_id)
    return found if turn is None else found[turn : turn + 1]


def _together(one: Place, other: Place) -> bool:
    return all(other.turns.get(group, turn) == turn for group, turn in one.turns.items())


def _holds(condition: Condition, found: tuple[Value, ...]) -> bool:
    """FHIR R4 questionnaire-enable-operator: at least one answer passes; != holds where none is the same."""
    if condition.operator == "exists":
        return bool(found) == condition.answer
    if condition.operator == "!=":
        return not any(_compare(value, condition.answer) == 0 for value in found)
    return any(_passes(condition, value) for value in found)


def _passes(condition: Condition, value: Value) -> bool:
    result = _compare(value, condition.answer)
    if result is None:
        return False
    return {"=": result == 0, ">": result > 0, "<": result < 0, ">=": result >= 0, "<=": result <= 0}.get(
        condition.operator, False
    )


def _compare(value: Value, limit: Value) -> float | None:
    """Negative, 0 or positive as the value is below, at or above the limit; None where the two cannot be compared, NaN
    where they are just not the same."""
    if isinstance(value, Quantity) and isinstance(limit, Quantity):
        return _order(value.value, limit.value) if same(value.unit, limit.unit) else None
    if isinstance(value, Moment) and isinstance(limit, Moment):
        return order(value, limit) if type(value) is type(limit) else None
    if _is_number(value) and _is_number(limit):
        return _order(value, limit)  # type: ignore[arg-type]
    return 0 if same(value, limit) else float("nan")


def _order(one: float, other: float) -> int:
    return (one > other) - (one < other)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
