"""Whoever is sent home without a vaccine gets the note about it without anybody asking for it, until that is switched
off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox

from tests.paper.samples import WORDS, squeezed, text_of
from tests.ui.doors import SECRET, Door
from vaxdesk.clinic import facts as f
from vaxdesk.ui.printing_queue import FOLDER
from vaxdesk.ui.stations.screening import ScreeningStation

PAPERS = ("consent", "triage", "note", "letter", "slip", "ticket")


@pytest.fixture
def door(qapp: QApplication, tmp_path: Path) -> Iterator[Door]:
    folder = tmp_path / "papers"
    folder.mkdir()
    door = Door(qapp, tmp_path, language="en", printers=dict.fromkeys(PAPERS, f"{FOLDER}{folder}"))
    yield door
    door.close()


def conclude(door: Door, outcome: str) -> str:
    """Somebody of their own comes, and the doctor concludes; the visit."""
    station = door.window.stations["screening"]
    assert isinstance(station, ScreeningStation)
    row = door.workplace.desk.queue(*station_stages())[0]
    station.open_visit(row.id)
    station.page.defer_until.setText("7")
    station._choose(outcome)
    station.page.note.setPlainText("said by the doctor")
    station.page.record.click()
    door.executor.drain()
    door.settle()
    return row.id


def station_stages() -> tuple[object, ...]:
    from vaxdesk.ui.stations.screening import WAITING

    return WAITING


def notes(folder: Path) -> list[Path]:
    return sorted(folder.glob("*note*.pdf"))


def test_the_note_comes_by_itself_and_can_be_switched_off(door: Door, tmp_path: Path) -> None:
    for name, number in (("甲一", ""), ("乙二", ""), ("丙三", ""), ("丁四", "")):
        person = door.clinic.enrolled(name=name, document=f.Document(type="none", number=number))
        door.clinic.registered(person=person)
    door.opened("li.qiang")
    door.window.go("screening")
    for count, outcome in enumerate(("defer", "contraindicated", "refer"), 1):
        visit = conclude(door, outcome)
        assert door.workplace.desk.visit(visit).screened.outcome == outcome  # type: ignore[union-attr]
        assert len(notes(tmp_path / "papers")) == count
    door.workplace.lock.lock()
    door.unlock("zhao.yun", SECRET)
    door.window.go("setup")
    (box,) = door.window.current.findChildren(QCheckBox, "setup.print_note")
    assert box.isChecked()
    box.click()
    door.workplace.lock.lock()
    door.unlock("li.qiang")
    door.window.go("screening")
    conclude(door, "refer")
    assert len(notes(tmp_path / "papers")) == 3


def test_the_note_is_in_the_language_of_whoever_takes_it_home_and_in_that_of_the_site(
    door: Door, tmp_path: Path
) -> None:
    vietnamese = door.clinic.enrolled(name="Nguyễn Thị Lan", language="vi", document=f.Document(type="none"))
    visit = door.clinic.registered(person=vietnamese)
    door.opened("li.qiang")
    door.window.go("screening")
    assert conclude(door, "refer") == visit
    (paper,) = notes(tmp_path / "papers")
    words = text_of(paper.read_bytes())
    site = door.workplace.desk.site.language
    assert site == "zh-CN"
    assert all(squeezed(WORDS.book(each)("note.next_refer")) in words for each in ("vi", site))
    (printed,) = (fact for _, fact in door.workplace.desk.visit(visit).every(f.Printed) if fact.paper == "note")
    assert (printed.language, printed.second) == ("vi", site)
