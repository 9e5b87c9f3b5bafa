"""Somebody who wants to leave the record, and everything that a site still holds about anybody, page by page."""

from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from tests.builders import LEAD, Clinic
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.departments.erasing import Erased
from vaxdesk.keeping.vault import BACKUPS
from vaxdesk.store.seal import PREVIOUS, SEAL, read_seal

NAME, PHONE, ADDRESS, SAID = "上官婉儿", "13812345678", "解放路七号", "血压偏高已复测"
CANARIES = (NAME, PHONE, ADDRESS, SAID, "shangguanwaner")
WHY = "letter of 3 January, number 17"
_PAGE, _RESERVED, _VECTOR, _SALT = 4096, 80, 16, 16


class Leaver:
    """A clinic in which somebody was vaccinated yesterday, and somebody else too; there were backups meanwhile."""

    def __init__(self, folder: Path) -> None:
        self.clinic = Clinic(folder)
        self.person = self.clinic.enrolled(name=NAME, phone=PHONE, document=f.Document(), address=ADDRESS)
        self.visit = self.gone_home(self.person)
        self.clinic.desk.office.back_up_at_close()
        self.clinic.later(minutes=1)
        self.other = self.gone_home(self.clinic.enrolled())
        self.clinic.desk.office.back_up_at_close()
        self.clinic.later(days=1)
        entry = next(each for each in self.clinic.desk.journal.entries(self.visit) if isinstance(each.fact, f.Released))
        self.clinic.desk.amend(entry.id, f.Released(note=SAID), by="home.team", reason=SAID)

    def gone_home(self, person: str) -> str:
        visit = self.clinic.vaccinated(person=person)
        self.clinic.later(minutes=31)
        self.clinic.act(f.Released(accompanied_by=ADDRESS if person == self.person else ""), about=visit)
        return visit

    def erase(self, **more: Any) -> Erased:
        given = {"by": LEAD, "reason": WHY, "override": ("retention_duty",)} | more
        return self.clinic.desk.erasing.erase(self.person, **given)

    def traces(self) -> dict[str, list[str]]:
        """Which canaries every file of the site holds once it is decrypted; files without any are left out."""
        found = {path: self._traces_in(path) for path in sorted(self.clinic.folder.rglob("*")) if path.is_file()}
        return {path.relative_to(self.clinic.folder).as_posix(): there for path, there in found.items() if there}

    def _traces_in(self, path: Path) -> list[str]:
        key, data = self.clinic.key, path.read_bytes()
        if path.suffix == ".db" or f"{files.DATABASE}." in path.name:
            data += decrypted(data, key)
        elif path.name in (SEAL, PREVIOUS) or path.name.startswith(SEAL):
            data += repr(read_seal(path, key).rows).encode()
        elif path.name.endswith("-wal"):
            data += decrypted_log(data, key)
        return [canary for canary in CANARIES if canary.encode() in data]


def decrypted(data: bytes, key: bytes) -> bytes:
    """The pages of a database file, also what no table holds any more."""
    found = [
        _page(data[at : at + _PAGE], key, _SALT if at == 0 else 0) for at in range(0, len(data) - _PAGE + 1, _PAGE)
    ]
    return b"".join(found)


def decrypted_log(data: bytes, key: bytes) -> bytes:
    """The pages in a write-ahead log: 32 bytes of its own, 24 before each page."""
    starts = range(32 + 24, len(data) - _PAGE + 1, _PAGE + 24)
    return b"".join(_page(data[at : at + _PAGE], key, skip) for at in starts for skip in (0, _SALT))


def _page(page: bytes, key: bytes, skip: int) -> bytes:
    vector = page[_PAGE - _RESERVED :][:_VECTOR]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    return decryptor.update(page[skip : _PAGE - _RESERVED])


def backup_folder(clinic: Clinic) -> Path:
    return clinic.folder / BACKUPS
