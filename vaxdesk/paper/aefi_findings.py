"""What was measured, given and looked at in an adverse event, for its case form."""

from collections.abc import Sequence

from vaxdesk.clinic.aefi_case import Reading
from vaxdesk.clinic.anaphylaxis import SystemView
from vaxdesk.clinic.case_report import CaseReport
from vaxdesk.paper.blocks import Block, stack
from vaxdesk.paper.frames import PAD, SHADE, framed, heading
from vaxdesk.paper.letterhead import lines
from vaxdesk.paper.style import Style

SHARES = (1.5, 1.1, 0.7, 0.7, 0.7, 0.7, 1.4)
HEADS = (
    "aefi.vital_time",
    "aefi.vital_pressure",
    "aefi.vital_pulse",
    "aefi.vital_spo2",
    "aefi.vital_respiration",
    "aefi.vital_temperature",
    "aefi.vital_consciousness",
)


def vital_signs(style: Style, report: CaseReport) -> list[Block]:
    """A table of everything that was measured, from the screening on."""
    readings = report.case.readings
    if not readings:
        return []
    head = _line(style, [style.book(key) for key in HEADS], shade=SHADE)
    first, *rest = [_line(style, _cells(style, report, each)) for each in readings]
    return [style.gap(0.5), stack([heading(style, style.book("aefi.vital")), head, first]), *rest]


def medicines(style: Style, report: CaseReport) -> list[Block]:
    """What was given when, by whom."""
    given = [
        style.book(
            "aefi.given_medicine",
            time=f"{report.local(act.at):%H:%M}",
            medicine=fact.medicine,
            dose=" · ".join(part for part in (fact.dose, fact.way, fact.given_by, fact.note) if part),
        )
        for act, fact in report.case.medicines
    ]
    return _headed(style, "aefi.medicines", [block for text in given for block in lines(style, text)])


def looked(style: Style, report: CaseReport) -> list[Block]:
    """The criteria, organ system by organ system: found, not there, not looked at."""
    if not report.case.examined:
        return []
    rows = [block for view in report.aid for block in lines(style, _system(style, view))]
    return _headed(style, "aefi.looked", [*rows, *lines(style, style.book("aefi.no_diagnosis"), 0.85)])


def _headed(style: Style, key: str, blocks: Sequence[Block]) -> list[Block]:
    if not blocks:
        return []
    first, *rest = blocks
    return [style.gap(0.5), stack([heading(style, style.book(key)), first]), *rest]


def _system(style: Style, view: SystemView) -> str:
    book = style.book
    parts = []
    for found in ("present", "absent"):
        named = [book.name_of(line.item.words, line.item.code) for line in view.lines if line.found == found]
        if named:
            parts.append(f"{book(f'aefi.{found}')}{book('paper.colon')}{'; '.join(named)}")
    if view.unlooked:
        parts.append(f"{book('aefi.not_looked')}{book('paper.colon')}{view.unlooked}")
    return f"{book(f'aefi.system.{view.system}')} — {' · '.join(parts)}"


def _cells(style: Style, report: CaseReport, reading: Reading) -> list[str]:
    vital, time = reading.vital_signs, report.local(reading.at)
    pressures = "; ".join(f"{each.systolic}/{each.diastolic}" for each in vital.blood_pressure)
    before = f" {style.book('aefi.before')}" if reading.before else ""
    return [
        f"{time:%m-%d %H:%M}{before}",
        pressures,
        _number(vital.pulse),
        _number(vital.spo2),
        _number(vital.respiration),
        _number(vital.temperature_c),
        style.book(f"aefi.consciousness.{reading.consciousness}") if reading.consciousness else "",
    ]


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _line(style: Style, texts: Sequence[str], shade: float | None = None) -> Block:
    unit = style.size.inner / sum(SHARES)
    widths = [share * unit for share in SHARES]
    return framed(
        [
            (width, style.text(style.span(text, 0.95, bold=shade is not None), width=width - 2 * PAD), shade)
            for width, text in zip(widths, texts, strict=True)
        ]
    )
