"""The stations of whoever works in a window, each made when it is first asked for: the first one is seen before the
others are there."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from vaxdesk.ui.homes import home_of
from vaxdesk.ui.station import Station


class Pages(Mapping[str, Station]):
    """The stations by code, in the order of the rail; those that `permit` left out are not there. `made` tells of each
    new one; asking for `kinds` makes none."""

    def __init__(
        self,
        kinds: Sequence[type[Station]],
        make: Callable[[type[Station]], Station],
        made: Callable[[Station], None],
    ) -> None:
        self._all = {kind.code: kind for kind in kinds}
        self.kinds = dict(self._all)
        self._make, self._tell = make, made
        self._made: dict[str, Station] = {}
        self.front = ""
        """The code of the one that was in front last."""
        self.front_kept = False
        """Whoever works here has been here before, and stays where they were."""

    def permit(self, may: Callable[[str], bool]) -> None:
        """Only stations whose need is met; those that were made before and are permitted again come back as they
        were."""
        self.kinds = {code: kind for code, kind in self._all.items() if may(kind.needs)}

    def landing(self, roles: Sequence[str]) -> str:
        """Where whoever works here stands when they sit down: where they were, where their role begins, or wherever
        they may be."""
        if self.front not in self.kinds:
            self.front, self.front_kept = "", False
        places = (self.front, home_of(roles), *self.kinds)
        return next(place for place in places if place in self.kinds)

    def __getitem__(self, code: str) -> Station:
        if code not in self.kinds:
            raise KeyError(code)
        if code not in self._made:
            self._made[code] = self._make(self.kinds[code])
            self._tell(self._made[code])
        return self._made[code]

    def __contains__(self, code: object) -> bool:
        return code in self.kinds

    def __iter__(self) -> Iterator[str]:
        return iter(self.kinds)

    def __len__(self) -> int:
        return len(self.kinds)

    def made(self) -> tuple[Station, ...]:
        """Those that are there by now, in the order in which they came, those too that are not permitted now."""
        return tuple(self._made.values())

    def here(self) -> tuple[Station, ...]:
        """Those of them that are permitted now."""
        return tuple(station for code, station in self._made.items() if code in self.kinds)

    def make_one(self) -> bool:
        """Make one that is missing, those first that answer a call for help. False when none is."""
        missing = [kind for code, kind in self.kinds.items() if code not in self._made]
        for kind in sorted(missing, key=lambda kind: not kind.answers)[:1]:
            self[kind.code]
        return bool(missing)


class Sets:
    """Everybody's own stations: nobody meets what somebody else has begun, and whoever comes back finds theirs as they
    left them. Where `shared`, as on a practice site, all have the same."""

    def __init__(self, make: Callable[[], Pages], *, shared: bool) -> None:
        self._new, self._shared = make, shared
        self._of: dict[str, Pages] = {}

    def of(self, account: str) -> Pages:
        """The stations of this account."""
        owner = "" if self._shared else account
        if owner not in self._of:
            self._of[owner] = self._new()
        return self._of[owner]

    def forget(self, account: str) -> tuple[Station, ...]:
        """Somebody has gone for good: their stations, to be taken away with everything that was typed in them."""
        pages = None if self._shared else self._of.pop(account, None)
        return pages.made() if pages else ()

    def unfinished(self) -> tuple[str, ...]:
        """Who has something here that is not finished and would be lost; "" where everybody has the same stations."""
        return tuple(owner for owner, pages in self._of.items() if any(lost(each) for each in pages.made()))

    def every(self) -> tuple[Station, ...]:
        """All stations of everybody that are there by now."""
        return tuple(station for pages in self._of.values() for station in pages.made())


def lost(station: Station) -> bool:
    """Closing would take away what somebody began. Those who are watched are in the record: they are not lost."""
    return not station.answers and bool(station.pending())
