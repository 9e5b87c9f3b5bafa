"""What was wrong with the files of a site when it was opened: for a moment on the screen, and on the record page."""

from collections.abc import Mapping
from typing import Final

from vaxdesk.departments.office import Finding
from vaxdesk.ui import found_words, wording
from vaxdesk.ui.stations import audit_findings_words

_OF_ITS_OWN: Final = frozenset({"database_moved", "keys_from_copy"})
_BEGUN_ANEW: Final = frozenset({"seal_missing", "seal_unreadable", "seal_damaged"})
"""Where there is nothing more to say than that there is another safety file now."""


def at_sign_in(code: str) -> str:
    """For whoever signs in, lead or not: so without the detail, which may be for a lead alone."""
    if code in _OF_ITS_OWN or code.startswith("timers_"):
        return wording.text("failure", code)
    if code in _BEGUN_ANEW:
        return found_words.say("begun_anew")
    known = code in found_words.SENTENCES
    said = found_words.sentence(code) if known else audit_findings_words.notice(code)
    return found_words.say("tell", what=said)


def on_the_page(wrong: Finding, names: Mapping[str, str]) -> str:
    """What was wrong, and what has been done about it."""
    if wrong.code in audit_findings_words.NOTICES or wrong.code not in found_words.SENTENCES:
        return audit_findings_words.notice(wrong.code)
    return found_words.of_files(wrong.code, wrong.message, names)
