"""Names that people give on the command line: kept as the rest of the program keeps names."""

from typing import Final

import click

LONGEST: Final = 100


def typed_name(ctx: click.Context, param: click.Parameter, text: str | None) -> str | None:
    """NFC, trimmed, not empty, without characters that nobody can see."""
    if text is None:
        return None
    from vaxdesk.clinic.people import clean, forbidden_characters

    name = clean(text)
    if not name:
        raise click.BadParameter("it is empty")
    if len(name) > LONGEST:
        raise click.BadParameter(f"it has more than {LONGEST} characters")
    if unseen := forbidden_characters(name):
        raise click.BadParameter(f"it holds characters that cannot be seen or printed: {', '.join(unseen)}")
    return name
