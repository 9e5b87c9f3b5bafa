"""What somebody gets in hand whose record was erased by law, and the site keeps: that it was done, when, by whom, and
which copies are left. It says who they are only where they write it themselves.
"""

from functools import partial

from vaxdesk.paper.blocks import Block
from vaxdesk.paper.house import ErasureDone
from vaxdesk.paper.letterhead import Letterhead, across, lines, signed, told
from vaxdesk.paper.style import Style, day, minute


def erasure_sheet(head: Letterhead, done: ErasureDone) -> bytes:
    """Two pages as PDF: one for the person, one for the site."""
    return head.pdf([partial(_sheet, head=head, done=done)] * 2)


def _sheet(style: Style, head: Letterhead, done: ErasureDone) -> list[Block]:
    book = style.book
    copies = book("erasure.copies_done" if done.copies_done else "erasure.copies_open")
    return [
        *head.top(style, "erasure.title"),
        across(style, "erasure.person"),
        *_said(style, "erasure.at", f"{minute(book, done.at_local)} · {done.by}"),
        *_said(style, "erasure.entry", done.entry),
        *_said(style, "erasure.reason", done.reason),
        told(style, "erasure.what", book("erasure.what_text", entries=str(done.entries), doses=str(done.doses))),
        told(style, "erasure.copies", copies),
        told(style, "erasure.elsewhere", book("erasure.elsewhere_text", until=day(book, done.elsewhere_until))),
        signed(style, "erasure.done_by"),
        signed(style, "erasure.received_by"),
    ]


def _said(style: Style, key: str, text: str) -> list[Block]:
    return [style.gap(0.6), style.text(*style.label(key)), *lines(style, text, 1.1, bold=True)]
