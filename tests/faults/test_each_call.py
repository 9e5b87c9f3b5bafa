"""F2, F7, F8: at each call that an act makes, the process dies, the disk is full, a write or a flush fails. What was
acknowledged is there; what was refused for it is not there once the program goes on; the next act needs no restart."""

from typing import Any

import pytest

from tests.campaign import tries
from tests.faults import lab
from tests.faults.tally import tell

CASES = {
    "killed": ("F2", "killed before, amid and after each call", 60),
    "full": ("F7", "the disk is full, for one write and for good", 75),
    "flush": ("F8", "a flush fails, once and for good", 45),
    "write": ("F8", "a write fails, once and for good", 75),
}
USUAL_S = 5.0
"""How long the way back may take, in the worst case."""

pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(lab.lacking()), reason=lab.lacking() or "able")]


@pytest.mark.parametrize("kind", CASES)
def test_at_each_call_nothing_is_lost_and_nothing_appears(kind: str) -> None:
    fault, what, stride = CASES[kind]
    found: dict[str, Any] = lab.run("tests.faults.at_each_call", kind, str(tries(stride, 1)))
    told = ", ".join(found["told"])
    note = "; ".join([*found["losses"][:5], f"said: {told}" if told else ""])
    tell(fault, what, tries=found["tries"], lost=len(found["losses"]), worst_s=found["worst_s"], note=note.strip("; "))
    assert found["worst_s"] < USUAL_S


"""What is said belongs to the world: `at_each_call.WORLD` is checked there."""
