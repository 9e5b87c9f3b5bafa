"""What the page of paper forms shows: pure, from what is known of the forms to rows and to words at fields."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from vaxdesk.clinic.facts import PersonEnrolled
from vaxdesk.clinic.pads import Pad
from vaxdesk.clinic.rules import Problem
from vaxdesk.departments.paper_forms import Form
from vaxdesk.ui import wording
from vaxdesk.ui.stations.forms_steps import Step
from vaxdesk.ui.stations.forms_words import say
from vaxdesk.ui.theme import Tone
from vaxdesk.ui.widgets.queue_list import QueueRow

Forms = Sequence[tuple[Pad, Sequence[Form]]]
TONES: Final[dict[str, Tone]] = {
    "typed_in": "ok", "open": "caution", "void": "muted", "missing": "stop", "blank": "muted", "draft": "info",
}  # fmt: skip
AT: Final[dict[str, str]] = {
    "already_enrolled": "name",
    "age_unlikely": "born",
    "age_outside": "born",
    "birth_date_future": "born",
    "visit_open_today": "name",
    "product_unknown": "product",
    "given_today": "product",
    "already_given": "product",
    "not_eligible": "outcome",
    "screening_missing": "outcome",
    "consent_missing": "agrees",
    "identity_missing": "identity",
    "dose_missing": "lot",
    "dose_number_differs": "dose_number",
    "body_site_differs": "body_site",
    "reaction_open": "concluded",
}
"""At which field a refusal is shown; any other is shown at the time of the act that was refused."""


def rows(forms: Forms, people: Mapping[str, PersonEnrolled], drafts: Collection[str]) -> list[QueueRow]:
    """A row for each form, by number within its pad."""
    return [_row(each, people, drafts) for _, pad in forms for each in pad]


def summary(forms: Forms) -> str:
    """How many forms of the pads that are shown are typed in, void, missing or blank."""
    states = [each.state for _, pad in forms for each in pad]
    if not states:
        return say("none_printed")
    return say(
        "summary", typed=states.count("typed_in") + states.count("open"), void=states.count("void"),
        missing=states.count("missing"), blank=states.count("blank"),
    )  # fmt: skip


def open_forms(forms: Forms) -> int:
    """How many forms somebody still has to look for, or to type in to the end."""
    return sum(each.state in ("missing", "open") for _, pad in forms for each in pad)


def at_fields(problems: Sequence[Problem], step: Step) -> dict[str, str]:
    """What speaks against an act, in words, at the fields that say it."""
    found: dict[str, list[str]] = {}
    for problem in problems:
        words = found.setdefault(_field(problem.code, step), [])
        words.append(wording.text("refusal", problem.code, detail=problem.detail))
        if problem.code == "observation_running":
            words.append(say("or_early"))
    return {name: "\n".join(words) for name, words in found.items()}


def notice(form: Form, name: str, *, draft: bool) -> tuple[str, Tone]:
    """What is known of the form whose number was typed."""
    if form.visit is not None:
        stage = wording.text("stage", form.visit.stage.value)
        return say(form.state, number=form.number, name=name, stage=stage), "caution" if form.state == "open" else "ok"
    if form.state == "void":
        return say("void", number=form.number, why=form.why), "caution"
    if draft:
        return say("draft", number=form.number), "info"
    return (
        (say("new_form", number=form.number), "info")
        if form.printed
        else (say("unprinted", number=form.number), "caution")
    )


def _row(form: Form, people: Mapping[str, PersonEnrolled], drafts: Collection[str]) -> QueueRow:
    number = str(form.number)
    state = "draft" if form.visit is None and number in drafts else form.state
    person = people.get(form.visit.person or "") if form.visit else None
    return QueueRow(
        id=number,
        ticket=f"{form.number.sequence:03d}",
        name=person.name if person else number,
        detail=number if person else "",
        tag=say(f"state_{state}"),
        tone=TONES[state],
    )


def _field(code: str, step: Step) -> str:
    if code.startswith("document_"):
        return "number"
    if code.startswith("lot_"):
        return "lot"
    return AT.get(code, step.time)
