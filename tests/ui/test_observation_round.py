"""Going round the room with the scanner: one scan lets one person go, and nobody who has to stay."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from tests.builders import Clinic
from tests.ui.watching import Opened, Page, given
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Stage


def going(page: Page) -> str:
    page.live.tick()
    return page.station.page.going.words()


def there_and_back(page: Page) -> None:
    page.window.go("injection")
    page.window.go("observation")


def test_on_a_round_every_scan_lets_one_person_go_who_may(opened: Opened, clinic: Clinic) -> None:
    visits = [given(clinic) for _ in range(4)]
    unwell, short = given(clinic), given(clinic)
    clinic.act(f.ReactionSeen(note="头晕"), about=unwell)
    clinic.act(f.ObservationExtended(minutes=30, why="头晕史"), about=short)
    page, said = opened(), list[str]()
    page.station.said.connect(lambda words, _tone: said.append(words))
    page.later(minutes=36)
    page.scan(visits[0])
    assert page.stage(visits[0]) is Stage.OBSERVING
    page.press(Qt.Key.Key_F4)
    assert going(page).endswith("So far 0.")
    for visit in (*visits[:3], visits[0], unwell, short):
        page.scan(visit)
    assert [page.stage(visit) for visit in (*visits[:3], unwell, short)] == [
        *[Stage.RELEASED] * 3, Stage.REACTION, Stage.OBSERVING,
    ]  # fmt: skip
    assert [words.split(".")[0] for words in said if words.startswith("Not released")] == ["Not released: 王桂芬"] * 3
    assert going(page).endswith("So far 3.")
    page.window.search(clinic.desk.short_number(page.station.live.desk.visit_row(visits[3]).ticket)[-3:])  # type: ignore[union-attr]
    page.press(Qt.Key.Key_F4)
    page.scan(visits[3])
    assert page.stage(visits[3]) is Stage.OBSERVING


def test_a_round_ends_without_a_scan_with_escape_on_another_page_and_with_another_person(
    opened: Opened, clinic: Clinic
) -> None:
    visits = [given(clinic), given(clinic)]
    page = opened()
    page.later(minutes=36)
    assert going(page) == ""
    ends: tuple[Callable[[], None], ...] = (
        lambda: page.later(minutes=2),
        lambda: page.press(Qt.Key.Key_Escape),
        lambda: there_and_back(page),
        lambda: page.live.set_actor("wang.fang"),
    )
    for end in ends:
        page.press(Qt.Key.Key_F4)
        assert going(page)
        end()
        page.live.tick()
        assert not page.station.round.on
        assert going(page) == ""
        page.scan(visits[0])
        assert page.stage(visits[0]) is Stage.OBSERVING


def test_a_sheet_that_is_open_takes_no_part_in_a_round(opened: Opened, clinic: Clinic) -> None:
    visits = [given(clinic), given(clinic)]
    page = opened()
    page.later(minutes=36)
    page.press(Qt.Key.Key_F4)
    page.scan(visits[0])
    assert page.stage(visits[0]) is Stage.RELEASED
    page.press(Qt.Key.Key_F3)
    page.scan(visits[1])
    assert page.stage(visits[1]) is Stage.OBSERVING
