"""Bringing something into sight that has only just been shown."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

MARGIN_ACROSS, MARGIN_DOWN = 16, 24


def reveal(widget: QWidget) -> None:
    """Scroll to a widget as soon as its page has been laid out."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def _scroll_to(widget: QWidget) -> None:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea):
        area.ensureWidgetVisible(widget, MARGIN_ACROSS, MARGIN_DOWN)
