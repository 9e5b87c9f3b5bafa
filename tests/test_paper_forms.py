"""Blank numbered forms of a site: no number twice, and what became of each."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.builders import Clinic, nobody
from vaxdesk.acts.request import Request
from vaxdesk.acts.typed_in import typed_in
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.pad_facts import PadPrinted
from vaxdesk.clinic.pads import states
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clinic.rules import Refused
from vaxdesk.credentials.form_numbers import FormNumber, FormNumberWrong
from vaxdesk.credentials.letter_codes import workstation_number
from vaxdesk.desk import Desk

DAY = date(2022, 12, 22)
FLU = f.VisitRegistered(mode="walk_in", plan=(f.PlannedDose(product="flu-iiv4"),))


@pytest.fixture
def desk(clinic: Clinic) -> Desk:
    return clinic.desk


def number(sequence: int) -> FormNumber:
    return FormNumber("A", DAY, sequence)


def type_in(desk: Desk, sequence: int, name: str, *facts: f.Fact) -> None:
    at = desk.clock.now().utc - timedelta(minutes=20)
    for fact in (nobody(name=name), FLU, *facts):
        desk.take(typed_in(Request(fact=fact, by="chen.jing", at=at), number(sequence), desk.site.id))


def test_no_number_is_on_two_forms_whatever_happened_in_between(clinic: Clinic) -> None:
    made = [clinic.desk.paper_forms.print_pad(DAY, 3)]
    clinic.restart()
    made.append(clinic.desk.paper_forms.print_pad(DAY, 2))
    (pad, _), _ = clinic.desk.paper_forms.forms()
    entry = clinic.desk.journal.entries(clinic.desk.site.id)[-1]
    clinic.desk.strike(entry.id, by="zhao.yun", reason="没有打印出来")
    made.append(clinic.desk.paper_forms.print_pad(DAY, 1))
    assert [(each.first, each.last) for each in made] == [
        (str(number(first)), str(number(last))) for first, last in ((1, 3), (4, 5), (6, 6))
    ]
    assert (pad.first, pad.last) == (4, 5)
    assert clinic.desk.paper_forms.print_pad(DAY + timedelta(days=1), 1).first.startswith("A221223-001-")


def test_a_day_runs_out_of_numbers_before_one_is_there_twice(desk: Desk) -> None:
    printed = PadPrinted(letter="A", day=DAY, first=1, count=998)
    desk._recorder.take(Request(fact=printed, by="zhao.yun", about=desk.site.id))
    before = desk.journal_position()
    with pytest.raises(ValueError, match="999"):
        desk.paper_forms.print_pad(DAY, 2)
    assert desk.journal_position() == before


def test_the_list_says_what_became_of_each_form(desk: Desk) -> None:
    desk.paper_forms.print_pad(DAY, 6)
    type_in(desk, 1, "亓月娥")
    type_in(desk, 4, "殳长庚", f.ConsentRefused(products=("flu-iiv4",), why="不想打"))
    desk.paper_forms.void(number(2), "撕坏了")
    ((_, forms),) = desk.paper_forms.forms()
    assert [each.state for each in forms] == ["open", "void", "missing", "typed_in", "blank", "blank"]
    assert [each.why for each in forms][1] == "撕坏了"
    assert [each.visit is not None for each in forms] == [True, False, False, True, False, False]


def test_a_form_that_turns_up_again_is_typed_in_and_no_longer_void(desk: Desk) -> None:
    desk.paper_forms.print_pad(DAY, 2)
    desk.paper_forms.void(number(2), "丢失")
    type_in(desk, 2, "亓月娥")
    assert desk.paper_forms.form(str(number(2)).lower()).state == "open"
    with pytest.raises(Refused, match="already_registered"):
        desk.paper_forms.void(number(2), "丢失")


def test_a_number_of_no_pad_is_known_as_one_and_a_mistyped_one_is_refused(desk: Desk) -> None:
    found = desk.paper_forms.form(str(number(7)))
    assert (found.state, found.printed) == ("blank", False)
    with pytest.raises(FormNumberWrong):
        desk.paper_forms.form("A221222-007-9")


@pytest.mark.parametrize(
    "act",
    [lambda desk: desk.paper_forms.print_pad(DAY, 1), lambda desk: desk.paper_forms.void(number(1), "撕坏了")],
    ids=["print", "void"],
)
def test_only_the_door_prints_and_voids(desk: Desk, act: Callable[[Desk], object]) -> None:
    for who, may in (("chen.jing", True), ("zhao.yun", True), ("li.qiang", False), ("wang.fang", False)):
        desk.seat.take(who)
        if may:
            act(desk)
            continue
        with pytest.raises(NotAllowed):
            act(desk)
    desk.seat.take("chen.jing")
    with pytest.raises(Refused, match="reason_missing"):
        desk.paper_forms.void(number(1), " ")


def test_a_letter_with_forms_that_are_still_out_stays_at_its_workstation(desk: Desk) -> None:
    desk.paper_forms.print_pad(DAY + timedelta(days=1), 1)
    assert desk.ticket_letters.in_use() == "A"
    with pytest.raises(Refused, match="ticket_letters_not_free"):
        desk.ticket_letters.give("A", workstation_number(desk.new_id()))


def test_only_what_lies_before_a_used_form_is_missing() -> None:
    assert states([]) == ()
    assert states([None, None]) == ("blank", "blank")
    assert states([None, "void", None]) == ("missing", "void", "blank")
