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
    lead.click("setup.pad.today")
    lead.click("setup.pad.tomorrow")
    assert [name for name, _ in papers] == ["20221222-forms-001.pdf", "20221223-forms-021.pdf"]
    pages = pypdfium2.PdfDocument(papers[1][1])
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    assert len(texts) == 20
    assert all(f"A221223-{number:03d}-" in text for number, text in enumerate(texts, 21))


@pytest.mark.parametrize("wrong", ["", "0", "981", "x"])
def test_a_number_that_is_none_prints_nothing(printed: tuple[Leading, list[tuple[str, bytes]]], wrong: str) -> None:
    lead, papers = printed
    lead.station.pad.first.setText(wrong)
    lead.click("setup.pad.today")
    assert papers == []
    assert "From 1 to 980." in lead.words()
