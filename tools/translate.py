"""Bring the interface translations up to date: `python tools/translate.py` collects words and builds what Qt loads.

New words appear in `resources/i18n/*.ts` as unfinished; write their translation there and run this again.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("zh_CN", "vi")


def sources() -> list[Path]:
    """Every file with words for staff."""
    return sorted((ROOT / "vaxdesk" / "ui").rglob("*.py"))


def collect(language: str, target: Path) -> None:
    """Put every word of the sources into a translation file; words that are gone are dropped."""
    names = [str(path.relative_to(ROOT)) for path in sources()]
    guesses = [word for kind in ("sametext", "similartext") for word in ("-disable-heuristic", kind)]
    plain = ["-locations", "none", "-no-obsolete", *guesses]
    _tool("lupdate", *plain, *names, "-ts", str(target), "-target-language", language)


def build(source: Path, target: Path) -> None:
    """Compile a translation file into what Qt loads."""
    _tool("lrelease", str(source), "-qm", str(target))


def _tool(name: str, *arguments: str) -> None:
    program = next(Path(PySide6.__file__).parent.glob(f"{name}*"))
    done = subprocess.run([str(program), *arguments], cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)


def main() -> None:
    for language in LANGUAGES:
        ts = FOLDER / f"vaxdesk_{language}.ts"
        collect(language, ts)
        build(ts, ts.with_suffix(".qm"))
        unfinished = ts.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{ts.name}: {unfinished} unfinished")


if __name__ == "__main__":
    main()
