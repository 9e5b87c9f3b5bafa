"""The program in a process of its own, on the machine's own clocks, with one person under observation: each line on
standard input is answered with what the window shows at that moment. `python -m tests.faults.sleeper FOLDER`."""

import json
import os
import sys
import time
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSocketNotifier

from tests.builders import Clinic
from vaxdesk.app import Program, application
from vaxdesk.clinic import facts as f
from vaxdesk.clock import SystemClock
from vaxdesk.ui.widgets.board import Board
from vaxdesk.ui.workplace import Workplace


class OfToday(Clinic):
    """What a `Clinic` does, at a Desk that is open already."""

    def __init__(self, workplace: Workplace) -> None:
        self.desk = workplace.desk


def answer(workplace: Workplace) -> None:
    sys.stdin.readline()
    (tile,) = workplace.desk.masked_board()
    assert tile.remaining is not None
    board = workplace.window.findChild(Board)
    assert board is not None
    minutes, seconds = board.rows()[0].time.split(":")
    said = {
        "left_s": tile.remaining.total_seconds(), "shown_s": int(minutes) * 60 + int(seconds),
        "boot_s": time.clock_gettime(time.CLOCK_BOOTTIME),
    }  # fmt: skip
    print(json.dumps(said), flush=True)


def main(folder: Path) -> None:
    app = application()
    program = Program(app, folder, SystemClock())
    program.start()
    workplace = program.workplace
    assert workplace is not None
    clinic = OfToday(workplace)
    clinic.act(f.LotReceived(product="flu-iiv4", lot="L9", expiry=date(2099, 1, 1), doses=9), by="zhao.yun")
    clinic.vaccinated(lot="L9")
    workplace.window.go("observation")
    heard = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    heard.activated.connect(lambda: answer(workplace))
    print("ready", flush=True)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
