"""An installed copy is whole: it finds its forms and resources, and starts nothing but itself."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.sources import ROOT, tracked_texts


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel of this checkout, unpacked as an installer would."""
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(out)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = out.glob("*.whl")
    place = tmp_path_factory.mktemp("site-packages")
    zipfile.ZipFile(wheel).extractall(place)
    return place


def answer(installed: Path, expression: str) -> str:
    program = f"import sys; sys.path.insert(0, {str(installed)!r}); from vaxdesk import files; print({expression})"
    command = [sys.executable, "-I", "-c", program]
    return subprocess.run(command, cwd=installed, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["forms", "resources"])
def test_an_installed_copy_finds_its_data(installed: Path, folder: str) -> None:
    assert Path(answer(installed, f"files.{folder}()")) == installed / "vaxdesk" / "_data" / folder
    data = installed / "vaxdesk" / "_data"
    shipped = {file.relative_to(data).as_posix() for file in data.rglob("*")}
    missing = {name for name in tracked_texts() if name.startswith(f"{folder}/")} - shipped
    assert not missing


@pytest.mark.slow
def test_an_installed_copy_has_its_command_and_no_tests(installed: Path) -> None:
    (scripts,) = installed.glob("vaxdesk-*.dist-info/entry_points.txt")
    assert "vaxdesk = vaxdesk.__main__:main" in scripts.read_text()
    assert {file.name for file in installed.iterdir()} == {"vaxdesk", scripts.parent.name}
