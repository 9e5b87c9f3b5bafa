"""JSON on standard output: UTF-8, one object per line, flushed, whatever the console would have liked."""

import json
import sys
from typing import Any


def as_json(value: Any) -> None:
    """One line. Raises BrokenPipeError when nobody reads any more."""
    stream = sys.stdout.buffer
    stream.write(json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", "backslashreplace") + b"\n")
    stream.flush()
