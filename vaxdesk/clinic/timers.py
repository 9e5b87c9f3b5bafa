"""How long somebody has been watched, by clocks that nobody can set.

Within one boot, time is the difference of the boot-time clock, which counts sleep and ignores every change of the wall
clock. After a restart only the time that the machine was provably switched on counts, until a named person has
confirmed the clock; from then on the hours in the dark count too. A dose that another station recorded rests on that
station's wall clock, which counts after such a confirmation, or where the two clocks were seen to agree. Where two
readings disagree, the shorter elapsed time stands: leaving late is a nuisance, leaving early can hurt.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final, Literal

import msgspec

from vaxdesk.clinic.instants import Instant

NEARLY: Final = timedelta(minutes=2)
OVERDUE: Final = timedelta(minutes=5)
AGREE: Final = timedelta(minutes=2)
"""Clocks that are no further apart than this tell the same time."""

WatchState = Literal["counting", "nearly", "ready", "overdue", "reaction"]


class BootSpan(msgspec.Struct, frozen=True, omit_defaults=True):
    """One stay of the record on a run of a machine, oldest first in any sequence: from `first_uptime_ms` of that run, 0
    where all of it came after the stay before, to `last_uptime_ms`. `latest_start` is the latest wall-clock time at
    which the run may have started: the largest difference ever seen between its wall clock and its uptime."""

    boot: str
    last_uptime_ms: int
    latest_start: datetime
    first_uptime_ms: int = 0


class Timer(msgspec.Struct, frozen=True):
    """One dose under observation: injected `at`, told to this program at `written`, when the machine's boot-time clock
    showed `uptime_ms` in run `boot`; to be watched for `minutes`."""

    at: datetime
    written: datetime
    boot: str
    uptime_ms: int
    minutes: int


class Anchor(msgspec.Struct, frozen=True):
    """A moment at which a named person confirmed that the wall clock showed the true time."""

    utc: datetime
    boot: str
    uptime_ms: int


class PeerClock(msgspec.Struct, frozen=True):
    """What another station's wall clock showed, in its run `boot`, when the two last met: it was `ahead` of ours, or
    behind where that is negative; `met` is the same moment by our clocks."""

    boot: str
    ahead: timedelta
    met: Instant

    @property
    def agrees(self) -> bool:
        return abs(self.ahead) <= AGREE


class Clocks(msgspec.Struct, frozen=True):
    """All that is known about time at one moment: now, where the record has been so far, the confirmations, and how
    the clocks of other stations compared."""

    now: Instant
    boots: tuple[BootSpan, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    peers: tuple[PeerClock, ...] = ()

    @property
    def confirmed(self) -> bool:
        """Somebody has confirmed the clock since this machine was switched on."""
        return any(anchor.boot == self.now.boot for anchor in self.anchors)


class Watch(msgspec.Struct, frozen=True):
    """A person under observation, right now. `confirmed_remaining` is what would remain if the clock were confirmed;
    it is smaller than `remaining` only after a restart that nobody has confirmed yet."""

    remaining: timedelta
    confirmed_remaining: timedelta
    total: timedelta

    @property
    def over(self) -> bool:
        return self.remaining <= timedelta()

    @property
    def waits_for_clock(self) -> bool:
        """The wall clock shows less than what is proven: a person who confirms it can shorten the wait."""
        return self.confirmed_remaining + timedelta(seconds=1) < self.remaining


def watch(timers: Iterable[Timer], extra: timedelta, clocks: Clocks) -> Watch | None:
    """The longest remaining observation of all doses of a visit, `extra` being what was added to it by hand; None
    without a dose."""
    each = [_watch_one(timer, extra, clocks) for timer in timers]
    if not each:
        return None
    last = max(each, key=lambda one: one.remaining)
    return msgspec.structs.replace(last, confirmed_remaining=max(one.confirmed_remaining for one in each))


def steady(timers: Iterable[Timer], clocks: Clocks) -> bool:
    """What is left of these observations shrinks by as much as passes, until this machine is switched off or somebody
    confirms a clock."""
    known = {clocks.now.boot, *(run.boot for run in clocks.boots)}
    known |= {peer.boot for peer in clocks.peers if peer.agrees and peer.met.boot == clocks.now.boot}
    return all(timer.boot in known and timer.written >= timer.at for timer in timers)


def watch_state(watch: Watch, *, reaction: bool) -> WatchState:
    """The five states of the board: a reaction never becomes anything else by time."""
    if reaction:
        return "reaction"
    if watch.remaining > NEARLY:
        return "counting"
    if not watch.over:
        return "nearly"
    return "ready" if watch.remaining > -OVERDUE else "overdue"


def _watch_one(timer: Timer, extra: timedelta, clocks: Clocks) -> Watch:
    total = timedelta(minutes=timer.minutes) + extra
    proven = elapsed(timer, clocks)
    claimed = proven
    if not clocks.confirmed and timer.boot != clocks.now.boot:
        here = Anchor(utc=clocks.now.utc, boot=clocks.now.boot, uptime_ms=clocks.now.uptime_ms)
        claimed = elapsed(timer, msgspec.structs.replace(clocks, anchors=(*clocks.anchors, here)))
    return Watch(remaining=total - proven, confirmed_remaining=total - claimed, total=total)


def elapsed(timer: Timer, clocks: Clocks) -> timedelta:
    """The time since the injection that is proven, never less than zero."""
    known = [timer.written - timer.at + _awake(timer.boot, timer.uptime_ms, clocks)]
    if timer.boot != clocks.now.boot:
        injected = _latest_injection(timer, clocks)
        stays = _stays_since(timer.boot, timer.uptime_ms, clocks.boots)
        since = {clocks.now.boot, *(stay.boot for stay in stays[1:])}
        known += [
            anchor.utc - injected + _awake(anchor.boot, anchor.uptime_ms, clocks)
            for anchor in clocks.anchors
            if anchor.boot in since
        ]
        known += _by_agreement(timer, clocks)
    return max(timedelta(), *known)


def _by_agreement(timer: Timer, clocks: Clocks) -> list[timedelta]:
    """The time since an injection at another station whose clock was seen to agree with ours since this machine was
    switched on: until they met by those clocks, from then on by our boot-time clock, which nobody can set."""
    return [
        peer.met.utc - max(timer.at, timer.at - peer.ahead) + _ms(clocks.now.uptime_ms - peer.met.uptime_ms)
        for peer in clocks.peers
        if peer.boot == timer.boot and peer.agrees and peer.met.boot == clocks.now.boot
    ]


def _awake(boot: str, uptime_ms: int, clocks: Clocks) -> timedelta:
    """How long the machine that had the record has been switched on since its run `boot` showed `uptime_ms`. Of a run
    that may have been on before the record came to it, only what came afterwards counts."""
    now = clocks.now
    if boot == now.boot:
        return _ms(now.uptime_ms - uptime_ms)
    stays = _stays_since(boot, uptime_ms, clocks.boots)
    if not stays:
        return timedelta()
    switched_on = max(stays[0].last_uptime_ms - uptime_ms, 0)
    for stay in stays[1:]:
        last = now.uptime_ms if stay is stays[-1] and stay.boot == now.boot else stay.last_uptime_ms
        switched_on += max(last - stay.first_uptime_ms, 0)
    return _ms(switched_on)


def _stays_since(boot: str, uptime_ms: int, boots: Sequence[BootSpan]) -> Sequence[BootSpan]:
    """The stay in which this run showed that, and every later one; none where nothing is known of the run."""
    found = [index for index, span in enumerate(boots) if span.boot == boot]
    begun = [index for index in found if boots[index].first_uptime_ms <= uptime_ms]
    return boots[begun[-1] :] if begun else boots[found[0] :] if found else ()


def met(boots: Sequence[BootSpan], here: Instant, *, whole: bool = False) -> tuple[BootSpan, ...]:
    """These stays, and the one that begins here and that nobody has noted yet, where it is not the newest of them;
    `whole` where all of its run came after them."""
    if boots and boots[-1].boot == here.boot:
        return tuple(boots)
    begun = here.utc - _ms(here.uptime_ms)
    return (*boots, BootSpan(here.boot, here.uptime_ms, begun, first_uptime_ms=0 if whole else here.uptime_ms))


def _latest_injection(timer: Timer, clocks: Clocks) -> datetime:
    """The latest moment at which the injection may have happened: exact where the clock of its run was confirmed;
    otherwise by the latest time that this clock ever showed for it, and not before an earlier run had ended."""
    said = timer.written - timer.at
    exact = [anchor.utc + _between(anchor, timer) - said for anchor in clocks.anchors if anchor.boot == timer.boot]
    if exact:
        return max(exact)
    stays = _stays_since(timer.boot, timer.uptime_ms, clocks.boots)
    if stays:
        since_start, since_stay = _ms(timer.uptime_ms), _ms(max(timer.uptime_ms - stays[0].first_uptime_ms, 0))
        by_clock = [each.latest_start + since_start for each in clocks.boots if each.boot == timer.boot]
        before = clocks.boots[: len(clocks.boots) - len(stays)]
        behind = [each.latest_start + _ms(each.last_uptime_ms) + since_stay for each in before]
        return max(timer.at, max([*by_clock, *behind]) - said)
    behind = [timer.at - peer.ahead for peer in clocks.peers if peer.boot == timer.boot]
    return max([timer.at, *behind])


def _between(anchor: Anchor, timer: Timer) -> timedelta:
    return _ms(timer.uptime_ms - anchor.uptime_ms)


def _ms(milliseconds: int) -> timedelta:
    return timedelta(milliseconds=milliseconds)
