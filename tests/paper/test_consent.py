"""The consent form: every part, nothing ticked; what was drawn on the screen, under the words that were signed."""

import re

import pypdfium2
import pytest

from tests.paper.samples import PAIRS, WORDS, pictures, printed, signed, squeezed, subject, text_of
from vaxdesk.paper.subject import Subject


def parts_of(about: Subject, language: str) -> list[str]:
    book, text = WORDS.book(language), about.consent
    assert text
    told = [part for block in text.blocks for part in (block.heading, block.text)]
    asked = [book(f"consent.question_{number}") for number in range(1, 6)]
    keys = (
        "witness", "read_aloud", "stamp", "relationship_if", "signer_phone", "staff", "agree", "refuse", "told",
        *(f"told_{code}" for code in ("kind", "effect", "contraindications", "reactions", "observation")),
        *(f"statement_{number}" for number in range(2, 5)),
    )  # fmt: skip
    advice = [book(f"outcome.{code}") for code in ("eligible", "defer", "contraindicated")]
    return [text.title, *told, *asked, *advice, *(book(f"consent.{key}") for key in keys)]


def unbroken(text: str) -> str:
    """A hyphen at the end of a line is read back as something else."""
    return re.sub(r"[-\x02\ufffe\u00ad]", "", squeezed(text))


@pytest.mark.parametrize("language", WORDS.books)
@pytest.mark.parametrize("product", ["flu-iiv4", "ppsv23", "zoster-rzv", "covid-inactivated"])
@pytest.mark.parametrize("size", ["a4", "a4_large"])
def test_a_consent_form_has_every_part_and_nothing_ticked(language: str, product: str, size: str) -> None:
    about = subject(language, product=product)
    text, book = text_of(printed("consent", about, size)), WORDS.book(language)
    assert about.consent
    more = [book("consent.version", version=about.consent.version), "王桂芬", "138****0000"]
    more += [book("consent.statement_1"), book("consent.signature_either")]
    assert [part for part in (*parts_of(about, language), *more) if unbroken(part) not in unbroken(text)] == []
    assert text.count("☐") == 2 * 5 + 3 + 5 + 2 + 1
    assert not re.search("[☑☒✓✔]", text)


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_a_form_in_two_languages_has_every_part_in_both_and_each_box_once(first: str, second: str) -> None:
    about = subject(first, second=second)
    text = text_of(printed("consent", about))
    other = subject(second)
    assert [part for part in parts_of(about, first) if squeezed(part) not in text] == []
    assert [part for part in parts_of(other, second) if squeezed(part) not in text] == []
    assert text.count("☐") == 2 * 5 + 3 + 5 + 2 + 1


@pytest.mark.parametrize("language", WORDS.books)
@pytest.mark.parametrize("signer", ["recipient", "guardian"])
def test_whoever_is_known_to_sign_is_named(language: str, signer: str) -> None:
    text = text_of(printed("consent", subject(language, signer=signer, consented=signed(drawn=()))))
    book = WORDS.book(language)
    assert squeezed(book(f"consent.signature_{signer}")) in text
    guardian = squeezed(book("consent.statement_1_guardian"))
    assert (guardian in text) == (signer == "guardian")


@pytest.mark.parametrize("product", ["flu-iiv4", "ppsv23", "zoster-rzv", "covid-inactivated"])
@pytest.mark.parametrize("language", WORDS.books)
def test_a_consent_form_fits_on_one_sheet_with_two_sides_at_most(product: str, language: str) -> None:
    assert len(pypdfium2.PdfDocument(printed("consent", subject(language, product=product)))) <= 2


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_a_form_in_two_languages_fits_on_two_sides_too(first: str, second: str) -> None:
    for product in ("covid-inactivated", "zoster-rzv"):
        pdf = printed("consent", subject(first, second=second, product=product))
        assert len(pypdfium2.PdfDocument(pdf)) <= 2


def test_pages_of_a_longer_form_say_whose_they_are() -> None:
    pdf = printed("consent", subject("en", product="covid-inactivated"))
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]
    assert [f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)
    assert all("王桂芬" in page for page in pages)


def test_what_was_signed_on_the_screen_is_ticked_filled_in_and_drawn() -> None:
    about = subject(consented=signed(signed="mark", witness="陈静", read_aloud=True))
    text = text_of(printed("consent", about))
    ticked = ("☑疫苗品种", "☑作用", "☐禁忌", "☑同意接种", "☐不同意接种", "☑已由工作人员朗读全文")
    assert [each for each in ticked if each not in text] == []
    assert text.count("☑") == 4
    assert all(fact in text for fact in ("周敏", "陈静", "2026-11-2109:20在屏幕上签署第2版", "（手印或画押）"))
    assert text.count("王桂芬") >= 2


def test_a_guardian_who_signed_on_the_screen_stands_there_with_the_relation() -> None:
    said = signed(signer_name="王芳", relationship="女儿")
    text = text_of(printed("consent", subject(signer="guardian", consented=said)))
    assert "王芳" in text
    assert "女儿" in text
    assert squeezed(WORDS.book("zh-CN")("consent.statement_1_guardian")) in text


def test_a_refusal_signed_on_the_screen_says_why() -> None:
    text = text_of(printed("consent", subject(consented=signed(agreed=False, why="想先问问家里人"))))
    assert "☐同意接种" in text
    assert "☑不同意接种，原因想先问问家里人" in text


def ink(about: Subject) -> int:
    return sum(page.histogram()[0] for page in pictures(printed("consent", about)))


def test_the_pen_leaves_ink_on_the_page() -> None:
    line = tuple(value for x in range(0, 1000, 10) for value in (x, 200))
    assert ink(subject(consented=signed(drawn=(line,)))) > ink(subject(consented=signed(drawn=((0, 0),)))) + 50


def test_a_drawing_is_never_shown_under_other_words_than_were_signed() -> None:
    about = subject(consented=signed(version="1", same_text=False, witness="陈静"))
    text = text_of(printed("consent", about))
    assert "签署的是第1版" in text
    assert "☑" not in text
    assert "陈静" not in text
    line = tuple(value for x in range(0, 1000, 10) for value in (x, 200))
    assert ink(subject(consented=signed(same_text=False, drawn=(line,)))) == ink(
        subject(consented=signed(same_text=False, drawn=((0, 0),)))
    )


def test_what_was_signed_on_paper_stays_on_that_paper() -> None:
    assert "☑" not in text_of(printed("consent", subject(consented=signed(drawn=()))))


def test_a_consent_form_without_its_text_is_not_printed() -> None:
    with pytest.raises(ValueError, match="consent text"):
        printed("consent", subject(consent=None))


@pytest.mark.parametrize("language", WORDS.books)
def test_a_text_whose_blocks_differ_in_the_other_language_is_told_whole(language: str) -> None:
    from msgspec.structs import replace

    second = "en" if language != "en" else "vi"
    about = subject(language, second=second)
    assert about.consent_second
    assert about.consent
    shorter = replace(about, consent_second=replace(about.consent_second, blocks=about.consent_second.blocks[1:]))
    text = text_of(printed("consent", shorter))
    told = [*about.consent.blocks, *about.consent_second.blocks[1:]]
    assert [block.text for block in told if squeezed(block.text) not in text] == []
