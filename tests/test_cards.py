"""The signed cards of a slip: issued when it is time, repeated by a reprint, taken back by a correction."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.builders import Clinic, nobody, woman
from tests.credentials import guide_rules, second_verifier
from vaxdesk.acts.request import Request
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.cards import visit_cards
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.clinic.rules import Refused
from vaxdesk.paper import subject as paper
from vaxdesk.print_room.papers import Draft
from vaxdesk.store.cardkeys import CARD_KEYS

THREE = ("flu-iiv4", "ppsv23", "zoster-rzv")


def gone_home(clinic: Clinic, *products: str, **changes: Any) -> str:
    """Vaccinated with these, observed, released."""
    products = products or ("flu-iiv4",)
    for product in products:
        if not any(each.lot.lot == f"L-{product}" for each in clinic.desk.lots()):
            clinic.stocked(product, f"L-{product}")
    visit = clinic.ready(*products, **changes)
    for product in products:
        clinic.act(f.DoseGiven(product=product, lot=f"L-{product}", body_site="left_deltoid"), about=visit)
    clinic.later(minutes=31)
    clinic.act(f.Released(), about=visit)
    return visit


def draft(clinic: Clinic, visit: str) -> Draft:
    return clinic.desk.paperwork.draft("slip", visit, language="zh-CN")


def cards(clinic: Clinic, visit: str) -> tuple[paper.SignedCard, ...]:
    return draft(clinic, visit).subject.cards


def unsigned(clinic: Clinic, visit: str) -> list[str]:
    slip = draft(clinic, visit).subject
    return [each.because for each in slip.unsigned]


def results(clinic: Clinic, *texts: str) -> list[str]:
    trust, _ = clinic.desk.card_room.trust()
    return [clinic.desk.card_room.judged(text, trust)[0].problem for text in texts]


def said(clinic: Clinic, text: str) -> dict[str, Any]:
    return second_verifier.claims(text, _jwks(clinic))


def _jwks(clinic: Clinic) -> dict[str, Any]:
    import json

    read: dict[str, Any] = json.loads(clinic.desk.card_room.published()["jwks.json"])
    return read


def test_a_slip_after_the_observation_carries_a_card_that_anybody_can_verify(clinic: Clinic) -> None:
    (card,) = cards(clinic, gone_home(clinic))
    claims = said(clinic, card.text)
    patient, dose = (entry["resource"] for entry in claims["vc"]["credentialSubject"]["fhirBundle"]["entry"])
    assert (patient["name"], patient["birthDate"]) == ([{"text": "王桂芬"}], "1940-03-21")
    assert (dose["occurrenceDateTime"], dose["lotNumber"]) == ("2022-12-22", "L-flu-iiv4")
    assert dose["vaccineCode"]["coding"] == [{"system": "http://hl7.org/fhir/sid/cvx", "code": "150"}]
    assert guide_rules.broken(claims) == []
    assert claims["iss"].startswith("https://vaxdesk.invalid/")
    assert results(clinic, card.text) == [""]


def test_each_disease_has_a_card_of_its_own(clinic: Clinic) -> None:
    visit = gone_home(clinic, *THREE)
    found = cards(clinic, visit)
    codes = []
    for card in found:
        claims = said(clinic, card.text)
        assert guide_rules.broken(claims) == []
        entries = claims["vc"]["credentialSubject"]["fhirBundle"]["entry"]
        codes.append([each["resource"]["vaccineCode"]["coding"][0]["code"] for each in entries[1:]])
    assert codes == [["150"], ["33"], ["187"]]
    assert [len(card.about) for card in found] == [1, 1, 1]


def test_a_reprint_is_the_same_card_and_writes_nothing(clinic: Clinic) -> None:
    visit = gone_home(clinic, *THREE)
    first = cards(clinic, visit)
    position = clinic.desk.journal_position()
    clinic.later(days=40)
    clinic.restart()
    assert cards(clinic, visit) == first
    assert clinic.desk.journal_position() == position


def test_a_reprint_names_the_issuer_of_the_card_and_not_who_the_site_signs_as_by_now(clinic: Clinic) -> None:
    visit = gone_home(clinic)
    first = draft(clinic, visit).subject
    assert first.issuer == said(clinic, first.cards[0].text)["iss"]
    clinic.desk.card_room.sign_as("https://vax.example.org/site/0042")
    again = draft(clinic, visit).subject
    assert (again.cards, again.issuer) == (first.cards, first.issuer)


def test_while_the_observation_runs_a_slip_is_not_signed_and_says_why(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    assert (cards(clinic, visit), unsigned(clinic, visit)) == ((), ["observation_running"])
    clinic.later(minutes=29)
    assert unsigned(clinic, visit) == ["observation_running"]
    clinic.later(minutes=2)
    assert len(cards(clinic, visit)) == 1


def test_who_left_early_carries_a_card_too_and_an_open_reaction_waits(clinic: Clinic) -> None:
    visit = clinic.vaccinated()
    clinic.later(minutes=31)
    clinic.act(f.ReactionSeen(note="头晕"), about=visit)
    assert unsigned(clinic, visit) == ["observation_running"]
    clinic.act(f.LeftEarly(why="班车", advice_given=True, accepted_by="本人"), about=visit)
    assert len(cards(clinic, visit)) == 1


def test_a_site_may_sign_as_soon_as_the_dose_was_given(clinic: Clinic) -> None:
    clinic.desk.card_room.sign_from("dose")
    assert len(cards(clinic, clinic.vaccinated())) == 1


def test_nothing_is_signed_where_nothing_was_given(clinic: Clinic) -> None:
    clinic.desk.card_room.sign_from("dose")
    visit = clinic.ready()
    assert (cards(clinic, visit), unsigned(clinic, visit)) == ((), [])
    assert CARD_KEYS not in {path.name for path in clinic.folder.iterdir()}


@pytest.mark.parametrize(
    ("codes", "because"),
    [({}, "code_missing"), ({"cvx": "9999"}, "code_not_allowed"), ({"icd11": "XM1LR5"}, "code_unconfirmed")],
)
def test_a_product_without_an_allowed_code_is_not_signed_and_the_others_are(
    clinic: Clinic, codes: dict[str, str], because: str
) -> None:
    visit = gone_home(clinic, "flu-iiv4", "ppsv23")
    products = clinic.desk.products
    clinic.desk.paperwork._cards._products = {**products, "flu-iiv4": replace(products["flu-iiv4"], codes=codes)}
    slip = draft(clinic, visit)
    assert len(slip.subject.cards) == 1
    assert [(each.because, each.product_name["en"][:9]) for each in slip.subject.unsigned] == [(because, "Influenza")]


@pytest.mark.parametrize("change", [{"lot": "L-2"}, {"body_site": "right_deltoid"}])
def test_a_corrected_dose_takes_the_card_back_at_once_and_the_next_slip_has_a_new_one(
    clinic: Clinic, change: dict[str, Any]
) -> None:
    clinic.stocked("flu-iiv4", "L-2")
    visit = gone_home(clinic, "flu-iiv4", "ppsv23")
    flu, ppsv = cards(clinic, visit)
    act, dose = clinic.desk.visit(visit).doses[0]
    clinic.desk.amend(act.latest.id, replace(dose, **change), by="zhou.min", reason="看错了")
    assert results(clinic, flu.text, ppsv.text) == ["card_revoked", ""]
    again, same = cards(clinic, visit)
    assert same == ppsv
    assert results(clinic, again.text) == [""]
    assert cards(clinic, visit) == (again, same)


def test_a_struck_dose_takes_the_card_back_and_leaves_none(clinic: Clinic) -> None:
    clinic.desk.card_room.sign_from("dose")
    visit = clinic.vaccinated()
    (card,) = cards(clinic, visit)
    clinic.desk.strike(clinic.desk.visit(visit).doses[0][0].entry.id, by="zhou.min", reason="未接种")
    assert results(clinic, card.text) == ["card_revoked"]
    assert (cards(clinic, visit), unsigned(clinic, visit)) == ((), [])


def test_a_card_once_taken_back_stays_so_when_the_correction_is_taken_back(clinic: Clinic) -> None:
    visit = gone_home(clinic)
    (first,) = cards(clinic, visit)
    act, dose = clinic.desk.visit(visit).doses[0]
    wrong = clinic.desk.amend(act.latest.id, replace(dose, body_site="right_deltoid"), by="zhou.min", reason="看错了")
    clinic.desk.strike(wrong.entry.id, by="zhou.min", reason="原来是对的")
    (second,) = cards(clinic, visit)
    assert results(clinic, first.text, second.text) == ["card_revoked", ""]
    assert cards(clinic, visit) == (second,)


def test_a_corrected_name_gives_a_new_card_with_the_next_slip_and_takes_the_old_one_back(clinic: Clinic) -> None:
    person = clinic.enrolled()
    visit = gone_home(clinic, person=person)
    (first,) = cards(clinic, visit)
    enrolled = clinic.desk.journal.entries(person)[0].id
    clinic.desk.amend(enrolled, woman(phone="13900000000"), by="chen.jing", reason="换号")
    assert cards(clinic, visit) == (first,)
    clinic.desk.amend(enrolled, woman(name="王桂芳"), by="chen.jing", reason="看错了")
    (second,) = cards(clinic, visit)
    assert results(clinic, first.text, second.text) == ["card_revoked", ""]


def test_a_lead_takes_one_card_back_by_striking_its_entry(clinic: Clinic) -> None:
    visit = gone_home(clinic)
    (first,) = cards(clinic, visit)
    (issued,) = visit_cards(clinic.desk.visit(visit))
    clinic.desk.strike(issued.entry.id, by="zhao.yun", reason="给错了人")
    assert results(clinic, first.text) == ["card_revoked"]
    (second,) = cards(clinic, visit)
    assert results(clinic, second.text) == [""]


@pytest.mark.parametrize("fact", ["issued", "made", "ended"])
def test_nobody_can_say_from_outside_what_the_program_writes_down(clinic: Clinic, fact: str) -> None:
    visit = gone_home(clinic)
    cards(clinic, visit)
    issued = next(e for e in clinic.desk.visit(visit).history if isinstance(e.fact, f.CardIssued))
    made = next(e for e in clinic.desk.journal.entries(clinic.desk.site.id) if isinstance(e.fact, f.CardKeyMade))
    assert isinstance(made.fact, f.CardKeyMade)
    said_by_hand = {
        "issued": issued.fact,
        "made": made.fact,
        "ended": f.CardKeyEnded(kid=made.fact.kid, state="revoked"),
    }[fact]
    assert isinstance(said_by_hand, f.Fact)
    with pytest.raises(NotAllowed):
        clinic.desk.record(said_by_hand, by="zhao.yun", about=visit if fact == "issued" else None)
    with pytest.raises(NotAllowed):
        clinic.desk.amend(issued.id, said_by_hand, by="zhao.yun", reason="!")
    with pytest.raises(NotAllowed):
        clinic.desk.take(Request(fact=f.Struck(), by="zhao.yun", amends=made.id, reason="!"))


def test_an_observer_who_prints_has_the_card_written_down_in_their_name(clinic: Clinic) -> None:
    visit = gone_home(clinic)
    clinic.desk.seat.take("wang.fang", None)
    cards(clinic, visit)
    assert {e.by for e in clinic.desk.visit(visit).history if isinstance(e.fact, f.CardIssued)} == {"wang.fang"}


def test_where_nothing_can_be_written_a_card_that_there_is_is_shown_and_none_is_made(clinic: Clinic) -> None:
    first, second = gone_home(clinic), gone_home(clinic, person=clinic.act(nobody()).entry.about)
    shown = cards(clinic, first)
    clinic.desk.close()
    clinic.desk = clinic.opened(write=False)
    assert cards(clinic, first) == shown
    assert unsigned(clinic, second) == ["signing_failed"]


def test_a_practice_site_signs_and_says_that_it_is_one(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site", practice=True)
    (card,) = cards(clinic, gone_home(clinic))
    claims = said(clinic, card.text)
    assert claims["iss"].startswith("https://practice.vaxdesk.invalid/")
    (dose,) = [e["resource"] for e in claims["vc"]["credentialSubject"]["fhirBundle"]["entry"][1:]]
    assert dose["performer"][0]["actor"]["display"] == "PRACTICE 春熙社区临时接种点"
    assert guide_rules.broken(claims) == []


def test_of_an_estimated_birth_date_the_card_has_the_year(clinic: Clinic) -> None:
    person = clinic.act(nobody(birth_date=date(1940, 1, 1), birth_date_estimated=True)).entry.about
    (card,) = cards(clinic, gone_home(clinic, person=person))
    patient = said(clinic, card.text)["vc"]["credentialSubject"]["fhirBundle"]["entry"][0]["resource"]
    assert patient["birthDate"] == "1940"


def test_the_record_is_sound_with_cards_and_rebuilds_to_the_same(clinic: Clinic) -> None:
    visit = gone_home(clinic, *THREE)
    cards(clinic, visit)
    act, dose = clinic.desk.visit(visit).doses[0]
    clinic.desk.amend(act.latest.id, replace(dose, body_site="right_deltoid"), by="zhou.min", reason="看错了")
    cards(clinic, visit)
    assert clinic.desk.db.execute("SELECT taken_back FROM cards ORDER BY entry").fetchall() == [(1,), (0,), (0,), (0,)]
    assert clinic.desk.office.verify().ok
    clinic.desk.journal.rebuild()
    assert clinic.desk.office.verify().ok


def test_an_account_that_may_not_print_gets_no_card(clinic: Clinic) -> None:
    visit = gone_home(clinic)
    clinic.desk.seat.leave()
    with pytest.raises(Refused):
        draft(clinic, visit)
