"""Scenes: what stands against erasing a person by law, and against writing about one who was."""

from typing import Any

from tests.builders import LEAD, Clinic, nobody
from tests.rule_cases import Deed, doing, reaches
from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import facts as f


def erasing(clinic: Clinic, person: str, always: str = "") -> Deed:
    """With the reason that is given, or always with the same one."""

    def deed(*, override: tuple[str, ...] = (), reason: str = "letter of 3 January", **_: Any) -> Recorded:
        return Recorded(clinic.desk.erasing.erase(person, by=LEAD, reason=always or reason, override=override).entry)

    return deed


def vaccinated_yesterday(clinic: Clinic) -> str:
    person = clinic.enrolled()
    visit = clinic.vaccinated(person=person)
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    clinic.later(days=1)
    return person


@reaches("erasure_visit_open")
def on_the_day(clinic: Clinic) -> Deed:
    person = clinic.enrolled()
    clinic.registered(person=person)
    return erasing(clinic, person)


@reaches("erasure_names_person")
def reason_that_names(clinic: Clinic) -> Deed:
    return erasing(clinic, clinic.enrolled(), "wish of Mrs 王 桂芬")


@reaches("erasure_names_person")
def reason_with_the_number(clinic: Clinic) -> Deed:
    return erasing(clinic, clinic.enrolled(), "document 500106-19400321-1621")


@reaches("retention_duty")
def while_the_law_wants_it(clinic: Clinic) -> Deed:
    return erasing(clinic, vaccinated_yesterday(clinic))


@reaches("person_erased")
def enrolled_again(clinic: Clinic) -> Deed:
    person = clinic.enrolled()
    erasing(clinic, person)()
    return doing(clinic, nobody(), about=person)


@reaches("person_erased")
def taken_back_after_it(clinic: Clinic) -> Deed:
    person = clinic.enrolled()
    (entry,) = clinic.desk.journal.entries(person)
    erasing(clinic, person)()
    return lambda **_: clinic.desk.strike(entry.id, by="chen.jing", reason="mistake")
