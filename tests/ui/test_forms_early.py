"""Somebody left the observation early while there was no power, and it stands on the paper form.

- It is recorded as leaving early, never as a release, and the form is the reason for typing it in so late.
- Where by the times on the paper nobody left early, somebody is asked.
- Who was taken to hospital can be typed in to the end. Who died is concluded elsewhere, and the page says where.
"""

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from tests.ui.test_forms import DAY, Table, number
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Stage, Visit
from vaxdesk.credentials.form_numbers import FormNumber
from vaxdesk.ui.scanner import Scanner
from vaxdesk.ui.stations.forms_people import recorded
from vaxdesk.ui.widgets.inputs import Pick
from vaxdesk.ui.widgets.reason_sheet import ReasonSheet

EARLY = {"left": "early", "left_at": "0931", "left_why": "班车要走", "advice": "no", "accepted_by": "亓小满"}
ILL = {"reaction": "呼吸困难", "reacted_at": "0925"}


@pytest.fixture
def table(clinic: Clinic, scanner: Scanner, qtbot: QtBot) -> Table:
    return Table(clinic, scanner, qtbot)


def visit(table: Table, sequence: int = 1) -> Visit:
    return table.clinic.desk.visit(table.clinic.desk.paper_forms.ids(FormNumber("A", DAY, sequence))[1])


def messages(table: Table) -> dict[str, str]:
    return {name: each.message() for name, each in table.station.page.fields.items() if each.message()}


def test_leaving_early_is_recorded_in_place_of_a_release_and_the_paper_is_the_reason(table: Table) -> None:
    assert table.record(1, **EARLY) == {}
    assert not any(each.is_open() for each in table.station.findChildren(ReasonSheet))
    assert table.acts(1)[-1] == ("left_early", "0931")
    left = visit(table).last_act(f.LeftEarly)
    assert left is not None
    assert left.fact == f.LeftEarly(why="班车要走", advice_given=False, accepted_by="亓小满")
    assert left.entry.override == ("observation_over",)
    assert left.entry.reason == f"Typed in from paper form {number(1)}: 班车要走"
    assert table.tags()[0] == "typed in"
    assert visit(table).stage is Stage.LEFT_EARLY


def test_what_was_typed_of_leaving_early_stands_there_again_and_is_not_changed_there(table: Table) -> None:
    table.record(1, **EARLY)
    table.open(1)
    typed, fields = table.station.page.typed(), table.station.page.fields
    assert {name: getattr(typed, name) for name in EARLY} == EARLY | {"left_at": "09:31"}
    assert [name for name in EARLY if fields[name].isEnabled()] == []
    assert "how the observation ended" in table.words()
    table.record(2, name="殳长庚")
    table.open(2)
    assert (table.station.page.typed().left, table.station.page.typed().left_at) == ("well", "09:52")


def test_where_the_time_was_over_by_the_paper_somebody_is_asked(table: Table) -> None:
    table.record(1, **EARLY | {"left_at": "0950"})
    assert table.acts(1)[-1][0] == "dose_given"
    ends = visit(table).observation_ends
    assert ends is not None
    table.give("说是提前走的，时间记错")
    left = visit(table).last_act(f.LeftEarly)
    assert left is not None
    assert (left.entry.override, left.entry.reason) == (("observation_over",), "说是提前走的，时间记错")
    assert ends == left.at


def test_a_release_before_the_end_points_at_leaving_early(table: Table) -> None:
    said = table.record(1, left_at="0949")
    assert list(said) == ["left_at"]
    assert "Left early" in said["left_at"]
    table.put(**EARLY)
    table.station.save.click()
    assert table.acts(1)[-1][0] == "left_early"


def test_bad_input_is_said_at_its_field_and_nothing_of_it_is_recorded(table: Table) -> None:
    said = table.record(1, **EARLY | {"left_why": "", "left_at": "0915"})
    assert list(said) == ["left_at", "left_why"]
    assert "Before the injection" in said["left_at"]
    assert table.acts(1) == []
    assert list(table.record(1, **EARLY | {"left": ""})) == ["left"]
    assert table.acts(1) == []


def test_whoever_was_taken_to_hospital_is_typed_in_to_the_end(table: Table) -> None:
    assert list(table.record(1, **ILL, concluded="transferred", left_at="0931")) == ["left"]
    table.put(**EARLY | {"left_why": "市三院", "advice": "yes"})
    table.station.save.click()
    assert [name for name, _ in table.acts(1)][-3:] == ["reaction_seen", "reaction_concluded", "left_early"]
    assert visit(table).stage is Stage.LEFT_EARLY
    assert table.tags()[0] == "typed in"


def test_a_reaction_that_nobody_concluded_on_stays_open_after_leaving(table: Table) -> None:
    assert table.record(1, **EARLY | ILL) == {}
    assert (visit(table).stage, table.tags()[0]) == (Stage.REACTION, "goes on")
    table.open(1)
    assert not table.station.save.isEnabled()
    assert "is concluded on the page Observation" in table.words()


def test_for_a_death_the_page_says_where_it_is_recorded_and_records_none(table: Table) -> None:
    table.open(1)
    concluded = table.station.page.inputs["concluded"]
    assert isinstance(concluded, Pick)
    concluded.setCurrentIndex(concluded.findData("died"))
    assert "on the page Observation" in messages(table)["concluded"]
    assert list(table.record(1, **ILL, concluded="died", left_at="")) == ["concluded"]
    assert table.acts(1) == []
    assert table.record(1, **ILL, concluded="", left_at="") == {}
    assert [row.stage for row in table.clinic.desk.queue(Stage.OBSERVING, Stage.REACTION)] == [Stage.REACTION]
    table.clinic.act(f.ReactionConcluded(outcome="died"), about=visit(table).id)
    table.open(1)
    assert table.station.page.typed().concluded == "died"
    table.put(left_at="0955")
    table.station.save.click()
    assert list(messages(table)) == ["concluded"]
    taken = f.LeftEarly(why="殡仪馆接走", advice_given=False, accepted_by="儿子")
    table.clinic.act(taken, about=visit(table).id)
    table.open(1)
    there = recorded(table.clinic.desk, table.clinic.desk.paper_forms.form(number(1)))
    assert (there.concluded, there.left, there.left_why) == ("died", "", "")
    table.station.refresh()
    assert table.tags()[0] == "typed in"
