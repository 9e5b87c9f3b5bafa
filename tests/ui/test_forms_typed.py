"""A paper form as it is typed in: what is wrong with it, and the acts that it means."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from vaxdesk.clinic import facts as f
from vaxdesk.ui.stations.forms_steps import steps
from vaxdesk.ui.stations.forms_typed import PARTS, Around, TypedForm, begun, done, problems

AROUND = Around(zone=ZoneInfo("Asia/Shanghai"), today=date(2022, 12, 22), form="A221222-007-1", answers="1: 否")
DOOR = TypedForm(day="2022-12-22", name="亓月娥", sex="female", born="1950", product="flu-iiv4", arrived="0905")
WHOLE = replace(
    DOOR, question_1="no", temperature="365", pressure="152/88", outcome="caution", screened_at="9:12", screener="李强",
    agrees="yes", consented_at="0914", identity="all", lot=" L1 ", body_site="left_deltoid", injected_at="0920",
    vaccinator="周敏", left_at="0952",
)  # fmt: skip


EARLY = replace(WHOLE, left="early", left_at="0931", left_why=" 班车要走 ", advice="yes", accepted_by=" 亓小满 ")
ILL = replace(WHOLE, reaction="头晕", reacted_at="0931", concluded="recovered")


def names(typed: TypedForm, written: frozenset[str] = frozenset()) -> list[str]:
    return [f.fact_name(each.fact) for each in steps(typed, AROUND, written)]


def test_a_whole_form_is_seven_acts_at_the_times_that_stand_on_it() -> None:
    assert problems(WHOLE, AROUND) == {}
    found = [(f.fact_name(each.fact), each.at.strftime("%H%M")) for each in steps(WHOLE, AROUND)]
    assert found == [
        ("person_enrolled", "0905"), ("visit_registered", "0905"), ("screened", "0912"), ("consent_given", "0914"),
        ("identity_checked", "0920"), ("dose_given", "0920"), ("released", "0952"),
    ]  # fmt: skip
    facts = [each.fact for each in steps(WHOLE, AROUND)]
    screened, dose = facts[2], facts[5]
    assert isinstance(screened, f.Screened)
    assert isinstance(dose, f.DoseGiven)
    assert (screened.screener_name, screened.note) == ("李强", "A221222-007-1 · 1: 否")
    assert (dose.lot, dose.vaccinator_name) == ("L1", "周敏")


def test_what_happens_after_midnight_happened_on_the_next_day() -> None:
    late = replace(WHOLE, arrived="2350", screened_at="2355", consented_at="2358", injected_at="0002", left_at="00:33")
    found = [each.at.strftime("%d %H%M") for each in steps(late, AROUND)]
    assert found == ["22 2350", "22 2350", "22 2355", "22 2358", "23 0002", "23 0002", "23 0033"]
    early = replace(WHOLE, arrived="1759", screened_at="0559")
    assert [each.at.day for each in steps(early, AROUND) if each.time == "screened_at"] == [22]


def test_a_form_that_was_filled_in_halfway_is_recorded_as_far_as_it_goes() -> None:
    assert problems(DOOR, AROUND) == {}
    assert names(DOOR) == ["person_enrolled", "visit_registered"]
    assert begun(DOOR) == ("door",)


def test_what_is_in_the_record_is_not_recorded_again() -> None:
    written = frozenset({"person_enrolled", "visit_registered", "screened", "identity_checked"})
    assert names(WHOLE, written) == ["consent_given", "dose_given", "released"]
    assert done(written) == {"door", "screening"}


def test_a_reaction_is_seen_then_concluded_then_the_person_goes() -> None:
    assert names(ILL)[-3:] == ["reaction_seen", "reaction_concluded", "released"]
    assert names(replace(ILL, left_at="", concluded=""))[-1] == "reaction_seen"
    assert problems(replace(ILL, concluded=""), AROUND) == {"concluded": "wanted"}
    assert problems(replace(ILL, left_at=""), AROUND) == {"left_at": "wanted"}


def test_whoever_left_early_is_not_released_and_says_why_and_who_accepts_it() -> None:
    assert problems(EARLY, AROUND) == {}
    *_, last = steps(EARLY, AROUND)
    assert last.fact == f.LeftEarly(why="班车要走", advice_given=True, accepted_by="亓小满")
    assert (last.at.strftime("%H%M"), last.time) == ("0931", "left_at")
    assert "released" not in names(EARLY)
    *_, last = steps(replace(EARLY, advice="no"), AROUND)
    assert isinstance(last.fact, f.LeftEarly)
    assert not last.fact.advice_given
    assert names(EARLY, frozenset({"left_early"})) == names(replace(WHOLE, left_at=""))
    assert names(replace(EARLY, left="well", left_why="", advice="", accepted_by=""))[-1] == "released"


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"left_why": " "}, {"left_why": "wanted"}),
        ({"advice": ""}, {"advice": "wanted"}),
        ({"accepted_by": ""}, {"accepted_by": "wanted"}),
        ({"accepted_by": "亓" * 101}, {"accepted_by": "too_long"}),
        ({"left_why": "班车\u202e"}, {"left_why": "unseen"}),
        ({"left_at": ""}, {"left_at": "wanted"}),
        ({"left_at": "0919"}, {"left_at": "before_dose"}),
        ({"left_at": "0920"}, {}),
        ({"left": ""}, {"left": "not_early"}),
        ({"left": "well"}, {"left": "not_early"}),
        ({"reaction": "头晕", "reacted_at": "0925"}, {}),
        ({"reaction": "头晕", "reacted_at": "0919"}, {"reacted_at": "before_dose"}),
        ({"reaction": "头晕", "reacted_at": "0932"}, {"left_at": "before_reaction"}),
    ],
)
def test_what_stands_there_of_leaving_early_is_looked_at(changed: dict[str, str], wrong: dict[str, str]) -> None:
    assert problems(replace(EARLY, **changed), AROUND) == wrong


def test_somebody_goes_in_the_small_hours_after_an_injection_before_midnight() -> None:
    late = replace(EARLY, arrived="2340", screened_at="2345", consented_at="2350", injected_at="2355", left_at="0005")
    assert problems(late, AROUND) == {}
    assert problems(replace(late, left_at="2354"), AROUND) == {"left_at": "before_dose"}


def test_times_are_held_against_a_reaction_only_until_it_is_in_the_record() -> None:
    another_day = replace(ILL, reacted_at="0800")
    assert problems(another_day, AROUND) == {"reacted_at": "before_dose"}
    assert problems(another_day, AROUND, frozenset({"reaction_seen"})) == {}
    assert problems(replace(ILL, reaction=""), AROUND, frozenset({"reaction_seen"})) == {}
    concluded = frozenset({"reaction_seen", "reaction_concluded"})
    assert problems(replace(ILL, left_at=""), AROUND, concluded) == {}


def test_whoever_goes_to_hospital_is_written_down_as_having_left_early() -> None:
    hospital = replace(ILL, concluded="transferred")
    assert problems(hospital, AROUND) == {"left": "transferred"}
    gone = replace(hospital, left="early", left_why="市三院", advice="yes", accepted_by="亓小满")
    assert problems(gone, AROUND) == {}
    assert names(gone)[-3:] == ["reaction_seen", "reaction_concluded", "left_early"]
    assert names(replace(gone, concluded=""))[-2:] == ["reaction_seen", "left_early"]


def test_a_death_is_not_typed_in_here() -> None:
    for died in (replace(ILL, concluded="died"), replace(ILL, concluded="died", left_at="")):
        assert problems(died, AROUND) == {"concluded": "died_elsewhere"}


def test_somebody_on_record_is_not_enrolled_again_and_has_to_be_chosen() -> None:
    around = Around(zone=AROUND.zone, today=AROUND.today, candidates=("one",))
    assert problems(DOOR, around) == {"known": "choose_person"}
    assert problems(replace(DOOR, known="new"), around) == {}
    known = replace(DOOR, known="one", sex="", born="")
    assert problems(known, around) == {}
    assert names(known) == ["visit_registered"]


def test_somebody_who_is_written_down_but_not_registered_yet_still_needs_a_vaccine_and_a_time() -> None:
    written = frozenset({"person_enrolled"})
    assert problems(replace(DOOR, product="", arrived=""), AROUND, written) == {
        "product": "wanted",
        "arrived": "wanted",
    }
    assert problems(replace(DOOR, born=""), AROUND, written) == {}
    assert names(DOOR, written) == ["visit_registered"]


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("day", "2022-12-23", "day_wrong"),
        ("day", "", "day_wrong"),
        ("name", " ", "wanted"),
        ("arrived", "", "wanted"),
        ("arrived", "2561", "time_wrong"),
        ("temperature", "99", "unreadable"),
        ("pressure", "88/152", "unreadable"),
        ("outcome", "", "wanted"),
        ("agrees", "", "wanted"),
        ("lot", "", "wanted"),
        ("dose_number", "x", "unreadable"),
        ("left_at", "9", "time_wrong"),
        ("name", "亓\u202e月娥", "unseen"),
        ("name", "亓" * 101, "too_long"),
        ("number", "9" * 41, "too_long"),
        ("lot", "L" * 61, "too_long"),
        ("vaccinator", "周\u200b敏", "unseen"),
        ("answers_note", "高" * 401, "too_long"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(field: str, text: str, code: str) -> None:
    assert problems(replace(WHOLE, **{field: text}), AROUND)[field] == code


def test_a_deferral_says_until_when_and_a_refusal_why() -> None:
    assert problems(replace(WHOLE, outcome="defer"), AROUND) == {"until": "until_wrong"}
    assert problems(replace(WHOLE, outcome="defer", until="7"), AROUND) == {}
    assert problems(replace(WHOLE, agrees="no"), AROUND) == {"why": "wanted"}


def test_every_field_stands_in_one_part() -> None:
    listed = [name for part in PARTS.values() for name in part]
    assert sorted((*listed, "day")) == sorted(TypedForm.__dataclass_fields__)
