"""What the line above the page says of the disk: the gravest first, nothing while all is well."""

import pytest

from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.disk_room import ENOUGH, LOW
from vaxdesk.ui.disk_strip import TROUBLES, DiskProps, disk_props

PLENTY = 10 * LOW


def test_nothing_is_said_while_there_is_room_and_everything_is_saved() -> None:
    for room in (LOW, PLENTY, None):
        assert disk_props(writable=True, trouble=None, room=room) == DiskProps()


def test_below_half_a_gigabyte_somebody_is_warned_with_what_is_left() -> None:
    said = disk_props(writable=True, trouble=None, room=LOW - 1)
    assert (said.tone, said.again) == ("caution", False)
    assert said.words.startswith("Only 499 MB are free")


def test_what_was_not_saved_goes_before_what_soon_will_not_be() -> None:
    said = disk_props(writable=True, trouble=WorldFailed("disk_full"), room=12_345)
    assert (said.tone, said.again) == ("stop", False)
    assert "(0 MB free): nothing is saved now, what you typed stays" in said.words


@pytest.mark.parametrize("code", [*TROUBLES, "seal_conflict", "database_damaged"])
def test_every_trouble_has_words_and_says_that_it_is_grave(code: str) -> None:
    said = disk_props(writable=True, trouble=WorldFailed(code), room=PLENTY)
    assert said.tone == "stop"
    assert len(said.words) > 20
    assert "{" not in said.words


def test_looking_only_is_said_with_the_reason_and_a_way_back() -> None:
    reasons = {
        (False, PLENTY): "cannot be written to", (False, 0): "cannot be written to", (False, None): "cannot be written",
        (True, ENOUGH - 1): "the disk is full (3 MB free)", (True, ENOUGH): "has room again",
    }  # fmt: skip
    for (was_full, room), why in reasons.items():
        said = disk_props(writable=False, trouble=WorldFailed("disk_failed"), room=room, was_full=was_full)
        assert said.again
        assert said.tone == "stop"
        assert said.words.startswith("Only looking: ")
        assert why in said.words
