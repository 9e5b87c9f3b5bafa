"""Blank forms for the hours without the program, at the page of the site."""

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from tests.builders import Clinic
from tests.ui.leading import Leading
from vaxdesk.ui.scanner import Scanner


@pytest.fixture
def printed(clinic: Clinic, scanner: Scanner, qtbot: QtBot) -> tuple[Leading, list[tuple[str, bytes]]]:
    lead, papers = Leading(clinic, scanner, qtbot), list[tuple[str, bytes]]()
    lead.station.house_paper.connect(lambda name, pdf: papers.append((name, pdf)))
    return lead, papers


def test_twenty_forms_are_printed_and_the_next_ones_go_on_after_them(
    printed: tuple[Leading, list[tuple[str, bytes]]],
) -> None:
    lead, papers = printed
    for button in ("setup.pad.today", "setup.pad.tomorrow", "setup.pad.tomorrow"):
        lead.click(button)
    assert [name for name, _ in papers] == [
        f"forms-A{form}.pdf" for form in ("221222-001-4", "221223-001-3", "221223-021-1")
    ]
    texts = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(papers[2][1])]
    assert len(texts) == 20
    assert all(f"A221223-{number:03d}-" in text for number, text in enumerate(texts, 21))
