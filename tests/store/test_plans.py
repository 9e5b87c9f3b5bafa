"""What one act asks the database stays as quick on the last day of the year as on the first."""

import re

import pytest

from tests.builders import FIT, Clinic, nobody
from vaxdesk.clinic import facts as f
from vaxdesk.store.database import Database

pytestmark = pytest.mark.usefixtures("stocked")

SCANS = re.compile(r"SCAN (journal|persons|person_keys|visits|doses)\b(?! USING (COVERING )?INDEX)")
SORTS = "TEMP B-TREE"
"""Sorting what one person has is nothing; sorting entries of the journal is never needed."""
NEWEST = re.compile(r"FROM journal ORDER BY n DESC LIMIT 1$")
"""A scan by name, and one row in fact."""


def asked(clinic: Clinic, act: f.Fact, **more: str) -> set[str]:
    statements: set[str] = set()
    clinic.desk.db.conn.set_trace_callback(statements.add)
    clinic.act(act, **more)
    clinic.desk.db.conn.set_trace_callback(None)
    return {each for each in statements if re.match(r"\s*(SELECT|WITH|INSERT INTO journal)\b", each)}


def plans(db: Database, statements: set[str]) -> list[str]:
    return [
        f"{row[-1]}: {statement}"
        for statement in statements
        if not NEWEST.search(statement)
        for row in db.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
        if SCANS.search(row[-1]) or (SORTS in row[-1] and "FROM journal" in statement)
    ]


def test_no_act_reads_or_sorts_the_whole_record(clinic: Clinic) -> None:
    visit = clinic.registered()
    acts = [
        f.ConsentGiven(products=("flu-iiv4",)),
        FIT,
        f.IdentityChecked(ways=("ticket", "said_name")),
        f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="left_deltoid"),
        f.ReactionSeen(note="头晕"),
    ]
    for statements in [asked(clinic, nobody()), *(asked(clinic, act, about=visit) for act in acts)]:
        assert len(statements) > 5
        assert plans(clinic.desk.db, statements) == []


def test_an_act_writes_only_the_rows_that_it_changes(clinic: Clinic) -> None:
    """Each page that is written is encrypted, written and flushed."""
    visit = clinic.registered()
    clinic.later(minutes=1)
    statements: list[str] = []
    clinic.desk.db.conn.set_trace_callback(statements.append)
    clinic.act(f.EntryChecked(temperature_c=36.4), about=visit)
    clinic.desk.db.conn.set_trace_callback(None)
    written = [each for each in dict.fromkeys(statements) if re.match(r"\s*(INSERT|UPDATE|DELETE)", each)]
    assert [re.match(r"\s*(\w+ (INTO )?\w+)", each)[1] for each in written] == [  # type: ignore[index]
        "UPDATE boots",
        "INSERT INTO journal",
        "UPDATE visits",
    ]
    assert re.search(r"SET since = '[^']+' WHERE", written[-1])


def test_the_check_notices_a_sort_and_a_scan(clinic: Clinic) -> None:
    for question in (
        "SELECT id FROM journal WHERE station = 'x' ORDER BY n DESC LIMIT 1",
        "SELECT id FROM journal WHERE reason = 'x'",
    ):
        assert plans(clinic.desk.db, {question})
