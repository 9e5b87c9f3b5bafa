"""`tests/databases` keeps a site of every shape that a database ever had, each by a program that made it then. They are
added when a migration step is, and never changed."""

import shutil
from pathlib import Path

import pytest

from tests.builders import MORNING
from vaxdesk.clock import HandClock
from vaxdesk.site import open_desk
from vaxdesk.store.migrations import SCHEMA, version

KEPT = sorted((Path(__file__).parents[1] / "databases").iterdir())


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.name)
def test_a_site_that_an_older_program_made_opens_whole(tmp_path: Path, kept: Path) -> None:
    shutil.copytree(kept, tmp_path / "site")
    desk = open_desk(tmp_path / "site", HandClock(MORNING))
    assert version(desk.db) == SCHEMA
    assert desk.verify().ok
    assert desk.journal_position() == 16
    (older,) = desk.find("王桂芬")
    (visit,) = desk.visits_of(older)
    assert visit.stage == "released"
    assert desk.visit(visit.id).doses[0][1].body_site == "right_deltoid"
    (other,) = desk.find("欧阳𠅤")
    assert [row.stage for row in desk.visits_of(other)] == ["registered"]
    desk.journal.rebuild()
    assert desk.verify().ok
