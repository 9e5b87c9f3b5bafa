"""Bringing something into sight that has only just been shown."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

MARGIN_ACROSS, MARGIN_DOWN = 16, 24


def reveal(widget: QWidget) -> None:
    """Scroll to a widget as soon as its page has been laid out."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def reveal_from(widget: QWidget) -> None:
    """The same, with as much of what comes below it as there is room for."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget, on_top=True))


def _scroll_to(widget: QWidget, *, on_top: bool = False) -> None:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if not isinstance(area, QScrollArea):
        return
    area.ensureWidgetVisible(widget, MARGIN_ACROSS, MARGIN_DOWN)
    inside = area.widget()
    if on_top and inside is not None:
        area.verticalScrollBar().setValue(widget.mapTo(inside, QPoint(0, 0)).y() - MARGIN_DOWN)
