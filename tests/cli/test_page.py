"""docs/cli.md says what the command line does: every verb, option, exit code, refusal code, and a visit that runs."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.cli.running import CLOCK, answers, run
from tests.sources import ROOT
from vaxdesk.cli.batch_lines import BatchLine
from vaxdesk.cli.exits import EXIT_CODES
from vaxdesk.cli.group import VERBS, vaxdesk
from vaxdesk.cli.messages import REFUSALS, blocks
from vaxdesk.clinic.visit import Stage
from vaxdesk.store.codec import ENVELOPE

PAGE = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", PAGE, re.DOTALL | re.MULTILINE))
CONTEXT = click.Context(vaxdesk)


def commands() -> Iterator[tuple[str, list[click.Command]]]:
    """Every verb by the title of its section; a verb of verbs with the verbs below it."""
    for verb in vaxdesk.list_commands(CONTEXT):
        command = vaxdesk.get_command(CONTEXT, verb)
        assert command is not None
        below = list(command.commands.values()) if isinstance(command, click.Group) else []
        yield f"`vaxdesk {verb}`", [command, *below]


def options(command: click.Command) -> set[str]:
    return {name for each in command.params if isinstance(each, click.Option) for name in each.opts}


def rows(section: str) -> set[str]:
    """What stands in the first column of the tables, between backticks."""
    cells = re.findall(r"^\| (.+?) \|", section, re.MULTILINE)
    return {name for cell in cells for name in re.findall(r"`([^`]+)`", cell)}


def test_every_verb_has_a_section_and_every_section_a_verb() -> None:
    documented = {title for title in SECTIONS if title.startswith("`")}
    assert documented == {title for title, _ in commands()}
    assert set(vaxdesk.list_commands(CONTEXT)) <= set(VERBS)


@pytest.mark.parametrize(("title", "those"), list(commands()))
def test_a_section_holds_every_option_of_its_verb_and_no_other(title: str, those: list[click.Command]) -> None:
    documented = {name for name in rows(SECTIONS[title]) if name.startswith("-")}
    assert documented == set().union(*map(options, those))


def test_the_options_before_the_verb_are_those_of_the_page() -> None:
    assert rows(SECTIONS["Before the verb"]) - {"VAXDESK_HOME"} == options(vaxdesk) | {"--help", "-h"}


def test_the_exit_codes_are_those_of_the_page() -> None:
    table = dict(re.findall(r"^\| (\d+) \| (.+?) \|$", SECTIONS["Exit codes"], re.MULTILINE))
    assert table == {str(code): text for code, text in EXIT_CODES.items()}


def test_the_refusal_codes_are_those_of_the_page_with_their_flag_and_message() -> None:
    table = re.findall(r"^\| `(\w+)` \| (yes|no) \| (.+?) \|$", SECTIONS["`vaxdesk batch`"], re.MULTILINE)
    said = {code: (flag == "yes", message) for code, flag, message in table}
    assert said == {code: (blocks(code), message) for code, message in REFUSALS.items()}
    assert list(said) == sorted(said)


def test_the_fields_of_a_line_and_of_an_entry_are_those_of_the_page() -> None:
    batch = SECTIONS["`vaxdesk batch`"].partition("| Field | Meaning |")[2].partition("\n\n")[0]
    assert rows(batch) == set(BatchLine.__struct_fields__)
    journal = SECTIONS["`vaxdesk journal`"].partition("| Field | Meaning |")[2]
    assert rows(journal) == set(ENVELOPE)


def test_the_stages_are_those_of_the_page() -> None:
    stages = PAGE.partition("### Stages\n")[2].partition("###")[0]
    assert set(re.findall(r"`(\w+)`", stages)) == set(Stage)


def test_the_visit_on_the_page_runs_and_answers_the_stages_that_it_names(tmp_path: Path) -> None:
    visit = re.search(r"```jsonl\n(.*?)```", PAGE, re.DOTALL)
    assert visit
    (tmp_path / "visit.jsonl").write_text(visit[1], encoding="utf-8")
    demo, batch = re.findall(r"^    vaxdesk (.+--practice-clock .+)$", PAGE.partition("### A whole visit")[2], re.M)
    places = {"./practice": str(tmp_path / "practice"), "visit.jsonl": str(tmp_path / "visit.jsonl")}
    assert run(*(places.get(word, word) for word in shlex.split(demo))).exit_code == 0
    result = run(*(places.get(word, word) for word in shlex.split(batch)))
    assert (result.exit_code, result.stderr) == (0, "")
    named = PAGE.partition("The stages that it answers: ")[2].partition(".\n")[0]
    stages = [word.strip("` ") for word in named.replace("\n", " ").split(",")]
    assert [each["stage"] or "null" for each in answers(result)] == stages
    entries = answers(run("--data-dir", places["./practice"], "journal", "--json"))
    assert [each["id"] for each in entries[-9:]] == [json.loads(line)["id"] for line in visit[1].splitlines()]
    assert run("--data-dir", places["./practice"], "verify").exit_code == 0


def test_the_visit_on_the_page_cannot_end_early(tmp_path: Path) -> None:
    site = tmp_path / "practice"
    visit = re.search(r"```jsonl\n(.*?)```", PAGE, re.DOTALL)
    assert visit
    early = visit[1].replace("T09:46:00", "T09:44:59")
    before = ("--data-dir", site, "--practice-clock", CLOCK)
    assert run(*before, "demo", "--no-window").exit_code == 0
    result = run(*before, "batch", "-", stdin=early)
    assert result.exit_code == 3
    assert [each["code"] for each in answers(result)[-1]["refused"]] == ["observation_running"]
    later = early.splitlines()[-1].replace("T09:44:59", "T09:45:00")
    assert run(*before, "batch", "-", stdin=later).exit_code == 0
