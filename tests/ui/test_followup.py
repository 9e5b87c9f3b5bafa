"""The follow-up page: lists by keyboard, numbers masked until opened, what came of a call, reactions told of later."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.builders import Clinic, nobody
from tests.ui.doors import Door
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.store import access
from vaxdesk.ui.stations import followup_view as view
from vaxdesk.ui.stations.followup import FollowUpStation


def filled(clinic: Clinic) -> None:
    for name, contact in (("任玉香", "女儿 13900001111"), ("蒋慧琼", ""), ("孟丽君", "")):
        visit = clinic.vaccinated(person=clinic.act(nobody(name=name, contact=contact)).entry.about)
        clinic.later(minutes=31)
        clinic.act(f.Released(), about=visit)
    deferred = clinic.registered(person=clinic.act(nobody(name="李四")).entry.about)
    clinic.act(f.Screened(outcome="defer", defer_until=date(2022, 12, 24), note="发热"), about=deferred)
    begun = clinic.act(ef.EmergencyBegun(whom=ef.Whom(kind="passer_by", said="保安老李"))).entry.about
    clinic.act(ef.EmergencyEnded(outcome="recovered", decided_by="李强"), about=begun)
    clinic.later(hours=24)


@pytest.fixture
def door(door: Door) -> Door:
    filled(door.clinic)
    return door


def page(door: Door, account: str = "zhao.yun") -> FollowUpStation:
    door.opened(account)
    door.window.go("followup")
    station = door.window.current
    assert isinstance(station, FollowUpStation)
    return station


def shown(station: FollowUpStation) -> str:
    return " ".join(f"{label.text()} {value.text()}" for label, value in station.page.facts._labels)


def names(station: FollowUpStation) -> list[str]:
    return [row.name for row in station.page.lists.list.rows()]


def test_calls_by_keyboard_numbers_masked_until_opened_reactions_with_their_dose(door: Door) -> None:
    station = page(door)
    desk = door.workplace.desk
    assert names(station) == ["任玉香", "蒋慧琼", "孟丽君"]
    station.step(1)
    assert "138****0000" in shown(station)
    assert "139****1111" in shown(station)
    assert "13800000000" not in shown(station)
    assert next(iter(access.read(desk.db))).what == "opened_person"
    door.window.press("F6")
    assert "13800000000" in shown(station)
    assert next(iter(access.read(desk.db))).what == "number_shown"

    door.window.press("Ctrl+Return")
    assert station.page.problem.words()
    station.page.outcome.set_value("well")
    door.window.press("Ctrl+Return")
    assert names(station) == ["蒋慧琼", "孟丽君"]
    assert "13800000000" not in shown(station)

    station.page.outcome.set_value("reaction")
    station.page.fit()
    station.page.signs["fever"].setChecked(True)
    station.page.began_day.setText("2022-12-22")
    station.page.began_time.setText("08:00")
    door.window.press("Ctrl+Return")
    assert station.page.problem.words()
    station.page.began_time.setText("20:00")
    visit = station._chosen.visit if station._chosen else ""
    door.window.press("Ctrl+Return")
    assert names(station) == ["孟丽君"]
    (told,) = [fact for _, fact in desk.visit(visit).every(aefi.ReactionTold)]
    assert (told.signs, told.dose) == (("fever",), desk.visit(visit).doses[0][0].entry.id)
    assert desk.visit(visit).stage == "released"

    station.page.outcome.set_value("not_reached")
    station.page.again.setText("5")
    door.window.press("Ctrl+Return")
    assert names(station) == []
    assert station.page.lists.empty.isVisible()


def test_who_is_asked_to_come_the_table_and_the_emergencies_of_before(door: Door, tmp_path: Path) -> None:
    station = page(door)
    station.page.lists.which.set_value("recalls")
    station._turned("recalls")
    assert names(station) == ["李四"]
    station.step(1)
    station.ask_folder = lambda *_: tmp_path
    door.window.press("F8")
    (file,) = tmp_path.glob("*call-list.csv")
    rows = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert [row["name"] for row in rows] == ["任玉香", "蒋慧琼", "孟丽君", "李四"]

    station.page.lists.which.set_value("emergencies")
    station._turned("emergencies")
    assert ["保安老李" in name for name in names(station)] == [True]
    station.step(1)
    door.window.press("F7")
    assert door.workplace.emergency_panel.panel.isVisible()


def test_a_registrar_calls_and_takes_no_table_out_and_a_vaccinator_sees_no_page(door: Door) -> None:
    station = page(door, "chen.jing")
    assert not station.page.export.isVisible()
    assert station.page.record.isVisible()
    door.workplace.live.set_actor("zhou.min")
    assert "followup" not in door.window.stations


def test_free_text_hides_every_telephone_number_in_it() -> None:
    assert view.masked_text("女儿 13900001111，家 023-6543 2109") == "女儿 139****1111,家 023****2109"
    assert view.masked_text("3楼2号") == "3楼2号"


def test_what_was_typed_becomes_a_fact_or_a_problem(door: Door) -> None:
    clinic = door.clinic
    (first, *_) = clinic.desk.follow_up.due()
    given = {"given_at": first.given_at, "now": clinic.clock.now().utc, "zone": clinic.desk.site.zone, "plan": "1"}

    def problem(**typed: object) -> str:
        return view.read(view.Typed(**typed), first, "d", **given).problem  # type: ignore[arg-type]

    assert problem() == "outcome_missing"
    assert problem(outcome="will_come") == "outcome_missing"
    assert problem(outcome="not_reached", again="2022-12-01") == "again_wrong"
    assert problem(outcome="not_reached", again="soon") == "again_wrong"
    assert problem(outcome="reaction") == "signs_missing"
    late = (clinic.desk.today() + timedelta(days=1)).isoformat()
    assert problem(outcome="reaction", note="痛", began_day=late, began_time="10:00") == "began_wrong"
    assert problem(outcome="reaction", note="痛", began_day="2022-12-22") != "began_wrong"
    assert problem(outcome="reaction", note="痛", began_time="10:00") == "began_wrong"
    assert problem(outcome="reaction", note="痛", began_day=late) == "began_wrong"
    assert problem(outcome="reaction", note="痛", began_day="2022-12-21") == "began_wrong"
    assert problem(outcome="reaction", note="痛") == ""
    assert problem(outcome="not_reached", again="7") == ""
