"""How the seal lies in its file: frames that can each be read by themselves, and that know which one came before.

    marker 4 | length 4 | sequence 8 | nonce 12 | AES-256-GCM of JSON {series, prev, ...}, tag of 16 at the end

Big-endian; `length` is that of ciphertext and tag. The first sixteen bytes are authenticated too. `prev` is the tag of
the frame before, `series` is one random word for the whole file: frames that were taken out, doubled, swapped or
brought in from an older copy show. A damaged frame costs itself alone: reading goes on at the next marker. Zeros up to
the end of the file are room for the frames to come.
"""

import struct
from collections.abc import Iterator
from secrets import token_bytes
from typing import Any, Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MARKER: Final = b"\xa7vS1"
_HEAD: Final = struct.Struct(">4sIQ")
_NONCE: Final = 12
_TAG: Final = 16
_LARGEST: Final = 16 * 1024 * 1024
_NEVER_WRITTEN: Final = bytes(16)
"""So many zeros in a row no frame has, and none so many as in `_EDGE` at its beginning or its end."""
_EDGE: Final = bytes(4)
NO_TAG: Final = ""


class Base(msgspec.Struct, frozen=True, kw_only=True):
    """What a seal stands on: the verified backup before it, by name, the newest entry in that backup, and how far its
    access log had come (`access.heads`); nothing of that where an older program wrote it."""

    n: int = 0
    head: str = ""
    backup: str = ""
    looks: dict[str, tuple[int, str]] = {}


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """What a frame holds: at the start of a file what it stands on, afterwards a row of the journal or a line of the
    access log each. `series` and `prev` are given when it gets its place."""

    series: str = ""
    prev: str = ""
    base: Base | None = None
    row: dict[str, Any] | None = None
    look: dict[str, Any] | None = None


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """A frame that was read: its place in the count and in the file, and the tag that the next one names."""

    sequence: int
    start: int
    end: int
    tag: str
    content: Content


class Torn(msgspec.Struct, frozen=True):
    """A last frame that was begun and never finished, as the power leaves it when it goes meanwhile: the file ends in
    the middle of it, or a part of it is still the zeros that were there before."""

    start: int


class Damaged(msgspec.Struct, frozen=True):
    """From here up to the next frame nothing can be read."""

    start: int


def framed(cipher: AESGCM, sequence: int, content: Content) -> tuple[bytes, str]:
    """The bytes of a frame, and its tag."""
    plain = msgspec.json.encode(content)
    head = _HEAD.pack(MARKER, len(plain) + _TAG, sequence)
    nonce = token_bytes(_NONCE)
    sealed = cipher.encrypt(nonce, plain, head)
    return head + nonce + sealed, sealed[-_TAG:].hex()


def frames(cipher: AESGCM, data: bytes, offset: int = 0) -> Iterator[Frame | Torn | Damaged]:
    """Everything in `data`, in the order of the file; `offset` is where in the file the data begins."""
    place = 0
    while place < len(data):
        frame = _frame(cipher, data, place, offset)
        if frame is None:
            if data.count(0, place) == len(data) - place:
                return
            following = _next(cipher, data, place, offset)
            lost = Torn if following is None and _cut_short(data, place) else Damaged
            yield lost(offset + place)
            if following is None:
                return
            frame = following
        yield frame
        place = frame.end - offset


def _frame(cipher: AESGCM, data: bytes, place: int, offset: int) -> Frame | None:
    body = place + _HEAD.size + _NONCE
    if len(data) < body:
        return None
    marker, length, sequence = _HEAD.unpack_from(data, place)
    if marker != MARKER or not _TAG < length <= min(_LARGEST, len(data) - body):
        return None
    sealed = data[body : body + length]
    try:
        plain = cipher.decrypt(data[body - _NONCE : body], sealed, data[place : place + _HEAD.size])
        content = msgspec.json.decode(plain, type=Content)
    except (InvalidTag, msgspec.DecodeError):
        return None
    start, end = offset + place, offset + body + length
    return Frame(sequence=sequence, start=start, end=end, tag=sealed[-_TAG:].hex(), content=content)


def _next(cipher: AESGCM, data: bytes, place: int, offset: int) -> Frame | None:
    """The first readable frame behind `place`."""
    while (place := data.find(MARKER, place + 1)) >= 0:
        if frame := _frame(cipher, data, place, offset):
            return frame
    return None


def _cut_short(data: bytes, place: int) -> bool:
    """What is left is a frame that was not finished. Any of its sectors may be on the disk, and any other not."""
    left = data[place:].rstrip(b"\0")
    if len(left) < _HEAD.size + _NONCE:
        return left[: len(MARKER)] == MARKER[: len(left)] or left.startswith(_EDGE)
    marker, length, _ = _HEAD.unpack_from(left)
    if marker != MARKER or not _TAG < length <= _LARGEST:
        return left.startswith(_EDGE) or _NEVER_WRITTEN in left
    end = _HEAD.size + _NONCE + length
    frame = data[place : place + end]
    return len(frame) < end or _NEVER_WRITTEN in frame or frame.endswith(_EDGE)
