"""Injection: the right person, the right vaccine, the right arm; then the observation starts."""

from dataclasses import replace
from typing import Any, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import facts as f
from vaxdesk.clinic import scans
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.ui import keys, wording
from vaxdesk.ui.columns import Columns
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import Act, Station, problem_words
from vaxdesk.ui.stations.history_sheet import HistorySheet
from vaxdesk.ui.stations.injection_case import Case, dose, identity, short_name
from vaxdesk.ui.stations.injection_chair import Chair
from vaxdesk.ui.stations.injection_draft import HUMAN, Draft
from vaxdesk.ui.stations.injection_lots import Stop
from vaxdesk.ui.stations.injection_not_given import Due, NotGivenSheet
from vaxdesk.ui.stations.injection_page import ChecksCard, DoseCard, IdentityCard, keep_above
from vaxdesk.ui.stations.injection_person import lots_of_today, person_props, title
from vaxdesk.ui.stations.injection_queue import queue_rows
from vaxdesk.ui.stations.injection_view import Props, view
from vaxdesk.ui.stations.injection_words import say
from vaxdesk.ui.stations.standing_words import standing
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.lot_cards import LotCards
from vaxdesk.ui.widgets.safe_label import SafeLabel
from vaxdesk.ui.widgets.sheet import open_sheet

WARN_SECONDS: Final = 15


class InjectionStation(Station):
    """Scan the ticket, check, choose the arm, record. Nobody comes to this page or leaves it silently, except after
    ninety seconds without a hand on it."""

    code: ClassVar[str] = "injection"
    icon: ClassVar[str] = "injection"
    acts: ClassVar[tuple[str, ...]] = ("dose_given",)
    asks_why: ClassVar[bool] = True

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self._chair = Chair(live.desk)
        self._make()
        self._lay_out()
        self._connect()

    @property
    def current(self) -> str:
        """The visit on this page, or an empty text."""
        return self._chair.visit_id

    @property
    def case(self) -> Case | None:
        """All that is known and filled in about the person on this page."""
        return self._chair.case

    # what the window asks

    def refresh(self) -> None:
        self._chair.look_again()
        self._show_queue()
        self._show()

    def tick(self) -> None:
        if self.case is None or open_sheet(self) is not None:
            return
        self._chair.idle += 1
        left = self._chair.seconds_left
        if left <= 0:
            self._set_aside()
        elif left <= WARN_SECONDS:
            self.hint.setText(wording.filled(self.tr("Nobody here? Set aside in {left} s"), left=left))

    def retranslate(self) -> None:
        self.checks.retranslate()
        self.dose.retranslate()
        self.sheet.retranslate()
        self.not_given.set_text(self.tr("Not given…"))
        self.history.set_text(wording.text("key", "history"))
        self.history_sheet.retranslate()
        self.refresh()

    def take_scan(self, scan: object) -> bool:
        match scan:
            case scans.TicketScan():
                return self._take_ticket(scan)
            case scans.ShortNumberScan():
                return self._take(self._chair.visit_with_number(scan.number))
            case scans.PersonScan():
                return self._take(self._chair.visit_with_document(scan.document.number), "document")
            case scans.PackScan():
                return self._take_pack(scan, scan.code)
            case scans.LotScan() if self._in_front():
                return self._take_pack(scan, scan.lot)
        return False

    def search(self, words: str) -> bool:
        found = set(self.live.desk.find(words, asked=False))
        rows = [each for each in self._chair.queue() if each.row.person in found]
        if len(rows) == 1:
            self.load(rows[0].row.id)
        elif rows:
            self.said.emit(self.tr("Several people fit: choose one in the queue."), "caution")
        return bool(rows)

    def step(self, by: int) -> None:
        self.columns.queue_list().step(by)

    def scan_failed(self) -> str:
        name = self.case.person.name if self.case else ""
        self.drop()
        words = self.tr("{name} was set aside: scan the ticket again.")
        return wording.filled(words, name=name) if name else ""

    def in_front(self) -> str | None:
        case = self.case
        return case.visit.id if case and case.visit.given and not case.visit.closed else None

    def pending(self) -> str:
        if self.case is None or not self.case.draft.done:
            return ""
        return wording.filled(self.tr("The injection of {name} is not recorded."), name=self.case.person.name)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        super().show_problems(problems)
        self.notice.set(self._identity_words(), problem_words(problems), "stop")

    # who is on the page

    def load(self, visit_id: str, *ways: f.IdentityWay) -> None:
        """Bring somebody to the page; `ways` says how they were found: ticket, document, or by hand."""
        if visit_id != self.current:
            self.pane.verticalScrollBar().setValue(0)
        self._chair.sit(visit_id, *ways)
        self.columns.queue_list().choose(visit_id)
        self._show()
        self._show_typed()
        if self.isVisible() and not self.columns.queue_list().hasFocus():
            self.checks.first_open().setFocus(Qt.FocusReason.OtherFocusReason)

    def drop(self) -> None:
        """Take the person off the page; what was typed stays for when they come back."""
        self._chair.leave()
        self.columns.queue_list().choose("")
        self._show()

    def _set_aside(self) -> None:
        name, unfinished = (self.case.person.name, bool(self.case.visit.pending)) if self.case else ("", False)
        self.drop()
        if unfinished and self.isVisible():
            words = self.tr("{name} was set aside after a pause. Scan the ticket again.")
            self.said.emit(wording.filled(words, name=name), "caution")

    # scans

    def _take_ticket(self, scan: scans.TicketScan) -> bool:
        try:
            visit_id = self.live.desk.visit_with_ticket(scan.number)
        except Refused as refused:
            if self._in_front():
                words = (problem_words(refused.problems), self.scan_failed())
                self.said.emit("\n".join(part for part in words if part), "stop")
            return self._in_front()
        return self._take(visit_id, "ticket")

    def _take(self, visit_id: str | None, *ways: f.IdentityWay) -> bool:
        """`ways` is empty for a number that was typed: anybody can say or read a number."""
        if visit_id is None or not (self._in_front() or self._chair.is_due(visit_id)):
            return False
        self.load(visit_id, *ways)
        if (case := self.case) and not self._chair.is_due(visit_id):
            stage = standing(case.visit.stage)
            self.said.emit(say("elsewhere", ticket=case.short, name=case.person.name, stage=stage), "caution")
        return True

    def _take_pack(self, scan: scans.PackScan | scans.LotScan, text: str) -> bool:
        if self.case is None:
            if self._in_front():
                self.said.emit(self.tr("Scan the visit ticket first, then the pack."), "caution")
            return self._in_front()
        pack = self._chair.take_pack(scan, text)
        self._show()
        if isinstance(pack, Stop):
            self.said.emit(self._props().pack_note[0], "stop")
        elif isinstance(scan, scans.PackScan) and (earlier := self._chair.had_pack(scan.code)):
            self.said.emit(say("pack_again", detail=earlier), "caution")
        self._show_typed()
        return True

    def _pack_typed(self, text: str) -> None:
        if self.case is None or text.strip() == self.case.draft.pack_text:
            return
        scan = scans.read(text, expecting="pack")
        if not text.strip():
            self._change(self.case.draft.with_lot(""))
        elif isinstance(scan, scans.PackScan | scans.LotScan):
            self._take_pack(scan, text.strip())
        else:
            self._change(self.case.draft.with_pack(Stop("pack_unread"), text.strip()))

    def _in_front(self) -> bool:
        return self.isVisible()

    # what somebody does

    def _change(self, draft: Draft) -> None:
        self._chair.change(draft)
        self._show()

    def _set(self, **changes: Any) -> None:
        if self.case is not None:
            self._change(replace(self.case.draft, **changes))

    def _tick_checks(self, *codes: str, on: bool = True) -> None:
        if self.case is not None:
            self._change(self.case.draft.tick(*codes, on=on))

    def _choose_side(self, side: str) -> None:
        product = self.case.product if self.case else None
        site = next((site for site in (product.body_sites if product else ()) if site.startswith(side)), None)
        if site is not None:
            self._set(body_site=site)
            self._show_typed()

    def _choose_product(self, product: str) -> None:
        self._chair.choose_product(product)
        self._show()
        self._show_typed()

    def _choose_lot(self, lot: str) -> None:
        if self.case is not None:
            self._change(self.case.draft.with_lot(lot, self.case.in_use))
            self._show_typed()

    # recording

    def _give(self) -> None:
        self._chair.look_again()
        case = self.case
        if case is None or not self._props().ready:
            self._show()
            return
        self._chair.idle = 0
        if case.visit.identified:
            self._give_dose(case)
            return
        act = Act(fact=identity(case), about=case.visit.id, id=case.draft.identity_id)
        self.record(act, lambda _: self._give_dose(case))

    def _give_dose(self, case: Case) -> None:
        act = Act(fact=dose(case), about=case.visit.id, id=case.draft.dose_id)
        self.record(act, lambda done: self._given(case, done))

    def _given(self, case: Case, done: Recorded) -> None:
        self._chair.given(case)
        self._finish(done)
        words = wording.filled(self.tr("{name}: given, observation has started."), name=case.person.name)
        self.said.emit(words, "ok")

    def _set_not_given(self, decided: tuple[f.NotGiven, ...]) -> None:
        for fact in decided if self.case else ():
            self.record(Act(fact=fact, about=self.current), self._finish)

    def _finish(self, done: Recorded) -> None:
        """The draft of what was recorded is over; the person stays on the page."""
        if done.visit is not None:
            self._chair.finish(done.visit)
        self._show()
        self._show_typed()

    def _ask_why(self) -> None:
        if self.case is not None:
            case = self.case
            offered = tuple(Due(product, short_name(case, product)) for product in case.visit.pending)
            self.sheet.ask(f"{case.short} {case.person.name}", offered, case.draft.product)

    def _ask_history(self) -> None:
        if self.case is not None and self.case.visit.person is not None:
            self.history_sheet.ask(self.case.visit.id, self.case.visit.person)

    def _identity_words(self) -> str:
        case = self.case
        only = case is not None and case.visit.identified and not case.visit.doses
        return say("identity_only") if only else ""

    # showing

    def _props(self) -> Props:
        assert self.case is not None
        return view(self.case)

    def _show_queue(self) -> None:
        desk = self.live.desk
        queue = self._chair.queue()
        near = self._chair.look_alikes() if self.isVisible() else frozenset[str]()  # loads the dictionary of sounds
        shown = queue_rows(queue, alike=lambda each: each.row.id in near, now=desk.clock.now().utc, today=desk.today())
        self.columns.queue_list().show_rows(shown)
        self.columns.queue_list().choose(self.current)
        self.columns.set_queue_words(self.tr("Waiting for injection"), str(len(queue)))
        self.counted.emit(len(queue), False)

    def _show(self) -> None:
        case = self.case
        self.identity.setVisible(case is not None)
        self.checks.setVisible(case is not None and not (case.product is None and case.visit.doses))
        self.dose.setVisible(case is not None and case.product is not None)
        self.empty.setVisible(self.case is None)
        self._show_person()
        if self.case is None:
            self.notice.set("")
            self.empty.setText(self.tr("Scan a visit ticket, or choose somebody in the queue (Ctrl+↓)."))
            self._show_buttons(say("next"), ready=False, hint="", can_refuse=False)
            return
        props = self._props()
        for shown in (self.identity, self.checks, self.dose):
            shown.show_props(props)
        self.notice.set(props.notice.heading, props.notice.text, props.notice.tone)
        self._show_buttons(props.primary, ready=props.ready, hint=props.hint, can_refuse=props.can_refuse)

    def _show_buttons(self, words: str, *, ready: bool, hint: str, can_refuse: bool) -> None:
        self.given.set_text(words)
        self.given.setEnabled(ready)
        self.hint.setText(hint)
        self.not_given.setVisible(can_refuse)

    def _show_typed(self) -> None:
        if self.case is not None:
            draft = self.case.draft
            self.dose.show_typed(
                pack=draft.pack_text, site=draft.body_site, by=draft.confirmed_by, by_name=draft.confirmed_by_name
            )

    def _show_person(self) -> None:
        desk = self.live.desk
        self.columns.person.show_person(person_props(self.case))
        self.lots.show_lots(title(), lots_of_today(desk.lots(), desk.products, self._chair.in_use, desk.today()))
        self.history.setVisible(self.case is not None)

    # building

    def _make(self) -> None:
        self.columns = Columns(self.code)
        self.identity, self.checks, self.dose = IdentityCard(), ChecksCard(), DoseCard()
        self.notice = Banner(tone="ok")
        self.empty = SafeLabel(role="muted", wrap=True)
        self.hint = SafeLabel(role="muted", elide=True)
        self.given = KeyButton("injection.given", key=keys.PRIMARY, kind="primary")
        self.not_given = KeyButton("injection.not_given", key="F8", kind="warn")
        self.history = KeyButton("injection.history", key=keys.HISTORY, wide=True)
        self.lots = LotCards()
        self.sheet = NotGivenSheet(self)
        self.history_sheet = HistorySheet(self)

    def _lay_out(self) -> None:
        self.columns.fill(self)
        self.columns.work.setContentsMargins(18, 16, 18, 14)
        self.pane = keep_above(self.identity, self.columns)
        for each in (self.empty, self.notice, self.checks, self.dose):
            self.columns.work.addWidget(each)
        self.columns.work.addStretch(1)
        self.columns.buttons.add(self.given)
        self.columns.buttons.add(self.hint, 1)
        self.columns.buttons.add(self.not_given)
        self.columns.person.below.addWidget(self.lots)
        self.columns.person.below.addWidget(self.history)

    def _connect(self) -> None:
        self.columns.queue_list().chosen.connect(self.load)
        self.checks.ticked.connect(lambda code, on: self._tick_checks(code, on=on))
        self.checks.all_ticked.connect(lambda: self._tick_checks(*HUMAN))
        self.dose.product_chosen.connect(self._choose_product)
        self.dose.pack_typed.connect(self._pack_typed)
        self.dose.lot_chosen.connect(self._choose_lot)
        self.dose.site_chosen.connect(lambda site: self._set(body_site=site))
        self.dose.route_chosen.connect(lambda route: self._set(route=route))
        self.dose.way_chosen.connect(lambda way: self._set(way=way or None))
        self.dose.by_chosen.connect(self._choose_by)
        self.given.clicked.connect(self._give)
        self.not_given.clicked.connect(self._ask_why)
        self.history.clicked.connect(self._ask_history)
        self.sheet.decided.connect(self._set_not_given)
        for key, side in (("Left", "left"), ("Right", "right")):
            shortcut = QShortcut(QKeySequence(key), self.columns)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda side=side: self._choose_side(side))

    def _choose_by(self, by: str, name: str) -> None:
        self._set(confirmed_by=by, confirmed_by_name=name.strip())
        self.dose.fields["injection.confirmed_by_name"].setVisible(by != "self")
