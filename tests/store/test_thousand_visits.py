"""A record of a thousand visits, forged in every way that we could think of: both verifiers find it, and name the first
place where it shows."""

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest

from tests.builders import Clinic, nobody
from tests.store.mutations import around, mutations
from tests.store.raw import raw, unguarded
from tools import verify_site
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.store.backup import backups
from vaxdesk.store.database import opened
from vaxdesk.store.journal import Journal
from vaxdesk.store.site import read_site
from vaxdesk.store.verify import Verdict

VISITS = 1000
BEYOND_THE_BACKUP = 100
"""The last visits are in the seal alone."""

pytestmark = pytest.mark.slow
NAMES = [*mutations(n=4, last=10, corrected=9)]
"""Only the names: where they happen, the record decides."""


class Record(NamedTuple):
    """Where it lies and what opens it, and a copy from earlier that day; its last entry, the first that only the seal
    holds, and the hash of each as a day sheet would say it."""

    clinic: Clinic
    older: Path
    last: int
    sealed: int
    heads: dict[int, str]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    clinic = Clinic(tmp_path_factory.mktemp("thousand") / "site")
    fact = f.LotReceived(product="flu-iiv4", lot="202208A13", expiry=date(2023, 6, 30), doses=2 * VISITS)
    clinic.act(fact, by="zhao.yun")
    backed_up, older = 0, tmp_path_factory.mktemp("older")
    for number in range(VISITS):
        if number in (VISITS // 2, VISITS - BEYOND_THE_BACKUP):
            backed_up = clinic.desk.office.back_up().base.n
            clinic.desk.close()
            shutil.copytree(clinic.folder, older, dirs_exist_ok=True)
            clinic.desk = clinic.opened()
        one_visit(clinic, number)
    heads = {entry.n: entry.hash for entry in clinic.desk.journal.since(0)}
    clinic.desk.close()
    assert len(heads) > 6 * VISITS
    return Record(clinic, older, max(heads), backed_up + 1, heads)


def one_visit(clinic: Clinic, number: int) -> None:
    visit = clinic.ready(person=clinic.act(nobody(name=f"王桂{number}")).entry.about)
    clinic.act(f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="left_deltoid"), about=visit)
    if number % 10 == 3:
        seen = clinic.act(f.ReactionSeen(note="头晕"), about=visit).entry
        clinic.desk.amend(seen.id, f.ReactionSeen(note="轻度头晕"), by="wang.fang", reason="写错了")
        clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    clinic.later(minutes=1)
    clinic.desk.open_person(str(clinic.desk.visit(visit).person))


@pytest.fixture
def copy(record: Record, tmp_path: Path) -> Clinic:
    """The same record in another folder, opened for looking alone: nothing is put right."""
    folder = tmp_path / "site"
    shutil.copytree(record.clinic.folder, folder)
    forged = object.__new__(Clinic)
    forged.__dict__ = record.clinic.__dict__ | {"folder": folder}
    return forged


def ours(forged: Clinic) -> Verdict:
    """The verdict with the help of the seal, as `vaxdesk verify` gives it."""
    forged.desk = forged.opened(write=False)
    return forged.desk.office.verify()


def theirs(forged: Clinic, head: str | None = None) -> list[verify_site.Problem]:
    return verify_site.verdict(forged.folder, forged.key.hex(), head)[1]


def middle(record: Record) -> dict[str, tuple[int, Callable[[Any], None]]]:
    """Forgeries somewhere in the middle: of a screening and the identity check after it, and of a correction."""
    reader = record.clinic.opened(write=False)
    entries = list(reader.journal.since(record.last // 2))
    reader.close()
    screened = Random(20221222).choice([each.n for each in entries[:2000] if isinstance(each.fact, f.Screened)])
    corrected = next(each.n for each in entries if each.amends)
    return mutations(n=screened, last=record.last, corrected=corrected)


def test_the_record_is_whole_and_as_long_as_it_should_be(record: Record, copy: Clinic) -> None:
    assert ours(copy) == Verdict(ok=True, entries=record.last, problems=())
    assert theirs(copy, record.heads[record.last]) == []


@pytest.mark.parametrize("name", NAMES)
def test_both_find_it_and_name_the_first_place(record: Record, copy: Clinic, name: str) -> None:
    first, forge = middle(record)[name]
    with unguarded(copy) as connection:
        connection.execute("BEGIN")
        forge(connection)
        connection.execute("COMMIT")
    verdict = ours(copy)
    assert not verdict.ok
    assert next(each.n for each in verdict.problems if each.n) == first
    assert next(each.n for each in theirs(copy) if each.n) == first


@pytest.mark.parametrize(
    "name",
    [
        "journal_refuses_delete taken off", "name of persons", "day of visits", "lot of doses", "received of lots",
        "a run taken out", "a run set back", "the start of a run set earlier",
    ],
)  # fmt: skip
def test_both_find_what_was_done_around_it(copy: Clinic, name: str) -> None:
    code, script = around()[name]
    with raw(copy) as connection:
        connection.executescript(script)
    assert code in {each.code for each in ours(copy).problems}
    assert [each.code for each in theirs(copy)] == [code]


@pytest.mark.parametrize("cut", [1, 7, 300])
def test_a_tail_that_was_cut_off_is_found_with_what_lies_outside(record: Record, copy: Clinic, cut: int) -> None:
    """The forger makes the read tables fit. The seal names the first entry that is gone; the second verifier has the
    hash from the day sheet."""
    kept = record.last - cut
    with unguarded(copy) as connection:
        connection.execute("DELETE FROM journal WHERE n > ?", [kept])
    assert not ours(copy).ok
    rebuilt(copy)
    problems = ours(copy).problems
    assert {each.code for each in problems} <= {"sealed_entry_missing", "seal_base_not_found"}
    assert min(each.n for each in problems if each.n) == max(kept + 1, record.sealed)
    assert [each.code for each in theirs(copy, record.heads[record.last])] == ["head_missing"]
    printed = f"{record.last}:{record.heads[record.last]}"
    assert [each.n for each in theirs(copy, printed) if each.n] == [kept + 1]


@pytest.mark.parametrize("which", [0, 1])
def test_a_record_that_was_put_back_to_an_older_copy_is_found(record: Record, copy: Clinic, which: int) -> None:
    """Rolled back to the newest backup, and to the one before."""
    older = backups(copy.folder / "backups")[which].path
    for path in copy.folder.glob(f"{files.DATABASE}*"):
        path.unlink()
    shutil.copy(older, copy.folder / files.DATABASE)
    problems = ours(copy).problems
    assert min(each.n for each in problems if each.n) == record.sealed - which
    assert {each.code for each in problems} <= {"sealed_entry_missing", "sealed_look_missing", "seal_base_not_found"}
    assert [each.code for each in theirs(copy, record.heads[record.last])] == ["head_missing"]
    assert theirs(copy, record.heads[100]) == []


def test_a_whole_folder_put_back_with_its_seal_is_found_by_a_printed_head_alone(record: Record, tmp_path: Path) -> None:
    """Nothing inside can know that there was more."""
    shutil.copytree(record.older, tmp_path / "site")
    back = object.__new__(Clinic)
    back.__dict__ = record.clinic.__dict__ | {"folder": tmp_path / "site"}
    assert ours(back).ok
    station = back.desk.site.station
    assert back.desk.office.head_at("journal", station, record.sealed - 1) == record.heads[record.sealed - 1]
    assert back.desk.office.head_at("journal", station, record.last) is None
    assert [each.code for each in theirs(back, record.heads[record.last])] == ["head_missing"]


def rebuilt(forged: Clinic) -> None:
    """The read tables, made anew from what is left of the journal, as by a program that knows no seal."""
    forged.desk.close()
    with closing(opened(forged.folder / files.DATABASE, forged.key)) as db:
        site = read_site(db)
        Journal(db, site=site.id, station=site.station, zone=site.zone).rebuild()
