"""Pictures of the sign-in page: `python -m tests.ui.gallery_sign_in FOLDER`, without a screen."""

import os
import sys
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.builders import CHEAP, SECRETS, STAFF, Clinic, nobody
from vaxdesk import files, settings
from vaxdesk.app import Program, application
from vaxdesk.clinic import facts as f
from vaxdesk.store.site import Account
from vaxdesk.ui.hand import keep_offscreen_quiet
from vaxdesk.ui.jobs import Jobs, ManualExecutor
from vaxdesk.ui.sign_in_window import SignInWindow

ROLES = ("registrar", "screener", "vaccinator", "observer", "lead", "auditor")


def clinic(folder: Path, *, staff: int, watched: int) -> Clinic:
    """A site with so many people who work there, and so many under observation."""
    more = tuple(Account(name=f"extra.{n}", display=f"员工{n:02}", roles=(ROLES[n % 6],)) for n in range(staff - 6))
    everybody = (*STAFF[:6], *more)
    secrets = {each.name: "four-white-cranes" for each in everybody} | SECRETS
    made = Clinic(folder, staff=everybody, secrets=secrets, cost=CHEAP)
    for n in range(watched):
        visit = made.vaccinated(person=made.act(nobody(name=f"王桂{n}")).entry.about)
        if n == watched // 2:
            made.act(f.ReactionSeen(signs=("fainting",)), about=visit)
        made.later(minutes=0.6)
    return made


def shoot(out: Path, name: str, *, language: str, percent: int, staff: int, watched: int) -> None:
    app = application()
    with TemporaryDirectory() as folder:
        made = clinic(Path(folder) / "site", staff=staff, watched=watched)
        made.desk.office.back_up()
        made.desk.close()
        chosen = settings.Settings(
            language=language, text_percent=percent, actor="li.qiang",
            site_name="春熙社区临时接种点", station_name="一号台",
        )  # fmt: skip
        settings.write(made.folder / files.SETTINGS, chosen)
        executor = ManualExecutor()
        program = Program(app, made.folder, made.clock, jobs=Jobs(executor))
        program.start()
        made.clock.advance(timedelta(minutes=2))
        window = program.shown
        assert isinstance(window, SignInWindow)
        window.showNormal()
        window.resize(1366, 768)
        window.sign_in.tick()
        settle()
        window.grab().save(str(out / f"{name}.png"))
        program.close()
        settle()


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def main() -> None:
    out = Path(sys.argv[1])
    out.mkdir(exist_ok=True, parents=True)
    keep_offscreen_quiet()
    for language in ("zh-CN", "vi", "en"):
        shoot(out, f"{language}-6", language=language, percent=100, staff=6, watched=5)
    shoot(out, "zh-CN-30", language="zh-CN", percent=100, staff=30, watched=60)
    shoot(out, "zh-CN-empty", language="zh-CN", percent=100, staff=6, watched=0)
    shoot(out, "zh-CN-200", language="zh-CN", percent=200, staff=6, watched=5)
    shoot(out, "vi-200", language="vi", percent=200, staff=30, watched=60)


if __name__ == "__main__":
    main()
