"""What a finding that waits for a lead says, on the line above every page and under Record check: pure."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.departments.office import Found
from vaxdesk.ui import wording

WATCHED: Final = "watched_unknown"
"""Somebody may be in the room of whom nothing is written down."""
WORDS: Final[dict[str, object]] = {
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
    "access_log_cut": "looks",
    "secret_returned": "new_secrets",
    "timers_changed": "room",
    "timers_missing": "room",
    "timers_unreadable": "room",
}
"""Where something else is to be done than to compare the record with the papers."""


def what(found: Found, local: Callable[[datetime], datetime]) -> str:
    """What was found, in one sentence; a code of a newer version as it is."""
    if found.code != WATCHED:
        return say(found.code) if found.code in WORDS else found.code.replace("_", " ")
    number, *times = found.detail.split()
    if len(times) != len(("since", "until")):
        return say("watched_no_dose", number=number)
    since, until = (_moment(local(datetime.fromisoformat(each)), local(found.at)) for each in times)
    return say("watched", number=number, since=since, until=until)


def to_do(found: Found) -> str:
    """What is to be done now."""
    return say(TO_DO.get(found.code, "compare"))


def when(found: Found, local: Callable[[datetime], datetime]) -> str:
    return say("when", time=f"{local(found.at):%Y-%m-%d %H:%M}")


def _moment(at: datetime, seen: datetime) -> str:
    """The time alone where it was the day on which it was found."""
    return f"{at:%H:%M}" if at.date() == seen.date() else f"{at:%Y-%m-%d %H:%M}"


def say(code: str, **data: object) -> str:
    return wording.filled(QCoreApplication.translate("found", str(WORDS[code])), **data)
