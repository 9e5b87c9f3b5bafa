"""The world failed: disk, printer, file, key. Neither a rule that said no nor a bug.

Codes only; `ui/wording.py` and the command line turn them into what happened, what is safe and what to do.
"""


class WorldFailed(Exception):
    """`code` says what failed; `detail` is data for the message, never personal."""

    def __init__(self, code: str, detail: str = "") -> None:
        self.code = code
        self.detail = detail
        super().__init__(f"{code}: {detail}" if detail else code)


class WrongKey(WorldFailed):
    """The database does not open with this key."""

    def __init__(self, detail: str = "") -> None:
        super().__init__("wrong_key", detail)


class DatabaseTooNew(WorldFailed):
    """A newer version of the program made this database; it may be read, not written."""

    def __init__(self, detail: str = "") -> None:
        super().__init__("database_too_new", detail)
