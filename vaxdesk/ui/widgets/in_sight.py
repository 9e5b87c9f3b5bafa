"""What of a page can be seen now. Most of the window is pages that stand behind, and those are not looked through."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget


def in_sight(scope: QWidget) -> Iterator[QWidget]:
    """Everything that is visible inside `scope`, in the order of `findChildren`; what is hidden is passed by with all
    that it holds."""
    for child in scope.children():
        if isinstance(child, QWidget) and child.isVisible():
            yield child
            yield from in_sight(child)
