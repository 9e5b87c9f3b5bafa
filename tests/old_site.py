"""A real site as it was before there were accounts: its key in the open beside it, hashes in the staff list."""

import shutil
from pathlib import Path

import msgspec
from argon2 import PasswordHasher

from tests.builders import LEAD, STAFF, Clinic
from vaxdesk import files
from vaxdesk.clock import HandClock
from vaxdesk.keeping.vault import BACKUPS
from vaxdesk.site import write_plain_key
from vaxdesk.store.backup import backups
from vaxdesk.store.database import writing
from vaxdesk.store.keyfile import KEYS
from vaxdesk.store.site import Account, write_accounts

OLD_SECRET = "nine-brown-owls"
WEAK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


class Old:
    """Somebody is under observation there, it was backed up twice, and its lead has the secret OLD_SECRET."""

    def __init__(self, folder: Path, *, hashes: bool = True) -> None:
        clinic = Clinic(folder)
        clinic.vaccinated()
        clinic.desk.office.back_up_at_close()
        clinic.later(minutes=1)
        clinic.stocked("ppsv23", "P1")
        clinic.desk.office.back_up_at_close()
        clinic.later(minutes=1)
        clinic.stocked("ppsv23", "P2")
        self.entries = [each.hash for each in clinic.desk.journal.since(0)]
        hashed = {LEAD: WEAK.hash(OLD_SECRET), "chen.jing": WEAK.hash("hers alone")} if hashes else {}
        with writing(clinic.desk.db):
            clinic.desk.db.execute("DELETE FROM accounts")
            write_accounts(clinic.desk.db, [_hashed(each, hashed.get(each.name, "")) for each in STAFF])
        clinic.desk.close()
        write_plain_key(folder / files.KEY, clinic.key)
        (folder / KEYS).unlink()
        for each in backups(folder / BACKUPS):
            each.keys.unlink()
        (folder / f"{files.DATABASE}.replaced-20221220T010203").write_bytes(b"older")
        self.folder, self.key, self.clock = folder, clinic.key, clinic.clock


def _hashed(account: Account, secret_hash: str) -> Account:
    return msgspec.structs.replace(account, secret_hash=secret_hash)


def copied(made: Old, folder: Path) -> Old:
    shutil.copytree(made.folder, folder)
    found = Old.__new__(Old)
    found.folder, found.key, found.entries = folder, made.key, made.entries
    found.clock = HandClock(made.clock.now().utc)
    return found
