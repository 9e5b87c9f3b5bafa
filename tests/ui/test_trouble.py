"""What stands where the window would be, when the site cannot be opened."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from vaxdesk.failures import WorldFailed
from vaxdesk.ui.trouble import Trouble

TAKEN = datetime(2022, 12, 22, 1, 30, tzinfo=UTC)


@pytest.fixture
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The zone of this computer, which need not be that of the site."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of the computer cannot be set there")
@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Asia/Shanghai", "2022-12-22 09:30 (UTC+08:00)"),
        ("UTC", "2022-12-22 01:30 (UTC+00:00)"),
        ("America/St_Johns", "2022-12-21 22:00 (UTC-03:30)"),
    ],
    indirect=["zone"],
)
def test_the_time_of_the_backup_says_by_which_clock_it_is(
    qapp: QApplication, tmp_path: Path, zone: str, said: str
) -> None:
    shown = Trouble(WorldFailed("database_missing", "vaxdesk.db"), tmp_path, TAKEN)
    assert said in shown.words()
    shown.deleteLater()
