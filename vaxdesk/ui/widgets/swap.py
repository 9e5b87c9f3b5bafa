"""One widget in the place of another."""

from PySide6.QtWidgets import QBoxLayout, QWidget


def swap(column: QBoxLayout, old: QWidget, new: QWidget) -> None:
    """Put `new` where `old` stands, with its stretch, and let go of `old`."""
    place = column.indexOf(old)
    stretch = column.stretch(place)
    old.hide()
    column.removeWidget(old)
    column.insertWidget(place, new, stretch)
    old.setParent(None)
    old.deleteLater()
