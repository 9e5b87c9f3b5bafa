"""What a screening needs beside its conclusion; the rest is in the table of rules, tried through the Desk."""

from datetime import date, timedelta

import pytest

from vaxdesk.acts.inquiry import inquiry
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.conclusions import Judging, conclusion_problems

TODAY = date(2022, 12, 22)
CHINA = inquiry("adult-general", "cn-adult")
VIETNAM = inquiry("vn-5785-adult", "vn-5785")
WELL = f.VitalSigns(temperature_c=36.5)


def codes(fact: f.Screened, judging: Judging | None) -> list[str]:
    return [each.partition(":")[0] for each in conclusion_problems(fact, judging, TODAY)]


def judging(*, before: f.Screened | None = None, corrects: bool = False, age: int = 70) -> Judging:
    return Judging(
        form=CHINA.form, policy=CHINA.policy, products=("flu-iiv4",), age=age, before=before, corrects=corrects
    )


def test_a_correction_is_asked_for_nothing_that_the_screening_it_corrects_lacks_too() -> None:
    old = f.Screened(outcome="eligible", answered_by="family")
    again = f.Screened(outcome="eligible", answered_by="family", observation_minutes=45)
    assert codes(again, judging()) == ["answerer_missing", "measurement_missing"]
    assert codes(again, judging(before=old, corrects=True)) == []
    refused = f.Screened(outcome="refer", answered_by="family")
    assert codes(refused, judging(before=old, corrects=True)) == ["outcome_unexplained"]


def test_a_second_screening_is_asked_for_all_of_it_and_an_older_note_counts_for_what_was_warned_of_then() -> None:
    old = f.Screened(outcome="eligible", note="体温计坏了")
    assert codes(f.Screened(outcome="caution", note="体温计坏了"), judging(before=old)) == []
    warm = f.VitalSigns(temperature_c=38.1)
    assert codes(f.Screened(outcome="eligible", vital_signs=warm, note="体温计坏了"), judging(before=old)) == [
        "outcome_differs"
    ]
    said = f.Screened(outcome="eligible", vital_signs=warm, note="体温计坏了,刚跑来,复测正常")
    assert codes(said, judging(before=old)) == []


def test_without_a_form_of_the_site_only_days_and_names_are_looked_at() -> None:
    assert codes(f.Screened(outcome="eligible"), None) == []
    late = f.Screened(outcome="defer", defer_until=TODAY + timedelta(days=400))
    assert codes(late, None) == ["deferral_far"]


@pytest.mark.parametrize(("age", "needed"), [(65, []), (66, ["measurement_missing"])])
def test_the_pressure_is_needed_where_the_source_has_it_taken(age: int, needed: list[str]) -> None:
    case = Judging(form=VIETNAM.form, policy=VIETNAM.policy, products=("covid-inactivated",), age=age)
    assert codes(f.Screened(outcome="caution", vital_signs=WELL), case) == needed


@pytest.mark.parametrize(
    ("days", "found"), [(0, ["deferral_past"]), (1, []), (366, []), (367, ["deferral_far"]), (3650, ["deferral_far"]),
                        (3651, ["deferral_too_far"])],
)  # fmt: skip
def test_a_deferral_goes_until_a_day_that_somebody_can_mean(days: int, found: list[str]) -> None:
    fact = f.Screened(outcome="defer", vital_signs=WELL, defer_until=TODAY + timedelta(days=days), note="化疗")
    assert codes(fact, judging()) == found


@pytest.mark.parametrize("item", [5, [5], [{"answer": 5}], [{"linkId": "acute_illness", "answer": [{"valueMoon": 1}]}]])
def test_answers_that_cannot_be_read_answer_nothing_and_stop_nobody(item: object) -> None:
    said = {"questionnaire": CHINA.form.canonical, "item": item}
    fact = f.Screened(outcome="refer", vital_signs=WELL, response=said, note="转诊")
    assert codes(fact, judging()) == []
