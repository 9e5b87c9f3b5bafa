"""What the sign-in page says of the time while the record is not open."""

from datetime import timedelta

import pytest

from tests.ui.doors import Door
from vaxdesk import files, settings


def behind(door: Door) -> list[str]:
    shown = door.start()
    return [state for state in shown.side.states() if "set its clock" in state]


@pytest.mark.parametrize("known", ["timers", "backup"])
def test_a_clock_that_is_behind_what_was_saved_is_told(door: Door, known: str) -> None:
    clinic = door.clinic
    if known == "timers":
        door.watched("王桂芬")
    else:
        clinic.desk.office.back_up()
    door.choose(language="en", zone=clinic.desk.site.timezone)
    before = clinic.desk.local(clinic.clock.now().utc)
    clinic.clock.set_wall(clinic.clock.now().utc - timedelta(days=1))
    (said,) = behind(door)
    assert f"{before - timedelta(days=1):%Y-%m-%d %H:%M}" in said
    assert f"{before:%Y-%m-%d}" in said


def test_a_clock_that_goes_right_is_not_spoken_of(door: Door) -> None:
    door.watched("王桂芬")
    assert behind(door) == []


def test_the_day_and_the_times_before_opening_are_those_of_the_site(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    door.opened()
    assert settings.read(door.clinic.folder / files.SETTINGS).zone == "Asia/Shanghai"
    door.program.close()
    late = door.clinic.clock.now().utc.replace(hour=22, minute=30)
    door.choose(language="en", zone="Pacific/Kiritimati", emergency_used=late.isoformat())
    door.clinic.clock.set_wall(late + timedelta(minutes=1))
    door.program.start()
    shown = door.program.shown.page  # type: ignore[union-attr]
    there = late + timedelta(hours=14)
    assert f"{there:%Y-%m-%d %H:%M}" in shown._notice.words()
    assert f" {there.day}, " in shown.side._day.text()


def test_a_zone_that_nobody_knows_gives_way_to_that_of_the_computer(door: Door) -> None:
    door.choose(language="en", zone="Nowhere/At/All")
    assert door.start().side._day.text()
