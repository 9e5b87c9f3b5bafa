"""A wall clock that was slow and is set right, before the power goes."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import Clinic
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused


def test_a_clock_set_right_between_injection_and_power_cut_releases_nobody(tmp_path: Path) -> None:
    """Only a refusal came between: it is enough to know that the clock was set."""
    clinic = Clinic(tmp_path / "site")
    visit = clinic.vaccinated()
    clinic.clock.set_wall(clinic.clock.now().utc + timedelta(hours=1))
    with pytest.raises(Refused, match="observation_running"):
        clinic.act(f.Released(), about=visit)

    clinic.clock.reboot("boot-2", off=timedelta(minutes=1))
    clinic.restart()
    clinic.act(f.ClockConfirmed(compared_with="手机"), by="zhao.yun")

    with pytest.raises(Refused, match="observation_running"):
        clinic.act(f.Released(), about=visit)
