"""`vaxdesk schema`: what may be sent and what comes back, for programs."""

from typing import Any

import click

from vaxdesk.cli.output import as_json

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


@click.command(epilog="Example: vaxdesk schema > vaxdesk.schema.json")
def command() -> None:
    """Print JSON Schemas of a batch line and of all facts, the stages, and the codes of refusals and exits."""
    as_json(document())


def document() -> dict[str, Any]:
    """One JSON Schema that accepts a batch line; beside it, what is not a schema: stages, refusals, exit codes."""
    import msgspec

    from vaxdesk.cli import messages
    from vaxdesk.cli.batch_lines import BatchLine
    from vaxdesk.cli.exits import EXIT_CODES
    from vaxdesk.clinic.facts import FACT_TYPES
    from vaxdesk.clinic.visit import Stage
    from vaxdesk.store.codec import VERSIONS

    refs, components = msgspec.json.schema_components((BatchLine, *FACT_TYPES.values()), ref_template="#/$defs/{name}")
    facts = dict(zip(FACT_TYPES, refs[1:], strict=True))
    return {
        "$schema": _DRAFT,
        "title": "A line of `vaxdesk batch`",
        **refs[0],
        "oneOf": [
            {"properties": {"fact": {"const": name}, "body": body}, "required": _required(body, components)}
            for name, body in facts.items()
        ],
        "facts": {name: {"v": VERSIONS[name], "body": body} for name, body in facts.items()},
        "stages": [stage.value for stage in Stage],
        "refusals": [
            {"code": code, "blocks": messages.blocks(code), "message": text} for code, text in messages.REFUSALS.items()
        ],
        "exit_codes": {str(code): text for code, text in EXIT_CODES.items()},
        "$defs": components,
    }


def _required(body: dict[str, Any], components: dict[str, Any]) -> list[str]:
    """`body` may be left out only where the fact needs nothing."""
    needed = components[body["$ref"].rsplit("/", 1)[1]].get("required")
    return ["fact", "body"] if needed else ["fact"]
