"""The seal survives what happens to files, and tells what somebody did to it."""

import errno
import itertools
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.builders import nobody
from tests.store.sealing import SealedClinic, os_failing
from vaxdesk.failures import WorldFailed
from vaxdesk.store import durable, seal
from vaxdesk.store.codec import ENVELOPE
from vaxdesk.store.frames import Base, Frame, frames
from vaxdesk.store.seal import PREVIOUS, Seal, read_seal
from vaxdesk.store.subkeys import derived

KEY = b"k" * 32
ROWS = tuple({"n": n, "id": f"id-{n}", "body": f'{{"note":"第{n}条"}}'} for n in range(1, 6))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Five rows."""
    made = Seal.begin(tmp_path / "site.seal", KEY, Base(n=0))
    for row in ROWS:
        made.append(row)
    made.close()
    return tmp_path / "site.seal"


def pieces(data: bytes) -> list[bytes]:
    found = list(frames(AESGCM(derived(KEY, "seal")), data))
    assert all(isinstance(each, Frame) for each in found)
    return [data[each.start : each.end] for each in found]  # type: ignore[union-attr]


def written(path: Path) -> bytes:
    """Its frames, without the room behind them."""
    return b"".join(pieces(path.read_bytes()))


def codes(path: Path, key: bytes = KEY) -> list[str]:
    return [each.code for each in read_seal(path, key).problems]


def test_what_is_sealed_is_what_the_journal_holds_byte_for_byte(tmp_path: Path) -> None:
    clinic = SealedClinic(tmp_path / "site")
    clinic.vaccinated()
    read = clinic.read()
    assert read.whole
    assert read.problems == ()
    assert read.rows == clinic.rows()
    assert set(read.rows[0]) == set(ENVELOPE)


def test_no_word_of_a_person_lies_readable_in_it_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    clinic = SealedClinic(tmp_path / "site")
    clinic.vaccinated()
    data = clinic.path.read_bytes()
    for word in ("王桂芬", "500106194003211621", "13800000000", "flu-iiv4", "series", clinic.desk.site.id):
        assert word.encode() not in data
    assert clinic.path.stat().st_mode & 0o777 == 0o600


# ---- what happens to files ----


def test_cut_off_at_any_byte_it_gives_back_every_row_before_and_goes_on(path: Path) -> None:
    data = written(path)
    ends = [sum(map(len, pieces(data)[: count + 1])) for count in range(6)]
    for cut in range(len(data)):
        path.write_bytes(data[:cut])
        read = read_seal(path, KEY)
        complete = sum(end <= cut for end in ends)
        assert read.rows == ROWS[: max(0, complete - 1)]
        assert read.whole is (complete > 0)
        assert codes(path) == ([] if cut in ends else ["seal_torn"] if complete else ["seal_base_missing"])


@pytest.mark.parametrize("cut", [1, 3, 4, 15, 16, 27, 28, 29, 60])
def test_what_was_half_written_is_cut_off_before_the_next_row(path: Path, cut: int) -> None:
    data = written(path)
    path.write_bytes(data[: len(b"".join(pieces(data)[:4])) + cut])
    again = Seal(path, KEY)
    again.append(ROWS[3])
    again.append(ROWS[4])
    again.close()
    read = read_seal(path, KEY)
    assert (read.rows, read.problems) == (ROWS, ())


@pytest.mark.parametrize("room", [0, 1, 3, 17, 4096])
def test_a_seal_of_any_room_or_none_is_whole_and_goes_on(path: Path, room: int) -> None:
    path.write_bytes(written(path) + bytes(room))
    assert (read_seal(path, KEY).rows, codes(path)) == (ROWS, [])
    again = Seal(path, KEY)
    for row in ROWS:
        again.append(row)
    assert (read_seal(path, KEY).rows, codes(path)) == ((*ROWS, *ROWS), [])
    assert path.stat().st_size > len(written(path)) + 1000


@pytest.mark.parametrize("shift", [0, 51, 120, 201, 280, 345, 420, 490])
def test_what_a_power_cut_leaves_of_a_frame_in_its_room_is_torn_and_gone_over(path: Path, shift: int) -> None:
    """Of the sectors of a frame any may be on the disk and any other not."""
    sealing = Seal(path, KEY)
    sealing.append({"id": "id-6", "n": 6, "body": "x" * shift})
    data = written(path)
    start = len(data)
    sealing.append({"id": "id-7", "n": 7, "body": "长" * 400})
    sealing.close()
    whole = path.read_bytes()
    cuts = [0, *range(512 - start % 512, len(written(path)) - start, 512), len(written(path)) - start]
    sectors = [whole[start:][a:b] for a, b in itertools.pairwise(cuts)]
    assert len(sectors) > 2
    for kept in itertools.product((True, False), repeat=len(sectors)):
        left = b"".join(each if there else bytes(len(each)) for each, there in zip(sectors, kept, strict=True))
        path.write_bytes(data + left + bytes(4096))
        expected = [] if all(kept) or not any(kept) else ["seal_torn"]
        assert (codes(path), len(read_seal(path, KEY).rows)) == (expected, 6 + all(kept))
        again = Seal(path, KEY)
        again.append(ROWS[0])
        again.close()
        assert (codes(path), read_seal(path, KEY).rows[-1]) == ([], ROWS[0])


def test_the_program_killed_at_any_byte_of_a_row_leaves_the_rows_before(path: Path) -> None:
    data, last = written(path), len(pieces(path.read_bytes())[5])
    for cut in range(len(data) - last + 1, len(data) - 4):
        path.write_bytes(data[:cut] + bytes(4096))
        assert (read_seal(path, KEY).rows, read_seal(path, KEY).whole, codes(path)) == (ROWS[:4], True, ["seal_torn"])


def test_a_row_that_lies_within_the_room_does_not_change_the_length_of_the_file(path: Path) -> None:
    before = path.stat().st_size
    Seal(path, KEY).append(ROWS[0])
    assert path.stat().st_size == before
    assert len(written(path)) < before - 1000


def test_a_disk_without_room_for_room_takes_the_row(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_bytes(written(path))
    sealing, write = Seal(path, KEY), os.write

    def small(fd: int, data: Any) -> int:
        if len(data) > 2000:
            raise OSError(errno.ENOSPC, "full")
        return write(fd, data)

    monkeypatch.setattr(os, "write", small)
    sealing.append(ROWS[0])
    assert (read_seal(path, KEY).rows, codes(path)) == ((*ROWS, ROWS[0]), [])
    assert path.stat().st_size == len(written(path))


def test_zeros_in_the_middle_are_damage_and_no_room(path: Path) -> None:
    parts = pieces(path.read_bytes())
    path.write_bytes(b"".join([*parts[:3], bytes(len(parts[3])), *parts[4:], bytes(4096)]))
    assert codes(path) == ["seal_damaged"]
    assert not read_seal(path, KEY).whole


def test_a_last_frame_that_lies_there_whole_and_is_not_readable_is_damaged_and_not_torn(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(written(path)) - 30] ^= 1
    path.write_bytes(data)
    assert codes(path) == ["seal_damaged"]


def test_a_flipped_bit_anywhere_costs_one_row_at_most_and_is_told(path: Path) -> None:
    data = path.read_bytes()
    for place in range(len(written(path))):
        path.write_bytes(data[:place] + bytes([data[place] ^ (1 << place % 8)]) + data[place + 1 :])
        read = read_seal(path, KEY)
        lost = [row for row in ROWS if row not in read.rows]
        assert len(lost) <= 1
        assert read.problems
        assert lost or read.base is None


def test_a_seal_that_is_damaged_takes_nothing_more(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(written(path)) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(WorldFailed, match="seal_damaged"):
        Seal(path, KEY)
    assert path.read_bytes() == data


def test_another_key_a_missing_and_an_empty_seal_are_told_apart(path: Path) -> None:
    assert codes(path, b"x" * 32) == ["seal_unreadable"]
    with pytest.raises(WorldFailed, match="seal_unreadable"):
        Seal(path, b"x" * 32)
    path.write_bytes(b"")
    assert codes(path) == ["seal_base_missing"]
    path.write_bytes(random.Random(3).randbytes(5000))
    assert codes(path) == ["seal_unreadable"]
    path.unlink()
    assert codes(path) == ["seal_missing"]
    with pytest.raises(WorldFailed, match="seal_missing"):
        Seal(path, KEY)


# ---- what somebody does to it ----


TAMPERED: dict[str, tuple[Callable[[list[bytes]], list[bytes]], str]] = {
    "one taken out": (lambda parts: parts[:2] + parts[3:], "seal_out_of_order"),
    "the base taken out": (lambda parts: parts[1:], "seal_base_missing"),
    "two swapped": (lambda parts: [*parts[:2], parts[3], parts[2], *parts[4:]], "seal_out_of_order"),
    "one doubled": (lambda parts: [*parts[:3], parts[2], *parts[3:]], "seal_out_of_order"),
    "one repeated at the end": (lambda parts: [*parts, parts[2]], "seal_out_of_order"),
    "everything turned around": (lambda parts: parts[::-1], "seal_out_of_order"),
}


@pytest.mark.parametrize("name", TAMPERED)
def test_frames_taken_out_swapped_or_doubled_show(path: Path, name: str) -> None:
    change, code = TAMPERED[name]
    path.write_bytes(b"".join(change(pieces(path.read_bytes()))))
    assert code in codes(path)
    assert not read_seal(path, KEY).whole
    with pytest.raises(WorldFailed, match="seal_damaged"):
        Seal(path, KEY)


def test_a_frame_of_another_copy_or_of_another_seal_shows(path: Path, tmp_path: Path) -> None:
    parts = pieces(path.read_bytes())
    path.write_bytes(b"".join(parts[:3]))
    fork = Seal(path, KEY)
    for row in ROWS[2:]:
        fork.append(row | {"body": "{}"})
    fork.close()
    forked = pieces(path.read_bytes())
    path.write_bytes(b"".join([*parts[:4], forked[4], parts[5]]))
    assert codes(path) == ["seal_chain_broken", "seal_chain_broken"]
    other = Seal.begin(tmp_path / "other.seal", KEY, Base())
    for row in ROWS:
        other.append(row)
    path.write_bytes(b"".join([*parts[:5], pieces((tmp_path / "other.seal").read_bytes())[5]]))
    assert codes(path) == ["seal_chain_broken"]


# ---- disks ----


def test_a_full_disk_seals_nothing_and_goes_on_when_there_is_room(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sealing = Seal(path, KEY)
    with os_failing(monkeypatch, os, "write", OSError(errno.ENOSPC, "full")), pytest.raises(WorldFailed) as failed:
        sealing.append(ROWS[0])
    assert failed.value.code == "disk_full"
    assert read_seal(path, KEY).rows == ROWS
    sealing.append(ROWS[1])
    assert read_seal(path, KEY).rows == (*ROWS, ROWS[1])


@pytest.mark.parametrize("after", [1, 20, 60])
def test_a_disk_that_fills_up_in_the_middle_of_a_row_leaves_no_half_row(
    path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    sealing = Seal(path, KEY)
    write = os.write
    calls = iter((lambda fd, data: write(fd, bytes(data)[:after]),))

    def filling(fd: int, data: Any) -> int:
        try:
            return next(calls)(fd, data)
        except StopIteration:
            raise OSError(errno.ENOSPC, "full") from None

    monkeypatch.setattr(os, "write", filling)
    with pytest.raises(WorldFailed, match="disk_full"):
        sealing.append(ROWS[0])
    monkeypatch.undo()
    assert (read_seal(path, KEY).rows, codes(path)) == (ROWS, [])
    sealing.append(ROWS[0])
    assert read_seal(path, KEY).rows == (*ROWS, ROWS[0])


def test_after_a_failed_flush_nothing_more_is_taken_until_it_is_opened_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealing = Seal(path, KEY)
    with os_failing(monkeypatch, seal, "_FLUSH", OSError(errno.EIO, "lost")), pytest.raises(WorldFailed) as failed:
        sealing.append(ROWS[0])
    assert failed.value.code == "seal_failed"
    for taking in (sealing.append, sealing.append_next):
        with pytest.raises(WorldFailed, match="seal_failed"):
            taking(ROWS[0])
    sealing.close()
    assert read_seal(path, KEY).rows == ROWS
    Seal(path, KEY).append(ROWS[0])
    assert read_seal(path, KEY).rows == (*ROWS, ROWS[0])


@pytest.mark.parametrize("step", ["open", "write", "fsync", "replace"])
def test_a_new_seal_that_cannot_be_begun_leaves_the_old_one(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before = path.read_bytes()
    with os_failing(monkeypatch, durable.os, step, OSError(errno.ENOSPC, "full")), pytest.raises(WorldFailed):
        Seal.begin(path, KEY, Base(n=5, head="ff"))
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.new"))


# ---- several rows, several programs, a new beginning ----


def test_rows_of_one_act_are_sealed_together(path: Path) -> None:
    sealing = Seal(path, KEY)
    sealing.append(*ROWS[:3])
    sealing.append()
    assert read_seal(path, KEY).rows == (*ROWS, *ROWS[:3])
    assert codes(path) == []


def test_two_programs_take_turns(path: Path) -> None:
    one, other = Seal(path, KEY), Seal(path, KEY)
    one.append(ROWS[0])
    other.append(ROWS[1])
    other.append(ROWS[2])
    assert one.newest() == ROWS[2]
    with path.open("r+b") as file:
        end, start = len(written(path)), written(path)[:40]
        file.seek(end)
        file.write(start)  # a third one was killed in the middle
    one.append(ROWS[3])
    assert other.newest() == ROWS[3]
    assert other.rows() == read_seal(path, KEY).rows == (*ROWS, *ROWS[:4])
    assert codes(path) == []


def test_a_program_goes_on_in_the_seal_that_another_one_began(path: Path) -> None:
    one = Seal(path, KEY)
    other = Seal.begin(path, KEY, Base(n=5, head="ff", backup="b"), ROWS[:1])
    one.append(ROWS[1])
    assert other.newest() == ROWS[1]
    read = read_seal(path, KEY)
    assert (read.base, read.rows, read.problems) == (Base(n=5, head="ff", backup="b"), ROWS[:2], ())
    assert read_seal(path.with_name(PREVIOUS), KEY).rows == ROWS
    path.unlink()
    with pytest.raises(WorldFailed, match="seal_missing"):
        one.append(ROWS[2])


def test_the_last_row_can_be_withdrawn_and_no_other(path: Path) -> None:
    sealing, other = Seal(path, KEY), Seal(path, KEY)
    with pytest.raises(ValueError, match="last"):
        sealing.withdraw("id-4")
    sealing.withdraw("id-5")
    assert sealing.newest() == other.newest() == ROWS[3]
    other.append(ROWS[4])
    assert (read_seal(path, KEY).rows, codes(path)) == (ROWS, [])


def test_a_row_that_was_withdrawn_and_replaced_by_a_longer_one_is_noticed(path: Path) -> None:
    one, other = Seal(path, KEY), Seal(path, KEY)
    one.withdraw("id-5")
    longer = ROWS[4] | {"body": "x" * 400}
    one.append(longer)
    assert other.newest() == longer
    other.append(ROWS[0])
    assert (read_seal(path, KEY).rows, codes(path)) == ((*ROWS[:4], longer, ROWS[0]), [])


def test_the_same_row_never_looks_the_same(path: Path, tmp_path: Path) -> None:
    sealing = Seal(path, KEY)
    sealing.append(ROWS[0])
    sealing.append(ROWS[0])
    one, other = pieces(path.read_bytes())[-2:]
    assert one[-40:] != other[-40:]


def test_a_row_is_on_the_disk_before_the_act_is_committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written, flushed, then committed."""
    clinic = SealedClinic(tmp_path / "site")
    done: list[str] = []
    flush = seal._FLUSH
    monkeypatch.setattr(seal, "_FLUSH", lambda fd: (done.append("flushed"), flush(fd)))
    clinic.desk.db.conn.set_trace_callback(
        lambda sql: done.append(sql) if sql in ("COMMIT", "BEGIN IMMEDIATE") else None
    )
    clinic.act(nobody())
    assert done == ["BEGIN IMMEDIATE", "flushed", "COMMIT"]
