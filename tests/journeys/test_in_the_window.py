"""Field cases 1, 4 and 8: what the window shows while it happens."""

import pytest

from tests.journeys import people
from tests.journeys.workstation import Workstation

pytestmark = pytest.mark.slow

BUS = "3号车"


def test_her_time_runs_while_the_papers_for_the_next_home_are_printed(laptop: Workstation) -> None:
    team = laptop.site.team
    zhou = team.registers(people.woman_of_70_who_cannot_walk(), mode="outreach", place="建设路12号3单元201")
    team.takes_consent(zhou)
    team.finds_well(zhou, 36.4, (134, 82))
    team.vaccinates(zhou, "document", "said_name")
    laptop.passes(minutes=10)

    assert laptop.counts("observation") == 1
    laptop.scans("500106194003211621")
    laptop.writes("王桂芬", keys=9)
    laptop.presses("Ctrl+Return")
    wang, papers = laptop.guest(), laptop.prints()
    assert papers["consent"].says("王桂芬")
    assert papers["ticket"].codes == [wang.ticket]
    laptop.goes_to("observation", zhou)
    assert laptop.sees("周素琴", "20:00")

    laptop.passes(minutes=20)
    laptop.presses("Ctrl+Return")
    assert (zhou.stage, wang.stage) == ("released", "registered")
    assert laptop.prints()["slip"].says("周素琴", "第1剂/2")
    assert laptop.site.is_whole()


def test_the_history_of_the_man_of_90_stands_beside_the_questions(laptop: Workstation) -> None:
    gao = laptop.site.clerk.registers(people.man_of_90_once_gravely_ill())
    laptop.site.clerk.takes_consent(gao)
    laptop.passes(minutes=1)
    laptop.goes_to("screening", gao)
    assert laptop.sees("高世昌", "90岁", "2016年重症肺炎住院；腿脚不便")
    laptop.fills("363", "138/80")
    laptop.presses("F3", "Down")
    laptop.types("6")
    laptop.presses("F3")
    assert laptop.sees("2016年重症肺炎住院；腿脚不便", "慎用")
    laptop.tabs_to("screening.note")
    laptop.writes("听诊无异常，可以接种", keys=24)
    laptop.presses("F5", "Ctrl+Return")
    assert (gao.screening.outcome, gao.screening.note) == ("caution", "听诊无异常，可以接种")


def test_the_green_channel_is_called_first_and_the_board_says_until_when_the_bus_waits(laptop: Workstation) -> None:
    clerk, nurse = laptop.site.clerk, laptop.site.nurse
    clerk.registers(people.somebody_from_the_street())
    everybody = (people.woman_of_94_from_the_bus(), *people.fellow_passengers())
    guests = liu, _, ma = [clerk.registers(who, group=BUS, priority=True) for who in everybody]
    laptop.passes(minutes=1)
    laptop.presses("Ctrl+2", "Ctrl+Down")
    assert laptop.sees("刘玉珍", "94岁")

    for guest in guests:
        clerk.takes_consent(guest)
        laptop.site.doctor.finds_well(guest)
        laptop.site.vaccinator.vaccinates(guest)
        laptop.passes(minutes=6)
    laptop.goes_to("observation", liu)
    assert laptop.sees(BUS, "在留观 3 人", "09:43")
    laptop.passes(minutes=12)
    laptop.presses("Ctrl+Return")
    assert liu.stage == "released"
    laptop.scans(ma.ticket)
    laptop.presses("Ctrl+Return")
    assert ma.stage == "observing"
    assert laptop.sees(BUS, "在留观 2 人", "09:43")
    assert nurse.may_not_release(ma) == ("observation_running",)
