"""Whom an emergency is about, by what was scanned and by who stands on the page in front."""

from vaxdesk.clinic import emergency_facts as ef
from vaxdesk.clinic import scans
from vaxdesk.clinic.rules import Refused
from vaxdesk.desk import Desk


def visit_of(desk: Desk, scan: object) -> str:
    """The visit of today that a ticket, its short number or an identity document means; empty for any other."""
    if isinstance(scan, scans.TicketScan):
        try:
            return desk.visit_with_ticket(scan.number) or ""
        except Refused:
            return ""
    text = scan.number if isinstance(scan, scans.ShortNumberScan) else ""
    text = scan.document.number if isinstance(scan, scans.PersonScan) else text
    found = desk.emergencies.find(text) if text else ()
    return found[0].row.id if len(found) == 1 else ""


def whom_of(desk: Desk, visit: str | None) -> ef.Whom:
    """Whoever came for this visit; nobody known yet without one."""
    row = desk.visit_row(visit) if visit else None
    if row is None or row.person is None:
        return ef.Whom()
    return ef.Whom(kind="recipient", visit=row.id, number=desk.short_number(row.ticket) if row.ticket else "")
