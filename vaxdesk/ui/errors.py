"""A bug must not take the window away, and must not write anybody's name into a log."""

import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from vaxdesk.clinic.rules import Refused

log = logging.getLogger("vaxdesk.bug")


def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What went wrong and where: never the message or the values, which may name a person."""
    frames = traceback.extract_tb(trace)
    where = " < ".join(f"{Path(each.filename).name}:{each.lineno} {each.name}" for each in reversed(frames))
    return f"{kind.__name__} at {where or 'an unknown place'}"


def install(tell: Callable[[], None], refuse: Callable[[Refused], None] | None = None) -> None:
    """Log whatever nobody caught and tell the person at the window; Ctrl+C still ends the program. A refusal is no bug:
    somebody may not do what a page offered, and `refuse` says so."""

    def last_resort(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, Refused) and refuse is not None:
            refuse(error)
            return
        log.error(describe(kind, trace))
        tell()

    sys.excepthook = last_resort
