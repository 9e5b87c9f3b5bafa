"""Policies for tests, as a file of rules would hold them."""

from datetime import date
from typing import Any

from vaxdesk.clinic.policy import Policy, read_policy

WORDS = {"zh-CN": "一", "vi": "Một", "en": "One"}


def rule(rule_id: str, *when: dict[str, Any], outcome: str = "caution", **more: Any) -> dict[str, Any]:
    return {"id": rule_id, "when": list(when), "outcome": outcome, "sentence": WORDS, "source": "§ 1", **more}


def policy_of(*rules: dict[str, Any], **more: Any) -> Policy:
    head = {"id": "p", "version": "1", "title": WORDS, "jurisdiction": "CN", "form": "urn:f", "document": "D"}
    return read_policy({**head, "valid_from": date(2026, 1, 1), "rule": list(rules), **more})
