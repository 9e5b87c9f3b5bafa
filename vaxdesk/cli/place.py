"""Which site a verb works on, by which clock, and how it is opened and closed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from vaxdesk.cli.exits import REFUSED, Ended

if TYPE_CHECKING:
    from vaxdesk.clock import Clock
    from vaxdesk.desk import Desk

PRACTICE_BOOT: Final = "practice-clock"
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Place:
    """What the options before the verb say. Without `data_dir` it is this person's own folder."""

    data_dir: Path | None = None
    practice_clock: datetime | None = None

    @property
    def folder(self) -> Path:
        from vaxdesk import files

        return self.data_dir or files.data_dir()

    @property
    def practice_folder(self) -> Path:
        from vaxdesk import files

        return self.data_dir or files.practice_dir()

    def clock(self) -> "Clock":
        """The machine's clock; with --practice-clock one that stands still until it is moved. Its uptime is counted
        from 1970, so that several calls with it agree on how much time has passed between them."""
        from vaxdesk.clock import HandClock, SystemClock

        if self.practice_clock is None:
            return SystemClock()
        uptime_ms = (self.practice_clock - _EPOCH) // timedelta(milliseconds=1)
        return HandClock(self.practice_clock, boot=PRACTICE_BOOT, uptime_ms=uptime_ms)

    @contextmanager
    def desk(self, *, write: bool) -> Iterator["Desk"]:
        """The Desk of the site in this folder, closed again at the end."""
        from vaxdesk.site import open_desk

        desk = open_desk(self.folder, self.clock(), write=write)
        try:
            self.check_clock(practice=desk.site.practice)
            yield desk
        finally:
            desk.close()

    def check_clock(self, *, practice: bool) -> None:
        """A real site knows only the machine's own clock."""
        if self.practice_clock is not None and not practice:
            raise Ended(REFUSED, "--practice-clock is for practice sites; leave it out on a real site")


pass_place: Final = click.make_pass_decorator(Place)
