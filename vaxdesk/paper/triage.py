"""The pre-check and triage sheet (预检分诊单): measured, asked, concluded. Empty before a screening, to be filled in by
hand; after it, what was recorded."""

from collections.abc import Iterator
from functools import partial

from vaxdesk.paper.blocks import Block, stack
from vaxdesk.paper.faces import Faces
from vaxdesk.paper.form_head import everything_planned, form_head, person_table
from vaxdesk.paper.frames import PAD, Blank, Cell, answer_row, blanks, framed, headed, heading, labelled, tick, ticks
from vaxdesk.paper.sizes import Size
from vaxdesk.paper.strip import strip
from vaxdesk.paper.style import Style, day, minute, printed
from vaxdesk.paper.subject import Asked, ProductName, Screening, Subject
from vaxdesk.paper.words import Words

OUTCOMES = ("eligible", "caution", "defer", "contraindicated", "refer")
INDENT = 1.2


def triage(subject: Subject, words: Words, faces: Faces, *, size: Size, qr_text: str) -> bytes:
    """The sheet as PDF. `qr_text` is the sixteen digits of the ticket."""
    column = partial(_column, subject=subject, qr_text=qr_text)
    title = words.book(subject.language)("triage.title")
    return strip(column, subject, words, faces, size=size, title=title)


def _column(style: Style, subject: Subject, qr_text: str) -> list[Block]:
    found = subject.screening
    titles = [book("triage.title") for book in style.books]
    return [
        form_head(style, subject, titles, [], qr_text),
        style.gap(0.5),
        *person_table(style, subject, *_visit(style, subject)),
        style.gap(0.3),
        *headed(style, "triage.measured", labelled(style, measured(style, found))),
        *_inquiry(style, found),
        *_rules(style, found),
        style.gap(0.3),
        stack([_conclusion(style, subject), *_signed(style, subject)]),
    ]


def _visit(style: Style, subject: Subject) -> list[list[Cell]]:
    arrived = minute(style.book, subject.arrived) if subject.arrived else ""
    found = subject.screening
    who = style.both(f"answered_by.{found.answered_by}") if found.outcome else ""
    group: list[list[Cell]] = [[("triage.group", subject.ticket.group, 1.0)]] if subject.ticket.group else []
    return [
        [("consent.vaccine", everything_planned(style, subject), 1.0)],
        *group,
        [
            ("triage.arrived", arrived, 1.0),
            ("triage.who", " · ".join(filter(None, (who, found.answered_by_name))), 1.0),
        ],
    ]


def measured(style: Style, found: Screening) -> list[list[Cell]]:
    """Vital signs with their units; lines to write on where nothing was measured."""

    def with_unit(value: float | None, unit: str, written: str = "____") -> str:
        return f"{written if value is None else format(value, 'g')} {unit}"

    pressures = [f"{high} / {low} mmHg" for high, low in found.pressures] + ["____ / ____ mmHg"] * 2
    later = [pressures[1]] if len(found.pressures) < 2 else pressures[1 : len(found.pressures)]
    minutely = style.book("triage.per_minute")
    return [
        [
            ("triage.temperature", with_unit(found.temperature_c, "℃"), 1.0),
            ("triage.pulse", with_unit(found.pulse, minutely), 1.0),
        ],
        [("triage.pressure_1", pressures[0], 1.0), ("triage.pressure_2", "; ".join(later), 1.0)],
        [
            ("triage.respiration", with_unit(found.respiration, minutely), 1.0),
            ("triage.spo2", with_unit(found.spo2, "%"), 1.0),
        ],
    ]


def _inquiry(style: Style, found: Screening) -> Iterator[Block]:
    if not found.asked:
        return
    yield style.gap(0.3)
    first, *rest = [_asked(style, asked, answered=found.outcome is not None) for asked in found.asked]
    yield stack([heading(style, style.both("triage.inquiry")), first])
    yield from rest
    if found.form:
        yield style.text(style.span(style.book("triage.form", form=found.form), 0.8, grey=0.3))


def _asked(style: Style, asked: Asked, *, answered: bool) -> Block:
    texts = [_words(book.language, asked.text) for book in style.books]
    indent = asked.depth * INDENT * style.body
    if asked.kind == "yes_no":
        return answer_row(style, *texts, said=asked.said, indent=indent)
    width = style.size.inner - 2 * PAD - indent
    said = "; ".join(_words(style.book.language, each) for each in asked.words)
    line = "" if asked.kind == "heading" else said or ("–" if answered else "________________")
    lines = [
        style.text(style.span(text, 1.0 if number == 0 else 0.92, bold=asked.kind == "heading"), width=width)
        for number, text in enumerate(dict.fromkeys(texts))
    ]
    if line:
        lines[-1] = style.text(
            style.span(f"{next(reversed(dict.fromkeys(texts)))}{style.book('paper.colon')}"),
            style.span(line, bold=bool(said)),
            width=width,
        )
    framed_lines = Block((whole := stack(lines)).height, lambda sheet, x, y: whole.draw(sheet, x + indent, y))
    return framed([(style.size.inner, framed_lines, None)])


def _words(language: str, names: ProductName) -> str:
    return names.get(language) or names.get("en") or next(iter(names.values()), "")


def _rules(style: Style, found: Screening) -> Iterator[Block]:
    """By which rules it was judged, and what they found."""
    if not found.policy:
        return
    policy = _words(style.book.language, found.policy)
    name = style.book("triage.rules_named", policy=policy, version=found.policy_version)
    yield style.gap(0.3)
    yield stack([heading(style, style.both("triage.rules")), style.text(style.span(name, 0.9))])
    yield from grounds(style, found)
    if found.proposed:
        outcome = style.both(f"outcome.{found.proposed}")
        yield style.text(style.span(style.book("triage.rules_propose", outcome=outcome), bold=True))


def grounds(style: Style, found: Screening) -> Iterator[Block]:
    """What the rules found: the sentence, where it comes from, and that nobody has checked it yet."""
    if not found.grounds:
        yield style.told("triage.no_grounds")
    for ground in found.grounds:
        sentences = dict.fromkeys(_words(book.language, ground.sentence) for book in style.books)
        lines = [style.text(style.span(f"{'' if n else '· '}{text}"), leading=1.3) for n, text in enumerate(sentences)]
        marks = [ground.source, "" if ground.confirmed else style.both("triage.unconfirmed")]
        small = style.span("    ".join(filter(None, marks)), 0.8, grey=0.3)
        yield stack([*lines, style.text(small, leading=1.25)])


def _conclusion(style: Style, subject: Subject) -> Block:
    found, width = subject.screening, style.size.inner - 2 * PAD
    boxes = [tick(found.outcome == code, style.both(f"outcome.{code}")) for code in OUTCOMES]
    until = day(style.book, found.defer_until) if found.defer_until else "____________"
    minutes = found.observation_minutes
    watch = style.book("triage.minutes", n=minutes) if minutes else f"____ {style.book('triage.minutes_blank')}"
    more = [f"{style.both('triage.until')} {until}", f"{style.both('triage.watch')} {watch}"]
    note = found.note or ("" if found.outcome else "________________________________")
    lines = [ticks(style, boxes, width, bold=True), ticks(style, more, width)]
    if note:
        lines.append(
            style.text(style.span(f"{style.both('triage.note')}{style.book('paper.colon')}{note}"), width=width)
        )
    return stack([heading(style, style.both("triage.result")), framed([(style.size.inner, stack(lines), None)])])


def _signed(style: Style, subject: Subject) -> list[Block]:
    found = subject.screening
    row = [
        Blank(style.both("triage.answerer"), 0.36),
        Blank(style.both("triage.screener"), 0.36, found.screener),
        Blank(style.both("triage.at"), 0.28, minute(style.book, found.at) if found.at else ""),
    ]
    foot = style.text(style.span(printed(style.book, subject), 0.75, grey=0.3))
    return [blanks(style, row, style.size.inner), style.gap(0.3), foot]
