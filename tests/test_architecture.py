"""The house, rule by rule. Each rule is one sentence; each is shown something planted that it has to notice.

The arrows between the rooms are import-linter contracts in `pyproject.toml`; the other rules are below.
"""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from statistics import quantiles
from typing import NamedTuple

import pytest

from tests.sources import ROOT, Source, dotted, imports, source, sources

REGISTRIES = {
    "vaxdesk/ui/stations/__init__.py": "STATIONS",
    "vaxdesk/paper/__init__.py": "PAPERS",
    "vaxdesk/reports/__init__.py": "REPORTS",
}
ASKS_THE_TIME = re.compile(
    r"\b(datetime\.(now|utcnow|today)|date\.today|time\.(time|monotonic|clock_gettime|localtime|gmtime|strftime)\w*"
    r"|QDateTime\.current\w+|QDate\.currentDate|QTime\.currentTime|QDeadlineTimer|QElapsedTimer)$"
)
SQL = re.compile(
    r"^\s*(SELECT\s.+\sFROM\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|DROP\s+\w+\s"
    r"|CREATE\s+(UNIQUE\s+)?(TABLE|INDEX|TRIGGER|VIEW)\s|PRAGMA\s+\w+|BEGIN\s+IMMEDIATE|VACUUM)",
    re.IGNORECASE | re.DOTALL,
)
MARKUP = re.compile(
    r"(^|\.)(QLabel|QMessageBox|QToolTip|QTextBrowser|setToolTip|setWhatsThis|setHtml|insertHtml|appendHtml|QWebEngineView"
    r"|RichText|AutoText|MarkdownText|ToolTipRole)$"
)
NETWORK = re.compile(r"^(socket|ssl|http|urllib\.request|ftplib|smtplib|requests|httpx)\b")
OTHER_DATABASES = re.compile(r"^(sqlite3|apsw|dbm|shelve)\b")
PAINTING_MARKUP = re.compile(r"^reportlab\.platypus\b|\.Paragraph$")
VAGUE = re.compile(r"(^|_)(utils?|helpers?|common|managers?|misc)(_|$)")


def asks_what_time_it_is(file: Source) -> Iterator[int]:
    for node in file.nodes():
        if isinstance(node, ast.Attribute) and ASKS_THE_TIME.search(dotted(node)):
            yield node.lineno
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            yield from (node.lineno for name in node.names if ASKS_THE_TIME.search(f"time.{name.name}"))


def writes_sql(file: Source) -> Iterator[int]:
    for node in file.nodes():
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.search(node.value):
            yield node.lineno


def shows_markup(file: Source) -> Iterator[int]:
    for node in file.nodes():
        if isinstance(node, ast.Attribute | ast.Name) and MARKUP.search(dotted(node) or getattr(node, "attr", "")):
            yield node.lineno


def importing(forbidden: re.Pattern[str]) -> Callable[[Source], Iterator[int]]:
    def scan(file: Source) -> Iterator[int]:
        for node in file.nodes():
            if isinstance(node, ast.Import | ast.ImportFrom) and any(forbidden.search(name) for name in imports(node)):
                yield node.lineno

    return scan


def is_long_file(file: Source) -> Iterator[int]:
    if file.lines > 400:
        yield file.lines


def has_long_function(file: Source) -> Iterator[int]:
    yield from (function.lineno for function in file.functions() if length(function) > 50)


def has_a_vague_name(file: Source) -> Iterator[int]:
    if VAGUE.search(PurePosixPath(file.path).stem):
        yield 1


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


class Rule(NamedTuple):
    sentence: str
    scan: Callable[[Source], Iterator[int]]
    planted: str
    rooms: tuple[str, ...] = ("vaxdesk",)
    except_in: tuple[str, ...] = ()
    planted_as: str = "vaxdesk/planted.py"


RULES = [
    Rule(
        "Only the clock asks what time it is",
        asks_what_time_it_is,
        "import datetime\ndatetime.datetime.now()",
        except_in=("vaxdesk/clock.py",),
    ),
    Rule("Only the store writes SQL", writes_sql, "q = 'select 1\\nfrom people'", except_in=("vaxdesk/store/",)),
    Rule(
        "There is one kind of database, the encrypted one",
        importing(OTHER_DATABASES),
        "import sqlite3",
    ),
    Rule(
        "What a screen shows is text, never markup: labels are SafeLabels, and nothing guesses a format",
        shows_markup,
        "label.setToolTip(name)",
        except_in=("vaxdesk/ui/widgets/safe_label.py",),
    ),
    Rule(
        "What a page shows is text, never markup: no reportlab paragraphs",
        importing(PAINTING_MARKUP),
        "from reportlab.platypus import Paragraph",
    ),
    Rule("Nothing talks to a network", importing(NETWORK), "import urllib.request"),
    Rule("A file has at most 400 lines", is_long_file, "x = 1\n" * 401, rooms=("vaxdesk", "tests", "tools")),
    Rule(
        "A function has at most 50 lines",
        has_long_function,
        "def long():\n" + "    x = 1\n" * 50,
        rooms=("vaxdesk", "tests", "tools"),
    ),
    Rule(
        "A file is named after what is in it, not utils, helpers, common or manager",
        has_a_vague_name,
        "",
        rooms=("vaxdesk", "tests", "tools"),
        planted_as="vaxdesk/ui/date_utils.py",
    ),
]
by_sentence = pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.sentence) for rule in RULES])


@by_sentence
def test_rule_holds(rule: Rule) -> None:
    read = [file for file in sources(*rule.rooms) if not file.path.startswith(rule.except_in or "-")]
    assert len(read) > 20, "the scanner saw hardly any file"
    broken = [f"{file.path}:{line}" for file in read for line in rule.scan(file)]
    assert not broken, f"{rule.sentence}:\n" + "\n".join(broken)


@by_sentence
def test_rule_notices_what_is_planted(rule: Rule) -> None:
    assert list(rule.scan(source(rule.planted, rule.planted_as)))


def test_exceptions_to_the_rules_are_still_needed() -> None:
    for rule in RULES:
        for place in rule.except_in:
            excused = [file for file in sources(*rule.rooms) if file.path.startswith(place)]
            assert any(list(rule.scan(file)) for file in excused), f"{place} no longer needs its exception"


def test_nineteen_of_twenty_functions_have_fewer_than_30_lines() -> None:
    lengths = [length(function) for file in sources("vaxdesk") for function in file.functions()]
    assert len(lengths) > 100
    assert quantiles(lengths, n=20)[-1] < 30


def test_package_files_are_empty_but_for_the_three_registries() -> None:
    packages = [file for file in sources("vaxdesk") if file.path.endswith("__init__.py")]
    assert len(packages) >= 10
    full = [file.path for file in packages if file.path not in REGISTRIES and file.text.strip()]
    assert not full, f"code in package files makes import cycles: {full}"


@pytest.mark.parametrize(("path", "name"), REGISTRIES.items())
def test_a_registry_holds_its_list_and_at_most_the_one_function_that_reads_it(path: str, name: str) -> None:
    (file,) = [file for file in sources("vaxdesk") if file.path == path]
    allowed = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.Expr, ast.FunctionDef)
    assert all(isinstance(node, allowed) for node in file.tree.body), f"{path} holds more than {name}"
    assert sum(isinstance(node, ast.FunctionDef) for node in file.tree.body) <= 1
    targets = [node.target if isinstance(node, ast.AnnAssign) else node.targets[0] for node in file.tree.body
               if isinstance(node, ast.Assign | ast.AnnAssign)]  # fmt: skip
    assert {dotted(target) for target in targets} <= {name, "__all__"}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    # Run in `folder`, whose own vaxdesk is then the one that is found first.
    command = "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    return subprocess.run([sys.executable, "-c", command], cwd=folder, capture_output=True, text=True, check=False)


def test_the_import_contracts_hold() -> None:
    run = lint(ROOT)
    assert run.returncode == 0, run.stdout + run.stderr


PLANTED_IMPORTS = {
    "paper/planted.py": "import vaxdesk.store.journal",
    "clinic/planted.py": "import pathlib",
    "credentials/planted.py": "import PySide6.QtCore",
    "reports/planted.py": "import sqlite_utils",
    "store/planted.py": "import qrcode",
    "ui/planted.py": "import vaxdesk.store.journal",
    "ui/widgets/planted.py": "import vaxdesk.ui.stations.planted",
    "ui/stations/planted.py": "import vaxdesk.ui.widgets.planted",
    "planted.py": "",
}


def test_the_import_contracts_notice_what_is_planted(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "vaxdesk", tmp_path / "vaxdesk", ignore=shutil.ignore_patterns("__pycache__"))
    for path, text in PLANTED_IMPORTS.items():
        if path != "planted.py":
            (tmp_path / "vaxdesk" / path).write_text(text)
    reported = lint(tmp_path).stdout
    assert " 0 kept" in reported, reported
    (tmp_path / "vaxdesk" / "planted.py").write_text("")
    assert "not listed as layers" in lint(tmp_path).stdout, "a new file at the top has to find its place in the layers"
