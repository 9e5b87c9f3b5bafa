"""`vaxdesk forms`: what is wrong with a questionnaire, a policy, a consent text or a letter, before it is used."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from vaxdesk.cli.exits import DONE, FINDINGS, USAGE
from vaxdesk.cli.output import as_json
from vaxdesk.cli.place import Place, pass_place

if TYPE_CHECKING:
    from datetime import date

    from vaxdesk.clinic.form_check import Findings
    from vaxdesk.clinic.questionnaire import Flaw, Form

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


class Report(msgspec.Struct, kw_only=True):
    """One file. `items` counts a questionnaire's items by type; a policy has none."""

    file: str
    kind: str
    ok: bool
    usable: bool
    url: str = ""
    version: str = ""
    items: dict[str, int] = {}
    findings: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []


@click.group(name="forms", epilog="Example: vaxdesk forms check forms/questionnaires/adult-general.json")
def command() -> None:
    """The questionnaires and policies of a site."""


@command.command(epilog="Example: vaxdesk forms check forms/policies/cn-adult.toml --json")
@click.argument("files", metavar="FILE...", type=_FILE, nargs=-1, required=True)
@click.option("--form", "form_file", type=_FILE, help="The questionnaire of a policy; otherwise found by its url.")
@click.option("--json", "json_", is_flag=True, help="One JSON object per file.")
@pass_place
@click.pass_context
def check(ctx: click.Context, place: Place, files: tuple[Path, ...], form_file: Path | None, json_: bool) -> None:
    """Check questionnaires (.json), policies, consent texts and letters (.toml); ends with 1 where something should be
    put right."""
    from vaxdesk.clinic.questionnaire import FormRefused

    ended = DONE
    for file in files:
        try:
            report = _toml(file, form_file, place) if file.suffix == ".toml" else _questionnaire(file)
        except FormRefused as refused:
            ended = USAGE
            _malformed(file, refused.flaws, json_)
            continue
        ended = max(ended, DONE if report.ok else FINDINGS)
        as_json(msgspec.to_builtins(report)) if json_ else _print(report)
    ctx.exit(ended)


def _questionnaire(file: Path) -> Report:
    from vaxdesk.clinic.form_check import check_form
    from vaxdesk.clinic.form_text import read_json
    from vaxdesk.clinic.questionnaire_json import examine

    examined = examine(read_json(file.read_bytes()))
    report = _report(file, "questionnaire", check_form(examined))
    return msgspec.structs.replace(report, url=examined.url, version=examined.version, items=examined.counts)


def _toml(file: Path, form_file: Path | None, place: Place) -> Report:
    from vaxdesk.clinic.form_text import read_toml

    parsed = read_toml(file.read_bytes())
    if "block" in parsed or file.resolve().parent.name in ("consent", "letters"):
        return _text(file, consent="product" in parsed or file.resolve().parent.name == "consent")
    from vaxdesk.cli.forms_aefi import examine, kind_of

    if kind := kind_of(parsed):
        read, findings = examine(parsed)
        return msgspec.structs.replace(_report(file, kind, findings), url=read.id, version=read.version)
    return _policy(file, form_file, place)


def _text(file: Path, *, consent: bool) -> Report:
    from vaxdesk.clinic.form_check import Findings
    from vaxdesk.clinic.questionnaire import Flaw, Malformed
    from vaxdesk.paper.text_files import TextWrong, read_text
    from vaxdesk.paper.texts import ConsentText, LetterText

    try:
        text = read_text(file, ConsentText) if consent else read_text(file, LetterText)
    except TextWrong as wrong:
        line = f"line {wrong.line}: " if wrong.line else ""
        raise Malformed([Flaw("not_a_text", "", f"{line}{wrong.what}")]) from wrong
    untold = text.untold if isinstance(text, ConsentText) else ()
    findings = Findings(
        other=(*(Flaw("untold", "", each) for each in untold), *(() if text.source else (Flaw("missing_source"),))),
        notes=() if text.confirmed else (Flaw("unconfirmed"),),
    )
    report = _report(file, "consent" if consent else "letter", findings)
    return msgspec.structs.replace(report, url=file.name.removesuffix(".toml"), version=text.version)


def _policy(file: Path, form_file: Path | None, place: Place) -> Report:
    from vaxdesk.clinic.form_check import Findings
    from vaxdesk.clinic.form_text import line_of_rule, read_toml
    from vaxdesk.clinic.policy import PolicyRefused, read_policy
    from vaxdesk.clinic.policy_check import check_policy
    from vaxdesk.clinic.questionnaire import Flaw, Malformed
    from vaxdesk.site import shipped_catalogue

    try:
        policy = read_policy(read_toml(file.read_bytes()))
    except PolicyRefused as refused:
        line = line_of_rule(file.read_bytes(), refused.rule) if refused.rule else 0
        raise Malformed([Flaw("not_a_policy", f"line {line}" if line else "", str(refused))]) from refused
    form = _read(form_file) if form_file else _form_of(file, policy.form)
    findings = Findings(
        other=check_policy(policy, form, _today(place), shipped_catalogue()),
        notes=tuple(Flaw("unconfirmed", rule.id) for rule in policy.rules if not rule.confirmed),
    )
    report = _report(file, "policy", findings)
    return msgspec.structs.replace(report, url=policy.id, version=policy.version)


def _today(place: Place) -> "date":
    return place.clock().now().utc.date()


def _form_of(policy_file: Path, url: str) -> "Form | None":
    """The questionnaire of this url: beside the policy, in the folder beside it, or one of the program's own."""
    from vaxdesk import files
    from vaxdesk.clinic.questionnaire import FormRefused

    folder = policy_file.resolve().parent
    for each in (folder, folder.parent / "questionnaires", files.forms() / "questionnaires"):
        for candidate in sorted(each.glob("*.json")):
            try:
                form = _read(candidate)
            except FormRefused:
                continue
            if form.url == url:
                return form
    return None


def _read(file: Path) -> "Form":
    from vaxdesk.clinic.form_text import read_json
    from vaxdesk.clinic.questionnaire_json import read_form

    return read_form(read_json(file.read_bytes()))


def _report(file: Path, kind: str, findings: "Findings") -> Report:
    return Report(
        file=str(file),
        kind=kind,
        ok=findings.sound,
        usable=not findings.blocking,
        findings=[*_shown(findings.blocking, blocks=True), *_shown(findings.other, blocks=False)],
        notes=list(_shown(findings.notes, blocks=False)),
    )


def _shown(flaws: "tuple[Flaw, ...]", *, blocks: bool) -> Iterator[dict[str, Any]]:
    from vaxdesk.cli.form_words import said

    for flaw in flaws:
        yield {"code": flaw.code, "where": flaw.where, "detail": flaw.detail, "blocks": blocks, "message": said(flaw)}


def _malformed(file: Path, flaws: "tuple[Flaw, ...]", json_: bool) -> None:
    """What cannot be read at all: a line on standard error, and with --json the report of a file that is not usable."""
    shown = list(_shown(flaws, blocks=True))
    for each in shown:
        click.echo(f"vaxdesk: {file}: {_line(each)}", err=True)
    if json_:
        report = Report(file=str(file), kind="malformed", ok=False, usable=False, findings=shown)
        as_json(msgspec.to_builtins(report))


def _print(report: Report) -> None:
    name = f"{report.url}|{report.version}".strip("|")
    click.echo(_plain(f"{report.file}: {report.kind} {name}".rstrip()))
    if report.items:
        click.echo("  items: " + ", ".join(f"{_plain(kind)} {count}" for kind, count in sorted(report.items.items())))
    for each in report.findings:
        click.echo(f"  {'X' if each['blocks'] else '!'} {_line(each)}")
    for message in dict.fromkeys(each["message"] for each in report.notes):
        those = [each["where"] or "the form" for each in report.notes if each["message"] == message]
        click.echo(_plain(f"  - {message}: {', '.join(those)}"))
    ended = "sound" if report.ok else f"{len(report.findings)} findings"
    click.echo(f"  {ended}{'' if report.usable else ', cannot be used'}")


def _line(finding: dict[str, Any]) -> str:
    return _plain(f"{finding['where']}: {finding['message']}" if finding["where"] else finding["message"])


def _plain(text: str) -> str:
    """Without anything that a hostile file could do to a terminal."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
