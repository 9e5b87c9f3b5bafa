"""The back office: staff and their secrets, backups, verifying, the access log. What those who lead or audit do.

Everything here asks the seat whether whoever sits at the Desk may do it; what the program does by itself, such as the
backup every quarter of an hour, asks nobody.
"""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Literal

import msgspec

from vaxdesk.clinic.account_names import account_name
from vaxdesk.clinic.facts import Role
from vaxdesk.clinic.people import clean
from vaxdesk.clinic.registering import text_problems
from vaxdesk.clinic.rules import Problem, Refused, named
from vaxdesk.clock import Clock
from vaxdesk.door.gate import EMERGENCY, EMERGENCY_NAMES, EMERGENCY_ROLES, Gate, made_up_secret
from vaxdesk.door.replaced import keep_replaced
from vaxdesk.door.seat import Seat
from vaxdesk.keeping import deep, found, vault
from vaxdesk.keeping.found import Found, found_in
from vaxdesk.keeping.sealing import Sealing
from vaxdesk.keeping.vault import BackedUp, Second, Vault
from vaxdesk.store import access, chain
from vaxdesk.store.access import Access, What
from vaxdesk.store.backup import Backup, backups
from vaxdesk.store.chain import chain_ends
from vaxdesk.store.database import Database, DatabaseError, writing
from vaxdesk.store.restore import Drill
from vaxdesk.store.site import Account, Site, read_accounts, write_accounts
from vaxdesk.store.verify import Finding, Verdict
from vaxdesk.store.verify import verify as verified

__all__ = [
    "Access", "BackedUp", "Backup", "Drill", "Finding", "Found", "Heads", "Hired", "Office", "Second", "Stopped",
    "Verdict", "What", "found_in",
]  # fmt: skip


class Stopped(Exception):
    """Somebody did not want the rest of a check."""


class Hired(msgspec.Struct, frozen=True):
    """Somebody new, and the secret for their first sign-in; empty on a practice site, which asks for none."""

    account: Account
    secret: str

    def __repr__(self) -> str:
        return f"Hired({self.account.name})"


class Heads(msgspec.Struct, frozen=True):
    """How long the chains are and where they end, per station: journal and access log. Kept on paper, they show that a
    record was changed or rolled back."""

    journal: dict[str, tuple[int, str]]
    access: dict[str, tuple[int, str]]


class Office:
    """The office of one open site."""

    def __init__(
        self, db: Database, *, site: Site, clock: Clock, seat: Seat, vault: Vault | None, sealing: Sealing | None
    ) -> None:
        self._db, self._site, self._clock, self._seat = db, site, clock, seat
        self._vault, self._sealing = vault, sealing
        self.gate = Gate(vault.folder, clock) if vault else None
        self._noticed: tuple[Finding, ...] = ()

    # staff

    def employ(self, *accounts: Account) -> None:
        """Enter or change members of the staff list. Somebody always leads. Raises Refused("last_lead")."""
        self._seat.must("staff")
        roles = {each.name: each.roles for each in (*read_accounts(self._db), *accounts)}
        if not any("lead" in roles[name] and self.may_sign_in(name) for name in roles):
            raise Refused([Problem("last_lead", blocks=True)])
        with writing(self._db):
            write_accounts(self._db, accounts)
        for account in accounts:
            self._seat.keep("staff_changed", reason=account.name)
        self._seat.renew()

    def hire(self, display: str, roles: tuple[Role, ...], *, name: str = "", secret: str = "") -> Hired:
        """Enter somebody new, with an account name made from their name and a secret for their first sign-in, unless
        they are given. Raises Refused for a name that cannot be kept, SecretUnfit, WorldFailed."""
        self._seat.must("staff")
        if unseen := named(text_problems(display)):
            raise Refused(unseen)
        taken = {each.name for each in read_accounts(self._db)} | {EMERGENCY}
        if name in taken:
            raise Refused([Problem("account_taken", blocks=True, detail=name)])
        account = Account(name=name or account_name(display, taken), display=clean(display), roles=roles)
        if secret and self._has_secrets:
            self._gate.must_fit(account.name, secret)
        self.employ(account)
        return Hired(account, self._let_in(account, secret))

    def give_roles(self, name: str, roles: tuple[Role, ...]) -> None:
        """Other roles for a member of the staff. Raises Refused("last_lead"), LookupError."""
        self._seat.must("staff")
        if not roles:
            raise Refused([Problem("roles_missing", blocks=True, detail=name)])
        self.employ(msgspec.structs.replace(self._account(name), roles=roles))
        if self._has_secrets:
            self._gate.show_roles(name, roles)

    def new_secret(self, name: str) -> str:
        """A new secret for the next sign-in of somebody who has lost theirs; they choose their own then. Raises
        Refused("roles_missing") for somebody who has left: they need a part here first."""
        self._seat.must("staff")
        if not self._account(name).roles:
            raise Refused([Problem("roles_missing", blocks=True, detail=name)])
        secret = self._let_in(self._account(name), "")
        self._changed("secret_changed", name)
        return secret

    def choose_secret(self, name: str, old: str, new: str) -> None:
        """Somebody's own new secret. Raises as `Gate.choose`."""
        self._gate.choose(name, old, new)
        self._changed("secret_changed", name)

    def shut_out(self, name: str) -> None:
        """Somebody who has left signs in no more, and does nothing more where they are signed in still: they have no
        part here. What they did stays theirs. Raises Refused("last_lead")."""
        self._seat.must("staff")
        account = self._account(name)
        if "lead" in account.roles and self._leads() == {name}:
            raise Refused([Problem("last_lead", blocks=True)])
        if self._gate.keys().account(name) is not None:
            self._gate.shut_out(name)
        self.employ(msgspec.structs.replace(account, roles=()))
        self._keep_replaced()

    def may_sign_in(self, name: str) -> bool:
        """This account opens the gate: it has a secret, or none is asked for."""
        return not self._has_secrets or self._gate.keys().account(name) is not None

    # the paper keys

    def new_sheets(self) -> tuple[str, str, str]:
        """New recovery sheets for printing: the text of each, and the name of their set. The old ones open nothing any
        more."""
        self._seat.must("staff")
        made = self._gate.new_sheets(self._kept.key)
        self._changed("sheets_made", made[2])
        return made

    def new_emergency_secret(self) -> str:
        """A new secret for the sealed envelope; the old one opens nothing any more."""
        self._seat.must("staff")
        account = Account(name=EMERGENCY, display=EMERGENCY_NAMES[self._site.language], roles=EMERGENCY_ROLES)
        with writing(self._db):
            write_accounts(self._db, [account])
        secret = made_up_secret()
        self._gate.give(self._kept.key, EMERGENCY, account.display, account.roles, secret, temporary=False)
        self._changed("sheets_made", EMERGENCY)
        return secret

    @property
    def has_sheets(self) -> bool:
        """Recovery sheets were made for this site."""
        return not self._has_secrets or self._gate.keys().recovery is not None

    def emergency(self) -> Access | None:
        """The last use of the envelope, until somebody who leads has seen it."""
        used, seen = access.newest(self._db, "emergency_access"), access.newest(self._db, "emergency_seen")
        return used if used and (seen is None or seen.n < used.n) else None

    def emergency_seen(self) -> None:
        """Somebody who leads has taken note of it."""
        self._seat.must("staff")
        self._seat.keep("emergency_seen")

    # the record

    def verify(self) -> Verdict:
        """Read and check everything, and hold it against the seal; changes nothing in the record."""
        verdict = self.verify_job()()
        self.checked(verdict)
        return verdict

    def verify_job(self, stop: Callable[[], bool] = lambda: False) -> Callable[[], Verdict]:
        """The work of verifying, for any thread, on a connection of its own where the site has a folder; what comes of
        it goes to `checked` on this one. It raises Stopped soon after `stop` says so."""
        self._seat.must("verify")
        if self._vault is None:
            return lambda: verified(self._db, self._site.zone)
        kept, zone, read_only = self._vault, self._site.zone, self._sealing is None

        def work() -> Verdict:
            try:
                found = vault.verdict(self._db if read_only else None, kept, zone, stop)
            except DatabaseError:
                if not stop():
                    raise
            if stop():
                raise Stopped
            return found

        return work

    def verify_deep(self) -> tuple[Finding, ...]:
        """What is wrong with the backups beside the database, each read from end to end, and with the seal before this
        one."""
        self._seat.must("verify")
        return tuple(deep.findings(self._kept))

    def checked(self, verdict: Verdict) -> None:
        """Keep in the access log that the record was checked, and how much was found."""
        self._seat.keep("verified", count=len(verdict.problems))

    def last_check(self) -> Access | None:
        """The last time that somebody checked the record here; `count` is how much was found."""
        return access.newest(self._db, "verified")

    def heads(self) -> Heads:
        """The ends of all chains, for the day sheet."""
        return Heads(journal=chain_ends(self._db), access=access.heads(self._db))

    def log_length(self) -> int:
        """Grows with every line of the access log, whoever wrote it."""
        return access.length(self._db)

    def head_at(self, log: Literal["journal", "access"], station: str, number: int) -> str | None:
        """Where a station's chain stood when it was this long, as a day sheet of then says it; None where it never
        was."""
        self._seat.must("verify")
        return (chain.hash_at if log == "journal" else access.hash_at)(self._db, station, number)

    def looks(
        self,
        *,
        subject: str | None = None,
        who: str | None = None,
        what: str | None = None,
        day: date | None = None,
        before: int | None = None,
        limit: int = 500,
    ) -> tuple[Access, ...]:
        """The access log, newest first: about one person, of one account, of one kind, on one day of the site. Reading
        it is kept in it too; going on with the lines `before` one that was shown is the same reading."""
        self._seat.must("access_log")
        if before is None:
            self._seat.keep("access_log_read", subject=subject, reason=who or "")
        begins = datetime.combine(day, time(), self._site.zone) if day else None
        ends = datetime.combine(day + timedelta(days=1), time(), self._site.zone) if day else None
        return access.read(
            self._db, subject=subject, who=who, what=what, since=begins, until=ends, before=before, limit=limit
        )

    def opened_times(self, since: datetime) -> dict[str, tuple[datetime, ...]]:
        """When each account has opened persons since then, oldest first."""
        self._seat.must("access_log")
        return access.opened_times(self._db, since=since)

    def opened_since(self, who: str, since: datetime) -> int:
        """How many persons somebody has opened since then."""
        return access.opened_by(self._db, who, since=since)

    # backups

    @property
    def notices(self) -> tuple[Finding, ...]:
        """What was wrong with the files of this site when it was opened, and what had to be put right since."""
        return (*self._noticed, *(self._sealing.notices if self._sealing else ()))

    def notice(self, wrong: Finding) -> None:
        """Something else about these files that somebody should be told. What is wrong with the timer file waits for an
        answer too; whoever was under observation and is not in the record is nothing but such a finding."""
        if wrong.code != found.WATCHED_UNKNOWN:
            self._noticed = (*self._noticed, wrong)
        if found.waits(self._db, wrong):
            self._seat.keep_of(found.line(wrong))

    def unanswered(self) -> tuple[Found, ...]:
        """What was found wrong when this site was opened, or since, and what no lead has answered yet, oldest first.
        It names nobody."""
        return found.unanswered(self._db)

    def answer(self, finding: str, reason: str) -> None:
        """A lead says what became of a finding, by its `id`; both stay in the access log. Raises
        Refused("reason_missing")."""
        self._seat.must("restore")
        if not reason.strip():
            raise Refused([Problem("reason_missing", blocks=True)])
        if finding in {each.id for each in self.unanswered()}:
            self._seat.keep("finding_answered", subject=finding, reason=clean(reason))

    def backup_job(self, second: Path | None = None) -> Callable[[], BackedUp]:
        """The work of a backup, for any thread; what comes of it goes to `backed_up` on this one."""
        return vault.job(self._kept, self._site.id, self._clock, second)

    def backed_up(self, done: BackedUp, *, wanted: bool = False) -> None:
        """Let the seal begin anew after a backup; `wanted` by somebody, which is kept. Raises WorldFailed; then the old
        seal is gone on with."""
        if self._sealing:
            self._sealing.begin_after(done.base)
        if wanted:
            self._seat.keep("backup_made", reason=done.backup.path.name)

    def back_up(self, second: Path | None = None) -> BackedUp:
        """A verified backup now, because somebody wants one. Raises WorldFailed."""
        self._seat.must("backup")
        done = self.back_up_at_close(second)
        self._seat.keep("backup_made", reason=done.backup.path.name)
        return done

    def back_up_at_close(self, second: Path | None = None) -> BackedUp:
        """The same, by the program itself."""
        done = self.backup_job(second)()
        self.backed_up(done)
        return done

    def unsaved_since_backup(self) -> bool:
        """Something was written down that no backup holds yet."""
        return bool(self._sealing and self._sealing.rows())

    def saved_in_seal_only(self) -> int:
        """How many entries no backup holds yet. Raises WorldFailed."""
        return self._sealing.rows() if self._sealing else 0

    def drill_job(self) -> Callable[[], Drill]:
        """The work of trying a restore beside the site, for any thread; what comes of it goes to `drilled` on this one.
        It raises WorldFailed where the newest backup does not come back."""
        self._seat.must("verify")
        kept = self._kept
        return lambda: vault.drill(kept)

    def drilled(self, done: Drill | None) -> None:
        """Keep that a restore was tried, and in how many tables something differed; None where the backup did not come
        back at all."""
        name = done.backup.path.name if done and done.backup else ""
        self._seat.keep("restore_tried", count=len(done.differing) if name and done else None, reason=name)

    def last_drill(self) -> tuple[Access, bool] | None:
        """The last time that somebody tried a restore, and whether everything came back."""
        last = access.newest(self._db, "restore_tried")
        return (last, last.count == 0) if last else None

    def second_job(self, folder: Path) -> Callable[[], Second]:
        """The work of looking at the second place, for any thread."""
        return lambda: vault.second(folder, self._site.id)

    def choose_second(self, folder: Path) -> None:
        """Make this folder a second place for the backups. Raises WorldFailed."""
        self._seat.must("settings")
        vault.choose_second(folder, self._site.id)

    def backups(self) -> tuple[Backup, ...]:
        """The verified backups of this site, newest first."""
        return backups(self._kept.backups)

    # inside

    def _let_in(self, account: Account, secret: str) -> str:
        if not self._has_secrets:
            return ""
        given = secret or made_up_secret(3)
        self._gate.give(self._kept.key, account.name, account.display, account.roles, given, temporary=not secret)
        return given

    def _changed(self, what: What, reason: str) -> None:
        self._seat.keep(what, reason=reason)
        self._keep_replaced()

    def _keep_replaced(self) -> None:
        keep_replaced(self._db, self._gate, station=self._site.station, at=self._clock.now().utc)

    def _account(self, name: str) -> Account:
        found = next((each for each in read_accounts(self._db) if each.name == name), None)
        if found is None:
            raise LookupError(name)
        return found

    def _leads(self) -> set[str]:
        return {each.name for each in read_accounts(self._db) if "lead" in each.roles and self.may_sign_in(each.name)}

    @property
    def _has_secrets(self) -> bool:
        return self.gate is not None and not self.gate.open

    @property
    def _gate(self) -> Gate:
        if self.gate is None:
            raise ValueError("this Desk was opened without the folder of its site")
        return self.gate

    @property
    def _kept(self) -> Vault:
        if self._vault is None:
            raise ValueError("this Desk was opened without the folder of its site")
        return self._vault
