"""Whether an answer is one that its question allows."""

import math
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from vaxdesk.clinic.answer_keys import is_blank
from vaxdesk.clinic.fhir_moments import Moment, order
from vaxdesk.clinic.questionnaire import ANSWERS, Answer, Coding, Flaw, Item, Quantity, Value, same, values

_LARGEST: Final = 2**31 - 1
"""A FHIR integer has 32 bits."""


def answer_faults(item: Item, key: str, answer: Answer) -> Iterator[Flaw]:
    """What is wrong with an answer; `key` says where it stands.

    Codes: wrong_kind, not_a_number, not_an_option, wrong_unit, too_long, too_short, too_low, too_high, too_exact,
    too_many, twice, not_together, blank, read_only.
    """
    found = values(answer)
    for value in found:
        if code := _fault(item, value):
            yield Flaw(code, key, _allowed(item, code))
    if code := _together(item, found):
        yield Flaw(code, key, _allowed(item, code))


def _fault(item: Item, value: Value) -> str:
    if type(value) not in ANSWERS[item.kind]:
        return "wrong_kind"
    number = value.value if isinstance(value, Quantity) else value
    if isinstance(number, float) and not math.isfinite(number):
        return "not_a_number"
    if item.options and not (item.kind == "open-choice" and isinstance(value, str)):
        return "" if any(same(value, option.value) for option in item.options) else "not_an_option"
    if isinstance(value, Quantity):
        return _unit(item, value) or _size(item, value)
    return _length(item, value) if isinstance(value, str) else _size(item, value)


def _unit(item: Item, value: Quantity) -> str:
    return "wrong_unit" if item.units and not any(same(value.unit, unit) for unit in item.units) else ""


def _length(item: Item, text: str) -> str:
    if item.max_length is not None and len(text) > item.max_length:
        return "too_long"
    return "too_short" if text.strip() and len(text) < item.min_length else ""


def _size(item: Item, value: Value) -> str:
    if isinstance(value, int) and abs(value) > _LARGEST:
        return "too_high" if value > 0 else "too_low"
    if _below(value, item.minimum):
        return "too_low"
    if item.maximum is not None and _below(item.maximum, value):
        return "too_high"
    return "too_exact" if item.decimals is not None and _decimals(value) > item.decimals else ""


def _below(one: Value, other: Value | None) -> bool:
    """Whether it surely is; never where the units differ, or a date is too vague to tell."""
    if isinstance(one, Moment) and isinstance(other, Moment):
        return type(one) is type(other) and order(one, other) == -1
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return same(one.unit, other.unit) and one.value < other.value
    left, right = _number(one), _number(other)
    return left is not None and right is not None and left < right


def _number(value: Value | None) -> float | None:
    if isinstance(value, Quantity):
        return value.value
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _decimals(value: Value) -> int:
    number = _number(value)
    exponent = Decimal(repr(number)).normalize().as_tuple().exponent if number is not None else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _together(item: Item, found: tuple[Value, ...]) -> str:
    if len(found) > (1 if not item.repeats else item.max_occurs or len(found)):
        return "too_many"
    if len(found) > 1 and any(map(is_blank, found)):
        return "blank"
    if item.options and any(same(value, other) for n, value in enumerate(found) for other in found[:n]):
        return "twice"
    alone = [option for option in item.options if option.exclusive and any(same(option.value, each) for each in found)]
    if alone and len(found) > 1:
        return "not_together"
    fixed = item.read_only and bool(item.initial)
    return "read_only" if fixed and not same(found, item.initial) else ""


def _allowed(item: Item, code: str) -> str:
    """What would be allowed, in short."""
    bounds = {
        "wrong_kind": item.kind, "too_low": item.minimum, "too_high": item.maximum, "too_long": item.max_length,
        "too_short": item.min_length, "too_exact": item.decimals, "too_many": item.max_occurs or 1,
        "wrong_unit": ", ".join(unit.display or unit.code for unit in item.units),
    }  # fmt: skip
    return shown(bounds.get(code))


def shown(value: Value | None) -> str:
    """A value in short: 7 mmol/L, 2022-12-22, "" for none."""
    if isinstance(value, Quantity):
        return f"{value.value:g} {value.unit.display or value.unit.code}".rstrip()
    if isinstance(value, Coding):
        return value.display or value.code
    if isinstance(value, Moment):
        return value.text
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
