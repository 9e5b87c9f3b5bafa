"""A site with somebody at every step of the way, and every act that the program writes down, to be tried at it."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from tests.builders import VITAL_SIGNS, Clinic, nobody
from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import facts as f
from vaxdesk.site import restore_site

PLACE: Final = Path("/dev/shm") if Path("/dev/shm").is_dir() else Path(tempfile.gettempdir())
"""Where files are memory: a campaign makes hundreds of thousands."""


class Image(NamedTuple):
    """A closed site to be copied: who waits for what, and every entry with its hash."""

    clinic: Clinic
    kept: Path
    waiting: dict[str, str]
    entries: dict[str, str]

    def copy(self) -> Clinic:
        """The site as it was, in its own place, not opened yet."""
        shutil.rmtree(self.clinic.folder, ignore_errors=True)
        shutil.copytree(self.kept, self.clinic.folder)
        return self.clinic


def image(folder: Path) -> Image:
    """Made in `folder`, which belongs to it; a site in another place would go on as another station."""
    clinic = Clinic(folder / "site")
    clinic.stocked()
    for _ in range(2):
        clinic.vaccinated(person=someone(clinic))
    clinic.later(minutes=31)
    clinic.desk.office.back_up()
    waiting = {
        "person": someone(clinic),
        "consent": clinic.registered(person=someone(clinic)),
        "ready": clinic.ready(person=someone(clinic)),
        "over": clinic.vaccinated(person=someone(clinic)),
        "reaction": clinic.vaccinated(person=someone(clinic)),
    }
    clinic.act(f.ReactionSeen(note="头晕"), about=waiting["reaction"])
    clinic.later(minutes=31)
    waiting |= {
        "screening": clinic.registered(person=someone(clinic)),
        "watched": clinic.vaccinated(person=someone(clinic)),
    }
    clinic.act(f.ConsentGiven(products=("flu-iiv4",)), about=waiting["screening"])
    waiting["struck"] = clinic.registered(person=someone(clinic))
    waiting["door"] = clinic.desk.visit(waiting["struck"]).history[0].id
    entries = {entry.id: entry.hash for entry in clinic.desk.journal.since(0)}
    clinic.desk.close()
    kept = folder / "kept"
    shutil.copytree(clinic.folder, kept)
    return Image(clinic, kept, waiting, entries)


def someone(clinic: Clinic) -> str:
    return clinic.act(nobody()).entry.about


Act = Callable[[Clinic, dict[str, str]], Recorded | None]


def _restored(clinic: Clinic, _: dict[str, str]) -> None:
    newest = clinic.desk.office.backups()[0].path
    clinic.desk.close()
    restore_site(clinic.folder, newest, clinic.clock, key=clinic.key, new_id=clinic.new_id)
    clinic.desk = clinic.opened()


def _backed_up(clinic: Clinic, _: dict[str, str]) -> None:
    clinic.desk.office.back_up()


def _corrected(clinic: Clinic, waiting: dict[str, str]) -> Recorded:
    door = clinic.desk.journal.entry(waiting["door"])
    assert door is not None
    assert isinstance(door.fact, f.VisitRegistered)
    return clinic.desk.amend(door.id, door.fact, by="chen.jing", reason="写错了")


ACTS: Final[dict[str, Act]] = {
    "enrol": lambda c, _: c.act(nobody()),
    "register": lambda c, w: c.act(
        f.VisitRegistered(mode="walk_in", plan=(f.PlannedDose(product="flu-iiv4"),)), person=w["person"]
    ),
    "consent": lambda c, w: c.act(f.ConsentGiven(products=("flu-iiv4",)), about=w["consent"]),
    "refuse": lambda c, w: c.act(f.ConsentRefused(products=("flu-iiv4",)), about=w["consent"]),
    "screen": lambda c, w: c.act(f.Screened(outcome="eligible", vital_signs=VITAL_SIGNS), about=w["screening"]),
    "identify": lambda c, w: c.act(f.IdentityChecked(ways=("ticket", "said_name")), about=w["ready"]),
    "dose": lambda c, w: c.act(
        f.DoseGiven(product="flu-iiv4", lot="202208A13", body_site="left_deltoid"), about=w["ready"]
    ),
    "reaction": lambda c, w: c.act(f.ReactionSeen(note="皮疹"), about=w["watched"]),
    "conclude": lambda c, w: c.act(f.ReactionConcluded(outcome="recovered"), about=w["reaction"]),
    "extend": lambda c, w: c.act(f.ObservationExtended(minutes=15, why="看看"), about=w["watched"]),
    "release": lambda c, w: c.act(f.Released(), about=w["over"]),
    "deliver": lambda c, _: c.act(
        f.LotReceived(product="ppsv23", lot="P1", expiry=date(2023, 6, 30), doses=20), by="zhao.yun"
    ),
    "correct": _corrected,
    "take back": lambda c, w: c.desk.strike(w["door"], by="chen.jing", reason="重复了"),
    "back up": _backed_up,
    "restore": _restored,
}
"""Each once, on a copy of the image."""
