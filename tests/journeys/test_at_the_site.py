"""Field cases 2, 6, 7, 8 and 9: one morning at the temporary site."""

from tests.journeys import people
from tests.journeys.site import PHONE, Site, in_days
from tests.journeys.staff import COVID, mmol_per_litre
from vaxdesk.clinic.visit import Stage


def test_the_daughter_answers_and_raised_pressure_asks_for_care_and_is_no_refusal(site: Site) -> None:
    wang = site.clerk.registers(
        people.woman_of_82_with_high_blood_pressure(), companion="女儿", answered_by="family", answered_by_name="女儿"
    )
    assert (wang.age, wang.stage) == (82, "registered")
    assert site.clerk.prints("consent", wang).says("王桂芬", "82岁", "************1621")
    assert site.clerk.prints("ticket", wang).codes == [wang.ticket]
    site.clerk.takes_consent(wang)

    site.doctor.asks(wang, by="family", name="女儿", chronic_disease="高血压，服用氨氯地平")
    proposal = site.doctor.measures(wang, 36.5, (152, 88))
    assert proposal.outcome == "caution"
    assert [each.rule for each in proposal.findings] == ["pressure_raised", "chronic_disease"]
    assert all(each.source for each in proposal.findings)
    assert proposal.observation_minutes == 30
    site.doctor.decides(wang, "caution", note="血压控制平稳，加强观察")

    assert wang.stage == "identity_due"
    assert (wang.screening.answered_by, wang.screening.answered_by_name) == ("family", "女儿")
    assert (wang.answers["chronic_disease_detail"], wang.answers["other_allergy"]) == ("高血压，服用氨氯地平", False)
    assert (wang.screening.proposed, wang.screening.outcome, wang.row.outcome) == ("caution", "caution", "caution")
    assert wang.screening.screener_name == "李强"
    assert (wang.screening.policy, wang.screening.policy_version) == ("cn-adult", "1")

    site.vaccinator.vaccinates(wang)
    site.later(minutes=15)
    assert (wang.on_the_board, wang.minutes_left) == ("counting", 15)
    assert site.nurse.may_not_release(wang) == ("observation_running",)
    site.later(minutes=15)
    assert wang.on_the_board == "ready"
    site.nurse.releases(wang, accompanied_by="女儿")
    assert site.nurse.prints("slip", wang).says("王桂芬", "无异常", "********", "1621", PHONE)
    assert wang.stage == "released"
    assert site.is_whole()


def test_the_doctor_may_decide_otherwise_than_the_policy_proposes(site: Site) -> None:
    wang = site.clerk.registers(people.woman_of_82_with_high_blood_pressure())
    site.doctor.asks(wang, by="family", name="女儿", chronic_disease="高血压，服用氨氯地平")
    assert site.doctor.measures(wang, 36.5, (152, 88)).outcome == "caution"
    site.doctor.decides(wang, "defer", note="换药第三天，先稳定", until=in_days(14))
    assert (wang.answers["chronic_disease_detail"], wang.answers["other_allergy"]) == ("高血压，服用氨氯地平", False)
    assert (wang.screening.proposed, wang.screening.outcome, wang.stage) == ("caution", "defer", "deferred")


def test_a_man_of_90_is_vaccinated_with_his_history_in_view_and_a_note_by_the_doctor(site: Site) -> None:
    gao = site.clerk.registers(people.man_of_90_once_gravely_ill(), companion="儿子")
    site.clerk.takes_consent(gao)
    assert (gao.age, gao.details.conditions) == (90, "2016年重症肺炎住院；腿脚不便")

    site.doctor.asks(gao, chronic_disease="2016年重症肺炎，已愈；膝关节病")
    assert site.doctor.measures(gao, 36.3, (138, 80)).outcome == "caution"
    assert site.doctor.proposal(gao).findings[0].rule == "chronic_disease"
    site.doctor.decides(gao, "caution", note="听诊无异常，病情稳定，可以接种")
    assert (gao.screening.note, gao.screening.screener_name) == ("听诊无异常，病情稳定，可以接种", "李强")

    site.vaccinator.vaccinates(gao)
    site.later(minutes=30)
    site.nurse.releases(gao, accompanied_by="儿子")
    assert site.nurse.prints("slip", gao).says("高世昌", "留观30分钟无异常")
    assert (gao.stage, gao.row.reaction) == ("released", False)
    assert site.is_whole()


def test_a_woman_with_38_1_is_not_vaccinated_today_and_asked_back_on_a_date(site: Site) -> None:
    xie = site.clerk.registers(people.woman_of_67_with_a_fever())
    site.clerk.takes_consent(xie)
    assert xie.age == 67

    site.doctor.asks(xie)
    proposal = site.doctor.measures(xie, 38.1, (126, 78))
    assert (proposal.outcome, proposal.defer_until) == ("defer", in_days(3))
    assert [(each.rule, bool(each.source)) for each in proposal.findings] == [("temperature_high", True)]
    site.doctor.decides(xie, "defer", note="发热，退热后再评估", until=proposal.defer_until)

    assert (xie.stage, xie.screening.defer_until, xie.screening.note) == ("deferred", in_days(3), "发热，退热后再评估")
    assert site.vaccinator.may_not_give(xie) == ("identity_missing", "not_eligible")
    assert site.left(COVID) == 100
    assert site.desk.counts() == {Stage.DEFERRED: 1}
    assert [row.id for row in site.desk.queue(Stage.DEFERRED)] == [xie.visit]
    assert site.clerk.prints("slip", xie).says("本次未接种疫苗")
    assert site.journal(xie) == ["visit_registered", "consent_given", "screened", "printed"]
    assert site.is_whole()


def test_raised_blood_sugar_that_is_treated_and_stable_asks_for_care_and_is_no_refusal(site: Site) -> None:
    chen = site.clerk.registers(people.man_of_74_with_raised_blood_sugar())
    site.clerk.takes_consent(chen)
    assert chen.age == 74
    site.doctor.asks(chen, chronic_disease="糖尿病，治疗中，稳定", fasting_glucose=mmol_per_litre(8.1))
    proposal = site.doctor.measures(chen, 36.4, (130, 80))
    assert proposal.outcome == "caution"
    assert {each.rule for each in proposal.findings} == {"chronic_disease", "glucose_raised"}
    assert all(each.source for each in proposal.findings)
    site.doctor.decides(chen, "caution")
    site.vaccinator.vaccinates(chen)
    assert chen.stage == "observing"


def test_a_volunteer_answers_for_a_woman_without_a_telephone(site: Site) -> None:
    zhu = site.clerk.registers(
        people.woman_of_77_without_a_telephone(), priority=True, answered_by="volunteer", answered_by_name="志愿者小何"
    )
    site.clerk.takes_consent(zhu)
    assert (zhu.age, zhu.details.phone, zhu.row.priority) == (77, "", True)
    site.doctor.asks(zhu, by="volunteer", name="志愿者小何")
    assert site.doctor.measures(zhu, 36.4, (128, 80)).outcome == "eligible"
    site.doctor.decides(zhu, "eligible")
    assert (zhu.screening.answered_by, zhu.screening.answered_by_name) == ("volunteer", "志愿者小何")
