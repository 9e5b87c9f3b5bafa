"""What somebody answers alone is kept at every step, by nobody's hand but theirs, until a clinician has concluded."""

from datetime import timedelta

import pytest

from tests.builders import LEAD, VITAL_SIGNS, Clinic
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.departments.self_filling import HandedOver, SelfAnswers
from vaxdesk.store import self_filled


def handed(clinic: Clinic, visit: str) -> HandedOver:
    clinic.desk.seat.take("li.qiang", None)
    return clinic.desk.self_filling.hand_over(visit, clinic.desk.inquiry().form)


def kept(clinic: Clinic, visit: str) -> SelfAnswers | None:
    return clinic.desk.self_filling.of(clinic.desk.visit(visit))


def test_every_step_is_kept_while_nobody_sits_here(clinic: Clinic) -> None:
    visit = clinic.registered()
    hands = handed(clinic, visit)
    clinic.desk.seat.leave()
    hands.keep({"acute_illness": True}, "vi")
    with pytest.raises(NotAllowed):
        clinic.desk.self_filling.of(clinic.desk.visit(visit))
    clinic.restart()
    found = kept(clinic, visit)
    assert found is not None
    assert (dict(found.answers), found.language, found.finished, found.by) == (
        {"acute_illness": True},
        "vi",
        False,
        "li.qiang",
    )


def test_somebody_who_was_interrupted_goes_on_where_they_were(clinic: Clinic) -> None:
    visit = clinic.registered()
    handed(clinic, visit).keep({"acute_illness": False}, "zh-CN")
    again = handed(clinic, visit)
    assert again.before is not None
    assert dict(again.before.answers) == {"acute_illness": False}
    again.keep({"acute_illness": False, "vaccine_allergy": False}, "zh-CN", finished=True)
    found = kept(clinic, visit)
    assert found is not None
    assert found.finished


def test_an_answer_that_the_form_does_not_allow_is_asked_again(clinic: Clinic) -> None:
    visit = clinic.registered()
    handed(clinic, visit).keep({"acute_illness": "perhaps", "unheard": True, "vaccine_allergy": False}, "en")
    found = kept(clinic, visit)
    assert found is not None
    assert dict(found.answers) == {"vaccine_allergy": False}


def test_it_goes_away_when_a_clinician_has_concluded(clinic: Clinic) -> None:
    visit = clinic.registered()
    handed(clinic, visit).keep({"acute_illness": False}, "zh-CN")
    clinic.clock.advance(timedelta(minutes=1))
    clinic.act(f.Screened(outcome="eligible", vital_signs=VITAL_SIGNS), about=visit)
    assert kept(clinic, visit) is None
    clinic.clock.advance(timedelta(minutes=1))
    handed(clinic, visit).keep({"acute_illness": True}, "zh-CN")
    assert kept(clinic, visit) is not None
    clinic.desk.self_filling.drop(visit)
    assert kept(clinic, visit) is None


def test_who_is_erased_leaves_no_draft(clinic: Clinic) -> None:
    person = clinic.enrolled()
    visit = clinic.registered(person=person)
    handed(clinic, visit).keep({"acute_illness": True}, "zh-CN")
    clinic.desk.seat.take(LEAD, None)
    clinic.clock.advance(timedelta(days=1))
    clinic.desk.erasing.erase(person, by=LEAD, reason="asked for in writing", override=("retention_duty",))
    assert self_filled.read(clinic.desk.db, visit) is None


def test_days_that_are_over_leave_nothing(clinic: Clinic) -> None:
    visit = clinic.registered()
    handed(clinic, visit).keep({"acute_illness": False}, "zh-CN")
    clinic.clock.advance(timedelta(days=1))
    handed(clinic, "another visit")
    assert kept(clinic, visit) is None


@pytest.mark.parametrize("who", ["chen.jing", "zhou.min", "wang.fang", "zhao.yun"])
def test_only_who_may_screen_hands_questions_over_and_takes_them_back(clinic: Clinic, who: str) -> None:
    visit = clinic.registered()
    form = clinic.desk.inquiry().form
    clinic.desk.seat.take(who, None)
    with pytest.raises(NotAllowed):
        clinic.desk.self_filling.hand_over(visit, form)
    with pytest.raises(NotAllowed):
        clinic.desk.self_filling.drop(visit)
