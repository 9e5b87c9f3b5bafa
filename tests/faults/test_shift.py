"""F30, F31: long work beside the acts, and a shift of a working day: nothing waits, nothing grows."""

import gc
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.builders import Clinic
from tests.campaign import tries
from tests.faults.acts import someone
from tests.faults.tally import tell
from vaxdesk.clinic import facts as f

pytestmark = pytest.mark.slow
LONGEST_S = 1.0
"""On a machine that others use at the same time; alone it is a tenth of that."""


AT_ONCE = 200
"""Acts beside one backup, more than people do in a minute. Without an end to them the record would grow with every
round by what can be written while all of it is copied, and a slow machine would never come to the last."""


def test_backups_and_drills_beside_the_acts_keep_none_of_them_waiting(tmp_path: Path) -> None:
    clinic, longest, acts = Clinic(tmp_path / "site"), 0.0, 0
    clinic.stocked(doses=100_000)
    for _ in range(tries(20, 500)):
        clinic.vaccinated(person=someone(clinic))
    with ThreadPoolExecutor(1) as beside:
        for round_ in range(tries(3, 100)):
            clinic.later(minutes=16)
            work = clinic.desk.office.drill_job() if round_ % 2 else clinic.desk.office.backup_job()
            done = beside.submit(work)
            for _ in range(AT_ONCE):
                if done.done():
                    break
                begin = time.perf_counter()
                someone(clinic)
                longest, acts = max(longest, time.perf_counter() - begin), acts + 1
            done.result()
    tell("F30", "acts beside backups and drills", tries=acts, lost=0, worst_s=longest)
    assert longest < LONGEST_S
    assert clinic.desk.office.verify().ok


def in_use() -> tuple[int, int]:
    """Open files, and bytes of memory that are in use."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return len(os.listdir("/proc/self/fd")), pages * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc")
def test_over_a_shift_neither_files_nor_memory_pile_up(tmp_path: Path) -> None:
    clinic, people = Clinic(tmp_path / "site"), tries(60, 3000)
    clinic.stocked(doses=100_000)

    def one() -> None:
        visit = clinic.vaccinated(person=someone(clinic))
        clinic.desk.paperwork.paper("ticket", visit, language="zh-CN")
        clinic.later(minutes=31)
        clinic.act(f.Released(), about=visit)
        clinic.desk.masked_board()

    for _ in range(people // 6):
        one()
    clinic.desk.office.back_up()  # SQLite keeps the descriptor of a backup's reader, and gives it to the next one
    files, memory = in_use()
    for number in range(people):
        one()
        if number % 100 == 99:
            clinic.desk.office.back_up()
    more_files, more_memory = in_use()
    grown = (more_memory - memory) / 2**20
    lost = (more_files > files) + (grown > 50)
    tell("F31", "people in a shift, with papers, releases, backups", tries=people, lost=lost,
         note=f"{more_files - files} files more, {grown:.0f} MB more")  # fmt: skip
    assert clinic.desk.office.verify().ok
