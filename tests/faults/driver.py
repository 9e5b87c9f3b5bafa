"""Records visits through the Desk for as long as it lives, and says so after each commit. `test_kill` starts it.

It forks for every life, so that being killed costs no start-up: the parent answers a line on standard input with a new
child, whose acknowledgements go straight to standard output.
"""

import os
import sys
import time
from pathlib import Path

from tests.builders import VITAL_SIGNS, WHO, all_signed_in, nobody, unlocked
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.search_keys import search_keys
from vaxdesk.clock import SystemClock
from vaxdesk.desk import Desk
from vaxdesk.site import open_desk


def say(text: str) -> None:
    """One write, so that a kill never tears a line."""
    os.write(1, f"{text}\n".encode())


def one_visit(desk: Desk, life: int) -> None:
    """From the door to the injection; a tenth of the people are corrected, another tenth taken back."""
    visit = desk.new_id()
    person = acknowledged(desk, nobody(), None, None)
    plan = (f.PlannedDose(product="ppsv23"),)
    acknowledged(desk, f.VisitRegistered(mode="walk_in", plan=plan, note=f"life {life}"), visit, person)
    acknowledged(desk, f.ConsentGiven(products=("ppsv23",)), visit)
    acknowledged(desk, f.Screened(outcome="eligible", vital_signs=VITAL_SIGNS), visit)
    acknowledged(desk, f.IdentityChecked(ways=("ticket", "said_name")), visit)
    acknowledged(desk, f.DoseGiven(product="ppsv23", lot="P1", body_site="left_deltoid"), visit)
    acknowledged(desk, f.ReactionSeen(note="头晕"), visit)
    acknowledged(desk, f.ReactionConcluded(outcome="not_a_reaction"), visit)


def acknowledged(desk: Desk, fact: f.Fact, about: str | None, person: str | None = None) -> str:
    entry = desk.record(fact, by=WHO.get(type(fact), "wang.fang"), about=about, person=person).entry
    say(f"{entry.id} {entry.hash}")
    return entry.about


def live(folder: Path, life: int) -> None:
    begin = time.perf_counter()
    desk = all_signed_in(open_desk(folder, SystemClock(), key=unlocked(folder)))
    say(f"open {time.perf_counter() - begin}")
    while True:
        one_visit(desk, life)


def main() -> None:
    folder = Path(sys.argv[1])
    search_keys(nobody())  # loads the pinyin tables, once for all lives
    for life, _ in enumerate(sys.stdin):
        child = os.fork()
        if not child:
            live(folder, life)
        say(f"born {child}")
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    main()
