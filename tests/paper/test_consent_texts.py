"""Consent texts: one for every product of the catalogue and every language, with the facts that must be told."""

import re
import tomllib

import pytest

from tests.paper.samples import LANGUAGES
from vaxdesk.files import forms, resources
from vaxdesk.paper.forms import read_consent

CATALOGUE = tomllib.loads((resources() / "vaccines.toml").read_text(encoding="utf-8"))["product"]
PRODUCTS = {product["code"]: product for product in CATALOGUE}
TEXTS = [(product, language) for product in PRODUCTS for language in LANGUAGES]


@pytest.mark.parametrize(("product", "language"), TEXTS)
def test_a_text_is_named_dated_sourced_and_unconfirmed(product: str, language: str) -> None:
    text = read_consent(forms(), product, language)
    assert (text.product, text.language) == (product, language)
    assert text.version
    assert text.source
    assert not text.confirmed  # a clinician confirms it together with this line
    assert len(text.blocks) == 6
    assert all(block.heading and len(block.text) > 15 for block in text.blocks)
    assert text.untold == ()


@pytest.mark.parametrize(("product", "language"), TEXTS)
def test_a_text_tells_volume_and_observation_as_the_catalogue_has_them(product: str, language: str) -> None:
    told = " ".join(block.text for block in read_consent(forms(), product, language).blocks)
    volume = f"{PRODUCTS[product]['volume_ml']:g}".replace(".", "," if language == "vi" else ".")
    assert f"{volume} mL" in told
    assert re.search(rf"\b{PRODUCTS[product]['observation_minutes']} (分钟|phút|minutes)", told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_recombinant_zoster_vaccine_goes_into_the_muscle_only(language: str) -> None:
    told = " ".join(block.text for block in read_consent(forms(), "zoster-rzv", language).blocks)
    assert re.search("只能肌内注射|chỉ tiêm bắp|only into the muscle", told)
    assert not re.search("皮下|dưới da|under the skin", told)


def test_versions_and_dates_agree_between_languages() -> None:
    for product in PRODUCTS:
        assert (
            len({(text.version, text.effective) for text in (read_consent(forms(), product, x) for x in LANGUAGES)})
            == 1
        )
