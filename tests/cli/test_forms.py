"""`vaxdesk forms check`: what is said about a questionnaire or a policy, and how it ends."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import answers, run
from tests.clinic.questionnaires import asked_when, form_of, item
from tests.sources import ROOT
from vaxdesk.cli.form_words import SAYS

FORMS = ROOT / "forms"
SHIPPED = sorted([*(FORMS / "questionnaires").glob("*.json"), *(FORMS / "policies").glob("*.toml")])
WHOLE = {"version": "1", "language": "en"}
POLICY = """
id = "p"
version = "1"
jurisdiction = "CN"
form = "urn:x"
document = "D"
valid_from = 2022-01-01
title = { zh-CN = "一", vi = "Một", en = "One" }
[[rule]]
id = "ill"
when = [{ answer.ill = true }]
outcome = "defer"
source = "§ 1"
sentence = { zh-CN = "一", vi = "Một", en = "One" }
"""


def words(text: str) -> dict[str, Any]:
    translated = [
        {"url": "http://hl7.org/fhir/StructureDefinition/translation",
         "extension": [{"url": "lang", "valueCode": code}, {"url": "content", "valueString": text}]}
        for code in ("zh-CN", "vi")
    ]  # fmt: skip
    return {"text": text, "_text": {"extension": translated}}


def written(folder: Path, raw: Any, name: str = "form.json") -> Path:
    file = folder / name
    file.write_bytes(raw if isinstance(raw, bytes) else json.dumps(raw).encode())
    return file


def check(*args: str | Path) -> tuple[int, dict[str, Any]]:
    result = run("forms", "check", *args, "--json")
    return result.exit_code, answers(result)[0]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.name)
def test_every_form_and_policy_that_comes_with_the_program_is_sound(file: Path) -> None:
    code, report = check(file)
    assert (code, report["ok"], report["usable"], report["findings"]) == (0, True, True, [])


def test_a_sound_form_is_counted_item_by_item(tmp_path: Path) -> None:
    raw = form_of(item("a", **words("A?")), item("g", "group", **words("G"), item=[item("d", "date", **words("D?"))]))
    code, report = check(written(tmp_path, raw))
    assert (code, report["items"]) == (0, {"boolean": 1, "group": 1, "date": 1})
    assert (report["url"], report["version"], report["kind"]) == ("urn:x", "1", "questionnaire")


BAD: list[tuple[dict[str, Any], str, str, bool]] = [
    (form_of(item("a", "attachment", **words("A"))), "type", "a", True),
    (form_of(item("a", **words("A"), **asked_when("gone"))), "unknown_question", "a", True),
    (form_of(item("a", **words("A")), item("a", **words("A"))), "link_id_twice", "a", True),
    (form_of(item("a", **words("A"), **asked_when("a"))), "asked_in_a_circle", "a", True),
    (form_of(item("a", **words("A"), extension=[{"url": "urn:e"}])), "extension_left_out", "a", False),
    (form_of(item("a", text="A?")), "missing_translation", "a", False),
    (form_of(item("a", **words("<b>A</b>?"))), "markup_in_text", "a", False),
    (form_of(item("a", **words("A\u202e?"))), "forbidden_characters", "a", False),
    (form_of({"linkId": "a", "type": "boolean"}), "no_text", "a", False),
    (form_of(item("a", **words("A")), version=""), "no_version", "", False),
    (form_of(item("a", **words("A")), url=""), "no_url", "", False),
    (form_of(item("a", **words("A")), status="draft"), "not_active", "", False),
    (form_of(item("a", **words("A")), language="und"), "no_language", "", False),
    (form_of(item("a", **words("A"), required=True, readOnly=True)), "never_answered", "a", False),
    (form_of(item("a", "choice", **words("A"), answerOption=[{"valueString": "x"}])),
     "missing_translation", "a", False),
]  # fmt: skip


def test_what_is_required_hidden_and_filled_in_already_is_no_finding(tmp_path: Path) -> None:
    raw = form_of(item("a", **words("A"), required=True, readOnly=True, initial=[{"valueBoolean": True}]))
    assert check(written(tmp_path, raw))[0] == 0


@pytest.mark.parametrize(("raw", "code", "where", "blocks"), BAD)
def test_what_should_be_put_right_is_named_by_link_id(
    tmp_path: Path, raw: dict[str, Any], code: str, where: str, blocks: bool
) -> None:
    ended, report = check(written(tmp_path, raw))
    assert ended == 1
    assert not report["ok"]
    assert report["usable"] != blocks
    [finding] = [each for each in report["findings"] if each["code"] == code]
    assert (finding["where"], finding["blocks"]) == (where, blocks)
    assert code in ("no_url", "no_language") or len(report["findings"]) == 1


MALFORMED: list[tuple[str, bytes, str, str]] = [
    ("form.json", b'{"resourceType": "Questionnaire",\n  "item": [,]}', "not_json", "line 2 column 12"),
    ("form.json", b"", "not_json", "line 1"),
    ("form.json", b'{"status": "active", "status": "draft"}', "name_twice", "status"),
    ("form.json", b'{"a": NaN}', "not_json", "NaN"),
    ("form.json", b'{"a": 1}', "not_a_questionnaire", "resourceType"),
    ("form.json", b"[" * 100_000, "too_deep", ""),
    ("form.json", "{\n\"title\": \"预检\"}".encode("gb18030"), "not_utf8", "line 2"),
    ("rules.toml", b"id = \nversion = 1", "not_toml", "line 1"),
    ("rules.toml", POLICY.replace('"defer"', '"postpone"').encode(), "not_a_policy", "rule ill"),
    ("rules.toml", POLICY.replace("outcome", "outcom").encode(), "not_a_policy", "outcom"),
    ("rules.toml", POLICY.replace("answer.ill", "sistolic").encode(), "not_a_policy", "rule[0] ill"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "code", "said"), MALFORMED)
def test_a_malformed_file_ends_with_2_and_the_place(
    tmp_path: Path, name: str, content: bytes, code: str, said: str
) -> None:
    result = run("forms", "check", written(tmp_path, content, name), "--json")
    assert result.exit_code == 2
    [report] = answers(result)
    assert [each["code"] for each in report["findings"]] == [code]
    assert (report["kind"], report["usable"]) == ("malformed", False)
    assert said in result.stderr
    assert name in result.stderr


POLICIES = [
    ("", "", 0, []),
    ("answer.ill", "answer.gone", 1, [("unknown_question", "ill")]),
    ('source = "§ 1"', "", 1, [("missing_source", "ill")]),
    ("valid_from", "valid_to = 2022-06-01\nvalid_from", 1, [("expired", "p")]),
    ("[[rule]]", '[[rule]]\nid = "two"\nwhen = [{ answer.ill = true }]\noutcome = "defer"\nsource = "§ 1"\n'
     'sentence = { zh-CN = "一", vi = "Một", en = "One" }\n[[rule]]', 1, [("overlap", "two")]),
    ('form = "urn:x"', 'form = "urn:nowhere"', 1, [("form_not_found", "p")]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "ended", "found"), POLICIES)
@pytest.mark.parametrize("folder", [".", "../questionnaires"])
def test_a_policy_is_held_against_the_form_beside_it(
    tmp_path: Path, old: str, new: str, ended: int, found: list[tuple[str, str]], folder: str
) -> None:
    home = tmp_path / "policies"
    for each in (home, home / folder):
        each.mkdir(exist_ok=True)
    written(home / folder, b"{", "broken.json")
    written(home / folder, form_of(item("ill")))
    file = written(home, POLICY.replace(old, new, 1).encode(), "rules.toml")
    code, report = check(file)
    assert (code, [(each["code"], each["where"]) for each in report["findings"]]) == (ended, found)
    assert {each["code"] for each in report["notes"]} == {"unconfirmed"}


def test_the_form_of_a_policy_may_be_named_and_has_to_be_usable(tmp_path: Path) -> None:
    file = written(tmp_path, POLICY.encode(), "rules.toml")
    good = written(tmp_path, form_of(item("ill"), url="urn:elsewhere"))
    assert [each["code"] for each in check(file, "--form", good)[1]["findings"]] == ["other_form"]
    bad = written(tmp_path, form_of(item("ill", "attachment")), "bad.json")
    assert run("forms", "check", file, "--form", bad).exit_code == 2


def test_the_worst_of_several_files_decides(tmp_path: Path) -> None:
    good, bad = SHIPPED[0], written(tmp_path, form_of(item("a", text="A?")))
    worst = written(tmp_path, b"{", "broken.json")
    assert run("forms", "check", good, bad).exit_code == 1
    result = run("forms", "check", worst, bad, good, "--json")
    assert (result.exit_code, len(answers(result))) == (2, 3)
    assert run("forms", "check", tmp_path / "gone.json").exit_code == 2


def test_people_read_a_line_for_each_finding_and_no_terminal_obeys_a_form(tmp_path: Path) -> None:
    raw = form_of(item("a\u202e\x85", "attach\u001b[31mment", **words("A")), url="urn:\u001b]0;x")
    result = run("forms", "check", written(tmp_path, raw))
    assert result.exit_code == 1
    assert "\\u001b[31mment cannot be shown" in result.stdout
    assert not re.search(r"[^\n\x20-\x7e]", result.stdout.replace(str(tmp_path), ""))
    assert result.stdout.splitlines()[-1].strip() == "1 findings, cannot be used"


def test_every_finding_has_words_and_all_words_are_of_a_finding() -> None:
    rooms = ("questionnaire*", "value_sets", "policy*", "form_*")
    files = [file for room in rooms for file in (ROOT / "vaxdesk" / "clinic").glob(f"{room}.py")]
    files += [ROOT / "vaxdesk" / "cli" / name for name in ("forms.py", "forms_aefi.py")]
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    codes = set(re.findall(r"Flaw\(\s*\"(\w+)\"", text)) | {"contradiction", "overlap"}
    spoken_elsewhere = {"vaccine_not_covered", "age_not_covered", "not_in_force_yet", "not_on_this_page"}
    fields = {"answerReference", "implicitRules", "valueAttachment", "valueReference"}
    assert codes - spoken_elsewhere | fields == set(SAYS)


def test_the_example_on_the_page_runs_and_says_what_the_page_says(monkeypatch: pytest.MonkeyPatch) -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    section = page.partition("## `vaxdesk forms`")[2].partition("\n## ")[0]
    line, said = re.findall(r"(?:^    .+\n)+", section, re.MULTILINE)
    monkeypatch.chdir(ROOT)
    result = run(*line.split()[1:])
    assert result.stdout.splitlines()[:2] == [each[4:] for each in said.splitlines()]
    assert result.exit_code == 0
