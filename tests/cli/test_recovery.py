"""The keys on paper and the raw key: they are written where they were asked for, open what they should, and are kept
in the access log. No secret is ever printed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from tests.builders import LEAD as OLD_LEAD
from tests.cli.running import LEAD, LEAD_SECRET, as_, batch, person, real_site, run, secret_file
from tests.cli.test_init import NAMES
from tests.old_site import OLD_SECRET, Old
from tests.sources import ROOT
from vaxdesk import files
from vaxdesk.clock import SystemClock
from vaxdesk.door.gate import EMERGENCY, Gate
from vaxdesk.site import open_desk
from vaxdesk.store import keyfile
from vaxdesk.store.keyfile import KEYS

GROUPS = re.compile(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    real_site(tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def lead(site: Path) -> tuple[str | Path, ...]:
    return as_(LEAD, site.parent / "lead.secret")


def text(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    found = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return found


def shares_on(folder: Path) -> list[str]:
    """What the codes on the sheets say, page by page."""
    [pdf] = folder.glob("recovery-sheets-*.pdf")
    document = pypdfium2.PdfDocument(pdf)
    found = [
        each.text
        for page in document
        for each in zxingcpp.read_barcodes(page.render(scale=3).to_pil(), formats=zxingcpp.BarcodeFormat.QRCode)
    ]
    document.close()
    return found


def open_by(site: Path, shares: list[str], new: str) -> tuple[int, str]:
    papers = [secret_file(site.parent, share, f"sheet{number}") for number, share in enumerate(shares)]
    given = [part for paper in papers for part in ("--sheet-file", paper)]
    new_secret = secret_file(site.parent, new, "new")
    result = run("--data-dir", site, "recovery", "open", *given, "--name", LEAD, "--new-secret-file", new_secret)
    return result.exit_code, result.stderr


def kept(site: Path, secret: str = LEAD_SECRET) -> list[tuple[str, str, str]]:
    desk = open_desk(site, SystemClock(), key=Gate(site, SystemClock()).enter(LEAD, secret), write=False)
    desk.seat.take(LEAD, None)
    looks = [(each.what, each.who, each.reason) for each in desk.office.looks()]
    desk.db.close()
    return looks


def test_the_sheets_that_a_site_is_made_with_open_it_when_the_secret_is_lost(tmp_path: Path) -> None:
    secret, site = secret_file(tmp_path, LEAD_SECRET), tmp_path / "site"
    sheets = tmp_path / "sheets"
    made = run("--data-dir", site, "init", *NAMES, "赵云峰", "--secret-file", secret, "--sheets", sheets)
    assert made.exit_code == 0, made.stderr
    shares = shares_on(sheets)
    assert len(shares) == 2
    assert not any(share in made.stdout for share in shares)
    for path in sheets.iterdir():
        assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o600
    assert open_by(site, shares, "five blue egrets") == (0, "")
    assert batch(site, person(), args=as_(LEAD, secret)).exit_code == 5
    assert batch(site, person(), args=as_(LEAD, tmp_path / "new.secret")).exit_code == 0
    assert ("recovered", LEAD, "") in kept(site, "five blue egrets")


def test_without_a_folder_for_them_it_is_said_how_to_make_sheets(tmp_path: Path) -> None:
    secret = secret_file(tmp_path, LEAD_SECRET)
    made = run("--data-dir", tmp_path / "site", "init", *NAMES, "赵云峰", "--secret-file", secret)
    assert "no recovery sheets were kept; make them with `vaxdesk recovery sheets`" in made.stdout


def test_no_site_is_made_where_its_sheets_cannot_be_written(tmp_path: Path) -> None:
    secret = secret_file(tmp_path, LEAD_SECRET)
    sheets = ("--sheets", secret / "below a file")
    made = run("--data-dir", tmp_path / "site", "init", *NAMES, "赵云峰", "--secret-file", secret, *sheets)
    assert (made.exit_code, made.stdout) == (4, "")
    assert not (tmp_path / "site").exists()


def test_new_sheets_replace_those_of_before(site: Path, tmp_path: Path, lead: tuple[str, Path]) -> None:
    for name in ("first", "second"):
        made = run("--data-dir", site, "recovery", "sheets", "--out", tmp_path / name, *lead)
        assert made.exit_code == 0, made.stderr
    old, new = shares_on(tmp_path / "first"), shares_on(tmp_path / "second")
    assert not any(share in made.stdout for share in new)
    code, said = open_by(site, old, "five blue egrets")
    assert (code, "replaced by newer ones" in said) == (5, True)
    code, said = open_by(site, [old[0], new[1]], "five blue egrets")
    assert (code, "not of one set" in said) == (5, True)
    assert open_by(site, list(reversed(new)), "five blue egrets") == (0, "")
    assert next(each for each in kept(site, "five blue egrets") if each[0] == "sheets_made")[1] == LEAD


def test_the_envelope_opens_the_gate(site: Path, tmp_path: Path, lead: tuple[str, Path]) -> None:
    assert run("--data-dir", site, "recovery", "sheets", "--out", tmp_path / "out", *lead).exit_code == 0
    [pdf] = (tmp_path / "out").glob("emergency-sheet-*.pdf")
    found = GROUPS.search("".join(text(pdf).split()))
    assert found
    assert len(Gate(site, SystemClock()).enter(EMERGENCY, found[0])) == 32


@pytest.mark.parametrize(
    ("shares", "code", "word"),
    [
        (["too short", "too short"], 5, "60 characters"),
        (["? " * 60, "x"], 5, "cannot be in it"),
        (["one"], 2, "both sheets"),
        ([], 2, "both sheets"),
    ],
)
def test_what_is_no_sheet_is_told_so(site: Path, shares: list[str], code: int, word: str) -> None:
    ended, said = open_by(site, shares, "five blue egrets")
    assert (ended, word in said, said.count("\n")) == (code, True, 1)


def test_sheets_open_no_account_that_there_is_not_and_take_no_poor_secret(
    site: Path, tmp_path: Path, lead: tuple[str, Path]
) -> None:
    assert run("--data-dir", site, "recovery", "sheets", "--out", tmp_path / "out", *lead).exit_code == 0
    shares = shares_on(tmp_path / "out")
    assert open_by(site, shares, "short")[0] == 2
    papers = [secret_file(tmp_path, share, f"s{number}") for number, share in enumerate(shares)]
    given = [part for paper in papers for part in ("--sheet-file", paper)]
    secret = ("--new-secret-file", secret_file(tmp_path, "five blue egrets", "new"))
    for name in ("no.one", EMERGENCY):
        assert run("--data-dir", site, "recovery", "open", *given, "--name", name, *secret).exit_code == 3


def test_sheets_open_an_account_that_had_a_start_secret(site: Path, tmp_path: Path, lead: tuple[str, Path]) -> None:
    assert run("--data-dir", site, "recovery", "sheets", "--out", tmp_path / "out", *lead).exit_code == 0
    start = ("--out", tmp_path / "start")
    assert run("--data-dir", site, "user", "new-secret", LEAD, *start, *lead).exit_code == 0
    assert open_by(site, shares_on(tmp_path / "out"), "five blue egrets") == (0, "")
    assert run("--data-dir", site, "verify", *as_(LEAD, tmp_path / "new.secret")).exit_code == 0


def test_the_raw_key_is_what_the_second_verifier_takes(site: Path, tmp_path: Path, lead: tuple[str, Path]) -> None:
    out = tmp_path / "site.key"
    done = run("--data-dir", site, "recovery", "key", "--out", out, *lead)
    assert (done.exit_code, done.stdout) == (0, "")
    assert os.name == "nt" or out.stat().st_mode & 0o777 == 0o600
    assert bytes.fromhex(out.read_text()) == keyfile.unlock(keyfile.read(site / KEYS), LEAD, LEAD_SECRET)
    assert ("exported", LEAD, "key") in kept(site)
    verifier = [sys.executable, str(ROOT / "tools" / "verify_site.py"), str(site)]
    checked = subprocess.run([*verifier, "--key-file", str(out)], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stdout) == (0, "0 entries, whole; no head given: a rollback cannot be seen\n")
    without = subprocess.run(verifier, capture_output=True, text=True, check=False)
    assert (without.returncode, "vaxdesk recovery key" in without.stderr) == (2, True)
    assert not (site / files.KEY).exists()


def test_a_folder_without_a_site_is_told_so(tmp_path: Path) -> None:
    for verb in (["sheets", "--out", "s"], ["key", "--out", "k"]):
        assert run("--data-dir", tmp_path / "none", "recovery", *verb).exit_code == 4
    assert open_by(tmp_path / "none", [], "five blue egrets")[0] == 4


def test_a_site_from_before_there_were_accounts_says_so_and_gets_a_new_key(tmp_path: Path) -> None:
    site = Old(tmp_path / "site").folder
    lead = as_(OLD_LEAD, secret_file(tmp_path, OLD_SECRET))
    for verb in (["journal"], ["verify"], ["batch", "-"], ["user", "list"]):
        told = run("--data-dir", site, *verb, *lead)
        assert (told.exit_code, "vaxdesk recovery rekey" in told.stderr) == (4, True), verb
    assert "recovery rekey" in run("--data-dir", site, "doctor").stdout
    rekey = ("--data-dir", site, "recovery", "rekey")
    assert run(*rekey).exit_code == 2
    assert run(*rekey, *as_(OLD_LEAD, secret_file(tmp_path, "another one", "wrong"))).exit_code == 5
    done = run(*rekey, *lead, "--sheets", tmp_path / "sheets")
    assert done.exit_code == 0, done.stderr
    assert "user new-secret" in done.stdout
    assert len(shares_on(tmp_path / "sheets")) == 2
    assert run("--data-dir", site, "verify", *lead).exit_code == 0
    assert run("--data-dir", site, "doctor", *lead).exit_code == 0
    assert run("--data-dir", site, "verify").exit_code == 2
    assert run(*rekey, *lead).exit_code == 4
