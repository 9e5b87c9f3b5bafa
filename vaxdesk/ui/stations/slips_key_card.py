"""One key that signs cards, on the page of our own keys."""

from typing import Final

from PySide6.QtCore import Signal

from vaxdesk.ui.stations.slips_keys_view import ShownKey
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.fact_rows import FactRows
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.tags import Tag

TONES: Final[dict[str, Tone]] = {"current": "ok", "retired": "muted", "revoked": "stop"}


class KeyCard(Card):
    """`retire_wanted` and `revoke_wanted` carry the name of the key."""

    retire_wanted = Signal(str)
    revoke_wanted = Signal(str)

    def __init__(self, key: ShownKey) -> None:
        super().__init__()
        self.key = key
        head, foot, facts = Flow(), Flow(), FactRows()
        states = {
            "current": self.tr("signs"),
            "retired": self.tr("retired: its cards stay good"),
            "revoked": self.tr("withdrawn: all its cards fail"),
        }
        head.add(Tag(states[key.state], TONES[key.state]))
        if key.here:
            head.add(Tag(self.tr("this workstation"), "brand"))
        self.add(head)
        rows = [
            (self.tr("Fingerprint"), key.fingerprint),
            (self.tr("Signs as"), key.issuer),
            (self.tr("Made"), key.made),
            (self.tr("Ended"), key.ended),
            (self.tr("Cards taken back"), str(key.taken_back)),
        ]
        facts.show_facts([each for each in rows if each[1]])
        self.add(facts)
        if key.old:
            self.add(SafeLabel(self.tr("Older than a year: make a new one."), tone="caution", wrap=True))
        self.retire = KeyButton(f"slips.retire.{key.kid[:8]}")
        self.revoke = KeyButton(f"slips.revoke.{key.kid[:8]}", kind="warn")
        for button, words, shown in (
            (self.retire, self.tr("Let it sign no more…"), key.may_retire),
            (self.revoke, self.tr("Lost or stolen…"), key.may_revoke),
        ):
            button.set_text(words)
            button.setAccessibleName(f"{words} {key.fingerprint[:9]}")
            button.setVisible(shown)
            foot.add(button)
        self.add(foot)
        self.retire.clicked.connect(lambda: self.retire_wanted.emit(key.kid))
        self.revoke.clicked.connect(lambda: self.revoke_wanted.emit(key.kid))
