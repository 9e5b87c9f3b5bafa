"""F3: the power goes at any moment. From what was flushed and any part of what was not, everything acknowledged comes
back, and the record verifies."""

import pytest

from tests.campaign import tries
from tests.faults import lab
from tests.faults.power import Call, Change, Disk, applied
from tests.faults.tally import tell


@pytest.mark.slow
@pytest.mark.skipif(bool(lab.lacking()), reason=lab.lacking() or "able")
def test_after_any_power_cut_everything_acknowledged_is_there() -> None:
    found = lab.run("tests.faults.at_the_plug", "/dev/shm", str(tries(300, 500_000)))
    note = "; ".join([*found["losses"][:5], f"{found['opened']} kinds opened by the whole program"])
    tell("F3", "different states of the disk", tries=found["tries"], lost=len(found["losses"]),
         worst_s=found["worst_s"], note=note)  # fmt: skip


def test_the_model_keeps_what_was_flushed_and_may_lose_the_rest() -> None:
    disk = Disk({"/a/f": b"old"})
    disk.play(Call("W", "/a/f", 0, b"new"))
    assert {state["/a/f"] for state in disk.corners()} == {b"old", b"new"}
    disk.play(Call("S", "/a/f"))
    disk.play(Call("C", "/a/g"))
    disk.play(Call("W", "/a/g", 0, b"x"))
    disk.play(Call("S", "/a/g"))
    assert {(state["/a/f"], state.get("/a/g")) for state in disk.corners()} == {(b"new", None), (b"new", b"x")}
    disk.play(Call("S", "/a"))
    assert {state["/a/g"] for state in disk.corners()} == {b"x"}
    disk.play(Call("R", "/a/g", 0, b"/a/f"))
    assert {state["/a/f"] for state in disk.corners()} == {b"new", b"x"}


def test_a_file_may_be_shorter_or_longer_than_it_was() -> None:
    assert applied(b"abc", [Change(5, b"x")]) == b"abc\0\0x"
    assert applied(b"abcdef", [Change(2, None), Change(3, b"x")]) == b"ab\0x"
