"""The emergency sheet: the secret in the sealed envelope, and what may and must be done with it."""

from functools import partial

from vaxdesk.paper.blocks import Block, gap, stack
from vaxdesk.paper.characters import characters, one_row, parts
from vaxdesk.paper.frames import PAD, framed, heading
from vaxdesk.paper.house import EmergencySecret
from vaxdesk.paper.letterhead import Letterhead, across, told
from vaxdesk.paper.style import Style, day

GROUP = 4
LEAST = 1.6
"""Times the size of the text around it."""


def emergency_sheet(head: Letterhead, kept: EmergencySecret) -> bytes:
    """One page as PDF."""
    return head.pdf([partial(_sheet, head=head, kept=kept)])


def _sheet(style: Style, head: Letterhead, kept: EmergencySecret) -> list[Block]:
    book = style.book
    return [
        *head.top(style, "emergency.title"),
        style.text(style.span(book("emergency.sealed"), 1.1, bold=True)),
        style.rows([("house.made_on", (day(book, kept.made_on),), "")]),
        style.gap(0.6),
        secret_box(style, "emergency.secret", kept.secret, style.size.inner),
        told(style, "emergency.opens", book("emergency.opens_text")),
        told(style, "emergency.noticed", book("emergency.noticed_text")),
        told(style, "emergency.renew", book("emergency.renew_text")),
        _opening(style),
    ]


def secret_box(style: Style, key: str, secret: str, width: float, scale: float = 2.4) -> Block:
    """A secret in large groups under its label, in a frame; in one row where that leaves it large enough."""
    label = style.text(
        style.span(style.book(key), 0.85, bold=True),
        style.span(f" · {style.book('house.gaps')}", 0.75),
        width=width - 2 * PAD,
    )
    groups, room = parts(secret, GROUP), width - 2 * PAD
    scale = min(scale, max(LEAST, one_row(style, groups, room, bold=True)))
    typed = characters(style, groups, room, scale=scale, bold=True)
    return framed([(width, stack([gap(PAD / 2), label, typed, gap(PAD)]), None)])


def _opening(style: Style) -> Block:
    return stack(
        [
            style.gap(0.7),
            heading(style, style.book("emergency.envelope")),
            across(style, "emergency.opened_at", "emergency.opened_by"),
            across(style, "emergency.opened_why"),
            across(style, "house.signature", "house.lead_signature"),
        ]
    )
