"""Field case 4: a group comes by bus, and goes home together."""

from tests.journeys import people
from tests.journeys.guest import Guest
from tests.journeys.site import Site

BUS = "3号车"


def passengers(site: Site) -> list[Guest]:
    """The woman of 94 and two more."""
    everybody = (people.woman_of_94_from_the_bus(), *people.fellow_passengers())
    return [site.clerk.registers(who, mode="booked", group=BUS, priority=True) for who in everybody]


def test_a_woman_of_94_goes_first_and_the_bus_waits_for_the_last_timer(site: Site) -> None:
    site.clerk.takes_consent(site.clerk.registers(people.somebody_from_the_street()))
    site.later(minutes=5)
    guests = liu, sun, ma = passengers(site)
    assert (liu.age, site.waiting) == (94, ["刘玉珍", "孙志明", "马惠芳", "胡文斌"])
    assert site.clerk.prints("ticket", liu).says("绿色通道", f"同行：{BUS}")
    assert {row.id for row in site.bus_list(BUS)} == {guest.visit for guest in guests}

    for guest in guests:
        site.clerk.takes_consent(guest)
        site.doctor.finds_well(guest)
        site.vaccinator.vaccinates(guest)
        site.later(minutes=6)
    assert [guest.minutes_left for guest in guests] == [12, 18, 24]

    site.later(minutes=18)
    for guest in (liu, sun):
        site.nurse.releases(guest)
    assert site.nurse.may_not_release(ma) == ("observation_running",)
    assert site.still_watched(BUS) == {"马惠芳"}
    site.later(minutes=6)
    site.nurse.releases(ma)
    assert site.still_watched(BUS) == set()
    assert [guest.stage for guest in guests] == ["released"] * 3
    assert site.nurse.prints("slip", liu).cards(site.desk) == ["valid"]
    assert site.is_whole()
