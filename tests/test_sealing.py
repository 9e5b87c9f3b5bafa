"""Every act is sealed before it is committed, and what fails in between is put right: nothing lost, nothing twice."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import Clinic, nobody
from tests.damage import damaged_in_the_middle
from tests.store.raw import unguarded
from tests.store.sealing import os_failing
from vaxdesk import files
from vaxdesk.clinic.rules import Refused
from vaxdesk.clock import SystemClock
from vaxdesk.failures import WorldFailed
from vaxdesk.keeping import vault
from vaxdesk.keeping.sealing import Sealing
from vaxdesk.store import seal as seals
from vaxdesk.store.database import writing
from vaxdesk.store.seal import PREVIOUS, SEAL, read_seal

pytestmark = pytest.mark.usefixtures("vaccinated")

ROOT = Path(__file__).parents[1]
WRITER = """
import sys
from pathlib import Path
from tests.builders import all_signed_in, nobody, unlocked
from vaxdesk.clock import SystemClock
from vaxdesk.site import open_desk
folder = Path(sys.argv[1])
desk = all_signed_in(open_desk(folder, SystemClock(), key=unlocked(folder)))
print("open", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[2])):
    print(desk.record(nobody(), by="chen.jing").entry.id, flush=True)
desk.close()
"""


def sealed(clinic: Clinic) -> list[str]:
    return [row["id"] for row in read_seal(clinic.folder / SEAL, clinic.key).rows]


def written(clinic: Clinic) -> list[str]:
    return [entry.id for entry in clinic.desk.journal.since(0)]


def test_every_act_since_the_founding_is_sealed_in_order(clinic: Clinic) -> None:
    assert sealed(clinic) == written(clinic)
    assert len(written(clinic)) == 7
    assert clinic.desk.office.notices == ()
    assert clinic.desk.office.verify().ok


def test_nothing_is_sealed_for_a_repeat_or_a_refusal(clinic: Clinic) -> None:
    given = clinic.new_id(clinic.clock.now().utc)
    clinic.act(nobody(), id=given)
    assert clinic.act(nobody(), id=given).repeated
    with pytest.raises(Refused):
        clinic.act(nobody(), by="nobody.known")
    assert sealed(clinic) == written(clinic)
    assert sealed(clinic).count(given) == 1


def failing_once(clinic: Clinic, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """The next act is sealed, and its commit fails."""
    seal = Sealing.seal

    def fails(self: Sealing, entry: object) -> None:
        seal(self, entry)  # type: ignore[arg-type]
        monkeypatch.setattr(Sealing, "seal", seal)
        raise error

    monkeypatch.setattr(Sealing, "seal", fails)


@pytest.mark.parametrize("error", [WorldFailed("disk_failed"), KeyboardInterrupt(), RuntimeError("bug")])
def test_an_act_whose_commit_fails_is_in_neither(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """Somebody was told that it is not saved: it must not come back by itself."""
    before = written(clinic)
    failing_once(clinic, monkeypatch, error)
    given = clinic.new_id(clinic.clock.now().utc)
    with pytest.raises(type(error)):
        clinic.act(nobody(), id=given)
    assert sealed(clinic) == written(clinic) == before
    assert clinic.act(nobody(), id=given).repeated is False
    assert sealed(clinic) == written(clinic) == [*before, given]


def test_what_cannot_be_taken_out_now_is_taken_out_by_the_next_act(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = written(clinic)
    failing_once(clinic, monkeypatch, WorldFailed("disk_failed"))
    with (
        os_failing(monkeypatch, os, "ftruncate", OSError(5, "no answer")),
        pytest.raises(WorldFailed, match="disk_failed"),
    ):
        clinic.act(nobody())
    assert len(sealed(clinic)) == len(before) + 1
    done = clinic.act(nobody()).entry.id
    assert sealed(clinic) == written(clinic) == [*before, done]
    assert clinic.desk.office.verify().ok


def test_an_act_that_the_power_cut_off_after_the_seal_is_there_at_the_next_start(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing_once(clinic, monkeypatch, KeyboardInterrupt())
    monkeypatch.setattr(Sealing, "_take_back", lambda self: None)
    given = clinic.new_id(clinic.clock.now().utc)
    with pytest.raises(KeyboardInterrupt):
        clinic.act(nobody(), id=given)
    assert {each.code for each in clinic.desk.office.verify().problems} == {"sealed_entry_missing"}
    clinic.restart()
    assert written(clinic)[-1] == given
    assert clinic.desk.office.verify().ok


def test_an_act_that_cannot_be_sealed_is_not_saved(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    before = written(clinic)
    with (
        os_failing(monkeypatch, seals, "write_all", OSError(28, "full")),
        pytest.raises(WorldFailed, match="disk_full"),
    ):
        clinic.act(nobody())
    with os_failing(monkeypatch, seals, "_FLUSH", OSError(5, "bad")), pytest.raises(WorldFailed, match="seal_failed"):
        clinic.act(nobody())
    assert sealed(clinic) == written(clinic) == before
    clinic.act(nobody())
    assert clinic.desk.office.verify().ok


def test_two_programs_seal_into_one_file(clinic: Clinic) -> None:
    """A window and a batch, each a process of its own."""
    each = 25
    clinic.clock.machine = SystemClock().machine
    clinic.restart()  # the site is at home there now
    clinic.desk.close()
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(clinic.folder), str(each)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )
        for _ in range(2)
    ]  # fmt: skip
    for writer in writers:
        assert writer.stdout
        assert writer.stdout.readline() == "open\n"
    said: list[str] = []
    for writer in writers:
        assert writer.stdin
        writer.stdin.write("go\n")
        writer.stdin.flush()
    for writer in writers:
        out, _ = writer.communicate()
        assert writer.returncode == 0
        said += out.split()
    clinic.desk = clinic.opened()
    assert len(said) == 2 * each
    assert sealed(clinic) == written(clinic)
    assert set(said) <= set(written(clinic))
    assert clinic.desk.office.notices == ()
    assert clinic.desk.office.verify().ok


def test_another_program_may_begin_a_new_seal_meanwhile(clinic: Clinic) -> None:
    other = clinic.opened()
    other.office.back_up()
    clinic.act(nobody())
    other.record(nobody(), by="chen.jing")
    clinic.act(nobody())
    assert sealed(clinic) == written(clinic)[-3:]
    assert other.office.verify().ok


def test_an_act_costs_no_search_where_nothing_failed(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    clinic.act(nobody())
    with monkeypatch.context() as patched:
        patched.setattr("vaxdesk.keeping.sealing.settle", lambda *_, **__: pytest.fail("searched"))
        clinic.act(nobody())
    other = clinic.opened()
    other.record(nobody(), by="chen.jing")
    clinic.act(nobody())
    assert sealed(clinic) == written(clinic)


# ---- at the start ----


def spoiled(data: bytes) -> dict[str, bytes]:
    return {
        "seal_damaged": damaged_in_the_middle(data),
        "seal_unreadable": b"x" * len(data),
        "seal_missing": b"",
    }


@pytest.mark.parametrize("damage", ["seal_damaged", "seal_unreadable", "seal_missing"])
def test_a_site_without_a_sound_seal_begins_a_new_one_and_says_so(clinic: Clinic, damage: str) -> None:
    station = clinic.desk.site.station
    clinic.desk.close()
    path = clinic.folder / SEAL
    path.write_bytes(spoiled(path.read_bytes())[damage])
    if damage == "seal_missing":
        path.unlink()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(vault, "_BETWEEN_LOOKS_S", 0)
        reader = clinic.opened(write=False)
        assert damage in {each.code for each in reader.office.verify().problems}
        assert reader.office.notices == ()
        reader.close()
    clinic.desk = clinic.opened()
    assert [each.code for each in clinic.desk.office.notices] == [damage]
    assert len(clinic.desk.office.backups()) == 1
    assert clinic.desk.site.station != station
    assert [each.code for each in clinic.desk.office.unanswered()] == [damage]
    assert len(list(clinic.folder.glob(f"{SEAL}.replaced-*"))) == (damage != "seal_missing")
    clinic.act(nobody())
    clinic.restart()
    assert clinic.desk.office.notices == ()
    assert [each.code for each in clinic.desk.office.unanswered()] == [damage]


def test_a_seal_that_ends_in_the_middle_of_a_frame_is_gone_on_with(clinic: Clinic) -> None:
    before = written(clinic)
    clinic.desk.close()
    with (clinic.folder / SEAL).open("ab") as file:
        file.write(b"\xa7vS1\0\0")
    clinic.desk = clinic.opened()
    assert clinic.desk.office.notices == ()
    clinic.act(nobody())
    assert sealed(clinic) == written(clinic)
    assert written(clinic)[:-1] == before


@pytest.mark.parametrize("after", [0, 4, 6])
def test_what_the_database_lost_is_put_back_when_it_is_opened(clinic: Clinic, after: int) -> None:
    before = written(clinic)
    with unguarded(clinic) as connection:
        connection.execute("DELETE FROM journal WHERE n > ?", [after])
    clinic.desk.journal.rebuild()
    clinic.restart()
    assert written(clinic) == before
    assert [each.code for each in clinic.desk.office.unanswered()] == ["database_behind"] * (after < 6)


def test_a_database_that_is_older_than_its_backup_is_completed_from_both_seals(clinic: Clinic) -> None:
    clinic.desk.office.back_up()
    clinic.act(nobody())
    before = written(clinic)
    with unguarded(clinic) as connection:
        connection.execute("DELETE FROM journal WHERE n > 5")
    clinic.desk.journal.rebuild()
    clinic.restart()
    assert written(clinic) == before
    assert [each.code for each in clinic.desk.office.unanswered()] == ["database_behind"]


def test_a_database_that_both_seals_cannot_complete_is_not_gone_on_with(clinic: Clinic) -> None:
    for _ in range(2):
        clinic.act(nobody())
        clinic.later(minutes=15)
        clinic.desk.office.back_up()
    with unguarded(clinic) as connection:
        connection.execute("DELETE FROM journal WHERE n > 5")
    clinic.desk.journal.rebuild()
    assert "seal_base_not_found" in {each.code for each in clinic.desk.office.verify().problems}
    clinic.desk.close()
    with pytest.raises(WorldFailed, match="database_rolled_back"):
        clinic.opened()
    for each in (clinic.folder / vault.BACKUPS).iterdir():
        each.unlink()
    station = clinic.desk.site.station
    clinic.desk = clinic.opened()
    assert [each.code for each in clinic.desk.office.notices] == ["database_rolled_back"]
    assert clinic.desk.site.station != station
    assert [each.code for each in clinic.desk.office.unanswered()] == ["database_rolled_back", "watched_unknown"]


def test_a_journal_that_went_another_way_goes_on_as_another_station(clinic: Clinic) -> None:
    """As when an older copy was worked on by a program that knew no seal."""
    station = clinic.desk.site.station
    clinic.act(nobody())
    lost = written(clinic)[-1]
    with unguarded(clinic) as connection:
        connection.execute("DELETE FROM journal WHERE n = 8")
    with writing(clinic.desk.db):
        clinic.desk._recorder._sealing = None
    clinic.act(nobody())
    clinic.restart()
    assert [each.code for each in clinic.desk.office.notices] == ["seal_conflict", "seal_conflict"]
    assert clinic.desk.office.notices[1].entry == lost
    assert clinic.desk.site.station != station
    clinic.act(nobody())
    clinic.restart()
    assert clinic.desk.office.notices == ()


def test_a_seal_that_is_lost_while_one_works_is_begun_anew(clinic: Clinic) -> None:
    (clinic.folder / SEAL).unlink()
    with pytest.raises(WorldFailed, match="seal_missing"):
        clinic.act(nobody())
    clinic.act(nobody())
    assert [each.code for each in clinic.desk.office.notices] == ["seal_missing"]
    assert [each.code for each in clinic.desk.office.unanswered()] == ["seal_missing"]
    assert {entry.station for entry in clinic.desk.journal.since(0)} == {clinic.desk.site.station}


def test_looking_never_touches_the_seal(clinic: Clinic) -> None:
    clinic.desk.close()
    (clinic.folder / SEAL).unlink()
    reader = clinic.opened(write=False)
    reader.close()
    assert not (clinic.folder / SEAL).exists()
    assert not (clinic.folder / PREVIOUS).exists()


def test_nothing_personal_can_be_read_beside_the_database(clinic: Clinic) -> None:
    clinic.desk.office.back_up()
    everything = b"".join(path.read_bytes() for path in clinic.folder.rglob("*") if path.is_file())
    for text in ("王桂芬", "500106194003211621", json.dumps("王桂芬")):
        for encoding in ("utf-8", "utf-16-le", "gb18030"):
            assert text.encode(encoding) not in everything
    assert {path.stat().st_mode & 0o777 for path in clinic.folder.rglob("*.db")} == {0o600}
    assert (clinic.folder / SEAL).stat().st_mode & 0o777 == 0o600
    assert (clinic.folder / files.DATABASE).exists()
