"""Acts under a limit on the memory of the database, a process for each limit: it can only be lowered."""

import json
import sys
from contextlib import suppress
from typing import Any

from tests.builders import nobody
from tests.faults import lab
from tests.faults.acts import PLACE, image
from vaxdesk.failures import WorldFailed


def campaign(step: int) -> dict[str, Any]:
    losses, tries, saved = list[str](), 0, 0
    with lab.scratch(PLACE) as place:
        site = image(place)
        for limit in range(20_000, 900_000, step):
            clinic = site.copy()
            said = lab.forked(lambda say, limit=limit: _act(site.clinic, limit, say)).said  # type: ignore[misc]
            tries += 1
            if "bug" in (told := said[-1] if said else {"bug": "the process died"}):
                losses.append(f"{limit}: {told['bug']}")
            saved += "saved" in told
            clinic.desk = clinic.opened()
            there = {entry.id for entry in clinic.desk.journal.since(0)}
            if not set(site.entries) | set(told.get("saved", [])) <= there or not clinic.desk.office.verify().ok:
                losses.append(f"{limit}: entries are gone")
            clinic.desk.close()
    return {"tries": tries, "losses": losses, "saved": saved}


def _act(clinic: Any, limit: int, say: Any) -> None:
    clinic.desk = clinic.opened()
    with suppress(MemoryError):  # the limit holds, and there is no room to say so
        clinic.desk.db.execute(f"PRAGMA hard_heap_limit = {limit}")
    try:
        say({"saved": [clinic.act(nobody()).entry.id]})
    except (MemoryError, WorldFailed) as error:
        say({"failed": type(error).__name__})


if __name__ == "__main__":
    print(json.dumps(campaign(int(sys.argv[1]))))
