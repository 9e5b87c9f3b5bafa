"""The questions and the rules of a site, in pairs: read when they are needed, refused by name when they do not fit this
program. One bad file takes no other with it.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from vaxdesk import files, regular
from vaxdesk.clinic.facts import Language
from vaxdesk.clinic.form_text import line_of_rule, read_json, read_toml
from vaxdesk.clinic.policy import Policy, PolicyRefused, read_policy
from vaxdesk.clinic.questionnaire import Flaw, FormRefused
from vaxdesk.clinic.questionnaire_needs import beyond
from vaxdesk.failures import WorldFailed

if TYPE_CHECKING:
    from vaxdesk.clinic.questionnaire import Form

ON_SCREEN: Final[frozenset[str]] = frozenset(
    ("group", "display", "boolean", "integer", "decimal", "quantity", "date", "dateTime", "time", "string", "text",
     "url", "choice", "open-choice", "options", "units", "repeats", "read_only", "hidden", "initial")
)  # fmt: skip
"""What the screening page can show; a form that needs more is refused by linkId, so that nobody misses a question."""


class Pair(NamedTuple):
    """A questionnaire and the policy that speaks about it, by their file names."""

    questionnaire: str
    policy: str


PAIRS: Final[dict[Language, tuple[Pair, ...]]] = {
    "zh-CN": (Pair("cn-484-60plus", "cn-484-60plus"), Pair("adult-general", "cn-adult")),
    "vi": (Pair("vn-5785-adult", "vn-5785"), Pair("adult-checklist", "adult-checklist")),
    "en": (Pair("adult-checklist", "adult-checklist"),),
}
"""What a site of this language usually has. The last is general; those before it are for some vaccines or ages only."""


class Inquiry(msgspec.Struct, frozen=True):
    """What is asked, and what the answers would mean."""

    form: "Form"
    policy: Policy

    @property
    def unconfirmed(self) -> bool:
        """At least one rule waits for a clinician to hold it against its source."""
        return any(not rule.confirmed for rule in self.policy.rules)


class FormUnreadable(WorldFailed):
    """A file of a site that cannot be used: `file` by its name, with every flaw; where they are, flaw by flaw."""

    def __init__(self, file: str, flaws: Sequence[Flaw]) -> None:
        self.file = file
        self.flaws = tuple(flaws)
        said = "; ".join(" ".join(part for part in (flaw.where, flaw.code, flaw.detail) if part) for flaw in flaws)
        super().__init__("form_unreadable", f"{file}: {said}")


class NoForm(WorldFailed):
    """Nothing that fits can be read: `refused` says why, file by file."""

    def __init__(self, refused: Sequence[FormUnreadable]) -> None:
        self.refused = tuple(refused)
        super().__init__("form_unreadable", "; ".join(each.detail for each in refused))


class Chosen(msgspec.Struct, frozen=True):
    """The pair for one visit. `refused` are the files that may have been meant for it and cannot be used."""

    inquiry: Inquiry
    refused: tuple[FormUnreadable, ...] = ()


def inquiry(questionnaire: str, policy: str) -> Inquiry:
    """A pair by its file names. Raises FormUnreadable."""
    return Inquiry(read_questionnaire(questionnaire), read_rules(policy))


def pairs_of(language: Language, own: Pair) -> tuple[Pair, ...]:
    """Every pair of a site whose general one is `own`, those with the narrowest purpose first."""
    return tuple(dict.fromkeys((*PAIRS[language][:-1], own, PAIRS[language][-1])))


def chosen(pairs: Sequence[Pair], products: Sequence[str], age: int) -> Chosen:
    """The first pair that was written for somebody of this age (completed years) who comes for these products. Where
    only the age does not fit, the most general one for these products: it says why it proposes nothing. A pair for
    other vaccines is never taken. Raises NoForm where nothing is left."""
    refused: dict[str, FormUnreadable] = {}
    policies = [(pair, policy) for pair in pairs if (policy := _policy_of(pair, refused)) is not None]
    covering = [(pair, policy) for pair, policy in policies if all(map(policy.covers, products))]
    fitting = [(pair, policy) for pair, policy in covering if fits(policy, products, age)]
    for pair, policy in (*fitting, *reversed(covering)):
        try:
            return Chosen(Inquiry(read_questionnaire(pair.questionnaire), policy), tuple(refused.values()))
        except FormUnreadable as error:
            refused[error.file] = error
    raise NoForm(tuple(refused.values()))


def _policy_of(pair: Pair, refused: dict[str, FormUnreadable]) -> Policy | None:
    try:
        return read_rules(pair.policy)
    except FormUnreadable as error:
        refused[error.file] = error
        return None


def fits(policy: Policy, products: Sequence[str], age: int) -> bool:
    """Whether a policy was written for all of these products and for this age."""
    return bool(products) and all(map(policy.covers, products)) and policy.age_min <= age <= policy.age_max


def outdated(pairs: Sequence[Pair], today: date) -> tuple[Policy, ...]:
    """The policies of a site whose time has run out; what cannot be read is not among them."""
    found = []
    for pair in pairs:
        try:
            policy = read_rules(pair.policy)
        except FormUnreadable:
            continue
        if policy.valid_to is not None and policy.valid_to < today:
            found.append(policy)
    return tuple(found)


def read_questionnaire(name: str) -> "Form":
    """The form of this file name, whole. Raises FormUnreadable with everything that this program cannot show."""
    return _form(*_stamped(_place("questionnaires", f"{name}.json")))


def read_rules(name: str) -> Policy:
    """The policy of this file name. Raises FormUnreadable."""
    return _policy(*_stamped(_place("policies", f"{name}.toml")))


def _place(kind: str, file: str) -> Path:
    return files.forms_with(kind, file) / kind / file


def _stamped(path: Path) -> tuple[Path, int]:
    """A file that somebody has put right is read again."""
    try:
        return path, path.stat().st_mtime_ns
    except OSError as error:
        raise FormUnreadable(path.name, [Flaw("no_file")]) from error


@lru_cache(maxsize=32)
def _form(path: Path, _stamp: int) -> "Form":
    from vaxdesk.clinic.questionnaire_json import examine  # loaded with the first form, not with the window

    try:
        examined = examine(read_json(regular.content(path)))
    except FormRefused as refused:
        raise FormUnreadable(path.name, refused.flaws) from refused
    except OSError as error:
        raise FormUnreadable(path.name, [Flaw("no_file")]) from error
    missing = beyond(examined.form, ON_SCREEN) if examined.form else ()
    if examined.form is None or missing:
        raise FormUnreadable(path.name, (*examined.unsupported, *examined.contradictions, *missing))
    return examined.form


@lru_cache(maxsize=32)
def _policy(path: Path, _stamp: int) -> Policy:
    content = b""
    try:
        content = regular.content(path)
        return read_policy(read_toml(content))
    except FormRefused as refused:
        raise FormUnreadable(path.name, refused.flaws) from refused
    except PolicyRefused as refused:
        raise FormUnreadable(path.name, [Flaw("not_a_policy", _line_of(content, refused), str(refused))]) from refused
    except OSError as error:
        raise FormUnreadable(path.name, [Flaw("no_file")]) from error


def _line_of(content: bytes, refused: PolicyRefused) -> str:
    """Where in the file the rule stands that cannot be read."""
    line = line_of_rule(content, refused.rule) if refused.rule else 0
    return f"line {line}" if line else ""
