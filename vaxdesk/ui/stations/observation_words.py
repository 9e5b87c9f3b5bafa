"""What the observation page says, by code. Values are put in as they are, never interpreted."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.ui.wording import filled

CONTEXT: Final = "observation"
WORDS: Final[dict[str, object]] = {
    "nobody": QT_TRANSLATE_NOOP("observation", "Scan a ticket, or choose a card with the arrow keys."),
    "empty": QT_TRANSLATE_NOOP("observation", "Nobody is under observation."),
    "count_counting": QT_TRANSLATE_NOOP("observation", "observing {count}"),
    "count_ready": QT_TRANSLATE_NOOP("observation", "may leave {count}"),
    "count_overdue": QT_TRANSLATE_NOOP("observation", "overdue {count}"),
    "count_reaction": QT_TRANSLATE_NOOP("observation", "reaction {count}"),
    "dose": QT_TRANSLATE_NOOP("observation", "Given"),
    "lot": QT_TRANSLATE_NOOP("observation", "Lot"),
    "ends": QT_TRANSLATE_NOOP("observation", "May leave"),
    "ends_unwell": QT_TRANSLATE_NOOP("observation", "At least until"),
    "ends_extended": QT_TRANSLATE_NOOP("observation", "{time} ({minutes} min more)"),
    "companion": QT_TRANSLATE_NOOP("observation", "With"),
    "group": QT_TRANSLATE_NOOP("observation", "Group"),
    "group_here": QT_TRANSLATE_NOOP("observation", "{group}: {count} here, the last until {time}"),
    "group_before": QT_TRANSLATE_NOOP("observation", "{count} not vaccinated yet"),
    "group_waits": QT_TRANSLATE_NOOP("observation", "{count} of the same group still have to wait, until {time}."),
    "together": QT_TRANSLATE_NOOP("observation", "group {time}"),
    "together_ready": QT_TRANSLATE_NOOP("observation", "group complete"),
    "together_reaction": QT_TRANSLATE_NOOP("observation", "group: reaction"),
    "called": QT_TRANSLATE_NOOP("observation", "overdue · called {time}, {answer}"),
    "found": QT_TRANSLATE_NOOP("observation", "{count} fit “{words}”: choose a card (Esc: everybody)."),
    "seat": QT_TRANSLATE_NOOP("observation", "Seat or zone"),
    "line_seated": QT_TRANSLATE_NOOP("observation", "{time} seat {text}"),
    "line_looked_for": QT_TRANSLATE_NOOP("observation", "{time} {way}: {text}"),
    "line_left_unseen": QT_TRANSLATE_NOOP("observation", "{time} left without release"),
    "phone": QT_TRANSLATE_NOOP("observation", "Telephone"),
    "contact": QT_TRANSLATE_NOOP("observation", "Relative"),
    "allergies": QT_TRANSLATE_NOOP("observation", "Allergies: {text}"),
    "no_allergies": QT_TRANSLATE_NOOP("observation", "Allergies"),
    "conditions": QT_TRANSLATE_NOOP("observation", "Chronic"),
    "medicines": QT_TRANSLATE_NOOP("observation", "Medicines"),
    "screening": QT_TRANSLATE_NOOP("observation", "Screening"),
    "pending": QT_TRANSLATE_NOOP("observation", "Not given yet: {products}"),
    "back_entry": QT_TRANSLATE_NOOP("observation", "Typed in afterwards: compare the time of the dose with the paper."),
    "happened": QT_TRANSLATE_NOOP("observation", "What happened"),
    "line_reaction": QT_TRANSLATE_NOOP("observation", "{time} reaction: {text}"),
    "line_extended": QT_TRANSLATE_NOOP("observation", "{time} {minutes} min more: {text}"),
    "line_concluded": QT_TRANSLATE_NOOP("observation", "{time} {by} concluded: {text}"),
    "line_released": QT_TRANSLATE_NOOP("observation", "{time} went home"),
    "line_left_early": QT_TRANSLATE_NOOP("observation", "{time} left early: {text}"),
    "line_left": QT_TRANSLATE_NOOP("observation", "{time} left: {text}"),
    "line_taken_away": QT_TRANSLATE_NOOP("observation", "{time} taken away: {text}"),
    "signs_none": QT_TRANSLATE_NOOP("observation", "no sign chosen"),
    "state_ready": QT_TRANSLATE_NOOP("observation", "Well? Then release."),
    "state_counting": QT_TRANSLATE_NOOP("observation", "{time} to go. Extend, or let leave early with a reason."),
    "state_reaction": QT_TRANSLATE_NOOP("observation", "A doctor ends this observation (F5)."),
    "state_transferred": QT_TRANSLATE_NOOP("observation", "Goes to hospital: once they have left, record it (F8)."),
    "state_died": QT_TRANSLATE_NOOP(
        "observation", "Died: nobody releases them. Once they have been taken away, record it (F8)."
    ),
    "state_goes_on": QT_TRANSLATE_NOOP("observation", "An emergency about this person goes on (F12)."),
    "state_taken_away": QT_TRANSLATE_NOOP(
        "observation", "Left in an emergency: nobody releases them. Record the reaction; a doctor ends it."
    ),
    "state_clock": QT_TRANSLATE_NOOP("observation", "Confirm the clock first (F6): the computer was restarted."),
    "state_died_gone": QT_TRANSLATE_NOOP("observation", "Died; no longer here since {time}."),
    "state_gone": QT_TRANSLATE_NOOP("observation", "Gone home at {time}."),
    "state_no_dose": QT_TRANSLATE_NOOP("observation", "No dose has been given in this visit."),
    "release": QT_TRANSLATE_NOOP("observation", "Release"),
    "release_wait": QT_TRANSLATE_NOOP("observation", "Release in {time}"),
    "brief_counting": QT_TRANSLATE_NOOP("observation", "observing"),
    "brief_nearly": QT_TRANSLATE_NOOP("observation", "soon"),
    "brief_ready": QT_TRANSLATE_NOOP("observation", "may leave"),
    "brief_overdue": QT_TRANSLATE_NOOP("observation", "overdue"),
    "brief_reaction": QT_TRANSLATE_NOOP("observation", "reaction"),
    "died_here": QT_TRANSLATE_NOOP("observation", "died · taken away: F8"),
    "died_left": QT_TRANSLATE_NOOP("observation", "died · doctor: F5"),
    "brief_died": QT_TRANSLATE_NOOP("observation", "died"),
    "unsaved_brief": QT_TRANSLATE_NOOP("observation", "not saved"),
    "unsaved": QT_TRANSLATE_NOOP("observation", "Reaction not saved"),
    "unsaved_text": QT_TRANSLATE_NOOP("observation", "A reaction was begun and not saved: F9 shows it again."),
    "clock_heading": QT_TRANSLATE_NOOP("observation", "The computer was restarted"),
    "clock_text": QT_TRANSLATE_NOOP(
        "observation",
        "{count} timers restored. Time while it was off counts only after a named person has confirmed the clock (F6).",
    ),
    "clock_elsewhere_heading": QT_TRANSLATE_NOOP("observation", "Doses recorded at another station"),
    "clock_elsewhere_text": QT_TRANSLATE_NOOP(
        "observation", "Their time counts by that station's clock only after a named person has confirmed ours (F6)."
    ),
    "round": QT_TRANSLATE_NOOP(
        "observation", "Look at each person, then scan their ticket: whoever may leave is released. So far {count}."
    ),
    "round_stays": QT_TRANSLATE_NOOP("observation", "Not released: {name}. {why}"),
    "round_over": QT_TRANSLATE_NOOP("observation", "Releasing by scanning has ended: {count} released."),
    "whose_reaction": QT_TRANSLATE_NOOP(
        "observation", "Whose reaction? Scan the ticket or choose the card (Esc: back)."
    ),
    "whose_emergency": QT_TRANSLATE_NOOP(
        "observation", "Emergency: who? Scan the ticket or choose the card. Call the doctor now. Esc: back."
    ),
}  # fmt: skip


def say(code: str, **data: object) -> str:
    """The words for a code in the language of the window."""
    return filled(QCoreApplication.translate(CONTEXT, str(WORDS[code])), **data)
