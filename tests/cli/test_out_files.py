"""Where a verb may leave a file: never in place of what a site is made of, and never in place of what is somebody
else's."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.running import LEAD, as_, real_site, run
from vaxdesk import files

OWN = (
    files.DATABASE, "vaxdesk.db-wal", "vaxdesk.db.replaced-20221222T090000", "vaxdesk.seal", "vaxdesk.keys",
    "vaxdesk.timers", "vaxdesk.attempts", "vaxdesk.cardkeys", "vaxdesk.key", files.SETTINGS, "printing.json",
    "backups/vaxdesk-20221222T013000000Z.db", "backups/new", "backups/below/new",
)  # fmt: skip


@pytest.fixture
def real(tmp_path: Path) -> Path:
    real_site(tmp_path / "site")
    (tmp_path / "site" / "backups").mkdir(exist_ok=True)
    (tmp_path / "site" / "backups" / "below").mkdir()
    return tmp_path / "site"


@pytest.fixture
def verb(real: Path) -> Callable[..., Result]:
    def called(*args: str | Path) -> Result:
        return run("--data-dir", real, *args, *as_(LEAD, real.parent / "lead.secret"))

    return called


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("name", OWN)
@pytest.mark.parametrize(
    "args",
    [
        ("user", "add", "--display", "周敏", "--role", "observer", "--out"), ("user", "new-secret", LEAD, "--out"),
        ("recovery", "key", "--out"), ("paper", "slip", "1", "--lang", "vi", "--out"),
    ],
)  # fmt: skip
def test_no_verb_writes_over_a_file_of_the_site(
    real: Path, verb: Callable[..., Result], name: str, args: tuple[str, ...]
) -> None:
    before = everything(real)
    done = verb(*args, real / name)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert "site's own files" in done.stderr
    assert everything(real) == before


def test_no_sheet_for_scanners_either(real: Path) -> None:
    before = everything(real)
    assert run("doctor", "scanner", "--sheet", real / files.DATABASE).exit_code == 2  # of a site that nobody named
    assert everything(real) == before


@pytest.mark.parametrize(
    "args",
    [("recovery", "sheets", "--out"), ("keys", "export"), ("backup", "--to"), ("recovery", "rekey", "--sheets")],
)
@pytest.mark.parametrize("name", ["backups", "backups/below", "vaxdesk.rekeyed", "drill"])
def test_no_folder_of_papers_lies_in_the_site_s_own_folders(
    real: Path, verb: Callable[..., Result], name: str, args: tuple[str, ...]
) -> None:
    before = everything(real)
    assert verb(*args, real / name).exit_code == 2
    assert everything(real) == before


def test_the_tour_leaves_a_site_alone(real: Path) -> None:
    before = everything(real)
    assert run("tour", "--out", real / "backups").exit_code == 2
    assert everything(real) == before


@pytest.mark.parametrize(
    "spelling",
    ["../site/vaxdesk.db", "./backups/../vaxdesk.keys", "VaxDesk.DB", "vaxdesk.db.", "BACKUPS/new", "link", "into/new",
     "hard", "dangling"],
)  # fmt: skip
def test_another_spelling_or_a_link_is_the_same_file(
    real: Path, verb: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, spelling: str
) -> None:
    (real / "link").symlink_to(real / files.DATABASE)
    (real / "dangling").symlink_to(real / "vaxdesk.timers.new")
    (real / "into").symlink_to(real / "backups")
    os.link(real / "vaxdesk.seal", real / "hard")
    before = everything(real)
    monkeypatch.chdir(real)
    assert verb("user", "new-secret", LEAD, "--out", spelling).exit_code == 2
    assert everything(real) == before


def test_backups_that_lie_elsewhere_by_a_link_are_the_site_s_too(
    real: Path, verb: Callable[..., Result], tmp_path: Path
) -> None:
    (real / "backups" / "below").rmdir()
    (real / "backups").rename(tmp_path / "disk")
    (real / "backups").symlink_to(tmp_path / "disk")
    assert verb("recovery", "key", "--out", tmp_path / "disk" / "key").exit_code == 2


def test_backups_on_a_stick_are_left_alone(real: Path, verb: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    assert verb("backup", "--to", tmp_path / "stick").exit_code == 0
    before = everything(tmp_path / "stick")
    for path in (tmp_path / "stick").iterdir():
        assert verb("recovery", "key", "--out", path).exit_code == 2
    assert everything(tmp_path / "stick") == before


@pytest.mark.parametrize("content", [b"my own words\n", b"%PDF-1.4 from elsewhere", b"ABCD"])
@pytest.mark.parametrize(
    "args", [("user", "new-secret", LEAD), ("recovery", "key"), ("paper", "x", "1", "--lang", "en")]
)
def test_somebody_s_own_file_is_never_replaced(
    verb: Callable[..., Result], tmp_path: Path, args: tuple[str, ...], content: bytes
) -> None:
    mine = tmp_path / "mine"
    mine.write_bytes(content)
    done = verb(*args, "--out", mine)
    assert (done.exit_code, mine.read_bytes()) == (2, content)
    assert "there already" in done.stderr


def test_what_the_same_verb_wrote_is_replaced(verb: Callable[..., Result], tmp_path: Path) -> None:
    key, sheet = tmp_path / "key", tmp_path / "scanner.pdf"
    key.touch()
    for _ in range(2):
        assert verb("recovery", "key", "--out", key).exit_code == 0
        assert run("doctor", "scanner", "--sheet", sheet).exit_code == 0
    start = tmp_path / "start"
    assert verb("user", "add", "--display", "周敏", "--role", "observer", "--out", start).exit_code == 0
    first = start.read_bytes()
    assert verb("user", "new-secret", "zhou.min", "--out", start).exit_code == 0
    assert start.read_bytes() != first
    assert verb("user", "new-secret", "zhou.min", "--out", key).exit_code == 2


def test_a_device_is_not_replaced(verb: Callable[..., Result], tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert verb("recovery", "key", "--out", pipe).exit_code == 2
    assert pipe.is_fifo()


def test_a_paper_may_lie_beside_the_site_s_own_files(real: Path, verb: Callable[..., Result]) -> None:
    assert verb("recovery", "key", "--out", real / "key.txt").exit_code == 0
