"""`docs/states.md` is the truth table; every line of it is tried here."""

import re
from pathlib import Path

import pytest

from tests.clinic.entries import said, story
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.aefi_facts import AEFI_FACTS
from vaxdesk.clinic.rules import OVERRIDABLE, out_of_order
from vaxdesk.clinic.visit import Stage, Visit

PAGE = (Path(__file__).parents[2] / "docs" / "states.md").read_text(encoding="utf-8")
ACTS = (
    *("consent_given", "consent_refused", "entry_checked", "screened eligible", "identity_checked", "dose_given"),
    *("not_given", "reaction_seen", "observation_extended", "reaction_concluded", "released", "left_early"),
    *("seated", "looked_for nobody", "left_unseen"),
)


def table(heading: str) -> list[list[str]]:
    """The cells of the table that stands under a heading, without its head."""
    under = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = [line.strip("| ").split(" | ") for line in under.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows[2:]]


def words(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def may_follow(visit: Visit, product: str) -> set[str]:
    found = set()
    for act in ACTS:
        about = f" {product}" if act in ("consent_given", "consent_refused", "dose_given", "not_given") else ""
        codes = set(out_of_order(visit, said(act + about)))
        if codes <= OVERRIDABLE:
            found.add(act.split()[0] + ("?" if codes else ""))
    return found


LINES = table("The truth table")


@pytest.mark.parametrize(("stands", "stage", "follow"), LINES, ids=[line[0].replace("`", "") for line in LINES])
def test_a_line_of_the_truth_table_holds(stands: str, stage: str, follow: str) -> None:
    visit = story(", ".join(words(stands))).visit
    assert visit.stage == words(stage)[0]
    planned_b = stands.startswith("`visit_registered A B`")
    assert may_follow(visit, "B" if planned_b else "A") == set(words(follow))


def test_the_page_explains_every_stage_and_reaches_every_one() -> None:
    assert [words(row[0])[0] for row in table("The stages")] == [stage.value for stage in Stage]
    assert {words(row[1])[0] for row in LINES} == {stage.value for stage in Stage}


def test_every_act_of_a_visit_is_in_the_table_or_named_beside_it() -> None:
    beside = {"visit_registered", "printed", "card_issued", "follow_up_called", "struck", "alarm_answered"}
    beside |= {f.fact_name(kind) for kind in AEFI_FACTS}
    of_a_visit = {f.fact_name(kind) for kind in f.FACTS if kind not in f.SUBJECTS}
    assert {act.split()[0] for act in ACTS} | beside == of_a_visit


@pytest.mark.parametrize("stands", [line[0] for line in LINES[1:]], ids=lambda cell: cell.replace("`", ""))
def test_a_paper_may_be_printed_at_any_stage_but_unknown(stands: str) -> None:
    visit = story(", ".join(words(stands))).visit
    assert list(out_of_order(visit, said("printed"))) == (["not_registered"] if visit.stage == "unknown" else [])


def test_nobody_is_registered_twice_in_one_visit() -> None:
    assert list(out_of_order(story("visit_registered").visit, said("visit_registered"))) == ["already_registered"]
    assert not list(out_of_order(story("visit_registered, struck 1").visit, said("visit_registered")))
