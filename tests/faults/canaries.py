"""Names and numbers that must not be found, in every way in which a program may write them down, and the search."""

import base64
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_NAMES = (
    "丘鹤鸣", "佘雁秋", "仉松涛", "亓月娥", "郤凤池", "逄春霖", "麴文澜", "禤紫苏", "缑玉衡", "鄢秀峦", "芈若水",
    "爨宝山", "殳长庚", "厍兰芷", "郗鹿原", "綦海棠", "邴云岫", "乜清漪", "逯青峦", "菅南星", "Nguyễn Thị Hạnh Duyên",
    "Trịnh Văn Khuê", "Đặng Thùy Quyên", "Phạm Quỳnh Giao", "Vương Đình Thược",
)  # fmt: skip


class Canary(NamedTuple):
    """Somebody invented, whose name and number stand out."""

    name: str
    number: str
    birth_date: str
    sex: str


def _canary(place: int, name: str) -> Canary:
    begin = f"5001071948{1 + place % 12:02}{1 + place:02}{700 + 2 * place + 1}"
    total = sum(int(digit) * weight for digit, weight in zip(begin, _WEIGHTS, strict=True))
    return Canary(name, begin + "10X98765432"[total % 11], f"1948-{1 + place % 12:02}-{1 + place:02}", "male")


CANARIES = tuple(_canary(place, name) for place, name in enumerate(_NAMES))
WORDS = tuple(word for each in CANARIES for word in (each.name, each.number))
"""Fifty."""


def disguises(word: str) -> Iterator[tuple[str, bytes]]:
    """How it may lie in a file: plain in four encodings, as JSON and Python escape it, and in base64, wherever in the
    text it begins."""
    yield "json", json.dumps(word).strip('"').encode()
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"):
        data = word.encode(encoding)
        yield encoding, data
        for shift in range(3):
            yield f"base64 of {encoding}, shifted by {shift}", _in_base64(data, shift)


def _in_base64(data: bytes, shift: int) -> bytes:
    """The characters that this data alone decides, `shift` bytes into a group of three."""
    text = base64.b64encode(b"\0" * shift + data)
    first = {0: 0, 1: 2, 2: 3}[shift]
    whole = (shift + len(data)) // 3 * 4
    return text[first:whole]


class Found(NamedTuple):
    path: Path
    word: str
    how: str


def found_in(roots: Iterable[Path], words: Iterable[str], *, besides: Iterable[Path] = ()) -> list[Found]:
    """Every word in every file under these folders, and in the names of files; not in what lies under `besides`."""
    needles = [(word, how, needle) for word in words for how, needle in disguises(word)]
    exported = tuple(besides)
    found = []
    for path in sorted(each for root in roots for each in root.rglob("*")):
        if any(path == each or each in path.parents for each in exported):
            continue
        text = bytes(path.name, "utf-8", "surrogateescape")
        if path.is_file() and not path.is_symlink():
            text += b"\n" + path.read_bytes()
        found += [Found(path, word, how) for word, how, needle in needles if needle in text]
    return found


def told_to(pid: int) -> bytes:
    """Arguments and environment of a running process, as everybody on the machine may see them."""
    return b"\n".join(Path(f"/proc/{pid}/{each}").read_bytes() for each in ("cmdline", "environ"))
