"""What a health card says of a person and their doses: a FHIR R4 Bundle after the HL7 SMART Health Cards Vaccination
guide (STU1), as little as possible.

Name, birth date, vaccine code, day and lot. No identity number, telephone, address or sex; no dose number, which the
guide does not allow; no words for codes; days without a time.
"""

import unicodedata
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import msgspec

from vaxdesk.credentials.codings import Coding

FHIR_VERSION: Final = "4.0.1"
TYPES: Final = ("https://smarthealth.cards#health-card", "https://smarthealth.cards#immunization")
COVID_TYPE: Final = "https://smarthealth.cards#covid19"
COVID: Final = "COVID-19"
"""As the catalogue calls the disease."""
LONGEST_LOT: Final = 19
LONGEST_SITE: Final = 29


class Holder(msgspec.Struct, frozen=True, kw_only=True):
    """Whom a card is about. Of an estimated birth date the card holds the year."""

    name: str
    birth_date: date
    birth_date_estimated: bool = False


class CardDose(msgspec.Struct, frozen=True, kw_only=True):
    """A completed dose. `disease` is what the catalogue calls it; `day` is the day at the site."""

    disease: str
    coding: Coding
    day: date
    lot: str = ""


def content(holder: Holder, doses: Sequence[CardDose], *, site: str) -> dict[str, Any]:
    """The claim `vc` of a card, without its `rid`. A lot or a name of the site that is longer than the guide allows is
    left out, never cut. Raises ValueError where the doses are not all against one disease."""
    diseases = {dose.disease for dose in doses}
    if len(diseases) != 1:
        raise ValueError(f"a card is about one disease, not {sorted(diseases)}")
    resources = [patient(holder), *(_immunization(dose, site) for dose in doses)]
    entries = [{"fullUrl": f"resource:{place}", "resource": each} for place, each in enumerate(resources)]
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    return {
        "type": [*TYPES, *([COVID_TYPE] if diseases == {COVID} else [])],
        "credentialSubject": {"fhirVersion": FHIR_VERSION, "fhirBundle": bundle},
    }


def patient(holder: Holder) -> dict[str, Any]:
    """The person as a card has them. The name is one text: a family name and a given name would be guesses."""
    born = holder.birth_date.isoformat()
    name = unicodedata.normalize("NFC", holder.name).strip()
    return {
        "resourceType": "Patient",
        "name": [{"text": name}],
        "birthDate": born[:4] if holder.birth_date_estimated else born,
    }


def _immunization(dose: CardDose, site: str) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "resourceType": "Immunization",
        "status": "completed",
        "vaccineCode": {"coding": [{"system": dose.coding.url, "code": dose.coding.code}]},
        "patient": {"reference": "resource:0"},
        "occurrenceDateTime": dose.day.isoformat(),
    }
    if 0 < len(dose.lot) <= LONGEST_LOT:
        resource["lotNumber"] = dose.lot
    if 0 < len(site) <= LONGEST_SITE:
        resource["performer"] = [{"actor": {"display": site}}]
    return resource
