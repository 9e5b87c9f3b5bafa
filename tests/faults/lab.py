"""A process under the shim of `shim.c`: what it does to files is counted, written down, made to fail, or ends it.

`tests.faults.lab` is started with a campaign's name; it warms up once and forks for every try, so that a try costs what
it does and not the start of Python.
"""

import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

ROOT: Final = Path(__file__).parents[2]
OFF, COUNT, FAIL_ONE, FAIL_FROM, KILL_BEFORE, KILL_AMID, KILL_AFTER = range(7)
WRITES, FLUSHES, NAMES, LENGTHS = 1, 2, 4, 8
EVERYTHING: Final = WRITES | FLUSHES | NAMES | LENGTHS


def lacking() -> str:
    """Why this machine cannot do it; "" where it can."""
    if sys.platform != "linux":
        return "the shim is for Linux"
    return "" if shutil.which("cc") else "there is no C compiler to build the shim with"


@cache
def shim() -> Path:
    source = Path(__file__).with_name("shim.c")
    built = Path(tempfile.mkdtemp(prefix="vaxdesk-shim-")) / "shim.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", built, source, "-ldl"], check=True)
    return built


def run(module: str, *arguments: str) -> Any:
    """What a campaign in `module` says, as JSON, run under the shim."""
    library = shim()
    environment = os.environ | {"LD_PRELOAD": str(library)}
    try:
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])
    finally:
        shutil.rmtree(library.parent)
        shim.cache_clear()


class Shim:
    """What the shim of this process does from now on to the files under `folder`."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(None)
        self._library.shim_seen.restype = ctypes.c_long

    def watch(self, folder: Path) -> None:
        self._library.shim_watch(str(folder.resolve()).encode())

    def arm(self, mode: int, kinds: int = EVERYTHING, nth: int = 0, error: int = 0) -> None:
        self._library.shim_arm(mode, kinds, ctypes.c_long(nth), error)

    def seen(self) -> int:
        return int(self._library.shim_seen())

    def log(self, descriptor: int) -> None:
        self._library.shim_log(descriptor)

    def note(self, text: str) -> None:
        self._library.shim_note(text.encode())


class End(NamedTuple):
    """What a forked try said, line by line, and the signal that ended it, 0 for none."""

    said: list[Any]
    signal: int


def forked(work: Callable[[Callable[[Any], None]], None]) -> End:
    """Do something in a child, which reports by the function it is given. A bug in it shows as `{"bug": ...}`."""
    back, to = os.pipe()
    child = os.fork()
    if not child:
        os.close(back)
        _in_the_child(work, to)
    os.close(to)
    with os.fdopen(back) as lines:
        said = [json.loads(line) for line in lines]
    _, status = os.waitpid(child, 0)
    return End(said, os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0)


def _in_the_child(work: Callable[[Callable[[Any], None]], None], to: int) -> None:
    def say(what: Any) -> None:
        os.write(to, json.dumps(what).encode() + b"\n")

    try:
        work(say)
    except BaseException as error:
        Shim().arm(OFF)
        say({"bug": f"{type(error).__name__}: {error}"})
    finally:
        os._exit(0)


@contextmanager
def scratch(place: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="vaxdesk-faults-", dir=place))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


KILLED: Final = int(signal.SIGKILL)
