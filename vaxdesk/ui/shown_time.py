"""How a time that is left is written on the boards."""

from datetime import timedelta


def shown_time(remaining: timedelta) -> str:
    """Minutes and seconds that are left, "06:02"; those gone since, "+00:42". A started second still counts."""
    over = remaining <= timedelta()
    seconds = -(remaining // timedelta(seconds=1)) if over else -(-remaining // timedelta(seconds=1))
    hours, rest = divmod(seconds, 3600)
    clock = f"{rest // 60:02}:{rest % 60:02}"
    return ("+" if over else "") + (f"{hours}:{clock}" if hours else clock)
