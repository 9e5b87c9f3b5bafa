"""QR codes as exact rectangles: whole printer dots per module, a quiet zone of four modules on every side."""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import ceil
from typing import Any, Final

import qrcode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_L, ERROR_CORRECT_M
from qrcode.util import MODE_8BIT_BYTE, MODE_NUMBER, QRData

from vaxdesk.paper.sizes import DOT

QUIET: Final = 4
_ROUNDING: Final = 1e-6

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


def dots_per_module(modules: int, room: float, small: int, dot: float = DOT) -> int:
    """How many of these dots: as wide as `small` dots of a receipt printer for a ticket's few modules; a health card
    takes four where that fits into `room` points, else the fewest that are as wide as three. Two would not survive a
    scratch."""
    finer = DOT / dot
    if modules <= 29 and modules * round(small * finer) * dot <= room + _ROUNDING:
        return round(small * finer)
    wide = range(round(4 * finer), ceil(3 * finer - _ROUNDING) - 1, -1)
    return next((dots for dots in wide if modules * dots * dot <= room + _ROUNDING), wide[-1])
