"""Changing the properties that the style sheet looks at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def restyle(widget: QWidget, **properties: str) -> None:
    """Set properties and let the style sheet look again; nothing happens where nothing changed. What was never
    shown nor measured needs no second look, but words may have been measured before the widget around them."""
    changed = {name: value for name, value in properties.items() if widget.property(name) != value}
    if not changed:
        return
    for name, value in changed.items():
        widget.setProperty(name, value)
    for one in (widget, *widget.findChildren(QWidget)):
        if one.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            one.style().unpolish(one)
            one.style().polish(one)
    widget.update()
