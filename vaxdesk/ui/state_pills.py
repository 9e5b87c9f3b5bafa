"""The states of a workstation that its top bar says all the time: only those that are really known."""

from PySide6.QtCore import QCoreApplication

from vaxdesk.ui.keeping import Keeping
from vaxdesk.ui.live import Live
from vaxdesk.ui.printing import Printing
from vaxdesk.ui.report_pill import report_pill
from vaxdesk.ui.room_signs import RoomSigns
from vaxdesk.ui.topbar import StatePill
from vaxdesk.ui.wording import filled


def state_pills(live: Live, keeping: Keeping, printing: Printing, signs: RoomSigns) -> list[StatePill]:
    """What was saved, what was backed up, what waits for a printer, whether alarms can be heard."""
    if not live.desk.seat.writable:
        pills = [StatePill(QCoreApplication.translate("Workplace", "Only looking"), "stop")]
    elif live.trouble:
        pills = [StatePill(QCoreApplication.translate("Workplace", "The last entry is not saved"), "stop")]
    else:
        saved = QCoreApplication.translate("Workplace", "Saved · {number}")
        pills = [StatePill(filled(saved, number=live.desk.journal_position()), "ok")]
    if keeping.looked:
        pills.append(keeping.pill())
    if waiting := len(printing.waiting):
        words = filled(QCoreApplication.translate("Workplace", "Papers waiting: {number}"), number=waiting)
        pills.append(StatePill(words, "caution" if printing.trouble else "info"))
    if (sound := signs.pill()) is not None:
        pills.append(sound)
    if (report := report_pill(live)) is not None:
        pills.append(report)
    return pills
