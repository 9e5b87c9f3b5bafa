"""Which code a product has on a health card. The HL7 SMART Health Cards Vaccination guide (STU1) takes codes of three
systems and nothing else: CVX, ICD-11 and SNOMED CT.

A CVX code is held against the guide's own list. There is no such list here for the other two, so that those count only
where somebody has confirmed them. The nearest code is never taken for the right one.
"""

import re
from collections.abc import Mapping
from typing import Final, Literal

import msgspec

from vaxdesk.clinic.schedule import Product

System = Literal["cvx", "icd11", "snomed"]
NoCode = Literal["code_missing", "code_not_allowed", "code_unconfirmed"]

URLS: Final[dict[System, str]] = {
    "cvx": "http://hl7.org/fhir/sid/cvx",
    "icd11": "http://id.who.int/icd/release/11/mms",
    "snomed": "http://snomed.info/sct",
}
_FORMS: Final[dict[System, str]] = {"icd11": r"X[A-Z][0-9A-Z]{4,6}", "snomed": r"[1-9][0-9]{5,17}"}


class Coding(msgspec.Struct, frozen=True):
    """A vaccine code."""

    system: System
    code: str

    @property
    def url(self) -> str:
        return URLS[self.system]


def read_allowed(text: str) -> dict[str, str]:
    """CVX codes that a card may carry, with what they mean: a code, a tab, words; lines with # are remarks."""
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return dict(line.split("\t", 1) for line in lines)


def coding_of(product: Product, allowed: Mapping[str, str]) -> Coding | NoCode:
    """The code of this product, CVX before the others; or why it has none."""
    found: list[NoCode] = []
    for system in URLS:
        if code := product.codes.get(system, ""):
            problem = _problem(Coding(system, code), allowed, confirmed=product.codes_confirmed)
            if problem is None:
                return Coding(system, code)
            found.append(problem)
    return found[0] if found else "code_missing"


def _problem(coding: Coding, allowed: Mapping[str, str], *, confirmed: bool) -> NoCode | None:
    if coding.system == "cvx":
        return None if coding.code in allowed else "code_not_allowed"
    if not re.fullmatch(_FORMS[coding.system], coding.code) or not _checks(coding):
        return "code_not_allowed"
    return None if confirmed else "code_unconfirmed"


def _checks(coding: Coding) -> bool:
    """A SNOMED CT identifier ends in a Verhoeff check digit."""
    from stdnum import verhoeff

    return coding.system != "snomed" or bool(verhoeff.is_valid(coding.code))
