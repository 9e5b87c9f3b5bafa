"""Seats, calls, people who are looked for by name, groups, the last releases: the board in use."""

from datetime import date

from PySide6.QtCore import Qt

from tests.builders import Clinic, nobody
from tests.ui.watching import Opened, Page, given
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Stage
from vaxdesk.store import access
from vaxdesk.ui.widgets.board import BoardCard


def cards(page: Page) -> dict[str, BoardCard]:
    return {card.id: card for card in page.station.page.board.rows()}


def looks(page: Page, way: str, answer: str) -> None:
    page.press(Qt.Key.Key_F11)
    page.station.look_sheet.way.set_value(way)
    page.station.look_sheet.answer.set_value(answer)
    page.station.look_sheet.answer.chosen.emit(answer)


def test_a_seat_is_set_with_one_key_and_stands_on_the_card(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.scan(visit)
    page.press(Qt.Key.Key_F10)
    assert page.station.page.seat.hasFocus()
    page.station.page.seat.setText("B12")
    page.press(Qt.Key.Key_F10)
    assert clinic.desk.visit(visit).seat == "B12"
    assert cards(page)[visit].seat == "B12"
    page.later(seconds=20)
    assert cards(page)[visit].seat == "B12"


def test_who_is_overdue_is_called_and_the_call_stands_on_the_card(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=36)
    page.scan(visit)
    looks(page, "telephone", "nobody")
    assert "13800000000" in page.station.look_sheet.numbers.text()
    page.press(Qt.Key.Key_Return)
    assert page.stage(visit) is Stage.OBSERVING
    assert cards(page)[visit].word == "overdue · called 09:36, no answer"
    clinic.desk.heartbeat()
    looked = access.newest(clinic.desk.db, "opened_person")
    assert looked is not None
    assert looked.subject == clinic.desk.visit(visit).person


def test_who_left_without_release_is_recorded_with_the_call(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.later(minutes=36)
    page.scan(visit)
    looks(page, "telephone", "well")
    page.press(Qt.Key.Key_F8)
    assert page.stage(visit) is Stage.LEFT_UNSEEN
    assert page.states() == []
    assert len(clinic.desk.visit(visit).every(f.LookedFor)) == 1


def test_somebody_who_answers_here_cannot_be_recorded_as_gone(opened: Opened, clinic: Clinic) -> None:
    visit = given(clinic)
    page = opened()
    page.scan(visit)
    looks(page, "aloud", "here")
    assert not page.station.look_sheet.left.isEnabled()
    page.press(Qt.Key.Key_F8)
    assert page.stage(visit) is Stage.OBSERVING
    assert not clinic.desk.visit(visit).every(f.LookedFor)


def test_a_search_shows_whom_it_may_mean_and_escape_shows_everybody(opened: Opened, clinic: Clinic) -> None:
    names = ("王桂芬", "王小明", "赵永福")
    visits = [given(clinic, name, date(1931 + n, 2, 8)) for n, name in enumerate(names)]
    page = opened()
    assert page.station.search("wang")
    assert set(cards(page)) == set(visits[:2])
    assert page.station.page.found.words().startswith("2 fit “wang”")
    page.later(seconds=1)
    assert set(cards(page)) == set(visits[:2])
    page.press(Qt.Key.Key_Escape)
    assert set(cards(page)) == set(visits)
    assert page.station.search("zyf")
    assert page.station.current == visits[2]
    short = cards(page)[visits[1]].ticket
    page.station.search(short[-2:])
    assert page.station.current == visits[1]


def test_the_last_releases_stay_in_sight_and_lead_back_to_their_visit(opened: Opened, clinic: Clinic) -> None:
    visits = [given(clinic, f"阿卜杜{n}", date(1931, 2, 8)) for n in range(12)]
    page = opened()
    page.later(minutes=31)
    for visit in visits:
        page.later(seconds=1)
        page.scan(visit)
        page.press(Qt.Key.Key_Return)
    strip = page.station.page.released
    assert strip.isVisible()
    assert len(strip.words()) == 10
    assert strip.words()[0].startswith("A012 09:31")
    strip.chips[1].click()
    assert page.station.current == visits[10]
    assert page.station.page.hint.words().startswith("Gone home at 09:31")


def test_who_of_a_group_is_not_vaccinated_yet_is_told_beside_the_others(opened: Opened, clinic: Clinic) -> None:
    first = given(clinic, group="专车3号")
    clinic.registered(person=clinic.act(nobody(name="孙二")).entry.about, group="专车3号")
    page = opened()
    page.scan(first)
    chosen = page.station._room.chosen()
    assert chosen is not None
    assert chosen.group_line == "专车3号 · 1 not vaccinated yet"
    given(clinic, "赵永福", date(1931, 2, 8), group="专车3号")
    page.later(seconds=1)
    chosen = page.station._room.chosen()
    assert chosen is not None
    assert chosen.group_line == "专车3号: 2 here, the last until 09:30 · 1 not vaccinated yet"


def test_a_reaction_of_a_group_is_told_on_the_cards_of_the_others(opened: Opened, clinic: Clinic) -> None:
    first = given(clinic, group="专车3号")
    second = given(clinic, "赵永福", date(1931, 2, 8), group="专车3号")
    clinic.act(f.ReactionSeen(note="头晕"), about=second)
    page = opened()
    assert page.station.page.board.rows()[0].id == second
    assert cards(page)[first].together == "group: reaction"
    page.later(minutes=31)
    assert cards(page)[second].state == "reaction"
    assert page.states() == ["reaction", "ready"]
