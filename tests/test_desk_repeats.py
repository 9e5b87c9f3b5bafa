"""A request that is sent again repeats its first answer; an id that says something else is refused."""

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from tests.builders import MORNING, Clinic
from tests.rule_cases import CONSENT, LOT, PLAN, dose
from vaxdesk.acts.request import Request
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused


class TestSendingAgain:
    """A line that may be sent again carries its own id."""

    def test_repeats_the_first_answer_though_the_visit_went_on(self, clinic: Clinic) -> None:
        visit, person = clinic.new_id(MORNING), clinic.enrolled()
        request = Request(fact=PLAN, by="chen.jing", about=visit, person=person, id=clinic.new_id(MORNING))
        first = clinic.desk.take(request)
        clinic.act(CONSENT, about=visit)
        again = clinic.desk.take(request)
        assert (again.entry, again.stage, again.repeated) == (first.entry, first.stage, True)
        assert (first.repeated, first.stage, clinic.desk.visit(visit).stage) == (False, "registered", "screening_due")

    @pytest.mark.parametrize(
        "changes",
        [
            {"reason": "another"},
            {"by": "zhao.yun"},
            {"at": MORNING + timedelta(seconds=1)},
            {"fact": msgspec.structs.replace(PLAN, note="another")},
            {"fact": msgspec.structs.replace(PLAN, priority=True)},
            {"fact": CONSENT},
            {"about": "01853758-1e80-7d8e-91b7-584a2265b1f5"},
            {"person": "01853758-1e80-7d8e-91b7-584a2265b1f5"},
        ],
    )
    def test_with_other_content_is_refused(self, clinic: Clinic, changes: dict[str, Any]) -> None:
        request = Request(
            fact=PLAN, by="chen.jing", about=clinic.new_id(MORNING), person=clinic.enrolled(), id=clinic.new_id(MORNING)
        )
        clinic.desk.take(request)
        with pytest.raises(Refused, match="id_reused"):
            clinic.desk.take(msgspec.structs.replace(request, **changes))

    def test_with_a_field_left_empty_that_was_filled_by_hand_is_refused(self, clinic: Clinic) -> None:
        noted = msgspec.structs.replace(PLAN, note="听力不好")
        request = Request(fact=noted, by="chen.jing", person=clinic.enrolled(), id=clinic.new_id(MORNING))
        clinic.desk.take(request)
        with pytest.raises(Refused, match="id_reused"):
            clinic.desk.take(msgspec.structs.replace(request, fact=PLAN))

    def test_an_id_that_was_refused_is_judged_afresh(self, clinic: Clinic) -> None:
        visit = clinic.ready()
        request = Request(fact=dose(), by="zhou.min", about=visit, id=clinic.new_id(MORNING))
        with pytest.raises(Refused, match="lot_unknown"):
            clinic.desk.take(request)
        clinic.stocked()
        assert clinic.desk.take(request).stage == "observing"

    def test_a_dose_whose_copies_were_left_to_the_desk(self, clinic: Clinic) -> None:
        clinic.stocked()
        request = Request(fact=dose(), by="zhou.min", about=clinic.ready(), id=clinic.new_id(MORNING))
        first = clinic.desk.take(request)
        assert clinic.desk.take(request).entry == first.entry

    def test_a_second_delivery_under_an_id_of_its_own(self, clinic: Clinic) -> None:
        """It joins the lot that is there; sent again, it repeats its answer."""
        clinic.stocked(doses=5)
        fact = f.LotReceived(product="flu-iiv4", lot=LOT, expiry=date(2023, 6, 30), doses=5)
        request = Request(fact=fact, by="zhao.yun", about=clinic.new_id(MORNING), id=clinic.new_id(MORNING))
        first = clinic.desk.take(request)
        assert clinic.desk.take(request).entry == first.entry
        assert [each.left for each in clinic.desk.lots()] == [10]

    @pytest.mark.parametrize("field", ["id", "about", "person"])
    @pytest.mark.parametrize(
        "text", ["", "x", "01853758-1E80-7D8E-91B7-584A2265B1F5", "c0ffee00-0000-4000-8000-000000000000"]
    )
    def test_only_ids_of_the_usual_form_are_taken(self, clinic: Clinic, field: str, text: str) -> None:
        with pytest.raises(ValueError, match="UUIDv7"):
            clinic.desk.take(Request(**{"fact": PLAN, "by": "chen.jing", field: text}))  # type: ignore[arg-type]
