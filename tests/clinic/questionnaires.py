"""Questionnaires for tests, as a form builder would write them."""

from typing import Any

CORE = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
UCUM = "http://unitsofmeasure.org"


def form_of(*items: dict[str, Any], **root: Any) -> dict[str, Any]:
    return {
        "resourceType": "Questionnaire", "url": "urn:x", "version": "1", "status": "active", "language": "en",
        "item": list(items), **root,
    }  # fmt: skip


def item(link_id: str, kind: str = "boolean", **more: Any) -> dict[str, Any]:
    return {"linkId": link_id, "type": kind, "text": f"{link_id}?", **more}


def asked_when(question: str, operator: str = "=", **answer: Any) -> dict[str, Any]:
    return {"enableWhen": [{"question": question, "operator": operator, **(answer or {"answerBoolean": True})}]}


def extended(**values: Any) -> dict[str, Any]:
    """Extensions by the last part of their name: `minValue_valueDate="2022"`; an underscore in front for SDC."""
    found = []
    for name, value in values.items():
        short, _, kind = name.lstrip("_").rpartition("_")
        base = SDC if name.startswith("_") else CORE
        found.append({"url": base + short.replace("_", "-"), kind: value})
    return {"extension": found}


def control(code: str) -> dict[str, Any]:
    return extended(questionnaire_itemControl_valueCodeableConcept={"coding": [{"code": code}]})


def coding(code: str, system: str = "urn:s", **more: Any) -> dict[str, Any]:
    return {"valueCoding": {"system": system, "code": code, **more}}


def value_set(name: str, *codes: str, **more: Any) -> dict[str, Any]:
    concepts = [{"code": code, "display": code.upper()} for code in codes]
    compose = {"compose": {"include": [{"system": "urn:s", "concept": concepts}]}} if codes else {}
    return {"resourceType": "ValueSet", "id": name, "url": f"urn:set:{name}", **compose, **more}
