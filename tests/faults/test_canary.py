"""After a full day nothing personal lies anywhere but in the database, and on papers that somebody exported."""

import base64
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.faults.canaries import CANARIES, WORDS, Canary, found_in, told_to
from vaxdesk.clock import SystemClock
from vaxdesk.ids import uuid7

ROOT = Path(__file__).parents[2]
LEAD, SECRET = "zhao.yunfeng", "seven grey herons 1958"
BY_BATCH = CANARIES[:-4]
DOSE = {"product": "flu-iiv4", "lot": "202208A13", "body_site": "left_deltoid"}
NOW = SystemClock().now().utc


class Place(NamedTuple):
    """One laptop: where the site lies, what was exported, and every folder that a program may write to."""

    root: Path
    site: Path
    exports: Path
    secret: Path

    @property
    def roots(self) -> tuple[Path, ...]:
        return tuple(self.root / each for each in ("data", "home", "temp", "xdg"))

    @property
    def environment(self) -> dict[str, str]:
        home = {name: str(self.root / "home") for name in ("HOME", "USERPROFILE")}
        temp = {name: str(self.root / "temp") for name in ("TMPDIR", "TEMP", "TMP")}
        xdg = {f"XDG_{each}_HOME": str(self.root / "xdg" / each) for each in ("DATA", "CONFIG", "CACHE", "STATE")}
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL", "SYSTEMROOT") if name in os.environ}
        runtime = {"XDG_RUNTIME_DIR": str(self.root / "xdg" / "RUNTIME"), "QT_QPA_PLATFORM": "offscreen"}
        return kept | home | temp | xdg | runtime


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    root = tmp_path_factory.mktemp("laptop")
    place = Place(root, root / "data" / "site", root / "exports", root / "lead.secret")
    for each in (*place.roots, place.exports, root / "xdg" / "RUNTIME"):
        each.mkdir(mode=0o700, parents=True)
    place.secret.write_text(f"{SECRET}\n", encoding="utf-8")
    return place


def started(place: Place, *args: str | Path, module: str = "vaxdesk") -> "subprocess.Popen[bytes]":
    """A process that knows only this laptop."""
    command = [sys.executable, "-m", module, *map(str, args)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, cwd=ROOT, env=place.environment, **pipes)  # type: ignore[call-overload,no-any-return]


def vaxdesk(place: Place, *args: str | Path, stdin: bytes = b"", codes: tuple[int, ...] = (0,)) -> bytes:
    process = started(place, "--data-dir", place.site, *args)
    out, err = process.communicate(stdin)
    assert process.returncode in codes, err.decode()
    return bytes(out)


def as_lead(place: Place) -> tuple[str | Path, ...]:
    return "--as", LEAD, "--secret-file", place.secret


def visit(place: int, who: Canary) -> Iterator[dict[str, Any]]:
    """From the door to the chair, and for some a reaction or an early way home."""
    person, about = uuid7(NOW), uuid7(NOW)
    enrolled = {
        "name": who.name, "sex": who.sex, "birth_date": who.birth_date, "phone": f"139{who.number[8:16]}",
        "document": {"type": "cn_resident_id", "number": who.number}, "address": f"{who.name}家",
    }  # fmt: skip
    plan = [{"product": "flu-iiv4"}]
    yield {"fact": "person_enrolled", "about": person, "body": enrolled}
    yield {"fact": "visit_registered", "about": about, "person": person, "body": {"mode": "walk_in", "plan": plan}}
    yield {"fact": "consent_given", "about": about, "body": {"products": ["flu-iiv4"]}}
    yield {"fact": "screened", "about": about, "body": {"outcome": "eligible", "note": f"{who.name}无不适"}}
    yield {"fact": "identity_checked", "about": about, "body": {"ways": ["document", "said_name"]}}
    yield {"fact": "dose_given", "about": about, "body": DOSE}
    if place % 4 == 1:
        yield {"fact": "reaction_seen", "about": about, "body": {"note": f"{who.name}头晕"}}
    if place % 4 == 2:
        early = {"why": "班车要走", "advice_given": True, "accepted_by": who.name}
        yield {"fact": "left_early", "about": about, "body": early}


def lines() -> list[dict[str, Any]]:
    expiry = (NOW + timedelta(days=200)).date().isoformat()
    lot = {"product": "flu-iiv4", "lot": "202208A13", "expiry": expiry, "doses": 90}
    refused = {"fact": "person_enrolled", "body": {"name": CANARIES[0].name, "sex": "male", "birth_date": "nonsense"}}
    return [
        {"fact": "lot_received", "body": lot}, refused,
        *(line for number, who in enumerate(BY_BATCH) for line in visit(number, who)),
    ]  # fmt: skip


def as_bytes(lines: list[dict[str, Any]]) -> bytes:
    return b"".join(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in lines)


@pytest.fixture(scope="module")
def day(place: Place) -> Place:
    """A day at the command line: founded, staffed, worked, killed in the middle, looked at, exported, backed up."""
    words = ("--site", "春熙社区接种点", "--station", "一号台", "--language", "zh-CN", "--lead", "赵云峰")
    vaxdesk(place, "init", *words, "--secret-file", place.secret, "--sheets", place.exports / "sheets")
    roles = [part for role in ("lead", "registrar", "screener", "vaccinator", "observer") for part in ("--role", role)]
    vaxdesk(place, "user", "roles", LEAD, *roles, *as_lead(place))
    killed_in_the_middle(place)
    said = vaxdesk(place, "batch", *as_lead(place), "-", stdin=as_bytes(lines()), codes=(0, 1, 2, 3, 4))
    answers = [json.loads(line) for line in said.splitlines()]
    visits = [each["about"] for each in answers if each.get("stage") in ("observing", "reaction", "left_early")]
    assert len(set(visits)) == len(BY_BATCH), answers
    vaxdesk(place, "journal", "--json", *as_lead(place))
    vaxdesk(place, "paper", "consent", visits[0], "--lang", "zh-CN", "--out", place.exports / "c.pdf", *as_lead(place))
    vaxdesk(place, "backup", *as_lead(place))
    vaxdesk(place, "rebuild", *as_lead(place))
    vaxdesk(place, "verify", "--json", *as_lead(place))
    vaxdesk(place, "doctor", codes=(0, 1))
    return place


def killed_in_the_middle(place: Place) -> None:
    """A batch that has just enrolled somebody, and holds the next line."""
    process = started(place, "--data-dir", place.site, "batch", *as_lead(place), "-")
    assert process.stdin
    assert process.stdout
    other = {"name": BY_BATCH[0].name, "sex": "male", "birth_date": "1950-01-01"}
    process.stdin.write(as_bytes([{"fact": "person_enrolled", "body": other}] * 2))
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["entry"]
    assert nothing_told(process.pid)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()


def nothing_told(pid: int) -> bool:
    told = told_to(pid)
    return not [word for word in (*WORDS, SECRET) if word.encode() in told]


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what a process is told is read from /proc"),
]


def test_the_search_finds_a_canary_in_every_disguise(tmp_path: Path) -> None:
    word = CANARIES[3].name
    texts = {
        "plain": f"it was {word}, she said".encode(), "wide": f"x{word}".encode("utf-16-le"),
        "gb": f"姓名：{word}".encode("gb18030"), "big": f"x{word}".encode("utf-16-be"),
        "escaped": json.dumps({"name": word}).encode(),
        **{f"shift{n}": base64.b64encode(b"x" * n + word.encode() + b"y" * 2) for n in range(7)},
        **{f"gbshift{n}": base64.b64encode(b"x" * n + word.encode("gb18030") + b"yy") for n in range(3)},
    }  # fmt: skip
    for name, data in texts.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / f"slip-{word}.pdf").write_bytes(b"")
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "slip.pdf").write_bytes(word.encode())
    found = {each.path.name for each in found_in([tmp_path], [word], besides=[tmp_path / "exports"])}
    assert found == {*texts, f"slip-{word}.pdf"}
    assert len(WORDS) == len(set(WORDS)) == 50


def test_a_day_at_the_command_line_leaves_nobody_lying_about(day: Place) -> None:
    assert (day.site / "vaxdesk.db").stat().st_size > 100_000
    assert found_in([day.exports], [CANARIES[0].name]) or list(day.exports.glob("*.pdf"))
    assert found_in(day.roots, (*WORDS, SECRET)) == []


def test_a_day_at_the_window_leaves_nobody_lying_about(day: Place) -> None:
    """Signed in, registered, searched, printed, met a bug, locked; then the power goes."""
    process = started(day, day.site, day.exports, module="tests.faults.canary_window")
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{LEAD} {SECRET}\n".encode())
    process.stdin.flush()
    told = process.stdout.readline()
    if told != b"locked offscreen\n":
        process.kill()
        pytest.fail(process.communicate()[1].decode())
    assert nothing_told(process.pid)
    os.kill(process.pid, signal.SIGKILL)
    console = process.communicate()[1]
    assert b"Traceback" not in console
    assert not [word for word in (*WORDS, SECRET) if word.encode() in console]
    assert len(list(day.exports.glob("*.pdf"))) > 8
    assert b"KeyError at " in (day.site / "vaxdesk.log").read_bytes()
    assert found_in(day.roots, (*WORDS, SECRET), besides=[day.site / "papers"]) == []
