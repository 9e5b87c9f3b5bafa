"""When an event began that was told of later: to the minute, to the day, or not known; kept and shown as it is."""

import csv
import json
from datetime import date, timedelta
from io import StringIO

import pytest

from tests.builders import Clinic
from tests.paper.samples import text_of
from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused

DAY = date(2022, 12, 23)


@pytest.fixture
def visit(clinic: Clinic) -> str:
    """Somebody who went home well, two days ago."""
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    clinic.later(days=2)
    return visit


def exported(clinic: Clinic, visit: str) -> tuple[str, object, str]:
    """The onset in the table, in the AdverseEvent, and the text of the paper."""
    reactions = clinic.desk.reactions
    (row,) = csv.DictReader(StringIO(reactions.case_file(visit, "csv", "en").decode("utf-8-sig"), newline=""))
    event = json.loads(reactions.case_file(visit, "json", "en"))
    return row["began"], event.get("date"), text_of(reactions.case_file(visit, "pdf", "en"))


def test_a_day_without_a_time_stays_a_day_and_the_report_counts_from_the_telling(clinic: Clinic, visit: str) -> None:
    clinic.act(aefi.ReactionTold(signs=("fever",), began_on=DAY), about=visit)
    (row,) = clinic.desk.reactions.cases()
    assert (row.case.began, row.case.began_on) == (None, DAY)
    assert {due.since for due in row.dues} == {clinic.clock.now().utc}
    table, event, paper = exported(clinic, visit)
    assert (table, event) == ("2022-12-23", "2022-12-23")
    assert "2022-12-23" in paper


def test_what_nobody_knows_is_given_out_as_not_known(clinic: Clinic, visit: str) -> None:
    clinic.act(aefi.ReactionTold(signs=("fever",)), about=visit)
    (row,) = clinic.desk.reactions.cases()
    assert (row.case.began, row.case.began_on) == (None, None)
    assert exported(clinic, visit)[:2] == ("", None)


def test_a_moment_that_somebody_knows_goes_before_a_day(clinic: Clinic, visit: str) -> None:
    clinic.act(aefi.ReactionTold(signs=("fever",), began_on=DAY), about=visit)
    began = clinic.clock.now().utc - timedelta(hours=3)
    clinic.act(aefi.ReactionTold(signs=("fever",), began=began), about=visit)
    (row,) = clinic.desk.reactions.cases()
    assert (row.case.began, row.case.began_on) == (began, None)


@pytest.mark.parametrize(
    ("day", "code"), [(date(2022, 12, 21), "onset_before_dose"), (date(2022, 12, 25), "onset_in_future")]
)
def test_a_day_before_the_dose_is_asked_about_and_one_to_come_is_refused(
    clinic: Clinic, visit: str, day: date, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        clinic.act(aefi.ReactionTold(note="痛", began_on=day), about=visit)
    for fine in (date(2022, 12, 22), date(2022, 12, 24)):
        clinic.act(aefi.ReactionTold(note="痛", began_on=fine), about=visit)


def test_the_course_on_paper_names_the_day_that_is_known_and_no_other_as_the_onset(clinic: Clinic, visit: str) -> None:
    clinic.act(aefi.ReactionTold(note="night fever", began_on=DAY), about=visit)
    clinic.act(aefi.ReactionTold(note="dull ache"), about=visit)
    paper = exported(clinic, visit)[2]
    assert "2022-12-23nightfever(" in paper
    assert "\ndullache(" in paper or ")dullache(" in paper
