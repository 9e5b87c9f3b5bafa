"""A visit is what its entries say: corrections put in their place, struck entries taken out, nothing else.

Every status here is derived, never set; `docs/states.md` is the truth table.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Any, Final, TypeVar

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.timers import Timer

BACK_ENTRY: Final = timedelta(minutes=2)
"""A dose written down later than this after it was given was typed in from paper."""

_CONSENTS: Final = (f.ConsentGiven, f.ConsentRefused)

APPROVED: Final = frozenset({"eligible", "caution"})
NOBODY_GOES: Final = frozenset({"transferred", "died"})
"""Conclusions on a reaction that let nobody go home."""

AnyFact = TypeVar("AnyFact", bound=f.Fact)


class Stage(StrEnum):
    """Where somebody stands between the door and the way home."""

    UNKNOWN = "unknown"
    REGISTERED = "registered"
    SCREENING_DUE = "screening_due"
    CONSENT_DUE = "consent_due"
    IDENTITY_DUE = "identity_due"
    INJECTION_DUE = "injection_due"
    OBSERVING = "observing"
    REACTION = "reaction"
    RELEASED = "released"
    LEFT_EARLY = "left_early"
    LEFT_UNSEEN = "left_unseen"
    DIED = "died"
    REFUSED = "refused"
    DEFERRED = "deferred"
    CONTRAINDICATED = "contraindicated"
    REFERRED = "referred"
    NOT_GIVEN = "not_given"


class Act(msgspec.Struct, frozen=True):
    """One act as it stands: `entry` is where it was first written down, `latest` its newest correction or itself, and
    `timed` the one whose clock reading belongs to `at`: a correction that moves the time brings its own, one that
    leaves it alone does not."""

    entry: f.Entry
    latest: f.Entry
    timed: f.Entry

    @property
    def fact(self) -> f.Fact | f.FromNewerVersion:
        return self.latest.fact

    @property
    def at(self) -> datetime:
        return self.latest.at

    @property
    def back_entry(self) -> bool:
        return self.timed.written - self.at > BACK_ENTRY

    @property
    def overridden(self) -> frozenset[str]:
        return frozenset(self.entry.override) | frozenset(self.latest.override)


class Visit(msgspec.Struct, frozen=True, dict=True):
    """A visit folded from its entries. `acts` stand in causal order; `history` keeps every entry ever written."""

    id: str
    acts: tuple[Act, ...] = ()
    history: tuple[f.Entry, ...] = ()

    def every(self, kind: type[AnyFact]) -> list[tuple[Act, AnyFact]]:
        """All standing acts of one kind, oldest first."""
        return list(self._by_kind.get(kind, ()))

    def last(self, kind: type[AnyFact]) -> AnyFact | None:
        found = self._by_kind.get(kind)
        return found[-1][1] if found else None

    def last_act(self, kind: type[f.Fact]) -> Act | None:
        found = self._by_kind.get(kind)
        return found[-1][0] if found else None

    @cached_property
    def _by_kind(self) -> dict[type, list[tuple[Act, Any]]]:
        sorted_out: dict[type, list[tuple[Act, Any]]] = {}
        for act in self.acts:
            sorted_out.setdefault(type(act.fact), []).append((act, act.fact))
        return sorted_out

    @property
    def person(self) -> str | None:
        return self.history[0].person if self.history else None

    @property
    def registered(self) -> f.VisitRegistered | None:
        return self.last(f.VisitRegistered)

    @cached_property
    def planned(self) -> tuple[str, ...]:
        """The products this person came for, and any other that was given after all."""
        registered = self.registered
        plan = [dose.product for dose in registered.plan] if registered else []
        return tuple(dict.fromkeys([*plan, *self.given]))

    @cached_property
    def given(self) -> tuple[str, ...]:
        return tuple(dose.product for _, dose in self.every(f.DoseGiven))

    @cached_property
    def pending(self) -> tuple[str, ...]:
        """Planned products that were neither given nor set aside."""
        done = {*self.given, *(act.product for _, act in self.every(f.NotGiven))}
        return tuple(product for product in self.planned if product not in done)

    def consent(self, product: str) -> f.ConsentGiven | f.ConsentRefused | None:
        """The last word said about this product."""
        return self._consents.get(product)

    @cached_property
    def _consents(self) -> dict[str, f.ConsentGiven | f.ConsentRefused]:
        facts = [act.fact for act in self.acts]
        said = [fact for fact in facts if isinstance(fact, _CONSENTS)]
        return {product: fact for fact in said for product in fact.products}

    def consented(self, product: str) -> bool:
        return isinstance(self.consent(product), f.ConsentGiven)

    @property
    def screened(self) -> f.Screened | None:
        """The last screening counts: somebody may be measured again after a rest."""
        return self.last(f.Screened)

    @property
    def approved(self) -> bool:
        """A clinician has said yes, or yes with caution."""
        return self.screened is not None and self.screened.outcome in APPROVED

    @property
    def identified(self) -> bool:
        return f.IdentityChecked in self._by_kind

    @property
    def doses(self) -> list[tuple[Act, f.DoseGiven]]:
        return self.every(f.DoseGiven)

    @cached_property
    def reaction_open(self) -> bool:
        """A reaction was seen, or what was seen was corrected, and no clinician has concluded on it since; or whoever
        has it is to be taken to hospital, or has died, and has not left."""
        if not self.reacted:
            return False
        place = {entry.id: index for index, entry in enumerate(self.history)}
        seen = [place[act.latest.id] for act, _ in self.every(f.ReactionSeen)]
        concluded = [place[act.entry.id] for act, _ in self.every(f.ReactionConcluded)]
        return max(seen, default=-1) > max(concluded, default=-1) or self.held_for_good

    @property
    def awaits_transfer(self) -> bool:
        """A clinician concluded last that this person is transferred to hospital, and nobody has written down that they
        left. No time lets them go home."""
        return self.held_for_good and not self.died

    @property
    def died(self) -> bool:
        """A clinician concluded last that this person has died."""
        last = self.last(f.ReactionConcluded)
        return last is not None and last.outcome == "died" and self.reacted

    def taken_away(self, entry: f.Entry) -> bool:
        """This entry says how somebody was taken away: it was written after the conclusion that they have died."""
        concluded = self.last_act(f.ReactionConcluded)
        if not self.died or concluded is None or not isinstance(entry.fact, f.LeftEarly):
            return False
        order = [each.id for each in self.history]
        return order.index(entry.id) > order.index(concluded.entry.id)

    @property
    def held_for_good(self) -> bool:
        """The last conclusion is one that lets nobody go, and nobody has written down that they were taken away."""
        last = self.last(f.ReactionConcluded)
        return last is not None and last.outcome in NOBODY_GOES and self.reacted and not self.closed

    @property
    def reacted(self) -> bool:
        return f.ReactionSeen in self._by_kind

    @property
    def closed(self) -> bool:
        """Gone home."""
        return not ENDINGS.keys().isdisjoint(self._by_kind)

    @property
    def ended(self) -> Act | None:
        """How and when this person went, where they did."""
        return next((act for kind in ENDINGS if (act := self.last_act(kind))), None)

    @property
    def seat(self) -> str:
        """Where somebody waits after the injection; empty where nobody said."""
        seated = self.last(f.Seated)
        return seated.seat if seated else ""

    @property
    def looked_for(self) -> f.LookedFor | None:
        """The last time that somebody was called because they had not come to be released."""
        return self.last(f.LookedFor)

    @property
    def extra_observation(self) -> timedelta:
        return timedelta(minutes=sum(act.minutes for _, act in self.every(f.ObservationExtended)))

    @property
    def watch_minutes(self) -> int:
        """The longest observation that any dose of this visit asks for, with what was added by hand; 0 without one."""
        minutes = max((timer.minutes for timer in self.timers), default=0)
        return minutes + int(self.extra_observation / timedelta(minutes=1)) if minutes else 0

    @cached_property
    def timers(self) -> tuple[Timer, ...]:
        """One timer per dose: product or personal minutes, whichever is longer."""
        personal = max((act.observation_minutes or 0 for _, act in self.every(f.Screened)), default=0)
        return tuple(
            Timer(
                at=act.at,
                written=act.timed.written,
                boot=act.timed.boot,
                uptime_ms=act.timed.uptime_ms,
                minutes=max(dose.observation_minutes or 0, personal),
            )
            for act, dose in self.doses
        )

    @property
    def observation_ends(self) -> datetime | None:
        """By the wall clock, for showing; whether it has ended is for `timers` to say."""
        ends = [timer.at + timedelta(minutes=timer.minutes) for timer in self.timers]
        return max(ends) + self.extra_observation if ends else None

    @property
    def back_entered(self) -> bool:
        return any(act.back_entry for act, _ in self.doses)

    @cached_property
    def stage(self) -> Stage:
        if self.registered is None:
            return Stage.UNKNOWN
        return self._stage_after_dose() if self.given else self._stage_before_dose()

    def _stage_after_dose(self) -> Stage:
        if self.reaction_open:
            return Stage.REACTION
        if self.died:
            return Stage.DIED
        gone = (stage for kind, stage in ENDINGS.items() if self.every(kind))
        return next(gone, Stage.OBSERVING)

    def _stage_before_dose(self) -> Stage:
        if not self.pending:
            return Stage.NOT_GIVEN
        said = [self.consent(product) for product in self.pending]
        if all(isinstance(consent, f.ConsentRefused) for consent in said):
            return Stage.REFUSED
        if self.screened and not self.approved:
            return _ENDED_BY_SCREENING[self.screened.outcome]
        if not any(isinstance(consent, f.ConsentGiven) for consent in said):
            return Stage.CONSENT_DUE if self.screened else Stage.REGISTERED
        if not self.screened:
            return Stage.SCREENING_DUE
        return Stage.INJECTION_DUE if self.identified else Stage.IDENTITY_DUE


_ENDED_BY_SCREENING: Final[dict[f.Outcome, Stage]] = {
    "defer": Stage.DEFERRED,
    "contraindicated": Stage.CONTRAINDICATED,
    "refer": Stage.REFERRED,
}


ENDINGS: Final[dict[type[f.Fact], Stage]] = {
    f.LeftEarly: Stage.LEFT_EARLY,
    f.LeftUnseen: Stage.LEFT_UNSEEN,
    f.Released: Stage.RELEASED,
}
"""How somebody goes after a dose; the first in this list counts where several were written down."""


def fold(subject: str, entries: Iterable[f.Entry]) -> Visit:
    """The visit as its entries tell it, in whatever order they arrived."""
    ordered = causal_order(entries)
    return Visit(id=subject, acts=standing_acts(ordered), history=tuple(ordered))


def causal_order(entries: Iterable[f.Entry]) -> list[f.Entry]:
    """By causal depth along `after`, then hlc, station and id: the same on every machine, whatever its clock."""
    arrived = tuple(entries)
    if _is_a_chain(arrived):
        return list(arrived)
    known = {entry.id: entry for entry in arrived}
    depth = _depths(known)
    return sorted(known.values(), key=lambda entry: (depth[entry.id], entry.hlc, entry.station, entry.id))


def _is_a_chain(entries: Sequence[f.Entry]) -> bool:
    """Each names the one before it and none that comes later, as on a single station: then this is the order."""
    later = {entry.id for entry in entries}
    if len(later) < len(entries):
        return False
    before = ""
    for entry in entries:
        if (before and before not in entry.after) or not later.isdisjoint(entry.after):
            return False
        later.discard(before := entry.id)
    return True


def _depths(known: Mapping[str, f.Entry]) -> dict[str, int]:
    """How many entries stand one after another before each; a loop, which only a forger can make, ends too."""
    depth: dict[str, int] = {}
    for entry in known.values():
        path = [entry]
        while path:
            top = path[-1]
            before = [seen for seen in top.after if seen in known]
            if all(seen in depth for seen in before):
                depth[path.pop().id] = 1 + max([depth[seen] for seen in before], default=0)
            else:
                depth.setdefault(top.id, 0)
                path.extend(known[seen] for seen in before if seen not in depth)
    return depth


def roots(ordered: Sequence[f.Entry]) -> dict[str, str]:
    """Which first entry each entry is about: itself, or the one that its chain of corrections began with."""
    root: dict[str, str] = {}
    for entry in ordered:
        root[entry.id] = root.get(entry.amends, entry.amends) if entry.amends else entry.id
    return root


def standing_acts(ordered: Sequence[f.Entry]) -> tuple[Act, ...]:
    """Corrections take the place of what they correct; struck entries, and struck corrections, are gone."""
    root = roots(ordered)
    struck = struck_ids(ordered)
    acts: dict[str, Act] = {}
    for entry in ordered:
        if isinstance(entry.fact, f.Struck) or entry.id in struck:
            continue
        if entry.amends is None:
            acts[entry.id] = Act(entry=entry, latest=entry, timed=entry)
        elif (act := acts.get(root[entry.id])) is not None:
            acts[root[entry.id]] = Act(entry=act.entry, latest=entry, timed=_timed(act, entry))
    return tuple(acts.values())


def struck_ids(ordered: Iterable[f.Entry]) -> frozenset[str]:
    """The ids of all entries that were taken back."""
    return frozenset(entry.amends for entry in ordered if isinstance(entry.fact, f.Struck) and entry.amends)


def _timed(act: Act, correction: f.Entry) -> f.Entry:
    if correction.at == act.entry.at:
        return act.entry
    return act.timed if correction.at == act.at else correction
