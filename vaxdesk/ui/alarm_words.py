"""What alarms say, by code."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.ui.wording import filled

CONTEXT: Final = "alarm"
WORDS: Final[dict[str, object]] = {
    "title": QT_TRANSLATE_NOOP("alarm", "Alarms"),
    "high": QT_TRANSLATE_NOOP("alarm", "Urgent"),
    "medium": QT_TRANSLATE_NOOP("alarm", "Attention"),
    "reaction": QT_TRANSLATE_NOOP("alarm", "Reaction: {number}"),
    "reactions": QT_TRANSLATE_NOOP("alarm", "Reactions: {numbers}"),
    "look": QT_TRANSLATE_NOOP("alarm", "After the medicine, look again now: {numbers}"),
    "emergency": QT_TRANSLATE_NOOP("alarm", "Emergency {number}"),
    "panel": QT_TRANSLATE_NOOP("alarm", "F12: tick what is done, note who was called"),
    "overdue": QT_TRANSLATE_NOOP("alarm", "Not released: {numbers}"),
    "restored": QT_TRANSLATE_NOOP(
        "alarm", "The program was started with {people} under observation: look at each of them"
    ),
    "lasts": QT_TRANSLATE_NOOP("alarm", "for {time}"),
    "lasts_long": QT_TRANSLATE_NOOP("alarm", "since before the restart"),
    "unanswered": QT_TRANSLATE_NOOP("alarm", "nobody has answered: call out, call the doctor"),
    "seen": QT_TRANSLATE_NOOP("alarm", "{number} last seen {time}, {name}"),
    "answered": QT_TRANSLATE_NOOP("alarm", "{name} has been there since {time}"),
    "go": QT_TRANSLATE_NOOP("alarm", "I am there: {number}"),
    "looked": QT_TRANSLATE_NOOP("alarm", "I have looked at {number}"),
    "looked_all": QT_TRANSLATE_NOOP("alarm", "I have looked at everybody"),
    "not_yours": QT_TRANSLATE_NOOP("alarm", "You cannot answer this: call out, call {roles}"),
    "more": QT_TRANSLATE_NOOP("alarm", "and {number} more"),
    "show": QT_TRANSLATE_NOOP("alarm", "Show"),
    "pause": QT_TRANSLATE_NOOP("alarm", "Pause the sound"),
    "paused": QT_TRANSLATE_NOOP("alarm", "Sound paused: {time}"),
    "sign_in": QT_TRANSLATE_NOOP("alarm", "Sign in to answer"),
    "no_library": QT_TRANSLATE_NOOP("alarm", "No sound: the library for it is not installed"),
    "no_device": QT_TRANSLATE_NOOP("alarm", "No sound: no loudspeaker"),
    "failed": QT_TRANSLATE_NOOP("alarm", "No sound: the loudspeaker does not answer"),
    "ready": QT_TRANSLATE_NOOP("alarm", "Sound on"),
    "no_engine": QT_TRANSLATE_NOOP("alarm", "This computer has no voice: no speech engine is installed"),
    "no_voice": QT_TRANSLATE_NOOP("alarm", "This computer has no voice for Chinese, Vietnamese or English"),
    "tested": QT_TRANSLATE_NOOP("alarm", "Did you hear two tones? Otherwise look at the loudspeaker."),
}


def say(code: str, **data: object) -> str:
    """The words for a code, with data filled in."""
    return filled(QCoreApplication.translate(CONTEXT, str(WORDS[code])), **data)
