"""The offline check finds what an advisory names, and never takes a list that it cannot read for a clean bill."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tools import vulnerabilities
from tools.advisories import UnreadableAdvisories, read_advisories
from tools.vulnerabilities import CLEAN, FINDINGS, UNREADABLE, check, locked_in, main

HASH = " \\\n    --hash=sha256:" + "ab" * 32 + "\n"


def advisory(name: str = "Some.Package", *, id: str = "PYSEC-2026-1", **more: Any) -> dict[str, Any]:
    about = {"package": {"ecosystem": "PyPI", "name": name}}
    about |= {key: more.pop(key) for key in ("ranges", "versions") if key in more}
    return {"id": id, "modified": "2026-11-01T00:00:00Z", "summary": "bad", "affected": [about], **more}


def ranged(*events: dict[str, str], kind: str = "ECOSYSTEM") -> list[dict[str, Any]]:
    return [{"type": kind, "events": list(events)}]


def lock(folder: Path, version: str, name: str = "some-package") -> Path:
    path = folder / "lock.txt"
    path.write_text(f"{name}=={version}{HASH}", encoding="utf-8")
    return path


def dump(folder: Path, *documents: Any) -> Path:
    path = folder / "dump.json"
    path.write_text(json.dumps(list(documents)), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("ranges", "inside", "outside"),
    [
        (ranged({"introduced": "0"}, {"fixed": "2.0"}), ("0.1", "1.9", "2.0rc1"), ("2.0", "2.1")),
        (ranged({"introduced": "1.5"}, {"fixed": "2.0"}), ("1.5", "1.10"), ("1.4", "2.0", "2.0.post1")),
        (ranged({"introduced": "1.0"}, {"last_affected": "1.4"}), ("1.0", "1.4"), ("0.9", "1.4.1")),
        (ranged({"introduced": "0"}), ("99!1", "0.0.1"), ()),
        (ranged({"fixed": "2.0"}, {"introduced": "1.0"}), ("1.0",), ("0.5", "2.0")),
        (
            ranged({"introduced": "1.0"}, {"fixed": "1.2"}, {"introduced": "2.0"}, {"fixed": "2.3"}),
            ("1.1", "2.2"),
            ("1.2", "1.9", "2.3"),
        ),
        (ranged({"introduced": "0"}, {"fixed": "9"}, kind="GIT"), (), ("1.0",)),
    ],
)
def test_a_range_means_what_the_format_says(
    tmp_path: Path, ranges: list[Any], inside: tuple[str, ...], outside: tuple[str, ...]
) -> None:
    file = dump(tmp_path, advisory(ranges=ranges))
    for version in (*inside, *outside):
        found = check(read_advisories(file), locked_in([lock(tmp_path, version)]))
        assert bool(found.open) == (version in inside), version


def test_names_are_compared_as_the_registry_compares_them(tmp_path: Path) -> None:
    file = dump(tmp_path, advisory("Some_Package", versions=["1.0"]))
    assert check(read_advisories(file), locked_in([lock(tmp_path, "1.0", "some.PACKAGE")])).open
    assert not check(read_advisories(file), locked_in([lock(tmp_path, "1.0", "somepackage")])).open


def test_withdrawn_advisories_and_those_of_other_registries_do_not_count(tmp_path: Path) -> None:
    elsewhere = advisory(versions=["1.0"], id="B")
    elsewhere["affected"][0]["package"]["ecosystem"] = "npm"
    file = dump(tmp_path, advisory(versions=["1.0"], withdrawn="2026-01-01T00:00:00Z"), elsewhere, advisory("other"))
    found = check(read_advisories(file), locked_in([lock(tmp_path, "1.0")]))
    assert (found.advisories, found.hits) == (1, ())


@pytest.mark.parametrize("form", ["list", "lines", "folder", "archive", "one"])
def test_every_form_of_a_dump_is_read(tmp_path: Path, form: str) -> None:
    hit = advisory(ranges=ranged({"introduced": "0"}, {"fixed": "2.0"}), aliases=["CVE-2026-1"])
    file = tmp_path / f"dump.{form}"
    match form:
        case "list":
            file.write_text(json.dumps([hit, advisory("other", id="B")]), encoding="utf-8")
        case "lines":
            file.write_text("\n".join(map(json.dumps, [hit, advisory("other", id="B")])), encoding="utf-8-sig")
        case "folder":
            file.mkdir()
            (file / "a.json").write_text(json.dumps(hit), encoding="utf-8")
        case "archive":
            with zipfile.ZipFile(file, "w") as archive:
                archive.writestr("../../PYSEC-2026-1.json", json.dumps(hit))
        case "one":
            file.write_text(json.dumps(hit), encoding="utf-8")
    (found,) = check(read_advisories(file), locked_in([lock(tmp_path, "1.9")])).hits
    assert (found.package, found.advisory, found.aliases, found.fixed_in) == (
        "some-package", "PYSEC-2026-1", ("CVE-2026-1",), ("2.0",)
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "[1]", '[{"id": "A"}]', "<html>", '{"id": 7, "modified": ""}', "[" * 100_000, "\x00"],
)
def test_a_list_that_cannot_be_read_or_is_empty_is_no_clean_bill(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "dump.json"
    file.write_text(text, encoding="utf-8")
    assert main([str(file), "--lock", str(lock(tmp_path, "1.0"))]) == UNREADABLE
    assert "nothing was checked" in capsys.readouterr().err


def test_versions_that_cannot_be_ordered_are_not_passed_over(tmp_path: Path) -> None:
    file = dump(tmp_path, advisory(ranges=ranged({"introduced": "once upon a time"})))
    with pytest.raises(UnreadableAdvisories):
        check(read_advisories(file), locked_in([lock(tmp_path, "1.0")]))


def test_an_archive_with_a_member_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tools.advisories.LARGEST_FILE", 1000)
    file = tmp_path / "dump.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.json", " " * 100_000)
    assert main([str(file), "--lock", str(lock(tmp_path, "1.0"))]) == UNREADABLE


def test_the_exit_code_says_what_was_found_and_accepting_is_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = dump(tmp_path, advisory(versions=["1.0"], aliases=["CVE-2026-1"]))
    affected = [str(file), "--lock", str(lock(tmp_path, "1.0"))]
    assert main(affected) == FINDINGS
    assert main([*affected, "--accept", "CVE-2026-2"]) == FINDINGS
    capsys.readouterr()
    assert main([*affected, "--accept", "CVE-2026-1"]) == CLEAN
    assert "[accepted]" in capsys.readouterr().out
    assert main([str(file), "--lock", str(lock(tmp_path, "1.1"))]) == CLEAN


def test_the_locks_of_this_project_are_checked_where_none_is_named(tmp_path: Path) -> None:
    (pinned,) = (each.version for each in locked_in(vulnerabilities.LOCKS) if each.name == "click")
    file = dump(tmp_path, advisory("click", versions=[pinned]))
    assert main([str(file), "--json"]) == FINDINGS
