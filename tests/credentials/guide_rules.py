"""What a card of this site may say, rule by rule: the framework (SMART Health Cards 1.4.0), the HL7 Vaccination guide
(STU1), and what this house asks beyond them. Two published validators let some of these pass."""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from tests.sources import ROOT

SYSTEMS = {
    "http://hl7.org/fhir/sid/cvx": None,
    "http://id.who.int/icd/release/11/mms": r"X[A-Z][0-9A-Z]+",
    "http://snomed.info/sct": r"[0-9]{6,18}",
}
CVX = {
    line.split("\t")[0]
    for line in (ROOT / "resources" / "codes" / "cvx.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
}
PATIENT = {"resourceType", "name", "birthDate"}
IMMUNIZATION = {"resourceType", "status", "vaccineCode", "patient", "occurrenceDateTime", "lotNumber", "performer"}
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


def broken(claims: dict[str, Any]) -> list[str]:
    """The rules that these claims break."""
    return [*_envelope(claims), *_bundle(claims["vc"]["credentialSubject"]), *_strings(claims)]


def _envelope(claims: dict[str, Any]) -> Iterator[str]:
    if claims.keys() != {"iss", "nbf", "vc"} or claims["vc"].keys() != {"type", "credentialSubject", "rid"}:
        yield "members"
    if not re.fullmatch(r"https://[^/?#]+(/[^/?#]+)*", claims["iss"]):
        yield "issuer"
    if type(claims["nbf"]) is not int or not 10**9 < claims["nbf"] < 10**10:
        yield "nbf in whole seconds"
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,24}", claims["vc"]["rid"]):
        yield "rid"
    types = [each.removeprefix("https://smarthealth.cards") for each in claims["vc"]["type"]]
    if types not in (["#health-card", "#immunization"], ["#health-card", "#immunization", "#covid19"]):
        yield "type"


def _bundle(subject: dict[str, Any]) -> Iterator[str]:
    bundle = subject["fhirBundle"]
    if subject.keys() != {"fhirVersion", "fhirBundle"} or subject["fhirVersion"] != "4.0.1":
        yield "FHIR version"
    if bundle.keys() != {"resourceType", "type", "entry"} or (bundle["resourceType"], bundle["type"]) != (
        "Bundle",
        "collection",
    ):
        yield "bundle"
    for place, entry in enumerate(bundle["entry"]):
        if entry.keys() != {"fullUrl", "resource"} or entry["fullUrl"] != f"resource:{place}":
            yield "fullUrl"
    patient, *doses = [entry["resource"] for entry in bundle["entry"]]
    yield from _patient(patient)
    for dose in doses:
        yield from _dose(dose)
    if not doses:
        yield "no dose"


def _patient(patient: dict[str, Any]) -> Iterator[str]:
    if patient["resourceType"] != "Patient" or patient.keys() != PATIENT:
        yield "the person is a name and a birth date"
    if len(patient["name"]) != 1 or patient["name"][0].keys() != {"text"}:
        yield "one name, as text"
    if not re.fullmatch(rf"[0-9]{{4}}|{DAY}", patient["birthDate"]):
        yield "birth date"


def _dose(dose: dict[str, Any]) -> Iterator[str]:
    if dose["resourceType"] != "Immunization" or not dose.keys() <= IMMUNIZATION or dose["status"] != "completed":
        yield "a completed dose, without site, route, dose number or note"
    (coding,) = dose["vaccineCode"]["coding"]
    if dose["vaccineCode"].keys() != {"coding"} or coding.keys() != {"system", "code"}:
        yield "a code without words"
    form = SYSTEMS[coding["system"]]
    if coding["code"] not in CVX if form is None else not re.fullmatch(form, coding["code"]):
        yield "an allowed code"
    if dose["patient"] != {"reference": "resource:0"}:
        yield "reference"
    if not re.fullmatch(DAY, dose["occurrenceDateTime"]):
        yield "a day without a time"
    if not 0 < len(dose.get("lotNumber", "-")) < 20:
        yield "lot"
    for performer in dose.get("performer", []):
        if performer.keys() != {"actor"} or not 0 < len(performer["actor"]["display"]) < 30:
            yield "performer"


def _strings(claims: dict[str, Any]) -> Iterator[str]:
    for text in re.findall(r'"((?:[^"\\]|\\.)*)"', json.dumps(claims, ensure_ascii=False)):
        if unicodedata.normalize("NFC", text) != text:
            yield "NFC"
        if not text or text != text.strip():
            yield "an empty text, or blanks around one"
