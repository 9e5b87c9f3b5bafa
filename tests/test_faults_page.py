"""`docs/faults.md` is true: every fault of the table has a line, and what it quotes is what the program says."""

import html
import re

from tests.sources import ROOT
from tools.torture import FAULTS
from vaxdesk.ui.disk_strip import LITTLE, LOOKING, LOOKING_FREED, LOOKING_FULL, TROUBLES
from vaxdesk.ui.failure_words import FAILURES

PAGE = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| (F\d+) (.+?) \|$", PAGE, re.MULTILINE))
QUOTED = re.findall(r"“([^”]+)”", "\n".join(ROWS.values()))
TS = (ROOT / "resources" / "i18n" / "vaxdesk_vi.ts").read_text(encoding="utf-8")
SAID = {html.unescape(each) for each in re.findall(r"<source>(.*?)</source>", TS, re.DOTALL)}
STARTS = ("Do: go on with paper. Delete nothing.",)
"""Quoted as the beginning of something longer."""
OF_THE_DISK = {str(each) for each in (*TROUBLES.values(), LITTLE, LOOKING, LOOKING_FREED, LOOKING_FULL)}


def test_every_fault_of_the_table_has_its_line_in_its_order() -> None:
    assert list(ROWS) == list(FAULTS)
    for fault, name in FAULTS.items():
        assert ROWS[fault].startswith(f"{name} | ")
        assert ROWS[fault].count(" | ") == 2


def test_what_is_quoted_is_what_the_program_says() -> None:
    assert len(QUOTED) > 40
    wrong = {each for each in QUOTED if each not in SAID | set(STARTS)}
    assert wrong == set()
    assert all(any(each.startswith(start) for each in SAID) for start in STARTS)


def test_nothing_that_is_said_of_the_disk_or_a_printer_is_left_out() -> None:
    printers = {str(words) for code, words in FAILURES.items() if code.startswith(("printer_", "paper_failed"))}
    assert (OF_THE_DISK | printers) - set(QUOTED) == set()
