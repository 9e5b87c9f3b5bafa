"""Under the shim: every act, and at each of its calls to the system the fault that was asked for."""

import errno
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from tests.builders import Clinic
from tests.faults import lab
from tests.faults.acts import ACTS, PLACE, image
from tests.faults.lab import FLUSHES, LENGTHS, NAMES, WRITES, Shim, forked
from vaxdesk.failures import WorldFailed

WORLD: Final = frozenset({"disk_full", "disk_failed", "seal_failed", "cannot_write", "read_only", "cannot_open"})


class Fault(NamedTuple):
    """`ends`: the process ends while the fault is still there, instead of trying again without it."""

    mode: int
    kinds: int
    error: int = 0
    ends: bool = False


FAULTS: Final[dict[str, tuple[Fault, ...]]] = {
    "killed": tuple(Fault(mode, lab.EVERYTHING) for mode in (lab.KILL_BEFORE, lab.KILL_AMID, lab.KILL_AFTER)),
    "full": tuple(
        Fault(mode, WRITES | NAMES, errno.ENOSPC, ends)
        for mode, ends in ((lab.FAIL_FROM, False), (lab.FAIL_FROM, True), (lab.FAIL_ONE, False))
    ),
    "flush": tuple(
        Fault(mode, FLUSHES, errno.EIO, ends)
        for mode, ends in ((lab.FAIL_ONE, False), (lab.FAIL_FROM, False), (lab.FAIL_FROM, True))
    ),
    "write": tuple(
        Fault(mode, WRITES | NAMES | LENGTHS, errno.EIO, ends)
        for mode, ends in ((lab.FAIL_ONE, False), (lab.FAIL_FROM, False), (lab.FAIL_FROM, True))
    ),
}


class Lab:
    """Counts tries, losses and the longest way back."""

    def __init__(self, folder: Path) -> None:
        self.shim, self.image = Shim(), image(folder)
        self.tries, self.worst, self.told, self.losses = 0, 0.0, set[str](), list[str]()

    def calls(self, name: str, kinds: int) -> int:
        """How many calls of these kinds an act makes."""
        clinic = self.image.copy()

        def counted(say: Callable[[Any], None]) -> None:
            self._ready(clinic)
            self.shim.arm(lab.COUNT, kinds)
            ACTS[name](clinic, self.image.waiting)
            say(self.shim.seen())

        said = forked(counted).said
        assert isinstance(said[-1], int), f"{name}: {said}"
        return said[-1]

    def once(self, name: str, fault: Fault, nth: int) -> None:
        clinic = self.image.copy()
        end = forked(lambda say: self._try(clinic, name, fault, nth, say))
        self.tries += 1
        self.losses += [f"{name}, {fault} at {nth}: {trouble}" for trouble in self._wrong(clinic, end, fault)]

    def _ready(self, clinic: Clinic) -> None:
        self.shim.watch(clinic.folder)
        clinic.desk = clinic.opened()

    def _try(self, clinic: Clinic, name: str, fault: Fault, nth: int, say: Callable[[Any], None]) -> None:
        """The act under the fault; then, where the process still lives, once more without it, and an act after it."""
        self._ready(clinic)
        self.shim.arm(fault.mode, fault.kinds, nth, fault.error)
        try:
            say(_answer(ACTS[name](clinic, self.image.waiting)))
        except WorldFailed as failed:
            say({"failed": failed.code})
            if fault.ends:
                return
            self.shim.arm(lab.OFF)
            begin = time.perf_counter()
            if name == "restore":
                clinic.desk = clinic.opened()
            say(_answer(ACTS[name](clinic, self.image.waiting)) | {"again_s": time.perf_counter() - begin})
        self.shim.arm(lab.OFF)
        say(_answer(ACTS["enrol"](clinic, self.image.waiting)))

    def _wrong(self, clinic: Clinic, end: lab.End, fault: Fault) -> Iterator[str]:
        saved = self.image.entries | {key: value for said in end.said for key, value in said.get("saved", {}).items()}
        self.worst = max([self.worst, *(said["again_s"] for said in end.said if "again_s" in said)])
        if fault.mode < lab.KILL_BEFORE and end.signal:
            yield f"the process died of signal {end.signal}"
        for said in end.said:
            if "bug" in said:
                yield str(said["bug"])
            if "failed" in said:
                self.told.add(said["failed"])
                if said["failed"] not in WORLD:
                    yield f"it says {said['failed']}"
        yield from self._lost(clinic, saved, open_end=bool(end.signal) or fault.ends)

    def _lost(self, clinic: Clinic, saved: dict[str, str], *, open_end: bool) -> Iterator[str]:
        begin = time.perf_counter()
        try:
            clinic.desk = clinic.opened()
        except Exception as error:
            yield f"it does not open: {type(error).__name__} {error}"
            return
        self.worst = max(self.worst, time.perf_counter() - begin)
        there = {entry.id: entry.hash for entry in clinic.desk.journal.since(0)}
        if missing := [each for each, hashed in saved.items() if there.get(each) != hashed]:
            yield f"{len(missing)} entries are gone"
        if len(there) - len(saved) > (1 if open_end else 0):
            yield f"{len(there) - len(saved)} entries that nobody was told of"
        verdict = clinic.desk.office.verify()
        if not verdict.ok:
            yield f"verify: {[each.code for each in verdict.problems]}"
        clinic.desk.close()


def _answer(recorded: Any) -> dict[str, Any]:
    return {"saved": {recorded.entry.id: recorded.entry.hash} if recorded else {}}


def campaign(kind: str, stride: int, only: str = "") -> dict[str, Any]:
    """Each act at every `stride`th of its calls, beginning at another place for each."""
    with lab.scratch(PLACE) as folder:
        here = Lab(folder)
        for number, name in enumerate([only] if only else ACTS):
            for fault in FAULTS[kind]:
                for nth in range(1 + number % stride, here.calls(name, fault.kinds) + 1, stride):
                    here.once(name, fault, nth)
        return {"tries": here.tries, "losses": here.losses, "worst_s": here.worst, "told": sorted(here.told)}


if __name__ == "__main__":
    print(json.dumps(campaign(sys.argv[1], int(sys.argv[2]), *sys.argv[3:])))
