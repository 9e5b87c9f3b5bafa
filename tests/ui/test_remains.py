"""What is left of a site is never taken for an empty folder, and what its backups hold comes back."""

import pytest

from tests.builders import LEAD
from tests.ui.doors import SECRET, Door
from tests.ui.entering import page, type_secret
from vaxdesk import files
from vaxdesk.store.keyfile import KEYS
from vaxdesk.store.seal import SEAL
from vaxdesk.store.timer_file import TIMERS
from vaxdesk.ui.trouble import Trouble
from vaxdesk.ui.window import Window


def lose(door: Door, *kept: str) -> None:
    """Everything goes but what is named, and the backups."""
    door.clinic.desk.close()
    for path in door.clinic.folder.glob("vaxdesk.*"):
        if path.name not in kept:
            path.unlink()


@pytest.mark.parametrize("kept", [(), (SEAL,)])
def test_where_database_and_keys_are_gone_the_newest_backup_comes_back(door: Door, kept: tuple[str, ...]) -> None:
    door.watched("王桂芬")
    door.clinic.desk.office.back_up()
    door.watched("李秀英")
    lose(door, *kept)
    door.program.start()
    door.enter()
    trouble = door.program.shown
    assert isinstance(trouble, Trouble)
    assert "Restore the newest backup" in trouble.words()
    trouble.restore_wanted.emit()
    assert isinstance(door.program.shown, Window)
    assert (door.clinic.folder / KEYS).exists()
    back = [bool(door.workplace.desk.find(name)) for name in ("王桂芬", "李秀英")]
    assert back == [True, bool(kept)]


@pytest.mark.parametrize("left", [SEAL, TIMERS])
def test_what_is_left_without_keys_is_explained_and_left_alone(door: Door, left: str) -> None:
    lose(door, left)
    before = (door.clinic.folder / left).read_bytes()
    door.program.start()
    assert isinstance(door.program.shown, Trouble)
    assert "a copy lies beside every backup" in door.program.shown.words()
    assert "still there" not in door.program.shown.words()
    assert (door.clinic.folder / left).read_bytes() == before
    assert not (door.clinic.folder / files.DATABASE).exists()


def test_timers_that_were_taken_away_are_said_before_and_after_the_sign_in(door: Door) -> None:
    door.watched("王桂芬")
    door.clinic.desk.close()
    (door.clinic.folder / TIMERS).unlink()
    door.program.start()
    states = page(door.program).side.states()
    assert any("look at the room" in state for state in states)
    assert "Nobody is under observation" not in states
    type_secret(page(door.program), door.executor, LEAD, SECRET)
    assert "its file was gone" in door.window.said()
