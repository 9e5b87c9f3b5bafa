"""In the largest letters on a small screen the window stays on the screen, whatever stands above the page."""

from datetime import timedelta

from tests.ui.doors import Door
from vaxdesk.store.seal import SEAL
from vaxdesk.ui.topbar import COMPACT_EM

WIDTH, HEIGHT = 1366, 768


def test_every_page_fits_below_an_alarm_a_finding_and_a_wrong_clock(door: Door) -> None:
    door.watched("王桂芬")
    door.clinic.desk.close()
    (door.clinic.folder / SEAL).unlink()
    door.clinic.clock.set_wall(door.clinic.clock.now().utc - timedelta(hours=3))
    door.choose(language="vi", text_percent=200)
    workplace = door.opened()
    door.window.showNormal()
    door.window.resize(WIDTH, HEIGHT)
    assert workplace.found.strip.words()
    assert workplace.clock.strip.words()
    for code in tuple(door.window.stations):
        door.window.go(code)
        door.settle()
        assert (code, door.window.height()) == (code, HEIGHT)


def test_a_line_above_the_page_says_less_where_it_would_take_the_page_away(door: Door) -> None:
    door.watched("王桂芬")
    door.clinic.desk.close()
    door.clinic.clock.set_wall(door.clinic.clock.now().utc - timedelta(hours=3))
    door.choose(language="en", text_percent=200)
    strip = door.opened().clock.strip
    door.window.showNormal()
    door.window.resize(WIDTH, HEIGHT)
    door.settle()
    assert strip._words.text().endswith("Set it right.")
    assert "confirm the clock" in strip.words()
    door.window.resize(COMPACT_EM * 40, HEIGHT)
    door.settle()
    assert strip._words.text() == strip.words()
