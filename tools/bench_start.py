"""Opens a window, says "painted" when it has been painted, and ends: `python -m tools.bench_start ours|bare FOLDER`.

`unlocked FOLDER ACCOUNT SECRET` signs in then, and says how many seconds passed from the secret to the painted window.
"""

import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class FirstPaint(QObject):
    """Knows when a window had first been painted, with all that is in it; that of `before` does not count."""

    def __init__(self, before: QWidget | None = None) -> None:
        super().__init__()
        self._before, self._painting, self.at = before, False, 0.0

    @property
    def seen(self) -> bool:
        return self.at > 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._painting = self._painting or watched.window() is not self._before
        elif self._painting and not self.seen:  # the parts of a window are painted in one go
            self.at = perf_counter()
        return False


def until_painted(app: QApplication) -> None:
    paint = FirstPaint()
    app.installEventFilter(paint)
    while not paint.seen:
        app.processEvents()
    print("painted", flush=True)


def bare() -> None:
    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    until_painted(app)


def ours(folder: Path) -> None:
    from vaxdesk.app import Program, application
    from vaxdesk.clock import SystemClock

    program = Program(application(), folder, SystemClock())
    program.start()
    until_painted(program.app)
    program.close()


def unlocked(folder: Path, account: str, secret: str) -> None:
    from vaxdesk.app import Program, application
    from vaxdesk.clock import SystemClock
    from vaxdesk.ui.sign_in_window import SignInWindow

    program = Program(application(), folder, SystemClock())
    program.start()
    until_painted(program.app)
    door = program.shown
    if not isinstance(door, SignInWindow):
        raise RuntimeError("nobody was asked for a secret")
    until = perf_counter() + 1  # somebody types meanwhile
    while perf_counter() < until:
        program.app.processEvents()
    door.page.people.choose(account)
    door.page.people.chosen.emit(account)
    door.page.form.secret.input.setText(secret)
    paint = FirstPaint(before=door)
    program.app.installEventFilter(paint)
    begin = perf_counter()
    door.page.form.submit()
    while not paint.seen or program.workplace is None:
        program.app.processEvents()
    print(paint.at - begin, flush=True)
    program.close()


if __name__ == "__main__":
    what, *rest = sys.argv[1:]
    if what == "bare":
        bare()
    elif what == "unlocked":
        unlocked(Path(rest[0]), *rest[1:])
    else:
        ours(Path(rest[0]))
