"""The keys on paper: whether they are out, and new ones; and the use of the envelope that nobody has seen yet."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vaxdesk.print_room.secret_papers import PAPER_KEYS
from vaxdesk.ui import sheets_words, wording
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel


class EmergencyBanner(QWidget):
    """The sealed envelope was used. `seen` when somebody has taken note of it."""

    seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._banner, self._said = Banner(), ("", "")
        self.seen_it = KeyButton("setup.emergency.seen", icon="check")
        line, column = Flow(), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        line.add(self.seen_it)
        column.addLayout(line)
        self.seen_it.clicked.connect(self.seen)
        self.hide()

    def show_use(self, time: str, reason: str) -> None:
        """When, and what was given as name and reason; nothing for an empty time."""
        self._said = (time, reason)
        self.retranslate()
        self.setVisible(bool(time))

    def retranslate(self) -> None:
        time, reason = self._said
        heading = wording.filled(self.tr("The sealed envelope was used: {time}"), time=time)
        advice = self.tr("Its secret has been seen: make a new envelope.")
        self._banner.set(heading if time else "", f"{reason}\n{advice}".strip() if time else "", "stop")
        self.seen_it.set_text(self.tr("I have taken note"))

    def words(self) -> str:
        return self._banner.words()


class KeysCard(Card):
    """`sheets_wanted` and `envelope_wanted` ask for new ones; `safe` says that all of them are where they should be."""

    sheets_wanted = Signal()
    envelope_wanted = Signal()
    safe = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._missing: tuple[str, ...] = ()
        self._used_at, self._used = "", Banner()
        self._reminder, self._help = Banner(), SafeLabel(role="small", wrap=True)
        self.sheets = KeyButton("setup.keys.sheets")
        self.envelope = KeyButton("setup.keys.envelope")
        self.have_them = KeyButton("setup.keys.safe", icon="check")
        line = Flow()
        for button in (self.sheets, self.envelope, self.have_them):
            line.add(button)
        for widget in (self._used, self._reminder, self._help):
            self.add(widget)
        self.add(line)
        self.sheets.clicked.connect(self.sheets_wanted)
        self.envelope.clicked.connect(self.envelope_wanted)
        self.have_them.clicked.connect(self.safe)

    def show_printed(self, printed: Collection[str]) -> None:
        """Remind of those that have not left this computer on paper."""
        self._missing = tuple(kind for kind in PAPER_KEYS if kind not in printed)
        self.retranslate()

    def show_used(self, time: str) -> None:
        """When the recovery sheets were used; nothing for an empty time, and once there are newer ones."""
        self._used_at = time
        self.retranslate()

    def reminder(self) -> str:
        return self._reminder.words()

    def used(self) -> str:
        return self._used.words()

    def retranslate(self) -> None:
        self.set_title(self.tr("Keys on paper"))
        heading = wording.filled(self.tr("The recovery sheets were used: {time}"), time=self._used_at)
        advice = self.tr("They still open this site. Make new ones, print them, and destroy the old ones.")
        self._used.set(heading if self._used_at else "", advice if self._used_at else "", "stop")
        names = [sheets_words.name(kind) for kind in PAPER_KEYS if kind in self._missing]
        words = self.tr("Not printed here: {papers}. Make new ones and print them, or say that you have them.")
        self._reminder.set(
            self.tr("Without them a forgotten secret can cost the whole record") if names else "",
            wording.filled(words, papers=", ".join(names)) if names else "",
            "caution",
        )
        self._help.setText(
            self.tr(
                "Two recovery sheets, kept by two people, open the site together when secrets are forgotten. "
                "The sealed envelope lets somebody in when nobody else can; each use is written down."
            )
        )
        self.sheets.set_text(self.tr("New recovery sheets…"))
        self.envelope.set_text(self.tr("New sealed envelope…"))
        self.have_them.set_text(self.tr("They are in safe places"))
        self.have_them.setVisible(bool(names))
