"""Which consent texts are read before these vaccines."""

from collections.abc import Sequence

from vaxdesk.clinic.facts import Language
from vaxdesk.desk import Desk
from vaxdesk.failures import WorldFailed


def consent_forms(desk: Desk, products: Sequence[str], language: Language) -> tuple[str, str]:
    """Names and versions, each separated by commas; empty where a text is not there."""
    try:
        forms = [desk.consent_form(product, language) for product in products]
    except WorldFailed:
        return "", ""
    return ", ".join(name for name, _ in forms), ", ".join(version for _, version in forms)


def in_words(names: str, versions: str) -> str:
    """flu-iiv4.zh-CN v1"""
    pairs = zip(names.split(", "), versions.split(", "), strict=True)
    return ", ".join(f"{name} v{version}" for name, version in pairs) if names else ""
