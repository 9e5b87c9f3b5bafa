"""F28: whatever language the system speaks, and whether or not it knows UTF-8, the same bytes come out."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.campaign import WHOLE
from tests.cli.running import command, person
from tests.faults.acts import PLACE
from tests.faults.lab import scratch
from tests.faults.tally import tell

LOCALES = ("C", "tr_TR.UTF-8", "ar_EG.UTF-8", "de_DE.ISO-8859-1", "zh_CN.GBK", "POSIX")

pytestmark = pytest.mark.slow


def said(folder: Path, locale: str, *asked: str, typed: bytes = b"") -> bytes:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PYTHON"))}
    environment |= {"LC_ALL": locale, "LANG": locale, "LANGUAGE": locale}
    called = command("--data-dir", folder, *asked)
    done = subprocess.run(called, input=typed, capture_output=True, check=False, env=environment)
    assert not done.returncode, done.stderr
    return done.stdout


def test_no_language_of_the_system_changes_a_byte() -> None:
    """With a name of letters that Turkish writes otherwise, and an identity number that ends in x."""
    tried = LOCALES if WHOLE else LOCALES[:3]
    with scratch(PLACE) as place:
        folder = place / "site"
        said(folder, "C.UTF-8", "demo", "--no-window", "--seed", "7")
        document = {"type": "cn_resident_id", "number": "11010519491231002x"}
        body = {"name": "IĞDIR ILICA Đạt 𠮷", "sex": "female", "birth_date": "1949-12-31", "document": document}
        line = json.dumps(person(body=body)).encode() + b"\n"
        assert json.loads(said(folder, "tr_TR.UTF-8", "batch", "-", typed=line))["ok"]
        expected = said(folder, "C.UTF-8", "journal", "--json")
        assert "11010519491231002X" in expected.decode()
        lost = sum(said(folder, locale, "journal", "--json") != expected for locale in tried)
        verified = sum(b'"ok": true' not in said(folder, locale, "verify", "--json") for locale in tried[:2])
    tell("F28", "languages of the system, one of them without UTF-8", tries=len(tried), lost=lost + verified)
