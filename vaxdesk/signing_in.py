"""Somebody sits down at the Desk of a real site, and the access log says so: the window and the command line alike."""

from contextlib import closing, suppress
from pathlib import Path

from vaxdesk import files
from vaxdesk.clinic.permissions import NotAllowed, allowed
from vaxdesk.desk import Desk
from vaxdesk.door.gate import Gate
from vaxdesk.door.seat import How
from vaxdesk.failures import WorldFailed
from vaxdesk.store import access
from vaxdesk.store.access import Look
from vaxdesk.store.database import DatabaseError, opened, writing
from vaxdesk.store.site import Account, read_accounts
from vaxdesk.store.verify import Finding


def sit_down(desk: Desk, gate: Gate, name: str, how: How = "signed_in", *, reason: str = "") -> Account:
    """This account sits at the Desk from now on. Before that is kept, so are the wrong secrets that were tried while
    no log was open. Raises Refused for somebody who is not on the staff list of this record."""
    keep_failed_tries(desk, gate)
    account = desk.seat.take(name, how, reason=reason)
    if gate.from_copy:
        desk.office.notice(Finding(code="keys_from_copy", message="the key file was gone or damaged; a copy was used"))
        desk.seat.keep("keys_from_copy")
        with suppress(WorldFailed):
            gate.put_back()
    return account


def keep_failed_tries(desk: Desk, gate: Gate) -> None:
    """One line for each account: how many wrong secrets. Where the log or the folder cannot be written now, they wait
    for the next time."""
    failed = gate.unlogged()
    if not failed:
        return
    at = desk.clock.now().utc
    with suppress(WorldFailed):
        with writing(desk.db):
            for name, count in failed.items():
                access.append(
                    desk.db, Look(what="sign_in_failed", who=name, count=count), station=desk.site.station, at=at
                )
        gate.logged()


def must_restore(folder: Path, backup: Path, key: bytes, name: str) -> None:
    """Whether this account may put a backup in the place of the record, by the staff list of the record; where that
    cannot be read any more, by that of the backup. Raises NotAllowed; nothing where neither can be read, since nothing
    can be restored then."""
    for path in (folder / files.DATABASE, backup):
        try:
            with closing(opened(path, key, write=False)) as db:
                staff = read_accounts(db)
        except (WorldFailed, DatabaseError, ValueError):
            continue
        if not allowed("restore", next((each.roles for each in staff if each.name == name), ())):
            raise NotAllowed("restore")
        return
