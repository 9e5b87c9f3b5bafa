"""Which policies a site goes by: what there is, what of it can be used, and what a lead has chosen."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date

import msgspec

from vaxdesk import files
from vaxdesk.acts.inquiry import FormUnreadable, Pair, pairs_of, read_questionnaire, read_rules
from vaxdesk.clinic.policy import Policy
from vaxdesk.clinic.questionnaire import Flaw, Form
from vaxdesk.door.seat import Seat
from vaxdesk.store.database import Database, writing
from vaxdesk.store.site import read_site, write_site


class Shelved(msgspec.Struct, frozen=True, kw_only=True):
    """One file of a policy. `own`: the site's own, not shipped. `refused` says why it cannot be used: its own flaws, or
    those of its questionnaire."""

    name: str
    own: bool
    policy: Policy | None = None
    form: Form | None = None
    questionnaire: str = ""
    refused: FormUnreadable | None = None
    in_use: bool = False

    @property
    def general(self) -> bool:
        """It was written for every vaccine."""
        return self.policy is not None and not self.policy.vaccines

    @property
    def unconfirmed(self) -> int:
        """So many rules wait for a clinician to hold them against their source."""
        return sum(not rule.confirmed for rule in self.policy.rules) if self.policy else 0


class NoGeneralRules(ValueError):
    """Somebody who comes for another vaccine could not be asked anything."""


class RulesInUse:
    """The shelf of one open site. Asks the seat."""

    def __init__(self, db: Database, *, seat: Seat, today: Callable[[], date]) -> None:
        self._db, self._seat, self._today = db, seat, today

    def pairs(self) -> tuple[Pair, ...]:
        """Questionnaire and policy by their files, those with the narrowest purpose first."""
        site = read_site(self._db)
        usual = pairs_of(site.language, Pair(site.questionnaire, site.policy))
        if not site.policies:
            return usual
        known = {pair.policy: pair.questionnaire for pair in usual}
        return tuple(Pair(known.get(name) or _questionnaire_of(name), name) for name in site.policies)

    def general(self) -> Pair:
        """The pair for everybody whom no narrower one fits."""
        site = read_site(self._db)
        return self.pairs()[-1] if site.policies else Pair(site.questionnaire, site.policy)

    def policies(self) -> tuple[Policy, ...]:
        """What the site goes by, as far as it can be read."""
        found = []
        for pair in self.pairs():
            with suppress(FormUnreadable):
                found.append(read_rules(pair.policy))
        return tuple(found)

    def shelf(self) -> tuple[Shelved, ...]:
        """Every policy file, sound or not: first what is in use, then by name."""
        used = [pair.policy for pair in self.pairs()]
        shipped = files.forms() / "policies"
        found = [
            msgspec.structs.replace(_shelved(name), own=path.parent != shipped, in_use=name in used)
            for name, path in files.form_files("policies", "toml").items()
        ]
        return tuple(sorted(found, key=lambda each: (not each.in_use, each.name)))

    def unreadable(self) -> tuple[FormUnreadable, ...]:
        """Questionnaires that cannot be used and that no policy on the shelf names as its own."""
        named = {each.refused.file for each in self.shelf() if each.refused}
        return tuple(failure for failure in _bad_questionnaires() if failure.file not in named)

    def choose(self, names: Sequence[str]) -> None:
        """Go by these policies from now on, in every screening. Raises NoGeneralRules where none of them is for every
        vaccine, FormUnreadable for one that cannot be used, NotAllowed, WorldFailed."""
        self._seat.must("settings")
        chosen = [each for each in self.shelf() if each.name in names]
        for each in chosen:
            if each.refused is not None:
                raise each.refused
        if not any(each.general for each in chosen):
            raise NoGeneralRules
        site = read_site(self._db)
        ordered = tuple(each.name for each in sorted(chosen, key=_width))
        with writing(self._db):
            write_site(self._db, msgspec.structs.replace(site, policies=ordered))
        self._seat.keep("rules_chosen", count=len(ordered), reason=", ".join(ordered))


def _width(each: Shelved) -> tuple[bool, int, bool, str]:
    """The narrowest first: for some vaccines before for all, for few years of age before for many; a site's own before
    a shipped one."""
    assert each.policy is not None
    return each.general, each.policy.age_max - each.policy.age_min, not each.own, each.name


def _shelved(name: str) -> Shelved:
    try:
        policy = read_rules(name)
    except FormUnreadable as refused:
        return Shelved(name=name, own=False, refused=refused)
    questionnaire = _questionnaire_of(name)
    try:
        if not questionnaire:
            raise FormUnreadable(f"{name}.toml", [Flaw("form_not_found", policy.id, policy.form)])
        form = read_questionnaire(questionnaire)
    except FormUnreadable as refused:
        return Shelved(name=name, own=False, policy=policy, refused=refused)
    return Shelved(name=name, own=False, policy=policy, form=form, questionnaire=questionnaire)


def _questionnaire_of(policy: str) -> str:
    """The file of the questions that a policy speaks about; "" where none that can be read has them."""
    try:
        url = read_rules(policy).form
    except FormUnreadable:
        return ""
    return next((name for name, form in _questionnaires() if form.url == url), "")


def _questionnaires() -> Iterator[tuple[str, Form]]:
    for name in files.form_files("questionnaires", "json"):
        try:
            yield name, read_questionnaire(name)
        except FormUnreadable:
            continue


def _bad_questionnaires() -> Iterator[FormUnreadable]:
    for name in files.form_files("questionnaires", "json"):
        try:
            read_questionnaire(name)
        except FormUnreadable as refused:
            yield refused
