"""Which questions a site asks and by which policies: every file that there is, what it is good for, what is wrong with
it; and the choice among them.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from vaxdesk import files
from vaxdesk.acts.inquiry import FormUnreadable
from vaxdesk.clinic.permissions import NotAllowed
from vaxdesk.departments.rules_in_use import NoGeneralRules, Shelved
from vaxdesk.desk import Desk
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.form_flaw_words import flaws_in_words
from vaxdesk.ui.stations.setup_rules_words import doubts_of, facts_of, say, unconfirmed_of
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.swap import swap
from vaxdesk.ui.widgets.tags import Tag


class RulesCard(Card):
    """Reads the files when it is shown and when somebody asks for it; `chosen` when a choice was taken."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._desk: Desk | None = None
        self._unconfirmed, self._told, self._place = Banner(), Banner(), SafeLabel(role="small", wrap=True)
        self.rows: dict[str, RulesRow] = {}
        self._holder = QWidget()
        self._bad = Banner()
        self._products = SafeLabel(role="small", wrap=True)
        self.use, self.again = KeyButton("setup.rules.use", icon="save"), KeyButton("setup.rules.again")
        for widget in (self._unconfirmed, self._holder, self._bad, self._told):
            self.add(widget)
        foot = Flow()
        foot.add(self.use)
        foot.add(self.again)
        self.add(foot)
        self.add(self._place)
        self.add(self._products)
        self.use.clicked.connect(self._use)
        self.again.clicked.connect(self._read_again)

    def show_rules(self, desk: Desk) -> None:
        """Everything anew, from the files."""
        self._desk = desk
        shelf, today = desk.rules_in_use.shelf(), desk.today()
        self.set_title(say("title"))
        self._fill(
            [RulesRow(each, facts_of(each, desk.products, today), doubts_of(each, desk.products)) for each in shelf]
        )
        used = [each for each in shelf if each.in_use]
        waiting = sum(each.unconfirmed for each in used)
        self._unconfirmed.set("", say("unconfirmed", count=waiting) if waiting else "", "caution")
        bad = [f"{each.file}:\n{flaws_in_words(each.flaws)}" for each in desk.rules_in_use.unreadable()]
        self._bad.set(say("bad_forms") if bad else "", "\n".join(bad), "stop")
        self.use.set_text(say("use"))
        self.again.set_text(say("again"))
        self._place.setText(say("place", folder=files.own_forms() or ""))
        products = [wording.named(each.names) for each in desk.products.values() if not each.confirmed]
        self._products.setText(say("products", names=", ".join(products)) if products else "")
        self._touched()

    def told(self) -> str:
        return self._told.words()

    def _fill(self, rows: "Sequence[RulesRow]") -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self.rows = {row.name: row for row in rows}
        for row in self.rows.values():
            row.box.toggled.connect(self._touched)
            column.addWidget(row)
        old, self._holder = self._holder, holder
        swap(self.body, old, holder)

    def _touched(self) -> None:
        self.use.setEnabled(any(row.box.isChecked() != row.in_use for row in self.rows.values()))

    def _read_again(self) -> None:
        self._told.set("", "")
        if self._desk is not None:
            self.show_rules(self._desk)

    def _use(self) -> None:
        if self._desk is None:
            return
        names = [name for name, row in self.rows.items() if row.box.isChecked()]
        words = _choose(self._desk, names)
        self._told.set("", words or say("taken"), "stop" if words else "ok")
        if not words:
            self.show_rules(self._desk)
            self.chosen.emit()


class RulesRow(QWidget):
    """One policy: whether it is in use, what it is for, where it comes from, how far it holds, what is doubtful."""

    def __init__(self, shelved: Shelved, facts: str, doubts: str) -> None:
        super().__init__()
        self.name, self.in_use = shelved.name, shelved.in_use
        policy, refused = shelved.policy, shelved.refused
        title = f"{wording.named(policy.title)} · {policy.version}" if policy else f"{shelved.name}.toml"
        self.box = QCheckBox()
        self.box.setObjectName(f"setup.rules.{shelved.name}")
        self.box.setAccessibleName(title)
        self.box.setChecked(shelved.in_use)
        self.box.setEnabled(refused is None or shelved.in_use)
        words = QVBoxLayout()
        words.setSpacing(2)
        head = Flow(gap=8)
        head.add(SafeLabel(title, role="strong", wrap=True), 1)
        for text, tone in _tags(shelved):
            tag = Tag(text)
            tag.set_tone(tone)
            head.add(tag)
        words.addLayout(head)
        words.addWidget(SafeLabel(facts, role="small", wrap=True))
        if shelved.in_use and shelved.unconfirmed:
            words.addWidget(SafeLabel(unconfirmed_of(shelved), role="small", wrap=True))
        if doubts:
            words.addWidget(SafeLabel(doubts, tone="caution", wrap=True))
        if refused is not None:
            words.addWidget(SafeLabel(f"{refused.file}: {flaws_in_words(refused.flaws)}", tone="stop", wrap=True))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 6, 0, 6)
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)


def _tags(shelved: Shelved) -> list[tuple[str, str]]:
    found = [(say("own"), "brand")] if shelved.own else []
    if shelved.refused is not None:
        return [*found, (say("unusable"), "stop")]
    if shelved.unconfirmed:
        found.append((say("not_confirmed"), "caution"))
    return found


def _choose(desk: Desk, names: Sequence[str]) -> str:
    """Empty where the choice was taken, else what stands against it."""
    try:
        desk.rules_in_use.choose(names)
    except NoGeneralRules:
        return say("no_general")
    except FormUnreadable as refused:
        return f"{refused.file}: {flaws_in_words(refused.flaws)}"
    except NotAllowed as refused:
        return wording.text("refusal", refused.problems[0].code, detail=refused.problems[0].detail)
    except WorldFailed as failure:
        return wording.text("failure", failure.code, detail=failure.detail)
    return ""
