"""What stands against a secret, a PIN, a recovery sheet or the key file, in words for staff: what happened, and the
way on."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

ACCESS: Final[dict[str, object]] = {
    "wrong_secret": QT_TRANSLATE_NOOP("failure", "Account and secret do not fit together. Try again."),
    "sign_in_waits": QT_TRANSLATE_NOOP("failure", "Too many wrong secrets. Wait {detail}."),
    "secret_needed": QT_TRANSLATE_NOOP("failure", "This site opens with the secret of its staff: sign in."),
    "secret_short": QT_TRANSLATE_NOOP("failure", "Too short: at least {detail} characters, any you like."),
    "secret_common": QT_TRANSLATE_NOOP("failure", "Whoever guesses tries this one first: choose another."),
    "secret_is_name": QT_TRANSLATE_NOOP("failure", "This is the name, with or without a number: choose another."),
    "secret_is_old": QT_TRANSLATE_NOOP("failure", "This is the secret of until now: choose another."),
    "accounts_missing": QT_TRANSLATE_NOOP(
        "failure", "This site was made before it had accounts: its key lies in the open beside it."
    ),
    "database_moved": QT_TRANSLATE_NOOP(
        "failure",
        "This record was opened in another place before. It goes on as another workstation: do not go on with the "
        "old copy too.",
    ),
    "timers_unreadable": QT_TRANSLATE_NOOP(
        "failure", "Who is under observation cannot be read before somebody signs in: look at the room."
    ),
    "timers_missing": QT_TRANSLATE_NOOP(
        "failure", "The board before the sign-in was empty: its file was gone. The one you see now is right."
    ),
    "timers_changed": QT_TRANSLATE_NOOP(
        "failure", "The board before the sign-in had been changed by somebody. The one you see now is right."
    ),
    "timers_behind": QT_TRANSLATE_NOOP(
        "failure", "The board before the sign-in did not show everybody. The one you see now does: look at the room."
    ),
    "keys_missing": QT_TRANSLATE_NOOP("failure", "The file that lets the staff in is missing: {detail}"),
    "keys_damaged": QT_TRANSLATE_NOOP("failure", "The file that lets the staff in is damaged: {detail}"),
    "keys_from_copy": QT_TRANSLATE_NOOP(
        "failure",
        "The file that lets the staff in was missing or damaged. A copy of it is in its place: tell the person in "
        "charge, and find out who was at this computer.",
    ),
    "keys_too_new": QT_TRANSLATE_NOOP(
        "failure", "A newer version of the program made the file that lets the staff in."
    ),
    "share_length": QT_TRANSLATE_NOOP("failure", "A sheet has 60 characters in 15 groups; here are {detail}."),
    "share_characters": QT_TRANSLATE_NOOP("failure", "Group {detail} holds a character that no sheet has."),
    "share_check": QT_TRANSLATE_NOOP("failure", "There is a mistake in it. Look at group {detail} again."),
    "share_check_somewhere": QT_TRANSLATE_NOOP("failure", "There is a mistake in it. Compare every group again."),
    "shares_same": QT_TRANSLATE_NOOP("failure", "This is sheet {detail} twice: the other one is needed too."),
    "shares_differ": QT_TRANSLATE_NOOP("failure", "These two sheets are not of one set: compare their first groups."),
    "sheets_replaced": QT_TRANSLATE_NOOP(
        "failure", "These sheets were replaced by newer ones, which alone open this site."
    ),
    "pin_digits": QT_TRANSLATE_NOOP("failure", "A PIN has digits only."),
    "pin_length": QT_TRANSLATE_NOOP("failure", "A PIN has 4 to 8 digits."),
    "pin_simple": QT_TRANSLATE_NOOP("failure", "This PIN is the first that anybody tries: choose another."),
    "session_over": QT_TRANSLATE_NOOP("failure", "Your session is over: sign in with your secret first."),
}
