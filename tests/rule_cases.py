"""What the scenes of `rule_cases_*` are made of: a scene is set in a clinic and ends in a deed that meets one rule."""

from collections.abc import Callable
from typing import Any

from tests import builders
from tests.builders import Clinic
from vaxdesk.clinic import facts as f

LOT = "202208A13"
Deed = Callable[..., Any]
CASES: list[tuple[str, Callable[[Clinic], Deed]]] = []


def reaches(code: str) -> Callable[[Callable[[Clinic], Deed]], Callable[[Clinic], Deed]]:
    """The scene that is set ends in a deed, which meets this rule alone."""

    def noted(scene: Callable[[Clinic], Deed]) -> Callable[[Clinic], Deed]:
        CASES.append((code, scene))
        return scene

    return noted


def doing(clinic: Clinic, fact: f.Fact, **more: Any) -> Deed:
    return lambda **answer: clinic.act(fact, **more, **answer)


def correcting(clinic: Clinic, entry: f.Entry, fact: f.Fact | None = None, **more: Any) -> Deed:
    again = fact or entry.fact
    assert isinstance(again, f.Fact)
    usual = {"by": "zhao.yun" if isinstance(again, f.Struck) else "home.team", "reason": "看错了"}
    return lambda **answer: clinic.desk.amend(entry.id, again, **usual | more | answer)


def dose(product: str = "flu-iiv4", **changes: Any) -> f.DoseGiven:
    return f.DoseGiven(**{"product": product, "lot": LOT, "body_site": "left_deltoid"} | changes)


def entry_of(clinic: Clinic, visit: str, kind: type[f.Fact]) -> f.Entry:
    act = clinic.desk.visit(visit).last_act(kind)
    assert act is not None
    return act.entry


IDENTITY = f.IdentityChecked(ways=("ticket", "said_name"))
CONSENT = f.ConsentGiven(products=("flu-iiv4",))
FIT = builders.FIT
PLAN = f.VisitRegistered(mode="walk_in", plan=(f.PlannedDose(product="flu-iiv4"),))
