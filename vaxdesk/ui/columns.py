"""Queue, work pane and person, side by side; with large text the person stands below the queue."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk.ui.theme import em
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.foot import Foot
from vaxdesk.ui.widgets.person_card import PersonCard
from vaxdesk.ui.widgets.queue_list import QueueList
from vaxdesk.ui.widgets.restyle import restyle
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.scroll import Scroll
from vaxdesk.ui.work import yields

WIDE_EM = 60
"""Ems of window width below which two columns have to do."""
LEAN_EM = 32
"""Ems of width below which the work stands alone, while something beside the page needs the room."""
QUEUE_EM, PERSON_EM, SIDE_EM = 16.8, 19.7, 14.6
PINNED_EM = 7
"""Height of what may stay in sight beside the buttons: a heading and one row."""


class Column(QFrame):
    """A white column beside the work."""


class Columns(QWidget):
    """The page of a station. `queue` is None on pages without one; `work` takes cards; `buttons` takes buttons, which
    never scroll away; `person` is the card of the person at the right."""

    def __init__(self, code: str, *, with_queue: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue: QueueList | None = None
        self._narrow: bool | None = None
        self._pinned: QWidget | None = None
        self.person = PersonCard()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._side = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._side.setSpacing(0)
        self._row.addLayout(self._side)
        self._queue_column = self._make_queue(code) if with_queue else None
        self._row.addWidget(self._make_work(), 1)
        self._person_column = self._make_person()
        self._row.addWidget(self._person_column)

    def fill(self, page: QWidget) -> None:
        """Become the whole content of a station."""
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self)

    def set_work(self, widget: QWidget) -> None:
        """Give the whole work pane to one widget that scrolls by itself."""
        self._scroll.hide()
        box = QVBoxLayout()
        box.setContentsMargins(16, 0, 4, 8)
        box.addWidget(widget)
        self._pane.insertLayout(1, box, 1)

    def pin(self, widget: QWidget) -> None:
        """Keep a widget between the work and the buttons, where it does not scroll away; where it would take too much
        of the page (large text, long words) it is the last part of the work."""
        self._pinned = widget
        self.place_pinned()

    def place_pinned(self) -> None:
        """To be called when the words of what is pinned have changed and been laid out."""
        if self._pinned is None:
            return
        columns = [self._queue_column, None if self._narrow else self._person_column]
        inside = (
            self.width()
            - sum(column.minimumWidth() for column in columns if column is not None and not column.isHidden())
            - 36
        )
        tall = self._narrow or self._pinned.heightForWidth(inside) > PINNED_EM * em(self)
        self._pins.setContentsMargins(*((0, 0, 0, 0) if tall else (18, 6, 18, 11)))
        if (self.work if tall else self._pins).indexOf(self._pinned) >= 0:
            return
        if tall:
            self.work.insertWidget(self.work.count() - 1, self._pinned)
        else:
            self._pins.addWidget(self._pinned)

    def queue_list(self) -> QueueList:
        """The queue of a page that has one."""
        assert self.queue is not None
        return self.queue

    def set_queue_words(self, title: str, aside: str = "") -> None:
        """What the queue is called and how many are in it."""
        self._queue_title.setText(title)
        self._queue_aside.setText(aside)
        if self.queue is not None:
            self.queue.setAccessibleName(title)

    def set_title(self, title: str) -> None:
        """The line above the work: "Registration · A097"."""
        self._title.setText(title)

    def keep_in_corner(self, button: QWidget) -> None:
        """A button that stays at one place of the foot, however many lines the others take."""
        self._foot.keep_in_corner(button)

    def set_buttons_visible(self, visible: bool) -> None:
        self._foot.setVisible(visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self.place_pinned()

    def _arrange(self) -> None:
        unit = em(self)
        narrow = self.width() < WIDE_EM * unit
        alone = self.width() < LEAN_EM * unit and yields(self)
        for column, wide_em in ((self._queue_column, QUEUE_EM), (self._person_column, PERSON_EM)):
            if column is not None:
                column.setFixedWidth(round((SIDE_EM if narrow else wide_em) * unit))
                column.setVisible(not alone)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._row.removeWidget(self._person_column)
        self._side.removeWidget(self._person_column)
        restyle(self._person_column, below="yes" if narrow else "")
        if narrow:
            self._side.addWidget(self._person_column, 3)
        else:
            self._row.addWidget(self._person_column)

    def _make_queue(self, code: str) -> Column:
        column, box = _column("queue")
        box.setContentsMargins(0, 0, 1, 0)
        head = QFrame()
        head.setObjectName("queueHead")
        line = Flow(head, gap=8, line_gap=2)
        line.setContentsMargins(14, 12, 14, 12)
        self._queue_title, self._queue_aside = SafeLabel(role="strong"), SafeLabel(role="muted")
        self._queue_aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.add(self._queue_title)
        line.add(self._queue_aside, stretch=1)
        self.queue = QueueList(f"{code}.queue")
        box.addWidget(head)
        box.addWidget(self.queue, 1)
        self._side.addWidget(column, 2)
        return column

    def _make_work(self) -> QWidget:
        pane = QWidget()
        pane.setObjectName("page")
        pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pane = box = QVBoxLayout(pane)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._make_head())
        self._scroll = Scroll(margins=(18, 0, 18, 14))
        self.work = self._scroll.body
        box.addWidget(self._scroll, 1)
        self._pins = QVBoxLayout()
        self._pins.setContentsMargins(0, 0, 0, 0)
        box.addLayout(self._pins)
        self._foot = Foot()
        self.buttons = self._foot.buttons
        box.addWidget(self._foot)
        return pane

    def _make_head(self) -> QWidget:
        head = QWidget()
        self.head = Flow(head, gap=12, line_gap=4)
        self.head.setContentsMargins(18, 14, 18, 10)
        self._title = SafeLabel(role="title", elide=True)
        self.head.add(self._title)
        return head

    def _make_person(self) -> Column:
        column, box = _column("person")
        scroll = Scroll(margins=(14, 16, 14, 14))
        scroll.body.addWidget(self.person)
        box.setContentsMargins(1, 0, 0, 0)
        box.addWidget(scroll)
        return column


def _column(name: str) -> tuple[Column, QVBoxLayout]:
    column = Column()
    column.setObjectName(name)
    box = QVBoxLayout(column)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    return column, box
