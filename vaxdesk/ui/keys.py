"""Every key of the program, in one table."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Key:
    """`sequence` in Qt's notation; `action` is a code of the word group "key"."""

    sequence: str
    action: str
    everywhere: bool = True
    """Means the same on every screen; otherwise each station says what it does."""


PRIMARY: Final = "Ctrl+Return"
BACK: Final = "Esc"
REACTION: Final = "F9"
EMERGENCY: Final = "F12"
HISTORY: Final = "Ctrl+H"
ALL_NO: Final = "F3"
QUESTION_LANGUAGE: Final = "F10"
CONSENT: Final = "F11"
BLANK: Final = "Shift+F12"
ALARM_ANSWER: Final = "Ctrl+F9"
ALARM_PAUSE: Final = "Shift+F9"

KEYS: Final[tuple[Key, ...]] = (
    Key(PRIMARY, "primary"),
    Key(BACK, "back"),
    Key("F1", "keys"),
    Key("F2", "scan"),
    Key(ALL_NO, "conclusion", everywhere=False),
    Key("F4", "conclusion", everywhere=False),
    Key("F5", "conclusion", everywhere=False),
    Key("F6", "conclusion", everywhere=False),
    Key("F7", "conclusion", everywhere=False),
    Key("F8", "conclusion", everywhere=False),
    Key(REACTION, "reaction"),
    Key(QUESTION_LANGUAGE, "conclusion", everywhere=False),
    Key(CONSENT, "conclusion", everywhere=False),
    Key(EMERGENCY, "emergency"),
    Key(BLANK, "blank"),
    Key(ALARM_ANSWER, "alarm_answer"),
    Key(ALARM_PAUSE, "alarm_pause"),
    Key("Ctrl+F", "find"),
    Key(HISTORY, "history"),
    Key("Ctrl+P", "reprint"),
    Key("Ctrl+L", "lock"),
    Key("Ctrl+Down", "next_person"),
    Key("Ctrl+Up", "previous_person"),
    *(Key(f"Ctrl+{number}", "station") for number in range(1, 10)),
)

_SHOWN: Final = {"Ctrl+Return": "Ctrl+↵", "Return": "↵"}


def shown(sequence: str) -> str:
    """How a key is written on a button."""
    return _SHOWN.get(sequence, sequence)


def buttons(scope: QWidget, sequence: str) -> list[QWidget]:
    """The visible, enabled buttons inside `scope` that this key presses; more than one is a mistake."""
    return [
        button
        for button in scope.findChildren(QWidget)
        if getattr(button, "key", "") == sequence and button.isVisible() and button.isEnabled()
    ]


def press(scope: QWidget, sequence: str) -> bool:
    """Press the button inside `scope` that has this key. False where there is none."""
    found = buttons(scope, sequence)
    if found:
        found[0].click()  # type: ignore[attr-defined]
    return bool(found)
