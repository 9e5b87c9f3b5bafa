"""Who sits at the Desk, what they may do there, and the log of what they look at.

One person sits at a workstation at a time. Commands ask here, and a look is kept here; nothing is shown and nothing is
done while nobody sits. A look that cannot be written down at once, on a full disk, is kept in memory and written as
soon as that is possible: nobody waits for a log when somebody is unwell.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final, Literal

from vaxdesk.clinic.facts import Role
from vaxdesk.clinic.permissions import NotAllowed, allowed
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.clock import Clock
from vaxdesk.failures import WorldFailed
from vaxdesk.store import access
from vaxdesk.store.access import Look
from vaxdesk.store.database import Database, writing
from vaxdesk.store.site import Account, Site, read_accounts

How = Literal["signed_in", "unlocked", "emergency_access", "recovered"]
_MOST_KEPT: Final = 1000
"""Looks in memory while none can be written; the oldest stay."""


class Seat:
    """The seat at one open Desk."""

    def __init__(
        self, db: Database, site: Site, clock: Clock, *, writable: bool, seal: Callable[[], None] | None = None
    ) -> None:
        """`seal` is called when the log has grown."""
        self._db, self._site, self._clock, self._seal = db, site, clock, seal
        self.writable = writable
        """Whether anything can be kept; False where the record is only looked at."""
        self._sat: set[str] = set()
        self._unwritten: list[tuple[datetime, Look]] = []
        self.account: Account | None = None
        """Who sits here; None while the workstation is locked."""

    @property
    def roles(self) -> Sequence[Role]:
        return self.account.roles if self.account else ()

    def take(self, name: str, how: How | None = "signed_in", *, reason: str = "") -> Account:
        """This account sits here from now on; `how` is None where it is nothing to keep. Raises Refused for an account
        that opens the gate and has no part here: a record from before their time was restored, or they have left."""
        account = self._on_the_staff(name)
        if account is None:
            raise Refused([Problem("unknown_account", blocks=True, detail=name)])
        self.account = account
        self._sat.add(name)
        if how is not None:
            self.keep(how, reason=reason)
        return account

    def leave(self, what: Literal["locked", "signed_out"] = "locked") -> None:
        """Nobody sits here any more."""
        if self.account is not None:
            self.keep(what)
            self.account = None

    def renew(self) -> None:
        """Whoever sits here may what the staff list says now; somebody who has no part here any more sits no longer."""
        if self.account is not None:
            before, self.account = self.account, self._on_the_staff(self.account.name)
            if self.account is None:
                self.keep_of(Look(what="signed_out", who=before.name))

    def _on_the_staff(self, name: str) -> Account | None:
        return next((each for each in read_accounts(self._db) if each.name == name and each.roles), None)

    def may(self, command: str) -> bool:
        """Whoever sits here may give this command."""
        return allowed(command, self.roles)

    def must(self, command: str) -> None:
        """Raises NotAllowed, a refusal, where `may` says no."""
        if not self.may(command):
            raise NotAllowed(command, signed_in=self.account is not None)

    def may_act_as(self, name: str) -> bool:
        """Somebody of this name has signed in since the Desk was opened; on a practice site everybody has."""
        return self._site.practice or name in self._sat

    def keep(
        self, what: access.What, *, subject: str | None = None, count: int | None = None, reason: str = ""
    ) -> None:
        """Write down that whoever sits here did this."""
        who = self.account
        self.keep_of(
            Look(
                what=what,
                who=who.name if who else "",
                role=who.roles[0] if who and who.roles else "",
                subject=subject,
                count=count,
                reason=reason,
            )
        )

    def keep_of(self, look: Look) -> None:
        """Write down what somebody did who need not sit here."""
        self._unwritten = [*self._unwritten, (self._clock.now().utc, look)][:_MOST_KEPT]
        self.write()

    def write(self) -> None:
        """Write down what is waiting to be; what cannot be goes on waiting."""
        if not self.writable or not self._unwritten or self._db.conn.in_transaction:
            return
        try:
            with writing(self._db):
                for at, look in self._unwritten:
                    access.append(self._db, look, station=self._site.station, at=at)
        except WorldFailed:
            return
        self._unwritten = []
        if self._seal:
            self._seal()
