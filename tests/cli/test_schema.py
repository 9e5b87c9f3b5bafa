"""What programs may rely on: one schema for a line, and a message for every code that a rule can give."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.running import answers, run
from tests.sources import ROOT
from vaxdesk.cli import messages
from vaxdesk.clinic.facts import FACT_TYPES
from vaxdesk.clinic.rules import OVERRIDABLE, Problem
from vaxdesk.failures import WorldFailed

JUDGES = [
    ROOT / "vaxdesk" / "clinic" / f"{name}.py"
    for name in ("rules", "doses", "registering", "documents", "erasure", "emergency_record", "conclusions")
]
RECORDERS = [
    ROOT / "vaxdesk" / name
    for name in (
        "acts/recording.py",
        "desk.py",
        "departments/office.py",
        "clinic/permissions.py",
        "cli/batch.py",
        "credentials/tickets.py",
        "departments/erasing.py",
        "codes/ticket_letters.py",
        "acts/ticket_numbers.py",
    )
]
NO_CODES = {"document_residence_permit", "document_foreign_resident", "document_region_unknown", "document_converted",
            "document_old_card", "document_number", "document_reversed"}  # fmt: skip
"""Advisories, which refuse nothing."""


def strings(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value.partition(":")[0]


def codes_of_rules() -> set[str]:
    """Every word that a rule yields, gives to a refusal, or lists."""
    found: set[str] = set()
    for path in (*JUDGES, *RECORDERS):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Yield(value=value) if value is not None and path in JUDGES:
                    found |= set(strings(value))
                case ast.Call(func=ast.Name(id="_refusal" | "Problem" | "NoTicket"), args=[code, *_]):
                    found |= set(strings(code))
                case ast.Return() | ast.keyword(arg="problems") | ast.Assign() if path.name == "documents.py":
                    found |= {text for text in strings(node) if text.startswith("document_")}
                case ast.List() | ast.Return() if path.name in ("recording.py", "tickets.py"):
                    found |= {text for text in strings(node) if re.fullmatch(r"[a-z]+(_[a-z]+)+", text)}
    return {code for code in found if re.fullmatch(r"[a-z_]+", code)} - NO_CODES


def test_every_code_that_a_rule_can_give_has_a_message_and_no_message_is_left_over() -> None:
    assert codes_of_rules() == set(messages.REFUSALS)
    assert set(messages.REFUSALS) >= OVERRIDABLE


def test_every_failure_of_the_world_that_the_core_names_has_a_message() -> None:
    core = [path for path in (ROOT / "vaxdesk").rglob("*.py") if not {"ui", "app.py"} & set(path.parts)]
    text = "\n".join(path.read_text(encoding="utf-8") for path in core)
    database = (ROOT / "vaxdesk" / "store" / "database.py").read_text(encoding="utf-8")
    named = set(re.findall(r'WorldFailed\(\s*"(\w+)"', text)) | set(re.findall(r'\("[^"]+", "(\w+)"\)', database))
    named |= {"wrong_key", "database_too_new"}
    assert named - set(messages.FAILURES) == set()


def test_messages_are_one_line_and_put_the_detail_in() -> None:
    assert messages.refusal(Problem("interval_short", blocks=False, detail="12")).endswith("short by 12 days")
    assert messages.refusal(Problem("consent_missing", blocks=True, detail="dose_given")).endswith("(dose_given)")
    assert messages.refusal(Problem("lot_expired", blocks=True, detail="{0}{x}")).endswith("{0}{x}")
    assert messages.failure(WorldFailed("disk_full")) == "disk full"
    assert not any("\n" in text for text in (*messages.REFUSALS.values(), *messages.FAILURES.values()))


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run("schema").stdout)
    return found


def test_the_schema_is_a_schema_with_all_facts_and_codes(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert set(schema["facts"]) == set(FACT_TYPES)
    assert {each["code"]: each["blocks"] for each in schema["refusals"]} == {
        code: code not in OVERRIDABLE for code in messages.REFUSALS
    }


def test_every_line_of_the_page_and_every_body_in_the_journal_fits_the_schema(
    schema: dict[str, Any], made: Path
) -> None:
    check = jsonschema.Draft202012Validator(schema)
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for line in re.findall(r'^(\{"fact".*\})$', page, re.MULTILINE):
        check.validate(json.loads(line))
    for entry in answers(run("--data-dir", made, "journal", "--json")):
        check.validate({"fact": entry["fact"], "body": entry["body"], "at": entry["at"]})


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"fact": "fly"},
        {"fact": "struck", "wings": 2},
        {"fact": "dose_given"},
        {"fact": "dose_given", "body": {"product": "flu-iiv4", "lot": "1", "body_site": "ear"}},
        {"fact": "entry_checked", "body": {"temperature_c": 99}},
    ],
)
def test_what_a_batch_calls_malformed_does_not_fit(schema: dict[str, Any], line: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(line)
