"""What the world did to us, in words for staff: what happened, what is safe, what to do."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

FAILURES: Final[dict[str, object]] = {
    "disk_full": QT_TRANSLATE_NOOP(
        "failure", "The disk is full: nothing was saved, what you typed is still here. Free some space and try again."
    ),
    "read_only": QT_TRANSLATE_NOOP(
        "failure", "The data folder cannot be written to: nothing was saved, what you typed is still here."
    ),
    "database_busy": QT_TRANSLATE_NOOP("failure", "Another program is using the database: try again in a moment."),
    "database_missing": QT_TRANSLATE_NOOP("failure", "The database is not where it should be: {detail}"),
    "database_too_new": QT_TRANSLATE_NOOP(
        "failure", "A newer version of the program made this database: this one may not write to it."
    ),
    "wrong_key": QT_TRANSLATE_NOOP("failure", "The database does not open with the key of this workstation."),
    "disk_failed": QT_TRANSLATE_NOOP(
        "failure",
        "The disk did not take it: do not count on it. Go on with paper and call the person in charge. After a restart "
        "look whether it is there before you type it in again.",
    ),
    "not_a_file": QT_TRANSLATE_NOOP(
        "failure", "Something else lies in the place of a file: {detail}. Have it taken out of the data folder."
    ),
    "already_open": QT_TRANSLATE_NOOP("failure", "This site is open in another window already."),
    "cannot_open": QT_TRANSLATE_NOOP("failure", "The database cannot be opened."),
    "cannot_write": QT_TRANSLATE_NOOP("failure", "It cannot be written to: {detail}"),
    "database_damaged": QT_TRANSLATE_NOOP("failure", "The database is damaged."),
    "database_foreign": QT_TRANSLATE_NOOP(
        "failure", "Something in the database acts by itself and is not of this program: {detail}."
    ),
    "database_open": QT_TRANSLATE_NOOP(
        "failure", "Another program has this site open: close every window and batch, then try again."
    ),
    "database_rolled_back": QT_TRANSLATE_NOOP(
        "failure", "The database is older than its newest backup: it was put back from an old copy."
    ),
    "backup_damaged": QT_TRANSLATE_NOOP("failure", "The backup cannot be read back: {detail}"),
    "backup_missing": QT_TRANSLATE_NOOP("failure", "The backup is not there any more: {detail}"),
    "seal_failed": QT_TRANSLATE_NOOP(
        "failure",
        "The disk did not take it: do not count on it. Try again; if it stays so, go on with paper, and after a "
        "restart look whether it is there before you type it in again.",
    ),
    "seal_missing": QT_TRANSLATE_NOOP(
        "failure", "The safety file beside the database was missing: nothing was saved. A new one is begun; try again."
    ),
    "seal_unreadable": QT_TRANSLATE_NOOP(
        "failure", "The safety file beside the database was damaged: nothing was saved. A new one is begun; try again."
    ),
    "seal_damaged": QT_TRANSLATE_NOOP(
        "failure", "The safety file beside the database was damaged: nothing was saved. A new one is begun; try again."
    ),
    "seal_conflict": QT_TRANSLATE_NOOP(
        "failure", "The database and its safety file do not agree: nothing was saved. Start the program again."
    ),
    "target_unplugged": QT_TRANSLATE_NOOP(
        "failure", "The backup is made, its copy is not: the stick is not plugged in. {detail}"
    ),
    "target_of_another_site": QT_TRANSLATE_NOOP(
        "failure", "The backup is made, its copy is not: this stick belongs to another site. {detail}"
    ),
    "target_full": QT_TRANSLATE_NOOP("failure", "The backup is made, its copy is not: the stick is full. {detail}"),
    "target_read_only": QT_TRANSLATE_NOOP(
        "failure", "The backup is made, its copy is not: the stick is write-protected. {detail}"
    ),
    "target_slow": QT_TRANSLATE_NOOP("failure", "The backup is made, its copy is not: the stick is too slow. {detail}"),
    "target_damaged": QT_TRANSLATE_NOOP(
        "failure", "The backup is made, its copy is not: the stick cannot be read back. Use another. {detail}"
    ),
    "database_too_old": QT_TRANSLATE_NOOP("failure", "An older version of the program made this database."),
    "form_unreadable": QT_TRANSLATE_NOOP("failure", "A form of this site cannot be read: {detail}"),
    "key_unreadable": QT_TRANSLATE_NOOP("failure", "The key file beside the database cannot be read."),
    "site_exists": QT_TRANSLATE_NOOP("failure", "There is a site in this folder already: {detail}"),
    "key_missing": QT_TRANSLATE_NOOP("failure", "There is a database here, but not the key that opens it."),
    "site_missing": QT_TRANSLATE_NOOP("failure", "There is no site in this folder."),
    "paper_failed": QT_TRANSLATE_NOOP("failure", "A paper could not be drawn. The record is safe."),
    "printer_missing": QT_TRANSLATE_NOOP(
        "failure", "This computer does not know the printer {detail} now. The papers wait; the record is safe."
    ),
    "printer_none": QT_TRANSLATE_NOOP(
        "failure", "No printer is set up: the papers wait. Choose a printer or a folder under Site and staff."
    ),
    "printer_none_now": QT_TRANSLATE_NOOP(
        "failure",
        "Not printed: no printer is set up. Choose a printer or a folder under Site and staff, then print this again.",
    ),
    "printer_missing_now": QT_TRANSLATE_NOOP(
        "failure",
        "Not printed: this computer does not know the printer {detail} now. Print this again when the printer is back.",
    ),
    "printer_failed": QT_TRANSLATE_NOOP(
        "failure", "The printer did not print. The record is safe; print it again later."
    ),
}
