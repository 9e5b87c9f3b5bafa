"""What the first questions ask, and when an answer is good enough. No Qt."""

from typing import Final
from zoneinfo import available_timezones

import msgspec

from vaxdesk.clinic.facts import Language, Role
from vaxdesk.clinic.people import clean, forbidden_characters

SHORTEST_SECRET: Final = 8
"""Characters. Length is what makes a secret strong; nothing is asked about its composition (NIST SP 800-63B)."""
GOOD_SECRET, STRONG_SECRET = 12, 16
TOO_SHORT: Final = "secret_short"


class Member(msgspec.Struct, frozen=True):
    """Somebody who works here."""

    name: str
    roles: tuple[Role, ...]


class Answers(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is asked before a site exists."""

    language: Language = "zh-CN"
    site: str = ""
    station: str = ""
    phone: str = ""
    timezone: str = "Asia/Shanghai"
    lead: str = ""
    secret: str = ""
    again: str = ""
    members: tuple[Member, ...] = ()


def site_problems(answers: Answers) -> dict[str, str]:
    """What is wrong with the site, by field: codes of the word group "wizard"."""
    found = {field: _name_problem(getattr(answers, field)) for field in ("site", "station")}
    if answers.timezone not in available_timezones():
        found["timezone"] = "timezone_unknown"
    return {field: code for field, code in found.items() if code}


def lead_problems(answers: Answers) -> dict[str, str]:
    """What is wrong with the lead's name or secret, by field."""
    found = {"lead": _name_problem(answers.lead), "secret": "", "again": ""}
    if strength(answers.secret) == TOO_SHORT:
        found |= {"secret": TOO_SHORT}
    elif answers.again != answers.secret:
        found |= {"again": "secrets_differ"}
    return {field: code for field, code in found.items() if code}


def member_problem(name: str, roles: tuple[Role, ...]) -> str:
    """What stands against adding somebody, or an empty text."""
    return _name_problem(name) or ("" if roles else "roles_missing")


def strength(secret: str) -> str:
    """A code of the word group "wizard" for the length of a secret."""
    if len(secret) < SHORTEST_SECRET:
        return TOO_SHORT
    if len(secret) < GOOD_SECRET:
        return "secret_fair"
    return "secret_good" if len(secret) < STRONG_SECRET else "secret_strong"


def _name_problem(text: str) -> str:
    if not clean(text):
        return "name_missing"
    if forbidden_characters(text):
        return "forbidden_characters"
    return "name_long" if len(clean(text)) > 100 else ""
