"""Who leads the site sees from every page until when an adverse event is to be reported."""

from vaxdesk.clinic.rules import Refused
from vaxdesk.failures import WorldFailed
from vaxdesk.ui.live import Live
from vaxdesk.ui.stations.case_words import say
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.topbar import StatePill

LEAD = "lead"


def report_pill(live: Live) -> StatePill | None:
    """The report that runs out first, for the lead alone; None while nothing is to be reported."""
    desk = live.desk
    if LEAD not in desk.seat.roles:
        return None
    try:
        waiting = [row.to_report for row in desk.reactions.cases() if row.to_report]
    except (Refused, WorldFailed):
        return None
    if not waiting:
        return None
    first, now = waiting[0], desk.clock.now().utc
    tones: dict[str, Tone] = {"running": "info", "soon": "caution", "overdue": "stop"}
    return StatePill(say("pill", time=f"{desk.local(first.ends):%m-%d %H:%M}"), tones[first.state(now)])
