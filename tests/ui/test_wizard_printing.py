"""What has to be printed when a site is made: every paper, every way, and nothing of it anywhere else."""

import re
from pathlib import Path
from threading import get_ident
from types import SimpleNamespace

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import CHEAP, MORNING
from tests.ui.asked import Asked
from vaxdesk import files, founding, settings
from vaxdesk.clock import HandClock
from vaxdesk.door.gate import EMERGENCY, Gate
from vaxdesk.failures import WorldFailed, WrongKey
from vaxdesk.founding import Made
from vaxdesk.site import open_desk
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.printing_press import pdf_printer
from vaxdesk.ui.widgets.sheet import Sheet, open_sheet
from vaxdesk.ui.wizard import Wizard
from vaxdesk.ui.wizard_answers import Answers
from vaxdesk.ui.wizard_founding import found_site

LEAD, MEMBER = "zhao.yunfeng", "chen.jing"
KINDS = ("recovery_1", "recovery_2", "envelope", "slips")


class TwoSided(QPrinter):
    """A printer that is set to print on both sides."""

    sides = QPrinter.DuplexMode.DuplexAuto

    def setDuplex(self, sides: QPrinter.DuplexMode) -> None:
        self.sides = sides


@pytest.fixture
def asked(qtbot: QtBot, languages: Languages, tmp_path: Path) -> Asked:
    """The site is made, and its papers are on the screen."""
    asked = Asked(languages, tmp_path / "site", qtbot)
    asked.to_the_end()
    asked.make()
    asked.stick = tmp_path / "stick"
    asked.stick.mkdir()
    return asked


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    words = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return words


def secret_of(pdf: bytes) -> str:
    """The secret that stands on an emergency sheet or a start slip."""
    found = re.search(r"(?:[0-9A-Z]{4}-){2,4}[0-9A-Z]{4}", "".join(text_of(pdf).split()))
    assert found
    return found[0]


def share_of(pdf: bytes) -> str:
    page = pypdfium2.PdfDocument(pdf)[0]
    (code,) = zxingcpp.read_barcodes(page.render(scale=3).to_pil(), formats=zxingcpp.BarcodeFormat.QRCode)
    return str(code.text)


def papers(asked: Asked) -> dict[str, bytes]:
    return {paper.kind: paper.pdf for paper in asked.made.papers}


def states(asked: Asked) -> dict[str, str]:
    return {card.paper.kind: card.words() for card in asked.wizard.sheets.cards}


def printed(asked: Asked) -> tuple[str, ...]:
    return settings.read(asked.folder / files.SETTINGS).sheets_printed


def sheet(asked: Asked) -> Sheet:
    found = open_sheet(asked.wizard)
    assert found is not None
    return found


def test_every_paper_is_shown_and_nothing_is_opened_before_it_is_out(asked: Asked) -> None:
    assert states(asked) == dict.fromkeys(KINDS, "Not printed yet")
    assert not asked.wizard.next.isVisible()
    asked.hand.press("Ctrl+Return")
    asked.hand.press("Esc")
    assert asked.opened == []
    assert asked.wizard.place == 5


def test_each_paper_is_printed_as_a_job_of_its_own_and_then_the_site_opens(asked: Asked, tmp_path: Path) -> None:
    asked.printer = TwoSided()
    asked.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    asked.printer.setOutputFileName(str(tmp_path / "out.pdf"))
    asked.press("F5")
    out = {kind: tmp_path / f"out-{kind}.pdf" for kind in KINDS}
    assert [len(pypdfium2.PdfDocument(path.read_bytes())) for path in out.values()] == [1, 1, 1, 1]
    assert states(asked) == dict.fromkeys(KINDS, "Sent to the printer 01:00")
    assert asked.printer.sides == QPrinter.DuplexMode.DuplexNone
    assert share_of(out["recovery_1"].read_bytes()) == share_of(papers(asked)["recovery_1"])
    assert printed(asked) == KINDS[:3]
    asked.hand.press("Ctrl+Return")
    assert asked.opened == [str(asked.folder)]


def test_saved_papers_open_the_site(asked: Asked) -> None:
    asked.press("F6")
    assert asked.stick is not None
    saved = {path.name.rsplit("-", 2)[0]: path for path in asked.stick.iterdir()}
    assert set(saved) == {"vaxdesk-recovery-1", "vaxdesk-recovery-2", "vaxdesk-envelope", "vaxdesk-slips"}
    assert {path.stat().st_mode & 0o777 for path in saved.values()} == {0o600}
    assert states(asked)["envelope"] == f"Saved 01:00 in {asked.stick}"
    gate = Gate(asked.folder, asked.clock, cost=CHEAP)
    one, other = (share_of(saved[f"vaxdesk-recovery-{number}"].read_bytes()) for number in (1, 2))
    key = gate.recover(one, other, LEAD, "another secret of the lead")
    assert gate.enter(EMERGENCY, secret_of(saved["vaxdesk-envelope"].read_bytes())) == key
    assert gate.enter(MEMBER, secret_of(saved["vaxdesk-slips"].read_bytes())) == key
    open_desk(asked.folder, asked.clock, key=key, write=False).close()


def test_the_secret_of_the_lead_is_the_one_that_was_typed(asked: Asked) -> None:
    gate = Gate(asked.folder, asked.clock, cost=CHEAP)
    assert gate.enter(LEAD, "twelve blue birds")
    with pytest.raises(WrongKey):
        gate.enter(LEAD, "twelve blue bird")


def test_papers_one_by_one_leave_the_others_to_be_done(asked: Asked, tmp_path: Path) -> None:
    asked.printer = pdf_printer(tmp_path, "out.pdf")
    for kind in ("recovery_1", "envelope"):
        asked.hand.choose(f"sheets.print.{kind}")
        asked.press("Tab")
    assert asked.wizard.sheets.undone == ("recovery_2", "slips")
    assert printed(asked) == ("recovery_1", "envelope")
    asked.hand.choose("sheets.save.recovery_2")
    assert printed(asked) == KINDS[:3]
    assert not asked.wizard.next.isVisible()


def test_going_on_without_papers_says_what_is_lost_and_can_be_taken_back(asked: Asked) -> None:
    asked.hand.choose("wizard.leave")
    words = sheet(asked).words()
    for lost in ("recovery sheets", "envelope", "start slips"):
        assert f"Without the {lost}" in words or f"Without both {lost}" in words
    asked.press("F6")
    assert asked.wizard.sheets.undone == KINDS
    asked.hand.press("Esc")
    assert open_sheet(asked.wizard) is None
    assert asked.opened == []
    asked.hand.choose("wizard.leave")
    asked.hand.choose("wizard.confirm.agree")
    assert asked.opened == [str(asked.folder)]
    assert printed(asked) == ()


def test_what_is_out_is_not_said_to_be_lost(asked: Asked) -> None:
    for kind in ("recovery_1", "recovery_2", "envelope"):
        asked.hand.choose(f"sheets.save.{kind}")
    asked.hand.choose("wizard.leave")
    assert "start slips" in sheet(asked).words()
    assert "envelope" not in sheet(asked).words()


def test_the_window_does_not_close_over_papers_that_are_not_out(asked: Asked) -> None:
    asked.wizard.close()
    assert asked.wizard.isVisible()
    asked.hand.settle()
    asked.hand.choose("wizard.confirm.agree")
    assert not asked.wizard.isVisible()
    assert asked.opened == []


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_fails_is_named_and_the_paper_waits_on_the_screen(asked: Asked) -> None:
    asked.printer = pdf_printer(Path("/nowhere at all"), "out.pdf")
    asked.press("F5")
    assert "did not print" in asked.wizard.sheets.trouble()
    assert asked.executor.drain() == 0
    assert asked.wizard.sheets.undone == KINDS


def test_a_stick_that_fails_is_named_and_the_paper_waits_on_the_screen(asked: Asked) -> None:
    assert asked.stick is not None
    asked.stick.rmdir()
    asked.press("F6")
    assert str(asked.stick) in asked.wizard.sheets.trouble()
    assert asked.wizard.sheets.undone == KINDS


def test_a_dialog_that_is_cancelled_changes_nothing(asked: Asked) -> None:
    asked.stick = None
    for key in ("F5", "F6"):
        asked.press(key)
    assert asked.wizard.sheets.undone == KINDS


def test_papers_are_not_saved_beside_the_record(asked: Asked) -> None:
    asked.stick = asked.folder / "keys"
    asked.stick.mkdir()
    asked.press("F6")
    assert "Not beside the record" in asked.wizard.sheets.trouble()
    assert list(asked.stick.iterdir()) == []


def test_a_paper_can_be_looked_at_and_is_gone_afterwards(asked: Asked) -> None:
    asked.hand.choose("sheets.look.envelope")
    asked.press("Shift")
    pages = [each for each in sheet(asked).findChildren(QWidget) if type(each).__name__ == "PageView"]
    assert [page.accessibleName() for page in pages] == ["Page 1 of For the sealed envelope"]
    assert pages[0].width() > 400
    asked.hand.press("Esc")
    assert open_sheet(asked.wizard) is None


def test_secrets_are_in_no_word_of_the_screen_and_on_no_clipboard(asked: Asked, qapp: QApplication) -> None:
    asked.hand.choose("sheets.look.recovery_1")
    asked.press("F6")
    drawn = papers(asked)
    secrets = [secret_of(drawn["envelope"]), secret_of(drawn["slips"]), share_of(drawn["recovery_1"])]
    needles = {"twelve blue birds", *(group for secret in secrets for group in re.split("[- ]", secret))}
    assert len(needles) > 20
    shown = []
    for widget in asked.wizard.findChildren(QWidget):
        shown += [widget.objectName(), widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        shown += [widget.text()] if isinstance(widget, QLabel | QLineEdit) else []
    everything = "\n".join([*shown, qapp.clipboard().text(), repr(asked.made), repr(asked.wizard.answers())])
    assert not [needle for needle in needles if needle in everything]


def test_a_site_whose_papers_cannot_be_drawn_is_not_made(
    qtbot: QtBot, languages: Languages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(languages, tmp_path / "site", qtbot)
    asked.to_the_end()
    with monkeypatch.context() as patched:
        patched.setattr(founding, "recovery_papers", _fail)
        asked.make()
    assert asked.wizard.place == 4
    assert list(asked.folder.iterdir()) == []
    asked.make()
    assert asked.wizard.place == 5


def test_the_window_waits_while_a_site_is_being_made(qtbot: QtBot, languages: Languages, tmp_path: Path) -> None:
    asked = Asked(languages, tmp_path / "site", qtbot)
    asked.to_the_end()
    asked.hand.press("Ctrl+Return")
    assert "for each of 2 people" in asked.wizard.busy_words()
    asked.hand.press("Ctrl+Return")
    asked.wizard.close()
    assert asked.wizard.isVisible()
    assert asked.executor.drain() == 1 + len(KINDS)
    assert len(asked.founded) == 1


def test_a_site_is_made_away_from_the_thread_that_paints(qtbot: QtBot, languages: Languages, tmp_path: Path) -> None:
    jobs, clock, threads = Jobs(), HandClock(MORNING), set()

    def make(answers: Answers) -> Made:
        threads.add(get_ident())
        return found_site(tmp_path / "site", answers, clock)

    wizard = Wizard(languages, jobs, clock, found=make, practise=lambda _: tmp_path)
    qtbot.addWidget(wizard, before_close_func=lambda wizard: wizard.sheets.forget())
    wizard.site.site.setText("春熙社区")
    wizard.site.station.setText("一号台")
    wizard.lead.lead.setText("赵云峰")
    for each in (wizard.lead.secret, wizard.lead.again):
        each.setText("twelve blue birds")
    for _ in range(5):
        wizard.next.click()
    qtbot.waitUntil(lambda: jobs.waiting == 0 and wizard.place == 5, timeout=30_000)
    jobs.close()
    assert threads
    assert get_ident() not in threads
    chosen = settings.read(tmp_path / "site" / files.SETTINGS)
    assert (chosen.actor, chosen.site_name, chosen.sheets_printed) == (LEAD, "春熙社区", ())


def _fail(*_: object) -> SimpleNamespace:
    raise WorldFailed("form_unreadable", "faces")
