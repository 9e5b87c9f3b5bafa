"""Words of the setup station for codes: how somebody may sign in, and what stands against a second place."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.theme import Tone

STATES: Final[dict[str, object]] = {
    "open": QT_TRANSLATE_NOOP("setup", "signs in with their own secret"),
    "start": QT_TRANSLATE_NOOP("setup", "start secret not used yet"),
    "ended": QT_TRANSLATE_NOOP("setup", "cannot sign in"),
}
STATE_TONES: Final[dict[str, Tone]] = {"open": "ok", "start": "info", "ended": "muted"}
AGAINST_A_PLACE: Final[dict[str, object]] = {
    "target_unplugged": QT_TRANSLATE_NOOP("setup", "This folder is not there. Plug the stick in, or choose another."),
    "target_of_another_site": QT_TRANSLATE_NOOP(
        "setup", "This folder keeps the backups of another site. Choose another one."
    ),
    "read_only": QT_TRANSLATE_NOOP("setup", "This folder cannot be written to. Choose another one."),
    "cannot_write": QT_TRANSLATE_NOOP("setup", "This folder cannot be written to. Choose another one."),
    "disk_full": QT_TRANSLATE_NOOP("setup", "There is no room left in this folder. Choose another one."),
}


def state_words(access: str) -> str:
    return QCoreApplication.translate("setup", str(STATES[access]))


def against_a_place(failure: WorldFailed) -> str:
    """Why a folder cannot be the second place of the backups."""
    source = AGAINST_A_PLACE.get(failure.code)
    if source is None:
        return wording.text("failure", failure.code, detail=failure.detail)
    return QCoreApplication.translate("setup", str(source))
