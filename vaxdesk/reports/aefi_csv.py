"""Adverse events as a table: a row for each case, the words of the record as codes, doses numbered in columns."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Final

from vaxdesk.clinic.case_report import CaseReport, SuspectDose
from vaxdesk.clinic.worst_signs import worst_signs
from vaxdesk.reports.csv_text import table

MOST_DOSES: Final = 3
"""As many suspect vaccines as the case card has rows for."""
_OF_DOSE: Final = (
    "entry", "product", "name", "manufacturer", "lot", "expiry", "given_at", "dose_number", "volume_ml", "route",
    "body_site", "specification", "category", "organised", "diluent_lot", "diluent_expiry", "reconstituted_at",
)  # fmt: skip
_OF_CASE: Final = (
    "visit", "number", "site", "name", "sex", "birth_date", "birth_date_estimated", "age", "address", "phone",
    "occupation", "guardian", "pregnancy", "history", "began", "known_since", "facility", "signs", "temperature_c",
    "systolic", "diastolic", "pulse", "pulse_lowest", "respiration_highest", "respiration_lowest", "spo2", "measures",
    "medicines", "course", "fever", "redness", "induration", "events", "event_other", "serious", "cluster",
    "major_impact", "first_diagnosis", "hospitalised",
    "hospital", "referred_at", "outcome", "died_on", "autopsy", "first_class", "final_class", "found_by",
    "investigation", "reported_at", "reported_to", "receipt", "not_to_be_reported", "reporter", "reporter_post",
    "reporter_phone",
)  # fmt: skip
HEAD: Final = (*_OF_CASE, *(f"dose{n}_{name}" for n in range(1, MOST_DOSES + 1) for name in _OF_DOSE))


def aefi_csv(reports: Iterable[CaseReport]) -> bytes:
    """The file. Times are local with their offset; several values in one cell are separated by a semicolon."""
    return table(HEAD, (_row(report) for report in reports))


def _row(report: CaseReport) -> list[object]:
    doses = [_dose(report, dose) for dose in report.doses[:MOST_DOSES]]
    doses += [[""] * len(_OF_DOSE)] * (MOST_DOSES - len(doses))
    cells = [*_person(report), *_event(report), *_form(report), *_reporting(report)]
    return [*cells, *(each for dose in doses for each in dose)]


def _person(report: CaseReport) -> list[object]:
    person, form = report.person, report.case.form
    return [
        report.case.visit.id, form.number, report.site.name, person.name, person.sex, person.birth_date,
        person.birth_date_estimated, report.age, person.address, person.phone, form.occupation, form.guardian,
        form.pregnancy, form.history or _joined((person.conditions, person.allergies, person.medicines)),
    ]  # fmt: skip


def _event(report: CaseReport) -> list[object]:
    case = report.case
    worst = worst_signs(case.readings)
    pressure = worst.blood_pressure
    measures = dict.fromkeys(measure for _, seen in case.seen for measure in seen.measures)
    given = (f"{_time(report, act.at)} {fact.medicine} {fact.dose} {fact.way}".strip() for act, fact in case.medicines)
    return [
        _time(report, case.began or case.began_on), _time(report, case.known_since), case.form.facility,
        _joined(case.signs),
        worst.temperature_c, pressure.systolic if pressure else None, pressure.diastolic if pressure else None,
        worst.pulse, worst.pulse_lowest, worst.respiration_highest, worst.respiration_lowest, worst.spo2,
        _joined(measures), _joined(given), _course(report),
    ]  # fmt: skip


def _course(report: CaseReport) -> str:
    """As the form has it, and what was told of since; without one, what was written down on the way."""
    course = report.case.form.course
    if not course:
        return _joined(notes(report))
    return _joined((course, *(fact.note for _, fact in report.case.told_since)))


def notes(report: CaseReport) -> Iterator[str]:
    """What was written down freely, oldest first."""
    for act in report.case.visit.acts:
        if any(act is each for each, _ in (*report.case.seen, *report.case.told)):
            note = getattr(act.fact, "note", "")
            if note:
                yield note


def _form(report: CaseReport) -> list[object]:
    form = report.case.form
    return [
        form.fever, form.redness, form.induration, _joined(form.events), form.event_other,
        _joined(sorted(report.case.triggers)), form.cluster, form.major_impact, form.first_diagnosis,
        form.hospitalised, form.hospital,
        _time(report, form.referred_at), report.case.outcome, form.died_on, form.autopsy, form.first_class,
        form.final_class, form.found_by, form.investigation,
    ]  # fmt: skip


def _reporting(report: CaseReport) -> list[object]:
    case, form = report.case, report.case.form
    act, sent = case.reports[-1] if case.reports else (None, None)
    return [
        _time(report, act.at) if act else "", sent.to if sent else "", sent.receipt if sent else "",
        case.not_due[1].why if case.not_due else "", form.reporter, form.reporter_post, form.reporter_phone,
    ]  # fmt: skip


def _dose(report: CaseReport, each: SuspectDose) -> list[object]:
    dose, more = each.dose, each.more
    return [
        each.entry, dose.product, dose.product_name.get("en", dose.product), dose.manufacturer, dose.lot, dose.expiry,
        _time(report, each.at), dose.dose_number, dose.volume_ml, dose.route, dose.body_site, more.specification,
        more.category, more.organised, more.diluent_lot, more.diluent_expiry, _time(report, more.reconstituted_at),
    ]  # fmt: skip


def _time(report: CaseReport, moment: datetime | date | None) -> str:
    if isinstance(moment, datetime):
        return report.local(moment).isoformat(timespec="minutes")
    return moment.isoformat() if moment else ""


def _joined(values: Iterable[str] | Sequence[str]) -> str:
    return "; ".join(value for value in values if value)
