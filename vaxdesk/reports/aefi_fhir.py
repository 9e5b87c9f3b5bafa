"""One adverse event as a FHIR R4 (4.0.1) AdverseEvent, person, doses, vital signs and medicines contained in it.

Codes come from FHIR's own value sets where those are bound (outcome, seriousness), LOINC and UCUM for what was
measured, CVX, ICD-11 and ATC for vaccines as far as the catalogue has them; signs and ticked events have the codes of
this program under `urn:vaxdesk:aefi:sign` and `urn:vaxdesk:aefi:event`. No identity number is in it.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from vaxdesk.clinic.aefi_case import Reading, Trigger
from vaxdesk.clinic.aefi_facts import MedicineGiven
from vaxdesk.clinic.case_report import CaseReport, SuspectDose
from vaxdesk.clinic.visit import Act
from vaxdesk.reports.aefi_csv import notes

Json = dict[str, Any]
_HL7: Final = "http://terminology.hl7.org/CodeSystem"
VACCINES: Final = {
    "cvx": "http://hl7.org/fhir/sid/cvx",
    "icd11": "http://id.who.int/icd/release/11/mms",
    "atc": "http://www.whocc.no/atc",
    "snomed": "http://snomed.info/sct",
}
OUTCOMES: Final = {
    "": "unknown", "recovered": "resolved", "recovering": "recovering", "sequelae": "resolvedWithSequelae",
    "not_recovered": "ongoing", "died": "fatal", "unknown": "unknown",
}  # fmt: skip
SERIOUSNESS: Final[dict[Trigger, str]] = {
    "death": "SeriousResultsInDeath",
    "life_threatening": "SeriousIsLifeThreatening",
    "hospitalisation": "SeriousResultsInHospitalization",
    "disability": "SeriousResultsInDisability",
    "congenital_anomaly": "SeriousIsBirthDefect",
}
SITES: Final = {
    "left_deltoid": "LD", "right_deltoid": "RD", "left_thigh": "LT", "right_thigh": "RT", "left_arm": "LA",
    "right_arm": "RA",
}  # fmt: skip
ROUTES: Final = {"im": "IM", "sc": "SQ", "id": "IDINJ", "oral": "PO"}
MEASURED: Final = (
    ("pulse", "8867-4", "Heart rate", "/min"),
    ("respiration", "9279-1", "Respiratory rate", "/min"),
    ("spo2", "59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry", "%"),
    ("temperature_c", "8310-5", "Body temperature", "Cel"),
)


def aefi_fhir(report: CaseReport) -> bytes:
    """The resource as UTF-8 JSON, indented."""
    return json.dumps(adverse_event(report), ensure_ascii=False, indent=2).encode() + b"\n"


def adverse_event(report: CaseReport) -> Json:
    case = report.case
    resource: Json = {
        "resourceType": "AdverseEvent",
        "id": case.visit.id,
        "contained": list(_contained(report)),
        "identifier": _identifier(report),
        "actuality": "actual",
        "event": _event(report),
        "subject": {"reference": "#patient"},
        "detected": _time(report, case.known_since),
        "recordedDate": _time(report, report.recorded),
        "seriousness": _seriousness(report),
        "outcome": _concept(f"{_HL7}/adverse-event-outcome", OUTCOMES[case.outcome]),
        "location": {"display": report.site.name},
        "suspectEntity": [_suspect(report, number) for number in range(1, len(report.doses) + 1)],
    }
    if case.began:
        resource["date"] = _time(report, case.began)
    elif case.began_on:
        resource["date"] = case.began_on.isoformat()
    if case.form.reporter:
        resource["recorder"] = {"display": case.form.reporter}
    return resource


def _contained(report: CaseReport) -> Iterator[Json]:
    yield _patient(report)
    for number, dose in enumerate(report.doses, start=1):
        yield _immunization(report, number, dose)
    vital = [each for reading in report.case.readings for each in _observations(report, reading)]
    for number, each in enumerate(vital, start=1):
        yield {"resourceType": "Observation", "id": f"vital-{number}", **each}
    for number, (act, given) in enumerate(report.case.medicines, start=1):
        yield _medicine(report, number, act, given)


def _identifier(report: CaseReport) -> Json:
    number = report.case.form.number
    named = {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{report.case.visit.id}"}
    return {"value": number} if number else named


def _patient(report: CaseReport) -> Json:
    person = report.person
    born = f"{person.birth_date.year:04}" if person.birth_date_estimated else person.birth_date.isoformat()
    patient: Json = {
        "resourceType": "Patient", "id": "patient", "name": [{"text": person.name}], "gender": person.sex,
        "birthDate": born,
    }  # fmt: skip
    if person.phone:
        patient["telecom"] = [{"system": "phone", "value": person.phone}]
    if person.address:
        patient["address"] = [{"text": person.address}]
    return patient


def _immunization(report: CaseReport, number: int, each: SuspectDose) -> Json:
    dose = each.dose
    codings = [{"system": VACCINES[name], "code": code} for name, code in each.codes.items() if name in VACCINES]
    vaccine: Json = {"text": dose.product_name.get("en") or dose.product}
    resource: Json = {
        "resourceType": "Immunization",
        "id": f"dose-{number}",
        "status": "completed",
        "vaccineCode": vaccine | ({"coding": codings} if codings else {}),
        "patient": {"reference": "#patient"},
        "occurrenceDateTime": _time(report, each.at),
        "lotNumber": dose.lot,
        "site": _coded_or_said(f"{_HL7}/v3-ActSite", SITES.get(dose.body_site, ""), dose.body_site),
    }
    if dose.manufacturer:
        resource["manufacturer"] = {"display": dose.manufacturer}
    if dose.expiry:
        resource["expirationDate"] = dose.expiry.isoformat()
    if dose.route:
        resource["route"] = _coded_or_said(f"{_HL7}/v3-RouteOfAdministration", ROUTES.get(dose.route, ""), dose.route)
    if dose.volume_ml is not None:
        resource["doseQuantity"] = _quantity(dose.volume_ml, "mL")
    if dose.vaccinator_name:
        resource["performer"] = [{"actor": {"display": dose.vaccinator_name}}]
    if dose.dose_number is not None:
        series = {"seriesDosesPositiveInt": dose.series_doses} if dose.series_doses else {}
        resource["protocolApplied"] = [{"doseNumberPositiveInt": dose.dose_number, **series}]
    return resource


def _observations(report: CaseReport, reading: Reading) -> Iterator[Json]:
    vital, same = reading.vital_signs, {"effectiveDateTime": _time(report, reading.at)}
    if vital.blood_pressure:
        last = vital.blood_pressure[-1]
        parts = (("8480-6", "Systolic", last.systolic), ("8462-4", "Diastolic", last.diastolic))
        yield (
            _observation("85354-9", "Blood pressure panel with all children optional")
            | same
            | {
                "component": [
                    {"code": _loinc(code, f"{which} blood pressure"), "valueQuantity": _quantity(value, "mm[Hg]")}
                    for code, which, value in parts
                ]
            }
        )
    for name, code, display, unit in MEASURED:
        value = getattr(vital, name)
        if value is not None:
            yield _observation(code, display) | same | {"valueQuantity": _quantity(value, unit)}
    if reading.consciousness:
        said = {"valueCodeableConcept": {"text": reading.consciousness.replace("_", " ")}}
        yield _observation("67775-7", "Level of responsiveness") | same | said


def _observation(code: str, display: str) -> Json:
    return {
        "status": "final",
        "category": [_concept(f"{_HL7}/observation-category", "vital-signs")],
        "code": _loinc(code, display),
        "subject": {"reference": "#patient"},
        "focus": [{"reference": "#"}],
    }


def _medicine(report: CaseReport, number: int, act: Act, given: MedicineGiven) -> Json:
    said = " · ".join(part for part in (given.dose, given.way, given.note) if part)
    return {
        "resourceType": "MedicationAdministration",
        "id": f"medicine-{number}",
        "status": "completed",
        "medicationCodeableConcept": {"text": given.medicine},
        "subject": {"reference": "#patient"},
        "supportingInformation": [{"reference": "#"}],
        "effectiveDateTime": _time(report, act.at),
        "note": [{"text": said}],
    }


def _event(report: CaseReport) -> Json:
    form = report.case.form
    codings = [{"system": "urn:vaxdesk:aefi:sign", "code": sign} for sign in report.case.signs]
    codings += [{"system": "urn:vaxdesk:aefi:event", "code": event} for event in form.events]
    said = [form.first_diagnosis, form.event_other, form.course, *notes(report)]
    event: Json = {"coding": codings} if codings else {}
    text = "\n".join(part for part in said if part)
    return event | ({"text": text} if text else {})


def _seriousness(report: CaseReport) -> Json:
    """Every reason that FHIR has a code for; "Serious" alone for the others, "Non-serious" only where the form was
    filled in and ticks none."""
    system = f"{_HL7}/adverse-event-seriousness"
    codes = [SERIOUSNESS[each] for each in report.case.triggers if each in SERIOUSNESS]
    if not codes and report.case.serious:
        codes = ["Serious"]
    if codes:
        return {"coding": [{"system": system, "code": code} for code in codes]}
    return _concept(system, "Non-serious") if report.case.form_begun else {"text": "not assessed"}


def _suspect(report: CaseReport, number: int) -> Json:
    suspect: Json = {"instance": {"reference": f"#dose-{number}"}}
    judged = report.case.form.final_class or report.case.form.first_class
    if judged:
        suspect["causality"] = [{"assessment": {"text": judged.replace("_", " ")}}]
    return suspect


def _loinc(code: str, display: str) -> Json:
    return {"coding": [{"system": "http://loinc.org", "code": code, "display": display}]}


def _concept(system: str, code: str) -> Json:
    return {"coding": [{"system": system, "code": code}]}


def _coded_or_said(system: str, code: str, said: str) -> Json:
    return _concept(system, code) | {"text": said} if code else {"text": said}


def _quantity(value: float, unit: str) -> Json:
    return {"value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit}


def _time(report: CaseReport, moment: Any) -> str:
    return str(report.local(moment).isoformat(timespec="seconds"))
