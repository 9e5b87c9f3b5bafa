"""The power goes: under the shim, a session is written down once; then its states are made, and each is opened."""

import json
import os
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple

from tests.builders import all_signed_in
from tests.faults import lab, power
from tests.faults.acts import ACTS, Image, image
from vaxdesk import files
from vaxdesk.failures import WorldFailed
from vaxdesk.site import open_desk, restorable, restore_site
from vaxdesk.store.database import DatabaseError, opened
from vaxdesk.store.seal import PREVIOUS, SEAL, read_seal

State = dict[str, bytes]
LAST: Final = ("back up", "restore")
"""At the end, when there is something to lose."""


class Session(NamedTuple):
    """What was done, call by call; `notes` between them name what was acknowledged."""

    image: Image
    before: State
    calls: tuple[power.Call, ...]


def recorded(folder: Path) -> Session:
    """One session with every act. Only under the shim."""
    site, shim = image(folder), lab.Shim()
    clinic = site.copy()
    before = {str(path): path.read_bytes() for path in clinic.folder.rglob("*") if path.is_file()}
    log = os.open(folder / "log", os.O_RDWR | os.O_CREAT)

    def session(say: Any) -> None:
        shim.watch(clinic.folder)
        shim.log(log)
        clinic.desk = clinic.opened()
        for name in (*(each for each in ACTS if each not in LAST), *LAST, "enrol"):
            done = ACTS[name](clinic, site.waiting)
            shim.note(f"{done.entry.id} {done.entry.hash}" if done else name)
            clinic.later(seconds=5)
        clinic.desk.close()
        say("closed")

    assert lab.forked(session).said == ["closed"]
    os.close(log)
    return Session(site, before, tuple(power.calls((folder / "log").read_bytes())))


class Judge:
    """Opens states as the program would, and knows what must be there."""

    def __init__(self, session: Session) -> None:
        self.clinic, self.said = session.image.clinic, dict(session.image.entries)
        self.attempted = self.said | dict(
            call.path.split() for call in session.calls if call.what == "N" and " " in call.path and len(call.path) > 80
        )
        self.looked, self.opened, self.worst, self.losses = 0, 0, 0.0, list[str]()
        self._lying: State = {}
        self._known: dict[Any, tuple[str, ...]] = {}
        self._whole: set[Any] = set()

    def acknowledged(self, note: str) -> None:
        if " " in note and len(note) > 80:
            entry, hashed = note.split()
            self.said[entry] = hashed

    def judge(self, state: State, where: str) -> None:
        """Look with SQLCipher and the reader of the seal; the first of each kind is opened by the whole program."""
        self.looked += 1
        kind = self._look(state)
        if kind not in self._known:
            self.opened += 1
            self._known[kind] = self._opened(state)
        there = self._known[kind]
        if there and there[0] == "broken":
            self.losses.append(f"{where}: {there[1]}")
        elif missing := self.said.keys() - set(there):
            self.losses.append(f"{where}: {len(missing)} of {len(self.said)} entries are gone")

    def _look(self, state: State) -> Any:
        """What recovery finds: which entries the database has, what the seals hold, every other file as it is. Equal
        pages under an equal log hold equal entries, and pages are read whole once."""
        self._lay(state)
        folder, key = self.clinic.folder, self.clinic.key
        database = str(folder / files.DATABASE)
        ids: Any = None
        try:
            with closing(opened(folder / files.DATABASE, key, write=False)) as db:
                ids = db.execute("SELECT count(*), max(hash), group_concat(hash, '') FROM journal").fetchone()
                if (hash(state.get(database)), ids) not in self._whole:
                    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                    self._whole.add((hash(state.get(database)), ids))
        except (WorldFailed, DatabaseError, AssertionError) as error:
            ids = f"{type(error).__name__} {hash(state.get(database))} {hash(state.get(f'{database}-wal'))}"
        seals = []
        for name in (SEAL, PREVIOUS):
            read = read_seal(folder / name, key)
            seals.append((str(read.base), tuple(row["id"] for row in read.rows), str(read.problems)))
        looked_into = {database, f"{database}-wal", str(folder / SEAL), str(folder / PREVIOUS)}
        others = tuple(sorted((path, _read_by(path, data)) for path, data in state.items() if path not in looked_into))
        return (ids, tuple(seals), others)

    def _opened(self, state: State) -> tuple[str, ...]:
        """The ids that are there once the program has opened it, or what is wrong."""
        self._lay(state)
        clinic = self.clinic
        begin = time.perf_counter()
        try:
            desk = self._desk()
            self.worst = max(self.worst, time.perf_counter() - begin)
            there = {entry.id: entry.hash for entry in desk.journal.since(0)}
            verdict = all_signed_in(desk).office.verify()
            desk.close()
        except Exception as error:
            return ("broken", f"{type(error).__name__} {error}")
        finally:
            self._lying = {}
        if not verdict.ok:
            return ("broken", f"verify: {[each.code for each in verdict.problems]}")
        if differing := [each for each, hashed in there.items() if self.attempted.get(each) not in (hashed, None)]:
            return ("broken", f"{len(differing)} entries differ")
        assert clinic.folder.exists()
        return tuple(there)

    def _desk(self) -> Any:
        clinic = self.clinic
        try:
            return open_desk(clinic.folder, clinic.clock, key=clinic.key, new_id=clinic.new_id)
        except WorldFailed as failed:
            backup = restorable(clinic.folder, failed, clinic.key)
            if backup is None:
                raise
            restore_site(clinic.folder, backup.path, clinic.clock, key=clinic.key, new_id=clinic.new_id)
            return open_desk(clinic.folder, clinic.clock, key=clinic.key, new_id=clinic.new_id)

    def _lay(self, state: State) -> None:
        """Only what is not there already; what a look changes lies never there."""
        folder = self.clinic.folder
        for path in [each for each in folder.rglob("*") if each.is_file() and str(each) not in state]:
            path.unlink()
        for path, data in state.items():
            if self._lying.get(path) is not data:
                Path(path).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                Path(path).write_bytes(data)
        loose = (str(folder / files.DATABASE), str(folder / f"{files.DATABASE}-wal"))
        self._lying = {path: data for path, data in state.items() if path not in loose}


def _read_by(path: str, data: bytes) -> int:
    """What the program can know of a file: nothing but its name, of one that was never finished."""
    return 0 if path.endswith(".new") or ".part" in path else hash(data)


def campaign(session: Session, wanted: int, seed: int = 20221222) -> Judge:
    """`wanted` different states, spread over every call of the session; fewer where a place has no more."""
    judge, disk, chance = Judge(session), power.Disk(session.before), Random(seed)
    seen: set[int] = set()
    changing = [number for number, call in enumerate(session.calls) if call.what != "N"]
    left = len(changing)
    for number, call in enumerate(session.calls):
        if call.what == "N":
            judge.acknowledged(call.path)
            continue
        disk.play(call)
        share = max(1, (wanted - judge.looked) // left)
        left -= 1
        corners = disk.corners()
        for _ in range(share * 3):
            state = next(corners, None) if share > 8 or chance.random() < 0.3 else None
            state = state or disk.state(chance)
            if (mark := hash((power.mark(state), len(judge.said)))) in seen:
                continue
            seen.add(mark)
            judge.judge(state, f"call {number} {call.what} {Path(call.path).name}")
            share -= 1
            if not share:
                break
    return judge


if __name__ == "__main__":
    with lab.scratch(Path(sys.argv[1])) as place:
        done = campaign(recorded(place), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 20221222)
    print(json.dumps({"tries": done.looked, "opened": done.opened, "losses": done.losses, "worst_s": done.worst}))
