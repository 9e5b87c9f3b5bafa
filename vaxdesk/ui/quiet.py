"""Libraries for sound and speech try what a machine may have and say on the terminal what it has not."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler


@contextmanager
def quietly() -> Iterator[None]:
    """Say nothing of it: what is missing is shown in the window, where somebody can do something about it."""
    before = qInstallMessageHandler(_swallow)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _swallow(_kind: QtMsgType, _where: QMessageLogContext, _message: str) -> None:
    pass
