"""Prepare this machine for vaxdesk. Runs on a bare Python 3.11 or newer; `make` calls it.

    python tools/setup.py environment       .venv with everything that requirements/dev.txt pins
    python tools/setup.py system            the shared libraries that Qt needs for tests
    python tools/setup.py system --window   ... and for a window on a screen

A second run finds everything in place, says nothing and costs nothing.
"""

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements" / "dev.txt"
STAMP = VENV / ".vaxdesk-setup"


class Library(NamedTuple):
    file: str
    """What the loader looks for."""
    package: str
    """Where Debian and Ubuntu keep it."""


PAINTING = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
)
CAMERA = (Library("libpulse.so.0", "libpulse0"),)
"""QtMultimedia is not loaded without it, even for a camera that makes no sound. The program does without."""
SCREEN = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libcups.so.2", "libcups2"),
)
"""A window on X11 and, with CUPS, a list of printers. Qt blames libxcb-cursor0 whichever of them is missing."""


def loads(library: Library) -> bool:
    try:
        ctypes.CDLL(library.file)
    except OSError:
        return False
    return True


def packages_missing(libraries: Iterable[Library], loads: Callable[[Library], bool] = loads) -> list[str]:
    return [library.package for library in libraries if not loads(library)]


def venv_package_missing() -> list[str]:
    """Debian keeps what `python -m venv` needs in a package of its own."""
    if python_of(VENV).exists() or importlib.util.find_spec("ensurepip"):
        return []
    return [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]


def has_apt() -> bool:
    return shutil.which("apt-get") is not None


def apt_line(packages: Sequence[str]) -> str:
    return "sudo apt-get install --no-install-recommends " + " ".join(packages)


def ask_for(packages: Sequence[str], by_apt: bool) -> str:
    if by_apt:
        return f"vaxdesk needs system packages. Please run this line, then try again:\n\n    {apt_line(packages)}\n"
    return "vaxdesk needs these system libraries (Debian's names): " + ", ".join(packages)


def install_packages(packages: Sequence[str]) -> None:
    print("Installing system packages:", *packages, flush=True)
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "--yes"]
    subprocess.run([*apt, "update"], stdin=subprocess.DEVNULL, check=False)  # one dead source must not stop the rest
    command = [*apt, "install", "--no-install-recommends", *packages]
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)


def prepare_system(window: bool) -> None:
    if sys.platform != "linux":
        return
    missing = venv_package_missing() + packages_missing(PAINTING + CAMERA + (SCREEN if window else ()))
    if not missing:
        return
    if not has_apt() or os.geteuid() != 0:
        sys.exit(ask_for(missing, has_apt()))
    install_packages(missing)


def state() -> str:
    """Changes when the environment has to be made anew or brought up to date."""
    inputs = [sys.version.encode(), LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes()]
    return hashlib.sha256(b"\0".join(inputs)).hexdigest()


def python_of(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def works(python: Path) -> bool:
    """False for an environment whose interpreter has gone or is another version than ours."""
    ask = "import sys, pip; print(*sys.version_info[:2])"
    try:
        answer = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.stdout.split() == [str(sys.version_info.major), str(sys.version_info.minor)]


def prepare_environment() -> None:
    if STAMP.exists() and STAMP.read_text() == state() and python_of(VENV).exists():
        return
    if missing := venv_package_missing():
        sys.exit(ask_for(missing, has_apt()))
    if not works(python_of(VENV)):
        print("Making .venv with Python", sys.version.split()[0], flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
    print("Installing what requirements/dev.txt pins; the first time takes a few minutes", flush=True)
    pip = [str(python_of(VENV)), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input", "install"]
    subprocess.run([*pip, "--require-hashes", "--requirement", str(LOCK)], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT)], check=True)
    STAMP.write_text(state())


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    steps = parser.add_subparsers(dest="step", required=True)
    steps.add_parser("environment")
    steps.add_parser("system").add_argument("--window", action="store_true")
    chosen = parser.parse_args(arguments)
    try:
        prepare_environment() if chosen.step == "environment" else prepare_system(chosen.window)
    except subprocess.CalledProcessError as failure:
        sys.exit(f"Set-up stopped: {' '.join(map(str, failure.cmd))} ended with {failure.returncode}")


if __name__ == "__main__":
    main()
