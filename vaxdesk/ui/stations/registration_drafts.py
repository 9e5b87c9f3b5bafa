"""Forms that had to make room before they were recorded."""

from vaxdesk.ui.stations.registration_steps import Opened
from vaxdesk.ui.stations.registration_typed import Typed
from vaxdesk.ui.stations.registration_view import worth_keeping


class Drafts:
    """What was typed about people who are not in the form now; the last one comes back first."""

    def __init__(self) -> None:
        self._kept: list[tuple[Opened, Typed]] = []

    def __len__(self) -> int:
        return len(self._kept)

    def keep(self, opened: Opened, typed: Typed) -> None:
        """Somebody else comes into the form; what is worth nothing is let go."""
        if _worth_keeping(opened, typed):
            self._kept.append((opened, typed))

    def last(self) -> tuple[Opened, Typed] | None:
        """The newest one, which goes back into the form; None where there is none."""
        return self._kept.pop() if self._kept else None

    def unsaved(self, opened: Opened, typed: Typed) -> bool:
        """Whether anything would be lost with the form as it stands and all of these."""
        return any(_worth_keeping(*each) for each in ((opened, typed), *self._kept))


def _worth_keeping(opened: Opened, typed: Typed) -> bool:
    return worth_keeping(typed, opened.base, registered=opened.visit_written is not None)
