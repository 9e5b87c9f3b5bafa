"""What is written down about a consent: who, how, what was told, and what a pen drew."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from tests.builders import Clinic
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.fact_parts import DRAWN_HEIGHT, DRAWN_WIDTH, MOST_POINTS
from vaxdesk.store import codec

FLU = ("flu-iiv4",)


def drawing(*strokes: tuple[int, ...]) -> f.Drawing:
    return msgspec.convert({"strokes": strokes}, f.Drawing)


def test_a_drawing_lies_on_its_field() -> None:
    assert drawing((0, 0, DRAWN_WIDTH, DRAWN_HEIGHT), (5, 5)).strokes[1] == (5, 5)


@pytest.mark.parametrize(
    "strokes",
    [
        [],
        [()],
        [(1, 2, 3)],
        [(0, DRAWN_HEIGHT + 1)],
        [(DRAWN_WIDTH + 1, 0)],
        [(-1, 0)],
        [(1, 1)] * 81,
        [(1, 1) * (MOST_POINTS // 2 + 1)] * 2,
        [("1", "2")],
    ],
)
def test_a_drawing_that_is_too_large_or_none_is_refused(strokes: Any) -> None:
    with pytest.raises(msgspec.ValidationError):
        drawing(*strokes)


def test_the_largest_drawing_stays_a_small_entry() -> None:
    largest = drawing(*[(DRAWN_WIDTH, DRAWN_HEIGHT) * (MOST_POINTS // 4)] * 4)
    assert len(codec.canonical(codec.body_of(f.ConsentGiven(products=FLU, drawn=largest)))) < 12_000


def test_nothing_is_told_or_signed_beforehand() -> None:
    given, refused = f.ConsentGiven(products=FLU), f.ConsentRefused(products=FLU)
    assert (given.told, given.drawn, refused.told, refused.drawn, refused.signed) == ((), None, (), None, "nothing")


def test_a_refusal_by_a_mark_names_a_witness() -> None:
    with pytest.raises(ValueError, match="witness"):
        f.ConsentRefused(products=FLU, signed="mark")
    assert f.ConsentRefused(products=FLU, signed="mark", witness="陈静").witness


def test_an_old_consent_says_what_it_said(tmp_path: Path) -> None:
    old = {"products": ["flu-iiv4"], "signer": "guardian", "signer_name": "王芳", "why": "今天太累"}
    fact = codec.fact_from("consent_refused", 1, old)
    assert fact == f.ConsentRefused(products=FLU, signer="guardian", signer_name="王芳", why="今天太累")


@pytest.mark.parametrize("kind", [f.ConsentGiven, f.ConsentRefused])
def test_who_informed_is_copied_where_something_was_told(tmp_path: Path, kind: Any) -> None:
    clinic = Clinic(tmp_path / "site")
    visit = clinic.registered()
    clinic.act(kind(products=FLU), about=visit)
    assert clinic.desk.visit(visit).last(kind).informed_by == ""
    clinic.act(kind(products=FLU, told=("kind", "effect"), drawn=drawing((1, 2, 3, 4))), about=visit)
    said = clinic.desk.visit(visit).last(kind)
    assert said.informed_by
    assert said.drawn == drawing((1, 2, 3, 4))


def test_whoever_refused_may_come_back_and_consent(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    visit = clinic.registered()
    clinic.act(f.ConsentRefused(products=FLU, why="想问家里人"), about=visit)
    assert clinic.desk.visit(visit).stage == "refused"
    clinic.act(f.ConsentGiven(products=FLU), about=visit)
    assert clinic.desk.visit(visit).stage == "screening_due"
