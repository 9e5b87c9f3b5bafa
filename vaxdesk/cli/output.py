"""JSON on standard output: UTF-8, one object per line, flushed, whatever the console would have liked."""

import contextlib
import json
import os
import sys
from typing import Any


def as_json(value: Any) -> None:
    """One line. Raises BrokenPipeError when nobody reads any more."""
    stream = sys.stdout.buffer
    line = json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", "backslashreplace") + b"\n"
    try:
        stream.write(line)
        stream.flush()
    except BrokenPipeError:
        say_no_more()
        raise


def say_no_more() -> None:
    """Whoever read standard output has gone: what is still in its buffer goes nowhere, without a word at exit."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
