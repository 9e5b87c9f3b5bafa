"""What a finding of a check means, what is safe all the same, and what to do now."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.departments.office import Finding
from vaxdesk.ui import found_words

UNANSWERED: Final = "finding_unanswered"
KINDS: Final[dict[str, str]] = {
    "database_unreadable": "file",
    "page_damaged": "file",
    "entry_missing": "entries",
    "digest_differs": "entries",
    "hash_differs": "entries",
    "sequence_gap": "entries",
    "chain_broken": "entries",
    "entry_unreadable": "entries",
    "signature_unexpected": "entries",
    "erased_untold": "entries",
    "erasure_not_done": "entries",
    "sealed_entry_differs": "entries",
    "sealed_entry_missing": "entries",
    "entry_not_sealed": "entries",
    "seal_base_not_found": "entries",
    "seal_conflict": "entries",
    "guard_missing": "guards",
    "schema_differs": "guards",
    "access_guard_missing": "guards",
    "table_differs": "lists",
    "runs_differ": "runs",
    "lists_changed": "staff",
    "seal_missing": "seal",
    "seal_unreadable": "seal",
    "seal_base_missing": "seal",
    "seal_damaged": "seal",
    "seal_out_of_order": "seal",
    "seal_chain_broken": "seal",
    "seal_torn": "seal",
    "finding_unanswered": "opening",
    "access_missing": "access",
    "access_changed": "access",
    "access_chain_broken": "access",
    "sealed_look_missing": "access",
}
"""Findings that ask for the same answer go together; a code of a newer version is "other"."""

MEANINGS: Final[dict[str, object]] = {
    "database_unreadable": QT_TRANSLATE_NOOP("finding", "the database cannot be read"),
    "page_damaged": QT_TRANSLATE_NOOP("finding", "a page of the database file is damaged"),
    "entry_missing": QT_TRANSLATE_NOOP("finding", "one or more entries before it are missing"),
    "digest_differs": QT_TRANSLATE_NOOP("finding", "its content or its reason was changed"),
    "hash_differs": QT_TRANSLATE_NOOP("finding", "who, when or what about was changed"),
    "sequence_gap": QT_TRANSLATE_NOOP("finding", "the count of its workstation has a gap before it"),
    "chain_broken": QT_TRANSLATE_NOOP("finding", "it does not follow the entry before it"),
    "entry_unreadable": QT_TRANSLATE_NOOP("finding", "it is not in the form in which it was written"),
    "signature_unexpected": QT_TRANSLATE_NOOP("finding", "it carries a signature that nobody can have made"),
    "erased_untold": QT_TRANSLATE_NOOP("finding", "its content was taken away, and no erasure was written down"),
    "erasure_not_done": QT_TRANSLATE_NOOP("finding", "its person was erased by law, and it still has content"),
    "sealed_entry_differs": QT_TRANSLATE_NOOP("finding", "the safety file holds another content of it"),
    "sealed_entry_missing": QT_TRANSLATE_NOOP("finding", "the safety file holds it, the record does not"),
    "entry_not_sealed": QT_TRANSLATE_NOOP("finding", "the safety file does not hold it: another program wrote it"),
    "seal_base_not_found": QT_TRANSLATE_NOOP("finding", "the record lacks what the newest backup held"),
    "seal_conflict": QT_TRANSLATE_NOOP("finding", "another entry stands in its place"),
    "guard_missing": QT_TRANSLATE_NOOP("finding", "the lock against changes of the record was taken off"),
    "schema_differs": QT_TRANSLATE_NOOP("finding", "the database holds a part that this program did not make"),
    "access_guard_missing": QT_TRANSLATE_NOOP("finding", "the lock against changes of the access log was taken off"),
    "table_differs": QT_TRANSLATE_NOOP("finding", "a list that the screens show is not what the record says"),
    "runs_differ": QT_TRANSLATE_NOOP(
        "finding", "what is noted of the time that this computer was on is not what the entries say"
    ),
    "lists_changed": QT_TRANSLATE_NOOP("finding", "the staff list or the settings are not what was saved last"),
    "seal_missing": QT_TRANSLATE_NOOP("finding", "the safety file is missing"),
    "seal_unreadable": QT_TRANSLATE_NOOP("finding", "the safety file cannot be read, or was written with another key"),
    "seal_base_missing": QT_TRANSLATE_NOOP("finding", "the safety file does not say which backup it follows"),
    "seal_damaged": QT_TRANSLATE_NOOP("finding", "a part of the safety file cannot be read"),
    "seal_out_of_order": QT_TRANSLATE_NOOP("finding", "a part of the safety file was taken out, doubled or moved"),
    "seal_chain_broken": QT_TRANSLATE_NOOP("finding", "a part of the safety file comes from another copy of it"),
    "seal_torn": QT_TRANSLATE_NOOP("finding", "the last part of the safety file was never finished"),
    "finding_unanswered": QT_TRANSLATE_NOOP(
        "finding", "what was found when the record was opened waits for the answer of a lead"
    ),
    "access_missing": QT_TRANSLATE_NOOP("finding", "lines of the access log are missing"),
    "access_changed": QT_TRANSLATE_NOOP("finding", "a line of the access log was changed"),
    "access_chain_broken": QT_TRANSLATE_NOOP("finding", "a line of the access log does not follow the one before it"),
    "sealed_look_missing": QT_TRANSLATE_NOOP("finding", "the safety file holds a line that the access log lacks"),
}

TITLES: Final[dict[str, object]] = {
    "file": QT_TRANSLATE_NOOP("finding", "The database file is damaged"),
    "entries": QT_TRANSLATE_NOOP("finding", "Entries are not what was written"),
    "guards": QT_TRANSLATE_NOOP("finding", "Another program has changed how the database protects itself"),
    "lists": QT_TRANSLATE_NOOP("finding", "What the screens show differs from the record"),
    "runs": QT_TRANSLATE_NOOP("finding", "Past this program somebody has changed what observation is timed by"),
    "staff": QT_TRANSLATE_NOOP("finding", "Somebody has changed the staff list or the settings past this program"),
    "seal": QT_TRANSLATE_NOOP("finding", "The safety file beside the database is not whole"),
    "opening": QT_TRANSLATE_NOOP("finding", "Something was found that nobody has answered"),
    "access": QT_TRANSLATE_NOOP("finding", "The access log is not what was written"),
    "other": QT_TRANSLATE_NOOP("finding", "Something else does not hold"),
}

SAFE: Final[dict[str, object]] = {
    "file": QT_TRANSLATE_NOOP(
        "finding", "Safe: the backups, and with the safety file everything that was saved since the newest of them."
    ),
    "entries": QT_TRANSLATE_NOOP(
        "finding", "Safe: the entries before the first one named here, the backups from before, and what is on paper."
    ),
    "guards": QT_TRANSLATE_NOOP(
        "finding", "Safe: every entry that is not named on this page was checked and is as it was written."
    ),
    "lists": QT_TRANSLATE_NOOP(
        "finding", "Safe: every entry that is there was checked; the lists can be made again from the entries."
    ),
    "runs": QT_TRANSLATE_NOOP("finding", "Safe: every entry that is not named on this page was checked."),
    "staff": QT_TRANSLATE_NOOP("finding", "Safe: every entry that is not named on this page was checked."),
    "seal": QT_TRANSLATE_NOOP("finding", "Safe: the entries in the database; this file is their second copy."),
    "opening": QT_TRANSLATE_NOOP(
        "finding",
        "Safe: every entry that is not named on this page was checked.",
    ),
    "access": QT_TRANSLATE_NOOP("finding", "Safe: the record of people and visits, which is kept apart from this log."),
    "other": QT_TRANSLATE_NOOP("finding", "Safe: the backups, and what is on paper."),
}

TO_DO: Final[dict[str, object]] = {
    "file": QT_TRANSLATE_NOOP(
        "finding",
        "Do: go on with paper. Delete nothing. Close the program, copy the whole folder of the site to another disk, "
        "restore the newest backup, and call whoever looks after this computer.",
    ),
    "entries": QT_TRANSLATE_NOOP(
        "finding",
        "Do: go on with paper until the cause is known. Correct nothing and restore nothing. Print this list and the "
        "day sheet, take a copy of the backups out of the house, and call the person in charge of the record.",
    ),
    "guards": QT_TRANSLATE_NOOP(
        "finding",
        "Do: go on with paper until somebody who knows the program has looked at this database. Print this list.",
    ),
    "lists": QT_TRANSLATE_NOOP(
        "finding",
        "Do: hold the number of entries against the newest day sheet. If the record is shorter than the sheet says, "
        "entries were cut off: go on with paper and call the person in charge. If not, close the program, let "
        "somebody run “vaxdesk rebuild”, and check again.",
    ),
    "runs": QT_TRANSLATE_NOOP(
        "finding",
        "Do: let people go by the time of the injection on paper and a clock that is right, not by this screen alone. "
        "Print this list and call the person in charge of the record.",
    ),
    "staff": QT_TRANSLATE_NOOP(
        "finding",
        "Do: read on “Site and staff” who has which part here, take away what nobody gave, look at the rules in use, "
        "and tell the person in charge. Saving the staff list again writes down what it says then.",
    ),
    "seal": QT_TRANSLATE_NOOP(
        "finding",
        "Do: make a backup now, which begins a new safety file, and check again. If this comes back, check the disk.",
    ),
    "opening": QT_TRANSLATE_NOOP(
        "finding",
        "Do: what each line here asks for; then let the site lead answer the line above the page.",
    ),
    "access": QT_TRANSLATE_NOOP(
        "finding",
        "Do: print this list and tell whoever is responsible for data protection. Work may go on.",
    ),
    "other": QT_TRANSLATE_NOOP("finding", "Do: print this list and call whoever looks after this program."),
}

NOTICES: Final[dict[str, object]] = {
    "seal_missing": QT_TRANSLATE_NOOP(
        "notice",
        "The safety file beside the database was missing. A backup was made and a new one begun. If nobody here "
        "deleted it, check the disk.",
    ),
    "seal_unreadable": QT_TRANSLATE_NOOP(
        "notice",
        "The safety file beside the database could not be read. It was put aside, a backup was made and a new one "
        "begun. Check the disk.",
    ),
    "seal_damaged": QT_TRANSLATE_NOOP(
        "notice",
        "The safety file beside the database was damaged. What it held was put back, a backup was made and a new "
        "one begun. Check the disk.",
    ),
    "seal_conflict": QT_TRANSLATE_NOOP(
        "notice",
        "The safety file held an entry for which there was no room: two copies of this database were worked on. "
        "Compare the last entries with the papers of the day, and find the other copy.",
    ),
    "database_rolled_back": QT_TRANSLATE_NOOP(
        "notice",
        "The database was older than its safety file: somebody put an older copy in its place. Compare the last "
        "entries with the papers of the day.",
    ),
    "database_moved": QT_TRANSLATE_NOOP(
        "notice",
        "This database was opened in another place than before, and goes on as another workstation. If nobody here "
        "moved it, somebody may have a copy: tell the person in charge.",
    ),
    "keys_from_copy": QT_TRANSLATE_NOOP(
        "notice",
        "The file that lets the staff in was missing or damaged, and the copy beside the newest backup was put in its "
        "place. If nobody here knows why, somebody was at the files: check the staff list and the access log.",
    ),
    "attempts_lost": QT_TRANSLATE_NOOP(
        "notice",
        "The file that counts wrong secrets knows of fewer than the access log: somebody took it away, or the site was "
        "restored on another computer. Wrong secrets may have been tried that nobody counted.",
    ),
    "timers_unreadable": QT_TRANSLATE_NOOP(
        "notice",
        "The file of observation times for the minutes before signing in could not be read. The board shows the "
        "record again; look whether anybody left too early.",
    ),
    "timers_missing": QT_TRANSLATE_NOOP(
        "notice",
        "The file of observation times for the minutes before signing in was gone. The board shows the record again; "
        "look whether anybody left too early.",
    ),
    "timers_changed": QT_TRANSLATE_NOOP(
        "notice",
        "Somebody changed the file of observation times for the minutes before signing in. The board shows the "
        "record again; look whether anybody left too early.",
    ),
    "timers_behind": QT_TRANSLATE_NOOP(
        "notice",
        "The board before signing in did not know of everybody under observation. The board shows the record again; "
        "look whether anybody left too early.",
    ),
}


def kind_of(code: str) -> str:
    """Which answer a finding asks for."""
    return KINDS.get(code, "other")


def meaning(code: str) -> str:
    return _said("finding", MEANINGS, code)


def of_finding(found: Finding) -> str:
    """What it means; of what waits for an answer, what it is and what it asks for."""
    code = unanswered(found)
    return f"{found_words.sentence(code)} {found_words.advice(code)}" if code else meaning(found.code)


def unanswered(found: Finding) -> str:
    """What it is that waits for the answer of a lead: a code; "" for a finding of another kind."""
    return found.message.partition(" ")[0] if found.code == UNANSWERED else ""


def title(kind: str) -> str:
    return _said("finding", TITLES, kind)


def safe(kind: str) -> str:
    """What holds all the same."""
    return _said("finding", SAFE, kind)


def to_do(kind: str) -> str:
    return _said("finding", TO_DO, kind)


def notice(code: str) -> str:
    """What was wrong when the site was opened, and what has been done about it."""
    return _said("notice", NOTICES, code) if code in NOTICES else meaning(code)


def _said(context: str, table: dict[str, object], code: str) -> str:
    source = table.get(code)
    return QCoreApplication.translate(context, str(source)) if source is not None else code.replace("_", " ")
