"""What is asked of the Desk, what it answers, and the case in between: a request understood."""

from datetime import datetime
from functools import cached_property

import msgspec

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.completing import COPIED
from vaxdesk.clinic.registering import cleaned, normalised
from vaxdesk.clinic.roles import acting_role
from vaxdesk.clinic.visit import Act, Stage, Visit
from vaxdesk.ids import is_uuid7
from vaxdesk.store.codec import body_of
from vaxdesk.store.site import Account


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """An act that somebody wants to write down. Without `at` it happens now; without `id` the Desk makes one. `about`
    and `person` may be left out where they follow from the fact or from the visit."""

    fact: f.Fact
    by: str
    about: str | None = None
    person: str | None = None
    at: datetime | None = None
    id: str | None = None
    amends: str | None = None
    reason: str = ""
    override: tuple[str, ...] = ()


class Recorded(msgspec.Struct, frozen=True):
    """What was written down. `visit` is the whole visit after it, None for facts about something else; `repeated` when
    the same id had been recorded before and nothing was written now."""

    entry: f.Entry
    visit: Visit | None = None
    repeated: bool = False

    @property
    def stage(self) -> Stage | None:
        return self.visit.stage if self.visit else None


class Case(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A request understood: who acts, on what, when, and what stood there before."""

    request: Request
    account: Account
    kind: f.Kind
    about: str
    person: str | None
    at: datetime
    entries: tuple[f.Entry, ...]
    target: f.Entry | None = None
    visit: Visit | None = None
    """As it stands now, where it is about one."""
    act: Act | None = None
    """The standing act that the target belongs to, when something is corrected."""

    @property
    def root(self) -> str | None:
        return self.act.entry.id if self.act else None

    @property
    def at_kept(self) -> bool:
        """A correction that leaves the time alone."""
        return self.act is not None and self.at == self.act.at

    @property
    def role(self) -> f.Role:
        fact = self.request.fact
        if isinstance(fact, f.Struck) and self.act and isinstance(self.act.fact, f.Fact):
            fact = self.act.fact
        return acting_role(fact, self.account.roles)

    @cached_property
    def visit_before(self) -> Visit:
        """The visit that it is about, as it stood when this act happened: before the act that is corrected, or now."""
        assert self.visit is not None
        if self.act is None:
            return self.visit
        acts = self.visit.acts
        return Visit(id=self.about, acts=acts[: acts.index(self.act)], history=self.visit.history)


def check_ids(request: Request) -> None:
    for given in (request.id, request.about, request.person):
        if given is not None and not is_uuid7(given):
            raise ValueError(f"not a UUIDv7 in lower case: {given!r}")


def says_the_same(request: Request, known: f.Entry) -> bool:
    """The request says what was written; only what the Desk itself fills in may be left empty."""
    if type(request.fact) is not type(known.fact):
        return False
    fact = cleaned(request.fact)
    said = body_of(normalised(fact) if isinstance(fact, f.PersonEnrolled) else fact)
    written = body_of(known.fact)
    left_out = {name for name in COPIED.get(type(fact), ()) if said[name] in (None, "", {})}
    return (
        all(written[name] == value for name, value in said.items() if name not in left_out)
        and request.by == known.by
        and (request.about in (None, known.about) or known.kind in ("lot", "site"))
        and request.person in (None, known.person)
        and request.at in (None, known.at)
        and request.amends == known.amends
        and request.reason.strip() == known.reason
        and set(known.override) <= set(request.override)
    )
