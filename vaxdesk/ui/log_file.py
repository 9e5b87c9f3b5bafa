"""What nobody caught is noted beside the database, without anybody's name."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

LOG: Final = "vaxdesk.log"
LOG_BYTES: Final = 2_000_000


class _Quiet(RotatingFileHandler):
    """A line that the disk does not take harms nobody."""

    def handleError(self, record: logging.LogRecord) -> None:
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)


def keep_a_log(folder: Path) -> None:
    """From now on, at most three files of two megabytes. Where the folder takes none, nothing is noted."""
    end_the_log()
    handler = _Quiet(folder / LOG, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.getLogger("vaxdesk").addHandler(handler)


def end_the_log() -> None:
    """Let go of the files."""
    logger = logging.getLogger("vaxdesk")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
