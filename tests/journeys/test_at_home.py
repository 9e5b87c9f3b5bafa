"""Field cases 1 and 3: the team comes to the door with one laptop and no network."""

from datetime import timedelta

import pytest

from tests.journeys import people
from tests.journeys.site import PHONE, Site, in_days
from tests.journeys.staff import COVID
from vaxdesk.clinic import facts as f


def test_a_woman_of_70_who_cannot_walk_is_vaccinated_and_watched_at_home_within_the_hour(site: Site) -> None:
    arrived = site.desk.clock.now().utc
    zhou = site.team.registers(people.woman_of_70_who_cannot_walk(), mode="outreach", place="建设路12号3单元201")
    assert (zhou.age, zhou.details.sex, zhou.row.mode) == (70, "female", "outreach")

    site.later(minutes=4)
    site.team.takes_consent(zhou, read_aloud=True)
    site.team.asks(zhou)
    assert site.team.measures(zhou, 36.4, (134, 82)).outcome == "eligible"
    site.team.decides(zhou, "eligible")
    site.later(minutes=6)
    site.team.vaccinates(zhou, "document", "said_name")
    assert (zhou.stage, zhou.minutes_left, zhou.dose.dose_number) == ("observing", 30, 1)

    # Her time runs while the papers for the next home are made ready.
    site.later(minutes=10)
    wu = site.team.registers(people.her_neighbour(), mode="outreach", place="建设路14号1单元102")
    assert site.team.prints("consent", wu).says("知情同意书", "吴长根", "新型冠状病毒灭活疫苗")
    assert site.team.prints("ticket", wu).codes == [wu.ticket]
    assert (zhou.stage, zhou.minutes_left, wu.stage) == ("observing", 20, "registered")

    site.restarts()
    site.later(minutes=19)
    assert site.team.may_not_release(zhou) == ("observation_running",)
    slip = site.team.prints("slip", zhou)
    assert slip.says("预防接种凭证", "周素琴", "CV20220901", "第1剂/2", "左上臂三角肌", "留观中", PHONE)
    assert slip.codes == [zhou.ticket]
    site.later(minutes=1)
    site.team.releases(zhou, accompanied_by="邻居")

    assert zhou.stage == "released"
    assert zhou.folded.last_act(f.Released).at - arrived < timedelta(hours=1)  # type: ignore[union-attr]
    assert site.journal(zhou) == [
        "visit_registered", "consent_given", "screened", "identity_checked", "dose_given", "printed", "released",
    ]  # fmt: skip
    assert site.is_whole()


def test_a_man_of_96_signs_by_mark_with_a_witness_and_his_family_is_told_whom_to_call(site: Site) -> None:
    zhao = site.team.registers(people.man_of_96_at_home(), mode="outreach", place="幸福里7号", companion="女儿赵秀兰")
    assert (zhao.age, zhao.details.sex, zhao.details.contact) == (96, "male", "女儿 赵秀兰 13800000067")

    # Whether he may is looked at first; without his consent that alone gives no vaccine.
    site.team.finds_well(zhao, pressure=(132, 76))
    assert zhao.stage == "consent_due"
    assert site.team.may_not_give(zhao) == ("consent_missing", "identity_missing")
    site.team.takes_consent(zhao, signed="mark", witness="女儿赵秀兰", read_aloud=True)
    assert zhao.stage == "identity_due"
    consent = zhao.consent(COVID)
    assert (consent.signer, consent.signed, consent.witness) == ("recipient", "mark", "女儿赵秀兰")
    assert (consent.form, bool(consent.form_version)) == ("covid-inactivated.zh-CN", True)

    site.team.vaccinates(zhao, "document", "said_birth_date")
    site.later(minutes=29, seconds=59)
    assert site.team.may_not_release(zhao) == ("observation_running",)
    site.later(seconds=1)
    site.team.releases(zhao, accompanied_by="女儿赵秀兰")

    slip = site.team.prints("slip", zhao, size="a5")
    assert slip.says("赵永福", "留观30分钟无异常", "回家后", f"拨打{PHONE}", f"{in_days(21)}起")
    assert slip.cards(site.desk) == ["valid"]
    assert zhao.stage == "released"
    assert site.is_whole()


def test_a_mark_without_a_witness_is_no_consent(site: Site) -> None:
    zhao = site.team.registers(people.man_of_96_at_home(), mode="outreach")
    with pytest.raises(ValueError, match="witness"):
        site.team.takes_consent(zhao, signed="mark")
    assert zhao.stage == "registered"
