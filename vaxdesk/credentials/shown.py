"""What a proved card says, for eyes: from any issuer, so that every field may be missing, strange or hostile."""

import re
from collections.abc import Iterable
from typing import Any, Final

import msgspec

from vaxdesk.clinic.people import clean, visible
from vaxdesk.credentials.codings import URLS

LONGEST: Final = 200
"""Characters of one text that are shown."""
MOST_DOSES: Final = 30
_SYSTEMS: Final = {url: system for system, url in URLS.items()}


class ShownDose(msgspec.Struct, frozen=True, kw_only=True):
    """`system` is cvx, icd11 or snomed, or the address of another list of codes; `day` as the card writes it."""

    system: str = ""
    code: str = ""
    day: str = ""
    lot: str = ""
    site: str = ""


class ShownCard(msgspec.Struct, frozen=True, kw_only=True):
    """Name and birth date (a year alone where it was estimated), to be compared with the person, and completed doses.
    `others` counts resources that are neither the person nor a completed dose."""

    name: str = ""
    birth_date: str = ""
    doses: tuple[ShownDose, ...] = ()
    others: int = 0


def shown(resources: Iterable[Any]) -> ShownCard | None:
    """None where the card is not about exactly one person."""
    every = [_map(each) for each in resources]
    people = [each for each in every if each.get("resourceType") == "Patient"]
    doses = [each for each in every if each.get("resourceType") == "Immunization" and each.get("status") == "completed"]
    if len(people) != 1:
        return None
    return ShownCard(
        name=_name(people[0]),
        birth_date=_text(people[0].get("birthDate")),
        doses=tuple(map(_dose, doses[:MOST_DOSES])),
        others=len(every) - 1 - len(doses[:MOST_DOSES]),
    )


def _name(patient: dict[str, Any]) -> str:
    name = _map(_first(patient.get("name")))
    if text := _text(name.get("text")):
        return text
    given = name.get("given")
    parts = [name.get("family"), *(given if isinstance(given, list) else [])]
    return " ".join(filter(None, map(_text, parts)))[:LONGEST]


def _dose(resource: dict[str, Any]) -> ShownDose:
    coding = _map(_first(_map(resource.get("vaccineCode")).get("coding")))
    performer = _map(_map(_first(resource.get("performer"))).get("actor"))
    url = _text(coding.get("system"))
    return ShownDose(
        system=_SYSTEMS.get(url, url),
        code=_text(coding.get("code")),
        day=_text(resource.get("occurrenceDateTime")),
        lot=_text(resource.get("lotNumber")),
        site=_text(performer.get("display")),
    )


def _map(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else None


def _text(value: Any) -> str:
    """On one line, without anything that cannot be seen or turns text around."""
    if not isinstance(value, str):
        return ""
    return re.sub(r"\s+", " ", visible(clean(value[:LONGEST]), "·"))
