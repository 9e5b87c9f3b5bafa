"""The screen for the people who wait: what it tells, what it never tells, and where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, nobody
from tests.campaign import tries
from tests.ui.test_alarms import contrast
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.watched import Watched
from vaxdesk.departments import waiting_words
from vaxdesk.ui.live import Live
from vaxdesk.ui.second_paint import STEPS
from vaxdesk.ui.second_screen import CODES, SecondScreen, SecondWindow, other_monitor
from vaxdesk.ui.second_view import GRIDS, PAGE_SECONDS, second_props, second_tiles
from vaxdesk.ui.window import Window

MINUTE = 60_000


def watched(number: int, left_ms: int | None, *, reaction: bool = False) -> Watched:
    return Watched(f"v{number}", f"p{number}", f"A{number:03}", "B1", left_ms, reaction)


def test_whoever_may_go_comes_first_then_whoever_has_least_time_left() -> None:
    people = [watched(1, 9 * MINUTE), watched(2, -MINUTE), watched(3, MINUTE), watched(4, None)]
    tiles = second_tiles(people, {"v2": "蒋*琼"}, 0)
    assert [(each.number, each.name, each.time, each.step) for each in tiles] == [
        ("A002", "蒋*琼", "", "go"),
        ("A003", "", "01:00", "nearly"),
        ("A001", "", "09:00", "counting"),
    ]


@pytest.mark.parametrize(
    ("masked", "shown"),
    [("蒋*琼", "蒋*琼"), ("N*** A***", "N*** A***"), ("N*** T*** T*** H*** P*** A***", "N*** … A***"), ("", "")],
)
def test_a_name_of_many_words_is_short_enough_to_be_read_from_afar(masked: str, shown: str) -> None:
    (tile,) = second_tiles([watched(1, 9 * MINUTE)], {"v1": masked}, 0)
    assert tile.name == shown


@given(
    st.lists(st.tuples(st.integers(-90 * MINUTE, 90 * MINUTE), st.booleans()), max_size=60), st.integers(0, 86_400_000)
)
@settings(max_examples=tries(40, 2000), deadline=None)
def test_a_reaction_cannot_be_told_from_the_screen_and_is_never_sent_to_the_exit(
    drawn: list[tuple[int, bool]], now: int
) -> None:
    people = [watched(place, now + left, reaction=reaction) for place, (left, reaction) in enumerate(drawn)]
    calm = [watched(place, now + left) for place, (left, _) in enumerate(drawn)]
    tiles = {each.number: each for each in second_tiles(people, {}, now)}
    without = {each.number: each for each in second_tiles(calm, {}, now)}
    for place, (left, reaction) in enumerate(drawn):
        tile = tiles[f"A{place:03}"]
        if left > 0 or not reaction:
            assert tile == without[tile.number]
        else:
            assert tile.step == "stay"
    assert STEPS["stay"] == STEPS["counting"]


def test_five_hundred_people_are_on_pages_that_turn_and_nobody_is_left_out() -> None:
    people = [watched(number, number * 4000) for number in range(500)]
    columns, rows = GRIDS[-1]
    pages = -(-500 // (columns * rows))
    seen: set[str] = set()
    for turn in range(pages):
        props = second_props(people, {}, turn * PAGE_SECONDS * 1000, "09:54")
        assert (props.page, props.pages, props.columns) == (turn + 1, pages, columns)
        seen |= {each.number for each in props.tiles}
    assert len(seen) == 500
    assert PAGE_SECONDS <= 10


def test_fewer_people_have_larger_tiles_and_no_pages() -> None:
    sizes = [
        second_props([watched(n, n * 4000 + 1) for n in range(count)], {}, 0, "").columns
        for count in (0, 12, 13, 20, 21, 30)
    ]
    assert sizes == [3, 3, 4, 4, 5, 5]
    assert all(one < other for one, other in pairwise(GRIDS))
    assert second_props([watched(1, 1)], {}, 0, "").pages == 1


def test_every_colour_can_be_read_across_the_room() -> None:
    assert all(contrast(each.back, each.ink) >= 7 for each in STEPS.values())


def test_everything_is_said_in_three_languages_that_of_the_site_first() -> None:
    assert waiting_words.in_each("go", waiting_words.languages("vi")) == ("Mời ra quầy", "请到出口", "To the exit desk")
    for code in CODES:
        assert len(set(waiting_words.in_each(code, waiting_words.languages("zh-CN")))) == 3
    assert waiting_words.in_each("call", ("zh-CN",), number="A071") == ("A071 号，请到出口。",)


@dataclass
class Monitor:
    place: QRect

    def geometry(self) -> QRect:
        return self.place


DESK, WALL = QRect(0, 0, 1366, 768), QRect(1366, 0, 1920, 1080)


def test_it_goes_where_nobody_works() -> None:
    assert other_monitor([Monitor(DESK)], DESK) is None
    assert other_monitor([Monitor(DESK), Monitor(WALL)], QRect(20, 20, 1000, 700)) == WALL
    assert other_monitor([Monitor(DESK), Monitor(WALL)], QRect(1400, 0, 1800, 1000)) == DESK
    assert other_monitor([], DESK) is None


class Wall:
    """The screen on a site, with monitors that come and go."""

    def __init__(self, live: Live, window: Window) -> None:
        self.monitors = [Monitor(DESK)]
        self.screen = SecondScreen(live, window, monitors=lambda: self.monitors)

    def plug(self, *places: QRect) -> None:
        self.monitors = [Monitor(place) for place in places]
        self.screen.arrange()

    @property
    def window(self) -> SecondWindow:
        assert self.screen.window is not None
        return self.screen.window


@pytest.fixture
def wall(live: Live, window: Window) -> Iterator[Wall]:
    wall = Wall(live, window)
    yield wall
    wall.screen.hide()


def test_a_monitor_that_is_plugged_in_is_filled_and_given_back_when_it_goes(wall: Wall) -> None:
    wall.screen.show(names=True)
    assert not wall.window.isFullScreen()
    wall.plug(DESK, WALL)
    assert wall.window.isFullScreen()
    wall.plug(DESK)
    assert not wall.window.isFullScreen()
    assert wall.window.isVisible()
    wall.plug(DESK, WALL)
    assert wall.window.isFullScreen()


def test_it_never_takes_the_keyboard_from_the_work_nor_keeps_the_program_open(wall: Wall, window: Window) -> None:
    wall.screen.show(names=True)
    QApplication.processEvents()
    assert QApplication.activeWindow() is window
    assert wall.window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert not wall.window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_closing_it_by_hand_is_said(wall: Wall, qtbot: QtBot) -> None:
    wall.screen.show(names=True)
    with qtbot.waitSignal(wall.screen.closed):
        wall.window.close()
    assert wall.screen.window is None


def test_it_follows_the_room_also_while_nobody_sits_at_the_workstation(wall: Wall, live: Live, clinic: Clinic) -> None:
    clinic.desk.waiting_room.look_again()
    visit = clinic.vaccinated(person=clinic.act(nobody(name="欧阳娜娜")).entry.about)
    clinic.desk.waiting_room.look_again()
    clinic.desk.seat.leave()
    wall.screen.show(names=True)
    (tile,) = wall.window.props.tiles
    assert (tile.number, tile.name, tile.time) == ("A001", "欧**娜", "30:00")
    wall.screen.show(names=False)
    assert wall.window.props.tiles[0].name == ""
    clinic.later(minutes=30)
    wall.screen.tick()
    assert wall.window.props.tiles[0].step == "go"
    clinic.act(f.Released(), about=visit)
    clinic.desk.waiting_room.look_again()
    wall.screen.tick()
    assert wall.window.props.tiles == ()
    assert wall.window.props.clock == "09:30"


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (480, 270)])
@pytest.mark.parametrize("count", [0, 12, 500])
def test_it_is_drawn_at_every_size_and_with_everybody_in_the_room(
    qtbot: QtBot, size: tuple[int, int], count: int
) -> None:
    window = SecondWindow()
    qtbot.addWidget(window)
    order = waiting_words.languages("zh-CN")
    window.set_words({code: waiting_words.in_each(code, order) for code in CODES})
    window.resize(*size)
    window.show_props(second_props([watched(n, (n - 2) * 20_000) for n in range(count)], {}, 0, "09:54"))
    picture: QImage = window.grab().toImage()
    colours = {picture.pixelColor(QPoint(x, y)).name() for x in range(0, size[0], 7) for y in range(0, size[1], 7)}
    assert (STEPS["counting"].back.lower() in colours) is bool(count)
    assert "#061e28" in colours
