"""A line above the page for as long as nothing can be saved, only looked at, or soon no longer be saved."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Signal

from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.disk_room import ENOUGH, LOW, free, megabytes
from vaxdesk.ui import wording
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.live import Live
from vaxdesk.ui.strip import Strip
from vaxdesk.ui.window import Window

LOOK_SECONDS: Final = 5
"""How often the disk is asked how much room it has."""
_READ_ONLY: Final[object] = QT_TRANSLATE_NOOP(
    "disk",
    "The data folder cannot be written to any more: nothing is saved now. Go on with paper and call whoever looks "
    "after this computer.",
)
_NOT_TAKEN: Final[object] = QT_TRANSLATE_NOOP(
    "disk",
    "The disk did not take the last entry: do not count on it. Go on with paper and call the person in charge. This "
    "stays here until something is saved again.",
)
TROUBLES: Final[dict[str, object]] = {
    "disk_full": QT_TRANSLATE_NOOP(
        "disk",
        "The disk is full ({free} MB free): nothing is saved now, what you typed stays. Go on with paper or free some "
        "space; the program need not be started again.",
    ),
    "read_only": _READ_ONLY,
    "cannot_write": _READ_ONLY,
    "disk_failed": _NOT_TAKEN,
    "seal_failed": _NOT_TAKEN,
    "database_busy": QT_TRANSLATE_NOOP(
        "disk",
        "Another program keeps the record busy: the last entry is not saved. Try again; if it stays so, close the "
        "other programs on this site.",
    ),
}
LOOKING: Final[object] = QT_TRANSLATE_NOOP(
    "disk",
    "Only looking: the data folder cannot be written to. Nothing can be recorded here, go on with paper. Make the "
    "folder writable, then try again.",
)
LOOKING_FULL: Final[object] = QT_TRANSLATE_NOOP(
    "disk",
    "Only looking: the disk is full ({free} MB free). Nothing can be recorded here, go on with paper. Free some space, "
    "then try again.",
)
LOOKING_FREED: Final[object] = QT_TRANSLATE_NOOP(
    "disk", "Only looking: the disk was full and has room again. Nothing can be recorded here before you try again."
)
LITTLE: Final[object] = QT_TRANSLATE_NOOP(
    "disk",
    "Only {free} MB are free on the disk of the record. Free some space soon: on a full disk nothing is saved.",
)
AGAIN: Final[object] = QT_TRANSLATE_NOOP("disk", "Try again")


@dataclass(frozen=True, slots=True)
class DiskProps:
    """What the line says; empty words hide it. `again` offers to open the site for writing."""

    words: str = ""
    tone: str = "stop"
    again: bool = False


def disk_props(*, writable: bool, trouble: WorldFailed | None, room: int | None, was_full: bool = False) -> DiskProps:
    """The gravest first: nothing can be written, the last was not written, soon nothing will be. `room` is what is
    free, in bytes; `was_full` that there was none when the site was opened."""
    left = 0 if room is None else room
    if not writable:
        looking = LOOKING if not was_full else LOOKING_FULL if left < ENOUGH else LOOKING_FREED
        return DiskProps(_said(looking, left), again=True)
    if trouble is not None:
        if trouble.code in TROUBLES:
            return DiskProps(_said(TROUBLES[trouble.code], left))
        return DiskProps(wording.text("failure", trouble.code, detail=trouble.detail))
    if room is not None and room < LOW:
        return DiskProps(_said(LITTLE, left), "caution")
    return DiskProps()


class DiskStrip(QObject):
    """Keeps the line true. `again` when somebody wants the site opened for writing. A disk that is dying or far away
    may take long to answer: it is asked away from the screen, and never twice at a time."""

    again = Signal()

    def __init__(self, window: Window, live: Live, jobs: Jobs, folder: Path, changed: Callable[[], None]) -> None:
        """`changed` is called whenever something else has to be said."""
        super().__init__(window)
        self._live, self._jobs, self._folder, self._changed = live, jobs, folder, changed
        self._seconds, self._room = 0, free(folder)  # the record has just been opened there: it answers
        self._asked = self._closed = False
        self._trouble = ""
        self._was_full = self._room is not None and self._room < ENOUGH
        self._props = DiskProps()
        self.strip = Strip("disk_strip.again")
        window.work.stand_on_top(self.strip)
        self.strip.seen.connect(self.again)
        live.ticked.connect(self._tick)
        self.tell()

    def tell(self) -> bool:
        """Say what there is to say now, in the language of the moment; whether that is something else than before."""
        live, room = self._live, self._room
        props = disk_props(writable=live.desk.seat.writable, trouble=live.trouble, room=room, was_full=self._was_full)
        if props == self._props:
            return False
        self._props = props
        self.strip.show_words(props.words, tone=props.tone, agree=_said(AGAIN) if props.again else "")
        return True

    def close(self) -> None:
        """The record is about to be closed: an answer that still comes is not looked at."""
        self._closed = True

    def _tick(self) -> None:
        self._seconds += 1
        before, self._trouble = self._trouble, self._live.trouble.code if self._live.trouble else ""
        if self._trouble == "disk_full" != before:
            self._room = None  # what was free before it was full
        if self._trouble or self._seconds % LOOK_SECONDS == 0:
            self._ask()
        self._show()

    def _ask(self) -> None:
        if not self._asked:
            self._asked = True
            folder = self._folder
            self._jobs.run(lambda: free(folder), self._answered)

    def _answered(self, result: Ok[int | None] | Err) -> None:
        self._asked = False
        if self._closed:
            return
        if isinstance(result, Err):
            raise result.error
        self._room = result.value
        trouble = self._live.trouble
        if trouble is not None and trouble.code == "disk_full" and (self._room or 0) >= ENOUGH:
            self._live.try_disk()
        self._show()

    def _show(self) -> None:
        if self.tell():
            self._changed()


def _said(source: object, room: int = 0) -> str:
    text = QCoreApplication.translate("disk", str(source))
    return wording.filled(text, free=megabytes(room))
