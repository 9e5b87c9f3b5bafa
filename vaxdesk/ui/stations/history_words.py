"""What the page of entries says, for staff."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.ui import wording

WORDS: Final[dict[str, object]] = {
    "title": QT_TRANSLATE_NOOP("history", "What was recorded"),
    "taken_away": QT_TRANSLATE_NOOP("history", "Taken away after death"),
    "left": QT_TRANSLATE_NOOP("history", "Left"),
    "correct_it": QT_TRANSLATE_NOOP("history", "Correct…"),
    "correct_title": QT_TRANSLATE_NOOP("history", "Correct an entry"),
    "correct_about": QT_TRANSLATE_NOOP("history", "What was written before stays readable, with your reason."),
    "correct_why": QT_TRANSLATE_NOOP("history", "Why is this corrected?"),
    "correct_record": QT_TRANSLATE_NOOP("history", "Record the correction"),
    "correct_done": QT_TRANSLATE_NOOP("history", "Corrected."),
    "correct_unread": QT_TRANSLATE_NOOP("history", "Something is missing or cannot be read: a time is typed as 09:15."),
    "correct_refused": QT_TRANSLATE_NOOP("history", "This cannot be recorded"),
    "elsewhere": QT_TRANSLATE_NOOP("history", "This entry is corrected on the page where it was recorded."),
    "strike_it": QT_TRANSLATE_NOOP("history", "Strike this entry…"),
    "strike_title": QT_TRANSLATE_NOOP("history", "Strike this entry?"),
    "strike_confirm": QT_TRANSLATE_NOOP("history", "Strike"),
    "strike_about": QT_TRANSLATE_NOOP("history", "It never happened: the entry stays readable, struck through."),
    "strike_dose_title": QT_TRANSLATE_NOOP("history", "Did this injection not happen?"),
    "strike_dose_about": QT_TRANSLATE_NOOP(
        "history",
        "Strike only if the injection did not happen: the person then waits for it again. To correct lot, arm or time, "
        "go back and use Correct.",
    ),
    "strike_done": QT_TRANSLATE_NOOP("history", "The entry was struck."),
    "strike_dose_done": QT_TRANSLATE_NOOP("history", "The injection was struck. This person is now: {stage}."),
    "strike": QT_TRANSLATE_NOOP("history", "strike"),
    "struck": QT_TRANSLATE_NOOP("history", "struck"),
    "corrected": QT_TRANSLATE_NOOP("history", "corrected later"),
    "correction": QT_TRANSLATE_NOOP("history", "correction"),
    "back_entry": QT_TRANSLATE_NOOP("history", "typed in afterwards, {written}"),
    "reason": QT_TRANSLATE_NOOP("history", "reason: {reason}"),
    "override": QT_TRANSLATE_NOOP("history", "in spite of: {problem}"),
    "happened": QT_TRANSLATE_NOOP("history", "happened {at}, written {written}"),
    "back": QT_TRANSLATE_NOOP("history", "Back"),
    "close": QT_TRANSLATE_NOOP("history", "Close"),
    "field_lot": QT_TRANSLATE_NOOP("history", "Lot"),
    "field_body_site": QT_TRANSLATE_NOOP("history", "Site of injection"),
    "field_time": QT_TRANSLATE_NOOP("history", "Time of injection"),
    "field_signer": QT_TRANSLATE_NOOP("history", "Who consented"),
    "field_signer_name": QT_TRANSLATE_NOOP("history", "Guardian's name"),
    "field_relationship": QT_TRANSLATE_NOOP("history", "Relationship"),
    "field_signed": QT_TRANSLATE_NOOP("history", "Signed by"),
    "field_witness": QT_TRANSLATE_NOOP("history", "Witness"),
    "field_not_given": QT_TRANSLATE_NOOP("history", "Why not given"),
    "field_note": QT_TRANSLATE_NOOP("history", "Note"),
    "field_why": QT_TRANSLATE_NOOP("history", "Reason that was recorded"),
    "field_minutes": QT_TRANSLATE_NOOP("history", "More minutes"),
    "field_accepted_by": QT_TRANSLATE_NOOP("history", "Who accepts it"),
    "recipient": QT_TRANSLATE_NOOP("history", "The person"),
    "guardian": QT_TRANSLATE_NOOP("history", "The guardian"),
    "signature": QT_TRANSLATE_NOOP("history", "Signature"),
    "mark": QT_TRANSLATE_NOOP("history", "Mark"),
}


def say(code: str, **data: object) -> str:
    """The words in the language of the window."""
    return wording.filled(QCoreApplication.translate("history", str(WORDS[code])), **data)
