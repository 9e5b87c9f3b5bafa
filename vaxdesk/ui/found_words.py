"""What a finding that waits for a lead says, on the line above every page and under Record check: pure."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.departments.office import Found
from vaxdesk.door.gate import EMERGENCY
from vaxdesk.door.replaced import RETURNED, SHEETS
from vaxdesk.ui import wording

WATCHED: Final = "watched_unknown"
"""Somebody may be in the room of whom nothing is written down."""
BEHIND: Final = "database_behind"
_PUT_BACK: Final = re.compile(r"(\d+) entries and (\d+) lines of the access log put back( from the seal)?")
SENTENCES: Final[dict[str, object]] = {
    WATCHED: QT_TRANSLATE_NOOP("found", "Somebody was on the board who is not in the record."),
    "seal_missing": QT_TRANSLATE_NOOP("found", "The safety file beside the database was missing."),
    "seal_unreadable": QT_TRANSLATE_NOOP("found", "The safety file beside the database could not be read."),
    "seal_damaged": QT_TRANSLATE_NOOP("found", "The safety file beside the database was damaged."),
    "seal_conflict": QT_TRANSLATE_NOOP("found", "Two copies of this database were worked on."),
    "database_rolled_back": QT_TRANSLATE_NOOP("found", "Somebody put an older copy in the place of the database."),
    "restored_in_part": QT_TRANSLATE_NOOP("found", "A backup was restored without a complete safety file."),
    "lists_changed": QT_TRANSLATE_NOOP(
        "found", "Somebody has changed the staff list or the settings past this program."
    ),
    "database_behind": QT_TRANSLATE_NOOP(
        "found", "An older copy of the database stood in its place; the safety file has put back what it lacked."
    ),
    "seal_behind": QT_TRANSLATE_NOOP(
        "found", "An older copy of the safety file stood in its place; a new one was begun."
    ),
    "access_log_cut": QT_TRANSLATE_NOOP("found", "The log of who looked at whom was cut short or exchanged."),
    "attempts_lost": QT_TRANSLATE_NOOP("found", "Fewer wrong secrets are counted than the access log holds."),
    "secret_returned": QT_TRANSLATE_NOOP(
        "found", "Somebody put back an older key file: a secret that was replaced opens this site again."
    ),
    "timers_changed": QT_TRANSLATE_NOOP(
        "found", "The file of who is under observation was changed: the board before the sign-in may have been wrong."
    ),
    "timers_missing": QT_TRANSLATE_NOOP(
        "found", "The file of who is under observation was gone: there was no board before the sign-in."
    ),
    "timers_unreadable": QT_TRANSLATE_NOOP(
        "found", "The file of who is under observation could not be read: there was no board before the sign-in."
    ),
}  # fmt: skip
"""What each code means, where nothing is said of its detail."""
WORDS: Final[dict[str, object]] = {
    "returned_of": QT_TRANSLATE_NOOP(
        "found", "Somebody put back an older key file: a secret that was replaced opens this site again ({whose})."
    ),
    "sheets": QT_TRANSLATE_NOOP("found", "recovery sheets"),
    "envelope": QT_TRANSLATE_NOOP("found", "sealed envelope"),
    "new_secret": QT_TRANSLATE_NOOP("found", "Make a new secret: {whose}."),
    "new_sheets": QT_TRANSLATE_NOOP("found", "Make new recovery sheets."),
    "put_back_in_numbers": QT_TRANSLATE_NOOP(
        "found", "Put back: entries: {entries}, lines of the access log: {lines}."
    ),
    "new_secrets": QT_TRANSLATE_NOOP(
        "found", "Make a new secret for whoever is named in the access log, and new recovery sheets where those are."
    ),
    "guesses": QT_TRANSLATE_NOOP("found", "Look in the access log for wrong sign-ins, and who was here at the time."),
    "room": QT_TRANSLATE_NOOP(
        "found",
        "Look into the room and count who waits there: the board has to show as many. Ask who was at this computer.",
    ),
    "staff": QT_TRANSLATE_NOOP(
        "found", "Read on “Site and staff” who has which part here and which rules are in use; put right what is wrong."
    ),
    "put_back": QT_TRANSLATE_NOOP(
        "found", "Nothing is missing. Ask who was at this computer; if nobody was, have its disk looked at."
    ),
    "looks": QT_TRANSLATE_NOOP(
        "found", "Ask who was at this computer; who looked at whom since the newest backup may be missing."
    ),
    "compare": QT_TRANSLATE_NOOP(
        "found", "Entries may be missing: compare the newest ones with the papers of the day, and add what is missing."
    ),
    "watched": QT_TRANSLATE_NOOP(
        "found", "{number} was under observation from {since} to {until} and is not in the record."
    ),
    "watched_no_dose": QT_TRANSLATE_NOOP("found", "{number} was on the board and is not in the record."),
    "look": QT_TRANSLATE_NOOP(
        "found", "Look for this person in the room now, and write down again from the papers what is missing."
    ),
    "when": QT_TRANSLATE_NOOP("found", "Found {time}"),
    "more": QT_TRANSLATE_NOOP("found", "{number} more: see Record check."),
    "begun_anew": QT_TRANSLATE_NOOP(
        "found", "The safety file beside the database was begun anew and a backup made. Tell the person in charge."
    ),
    "tell": QT_TRANSLATE_NOOP("found", "{what} Tell the person in charge."),
    "lead": QT_TRANSLATE_NOOP("found", "This stays here until the site lead has answered it."),
    "answer": QT_TRANSLATE_NOOP("found", "Answer…"),
    "title": QT_TRANSLATE_NOOP("found", "What became of it?"),
    "reason": QT_TRANSLATE_NOOP("found", "What was looked into, and what came of it"),
    "confirm": QT_TRANSLATE_NOOP("found", "Answer it"),
    "cancel": QT_TRANSLATE_NOOP("found", "Not now"),
}  # fmt: skip

TO_DO: Final = {
    WATCHED: "look",
    "lists_changed": "staff",
    "attempts_lost": "guesses",
    "database_behind": "put_back",
    "seal_behind": "put_back",
    "access_log_cut": "looks",
    "secret_returned": "new_secrets",
    "timers_changed": "room",
    "timers_missing": "room",
    "timers_unreadable": "room",
}
"""Where something else is to be done than to compare the record with the papers."""


def what(found: Found, local: Callable[[datetime], datetime], names: Mapping[str, str]) -> str:
    """What was found, in a sentence or two; a code of a newer version as it is. `names` of accounts, where the detail
    is one."""
    return _watched(found, local) if found.code == WATCHED else of_files(found.code, found.detail, names)


def of_files(code: str, detail: str, names: Mapping[str, str]) -> str:
    """What was found of the files of the site."""
    if code == RETURNED and detail:
        return say("returned_of", whose=whose(detail, names))
    if code == BEHIND and (numbers := _PUT_BACK.fullmatch(detail)):
        return f"{sentence(BEHIND)} {say('put_back_in_numbers', entries=numbers[1], lines=numbers[2])}"
    return sentence(code)


def sentence(code: str) -> str:
    """What was found, where nothing is said of the detail; a code of a newer version as it is."""
    return _said(SENTENCES[code]) if code in SENTENCES else code.replace("_", " ")


def whose(detail: str, names: Mapping[str, str]) -> str:
    """Whose secret it is: the name of an account as it is shown, or what lies on paper."""
    if detail in ("", SHEETS):
        return say("sheets")
    return say("envelope") if detail == EMERGENCY else names.get(detail, detail)


def to_do(found: Found, names: Mapping[str, str]) -> str:
    """What is to be done now."""
    if found.code != RETURNED or not found.detail:
        return advice(found.code)
    return say("new_sheets") if found.detail == SHEETS else say("new_secret", whose=whose(found.detail, names))


def asks_for_papers(code: str) -> bool:
    """Entries may be missing, which nobody knows but the papers and the people in the room."""
    return TO_DO.get(code, "compare") in ("compare", "look")


def advice(code: str) -> str:
    """What is to be done now, where nothing is said of the detail."""
    return say(TO_DO.get(code, "compare"))


def when(found: Found, local: Callable[[datetime], datetime]) -> str:
    return say("when", time=f"{local(found.at):%Y-%m-%d %H:%M}")


def _watched(found: Found, local: Callable[[datetime], datetime]) -> str:
    number, *times = found.detail.split() or [""]
    if len(times) != len(("since", "until")):
        return say("watched_no_dose", number=number)
    since, until = (_moment(local(datetime.fromisoformat(each)), local(found.at)) for each in times)
    return say("watched", number=number, since=since, until=until)


def _moment(at: datetime, seen: datetime) -> str:
    """The time alone where it was the day on which it was found."""
    return f"{at:%H:%M}" if at.date() == seen.date() else f"{at:%Y-%m-%d %H:%M}"


def say(code: str, **data: object) -> str:
    return wording.filled(_said(WORDS[code]), **data)


def _said(source: object) -> str:
    return QCoreApplication.translate("found", str(source))
