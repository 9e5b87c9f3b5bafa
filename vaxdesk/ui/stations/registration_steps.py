"""From the form to the journal: which fact comes next. Pure; nothing is recorded twice and nothing is left out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal
from zoneinfo import ZoneInfo

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.ui.stations.registration_typed import TOLD, Typed, consent_of, entry_of, person_of, visit_of

Kind = Literal["person", "visit", "consent", "entry"]
KINDS: Final[tuple[Kind, ...]] = ("person", "visit", "consent", "entry")


@dataclass(frozen=True, slots=True)
class Written:
    """An entry that stands, and its fact."""

    entry: str
    fact: f.Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What is in the form: the records behind it, and the ids of what is not recorded yet."""

    person: str
    visit: str
    base: Typed
    """The form as it was before anybody typed."""
    person_written: Written | None = None
    visit_written: Written | None = None
    consent_written: Written | None = None
    """Only where the last word covers everything that is planned."""
    entry_written: Written | None = None
    """What was looked at, at the entrance."""
    pending: tuple[str, ...] = ()
    """Vaccines of a registered visit that were neither given nor set aside."""

    def with_written(self, kind: Kind, written: Written) -> "Opened":
        return replace(self, **{f"{kind}_written": written})  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One fact to record: new where `amends` is empty, otherwise in place of that entry. `told`: only things that
    people tell anew at each visit have changed, so that nobody is asked why."""

    kind: Kind
    fact: f.Fact
    amends: str = ""
    told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What the facts need beside the form."""

    day: date
    zone: ZoneInfo
    numbers: Mapping[str, int]
    form: str = ""
    form_version: str = ""
    form_digest: str = ""
    given: frozenset[str] = frozenset()
    """Vaccines that this visit has given already: nobody consents to them any more."""


def next_step(opened: Opened, typed: Typed, about: Circumstances) -> Step | None:
    """The first thing in the form that is not in the journal; None when everything is."""
    return (
        _person_step(opened, typed) or _visit_step(opened, typed, about) or _entry_step(opened, typed)
        or _consent_step(opened, typed, about)
    )  # fmt: skip


def corrections(opened: Opened, typed: Typed, about: Circumstances) -> tuple[Step, ...]:
    """Every step that puts right what was recorded, and that somebody has to give a reason for."""
    steps = _person_step(opened, typed), _visit_step(opened, typed, about), _consent_step(opened, typed, about)
    return tuple(step for step in steps if step and step.amends and not step.told)


def _person_step(opened: Opened, typed: Typed) -> Step | None:
    if opened.person_written and typed.person == opened.base.person:
        return None
    fact = person_of(typed.person)
    before = opened.person_written
    if before is None:
        return Step(kind="person", fact=fact)
    if same(before.fact, fact):
        return None
    assert isinstance(before.fact, f.PersonEnrolled)
    told = {name: getattr(fact, name) for name in TOLD}
    return Step(
        kind="person", fact=fact, amends=before.entry, told=same(msgspec.structs.replace(before.fact, **told), fact)
    )


def _visit_step(opened: Opened, typed: Typed, about: Circumstances) -> Step | None:
    before = opened.visit_written
    if before and typed.visit == opened.base.visit:
        return None
    fact = visit_of(typed.visit, about.numbers, about.day, about.zone)
    if before is None:
        return Step(kind="visit", fact=fact)
    assert isinstance(before.fact, f.VisitRegistered)
    fact = msgspec.structs.replace(fact, ticket=before.fact.ticket, note=before.fact.note)
    return None if same(before.fact, fact) else Step(kind="visit", fact=fact, amends=before.entry)


def _entry_step(opened: Opened, typed: Typed) -> Step | None:
    """What is told at the entrance changes without anybody being asked why."""
    before, fact = opened.entry_written, entry_of(typed.entry)
    if same(before.fact if before else f.EntryChecked(), fact):
        return None
    return Step(kind="entry", fact=fact, amends=before.entry if before else "", told=True)


def _consent_step(opened: Opened, typed: Typed, about: Circumstances) -> Step | None:
    if typed.consent == opened.base.consent:
        return None
    products = tuple(product for product in typed.visit.products if product not in about.given)
    fact = consent_of(
        typed.consent, products, language=typed.person.language, form=about.form, version=about.form_version,
        digest=about.form_digest,
    )  # fmt: skip
    before = opened.consent_written
    if fact is not None and before is not None:
        fact = _under_its_words(before.fact, fact)
    if fact is None or (before and same(before.fact, fact)):
        return None
    correction = before is not None and type(before.fact) is type(fact)
    return Step(kind="consent", fact=fact, amends=before.entry if before and correction else "")


def _under_its_words(before: f.Fact, fact: f.ConsentGiven | f.ConsentRefused) -> f.ConsentGiven | f.ConsentRefused:
    """What is put right about a consent was still said to the words of that time, unless it is signed anew."""
    if type(before) is not type(fact):
        return fact
    assert isinstance(before, f.ConsentGiven | f.ConsentRefused)
    if before.products != fact.products or before.drawn != fact.drawn:
        return fact
    return msgspec.structs.replace(
        fact, form=before.form, form_version=before.form_version, form_digest=before.form_digest,
        language=before.language, informed_by=before.informed_by if fact.told else "",
    )  # fmt: skip


def same(one: f.Fact, other: f.Fact) -> bool:
    """Two facts say the same, whatever space was typed around it."""
    return _stripped(one) == _stripped(other)


def _stripped(fact: f.Fact) -> object:
    fields = msgspec.to_builtins(fact)
    return type(fact), {name: text.strip() if isinstance(text, str) else text for name, text in fields.items()}
