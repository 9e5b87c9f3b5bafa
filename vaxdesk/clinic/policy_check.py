"""What is wrong with a policy before anybody is screened by it: unknown questions, contradictions, missing sources."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import Final, get_args

from vaxdesk.clinic.facts import Language
from vaxdesk.clinic.policy import Comparison, Policy, Rule, Scope, Value
from vaxdesk.clinic.questionnaire import Coding, Flaw, Form, Item, walk

_LITTLE: Final = 1e-6
_WORDS: Final = ("string", "text", "url", "date", "dateTime", "time", "open-choice")
_LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)

Line = tuple[Comparison, ...]


def check_policy(
    policy: Policy, form: Form | None, today: date | None = None, products: Collection[str] = ()
) -> tuple[Flaw, ...]:
    """Everything that a site has to mend; empty when the policy is sound. Expiry is judged only where `today` is given,
    questions only where their form is, and vaccines only where the codes of all `products` are.

    Codes: unknown_vaccine (nobody comes for it, so that the rule never speaks, or the exception never holds),
    form_not_found, other_form, missing_source, missing_sentence, rule_twice, unknown_rule, unknown_question,
    answer_never_given, never_true, contradiction (two rules with different outcomes for one and the same measurement or
    answer), overlap (the same outcome twice), days_without_defer, dates_reversed, ages_reversed, expired.
    """
    items = {placed.item.link_id: placed.item for placed in walk(form.items)} if form else None
    lines = [*((rule.id, rule.when) for rule in policy.rules), *((each.sign, each.when) for each in policy.measures)]
    return (
        *_head(policy, form, today),
        *unknown_vaccines(policy, products),
        *(flaw for rule in policy.rules for flaw in _rule(rule, policy, today)),
        *(flaw for where, when in lines for line in when for flaw in _line(where, line, items)),
        *(flaw for one, other in combinations(policy.rules, 2) for flaw in _clash(one, other)),
    )


def _head(policy: Policy, form: Form | None, today: date | None) -> Iterator[Flaw]:
    if form is None:
        yield Flaw("form_not_found", policy.id, policy.form)
    elif policy.form != form.url:
        yield Flaw("other_form", policy.id, form.url)
    if not policy.document.strip():
        yield Flaw("missing_source", policy.id)
    yield from (
        Flaw("missing_sentence", policy.id, language) for language in _LANGUAGES if language not in policy.title
    )
    yield from _reversed(policy.id, policy)
    if policy.valid_to is not None and policy.valid_to < policy.valid_from:
        yield Flaw("dates_reversed", policy.id)
    if policy.valid_to is not None and today is not None and policy.valid_to < today:
        yield Flaw("expired", policy.id, policy.valid_to.isoformat())


def unknown_vaccines(policy: Policy, products: Collection[str]) -> Iterator[Flaw]:
    """Every vaccine that the policy names and that is none of `products`; nothing where those are not known."""
    scopes: list[tuple[str, Scope]] = [(policy.id, policy), *((rule.id, rule) for rule in policy.rules)]
    for where, scope in scopes + [(each.sign, each) for each in policy.measures]:
        named = dict.fromkeys((*scope.vaccines, *scope.except_vaccines))
        yield from (Flaw("unknown_vaccine", where, code) for code in named if products and code not in products)


def _rule(rule: Rule, policy: Policy, today: date | None) -> Iterator[Flaw]:
    ids = [other.id for other in policy.rules]
    if ids.count(rule.id) > 1:
        yield Flaw("rule_twice", rule.id)
    if not rule.source.strip():
        yield Flaw("missing_source", rule.id)
    yield from (Flaw("missing_sentence", rule.id, language) for language in _LANGUAGES if language not in rule.sentence)
    yield from (Flaw("unknown_rule", rule.id, other) for other in rule.unless if other not in ids)
    if (rule.defer_days or rule.defer_until) and rule.outcome != "defer":
        yield Flaw("days_without_defer", rule.id)
    if rule.defer_until is not None and today is not None and rule.defer_until <= today:
        yield Flaw("expired", rule.id, rule.defer_until.isoformat())
    yield from _reversed(rule.id, rule)


def _reversed(where: str, scope: Scope) -> Iterator[Flaw]:
    if scope.age_min > scope.age_max:
        yield Flaw("ages_reversed", where)


def _line(where: str, line: Line, items: Mapping[str, Item] | None) -> Iterator[Flaw]:
    for comparison in line:
        if comparison.of == "answer" and items is not None:
            yield from _answer(where, comparison, items.get(comparison.name))
    if not _together(line, line):
        yield Flaw("never_true", where)


def _answer(where: str, comparison: Comparison, item: Item | None) -> Iterator[Flaw]:
    if item is None:
        yield Flaw("unknown_question", where, comparison.name)
    elif not _can_be_given(comparison, item):
        yield Flaw("answer_never_given", where, comparison.name)


def _can_be_given(comparison: Comparison, item: Item) -> bool:
    if comparison.comparator != "=":
        return item.kind in ("integer", "decimal", "quantity")
    if isinstance(comparison.value, bool):
        return item.kind == "boolean"
    codes = {option.value.code if isinstance(option.value, Coding) else option.value for option in item.options}
    if comparison.value in codes:
        return True
    if isinstance(comparison.value, str):
        return item.kind in _WORDS and (not item.options or item.kind == "open-choice")
    return item.kind == "integer" and not item.options


def _clash(one: Rule, other: Rule) -> Iterator[Flaw]:
    if not _meet(one, other) or one.id in other.unless or other.id in one.unless:
        return
    if any(_together(left, right) for left in one.when for right in other.when):
        yield Flaw("contradiction" if one.outcome != other.outcome else "overlap", one.id, other.id)


def _meet(one: Scope, other: Scope) -> bool:
    """Whether there is a person of some age, with some vaccine, for whom both were written."""
    named = {*one.vaccines, *other.vaccines, *one.except_vaccines, *other.except_vaccines, "any other"}
    ages = max(one.age_min, other.age_min) <= min(one.age_max, other.age_max)
    return ages and any(one.covers(product) and other.covers(product) for product in named)


def _together(one: Line, other: Line) -> bool:
    """Whether two lines look at something in common, and one and the same value of each such thing passes both."""
    shared = {(each.of, each.name) for each in one} & {(each.of, each.name) for each in other}
    return bool(shared) and all(
        _passable([each for each in (*one, *other) if (each.of, each.name) == subject]) for subject in shared
    )


def _passable(comparisons: list[Comparison]) -> bool:
    """Comparisons that can all hold do so at one of their limits, or right beside it."""
    values = [value for each in comparisons for value in _beside(each.value)]
    return any(all(each.holds(value) for each in comparisons) for value in values)


def _beside(value: Value) -> tuple[Value, ...]:
    return (value,) if isinstance(value, bool | str) else (value - _LITTLE, value, value + _LITTLE)
