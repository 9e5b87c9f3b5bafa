"""Slip and ticket wholly in two languages: every sentence and every value in both, and nothing lies on anything."""

from datetime import date

import pytest

from tests.paper.samples import (
    PAIRS,
    PPSV23,
    WORDS,
    ZOSTER,
    dose,
    printed,
    squeezed,
    subject,
    text_of,
)
from tests.paper.test_room_on_paper import boxes, crowded, overlapping
from vaxdesk.paper import PAPERS
from vaxdesk.paper.subject import NextDose, Watch

SAID = {
    "slip": ("slip.scan_ticket", "slip.private_ticket", "slip.not_official", "sex.female", "body_site.left_deltoid",
             "route.im", "dose.lot", "dose.date", "dose.given_by", "slip.home", "slip.next"),
    "advice": ("advice.usual", "advice.help", "advice.watch", "advice.danger", "advice.danger_title", "advice.bring"),
    "ticket": ("ticket.keep", "ticket.help", "ticket.for", "ticket.steps", "ticket.step_screening",
               "ticket.step_release"),
}  # fmt: skip
SIZES = [(name, size.name) for name in SAID for size in PAPERS[name]]


@pytest.mark.parametrize(("first", "second"), PAIRS)
@pytest.mark.parametrize(("name", "size"), SIZES)
def test_what_is_said_in_one_language_is_said_in_the_other(name: str, size: str, first: str, second: str) -> None:
    coming = NextDose(product_name=ZOSTER, dose_number=2, earliest=date(2027, 1, 20))
    about = subject(
        first, second=second, doses=(dose(),), next_doses=(coming,), watch=Watch(minutes=30, result="watching")
    )
    text = text_of(printed(name, about, size))
    for language in (first, second):
        book = WORDS.book(language)
        for key in SAID[name]:
            assert squeezed(book(key)) in text, (language, key)
        assert squeezed(PPSV23[language]) in text
        if name == "slip":
            assert squeezed(book("watch.watching")) in text
            assert squeezed(book("dose.one", n=2)) in text or squeezed(book("dose.one_of", n=2, of=2)) in text


@pytest.mark.parametrize(("first", "second"), PAIRS)
@pytest.mark.parametrize(("name", "size"), SIZES)
def test_nothing_lies_on_anything_in_two_languages(name: str, size: str, first: str, second: str) -> None:
    for page in boxes(printed(name, crowded(first, second=second), size)):
        assert overlapping(page) == []
