"""Which states a disk may be in after the power went: from a log of the shim to the bytes of files.

The model. A file has what was flushed, and what was written since: of that any part may have reached the disk, in any
order, sector by sector (512 bytes) or page by page (4096), also a shorter or a longer file than there was. A name that
was made, given or taken away lasts once its folder was flushed; before that the disk has seen the first so-and-so many
of these changes, in the order in which they were made, as the journals of file systems keep them.
"""

import struct
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

SECTOR: Final = 512
PAGE: Final = 4096


class Call(NamedTuple):
    """One call of the log: what (`W`rite, `T`runcate, flu`S`h, `C`reate, `R`ename, `U`nlink, `N`ote), on which path,
    where, and the data of a write or the new name."""

    what: str
    path: str
    offset: int = 0
    data: bytes = b""


def calls(log: bytes) -> Iterator[Call]:
    """The log of the shim, call by call."""
    place = 0
    while place < len(log):
        what, named = chr(log[place]), struct.unpack_from("=H", log, place + 1)[0]
        path = log[place + 3 : place + 3 + named].decode()
        place += 3 + named
        offset, size = struct.unpack_from("=QQ", log, place)
        yield Call(what, path, offset, log[place + 16 : place + 16 + size])
        place += 16 + size


class Change(NamedTuple):
    """Of a file, not flushed yet: bytes at a place, or, with `data` None, another length."""

    offset: int
    data: bytes | None


class File:
    """What the disk surely has of it, and what it may have."""

    def __init__(self, data: bytes = b"") -> None:
        self.sure = data
        self.open: list[Change] = []

    def flush(self) -> None:
        self.sure, self.open = applied(self.sure, self.open), []


def applied(data: bytes, changes: Sequence[Change]) -> bytes:
    if not changes:
        return data
    now = bytearray(data)
    for offset, put in changes:
        if put is None:
            del now[offset:]
        now.extend(bytes(max(0, offset - len(now))))
        if put is not None:
            now[offset : offset + len(put)] = put
    return bytes(now)


class Disk:
    """The files of one folder while a log is played."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.names = {path: File(data) for path, data in files.items()}
        self._surely = dict(self.names)
        self._renamed: list[tuple[Call, File]] = []

    def play(self, call: Call) -> None:
        match call.what:
            case "W":
                self.names[call.path].open.append(Change(call.offset, call.data))
            case "T":
                self.names[call.path].open.append(Change(call.offset, None))
            case "S" if call.path in self.names:
                self.names[call.path].flush()
            case "S":
                self._flush_folder(call.path)
            case "C" | "R" | "U":
                self._renamed.append((call, File()))
                _named(self.names, *self._renamed[-1])

    def _flush_folder(self, folder: str) -> None:
        inside = [each for each in self._renamed if str(Path(each[0].path).parent) == folder]
        for each in inside:
            _named(self._surely, *each)
        self._renamed = [each for each in self._renamed if each not in inside]

    def _named(self, seen: int) -> dict[str, File]:
        """The names that the disk has where it saw the first `seen` of those that are open."""
        there = dict(self._surely)
        for each in self._renamed[:seen]:
            _named(there, *each)
        return there

    def state(self, chance: Random) -> dict[str, bytes]:
        """One state that the disk may be in now."""
        last = len(self._renamed)
        there = self._named(chance.choice([0, last, chance.randint(0, last)]))
        manner = chance.choice(MANNERS)
        return {path: applied(file.sure, list(some(file.open, manner, chance))) for path, file in there.items()}

    def corners(self) -> Iterator[dict[str, bytes]]:
        """Nothing of what was open, all of it, all but each, each alone: with all names and with none of the new."""
        for seen in {0, len(self._renamed)}:
            there = self._named(seen)
            yield {path: file.sure for path, file in there.items()}
            yield {path: applied(file.sure, file.open) for path, file in there.items()}
            for path, file in there.items():
                whole = {each: applied(other.sure, other.open) for each, other in there.items() if other is not file}
                for number, change in enumerate(file.open):
                    yield whole | {path: applied(file.sure, [change])}
                    yield whole | {path: applied(file.sure, file.open[:number] + file.open[number + 1 :])}


def _named(names: dict[str, File], call: Call, fresh: File) -> None:
    if call.what == "C":
        names[call.path] = fresh
    elif call.what == "U":
        names.pop(call.path, None)
    elif call.path in names:
        names[call.data.decode()] = names.pop(call.path)


MANNERS: Final = ("whole", "sectors", "pages", "prefix", "torn")


def some(changes: Sequence[Change], manner: str, chance: Random) -> Iterator[Change]:
    """A part of what was written since the last flush."""
    share = chance.choice((0.1, 0.5, 0.9))
    if manner == "prefix" and changes:
        last = chance.randrange(len(changes))
        yield from changes[:last]
        yield from _torn(changes[last], chance)
        return
    for change in changes:
        if change.data is None or manner == "whole":
            if chance.random() < share:
                yield change
        elif manner == "torn":
            yield from _torn(change, chance)
        else:
            yield from _pieces(change, SECTOR if manner == "sectors" else PAGE, share, chance)


def _torn(change: Change, chance: Random) -> Iterator[Change]:
    """Its beginning, up to the edge of a sector."""
    if change.data is None:
        yield change
        return
    edges = [0, *range(SECTOR - change.offset % SECTOR, len(change.data), SECTOR), len(change.data)]
    yield Change(change.offset, change.data[: chance.choice(edges)])


def _pieces(change: Change, size: int, share: float, chance: Random) -> Iterator[Change]:
    assert change.data is not None
    first = size - change.offset % size
    edges = [0, *range(first, len(change.data), size), len(change.data)]
    for begin, end in pairwise(edges):
        if begin < end and chance.random() < share:
            yield Change(change.offset + begin, change.data[begin:end])


def mark(state: dict[str, bytes]) -> int:
    """Equal states have equal marks. Python keeps the hash of bytes that it has hashed once."""
    return hash(tuple(sorted((path, hash(data)) for path, data in state.items())))
