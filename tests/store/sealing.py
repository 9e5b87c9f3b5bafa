"""A clinic that seals every act by its own hand, so that a test can come between sealing and committing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.builders import Clinic, all_signed_in
from vaxdesk.acts.recording import Recorder
from vaxdesk.desk import Desk
from vaxdesk.site import open_database, shipped_catalogue
from vaxdesk.store.codec import ENVELOPE
from vaxdesk.store.frames import Base
from vaxdesk.store.seal import SEAL, Row, Seal, SealRead, read_seal, row_of
from vaxdesk.store.site import read_site


class Power(Exception):
    """It went."""


class SealedClinic(Clinic):
    """`fail` makes the next act fail between seal and commit."""

    def __init__(self, folder: Path, **more: Any) -> None:
        super().__init__(folder, **more)
        (folder / SEAL).unlink()
        self.path = folder / SEAL
        self.seal = Seal.begin(self.path, self.key, Base())
        self.fail = False
        self.sealing(self.desk._recorder)

    def opened(self, *, write: bool = True) -> Desk:
        """A Desk that knows of no seal: this clinic seals by itself."""
        db = open_database(self.folder, self.key, write=write)
        desk = Desk(db, site=read_site(db), products=shipped_catalogue(), clock=self.clock, new_id=self.new_id)
        return all_signed_in(desk)

    def restart(self) -> None:
        self.seal.close()
        super().restart()
        self.seal = Seal(self.path, self.key)
        self.sealing(self.desk._recorder)

    def sealing(self, recorder: Recorder) -> None:
        written = recorder._written

        def sealed(*case: Any) -> Any:
            recorded = written(*case)
            self.seal.append(row_of(recorded.entry))
            if self.fail:
                self.fail = False
                raise Power
            return recorded

        recorder._written = sealed  # type: ignore[method-assign]

    def rows(self) -> tuple[Row, ...]:
        return tuple(self.desk.db.query(f"SELECT {', '.join(ENVELOPE)} FROM journal ORDER BY n"))  # noqa: S608

    def read(self) -> SealRead:
        return read_seal(self.path, self.key)


@contextmanager
def os_failing(monkeypatch: Any, owner: Any, name: str, error: OSError) -> Iterator[None]:
    def fails(*_: Any, **__: Any) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(owner, name, fails)
        yield
