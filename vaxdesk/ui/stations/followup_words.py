"""What the follow-up page says, by code."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.ui.wording import filled

WORDS: Final[dict[str, object]] = {
    "title": QT_TRANSLATE_NOOP("followup", "Follow-up"),
    "calls": QT_TRANSLATE_NOOP("followup", "Calls {count}"),
    "recalls": QT_TRANSLATE_NOOP("followup", "Recalls {count}"),
    "list": QT_TRANSLATE_NOOP("followup", "To be called today"),
    "nobody_calls": QT_TRANSLATE_NOOP("followup", "Nobody is to be called about a dose today."),
    "nobody_recalls": QT_TRANSLATE_NOOP("followup", "Nobody is to be asked to come."),
    "choose": QT_TRANSLATE_NOOP("followup", "Choose somebody from the list with the arrow keys."),
    "no_plan": QT_TRANSLATE_NOOP("followup", "The calls of this site cannot be read: {detail}"),
    "today": QT_TRANSLATE_NOOP("followup", "today"),
    "overdue": QT_TRANSLATE_NOOP("followup", "{days} days late"),
    "from_day": QT_TRANSLATE_NOOP("followup", "from {day}"),
    "not_before": QT_TRANSLATE_NOOP("followup", "Not before"),
    "tries": QT_TRANSLATE_NOOP("followup", "{count} calls in vain"),
    "deferred": QT_TRANSLATE_NOOP("followup", "Deferred"),
    "next_dose": QT_TRANSLATE_NOOP("followup", "Dose {number}"),
    "given": QT_TRANSLATE_NOOP("followup", "Given"),
    "given_line": QT_TRANSLATE_NOOP("followup", "{day} {vaccine}, lot {lot}"),
    "about": QT_TRANSLATE_NOOP("followup", "About"),
    "phone": QT_TRANSLATE_NOOP("followup", "Telephone"),
    "contact": QT_TRANSLATE_NOOP("followup", "Relative"),
    "last_call": QT_TRANSLATE_NOOP("followup", "Last call"),
    "why_deferred": QT_TRANSLATE_NOOP("followup", "Why deferred"),
    "no_phone": QT_TRANSLATE_NOOP("followup", "none"),
    "show_number": QT_TRANSLATE_NOOP("followup", "Show the number"),
    "script": QT_TRANSLATE_NOOP("followup", "What is said"),
    "script_unconfirmed": QT_TRANSLATE_NOOP("followup", "What is said · not confirmed by a doctor"),
    "outcome": QT_TRANSLATE_NOOP("followup", "What came of the call"),
    "answered_by": QT_TRANSLATE_NOOP("followup", "Who answered"),
    "again_on": QT_TRANSLATE_NOOP("followup", "Call again on (date, or days from today)"),
    "comes_on": QT_TRANSLATE_NOOP("followup", "Comes on (date, or days from today)"),
    "note": QT_TRANSLATE_NOOP("followup", "Note"),
    "reaction": QT_TRANSLATE_NOOP("followup", "The reaction that was told of"),
    "began_day": QT_TRANSLATE_NOOP("followup", "Began on (empty: not known)"),
    "began_time": QT_TRANSLATE_NOOP("followup", "At (empty: only the day is known)"),
    "record": QT_TRANSLATE_NOOP("followup", "Record the call"),
    "print": QT_TRANSLATE_NOOP("followup", "Print the list"),
    "export": QT_TRANSLATE_NOOP("followup", "Save as a table…"),
    "export_title": QT_TRANSLATE_NOOP("followup", "Where is the table to be saved?"),
    "exported": QT_TRANSLATE_NOOP("followup", "Saved: {file}"),
    "outcome_missing": QT_TRANSLATE_NOOP("followup", "Choose what came of the call."),
    "again_wrong": QT_TRANSLATE_NOOP("followup", "Type a day from today on: 2026-12-01, or 7 for in seven days."),
    "signs_missing": QT_TRANSLATE_NOOP("followup", "Choose at least one sign, or write a note."),
    "began_wrong": QT_TRANSLATE_NOOP(
        "followup",
        "Type a day since the dose, such as 2026-12-01, and the time where it is known; or leave both empty.",
    ),
    "recorded": QT_TRANSLATE_NOOP("followup", "Recorded: {outcome}."),
    "reaction_recorded": QT_TRANSLATE_NOOP(
        "followup", "The reaction is recorded with its dose. A doctor looks at the case."
    ),
    "reaction_failed": QT_TRANSLATE_NOOP("followup", "The reaction could not be recorded: {why}"),
    "emergencies": QT_TRANSLATE_NOOP("followup", "Emergencies"),
    "emergency_row": QT_TRANSLATE_NOOP("followup", "{when} {place}"),
    "nobody_emergencies": QT_TRANSLATE_NOOP("followup", "No emergency was written down here."),
    "open_emergency": QT_TRANSLATE_NOOP("followup", "Open"),
}


def say(code: str, **data: object) -> str:
    """The words in the language of the window."""
    return filled(QCoreApplication.translate("followup", str(WORDS[code])), **data)
