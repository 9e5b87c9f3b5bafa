"""A case as a FHIR R4 AdverseEvent, held against what the standard says about each resource in it."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import jsonschema
import pytest

from tests.builders import Clinic
from tests.reports import cases
from vaxdesk.clinic.facts import BodySite, Route
from vaxdesk.print_room.reaction_papers import case_json
from vaxdesk.reports.aefi_fhir import OUTCOMES, ROUTES, SERIOUSNESS, SITES

MOMENT = {
    "type": "string",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$",
}
TEXT = {"type": "string", "pattern": r"\S"}
CODING = {
    "type": "object",
    "required": ["system", "code"],
    "properties": {"system": TEXT, "code": {"pattern": r"^\S+( \S+)*$"}},
}
CONCEPT = {
    "type": "object",
    "minProperties": 1,
    "properties": {"text": TEXT, "coding": {"type": "array", "minItems": 1, "items": CODING}},
}
REFERENCE = {"type": "object", "minProperties": 1, "properties": {"reference": {"pattern": "^#"}, "display": TEXT}}
QUANTITY = {"type": "object", "required": ["value", "system", "code"], "properties": {"value": {"type": "number"}}}


def one_of(*codes: str) -> dict[str, Any]:
    return {"properties": {"coding": {"items": {"properties": {"code": {"enum": list(codes)}}}}}}


def resource(kind: str, required: list[str], **properties: Any) -> dict[str, Any]:
    """Nothing but these elements, and those that are required."""
    always = {"resourceType": {"const": kind}, "id": {"type": "string", "pattern": r"^[A-Za-z0-9.-]{1,64}$"}}
    return {"type": "object", "additionalProperties": False, "required": required, "properties": always | properties}


CONTAINED = {
    "Patient": resource(
        "Patient", ["id"], name={"type": "array"}, gender={"enum": ["male", "female", "other", "unknown"]},
        birthDate={"pattern": r"^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$"}, telecom={"type": "array"}, address={"type": "array"},
    ),
    "Immunization": resource(
        "Immunization", ["id", "status", "vaccineCode", "patient", "occurrenceDateTime"], status={"const": "completed"},
        vaccineCode=CONCEPT, patient=REFERENCE, occurrenceDateTime=MOMENT, lotNumber=TEXT, site=CONCEPT, route=CONCEPT,
        expirationDate={"pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}, doseQuantity=QUANTITY, manufacturer=REFERENCE,
        performer={"items": {"required": ["actor"]}},
        protocolApplied={"items": {"required": ["doseNumberPositiveInt"]}},
    ),
    "Observation": resource(
        "Observation", ["id", "status", "code"], status={"const": "final"}, category={"type": "array"}, code=CONCEPT,
        subject=REFERENCE, focus={"type": "array"}, effectiveDateTime=MOMENT, valueQuantity=QUANTITY,
        valueCodeableConcept=CONCEPT,
        component={"items": {"required": ["code", "valueQuantity"], "properties": {"valueQuantity": QUANTITY}}},
    ),
    "MedicationAdministration": resource(
        "MedicationAdministration", ["id", "status", "medicationCodeableConcept", "subject", "effectiveDateTime"],
        status={"const": "completed"}, medicationCodeableConcept=CONCEPT, subject=REFERENCE, effectiveDateTime=MOMENT,
        supportingInformation={"type": "array"}, note={"items": {"required": ["text"]}},
    ),
}  # fmt: skip
HOW_IT_ENDED = ("resolved", "recovering", "ongoing", "resolvedWithSequelae", "fatal", "unknown")
ADVERSE_EVENT = resource(
    "AdverseEvent", ["actuality", "subject"],
    contained={"type": "array"}, identifier={"type": "object", "required": ["value"]},
    actuality={"enum": ["actual", "potential"]}, event=CONCEPT, subject=REFERENCE, date=MOMENT, detected=MOMENT,
    recordedDate=MOMENT, recorder=REFERENCE, location=REFERENCE,
    seriousness={"allOf": [CONCEPT, one_of("Non-serious", "Serious", *SERIOUSNESS.values())]},
    outcome={"allOf": [CONCEPT, one_of(*HOW_IT_ENDED)]},
    suspectEntity={"type": "array", "items": {"required": ["instance"], "properties": {"instance": REFERENCE}}},
)  # fmt: skip


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    clinic.stocked()
    return clinic


def exported(clinic: Clinic, visit: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(case_json(clinic.desk.reactions.report(visit)))
    return found


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from references(each)


@pytest.mark.parametrize("case", [cases.bare_case, cases.typical_case, cases.overfull_case])
def test_every_resource_is_as_the_standard_says(clinic: Clinic, case: Any) -> None:
    event = exported(clinic, case(clinic))
    jsonschema.validate(event, ADVERSE_EVENT)
    for each in event["contained"]:
        jsonschema.validate(each, CONTAINED[each["resourceType"]])


@pytest.mark.parametrize("case", [cases.bare_case, cases.typical_case, cases.overfull_case])
def test_what_is_contained_is_referred_to_or_refers_to_its_container(clinic: Clinic, case: Any) -> None:
    """The rule dom-3, and no reference leads nowhere."""
    event = exported(clinic, case(clinic))
    names = [each["id"] for each in event["contained"]]
    said = set(references(event))
    assert len(set(names)) == len(names)
    assert said - {"#"} <= {f"#{name}" for name in names}
    assert all(f"#{each['id']}" in said or "#" in set(references(each)) for each in event["contained"])


def test_the_case_says_what_was_recorded(clinic: Clinic) -> None:
    event = exported(clinic, cases.typical_case(clinic))
    assert event["date"] == "2022-12-22T09:17:00+08:00"
    assert event["outcome"]["coding"][0]["code"] == "recovering"
    assert event["seriousness"]["coding"][0]["code"] == "Serious"
    dose = next(each for each in event["contained"] if each["id"] == "dose-1")
    assert (dose["lotNumber"], dose["vaccineCode"]["coding"]) == (
        "202208A13",
        [{"system": "http://hl7.org/fhir/sid/cvx", "code": "150"}],
    )
    pressures = [each for each in event["contained"] if each.get("component")]
    assert [each["component"][0]["valueQuantity"]["value"] for each in pressures] == [134, 102, 96, 118]
    moments = [datetime.fromisoformat(each["effectiveDateTime"]) for each in pressures]
    assert moments == sorted(moments)


def test_no_identity_number_leaves_with_it(clinic: Clinic) -> None:
    assert "500106194003211621" not in json.dumps(exported(clinic, cases.typical_case(clinic)))


def test_a_death_is_fatal_and_a_case_without_a_form_is_not_called_harmless(clinic: Clinic) -> None:
    visit = cases.bare_case(clinic)
    before = exported(clinic, visit)
    assert (before["seriousness"], before["outcome"]["coding"][0]["code"]) == ({"text": "not assessed"}, "unknown")
    clinic.act(cases.died(clinic, visit), about=visit)
    after = exported(clinic, visit)
    assert [each["code"] for each in after["seriousness"]["coding"]] == ["SeriousResultsInDeath"]
    assert after["outcome"]["coding"][0]["code"] == "fatal"


def test_every_code_of_ours_has_its_place_in_the_standard() -> None:
    assert set(OUTCOMES.values()) == set(HOW_IT_ENDED)
    assert set(SITES) < set(BodySite.__args__)  # type: ignore[attr-defined]
    assert set(ROUTES) < set(Route.__args__)  # type: ignore[attr-defined]
