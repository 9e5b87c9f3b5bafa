"""Which backups stay."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from vaxdesk.store.thinning import kept

NOW = datetime(2022, 12, 22, 9, 0, tzinfo=UTC)


def ago(**time: float) -> datetime:
    return NOW - timedelta(**time)


def test_everything_of_the_last_two_days_stays() -> None:
    times = [ago(minutes=15 * step) for step in range(4 * 48 + 1)]
    assert kept(times, NOW) == set(times)


def test_older_ones_stay_one_a_day_and_then_one_a_week_each_the_newest_of_it() -> None:
    times = [ago(hours=6 * step) for step in range(4 * 100)]
    stay = sorted(kept(times, NOW), reverse=True)
    daily = [each for each in stay if timedelta(days=2) < NOW - each <= timedelta(days=14)]
    weekly = [each for each in stay if timedelta(days=14) < NOW - each]
    assert {each.hour for each in daily[1:]} == {21}
    assert len({each.date() for each in daily}) == len(daily) == 13
    assert len({each.isocalendar()[:2] for each in weekly}) == len(weekly) == 7
    assert {each.isoweekday() for each in weekly[1:]} == {7}
    assert NOW - stay[-1] <= timedelta(weeks=8)


def test_a_day_is_a_day_of_the_site() -> None:
    """23:30 and 00:30 in Shanghai are one day in UTC and two at the site."""
    shanghai = ZoneInfo("Asia/Shanghai")
    late = datetime(2022, 12, 15, 23, 30, tzinfo=shanghai)
    times = [NOW, late, late + timedelta(hours=1)]
    assert kept(times, NOW) == set(times)
    assert len(kept([each.astimezone(UTC) for each in times], NOW)) == 2


def test_the_newest_stays_whatever_its_age_and_so_does_one_from_the_future() -> None:
    assert kept([ago(days=300), ago(days=301)], NOW) == {ago(days=300)}
    assert kept([ago(days=-1), ago(days=300)], NOW) == {ago(days=-1)}
    assert kept([], NOW) == frozenset()


@given(st.lists(st.integers(0, 90 * 24 * 60).map(lambda minutes: ago(minutes=minutes)), max_size=60))
def test_nothing_is_invented_and_thinning_twice_thins_no_further(times: list[datetime]) -> None:
    stay = kept(times, NOW)
    assert stay <= set(times)
    assert kept(stay, NOW) == stay
    assert not times or max(times) in stay
