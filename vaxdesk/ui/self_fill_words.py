"""What somebody reads who answers alone: in their own language, which is that of the window as long as it lasts."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.ui.wording import filled

WORDS: Final[dict[str, object]] = {
    "title": QT_TRANSLATE_NOOP("self_fill", "Health questions · {ticket}"),
    "welcome": QT_TRANSLATE_NOOP("self_fill", "Please answer the questions one after the other."),
    "welcome_more": QT_TRANSLATE_NOOP(
        "self_fill",
        "Take all the time you need. You can go back and change an answer. What you are not sure about you may leave "
        "open: the doctor will go through everything with you.",
    ),
    "begin": QT_TRANSLATE_NOOP("self_fill", "Begin"),
    "back": QT_TRANSLATE_NOOP("self_fill", "Back"),
    "next": QT_TRANSLATE_NOOP("self_fill", "Next"),
    "where": QT_TRANSLATE_NOOP("self_fill", "Question {number} of {count}"),
    "yes": QT_TRANSLATE_NOOP("self_fill", "Yes"),
    "no": QT_TRANSLATE_NOOP("self_fill", "No"),
    "another": QT_TRANSLATE_NOOP("self_fill", "Is there one more to add?"),
    "add": QT_TRANSLATE_NOOP("self_fill", "Yes, add one more"),
    "needed": QT_TRANSLATE_NOOP(
        "self_fill", "This question needs an answer. If you do not know, press Next again: the staff will ask you."
    ),
    "unread": QT_TRANSLATE_NOOP("self_fill", "{why} If you do not know how, press Next again: the staff will ask you."),
    "done": QT_TRANSLATE_NOOP("self_fill", "Thank you. That was all."),
    "done_more": QT_TRANSLATE_NOOP(
        "self_fill", "Please give the computer back to the staff. The doctor will go through your answers with you."
    ),
    "staff": QT_TRANSLATE_NOOP("self_fill", "Staff"),
    "still_there": QT_TRANSLATE_NOOP("self_fill", "Are you still there?"),
    "still_more": QT_TRANSLATE_NOOP("self_fill", "Your answers are kept. There is no hurry."),
    "go_on": QT_TRANSLATE_NOOP("self_fill", "Go on"),
    "not_kept": QT_TRANSLATE_NOOP(
        "self_fill", "Your answer could not be saved. Please tell the staff before you go on."
    ),
    "secret_of": QT_TRANSLATE_NOOP("self_fill", "{name}: PIN or secret"),
    "practice_of": QT_TRANSLATE_NOOP("self_fill", "{name}: practice site, no secret is needed"),
    "give_back": QT_TRANSLATE_NOOP("self_fill", "Back to the workstation"),
    "to_questions": QT_TRANSLATE_NOOP("self_fill", "To the questions"),
    "wrong": QT_TRANSLATE_NOOP("self_fill", "Wrong. Nothing was opened."),
    "checking": QT_TRANSLATE_NOOP("self_fill", "Checking…"),
}


def say(code: str, **data: object) -> str:
    """The words in the language of the moment."""
    return filled(QCoreApplication.translate("self_fill", str(WORDS[code])), **data)
