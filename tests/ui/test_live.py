"""What screens hear of: acts here, acts elsewhere, seconds; and work that is done off the GUI thread."""

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.builders import Clinic, woman
from vaxdesk.clinic.rules import Refused
from vaxdesk.failures import WorldFailed
from vaxdesk.ui.jobs import Err, Jobs, ManualExecutor, Ok
from vaxdesk.ui.live import Live


@pytest.fixture
def heard(live: Live) -> list[tuple[Any, Any]]:
    heard: list[tuple[Any, Any]] = []
    live.recorded.connect(lambda done, initiator: heard.append((done, initiator)))
    return heard


def test_an_act_is_told_once_with_who_caused_it(live: Live, heard: list[tuple[Any, Any]]) -> None:
    me = QObject()
    done = live.record(woman(), initiator=me)
    live.tick()
    assert heard == [(done, me)]
    assert done.entry.by == "home.team"


def test_a_refused_act_is_told_to_nobody(live: Live, heard: list[tuple[Any, Any]]) -> None:
    live.set_actor("")
    with pytest.raises(Refused):
        live.record(woman())
    live.tick()
    assert heard == []


def test_acts_of_another_process_are_noticed_with_the_next_second(
    live: Live, clinic: Clinic, heard: list[tuple[Any, Any]]
) -> None:
    clinic.enrolled()
    assert heard == []
    live.tick()
    live.tick()
    assert heard == [(None, None)]


def test_the_machine_is_noted_as_on_every_fifteen_seconds(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    beats: list[int] = []
    monkeypatch.setattr(live.desk, "heartbeat", lambda: beats.append(1))
    for _ in range(31):
        live.tick()
    assert len(beats) == 3


def test_a_disk_that_fails_behind_the_scenes_is_told_once_and_the_seconds_go_on(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    seconds: list[int] = []
    live.failed.connect(lambda failure: told.append(failure.code))
    live.ticked.connect(lambda: seconds.append(1))

    def fails() -> int:
        raise WorldFailed("disk_failed")

    monkeypatch.setattr(live.desk, "journal_position", fails)
    for _ in range(3):
        live.tick()
    assert told == ["disk_failed"]
    assert len(seconds) == 3


def test_an_act_that_was_not_saved_is_known_until_something_is_saved(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise WorldFailed("disk_full")

    with monkeypatch.context() as patched:
        patched.setattr(live.desk, "record", full)
        with pytest.raises(WorldFailed):
            live.record(woman())
    assert live.trouble is not None
    assert live.trouble.code == "disk_full"
    live.record(woman())
    assert live.trouble is None


@pytest.mark.parametrize("code", ["disk_full", "disk_failed", "seal_failed"])
def test_after_a_disk_that_did_not_take_an_act_no_heartbeat_says_that_all_is_well(live: Live, code: str) -> None:
    live.not_saved(WorldFailed(code))
    for _ in range(31):
        live.tick()
    assert live.trouble is not None
    live.record(woman())
    assert live.trouble is None


def test_a_heartbeat_shows_that_a_busy_record_is_free_and_a_full_disk_has_room(live: Live) -> None:
    live.not_saved(WorldFailed("database_busy"))
    live.tick()
    assert live.trouble is None
    live.not_saved(WorldFailed("disk_full"))
    live.try_disk()
    assert live.trouble is None


def test_a_change_of_the_acting_person_is_told_once(live: Live) -> None:
    told: list[str] = []
    live.actor_changed.connect(told.append)
    live.set_actor("wang.fang")
    live.set_actor("wang.fang")
    assert told == ["wang.fang"]


# ---- jobs ----


def test_a_job_waits_for_its_executor_and_delivers_its_value(jobs: Jobs, executor: ManualExecutor) -> None:
    results: list[Any] = []
    jobs.run(lambda: b"%PDF", results.append)
    assert (results, jobs.waiting) == ([], 1)
    assert executor.drain() == 1
    assert (results, jobs.waiting) == ([Ok(b"%PDF")], 0)


def test_a_job_that_fails_delivers_its_failure(jobs: Jobs, executor: ManualExecutor, tmp_path: Path) -> None:
    results: list[Any] = []
    jobs.run((tmp_path / "missing").read_bytes, results.append)
    executor.drain()
    assert isinstance(results[0], Err)
    assert isinstance(results[0].error, FileNotFoundError)


def test_a_job_may_start_another(jobs: Jobs, executor: ManualExecutor) -> None:
    results: list[Any] = []
    jobs.run(lambda: 1, lambda _one: jobs.run(lambda: 2, results.append))
    assert executor.drain() == 2
    assert results == [Ok(2)]


def test_work_runs_elsewhere_and_results_arrive_on_the_gui_thread(qtbot: QtBot) -> None:
    jobs = Jobs()
    threads: list[Any] = []
    jobs.run(threading.get_ident, lambda result: threads.extend((result, threading.get_ident())))
    qtbot.waitUntil(lambda: len(threads) == 2)
    jobs.close()
    worker, here = threads
    assert here == threading.get_ident()
    assert worker != Ok(here)
