"""The second page of a case: the criteria for anaphylaxis one by one, found, not there, or not looked at. It adds
nothing up."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from vaxdesk.clinic.aefi_case import Case
from vaxdesk.clinic.aefi_facts import BodyExamined, Looked
from vaxdesk.clinic.anaphylaxis import Criteria, SystemView
from vaxdesk.ui import wording
from vaxdesk.ui.stations.case_form_words import choice
from vaxdesk.ui.stations.case_words import say
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.segmented import Option, Segmented
from vaxdesk.ui.widgets.swap import swap
from vaxdesk.ui.widgets.tags import Tag

SUDDEN: Final = "sudden_onset"
RAPID: Final = "rapid_progression"
YES: Final = "yes"
NO: Final = "no"


class AidPage(QWidget):
    """What was recorded about each criterion stands there; what somebody picks differently is recorded anew."""

    def __init__(self) -> None:
        super().__init__()
        self.problem, self.what, self.source = Banner(tone="stop"), Banner(tone="info"), Banner(tone="caution")
        self.rows: dict[str, Segmented] = {}
        self._labels: dict[str, SafeLabel] = {}
        self._cards: dict[str, tuple[Card, Tag, SafeLabel]] = {}
        self._criteria: Criteria | None = None
        self._views: Sequence[SystemView] = ()
        self._recorded: dict[str, str] = {}
        self._levels = Card()
        self._texts = SafeLabel(role="small", wrap=True)
        self._levels.add(self._texts)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        for each in (self.problem, self.source, self.what):
            each.set("")
            self._column.addWidget(each)
        self._inside = QWidget()
        self._column.addWidget(self._inside)
        self._column.addWidget(self._levels)
        self._column.addStretch(1)

    def show_criteria(self, criteria: Criteria | None, trouble: str = "") -> None:
        """The site's criteria, or why there are none."""
        if criteria != self._criteria:
            self._criteria = criteria
            self._rebuild()
        self.problem.set("", trouble, "stop")
        self.retranslate()

    def show_case(self, case: Case | None, views: Sequence[SystemView]) -> None:
        """What was recorded; a choice that is not recorded yet stays."""
        unsaved = self.picked()
        self._views = views
        examined = case.examined if case else {}
        self._recorded = {code: YES if each.present else NO for code, each in examined.items()}
        if case is not None:
            said = {SUDDEN: case.sudden_onset, RAPID: case.rapid_progression}
            self._recorded |= {name: value for name, value in said.items() if value in (YES, NO)}
        self._set(self._recorded | unsaved)
        self._tell()

    def picked(self) -> dict[str, str]:
        """What was chosen and is not recorded."""
        chosen = {name: row.value() or "" for name, row in self.rows.items()}
        return {name: value for name, value in chosen.items() if value and value != self._recorded.get(name)}

    def fill(self, picked: dict[str, str]) -> None:
        """Another case comes: these are its choices that are not recorded."""
        self._recorded = {}
        self._set(picked)

    def fact(self) -> BodyExamined | None:
        """What would be recorded; None where nothing new was chosen, and it says so."""
        picked = self.picked()
        self.problem.set("", "" if picked else say("nothing_looked"), "stop")
        if not picked or self._criteria is None:
            return None
        looked = {code: value for code, value in picked.items() if code not in (SUDDEN, RAPID)}
        items = tuple(Looked(item=code, present=value == YES) for code, value in looked.items())
        return BodyExamined(
            looked=items,
            sudden_onset=picked.get(SUDDEN, ""),  # type: ignore[arg-type]
            rapid_progression=picked.get(RAPID, ""),  # type: ignore[arg-type]
            criteria=f"{wording.named(self._criteria.title)} {self._criteria.version}",
        )

    def retranslate(self) -> None:
        self.what.set("", say("aid_what"), "info")
        criteria = self._criteria
        unchecked = criteria if criteria and not criteria.confirmed else None
        self.source.set(
            "", say("aid_unconfirmed", title=wording.named(unchecked.title)) if unchecked else "", "caution"
        )
        self._levels.set_title(say("aid_levels"))
        self._texts.setText("\n".join(wording.named(each) for each in criteria.levels) if criteria else "")
        self._levels.setVisible(bool(criteria and criteria.levels))
        for name, row in self.rows.items():
            words = self._words(name)
            self._labels[name].setText(words)
            asked = name in (SUDDEN, RAPID)
            yes, no = (choice("said", YES), choice("said", NO)) if asked else (say("found"), say("absent"))
            row.set_options([Option(YES, yes, "stop"), Option(NO, no, "ok")])
            row.setAccessibleName(words)
        self._tell()

    def _set(self, values: dict[str, str]) -> None:
        for name, row in self.rows.items():
            row.set_value(values.get(name))

    def _words(self, name: str) -> str:
        if name in (SUDDEN, RAPID):
            return say("sudden" if name == SUDDEN else "rapid")
        item = next(each for each in self._criteria.items if each.code == name) if self._criteria else None
        return f"{wording.named(item.words)} ({say(item.weight)})" if item else name

    def _tell(self) -> None:
        views = {view.system: view for view in self._views}
        for system, (card, tag, coarse) in self._cards.items():
            card.set_title(choice("system", system))
            view = views.get(system)  # type: ignore[call-overload]
            left = view.unlooked if view else len(self._codes(system))
            tag.setText(say("unlooked", count=left) if left else say("all_looked"))
            tag.set_tone("caution" if left else "ok")
            signs = ", ".join(wording.text("sign", sign) for sign in view.coarse) if view else ""
            coarse.setText(say("coarse", signs=signs) if signs else "")
            coarse.setVisible(bool(signs))

    def _codes(self, system: str) -> list[str]:
        return [item.code for item in self._criteria.items if item.system == system] if self._criteria else []

    def _rebuild(self) -> None:
        self.rows, self._labels, self._cards = {}, {}, {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        first = Card()
        self._add_rows(first, (SUDDEN, RAPID))
        column.addWidget(first)
        for system in dict.fromkeys(item.system for item in self._criteria.items) if self._criteria else ():
            column.addWidget(self._system_card(system))
        swap(self._column, self._inside, inside)
        self._inside = inside

    def _system_card(self, system: str) -> Card:
        card, tag, coarse = Card(), Tag(tone="caution"), SafeLabel(role="small")
        beside = Flow(gap=10)
        beside.add(tag)
        beside.add(coarse)
        card.add(beside)
        self._cards[system] = (card, tag, coarse)
        self._add_rows(card, tuple(self._codes(system)))
        return card

    def _add_rows(self, card: Card, names: tuple[str, ...]) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(6)
        for place, name in enumerate(names):
            label, row = SafeLabel(wrap=True), Segmented(f"reactions.look_{name}")
            self._labels[name], self.rows[name] = label, row
            grid.addWidget(label, place, 0)
            grid.addWidget(row, place, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        card.add(grid)
