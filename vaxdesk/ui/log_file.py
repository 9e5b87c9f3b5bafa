"""What nobody caught is noted beside the database, without anybody's name."""

import logging
import os
import sys
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from vaxdesk import regular

LOG: Final = "vaxdesk.log"
LOG_BYTES: Final = 2_000_000


class _Quiet(RotatingFileHandler):
    """A line that the disk does not take harms nobody."""

    def _open(self) -> TextIOWrapper:
        descriptor = regular.opened(Path(self.baseFilename), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        return TextIOWrapper(os.fdopen(descriptor, "ab"), encoding=self.encoding)

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
