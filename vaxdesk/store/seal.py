"""The seal: a file outside the database that holds every entry since the last verified backup, encrypted.

An entry is sealed, and the file flushed, before the database commits it. So the newest backup and the seal together
give back everything that was ever acknowledged, also when the database and its log are gone; and an entry that is
missing in the database, or was put into it, shows. Whoever writes holds the database's write lock (`writing()`): that
keeps two programs on one site from writing here at the same time. Reading needs no lock.

A line of the access log is sealed after it was committed: an older copy of the database that is put back in its place
lacks who looked since, and the seal has it.

The file has room, zeros, behind its last frame: flushing what lies in a room that is already there costs a disk much
less than flushing a file that has grown. Where the room ends, the next frame brings new room along.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Any, Final

import msgspec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from vaxdesk import regular
from vaxdesk.clinic.facts import Entry
from vaxdesk.failures import WorldFailed
from vaxdesk.store.codec import entry_json, row_from
from vaxdesk.store.durable import failure, write_all, write_whole
from vaxdesk.store.frames import NO_TAG, Base, Content, Damaged, Frame, Torn, framed, frames
from vaxdesk.store.subkeys import derived

SEAL: Final = "vaxdesk.seal"
PREVIOUS: Final = "vaxdesk.seal.previous"
ROOM: Final = 128 * 1024
"""For about a hundred entries."""
_LARGEST: Final = 1024 * 1024 * 1024
"""Bytes, of a million entries without a backup in between."""
_GLIMPSE: Final = 16
_FLUSH: Final = getattr(os, "fdatasync", os.fsync)

Row = dict[str, Any]
"""An entry as it lies in the journal, or a line as it lies in the access log, byte for byte: columns by name."""


class SealProblem(msgspec.Struct, frozen=True):
    """One thing wrong with the file: `seal_missing`, `seal_unreadable` (another key, or nothing but damage),
    `seal_base_missing`, `seal_damaged`, `seal_out_of_order`, `seal_chain_broken`, `seal_torn`. `after` is the sequence
    number of the last frame before the place."""

    code: str
    after: int | None = None


class SealRead(msgspec.Struct, frozen=True, kw_only=True):
    """What a seal says: its entries and the lines of the access log, in order, and what is wrong with it."""

    base: Base | None = None
    rows: tuple[Row, ...] = ()
    looks: tuple[Row, ...] = ()
    problems: tuple[SealProblem, ...] = ()

    @property
    def whole(self) -> bool:
        """Nothing that was ever acknowledged is missing: at most the last frame was never finished."""
        return self.base is not None and all(each.code == "seal_torn" for each in self.problems)


class _State(msgspec.Struct, frozen=True, kw_only=True):
    """Where the file stands: its end, the last frame, the last entry in it, and how far the access log had come."""

    series: str = ""
    sequence: int = -1
    tag: str = NO_TAG
    end: int = 0
    row: Row | None = None
    looks: dict[str, tuple[int, str]] = {}
    torn: bool = False
    """Something half written lies behind the end."""

    def and_then(self, last: Content, tag: str, end: int) -> "_State":
        """With one frame more."""
        looks = last.base.looks if last.base else self.looks
        if last.look:
            looks = looks | {last.look["station"]: (last.look["seq"], last.look["hash"])}
        return _State(
            series=last.series,
            sequence=self.sequence + 1,
            tag=tag,
            end=end,
            row=last.row or self.row,
            looks=looks,
        )


def row_of(entry: Entry) -> Row:
    """The entry as the journal writes it."""
    return row_from(entry_json(entry))


def read_seal(path: Path, key: bytes) -> SealRead:
    """Everything that the seal at `path` holds. Damage is told, never raised; only a disk that does not answer raises
    WorldFailed."""
    try:
        data = _bytes(path)
    except WorldFailed as failed:
        if failed.code != "seal_unreadable":
            raise
        return SealRead(problems=(SealProblem("seal_unreadable"),))
    if data is None:
        return SealRead(problems=(SealProblem("seal_missing"),))
    return _read(list(frames(_cipher(key), data)))


class Seal:
    """The seal of a site that is being worked on."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Raises WorldFailed for a seal that cannot be gone on with: `seal_missing`, `seal_unreadable`,
        `seal_damaged`. The way on is to complete what can be read, make a verified backup, and `begin` anew."""
        self._path = path
        self._cipher = _cipher(key)
        self._broken = False
        self._base: Base | None = None
        self._descriptor: int | None = self._opened()
        try:
            self._state = self._read_all()
        except WorldFailed:
            self.close()
            raise

    @classmethod
    def begin(
        cls, path: Path, key: bytes, base: Base, rows: tuple[Row, ...] = (), looks: tuple[Row, ...] = ()
    ) -> "Seal":
        """A new seal on a verified backup, holding the entries and looks that came after it. What was there before is
        kept beside it until the next one begins. Raises WorldFailed; then the old seal is untouched."""
        previous = _bytes(path)
        if previous:
            write_whole(path.with_name(PREVIOUS), previous)
        contents = (Content(base=base), *(Content(row=row) for row in rows), *(Content(look=look) for look in looks))
        data, _ = _chained(_cipher(key), _State(series=token_hex(16)), contents)
        write_whole(path, data + bytes(ROOM))
        return cls(path, key)

    def close(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def append(self, *rows: Row) -> None:
        """Seal these rows; durable when this returns. Raises WorldFailed; then nothing was sealed, or, after
        `seal_failed`, nobody knows, and this object takes nothing more."""
        self._caught_up()
        self.append_next(*rows)

    def append_next(self, *rows: Row) -> None:
        """The same where `newest` was asked under this write lock: nobody has sealed anything since."""
        self._put(Content(row=row) for row in rows)

    def keep_looks(self, looks: Iterable[Row]) -> None:
        """Seal these lines of the access log, where `newest` was asked under this write lock. Raises WorldFailed."""
        self._put(Content(look=look) for look in looks)

    def _put(self, contents: Iterable[Content]) -> None:
        descriptor, before = self._usable(), self._state
        data, state = _chained(self._cipher, before, contents)
        if not data:
            return
        try:
            os.lseek(descriptor, before.end, os.SEEK_SET)
            write_all(descriptor, data)
        except OSError as error:
            self._cut(descriptor, before.end)
            raise failure(error, self._path.name) from error
        self._make_room(descriptor, state.end)
        self._flush(descriptor, before.end)
        self._state = state

    @property
    def base(self) -> Base:
        """What it stood on when this program last read all of it."""
        assert self._base is not None
        return self._base

    @property
    def known(self) -> Row | None:
        """The last entry that this program knows of; others may have sealed more."""
        return self._state.row

    @property
    def looks(self) -> dict[str, tuple[int, str]]:
        """How far the access log had come when something was sealed last, as `access.heads` says it."""
        return self._state.looks

    def newest(self) -> Row | None:
        """The row that was sealed last, by whichever program. Only under the write lock."""
        self._caught_up()
        return self._state.row

    def rows(self) -> tuple[Row, ...]:
        """Every row, oldest first. Only under the write lock."""
        self._caught_up()
        return _read(self._frames()).rows

    def withdraw(self, entry_id: str) -> None:
        """Take the last row out again, whose commit failed, and which somebody was told is not saved. Only under the
        write lock. Raises ValueError when another row came after it."""
        descriptor = self._caught_up()
        last = [each for each in self._frames() if isinstance(each, Frame)][-1]
        if last.content.row is None or last.content.row["id"] != entry_id:
            raise ValueError("only the last row can be withdrawn")
        self._cut(descriptor, last.start)
        self._flush(descriptor, last.start)
        self._state = self._read_all()

    def _make_room(self, descriptor: int, end: int) -> None:
        """Where the last frame has filled the file. A disk that is full gives none, and it goes on without."""
        if os.fstat(descriptor).st_size == end:
            with suppress(OSError):
                write_all(descriptor, bytes(ROOM))

    def _flush(self, descriptor: int, end_if_not: int) -> None:
        """After a failed flush the system may have forgotten what it could not write: no second try."""
        try:
            _FLUSH(descriptor)
        except OSError as error:
            self._broken = True
            with suppress(OSError):
                os.ftruncate(descriptor, end_if_not)
            raise WorldFailed("seal_failed", self._path.name) from error

    def _cut(self, descriptor: int, end: int) -> None:
        try:
            os.ftruncate(descriptor, end)
        except OSError as error:
            self._broken = True
            raise WorldFailed("seal_failed", self._path.name) from error

    def _caught_up(self) -> int:
        """What other programs did since, taken in; what one of them left half done, cut off."""
        descriptor = self._usable()
        if self._replaced(descriptor):
            self.close()
            descriptor = self._descriptor = self._opened()
            self._state = self._read_all()
        tag, behind = self._around_the_end(descriptor)
        if tag != self._state.tag:
            self._state = self._read_all()
        elif any(behind):
            self._state = self._read_more()
        if self._state.torn:
            self._cut(descriptor, self._state.end)
            self._state = msgspec.structs.replace(self._state, torn=False)
        return descriptor

    def _usable(self) -> int:
        if self._broken or self._descriptor is None:
            raise WorldFailed("seal_failed", self._path.name)
        return self._descriptor

    def _around_the_end(self, descriptor: int) -> tuple[str, bytes]:
        """The tag of the last frame that this program knows, where it still lies in its place, and a few bytes from
        behind it: zeros, unless somebody wrote there."""
        size = len(self._state.tag) // 2
        try:
            os.lseek(descriptor, self._state.end - size, os.SEEK_SET)
            found = os.read(descriptor, size + _GLIMPSE)
        except OSError as error:
            raise failure(error, self._path.name) from error
        return found[:size].hex(), found[size:]

    def _replaced(self, descriptor: int) -> bool:
        """Another program has begun a new seal."""
        try:
            return not os.path.samestat(os.stat(self._path), os.fstat(descriptor))
        except OSError as error:
            raise WorldFailed("seal_missing", self._path.name) from error

    def _opened(self) -> int:
        try:
            return regular.opened(self._path, os.O_RDWR)
        except FileNotFoundError as error:
            raise WorldFailed("seal_missing", self._path.name) from error
        except regular.NoFile as error:
            raise WorldFailed("seal_unreadable", self._path.name) from error
        except OSError as error:
            raise failure(error, self._path.name) from error

    def _frames(self) -> list[Frame | Torn | Damaged]:
        return list(frames(self._cipher, _bytes(self._path) or b""))

    def _read_all(self) -> _State:
        found = self._frames()
        read = _read(found)
        if not read.whole:
            unreadable = read.problems[0].code == "seal_unreadable"
            raise WorldFailed("seal_unreadable" if unreadable else "seal_damaged", self._path.name)
        self._base = read.base
        state = _State()
        for each in found:
            if isinstance(each, Frame):
                state = state.and_then(each.content, each.tag, each.end)
        return msgspec.structs.replace(state, torn=bool(read.problems))

    def _read_more(self) -> _State:
        """From where this program knew the file, to its end."""
        state = self._state
        for each in frames(self._cipher, _bytes(self._path, state.end) or b"", state.end):
            if isinstance(each, Frame) and (each.sequence, each.content.prev) == (state.sequence + 1, state.tag):
                state = state.and_then(each.content, each.tag, each.end)
            elif isinstance(each, Torn):
                state = msgspec.structs.replace(state, torn=True)
            else:
                raise WorldFailed("seal_damaged", self._path.name)
        return state


def _cipher(key: bytes) -> AESGCM:
    return AESGCM(derived(key, "seal"))


def _bytes(path: Path, start: int = 0) -> bytes | None:
    try:
        return regular.content(path, _LARGEST, start=start)
    except FileNotFoundError:
        return None
    except regular.NoFile as error:
        raise WorldFailed("seal_unreadable", path.name) from error
    except OSError as error:
        raise failure(error, path.name) from error


def _chained(cipher: AESGCM, state: _State, contents: Iterable[Content]) -> tuple[bytes, _State]:
    """The frames that go on from where a file stands, and where it stands behind them."""
    data = bytearray()
    for content in contents:
        placed = msgspec.structs.replace(content, series=state.series, prev=state.tag)
        frame, tag = framed(cipher, state.sequence + 1, placed)
        data += frame
        state = state.and_then(placed, tag, state.end + len(frame))
    return bytes(data), state


def _read(found: list[Frame | Torn | Damaged]) -> SealRead:
    readable = [each for each in found if isinstance(each, Frame)]
    if not readable:
        torn = all(isinstance(each, Torn) for each in found)
        return SealRead(problems=(SealProblem("seal_base_missing" if torn else "seal_unreadable"),))
    problems = _order(found, readable[0].content.series)
    base = next((each.content.base for each in readable if each.content.base is not None), None)
    if base is None:
        problems.insert(0, SealProblem("seal_base_missing"))
    rows = tuple(each.content.row for each in readable if each.content.row is not None)
    looks = tuple(each.content.look for each in readable if each.content.look is not None)
    return SealRead(base=base, rows=rows, looks=looks, problems=tuple(problems))


def _order(found: list[Frame | Torn | Damaged], series: str) -> list[SealProblem]:
    """What does not follow, place by place."""
    problems: list[SealProblem] = []
    last: Frame | None = None
    gap = False
    for each in found:
        after = last.sequence if last else None
        if not isinstance(each, Frame):
            problems.append(SealProblem("seal_torn" if isinstance(each, Torn) else "seal_damaged", after))
            gap = True
            continue
        expected = last.sequence + 1 if last else 0
        if each.sequence != expected and not (gap and each.sequence > expected):
            problems.append(SealProblem("seal_out_of_order", after))
        elif each.content.series != series or (not gap and each.content.prev != (last.tag if last else NO_TAG)):
            problems.append(SealProblem("seal_chain_broken", after))
        last, gap = each, False
    return problems
