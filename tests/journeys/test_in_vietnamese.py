"""The first half of field case 12: a market day in Hạ Long, 2021-07-31."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.journeys import people
from tests.journeys.site import Site
from tests.journeys.staff import COVID

MARKET_DAY = datetime(2021, 7, 31, 2, 0, tzinfo=UTC)


@pytest.fixture
def market(tmp_path: Path) -> Iterator[Site]:
    site = Site(tmp_path / "market", at=MARKET_DAY, language="vi", name="Điểm tiêm chợ Hạ Long")
    yield site
    site.closes()


def test_a_trader_is_screened_vaccinated_and_handed_paper_in_vietnamese(market: Site) -> None:
    hoa = market.clerk.registers(people.market_trader_of_41())
    assert (hoa.age, hoa.details.document.number) == (41, "022180004321")
    market.clerk.takes_consent(hoa)
    assert hoa.consent(COVID).form == "covid-inactivated.vi"

    market.doctor.asks(hoa)
    proposal = market.doctor.measures(hoa, 36.6)
    assert (proposal.outcome, proposal.obstacles, proposal.not_measured) == ("eligible", (), ())
    market.doctor.decides(hoa, "eligible")
    assert hoa.screening.policy == "vn-5785"

    market.vaccinator.vaccinates(hoa)
    market.later(minutes=30)
    market.nurse.releases(hoa)
    slip = market.nurse.prints("slip", hoa, language="vi")
    assert slip.says("Nguyễn Thị Hoa", "Vắc xin COVID-19 bất hoạt", "********4321")
    assert slip.cards(market.desk) == ["valid"]
    assert market.left(COVID) == 99
    assert market.is_whole()


def test_heart_disease_asks_for_care_and_the_doctor_refers(market: Site) -> None:
    duc = market.clerk.registers(people.trader_with_heart_disease())
    market.clerk.takes_consent(duc)
    market.doctor.asks(duc, chronic_disease="bệnh tim", cardiovascular=True)
    proposal = market.doctor.measures(duc, 36.5, (138, 84), pulse=78, respiration=18)
    assert proposal.outcome == "caution"
    market.doctor.decides(duc, "refer", note="Chuyển bệnh viện tỉnh")
    assert (duc.stage, duc.screening.note) == ("referred", "Chuyển bệnh viện tỉnh")
    assert market.vaccinator.may_not_give(duc) == ("identity_missing", "not_eligible")
    assert market.left(COVID) == 100
    assert market.is_whole()
