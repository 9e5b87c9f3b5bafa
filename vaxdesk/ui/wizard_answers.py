"""What the first questions ask, and when an answer is good enough. No Qt."""

import unicodedata
from typing import Final
from zoneinfo import available_timezones

import msgspec

from vaxdesk.clinic.account_names import account_name
from vaxdesk.clinic.facts import Language, Role
from vaxdesk.clinic.people import clean, forbidden_characters
from vaxdesk.door.gate import unfit

GOOD_SECRET, STRONG_SECRET = 12, 16
"""Characters. Length is what makes a secret strong; nothing is asked about its composition (NIST SP 800-63B)."""
SHORTEST_PHONE: Final = 3
"""Digits: the shortest numbers that anybody dials, those for emergencies, have as many."""
PHONE_SIGNS: Final = "+-()./,;:、#*"
STRENGTHS: Final = ("secret_fair", "secret_good", "secret_strong")
"""The codes for a secret that will do."""


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

    def __repr__(self) -> str:
        return f"Answers({self.site})"


def site_problems(answers: Answers) -> dict[str, str]:
    """What is wrong with the site, by field: codes of the word group "wizard"."""
    found = {field: _name_problem(getattr(answers, field)) for field in ("site", "station")}
    found["phone"] = _phone_problem(answers.phone)
    if answers.timezone not in available_timezones():
        found["timezone"] = "timezone_unknown"
    return {field: code for field, code in found.items() if code}


def lead_problems(answers: Answers) -> dict[str, str]:
    """What is wrong with the lead's name or secret, by field."""
    found = {"lead": _name_problem(answers.lead), "secret": "", "again": ""}
    weight = strength(answers.secret, answers.lead)
    if weight not in STRENGTHS:
        found |= {"secret": weight}
    elif answers.again != answers.secret:
        found |= {"again": "secrets_differ"}
    return {field: code for field, code in found.items() if code}


def member_problem(name: str, roles: tuple[Role, ...]) -> str:
    """What stands against adding somebody, or an empty text."""
    return _name_problem(name) or ("" if roles else "roles_missing")


def strength(secret: str, name: str = "") -> str:
    """A code of the word group "wizard" for the secret of somebody of this name: what stands against it, or how long
    it is."""
    if problem := unfit(secret, {name, account_name(name)} if name else ()):
        return problem
    if len(secret) < GOOD_SECRET:
        return STRENGTHS[0]
    return STRENGTHS[1] if len(secret) < STRONG_SECRET else STRENGTHS[2]


def _phone_problem(text: str) -> str:
    """It may stay empty, hold several numbers, and words such as an extension; what cannot be dialled is none."""
    if not text:
        return ""
    if forbidden_characters(text):
        return "forbidden_characters"
    folded = unicodedata.normalize("NFKC", text)
    fits = all(each.isalnum() or each.isspace() or each in PHONE_SIGNS for each in folded)
    return "" if fits and sum(map(str.isdecimal, folded)) >= SHORTEST_PHONE else "phone_unclear"


def _name_problem(text: str) -> str:
    if not clean(text):
        return "name_missing"
    if forbidden_characters(text):
        return "forbidden_characters"
    return "name_long" if len(clean(text)) > 100 else ""
