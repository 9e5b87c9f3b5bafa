"""The papers that wait for a printer. Kept in a file of ids, without anybody's name, so that they survive a restart."""

import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from vaxdesk import regular
from vaxdesk.clinic.facts import Language
from vaxdesk.clinic.visit import Visit

QUEUE_FILE: Final = "printing.json"
FOLDER: Final = "file:"
"""A printer choice that begins like this is a folder for PDF files; anything else is the name of a printer."""
PER_PRODUCT: Final = frozenset({"consent"})
"""Papers of which there is one for each vaccine."""


class PrintJob(msgspec.Struct, frozen=True, kw_only=True):
    """One paper to be printed. `id` becomes the id of the entry that says so, so that no job is printed twice."""

    id: str
    visit: str
    paper: str
    language: Language
    second: Language | None = None
    """The other language of a paper in two."""
    product: str = ""
    by: str = ""
    size: str = ""
    """Empty for what this workstation chose."""
    target: str = ""
    """A printer or a folder, as in the settings; empty for what this workstation chose."""

    @property
    def way(self) -> str:
        """Jobs that go the same way get stuck together."""
        return self.target or self.paper

    @property
    def kept(self) -> bool:
        """Somebody keeps this one as a file, wherever this workstation prints."""
        return self.target.startswith(FOLDER)


def sheets(visit: Visit, papers: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Paper and product of everything that these papers mean for this visit."""
    return tuple((paper, product) for paper in papers for product in (visit.planned if paper in PER_PRODUCT else ("",)))


def read_queue(folder: Path) -> tuple[PrintJob, ...]:
    """What waited when the program ended; a missing or damaged file holds nothing."""
    with suppress(OSError, ValueError, msgspec.ValidationError):
        return tuple(msgspec.json.decode(regular.content(folder / QUEUE_FILE), type=list[PrintJob]))
    return ()


def write_queue(folder: Path, jobs: Sequence[PrintJob]) -> None:
    """Keep the queue; where the disk does not take it, it lives only as long as the program."""
    new = folder / f"{QUEUE_FILE}.new"
    with suppress(OSError):
        new.unlink(missing_ok=True)
        new.write_text(json.dumps(msgspec.to_builtins(list(jobs))), encoding="utf-8")
        os.replace(new, folder / QUEUE_FILE)
