"""Words of the first questions for the codes of `wizard_answers`."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

WIZARD: Final[dict[str, object]] = {
    "name_missing": QT_TRANSLATE_NOOP("wizard", "Please fill this in."),
    "name_long": QT_TRANSLATE_NOOP("wizard", "At most 100 characters fit here."),
    "forbidden_characters": QT_TRANSLATE_NOOP("wizard", "It holds characters that cannot be seen: type it again."),
    "timezone_unknown": QT_TRANSLATE_NOOP("wizard", "Choose where the site is."),
    "phone_unclear": QT_TRANSLATE_NOOP("wizard", "Nobody can dial this: type a telephone number, or nothing."),
    "secret_short": QT_TRANSLATE_NOOP("wizard", "Too short: at least 8 characters, any you like."),
    "secret_common": QT_TRANSLATE_NOOP("wizard", "Whoever guesses tries this one first: choose another."),
    "secret_is_name": QT_TRANSLATE_NOOP("wizard", "This is the name, with or without a number: choose another."),
    "secret_fair": QT_TRANSLATE_NOOP("wizard", "Long enough; longer is better. A few words in a row are fine."),
    "secret_good": QT_TRANSLATE_NOOP("wizard", "Good."),
    "secret_strong": QT_TRANSLATE_NOOP("wizard", "Very good."),
    "secrets_differ": QT_TRANSLATE_NOOP("wizard", "The two are not the same."),
    "roles_missing": QT_TRANSLATE_NOOP("wizard", "Choose at least one role."),
}
STEPS: Final[tuple[object, ...]] = (
    QT_TRANSLATE_NOOP("wizard", "Language"),
    QT_TRANSLATE_NOOP("wizard", "The site"),
    QT_TRANSLATE_NOOP("wizard", "Who leads it"),
    QT_TRANSLATE_NOOP("wizard", "Who else works here"),
    QT_TRANSLATE_NOOP("wizard", "Everything right?"),
    QT_TRANSLATE_NOOP("wizard", "Print this now"),
)


def said(code: str) -> str:
    """The words for a code; nothing for an empty one."""
    return QCoreApplication.translate("wizard", str(WIZARD[code])) if code else ""


def step_title(place: int) -> str:
    return QCoreApplication.translate("wizard", str(STEPS[place]))
