"""`make sbom`: what an installed copy consists of, as CycloneDX 1.6 JSON, from the lock file alone.

    python -m tools.sbom [--out FILE]

The same lock file gives the same bytes: no time, no random number, nothing of the machine. Each package has its purl
and the SHA-256 of every file that pip accepts for it; what is installed on some systems only says where. The fonts that
travel with the program are listed with their own SHA-256 and licence.
"""

import argparse
import hashlib
import json
import sys
import tomllib
import uuid
from pathlib import Path
from typing import Any, Final

from tools.locked import ROOT, RUN, Locked, read_lock

TARGET: Final = ROOT / "build" / "sbom.json"
_NAMESPACE: Final = uuid.UUID("5f0a2f5e-7a44-5c1c-9d0b-1d4c0b6c2f4e")
_FONTS: Final = {"VaxdeskRare": "OFL-1.1", "VaxdeskSans": "OFL-1.1"}
"""Family to licence; the texts of the licences lie beside the fonts."""


def bill(lock: Path = RUN, project: Path = ROOT / "pyproject.toml", fonts: Path = ROOT / "resources" / "fonts") -> str:
    """The whole bill of materials. Raises NotLocked, OSError, and LookupError for a font without a licence."""
    packages = read_lock(lock)
    said = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
    root = f"pkg:pypi/{said['name']}@{said['version']}"
    body: dict[str, Any] = {
        "metadata": {
            "component": {"type": "application", "bom-ref": root, "name": said["name"], "version": said["version"]}
        },
        "components": [*map(_package, packages), *map(_font, sorted(fonts.glob("*.ttf")))],
        "dependencies": _dependencies(packages, root),
    }
    serial = uuid.uuid5(_NAMESPACE, json.dumps(body, sort_keys=True))
    head = {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": f"urn:uuid:{serial}", "version": 1}
    return json.dumps({**head, **body}, indent=2, ensure_ascii=False) + "\n"


def purl(package: Locked) -> str:
    return f"pkg:pypi/{package.name}@{package.version}"


def _package(package: Locked) -> dict[str, Any]:
    where = [{"name": "vaxdesk:marker", "value": package.marker}] if package.marker else []
    return {
        "type": "library",
        "bom-ref": purl(package),
        "name": package.name,
        "version": package.version,
        "scope": "optional" if package.marker else "required",
        "hashes": [{"alg": "SHA-256", "content": each} for each in package.hashes],
        "purl": purl(package),
        **({"properties": where} if where else {}),
    }


def _font(path: Path) -> dict[str, Any]:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return {
        "type": "data",
        "bom-ref": f"font:{path.name}",
        "name": path.name,
        "hashes": [{"alg": "SHA-256", "content": digest}],
        "licenses": [{"license": {"id": _FONTS[path.stem.partition("-")[0]]}}],
    }


def _dependencies(packages: tuple[Locked, ...], root: str) -> list[dict[str, Any]]:
    """Who needs whom; what a project file asks for is needed by the program itself."""
    known = {each.name: purl(each) for each in packages}
    needs: dict[str, set[str]] = {root: set(), **{reference: set() for reference in known.values()}}
    for each in packages:
        for asker in each.needed_by:
            needs[known.get(asker, root)].add(purl(each))  # type: ignore[call-overload]
    return [{"ref": reference, "dependsOn": sorted(needs[reference])} for reference in sorted(needs)]


def main() -> int:
    parser = argparse.ArgumentParser(description="The bill of materials of an installed copy.")
    parser.add_argument("--out", type=Path, default=TARGET)
    asked = parser.parse_args()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    written = bill()
    asked.out.write_text(written, encoding="utf-8")
    print(f"{asked.out}: {len(json.loads(written)['components'])} components")
    return 0


if __name__ == "__main__":
    sys.exit(main())
