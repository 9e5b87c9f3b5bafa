"""Cards as they are issued: what they say, how long they are, and that somebody else can read them."""

import json
import unicodedata
from datetime import date, timedelta
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image

from tests.credentials import cards as c
from tests.credentials import guide_rules, second_verifier
from vaxdesk.credentials import qr_text
from vaxdesk.credentials.bundle import CardDose
from vaxdesk.credentials.card import Unsigned, by_disease, issued
from vaxdesk.credentials.codings import Coding
from vaxdesk.credentials.verifying import verify
from vaxdesk.paper.qr import QUIET, matrix

GOLDEN = json.loads((Path(__file__).parent / "golden" / "card.json").read_text(encoding="utf-8"))
COVID = CardDose(disease="COVID-19", coding=Coding("cvx", "500"), day=date(2026, 11, 21), lot="B20261")
NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn")), min_size=1, max_size=100).filter(
    lambda name: name.strip() != ""
)
SAMPLE_NAMES = ["李小梅", "Nguyễn Thị Hồng Nhung", "Wijaya", "𠮷野家 Ⅳ 𛀁", "O'Brien-“Åse”", '<b>&\\"', "王" * 100]


def said(text: str) -> dict[str, object]:
    return second_verifier.claims(text, c.jwks())


def test_a_card_of_today_says_what_the_golden_one_says() -> None:
    assert said(c.card().text) == GOLDEN["claims"]


def test_the_golden_card_stays_valid_for_both_readers() -> None:
    assert second_verifier.claims(GOLDEN["text"], GOLDEN["jwks"]) == GOLDEN["claims"]
    verdict = verify(GOLDEN["text"], c.trust(), c.NOW + timedelta(days=9000))
    assert (verdict.result, verdict.card and verdict.card.name) == ("valid", c.NAME)


def test_the_same_dose_key_and_moment_give_the_same_card() -> None:
    assert c.card() == c.card()


@pytest.mark.parametrize("name", SAMPLE_NAMES)
@pytest.mark.parametrize("doses", [1, 2, 3])
def test_a_card_keeps_every_rule_of_the_guide(name: str, doses: int) -> None:
    given_ = [replace(COVID, day=COVID.day + timedelta(days=28 * number)) for number in range(doses)]
    claims = said(c.card(*given_, name=name).text)
    assert guide_rules.broken(claims) == []


@given(
    NAMES, st.dates(date(1900, 1, 1), date(2026, 1, 1)), st.text(st.characters(codec="ascii", categories=("L", "N")))
)
def test_any_name_comes_back_composed_and_the_card_fits(name: str, born: date, lot: str) -> None:
    found = issued(c.holder(name, birth_date=born), [replace(c.FLU, lot=lot)], c.stamp(), c.KEY)
    if isinstance(found, Unsigned):
        assert found.because == "card_too_long"
        assert len(name.encode()) > 200
        return
    assert len(found.jws) <= 1195
    claims = said(found.text)
    assert guide_rules.broken(claims) == []
    patient, dose = (each["resource"] for each in claims["vc"]["credentialSubject"]["fhirBundle"]["entry"])  # type: ignore[index]
    assert patient["name"] == [{"text": unicodedata.normalize("NFC", name).strip()}]
    assert dose.get("lotNumber", "") == (lot if len(lot) < 20 else "")


def test_a_decomposed_name_is_composed() -> None:
    assert c.card(name=unicodedata.normalize("NFD", "Nguyễn")).jws == c.card(name="Nguyễn").jws


def test_of_an_estimated_birth_date_the_card_says_the_year() -> None:
    found = issued(c.holder(birth_date_estimated=True), [c.FLU], c.stamp(), c.KEY)
    assert not isinstance(found, Unsigned)
    verdict = verify(found.text, c.trust(), c.NOW)
    assert verdict.card
    assert verdict.card.birth_date == "1951"


def test_only_a_card_against_covid_says_so_in_its_type() -> None:
    types = [said(c.card(dose).text)["vc"]["type"][2:] for dose in (c.FLU, COVID)]  # type: ignore[index]
    assert types == [[], ["https://smarthealth.cards#covid19"]]


def test_a_card_is_about_one_disease() -> None:
    with pytest.raises(ValueError, match="one disease"):
        c.card(c.FLU, COVID)
    first = replace(COVID, day=COVID.day - timedelta(days=28))
    assert by_disease([COVID, c.FLU, first]) == {"COVID-19": (first, COVID), "influenza": (c.FLU,)}


@pytest.mark.parametrize(
    "issuer", ["http://a.example", "https://a.example/", "urn:a", "https://a", "https://a.example?b"]
)
def test_no_card_is_made_for_an_issuer_that_no_card_may_carry(issuer: str) -> None:
    with pytest.raises(ValueError, match="issuer"):
        c.card(issuer=issuer)


def test_a_long_card_gives_up_the_name_of_the_site_and_then_there_is_none() -> None:
    rare = "".join(chr(0x20000 + 7919 * place % 40000) for place in range(100))
    assert "performer" not in json.dumps(said(c.card(name=rare).text))
    many = [replace(c.FLU, day=c.FLU.day + timedelta(days=37 * each), lot=f"K{each * 7919}") for each in range(40)]
    assert issued(c.holder(), many, c.stamp(), c.KEY) == Unsigned("card_too_long")


def test_a_lot_or_a_site_that_is_too_long_for_the_guide_is_left_out_and_never_cut() -> None:
    text = json.dumps(said(c.card(replace(c.FLU, lot="L" * 20), site="S" * 30).text))
    assert "LL" not in text
    assert "SS" not in text


def test_the_longest_card_is_a_symbol_of_version_22() -> None:
    assert len(matrix(qr_text.encoded("z" * qr_text.LONGEST_JWS))) <= 17 + 4 * 22


@pytest.mark.parametrize("dots", [3, 4])
@pytest.mark.parametrize("name", SAMPLE_NAMES[:3])
def test_a_card_is_read_back_at_the_dots_of_a_receipt_printer(name: str, dots: int) -> None:
    doses = [replace(COVID, day=COVID.day + timedelta(days=28 * number)) for number in range(3)]
    found = c.card(*doses, name=name)
    modules = matrix(found.text)
    assert len(modules) <= 17 + 4 * 22
    side = len(modules) + 2 * QUIET
    page = Image.new("L", (side, side), 255)
    for row, line in enumerate(modules):
        for column, dark in enumerate(line):
            page.putpixel((column + QUIET, row + QUIET), 0 if dark else 255)
    (code,) = zxingcpp.read_barcodes(
        page.resize((side * dots, side * dots), Image.Resampling.NEAREST), formats=zxingcpp.BarcodeFormat.QRCode
    )
    assert code.text == found.text
    assert verify(code.text, c.trust(), c.NOW).result == "valid"
