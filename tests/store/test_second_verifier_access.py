"""The second verifier and the access log: every change is found, and the line is named, as by the program."""

import pytest

from tests.builders import LEAD, Clinic
from tests.store.raw import raw
from tools import verify_site as second
from vaxdesk.store import access
from vaxdesk.store.seal import SEAL
from vaxdesk.store.verify import Finding, verify

COLUMNS = [name for name in access.Access.__struct_fields__ if name not in ("n", "count")]
CHANGES = {
    **{f"another {name}": f"UPDATE access SET {name} = '1' || {name} WHERE n = 4" for name in COLUMNS if name != "seq"},  # noqa: S608
    "another seq": "UPDATE access SET seq = 77 WHERE n = 4",
    "another count": "UPDATE access SET count = 77 WHERE n = 4",
    "a count that no program keeps": f"UPDATE access SET count = {2**60} WHERE n = 4",  # noqa: S608
    "the first line taken out": "DELETE FROM access WHERE n = 1",
    "a line taken out": "DELETE FROM access WHERE n = 4",
    "a line put in": (
        "INSERT INTO access SELECT 9, station, 9, at, who, role, what, subject, count, reason, prev, hash FROM access"
        " WHERE n = 8"
    ),
    "a number left out": "UPDATE access SET n = 11 WHERE n = 8",
    "a line taken out and the counts closed up": (
        "DELETE FROM access WHERE n = 4; UPDATE access SET n = n - 1, seq = seq - 1 WHERE n > 4"
    ),
    "neighbours swapped": (
        "UPDATE access SET n = 99 WHERE n = 4; UPDATE access SET n = 4 WHERE n = 5;"
        " UPDATE access SET n = 5 WHERE n = 99"
    ),
}


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    """Eight looks."""
    person = clinic.enrolled()
    clinic.desk.seat.take(LEAD)
    for _ in range(3):
        clinic.later(minutes=1)
        clinic.desk.open_person(person, reason="复诊 “一” 😀")
        clinic.desk.find("王")
    clinic.desk.seat.leave()
    clinic.desk.seat.take(LEAD, None)
    return clinic


def theirs(clinic: Clinic, head: str | None = None) -> list[tuple[str, str]]:
    """Code and line."""
    problems = second.verdict(clinic.folder, clinic.key.hex(), head)[1]
    return [(each.code, each.message.partition(":")[0]) for each in problems]


def forged(clinic: Clinic, script: str) -> None:
    with raw(clinic) as connection:
        for name in access.ACCESS_GUARDS:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in script.split("; "):
            connection.execute(statement)
        for name, guard in access.ACCESS_GUARDS.items():
            connection.execute(f"CREATE TRIGGER {name} {guard}")


def test_a_sound_log_is_found_sound_by_both(clinic: Clinic) -> None:
    assert theirs(clinic) == []
    assert verify(clinic.desk.db, clinic.desk.site.zone).ok


@pytest.mark.parametrize("change", CHANGES)
def test_both_find_every_change_and_name_the_same_lines(clinic: Clinic, change: str) -> None:
    forged(clinic, CHANGES[change])
    ours = verify(clinic.desk.db, clinic.desk.site.zone).problems
    assert ours
    assert theirs(clinic) == [(each.code, each.message.partition(":")[0]) for each in ours]


def test_a_printed_head_shows_a_log_that_was_cut_off(clinic: Clinic) -> None:
    [(_, head)] = access.heads(clinic.desk.db).values()
    assert theirs(clinic, head) == []
    forged(clinic, "DELETE FROM access WHERE n = 8")
    assert theirs(clinic) == []
    assert [code for code, _ in theirs(clinic, head)] == ["head_missing"]


def test_a_record_from_before_there_was_a_log_is_read_too(clinic: Clinic) -> None:
    with raw(clinic) as connection:
        connection.execute("DROP TABLE access")
    assert theirs(clinic) == []
    assert [code for code, _ in theirs(clinic, "00" * 32)] == ["head_missing"]


def test_what_was_found_wrong_counts_until_a_lead_has_answered_it_as_with_the_program(clinic: Clinic) -> None:
    for _ in range(2):
        clinic.desk.close()
        (clinic.folder / SEAL).unlink()
        clinic.desk = clinic.opened()
    first, last = clinic.desk.office.unanswered()
    for answered in (None, first, last):
        if answered:
            clinic.desk.office.answer(answered.id, "硬盘换过")
        ours = [each.code for each in clinic.desk.office.verify().problems]
        assert [code for code, _ in theirs(clinic)] == ours
        assert ours == ["finding_unanswered"] * len(clinic.desk.office.unanswered())
    assert theirs(clinic) == []


def test_what_waits_for_an_answer_is_named_with_its_line_and_what_it_was(clinic: Clinic) -> None:
    clinic.desk.office.notice(Finding(code="watched_unknown", message="A007"))
    [found] = second.verdict(clinic.folder, clinic.key.hex(), None)[1]
    assert found.message.startswith("line 9: found at 2022-12-22T01:03:00.000000Z, ")
    assert found.message.endswith("watched_unknown: A007")
