"""What the reaction sheet says, by code."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.ui.wording import filled

WORDS: Final[dict[str, object]] = {
    "title": QT_TRANSLATE_NOOP("reaction", "Record a reaction"),
    "emergency_title": QT_TRANSLATE_NOOP("reaction", "EMERGENCY"),
    "emergency_note": QT_TRANSLATE_NOOP("reaction", "Emergency called"),
    "happened": QT_TRANSLATE_NOOP("reaction", "Seen at {time}, {minutes} min after the injection"),
    "signs": QT_TRANSLATE_NOOP("reaction", "Signs (several; the digit chooses)"),
    "blood_pressure": QT_TRANSLATE_NOOP("reaction", "Blood pressure mmHg"),
    "pulse": QT_TRANSLATE_NOOP("reaction", "Pulse"),
    "spo2": QT_TRANSLATE_NOOP("reaction", "SpO₂ %"),
    "temperature_c": QT_TRANSLATE_NOOP("reaction", "Temperature °C"),
    "consciousness": QT_TRANSLATE_NOOP("reaction", "Consciousness"),
    "not_said": QT_TRANSLATE_NOOP("reaction", "not recorded"),
    "measures": QT_TRANSLATE_NOOP("reaction", "What was done"),
    "note": QT_TRANSLATE_NOOP("reaction", "Note"),
    "extend": QT_TRANSLATE_NOOP("reaction", "Watch longer (minutes)"),
    "extend_why": QT_TRANSLATE_NOOP("reaction", "reaction: {signs}"),
    "onset": QT_TRANSLATE_NOOP("reaction", "Began at"),
    "wrong_onset": QT_TRANSLATE_NOOP("reaction", "hours:minutes, between the injection and now"),
    "nothing_seen": QT_TRANSLATE_NOOP("reaction", "Choose at least one sign, or write a note."),
    "wrong_field": QT_TRANSLATE_NOOP("reaction", "A field marked in red cannot be read."),
    "wrong": QT_TRANSLATE_NOOP("reaction", "cannot be read"),
    "recorded": QT_TRANSLATE_NOOP("reaction", "Recorded: {systems}."),
    "not_recorded": QT_TRANSLATE_NOOP("reaction", "Not recorded: {systems}. Look, and tick or write."),
    "no_diagnosis": QT_TRANSLATE_NOOP("reaction", "This compares what was written down; it is no diagnosis."),
    "skin": QT_TRANSLATE_NOOP("reaction", "skin and mucosa"),
    "breathing": QT_TRANSLATE_NOOP("reaction", "breathing"),
    "circulation": QT_TRANSLATE_NOOP("reaction", "circulation"),
    "digestion": QT_TRANSLATE_NOOP("reaction", "digestion"),
    "system_consciousness": QT_TRANSLATE_NOOP("reaction", "consciousness"),
    "emergency": QT_TRANSLATE_NOOP("reaction", "Emergency"),
    "cancel": QT_TRANSLATE_NOOP("reaction", "Back"),
    "save": QT_TRANSLATE_NOOP("reaction", "Save"),
}  # fmt: skip


def say(code: str, **data: object) -> str:
    """The words for a code in the language of the window."""
    return filled(QCoreApplication.translate("reaction", str(WORDS[code])), **data)


def system_name(code: str) -> str:
    return say("system_consciousness" if code == "consciousness" else code)
