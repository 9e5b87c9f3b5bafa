"""Words of the stock page."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.ui import wording
from vaxdesk.ui.stations.stock_view import LotLine
from vaxdesk.ui.widgets.queue_list import QueueRow

STOCK: Final[dict[str, object]] = {
    "product_missing": QT_TRANSLATE_NOOP("stock", "Choose the vaccine."),
    "lot_missing": QT_TRANSLATE_NOOP("stock", "Type the lot number as on the pack, at most 60 characters."),
    "expiry_missing": QT_TRANSLATE_NOOP("stock", "Type the expiry date, such as 2027-06-30."),
    "expiry_past": QT_TRANSLATE_NOOP("stock", "This lot has expired: do not put it into stock."),
    "doses_wrong": QT_TRANSLATE_NOOP("stock", "Type how many doses, 1 to 1,000,000."),
    "gtin_check_digit": QT_TRANSLATE_NOOP(
        "stock",
        "The check digit of this pack's code is wrong: nothing was taken from it. Scan again, or type lot and "
        "expiry from the pack.",
    ),
    "product_changed": QT_TRANSLATE_NOOP("stock", "This pack is known here: the vaccine was changed to {product}."),
    "received": QT_TRANSLATE_NOOP("stock", "In stock: {product}, lot {lot}, {doses} doses."),
}
DAYS: Final[object] = QT_TRANSLATE_NOOP("stock", "{number} days")
EXPIRED: Final[object] = QT_TRANSLATE_NOOP("stock", "expired")
EMPTY: Final[object] = QT_TRANSLATE_NOOP("stock", "empty")
EXPIRY: Final[object] = QT_TRANSLATE_NOOP("stock", "Lot {lot} · expiry {expiry}")


def said(code: str, **data: object) -> str:
    """The words for a code; nothing for an empty one."""
    return wording.filled(_translated(STOCK[code]), **data) if code else ""


def row(line: LotLine) -> QueueRow:
    """A lot in the list: the balance stands where queues have the ticket."""
    return QueueRow(
        id=line.id,
        ticket=str(line.left),
        name=wording.named(line.product),
        detail=wording.filled(_translated(EXPIRY), lot=line.lot, expiry=line.expiry.isoformat()),
        tag=_tag(line),
        tone=line.tone,
    )


def _tag(line: LotLine) -> str:
    if line.left <= 0:
        return _translated(EMPTY)
    return _translated(EXPIRED) if line.days < 0 else wording.filled(_translated(DAYS), number=line.days)


def _translated(source: object) -> str:
    return QCoreApplication.translate("stock", str(source))
