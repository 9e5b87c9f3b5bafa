"""The bill of materials says what the lock file says, and the lock file pins everything."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sources import ROOT
from tools.locked import RUN, NotLocked, read_lock
from tools.sbom import bill

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_package_is_locked_to_one_version_by_its_hashes(lock: Path) -> None:
    packages = read_lock(lock)
    pinned = [line for line in lock.read_text(encoding="utf-8").splitlines() if "==" in line and line[0] not in " #"]
    assert len(packages) == len(pinned) > 0
    assert all(each.hashes for each in packages)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("click==8.1.8\n", "no hashes"),
        ("click>=8.1.8 \\\n    --hash=sha256:" + "0" * 64, "not one version"),
        ("click==8.* \\\n    --hash=sha256:" + "0" * 64, "not one version"),
        ("click @ https://192.0.2.1/click.whl \\\n    --hash=sha256:" + "0" * 64, "not one version"),
        ("-e .\n", "not a pinned package"),
        ("click==8.1.8 \\\n    --hash=md5:" + "0" * 32, "no hashes"),
    ],
)
def test_a_lock_that_lets_something_else_in_is_refused(tmp_path: Path, line: str, why: str) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text(line, encoding="utf-8")
    with pytest.raises(NotLocked, match=why):
        read_lock(lock)


def test_the_bill_lists_every_locked_package_with_its_hashes_and_every_font() -> None:
    said = json.loads(bill())
    assert (said["bomFormat"], said["specVersion"]) == ("CycloneDX", "1.6")
    listed = {each["purl"]: {one["content"] for one in each["hashes"]} for each in said["components"] if "purl" in each}
    assert listed == {f"pkg:pypi/{each.name}@{each.version}": set(each.hashes) for each in read_lock(RUN)}
    assert {each["name"] for each in said["components"] if each["type"] == "data"} == {
        path.name for path in (ROOT / "resources" / "fonts").glob("*.ttf")
    }


def test_everything_in_it_is_needed_by_something_in_it() -> None:
    said = json.loads(bill())
    (root,) = (each["dependsOn"] for each in said["dependencies"] if each["ref"].startswith("pkg:pypi/vaxdesk@"))
    assert any(each.startswith("pkg:pypi/sqlcipher3@") for each in root)
    needed = {reference for each in said["dependencies"] for reference in each["dependsOn"]}
    assert needed == {each["purl"] for each in said["components"] if "purl" in each}


def test_the_same_lock_gives_the_same_bytes_in_another_process() -> None:
    code = "import sys; from tools.sbom import bill; sys.stdout.buffer.write(bill().encode())"
    again = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, env={"TZ": "Asia/Tokyo"}
    )
    assert again.stdout.decode() == bill()


def test_another_lock_gives_another_serial_number(tmp_path: Path) -> None:
    other = tmp_path / "run.txt"
    other.write_text(RUN.read_text(encoding="utf-8").replace("click==8", "click==9"), encoding="utf-8")
    assert json.loads(bill(other))["serialNumber"] != json.loads(bill())["serialNumber"]
