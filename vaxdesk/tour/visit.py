"""The visit of the tour, key by key: a woman of 82 with her daughter, hypertension, 152/88, one pneumococcal dose."""

from contextlib import suppress
from datetime import timedelta
from typing import Final

from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.visit import Stage
from vaxdesk.print_room.papers import PAPER_SIZES
from vaxdesk.tour.guide import Guide

NUMBER: Final = "500106194005124249"
NAME: Final = "孟淑珍"
DAUGHTER: Final = "女儿 孟女士"
PRODUCT: Final = "ppsv23"
GTIN: Final = "06901234567892"
LOT: Final = "P23-1130"
PACK: Final = f"]d201{GTIN}1724053110{LOT}"
"""Product, expiry and lot, as a GS1 DataMatrix says them."""
REGISTRAR, SCREENER, VACCINATOR, OBSERVER, LEAD = "chen.jing", "li.qiang", "zhou.min", "wang.fang", "zhao.yunfeng"


def whole_visit(guide: Guide) -> str:
    """From the refrigerator to the way home; the id of the visit."""
    _stock(guide)
    visit = _registration(guide)
    registered = guide.workplace.desk.visit(visit).registered
    assert registered is not None
    _screening(guide, registered.ticket)
    _injection(guide, registered.ticket)
    _reaction(guide, visit)
    _release(guide, registered.ticket)
    _papers(guide, visit)
    _calls(guide)
    return visit


def _stock(guide: Guide) -> None:
    hand = guide.hand
    guide.act_as(LEAD)
    guide.go("stock")
    with guide.step("stock", "receive a lot"):
        hand.go_to("stock.product")
        hand.press("Down")
        hand.scan(PACK)
        hand.go_to("stock.doses")
        hand.type("40")
        hand.go_to("stock.supplier")
        hand.type("市疾控中心")
        guide.picture("stock")
        hand.press("Ctrl+Return")


def _registration(guide: Guide) -> str:
    hand, desk = guide.hand, guide.workplace.desk
    guide.act_as(REGISTRAR)
    guide.go("registration")
    with guide.step("registration", "scan the identity number"):
        hand.scan(NUMBER)
    with guide.step("registration", "register and print"):
        hand.go_to("registration.name")
        hand.type(NAME)
        hand.go_to("registration.phone")
        hand.type("13800000000")
        hand.go_to("registration.companion")
        hand.type(DAUGHTER)
        hand.go_to("registration.answered_by")
        hand.press("Down")
        hand.go_to("registration.answered_by_name")
        hand.type(DAUGHTER)
        hand.choose(f"registration.product.{PRODUCT}")
        hand.choose("registration.consent.recipient")
        guide.picture("registration")
        hand.press("Ctrl+Return")
    guide.picture("registered")
    person = desk.person_with_document(NUMBER)
    assert person is not None
    return desk.visits_of(person)[0].id


def _screening(guide: Guide, ticket: str) -> None:
    hand = guide.hand
    guide.act_as(SCREENER)
    guide.go("screening")
    with guide.step("screening", "scan the ticket"):
        hand.scan(ticket)
    with guide.step("screening", "ask, measure, decide: caution"):
        hand.type("36.4")
        hand.go_to("screening.pressure")
        hand.type("152/88")
        hand.go_to("screening.pulse")
        hand.type("76")
        hand.go_to("screening.q.acute_illness")
        hand.type("66")
        hand.press("F3")
        hand.press("F3")
        hand.press("F5")
        guide.picture("screening")
        hand.press("Ctrl+Return")


def _injection(guide: Guide, ticket: str) -> None:
    hand = guide.hand
    guide.act_as(VACCINATOR)
    guide.go("injection")
    with guide.step("injection", "scan the ticket"):
        hand.scan(ticket)
    with guide.step("injection", "scan the pack"):
        hand.scan(PACK)
    with guide.step("injection", "check, give, start the observation"):
        for key in ("F4", "F5", "F6", "Left"):
            hand.press(key)
        guide.picture("injection")
        hand.press("Ctrl+Return")
    guide.picture("given")


def _reaction(guide: Guide, visit: str) -> None:
    """Somebody else on the board is unwell."""
    hand, desk = guide.hand, guide.workplace.desk
    guide.act_as(OBSERVER)
    guide.go("observation")
    guide.picture("board")
    unwell = max((row for row in desk.queue(Stage.OBSERVING) if row.id != visit), key=lambda row: row.ticket)
    with guide.step("observation", "somebody else has a reaction"):
        hand.scan(unwell.ticket)
        hand.press("F9")
        hand.type("14")
        guide.picture("reaction")
        hand.press("Ctrl+Return")
    with guide.step("observation", "say that somebody is with each of them"):
        for _ in range(2):
            hand.press("Ctrl+F9")
            guide.clock.advance(timedelta(seconds=3))
            guide.second()
    _emergency(guide)
    guide.go("reactions")
    with guide.step("reactions", "look at what is to be reported"):
        hand.press("Ctrl+Down")
    guide.picture("reactions")


def _emergency(guide: Guide) -> None:
    """It gets worse: help is called, what is done is ticked, and it ends well."""
    hand = guide.hand
    while guide.window.said():
        guide.second()
    with guide.step("observation", "call for help: whom to call, what is at hand, what is done"):
        hand.press("F12")
        for each in ("ambulance", "doctor", "kit.adrenaline", "kit.oxygen", "step.stay", "step.lay"):
            hand.choose(f"emergency_panel.{each}")
    guide.clock.advance(timedelta(seconds=100))
    guide.second()
    guide.picture("emergency")
    with guide.step("observation", "say how it ended"):
        hand.press("F5")
        hand.choose("emergency_panel.outcome.recovered")
        hand.press("Ctrl+Return")
        hand.press("Esc")


def _release(guide: Guide, ticket: str) -> None:
    """Six minutes are enough for others; after thirty she goes home, with her slip."""
    hand = guide.hand
    guide.clock.advance(timedelta(minutes=6))
    guide.go("observation")
    hand.scan(ticket)
    guide.picture("observation")
    guide.clock.advance(timedelta(minutes=24, seconds=20))
    _others_go_home(guide, ticket)
    guide.second()
    with guide.step("observation", "scan the ticket, release, print the slip"):
        hand.scan(ticket)
        guide.picture("ready")
        hand.press("Ctrl+Return")
    guide.picture("released")


def _calls(guide: Guide) -> None:
    """The day after, whoever was vaccinated is called."""
    guide.clock.advance(timedelta(days=1))
    guide.second()
    guide.go("followup")
    with guide.step("followup", "choose whom to call"):
        guide.hand.press("Ctrl+Down")
    guide.picture("followup")


def _others_go_home(guide: Guide, ticket: str) -> None:
    """A colleague at another station sees to everybody else whose time is over."""
    desk = guide.workplace.desk
    for row in desk.queue(Stage.OBSERVING):
        if row.ticket != ticket:
            with suppress(Refused):
                desk.record(f.Released(), by=OBSERVER, about=row.id)


def _papers(guide: Guide, visit: str) -> None:
    """Every paper of the visit in every language and size, beside those that were printed."""
    desk = guide.workplace.desk
    languages: tuple[f.Language, ...] = ("zh-CN", "vi", "en")
    for paper, product in desk.paperwork.papers_of(visit):
        for language in languages:
            for size in PAPER_SIZES[paper]:
                pdf = desk.paperwork.paper(paper, visit, language=language, size=size, product=product, copy_number=1)
                name = f"{product}-letter" if paper == "letter" else paper
                (guide.out / "papers" / f"{name}-{language}-{size}.pdf").write_bytes(pdf)
