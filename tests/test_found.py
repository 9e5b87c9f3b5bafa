"""What was found wrong when a site was opened stays found, whoever signs in and however often, until a lead answers it;
and nobody who stood on the board before the sign-in is forgotten because the record lost them."""

import json
import shutil
from datetime import timedelta

import msgspec
import pytest

from tests.builders import LEAD, Clinic, nobody
from vaxdesk import files
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.waiting import Waiting
from vaxdesk.door.gate import Gate
from vaxdesk.keeping import vault
from vaxdesk.site import restore_site
from vaxdesk.store import timer_file
from vaxdesk.store.seal import PREVIOUS, SEAL
from vaxdesk.store.timer_file import TIMERS

pytestmark = pytest.mark.usefixtures("vaccinated")


def left(clinic: Clinic) -> list[str]:
    """What was found wrong here and no lead has answered, and a check says the same of the record, and nothing else."""
    found = [each.code for each in clinic.desk.office.unanswered()]
    said = clinic.desk.office.verify()
    assert [each.code for each in said.problems] == ["finding_unanswered"] * len(found)
    assert said.ok == (not found)
    return found


def rolled_back(clinic: Clinic) -> list[str]:
    """Somebody puts an older database in place, and takes away what would show it: the numbers of what was lost."""
    clinic.desk.close()
    older = (clinic.folder / files.DATABASE).read_bytes()
    clinic.desk = clinic.opened()
    lost = [f"{entry.station} {entry.seq}" for entry in (clinic.act(nobody()).entry for _ in range(2))]
    clinic.desk.close()
    for path in (*clinic.folder.glob(f"{SEAL}*"), *clinic.folder.glob(f"{files.DATABASE}-*")):
        path.unlink()
    shutil.rmtree(clinic.folder / vault.BACKUPS, ignore_errors=True)
    (clinic.folder / files.DATABASE).write_bytes(older)
    return lost


def test_a_database_that_was_rolled_back_is_not_made_whole_by_somebody_who_signs_in(clinic: Clinic) -> None:
    lost = rolled_back(clinic)
    clinic.desk = clinic.opened()
    clinic.desk.seat.take("chen.jing", "signed_in")
    for _ in range(2):
        entry = clinic.act(nobody()).entry
        assert f"{entry.station} {entry.seq}" not in lost
        clinic.restart()
        assert left(clinic) == ["seal_missing"]


def test_only_a_lead_answers_what_was_found_with_a_reason_and_both_stay_in_the_log(clinic: Clinic) -> None:
    rolled_back(clinic)
    clinic.desk = clinic.opened()
    [found] = clinic.desk.office.unanswered()
    clinic.desk.seat.take("chen.jing", None)
    with pytest.raises(Refused, match="not_allowed"):
        clinic.desk.office.answer(found.id, "没事")
    clinic.desk.seat.take(LEAD, None)
    with pytest.raises(Refused, match="reason_missing"):
        clinic.desk.office.answer(found.id, "  ")
    clinic.desk.office.answer("0" * 64, "别的")
    clinic.later(minutes=5)
    clinic.desk.office.answer(found.id, "硬盘换过，已与纸质单据核对")
    clinic.restart()
    assert left(clinic) == []
    kept = [each for each in clinic.desk.office.looks() if each.what in ("found_wrong", "finding_answered")]
    assert [(each.what, each.who, each.reason.partition(":")[0]) for each in kept] == [
        ("finding_answered", LEAD, "硬盘换过，已与纸质单据核对"), ("found_wrong", "", "seal_missing"),
    ]  # fmt: skip
    assert kept[0].subject == kept[1].hash == found.id


def test_what_was_found_and_answered_once_is_found_again_the_next_time(clinic: Clinic) -> None:
    for times in (1, 2):
        clinic.desk.close()
        (clinic.folder / SEAL).unlink()
        clinic.desk = clinic.opened()
        [found] = clinic.desk.office.unanswered()
        clinic.desk.office.answer(found.id, f"第{times}次")
        assert left(clinic) == []


def test_a_power_cut_before_the_new_seal_forgets_nothing_of_what_was_found(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic.desk.close()
    (clinic.folder / SEAL).unlink()
    with monkeypatch.context() as patched:
        patched.setattr("vaxdesk.keeping.sealing.back_up", _power_goes)
        with pytest.raises(KeyboardInterrupt):
            clinic.opened()
    clinic.desk = clinic.opened()
    assert left(clinic) == ["seal_missing"] * 2


def _power_goes(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


# ---- a restore that may have lost something ----


def test_a_restore_without_a_complete_seal_waits_for_a_lead_and_changes_the_station_once(clinic: Clinic) -> None:
    backup = clinic.desk.office.back_up().backup.path
    clinic.act(nobody())
    station, letters = clinic.desk.site.station, clinic.desk.site.letters
    clinic.desk.close()
    for name in (SEAL, PREVIOUS):
        (clinic.folder / name).unlink(missing_ok=True)
    assert not restore_site(clinic.folder, backup, clinic.clock, key=clinic.key, new_id=clinic.new_id).complete
    clinic.desk = clinic.opened()
    assert left(clinic) == ["restored_in_part"]
    assert clinic.desk.site.station != station
    assert clinic.desk.site.letters == letters[1:] + letters[:1]


# ---- the board before the sign-in ----


def forgotten(clinic: Clinic) -> tuple[str, str]:
    """Two people are under observation, and the record goes back to a moment when there was one: their numbers, the
    one who is lost last."""
    kept = clinic.vaccinated(person=clinic.act(nobody()).entry.about)
    clinic.desk.close()
    older = (clinic.folder / files.DATABASE).read_bytes()
    clinic.desk = clinic.opened()
    clinic.later(minutes=4)
    lost = clinic.vaccinated(person=clinic.act(nobody()).entry.about)
    clinic.act(f.ObservationExtended(minutes=15, why="头晕史"), about=lost)
    rows = [clinic.desk.visit_row(each) for each in (kept, lost)]
    clinic.desk.close()
    for path in (*clinic.folder.glob(f"{SEAL}*"), *clinic.folder.glob(f"{files.DATABASE}-*")):
        path.unlink()
    (clinic.folder / files.DATABASE).write_bytes(older)
    first, second = (clinic.desk.short_number(row.ticket) for row in rows if row)
    return first, second


def board(clinic: Clinic) -> set[str]:
    return {each.number for each in clinic.desk.masked_board()}


def in_the_file(clinic: Clinic) -> set[str]:
    file = Gate(clinic.folder, clinic.clock).timers()
    assert file is not None
    return {each.number for each in file.waiting}


def test_whoever_the_board_knew_and_the_record_does_not_is_said_and_stays_until_a_lead_has_answered(
    clinic: Clinic,
) -> None:
    first, lost = forgotten(clinic)
    before = in_the_file(clinic)
    assert {first, lost} <= before
    clinic.desk = clinic.opened()
    for _ in range(2):
        assert left(clinic) == ["seal_missing", "watched_unknown"]
        _, found = clinic.desk.office.unanswered()
        assert found.detail == f"{lost} 2022-12-22T01:04:00.000000Z 2022-12-22T01:49:00.000000Z"
        assert board(clinic) == in_the_file(clinic) == before
        clinic.later(minutes=1)
        clinic.vaccinated(person=clinic.act(nobody()).entry.about)
        before = {*before, *board(clinic)}
        clinic.desk.heartbeat()
        assert board(clinic) == in_the_file(clinic) == before
        clinic.restart()
    clinic.desk.office.answer(found.id, "在观察区找到，已补录")
    clinic.desk.heartbeat()
    assert board(clinic) == in_the_file(clinic) == before - {lost}
    clinic.restart()
    assert left(clinic) == ["seal_missing"]
    assert board(clinic) == before - {lost}


def test_an_answer_that_the_file_did_not_hear_of_is_not_asked_for_again(clinic: Clinic) -> None:
    _, lost = forgotten(clinic)
    data = (clinic.folder / TIMERS).read_bytes()
    clinic.desk = clinic.opened()
    for each in clinic.desk.office.unanswered():
        clinic.desk.office.answer(each.id, "查过")
    clinic.desk.close()
    (clinic.folder / TIMERS).write_bytes(data)
    clinic.desk = clinic.opened()
    assert left(clinic) == []
    assert lost not in board(clinic) | in_the_file(clinic)


@pytest.mark.parametrize(("day", "known"), [("today", True), ("nobody", False)])
def test_somebody_without_a_dose_is_looked_for_by_the_ticket(clinic: Clinic, day: str, known: bool) -> None:
    row = clinic.desk.visit_row(clinic.registered(person=clinic.act(nobody()).entry.about))
    assert row is not None
    number = clinic.desk.short_number(row.ticket) if day == "today" else "A999"
    clinic.desk.close()
    file = Gate(clinic.folder, clinic.clock).timers()
    assert file is not None
    waiting = (*file.waiting, Waiting(number, (), 0, reaction=True))
    timer_file.write(clinic.folder, msgspec.structs.replace(file, waiting=waiting), clinic.key)
    clinic.desk = clinic.opened()
    assert [each.detail for each in clinic.desk.office.unanswered()] == ([] if known else [number])
    assert (number in board(clinic)) == (not known)


def test_whoever_was_let_go_corrected_or_struck_since_the_file_was_written_is_in_the_record(clinic: Clinic) -> None:
    gone, changed, struck, early = (
        clinic.vaccinated(person=clinic.act(nobody()).entry.about) for _ in range(4)
    )  # fmt: skip
    data = (clinic.folder / TIMERS).read_bytes()
    dose = clinic.desk.visit(changed).doses[0][0].entry
    clinic.desk.amend(dose.id, dose.fact, by="zhou.min", reason="时间", at=dose.at - timedelta(minutes=2))  # type: ignore[arg-type]
    clinic.desk.strike(clinic.desk.visit(struck).doses[0][0].entry.id, by="zhou.min", reason="点错了")
    clinic.act(f.LeftEarly(why="要走", advice_given=True, accepted_by="本人"), about=early)
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=gone)
    clinic.desk.close()
    (clinic.folder / TIMERS).write_bytes(data)
    clinic.later(hours=20)
    clinic.desk = clinic.opened()
    assert clinic.desk.office.unanswered() == ()


def test_a_file_that_somebody_made_up_puts_nobody_on_the_board(clinic: Clinic) -> None:
    clinic.vaccinated(person=clinic.act(nobody()).entry.about)
    clinic.desk.close()
    said = json.loads((clinic.folder / TIMERS).read_bytes())
    said["waiting"].append(said["waiting"][0] | {"number": "A999"})
    (clinic.folder / TIMERS).write_text(json.dumps(said))
    clinic.desk = clinic.opened()
    assert left(clinic) == ["timers_changed"]
    assert "A999" not in board(clinic)


SPOILED = {
    "timers_changed": lambda path: path.write_bytes(path.read_bytes().replace(b'"minutes":30', b'"minutes":1')),
    "timers_missing": lambda path: path.unlink(),
    "timers_unreadable": lambda path: path.write_bytes(b"{"),
}


def spoiled(clinic: Clinic, code: str) -> None:
    """Somebody does that to the timer file while the program is closed, and it is started again."""
    clinic.desk.close()
    SPOILED[code](clinic.folder / TIMERS)
    clinic.desk = clinic.opened()


@pytest.mark.parametrize("code", SPOILED)
def test_what_was_done_to_the_file_of_who_is_watched_waits_once_until_a_lead_has_answered(
    clinic: Clinic, code: str
) -> None:
    clinic.vaccinated(person=clinic.act(nobody()).entry.about)
    for times in (1, 2):
        for _ in range(2):
            spoiled(clinic, code)
            assert [each.code for each in clinic.desk.office.notices] == [code]
            clinic.restart()
            assert clinic.desk.office.notices == ()
            assert left(clinic) == [code]
        [found] = clinic.desk.office.unanswered()
        clinic.desk.office.answer(found.id, f"第{times}次，留观区人数相符")
        clinic.restart()
        assert left(clinic) == []
    assert [each.what for each in clinic.desk.office.looks(what="found_wrong")] == ["found_wrong"] * 2


def test_what_was_done_to_that_file_in_different_ways_waits_for_each(clinic: Clinic) -> None:
    clinic.vaccinated(person=clinic.act(nobody()).entry.about)
    for code in SPOILED:
        spoiled(clinic, code)
    assert left(clinic) == list(SPOILED)


def test_a_file_that_a_power_cut_left_behind_the_record_waits_for_nobody(clinic: Clinic) -> None:
    data = (clinic.folder / TIMERS).read_bytes()
    clinic.vaccinated(person=clinic.act(nobody()).entry.about)
    clinic.desk.close()
    (clinic.folder / TIMERS).write_bytes(data)
    clinic.desk = clinic.opened()
    assert [each.code for each in clinic.desk.office.notices] == ["timers_behind"]
    assert left(clinic) == []


@pytest.mark.parametrize(("shape", "found"), [(timer_file.SINCE - 1, []), (timer_file.SINCE, ["timers_missing"])])
def test_a_site_of_a_program_that_kept_no_such_file_misses_none(clinic: Clinic, shape: int, found: list[str]) -> None:
    clinic.vaccinated(person=clinic.act(nobody()).entry.about)
    clinic.desk.db.execute(f"PRAGMA user_version = {shape}")
    spoiled(clinic, "timers_missing")
    assert [each.code for each in clinic.desk.office.notices] == found
    assert left(clinic) == found
    assert len(in_the_file(clinic)) == len(board(clinic)) > 0
