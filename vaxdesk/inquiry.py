"""The questions and the policy of a site: read once, refused by name when they do not fit this program."""

from functools import cache
from typing import Final

import msgspec

from vaxdesk import files
from vaxdesk.clinic.form_text import read_json, read_toml
from vaxdesk.clinic.policy import Policy, PolicyRefused, read_policy
from vaxdesk.clinic.questionnaire import Form, Unsupported
from vaxdesk.clinic.questionnaire_needs import beyond
from vaxdesk.failures import WorldFailed

ON_SCREEN: Final[frozenset[str]] = frozenset(
    ("group", "display", "boolean", "integer", "decimal", "quantity", "string", "text", "url", "choice")
)
"""What the screening page can show; a form that needs more is refused by linkId, so that nobody misses a question."""


class Inquiry(msgspec.Struct, frozen=True):
    """What is asked, and what the answers would mean."""

    form: Form
    policy: Policy

    @property
    def unconfirmed(self) -> bool:
        """At least one rule waits for a clinician to hold it against its source."""
        return any(not rule.confirmed for rule in self.policy.rules)


@cache
def inquiry(questionnaire: str, policy: str) -> Inquiry:
    """The site's form and policy by their file names. Raises WorldFailed("form_unreadable") naming the file."""
    from vaxdesk.clinic.questionnaire_json import read_form  # loaded with the first form, not with the window

    form_path = files.forms() / "questionnaires" / f"{questionnaire}.json"
    policy_path = files.forms() / "policies" / f"{policy}.toml"
    try:
        form = read_form(read_json(form_path.read_bytes()))
        if missing := beyond(form, ON_SCREEN):
            raise Unsupported(missing)
    except (OSError, ValueError, Unsupported) as error:
        raise WorldFailed("form_unreadable", f"{form_path.name}: {error}") from error
    try:
        return Inquiry(form, read_policy(read_toml(policy_path.read_bytes())))
    except (OSError, ValueError, PolicyRefused) as error:
        raise WorldFailed("form_unreadable", f"{policy_path.name}: {error}") from error
