"""A real site from before there were accounts gets a new key, wrapped for its lead, an envelope and two sheets.

Its old key lay in the open beside the database. So nothing that the old key opens stays: the record is copied under a
new random key and compared, and only when all of the new site is whole, with a verified backup, are the old database,
its seal, its backups and the old key deleted. A power cut at any moment leaves the old site or the new one.
"""

import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

import msgspec

from vaxdesk import files
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clock import Clock
from vaxdesk.door.gate import (
    EMERGENCY,
    EMERGENCY_NAMES,
    EMERGENCY_ROLES,
    SHORTEST_SECRET,
    SecretUnfit,
    made_up_secret,
    unfit,
)
from vaxdesk.failures import WorldFailed
from vaxdesk.ids import uuid7
from vaxdesk.site import Founded, open_desk, read_plain_key
from vaxdesk.store import keyfile, shares
from vaxdesk.store.access import Look
from vaxdesk.store.database import opened
from vaxdesk.store.durable import failure
from vaxdesk.store.holders import held_by_others
from vaxdesk.store.keyfile import CURRENT, KEYS, Cost, WrongSecret
from vaxdesk.store.rekey import PART, copy_under, finish, make_ready, make_whole, resume, secret_fits
from vaxdesk.store.site import Account, Site, read_accounts, read_site

__all__ = ["leads", "must_rekey", "rekey", "resume"]


class _Before(msgspec.Struct, frozen=True):
    """The site as it stands under its old key, and who leads it."""

    site: Site
    key: bytes
    lead: Account


def rekey(
    folder: Path,
    clock: Clock,
    *,
    name: str,
    secret: str,
    new_id: Callable[[datetime], str] = uuid7,
    cost: Cost = CURRENT,
) -> Founded:
    """Bring the site in `folder` to wrapped keys; `name` leads it, and `secret` is what they signed in with so far, or
    where no lead has had a secret yet, the one they choose now. Returns what has to be printed. Everybody else gets a
    start secret from the lead afterwards. Raises WrongSecret, NotAllowed for somebody who does not lead, SecretUnfit,
    WorldFailed: `rekey_not_needed`, `database_open`; then the old site is as it was."""
    resume(folder)
    before = _before(folder, name, secret)
    with closing(open_desk(folder, clock, key=before.key, new_id=new_id)) as desk:
        desk.office.back_up_at_close()
    part = folder / PART
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(mode=0o700)
        made = _made_beside(folder, before, secret, cost, clock.now().utc)
    except OSError as error:
        raise failure(error, folder.name) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    finish(folder)
    return made


def leads(folder: Path) -> list[tuple[str, str]]:
    """Who may begin: the names and what they are called. Raises WorldFailed."""
    with closing(opened(folder / files.DATABASE, read_plain_key(folder), write=False)) as db:
        return [(each.name, each.display) for each in read_accounts(db) if "lead" in each.roles]


def must_rekey(folder: Path, *, name: str, secret: str) -> None:
    """Whether `rekey` would begin, before anything is made for it. Raises as it does."""
    resume(folder)
    _before(folder, name, secret)


def _before(folder: Path, name: str, secret: str) -> _Before:
    if (folder / KEYS).exists():
        raise WorldFailed("rekey_not_needed", folder.name)
    key = read_plain_key(folder)
    if held_by_others(folder / files.DATABASE):
        raise WorldFailed("database_open", str(folder))
    with closing(opened(folder / files.DATABASE, key, write=False)) as db:
        site, staff = read_site(db), read_accounts(db)
    if site.practice:
        raise WorldFailed("rekey_not_needed", folder.name)
    return _Before(site, key, _lead(staff, name, secret))


def _lead(staff: Sequence[Account], name: str, secret: str) -> Account:
    account = next((each for each in staff if each.name == name), None)
    leads = [each for each in staff if "lead" in each.roles]
    if any(each.secret_hash for each in leads) and (account is None or not secret_fits(account, secret)):
        raise WrongSecret
    if account is None or account not in leads:
        raise NotAllowed("staff")
    if not account.secret_hash and (code := unfit(secret, {name, account.display})):
        raise SecretUnfit(code, str(SHORTEST_SECRET) if code == "secret_short" else "")
    return account


def _made_beside(folder: Path, before: _Before, secret: str, cost: Cost, now: datetime) -> Founded:
    """The new site, whole, in a folder of its own beside the old one, under its last name."""
    site, lead = before.site, before.lead
    envelope = Account(name=EMERGENCY, display=EMERGENCY_NAMES[site.language], roles=EMERGENCY_ROLES)
    emergency = made_up_secret()
    keys, key = keyfile.created(site.id)
    for account, its_secret in ((lead, secret), (envelope, emergency)):
        keys = keyfile.with_account(
            keys, key, name=account.name, display=account.display, secret=its_secret, roles=account.roles, cost=cost
        )
    keys, (first, second) = keyfile.with_new_sheets(keys, key)
    keyfile.write(folder / PART / KEYS, keys)
    kept = [Look(what="sheets_made", who=lead.name, role="lead", reason=first.series)]
    with closing(opened(folder / files.DATABASE, before.key)) as db:
        expected = copy_under(db, folder / PART / files.DATABASE, key)
        make_whole(folder, key, envelope=envelope, kept=kept, now=now)
        make_ready(db, folder, expected)
    return Founded((shares.printed(first), shares.printed(second)), first.series, emergency)
