"""Folding: corrections in place, struck entries gone, the same visit in whatever order its entries arrive."""

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clinic.entries import DOSE, NINE, A, B, Story, registered, said, screened, story
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.visit import Act, Visit, causal_order, fold


def facts_of(visit: Visit) -> list[str]:
    return [f.fact_name(act.fact) for act in visit.acts]


def notes(visit: Visit) -> list[str]:
    return [act.fact.note for act in visit.acts if isinstance(act.fact, f.EntryChecked)]


def checked(note: str) -> f.EntryChecked:
    return f.EntryChecked(note=note)


def test_a_correction_stands_in_the_place_of_what_it_corrects() -> None:
    told = Story()
    first = told.add(checked("one"))
    told.add(checked("two"))
    told.add(checked("one, corrected"), amends=first.id, at=first.at)
    assert notes(told.visit) == ["one, corrected", "two"]
    assert len(told.visit.history) == 3


@pytest.mark.parametrize("by_chain", [True, False])
def test_a_correction_of_a_correction_stands_in_the_first_place(by_chain: bool) -> None:
    told = Story()
    first = told.add(checked("one"))
    told.add(checked("two"))
    second = told.add(checked("one, again"), amends=first.id, at=first.at)
    told.add(checked("one, at last"), amends=(second if by_chain else first).id, at=first.at)
    assert notes(told.visit) == ["one, at last", "two"]
    act = told.visit.acts[0]
    assert (act.entry, act.latest) == (told.entries[0], told.entries[3])


def test_what_was_struck_is_gone_and_its_corrections_with_it() -> None:
    told = Story()
    first = told.add(checked("one"))
    told.add(checked("two"))
    told.add(checked("one, again"), amends=first.id, at=first.at)
    told.add(f.Struck(), amends=first.id)
    assert notes(told.visit) == ["two"]
    assert len(told.visit.history) == 4


def test_a_struck_correction_leaves_the_one_before_it() -> None:
    told = Story()
    first = told.add(checked("one"))
    second = told.add(checked("one, again"), amends=first.id, at=first.at)
    third = told.add(checked("one, at last"), amends=second.id, at=first.at)
    told.add(f.Struck(), amends=third.id)
    assert notes(told.visit) == ["one, again"]
    told.add(f.Struck(), amends=second.id)
    assert notes(told.visit) == ["one"]


def test_a_struck_first_correction_leaves_the_second() -> None:
    told = Story()
    first = told.add(checked("one"))
    second = told.add(checked("one, again"), amends=first.id, at=first.at)
    told.add(checked("one, at last"), amends=second.id, at=first.at)
    told.add(f.Struck(), amends=second.id)
    assert notes(told.visit) == ["one, at last"]


def test_a_correction_of_something_that_has_not_arrived_yet_waits() -> None:
    told = Story()
    told.add(checked("one"))
    told.add(checked("of something else"), amends="entry-of-another-station")
    assert notes(told.visit) == ["one"]


def test_what_the_author_had_seen_comes_before_any_clock() -> None:
    """The second station's clock is a year behind."""
    told = Story()
    told.add(checked("yes"))
    told.add(checked("no, after all"), hlc="0000000000000-0000", station="station-2")
    assert notes(told.visit) == ["yes", "no, after all"]
    told.entries.reverse()
    assert notes(told.visit) == ["yes", "no, after all"]


def test_entries_that_did_not_know_of_each_other_stand_by_clock_then_station_then_id() -> None:
    told = Story()
    for note, hlc, station, name in (
        ("d", "2", "s1", "x"),
        ("b", "1", "s2", "a"),
        ("c", "1", "s2", "b"),
        ("a", "1", "s1", "z"),
    ):
        told.add(checked(note), hlc=hlc, station=station, id=name, after=())
    assert notes(told.visit) == ["a", "b", "c", "d"]


def test_thousands_of_entries_in_the_worst_order_are_still_ordered() -> None:
    told = Story()
    for _ in range(3000):
        told.add(checked("one more"))
    assert causal_order(reversed(told.entries)) == told.entries


def test_entries_that_point_at_each_other_come_to_an_end() -> None:
    told = Story()
    told.add(checked("one"), after=("entry-0002",))
    told.add(checked("two"), after=("entry-0001",))
    assert sorted(notes(told.visit)) == ["one", "two"]


STEPS = (
    "visit_registered A B", "consent_given A", "consent_refused B", "screened eligible", "screened caution",
    "identity_checked", "dose_given A", "dose_given B", "not_given B", "reaction_seen", "reaction_concluded",
    "released", "left_early", "observation_extended",
)  # fmt: skip


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """Any steps, some corrected or struck; written on two stations that saw some of each other's entries."""
    told = Story()
    told.add(registered(A, B))
    for _ in range(draw(st.integers(1, 12))):
        seen = draw(st.lists(st.sampled_from(told.entries), max_size=2, unique_by=lambda entry: entry.id))
        envelope = {
            "after": tuple(entry.id for entry in seen),
            "station": draw(st.sampled_from(["station-1", "station-2"])),
            "hlc": f"{draw(st.integers(0, 30)):013}-0000",
        }
        kind = draw(st.sampled_from(["said", "amended", "struck"]))
        target = draw(st.sampled_from(told.entries))
        if kind == "said" or isinstance(target.fact, f.Struck):
            told.add(said(draw(st.sampled_from(STEPS))), **envelope)
        else:
            envelope["after"] = tuple({*envelope["after"], target.id})  # type: ignore[misc]
            told.add(target.fact if kind == "amended" else f.Struck(), amends=target.id, at=target.at, **envelope)
    return told


@settings(max_examples=300)
@given(stories(), st.randoms(use_true_random=False))
def test_the_same_entries_make_the_same_visit_in_whatever_order_they_arrive(told: Story, chance: object) -> None:
    mixed = list(told.entries)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    visit = fold("visit", mixed)
    assert visit == told.visit
    assert visit.stage is told.visit.stage
    assert fold("visit", [*mixed, *mixed]) == visit


class TestTheTimeOfAnAct:
    def dose(self) -> tuple[Story, f.Entry]:
        told = story("visit_registered, consent_given, screened eligible, identity_checked")
        return told, told.add(DOSE)

    @staticmethod
    def act(told: Story) -> Act:
        return told.visit.doses[0][0]

    def test_a_correction_keeps_the_clock_reading_of_the_injection(self) -> None:
        told, dose = self.dose()
        told.add(DOSE, amends=dose.id, at=dose.at, boot="run-2", uptime_ms=7)
        assert (self.act(told).timed, self.act(told).back_entry) == (dose, False)
        assert (told.visit.timers[0].boot, told.visit.timers[0].uptime_ms) == (dose.boot, dose.uptime_ms)

    def test_a_correction_that_moves_the_time_brings_its_own(self) -> None:
        told, dose = self.dose()
        moved = told.add(DOSE, amends=dose.id, at=dose.at - timedelta(minutes=5), boot="run-2", uptime_ms=7)
        assert (self.act(told).timed, self.act(told).back_entry) == (moved, True)
        again = told.add(DOSE, amends=moved.id, at=moved.at, boot="run-3", uptime_ms=9)
        assert (self.act(told).latest, self.act(told).timed) == (again, moved)
        told.add(DOSE, amends=again.id, at=dose.at)
        assert self.act(told).timed == dose

    @pytest.mark.parametrize(("late", "back"), [(120, False), (120.000001, True)])
    def test_a_dose_written_down_more_than_two_minutes_late_is_a_back_entry(self, late: float, back: bool) -> None:
        told, _ = self.dose()
        told.entries.pop()
        told.add(DOSE, written=NINE, at=NINE - timedelta(seconds=late))
        assert self.act(told).back_entry is back
        assert told.visit.back_entered is back


def test_the_screener_may_ask_for_more_minutes_but_never_for_fewer() -> None:
    for personal, due in ((60, 60), (15, 30), (None, 30)):
        told = Story()
        for step in (registered(A), said("consent_given"), screened("caution", observation_minutes=personal)):
            told.add(step)
        told.add(said("identity_checked"))
        told.add(DOSE)
        assert [timer.minutes for timer in told.visit.timers] == [due]


def test_extensions_add_up_and_observation_ends_at_the_latest_dose() -> None:
    told = story("visit_registered A B, dose_given A, dose_given B, observation_extended, observation_extended")
    assert told.visit.extra_observation == timedelta(minutes=30)
    assert told.visit.observation_ends == told.entries[2].at + timedelta(minutes=30 + 30)
    assert story("visit_registered").visit.observation_ends is None


def test_the_last_word_on_a_product_counts() -> None:
    visit = story(
        "visit_registered A B, consent_given A B, consent_refused B, consent_refused A, consent_given A"
    ).visit
    assert (visit.consented(A), visit.consented(B)) == (True, False)


def test_a_product_that_was_given_without_being_planned_is_part_of_the_plan() -> None:
    visit = story("visit_registered A, dose_given B").visit
    assert (visit.planned, visit.given, visit.pending) == ((A, B), (B,), (A,))


def test_a_visit_of_a_newer_version_shows_what_it_can() -> None:
    told = story("visit_registered, consent_given")
    told.add(f.FromNewerVersion(name="teleported", v=1, body={}))
    assert told.visit.stage == "screening_due"
    assert facts_of(told.visit) == ["visit_registered", "consent_given", "teleported"]


def test_values_are_frozen() -> None:
    visit = story("visit_registered").visit
    for value in (visit, visit.acts[0], visit.history[0], visit.history[0].fact):
        with pytest.raises(AttributeError):
            value.id = "other"  # type: ignore[misc,union-attr]
    assert msgspec.structs.replace(visit, id="other").id == "other"
