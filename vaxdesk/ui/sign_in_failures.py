"""What keeps the record from being opened for now: said where somebody signs in, while the board stays in sight."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_NOT_WRITABLE: Final[object] = QT_TRANSLATE_NOOP(
    "sign_in",
    "The data folder cannot be written to: the record cannot be opened. Make the folder writable, then try again.",
)
_NOT_TAKEN: Final[object] = QT_TRANSLATE_NOOP(
    "sign_in", "The disk did not take it: the record cannot be opened. Try again; if it stays so, go on with paper."
)
PASSING: Final[dict[str, object]] = {
    "disk_full": QT_TRANSLATE_NOOP(
        "sign_in", "The disk is full: the record cannot be opened. Free some space, then try again."
    ),
    "read_only": _NOT_WRITABLE,
    "cannot_write": _NOT_WRITABLE,
    "database_busy": QT_TRANSLATE_NOOP(
        "sign_in", "Another program is using the record. Wait a moment, then try again."
    ),
    "disk_failed": _NOT_TAKEN,
    "seal_failed": _NOT_TAKEN,
}
"""No restore answers these, and the record may open at the next try."""


def passing_words(code: str) -> str:
    """What happened and what to do, for a failure that may have passed at the next try; empty for every other one."""
    return QCoreApplication.translate("sign_in", str(PASSING[code])) if code in PASSING else ""
