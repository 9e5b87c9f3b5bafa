"""The blank form: one page for one visit, with a place for everything that is typed in from it."""

from datetime import date

import pypdfium2
import pytest

from tests.paper.samples import LANGUAGES, WORDS, squeezed, text_of
from tests.paper.test_house_papers import site
from vaxdesk.print_room import house_papers as house

DAY = date(2026, 11, 22)
LONG = {"name": "春熙社区临时接种点" * 6, "station_name": "登记台 1 号楼东侧二层", "practice": True}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("changes", [{}, LONG], ids=["usual", "long"])
def test_a_form_is_one_page_with_every_word_that_is_on_it(language: str, changes: dict[str, object]) -> None:
    pdf, book = house.pad(site(language, **changes), "A", DAY, 7, 1).pdf, WORDS.book(language)
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    said = [text for key, text in book.entries.items() if key.startswith("pad.")]
    assert len(said) > 35
    assert [text for text in said if squeezed(text) not in text_of(pdf)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_leaves_early_has_a_box_and_lines_of_their_own(language: str) -> None:
    text, book = text_of(house.pad(site(language), "A", DAY, 7, 1).pdf), WORDS.book(language)
    for key in ("pad.left_early", "pad.advised", "pad.not_advised"):
        assert squeezed(f"☐ {book(key)}") in text
    assert squeezed(f"{book('pad.left_early')}____") in text
    watched = text.index(squeezed(book("pad.watch")))
    assert watched < text.index(squeezed(book("pad.left_accepted"))) < text.index(squeezed(book("pad.typed")))
