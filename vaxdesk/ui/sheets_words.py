"""Words for the papers with a secret: what each is called, who keeps it, and what is lost without it."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.print_room.secret_papers import Kind

NAMES: Final[dict[Kind, object]] = {
    "recovery_1": QT_TRANSLATE_NOOP("sheets", "Recovery sheet 1 of 2"),
    "recovery_2": QT_TRANSLATE_NOOP("sheets", "Recovery sheet 2 of 2"),
    "envelope": QT_TRANSLATE_NOOP("sheets", "For the sealed envelope"),
    "slips": QT_TRANSLATE_NOOP("sheets", "Start slips"),
}
KEEPERS: Final[dict[Kind, object]] = {
    "recovery_1": QT_TRANSLATE_NOOP(
        "sheets", "For one keeper. With the other sheet it opens everything when secrets are forgotten."
    ),
    "recovery_2": QT_TRANSLATE_NOOP("sheets", "For another keeper, in another place. Never keep the two together."),
    "envelope": QT_TRANSLATE_NOOP(
        "sheets", "Seal it and keep it where staff can reach it: it lets somebody in when nobody else can."
    ),
    "slips": QT_TRANSLATE_NOOP(
        "sheets", "Cut them apart and hand each to its owner, who chooses a secret of their own with it."
    ),
}
LOST: Final[dict[Kind, object]] = {
    "recovery_1": QT_TRANSLATE_NOOP(
        "sheets", "Without both recovery sheets nobody can open the site any more once its secrets are forgotten."
    ),
    "recovery_2": QT_TRANSLATE_NOOP(
        "sheets", "Without both recovery sheets nobody can open the site any more once its secrets are forgotten."
    ),
    "envelope": QT_TRANSLATE_NOOP(
        "sheets", "Without the envelope nobody gets in when those who can sign in are not there."
    ),
    "slips": QT_TRANSLATE_NOOP(
        "sheets", "Without the start slips their owners cannot sign in until they get new start secrets."
    ),
}


def name(kind: Kind) -> str:
    return _said(NAMES[kind])


def keeper(kind: Kind) -> str:
    """Whom it is for and what it does."""
    return _said(KEEPERS[kind])


def lost(kinds: tuple[Kind, ...]) -> str:
    """What cannot be done without these, a line for each."""
    return "\n".join(dict.fromkeys(_said(LOST[kind]) for kind in kinds))


def _said(source: object) -> str:
    return QCoreApplication.translate("sheets", str(source))
