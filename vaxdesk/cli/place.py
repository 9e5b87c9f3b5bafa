"""Which site a verb works on, by which clock, who acts there, and how it is opened and closed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from vaxdesk.cli.exits import REFUSED, Ended
from vaxdesk.cli.secret_file import SECRET_FILE
from vaxdesk.cli.signing_in import NOBODY, Entered, SignIn, entered, gate_of, seated

if TYPE_CHECKING:
    from vaxdesk.clock import Clock
    from vaxdesk.desk import Desk

PRACTICE_BOOT: Final = "practice-clock"
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Place:
    """What the options before the verb say, and who acts. Without `data_dir` it is this person's own folder."""

    data_dir: Path | None = None
    practice_clock: datetime | None = None
    sign_in: SignIn = NOBODY

    def signed_in_by(self, sign_in: SignIn) -> "Place":
        return replace(self, sign_in=sign_in)

    @property
    def folder(self) -> Path:
        from vaxdesk import files

        return self.data_dir or files.data_dir()

    @property
    def practice_folder(self) -> Path:
        from vaxdesk import files

        return self.data_dir or files.practice_dir()

    @property
    def real(self) -> bool:
        """There is a real site: its key is wrapped, and whoever acts leaves a line in the access log."""
        return gate_of(self.folder, self.clock()) is not None

    @property
    def empty(self) -> bool:
        """There is no site and no key of one."""
        from vaxdesk import files

        return not self.real and not (self.folder / files.KEY).exists()

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
        """The Desk of the site in this folder with somebody at it, closed again at the end."""
        with self.desk_of(self.entered(), write=write) as desk:
            yield desk

    def entered(self, *, temporary: bool = False) -> Entered | None:
        """Whoever acts passes the gate; None on a practice site, which has none. A start secret passes only where
        `temporary` says so."""
        gate = gate_of(self.folder, self.clock())
        if gate is None:
            return None
        self.check_clock(practice=False)
        return entered(gate, self.sign_in, temporary=temporary)

    def entered_by_secret(self, *, temporary: bool = False) -> Entered:
        """The same for a verb that is about secrets. Raises Ended on a practice site."""
        who = self.entered(temporary=temporary)
        if who is None:
            raise self._no_secrets()
        return who

    def must_be_real(self) -> None:
        """Raises Ended on a practice site and for a practice clock, WorldFailed where there is no site."""
        if not self.real:
            raise self._no_secrets()
        self.check_clock(practice=False)

    def _no_secrets(self) -> Ended:
        from vaxdesk.site import open_desk

        open_desk(self.folder, self.clock(), write=False).close()
        return Ended(REFUSED, "nobody has a secret on a practice site, whose key lies beside its database")

    @contextmanager
    def desk_of(self, who: Entered | None, *, write: bool) -> Iterator["Desk"]:
        """The same for somebody who has passed the gate already."""
        from vaxdesk.keeping.owner_only import close_to_others
        from vaxdesk.site import open_desk

        if write:
            close_to_others(self.folder)
        desk = open_desk(self.folder, self.clock(), key=who.key if who else None, write=write)
        try:
            self.check_clock(practice=desk.site.practice)
            if write and who is not None:
                _wait_until_free(desk)
            seated(desk, who, self.sign_in)
            yield desk
        finally:
            desk.close()

    def check_clock(self, *, practice: bool) -> None:
        """A real site knows only the machine's own clock."""
        if self.practice_clock is not None and not practice:
            raise Ended(REFUSED, "--practice-clock is for practice sites; leave it out on a real site")


def _wait_until_free(desk: "Desk") -> None:
    """The one wait for another program that is writing: what follows would wait again for each line of the access log.
    Raises WorldFailed."""
    from vaxdesk.store.database import writing

    with writing(desk.db):
        pass


pass_place: Final = click.make_pass_decorator(Place)


def signs_in(verb: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a verb the two options that say who acts, and its Place, which knows them."""

    @click.option("--as", "as_", metavar="NAME", help="The account that acts; needed on a real site.")
    @click.option("--secret-file", type=SECRET_FILE, help="File with that account's secret; needed on a real site.")
    @pass_place
    @wraps(verb)
    def with_them(place: Place, /, *args: Any, as_: str | None, secret_file: Path | None, **rest: Any) -> Any:
        return verb(place.signed_in_by(SignIn(as_, secret_file)), *args, **rest)

    return with_them
