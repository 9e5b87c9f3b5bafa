"""Somebody has died: the board says so and what is left to do, and what takes them off it is no leaving early."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.builders import Clinic
from tests.ui.watching import Opened, Page, given
from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui import keys
from vaxdesk.ui.stations.history_sheet import history_rows
from vaxdesk.ui.stations.observation_person import timeline
from vaxdesk.ui.widgets.key_button import KeyButton


def died(clinic: Clinic, page: Page) -> str:
    """The chosen person; the page has seen it."""
    visit = given(clinic)
    clinic.act(f.ReactionSeen(note="心跳停止"), about=visit)
    page.scan(visit)
    clinic.act(f.ReactionConcluded(outcome="died"), about=visit)
    page.later(minutes=40)
    return visit


def test_the_card_says_that_they_have_died_and_what_is_left_and_counts_no_time(opened: Opened, clinic: Clinic) -> None:
    page = opened()
    died(clinic, page)
    (card,) = page.station.page.board.rows()
    assert (card.word, card.brief) == ("died · taken away: F8", "died")
    assert (card.time, card.left) == ("", 0.0)
    assert [button.isEnabled() for button in keys.buttons(page.station, "F8")] == [True]
    assert [key for key in ("F7", "F11") if keys.buttons(page.station, key)] == []


def test_what_takes_them_off_the_board_is_asked_and_kept_in_its_own_words(opened: Opened, clinic: Clinic) -> None:
    page = opened()
    visit = died(clinic, page)
    assert page.station.page.leave.words().startswith("Taken away")
    page.press(Qt.Key.Key_F8)
    sheet = page.station.leave_sheet
    said = " ".join(shown_words(page))
    assert "Record: taken away" in said
    assert "early" not in said
    sheet.why.setPlainText("殡仪馆接走")
    sheet.accepted.setText("儿子")
    page.press(Qt.Key.Key_Return)
    left = clinic.desk.visit(visit).last_act(f.LeftEarly)
    assert left is not None
    assert left.fact == f.LeftEarly(why="殡仪馆接走", advice_given=False, accepted_by="儿子")
    assert page.states() == []
    assert page.stage(visit) is Stage.DIED


def shown_words(page: Page) -> list[str]:
    sheet = page.station.leave_sheet
    shown = [each for each in sheet.findChildren(QWidget) if each.isVisibleTo(sheet)]
    said = [each.words() if isinstance(each, KeyButton) else getattr(each, "text", str)() for each in shown]
    return [words for words in said if words]


def test_their_history_and_timeline_say_taken_away_with_its_time(opened: Opened, clinic: Clinic) -> None:
    page = opened()
    visit = died(clinic, page)
    left = clinic.act(f.LeftEarly(why="殡仪馆接走", advice_given=False, accepted_by="儿子"), about=visit)
    page.scan(visit)
    chosen = page.station._room.chosen()
    assert chosen is not None
    time = f"{clinic.desk.local(left.entry.at):%H:%M}"
    assert f"{time} taken away: 殡仪馆接走" in timeline(chosen)
    assert page.station.page.hint.words() == f"Died; no longer here since {time}."
    rows = history_rows(clinic.desk.visit(visit), clinic.desk.site.zone, clinic.desk.products, {})
    assert [row.name for row in rows][-1] == "Taken away after death"


def test_whoever_leaves_early_alive_is_asked_as_before_also_after_somebody_who_died(
    opened: Opened, clinic: Clinic
) -> None:
    page = opened()
    died(clinic, page)
    page.press(Qt.Key.Key_F8, Qt.Key.Key_Escape)
    page.scan(given(clinic, "赵永福"))
    assert page.station.page.leave.words().startswith("Leaves early")
    page.press(Qt.Key.Key_F8)
    sheet = page.station.leave_sheet
    sheet.why.setPlainText("赶车")
    sheet.accepted.setText("本人")
    assert sheet.fact() is None
    assert sheet.advice.isVisibleTo(sheet)


def test_after_a_death_in_an_emergency_a_doctor_concludes(opened: Opened, clinic: Clinic) -> None:
    page = opened()
    visit = given(clinic)
    begun = ef.EmergencyBegun(whom=ef.Whom(kind="recipient", visit=visit, number="A001"))
    emergency = clinic.act(begun).entry.about
    clinic.act(f.ReactionSeen(note="心跳停止"), about=visit)
    clinic.act(ef.EmergencyEnded(outcome="died", decided_by="李强"), about=emergency)
    page.later(seconds=1)
    (card,) = page.station.page.board.rows()
    assert (card.word, card.brief) == ("died · doctor: F5", "died")
    clinic.act(f.ReactionConcluded(outcome="died"), about=visit)
    page.later(seconds=1)
    (card,) = page.station.page.board.rows()
    assert card.word == "died · taken away: F8"
    clinic.act(f.LeftEarly(why="殡仪馆接走", advice_given=False, accepted_by="儿子"), about=visit)
    page.scan(visit)
    assert page.station.page.hint.words().startswith("Died; no longer here since")


def test_whoever_left_early_alive_and_died_later_was_not_taken_away(opened: Opened, clinic: Clinic) -> None:
    page = opened()
    visit = given(clinic)
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    clinic.act(f.LeftEarly(why="不肯等", advice_given=True, accepted_by="本人"), about=visit)
    clinic.act(f.ReactionConcluded(outcome="died"), about=visit)
    page.scan(visit)
    chosen = page.station._room.chosen()
    assert chosen is not None
    assert any(line.endswith(" left: 不肯等") for line in timeline(chosen))
    rows = history_rows(clinic.desk.visit(visit), clinic.desk.site.zone, clinic.desk.products, {})
    assert [row.name for row in rows][-2:] == ["Left", "Reaction concluded"]
