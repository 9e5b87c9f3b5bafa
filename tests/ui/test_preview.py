from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import MORNING, Clinic
from tests.ui.entering import enter
from vaxdesk import files, settings
from vaxdesk.app import Program
from vaxdesk.clinic import facts as f
from vaxdesk.clock import HandClock
from vaxdesk.store import access
from vaxdesk.ui import theme, workplace
from vaxdesk.ui.hand import Hand
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.preview import Preview
from vaxdesk.ui.workplace import Workplace


class Desk:
    """The whole program on a site with one vaccinated visit; papers go to a folder."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        clinic = Clinic(folder / "site")
        self.visit = clinic.vaccinated()
        clinic.desk.db.close()
        self.papers = folder / "papers"
        printers = dict.fromkeys(("consent", "slip", "ticket", "letter"), f"file:{self.papers}")
        chosen = settings.Settings(language="en", printers=printers, actor="chen.jing")
        settings.write(folder / "site" / files.SETTINGS, chosen)
        self.executor = ManualExecutor()
        self.program = Program(app, folder / "site", HandClock(MORNING), jobs=Jobs(self.executor))
        self.program.start()
        enter(self.program, self.executor)
        assert self.program.workplace is not None
        self.workplace: Workplace = self.program.workplace
        self.workplace.live.set_actor("chen.jing")
        self.hand = Hand(self.workplace.window, self.workplace.scanner)
        self.hand.wait_until_active()

    def look(self, *papers: str) -> Preview:
        self.workplace._look(self.visit, papers, "zh-CN")
        self.executor.drain()
        assert self.workplace.preview is not None
        return self.workplace.preview

    def exported(self) -> list[tuple[str, str | None, str]]:
        db = self.workplace.desk.db
        return [(each.who, each.subject, each.reason) for each in access.read(db, what="exported")]

    def printed(self) -> list[f.Printed]:
        return [fact for _, fact in self.workplace.desk.visit(self.visit).every(f.Printed)]


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qapp, tmp_path)
    yield desk
    desk.program.close()
    desk.hand.settle()
    theme.apply(qapp)


def test_the_preview_shows_the_paper_itself(desk: Desk) -> None:
    preview = desk.look("ticket", "slip")
    (page,) = preview.pages
    image = page.page.image.convertToFormat(page.page.image.Format.Format_RGB888)
    picture = Image.frombytes(
        "RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine()
    )
    registered = desk.workplace.desk.visit(desk.visit).registered
    assert registered is not None
    assert [code.text for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)] == [
        registered.ticket
    ]


def test_another_paper_language_and_size_can_be_chosen(desk: Desk) -> None:
    preview = desk.look("ticket", "consent", "slip")
    desk.hand.choose("preview.paper.slip")
    desk.hand.choose("preview.language.vi")
    desk.hand.choose("preview.size.a5")
    desk.executor.drain()
    looked = preview.looked
    assert (looked.paper, looked.language, looked.size) == ("slip", "vi", "a5")
    (page,) = preview.pages
    assert page.page.width_mm == pytest.approx(148, abs=0.5)


def test_larger_and_smaller_stop_at_their_ends(desk: Desk) -> None:
    preview = desk.look("ticket")
    widths = []
    for key in ("F4",) * 6 + ("F5",) * 6:
        desk.hand.press(key)
        desk.executor.drain()
        widths.append(preview.pages[0].width())
    assert widths[5] < widths[11]
    assert not preview.larger.isEnabled()


def test_print_prints_exactly_what_is_looked_at(desk: Desk) -> None:
    desk.look("slip")
    desk.hand.choose("preview.size.roll58")
    desk.hand.press("Ctrl+Return")
    desk.executor.drain()
    (printed,) = desk.printed()
    assert (printed.paper, printed.language, printed.size, printed.copy_number) == ("slip", "zh-CN", "roll58", 1)


def test_a_paper_that_was_printed_before_is_looked_at_first(desk: Desk) -> None:
    desk.workplace._print(desk.visit, ("ticket",), "zh-CN")
    desk.executor.drain()
    assert len(desk.printed()) == 1
    desk.workplace._print(desk.visit, ("ticket",), "zh-CN")
    desk.executor.drain()
    assert len(desk.printed()) == 1
    assert desk.workplace.preview is not None
    desk.hand.press("Ctrl+Return")
    desk.executor.drain()
    assert [each.copy_number for each in desk.printed()] == [1, 2]


def test_escape_closes_the_preview_and_prints_nothing(desk: Desk) -> None:
    preview = desk.look("ticket")
    assert preview.is_open()
    desk.hand.press("Esc")
    assert desk.printed() == []


def test_only_the_newest_choice_is_shown_when_pictures_come_late(desk: Desk) -> None:
    desk.workplace._look(desk.visit, ("ticket", "slip"), "zh-CN")
    assert desk.workplace.preview is not None
    desk.hand.choose("preview.paper.slip")
    desk.executor.drain()
    assert len(desk.workplace.preview.pages) == 1
    assert "slip" in desk.workplace.preview.pages[0].accessibleName()


def test_a_paper_kept_as_a_file_is_an_export_and_no_print(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workplace, "ask_for_folder", lambda *_: tmp_path / "stick")
    desk.look("slip")
    desk.hand.press("F6")
    desk.executor.drain()
    (file,) = (tmp_path / "stick").iterdir()
    assert file.stat().st_mode & 0o077 == 0
    assert desk.exported() == [("chen.jing", desk.workplace.desk.visit(desk.visit).person, "slip")]
    assert desk.printed() == []
    assert desk.workplace.printing.waiting == ()


def test_a_folder_in_the_place_of_the_printer_counts_its_copies_and_each_is_an_export(desk: Desk) -> None:
    for _ in range(2):
        desk.look("ticket")
        desk.hand.press("Ctrl+Return")
        desk.executor.drain()
    assert [each.copy_number for each in desk.printed()] == [1, 2]
    assert [reason for _, _, reason in desk.exported()] == ["ticket", "ticket"]
    assert {path.stat().st_mode & 0o777 for path in desk.papers.iterdir()} == {0o600}
