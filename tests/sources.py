"""The program's own files, as the tests about the house read them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Source(NamedTuple):
    path: str
    """From the top of the checkout, with forward slashes."""
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def nodes(self) -> Iterator[ast.AST]:
        return ast.walk(self.tree)

    def functions(self) -> Iterator[Function]:
        return (node for node in self.nodes() if isinstance(node, Function))


def source(text: str, path: str = "vaxdesk/planted.py") -> Source:
    return Source(path, text, ast.parse(text))


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """Python files below these folders of the checkout."""
    files = [file for folder in folders for file in sorted((ROOT / folder).rglob("*.py"))]
    return tuple(source(file.read_text(encoding="utf-8"), file.relative_to(ROOT).as_posix()) for file in files)


@cache
def tracked_texts() -> dict[str, str]:
    """Every text file that belongs to the project, committed or about to be; nothing where this is not a checkout."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return {}
    return {name: text for name in sorted(set(listed.split("\0"))) if (text := _text_of(ROOT / name)) is not None}


def _text_of(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8") if file.is_file() else None
    except UnicodeDecodeError:
        return None


def dotted(node: ast.AST) -> str:
    """`a.b.c` of an expression, or the part of it that has names."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}".lstrip(".")
    return node.id if isinstance(node, ast.Name) else ""


def imports(tree: ast.AST) -> Iterator[str]:
    """Dotted names of everything imported: `from a import b` gives `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module or ''}.{name.name}" for name in node.names)
