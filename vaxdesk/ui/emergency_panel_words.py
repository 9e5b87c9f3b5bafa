"""What the emergency panel says, by code. It has nothing to do with emergency access, the secret in the envelope."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from vaxdesk.clinic.facts import Language
from vaxdesk.ui.wording import filled

CONTEXT: Final = "emergency_panel"
WORDS: Final[dict[str, object]] = {
    "title": QT_TRANSLATE_NOOP("emergency_panel", "Emergency"),
    "over": QT_TRANSLATE_NOOP("emergency_panel", "Emergency · over"),
    "since": QT_TRANSLATE_NOOP("emergency_panel", "since {time}"),
    "from_to": QT_TRANSLATE_NOOP("emergency_panel", "{began} to {ended}"),
    "whom": QT_TRANSLATE_NOOP("emergency_panel", "Who is it?"),
    "whom_hint": QT_TRANSLATE_NOOP("emergency_panel", "Ticket number, name or pinyin, then Enter; or scan the ticket"),
    "whom_none": QT_TRANSLATE_NOOP("emergency_panel", "Nobody here today fits these words."),
    "whom_without": QT_TRANSLATE_NOOP("emergency_panel", "Somebody without a ticket"),
    "said_hint": QT_TRANSLATE_NOOP("emergency_panel", "Name or description, where known"),
    "said_take": QT_TRANSLATE_NOOP("emergency_panel", "Keep"),
    "unknown": QT_TRANSLATE_NOOP("emergency_panel", "Not known yet"),
    "recipient": QT_TRANSLATE_NOOP("emergency_panel", "Vaccine recipient"),
    "companion": QT_TRANSLATE_NOOP("emergency_panel", "Companion"),
    "passer_by": QT_TRANSLATE_NOOP("emergency_panel", "Passer-by"),
    "staff": QT_TRANSLATE_NOOP("emergency_panel", "Member of staff"),
    "change": QT_TRANSLATE_NOOP("emergency_panel", "Somebody else…"),
    "allergies": QT_TRANSLATE_NOOP("emergency_panel", "Allergies: {text}"),
    "conditions": QT_TRANSLATE_NOOP("emergency_panel", "Chronic: {text}"),
    "medicines": QT_TRANSLATE_NOOP("emergency_panel", "Medicines: {text}"),
    "given": QT_TRANSLATE_NOOP("emergency_panel", "{vaccine} at {time}, lot {lot}"),
    "relative": QT_TRANSLATE_NOOP("emergency_panel", "Relative: {text}"),
    "phone": QT_TRANSLATE_NOOP("emergency_panel", "Telephone: {text}"),
    "where": QT_TRANSLATE_NOOP("emergency_panel", "Where?"),
    "where_hint": QT_TRANSLATE_NOOP("emergency_panel", "Another place"),
    "calls": QT_TRANSLATE_NOOP("emergency_panel", "Who was called"),
    "ambulance": QT_TRANSLATE_NOOP("emergency_panel", "Ambulance"),
    "doctor": QT_TRANSLATE_NOOP("emergency_panel", "Doctor"),
    "lead": QT_TRANSLATE_NOOP("emergency_panel", "Site lead"),
    "family": QT_TRANSLATE_NOOP("emergency_panel", "Family"),
    "hospital": QT_TRANSLATE_NOOP("emergency_panel", "Hospital"),
    "called": QT_TRANSLATE_NOOP("emergency_panel", "called"),
    "answered": QT_TRANSLATE_NOOP("emergency_panel", "answered"),
    "no_answer": QT_TRANSLATE_NOOP("emergency_panel", "no answer"),
    "arrived": QT_TRANSLATE_NOOP("emergency_panel", "arrived"),
    "said_line": QT_TRANSLATE_NOOP("emergency_panel", "{time} {state}"),
    "kit": QT_TRANSLATE_NOOP("emergency_panel", "At hand"),
    "step": QT_TRANSLATE_NOOP("emergency_panel", "Done"),
    "unconfirmed": QT_TRANSLATE_NOOP("emergency_panel", "not confirmed by a doctor"),
    "no_list": QT_TRANSLATE_NOOP("emergency_panel", "The list of this site cannot be read: {detail}"),
    "notes": QT_TRANSLATE_NOOP("emergency_panel", "Notes"),
    "note_hint": QT_TRANSLATE_NOOP("emergency_panel", "What else was seen or done, then Enter"),
    "course": QT_TRANSLATE_NOOP("emergency_panel", "What happened"),
    "begun_word": QT_TRANSLATE_NOOP("emergency_panel", "Called for help"),
    "taken_back": QT_TRANSLATE_NOOP("emergency_panel", "Ticked by mistake"),
    "end": QT_TRANSLATE_NOOP("emergency_panel", "It is over…"),
    "end_title": QT_TRANSLATE_NOOP("emergency_panel", "How did it end?"),
    "end_confirm": QT_TRANSLATE_NOOP("emergency_panel", "Record the end"),
    "end_missing": QT_TRANSLATE_NOOP("emergency_panel", "Choose how it ended, and say who decided so."),
    "end_reaction": QT_TRANSLATE_NOOP(
        "emergency_panel", "A reaction is recorded with it: a doctor concludes on it, and nobody releases this person."
    ),
    "end_left": QT_TRANSLATE_NOOP("emergency_panel", "That this person has left is recorded with it."),
    "end_why": QT_TRANSLATE_NOOP("emergency_panel", "Emergency: {how}"),
    "decided_by": QT_TRANSLATE_NOOP("emergency_panel", "Who decides that it is over"),
    "end_note": QT_TRANSLATE_NOOP("emergency_panel", "Hospital, vehicle, handed over to whom"),
    "recovered": QT_TRANSLATE_NOOP("emergency_panel", "Recovered here"),
    "sent_home": QT_TRANSLATE_NOOP("emergency_panel", "Went home"),
    "hospital_outcome": QT_TRANSLATE_NOOP("emergency_panel", "To hospital"),
    "died": QT_TRANSLATE_NOOP("emergency_panel", "Died"),
    "false_alarm": QT_TRANSLATE_NOOP("emergency_panel", "False alarm"),
    "back": QT_TRANSLATE_NOOP("emergency_panel", "Back"),
    "hide": QT_TRANSLATE_NOOP("emergency_panel", "Hide"),
    "print": QT_TRANSLATE_NOOP("emergency_panel", "Print"),
    "another": QT_TRANSLATE_NOOP("emergency_panel", "Another emergency"),
    "reaction": QT_TRANSLATE_NOOP("emergency_panel", "Record a reaction"),
    "show": QT_TRANSLATE_NOOP("emergency_panel", "Show"),
    "bar": QT_TRANSLATE_NOOP("emergency_panel", "Emergency since {time}: {whom} {place}"),
    "bar_more": QT_TRANSLATE_NOOP("emergency_panel", "{count} emergencies go on"),
    "restored": QT_TRANSLATE_NOOP("emergency_panel", "An emergency was open when the program was closed: it goes on."),
    "not_saved": QT_TRANSLATE_NOOP("emergency_panel", "Not saved yet: {why} Write it on paper and click again."),
    "ended_said": QT_TRANSLATE_NOOP("emergency_panel", "Recorded: the emergency is over."),
    "printing": QT_TRANSLATE_NOOP("emergency_panel", "The paper is on its way to the printer."),
    "sign_in": QT_TRANSLATE_NOOP(
        "emergency_panel",
        "Emergency: help first. Sign in here, and the panel opens with the time running since {time}: names may not be "
        "shown to whoever passes by.",
    ),
}


def say(code: str, **data: object) -> str:
    """The words in the language of the window."""
    return filled(QCoreApplication.translate(CONTEXT, str(WORDS[code])), **data)


def language_here() -> Language:
    """The language of the window, as the forms name it."""
    name = QLocale().name()
    return "zh-CN" if name.startswith("zh") else "vi" if name.startswith("vi") else "en"
