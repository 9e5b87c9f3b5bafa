"""Every act is sealed before it is committed: here the two stay together, whatever fails in between."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Final

from vaxdesk import files
from vaxdesk.clock import Clock
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping import found
from vaxdesk.keeping.vault import Vault
from vaxdesk.store import access, boots
from vaxdesk.store.backup import back_up, backups
from vaxdesk.store.database import Database, DatabaseError, writing
from vaxdesk.store.doubt import committed_over, forgotten, in_doubt
from vaxdesk.store.durable import failure
from vaxdesk.store.erasing import last_erasure
from vaxdesk.store.frames import Base
from vaxdesk.store.keyfile import KEYS
from vaxdesk.store.restore import carry_looks_on, holds_newest, newer_than
from vaxdesk.store.seal import Row, Seal, read_seal
from vaxdesk.store.seal_check import (
    begin_after,
    compare,
    complete,
    ends_beyond,
    holds,
    put_looks_back,
    settle,
    stands,
    unsealed_looks,
)  # fmt: skip
from vaxdesk.store.site import read_site
from vaxdesk.store.stations import go_on_after_a_loss
from vaxdesk.store.verify import Finding

UNANSWERED: Final = 1
"""An act that was cut off may lie in the seal alone: nobody was told that it was saved."""
_REPLACEABLE: Final = frozenset({"seal_missing", "seal_unreadable", "seal_damaged"})


class Sealing:
    """The seal of one open site. `notices` says what had to be put right when it was opened, and since."""

    def __init__(
        self,
        db: Database,
        vault: Vault,
        clock: Clock,
        *,
        new_id: Callable[[datetime], str],
        notices: tuple[Finding, ...] = (),
        in_part: bool = False,
    ) -> None:
        """Opens the seal and puts back what the database lost. Begins a new one where there is none that can be gone on
        with, as another station: nobody knows what else was sealed. `in_part`: a backup has just been restored without
        its complete seal, and has another station already. Raises WorldFailed, `database_rolled_back` where the
        database is older than what the seal stands on and there is a backup to restore."""
        self._db, self._vault, self._clock, self._new_id = db, vault, clock, new_id
        self._zone = read_site(db).zone
        self._failed: set[str] = set()
        self._pending = ""
        self._known = ""
        self._in_doubt = False
        self.notices = notices
        self._seal = self._opened(in_part=in_part)

    def close(self) -> None:
        self._seal.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that may seal an entry as its last step. What others sealed and did not commit is put back
        first. When the block or its commit fails, what it sealed is taken out again."""
        self._pending = ""
        try:
            self._trust_again()
            with writing(self._db):
                self._settle()
                yield
        except WorldFailed as failed:
            self._put_right(failed)
            raise
        except BaseException:
            self._take_back()
            raise
        self._known = self._pending or self._known

    def seal(self, row: Row) -> None:
        """Seal an entry as it lies in the journal; durable when this returns. Only inside `writing()`, after everything
        else. Raises WorldFailed."""
        self._pending = row["id"]
        self._seal.append_next(row)

    def note(self, wrong: Finding) -> None:
        """For whoever leads, in the access log until one of them has answered it; inside the caller's transaction."""
        now = self._clock.now().utc
        access.append(self._db, found.line(wrong), station=read_site(self._db).station, at=now)
        self.notices = (*self.notices, wrong)

    def keep_looks(self) -> None:
        """Seal what the access log has gained; what cannot be sealed now is sealed with the next look."""
        with suppress(WorldFailed), self.writing():
            self._seal.keep_looks(unsealed_looks(self._db, self._seal))

    def rows(self) -> int:
        """How many entries are sealed and in no backup yet. Raises WorldFailed."""
        self._trust_again()
        with writing(self._db):
            return len(self._seal.rows())

    def begin_after(self, base: Base) -> None:
        """Begin a new seal on a backup that was just verified. Raises WorldFailed; then the old one is gone on with."""
        self._trust_again()
        try:
            with writing(self._db):
                self._settle()
                erased_since = last_erasure(self._db) > self._seal.base.n
                self._seal = begin_after(self._db, self._vault.seal, self._vault.key, base, self._zone, old=self._seal)
        except WorldFailed:
            with suppress(WorldFailed):
                self._seal = Seal(self._vault.seal, self._vault.key)
            raise
        if erased_since:  # what the old seal holds was erased by law
            with suppress(OSError):
                self._vault.previous.unlink(missing_ok=True)

    def _settle(self) -> None:
        """Costs two looks at the file where the last act of this program was the last of all."""
        newest = self._seal.newest()
        if newest is None or newest["id"] != self._known:
            settle(self._db, self._seal, self._zone, failed=self._failed)
        self._failed.clear()

    def _put_right(self, failed: WorldFailed) -> None:
        """So that the next act finds a seal again; this one has failed."""
        if self._doubts(failed):
            self._in_doubt = True
        elif failed.code in _REPLACEABLE:
            with suppress(WorldFailed, DatabaseError):
                self._seal.close()
                self._seal = self._begun_anew(failed.code)
        self._take_back()

    def _take_back(self) -> None:
        """Somebody is told that this entry is not saved. Where it cannot be taken out now, the next act does it; where
        there is no next act, as the disk stays broken, a restart finds the entry in both places or in neither."""
        if self._pending:
            self._failed.add(self._pending)
        try:
            self._trust_again()
            with writing(self._db):
                self._settle()
        except WorldFailed as failed:
            self._in_doubt = self._in_doubt or self._doubts(failed)

    def _doubts(self, failed: WorldFailed) -> bool:
        return in_doubt(failed, self._db, self._vault.folder / f"{files.DATABASE}-wal")

    def _trust_again(self) -> None:
        """Nothing is acknowledged after the disk has failed until it has taken a commit, and the seal, read from it
        anew, can be gone on with. Only then may an entry be taken out of the seal: until then the log beside the
        database may hold it too. Raises WorldFailed."""
        if not self._in_doubt:
            return
        forgotten([self._vault.seal, *self._vault.folder.glob(f"{files.DATABASE}*")])
        committed_over(self._db)
        seal = Seal(self._vault.seal, self._vault.key)
        self._seal.close()
        self._seal = seal
        self._in_doubt = False

    def _opened(self, *, in_part: bool) -> Seal:
        try:
            seal = Seal(self._vault.seal, self._vault.key)
        except WorldFailed as failed:
            return self._without(failed, in_part=in_part)
        entries = 0
        try:
            if not (stands(self._db, seal.base) and holds(self._db, seal.known)):
                with writing(self._db):
                    entries = self._stand_on(seal.base) + len(settle(self._db, seal, self._zone))
            looks = self._look_back(seal)
            backed_up = self._hold_newest_backup(seal.base)
        except WorldFailed as failed:
            seal.close()
            return self._without(failed, in_part=in_part)
        if looks is None:
            seal.close()
            return self._begun_anew("access_log_cut", after_a_loss=True)
        if entries > UNANSWERED or looks or backed_up:
            back = f"{entries} entries and {looks + backed_up} lines of the access log put back"
            with writing(self._db):
                boots.arrive(self._db, self._clock.now())
                self.note(Finding("database_behind", back))
        if ends_beyond(self._db, seal) and compare(self._db, read_seal(self._vault.seal, self._vault.key)).unsealed:
            seal.close()
            return self._begun_anew("seal_behind")
        return seal

    def _hold_newest_backup(self, base: Base | None) -> int:
        """The record holds what is in the newest backup, which may be newer than what the seal stands on: lines of the
        access log that it lacks are put back, how many there were. Raises WorldFailed where it lacks an entry: there
        is a backup to restore."""
        newest = newer_than(base, self._vault.backups)
        if newest is None:
            return 0
        if not holds_newest(self._db, newest.path, self._vault.key):
            raise WorldFailed("database_rolled_back")
        with writing(self._db):
            return carry_looks_on(self._db, newest.path, self._vault.key)

    def _stand_on(self, base: Base) -> int:
        """The journal holds what the seal stands on, with the help of the seal before it: how many entries that gave.
        Raises WorldFailed."""
        if stands(self._db, base):
            return 0
        seals = self._vault.seals()
        oldest = seals[0].base
        back: tuple[str, ...] = ()
        if oldest is not None and stands(self._db, oldest):
            back = complete(self._db, self._zone, compare(self._db, *seals).missing).entries
        if not stands(self._db, base):
            raise WorldFailed("database_rolled_back")
        return len(back)

    def _look_back(self, seal: Seal) -> int | None:
        """The access log holds what was sealed of it, with the help of the seals and of the backup before: how many
        lines those gave; None where it goes another way."""
        if access.holds(self._db, seal.looks):
            return 0
        with writing(self._db):
            back = carry_looks_on(self._db, self._vault.backups / seal.base.backup, self._vault.key)
            back += put_looks_back(self._db, *self._vault.seals())
        return back if access.holds(self._db, seal.looks) else None

    def _without(self, failed: WorldFailed, *, in_part: bool) -> Seal:
        lost = failed.code == "database_rolled_back" and not backups(self._vault.backups)
        if failed.code not in (*_REPLACEABLE, "seal_conflict") and not lost:
            raise failed
        if in_part:
            return self._begun_anew("restored_in_part")
        self._hold_newest_backup(None)
        return self._begun_anew(failed.code, after_a_loss=True)

    def _begun_anew(self, code: str, *, after_a_loss: bool = False) -> Seal:
        """Everything that can be read is put back, what was found is kept for whoever leads, a verified backup is made,
        and the seal begins on it. What was there before is put aside."""
        now = self._clock.now().utc
        with writing(self._db):
            lost = compare(self._db, *self._vault.seals()).missing
            refused = complete(self._db, self._zone, lost).refused
            put_looks_back(self._db, *self._vault.seals())
            if after_a_loss or refused:
                go_on_after_a_loss(self._db, self._new_id(now))
            self.note(Finding(code, f"a new seal was begun; {len(lost) - len(refused)} entries put back"))
        taken, standing = back_up(self._db, self._vault.backups, self._vault.key, now, keys=self._vault.folder / KEYS)
        put_seal_aside(self._vault, now)
        with writing(self._db):
            seal = begin_after(self._db, self._vault.seal, self._vault.key, standing.base(taken), self._zone)
        self.notices = (*self.notices, *refused)
        return seal


def put_seal_aside(vault: Vault, now: datetime) -> None:
    """Keep a seal that cannot be gone on with, under a name of its own. Raises WorldFailed."""
    aside = vault.seal.with_name(f"{vault.seal.name}.replaced-{now:%Y%m%dT%H%M%S%f}")
    try:
        os.replace(vault.seal, aside)
    except FileNotFoundError:
        return
    except OSError as error:
        raise failure(error, vault.seal.name) from error
