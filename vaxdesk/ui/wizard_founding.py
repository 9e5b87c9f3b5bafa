"""From the answers to a site: what the job of the first questions does. No Qt."""

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from vaxdesk import files
from vaxdesk import settings as choices
from vaxdesk.clock import Clock
from vaxdesk.failures import WorldFailed
from vaxdesk.founding import Described, Made, make
from vaxdesk.print_room.secret_papers import PAPER_KEYS, Kind
from vaxdesk.ui.wizard_answers import Answers

SECONDS_EACH: Final = 0.3
"""How long it takes to lock up the key for one of the staff, on a slow machine."""


def described(answers: Answers) -> Described:
    return Described(
        name=answers.site,
        station_name=answers.station,
        language=answers.language,
        lead=answers.lead,
        secret=answers.secret,
        others=tuple((each.name, each.roles) for each in answers.members),
        timezone=answers.timezone,
        phone=answers.phone,
    )


def found_site(folder: Path, answers: Answers, clock: Clock) -> Made:
    """Make the site that the first questions describe. Raises WorldFailed with everything as it was."""
    made = make(folder, described(answers), clock)
    with suppress(WorldFailed):  # the site is there: what this workstation chose can be chosen again
        choices.write(folder / files.SETTINGS, _first_choices(answers, made.lead))
    return made


def _first_choices(answers: Answers, lead: str) -> choices.Settings:
    return choices.Settings(language=answers.language, actor=lead, site_name=answers.site, station_name=answers.station)


def remember_printed(folder: Path, printed: Collection[Kind]) -> None:
    """Nobody needs to be reminded of these."""
    path = folder / files.SETTINGS
    kinds = tuple(kind for kind in PAPER_KEYS if kind in printed)
    with suppress(WorldFailed):
        choices.write(path, msgspec.structs.replace(choices.read(path), sheets_printed=kinds))


def seconds_needed(answers: Answers) -> int:
    """How long it will take, roughly."""
    return 2 + round(SECONDS_EACH * (len(answers.members) + 3))
