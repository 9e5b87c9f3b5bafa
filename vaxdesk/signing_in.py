"""Somebody sits down at the Desk of a real site, and the access log says so: the window and the command line alike."""

from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from vaxdesk import files
from vaxdesk.clinic.permissions import NotAllowed, allowed
from vaxdesk.desk import Desk
from vaxdesk.door.gate import EMERGENCY, Gate
from vaxdesk.door.replaced import keep_replaced, returned
from vaxdesk.door.seat import How
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping import found
from vaxdesk.store import access
from vaxdesk.store.access import Look
from vaxdesk.store.attempts import ever_logged
from vaxdesk.store.database import DatabaseError, opened, writing
from vaxdesk.store.site import Account, read_accounts
from vaxdesk.store.verify import Finding

TRIES_LOST: Final = "attempts_lost"
"""The file of wrong secrets knows of fewer than the access log: somebody took it away."""


def sit_down(desk: Desk, gate: Gate, name: str, how: How = "signed_in", *, reason: str = "") -> Account:
    """This account sits at the Desk from now on. Before that is kept, so are the wrong secrets that were tried and the
    secrets that were replaced while no log was open. Raises Refused for somebody who is not on the staff list."""
    if desk.seat.writable:
        keep_lost_tries(desk, gate)
        keep_failed_tries(desk, gate)
        keep_secrets(desk, gate)
    account = desk.seat.take(name, how, reason=reason)
    if gate.from_copy:
        desk.office.notice(Finding(code="keys_from_copy", message="the key file was gone or damaged; a copy was used"))
        desk.seat.keep("keys_from_copy")
        with suppress(WorldFailed):
            gate.put_back()
    return account


def keep_failed_tries(desk: Desk, gate: Gate) -> None:
    """One line for each account: how many wrong secrets and PINs. Where the log or the folder cannot be written now,
    they wait for the next time. One program at a time: two would log the same ones."""
    if not gate.unlogged():
        return
    with suppress(WorldFailed), gate.alone():
        if not (failed := gate.unlogged()):
            return
        gate.tell(ever_logged(desk.db, desk.site.station) + sum(failed.values()))
        _keep(desk, [Look(what="sign_in_failed", who=name, count=count) for name, count in failed.items()])
        gate.logged(failed)


def keep_secrets(desk: Desk, gate: Gate) -> None:
    """Which secrets were replaced since, and which of them are back: somebody has put an older key file in place. A
    lead answers it."""
    if gate.open:
        return
    keep_replaced(desk.db, gate, station=desk.site.station, at=desk.clock.now().utc)
    with suppress(WorldFailed):
        if not returned(desk.db, gate):
            return
    with suppress(WorldFailed), gate.alone():  # nobody replaces one between the file and the log
        for back in returned(desk.db, gate):
            _keep(desk, [found.line(back)])
            desk.office.notice(back)


def keep_own_secret(desk: Desk, gate: Gate, name: str) -> None:
    """Say in the log that this account has chosen a new secret for itself; whoever did it need not sit here any more,
    and somebody else may."""
    roles = next((each.roles for each in desk.staff() if each.name == name), ())
    desk.seat.keep_of(Look(what="secret_changed", who=name, role=roles[0] if roles else "", reason=name))
    keep_secrets(desk, gate)


def keep_lost_tries(desk: Desk, gate: Gate) -> None:
    """Say in the log that the file of wrong secrets was taken away, or an older one put in its place: it knows of fewer
    than the log does. A lead answers it. Once only, and not before the log can be written."""
    with suppress(WorldFailed):
        if not fewer_told(desk, gate):
            return
    with suppress(WorldFailed), gate.alone():  # nobody logs one between the file and the log
        if not fewer_told(desk, gate):
            return
        told, ever = gate.told(), ever_logged(desk.db, desk.site.station)
        lost = Finding(TRIES_LOST, f"the log holds {ever} wrong secrets, the file {told}")
        if lost.message in {each.detail for each in found.unanswered(desk.db) if each.code == TRIES_LOST}:
            return  # the file takes nothing
        _keep(desk, [found.line(lost)])
        desk.office.notice(lost)
        gate.tell(ever)


def fewer_told(desk: Desk, gate: Gate) -> bool:
    """The file of wrong secrets knows of fewer than the access log."""
    told = gate.told()
    return told is not None and told < ever_logged(desk.db, desk.site.station)


def _keep(desk: Desk, looks: list[Look]) -> None:
    with writing(desk.db):
        for look in looks:
            access.append(desk.db, look, station=desk.site.station, at=desk.clock.now().utc)


def sheets_used(desk: Desk) -> datetime | None:
    """When somebody opened the site by its recovery sheets, and no new ones were made since: the old ones open it
    still. None where the sheets have been used by nobody."""
    used = access.newest(desk.db, "recovered")
    made = access.read(desk.db, what="sheets_made", limit=-1) if used else ()
    if used is None or any(each.n > used.n and each.reason != EMERGENCY for each in made):
        return None
    return used.at


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
