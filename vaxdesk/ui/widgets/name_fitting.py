"""A name in less room than it takes, so that it still tells whom it means. Pure: `fits` says what has room."""

from collections.abc import Callable, Iterator


def fitted(name: str, fits: Callable[[str], bool]) -> str | None:
    """The name, or what tells most of it; None where only its beginning is left to be cut off.

    People of one site share the first words of a Vietnamese name (Nguyễn Thị) and are called by the last one, so words
    go from the middle, then from the front. A name without blanks (王桂芬, 阿卜杜热西提·买买提) begins with what
    matters most, and is cut off at its end by whoever draws it.
    """
    return next((text for text in _shorter(name) if fits(text)), None)


def _shorter(name: str) -> Iterator[str]:
    yield name
    words = name.split()
    for gone in range(1, len(words) - 1):
        yield " ".join((words[0], "…", *words[1 + gone :]))
    for gone in range(1, len(words)):
        yield " ".join(("…", *words[gone:]))
