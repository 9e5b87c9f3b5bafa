"""Entries without a database: visits for tests of what folding and rules make of them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Visit, fold

NINE = datetime(2022, 12, 22, 1, 0, tzinfo=UTC)
A, B, C = "flu-iiv4", "ppsv23", "zoster-rzv"
"""Two products that somebody came for, and one that nobody planned."""

DOSE = f.DoseGiven(product=A, lot="A1", body_site="left_deltoid", observation_minutes=30, dose_number=1)


class Story:
    """A visit as it is written down, an entry a minute."""

    def __init__(self) -> None:
        self.entries: list[f.Entry] = []

    def add(self, fact: f.Fact | f.FromNewerVersion, **envelope: Any) -> f.Entry:
        n = len(self.entries) + 1
        written = envelope.get("written", NINE + timedelta(minutes=n))
        usual = {
            "n": n,
            "id": f"entry-{n:04}",
            "at": written,
            "written": written,
            "hlc": f"{n:013}-0000",
            "uptime_ms": n * 60_000,
            "seq": n,
            "after": (self.entries[-1].id,) if self.entries else (),
            "station": "station-1",
        }
        always = {
            "site": "site", "about": "visit", "kind": "visit", "person": "person", "v": 1, "salt": "", "digest": "",
            "boot": "run-1", "by": "zhou.min", "role": "vaccinator", "amends": None, "reason": "", "override": (),
            "prev": "", "hash": "",
        }  # fmt: skip
        entry = f.Entry(**{"fact": fact} | always | usual | envelope)
        self.entries.append(entry)
        return entry

    @property
    def visit(self) -> Visit:
        return fold("visit", self.entries)


def registered(*products: str) -> f.VisitRegistered:
    return f.VisitRegistered(mode="walk_in", plan=tuple(f.PlannedDose(product=each) for each in products))


def screened(outcome: f.Outcome, **more: Any) -> f.Screened:
    return f.Screened(outcome=outcome, defer_until=date(2023, 1, 5) if outcome == "defer" else None, **more)


PLAIN: dict[str, f.Fact] = {
    "entry_checked": f.EntryChecked(temperature_c=36.6),
    "identity_checked": f.IdentityChecked(ways=("ticket", "said_name")),
    "reaction_seen": f.ReactionSeen(note="头晕"),
    "observation_extended": f.ObservationExtended(minutes=15, why="头晕"),
    "reaction_concluded": f.ReactionConcluded(outcome="recovered"),
    "released": f.Released(),
    "left_early": f.LeftEarly(why="班车要走", advice_given=True, accepted_by="本人"),
    "seated": f.Seated(seat="B12"),
    "left_unseen": f.LeftUnseen(),
    "printed": f.Printed(paper="slip", language="zh-CN"),
}


def said(words: str) -> f.Fact:
    """The fact that a step of `docs/states.md` names: `screened eligible`, `consent_given A B`."""
    name, *about = words.split()
    products = tuple({"A": A, "B": B, "C": C}.get(each, each) for each in about) or (A,)
    of_products: dict[str, f.Fact] = {
        "visit_registered": registered(*products),
        "consent_given": f.ConsentGiven(products=products),
        "consent_refused": f.ConsentRefused(products=products),
        "dose_given": f.DoseGiven(product=products[0], lot="L1", body_site="left_deltoid", observation_minutes=30),
        "not_given": f.NotGiven(product=products[0], why="other"),
    }
    if name == "looked_for":
        return f.LookedFor(way="telephone", answer=about[0] if about else "nobody")  # type: ignore[arg-type]
    if name == "screened":
        return screened(about[0])  # type: ignore[arg-type]
    if name == "reaction_concluded" and about:
        return f.ReactionConcluded(outcome=about[0])  # type: ignore[arg-type]
    return (PLAIN | of_products)[name]


def story(steps: str) -> Story:
    """A visit of these steps, apart by commas; `struck N` takes back step N, `amended N: step` corrects it."""
    told = Story()
    for step in (each.strip() for each in steps.split(",") if each.strip()):
        name, _, rest = step.partition(" ")
        if name == "struck":
            told.add(f.Struck(), amends=told.entries[int(rest) - 1].id, reason="看错了")
        elif name == "amended":
            number, _, again = rest.partition(":")
            target = told.entries[int(number) - 1]
            told.add(said(again.strip()), amends=target.id, at=target.at, reason="看错了")
        else:
            told.add(said(step))
    return told
