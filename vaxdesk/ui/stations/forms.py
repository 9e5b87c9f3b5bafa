"""Paper forms: visits of the hours in which the program did not run, typed in one form at a time."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from vaxdesk.acts.request import Recorded
from vaxdesk.clinic.rules import Problem, Refused
from vaxdesk.departments.paper_forms import Form
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import keys
from vaxdesk.ui.jobs import Jobs
from vaxdesk.ui.live import Live
from vaxdesk.ui.station import Station, against_words
from vaxdesk.ui.stations import forms_record as record
from vaxdesk.ui.stations import forms_typed as model
from vaxdesk.ui.stations import forms_view as view
from vaxdesk.ui.stations.forms_page import FormPage
from vaxdesk.ui.stations.forms_people import around_of, candidates, recorded
from vaxdesk.ui.stations.forms_steps import Step
from vaxdesk.ui.stations.forms_steps import steps as steps_of
from vaxdesk.ui.stations.forms_typed import PERSON, QUESTIONS, TypedForm
from vaxdesk.ui.stations.forms_words import say
from vaxdesk.ui.widgets.banner import Banner
from vaxdesk.ui.widgets.card import Card
from vaxdesk.ui.widgets.field import Field
from vaxdesk.ui.widgets.flow import Flow
from vaxdesk.ui.widgets.inputs import LineInput
from vaxdesk.ui.widgets.key_button import KeyButton
from vaxdesk.ui.widgets.queue_list import QueueList
from vaxdesk.ui.widgets.reason_sheet import ReasonSheet
from vaxdesk.ui.work_page import WorkPage

AT_ONCE: Final = 20
"""As many forms as are printed at once."""


class FormsStation(Station):
    """A number is typed, or chosen in the list of the pads; then the form as it lies on the table. What cannot be
    recorded yet stays as it was typed, until whoever typed it signs out."""

    code = "forms"
    icon = "consent"
    place = "support"
    acts = ("visit_registered", "screened", "dose_given", "released")

    house_paper = Signal(str, bytes)
    """The name of a file, and pages for the printer."""

    def __init__(self, live: Live, jobs: Jobs) -> None:
        super().__init__(live, jobs)
        self.form: Form | None = None
        self._drafts: dict[str, TypedForm] = {}
        self._written: frozenset[str] = frozenset()
        self._step: Step | None = None
        self.list = QueueList("forms.list")
        self._page = WorkPage(self.list)
        self.entry = LineInput("forms.form", characters=16)
        self._entry, self.page, self.notice = Field("", self.entry), FormPage(), Banner()
        self._spoiled = ReasonSheet(self, "forms.void")
        self.save = KeyButton("forms.save", key=keys.PRIMARY, kind="primary", icon="save")
        self.next = KeyButton("forms.next", key=keys.BACK)
        self.void = KeyButton("forms.void", key="F8")
        self.today = KeyButton("forms.print_today", icon="print")
        self.tomorrow = KeyButton("forms.print_tomorrow", icon="print")
        self._build()
        self._connect()
        self._show_form()

    def refresh(self) -> None:
        """Only in front: nobody else's act waits for this list."""
        if not self.isVisible():
            return
        desk = self.live.desk
        forms = desk.paper_forms.forms()
        people = desk.people(tuple(each.visit for _, pad in forms for each in pad if each.visit))
        self.list.show_rows(view.rows(forms, people, self._drafts))
        self._page.set_title(self.tr("Paper forms"), view.summary(forms))
        self.counted.emit(view.open_forms(forms), False)
        may_print = desk.seat.may("pad_printed") and bool(desk.ticket_letters.own())
        for button in (self.today, self.tomorrow):
            button.setEnabled(may_print)
        self._show_products()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def retranslate(self) -> None:
        self._entry.set_label(self.tr("Number at the top of the form, then Enter"))
        self.list.setAccessibleName(self.tr("Forms by number"))
        self.save.set_text(self.tr("Record this form"))
        self.next.set_text(self.tr("Another form"))
        self.void.set_text(self.tr("This form is void…"))
        self.today.set_text(self.tr("Print 20 forms for today"))
        self.tomorrow.set_text(self.tr("… for tomorrow"))
        self.page.retranslate()
        self.refresh()
        self._show_form()

    def search(self, words: str) -> bool:
        try:
            self.live.desk.paper_forms.form(words)
        except ValueError:
            return False
        self.open(words)
        return True

    def step(self, by: int) -> None:
        if not self.asks_already(say("sheet_open")):
            self.list.step(by)

    def pending(self) -> str:
        return self.tr("Paper forms were begun and are not recorded yet.") if self._unsaved() else ""

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """At the field that says it."""
        if self._step is None:
            super().show_problems(problems)
            return
        self.page.show_problems(view.at_fields(problems, self._step))

    # which form

    def open(self, text: str) -> None:
        """Go to the form with this number; what was typed on the one before stays with that."""
        if self.asks_already(say("sheet_open")):
            return
        try:
            form = self.live.desk.paper_forms.form(text)
        except ValueError:
            self._entry.set_message(say("number_wrong"), "stop")
            return
        self._keep_draft()
        self._entry.set_message("")
        self.form = form
        self.entry.setText(str(form.number))
        self._read()
        self.page.show_problems({})
        draft = self._drafts.get(str(form.number))
        self.page.set_typed(self._over(draft) if draft else recorded(self.live.desk, form))
        self._show_form()
        self._look_for_people()
        if field := record.first_field(self._written, self._barred()):
            self.page.go_to(field)

    def leave(self) -> None:
        """No form is open; what was typed stays with its number."""
        self._keep_draft()
        self.form, self._written, self._step = None, frozenset(), None
        self.entry.clear()
        self._entry.set_message("")
        self.page.show_problems({})
        self.refresh()
        self._show_form()
        self.entry.setFocus()

    def _read(self) -> None:
        """What of this form is in the record by now."""
        assert self.form is not None
        self.form = self.live.desk.paper_forms.form(str(self.form.number))
        self._written = record.written(self.live.desk, self.form)

    def _over(self, draft: TypedForm) -> TypedForm:
        """What was typed before, and in the parts that are in the record what is there."""
        assert self.form is not None
        return record.with_recorded(draft, recorded(self.live.desk, self.form), self._written)

    def _barred(self) -> frozenset[str]:
        return record.barred(self.live.desk.seat.may)

    def _not_to_do(self) -> frozenset[str]:
        return record.not_to_do(self._written, self._barred())

    # drafts

    def _keep_draft(self) -> None:
        if self.form is None:
            return
        number, typed = str(self.form.number), self.page.typed()
        left = model.begun(typed)
        if any(part not in model.done(self._written) for part in left):
            self._drafts[number] = typed
        else:
            self._drafts.pop(number, None)

    def _unsaved(self) -> bool:
        self._keep_draft()
        return bool(self._drafts)

    # recording

    def _record_form(self) -> None:
        if self.form is None:
            return
        self._look_for_people()
        wrong = model.problems(self.page.typed(), self._around(), self._not_to_do())
        self.page.show_problems({name: say(code) for name, code in wrong.items()})
        if wrong:
            return
        self._go_on()

    def _go_on(self, done: Recorded | None = None) -> None:
        """One act after the other, in the order of the paper: what was recorded stays, whatever comes next."""
        assert self.form is not None
        self._read()
        steps = steps_of(self.page.typed(), self._around(), self._not_to_do())
        if steps:
            self._step = steps[0]
            self._take(steps[0])
            self._show_form()
            return
        self._step = None
        self._end()

    def _take(self, step: Step) -> None:
        assert self.form is not None
        known = self.page.typed().known
        act = record.act_of(self.live.desk, self.form, step, known=known, reason=self._from_paper())
        self.record(act, self._go_on)

    def _from_paper(self) -> str:
        assert self.form is not None
        return self.tr("Typed in from paper form {number}").format(number=self.form.number)

    def _end(self) -> None:
        assert self.form is not None
        number, whole = str(self.form.number), self.form.state == "typed_in"
        self._put_away(number)
        self.said.emit(say("whole" if whole else "not_whole", number=number), "ok")

    def _put_away(self, number: str) -> None:
        """This form is done with, whatever is still on the page."""
        self._drafts.pop(number, None)
        self.page.set_typed(TypedForm())
        self.form = None
        self.leave()

    # void, print

    def _ask_void(self) -> None:
        if self.form is None:
            return
        against = self.tr("Nobody's visit stands on this form: it was spoiled, lost or never used.")
        self._spoiled.ask(
            self.tr("This form is void"), str(self.form.number), against, label=self.tr("Why"),
            confirm=self.tr("Void"), cancel=self.tr("Back"),
        )  # fmt: skip

    def _void(self, why: str) -> None:
        assert self.form is not None
        form = self.form.number
        if self._tried(lambda: self.live.announce(self.live.desk.paper_forms.void(form, why), self)):
            self._put_away(str(form))

    def _print(self, days: int) -> None:
        desk = self.live.desk
        try:
            made = desk.paper_forms.print_pad(desk.today() + timedelta(days=days), AT_ONCE)
        except ValueError:
            self.said.emit(self.tr("This day has no more numbers."), "stop")
            return
        except (Refused, WorldFailed) as failure:
            self.said.emit(against_words(failure), "stop")
            return
        self.house_paper.emit(f"forms-{made.first}.pdf", made.pdf)
        self.refresh()

    def _tried(self, do: Callable[[], None]) -> bool:
        try:
            do()
        except (Refused, WorldFailed) as failure:
            self.said.emit(against_words(failure), "stop")
            return False
        return True

    # what is shown

    def _around(self) -> model.Around:
        typed, number = self.page.typed(), str(self.form.number) if self.form else ""
        said = [
            say("answered", number=place, answer=say(getattr(typed, name)))
            for place, name in enumerate(QUESTIONS, 1)
            if getattr(typed, name)
        ]
        return around_of(self.live.desk, typed, number, ", ".join(said))

    def _look_for_people(self) -> None:
        """Who on record may be the one on the paper."""
        known = PERSON in self._written
        self.page.show_candidates([] if known else candidates(self.live.desk, self.page.typed()))

    def _show_products(self) -> None:
        stocked = {each.lot.product for each in self.live.desk.lots() if each.left > 0}
        self.page.show_products(self.live.desk.products, stocked)

    def _show_form(self) -> None:
        """The form that is open, or that none is."""
        for widget in (self.page, self.page.fields["day"], self.save, self.next, self.void):
            widget.setVisible(self.form is not None)
        for button in (self.today, self.tomorrow):
            button.setVisible(self.form is None)
        self.list.choose(str(self.form.number) if self.form else "")
        done = self.form is not None and not self._left_to_do()
        self.save.setEnabled(self.form is not None and not done)
        self.next.setEnabled(self.form is not None)
        may_void = self.live.desk.seat.may("form_voided")
        self.void.setEnabled(self.form is not None and self.form.state in ("missing", "blank") and may_void)
        if self.form is None:
            self.notice.set("", self.tr("Type the number of a form, or choose one in the list."), "info")
            return
        row = self.form.visit
        person = self.live.desk.person(row.person) if row and row.person else None
        words, tone = view.notice(self.form, person.name if person else "", draft=str(self.form.number) in self._drafts)
        self.notice.set("", words, tone)
        self.page.lock(model.done(self._written), self._barred(), PERSON in self._written)

    def _left_to_do(self) -> bool:
        assert self.form is not None
        return self.form.state != "typed_in" and not set(model.PARTS) <= model.done(self._written) | self._barred()

    def _changed(self, name: str) -> None:
        self.page.fields[name].set_message("")
        if name in ("name", "number", "born"):
            self._look_for_people()
        if name == "product":
            self._show_products()
        if name == "concluded" and self.page.typed().concluded == "died":
            self.page.fields[name].set_message(say("died_elsewhere"), "caution")
        if name in ("lot", "product"):
            self.page.show_expiry(self.live.desk.lots())

    def _choose(self, number: str) -> None:
        if number and (self.form is None or number != str(self.form.number)):
            self.entry.setText(number)
            self.open(number)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
        top, line = Card(), Flow()
        line.add(self._entry)
        line.add(self.page.fields["day"])
        top.add(line)
        top.add(self.notice)
        self._page.work.addWidget(top)
        self._page.work.addWidget(self.page)
        self._page.work.addStretch(1)
        self.setTabOrder(self.entry, self.page.inputs["day"])
        self.setTabOrder(self.page.inputs["day"], self.page.inputs["name"])
        for button in (self.save, self.next, self.void):
            self._page.buttons.add(button)
        self._page.buttons.add_room()
        self._page.buttons.add(self.today)
        self._page.buttons.add(self.tomorrow)

    def _connect(self) -> None:
        self.entry.returnPressed.connect(lambda: self.open(self.entry.text()))
        self.list.chosen.connect(self._choose)
        self.page.changed.connect(self._changed)
        self.save.clicked.connect(self._record_form)
        self.next.clicked.connect(self.leave)
        self.void.clicked.connect(self._ask_void)
        self._spoiled.given.connect(self._void)
        self.today.clicked.connect(lambda: self._print(0))
        self.tomorrow.clicked.connect(lambda: self._print(1))
