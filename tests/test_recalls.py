"""Who was deferred and should be asked to come back."""

from datetime import date

from tests.builders import FIT, Clinic, nobody
from vaxdesk.clinic import facts as f

UNTIL = date(2022, 12, 25)


def deferred(clinic: Clinic, until: date = UNTIL, **more: object) -> str:
    visit = clinic.registered(**more)
    finding = f.Finding(rule="temperature_high", outcome="defer", source="x", confirmed=False)
    clinic.act(f.Screened(outcome="defer", defer_until=until, findings=(finding,), note="咳嗽"), about=visit)
    return visit


def test_a_deferral_lands_on_the_list_with_its_day_and_its_reason(clinic: Clinic) -> None:
    visit = deferred(clinic)
    (recall,) = clinic.desk.recalls()
    assert (recall.visit, recall.until, recall.products) == (visit, UNTIL, ("flu-iiv4",))
    assert (recall.rules, recall.note) == (("temperature_high",), "咳嗽")
    assert clinic.desk.person(recall.person) is not None


def test_the_first_to_come_back_stands_first(clinic: Clinic) -> None:
    people = [clinic.act(nobody(name=name)).entry.about for name in ("王桂芬", "李淑华")]
    later = deferred(clinic, date(2023, 1, 9), person=people[0])
    sooner = deferred(clinic, date(2022, 12, 24), person=people[1])
    assert [each.visit for each in clinic.desk.recalls()] == [sooner, later]


def test_whoever_comes_again_is_off_the_list_and_a_second_deferral_counts(clinic: Clinic) -> None:
    first = deferred(clinic)
    person = clinic.desk.visit(first).person
    clinic.later(days=3)
    again = deferred(clinic, date(2023, 1, 9), person=person)
    assert [each.visit for each in clinic.desk.recalls()] == [again]
    clinic.later(days=20)
    clinic.registered(person=person)
    assert clinic.desk.recalls() == ()


def test_somebody_who_is_fit_after_a_rest_is_not_called_back(clinic: Clinic) -> None:
    visit = deferred(clinic)
    clinic.act(FIT, about=visit)
    assert clinic.desk.recalls() == ()


def test_a_corrected_day_is_the_day_of_the_recall(clinic: Clinic) -> None:
    visit = deferred(clinic)
    entry = clinic.desk.visit(visit).last_act(f.Screened)
    assert entry is not None
    right = f.Screened(outcome="defer", defer_until=date(2022, 12, 30), note="发热")
    clinic.desk.amend(entry.entry.id, right, by="li.qiang", reason="mistyped")
    assert [each.until for each in clinic.desk.recalls()] == [date(2022, 12, 30)]
