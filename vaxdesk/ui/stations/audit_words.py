"""Words of the access log: what somebody did."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

KINDS: Final[dict[str, object]] = {
    "opened_person": QT_TRANSLATE_NOOP("access", "Opened a person"),
    "searched": QT_TRANSLATE_NOOP("access", "Searched"),
    "number_shown": QT_TRANSLATE_NOOP("access", "Looked at a whole number"),
    "exported": QT_TRANSLATE_NOOP("access", "Exported"),
    "printed_list": QT_TRANSLATE_NOOP("access", "Printed a list"),
    "signed_in": QT_TRANSLATE_NOOP("access", "Signed in"),
    "sign_in_failed": QT_TRANSLATE_NOOP("access", "Sign-in failed"),
    "signed_out": QT_TRANSLATE_NOOP("access", "Signed out"),
    "locked": QT_TRANSLATE_NOOP("access", "Locked"),
    "unlocked": QT_TRANSLATE_NOOP("access", "Unlocked"),
    "recovered": QT_TRANSLATE_NOOP("access", "Got in with the recovery sheets"),
    "keys_from_copy": QT_TRANSLATE_NOOP("access", "Got in by a copy of the key file"),
    "emergency_access": QT_TRANSLATE_NOOP("access", "Emergency access"),
    "emergency_seen": QT_TRANSLATE_NOOP("access", "Took note of the emergency access"),
    "staff_changed": QT_TRANSLATE_NOOP("access", "Changed the staff list"),
    "secret_changed": QT_TRANSLATE_NOOP("access", "Chose a new secret"),
    "secret_replaced": QT_TRANSLATE_NOOP("access", "Old secret or sheets ended"),
    "sheets_made": QT_TRANSLATE_NOOP("access", "Made new recovery sheets"),
    "backup_made": QT_TRANSLATE_NOOP("access", "Made a backup"),
    "restore_tried": QT_TRANSLATE_NOOP("access", "Tried a restore"),
    "restored": QT_TRANSLATE_NOOP("access", "Restored a backup"),
    "verified": QT_TRANSLATE_NOOP("access", "Checked the record"),
    "found_wrong": QT_TRANSLATE_NOOP("access", "Found wrong by the program"),
    "finding_answered": QT_TRANSLATE_NOOP("access", "Answered what was found wrong"),
    "erased": QT_TRANSLATE_NOOP("access", "Erased a person by law"),
    "access_log_read": QT_TRANSLATE_NOOP("access", "Read the access log"),
    "keys_changed": QT_TRANSLATE_NOOP("access", "Changed the keys that sign cards"),
    "rules_chosen": QT_TRANSLATE_NOOP("access", "Chose the rules of the screening"),
    "trust_taken": QT_TRANSLATE_NOOP("access", "Brought in a list of keys to believe"),
}
COLUMNS: Final[dict[str, object]] = {
    "time": QT_TRANSLATE_NOOP("access", "Time"),
    "who": QT_TRANSLATE_NOOP("access", "Who"),
    "what": QT_TRANSLATE_NOOP("access", "What"),
    "about": QT_TRANSLATE_NOOP("access", "About whom"),
    "count": QT_TRANSLATE_NOOP("access", "Count"),
    "reason": QT_TRANSLATE_NOOP("access", "Reason, name"),
}
NOBODY: Final[object] = QT_TRANSLATE_NOOP("access", "no account of this site")
THE_PROGRAM: Final[object] = QT_TRANSLATE_NOOP("access", "the program")
MANY: Final[object] = QT_TRANSLATE_NOOP("access", "{name}: {count} persons opened between {begin} and {end}")
MARK: Final[object] = QT_TRANSLATE_NOOP("access", "many in one hour")


def what(code: str) -> str:
    """The words for a kind of line; one of a newer version is shown as it is."""
    source = KINDS.get(code)
    return translated(source) if source is not None else code.replace("_", " ")


def column(code: str) -> str:
    return translated(COLUMNS[code])


def translated(source: object) -> str:
    return QCoreApplication.translate("access", str(source))
