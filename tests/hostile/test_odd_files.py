"""Something that is no file under the name of a site's file: nobody waits for it, nothing crashes, it is said."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import LEAD, SECRETS, Clinic
from tests.cli.running import as_, run, secret_file
from tests.hostile.odd_files import KINDS, PLACES, in_a_child, put, real_site
from vaxdesk import files, regular
from vaxdesk.acts.inquiry import FormUnreadable, read_rules
from vaxdesk.cli import messages
from vaxdesk.failures import WorldFailed
from vaxdesk.site import open_desk, restorable, restore_site

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices in folders are a matter of Unix")
VERBS = ("doctor", "verify", "backup")
ENDS = {"0", "1", "2", "4", "5"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    """What the verbs need is loaded here once, not in each child."""
    clinic = real_site(tmp_path_factory.mktemp("real") / "site")
    for verb in VERBS:
        copy = shutil.copytree(clinic.folder, clinic.folder.with_name(verb))
        run("--data-dir", copy, verb, *as_(LEAD, secret_file(copy.parent, SECRETS[LEAD])))
    return clinic


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "odd"
    KINDS[kind](path)
    assert regular.something_else(path)
    for flags in (os.O_RDONLY, os.O_RDWR, os.O_WRONLY | os.O_CREAT):
        assert in_a_child(lambda flags=flags: refused(path, flags)) == "refused"  # type: ignore[misc]


def refused(path: Path, flags: int) -> str:
    try:
        regular.opened(path, flags)
    except OSError:
        return "refused"
    return "opened"


def test_a_file_is_read_whole_from_a_place_on_and_never_beyond_its_size(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"0123456789")
    assert (regular.content(path, 10), regular.content(path, start=4)) == (b"0123456789", b"456789")
    with pytest.raises(regular.TooLarge):
        regular.content(path, 9)
    with pytest.raises(FileNotFoundError):
        regular.content(tmp_path / "none")


SOON = (files.DATABASE, f"{files.DATABASE}-wal", "vaxdesk.keys", "vaxdesk.seal", "vaxdesk.seal.new", "vaxdesk.timers")


@pytest.mark.parametrize("place", SOON)
def test_no_verb_waits_for_a_pipe_or_crashes_on_it(made: Clinic, tmp_path: Path, place: str) -> None:
    tried(made, tmp_path, place, "pipe")


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("place", PLACES)
def test_no_verb_waits_for_anything_else_or_crashes_on_it(made: Clinic, tmp_path: Path, place: str, kind: str) -> None:
    tried(made, tmp_path, place, kind)


def tried(made: Clinic, folder: Path, place: str, kind: str) -> None:
    who = as_(LEAD, secret_file(folder, SECRETS[LEAD]))
    site = Path(shutil.copytree(made.folder, folder / "site"))
    put(site, place, kind)
    said = in_a_child(lambda: "\n".join(outcome(verb, site, *who) for verb in VERBS))
    assert all(line.split(" ")[0] in ENDS for line in said.splitlines()), said


def outcome(verb: str, site: Path, *who: str | Path) -> str:
    done = run("--data-dir", site, verb, *who)
    return f"{done.exit_code} {done.stderr.strip()}"


@pytest.mark.parametrize("place", ["vaxdesk.db", "vaxdesk.seal.previous", "vaxdesk.lock", "settings.json", "backups"])
def test_the_doctor_says_what_lies_in_the_place_of_what(made: Clinic, tmp_path: Path, place: str) -> None:
    site = Path(shutil.copytree(made.folder, tmp_path / "site"))
    put(site, place, "pipe")
    done = run("--data-dir", site, "doctor", "--json")
    assert done.exit_code == 1
    said = messages.FAILURES["not_a_file"].format(detail=place)
    assert json.loads(done.stdout)["findings"].count(said) == 1


def test_what_lies_in_the_place_of_the_database_is_put_aside_and_everything_comes_back(
    made: Clinic, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(made.folder, tmp_path / "site"))
    entries = positions(site, made)
    for name in (files.DATABASE, f"{files.DATABASE}-wal"):
        put(site, name, "pipe")
    with pytest.raises(WorldFailed) as failed:
        open_desk(site, made.clock, key=made.key)
    assert (failed.value.code, failed.value.detail) == ("not_a_file", files.DATABASE)
    backup = restorable(site, failed.value, made.key)
    assert backup is not None
    assert restore_site(site, backup.path, made.clock, key=made.key).complete
    with closing(open_desk(site, made.clock, key=made.key)) as desk:
        desk.seat.take(LEAD, None)
        assert desk.office.verify().ok
        assert desk.journal_position() == entries


def positions(site: Path, made: Clinic) -> int:
    with closing(open_desk(site, made.clock, key=made.key)) as desk:
        return desk.journal_position()


@pytest.mark.parametrize("place", ["vaxdesk.rekeyed", f"{files.DATABASE}.restoring"])
def test_what_only_has_the_name_of_a_site_on_its_way_changes_nothing(made: Clinic, tmp_path: Path, place: str) -> None:
    """A new key that is ready throws the accounts of the old one away, a restore that is ready the database."""
    site = Path(shutil.copytree(made.folder, tmp_path / "site"))
    put(site, place, "pipe")
    before = {name: (site / name).read_bytes() for name in (files.DATABASE, "vaxdesk.keys")}
    with pytest.raises(WorldFailed, match="not_a_file"):
        open_desk(site, made.clock, key=made.key)
    assert {name: (site / name).read_bytes() for name in before} == before


def test_a_sites_own_rules_that_are_no_file_are_named_and_nothing_else_is_read_for_them(tmp_path: Path) -> None:
    folder = tmp_path / "policies"
    folder.mkdir()
    os.mkfifo(folder / "cn-adult.toml")
    before = list(files._OWN)
    files.use_own_forms(tmp_path)
    try:
        with pytest.raises(FormUnreadable, match="cn-adult"):
            read_rules("cn-adult")
    finally:
        files._OWN[:] = before


WINDOWS = (files.DATABASE, f"{files.DATABASE}-shm", "vaxdesk.lock", "vaxdesk.log", "vaxdesk.timers", files.SETTINGS)


def test_no_window_waits_for_a_pipe_or_crashes_on_it() -> None:
    in_windows("pipe", *WINDOWS)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_no_window_waits_for_anything_else_or_crashes_on_it(kind: str) -> None:
    """Every place with one kind, every kind in the places that a window reads by itself."""
    in_windows(kind, *(PLACES if kind == "folder" else WINDOWS))


def in_windows(kind: str, *places: str) -> None:
    command = [sys.executable, "-m", "tests.hostile.odd_windows", kind, *places]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1200)
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    assert [place for place, _, _ in lines] == list(places), done.stderr[-2000:]
    assert {bugs for _, bugs, _ in lines} == {"no bug"}, lines
    wanting = {place for place, _, said in lines if not said.startswith(("Window", "Trouble", "SignInWindow"))}
    assert wanting == set()
