"""Journal and verify: beside an open window, on a folder that only lets itself be read, on damage, on newer files."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import answers, batch, command, copied, person, run
from tests.store.raw import raw, unguarded
from vaxdesk.clock import SystemClock
from vaxdesk.site import open_desk
from vaxdesk.store.codec import ENVELOPE


def verdict(site: Path) -> tuple[int, dict[str, object]]:
    result = run("--data-dir", site, "verify", "--json")
    return result.exit_code, json.loads(result.stdout)


def test_the_journal_has_an_entry_per_line_in_the_order_of_the_envelope(site: Path) -> None:
    entries = answers(run("--data-dir", site, "journal", "--json"))
    assert [each["n"] for each in entries] == list(range(1, len(entries) + 1))
    assert all(tuple(each) == ENVELOPE for each in entries)
    assert {each["kind"] for each in entries} == {"visit", "person", "lot", "site"}
    assert all(each["person"] for each in entries if each["kind"] == "visit")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", entries[0]["at"])
    assert (entries[0]["seq"], entries[0]["prev"]) == (1, "0" * 64)


def test_the_journal_can_be_cut_by_number_and_by_subject(site: Path) -> None:
    entries = answers(run("--data-dir", site, "journal", "--json"))
    about = entries[-1]["about"]
    assert answers(run("--data-dir", site, "journal", "--json", "--since", "200")) == entries[200:]
    expected = [each for each in entries if each["about"] == about]
    assert answers(run("--data-dir", site, "journal", "--about", about, "--json")) == expected
    assert run("--data-dir", site, "journal", "--since", "9999").stdout == ""


def test_the_table_names_no_patient(site: Path) -> None:
    entries = answers(run("--data-dir", site, "journal", "--json"))
    table = run("--data-dir", site, "journal").stdout
    assert len(table.splitlines()) == len(entries)
    people = [each["body"] for each in entries if each["fact"] == "person_enrolled"]
    assert people
    assert not any(body["name"] in table or body["phone"] in table for body in people)


def test_a_whole_record_is_found_whole(site: Path) -> None:
    entries = len(answers(run("--data-dir", site, "journal", "--json")))
    assert verdict(site) == (0, {"ok": True, "entries": entries, "erased": 0, "problems": []})
    assert run("--data-dir", site, "verify").stdout == f"{entries} entries, whole\n"


def test_a_changed_entry_is_named(site: Path) -> None:
    with unguarded(site) as db:
        db.execute("UPDATE journal SET reason = 'because' WHERE n = 100")
    code, said = verdict(site)
    assert (code, said["ok"]) == (1, False)
    problem, by_the_seal = said["problems"]  # type: ignore[misc]
    assert set(problem) == {"code", "entry", "n", "message"}
    assert (by_the_seal["code"], by_the_seal["n"]) == ("sealed_entry_differs", 100)
    assert (problem["code"], problem["n"]) == ("digest_differs", 100)
    table = run("--data-dir", site, "verify")
    assert "digest_differs at entry 100" in table.stdout
    assert table.exit_code == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda site: (site / "vaxdesk.db").write_bytes(b"not a database at all" * 400),
        lambda site: (site / "vaxdesk.db").write_bytes((site / "vaxdesk.db").read_bytes()[:3000]),
        lambda site: (site / "vaxdesk.db").write_bytes(b""),
        lambda site: (site / "vaxdesk.db").unlink(),
        lambda site: (site / "vaxdesk.key").write_text("0" * 64),
        lambda site: (site / "vaxdesk.key").write_text("no key"),
        lambda site: (site / "vaxdesk.key").write_text("abcd"),
    ],
    ids=["overwritten", "cut short", "emptied", "gone", "another key", "no key", "short key"],
)
def test_a_database_that_cannot_be_read_is_a_finding(site: Path, damage: Callable[[Path], object]) -> None:
    damage(site)
    code, said = verdict(site)
    assert code == 1
    assert [each["code"] for each in said["problems"]] == ["database_unreadable"]  # type: ignore[attr-defined]
    for verb in (["journal"], ["batch", "-"], ["rebuild"]):
        result = run("--data-dir", site, *verb)
        assert (result.exit_code in (4, 5), result.stderr.count("\n")) == (True, 1), verb


def test_a_damaged_page_is_a_finding(site: Path) -> None:
    database = site / "vaxdesk.db"
    content = bytearray(database.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 64] = bytes(64)
    database.write_bytes(bytes(content))
    code, said = verdict(site)
    assert (code, said["ok"]) == (1, False)


def test_rebuild_puts_read_tables_right(site: Path) -> None:
    with raw(site) as db:
        db.execute("UPDATE visits SET stage = 'released'")
    assert [each["code"] for each in verdict(site)[1]["problems"]] == ["table_differs"]  # type: ignore[attr-defined]
    assert run("--data-dir", site, "rebuild").exit_code == 0
    assert verdict(site)[0] == 0


def test_reading_works_beside_an_open_window(site: Path) -> None:
    window = open_desk(site, SystemClock())
    try:
        window.heartbeat()
        assert verdict(site)[0] == 0
        assert batch(site, person()).exit_code == 0
        newest = answers(run("--data-dir", site, "journal", "--json"))[-1]
        assert window.journal_position() == newest["n"]
    finally:
        window.db.close()


def without_the_powers_of_root() -> list[str]:
    """What to put before a command so that the modes of files count."""
    if os.name != "posix":
        pytest.skip("there are no such modes here")
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and nothing here can take that away")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@pytest.mark.parametrize(
    ("verb", "code"), [("verify", 0), ("journal", 0), ("user list", 0), ("batch -", 4), ("rebuild", 4)]
)
def test_a_folder_that_can_only_be_read_is_read(made: Path, tmp_path: Path, verb: str, code: int) -> None:
    site = copied(made, tmp_path / "read-only")
    for path in (*site.iterdir(), site):
        path.chmod(0o500 if path.is_dir() else 0o400)
    before = [*without_the_powers_of_root(), *command("--data-dir", site, *verb.split())]
    done = subprocess.run(before, input=b"{}\n", capture_output=True, text=False, check=False)
    site.chmod(0o700)
    assert done.returncode == code, done.stderr
    assert done.stderr.count(b"\n") == (0 if code == 0 else 1)
    assert {path.name for path in site.iterdir()} == {"vaxdesk.db", "vaxdesk.key", "vaxdesk.seal", "vaxdesk.timers"}


def test_commits_that_only_the_log_holds_are_not_silently_left_out(made: Path, tmp_path: Path) -> None:
    writer = open_desk(copied(made, tmp_path / "site"), SystemClock())
    writer.heartbeat()
    site = tmp_path / "read-only"
    shutil.copytree(tmp_path / "site", site, ignore=shutil.ignore_patterns("*-shm"))
    writer.db.close()
    for path in (*site.iterdir(), site):
        path.chmod(0o500 if path.is_dir() else 0o400)
    prefix = without_the_powers_of_root()
    done = subprocess.run([*prefix, *command("--data-dir", site, "journal")], capture_output=True, check=False)
    site.chmod(0o700)
    assert (done.returncode, done.stdout) == (4, b"")


def test_a_database_of_a_newer_version_is_read_and_not_written(site: Path) -> None:
    with raw(site) as db:
        db.execute("PRAGMA user_version = 999")
        db.execute("ALTER TABLE accounts ADD COLUMN pronouns TEXT")
        db.execute("INSERT INTO site VALUES ('moon_phase', '3')")
    assert run("--data-dir", site, "verify").exit_code == 0
    assert run("--data-dir", site, "journal").exit_code == 0
    assert run("--data-dir", site, "user", "list").exit_code == 0
    for verb in (["batch", "-"], ["rebuild"]):
        result = run("--data-dir", site, *verb, stdin=b"{}\n")
        assert (result.exit_code, result.stdout) == (4, "")
        assert "a newer version" in result.stderr


def test_names_print_on_a_console_that_knows_only_ascii(site: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    for verb in (["user", "list"], ["journal", "--json"]):
        done = subprocess.run(command("--data-dir", site, *verb), env=environment, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        assert "陈静" in done.stdout.decode() or verb[0] == "journal"


def test_python_warnings_do_not_appear_on_standard_error(site: Path) -> None:
    strict = [sys.executable, "-W", "error", *command("--data-dir", site, "verify")[1:]]
    assert subprocess.run(strict, capture_output=True, check=True).stderr == b""
