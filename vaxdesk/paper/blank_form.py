"""A blank form for one visit, filled in by hand while the program does not run: one page, in the order of the way."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from vaxdesk.paper.blocks import Block, stack
from vaxdesk.paper.frames import PAD, Blank, answer_row, blanks, framed, heading, labelled, tick, ticks
from vaxdesk.paper.letterhead import HOUSE_A4, Letterhead
from vaxdesk.paper.style import Style
from vaxdesk.paper.subject import Screening
from vaxdesk.paper.triage import OUTCOMES, measured

QUESTIONS: Final = 5
_LINE: Final = "________________"
_TIME: Final = "___ : ___"


def blank_forms(head: Letterhead, numbers: Sequence[str]) -> bytes:
    """A page for each number. Raises ValueError where there is none."""
    if not numbers:
        raise ValueError("a pad has at least one form")
    return head.pdf([partial(_form, head=head, number=number) for number in numbers], HOUSE_A4)


def _form(style: Style, head: Letterhead, number: str) -> list[Block]:
    inner, book = style.size.inner, style.book
    return [
        *head.top(style, "pad.title", number),
        style.text(style.span(book("pad.how"), 0.9)),
        _part(style, "pad.door", [*_person(style), _signs(style, "pad.arrived", "pad.registrar")]),
        _part(style, "pad.questions", [*_questions(style), *_measured(style)]),
        _part(style, "pad.conclusion", [_outcomes(style), _signs(style, "pad.at", "pad.screener")]),
        _part(
            style,
            "pad.consent",
            [
                ticks(style, [tick(None, book("pad.told")), tick(None, book("pad.agrees"))], inner),
                _signs(style, "pad.at", "pad.recipient"),
            ],
        ),
        _part(style, "pad.dose", [_identified(style), *_dose(style), _signs(style, "pad.injected", "pad.vaccinator")]),
        _part(style, "pad.watch", [_watched(style), _gone(style)]),
        _part(style, "pad.typed", [_signs(style, "pad.typed_at", "pad.typed_by")]),
    ]


def _part(style: Style, key: str, blocks: Sequence[Block]) -> Block:
    return stack([style.gap(0.3), heading(style, style.book(key)), *blocks])


def _person(style: Style) -> list[Block]:
    sexes = "   ".join(tick(None, style.book(f"sex.{each}")) for each in ("female", "male"))
    return labelled(
        style,
        [
            [("person.name", "", 1.4), ("person.sex", sexes, 1.0)],
            [("person.birth_date", "", 1.0), ("person.phone", "", 1.0)],
            [("person.document", "", 1.0)],
            [("consent.vaccine", "", 1.0)],
        ],
    )


def _questions(style: Style) -> list[Block]:
    return [answer_row(style, style.book(f"consent.question_{each}")) for each in range(1, QUESTIONS + 1)]


def _measured(style: Style) -> list[Block]:
    return labelled(style, measured(style, Screening())[:2])


def _outcomes(style: Style) -> Block:
    boxes = [tick(None, style.book(f"outcome.{code}")) for code in OUTCOMES]
    boxes.append(f"{style.book('triage.until')} {_LINE}")
    return framed([(style.size.inner, ticks(style, boxes, style.size.inner - 2 * PAD), None)])


def _identified(style: Style) -> Block:
    boxes = [tick(None, style.book(key)) for key in ("pad.document_seen", "pad.name_said", "pad.birth_said")]
    return ticks(style, boxes, style.size.inner)


def _dose(style: Style) -> list[Block]:
    arms = "   ".join(tick(None, style.book(key)) for key in ("pad.left_arm", "pad.right_arm"))
    return labelled(
        style,
        [
            [("pad.product", "", 1.4), ("pad.number", "", 0.6)],
            [("pad.lot", "", 1.0), ("pad.expiry", "", 1.0)],
            [("pad.arm", arms, 1.0)],
        ],
    )


def _watched(style: Style) -> Block:
    boxes = [
        f"{style.book('pad.until')} {_TIME}",
        tick(None, style.book("pad.well")),
        tick(None, f"{style.book('pad.reaction')} {_LINE}{_LINE} {_TIME}"),
        tick(None, f"{style.book('pad.left_early')} {_LINE}{_LINE}"),
        tick(None, style.book("pad.advised")),
        tick(None, style.book("pad.not_advised")),
    ]
    return ticks(style, boxes, style.size.inner)


def _gone(style: Style) -> Block:
    """When they went, who watched, and who accepts it where they went before the time was over."""
    row = [
        Blank(style.book("pad.released"), 0.28),
        Blank(style.book("pad.observer"), 0.3),
        Blank(style.book("pad.left_accepted"), 0.42),
    ]
    return blanks(style, row, style.size.inner)


def _signs(style: Style, time: str, who: str) -> Block:
    row = [Blank(style.book(time), 0.36), Blank(style.book(who), 0.64)]
    return blanks(style, row, style.size.inner)
