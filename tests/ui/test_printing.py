from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from vaxdesk.clinic import facts as f
from vaxdesk.failures import WorldFailed
from vaxdesk.settings import Settings
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.live import Live
from vaxdesk.ui.page_pictures import page_pictures, render_dpi
from vaxdesk.ui.printing import Printing
from vaxdesk.ui.printing import _drawn as drawn
from vaxdesk.ui.printing_press import put_on_paper, put_test_page
from vaxdesk.ui.printing_queue import FOLDER, QUEUE_FILE, read_queue


class Room:
    """A site with a visit, and printing with choices that can be changed."""

    def __init__(self, folder: Path) -> None:
        self.clinic = Clinic(folder / "site")
        self.papers = folder / "papers"
        self.executor = ManualExecutor()
        self.live = Live(self.clinic.desk, actor="chen.jing")
        self.choices = Settings(printers=dict.fromkeys(("consent", "slip", "ticket"), f"{FOLDER}{self.papers}"))
        self.asked = 0
        self.printing = self.opened()

    def opened(self) -> Printing:
        jobs = Jobs(self.executor)
        return Printing(self.live, jobs, self.clinic.folder, chosen=lambda: self.choices, ask=self._ask)

    def _ask(self) -> QPrinter | None:
        self.asked += 1
        return None

    def printed(self, visit: str) -> list[f.Printed]:
        return [fact for _, fact in self.clinic.desk.visit(visit).every(f.Printed)]

    def files(self) -> list[str]:
        return sorted(path.name for path in self.papers.iterdir())


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Room:
    return Room(tmp_path)


def decoded(pdf: bytes, dpi: int) -> list[str]:
    (page,) = page_pictures(pdf, dpi)
    image = page.image
    picture = Image.frombytes(
        "RGB", (image.width(), image.height()), bytes(image.constBits()), "raw", "RGB", image.bytesPerLine()
    )
    return [code.text for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)]


def test_papers_of_a_visit_come_out_and_are_written_down(room: Room) -> None:
    visit = room.clinic.registered()
    room.printing.want(visit, ("consent", "ticket"), "zh-CN")
    assert [job.paper for job in room.printing.waiting] == ["consent", "ticket"]
    room.executor.drain()
    assert room.printing.waiting == ()
    assert [(each.paper, each.product, each.copy_number, each.size) for each in room.printed(visit)] == [
        ("consent", "flu-iiv4", 1, "a4"),
        ("ticket", "", 1, "roll80"),
    ]
    assert room.files() == ["20221222-A001-consent-flu-iiv4-zh-CN.pdf", "20221222-A001-ticket-zh-CN.pdf"]


def test_a_paper_that_was_printed_before_is_a_second_copy(room: Room) -> None:
    visit = room.clinic.registered()
    for _ in range(2):
        room.printing.want(visit, ("ticket",), "vi")
        room.executor.drain()
    assert [each.copy_number for each in room.printed(visit)] == [1, 2]
    assert "20221222-A001-ticket-vi-2.pdf" in room.files()


def test_wanting_a_paper_never_waits_for_the_printer(room: Room) -> None:
    visit = room.clinic.registered()
    room.printing.want(visit, ("ticket",), "zh-CN")
    assert room.printed(visit) == []
    assert not room.papers.exists()


def test_a_printer_that_is_not_there_keeps_its_papers_and_lets_others_through(room: Room) -> None:
    visit = room.clinic.registered()
    room.choices = Settings(printers={"consent": "Laser in the cupboard", "ticket": f"{FOLDER}{room.papers}"})
    room.printing.want(visit, ("consent", "ticket"), "zh-CN")
    room.executor.drain()
    assert [job.paper for job in room.printing.waiting] == ["consent"]
    assert room.printing.trouble is not None
    assert room.printing.trouble.code == "printer_missing"
    assert [each.paper for each in room.printed(visit)] == ["ticket"]
    room.choices = Settings(printers={"consent": f"{FOLDER}{room.papers}"})
    room.printing.retry()
    room.executor.drain()
    assert room.printing.waiting == ()
    assert [each.paper for each in room.printed(visit)] == ["ticket", "consent"]


def test_without_any_printer_papers_wait_and_nobody_is_asked(room: Room) -> None:
    room.choices = Settings()
    room.printing.want(room.clinic.registered(), ("ticket",), "zh-CN")
    assert room.printing.trouble is not None
    assert room.printing.trouble.code == "printer_none"
    assert room.asked == 0


def test_a_folder_that_cannot_be_written_keeps_the_papers_and_leaves_no_half_file(room: Room) -> None:
    room.papers.write_text("not a folder")
    room.printing.want(room.clinic.registered(), ("ticket",), "zh-CN")
    room.executor.drain()
    assert room.printing.trouble is not None
    assert room.printing.trouble.code == "cannot_write"
    assert room.papers.read_text() == "not a folder"
    room.papers.unlink()
    for _ in range(30):
        room.live.ticked.emit()
    room.executor.drain()
    assert room.files() == ["20221222-A001-ticket-zh-CN.pdf"]


def test_papers_that_wait_survive_a_restart_and_are_printed_once(room: Room) -> None:
    visit = room.clinic.registered()
    room.choices = Settings(printers={"ticket": "gone"})
    room.printing.want(visit, ("ticket",), "zh-CN")
    kept = read_queue(room.clinic.folder)
    assert len(kept) == 1
    room.choices = Settings(printers={"ticket": f"{FOLDER}{room.papers}"})
    again = room.opened()
    again.retry()
    room.executor.drain()
    (room.clinic.folder / QUEUE_FILE).write_text(
        f'[{{"id": "{kept[0].id}", "visit": "{visit}", "paper": "ticket", "language": "zh-CN"}}]'
    )
    third = room.opened()
    third.retry()
    room.executor.drain()
    assert len(room.printed(visit)) == 1
    assert third.waiting == ()


def test_a_paper_that_came_out_while_the_disk_failed_is_written_down_later(room: Room) -> None:
    visit = room.clinic.registered()
    room.printing.want(visit, ("ticket",), "zh-CN")
    room.clinic.desk.db.execute("PRAGMA query_only = ON")
    room.executor.drain()
    assert room.files() == ["20221222-A001-ticket-zh-CN.pdf"]
    assert room.printed(visit) == []
    room.clinic.desk.db.execute("PRAGMA query_only = OFF")
    room.live.ticked.emit()
    assert [each.copy_number for each in room.printed(visit)] == [1]


def test_the_file_of_waiting_papers_names_nobody(room: Room) -> None:
    room.choices = Settings(printers={"ticket": "gone"})
    room.printing.want(room.clinic.registered(), ("ticket",), "zh-CN")
    kept = (room.clinic.folder / QUEUE_FILE).read_text(encoding="utf-8")
    assert "王桂芬" not in kept
    assert "500106194003211621" not in kept


def test_a_damaged_file_of_waiting_papers_is_no_reason_not_to_start(room: Room) -> None:
    (room.clinic.folder / QUEUE_FILE).write_text('[{"id": 3')
    assert room.opened().waiting == ()


def test_a_dropped_paper_is_not_printed(room: Room) -> None:
    visit = room.clinic.registered()
    room.choices = Settings(printers={"ticket": "gone"})
    room.printing.want(visit, ("ticket",), "zh-CN")
    room.printing.drop(room.printing.waiting[0].id)
    room.choices = Settings(printers={"ticket": f"{FOLDER}{room.papers}"})
    room.printing.retry()
    room.executor.drain()
    assert room.printed(visit) == []


@pytest.mark.parametrize(
    ("paper", "size", "width_mm"), [("ticket", "roll80", 80), ("ticket", "roll58", 58), ("slip", "a5", 148)]
)
def test_what_a_printer_gets_has_its_exact_size_and_a_code_that_reads_at_203_dots(
    room: Room, tmp_path: Path, paper: str, size: str, width_mm: float
) -> None:
    visit = room.clinic.vaccinated()
    pdf = room.clinic.desk.paperwork.paper(paper, visit, language="zh-CN", size=size)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(203)
    put_on_paper(printer, page_pictures(pdf, render_dpi(printer.resolution())))
    (page,) = page_pictures((tmp_path / "out.pdf").read_bytes(), 203)
    assert page.width_mm == pytest.approx(width_mm, abs=0.6)
    ticket = room.clinic.desk.visit(visit).registered
    assert ticket is not None
    assert decoded((tmp_path / "out.pdf").read_bytes(), 203) == [ticket.ticket]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_begin_says_so(room: Room, tmp_path: Path) -> None:
    pdf = room.clinic.desk.paperwork.paper("ticket", room.clinic.registered(), language="zh-CN")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
    with pytest.raises(WorldFailed, match="printer_failed"):
        put_on_paper(printer, page_pictures(pdf, 203))


def test_a_test_page_shows_the_size_of_its_paper(tmp_path: Path, qtbot: QtBot) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "test.pdf"))
    put_test_page(printer, 80, 100, ["小票", "80 mm"])
    (page,) = page_pictures((tmp_path / "test.pdf").read_bytes(), 96)
    assert (page.width_mm, page.height_mm) == (pytest.approx(80, abs=0.6), pytest.approx(100, abs=0.6))


@pytest.mark.parametrize(("own", "drawn"), [(203, 203), (300, 300), (600, 300), (1200, 300), (180, 180), (720, 240)])
def test_pages_are_drawn_in_the_dots_of_the_printer_or_a_whole_fraction(own: int, drawn: int) -> None:
    assert render_dpi(own) == drawn


@pytest.mark.parametrize(("dpi", "dots"), [(203, 639), (300, 945)])
def test_a_paper_is_drawn_for_the_dots_of_its_printer(room: Room, dpi: int, dots: int) -> None:
    """Not for those of another one, which would take one more, or a blurred one, for the same paper."""
    draft = room.clinic.desk.paperwork.draft("ticket", room.clinic.registered(), language="vi", size="roll80")
    assert drawn(draft, dpi).pages[0].image.width() == dots


def test_a_signed_slip_comes_out_and_the_card_is_written_down_first(room: Room) -> None:
    visit = room.clinic.vaccinated()
    room.clinic.later(minutes=31)
    room.clinic.act(f.Released(), about=visit)
    room.printing.want(visit, ("slip",), "zh-CN")
    room.executor.drain()
    kinds = [type(entry.fact) for entry in room.clinic.desk.visit(visit).history]
    assert kinds[-2:] == [f.CardIssued, f.Printed]
    (file,) = room.papers.iterdir()
    (text,) = decoded(file.read_bytes(), 203)
    trust, _ = room.clinic.desk.card_room.trust()
    assert room.clinic.desk.card_room.judged(text, trust)[0].result == "valid"


def test_a_paper_that_goes_with_another_comes_out_of_its_printer_until_somebody_chooses() -> None:
    assert Settings(printers={"slip": "Roll"}).printer_of("advice") == "Roll"
    assert Settings(printers={"slip": "Roll", "advice": "Laser"}).printer_of("advice") == "Laser"
    assert Settings(printers={"slip": "Roll"}).printer_of("ticket") == ""
