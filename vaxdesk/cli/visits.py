"""Which visit somebody means who names it on the command line."""

from typing import TYPE_CHECKING

from vaxdesk.cli.exits import USAGE, Ended

if TYPE_CHECKING:
    from vaxdesk.desk import Desk


def visit_meant(desk: "Desk", text: str) -> str:
    """The id of a visit, given as that or as the sixteen digits of today's ticket. Raises Ended where there is none."""
    found = desk.visit_with_ticket(text) if text.isdecimal() else text
    if found is None or desk.visit_row(found) is None:
        raise Ended(USAGE, f"no visit {text} here; `vaxdesk journal` shows the ids")
    return found
