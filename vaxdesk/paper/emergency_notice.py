"""The notice that is printed when the emergency secret is used, for the site lead."""

from functools import partial

from vaxdesk.paper.blocks import Block, gap, stack
from vaxdesk.paper.frames import PAD, framed
from vaxdesk.paper.house import EmergencyUse
from vaxdesk.paper.letterhead import Letterhead, lines, signed, steps, told
from vaxdesk.paper.style import Style, minute


def emergency_notice(head: Letterhead, use: EmergencyUse) -> bytes:
    """The notice as PDF: one page, more where a very long reason was typed."""
    return head.pdf([partial(_notice, head=head, use=use)])


def _notice(style: Style, head: Letterhead, use: EmergencyUse) -> list[Block]:
    book, inner = style.book, style.size.inner - 2 * PAD
    hand_over = style.text(style.span(book("notice.hand_over"), 1.3, bold=True), width=inner, align="centre")
    return [
        *head.top(style, "notice.title"),
        framed([(style.size.inner, stack([gap(PAD / 2), hand_over, gap(PAD / 2)]), None)]),
        *_said(style, "notice.at", minute(book, use.at_local)),
        *_said(style, "notice.name", use.name),
        *_said(style, "notice.reason", use.reason),
        told(style, "notice.opened", book("notice.opened_text")),
        steps(style, "notice.lead", ("notice.lead_1", "notice.lead_2", "notice.lead_3")),
        signed(style, "notice.used_by"),
        signed(style, "notice.received_by"),
    ]


def _said(style: Style, key: str, text: str) -> list[Block]:
    """What was typed, large, under its label."""
    return [style.gap(0.6), style.text(*style.label(key)), *lines(style, text, 1.25, bold=True)]
