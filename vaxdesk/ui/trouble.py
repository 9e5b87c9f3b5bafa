"""The site cannot be opened: what happened, what is safe, what to do now."""

from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk import files
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import keys, wording
from vaxdesk.ui.sign_in_failures import passing_words
from vaxdesk.ui.sign_in_scroll import GivingScroll
from vaxdesk.ui.theme import em
from vaxdesk.ui.trouble_board import TroubleBoard
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.window_keys import give_keys

SAFE: Final[object] = QT_TRANSLATE_NOOP(
    "trouble", "Everything that was recorded is still in the folder. Nothing was changed."
)
SAFETY: Final[dict[str, object]] = {
    "database_missing": QT_TRANSLATE_NOOP("trouble", "The key is still there. Nothing was changed."),
    "database_rolled_back": QT_TRANSLATE_NOOP(
        "trouble", "The backups and the safety file beside the database are still there. Nothing was changed."
    ),
    "database_foreign": QT_TRANSLATE_NOOP("trouble", "Nothing was changed: the folder is as it was found."),
    "database_damaged": QT_TRANSLATE_NOOP("trouble", "Nothing was changed: the folder is as it was found."),
    "not_a_file": QT_TRANSLATE_NOOP("trouble", "Nothing was changed: the folder is as it was found."),
    "key_missing": QT_TRANSLATE_NOOP("trouble", "Nothing was changed: the folder is as it was found."),
    "keys_missing": QT_TRANSLATE_NOOP("trouble", "The record is still there, encrypted. Nothing was changed."),
    "keys_damaged": QT_TRANSLATE_NOOP("trouble", "The record is still there, encrypted. Nothing was changed."),
    "already_open": QT_TRANSLATE_NOOP("trouble", "Nothing was lost: the other window has everything."),
}
LITTLE_LEFT: Final[object] = SAFETY["database_damaged"]
LETS_IN: Final = frozenset({"keys_missing", "keys_damaged"})
"""Where the database is gone too, nobody can say that it is still there."""
ADVICE: Final[dict[str, object]] = {
    "already_open": QT_TRANSLATE_NOOP(
        "trouble", "Go on in the window that is open. If you cannot find it, end that program, then try again."
    ),
    "database_too_new": QT_TRANSLATE_NOOP(
        "trouble", "Install the newer version of the program on this computer, then try again. Until then use paper."
    ),
    "keys_missing": QT_TRANSLATE_NOOP(
        "trouble",
        "Go on with paper. Put the file vaxdesk.keys back: a copy lies beside every backup, also on the stick. "
        "Then try again.",
    ),
    "keys_damaged": QT_TRANSLATE_NOOP(
        "trouble",
        "Go on with paper. Put a copy of the file vaxdesk.keys in its place: one lies beside every backup, also on the "
        "stick. Then try again.",
    ),
    "keys_too_new": QT_TRANSLATE_NOOP(
        "trouble", "Install the newer version of the program on this computer, then try again. Until then use paper."
    ),
    "wrong_key": QT_TRANSLATE_NOOP(
        "trouble", "Put the key file that belongs to this database back beside it, then try again."
    ),
    "key_unreadable": QT_TRANSLATE_NOOP(
        "trouble", "Ask whoever looks after this computer to make the key file readable for you, then try again."
    ),
    "database_rolled_back": QT_TRANSLATE_NOOP("trouble", "Restore the newest backup."),
    "database_open": QT_TRANSLATE_NOOP("trouble", "Close every other window and batch of this site, then try again."),
    "database_missing": QT_TRANSLATE_NOOP(
        "trouble", "Put the database back where it was, for example from the newest backup, then try again."
    ),
    "database_foreign": QT_TRANSLATE_NOOP(
        "trouble", "Go on with paper. Copy the whole folder, then restore the newest backup."
    ),
    "database_damaged": QT_TRANSLATE_NOOP(
        "trouble", "Go on with paper. Copy the whole folder, then restore the newest backup."
    ),
    "not_a_file": QT_TRANSLATE_NOOP(
        "trouble",
        "Go on with paper, and call whoever looks after this computer: it must be taken out of the folder. Then try "
        "again.",
    ),
    "disk_full": QT_TRANSLATE_NOOP("trouble", "Free some space on the disk, then try again."),
    "read_only": QT_TRANSLATE_NOOP(
        "trouble", "Make the folder writable for you, or take the disk out of its write protection, then try again."
    ),
    "cannot_write": QT_TRANSLATE_NOOP("trouble", "Choose a folder that you may write to, then try again."),
    "cannot_open": QT_TRANSLATE_NOOP("trouble", "Make the folder readable and writable for you, then try again."),
    "database_busy": QT_TRANSLATE_NOOP("trouble", "Wait a moment, then try again."),
}
RESTORE: Final[object] = QT_TRANSLATE_NOOP(
    "trouble",
    "Restore the newest backup, of {time}. What was saved after it comes back from the safety file beside it. "
    "The old files are put aside, nothing is deleted.",
)
NEEDS: Final[object] = QT_TRANSLATE_NOOP(
    "trouble", "There is a sound backup. Restoring it needs: {roles}. Let them start the program and sign in."
)
ANYTHING_ELSE: Final[object] = QT_TRANSLATE_NOOP(
    "trouble", "Go on with paper, and call whoever looks after this computer."
)

SIZE_EM: Final = {True: (75, 48), False: (55, 35)}
"""With a board, and without."""


class Trouble(QWidget):
    """Stands where the window would be. `again` tries once more; `restore_wanted` where there is a sound backup, taken
    at `backup`; `needs` is the command that whoever signed in may not give; `board` is of those whom nobody else
    watches now."""

    again = Signal()
    restore_wanted = Signal()

    def __init__(
        self,
        failure: WorldFailed,
        folder: Path,
        backup: datetime | None = None,
        *,
        needs: str = "",
        board: TroubleBoard | None = None,
    ) -> None:
        super().__init__()
        self.board = board
        self.setObjectName("page")
        self._failure, self._folder, self._backup, self._needs = failure, folder, backup, needs
        self._title = SafeLabel(role="title", wrap=True)
        self._happened = Banner(tone="stop")
        self._safe_card, self._advice_card = Card(), Card()
        self._safe, self._advice = SafeLabel(wrap=True), SafeLabel(wrap=True)
        self._where = SafeLabel(str(folder), role="small", wrap=True)
        self._restore = KeyButton("trouble.restore", key=keys.PRIMARY, kind="primary") if backup else None
        self._again = (
            KeyButton("trouble.again", key=keys.PRIMARY, kind="primary") if not backup else KeyButton("trouble.again")
        )
        self._close = KeyButton("trouble.close", key=keys.BACK)
        self._build()
        self.retranslate()
        give_keys(self)
        self.resize((QSize(*SIZE_EM[board is not None]) * em(self)).boundedTo(self.screen().availableSize()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        code = self._failure.code
        self.setWindowTitle("vaxdesk")
        self._title.setText(self.tr("The site cannot be opened"))
        happened = passing_words(code) or wording.text("failure", code, detail=self._failure.detail)
        self._happened.set(self.tr("What happened"), happened, "stop")
        self._safe_card.set_title(self.tr("What is safe"))
        gone = not (self._folder / files.DATABASE).exists()
        self._safe.setText(_said(LITTLE_LEFT if gone and code in LETS_IN else SAFETY.get(code, SAFE)))
        self._advice_card.set_title(self.tr("What to do now"))
        self._advice.setText(self._advised(code))
        if self._restore:
            self._restore.set_text(self.tr("Restore"))
        self._again.set_text(self.tr("Try again"))
        self._close.set_text(self.tr("Close"))
        if self.board is not None:
            self.board.retranslate()

    def words(self) -> str:
        """Everything that is said."""
        said = [self._title.text(), self._happened.words(), self._safe.text(), self._advice.text()]
        return "\n".join([*said, self.board.words()] if self.board is not None else said)

    def _advised(self, code: str) -> str:
        if self._needs:
            return wording.filled(_said(NEEDS), roles=wording.may(self._needs))
        if self._backup is None:
            return _said(ADVICE.get(code, ANYTHING_ELSE))
        return wording.filled(_said(RESTORE), time=_with_zone(self._backup))

    def _build(self) -> None:
        self._safe_card.add(self._safe)
        self._advice_card.add(self._advice)
        scroll = GivingScroll(margins=(0, 0, 8, 0))
        scroll.body.setSpacing(14)
        for widget in (self._title, self._happened, self._safe_card, self._advice_card, self._where):
            scroll.body.addWidget(widget)
        scroll.body.addStretch(1)
        whole, column = QVBoxLayout(self), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        if self.board is not None:
            whole.addWidget(self.board.strip)
        whole.addLayout(column, 1)
        column.setContentsMargins(32, 28, 24, 20)
        column.setSpacing(14)
        column.addWidget(scroll)
        if self.board is not None:
            column.addWidget(self.board, 1)
        else:
            column.addStretch(1)
        foot = Flow(gap=12)
        if self._restore:
            foot.add(self._restore)
            self._restore.clicked.connect(self.restore_wanted)
        foot.add(self._again)
        foot.add(self._close)
        row = QHBoxLayout()
        row.addLayout(foot)
        column.addLayout(row)
        self._again.clicked.connect(self.again)
        self._close.clicked.connect(self.close)


def _with_zone(moment: datetime) -> str:
    """By the clock of this computer, and how far that is from UTC: the zone of the site lies in the record."""
    offset = f"{moment.astimezone():%z}"
    return f"{moment.astimezone():%Y-%m-%d %H:%M} (UTC{offset[:3]}:{offset[3:5]})"


def _said(source: object) -> str:
    return QCoreApplication.translate("trouble", str(source))
