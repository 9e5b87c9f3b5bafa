"""Every fact as JSON, and back: what was written once stays readable for ever."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import msgspec
import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import MORNING, Clinic
from vaxdesk.clinic import facts as f
from vaxdesk.store import codec
from vaxdesk.store.journal import Draft
from vaxdesk.store.seal import row_of

GOLDEN: list[dict[str, Any]] = json.loads((Path(__file__).parent / "golden" / "facts.json").read_text(encoding="utf-8"))
"""One sample of every version of every fact, as it lies in journals that exist: lines are added, never changed."""


def test_every_version_of_every_fact_has_a_golden_sample() -> None:
    expected = {(name, v) for name, newest in codec.VERSIONS.items() for v in range(1, newest + 1)}
    assert {(sample["fact"], sample["v"]) for sample in GOLDEN} == expected


@pytest.mark.parametrize("sample", GOLDEN, ids=lambda sample: f"{sample['fact']}-{sample['v']}")
def test_a_golden_sample_reads_back_equal(sample: dict[str, Any]) -> None:
    fact = codec.fact_from(sample["fact"], sample["v"], sample["body"])
    assert isinstance(fact, f.FACT_TYPES[sample["fact"]])
    if sample["v"] == codec.VERSIONS[sample["fact"]]:
        assert json.loads(msgspec.json.encode(codec.body_of(fact))) == sample["body"]
        assert codec.version_of(fact) == sample["v"]
    assert codec.fact_from(f.fact_name(fact), codec.version_of(fact), codec.body_of(fact)) == fact


NEWEST = [sample for sample in GOLDEN if sample["v"] == codec.VERSIONS[sample["fact"]]]


@pytest.mark.parametrize("sample", NEWEST, ids=lambda sample: f"{sample['fact']}-{sample['v']}")
def test_a_golden_sample_fills_every_field(sample: dict[str, Any]) -> None:
    """A field at its default would not show that it was forgotten."""
    kind = f.FACT_TYPES[sample["fact"]]
    empty = msgspec.json.decode(msgspec.json.encode([{}, [], None, "", *_defaults(kind)]))
    assert not [field for field in msgspec.structs.fields(kind) if sample["body"][field.name] in empty[:4]]
    assert not [
        name for name, default in zip(_optional(kind), empty[4:], strict=True) if sample["body"][name] == default
    ]


def _optional(kind: type[f.Fact]) -> list[str]:
    return [field.name for field in msgspec.structs.fields(kind) if field.default is not msgspec.NODEFAULT]


def _defaults(kind: type[f.Fact]) -> list[Any]:
    return [field.default for field in msgspec.structs.fields(kind) if field.default is not msgspec.NODEFAULT]


def test_versions_grow_by_one_and_every_step_has_an_upgrade() -> None:
    steps = {(name, v) for name, newest in codec.VERSIONS.items() for v in range(1, newest)}
    assert set(codec.UPGRADES) == steps


def test_a_body_is_written_whole_defaults_included() -> None:
    body = codec.body_of(f.Released())
    assert body == {"advice_given": True, "accompanied_by": "", "note": ""}


def test_an_old_body_goes_through_every_upgrade_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(codec.VERSIONS, "struck", 3)
    monkeypatch.setitem(codec.UPGRADES, ("struck", 1), lambda body: {"step": [*body["step"], 2]})
    monkeypatch.setitem(codec.UPGRADES, ("struck", 2), lambda body: {} if body["step"] == [1, 2] else {"wrong": 1})
    assert codec.fact_from("struck", 1, {"step": [1]}) == f.Struck()


@pytest.mark.parametrize(("name", "v"), [("teleported", 1), ("released", 2)])
def test_a_fact_of_a_newer_version_is_kept_as_it_came(name: str, v: int) -> None:
    body = {"anything": [1, {"deep": None}]}
    fact = codec.fact_from(name, v, body)
    assert fact == f.FromNewerVersion(name=name, v=v, body=body)
    assert (f.fact_name(fact), codec.version_of(fact), codec.body_of(fact)) == (name, v, body)


def test_a_fact_of_a_newer_version_lies_in_the_journal_and_changes_nothing(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "site")
    visit = clinic.ready()
    before = clinic.desk.visit(visit)
    sealing = clinic.desk._sealing
    assert sealing
    draft = Draft(
        id=clinic.new_id(MORNING),
        about=visit,
        kind="visit",
        person=before.person,
        fact=f.FromNewerVersion(name="teleported", v=4, body={"to": "春熙路"}),
        at=MORNING,
        by="zhou.min",
        role="vaccinator",
    )
    with sealing.writing():
        written = clinic.desk.journal.append(draft, clinic.clock.now())
        sealing.seal(row_of(written))
    after = clinic.desk.visit(visit)
    assert clinic.desk.journal.entry(draft.id) == written
    assert (written.fact, written.v) == (draft.fact, 4)
    assert after.stage is before.stage
    assert after.history[-1] == written
    clinic.desk.journal.rebuild()
    assert clinic.desk.office.verify().ok


def test_a_body_that_was_never_valid_names_the_field() -> None:
    with pytest.raises(msgspec.ValidationError, match=r"\$\.minutes"):
        codec.fact_from("observation_extended", 1, {"minutes": 0, "why": "头晕"})
    with pytest.raises(msgspec.ValidationError, match="unknown field `colour`"):
        codec.fact_from("released", 1, {"colour": "red"})


def test_times_are_stored_in_utc_with_microseconds() -> None:
    shanghai = datetime(2022, 12, 22, 9, 0, 0, 7, tzinfo=timezone(timedelta(hours=8)))
    assert codec.rfc3339(shanghai) == "2022-12-22T01:00:00.000007Z"
    assert codec.moment("2022-12-22T09:00:00.000007+08:00") == datetime(2022, 12, 22, 1, 0, 0, 7, tzinfo=UTC)
    with pytest.raises(ValueError, match="without a time zone"):
        codec.moment("2022-12-22T09:00:00")


@pytest.mark.parametrize("value", [2**53, float("nan"), float("inf")])
def test_a_number_that_json_cannot_carry_exactly_is_refused_and_nothing_is_written(
    tmp_path: Path, value: float
) -> None:
    clinic = Clinic(tmp_path / "site")
    visit = clinic.registered()
    position = clinic.desk.journal_position()
    with pytest.raises(ValueError, match=r"."):
        clinic.act(f.Screened(outcome="eligible", note="未测", response={"weight": value}), about=visit)
    assert clinic.desk.journal_position() == position
    clinic.act(f.Screened(outcome="eligible", note="未测", response={"weight": 2**53 - 1}), about=visit)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**54), 2**54) | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON_VALUES)
def test_canonical_json_is_what_rfc_8785_says_or_refused_as_it_says(value: Any) -> None:
    try:
        expected = rfc8785.dumps(value)
    except ValueError:
        with pytest.raises(ValueError, match=r"."):
            codec.canonical(value)
    else:
        assert codec.canonical(value) == expected


STRANGE = '\x00\x1f\x7f"\\/\u2028\U0001f600'


@pytest.mark.parametrize(
    "value",
    [
        36.0,
        36.4,
        0.001,
        0.0009,
        1e15,
        1e21,
        -0.0,
        2**53 - 1,
        STRANGE,
        {"\ufb00": 1, "\U00010000": 2},
        {STRANGE: [True]},
    ],
)
def test_numbers_and_names_that_encoders_write_differently(value: Any) -> None:
    assert codec.canonical([value, {"a": value}]) == rfc8785.dumps([value, {"a": value}])


def test_half_of_a_surrogate_pair_has_no_canonical_form() -> None:
    with pytest.raises(ValueError, match="UTF-8"):
        codec.canonical({"note": "\ud800"})
    with pytest.raises(ValueError, match="domain"):
        codec.canonical(2**53)
