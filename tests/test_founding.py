"""Founding a site: whole or not at all, whenever it is cut off."""

from pathlib import Path

import pytest

from tests.builders import CHEAP, MORNING, SECRETS, STAFF, unlocked
from vaxdesk import files, site
from vaxdesk.clock import HandClock
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping.vault import BACKUPS
from vaxdesk.store.backup import name_of
from vaxdesk.store.cardkeys import CARD_KEYS
from vaxdesk.store.keyfile import KEYS
from vaxdesk.store.seal import PREVIOUS, SEAL
from vaxdesk.store.timer_file import TIMERS

PLAN = site.Plan(
    name="春熙社区临时接种点", station_name="一号台", language="zh-CN", staff=STAFF, secrets=SECRETS, cost=CHEAP
)


class PowerCut(BaseException):
    """Nothing in the program catches this."""


def test_a_site_is_founded_in_a_folder_that_only_its_owner_may_enter(tmp_path: Path) -> None:
    site.found(tmp_path / "site", PLAN, HandClock(MORNING))

    assert sorted(each.name for each in (tmp_path / "site").iterdir()) == [files.DATABASE, KEYS, SEAL, TIMERS]
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o700
    assert {each.stat().st_mode & 0o777 for each in (tmp_path / "site").iterdir()} == {0o600}


def test_a_site_is_never_founded_over_another(tmp_path: Path) -> None:
    site.found(tmp_path, PLAN, HandClock(MORNING))

    with pytest.raises(WorldFailed, match="site_exists"):
        site.found(tmp_path, PLAN, HandClock(MORNING))


@pytest.mark.parametrize(
    "left",
    [SEAL, PREVIOUS, KEYS, files.KEY, TIMERS, CARD_KEYS, f"{BACKUPS}/{name_of(MORNING)}", f"{files.DATABASE}-wal"],
)
def test_a_site_is_never_founded_over_what_is_left_of_another(tmp_path: Path, left: str) -> None:
    (tmp_path / left).parent.mkdir(exist_ok=True)
    (tmp_path / left).write_bytes(b"all that is left")

    with pytest.raises(WorldFailed, match="site_exists"):
        site.found(tmp_path, PLAN, HandClock(MORNING))

    assert (tmp_path / left).read_bytes() == b"all that is left"
    assert not (tmp_path / files.DATABASE).exists()


@pytest.mark.parametrize("step", range(4))
def test_a_founding_that_was_cut_off_leaves_no_site_and_can_be_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Cut off before the key, the seal, the timers, and the database."""
    moved: list[str] = []
    replace = Path.replace

    def until_the_power_cut(self: Path, target: Path) -> Path:
        if len(moved) == step:
            raise PowerCut
        moved.append(target.name)
        return replace(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", until_the_power_cut)
        patched.setattr(site.shutil, "rmtree", lambda *_, **__: None)
        with pytest.raises(PowerCut):
            site.found(tmp_path, PLAN, HandClock(MORNING))
    assert not (tmp_path / files.DATABASE).exists()
    assert not site.holds_site(tmp_path)

    site.found(tmp_path, PLAN, HandClock(MORNING))
    desk = site.open_desk(tmp_path, HandClock(MORNING), key=unlocked(tmp_path))
    assert desk.site.name == PLAN.name
    assert desk.office.notices == ()
    desk.close()
