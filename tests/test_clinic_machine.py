"""Generated clinics: people, acts in any order, corrections, restarts, power cuts and clocks that jump.

After every step the record must hold: what was acknowledged is there, no stage is illegal, nobody was let go before the
truth, which only the test knows, allowed it. At the end the chain is whole and the rebuilt tables equal the live ones.
"""

import shutil
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import hypothesis
import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.builders import FIT, MORNING, WHO, Clinic, nobody
from vaxdesk.acts.request import Recorded, Request
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import OVERRIDABLE, Refused, standing
from vaxdesk.clinic.timers import Clocks
from vaxdesk.clinic.visit import ENDINGS, Stage, fold
from vaxdesk.clinic.waiting import Tile, tiles, waiting
from vaxdesk.store import timer_file

SHM = Path("/dev/shm")
PRODUCTS = ("flu-iiv4", "ppsv23", "zoster-rzv")
MINUTES = 30

REACHED: set[Stage | None] = set()
"""So that the test can tell a clinic that was busy from one that was not."""

plans = st.lists(st.sampled_from(PRODUCTS), min_size=1, max_size=2, unique=True)
seconds = st.one_of(st.integers(0, 45 * 60), st.sampled_from([0, 20 * 60, 29 * 60, 31 * 60, 46 * 60]))
wall_errors = st.one_of(st.integers(-300, 300), st.integers(-200_000, 200_000))
picks = st.integers(0, 10_000)
mostly = st.sampled_from([True, True, True, False])

ACTS: tuple[f.Fact, ...] = (
    f.EntryChecked(temperature_c=36.6),
    FIT,
    f.Screened(outcome="caution", observation_minutes=45, note="观察"),
    f.Screened(outcome="contraindicated", note="过敏"),
    f.Screened(outcome="refer", note="转诊"),
    f.IdentityChecked(ways=("ticket", "said_name")),
    f.Screened(outcome="defer", defer_until=date(2023, 1, 5), note="发热"),
    f.Printed(paper="slip", language="zh-CN"),
    *(f.ConsentGiven(products=(product,)) for product in PRODUCTS),
    *(f.ConsentRefused(products=(product,)) for product in PRODUCTS),
    *(f.NotGiven(product=product, why="other") for product in PRODUCTS),
    *(f.DoseGiven(product=product, lot=f"lot-{product}", body_site="left_deltoid") for product in PRODUCTS),
)
AFTER_A_DOSE: tuple[f.Fact, ...] = (
    f.ReactionSeen(note="头晕"),
    f.ReactionConcluded(outcome="recovered"),
    f.ObservationExtended(minutes=10, why="头晕"),
    f.LeftEarly(why="班车要走", advice_given=True, accepted_by="本人"),
    f.Seated(seat="B12"),
    f.LookedFor(way="telephone", answer="nobody"),
    f.LeftUnseen(note="电话里说已到家"),
)


class GeneratedClinic(RuleBasedStateMachine):
    """`true` is the time that really passed; the clinic's own clock may say anything."""

    @initialize()
    def opens(self) -> None:
        self.folder = Path(tempfile.mkdtemp(dir=SHM if SHM.is_dir() else None))
        self.clinic = Clinic(self.folder / "site")
        self.people = [self.clinic.act(nobody()).entry.about]
        self.visits: list[str] = []
        self.requests: list[Request] = []
        self.answers: dict[str, tuple[str, Stage | None]] = {}
        self.true = timedelta()
        self.injected: dict[str, timedelta] = {}
        self.boots = 1
        for product in PRODUCTS:
            self.clinic.stocked(product, f"lot-{product}", doses=6)
        for entry in self.clinic.desk.journal.since(0):
            self.answers[entry.id] = (entry.hash, None)
        self.somebody_goes_the_usual_way(0, ["flu-iiv4"])

    def teardown(self) -> None:
        if not hasattr(self, "clinic"):
            return
        desk = self.clinic.desk
        assert desk.office.verify().ok, desk.office.verify().problems
        desk.journal.rebuild()
        assert desk.office.verify().ok
        desk.db.close()
        shutil.rmtree(self.folder)

    def send(self, fact: f.Fact, **more: Any) -> Recorded | None:
        """Whoever usually does this does it; a "no" that a person may answer is sometimes answered."""
        insist = more.pop("insist", False)
        request = Request(
            fact=fact,
            by="zhao.yun" if isinstance(fact, f.Struck) else WHO.get(type(fact), "wang.fang"),
            id=self.clinic.new_id(MORNING),
            **{"reason": "核对过"} | more,
        )
        try:
            done = self.clinic.desk.take(request)
        except Refused as refused:
            problems = refused.problems
        else:
            self.acknowledged(request, done)
            return done
        assert {problem.code for problem in problems if not problem.blocks} <= OVERRIDABLE
        assert self.clinic.desk.journal.entry(str(request.id)) is None
        if not insist or any(problem.blocks for problem in problems):
            return None
        return self.send(fact, **more, override=tuple(sorted({problem.code for problem in problems})))

    def acknowledged(self, request: Request, done: Recorded) -> None:
        self.answers[done.entry.id] = (done.entry.hash, done.stage)
        self.requests.append(request)
        REACHED.add(done.stage)
        fact = done.entry.fact
        if isinstance(fact, f.DoseGiven) and not done.entry.amends:
            self.injected[done.entry.id] = self.true
        if isinstance(fact, f.Released) and not done.entry.amends:
            self.nobody_went_early(done)

    def nobody_went_early(self, done: Recorded) -> None:
        assert done.visit is not None
        assert not done.visit.reaction_open
        if "back_entry" in done.entry.override:
            return  # somebody vouched for times that were typed in
        needed = timedelta(minutes=MINUTES)
        if any(screening.observation_minutes for _, screening in done.visit.every(f.Screened)):
            needed = timedelta(minutes=45)
        needed += done.visit.extra_observation
        for act, _ in done.visit.doses:
            assert self.true - self.injected[act.entry.id] >= needed, "released early"

    def visit(self, pick: int) -> str:
        return self.visits[pick % len(self.visits)]

    def somebody_comes(self) -> None:
        self.people.append(self.clinic.act(nobody()).entry.about)
        entry = self.clinic.desk.journal.entries(self.people[-1])[0]
        self.answers[entry.id] = (entry.hash, None)

    @precondition(lambda self: len(self.visits) < 5)
    @rule(pick=picks, plan=plans, insist=mostly)
    def somebody_is_registered(self, pick: int, plan: list[str], insist: bool) -> None:
        planned = tuple(f.PlannedDose(product=product) for product in plan)
        person = self.people[pick % len(self.people)]
        fact = f.VisitRegistered(mode="walk_in", plan=planned)
        done = self.send(fact, person=person, about=self.clinic.new_id(MORNING), insist=insist)
        if done:
            self.visits.append(done.entry.about)

    @rule(pick=picks, fact=st.sampled_from(ACTS), insist=mostly)
    def something_is_done(self, pick: int, fact: f.Fact, insist: bool) -> None:
        waiting = [visit for visit in self.visits if not self.clinic.desk.visit(visit).given]
        self.send(fact, about=waiting[pick % len(waiting)] if waiting else self.visit(pick), insist=insist)

    @rule(pick=picks, plan=plans)
    def somebody_goes_the_usual_way(self, pick: int, plan: list[str]) -> None:
        visit = self.waiting(pick, plan)
        pending = self.clinic.desk.visit(visit).pending
        self.send(f.ConsentGiven(products=pending), about=visit)
        self.send(FIT, about=visit)
        self.send(f.IdentityChecked(ways=("ticket", "said_name")), about=visit)
        for product in pending:
            dose = f.DoseGiven(product=product, lot=f"lot-{product}", body_site="left_deltoid")
            self.send(dose, about=visit, insist=True)

    def waiting(self, pick: int, plan: list[str]) -> str:
        """A visit that has something to come; somebody new where there is none."""
        waiting = [visit for visit in self.visits if self.clinic.desk.visit(visit).pending]
        if not waiting:
            self.somebody_comes()
            self.somebody_is_registered(-1, plan, insist=True)
            waiting = self.visits[-1:]
        return waiting[pick % len(waiting)]

    @rule(pick=picks, plan=plans, ending=st.sampled_from(["contraindicated", "refer", "defer", "refused", "not_given"]))
    def somebody_is_turned_away(self, pick: int, plan: list[str], ending: str) -> None:
        visit = self.waiting(pick, plan)
        for product in self.clinic.desk.visit(visit).pending:
            facts: dict[str, f.Fact] = {
                "refused": f.ConsentRefused(products=(product,)),
                "not_given": f.NotGiven(product=product, why="out_of_stock"),
            }
            said = f.Screened(outcome=ending, defer_until=date(2023, 1, 5), note="发热")  # type: ignore[arg-type]
            self.send(facts.get(ending) or said, about=visit)

    def watched(self, pick: int) -> str:
        """A visit whose person is still watched, where there is one."""
        stages = (Stage.OBSERVING, Stage.REACTION)
        given = [visit for visit in self.visits if self.clinic.desk.visit(visit).stage in stages]
        return given[pick % len(given)] if given else self.visit(pick)

    @rule(pick=picks, fact=st.sampled_from(AFTER_A_DOSE), insist=mostly)
    def something_happens_after_a_dose(self, pick: int, fact: f.Fact, insist: bool) -> None:
        self.send(fact, about=self.watched(pick), insist=insist)

    @rule(pick=picks, passed=seconds)
    def somebody_is_not_found_in_their_seat(self, pick: int, passed: int) -> None:
        visit = self.watched(pick)
        self.send(f.LookedFor(way="telephone", answer="nobody"), about=visit)
        self.time_passes(passed)
        self.send(f.LeftUnseen(note="电话里说已到家"), about=visit, insist=True)

    @rule(pick=picks, passed=seconds, jump=st.none() | wall_errors, insist=mostly)
    def somebody_is_let_go(self, pick: int, passed: int, jump: int | None, insist: bool) -> None:
        self.time_passes(passed)
        if jump is not None:
            self.the_wall_clock_jumps(jump)
        self.send(f.Released(), about=self.watched(pick), insist=insist)

    @rule(pick=picks, which=picks, strike=st.booleans(), back=st.integers(0, 900), insist=mostly)
    def something_is_corrected(self, pick: int, which: int, strike: bool, back: int, insist: bool) -> None:
        visit = self.clinic.desk.visit(self.visit(pick))
        target = visit.history[which % len(visit.history)]
        assert isinstance(target.fact, f.Fact)
        if strike:
            self.send(f.Struck(), amends=target.id, insist=insist)
        else:
            moved = target.at - timedelta(seconds=back) if back > 600 else None
            self.send(target.fact, amends=target.id, at=moved, insist=insist)

    @rule(pick=picks, minutes=st.integers(0, 60), insist=mostly)
    def something_is_typed_in_from_paper(self, pick: int, minutes: int, insist: bool) -> None:
        at = self.clinic.clock.now().utc - timedelta(minutes=minutes)
        product = PRODUCTS[pick % len(PRODUCTS)]
        dose = f.DoseGiven(product=product, lot=f"lot-{product}", body_site="left_deltoid")
        done = self.send(dose, about=self.visit(pick), at=at, insist=insist)
        if done:
            self.injected[done.entry.id] = self.true - timedelta(minutes=minutes)

    @rule(pick=picks)
    def a_line_is_sent_again(self, pick: int) -> None:
        request = self.requests[pick % len(self.requests)]
        position = self.clinic.desk.journal_position()
        again = self.clinic.desk.take(request)
        assert again.repeated
        assert (again.entry.hash, again.stage) == self.answers[again.entry.id]
        with pytest.raises(Refused, match="id_reused"):
            self.clinic.desk.take(msgspec.structs.replace(request, reason="另一个理由"))
        assert self.clinic.desk.journal_position() == position

    @rule(what=st.sampled_from(["jump", "restart", "heartbeat", "power", "confirm"]), passed=seconds, error=wall_errors)
    def something_happens_to_the_machine(self, what: str, passed: int, error: int) -> None:
        self.time_passes(passed)
        match what:
            case "jump":
                self.the_wall_clock_jumps(error)
            case "restart":
                self.clinic.restart()
            case "heartbeat":
                self.clinic.desk.heartbeat()
            case "power":
                self.the_power_goes(passed, abs(error))
            case "confirm":
                self.the_wall_clock_jumps(0)
                self.send(f.ClockConfirmed(compared_with="手表"))

    def time_passes(self, passed: int) -> None:
        self.true += timedelta(seconds=passed)
        self.clinic.clock.advance(timedelta(seconds=passed))

    def the_wall_clock_jumps(self, error: int) -> None:
        self.clinic.clock.set_wall(self.truth() + timedelta(seconds=error))

    def the_power_goes(self, off: int, error: int) -> None:
        """And comes back with a clock that is right or fast at first; then it may jump."""
        self.clinic.desk.db.close()
        self.true += timedelta(seconds=off)
        self.boots += 1
        self.clinic.clock.reboot(f"boot-{self.boots}")
        self.the_wall_clock_jumps(error)
        early = self.board_before_sign_in()
        self.clinic.desk = self.clinic.opened()
        late = sorted(self.clinic.desk.masked_board(), key=lambda tile: tile.number)
        assert [tile.number for tile in early] == [tile.number for tile in late]
        for shown, known in zip(early, late, strict=True):
            assert (shown.state == "reaction") == (known.state == "reaction")
            assert (shown.remaining or timedelta()) >= (known.remaining or timedelta()), "shown as ready too early"
        assert self.clinic.desk.office.notices == ()
        self.clinic.desk.heartbeat()

    def board_before_sign_in(self) -> list[Tile]:
        file = timer_file.read(self.clinic.folder)
        assert file is not None
        known = Clocks(self.clinic.clock.now(), file.boots, file.anchors)
        return sorted(tiles(file.waiting, known), key=lambda tile: tile.number)

    def truth(self) -> datetime:
        return MORNING + self.true

    @invariant()
    def no_stage_is_illegal(self) -> None:
        for visit_id in getattr(self, "visits", ())[-3:]:
            visit = self.clinic.desk.visit(visit_id)
            row = self.clinic.desk.visit_row(visit_id)
            assert (row.stage if row else Stage.UNKNOWN) is visit.stage
            assert visit.stage is fold(visit_id, reversed(visit.history)).stage
            assert not [problem for problem in standing(visit) if problem.blocks]
            if visit.given:
                assert visit.identified
                assert visit.stage in (Stage.OBSERVING, Stage.REACTION, *ENDINGS.values())
                assert len(set(visit.given)) == len(visit.given)
            else:
                assert not visit.closed
            if visit.stage is Stage.RELEASED:
                assert visit.every(f.Released)
                assert not visit.reaction_open

    @invariant()
    def everything_acknowledged_is_there(self) -> None:
        if not hasattr(self, "clinic"):
            return
        assert self.clinic.desk.journal_position() == len(self.answers)
        for entry in list(self.answers)[-3:]:
            found = self.clinic.desk.journal.entry(entry)
            assert found is not None
            assert found.hash == self.answers[entry][0]

    @invariant()
    def the_open_file_knows_everybody_who_is_watched_and_names_nobody(self) -> None:
        if not hasattr(self, "clinic"):
            return
        file = timer_file.read(self.clinic.folder)
        assert file is not None
        assert timer_file.genuine(file, self.clinic.key)
        desk = self.clinic.desk
        rows = desk.queue(Stage.OBSERVING, Stage.REACTION)
        known = {msgspec.structs.replace(each, answered=None) for each in file.waiting}
        assert known == {waiting(row, desk.short_number(row.ticket), None) for row in rows}
        said = msgspec.json.encode(msgspec.structs.replace(file, site="", mac=b""))  # drawn by lot: any digits
        assert not [
            each for each in ("王桂芬", "\\u738b", "1940-03-21", "13800000000", *self.visits) if each.encode() in said
        ]

    @invariant()
    def stock_is_what_came_less_what_was_given(self) -> None:
        for state in self.clinic.desk.lots() if hasattr(self, "clinic") else ():
            assert state.left <= state.lot.received


CALM = [hypothesis.HealthCheck.too_slow, hypothesis.HealthCheck.filter_too_much]


def test_a_few_generated_clinics_hold() -> None:
    run_state_machine_as_test(
        GeneratedClinic, settings=settings(max_examples=8, stateful_step_count=25, suppress_health_check=CALM)
    )


@pytest.mark.slow
def test_three_hundred_generated_clinics_hold() -> None:
    run_state_machine_as_test(
        GeneratedClinic, settings=settings(max_examples=300, stateful_step_count=25, suppress_health_check=CALM)
    )
    assert set(Stage) - {Stage.DIED} <= REACHED, "deaths are in tests/test_deaths.py"
