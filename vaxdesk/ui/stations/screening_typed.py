"""What stands on the screening page, and the fact that it means."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.conclusions import warned
from vaxdesk.clinic.questionnaire import Answer
from vaxdesk.clinic.screening import answers_of
from vaxdesk.ui.typed_dates import read_day_from
from vaxdesk.ui.typed_numbers import plain, read_temperature

COUNTS: Final[dict[str, tuple[int, int]]] = {"pulse": (10, 300), "respiration": (2, 100), "spo2": (30, 100)}
"""What `facts.VitalSigns` can hold."""
USUAL: Final[dict[str, tuple[str, float, float]]] = {
    "temperature": ("temperature_c", 34, 42), "pulse": ("pulse", 35, 160), "respiration": ("respiration", 6, 45),
    "spo2": ("spo2", 75, 100),
}  # fmt: skip
"""Outside of this a slip of the hand is likelier than the value: the program's own choice, no rule of any document."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What the page warns of, by name, and the note as it stood when the last of it came up."""

    warned: frozenset[str] = frozenset()
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedScreening:
    """Everything on the page, as typed. `unread` is what stands in questions whose answer cannot be read, by key;
    `unconfirmed` are the keys of what the person answered alone and nobody has gone through yet, `self_filled` is when
    that came here (RFC 3339), "" where nothing did."""

    temperature: str = ""
    pressure: str = ""
    pressure_again: str = ""
    pulse: str = ""
    respiration: str = ""
    spo2: str = ""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    unread: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unconfirmed: frozenset[str] = frozenset()
    self_filled: str = ""
    answered_by: str = "self"
    answered_by_name: str = ""
    outcome: str = ""
    defer_until: str = ""
    minutes: str = ""
    note: str = ""
    noted: Noted = field(default=Noted(), compare=False)
    """Not typed, and kept with it: what the note was written for."""


def read_pressure(text: str) -> f.BloodPressure | None:
    """158/92, 158 92 or 158-92 in mmHg."""
    found = re.fullmatch(r"([0-9]{2,3})[ /,.-]+([0-9]{2,3})", plain(text))
    with suppress(ValueError):
        if found and 30 <= int(found[1]) <= 300 and 10 <= int(found[2]) <= 200:
            return f.BloodPressure(systolic=int(found[1]), diastolic=int(found[2]))
    return None


def reversed_pressure(text: str) -> str:
    """What somebody probably meant who typed 92/158; "" where it is not that."""
    found = re.fullmatch(r"([0-9]{2,3})[ /,.-]+([0-9]{2,3})", plain(text))
    turned = f"{found[2]}/{found[1]}" if found else ""
    return turned if read_pressure(turned) else ""


def shorthand(text: str) -> str:
    """How a temperature typed as 365 was understood; "" for one that says it itself."""
    degrees = read_temperature(text)
    return f"{degrees:g}" if degrees is not None and re.fullmatch(r"[0-9]{3}", plain(text)) else ""


def unusual(typed: "TypedScreening") -> tuple[str, ...]:
    """Measurements that somebody can have and hardly anybody has: worth a second look whatever the rules say."""
    signs = vital_signs(typed)
    pressures = dict(zip(("pressure", "pressure_again"), signs.blood_pressure, strict=False))
    found = [
        name for name, each in pressures.items() if not (70 <= each.systolic <= 230 and 40 <= each.diastolic <= 130)
    ]
    for name, (sign, least, most) in USUAL.items():
        value = getattr(signs, sign)
        if value is not None and not least <= value <= most:
            found.append(name)
    return tuple(found)


def read_count(name: str, text: str) -> int | None:
    """Pulse, respiration or saturation within what is possible."""
    least, most = COUNTS[name]
    digits = plain(text)
    return int(digits) if re.fullmatch(r"[0-9]{1,3}", digits) and least <= int(digits) <= most else None


def unreadable(typed: TypedScreening) -> tuple[str, ...]:
    """Measurements that were typed and mean nothing."""
    read: dict[str, object] = {
        "temperature": read_temperature(typed.temperature),
        "pressure": read_pressure(typed.pressure),
        "pressure_again": read_pressure(typed.pressure_again),
        **{name: read_count(name, getattr(typed, name)) for name in COUNTS},
    }
    return tuple(name for name, value in read.items() if value is None and getattr(typed, name).strip())


def vital_signs(typed: TypedScreening) -> f.VitalSigns:
    """What could be read of what was typed; the last blood pressure counts."""
    pressures = (read_pressure(typed.pressure), read_pressure(typed.pressure_again))
    return f.VitalSigns(
        temperature_c=read_temperature(typed.temperature),
        blood_pressure=tuple(pressure for pressure in pressures if pressure),
        **{name: read_count(name, getattr(typed, name)) for name in COUNTS},
    )


def read_minutes(text: str, proposed: int | None) -> int | None:
    """Minutes of observation: what was proposed, or longer; None where nothing is asked for."""
    digits = plain(text)
    typed = int(digits) if re.fullmatch(r"[0-9]{1,4}", digits) else 0
    return max(typed, proposed or 0) or None


def defer_until(typed: TypedScreening, today: date) -> date | None:
    """A day after today; None for anything else."""
    day = read_day_from(typed.defer_until, today)
    return day if day and day > today else None


def typed_screening(screened: f.Screened) -> TypedScreening:
    """The page as it would have been typed."""
    signs = screened.vital_signs
    pressures = [f"{each.systolic}/{each.diastolic}" for each in signs.blood_pressure]
    counts: dict[str, Any] = {name: str(getattr(signs, name) or "") for name in COUNTS}
    return TypedScreening(
        temperature=f"{signs.temperature_c:g}" if signs.temperature_c else "",
        pressure=pressures[0] if pressures else "",
        pressure_again=pressures[-1] if len(pressures) > 1 else "",
        **counts,
        answers=answers_of(screened.response) if screened.response else {},
        answered_by=screened.answered_by,
        answered_by_name=screened.answered_by_name,
        outcome=screened.outcome,
        defer_until=screened.defer_until.isoformat() if screened.defer_until else "",
        minutes=str(screened.observation_minutes or ""),
        note=screened.note,
        noted=Noted(warned(screened)),
    )
