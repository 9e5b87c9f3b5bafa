"""Words of the page on which paper forms are typed in."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.ui import wording

WORDS: Final[dict[str, object]] = {
    # parts
    "door": QT_TRANSLATE_NOOP("forms", "1  At the door"),
    "screening": QT_TRANSLATE_NOOP("forms", "2 and 3  Questions, measurements, conclusion"),
    "consent": QT_TRANSLATE_NOOP("forms", "4  Consent"),
    "dose": QT_TRANSLATE_NOOP("forms", "5  Injection"),
    "watch": QT_TRANSLATE_NOOP("forms", "6  Observation"),
    "door_done": QT_TRANSLATE_NOOP("forms", "In the record: registered."),
    "screening_done": QT_TRANSLATE_NOOP("forms", "In the record: screened."),
    "consent_done": QT_TRANSLATE_NOOP("forms", "In the record: consent."),
    "dose_done": QT_TRANSLATE_NOOP("forms", "In the record: injected."),
    "watch_done": QT_TRANSLATE_NOOP(
        "forms",
        "In the record: how the observation ended. A reaction that is still open is concluded on the page Observation.",
    ),
    "not_yours": QT_TRANSLATE_NOOP(
        "forms", "Somebody with the right for it types this part in: they open the same number and go on."
    ),
    # choices
    "choose": QT_TRANSLATE_NOOP("forms", "Choose…"),
    "somebody_new": QT_TRANSLATE_NOOP("forms", "Somebody else of this name: enrol anew"),
    "yes": QT_TRANSLATE_NOOP("forms", "Yes"),
    "no": QT_TRANSLATE_NOOP("forms", "No"),
    "agrees_yes": QT_TRANSLATE_NOOP("forms", "Agrees, signed"),
    "agrees_no": QT_TRANSLATE_NOOP("forms", "Does not agree"),
    "way_document_name": QT_TRANSLATE_NOOP("forms", "ID document and name"),
    "way_document_birth_date": QT_TRANSLATE_NOOP("forms", "ID document and date of birth"),
    "way_name_birth_date": QT_TRANSLATE_NOOP("forms", "Name and date of birth"),
    "way_all": QT_TRANSLATE_NOOP("forms", "All three"),
    "left_well": QT_TRANSLATE_NOOP("forms", "Went home well"),
    "left_early": QT_TRANSLATE_NOOP("forms", "Left early"),
    "still_open": QT_TRANSLATE_NOOP("forms", "Not concluded yet"),
    "answered": QT_TRANSLATE_NOOP("forms", "question {number}: {answer}"),
    # what is wrong with a field
    "wanted": QT_TRANSLATE_NOOP("forms", "Please fill in."),
    "time_wrong": QT_TRANSLATE_NOOP("forms", "A time such as 0915 or 9:15."),
    "day_wrong": QT_TRANSLATE_NOOP("forms", "A date such as 2022-12-22, not in the future."),
    "until_wrong": QT_TRANSLATE_NOOP("forms", "A date after that day, or a number of days."),
    "unreadable": QT_TRANSLATE_NOOP("forms", "This cannot be read. Look at the paper again."),
    "unseen": QT_TRANSLATE_NOOP("forms", "Holds characters that cannot be seen: type it again."),
    "too_long": QT_TRANSLATE_NOOP("forms", "Longer than the record takes: shorten it."),
    "choose_person": QT_TRANSLATE_NOOP("forms", "Somebody like this is on record. Choose who it is."),
    "not_early": QT_TRANSLATE_NOOP("forms", "Only for somebody who left early: choose it, or empty the line below."),
    "transferred": QT_TRANSLATE_NOOP(
        "forms", "Nobody is released to a hospital: choose “Left early”, and write where to and who takes them."
    ),
    "died_elsewhere": QT_TRANSLATE_NOOP(
        "forms",
        "A death is not typed in here. Leave this open and the time of leaving empty, and record the form: a doctor"
        " concludes it on the page Observation, and there stands who took the person away.",
    ),
    "before_dose": QT_TRANSLATE_NOOP("forms", "Before the injection. Look at the paper again."),
    "before_reaction": QT_TRANSLATE_NOOP("forms", "Before the reaction was seen. Look at the paper again."),
    "or_early": QT_TRANSLATE_NOOP("forms", "Did they go before it ended? Then choose “Left early”."),
    "number_wrong": QT_TRANSLATE_NOOP(
        "forms", "This is no number of a form. It looks like A221223-007-0 and stands at the top of the paper."
    ),
    "sheet_open": QT_TRANSLATE_NOOP("forms", "Finish this page first, or leave it with Esc."),
    # what is known of a number
    "new_form": QT_TRANSLATE_NOOP("forms", "Form {number} is not typed in yet. Type the times as they stand on it."),
    "unprinted": QT_TRANSLATE_NOOP(
        "forms", "Form {number} is on no pad that this site knows of. Is it a form of this site?"
    ),
    "typed_in": QT_TRANSLATE_NOOP("forms", "Form {number} is in the record already: {name}, {stage}."),
    "open": QT_TRANSLATE_NOOP(
        "forms", "Form {number} is in the record as far as it is shown here: {name}, {stage}. Go on below it."
    ),
    "void": QT_TRANSLATE_NOOP("forms", "Form {number} is void: {why}. Once typed in, it is void no more."),
    "draft": QT_TRANSLATE_NOOP("forms", "Form {number} was begun here and is not in the record yet."),
    # states in the list
    "state_typed_in": QT_TRANSLATE_NOOP("forms", "typed in"),
    "state_open": QT_TRANSLATE_NOOP("forms", "goes on"),
    "state_void": QT_TRANSLATE_NOOP("forms", "void"),
    "state_missing": QT_TRANSLATE_NOOP("forms", "missing"),
    "state_blank": QT_TRANSLATE_NOOP("forms", "blank"),
    "state_draft": QT_TRANSLATE_NOOP("forms", "begun"),
    "summary": QT_TRANSLATE_NOOP("forms", "{typed} typed in · {void} void · {missing} missing · {blank} blank"),
    "none_printed": QT_TRANSLATE_NOOP("forms", "No forms are printed yet."),
    "not_whole": QT_TRANSLATE_NOOP("forms", "Form {number} is in the record as far as it was filled in."),
    "whole": QT_TRANSLATE_NOOP("forms", "Form {number} is in the record."),
}

LABELS: Final[dict[str, object]] = {
    "day": QT_TRANSLATE_NOOP("forms", "Day of the visit"),
    "known": QT_TRANSLATE_NOOP("forms", "Who is it?"),
    "name": QT_TRANSLATE_NOOP("forms", "Name"),
    "sex": QT_TRANSLATE_NOOP("forms", "Sex"),
    "born": QT_TRANSLATE_NOOP("forms", "Date of birth"),
    "document_type": QT_TRANSLATE_NOOP("forms", "Document"),
    "number": QT_TRANSLATE_NOOP("forms", "Document number"),
    "phone": QT_TRANSLATE_NOOP("forms", "Telephone"),
    "product": QT_TRANSLATE_NOOP("forms", "Vaccine"),
    "arrived": QT_TRANSLATE_NOOP("forms", "Arrived at"),
    "question_1": QT_TRANSLATE_NOOP("forms", "Question 1"),
    "question_2": QT_TRANSLATE_NOOP("forms", "Question 2"),
    "question_3": QT_TRANSLATE_NOOP("forms", "Question 3"),
    "question_4": QT_TRANSLATE_NOOP("forms", "Question 4"),
    "question_5": QT_TRANSLATE_NOOP("forms", "Question 5"),
    "answers_note": QT_TRANSLATE_NOOP("forms", "What is written beside the questions"),
    "temperature": QT_TRANSLATE_NOOP("forms", "Temperature °C"),
    "pulse": QT_TRANSLATE_NOOP("forms", "Pulse"),
    "pressure": QT_TRANSLATE_NOOP("forms", "Blood pressure"),
    "pressure_again": QT_TRANSLATE_NOOP("forms", "Blood pressure again"),
    "outcome": QT_TRANSLATE_NOOP("forms", "Conclusion"),
    "until": QT_TRANSLATE_NOOP("forms", "Come back on"),
    "screened_at": QT_TRANSLATE_NOOP("forms", "Concluded at"),
    "screener": QT_TRANSLATE_NOOP("forms", "Signed by (doctor)"),
    "agrees": QT_TRANSLATE_NOOP("forms", "Consent"),
    "why": QT_TRANSLATE_NOOP("forms", "Why not"),
    "consented_at": QT_TRANSLATE_NOOP("forms", "Said at"),
    "identity": QT_TRANSLATE_NOOP("forms", "Identity checked by"),
    "lot": QT_TRANSLATE_NOOP("forms", "Lot"),
    "dose_number": QT_TRANSLATE_NOOP("forms", "Dose number"),
    "body_site": QT_TRANSLATE_NOOP("forms", "Where"),
    "injected_at": QT_TRANSLATE_NOOP("forms", "Injected at"),
    "vaccinator": QT_TRANSLATE_NOOP("forms", "Signed by (vaccinator)"),
    "reaction": QT_TRANSLATE_NOOP("forms", "Reaction, as written; empty where there was none"),
    "reacted_at": QT_TRANSLATE_NOOP("forms", "Seen at"),
    "concluded": QT_TRANSLATE_NOOP("forms", "What became of the reaction"),
    "left": QT_TRANSLATE_NOOP("forms", "How they went"),
    "left_at": QT_TRANSLATE_NOOP("forms", "Left at"),
    "left_why": QT_TRANSLATE_NOOP("forms", "Left early: why, as written"),
    "advice": QT_TRANSLATE_NOOP("forms", "Told what to watch for"),
    "accepted_by": QT_TRANSLATE_NOOP("forms", "Who accepts leaving early (name)"),
}


def say(code: str, **data: object) -> str:
    """The words for a code."""
    return wording.filled(QCoreApplication.translate("forms", str(WORDS[code])), **data)


def label(name: str) -> str:
    """What a field is called."""
    return QCoreApplication.translate("forms", str(LABELS[name]))
