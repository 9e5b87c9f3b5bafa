"""The triage sheet before and after a screening; the note that a screening without a dose ends with."""

import pypdfium2
import pytest
from msgspec.structs import replace

from tests.paper.samples import (
    FEVER,
    LANGUAGES,
    MORE,
    PAIRS,
    PPSV23,
    QUESTIONS,
    RULES,
    WORDS,
    printed,
    screening,
    squeezed,
    subject,
    text_of,
    unscreened,
)
from vaxdesk.paper.note import ENDED

OUTCOMES = ("eligible", "caution", "defer", "contraindicated", "refer")
SHEETS = [(size, language) for size in ("a5", "a4") for language in LANGUAGES]
NOTES = [(size, language) for size in ("a5", "a4", "a4_large") for language in LANGUAGES]
UNTIL = {"zh-CN": "2026-11-24", "vi": "24/11/2026", "en": "2026-11-24"}


@pytest.mark.parametrize(("size", "language"), SHEETS)
def test_a_sheet_says_what_was_measured_asked_and_concluded(size: str, language: str) -> None:
    text, book = text_of(printed("triage", subject(language), size)), WORDS.book(language)
    facts = [
        "春熙社区临时接种点", "王桂芬", PPSV23[language], "37.8℃", "168/98mmHg", "152/92mmHg", "88", "18", "97%",
        *(question[language] for question in QUESTIONS), MORE[language], "咽痛两天", "urn:example:adult|1",
        RULES[language], FEVER[language], "某地公告第 3 条", UNTIL[language], "王芳", "李强", "请先到发热门诊",
        book("triage.unconfirmed"), book("answered_by.family"), f"☑ {book('outcome.defer')}",
        *(f"☐ {book(f'outcome.{code}')}" for code in OUTCOMES if code != "defer"),
        f"☑ {book('consent.yes')}", f"☑ {book('consent.no')}",
    ]  # fmt: skip
    assert [fact for fact in facts if squeezed(fact) not in text] == []
    assert text.count("☑") == 3


@pytest.mark.parametrize(("size", "language"), SHEETS)
def test_a_sheet_before_the_screening_is_to_be_filled_in(size: str, language: str) -> None:
    text = text_of(printed("triage", subject(language, screening=unscreened()), size))
    assert "☑" not in text
    assert text.count("☐") == 2 * len(QUESTIONS) + len(OUTCOMES)
    assert squeezed(QUESTIONS[0][language]) in text
    assert "王芳" not in text
    assert "____mmHg" in text.replace("_" * 4, "____")


@pytest.mark.parametrize(("first", "second"), PAIRS)
@pytest.mark.parametrize("size", ["a5", "a4"])
def test_a_sheet_in_two_languages_asks_in_both(size: str, first: str, second: str) -> None:
    text = text_of(printed("triage", subject(first, second=second), size))
    asked = [each[language] for each in (*QUESTIONS, MORE, FEVER) for language in (first, second)]
    titles = [WORDS.book(language)("triage.title") for language in (first, second)]
    assert [words for words in (*asked, *titles) if squeezed(words) not in text] == []


def test_what_was_not_answered_is_neither_yes_nor_no() -> None:
    asked = tuple(replace(each, said=None, words=()) for each in screening().asked)
    text = text_of(printed("triage", subject(screening=screening(asked=asked))))
    assert text.count("☑") == 1
    assert squeezed(f"{MORE['zh-CN']}：–") in text


def test_the_forms_of_a_site_fit_on_one_sheet_of_a5() -> None:
    asked = tuple(
        replace(QUESTION, text={"zh-CN": f"{number} 您是否患有高血压、糖尿病，或心、肺、肝、肾等慢性疾病？"})
        for number in range(10)
    )
    pdf = printed("triage", subject(screening=screening(asked=asked)), "a5")
    assert len(pypdfium2.PdfDocument(pdf)) == 1


QUESTION = screening().asked[0]


@pytest.mark.parametrize("outcome", ENDED)
@pytest.mark.parametrize(("size", "language"), NOTES)
def test_a_note_says_what_why_and_what_next(outcome: str, size: str, language: str) -> None:
    about = subject(language, screening=screening(outcome=outcome))
    text, book = text_of(printed("note", about, size)), WORDS.book(language)
    facts = [
        book(f"note.title_{outcome}"), book(f"outcome.{outcome}"), book(f"note.next_{outcome}"), book("note.worse"),
        "王桂芬", PPSV23[language], FEVER[language], "某地公告第 3 条", "请先到发热门诊", "37.8 ℃", "168 / 98 mmHg",
        "李强", "000-0000-0000", book("note.known"), book("consent.stamp"), book("triage.unconfirmed"),
    ]  # fmt: skip
    assert [fact for fact in facts if squeezed(fact) not in text] == []
    assert (UNTIL[language] in text) == (outcome == "defer")
    assert (squeezed(book("note.received")) in text) == (outcome == "refer")


@pytest.mark.parametrize("outcome", ENDED)
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_a_note_in_two_languages_says_everything_in_both(outcome: str, first: str, second: str) -> None:
    text = text_of(printed("note", subject(first, second=second, screening=screening(outcome=outcome))))
    for book in (WORDS.book(first), WORDS.book(second)):
        told = [book(f"note.title_{outcome}"), book(f"note.next_{outcome}"), book("note.worse")]
        assert [each for each in (*told, FEVER[book.language]) if squeezed(each) not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", ["a5", "a4"])
def test_a_note_is_one_page(size: str, language: str) -> None:
    for outcome in ENDED:
        pdf = printed("note", subject(language, screening=screening(outcome=outcome)), size)
        assert len(pypdfium2.PdfDocument(pdf)) == 1


def test_a_note_without_a_rule_names_the_doctor_as_the_reason() -> None:
    text = text_of(printed("note", subject(screening=screening(grounds=()))))
    assert WORDS.book("zh-CN")("note.by_doctor") in text


@pytest.mark.parametrize("outcome", [None, "eligible", "caution"])
def test_who_may_be_vaccinated_gets_no_note(outcome: str | None) -> None:
    with pytest.raises(ValueError, match="note"):
        printed("note", subject(screening=screening(outcome=outcome)))
