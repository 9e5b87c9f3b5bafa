"""What refusal and failure codes mean, in plain English, for scripts and for whoever reads their logs.

`{detail}` is what the rule adds, such as the days that are missing.
"""

from typing import TYPE_CHECKING, Final

from vaxdesk.clinic.rules import OVERRIDABLE, Problem

if TYPE_CHECKING:
    from vaxdesk.failures import WorldFailed
    from vaxdesk.store.shares import ShareRefused

REFUSALS: Final = {
    "account_taken": "there is an account of this name already: {detail}",
    "age_outside": "the person's age is outside what the vaccine is licensed for",
    "age_unlikely": "the birth date makes the person older than 120 years",
    "already_enrolled": "a person with this id is enrolled already; to correct it, send it with amends",
    "already_given": "this vaccine has been given in this visit",
    "already_registered": "this visit is registered already; to correct it, send it with amends",
    "amends_another_fact": "the entry to be corrected is another fact: {detail}",
    "answerer_missing": "somebody else answered: answered_by_name says who",
    "back_entry": "the dose was typed in afterwards; somebody confirms that its time is right",
    "before_dose": "the time lies before the injection",
    "before_registration": "the time lies before the registration of the visit",
    "birth_date_future": "the birth date lies in the future",
    "body_site_differs": "the vaccine is usually given at another site of the body",
    "by_differs": "this account is not the one that is signed in: {detail}",
    "not_looked_for": "nobody has looked for this person yet, or they were found here",
    "clock_unconfirmed": "this machine was restarted; a named person confirms its clock before anybody is released",
    "consent_missing": "consent is missing",
    "deferral_far": "this deferral lasts {detail} days: is the day right?",
    "deferral_past": "a deferral goes until a day after the screening",
    "deferral_short": "by the rules the deferral goes until {detail} at least; the note says why it ends earlier",
    "deferral_too_far": "a deferral of more than ten years, until {detail}, that no rule asks for",
    "document_birth_date": "the identity number holds an impossible birth date",
    "document_birth_date_differs": "the identity number says another birth date",
    "document_birth_date_future": "the identity number holds a birth date in the future",
    "document_characters": "the identity number has characters that cannot be in it",
    "document_checksum": "the check character of the identity number does not fit",
    "document_in_use": "another person is enrolled with this identity number",
    "document_length": "the identity number has the wrong number of characters",
    "document_sex_differs": "the identity number says another sex",
    "document_type": "there is an identity number, but no type of document",
    "dose_before_steps": "the dose would stand before the consent, the screening or the identity check",
    "dose_missing": "no dose has been given in this visit",
    "dose_number_differs": "by the records this would be dose {detail}",
    "dose_pending": "a planned dose has been neither given nor set aside",
    "dose_unknown": "the dose that the event is to follow is not one of this visit",
    "forbidden_characters": "a text holds characters that cannot be seen or that turn it around: {detail}",
    "future_at": "the time lies in the future",
    "given_outside_age": "with this birth date the person was too young or too old for a dose that was given: {detail}",
    "given_today": "the person has had this vaccine today already",
    "id_reused": "this id is in the journal with different content",
    "identity_changed": "who this is was corrected after the identity check; check the identity again",
    "identity_missing": "the identity has not been checked",
    "interval_short": "the interval since the last dose is short by {detail} days",
    "last_lead": "somebody has to lead: make another lead first",
    "lot_empty": "by the records nothing is left of this lot",
    "lot_expired": "the lot expired on {detail}",
    "lot_expiry_differs": "this lot is in stock with another expiry: {detail}",
    "lot_of_another_product": "the lot belongs to another vaccine",
    "lot_unknown": "the lot is not in stock here",
    "emergency_begun_before": "this emergency was begun already",
    "emergency_goes_on": "an emergency about this person goes on: end it first",
    "emergency_ended": "this emergency has ended: begin another one",
    "emergency_unknown": "there is no such emergency",
    "before_emergency": "the time given lies before the emergency began",
    "measurement_missing": "the rules clear nobody without this; the note says why it was not measured: {detail}",
    "no_open_reaction": "there is no open reaction",
    "no_reaction": "no reaction has been written down in this visit",
    "nobody_signed_in": "nobody has signed in who could do this: {detail}",
    "not_a_screener": "only a screening doctor may conclude a reaction",
    "not_allowed": "this account may not do this: {detail}",
    "no_ticket_letters": "this workstation has no ticket letters; the lead gives it some: `vaxdesk tickets`",
    "not_eligible": "the screening did not clear this person for vaccination",
    "not_registered": "this visit is not registered, or the id belongs to something else",
    "outcome_differs": "the rules propose otherwise ({detail}); the note says why, written for what they say now",
    "outcome_unexplained": "the rules find no ground for this outcome; the note says why",
    "questions_open": "required questions are not answered: {detail}",
    "observation_over": "the observation is over; the person is released instead",
    "observation_running": "the observation has not ended",
    "observation_shortened": "the observation of this vaccine is at least {detail} minutes",
    "onset_before_dose": "the event began before the first dose of this visit",
    "onset_in_future": "the event would begin in the future",
    "person_differs": "the visit belongs to another person",
    "product_not_planned": "this vaccine was not planned for this visit",
    "product_unknown": "this vaccine is not in the catalogue",
    "reaction_open": "a reaction is open; a screening doctor concludes it first",
    "reason_missing": "a correction, and an override, need a reason",
    "release_was_early": "with this correction the release was too early",
    "roles_missing": "this account has no role here: give it one first",
    "route_differs": "the route is not one that the vaccine is licensed for",
    "screening_missing": "the screening is missing",
    "screening_of_another_day": "the screening was done on another day",
    "erasure_names_person": "the reason says who it is; it stays when everything else is erased",
    "erasure_visit_open": "a visit of this person is of today, or not ended; erase when the day is over",
    "person_erased": "this person was erased by law; nothing more is written about them",
    "retention_duty": "the law wants this record kept until {detail}",
    "still_in_use": "a person with visits, or a lot with doses, cannot be taken back",
    "taken_away": "taken to hospital, or dead, in an emergency: a doctor concludes on the reaction first",
    "target_missing": "the entry to be corrected is not in the journal, or is about something else",
    "target_struck": "the entry to be corrected was struck",
    "ticket_check_digit": "the check digit of the ticket does not fit",
    "ticket_forged": "the ticket was not issued by this site",
    "ticket_format": "a ticket has sixteen digits and begins with 7",
    "ticket_other_day": "the ticket is not of today",
    "ticket_letters_code": "this code is mistyped, meant for another workstation, or used already",
    "ticket_letters_not_free": "letters that are not this workstation's, or stand on tickets of today: {detail}",
    "ticket_letters_number": "this is not the number of another workstation; `vaxdesk tickets list` there says it",
    "tickets_used_up": "all ticket numbers of the day are used up",
    "unknown_account": "nobody of this name works here: {detail}",
    "unknown_person": "this person is not enrolled",
    "visit_closed": "this visit has ended",
    "visit_open_today": "the person has another open visit today",
    "volume_differs": "the volume is not the one that the vaccine is licensed for",
    "watch_shortened": "with this correction the observation is {detail} minutes shorter",
}
"""Every code that a refusal may carry."""

FAILURES: Final = {
    "accounts_missing": "this site was made before there were accounts; run `vaxdesk recovery rekey`",
    "backup_damaged": "this backup is damaged, take an older one: {detail}",
    "backup_missing": "this backup is not there: {detail}",
    "cannot_open": "the database cannot be opened; check that the folder can be read: {detail}",
    "cannot_write": "the folder cannot be written to; choose another one or change its permissions: {detail}",
    "database_busy": "another program has kept the database busy for five seconds; try again",
    "database_damaged": "the database is damaged; keep it as it is, and run `vaxdesk verify`",
    "database_foreign": "the database holds something that acts by itself and is not of this program: {detail};"
    " restore a backup with `vaxdesk restore`",
    "database_missing": "the key is there, the database is not: {detail}; put it back where it was, or"
    " restore the newest backup, and what the seal holds beyond it, with `vaxdesk restore`",
    "keys_from_copy": "the file of wrapped keys was gone or damaged; the copy beside the newest backup was put back",
    "database_moved": "the database was opened in another place before; it goes on as another station",
    "database_open": "another program has the site open; close the window and every batch first: {detail}",
    "database_rolled_back": "the database is older than its newest backup; restore that with `vaxdesk restore`",
    "database_too_new": "a newer version of the program made this database; it can be read here, not changed",
    "database_too_old": "an older version of the program made this database; open it with `vaxdesk` or `vaxdesk batch`"
    " first, or give a real site whose key lies in the open a new one with `vaxdesk recovery rekey`",
    "disk_failed": "the disk did not answer; go on with paper, and check the disk",
    "disk_full": "disk full",
    "font_unreadable": "a font of the program cannot be read; install it again: {detail}",
    "form_unreadable": "a file in forms cannot be read; put right what it says: {detail}",
    "key_unreadable": "the key file beside the database cannot be read; check its owner and its content: {detail}",
    "keys_damaged": "the file of account keys is damaged; put a copy of it back: {detail}",
    "keys_missing": "the file of account keys is missing; put it back where it was: {detail}",
    "keys_too_new": "a newer version of the program made the file of account keys; use that version",
    "pin_digits": "a PIN has digits only",
    "pin_length": "a PIN has four to eight digits",
    "pin_simple": "this PIN would be guessed first; choose another one",
    "not_a_file": "something else lies in the place of a file: {detail}; take it out of the folder, and try again",
    "read_only": "the database can only be read here; check the permissions of its folder and the disk",
    "seal_conflict": "the journal has another entry where a sealed one belongs: {detail}; run `vaxdesk verify`",
    "seal_damaged": "the seal beside the database is damaged: {detail}; make a backup to begin a new one",
    "seal_failed": "the seal beside the database could not be written: nothing was saved; check the disk, start again",
    "seal_missing": "the seal beside the database is missing: {detail}; make a backup to begin a new one",
    "seal_unreadable": "the seal beside the database does not open with its key: {detail}; make a backup to begin anew",
    "rekey_differs": "the copy under the new key is not the same; nothing was changed; run `vaxdesk verify`",
    "rekey_not_needed": "this site needs no new key: its key is wrapped already, or it is for practice",
    "secret_common": "this secret is one that everybody tries first; choose another one",
    "secret_is_name": "this secret is the name of its owner; choose another one",
    "secret_is_old": "this secret is the one that the account has already; choose another one",
    "secret_needed": "the key of this site is wrapped; give --as NAME and --secret-file FILE",
    "secret_short": "this secret is too short; take at least {detail} characters",
    "session_over": "the session is over; sign in with the secret",
    "share_characters": "what was typed from a recovery sheet has a character that cannot be in it, in group {detail}",
    "share_check": "what was typed from a recovery sheet does not fit together; look at group {detail} again",
    "share_length": "what was typed from a recovery sheet is not whole: 60 characters, here {detail}",
    "shares_differ": "these two recovery sheets are not of one set; look at the three characters after the first",
    "shares_same": "this is the same recovery sheet twice: {detail}; it takes the other one too",
    "sheets_replaced": "these recovery sheets were replaced by newer ones, which alone open this site",
    "sign_in_waits": "too many wrong secrets for this account; try again in {detail} seconds",
    "site_exists": "there is a site already: {detail}; choose another --data-dir",
    "key_missing": "the database is there, its key file is not: {detail}; put the key back where it was",
    "site_missing": "there is no site in this folder: {detail}; make one with `vaxdesk init` or `vaxdesk demo`",
    "target_damaged": "the copy in the second place cannot be read back; use another stick: {detail}",
    "target_full": "the second place is full; the backup beside the database is good: {detail}",
    "target_of_another_site": "the second place keeps the backups of another site; choose another folder: {detail}",
    "target_read_only": "the second place cannot be written to; the backup beside the database is good: {detail}",
    "target_slow": "the second place is too slow; the backup beside the database is good: {detail}",
    "target_unplugged": "the second place is not there; plug the stick in, or choose another folder: {detail}",
    "timers_behind": "the board that was shown before the sign-in was older than the record",
    "timers_changed": "the board that was shown before the sign-in was not written by this program",
    "timers_missing": "the file of who is under observation was gone; the board shows the record again",
    "timers_unreadable": "the file of who is under observation cannot be read; sign in to see the board",
    "wrong_key": "the database does not open with the key of this site: its beginning is damaged, or it belongs to"
    " another key; put back the files that belong together, or restore a backup",
    "wrong_secret": "there is no such account, or this is not its secret",
}
"""Every way in which the world fails at the command line."""


def blocks(code: str) -> bool:
    """Nobody can override this refusal."""
    return code not in OVERRIDABLE


def refusal(problem: Problem) -> str:
    """Why an act was not accepted."""
    return _said(REFUSALS.get(problem.code, problem.code), problem.detail)


def failure(failed: "WorldFailed | ShareRefused") -> str:
    """What the world did, and what to do about it."""
    return _said(FAILURES.get(failed.code, failed.code), failed.detail)


def _said(text: str, detail: str) -> str:
    if "{detail}" in text:
        return text.replace("{detail}", detail or "not known")
    return f"{text} ({detail})" if detail else text
