"""The command line as a script uses it, and a practice site to use it on."""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from vaxdesk import files
from vaxdesk.cli.group import vaxdesk
from vaxdesk.clock import SystemClock
from vaxdesk.door.gate import Gate
from vaxdesk.store.database import opened, writing
from vaxdesk.store.home import live_at, place_of

CLOCK = "2022-12-22T09:00:00+08:00"
LEAD = "zhao.yunfeng"
LEAD_SECRET = "correct horse"


def run(*args: str | Path, stdin: str | bytes = b"") -> Result:
    """In this process; an exception that is no exit is a bug and goes on."""
    result = CliRunner().invoke(vaxdesk, [str(arg) for arg in args], input=stdin)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def command(*args: str | Path) -> list[str]:
    """The same as a process of its own."""
    return [sys.executable, "-m", "vaxdesk", *map(str, args)]


def started(*args: str | Path, **more: Any) -> "subprocess.Popen[bytes]":
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.Popen(command(*args), **{**pipes, "env": environment, **more})


def said(process: "subprocess.Popen[bytes]", *, within: float = 60) -> dict[str, Any]:
    """The next answer of a batch that runs; a batch that keeps it back is ended."""
    impatience = threading.Timer(within, process.kill)
    impatience.start()
    assert process.stdout
    line = process.stdout.readline()
    impatience.cancel()
    found: dict[str, Any] = json.loads(line)
    return found


def batch(folder: Path, *lines: dict[str, Any] | str | bytes, args: tuple[str | Path, ...] = ()) -> Result:
    return run("--data-dir", folder, "batch", *args, "-", stdin=b"".join(map(as_line, lines)))


def as_line(line: dict[str, Any] | str | bytes) -> bytes:
    if isinstance(line, bytes):
        return line + b"\n"
    return (line if isinstance(line, str) else json.dumps(line)).encode() + b"\n"


def answers(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def person(**more: Any) -> dict[str, Any]:
    """A line that enrols somebody."""
    return {"fact": "person_enrolled", "body": {"name": "甲乙", "sex": "male", "birth_date": "1950-01-01"}} | more


def real_site(folder: Path) -> Path:
    """A site that is no practice site, copied from one that was made once; its lead is zhao.yunfeng, whose secret lies
    in the file that is returned."""
    shutil.copytree(_made_once(), folder)
    with closing(opened(folder / files.DATABASE, _key())) as db, writing(db):
        live_at(db, place_of(folder, SystemClock().machine))  # as if it had been made here
    return secret_file(folder.parent, LEAD_SECRET)


@cache
def _key() -> bytes:
    return Gate(_made_once(), SystemClock()).enter(LEAD, LEAD_SECRET)


def secret_file(folder: Path, secret: str, name: str = "lead") -> Path:
    path = folder / f"{name}.secret"
    path.write_text(f"{secret}\n", encoding="utf-8")
    return path


def as_(name: str, secret: Path) -> tuple[str | Path, ...]:
    """The options of whoever acts on a real site."""
    return ("--as", name, "--secret-file", secret)


@cache
def _made_once() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="vaxdesk-real-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    names = ("--site", "春熙社区接种点", "--station", "一号台", "--language", "zh-CN", "--lead", "赵云峰")
    secret = secret_file(folder, LEAD_SECRET)
    result = run("--data-dir", folder / "site", "init", *names, "--secret-file", secret)
    assert result.exit_code == 0, result.stderr
    return folder / "site"


def copied(site: Path, folder: Path) -> Path:
    shutil.copytree(site, folder)
    return folder
