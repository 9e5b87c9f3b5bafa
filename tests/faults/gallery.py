"""What the window shows for faults, as pictures: `python -m tests.faults.gallery FOLDER [LANGUAGE]`."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from vaxdesk.failures import WorldFailed
from vaxdesk.ui import theme
from vaxdesk.ui.languages import Languages
from vaxdesk.ui.trouble import Trouble

STARTS = {
    "F3": ("database_rolled_back", True), "F6": ("database_damaged", True), "F7": ("disk_full", False),
    "F8": ("disk_failed", False), "F9": ("read_only", False), "F16": ("already_open", False),
    "F24": ("database_missing", False), "F25": ("database_too_new", False),
}  # fmt: skip
"""What the start of the program meets after a fault, and whether there is a sound backup."""


def main(folder: Path, language: str) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.load_fonts()
    theme.apply(app)
    languages = Languages(app)  # kept, or its words go
    languages.use(language)
    folder.mkdir(parents=True, exist_ok=True)
    for fault, (code, backup) in STARTS.items():
        taken = datetime(2022, 12, 22, 9, 45, tzinfo=UTC) if backup else None
        shown = Trouble(WorldFailed(code), Path("/srv/site"), taken)
        shown.show()
        shown.grab().save(str(folder / f"{fault}-{code}-{language}.png"))
        print(f"{fault} {shown.words()}\n".replace("\n", "\n   "))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "zh-CN")
