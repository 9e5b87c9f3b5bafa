"""The stations of a window, each made when it is first asked for: the first one is seen before the others are there."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from vaxdesk.ui.station import Station


class Pages(Mapping[str, Station]):
    """The stations by code, in the order of the rail. `made` tells of each new one; asking for `kinds` makes none."""

    def __init__(
        self,
        kinds: Sequence[type[Station]],
        make: Callable[[type[Station]], Station],
        made: Callable[[Station], None],
    ) -> None:
        self.kinds = {kind.code: kind for kind in kinds}
        self._make, self._tell = make, made
        self._made: dict[str, Station] = {}

    def __getitem__(self, code: str) -> Station:
        if code not in self._made:
            self._made[code] = self._make(self.kinds[code])
            self._tell(self._made[code])
        return self._made[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self.kinds)

    def __len__(self) -> int:
        return len(self.kinds)

    def made(self) -> tuple[Station, ...]:
        """Those that are there by now, in the order in which they came."""
        return tuple(self._made.values())

    def make_one(self) -> bool:
        """Make one that is missing, those first that answer a call for help. False when none is."""
        missing = [kind for code, kind in self.kinds.items() if code not in self._made]
        for kind in sorted(missing, key=lambda kind: not kind.answers)[:1]:
            self[kind.code]
        return bool(missing)
