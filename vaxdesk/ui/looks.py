"""What whoever sits here looks at and searches for, for the access log: once for each, however many pages look."""

from vaxdesk.ui.live import Live


class Looks:
    """Nothing is kept where nobody sits; nobody waits where it cannot be written down."""

    def __init__(self, live: Live) -> None:
        self._live = live

    def searched(self, words: str) -> None:
        """Somebody typed words into the box at the top."""
        if self._live.desk.seat.may("search"):
            self._live.desk.find(words)

    def opened(self, person: str) -> None:
        """Somebody came onto the card of a person."""
        if self._live.desk.seat.may("open_person"):
            self._live.desk.open_person(person)
