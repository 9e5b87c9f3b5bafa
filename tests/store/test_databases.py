"""`tests/databases` keeps a site of every shape that a database ever had, each by a program that made it then. They are
added when a migration step is, and never changed."""

import shutil
from pathlib import Path

import pytest

from tests.builders import MORNING, all_signed_in, unlocked
from vaxdesk import files
from vaxdesk.clock import HandClock
from vaxdesk.failures import WorldFailed
from vaxdesk.site import open_desk
from vaxdesk.store.migrations import SCHEMA, version

KEPT = sorted((Path(__file__).parents[1] / "databases").iterdir(), key=lambda path: int(path.name.partition("-")[2]))


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.name)
def test_a_site_that_an_older_program_made_opens_whole(tmp_path: Path, kept: Path) -> None:
    shutil.copytree(kept, tmp_path / "site")
    key = unlocked(tmp_path / "site")
    desk = all_signed_in(open_desk(tmp_path / "site", HandClock(MORNING), key=key))
    assert version(desk.db) == SCHEMA
    for found in desk.office.unanswered():  # one is so old that nothing of it was ever sealed
        assert (kept.name, found.code) == ("schema-4", "seal_missing")
        desk.office.answer(found.id, "旧版本升级")
    assert desk.office.verify().ok
    assert desk.journal_position() == 16
    (older,) = desk.find("王桂芬")
    (visit,) = desk.visits_of(older)
    assert visit.stage == "released"
    assert desk.visit(visit.id).doses[0][1].body_site == "right_deltoid"
    (other,) = desk.find("欧阳𠅤")
    assert [row.stage for row in desk.visits_of(other)] == ["registered"]
    desk.journal.rebuild()
    assert desk.office.verify().ok


@pytest.mark.parametrize("write", [True, False])
def test_a_real_site_whose_key_lies_beside_it_waits_for_its_accounts(tmp_path: Path, write: bool) -> None:
    """It was made before there were any; whoever finds the folder could read it."""
    shutil.copytree(KEPT[0], tmp_path / "site")
    assert (tmp_path / "site" / files.KEY).exists()
    with pytest.raises(WorldFailed) as failed:
        open_desk(tmp_path / "site", HandClock(MORNING), write=write)
    assert failed.value.code == ("accounts_missing" if write else "database_too_old")


def test_every_shape_since_the_first_that_was_kept_is_here() -> None:
    assert [int(path.name.partition("-")[2]) for path in KEPT] == list(range(4, SCHEMA + 1))
