"""Facts refuse what cannot be true of one act, and say which field it was."""

from datetime import date

import msgspec
import pytest

from tests.clinic.entries import DOSE, PLAIN
from vaxdesk.clinic import facts as f


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: f.Document(type="passport"), "a type and a number"),
        (lambda: f.Document(number="E123"), "or neither"),
        (lambda: f.ConsentGiven(products=("flu-iiv4",), signer="guardian", signer_name="王芳"), "relationship"),
        (lambda: f.ConsentGiven(products=("flu-iiv4",), signed="mark"), "witness"),
        (lambda: f.BloodPressure(systolic=80, diastolic=80), "systolic"),
        (lambda: f.Screened(outcome="defer"), "defer_until"),
        (lambda: f.IdentityChecked(ways=("ticket", "ticket")), "two different ways"),
        (f.ReactionSeen, "at least one sign"),
    ],
)
def test_a_fact_that_contradicts_itself_is_none(make: object, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        make()  # type: ignore[operator]


@pytest.mark.parametrize(
    ("name", "body", "field"),
    [
        ("person_enrolled", {"name": "", "sex": "female", "birth_date": "1940-03-21"}, "name"),
        ("person_enrolled", {"name": "王" * 101, "sex": "female", "birth_date": "1940-03-21"}, "name"),
        ("person_enrolled", {"name": "王桂芬", "sex": "f", "birth_date": "1940-03-21"}, "sex"),
        ("person_enrolled", {"name": "王桂芬", "sex": "female", "birth_date": "1940-02-30"}, "birth_date"),
        ("visit_registered", {"mode": "walk_in", "plan": []}, "plan"),
        ("visit_registered", {"mode": "walk_in", "plan": [{"product": "a"}], "ticket": "12"}, "ticket"),
        ("consent_given", {"products": []}, "products"),
        ("entry_checked", {"temperature_c": 46}, "temperature_c"),
        ("screened", {"outcome": "fine"}, "outcome"),
        ("identity_checked", {"ways": ["ticket"]}, "ways"),
        ("dose_given", {"product": "a", "lot": "", "body_site": "left_deltoid"}, "lot"),
        ("dose_given", {"product": "a", "lot": "b", "body_site": "left_deltoid", "volume_ml": 0}, "volume_ml"),
        ("observation_extended", {"minutes": 0, "why": "头晕"}, "minutes"),
        ("observation_extended", {"minutes": 5, "why": ""}, "why"),
        ("left_early", {"why": "", "advice_given": True, "accepted_by": "x"}, "why"),
        ("lot_received", {"product": "a", "lot": "b", "expiry": "2023-06-30", "doses": 0}, "doses"),
        ("released", {"advice": True}, "advice"),
    ],
)
def test_a_value_out_of_range_names_its_field(name: str, body: dict[str, object], field: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=field):
        msgspec.convert(body, f.FACT_TYPES[name])


def test_every_fact_has_a_name_of_its_own_and_a_subject() -> None:
    assert len(f.FACT_TYPES) == len(f.FACTS)
    assert all(name == name.lower() and kind is f.FACT_TYPES[name] for name, kind in f.FACT_TYPES.items())
    assert f.fact_name(f.FromNewerVersion(name="teleported", v=1, body={})) == "teleported"
    assert set(f.SUBJECTS) < set(f.FACTS)


@pytest.mark.parametrize("fact", [*PLAIN.values(), DOSE], ids=f.fact_name)
def test_a_fact_cannot_be_changed(fact: f.Fact) -> None:
    name = next(iter(fact.__struct_fields__), "note")
    with pytest.raises(AttributeError):
        setattr(fact, name, None)


def test_a_deferral_says_until_when() -> None:
    assert f.Screened(outcome="defer", defer_until=date(2023, 1, 5)).defer_until == date(2023, 1, 5)
