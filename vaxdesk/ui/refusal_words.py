"""Why the Desk does not accept an act, in words for staff."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

REFUSALS: Final[dict[str, object]] = {
    "already_registered": QT_TRANSLATE_NOOP("refusal", "This visit is registered already."),
    "not_registered": QT_TRANSLATE_NOOP("refusal", "This visit is not registered yet."),
    "visit_closed": QT_TRANSLATE_NOOP("refusal", "This visit has ended."),
    "visit_open_today": QT_TRANSLATE_NOOP("refusal", "This person has another open visit today."),
    "before_registration": QT_TRANSLATE_NOOP("refusal", "The time given lies before the registration."),
    "before_dose": QT_TRANSLATE_NOOP("refusal", "The time given lies before the injection."),
    "product_not_planned": QT_TRANSLATE_NOOP("refusal", "This vaccine was not planned for this visit."),
    "product_unknown": QT_TRANSLATE_NOOP("refusal", "This vaccine is not in the catalogue."),
    "already_given": QT_TRANSLATE_NOOP("refusal", "This vaccine has been given in this visit."),
    "given_today": QT_TRANSLATE_NOOP("refusal", "This person has had this vaccine today already."),
    "consent_missing": QT_TRANSLATE_NOOP("refusal", "Consent is missing."),
    "screening_missing": QT_TRANSLATE_NOOP("refusal", "Screening is missing."),
    "screening_of_another_day": QT_TRANSLATE_NOOP("refusal", "The screening was done on another day."),
    "not_eligible": QT_TRANSLATE_NOOP("refusal", "The screening did not clear this person for vaccination."),
    "answerer_missing": QT_TRANSLATE_NOOP("refusal", "Say who answered the questions."),
    "questions_open": QT_TRANSLATE_NOOP("refusal", "Required questions are open: {detail}."),
    "measurement_missing": QT_TRANSLATE_NOOP(
        "refusal", "The rules clear nobody without a measurement that is missing: say why in the note."
    ),
    "outcome_differs": QT_TRANSLATE_NOOP(
        "refusal", "The rules propose otherwise: say in the note why, for what they say now."
    ),
    "outcome_unexplained": QT_TRANSLATE_NOOP(
        "refusal", "The rules find no ground for this outcome: say why in the note."
    ),
    "deferral_past": QT_TRANSLATE_NOOP("refusal", "A deferral goes until a day after the screening."),
    "deferral_short": QT_TRANSLATE_NOOP(
        "refusal", "The rules ask for a deferral until {detail}: say in the note why it ends earlier."
    ),
    "deferral_far": QT_TRANSLATE_NOOP("refusal", "This deferral lasts {detail} days: is the day right?"),
    "deferral_too_far": QT_TRANSLATE_NOOP("refusal", "No rule asks for a deferral as long as until {detail}."),
    "not_a_screener": QT_TRANSLATE_NOOP("refusal", "Only a screening doctor may decide this."),
    "identity_missing": QT_TRANSLATE_NOOP("refusal", "The identity has not been checked."),
    "age_outside": QT_TRANSLATE_NOOP("refusal", "The age is outside the approved range of this vaccine."),
    "age_unlikely": QT_TRANSLATE_NOOP("refusal", "An age above 120 years is unlikely: check the birth date."),
    "interval_short": QT_TRANSLATE_NOOP("refusal", "The interval since the last dose is short by {detail} days."),
    "dose_number_differs": QT_TRANSLATE_NOOP("refusal", "By the records this would be dose {detail}."),
    "dose_missing": QT_TRANSLATE_NOOP("refusal", "No dose has been given in this visit."),
    "dose_pending": QT_TRANSLATE_NOOP("refusal", "A planned dose has not been given yet."),
    "lot_unknown": QT_TRANSLATE_NOOP("refusal", "This lot is not in stock here."),
    "lot_of_another_product": QT_TRANSLATE_NOOP("refusal", "This lot belongs to another vaccine."),
    "lot_expired": QT_TRANSLATE_NOOP("refusal", "This lot expired on {detail}."),
    "lot_expiry_differs": QT_TRANSLATE_NOOP("refusal", "This lot is in stock with another expiry date: {detail}."),
    "lot_empty": QT_TRANSLATE_NOOP("refusal", "By the records nothing is left of this lot."),
    "route_differs": QT_TRANSLATE_NOOP("refusal", "This route is not the one approved for this vaccine."),
    "volume_differs": QT_TRANSLATE_NOOP("refusal", "This volume is not the one approved for this vaccine."),
    "body_site_differs": QT_TRANSLATE_NOOP("refusal", "This vaccine is usually given at another site of the body."),
    "dose_before_steps": QT_TRANSLATE_NOOP(
        "refusal", "The dose would stand before the consent, the screening or the identity check."
    ),
    "given_outside_age": QT_TRANSLATE_NOOP(
        "refusal", "With this birth date the person was too young or too old for a dose that was given: {detail}."
    ),
    "identity_changed": QT_TRANSLATE_NOOP(
        "refusal",
        "Name, birth date, sex or document were corrected after the identity check: check the identity again.",
    ),
    "observation_shortened": QT_TRANSLATE_NOOP(
        "refusal", "The observation of this vaccine is at least {detail} minutes."
    ),
    "watch_shortened": QT_TRANSLATE_NOOP(
        "refusal", "With this correction the observation is {detail} minutes shorter."
    ),
    "observation_running": QT_TRANSLATE_NOOP("refusal", "The observation has not ended."),
    "observation_over": QT_TRANSLATE_NOOP("refusal", "The observation is over: release the person instead."),
    "not_looked_for": QT_TRANSLATE_NOOP("refusal", "Look for this person first, and record the call."),
    "clock_unconfirmed": QT_TRANSLATE_NOOP(
        "refusal", "This computer was restarted: somebody must confirm its clock before anybody is released."
    ),
    "reaction_open": QT_TRANSLATE_NOOP("refusal", "A reaction is open: a doctor must conclude it first."),
    "no_reaction": QT_TRANSLATE_NOOP("refusal", "No reaction has been written down in this visit."),
    "dose_unknown": QT_TRANSLATE_NOOP("refusal", "The dose named is not one of this visit."),
    "onset_before_dose": QT_TRANSLATE_NOOP(
        "refusal", "The event would have begun before the first dose of this visit."
    ),
    "onset_in_future": QT_TRANSLATE_NOOP("refusal", "The event would begin in the future."),
    "emergency_begun_before": QT_TRANSLATE_NOOP("refusal", "This emergency was begun already."),
    "emergency_goes_on": QT_TRANSLATE_NOOP("refusal", "An emergency about this person goes on: end it first (F12)."),
    "taken_away": QT_TRANSLATE_NOOP(
        "refusal",
        "Taken to hospital, or died, in an emergency: a doctor concludes on the reaction; nobody releases them.",
    ),
    "emergency_ended": QT_TRANSLATE_NOOP("refusal", "This emergency has ended: begin another one."),
    "emergency_unknown": QT_TRANSLATE_NOOP("refusal", "There is no such emergency."),
    "before_emergency": QT_TRANSLATE_NOOP("refusal", "The time given lies before the emergency began."),
    "no_open_reaction": QT_TRANSLATE_NOOP("refusal", "There is no open reaction."),
    "back_entry": QT_TRANSLATE_NOOP("refusal", "The dose was typed in afterwards: confirm that the time is right."),
    "release_was_early": QT_TRANSLATE_NOOP("refusal", "With this correction the release was too early."),
    "future_at": QT_TRANSLATE_NOOP("refusal", "The time lies in the future."),
    "birth_date_future": QT_TRANSLATE_NOOP("refusal", "The birth date lies in the future."),
    "document_in_use": QT_TRANSLATE_NOOP("refusal", "Another person is enrolled with this identity number."),
    "document_length": QT_TRANSLATE_NOOP("refusal", "The identity number has the wrong number of characters."),
    "document_characters": QT_TRANSLATE_NOOP("refusal", "The identity number has characters that cannot be in it."),
    "document_checksum": QT_TRANSLATE_NOOP("refusal", "The check character of the identity number does not fit."),
    "document_birth_date": QT_TRANSLATE_NOOP("refusal", "The identity number holds an impossible birth date."),
    "document_birth_date_differs": QT_TRANSLATE_NOOP("refusal", "The identity number says another birth date."),
    "document_sex_differs": QT_TRANSLATE_NOOP("refusal", "The identity number says another sex."),
    "forbidden_characters": QT_TRANSLATE_NOOP(
        "refusal", "The text holds characters that cannot be seen ({detail}): remove them."
    ),
    "document_birth_date_future": QT_TRANSLATE_NOOP("refusal", "The identity number holds a birth date in the future."),
    "document_type": QT_TRANSLATE_NOOP("refusal", "An identity number needs the type of its document."),
    "already_enrolled": QT_TRANSLATE_NOOP("refusal", "This person is enrolled already."),
    "erasure_names_person": QT_TRANSLATE_NOOP(
        "refusal", "The reason says who it is: it stays when everything else is erased."
    ),
    "erasure_visit_open": QT_TRANSLATE_NOOP(
        "refusal", "A visit of this person is of today, or has not ended: erase when the day is over."
    ),
    "person_erased": QT_TRANSLATE_NOOP("refusal", "This person was erased by law. Nothing more is written about them."),
    "retention_duty": QT_TRANSLATE_NOOP("refusal", "The law wants this record kept until {detail}."),
    "still_in_use": QT_TRANSLATE_NOOP("refusal", "Other records rest on this entry: strike those first."),
    "target_struck": QT_TRANSLATE_NOOP("refusal", "The entry to be corrected was struck before."),
    "amends_another_fact": QT_TRANSLATE_NOOP("refusal", "A correction must be of the same kind as what it corrects."),
    "person_differs": QT_TRANSLATE_NOOP("refusal", "This visit belongs to another person."),
    "reason_missing": QT_TRANSLATE_NOOP("refusal", "Say why."),
    "id_reused": QT_TRANSLATE_NOOP("refusal", "This record number is in use for something else."),
    "target_missing": QT_TRANSLATE_NOOP("refusal", "The entry to be corrected is not there."),
    "unknown_person": QT_TRANSLATE_NOOP("refusal", "This person is not enrolled."),
    "unknown_account": QT_TRANSLATE_NOOP("refusal", "Nobody of this name works here: {detail}"),
    "ticket_format": QT_TRANSLATE_NOOP("refusal", "This is no visit ticket."),
    "ticket_check_digit": QT_TRANSLATE_NOOP("refusal", "The ticket was read wrongly: scan it again."),
    "ticket_forged": QT_TRANSLATE_NOOP("refusal", "This ticket was not issued by this site."),
    "ticket_other_day": QT_TRANSLATE_NOOP("refusal", "This ticket is of another day."),
    "no_ticket_letters": QT_TRANSLATE_NOOP(
        "refusal", "This workstation has no letters for tickets yet: the site lead gives it some in Site and staff."
    ),
    "ticket_letters_code": QT_TRANSLATE_NOOP(
        "refusal", "This code is mistyped, meant for another workstation, or was used before."
    ),
    "ticket_letters_not_free": QT_TRANSLATE_NOOP(
        "refusal", "This workstation does not have these letters, or they stand on tickets of today: {detail}"
    ),
    "ticket_letters_number": QT_TRANSLATE_NOOP(
        "refusal", "This is not the number of another workstation: read it there in Site and staff."
    ),
    "tickets_used_up": QT_TRANSLATE_NOOP("refusal", "All ticket numbers of today are used up."),
    "account_taken": QT_TRANSLATE_NOOP("refusal", "Somebody here has this account name already: {detail}"),
    "roles_missing": QT_TRANSLATE_NOOP("refusal", "Nobody without a role signs in: choose a role first."),
    "last_lead": QT_TRANSLATE_NOOP("refusal", "Somebody must lead the site: choose another lead first."),
    "not_allowed": QT_TRANSLATE_NOOP("refusal", "Your account may not do this. It needs: {detail}"),
    "nobody_signed_in": QT_TRANSLATE_NOOP("refusal", "Sign in first."),
}
