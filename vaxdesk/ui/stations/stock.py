"""Stock: the lots in the refrigerator, and what comes in."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout

from vaxdesk.acts.request import Recorded
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.rules import Refused
from vaxdesk.clinic.scans import LotScan, PackScan
from vaxdesk.clinic.visit import Act as Standing
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import keys, wording
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import Act, Station
from vaxdesk.ui.stations import stock_view as view
from vaxdesk.ui.stations.stock_deliveries import Deliveries
from vaxdesk.ui.stations.stock_form import StockForm
from vaxdesk.ui.stations.stock_words import row, said
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.queue_list import QueueList
from vaxdesk.ui.widgets.reason_sheet import ReasonSheet
from vaxdesk.ui.work_page import WorkPage


class StockStation(Station):
    """Receive a lot, correct a delivery, strike one; balances and expiry of all."""

    code = "stock"
    icon = "stock"
    place = "support"
    needs = "stock"
    acts = ("lot_received",)

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self._id = live.desk.new_id()
        self._correcting: Standing | None = None
        self._striking: Standing | None = None
        self.list = QueueList("stock.lots")
        self.form, self.deliveries = StockForm(), Deliveries()
        self._page = WorkPage(self.list)
        self._save = KeyButton("stock.save", key=keys.PRIMARY, kind="primary", icon="save")
        self._new = KeyButton("stock.new", key=keys.BACK)
        self._reason = ReasonSheet(self, "stock.reason")
        self._build()
        self.list.chosen.connect(lambda _: self._show_deliveries())
        self.deliveries.correct.connect(self._begin_correction)
        self.deliveries.strike.connect(self._begin_strike)
        self._save.clicked.connect(self._submit)
        self._new.clicked.connect(self._start_over)
        self._reason.given.connect(self._with_reason)

    def refresh(self) -> None:
        lines = view.lot_lines(self.live.desk.lots(), self.live.desk.today())
        self.list.show_rows([row(line) for line in lines])
        self.counted.emit(sum(line.tone in ("stop", "caution") for line in lines), False)
        self._show_deliveries()

    def retranslate(self) -> None:
        self._page.set_title(self._title(), self.tr("Lots and doses left"))
        self.list.setAccessibleName(self.tr("Lots and doses left"))
        products = self.live.desk.products.values()
        self.form.retranslate([(each.code, wording.named(each.names)) for each in products])
        self.deliveries.retranslate()
        self._save.set_text(self.tr("Correct the delivery") if self._correcting else self.tr("Put into stock"))
        self._new.set_text(self.tr("Empty the form"))
        self.refresh()

    def take_scan(self, scan: object) -> bool:
        if not isinstance(scan, PackScan | LotScan) or not self.isVisible():
            return False
        before, lots, table = self.form.typed(), self.live.desk.lots(), self.live.desk.packs.products()
        if isinstance(scan, LotScan):
            self.form.set_typed(replace(before, lot=scan.lot))
            return True
        after = view.scanned(before, scan, lots, table)
        self.form.set_typed(after)
        self.form.say_scan(view.scan_notice(before, scan, lots, table), self._product(after.product))
        self.form.go_on()
        return True

    def step(self, by: int) -> None:
        self.list.step(by)

    def _product(self, code: str) -> str:
        product = self.live.desk.products.get(code)
        return wording.named(product.names) if product else code

    def _title(self) -> str:
        return self.tr("Correct a delivery") if self._correcting else self.tr("Receive vaccine")

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
        self._page.work.addWidget(self.form)
        self._page.work.addWidget(self.deliveries)
        self._page.work.addStretch(1)
        self._page.buttons.add(self._save)
        self._page.buttons.add_room()
        self._page.buttons.add(self._new)

    def _show_deliveries(self) -> None:
        lot = self.list.current()
        self.deliveries.show_acts(self.live.desk.deliveries(lot) if lot else (), self.live.desk.site.zone)

    def _submit(self) -> None:
        typed = self.form.typed()
        if self.form.show_problems(view.problems(typed, self.live.desk.today())):
            return
        if self._correcting is None:
            self.record(Act(fact=view.received(typed), id=self._id), self._received)
            return
        self._ask(self.tr("Why is the delivery corrected?"), self.tr("Correct"))

    def _received(self, done: Recorded) -> None:
        self._start_over()
        self.list.choose(done.entry.about)
        self._show_deliveries()
        if isinstance(fact := done.entry.fact, f.LotReceived):
            words = said("received", product=self._product(fact.product), lot=fact.lot, doses=fact.doses)
            self.said.emit(words, "ok")

    def _begin_correction(self, act: Standing) -> None:
        if isinstance(act.fact, f.LotReceived):
            self._correcting = act
            self.form.set_typed(view.typed_of(act.fact))
            self.retranslate()
            self.form.go_on()

    def _begin_strike(self, act: Standing) -> None:
        self._striking = act
        self._ask(self.tr("Why is the delivery struck?"), self.tr("Strike"))

    def _ask(self, title: str, confirm: str) -> None:
        against = self.tr("The record keeps what was written before, with your reason.")
        self._reason.ask(title, "", against, label=self.tr("Reason"), confirm=confirm, cancel=self.tr("Back"))

    def _with_reason(self, reason: str) -> None:
        desk, actor = self.live.desk, self.live.actor
        striking, self._striking = self._striking, None
        try:
            if striking is not None:
                done = desk.strike(striking.latest.id, by=actor, reason=reason)
            elif self._correcting is not None:
                fact = view.received(self.form.typed())
                done = desk.amend(self._correcting.latest.id, fact, by=actor, reason=reason)
            else:
                return
        except Refused as refused:
            self.show_problems(refused.problems)
            return
        except WorldFailed as failure:
            self.live.not_saved(failure)
            self.said.emit(wording.text("failure", failure.code, detail=failure.detail), "stop")
            return
        if striking is None:
            self._start_over()
        self.live.announce(done, self)
        self.said.emit(self.tr("Struck.") if striking else self.tr("Corrected."), "ok")

    def _start_over(self) -> None:
        self._correcting, self._id = None, self.live.desk.new_id()
        self.form.set_typed(view.Typed())
        self.form.say_scan("")
        self.form.show_problems({})
        self.retranslate()
