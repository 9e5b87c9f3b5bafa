"""While the emergency panel stands beside a page, a key is written on one button alone: the one that it presses."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.doors import Door
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Stage
from vaxdesk.ui import keys
from vaxdesk.ui.widgets.key_button import KeyButton


@pytest.fixture
def door(qapp: QApplication, tmp_path: Path) -> Iterator[Door]:
    door = Door(qapp, tmp_path)
    yield door
    door.program.close()


def opened(door: Door, account: str) -> None:
    """On the smallest screen of a site: on a smaller one words come before keys."""
    door.opened(account)
    door.window.showNormal()
    door.window.resize(1366, 768)
    door.settle()


def written(door: Door, key: str) -> list[str]:
    """The buttons in sight, on the page and on the panel, on which this key stands."""
    scopes = (door.window.current, door.workplace.emergency_panel.panel)
    found = [button for scope in scopes for button in scope.findChildren(KeyButton)]
    return [each.objectName() for each in found if each.key == key and each.isVisible() and each.shows_key()]


def twice(door: Door) -> list[str]:
    panel = door.workplace.emergency_panel.panel
    sides = (door.window.current, panel)
    known = Counter(key for side in sides for key in {each.key for each in side.findChildren(KeyButton) if each.key})
    return [key for key in known if len(written(door, key)) > 1]


def test_each_key_stands_on_the_button_that_it_presses(door: Door) -> None:
    door.watched("任玉香")
    (row,) = door.clinic.desk.queue(*Stage)
    door.clinic.act(f.ReactionSeen(note="头晕"), about=row.id)
    opened(door, "li.qiang")
    door.window.go("observation")
    door.window.take_scan(row.ticket)
    panel, board = door.workplace.emergency_panel.panel, door.window.stations["observation"]
    assert written(door, "F5") == ["observation.conclude"]
    door.window.press("F12")
    panel.whom.search.setText("a001")
    panel.whom.search.returnPressed.emit()
    panel.take_focus()
    assert panel.has_focus()
    assert written(door, "F5") == [panel.end.objectName()]
    assert written(door, keys.REACTION) == [panel.reaction.objectName()]
    assert written(door, keys.EMERGENCY) == ["observation.emergency"]
    assert twice(door) == []
    board.page.board.setFocus()  # type: ignore[attr-defined]
    assert written(door, "F5") == ["observation.conclude"]
    assert written(door, keys.REACTION) == ["observation.reaction"]
    assert twice(door) == []
    panel.take_focus()
    panel.hide_button.click()
    assert written(door, "F5") == ["observation.conclude"]


def test_the_reaction_key_goes_on_to_the_page_where_nobody_is_named(door: Door) -> None:
    door.watched("任玉香")
    opened(door, "li.qiang")
    door.window.go("observation")
    door.window.press("F12")
    panel = door.workplace.emergency_panel.panel
    assert panel.has_focus()
    assert not panel.reaction.isVisible()
    assert written(door, keys.REACTION) == ["observation.reaction"]
    assert twice(door) == []
