"""The case form of an adverse event: the fields of the WHO standard reporting form (2020) and the bins of the Chinese
case card, as far as they are known. What nobody has written stays empty, to be filled in by hand."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from functools import partial
from typing import Final, get_args

from vaxdesk.clinic import aefi_facts as aefi
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.case_report import CaseReport, SuspectDose
from vaxdesk.clinic.reporting import Due
from vaxdesk.paper.aefi_findings import looked, medicines, vital_signs
from vaxdesk.paper.blocks import Block, stack
from vaxdesk.paper.frames import PAD, Cell, framed, heading, label_width, labelled, tick, ticks
from vaxdesk.paper.letterhead import Letterhead, lines, signed
from vaxdesk.paper.sizes import MM, Size
from vaxdesk.paper.style import Style, day, dose_number, minute

FORM_A4: Final = Size("a4", 210 * MM, 297 * MM, 15 * MM, (9.5, 9.0, 8.5))


def aefi_case(head: Letterhead, report: CaseReport) -> bytes:
    """The form as PDF, on as many pages as it needs."""
    return head.pdf([partial(_form, head=head, report=report)], FORM_A4)


def _form(style: Style, head: Letterhead, report: CaseReport) -> list[Block]:
    return [
        *head.top(style, "aefi.title"),
        *_section(style, "aefi.person", _person(style, report)),
        *_section(style, "aefi.doses", [row for dose in report.doses for row in _dose(style, report, dose)]),
        *_section(style, "aefi.event_head", _event(style, report)),
        *_told(style, "aefi.label.course", _course(style, report)),
        *vital_signs(style, report),
        *medicines(style, report),
        *looked(style, report),
        *_section(style, "aefi.result", _result(style, report)),
        *_reporting(style, report),
        signed(style, "aefi.signature"),
        style.gap(0.4),
        style.text(style.span(style.book("aefi.printed", time=minute(style.book, report.local(report.made))), 0.8)),
    ]


def _section(style: Style, key: str, rows: Sequence[Block]) -> list[Block]:
    """Rows under a heading that does not stand alone at the end of a page."""
    first, *rest = rows
    return [style.gap(0.5), stack([heading(style, style.book(key)), first]), *rest]


def _told(style: Style, key: str, text: str) -> list[Block]:
    """A heading and a text of any length, which may go on on the next page."""
    first, *rest = lines(style, text or " ")
    return [style.gap(0.5), stack([heading(style, style.book(key)), first]), *rest]


def _person(style: Style, report: CaseReport) -> list[Block]:
    person, form, book = report.person, report.case.form, style.book
    about = f"{book('paper.about')} " if person.birth_date_estimated else ""
    rows: list[list[Cell]] = [
        [_cell("name", person.name), _cell("number", form.number)],
        [
            _cell("sex", book(f"sex.{person.sex}")),
            _cell("birth", about + day(book, person.birth_date)),
            _cell("age", book("aefi.years", n=report.age)),
        ],
        [_cell("phone", person.phone), _cell("occupation", form.occupation), _cell("guardian", form.guardian)],
        [_cell("address", person.address)],
    ]
    known = "; ".join(part for part in (person.conditions, person.allergies, person.medicines) if part)
    return [
        *labelled(style, rows),
        _choices(style, "pregnancy", "pregnancy", get_args(aefi.Pregnancy), [form.pregnancy]),
        *_long(style, "history", form.history or known),
    ]


def _dose(style: Style, report: CaseReport, each: SuspectDose) -> Iterator[Block]:
    book, dose, more = style.book, each.dose, each.more
    mixed = minute(book, report.local(more.reconstituted_at)) if more.reconstituted_at else ""
    diluent = "; ".join(part for part in (more.diluent_lot, _date(style, more.diluent_expiry), mixed) if part)
    rows: list[list[Cell]] = [
        [_cell("vaccine", book.name_of(dose.product_name, dose.product), 2), _cell("manufacturer", dose.manufacturer)],
        [
            _cell("lot", dose.lot),
            _cell("expiry", _date(style, dose.expiry)),
            _cell("specification", more.specification),
        ],
        [
            _cell("given", minute(book, report.local(each.at))),
            _cell("dose_number", dose_number(book, dose.dose_number, dose.series_doses)),
            _cell("volume", f"{dose.volume_ml:g} mL" if dose.volume_ml else ""),
        ],
        [
            _cell("route", book(f"route.{dose.route}") if dose.route else ""),
            _cell("body_site", book(f"body_site.{dose.body_site}")),
            _cell("vaccinator", dose.vaccinator_name),
        ],
    ]
    if diluent:
        rows.append([_cell("diluent", diluent)])
    yield from labelled(style, rows)
    yield _choices(style, "category", "category", get_args(aefi.Category), [more.category])
    yield _choices(style, "organised", "organised", get_args(aefi.Organised), [more.organised])


def _event(style: Style, report: CaseReport) -> list[Block]:
    case, form, book = report.case, report.case.form, style.book
    known = case.began_on.isoformat() if case.began_on else book("aefi.said.unknown")
    began = minute(book, report.local(case.began)) if case.began else known
    measures = dict.fromkeys(measure for _, seen in case.seen for measure in seen.measures)
    serious = [*form.serious, *(each for _, told in case.told for each in told.serious)]
    serious += ["death"] if case.deaths else []
    whole = [("cluster", form.cluster), ("major_impact", form.major_impact)]
    return [
        *labelled(
            style,
            [
                [_cell("began", began), _cell("found", minute(book, report.local(case.known_since)))],
                [_cell("facility", form.facility)],
            ],
        ),
        _choices(style, "signs", "sign", get_args(f.Sign), case.signs),
        _choices(style, "fever", "fever", get_args(aefi.FeverBin), [form.fever]),
        _choices(style, "redness", "size", get_args(aefi.SizeBin), [form.redness]),
        _choices(style, "induration", "size", get_args(aefi.SizeBin), [form.induration]),
        _choices(style, "events", "event", get_args(aefi.Event), form.events, form.event_other),
        _choices(style, "serious", "serious", get_args(aefi.Serious), serious),
        _row(style, "aefi.label.reach", [tick(on, book(f"aefi.label.{name}")) for name, on in whole]),
        _choices(style, "measures", "measure", get_args(f.Measure), measures),
    ]


def _course(style: Style, report: CaseReport) -> str:
    """As the form has it, and what was told of since; without one, everything that was written down on the way."""
    course, notes = report.case.form.course, list[tuple[datetime, str]]()

    def at(moment: datetime) -> str:
        return minute(style.book, report.local(moment))

    for act, seen in () if course else report.case.seen:
        notes += [(act.at, f"{at(act.at)} {seen.note}")] if seen.note else []
    for act, fact in report.case.told_since if course else report.case.told:
        who = " ".join(part for part in (style.book(f"aefi.told_by.{fact.told_by}"), fact.told_by_name) if part)
        began = at(fact.began) if fact.began else fact.began_on.isoformat() if fact.began_on else ""
        signs = ", ".join(style.book(f"aefi.sign.{sign}") for sign in fact.signs)
        text = " ".join(part for part in (began, "; ".join(part for part in (signs, fact.note) if part)) if part)
        notes.append((fact.began or act.at, f"{text} ({style.book('aefi.told', time=at(act.at), who=who)})"))
    written = [text for _, text in sorted(notes)]
    return "\n".join([course, *written] if course else written)


def _result(style: Style, report: CaseReport) -> list[Block]:
    form = report.case.form
    referred = minute(style.book, report.local(form.referred_at)) if form.referred_at else ""
    return [
        *_long(style, "first_diagnosis", form.first_diagnosis),
        _choices(style, "hospitalised", "said", get_args(aefi.Said), [form.hospitalised]),
        *labelled(style, [[_cell("hospital", form.hospital, 2), _cell("referred", referred)]]),
        _choices(
            style, "outcome", "outcome", get_args(aefi.CaseOutcome), [report.case.outcome], _date(style, form.died_on)
        ),
        _choices(style, "autopsy", "autopsy", get_args(aefi.Autopsy), [form.autopsy]),
        _choices(style, "first_class", "class", get_args(aefi.FirstClass), [form.first_class]),
        _choices(style, "final_class", "class", get_args(aefi.CauseClass), [form.final_class]),
        _choices(style, "found_by", "found_by", get_args(aefi.FoundBy), [form.found_by]),
        _choices(style, "investigation", "said", get_args(aefi.Said), [form.investigation]),
    ]


def _reporting(style: Style, report: CaseReport) -> list[Block]:
    book, case, form = style.book, report.case, report.case.form
    unit: list[list[Cell]] = [
        [_cell("unit", report.site.name, 2), _cell("reporter", form.reporter)],
        [_cell("reporter_post", form.reporter_post), _cell("reporter_phone", form.reporter_phone or report.site.phone)],
    ]
    said = [
        book(
            "aefi.reported",
            time=minute(book, report.local(act.at)),
            whom=fact.to,
            way=book(f"aefi.way.{fact.way}"),
        )
        + (f" · {book('aefi.receipt', receipt=fact.receipt)}" if fact.receipt else "")
        for act, fact in case.reports
    ]
    if not said:
        decided = case.not_due
        why = book("aefi.not_due", why=decided[1].why, who=decided[1].decided_by) if decided else ""
        said = [why or book("aefi.not_reported")]
    said += [_due(style, report, due) for due in report.dues if not due.settled]
    told = [block for text in said for block in lines(style, text)]
    return _section(style, "aefi.reporting", [*labelled(style, unit), style.gap(0.2), *told])


def _due(style: Style, report: CaseReport, due: Due) -> str:
    book = style.book
    text = book(
        "aefi.due",
        what=book.name_of(due.duty.words),
        whom=book.name_of(due.duty.to),
        time=minute(book, report.local(due.ends)),
    )
    return text if due.duty.confirmed else f"{text} ({book('aefi.due_unconfirmed')})"


def _cell(name: str, value: str, share: float = 1.0) -> Cell:
    return (f"aefi.label.{name}", value, share)


def _choices(
    style: Style, label: str, table: str, codes: Sequence[str], chosen: Collection[str], more: str = ""
) -> Block:
    """All answers of a question, those that were given ticked; `more` is written behind them."""
    boxes = [tick(code in chosen, style.book(f"aefi.{table}.{code}")) for code in codes if code]
    return _row(style, f"aefi.label.{label}", [*boxes, *([more] if more else [])])


def _row(style: Style, key: str, boxes: Sequence[str]) -> Block:
    wide = label_width(style, [key])
    width = style.size.inner - wide
    label = style.text(style.span(style.book(key), bold=True), width=wide - 2 * PAD, leading=1.25)
    return framed([(wide, label, 0.94), (width, ticks(style, boxes, width - 2 * PAD, leading=1.35), None)])


def _long(style: Style, name: str, text: str) -> list[Block]:
    """A label and a text that may be longer than a row should be: then it stands under its label, line by line."""
    if len(text) <= 200:
        return labelled(style, [[_cell(name, text)]])
    label = style.text(style.span(style.book(f"aefi.label.{name}"), bold=True))
    return [style.gap(0.2), label, *lines(style, text)]


def _date(style: Style, when: date | datetime | None) -> str:
    return day(style.book, when) if when else ""
