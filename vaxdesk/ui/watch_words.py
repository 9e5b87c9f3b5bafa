"""How a card of the board, with names or without, says what somebody's state is."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.clinic.emergency_record import Hold
from vaxdesk.clinic.timers import WatchState
from vaxdesk.ui import wording

CONTEXT: Final = "watch_words"
_HELD: Final[dict[Hold, object]] = {
    "goes_on": QT_TRANSLATE_NOOP("watch_words", "emergency goes on"),
    "taken_away": QT_TRANSLATE_NOOP("watch_words", "left in an emergency"),
}


def held_words(emergency: Hold) -> str:
    """What an emergency means for this person; empty where there is none."""
    return QCoreApplication.translate(CONTEXT, str(_HELD[emergency])) if emergency else ""


def watch_words(state: WatchState, emergency: Hold = "", gone: str = "", *, word: str = "") -> str:
    """The state in words, or `word` for it; `gone` is the stage of somebody who left with an open reaction."""
    word = held_words(emergency) or word or wording.text("watch", state)
    left = wording.text("stage", gone) if gone and emergency != "taken_away" else ""
    return f"{left} · {word}" if left else word
