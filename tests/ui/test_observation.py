"""The observation page: who may go, who must not, and what happens after a restart."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.builders import Clinic
from tests.ui.watching import Opened, given
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui.widgets.safe_label import SafeLabel


def test_somebody_whose_time_is_over_goes_home_with_one_scan_and_one_key(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=31)
    printed: list[tuple[object, ...]] = []
    page.station.print_wanted.connect(lambda *what: printed.append(what))
    page.scan(visit)
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.RELEASED
    assert page.keys == 1
    assert printed == [(visit, ("slip", "advice"), "zh-CN")]
    assert page.states() == []


def test_without_the_slip_nothing_is_printed(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=31)
    page.station.print_wanted.connect(lambda *_: pytest.fail("a slip was printed"))
    page.scan(visit)
    page.station.page.slip.click()
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.RELEASED


def test_who_of_a_group_goes_first_is_told_that_others_wait(opened: Opened, clinic: Clinic) -> None:
    first = given(clinic, group="bus 3")
    clinic.later(minutes=10)
    second = given(clinic, "赵永福", group="bus 3")
    page = opened()
    page.later(minutes=21)
    page.scan(first)
    still = "1 of the same group still have to wait, until 09:40."
    assert still in page.station.page.hint.words()
    page.press(Qt.Key.Key_Return)
    assert page.stage(first) is Stage.RELEASED
    assert still in page.window.said()
    page.later(minutes=10)
    page.scan(second)
    assert "group" not in page.station.page.hint.words()


def test_before_a_dose_there_is_no_slip_to_print(opened: Opened, clinic: Clinic) -> None:
    ready, visit = clinic.ready(), given(clinic)
    page = opened()
    page.scan(ready)
    assert not page.station.page.slip.isVisible()
    page.scan(visit)
    assert page.station.page.slip.isVisible()


def test_whoever_was_let_through_with_caution_carries_it_on_the_card(opened: Opened, clinic: Clinic) -> None:
    visit = clinic.registered()
    clinic.act(f.ConsentGiven(products=("flu-iiv4",)), about=visit)
    clinic.act(f.Screened(outcome="caution", note="高血压"), about=visit)
    clinic.act(f.IdentityChecked(ways=("ticket", "said_name")), about=visit)
    clinic.act(f.LotReceived(product="flu-iiv4", lot="A13", expiry=date(2023, 6, 30), doses=9), by="zhao.yun")
    clinic.act(f.DoseGiven(product="flu-iiv4", lot="A13", body_site="left_deltoid"), about=visit)
    page = opened()
    assert [card.ticket for card in page.station.page.board.rows()] == ["A001 · Caution"]


def test_a_scan_before_the_time_says_how_long_and_releases_nobody(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=12, seconds=30)
    page.scan(visit)
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.OBSERVING
    assert page.station.page.release.words() == "Release in 17:30"
    assert page.station.page.hint.words().startswith("17:30 to go")
    assert page.station.page.leave.isVisible()


def test_only_of_somebody_who_is_well_does_the_card_say_when_they_may_leave(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.scan(visit)
    words = [label.text() for label in page.window.findChildren(SafeLabel)]
    assert ("May leave" in words, "At least until" in words) == (True, False)
    page.live.record(f.ReactionSeen(signs=("fever",)), about=visit)
    words = [label.text() for label in page.window.findChildren(SafeLabel)]
    assert ("May leave" in words, "At least until" in words) == (False, True)


@pytest.mark.parametrize("text", ["https://example.org", "7000000000000000", "A999", "nobody of this name"])
def test_after_a_scan_that_means_nobody_nobody_is_released(opened: Opened, clinic: Clinic, text: str) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=31)
    page.scan(visit)
    page.window.search(text)
    assert "王桂芬 is no longer chosen" in page.window.said()
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.OBSERVING


def test_leaving_early_takes_reason_advice_and_a_name(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=5)
    page.scan(visit)
    page.press(Qt.Key.Key_F8)
    sheet = page.station.leave_sheet
    page.press(Qt.Key.Key_Return)
    assert sheet.problem.words().startswith("Still missing: Why; Advice")
    assert page.stage(visit) is Stage.OBSERVING
    sheet.why.setPlainText("家中有事")
    sheet.advice.set_value("yes")
    sheet.accepted.setText("女儿 王敏")
    page.press(Qt.Key.Key_Return)
    left = clinic.desk.visit(visit).last(f.LeftEarly)
    assert left is not None
    assert (left.why, left.advice_given, left.accepted_by) == ("家中有事", True, "女儿 王敏")


def test_longer_observation_moves_the_end(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=29)
    page.scan(visit)
    page.press(Qt.Key.Key_F7)
    page.station.extend_sheet.minutes.set_value("15")
    page.station.extend_sheet.why.setPlainText("血压偏高")
    page.press(Qt.Key.Key_Return)
    assert page.states() == ["counting"]
    page.later(minutes=2)
    assert page.station.page.release.words() == "Release in 14:00"


def test_the_rail_counts_everybody_and_turns_red_for_a_reaction_or_somebody_overdue(
    opened: Opened, clinic: Clinic
) -> None:
    given(clinic)
    page = opened()
    told: list[tuple[int, bool]] = []
    page.station.counted.connect(lambda count, urgent: told.append((count, urgent)))
    page.later(minutes=31)
    assert told[-1] == (1, False)
    page.later(minutes=5)
    assert told[-1] == (1, True)
    assert page.states() == ["overdue"]


def test_the_rail_counts_while_another_page_is_in_front(opened: Opened, clinic: Clinic) -> None:
    given(clinic)
    page = opened()
    page.window.go("injection")
    told: list[tuple[int, bool]] = []
    page.station.counted.connect(lambda count, urgent: told.append((count, urgent)))
    page.later(minutes=36)
    assert told[-1] == (1, True)


def test_nobody_under_observation_is_an_empty_board(opened: Opened) -> None:
    page = opened()
    assert page.states() == []
    assert page.station.page.empty.text() == "Nobody is under observation."
    page.later(seconds=1)
