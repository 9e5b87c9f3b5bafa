"""What the page of entries says, for staff."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

WORDS: Final[dict[str, object]] = {
    "title": QT_TRANSLATE_NOOP("history", "What was recorded"),
    "strike_it": QT_TRANSLATE_NOOP("history", "Strike this entry…"),
    "strike_about": QT_TRANSLATE_NOOP("history", "It never happened: the entry stays readable, struck through."),
    "strike_done": QT_TRANSLATE_NOOP("history", "The entry was struck."),
    "strike": QT_TRANSLATE_NOOP("history", "strike"),
    "struck": QT_TRANSLATE_NOOP("history", "struck"),
    "corrected": QT_TRANSLATE_NOOP("history", "corrected later"),
    "correction": QT_TRANSLATE_NOOP("history", "correction"),
    "close": QT_TRANSLATE_NOOP("history", "Close"),
}


def say(code: str) -> str:
    """The words in the language of the window."""
    return QCoreApplication.translate("history", str(WORDS[code]))
