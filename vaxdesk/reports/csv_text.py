"""Tables as CSV that Excel opens as it should: UTF-8 with a byte order mark, commas, CRLF, every text quoted.

A cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, also in full width, or a tab or a line end in
front) gets an apostrophe before it, so that nothing in a name or a note is ever calculated.
"""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final

BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")

BLANKS: Final = " \N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The file. Raises ValueError for a row that is longer or shorter than its head."""
    text = StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(head)
    for row in rows:
        if len(row) != len(head):
            raise ValueError(f"{len(row)} cells under {len(head)} heads")
        writer.writerow([cell(value) for value in row])
    return (BOM + text.getvalue()).encode()


def cell(value: object) -> str:
    """One value as text: nothing for None, yes and no for truth, and no formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    bare = text.lstrip(BLANKS)
    return f"'{text}" if text.startswith(FORMULA) or bare.startswith(FORMULA) else text
