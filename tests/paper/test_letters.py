"""Letters: a site's own text, its fields filled in, and never read as anything but text."""

from datetime import date
from typing import get_args

import pypdfium2
import pytest
from msgspec.structs import replace

from tests.paper.samples import LANGUAGES, PAIRS, WORDS, printed, squeezed, subject, text_of
from vaxdesk.files import forms
from vaxdesk.paper.forms import letters, read_letter
from vaxdesk.paper.letter import EMPTY, fields_of, filled
from vaxdesk.paper.texts import IN_BRACES, Field, LetterBlock, LetterText, unknown_fields

NAMES = letters(forms())
LETTERS = [(name, size, language) for name in NAMES for size in ("a4", "a4_large") for language in LANGUAGES]


def test_the_shipped_letters_are_there_the_commitment_first() -> None:
    assert NAMES == ("commitment", "attendance")


@pytest.mark.parametrize(("name", "size", "language"), LETTERS)
def test_a_letter_is_printed_whole_with_its_fields_filled_in(name: str, size: str, language: str) -> None:
    about = subject(language, letter=name)
    text = text_of(printed("letter", about, size))
    assert about.letter
    values = fields_of(WORDS.book(language), about)
    told = [filled(block.text, values) for block in about.letter.blocks]
    assert [each for each in (about.letter.title, *told) if squeezed(each) not in text] == []
    assert "{" not in text
    assert "王桂芬" in text
    assert "110105" not in text
    assert [key for key in about.letter.sign if squeezed(WORDS.book(language)(f"letter.sign_{key}")) not in text] == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_a_letter_in_two_languages_is_told_in_both(name: str, first: str, second: str) -> None:
    about = subject(first, second=second, letter=name)
    text = text_of(printed("letter", about))
    assert about.letter
    assert about.letter_second
    assert squeezed(about.letter.title) in text
    assert squeezed(about.letter_second.title) in text
    assert len(pypdfium2.PdfDocument(printed("letter", about))) == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_is_the_same_in_every_language_but_for_its_words(name: str) -> None:
    texts = [read_letter(forms(), name, language) for language in LANGUAGES]
    alike = {(each.version, each.effective, each.sign, each.stamp, len(each.blocks)) for each in texts}
    assert len(alike) == 1
    fields = [tuple(sorted(_fields(each))) for each in texts]
    assert len(set(fields)) == 1
    assert not any(each.confirmed for each in texts)


def _fields(text: LetterText) -> set[str]:
    return {field for block in text.blocks for field in IN_BRACES.findall(block.text)}


def test_what_is_not_known_is_a_line_to_write_on() -> None:
    about = subject(letter="attendance", left=None)
    assert f"离开时间：{EMPTY}" in text_of(printed("letter", about))


def test_what_is_filled_in_is_not_read_again() -> None:
    about = subject(name="{address} {0.__class__} {nothing}")
    about = replace(about, letter=own("{name} / {address}"))
    assert squeezed("{address} {0.__class__} {nothing} / 春熙街道") in text_of(printed("letter", about))


def test_every_field_is_filled_in_in_every_language() -> None:
    about = subject(left=subject().printed_at)
    for language in LANGUAGES:
        values = fields_of(WORDS.book(language), about)
        assert set(values) == set(get_args(Field))
        assert all(values.values())
    assert unknown_fields("{name} {nam} {} {name.__class__}") == ("nam", "", "name.__class__")


def own(text: str) -> LetterText:
    return LetterText(
        name="own",
        language="zh-CN",
        version="1",
        effective=date(2026, 1, 1),
        title="自拟",
        blocks=(LetterBlock(text=text),),
    )


def test_a_letter_without_its_text_is_not_printed() -> None:
    with pytest.raises(ValueError, match="letter"):
        printed("letter", replace(subject(), letter=None))
