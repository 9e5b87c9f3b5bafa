"""Whoever takes the tour: drives the window, notes what was done, keeps pictures."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import msgspec

from vaxdesk.app import Program, application
from vaxdesk.clinic import facts as f
from vaxdesk.clock import HandClock, SystemClock
from vaxdesk.failures import WorldFailed
from vaxdesk.ui.hand import Hand
from vaxdesk.ui.jobs import Jobs, ManualExecutor

SIZE: Final = (1366, 768)


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that somebody did. `entry` is the act that it recorded, None where it recorded nothing; `entries` are
    all of them, papers included. `ms` is how long the window took."""

    station: str
    action: str
    entry: str | None
    entries: tuple[str, ...]
    keys: int
    clicks: int
    scans: int
    ms: int


class Guide:
    """Drives the window, notes what was done, takes pictures."""

    def __init__(self, out: Path, site: Path, clock: HandClock) -> None:
        self.out, self.clock = out, clock
        self.steps: list[Step] = []
        self.screens: list[str] = []
        self._executor = ManualExecutor()
        self._recorded: list[f.Entry] = []
        self._app = application()
        self.program = Program(self._app, site, clock, jobs=Jobs(self._executor))
        self.program.open(site)
        workplace = self.program.workplace
        if workplace is None:
            raise WorldFailed("cannot_open", str(site))
        self.workplace, self.window = workplace, workplace.window
        self.window.showNormal()
        self.window.resize(*SIZE)
        self.hand = Hand(self.window, workplace.scanner)
        self.hand.wait_until_active()
        workplace.live.stop()
        workplace.live.recorded.connect(self._note)

    def act_as(self, account: str) -> None:
        """Somebody else sits down at the workstation."""
        self.workplace.live.set_actor(account)

    def go(self, station: str) -> None:
        """To a station, by its key; what was said at the one before has gone."""
        self.hand.press(f"Ctrl+{1 + list(self.window.stations).index(station)}")
        while self.window.said():
            self.second()

    @contextmanager
    def step(self, station: str, action: str) -> Iterator[None]:
        """Everything inside is one step."""
        self._recorded.clear()
        timer = SystemClock()
        before = timer.now().uptime_ms
        with self.hand.counted() as effort:
            yield
            self.work()
        entries = tuple(entry.id for entry in self._recorded)
        acts = [
            entry.id for entry in self._recorded if not isinstance(entry.fact, f.Printed | f.CardIssued | f.CardKeyMade)
        ]
        self.steps.append(
            Step(
                station=station,
                action=action,
                entry=acts[-1] if acts else None,
                entries=entries,
                keys=effort.keys,
                clicks=effort.clicks,
                scans=effort.scans,
                ms=timer.now().uptime_ms - before,
            )
        )

    def work(self) -> None:
        """Let papers be drawn and everything on the screen be painted."""
        self.hand.settle()
        while self._executor.drain():
            self.hand.settle()

    def second(self) -> None:
        """A second passes for the screen."""
        self.workplace.live.tick()
        self.work()

    def picture(self, name: str) -> None:
        """Keep what the window shows."""
        self.work()
        file = f"screens/{len(self.screens) + 1:02}-{name}.png"
        image = self.window.grab().toImage()
        image.setDevicePixelRatio(1)
        if not image.scaled(*SIZE).save(str(self.out / file)):
            raise WorldFailed("cannot_write", str(self.out))
        self.screens.append(file)

    def close(self) -> None:
        self.program.close()
        self.window.close()

    def _note(self, done: Any, _initiator: object) -> None:
        if done is not None and not done.repeated:
            self._recorded.append(done.entry)
