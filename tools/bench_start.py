"""Opens a window, says "painted" when it has been painted, and ends: `python -m tools.bench_start ours|bare FOLDER`."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class FirstPaint(QObject):
    """Tells when the window itself has been painted; then the program may end."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and not self.seen:
            self.seen = True
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


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else ours(Path(sys.argv[2]))
