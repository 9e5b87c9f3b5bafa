"""Measurements that the rules of a visit set no limits for: nothing green is said about them. Pure."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.policy import Policy, limited

ORDINARY: Final[Mapping[str, tuple[str, float, float]]] = {
    "temperature": ("temperature_c", 35.5, 37.5), "pulse": ("pulse", 60, 100), "respiration": ("respiration", 8, 25),
    "spo2": ("spo2", 94, 100),
}  # fmt: skip
"""Within these nobody asks for a rule: the widest bounds of any shipped policy, and the program's own choice where none
has any. Outside of them a clinician has to judge alone."""
PRESSURE: Final = ((90, 140), (60, 90))
"""Systolic and diastolic, in mmHg."""


def unjudged(policy: Policy, signs: f.VitalSigns, *, products: Collection[str], age: int) -> tuple[str, ...]:
    """The fields of the page whose value is out of the ordinary while the rules know no limit for it."""
    known = limited(policy, products=products, age=age)
    return tuple(name for name, sign in _strange(signs) if not known.intersection(sign))


def _strange(signs: f.VitalSigns) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, (sign, least, most) in ORDINARY.items():
        value = getattr(signs, sign)
        if value is not None and not least <= value <= most:
            yield name, (sign,)
    for name, pressure in zip(("pressure", "pressure_again"), signs.blood_pressure, strict=False):
        values = (pressure.systolic, pressure.diastolic)
        if any(not least <= value <= most for value, (least, most) in zip(values, PRESSURE, strict=True)):
            yield name, ("systolic", "diastolic")
