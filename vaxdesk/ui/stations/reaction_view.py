"""What was filled in about a reaction, and which parts of the body nobody has written anything about yet."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Any, Final

import msgspec

from vaxdesk.clinic import facts as f

FIELDS: Final = ("blood_pressure", "pulse", "spo2", "temperature_c")

SYSTEMS: Final[dict[str, frozenset[str]]] = {
    "skin": frozenset({"rash_urticaria", "face_throat_swelling", "local_redness_swelling"}),
    "breathing": frozenset({"breathing_difficulty", "spo2"}),
    "circulation": frozenset({"palpitations", "fainting", "blood_pressure", "pulse"}),
    "digestion": frozenset({"nausea_vomiting"}),
    "consciousness": frozenset({"consciousness"}),
}
"""Organ systems as the Brighton criteria name them, and what on this sheet says something about each. It names gaps; it
makes no diagnosis.
Dizziness says nothing about any of them; how awake somebody is stands in its own field alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionDraft:
    """The sheet as it stands. Measured values and the time of onset are text as typed."""

    signs: tuple[f.Sign, ...] = ()
    measures: tuple[f.Measure, ...] = ()
    consciousness: str = ""
    note: str = ""
    values: tuple[tuple[str, str], ...] = ()
    emergency: bool = False
    onset: str = ""

    @property
    def begun(self) -> bool:
        """Something was filled in."""
        typed = self.consciousness or self.note.strip() or any(text.strip() for _, text in self.values)
        return bool(self.signs or self.measures or typed or self.emergency)

    def value(self, name: str) -> str:
        return dict(self.values).get(name, "").strip()


@dataclass(frozen=True, slots=True)
class Reading:
    """The draft as a fact, or the fields that cannot be read. `fact` is None while nothing at all was seen."""

    fact: f.ReactionSeen | None
    wrong: tuple[str, ...]


def read(draft: ReactionDraft, emergency_note: str) -> Reading:
    """What would be recorded. In an emergency a note stands in until somebody has time to say more."""
    vital, wrong = _vital_signs(draft)
    note = draft.note.strip() or (emergency_note if draft.emergency and not draft.signs else "")
    if wrong or not (draft.signs or note):
        return Reading(None, wrong)
    fact = f.ReactionSeen(
        signs=draft.signs,
        vital_signs=vital,
        consciousness=draft.consciousness,  # type: ignore[arg-type]
        measures=draft.measures,
        note=note,
    )
    return Reading(fact, ())


def onset(text: str, opened: datetime, since: datetime, zone: tzinfo) -> datetime | None:
    """When it began, from hours and minutes of the site: not before the dose at `since`, not after the sheet was
    `opened`. None for what is no such time."""
    found = re.fullmatch(r"([01]?[0-9]|2[0-3])\s*[:：.]?\s*([0-5][0-9])", text.strip())
    if not found:
        return None
    local = opened.astimezone(zone)
    said = local.replace(hour=int(found[1]), minute=int(found[2]), second=0, microsecond=0)
    if said == local.replace(second=0, microsecond=0):
        return opened
    if said > local or said < since.astimezone(zone).replace(second=0, microsecond=0):
        return None
    return max(said.astimezone(UTC), since)


def systems(draft: ReactionDraft) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The systems about which something was written, and those about which nothing was."""
    said = {*draft.signs, *(name for name in FIELDS if draft.value(name))}
    if draft.consciousness:
        said.add("consciousness")
    recorded = tuple(system for system, parts in SYSTEMS.items() if parts & said)
    return recorded, tuple(system for system in SYSTEMS if system not in recorded)


def _vital_signs(draft: ReactionDraft) -> tuple[f.VitalSigns, tuple[str, ...]]:
    body: dict[str, Any] = {}
    wrong = []
    for name in FIELDS:
        text = draft.value(name)
        if not text:
            continue
        try:
            body[name] = measured_value(name, text)
            msgspec.convert({name: body[name]}, f.VitalSigns)
        except (ValueError, msgspec.ValidationError):
            body.pop(name, None)
            wrong.append(name)
    return msgspec.convert(body, f.VitalSigns), tuple(wrong)


def measured_value(name: str, text: str) -> Any:
    """The value of one field. Raises ValueError where it cannot be one."""
    if name == "blood_pressure":
        found = re.fullmatch(r"(\d{2,3})\s*[/／ -]\s*(\d{2,3})", text)
        if not found:
            raise ValueError(text)
        return [{"systolic": int(found[1]), "diastolic": int(found[2])}]
    return float(text.replace(",", ".")) if name == "temperature_c" else int(text)
