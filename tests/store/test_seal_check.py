"""The seal and the journal hold each other to what they say; what the journal lost comes back, once."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.builders import nobody
from tests.store.raw import raw, unguarded
from tests.store.sealing import Power, SealedClinic
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.failures import WorldFailed
from vaxdesk.store import chain
from vaxdesk.store.codec import entry_json
from vaxdesk.store.frames import Base
from vaxdesk.store.seal import PREVIOUS, Seal, read_seal
from vaxdesk.store.seal_check import begin_after, compare, complete, settle


@pytest.fixture
def clinic(tmp_path: Path) -> SealedClinic:
    clinic = SealedClinic(tmp_path / "site")
    visit = clinic.vaccinated()
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    clinic.act(f.ReactionConcluded(outcome="recovered"), about=visit)
    return clinic


def found(clinic: SealedClinic) -> list[tuple[str, int | None]]:
    return [(each.code, each.n) for each in compare(clinic.desk.db, clinic.read()).findings]


def put_back(clinic: SealedClinic) -> None:
    with clinic.desk.journal.writing():
        done = complete(clinic.desk.db, clinic.desk.site.zone, compare(clinic.desk.db, clinic.read()).missing)
    assert done.refused == ()


def test_a_sound_site_agrees_with_its_seal(clinic: SealedClinic) -> None:
    before = clinic.desk.db.conn.total_changes
    assert compare(clinic.desk.db, clinic.read()).agrees
    assert clinic.desk.db.conn.total_changes == before


def delete(where: str) -> Callable[[Any], None]:
    return lambda connection: connection.execute(f"DELETE FROM journal WHERE {where}")  # noqa: S608


@pytest.mark.parametrize("where", ["n > 8", "n > 5", "n > 0", "n = 1", "n = 4", "n IN (2, 5, 9)"])
def test_whatever_was_deleted_is_found_and_comes_back_byte_for_byte(clinic: SealedClinic, where: str) -> None:
    """Also a tail that was cut off with the tables made to fit, which nothing inside the database can show."""
    before = clinic.rows()
    with unguarded(clinic) as connection:
        lost = [row[0] for row in connection.execute(f"SELECT n FROM journal WHERE {where} ORDER BY n").fetchall()]  # noqa: S608
        delete(where)(connection)
    clinic.desk.journal.rebuild()
    assert found(clinic) == [("sealed_entry_missing", n) for n in lost]
    put_back(clinic)
    assert clinic.rows() == before
    assert clinic.desk.office.verify().ok
    assert found(clinic) == []


def test_putting_back_twice_puts_back_once(clinic: SealedClinic) -> None:
    missing = clinic.rows()[6:]
    with unguarded(clinic) as connection:
        delete("n > 6")(connection)
    zone = clinic.desk.site.zone
    with clinic.desk.journal.writing():
        assert len(complete(clinic.desk.db, zone, missing).entries) == 3
    with clinic.desk.journal.writing():
        again = complete(clinic.desk.db, zone, missing)
    assert (again.entries, {each.code for each in again.refused}) == ((), {"seal_conflict"})
    assert clinic.desk.office.verify().ok


def test_an_entry_put_in_by_somebody_who_knows_every_algorithm_is_found(clinic: SealedClinic) -> None:
    """The chain is plain, so that anybody can check it; the seal is keyed, so that nobody can add to it unseen."""
    seal, clinic.seal = clinic.seal, Seal.begin(clinic.folder / "forged.seal", clinic.key, Base())
    clinic.act(nobody())
    clinic.seal = seal
    assert clinic.desk.office.verify().ok
    assert found(clinic) == [("entry_not_sealed", 10)]
    assert [row["n"] for row in compare(clinic.desk.db, clinic.read()).unsealed] == [10]


def test_a_history_written_anew_with_sound_hashes_is_found_from_its_first_entry_on(clinic: SealedClinic) -> None:
    with unguarded(clinic) as connection:
        prev = None
        for entry in clinic.desk.journal.since(6):
            envelope = entry_json(entry) | ({"by": "somebody.else"} if prev is None else {"prev": prev})
            prev = chain.entry_hash(envelope)
            connection.execute(
                "UPDATE journal SET by = ?, prev = ?, hash = ? WHERE n = ?",
                [envelope["by"], envelope["prev"], prev, entry.n],
            )
    clinic.desk.journal.rebuild()
    assert clinic.desk.office.verify().ok
    assert found(clinic) == [("sealed_entry_differs", n) for n in (7, 8, 9)]


def test_a_database_rolled_back_to_an_older_copy_is_found(clinic: SealedClinic) -> None:
    shutil.copytree(clinic.folder, clinic.folder.parent / "older")
    clinic.act(nobody())
    clinic.act(nobody())
    clinic.desk.db.close()
    for path in clinic.folder.glob("vaxdesk.db*"):
        path.unlink()
    for path in (clinic.folder.parent / "older").glob("vaxdesk.db*"):
        shutil.copy(path, clinic.folder)
    clinic.restart()
    assert clinic.desk.office.verify().ok
    assert found(clinic) == [("sealed_entry_missing", 10), ("sealed_entry_missing", 11)]


def test_a_database_older_than_what_the_seal_stands_on_is_found(clinic: SealedClinic) -> None:
    head = clinic.rows()[-1]["hash"]
    with clinic.desk.journal.writing():
        clinic.seal = begin_after(clinic.desk.db, clinic.path, clinic.key, Base(n=9, head=head), clinic.desk.site.zone)
    assert found(clinic) == []
    with unguarded(clinic) as connection:
        delete("n > 7")(connection)
    clinic.desk.journal.rebuild()
    assert found(clinic) == [("seal_base_not_found", 9)]
    both = compare(clinic.desk.db, read_seal(clinic.folder / PREVIOUS, clinic.key), clinic.read())
    assert [row["n"] for row in both.missing] == [8, 9]


def test_damage_to_the_seal_is_a_finding_with_its_words(clinic: SealedClinic) -> None:
    data = bytearray(clinic.path.read_bytes())
    data[len(data.rstrip(b"\0")) // 2] ^= 1
    clinic.path.write_bytes(data)
    (damage, gap) = compare(clinic.desk.db, clinic.read()).findings
    assert (damage.code, gap.code) == ("seal_damaged", "entry_not_sealed")
    clinic.path.unlink()
    assert found(clinic)[0] == ("seal_missing", None)


# ---- between seal and commit ----


def settled(clinic: SealedClinic, *failed: str) -> list[str]:
    with clinic.desk.journal.writing():
        rows = settle(clinic.desk.db, clinic.seal, clinic.desk.site.zone, failed=failed)
    return [row["id"] for row in rows]


def act_without_commit(clinic: SealedClinic) -> str:
    """Sealed, and then the power went."""
    entry_id = clinic.new_id(clinic.clock.now().utc)
    clinic.fail = True
    with pytest.raises(Power):
        clinic.act(nobody(), id=entry_id)
    return entry_id


def test_a_sealed_act_whose_commit_failed_is_completed_before_the_next_one(clinic: SealedClinic) -> None:
    lost = act_without_commit(clinic)
    assert clinic.desk.journal_position() == 9
    clinic.restart()
    assert settled(clinic) == [lost]
    assert settled(clinic) == []
    clinic.act(nobody())
    assert found(clinic) == []
    assert clinic.desk.office.verify().ok
    assert [row["id"] for row in clinic.rows()].count(lost) == 1


def test_a_sealed_act_that_somebody_was_told_is_not_saved_is_withdrawn(clinic: SealedClinic) -> None:
    lost = act_without_commit(clinic)
    assert settled(clinic, lost) == []
    assert clinic.act(nobody(), id=lost).repeated is False
    assert found(clinic) == []
    assert clinic.desk.journal_position() == 10


def test_only_what_is_named_is_withdrawn(clinic: SealedClinic) -> None:
    """A journal that was cut off is not a commit that failed."""
    with unguarded(clinic) as connection:
        delete("n > 7")(connection)
    assert len(settled(clinic, "another")) == 2
    assert clinic.desk.office.verify().ok


def test_a_commit_that_came_through_after_all_is_left_as_it_is(clinic: SealedClinic) -> None:
    done = clinic.act(nobody()).entry.id
    assert settled(clinic, done) == []
    assert found(clinic) == []


def test_where_another_entry_has_taken_the_place_nothing_is_overwritten(clinic: SealedClinic) -> None:
    lost = act_without_commit(clinic)
    seal, clinic.seal = clinic.seal, Seal.begin(clinic.folder / "other.seal", clinic.key, Base())
    clinic.act(nobody())
    clinic.seal = seal
    with pytest.raises(WorldFailed, match=f"seal_conflict: {lost}"):
        settled(clinic)
    assert clinic.desk.journal_position() == 10
    assert clinic.desk.office.verify().ok


def test_a_row_whose_number_was_given_away_gets_the_next_one(clinic: SealedClinic) -> None:
    """As after going on under another station's name, which leaves the chain of the first one free."""
    rows = clinic.rows()
    with unguarded(clinic) as connection:
        delete("n = 9")(connection)
        connection.execute("UPDATE journal SET n = 9, station = 'another' WHERE n = 8")
        connection.execute("UPDATE journal SET n = 8 WHERE n = 9")
    with clinic.desk.journal.writing():
        done = complete(clinic.desk.db, clinic.desk.site.zone, [rows[8] | {"n": 3}])
    assert done.entries == (rows[8]["id"],)
    assert clinic.rows()[-1] == rows[8]


# ---- a new beginning ----


def test_a_new_seal_takes_over_what_came_after_the_backup(clinic: SealedClinic) -> None:
    row = clinic.rows()[5]
    base = Base(n=6, head=row["hash"], backup="b")
    with clinic.desk.journal.writing():
        clinic.seal = begin_after(clinic.desk.db, clinic.path, clinic.key, base, clinic.desk.site.zone, old=clinic.seal)
    assert [each["n"] for each in clinic.read().rows] == [7, 8, 9]
    clinic.act(nobody())
    assert found(clinic) == []
    assert clinic.read().base == base
    with clinic.desk.journal.writing(), pytest.raises(ValueError, match="not one of this journal"):
        begin_after(clinic.desk.db, clinic.path, clinic.key, Base(n=6, head="ff"), clinic.desk.site.zone)


def test_a_new_seal_leaves_nothing_behind_that_only_the_old_one_held(clinic: SealedClinic) -> None:
    lost = act_without_commit(clinic)
    head = clinic.rows()[-1]["hash"]
    with clinic.desk.journal.writing():
        clinic.seal = begin_after(
            clinic.desk.db, clinic.path, clinic.key, Base(n=9, head=head), clinic.desk.site.zone, old=clinic.seal
        )
    assert [each["id"] for each in clinic.read().rows] == [lost]
    assert clinic.rows()[-1]["id"] == lost


# ---- at any moment ----


@pytest.mark.parametrize("seed", range(12))
def test_killed_at_any_moment_everything_acknowledged_is_there_once(tmp_path: Path, seed: int) -> None:
    """Acts fail between seal and commit, the database falls back to older copies of itself."""
    chance = Random(seed)
    clinic = SealedClinic(tmp_path / "site", seed=seed)
    saved: list[str] = []
    copies = [copied(clinic)]
    for _ in range(25):
        match chance.choice(["act", "act", "act", "fail", "copy", "fall back"]):
            case "act":
                saved.append(clinic.act(nobody()).entry.id)
            case "fail":
                act_without_commit(clinic)
                clinic.restart()
            case "copy":
                copies.append(copied(clinic))
            case "fall back":
                fall_back(clinic, chance.choice(copies))
        settled(clinic)
    ids = [row["id"] for row in clinic.rows()]
    assert set(saved) <= set(ids)
    assert len(set(ids)) == len(ids)
    assert clinic.desk.office.verify().ok
    assert found(clinic) == []


def copied(clinic: SealedClinic) -> dict[str, bytes]:
    """As a disk would have it if the power went now."""
    return {path.name: path.read_bytes() for path in clinic.folder.glob(f"{files.DATABASE}*") if "shm" not in path.name}


def fall_back(clinic: SealedClinic, copy: dict[str, bytes]) -> None:
    clinic.desk.db.close()
    for path in clinic.folder.glob(f"{files.DATABASE}*"):
        path.unlink()
    for name, data in copy.items():
        (clinic.folder / name).write_bytes(data)
    clinic.restart()


def test_a_row_of_a_newer_version_comes_back_as_it_was(clinic: SealedClinic) -> None:
    """What this program cannot read it still keeps and passes on."""
    body = json.dumps({"new": 1}, separators=(",", ":"))
    with raw(clinic) as connection:
        names = ", ".join(name for name in clinic.rows()[0] if name not in ("n", "id", "seq", "v", "body"))
        connection.execute(
            f"INSERT INTO journal (n, id, seq, v, body, {names}) SELECT 10, upper(id), 10, 99, ?, {names}"  # noqa: S608
            " FROM journal WHERE n = 9",
            [body],
        )
    clinic.seal.append(clinic.rows()[-1])
    with unguarded(clinic) as connection:
        delete("n = 10")(connection)
    put_back(clinic)
    assert clinic.rows()[-1]["body"] == body
