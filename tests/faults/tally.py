"""What a campaign found: how often it tried, what it lost, how long the longest way back took. `make torture` prints
them all as one table."""

import json
import os
from pathlib import Path
from typing import Final

TABLE: Final = "FAULT_TABLE"
"""Names the file that every campaign adds its line to."""


def tell(fault: str, what: str, *, tries: int, lost: int, worst_s: float | None = None, note: str = "") -> None:
    """Add a line to the table, where somebody wants one; fail where something was lost."""
    if path := os.environ.get(TABLE):
        line = {"fault": fault, "what": what, "tries": tries, "lost": lost, "worst_s": worst_s, "note": note}
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    assert tries, f"{fault} was never tried"
    assert not lost, f"{fault}: {lost} of {tries} lost. {note}"
