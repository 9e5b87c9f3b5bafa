"""Under the shim: a site of every shape there ever was is brought to today's, and killed at each call of the way."""

import json
import shutil
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from tests.builders import MORNING, all_signed_in, unlocked
from tests.faults import lab
from tests.faults.acts import PLACE
from vaxdesk import files
from vaxdesk.clock import HandClock
from vaxdesk.site import open_desk
from vaxdesk.store.database import opened
from vaxdesk.store.migrations import SCHEMA, version

KEPT: Final = sorted((Path(__file__).parents[1] / "databases").iterdir())


class Upgrade:
    """One kept site, killed at call after call."""

    def __init__(self, kept: Path, site: Path) -> None:
        self.kept, self.site, self.shim = kept, site, lab.Shim()
        self.wrong: list[str] = []
        self.worst = 0.0
        self._fresh()
        self.key = unlocked(site)

    def _fresh(self) -> None:
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.copytree(self.kept, self.site)

    def calls(self) -> int:
        self._fresh()
        return int(lab.forked(lambda say: self._open(say, lab.COUNT, 0)).said[-1])

    def _open(self, say: Any, mode: int, nth: int) -> None:
        self.shim.watch(self.site)
        self.shim.arm(mode, lab.EVERYTHING, nth)
        open_desk(self.site, HandClock(MORNING), key=self.key)
        say(self.shim.seen())

    def once(self, mode: int, nth: int) -> None:
        self._fresh()
        lab.forked(lambda say: self._open(say, mode, nth))
        with closing(opened(self.site / files.DATABASE, self.key, write=False)) as db:
            if (between := version(db)) not in (int(self.kept.name.partition("-")[2]), SCHEMA):
                self.wrong.append(f"{self.kept.name} at {nth}: shape {between}")
        begin = time.perf_counter()
        desk = all_signed_in(open_desk(self.site, HandClock(MORNING), key=self.key))
        self.worst = max(self.worst, time.perf_counter() - begin)
        with closing(desk):
            for found in desk.office.unanswered() if self.kept.name == "schema-4" else ():  # older than any seal
                desk.office.answer(found.id, "older than any seal")
            if desk.journal_position() != 16 or not desk.office.verify().ok:
                self.wrong.append(f"{self.kept.name} at {nth}: {desk.office.verify().problems[:2]}")


def campaign(stride: int) -> dict[str, Any]:
    tries, losses, worst = 0, list[str](), 0.0
    with lab.scratch(PLACE) as place:
        for number, kept in enumerate(each for each in KEPT if each.name != f"schema-{SCHEMA}"):
            upgrade = Upgrade(kept, place / "site")
            for mode in (lab.KILL_BEFORE, lab.KILL_AMID):
                for nth in range(1 + (number + mode) % stride, upgrade.calls() + 1, stride):
                    upgrade.once(mode, nth)
                    tries += 1
            losses, worst = losses + upgrade.wrong, max(worst, upgrade.worst)
    return {"tries": tries, "losses": losses, "worst_s": worst}


if __name__ == "__main__":
    print(json.dumps(campaign(int(sys.argv[1]))))
