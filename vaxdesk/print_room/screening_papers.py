"""What papers say of a screening: the questions as they were asked, the answers, the rules that spoke. From the record
where there is one, else the questions that would be asked."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING, Any

from vaxdesk import files
from vaxdesk.acts.inquiry import Inquiry, read_questionnaire, read_rules
from vaxdesk.clinic import facts as f
from vaxdesk.clinic.answer_limits import shown
from vaxdesk.clinic.questionnaire import Coding, FormRefused, Quantity, Value, in_words, values
from vaxdesk.clinic.screening import Line, answers_of, lines
from vaxdesk.failures import WorldFailed
from vaxdesk.paper import subject as paper
from vaxdesk.paper.words import LANGUAGES

if TYPE_CHECKING:
    from vaxdesk.clinic.policy import Policy
    from vaxdesk.clinic.questionnaire import Form
    from vaxdesk.clinic.visit import Act


def not_screened(inquiry: Inquiry) -> paper.Screening:
    """The sheet that is filled in by hand."""
    return paper.Screening(asked=asked(inquiry.form, {}, blank=True), form=inquiry.form.canonical)


def screened(act: "Act", fact: f.Screened, zone: tzinfo) -> paper.Screening:
    """What was recorded. Words come from the form and the rules of that time, where the site still has them."""
    canonical = str((fact.response or {}).get("questionnaire", ""))
    policy = policy_of(fact.policy)
    signs = fact.vital_signs
    return paper.Screening(
        asked=recorded(fact.response, canonical),
        form=canonical,
        outcome=fact.outcome,
        at=act.at.astimezone(zone),
        temperature_c=signs.temperature_c,
        pressures=tuple((each.systolic, each.diastolic) for each in signs.blood_pressure),
        pulse=signs.pulse,
        respiration=signs.respiration,
        spo2=signs.spo2,
        policy=_title(policy, fact.policy),
        policy_version=fact.policy_version,
        proposed=fact.proposed,
        grounds=tuple(_ground(finding, policy) for finding in fact.findings),
        defer_until=fact.defer_until,
        observation_minutes=fact.observation_minutes,
        answered_by=fact.answered_by,
        answered_by_name=fact.answered_by_name,
        screener=fact.screener_name,
        note=fact.note,
    )


def recorded(response: dict[str, Any] | None, canonical: str) -> tuple[paper.Asked, ...]:
    """The answers under the words of their form; under their linkIds where the form is not there any more."""
    if response is None:
        return ()
    try:
        answers = answers_of(response)
    except FormRefused:
        return ()
    form = form_of(canonical)
    if form is not None:
        return asked(form, answers, blank=False)
    return tuple(_answered({"": key.partition("\x1f")[0]}, 0, values(answer), {}) for key, answer in answers.items())


def asked(form: "Form", answers: Any, *, blank: bool) -> tuple[paper.Asked, ...]:
    """Every line of the form that is asked, in every language; with `blank` also what may come to be asked."""
    read = {language: lines(form, answers, language) for language in LANGUAGES}
    return tuple(
        _line(line, {language: read[language][number] for language in LANGUAGES}, answers.get(line.key))
        for number, line in enumerate(read[LANGUAGES[0]])
        if (line.asked or blank) and not line.question.hidden
    )


def _line(line: Line, by_language: dict[str, Line], answer: Any) -> paper.Asked:
    names = {language: _worded(each) for language, each in by_language.items()}
    if line.question.kind in ("group", "display"):
        return paper.Asked(text=names, depth=line.question.depth, kind="heading")
    if line.question.kind == "boolean":
        said = answer if isinstance(answer, bool) else None
        return paper.Asked(text=names, depth=line.question.depth, said=said)
    options = {language: dict(each.question.options) for language, each in by_language.items()}
    unit = shown(line.question.units[0]) if line.question.units and line.question.kind in ("integer", "decimal") else ""
    return _answered(names, line.question.depth, values(answer), options, unit)


def _worded(line: Line) -> str:
    return f"{line.question.prefix} {line.question.text}".strip()


def _answered(
    names: dict[str, str],
    depth: int,
    given: Sequence[Value],
    options: dict[str, dict[Value, str]],
    unit: str = "",
) -> paper.Asked:
    if len(given) == 1 and isinstance(given[0], bool):
        return paper.Asked(text=names, depth=depth, said=given[0])
    words = tuple(
        {**{lang: of[one] for lang, of in options.items() if one in of}, "": f"{_plain(one)} {unit}".strip()}
        for one in given
    )
    return paper.Asked(text=names, depth=depth, kind="open", words=words)


def _plain(value: Value) -> str:
    if isinstance(value, Coding):
        return value.display or value.code
    if isinstance(value, Quantity):
        return f"{value.value:g} {value.unit.display or value.unit.code}".strip()
    if isinstance(value, float):
        return f"{value:g}"
    return value if isinstance(value, str) else str(getattr(value, "text", value))


def form_of(canonical: str) -> "Form | None":
    """The questionnaire of the site with this url, of the same version where there are several."""
    url = canonical.partition("|")[0]
    found = [form for form in _readable_forms() if form.url == url] if url else []
    return next((form for form in found if form.canonical == canonical), found[0] if found else None)


def _readable_forms() -> Iterator["Form"]:
    for name in _names("questionnaires", "json"):
        try:
            yield read_questionnaire(name)
        except WorldFailed:
            continue


def policy_of(policy_id: str) -> "Policy | None":
    """The rules of the site with this id, where they can be read."""
    return next((policy for policy in _readable_policies() if policy.id == policy_id), None) if policy_id else None


def _readable_policies() -> Iterator["Policy"]:
    for name in _names("policies", "toml"):
        try:
            yield read_rules(name)
        except WorldFailed:
            continue


def _names(folder: str, ending: str) -> Iterable[str]:
    return sorted(files.form_files(folder, ending))


def _title(policy: "Policy | None", policy_id: str) -> paper.ProductName:
    if policy is not None:
        return dict(policy.title)
    return {"": policy_id} if policy_id else {}


def _ground(finding: f.Finding, policy: "Policy | None") -> paper.Ground:
    rule = policy.rule(finding.rule) if policy else None
    sentence = {language: in_words(rule.sentence, language)[0] for language in LANGUAGES} if rule else {}
    return paper.Ground(
        sentence=sentence or {"": finding.rule.replace("_", " ")},
        outcome=finding.outcome,
        source=finding.source,
        confirmed=finding.confirmed,
    )
