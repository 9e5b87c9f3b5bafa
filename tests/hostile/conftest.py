"""A trap for whatever would open what a name speaks of."""

from collections.abc import Iterator

import pytest

from tests.hostile.trap import Trap


@pytest.fixture(scope="module")
def trap() -> Iterator[Trap]:
    trap = Trap()
    yield trap
    trap.close()
