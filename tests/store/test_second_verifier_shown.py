"""The second verifier and what lies around the journal: guards, and the tables that are shown, as its entries tell."""

from datetime import timedelta

import pytest

from tests.builders import LEAD, Clinic, nobody, woman
from tests.store.mutations import SHOWN, around
from tests.store.raw import raw, unguarded
from tools import verify_shown
from tools import verify_site as second
from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import facts as f
from vaxdesk.store.codec import entry_json
from vaxdesk.store.verify import verify

AROUND = around()


@pytest.fixture
def clinic(clinic: Clinic) -> Clinic:
    """Two visits, the first of them over."""
    visit = clinic.vaccinated(group="一号车", priority=True)
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    clinic.vaccinated(person=clinic.act(nobody(name="李四")).entry.about)
    return clinic


def theirs(clinic: Clinic, head: str | None = None) -> list[second.Problem]:
    return second.verdict(clinic.folder, clinic.key.hex(), head)[1]


def ours(clinic: Clinic) -> set[str]:
    return {each.code for each in verify(clinic.desk.db, clinic.desk.site.zone).problems}


@pytest.mark.parametrize("change", AROUND)
def test_both_find_what_was_done_around_the_journal(clinic: Clinic, change: str) -> None:
    code, script = AROUND[change]
    with raw(clinic) as connection:
        connection.executescript(script)
    assert code in ours(clinic)
    assert [each.code for each in theirs(clinic)] == [code]


def test_every_column_that_is_compared_is_among_the_changes() -> None:
    keys = {"id", "entry", "fact"}
    compared = {table: tuple(name for name in names if name not in keys) for table, names in verify_shown.SHOWN.items()}
    assert compared == SHOWN | AFTER | {"cards": ("visit", "kid", "rid")}


AFTER = {
    "calls": ("visit", "step", "outcome", "at", "again_on"),
    "emergencies": ("begun_at", "ended_at", "person", "visit"),
}


def with_aftercare(clinic: Clinic) -> str:
    """A call, and an emergency about somebody of the first visit, whose id it gives."""
    visit = next(each.about for each in clinic.desk.journal.since(0) if each.kind == "visit")
    again = clinic.desk.today() + timedelta(days=2)
    clinic.act(f.FollowUpCalled(step="day_1", outcome="not_reached", again_on=again), by="chen.jing", about=visit)
    emergency = clinic.act(ef.EmergencyBegun()).entry.about
    whom = ef.Whom(kind="recipient", visit=visit, number="A001")
    clinic.act(ef.EmergencyDescribed(whom=whom, place="门口"), about=emergency)
    clinic.act(ef.EmergencyEnded(outcome="recovered", decided_by="李强"), about=emergency)
    return visit


def test_both_find_a_call_or_an_emergency_that_is_not_as_it_was_written_down(clinic: Clinic) -> None:
    with_aftercare(clinic)
    assert (ours(clinic), theirs(clinic)) == (set(), [])
    sets = {table: [f"UPDATE {table} SET {name} = {name} || '1'" for name in AFTER[table]] for table in AFTER}  # noqa: S608
    for table, change in [(name, each) for name in AFTER for each in (*sets[name], f"DELETE FROM {name}")]:  # noqa: S608
        with raw(clinic) as connection:
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)  # noqa: S608
            connection.execute(change)
        assert "table_differs" in ours(clinic), change
        [found] = theirs(clinic)
        assert (found.code, found.message.partition(":")[0]) == ("table_differs", table), change
        clinic.desk.journal.rebuild()


def test_calls_and_emergencies_are_followed_through_corrections_strikes_and_an_erasure(clinic: Clinic) -> None:
    visit = with_aftercare(clinic)
    desk = clinic.desk
    call = next(each for each in desk.journal.entries(visit) if isinstance(each.fact, f.FollowUpCalled))
    desk.amend(call.id, f.FollowUpCalled(step="day_3", outcome="well"), by="chen.jing", reason="看错了")
    again = clinic.act(f.FollowUpCalled(step="day_28", outcome="well"), by="chen.jing", about=visit).entry
    desk.strike(again.id, by="chen.jing", reason="不是这个人")
    begun = clinic.act(ef.EmergencyBegun()).entry
    desk.strike(begun.id, by="wang.fang", reason="点错了")
    corrected = clinic.act(ef.EmergencyBegun()).entry
    whom = ef.Whom(kind="recipient", visit=visit, number="A001")
    desk.amend(corrected.id, ef.EmergencyBegun(whom=whom), by="wang.fang", reason="认出来了")
    assert (ours(clinic), theirs(clinic)) == (set(), [])
    person = desk.visit(visit).person
    assert person is not None
    clinic.later(days=1)
    desk.erasing.erase(person, by=LEAD, reason="本人书面要求", override=("retention_duty",))
    assert (ours(clinic), theirs(clinic)) == (set(), [])


@pytest.mark.parametrize("table", ["persons", "visits", "doses", "lots"])
def test_a_row_put_in_by_hand_comes_from_no_entry(clinic: Clinic, table: str) -> None:
    with raw(clinic) as connection:
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        copied = ", ".join(["'x' || " + names[0], *names[1:]])
        connection.execute(f"INSERT INTO {table} SELECT {copied} FROM {table} LIMIT 1")  # noqa: S608
    assert "table_differs" in ours(clinic)
    assert [each.code for each in theirs(clinic)] == ["row_without_entry"]


def test_a_card_that_says_another_number_is_found_by_both(clinic: Clinic) -> None:
    with raw(clinic) as connection:
        connection.execute("INSERT INTO cards SELECT id, about, 'kid', 'rid', 0 FROM journal WHERE n = 1")
    assert "table_differs" in ours(clinic)
    assert [each.code for each in theirs(clinic)] == ["table_differs"]


def test_corrections_and_what_was_struck_are_followed_as_by_the_program(clinic: Clinic) -> None:
    desk = clinic.desk
    visit = clinic.vaccinated(person=clinic.act(nobody(name="张三")).entry.about)
    dose = next(each for each in desk.journal.entries(visit) if isinstance(each.fact, f.DoseGiven))
    clinic.later(minutes=3)
    again = f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="right_deltoid")
    desk.amend(dose.id, again, by="zhou.min", reason="另一只手臂", at=dose.at + timedelta(minutes=1))
    [first] = [each.id for each in desk.journal.since(0) if isinstance(each.fact, f.PersonEnrolled)][:1]
    corrected = desk.amend(first, woman(name="王桂芳"), by="chen.jing", reason="写错了").entry
    desk.amend(corrected.id, woman(name="王桂香"), by="chen.jing", reason="又写错了")
    assert (ours(clinic), theirs(clinic)) == (set(), [])
    struck = clinic.vaccinated(person=clinic.act(nobody(name="赵六")).entry.about)
    wrong = next(each for each in desk.journal.entries(struck) if isinstance(each.fact, f.DoseGiven))
    desk.strike(wrong.id, by=LEAD, reason="没有接种")
    door = clinic.registered(person=clinic.act(nobody(name="周七")).entry.about)
    desk.strike(desk.journal.entries(door)[0].id, by=LEAD, reason="登记错了")
    clinic.stocked(doses=50)
    assert (ours(clinic), theirs(clinic)) == (set(), [])


def test_entries_stand_in_the_order_in_which_they_were_written_however_they_arrived(clinic: Clinic) -> None:
    visit = next(each.about for each in clinic.desk.journal.since(0) if each.kind == "visit")
    there = [entry_json(entry) for entry in clinic.desk.journal.entries(visit)]
    assert len(there) > 4
    alike = [each | {"hlc": ""} for each in there]
    assert verify_shown.ordered(alike[::-1]) == alike
    apart = [each | {"after": []} for each in there]
    assert verify_shown.ordered(apart[::-1]) == apart


def test_a_table_that_cannot_be_compared_is_a_finding(clinic: Clinic) -> None:
    with raw(clinic) as connection:
        connection.execute("DELETE FROM site WHERE name = 'timezone'")
    assert [each.code for each in theirs(clinic)] == ["table_differs", "lists_changed"]


def test_a_head_with_its_number_names_the_first_entry_that_is_gone(clinic: Clinic) -> None:
    heads = {entry.n: entry.hash for entry in clinic.desk.journal.since(0)}
    last = max(heads)
    spaced = " ".join([heads[last][:32], heads[last][32:]])
    assert theirs(clinic, f"{last}:{spaced}") == []
    assert [each.code for each in theirs(clinic, f"{last - 1}:{heads[last]}")] == ["head_elsewhere"]
    with unguarded(clinic) as connection:
        connection.execute("DELETE FROM journal WHERE n > 8")
    clinic.desk.journal.rebuild()
    [gone] = theirs(clinic, f"{last}:{heads[last]}")
    assert (gone.code, gone.n, "number 9 is the first that is missing" in gone.message) == ("head_missing", 9, True)
    [other] = theirs(clinic, f"8:{'11' * 32}")
    assert (other.code, other.n, "at number 8 or before it" in other.message) == ("head_missing", None, True)
    [unknown] = theirs(clinic, heads[last])
    assert (unknown.code, unknown.n) == ("head_missing", None)


@pytest.mark.parametrize("head", ["", "12", f"x:{'11' * 32}", "zz" * 32])
def test_what_no_day_sheet_says_is_no_head(head: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        second.parted(head)
