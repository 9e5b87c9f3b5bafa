"""Answers and vital signs -> a proposed outcome, by the rules of one dated document.

A policy proposes and explains; it never decides. It is data with a source (forms/policies/*.toml), and is used only for
the form, the vaccines and the ages it was written for.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from vaxdesk.clinic.answer_keys import Answers, link_id_of
from vaxdesk.clinic.facts import Code, Finding, Minutes, Outcome, VitalSigns, Words
from vaxdesk.clinic.fhir_moments import Moment
from vaxdesk.clinic.questionnaire import Answer, Coding, Flaw, Form, Quantity, in_words, values
from vaxdesk.clinic.questionnaire import Value as Single
from vaxdesk.clinic.screening import answered, enabled, missing

Sign = Literal["temperature_c", "systolic", "diastolic", "pulse", "respiration", "spo2"]
Measurement = Literal["temperature_c", "blood_pressure", "pulse", "respiration", "spo2"]
Comparator = Literal["=", ">", ">=", "<", "<="]
Value = bool | int | float | str

SIGNS: Final[tuple[Sign, ...]] = ("temperature_c", "systolic", "diastolic", "pulse", "respiration", "spo2")
SEVERITY: Final[tuple[Outcome, ...]] = ("eligible", "caution", "defer", "refer", "contraindicated")
"""From the mildest outcome to the gravest."""

_COMPARE: Final[dict[Comparator, Callable[[Any, Any], bool]]] = {
    "=": lambda left, right: isinstance(left, bool) == isinstance(right, bool) and left == right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
}
_LIMITS: Final = re.compile(r"\s*(?:(?:>=|<=|>|<)\s*-?\d+(?:\.\d+)?\s*)+")
_LIMIT: Final = re.compile(r"(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?)")


class PolicyRefused(ValueError):
    """A policy that cannot be read: a typo, an unknown word, a comparison that makes no sense. `rule` is the id of the
    rule where that is, "" where it is none or none can be named."""

    def __init__(self, what: str, rule: str = "") -> None:
        super().__init__(what)
        found = re.search(r"rule\[\d+\] (\S+)$", what)
        self.rule = rule or (found[1] if found else "")


class Comparison(msgspec.Struct, frozen=True):
    """One comparison with a vital sign or with the answer to a question (`name` is its linkId)."""

    of: Literal["sign", "answer"]
    name: str
    comparator: Comparator
    value: Value

    def holds(self, value: Value | None) -> bool:
        """Whether a value passes. What was not measured or not answered passes nothing."""
        if value is None:
            return False
        if self.comparator != "=" and (isinstance(value, bool | str) or isinstance(self.value, bool | str)):
            return False
        return _COMPARE[self.comparator](value, self.value)


class Scope(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """For whom something was written."""

    vaccines: tuple[Code, ...] = ()
    """Product codes; empty means all."""
    except_vaccines: tuple[Code, ...] = ()
    age_min: Annotated[int, Meta(ge=0, le=130)] = 0
    age_max: Annotated[int, Meta(ge=0, le=130)] = 130
    """Completed years, both ends included."""

    def covers(self, product: str) -> bool:
        """Whether it was written for this vaccine."""
        return (not self.vaccines or product in self.vaccines) and product not in self.except_vaccines


class Rule(Scope, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When any line of `when` holds (all its tests together), this is what the source says about it."""

    id: Code
    when: Annotated[tuple[tuple[Comparison, ...], ...], Meta(min_length=1)]
    outcome: Outcome
    sentence: dict[str, Words]
    source: Annotated[str, Meta(max_length=500)] = ""
    confirmed: bool = False
    """A clinician has checked the rule against its source."""
    unless: tuple[Code, ...] = ()
    """Says nothing where one of these rules speaks."""
    defer_days: Annotated[int, Meta(ge=1, le=3650)] | None = None
    defer_until: date | None = None
    observation_minutes: Minutes | None = None

    @property
    def about(self) -> tuple[str, ...]:
        """The vital signs and linkIds that the rule looks at."""
        return tuple(dict.fromkeys(test.name for line in self.when for test in line))


class Measure(Scope, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A vital sign that the policy wants measured: always, or only of those for whom `when` holds.

    Where it is `required`, the policy finds nobody eligible without it, and whoever does says why.
    """

    sign: Measurement
    required: bool = True
    when: tuple[tuple[Comparison, ...], ...] = ()
    source: Annotated[str, Meta(max_length=500)] = ""


class Policy(
    Scope, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"rules": "rule", "measures": "measure"}
):
    """One document's rules. `form` is the canonical URL, without version, of the questionnaire they speak about."""

    id: Code
    version: Code
    title: dict[str, Words]
    jurisdiction: Code
    form: Words
    document: Annotated[str, Meta(max_length=500)]
    valid_from: date
    valid_to: date | None = None
    rules: tuple[Rule, ...]
    measures: tuple[Measure, ...] = ()

    def rule(self, rule_id: str) -> Rule | None:
        """The rule of this id."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """What a policy says about one person. The clinician decides.

    `outcome` is None where the policy proposes nothing: it does not apply (`obstacles` says why), or nothing was found
    but questions are still open (`unanswered`).
    """

    outcome: Outcome | None = None
    findings: tuple[Finding, ...] = ()
    """Gravest first."""
    defer_until: date | None = None
    observation_minutes: int | None = None
    unconfirmed: bool = False
    """The proposal rests on a rule that no clinician has checked yet."""
    unanswered: tuple[str, ...] = ()
    not_measured: tuple[Measurement, ...] = ()
    """What the policy wants and nobody has measured; `needed` are those of them that are required."""
    needed: tuple[Measurement, ...] = ()
    obstacles: tuple[Flaw, ...] = ()
    """other_form, vaccine_not_covered, age_not_covered."""
    warnings: tuple[Flaw, ...] = ()
    """expired, not_in_force_yet: the rules are applied all the same."""


class Judgement(msgspec.Struct, frozen=True):
    """How one measurement stands against a policy's limits."""

    level: Literal["high", "low"]
    outcome: Outcome
    rule: str


def read_policy(policy: Mapping[str, Any]) -> Policy:
    """A policy from parsed TOML. Raises PolicyRefused, with the place of the mistake."""
    try:
        return msgspec.convert(_spelled_out(policy), Policy)
    except msgspec.ValidationError as error:
        said = _with_ids(str(error), policy)
        named = re.search(r"\(rule (\S+)\)$", said)
        raise PolicyRefused(said, named[1] if named else "") from error


def _with_ids(message: str, policy: Mapping[str, Any]) -> str:
    """`$.rule[3].outcome` says little to whoever looks for it in a file: the id of that rule, too."""
    found = re.search(r"\$\.rule\[(\d+)\]", message)
    rule = policy["rule"][int(found[1])] if found else None
    return f"{message} (rule {rule['id']})" if isinstance(rule, Mapping) and "id" in rule else message


def sentence(policy: Policy, rule_id: str, language: str) -> str:
    """What a rule says, for a reader of this language; falls back as the words of a form do. "" for an unknown rule."""
    rule = policy.rule(rule_id)
    return in_words(rule.sentence, language)[0] if rule else ""


def propose(
    policy: Policy,
    form: Form,
    answers: Answers,
    vital_signs: VitalSigns,
    *,
    products: Collection[str],
    age: int,
    today: date,
) -> Proposal:
    """What the policy says about these answers and measurements.

    `products` are the codes of what the person came for, `age` is in completed years.
    """
    warnings = tuple(_dates(policy, today))
    if obstacles := tuple(_obstacles(policy, form, products, age)):
        return Proposal(obstacles=obstacles, warnings=warnings)
    seen = _Seen(answered(form, answers), vital_signs)
    spoken = _spoken(policy, seen, products, age)
    unanswered = _unanswered(policy, form, answers, products, age)
    lacking = tuple(_not_measured(policy, seen, products, age))
    gravest = spoken[0].outcome if spoken else "eligible"
    outcome = None if gravest == "eligible" and unanswered else gravest
    return Proposal(
        outcome=outcome,
        findings=tuple(Finding(rule=r.id, outcome=r.outcome, source=r.source, confirmed=r.confirmed) for r in spoken),
        defer_until=_defer_until(spoken, today) if outcome == "defer" else None,
        observation_minutes=max((r.observation_minutes for r in spoken if r.observation_minutes), default=None),
        unconfirmed=any(not r.confirmed for r in spoken or _in_scope(policy, products, age)),
        unanswered=unanswered,
        not_measured=tuple(measure.sign for measure in lacking),
        needed=tuple(measure.sign for measure in lacking if measure.required),
        warnings=warnings,
    )


def judge_measurement(
    policy: Policy, sign: Sign, value: float, *, products: Collection[str], age: int
) -> Judgement | None:
    """The gravest limit that one measurement passes; None within all limits, or where the policy sets none.

    Only lines that look at this sign alone count. The first comparison of a line gives its direction: ">= 140 < 160"
    is high, "< 90 >= 70" is low.
    """
    passed = [
        Judgement("high" if line[0].comparator in (">", ">=") else "low", rule.outcome, rule.id)
        for rule in _in_scope(policy, products, age)
        for line in rule.when
        if all(test.of == "sign" and test.name == sign and test.holds(value) for test in line)
    ]
    return max(passed, key=lambda judgement: SEVERITY.index(judgement.outcome), default=None)


def limited(policy: Policy, *, products: Collection[str], age: int) -> frozenset[str]:
    """The vital signs that some rule for these vaccines and this age looks at."""
    rules = _in_scope(policy, products, age)
    return frozenset(test.name for rule in rules for line in rule.when for test in line if test.of == "sign")


class _Seen:
    """What was answered and measured, by name."""

    def __init__(self, answers: Answers, vital_signs: VitalSigns) -> None:
        self.answers: dict[str, list[Answer]] = {}
        for key, answer in answers.items():
            self.answers.setdefault(link_id_of(key), []).append(answer)
        pressure = vital_signs.blood_pressure[-1] if vital_signs.blood_pressure else None
        self.signs: dict[str, float | None] = {
            "temperature_c": vital_signs.temperature_c,
            "systolic": pressure.systolic if pressure else None,
            "diastolic": pressure.diastolic if pressure else None,
            "blood_pressure": pressure.systolic if pressure else None,
            "pulse": vital_signs.pulse,
            "respiration": vital_signs.respiration,
            "spo2": vital_signs.spo2,
        }

    def meets(self, line: tuple[Comparison, ...]) -> bool:
        return all(any(map(test.holds, self._values(test))) for test in line)

    def _values(self, test: Comparison) -> list[Value | None]:
        """Of a question that repeats, every answer counts."""
        if test.of == "sign":
            return [self.signs[test.name]]
        return [_plain(value) for answer in self.answers.get(test.name, ()) for value in values(answer)]


def _plain(value: Single) -> Value:
    if isinstance(value, Quantity):
        return value.value
    if isinstance(value, Moment):
        return value.text
    return value.code if isinstance(value, Coding) else value


def _spoken(policy: Policy, seen: _Seen, products: Collection[str], age: int) -> list[Rule]:
    met = [rule for rule in _in_scope(policy, products, age) if any(seen.meets(line) for line in rule.when)]
    ids = {rule.id for rule in met}
    spoken = [rule for rule in met if not ids.intersection(rule.unless)]
    return sorted(spoken, key=lambda rule: -SEVERITY.index(rule.outcome))


def _in_scope(policy: Policy, products: Collection[str], age: int) -> list[Rule]:
    return [rule for rule in policy.rules if _applies(rule, products, age)]


def _applies(scope: Scope, products: Collection[str], age: int) -> bool:
    return scope.age_min <= age <= scope.age_max and any(scope.covers(product) for product in products)


def _dates(policy: Policy, today: date) -> Iterator[Flaw]:
    if policy.valid_to is not None and policy.valid_to < today:
        yield Flaw("expired", policy.id, policy.valid_to.isoformat())
    if policy.valid_from > today:
        yield Flaw("not_in_force_yet", policy.id, policy.valid_from.isoformat())


def _obstacles(policy: Policy, form: Form, products: Collection[str], age: int) -> Iterator[Flaw]:
    if policy.form != form.url:
        yield Flaw("other_form", policy.id, form.url)
    if not products:
        yield Flaw("vaccine_not_covered", policy.id)
    for product in products:
        if not policy.covers(product):
            yield Flaw("vaccine_not_covered", policy.id, product)
    if not policy.age_min <= age <= policy.age_max:
        yield Flaw("age_not_covered", policy.id, str(age))


def _unanswered(policy: Policy, form: Form, answers: Answers, products: Collection[str], age: int) -> tuple[str, ...]:
    """Required questions that are open, and those that a rule wants a yes, a no or a choice from."""
    asked, said = map(link_id_of, enabled(form, answers)), map(link_id_of, answered(form, answers))
    open_ = {*asked} - {*said}
    wanted = {
        test.name
        for rule in _in_scope(policy, products, age)
        for line in rule.when
        for test in line
        if test.of == "answer" and test.comparator == "=" and test.name in open_
    }
    return tuple(dict.fromkeys((*missing(form, answers), *sorted(wanted))))


def _not_measured(policy: Policy, seen: _Seen, products: Collection[str], age: int) -> Iterator[Measure]:
    for measure in policy.measures:
        wanted = _applies(measure, products, age) and (not measure.when or any(map(seen.meets, measure.when)))
        if wanted and seen.signs[measure.sign] is None:
            yield measure


def _defer_until(spoken: list[Rule], today: date) -> date | None:
    """The latest day that any of them asks for; none that has passed."""
    deferring = [rule for rule in spoken if rule.outcome == "defer"]
    days = [today + timedelta(days=rule.defer_days) for rule in deferring if rule.defer_days is not None]
    until = [rule.defer_until for rule in deferring if rule.defer_until is not None and rule.defer_until > today]
    return max((*days, *until), default=None)


def _spelled_out(policy: Mapping[str, Any]) -> dict[str, Any]:
    """`when` lines as tests: {systolic = ">= 140", answer = {fever = true}} is two of them."""
    spelled = dict(policy)
    for part in ("rule", "measure"):
        if isinstance(policy.get(part), list):
            spelled[part] = [_with_tests(each, f"{part}[{n}]") for n, each in enumerate(policy[part])]
    return spelled


def _with_tests(part: Any, place: str) -> Any:
    if not isinstance(part, Mapping) or not isinstance(part.get("when"), list):
        return part
    return {**part, "when": [list(_tests(line, f"{place} {part.get('id', '')}".rstrip())) for line in part["when"]]}


def _tests(line: Any, place: str) -> Iterator[Comparison]:
    if not isinstance(line, Mapping) or not line:
        raise PolicyRefused(f"a line of `when` is a table with at least one test - at {place}")
    for name, wanted in line.items():
        if name == "answer" and isinstance(wanted, Mapping) and wanted:
            for link_id, value in wanted.items():
                yield from _comparisons("answer", link_id, value, place)
        elif name in SIGNS and isinstance(wanted, str) and _LIMITS.fullmatch(wanted):
            yield from _comparisons("sign", name, wanted, place)
        else:
            raise PolicyRefused(f"`when` does not know {name} = {wanted!r} - at {place}")


def _comparisons(of: Literal["sign", "answer"], name: str, wanted: Any, place: str) -> Iterator[Comparison]:
    if isinstance(wanted, str) and _LIMITS.fullmatch(wanted):
        for comparator, number in _LIMIT.findall(wanted):
            yield Comparison(of, name, comparator, float(number))
    elif isinstance(wanted, bool | int | str) and wanted != "":
        yield Comparison(of, name, "=", wanted)
    else:
        raise PolicyRefused(f"`when` cannot compare {name} with {wanted!r} - at {place}")
