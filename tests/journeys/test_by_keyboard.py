"""Field cases 2, 3 and 9 in the real window, by keyboard and scanner alone, within the keys that each step may cost."""

import pytest

from tests.journeys.guest import Guest
from tests.journeys.site import PHONE, in_days
from tests.journeys.staff import COVID, LOTS, PACKS
from tests.journeys.workstation import Workstation

pytestmark = pytest.mark.slow

WALK_IN, WITHOUT_CARD, SCREENING, INJECTION, RELEASE = 48, 60, 5, 3, 1
"""Keys that may be spent on: a walk-in that is typed, one without any document, a screening that is all clear, a dose,
a release. A scan costs none."""

PRESSURE = len("152/88") + 1
"""A second measurement, and the key that leads to it."""


def test_the_woman_of_82_whose_daughter_answers(laptop: Workstation) -> None:
    wang = _registered_with_her_daughter(laptop)
    _screened_with_raised_pressure(laptop, wang)
    _vaccinated(laptop, wang, arm="Left")
    assert (wang.dose.lot, wang.dose.trace_code, wang.dose.dose_number) == (LOTS[COVID], PACKS[COVID], 1)
    laptop.passes(minutes=29.9)
    laptop.goes_to("observation", wang)
    laptop.presses("Ctrl+Return")
    assert wang.stage == "observing"
    laptop.keys.clear()
    laptop.passes(minutes=0.1)
    laptop.scans(wang.ticket)
    laptop.presses("Ctrl+Return")
    assert laptop.keys["observation"] <= RELEASE
    papers = laptop.prints()
    assert papers["advice"].says("接种后注意事项", "王桂芬", "呼吸困难", PHONE)
    slip = papers["slip"]
    assert slip.says("王桂芬", "新型冠状病毒灭活疫苗", "留观30分钟无异常", PHONE)
    assert slip.cards(laptop.site.desk) == ["valid"]
    assert laptop.site.journal(wang) == [
        "visit_registered", "consent_given", "printed", "printed", "screened", "identity_checked", "dose_given",
        "released", "card_issued", "printed", "printed",
    ]  # fmt: skip
    assert laptop.site.is_whole()


def _registered_with_her_daughter(laptop: Workstation) -> Guest:
    laptop.scans("500106194003211621")
    assert laptop.shows("registration.born") == "1940-03-21"
    laptop.writes("王桂芬", keys=9)
    laptop.tabs_to("registration.phone")
    laptop.types("13800000001")
    laptop.tabs_to("registration.companion")
    laptop.writes("女儿", keys=4)
    laptop.tabs_to("registration.answered_by")
    laptop.presses("Down")
    laptop.tabs_to("registration.answered_by_name")
    laptop.writes("女儿", keys=4)
    laptop.tabs_to("registration.consent.recipient")
    laptop.presses("Space", "Ctrl+Return")
    wang, papers = laptop.guest(), laptop.prints()
    assert laptop.keys["registration"] <= WALK_IN
    assert (wang.age, wang.details.sex, wang.details.phone, wang.stage) == (
        82,
        "female",
        "13800000001",
        "screening_due",
    )
    assert papers["consent"].says("王桂芬", "82岁", "************1621")
    assert papers["ticket"].codes == [wang.ticket]
    return wang


def _screened_with_raised_pressure(laptop: Workstation, wang: Guest) -> None:
    laptop.goes_to("screening", wang)
    laptop.fills("365", "152/88")
    laptop.presses("F3", "F5", "Ctrl+Return")
    laptop.writes("高血压，服用氨氯地平", keys=22)
    laptop.presses("Ctrl+Return")
    asked_why, outcome = 1 + 22, 1
    assert laptop.keys["screening"] <= SCREENING + PRESSURE + asked_why + outcome
    assert (wang.screening.answered_by, wang.screening.answered_by_name) == ("family", "女儿")
    assert (wang.screening.policy, wang.screening.proposed) == ("cn-484-60plus", "eligible")
    assert (wang.screening.outcome, wang.screening.note) == ("caution", "高血压，服用氨氯地平")


def _vaccinated(laptop: Workstation, guest: Guest, *, arm: str) -> None:
    laptop.goes_to("injection", guest)
    laptop.scans(PACKS[COVID])
    laptop.presses("F7", arm, "Ctrl+Return")
    assert laptop.keys["injection"] <= INJECTION


def test_the_man_of_96_at_home_who_signs_by_mark(laptop: Workstation) -> None:
    zhao = _registered_at_home(laptop)
    _found_fit(laptop, zhao)
    _consents_by_mark(laptop)
    consent = zhao.consent(COVID)
    assert (consent.signer, consent.signed, consent.witness) == ("recipient", "mark", "女儿赵秀兰")
    _vaccinated(laptop, zhao, arm="Right")
    assert (zhao.stage, zhao.dose.body_site) == ("observing", "right_deltoid")
    laptop.passes(minutes=30)
    laptop.goes_to("observation", zhao)
    laptop.presses("Ctrl+Return")
    assert laptop.keys["observation"] <= RELEASE
    slip = laptop.prints()["slip"]
    assert slip.says("赵永福", "留观30分钟无异常", f"拨打{PHONE}", f"{in_days(21)}起")
    assert laptop.site.journal(zhao) == [
        "visit_registered", "printed", "printed", "screened", "consent_given", "identity_checked", "dose_given",
        "released", "card_issued", "printed", "printed",
    ]  # fmt: skip
    assert laptop.site.is_whole()


def _registered_at_home(laptop: Workstation) -> Guest:
    laptop.types("41010319260208031X")
    laptop.presses("Return")
    laptop.writes("赵永福", keys=11)
    laptop.tabs_to("registration.phone")
    laptop.types("13800000001")
    assert laptop.keys["registration"] <= WALK_IN
    laptop.tabs_to("registration.companion")
    laptop.writes("女儿赵秀兰", keys=16)
    laptop.tabs_to("registration.mode.walk_in")
    laptop.presses("Right", "Right")
    laptop.tabs_to("registration.place")
    laptop.writes("幸福里7号", keys=10)
    laptop.presses("Ctrl+Return")
    zhao = laptop.guest()
    assert (zhao.age, zhao.stage, zhao.row.mode) == (96, "registered", "outreach")
    laptop.prints()
    return zhao


def _found_fit(laptop: Workstation, zhao: Guest) -> None:
    laptop.goes_to("screening", zhao)
    laptop.fills("364", "132/76")
    laptop.presses("F3", "Ctrl+Return")
    assert laptop.keys["screening"] <= SCREENING + PRESSURE
    assert zhao.stage == "consent_due"


def _consents_by_mark(laptop: Workstation) -> None:
    laptop.presses("F11")
    laptop.tabs_to("screening.consent.recipient")
    laptop.presses("Space")
    laptop.tabs_to("screening.signed.signature")
    laptop.presses("Right")
    laptop.tabs_to("screening.witness")
    laptop.writes("女儿赵秀兰", keys=16)
    laptop.presses("Ctrl+Return")


def test_the_woman_with_38_1_who_has_no_document_with_her(laptop: Workstation) -> None:
    laptop.writes("谢月娥", keys=9)
    laptop.presses("Return")
    laptop.backtabs_to("registration.document_type")
    laptop.presses("End")
    laptop.tabs_to("registration.born")
    laptop.types("19550520")
    laptop.tabs_to("registration.sex")
    laptop.presses("Down")
    laptop.tabs_to("registration.phone")
    laptop.types("13800000001")
    laptop.presses("Ctrl+Return")
    assert laptop.keys["registration"] <= WITHOUT_CARD
    xie = laptop.guest()
    assert (xie.age, xie.details.sex, xie.details.document.type, xie.stage) == (67, "female", "none", "registered")
    laptop.prints()

    laptop.goes_to("screening", xie)
    laptop.types("381")
    laptop.presses("F3", "F6")
    assert laptop.shows("screening.defer_until") == in_days(3).isoformat()
    laptop.tabs_to("screening.note")
    laptop.writes("发热", keys=4)
    laptop.presses("Ctrl+Return")
    assert (xie.stage, xie.screening.defer_until, xie.screening.note) == ("deferred", in_days(3), "发热")
    assert [each.rule for each in xie.screening.findings] == ["temperature_high"]

    laptop.goes_to("injection", xie)
    laptop.scans(PACKS[COVID])
    laptop.presses("F7", "Left", "Ctrl+Return")
    assert laptop.site.journal(xie) == ["visit_registered", "printed", "printed", "screened"]
    assert laptop.site.left(COVID) == 100
    assert laptop.site.is_whole()
