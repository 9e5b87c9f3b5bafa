"""`python -m vaxdesk` is `vaxdesk`."""

from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; never returns."""
    from vaxdesk.cli.group import vaxdesk

    vaxdesk.main()


if __name__ == "__main__":
    main()
