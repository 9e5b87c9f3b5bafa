"""`vaxdesk erase`: first it says what it would do, then it does it, and leaves a confirmation on paper."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.builders import LEAD, SECRETS
from tests.cli.running import as_, run, secret_file
from tests.leaving import NAME, WHY, Leaver
from tests.paper.samples import squeezed, text_of

Erase = Callable[..., Result]


@pytest.fixture
def leaver(tmp_path: Path) -> Leaver:
    made = Leaver(tmp_path / "site")
    made.clinic.desk.close()
    return made


@pytest.fixture
def erase(leaver: Leaver, tmp_path: Path) -> Erase:
    secret = secret_file(tmp_path, SECRETS[LEAD])

    def call(*options: str | Path) -> Result:
        return run("--data-dir", leaver.clinic.folder, "erase", leaver.person, *as_(LEAD, secret), *options)

    return call


def test_without_sure_it_says_what_would_be_erased_and_erases_nothing(leaver: Leaver, erase: Erase) -> None:
    before = leaver.traces()
    told = erase("--reason", WHY, "--json")
    said = json.loads(told.output)
    assert told.exit_code == 3
    assert (said["entries"], said["visits"], said["doses"], said["erased"]) == (8, 1, 1, False)
    assert said["refused"] == [{"code": "retention_duty", "blocks": False}]
    assert erase("--reason", WHY, "--override", "retention_duty").exit_code == 0
    assert "nothing was done" in erase().output
    assert leaver.traces() == before


def test_it_erases_once_and_leaves_a_sheet_without_a_name(leaver: Leaver, erase: Erase, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.pdf"
    done = erase("--reason", WHY, "--override", "retention_duty", "--sure", "--sheet", sheet, "--json")
    said = json.loads(done.output)
    assert (done.exit_code, said["entries"], said["trouble"], said["left"]) == (0, 8, None, [])
    assert leaver.traces() == {}
    printed = text_of(sheet.read_bytes())
    assert said["entry"] in printed
    assert squeezed(WHY) in printed
    assert NAME not in printed
    again = json.loads(erase("--sure", "--json").output)
    assert again["entry"] == said["entry"]
    verdict = run("--data-dir", leaver.clinic.folder, "verify", *as_(LEAD, tmp_path / "lead.secret"))
    assert verdict.exit_code == 0
    assert "(8 of them erased by law), whole" in verdict.output
    journal = run("--data-dir", leaver.clinic.folder, "journal", "--json", *as_(LEAD, tmp_path / "lead.secret"))
    entries = [json.loads(line) for line in journal.output.splitlines()]
    assert sum(each["body"] is None for each in entries) == 8


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--sure",), "reason"),
        (("--sure", "--reason", WHY), "law wants"),
        (("--sure", "--reason", NAME, "--override", "retention_duty"), "says who it is"),
    ],
)
def test_what_stands_against_it_ends_with_3(leaver: Leaver, erase: Erase, options: tuple[str, ...], code: str) -> None:
    refused = erase(*options)
    assert refused.exit_code == 3
    assert code in refused.stderr
    assert leaver.traces()


@pytest.mark.parametrize("person", ["", "x", "../../x", "{0}", "' OR 1=1 --", "0" * 5000])
def test_an_id_that_nobody_has_is_refused(leaver: Leaver, tmp_path: Path, person: str) -> None:
    secret = secret_file(tmp_path, SECRETS[LEAD])
    refused = run("--data-dir", leaver.clinic.folder, "erase", person, "--reason", WHY, "--sure", *as_(LEAD, secret))
    assert refused.exit_code == 3
    assert "not enrolled" in refused.stderr
