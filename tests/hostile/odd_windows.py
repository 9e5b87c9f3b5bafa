"""A window started on a site with something odd in it, once for each place: `python -m tests.hostile.odd_windows KIND
PLACE...` prints a line for each; it is ended where it waits."""

import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent

from tests.builders import LEAD, SECRETS
from tests.hostile.odd_files import PATIENCE_S, put, real_site
from tests.ui.entering import enter
from vaxdesk.app import Program, application
from vaxdesk.clock import Clock
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.sign_in_window import SignInWindow
from vaxdesk.ui.trouble import Trouble
from vaxdesk.ui.window import Window

BUGS: list[str] = []


def shown(folder: Path, clock: Clock) -> str:
    """What stands on the screen after the start and, where there is a page for it, after the sign-in; what a sound
    window then does by itself goes on for a moment."""
    executor = ManualExecutor()
    program = Program(application(), folder, clock, jobs=Jobs(executor))
    program.start()
    if isinstance(program.shown, SignInWindow):
        enter(program, executor, LEAD, SECRETS[LEAD])
    for _ in range(5):
        executor.drain()
        program.app.processEvents()
    said = type(program.shown).__name__
    if isinstance(program.shown, Trouble):
        said += ": " + program.shown.words().replace("\n", " / ")
    if isinstance(program.shown, Window):
        said += ": " + program.shown.said().replace("\n", " / ")
    program.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return said


def main(kind: str, places: list[str]) -> None:
    sys.excepthook = lambda _type, error, _trace: BUGS.append(repr(error))
    work = Path(tempfile.mkdtemp(prefix="vaxdesk-odd-"))
    made = real_site(work / "made")
    try:
        for number, place in enumerate(places):
            folder = Path(shutil.copytree(made.folder, work / str(number)))
            put(folder, place, kind)
            signal.alarm(PATIENCE_S * 2)
            said = shown(folder, made.clock)
            signal.alarm(0)
            print(f"{place}\t{'; '.join(BUGS) or 'no bug'}\t{said}", flush=True)
            BUGS.clear()
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
