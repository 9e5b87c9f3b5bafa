"""The worst of what was measured after the dose, sign by sign, each from whichever reading it stood in.

| sign | the worst is | by |
|---|---|---|
| temperature | the highest | the fever bins of the Chinese case card; the tick for fever of the WHO form |
| blood pressure | the lowest systolic one, with its diastolic one | Brighton (2007): measured hypotension |
| pulse | the highest | Brighton (2007): tachycardia among the signs of shock |
| saturation | the lowest | |

A slow pulse is in none of these criteria, and may be the worse one after a faint: the lowest stands beside it. Neither
a fast nor a slow respiration is said to be the worse one by any of them: both ends are there, and named so.
"""

from collections.abc import Iterable

import msgspec

from vaxdesk.clinic.aefi_case import Reading
from vaxdesk.clinic.fact_parts import BloodPressure


class WorstSigns(msgspec.Struct, frozen=True, kw_only=True):
    """None for what nobody measured. Units as in `VitalSigns`."""

    temperature_c: float | None = None
    blood_pressure: BloodPressure | None = None
    pulse: int | None = None
    pulse_lowest: int | None = None
    respiration_highest: int | None = None
    respiration_lowest: int | None = None
    spo2: int | None = None


def worst_signs(readings: Iterable[Reading]) -> WorstSigns:
    """What was measured before the dose does not count."""
    after = [each.vital_signs for each in readings if not each.before]
    pulses = [each.pulse for each in after if each.pulse is not None]
    breaths = [each.respiration for each in after if each.respiration is not None]
    return WorstSigns(
        temperature_c=max((each.temperature_c for each in after if each.temperature_c is not None), default=None),
        blood_pressure=min(
            (pressure for each in after for pressure in each.blood_pressure),
            key=lambda pressure: (pressure.systolic, pressure.diastolic),
            default=None,
        ),
        pulse=max(pulses, default=None),
        pulse_lowest=min(pulses, default=None),
        respiration_highest=max(breaths, default=None),
        respiration_lowest=min(breaths, default=None),
        spo2=min((each.spo2 for each in after if each.spo2 is not None), default=None),
    )
