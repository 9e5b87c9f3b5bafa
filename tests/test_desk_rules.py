"""Every rule by its code, tried through the Desk: what is refused, what asks, and what goes through all the same.

A case is what somebody does; where the answer may be overridden, it is done again with the code and a reason.
"""

import ast
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests import (
    rule_cases_aefi,
    rule_cases_dose,
    rule_cases_emergency,
    rule_cases_erasing,
    rule_cases_order,
    rule_cases_people,
    rule_cases_safety,
    rule_cases_screening,
)
from tests.builders import Clinic, nobody
from tests.rule_cases import CASES, CONSENT, FIT, LOT, Deed, dose
from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import OVERRIDABLE, Refused

ROOT = Path(__file__).parents[1] / "vaxdesk"
SCENES = (
    rule_cases_order,
    rule_cases_dose,
    rule_cases_people,
    rule_cases_safety,
    rule_cases_aefi,
    rule_cases_emergency,
    rule_cases_erasing,
    rule_cases_screening,
)
"""Importing them fills CASES."""


@pytest.mark.parametrize(("code", "scene"), CASES, ids=[f"{code}-{n}" for n, (code, _) in enumerate(CASES)])
def test_a_rule_is_met_and_says_whether_a_person_may_go_on(
    clinic: Clinic, code: str, scene: Callable[[Clinic], Deed]
) -> None:
    deed = scene(clinic)
    position = clinic.desk.journal_position()
    with pytest.raises(Refused) as refused:
        deed()
    assert {(each.code, each.blocks) for each in refused.value.problems} == {(code, code not in OVERRIDABLE)}
    assert clinic.desk.journal_position() == position
    if code in OVERRIDABLE:
        done = deed(override=(code,), reason="核对过")
        assert isinstance(done, Recorded)
        assert (done.entry.override, done.entry.reason) == ((code,), "核对过")
    else:
        with pytest.raises(Refused):
            deed(override=(code,)) if code == "reason_missing" else deed(override=(code,), reason="核对过")
    assert clinic.desk.office.verify().ok


NOTES = {"document_type"}
"""Codes of readings that a fact cannot carry: a document without a type is no fact at all."""


JUDGES = (
    "clinic/rules.py", "clinic/doses.py", "clinic/registering.py", "clinic/documents.py", "clinic/permissions.py",
    "acts/recording.py", "clinic/emergency_record.py", "acts/emergency_cases.py", "clinic/erasure.py",
    "acts/ticket_numbers.py", "clinic/conclusions.py",
)  # fmt: skip


def written_codes() -> set[str]:
    """Every code that stands in the core: what is yielded, refused with, or listed as a problem."""
    found = set(OVERRIDABLE)
    for name in JUDGES:
        tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            match node:
                case ast.Yield(value=value) if value is not None:
                    found |= words_in(value)
                case ast.Call(func=ast.Name(id="_refusal" | "Problem" | "NoTicket"), args=[first, *_]):
                    found |= words_in(first)
                case ast.keyword(arg="problems", value=value) if name.endswith("documents.py"):
                    found |= words_in(value)
                case ast.List(elts=[ast.Constant()] as elements) if name == "acts/recording.py":
                    found |= words_in(elements[0])
                case _:
                    pass
    return found


def words_in(node: ast.AST) -> set[str]:
    texts = {each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)}
    return {text.partition(":")[0] for text in texts if text.partition(":")[0].replace("_", "").isalpha()}


def test_every_code_of_the_core_has_a_case() -> None:
    missing = written_codes() - {code for code, _ in CASES} - NOTES
    assert not missing


def test_the_cases_name_no_code_that_is_gone() -> None:
    assert {code for code, _ in CASES} <= written_codes() | {"document_length", "document_characters"}


class TestWhatGoesThrough:
    @pytest.mark.parametrize("consent_first", [True, False])
    def test_consent_and_screening_in_either_order(self, clinic: Clinic, consent_first: bool) -> None:
        visit = clinic.registered()
        for fact in (CONSENT, FIT) if consent_first else (FIT, CONSENT):
            clinic.act(fact, about=visit)
        assert clinic.desk.visit(visit).stage == "identity_due"

    def test_two_products_in_one_visit_end_with_the_later_one(self, clinic: Clinic) -> None:
        clinic.stocked()
        clinic.stocked("ppsv23", "P1")
        visit = clinic.ready("flu-iiv4", "ppsv23")
        clinic.act(dose(), about=visit)
        clinic.later(minutes=10)
        clinic.act(dose("ppsv23", lot="P1", body_site="right_deltoid"), about=visit)
        clinic.later(minutes=29)
        with pytest.raises(Refused, match="observation_running"):
            clinic.act(f.Released(), about=visit)
        clinic.later(minutes=1)
        assert clinic.act(f.Released(), about=visit).stage == "released"

    def test_the_second_dose_on_the_first_day_that_it_may_be_given(self, clinic: Clinic) -> None:
        first = clinic.vaccinated("zoster-rzv", "Z1")
        clinic.later(days=28)
        visit = clinic.vaccinated("zoster-rzv", "Z1", person=clinic.desk.visit(first).person)
        assert clinic.desk.visit(visit).doses[0][1].dose_number == 2

    def test_a_dose_of_another_product_on_the_same_day_in_another_visit(self, clinic: Clinic) -> None:
        first = clinic.vaccinated()
        clinic.later(minutes=31)
        clinic.act(f.Released(), about=first)
        visit = clinic.vaccinated("ppsv23", "P1", person=clinic.desk.visit(first).person)
        assert clinic.desk.visit(visit).stage == "observing"

    def test_the_lot_on_its_last_day_and_a_person_on_the_first(self, clinic: Clinic) -> None:
        clinic.act(f.LotReceived(product="zoster-rzv", lot=LOT, expiry=date(2022, 12, 22), doses=1), by="zhao.yun")
        person = clinic.act(nobody(birth_date=date(1972, 12, 22))).entry.about
        assert clinic.vaccinated("zoster-rzv", LOT, person=person)

    def test_a_release_the_moment_the_observation_ends(self, clinic: Clinic) -> None:
        visit = clinic.vaccinated()
        clinic.later(minutes=30)
        assert clinic.act(f.Released(), about=visit).stage == "released"

    def test_a_reaction_holds_somebody_back_until_a_screener_concludes(self, clinic: Clinic) -> None:
        visit = clinic.vaccinated()
        assert clinic.act(f.ReactionSeen(note="头晕"), about=visit).stage == "reaction"
        clinic.later(hours=5)
        assert clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit, by="home.team").stage == "observing"
        assert clinic.act(f.Released(), about=visit).stage == "released"

    def test_leaving_before_the_end_with_a_reason(self, clinic: Clinic) -> None:
        visit = clinic.vaccinated()
        early = f.LeftEarly(why="班车要走", advice_given=True, accepted_by="王桂芬")
        assert clinic.act(early, about=visit).stage == "left_early"

    def test_a_release_after_a_restart_and_a_confirmation(self, clinic: Clinic) -> None:
        visit = clinic.vaccinated()
        clinic.clock.reboot("boot-2", off=timedelta(hours=1))
        clinic.restart()
        clinic.act(f.ClockConfirmed(compared_with="手表"), by="zhao.yun")
        assert clinic.act(f.Released(), about=visit).stage == "released"

    def test_a_confirmation_that_was_typed_in_late_confirms_nothing(self, clinic: Clinic) -> None:
        visit = clinic.vaccinated()
        clinic.clock.reboot("boot-2", off=timedelta(hours=1))
        clinic.act(f.ClockConfirmed(), by="zhao.yun", at=clinic.clock.now().utc - timedelta(minutes=3))
        with pytest.raises(Refused, match="clock_unconfirmed"):
            clinic.act(f.Released(), about=visit)

    def test_a_confirmation_that_was_taken_back_confirms_nothing(self, clinic: Clinic) -> None:
        visit = clinic.vaccinated()
        clinic.clock.reboot("boot-2", off=timedelta(hours=1))
        said = clinic.act(f.ClockConfirmed(), by="zhao.yun").entry
        clinic.desk.strike(said.id, by="zhao.yun", reason="看错了")
        with pytest.raises(Refused, match="clock_unconfirmed"):
            clinic.act(f.Released(), about=visit)

    def test_every_reason_against_an_act_is_told_at_once_the_worst_first(self, clinic: Clinic) -> None:
        clinic.act(f.LotReceived(product="flu-iiv4", lot=LOT, expiry=date(2022, 12, 22), doses=9), by="zhao.yun")
        visit = clinic.registered()
        clinic.later(days=1)
        with pytest.raises(Refused) as refused:
            clinic.act(dose(route="sc", volume_ml=0.3), about=visit)
        blocks = ["consent_missing", "identity_missing", "lot_expired", "screening_missing"]
        asks = ["route_differs", "volume_differs"]
        assert [each.code for each in refused.value.problems] == [*blocks, *asks]

    def test_one_answer_does_not_answer_another_question(self, clinic: Clinic) -> None:
        clinic.stocked()
        visit = clinic.ready()
        with pytest.raises(Refused, match=r"^volume_differs$"):
            clinic.act(dose(route="sc", volume_ml=0.3), about=visit, override=("route_differs",), reason="核对过")
