"""Papers about no visit: once, on one side of each sheet, kept nowhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from vaxdesk.failures import WorldFailed
from vaxdesk.settings import Settings
from vaxdesk.ui import wording
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.live import Live
from vaxdesk.ui.printing import AT_ONCE, Printing
from vaxdesk.ui.printing_press import one_sided, pdf_printer
from vaxdesk.ui.printing_queue import FOLDER, QUEUE_FILE
from vaxdesk.ui.text_paper import text_pdf

TEXT = "一号台\nEntry 4: <b>changed</b>"


class Room:
    """Printing on a site, with what was told of papers of the house."""

    def __init__(self, folder: Path) -> None:
        self.clinic = Clinic(folder / "site")
        self.papers = folder / "papers"
        self.executor = ManualExecutor()
        self.choice = f"{FOLDER}{self.papers}"
        self.printer: QPrinter | None = None
        self.pdf = text_pdf(TEXT)
        self.told: list[WorldFailed | None] = []
        live = Live(self.clinic.desk, actor="zhao.yun")
        self.printing = Printing(
            live, Jobs(self.executor), self.clinic.folder, ask=lambda: self.printer,
            chosen=lambda: Settings(printers={"consent": self.choice}),
        )  # fmt: skip

    def put(self) -> None:
        self.printing.put("20221222-day-sheet.pdf", self.pdf, self.told.append)
        self.executor.drain()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_a_paper_of_the_house_becomes_a_file_where_consent_forms_do(room: Room) -> None:
    room.put()
    assert room.told == [None]
    assert (room.papers / "20221222-day-sheet.pdf").read_bytes() == room.pdf
    assert room.printing.waiting == ()
    assert not (room.clinic.folder / QUEUE_FILE).exists()


def test_what_stands_against_it_is_told_and_nothing_is_kept(room: Room) -> None:
    room.papers.write_text("not a folder")
    room.put()
    room.choice = "Laser in the cupboard"
    room.put()
    assert [failure.code for failure in room.told if failure] == ["cannot_write", "printer_missing_now"]
    assert room.printing.waiting == ()
    assert not (room.clinic.folder / QUEUE_FILE).exists()


def test_nobody_is_told_that_a_paper_waits_which_does_not(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.choice = ""
    monkeypatch.setattr("vaxdesk.ui.printing_press.printer_names", tuple)
    room.put()
    with pytest.raises(WorldFailed) as of_test_page:
        room.printing.test("ticket", ["1"])
    told = [failure.code for failure in room.told if failure]
    assert [*told, of_test_page.value.code] == ["printer_none_now", "printer_none_now"]
    assert room.printing.waiting == ()
    for code in AT_ONCE.values():
        words = wording.text("failure", code, detail="Laser")
        assert words.startswith("Not printed")
        assert "again" in words
        assert "wait" not in words


@pytest.fixture
def on_paper(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], QPrinter]:
    """A printer that prints on both sides by itself; its paper is a file."""
    room.choice = ""
    room.printer = pdf_printer(tmp_path, "out.pdf")
    room.printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    monkeypatch.setattr("vaxdesk.ui.printing_press.printer_names", lambda: ("Laser",))
    room.put()
    printer = room.printer
    return lambda: printer


def test_on_a_printer_each_page_has_a_sheet_of_its_own(
    room: Room, on_paper: Callable[[], QPrinter], tmp_path: Path
) -> None:
    assert room.told == [None]
    assert on_paper().duplex() == QPrinter.DuplexMode.DuplexNone
    assert (tmp_path / "out.pdf").stat().st_size > 1000


def test_one_sided_is_the_same_printer(qapp: QApplication) -> None:
    printer = QPrinter()
    assert one_sided(printer) is printer


def test_nothing_is_told_where_somebody_cancels(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.choice = ""
    monkeypatch.setattr("vaxdesk.ui.printing_press.printer_names", lambda: ("Laser",))
    room.put()
    assert room.told == []


def test_text_on_paper_is_text_and_goes_on_over_the_page(qapp: QApplication) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(text_pdf("\n".join(f"<i>{n}</i> 王桂芬" for n in range(200))))
    try:
        assert len(document) > 2
        first = document[0].get_textpage().get_text_range()
        assert "<i>0</i>王桂芬" in "".join(first.split())
        width, height = document[0].get_size()
        assert (round(width), round(height)) == (595, 842)
    finally:
        document.close()
