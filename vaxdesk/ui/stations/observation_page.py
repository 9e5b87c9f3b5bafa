"""What one sees of the observation room: board, counts, banners, the person with the buttons. It decides nothing."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from vaxdesk.clinic.timers import WatchState
from vaxdesk.ui import keys, wording
from vaxdesk.ui.columns import Columns
from vaxdesk.ui.stations.observation_person import Doing
from vaxdesk.ui.stations.observation_strip import ReleaseStrip
from vaxdesk.ui.stations.observation_view import Counts
from vaxdesk.ui.stations.observation_words import say
from vaxdesk.ui.theme import Tone, em
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.board import Board, BoardCard
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.tags import Tag

LOW_EM: Final = 30
"""Ems of height below which the board needs what the last releases would take; F3 shows them too."""
SEAT: Final = 12
"""Characters of a seat, as `Seated` takes them."""
TAGS: Final[dict[WatchState, Tone]] = {"counting": "muted", "ready": "info", "overdue": "stop", "reaction": "stop"}


class ObservationPage(Columns):
    """Board in the middle, person and buttons at the right."""

    def __init__(self) -> None:
        super().__init__("observation", with_queue=False)
        self.board = Board("observation.board")
        self.empty = SafeLabel(role="muted", wrap=True)
        self.tags = {state: Tag(tone=tone) for state, tone in TAGS.items()}
        self.whose, self.restart, self.hint, self.found = Banner(), Banner(), Banner(), Banner()
        self.going = Banner()
        self.released = ReleaseStrip()
        self.seat = LineInput("observation.seat", characters=8)
        self.seat.setMaxLength(SEAT)
        self.sit = KeyButton("observation.sit", key="F10")
        self._seat = Field("", self.seat, row=_beside(self.seat, self.sit))
        self._make_buttons()
        self.set_work(self.board)
        for each in (*self.tags.values(), self.undo, self.round, self.clock, self.back):
            self.head.add(each)
        for each in (self.whose, self.going, self.found, self.restart, self.empty, self.released):
            self.head.add(each, 1)
        for button in (self.release, self.conclude, self.extend, self.leave, self.look):
            self.buttons.add(button)
        self.buttons.add_room()
        self.buttons.add(self.reaction)
        self.keep_in_corner(self.emergency)
        for each in (self.hint, self._seat, self.slip, self.history):
            self.person.below.addWidget(each)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.released.set_room(self.height() > LOW_EM * em(self))

    def retranslate(self) -> None:
        self.set_title(wording.text("station", "observation"))
        self.board.setAccessibleName(wording.text("station", "observation"))
        self.emergency.set_text(wording.text("key", "emergency"))
        self.reaction.set_text(wording.text("key", "reaction"))
        self.history.set_text(wording.text("key", "history"))
        self.conclude.set_text(self.tr("Doctor's conclusion…"))
        self.extend.set_text(self.tr("Watch longer…"))
        self._name_leaving(taken_away=False)
        self.look.set_text(self.tr("Look for…"))
        self._seat.set_label(say("seat"))
        self.sit.set_text(self.tr("Set"))
        self.released.retranslate()
        self.undo.set_text(self.tr("Last releases…"))
        self.clock.set_text(self.tr("Confirm the clock…"))
        self.back.set_text(self.tr("Back"))
        self.slip.set_text(self.tr("Print slip and advice"))

    def _name_leaving(self, *, taken_away: bool) -> None:
        self.leave.set_text(self.tr("Taken away…") if taken_away else self.tr("Leaves early…"))

    def show_people(self, ids: Sequence[str], card: Callable[[int], BoardCard], chosen: str) -> None:
        """The cards of this second; see `Board.show_people`."""
        self.board.show_people(ids, card)
        self.board.choose(chosen)
        self.empty.setText("" if ids else say("empty"))
        self.empty.setVisible(not ids)

    def show_found(self, words: str, count: int) -> None:
        """Whom somebody looked for by these words; everybody, where they are empty."""
        self.found.set("", say("found", count=count, words=words) if words else "", "info")

    def show_counts(self, now: Counts) -> None:
        for state, tag in self.tags.items():
            count = now.states[state] + (now.states["nearly"] if state == "counting" else 0)
            tag.setText(say(f"count_{state}", count=count))
            tag.setVisible(bool(count))
        self.round.setVisible(now.states["ready"] + now.states["overdue"] > 1 or self.going.isVisibleTo(self))

    def show_banners(
        self, *, wanted: str, here: int, round: int | None, restarted: bool, elsewhere: bool, narrowed: bool
    ) -> None:
        """`wanted` is the key that waits for somebody to be chosen; `round` how many went on the round that goes on,
        if one does; `restarted` when the clock has to be confirmed."""
        whose = say("whose_emergency" if wanted == keys.EMERGENCY else "whose_reaction") if wanted else ""
        self.whose.set("", whose, "stop")
        self.going.set("", "" if round is None else say("round", count=round), "caution")
        self.round.set_text(self.tr("Release by scanning") if round is None else self.tr("Stop releasing by scanning"))
        self.back.setVisible(bool(wanted) or narrowed or round is not None)
        if restarted:
            code = "clock_elsewhere" if elsewhere else "clock"
            self.restart.set(say(f"{code}_heading"), say(f"{code}_text", count=here), "caution")
        else:
            self.restart.set("")
        self.clock.setVisible(restarted)

    def show_doing(self, now: Doing) -> None:
        """What changes with the second: the line above the buttons, and which of them are there."""
        self.hint.set("", now.hint, now.tone)
        self.release.set_text(now.primary)
        self.release.setVisible(bool(now.primary))
        self.release.setEnabled(now.release)
        self._name_leaving(taken_away=now.taken_away)
        offered = (
            (self.conclude, now.conclude),
            (self.extend, now.extend),
            (self.leave, now.leave),
            (self.look, now.look),
        )
        for button, on in offered:
            button.setVisible(on)
        self.reaction.setEnabled(now.reaction)

    def show_chosen(self, anybody: bool, *, given: bool, seat: str | None) -> None:
        """Who was chosen has records; a slip only after a dose; a seat, None for nobody, while they are watched. What
        is being typed there stays."""
        self.history.setVisible(anybody)
        self.slip.setVisible(given)
        self._seat.setVisible(seat is not None)
        if seat is not None and not self.seat.hasFocus():
            self.seat.setText(seat)

    def _make_buttons(self) -> None:
        self.release = KeyButton("observation.release", key=keys.PRIMARY, kind="primary")
        self.slip = KeyButton("observation.slip", icon="print", wide=True)
        self.slip.setCheckable(True)
        self.slip.setChecked(True)
        self.conclude = KeyButton("observation.conclude", key="F5")
        self.extend = KeyButton("observation.extend", key="F7")
        self.leave = KeyButton("observation.leave", key="F8", kind="warn")
        self.look = KeyButton("observation.look", key="F11")
        self.reaction = KeyButton("observation.reaction", key=keys.REACTION, icon="reaction")
        self.emergency = KeyButton("observation.emergency", key=keys.EMERGENCY, kind="danger", icon="warning")
        self.history = KeyButton("observation.history", key=keys.HISTORY, wide=True)
        self.undo = KeyButton("observation.undo", key="F3")
        self.clock = KeyButton("observation.clock", key="F6", kind="primary")
        self.round = KeyButton("observation.round", key="F4")
        self.back = KeyButton("observation.back", key=keys.BACK)


def _beside(left: QWidget, right: QWidget) -> QWidget:
    row = QWidget()
    box = Flow(row, gap=8, line_gap=6)
    box.add(left, 1)
    box.add(right)
    return row
