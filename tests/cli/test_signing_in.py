"""On a real site every verb asks who acts, says what is wrong about the answer, and leaves a line in the access log."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import (
    LEAD,
    LEAD_SECRET,
    answers,
    as_,
    batch,
    command,
    copied,
    person,
    real_site,
    run,
    secret_file,
)
from tests.cli.test_reading import without_the_powers_of_root
from vaxdesk import files
from vaxdesk.clock import SystemClock
from vaxdesk.desk import Desk
from vaxdesk.door.gate import EMERGENCY, Gate
from vaxdesk.site import open_desk
from vaxdesk.store.backup import backups
from vaxdesk.store.keyfile import KEYS

EVERY_VERB = (
    ["journal"], ["journal", "--json"], ["verify"], ["backup"], ["rebuild"], ["user", "list"], ["batch", "-"],
    ["user", "add", "--display", "甲", "--role", "observer", "--out", "start"], ["user", "end", "zhao.yunfeng"],
    ["user", "roles", "zhao.yunfeng", "--role", "lead"], ["restore", "some.db"], ["recovery", "sheets", "--out", "s"],
    ["recovery", "key", "--out", "k"], ["paper", "slip", "1", "--lang", "vi", "--out", "p"],
)  # fmt: skip
MINE = "seven-grey-herons"


@pytest.fixture(scope="module")
def staffed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real site with a vaccinator and an auditor beside the lead, and one person enrolled."""
    folder = tmp_path_factory.mktemp("real")
    lead = as_(LEAD, real_site(folder / "site"))
    mine = secret_file(folder, MINE, "mine")
    for name, role in (("周敏", "vaccinator"), ("孙丽", "auditor")):
        add = ("user", "add", *lead, "--display", name, "--role", role, "--new-secret-file", mine)
        assert run("--data-dir", folder / "site", *add).exit_code == 0
    assert batch(folder / "site", person(), args=lead).exit_code == 0
    return folder


@pytest.fixture
def real(staffed: Path, tmp_path: Path) -> Path:
    return copied(staffed / "site", tmp_path / "site")


@pytest.fixture
def lead(staffed: Path) -> tuple[str | Path, ...]:
    return as_(LEAD, staffed / "lead.secret")


def desk(site: Path) -> Desk:
    opened = open_desk(site, SystemClock(), key=Gate(site, SystemClock()).enter(LEAD, LEAD_SECRET))
    opened.seat.take(LEAD, None)
    return opened


def kept(site: Path) -> list[tuple[str, str, int | None]]:
    """The access log, oldest first."""
    opened = desk(site)
    looks = [(each.what, each.who, each.count) for each in reversed(opened.office.looks())]
    opened.db.close()
    return looks[:-1]


@pytest.mark.parametrize("verb", EVERY_VERB, ids=" ".join)
def test_no_verb_opens_a_real_site_for_nobody(staffed: Path, verb: list[str]) -> None:
    result = run("--data-dir", staffed / "site", *verb)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert "--as NAME and --secret-file FILE" in result.stderr


@pytest.mark.parametrize("name", [LEAD, "no.one", ""])
def test_a_wrong_secret_and_an_unknown_name_get_one_answer(real: Path, tmp_path: Path, name: str) -> None:
    wrong = secret_file(tmp_path, LEAD_SECRET.upper(), "wrong")
    result = run("--data-dir", real, "verify", "--json", *as_(name, wrong))
    assert (result.exit_code, result.stdout) == (5, "")
    assert result.stderr == "vaxdesk: there is no such account, or this is not its secret\n"


def test_an_account_that_waits_says_how_long(real: Path, tmp_path: Path, lead: tuple[str, Path]) -> None:
    wrong = as_(LEAD, secret_file(tmp_path, "no cranes at all", "wrong"))
    codes = [run("--data-dir", real, "journal", *wrong).exit_code for _ in range(5)]
    waiting = run("--data-dir", real, "journal", *lead)
    assert (codes, waiting.exit_code) == ([5] * 5, 5)
    assert "too many wrong secrets for this account; try again in 2 seconds" in waiting.stderr


def test_wrong_secrets_and_who_came_in_after_them_are_in_the_access_log(
    real: Path, tmp_path: Path, lead: tuple[str, Path]
) -> None:
    before = len(kept(real))
    wrong = secret_file(tmp_path, "no cranes at all", "wrong")
    for name in (LEAD, LEAD, "no.one"):
        run("--data-dir", real, "journal", *as_(name, wrong))
    assert run("--data-dir", real, "journal", *lead).exit_code == 0
    assert run("--data-dir", real, "journal", *lead).exit_code == 0
    first, *rest = kept(real)[before:]
    assert first[0] == "access_log_read"
    assert rest == [
        ("sign_in_failed", LEAD, 2),
        ("sign_in_failed", "", 1),
        ("signed_in", LEAD, None),
        ("signed_out", LEAD, None),
        ("signed_in", LEAD, None),
        ("signed_out", LEAD, None),
    ]


def test_failed_tries_wait_for_a_log_that_can_be_written(real: Path, tmp_path: Path, lead: tuple[str, Path]) -> None:
    wrong = secret_file(tmp_path, "no cranes at all", "wrong")
    run("--data-dir", real, "verify", *as_(LEAD, wrong))
    assert run("--data-dir", real, "verify", *lead).exit_code == 0
    assert ("sign_in_failed", LEAD, 1) not in kept(real)
    assert run("--data-dir", real, "journal", *lead).exit_code == 0
    assert ("sign_in_failed", LEAD, 1) in kept(real)


def test_whole_entries_and_papers_that_leave_the_house_are_kept_as_exported(real: Path, lead: tuple[str, Path]) -> None:
    assert len(answers(run("--data-dir", real, "journal", "--json", *lead))) == 1
    assert run("--data-dir", real, "journal", *lead).exit_code == 0
    assert [each for each in kept(real) if each[0] == "exported"] == [("exported", LEAD, 1)]


@pytest.mark.parametrize(
    ("name", "verb", "code"),
    [
        ("zhou.min", ["journal"], 3),
        ("zhou.min", ["verify"], 3),
        ("zhou.min", ["backup"], 3),
        ("zhou.min", ["rebuild"], 3),
        ("zhou.min", ["user", "list"], 3),
        ("zhou.min", ["user", "end", LEAD], 3),
        ("zhou.min", ["user", "roles", "zhou.min", "--role", "lead"], 3),
        ("zhou.min", ["recovery", "key", "--out", "k"], 3),
        ("zhou.min", ["recovery", "sheets", "--out", "s"], 3),
        ("sun.li", ["verify"], 0),
        ("sun.li", ["journal", "--json"], 3),
        ("sun.li", ["recovery", "key", "--out", "k"], 3),
    ],
)
def test_an_account_does_what_its_roles_may_and_nothing_else(
    staffed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, verb: list[str], code: int
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("--data-dir", staffed / "site", *verb, *as_(name, staffed / "mine.secret"))
    assert result.exit_code == code
    assert code == 0 or (result.stdout, "may not do this" in result.stderr) == ("", True)
    assert list(tmp_path.iterdir()) == []


def test_a_start_secret_is_good_for_choosing_ones_own_alone(
    real: Path, tmp_path: Path, lead: tuple[str, Path], staffed: Path
) -> None:
    start, mine = tmp_path / "start", staffed / "mine.secret"
    add = ("user", "add", *lead, "--display", "陈静", "--role", "registrar", "--out", start)
    made = run("--data-dir", real, *add)
    assert (made.exit_code, made.stdout) == (0, "account: chen.jing\n")
    assert os.name == "nt" or start.stat().st_mode & 0o777 == 0o600
    refused = batch(real, person(), args=as_("chen.jing", start))
    assert (refused.exit_code, "vaxdesk user secret" in refused.stderr) == (3, True)
    chosen = run("--data-dir", real, "user", "secret", *as_("chen.jing", start), "--new-secret-file", mine)
    assert (chosen.exit_code, chosen.stdout) == (0, "account: chen.jing\n")
    assert batch(real, person(), args=as_("chen.jing", start)).exit_code == 5
    assert batch(real, person(), args=as_("chen.jing", mine)).exit_code == 0
    assert ("secret_changed", "chen.jing", None) in kept(real)


@pytest.mark.parametrize("bad", ["short", "zhao.yunfeng", "88888888"])
def test_a_secret_that_is_guessed_first_is_malformed_input(
    real: Path, tmp_path: Path, lead: tuple[str, Path], bad: str
) -> None:
    new = secret_file(tmp_path, bad, "new")
    result = run("--data-dir", real, "user", "secret", *lead, "--new-secret-file", new)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert run("--data-dir", real, "verify", *lead).exit_code == 0


def test_who_has_lost_a_secret_gets_a_start_secret_and_the_old_one_opens_nothing(
    real: Path, tmp_path: Path, lead: tuple[str, Path], staffed: Path
) -> None:
    start, mine = tmp_path / "start", staffed / "mine.secret"
    given = run("--data-dir", real, "user", "new-secret", "zhou.min", *lead, "--out", start)
    assert (given.exit_code, given.stdout) == (0, "account: zhou.min\n")
    assert batch(real, args=as_("zhou.min", mine)).exit_code == 5
    assert batch(real, args=as_("zhou.min", start)).exit_code == 3
    assert run("--data-dir", real, "user", "new-secret", "no.one", *lead, "--out", start).exit_code == 3
    nowhere = run("--data-dir", real, "user", "new-secret", "sun.li", *lead, "--out", tmp_path / "none" / "start")
    assert nowhere.exit_code == 4
    assert run("--data-dir", real, "verify", *as_("sun.li", mine)).exit_code == 0


def test_who_has_left_signs_in_no_more_and_somebody_always_leads(
    real: Path, lead: tuple[str, Path], staffed: Path
) -> None:
    assert run("--data-dir", real, "user", "end", "zhou.min", *lead).exit_code == 0
    assert batch(real, args=as_("zhou.min", staffed / "mine.secret")).exit_code == 5
    assert run("--data-dir", real, "user", "end", "zhou.min", *lead).exit_code == 3
    listed = {
        each["name"]: each["may_sign_in"] for each in answers(run("--data-dir", real, "user", "list", "--json", *lead))
    }
    assert listed == {LEAD: True, "zhou.min": False, "sun.li": True}
    assert "(may not sign in)" in run("--data-dir", real, "user", "list", *lead).stdout
    for verb in (["end", LEAD], ["roles", LEAD, "--role", "observer"]):
        refused = run("--data-dir", real, "user", *verb, *lead)
        assert (refused.exit_code, "somebody has to lead" in refused.stderr) == (3, True)
    assert run("--data-dir", real, "user", "roles", "sun.li", "--role", "lead", *lead).exit_code == 0
    assert run("--data-dir", real, "user", "roles", LEAD, "--role", "observer", *lead).exit_code == 0
    assert run("--data-dir", real, "user", "list", *lead).exit_code == 3


def test_the_envelope_does_not_open_the_command_line(real: Path, tmp_path: Path) -> None:
    result = run("--data-dir", real, "journal", *as_(EMERGENCY, secret_file(tmp_path, "anything")))
    assert (result.exit_code, result.stdout) == (3, "")


def test_a_real_site_on_a_disk_that_only_lets_itself_be_read_is_verified(
    real: Path, lead: tuple[str, Path], tmp_path: Path
) -> None:
    run("--data-dir", real, "journal", *as_(LEAD, secret_file(tmp_path, "no cranes at all", "wrong")))
    for path in (*real.iterdir(), real):
        path.chmod(0o500 if path.is_dir() else 0o400)
    verify = [*without_the_powers_of_root(), *command("--data-dir", real, "verify", "--json", *lead)]
    done = subprocess.run(verify, capture_output=True, check=False)
    real.chmod(0o700)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["ok"] is True


def test_the_doctor_says_what_can_be_seen_from_outside(real: Path, lead: tuple[str, Path]) -> None:
    outside = json.loads(run("--data-dir", real, "doctor", "--json").stdout)
    assert ("entries" in outside, outside["findings"], "--as NAME" in outside["site"]) == (False, [], True)
    inside = json.loads(run("--data-dir", real, "doctor", "--json", *lead).stdout)
    assert (inside["entries"], inside["practice"], inside["recovery_sheets"], inside["findings"]) == (
        1,
        False,
        True,
        [],
    )
    assert run("--data-dir", real, "doctor", "--as", LEAD).exit_code == 2
    (real / files.KEY).write_text("00" * 32)
    [found] = json.loads(run("--data-dir", real, "doctor", "--json").stdout)["findings"]
    assert "in the open beside a real site" in found


@pytest.mark.parametrize("name", [files.DATABASE, KEYS])
def test_the_doctor_misses_the_record_or_its_keys_without_a_secret(real: Path, name: str) -> None:
    (real / name).unlink()
    seen = run("--data-dir", real, "doctor", "--json")
    assert seen.exit_code == 1
    assert [finding for finding in json.loads(seen.stdout)["findings"] if name in finding and "put it back" in finding]


def test_the_lead_restores_a_lost_database_and_nobody_else_does(
    real: Path, lead: tuple[str, Path], staffed: Path
) -> None:
    assert run("--data-dir", real, "backup", *lead).exit_code == 0
    newest = backups(real / "backups")[0].path
    assert batch(real, person(), args=lead).exit_code == 0
    other = as_("zhou.min", staffed / "mine.secret")
    assert run("--data-dir", real, "restore", newest, *other).exit_code == 3
    for path in real.glob(f"{files.DATABASE}*"):
        path.unlink()
    assert run("--data-dir", real, "restore", newest, *other).exit_code == 3
    assert not (real / files.DATABASE).exists()
    done = run("--data-dir", real, "restore", newest, "--json", *lead)
    assert (done.exit_code, json.loads(done.stdout)["from_seal"]) == (0, 1)
    assert ("restored", LEAD, 2) in kept(real)


def test_a_stick_alone_is_enough_on_a_new_laptop(
    real: Path, lead: tuple[str, Path], tmp_path: Path, staffed: Path
) -> None:
    stick, new = tmp_path / "stick", tmp_path / "new"
    stick.mkdir()
    assert run("--data-dir", real, "backup", "--to", stick, *lead).exit_code == 0
    [copy] = stick.glob("*.db")
    assert run("--data-dir", new, "restore", copy).exit_code == 2
    assert run("--data-dir", new, "restore", copy, *as_(LEAD, staffed / "mine.secret")).exit_code == 5
    assert not new.exists() or not list(new.iterdir())
    assert run("--data-dir", new, "restore", copy, *lead).exit_code == 1
    assert run("--data-dir", new, "verify", *lead).exit_code == 1, "somebody has to say what became of the rest"
    assert run("--data-dir", new, "verify", "--answer", "新电脑，只有 U 盘", *lead).exit_code == 0


def test_on_a_practice_site_nobody_needs_a_secret_and_nobody_has_one(site: Path, tmp_path: Path) -> None:
    secret = secret_file(tmp_path, "whatever it is", "any")
    assert run("--data-dir", site, "verify", *as_("sun.li", secret)).exit_code == 0
    assert run("--data-dir", site, "journal", "--as", "chen.jing").exit_code == 3
    assert run("--data-dir", site, "verify", "--secret-file", secret).exit_code == 2
    add = run("--data-dir", site, "user", "add", "--display", "丁一", "--role", "observer")
    assert (add.exit_code, add.stdout) == (0, "account: ding.yi\n")
    for verb in (
        ["user", "secret", "--new-secret-file", str(secret)],
        ["user", "new-secret", "ding.yi", "--out", str(tmp_path / "start")],
        ["user", "end", "ding.yi"],
        ["recovery", "sheets", "--out", str(tmp_path / "sheets")],
        ["recovery", "key", "--out", str(tmp_path / "key")],
    ):
        refused = run("--data-dir", site, *verb)
        assert (refused.exit_code, "practice site" in refused.stderr) == (3, True), verb
