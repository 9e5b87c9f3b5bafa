"""What the doctor says about scanners, to people and to programs."""

import json
import os
import pty
import sys
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.running import run, started
from vaxdesk.cli.doctor_scanner import WORDS
from vaxdesk.clinic.scanner_check import GS, QUALITY, TESTS


def test_a_good_scanner_is_said_to_be_good() -> None:
    result = run("doctor", "scanner", stdin="".join(f"{text}\n" for text in TESTS.values()))
    assert result.exit_code == 0
    assert result.stdout.count("every character arrives") == len(TESTS)
    assert "! " not in result.stdout


def test_what_should_be_set_otherwise_is_said_and_ends_with_one() -> None:
    result = run("doctor", "scanner", stdin=TESTS["separator"].replace(GS, "") + "\n")
    assert result.exit_code == 1
    assert "! the separator is lost" in result.stdout


def test_a_program_reads_one_object_for_each_code() -> None:
    result = run("doctor", "scanner", "--json", stdin=f"{TESTS['digits']}\t\n*{TESTS['letters']}\n\n")
    first, second = [json.loads(line) for line in result.stdout.splitlines()]
    assert (first["test"], first["ok"]) == ("digits", True)
    assert [each["code"] for each in first["findings"]] == ["complete", "ends_tab"]
    assert (second["ok"], second["findings"][1]["code"], second["findings"][1]["detail"]) == (False, "prefix", "*")


@pytest.mark.parametrize("payload", [b"\x1b[2J\xff\xfe\n", b"\xe2\x80\xae" * 9000 + b"\n", b"{detail}\n"])
def test_hostile_codes_do_nothing_to_the_terminal(payload: bytes) -> None:
    result = run("doctor", "scanner", stdin=payload)
    assert result.exit_code == 1
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout


def test_everything_that_may_be_found_has_words() -> None:
    assert WORDS.keys() == QUALITY.keys()


@pytest.mark.parametrize("language", ["zh-CN", "vi", "en"])
def test_the_sheet_is_written_without_a_site(tmp_path: Path, language: str) -> None:
    target = tmp_path / "scanner.pdf"
    assert run("doctor", "scanner", "--sheet", target, "--language", language).exit_code == 0
    assert len(pypdfium2.PdfDocument(target.read_bytes())) == 2


def test_a_sheet_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    result = run("doctor", "scanner", "--sheet", tmp_path / "none" / "scanner.pdf")
    assert (result.exit_code, "cannot be written" in result.stderr) == (4, True)


def test_the_doctor_itself_is_as_before(tmp_path: Path) -> None:
    assert "PySide6-Addons" in run("--data-dir", tmp_path, "doctor").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are a matter of Unix")
def test_codes_are_heard_in_a_terminal() -> None:
    hand, line = pty.openpty()
    process = started("doctor", "scanner", "--json", stdin=line)
    assert process.stderr is not None
    assert b"Esc ends" in process.stderr.readline()
    os.write(hand, f"{TESTS['separator']}\r".encode())
    assert process.stdout is not None
    found = json.loads(process.stdout.readline())
    assert (found["test"], found["ok"]) == ("separator", True)
    os.write(hand, b"\x1b")
    assert process.wait() == 0
    process.stdout.close()
    process.stderr.close()
    for each in (hand, line):
        os.close(each)
