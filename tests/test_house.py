"""What is tracked besides the code: documents and locks say what is true, and nothing of one machine leaks in."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.sources import ROOT, Source, dotted, imports, source, sources, tracked_texts

REGISTRIES = re.compile("|".join(["py" + r"pi\.org", "python" + r"hosted\.org", "npm" + r"js\.", "deb\\." + "debian"]))
MACHINE_PATHS = re.compile("|".join([r"(?<![\w.])/" + name + "/" for name in ("work", "tmp", "root", "home", "Users")]))
UNFINISHED = re.compile("|".join([r"\bTO" + "DO", "FIX" + "ME", r"\bX" + r"XX\b", "NotImplemented" + "Error"]))
ENTRY_OF_THE_TREE = re.compile(r"^(vaxdesk(?!/_data)|forms|resources|tests|docs|tools|requirements|\.ci)/[\w./-]*$")
WAITS = re.compile(r"^(qtbot\.wait|QTest\.(qWait|qSleep)|asyncio\.sleep|time\.sleep)$")


@cache
def project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def texts() -> dict[str, str]:
    return tracked_texts() or pytest.skip("not a git checkout")


def matches(pattern: re.Pattern[str], files: dict[str, str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in files.items()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


@pytest.mark.parametrize(
    ("pattern", "planted"),
    [
        pytest.param(REGISTRIES, "--index-url https://py" + "pi.org/simple", id="package registries"),
        pytest.param(MACHINE_PATHS, "see /wo" + "rk/notes", id="paths of one machine"),
        pytest.param(UNFINISHED, "# TO" + "DO later", id="unfinished marks"),
    ],
)
def test_no_tracked_file_holds(pattern: re.Pattern[str], planted: str) -> None:
    assert matches(pattern, {"planted": planted})
    assert len(texts()) > 50
    assert matches(pattern, texts()) == []


# ---- documents ----


def documents() -> dict[str, str]:
    """Markdown without what it comments out."""
    return {name: re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL) for name, text in texts().items()
            if name.endswith(".md")}  # fmt: skip


def links(text: str) -> Iterator[str]:
    """Targets inside the project."""
    yield from (link for link in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in link)


def named_places(text: str) -> Iterator[str]:
    """Files and folders that a document names in backticks."""
    yield from (name for name in re.findall(r"`([^`\s]+)`", text) if ENTRY_OF_THE_TREE.match(name))


def test_documents_link_to_and_name_only_what_exists() -> None:
    assert {"README.md", "CHANGELOG.md"} < documents().keys()
    lost = []
    for document, text in documents().items():
        lost += [f"{document}: {link}" for link in links(text) if not ((ROOT / document).parent / link).exists()]
        lost += [f"{document}: {name}" for name in named_places(text) if not (ROOT / name).exists()]
    assert lost == []


def test_the_scan_of_documents_sees_links_and_names() -> None:
    assert list(links("[a](docs/a.md#part) [b](https://example.org/b)")) == ["docs/a.md"]
    assert list(named_places("`docs/a.md`, `make run`, `forms/words`")) == ["docs/a.md", "forms/words"]


def targets() -> set[str]:
    return set(re.findall(r"^([a-z][\w-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def test_documents_name_only_make_targets_that_exist() -> None:
    named = {target for text in documents().values() for target in re.findall(r"`make ([\w-]+)", text)}
    assert {"run", "test", "check"} <= named
    assert named <= targets()


def test_the_changelog_keeps_to_its_form() -> None:
    text = texts()["CHANGELOG.md"]
    versions = re.findall(r"^## \[(.+?)\](?: - (\d{4}-\d{2}-\d{2}))?$", text, re.MULTILINE)
    sections = re.findall(r"^### (.+)$", text, re.MULTILINE)
    assert versions[0] == ("Unreleased", "")
    assert all(date for _, date in versions[1:]), "a released version has its date"
    assert len(versions) == len(re.findall(r"^## ", text, re.MULTILINE))
    assert sections
    assert set(sections) <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [name.split("/")[-1][:4] for name in documents() if name.startswith("docs/decisions/")]
    assert numbers
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


def test_a_commit_and_ci_run_what_make_check_runs() -> None:
    assert "entry: make check\n" in texts()[".pre-commit-config.yaml"]
    assert texts()[".ci/run"].splitlines()[-3:] == ["make lint", "make test", "make interop"]
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


# ---- dependencies ----


def declared(*, dev: bool) -> list[Requirement]:
    groups = [project()["project"]["dependencies"], project()["dependency-groups"]["dev"] if dev else []]  # type: ignore[index,call-overload]
    return [Requirement(line) for group in groups for line in group]


def pinned(lock: str) -> dict[str, str]:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    return {
        canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE)
    }


@pytest.mark.parametrize(("lock", "dev"), [("run.txt", False), ("dev.txt", True)])
def test_the_lock_is_in_step_with_what_is_declared(lock: str, dev: bool) -> None:
    behind = [
        str(wanted)
        for wanted in declared(dev=dev)
        if not wanted.specifier.contains(pinned(lock).get(canonicalize_name(wanted.name), "0"))
    ]
    assert not behind, f"run make lock: {behind}"


def test_both_locks_agree() -> None:
    assert pinned("run.txt").items() <= pinned("dev.txt").items()


@pytest.mark.parametrize("lock", ["run.txt", "dev.txt"])
def test_every_pin_has_hashes_and_nothing_says_where_to_get_it(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\w)", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE))
    assert len(entries) == len(pinned(lock)) > 20
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"://|^-|--(index|extra|find|trusted)", text, re.MULTILINE)


def test_what_the_program_imports_is_declared() -> None:
    names = {canonicalize_name(wanted.name) for wanted in declared(dev=False)}
    found = {name.split(".")[0] for file in sources("vaxdesk") for name in imports(file.tree)}
    foreign = found - sys.stdlib_module_names - {"vaxdesk"}
    assert {"msgspec", "PySide6"} <= foreign
    brought_by = packages_distributions()
    undeclared = {name for name in foreign if not names & {canonicalize_name(d) for d in brought_by.get(name, [])}}
    assert undeclared == set()


# ---- tests ----


def waits(file: Source) -> Iterator[int]:
    yield from (node.lineno for node in file.nodes() if isinstance(node, ast.Call) and WAITS.search(dotted(node.func)))


def test_tests_wait_for_conditions_never_for_time() -> None:
    assert list(waits(source("qtbot.wait(20)")))
    assert not list(waits(source("qtbot.waitUntil(ready)")))
    assert [f"{file.path}:{line}" for file in sources("tests") for line in waits(file)] == []


def test_tests_use_real_parts() -> None:
    mocking = [file.path for file in sources("tests") if any("mock" in name for name in imports(file.tree))]
    assert mocking == []
