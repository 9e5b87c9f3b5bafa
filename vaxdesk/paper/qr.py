"""QR codes as exact rectangles: whole printer dots per module, a quiet zone of four modules on every side."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

import qrcode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M
from qrcode.util import MODE_8BIT_BYTE, MODE_NUMBER, QRData

QUIET: Final = 4
DOT: Final = 72 / 25.4 / 8
"""One dot of a receipt printer (203 dpi, eight to the millimetre) in points."""

Matrix = tuple[tuple[bool, ...], ...]


@lru_cache(maxsize=4)
def matrix(text: str) -> Matrix:
    """The modules of `text`, without the quiet zone.

    A visit ticket is numeric at level H, which fits version 1; a health card (`shc:/` and digits) is exactly two
    segments at level L, as its specification asks; anything else is at level M.
    """
    if re.fullmatch(r"[0-9]+", text):
        code, parts = _code(ERROR_CORRECT_H), [QRData(text.encode(), mode=MODE_NUMBER)]
    elif card := re.fullmatch(r"(shc:/)([0-9]+)", text):
        code = _code(ERROR_CORRECT_L)
        parts = [QRData(card[1].encode(), mode=MODE_8BIT_BYTE), QRData(card[2].encode(), mode=MODE_NUMBER)]
    else:
        code, parts = _code(ERROR_CORRECT_M), [QRData(text.encode(), mode=MODE_8BIT_BYTE)]
    for part in parts:
        code.add_data(part, optimize=0)
    code.make(fit=True)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())


def _code(level: int) -> Any:
    return qrcode.QRCode(error_correction=level, border=0)


def runs(modules: Matrix) -> Iterator[tuple[int, int, int]]:
    """Dark modules as (row, first column, count)."""
    for number, row in enumerate(modules):
        start = None
        for column, dark in enumerate([*row, False]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                yield number, start, column - start
                start = None


def dots_per_module(modules: int, room: int, small: int) -> int:
    """`small` dots for a ticket's few modules; a health card takes four where it fits into `room` dots, else three.
    Two would not survive a scratch."""
    if modules <= 29 and modules * small <= room:
        return small
    return 4 if modules * 4 <= room else 3
