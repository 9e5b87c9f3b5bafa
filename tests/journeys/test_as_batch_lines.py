"""Field case 1 once more, as lines for `vaxdesk batch`: the same acts, the same rules, the same journal."""

import json
from pathlib import Path
from typing import Any

from tests.cli.running import answers, run
from tests.journeys import people
from tests.journeys.guest import Guest
from tests.journeys.pages import Page
from tests.journeys.site import PHONE, Site
from vaxdesk.cli.exits import REFUSED
from vaxdesk.clinic.completing import COPIED
from vaxdesk.clinic.facts import FACT_TYPES, Entry
from vaxdesk.store.codec import entry_json

NINE = "2022-12-22T09:00:00+08:00"
ACTS = [
    "person_enrolled", "visit_registered", "consent_given", "screened", "identity_checked", "dose_given", "printed",
    "released",
]  # fmt: skip


def visited_at_home(site: Site) -> Guest:
    """The woman of 70, from the door to the end of her observation."""
    zhou = site.team.registers(people.woman_of_70_who_cannot_walk(), mode="outreach", place="建设路12号3单元201")
    site.later(minutes=4)
    site.team.takes_consent(zhou, read_aloud=True)
    site.team.finds_well(zhou, 36.4, (134, 82))
    site.later(minutes=6)
    site.team.vaccinates(zhou, "document", "said_name")
    site.later(minutes=25)
    site.team.prints("slip", zhou)
    site.later(minutes=5)
    site.team.releases(zhou, accompanied_by="邻居")
    return zhou


def as_line(entry: Entry) -> dict[str, Any]:
    """What a script would send: nothing that the Desk fills in."""
    envelope = entry_json(entry)
    filled_in = COPIED.get(FACT_TYPES[envelope["fact"]], frozenset())
    body = {name: value for name, value in envelope["body"].items() if name not in filled_in}
    return {name: envelope[name] for name in ("fact", "id", "about", "person", "at", "by")} | {"body": body}


def what_happened(envelope: dict[str, Any]) -> list[Any]:
    """Everything about an act but its place in a journal; each site numbers its own tickets."""
    body = {name: value for name, value in envelope["body"].items() if name != "ticket"}
    return [envelope[name] for name in ("id", "fact", "about", "person", "at", "by", "role")] + [body]


def test_the_same_home_visit_as_batch_lines(site: Site, tmp_path: Path) -> None:
    zhou = visited_at_home(site)
    done = [*site.desk.journal.entries(zhou.person), *site.desk.journal.entries(zhou.visit)]
    *lines, release = map(as_line, done)
    assert [line["fact"] for line in (*lines, release)] == ACTS
    too_early = release | {"at": "2022-12-22T09:39:59+08:00"}

    elsewhere = tmp_path / "elsewhere"
    Site(elsewhere, practice=True).closes()
    result = run(*at_nine(elsewhere), "batch", "-", stdin=b"".join(map(as_bytes, (*lines, too_early, release))))
    assert [answer.get("stage", answer.get("refused")) for answer in answers(result)] == [
        None, "registered", "screening_due", "identity_due", "injection_due", "observing", "observing",
        [{"code": "observation_running", "blocks": True, "message": "the observation has not ended"}], "released",
    ]  # fmt: skip
    assert result.exit_code == REFUSED

    about = [
        answers(run(*at_nine(elsewhere), "journal", "--json", "--about", one)) for one in (zhou.person, zhou.visit)
    ]
    assert [what_happened(each) for part in about for each in part] == [
        what_happened(json.loads(json.dumps(entry_json(each)))) for each in done
    ]
    assert json.loads(run(*at_nine(elsewhere), "verify", "--json").stdout)["ok"] is True

    run(*at_nine(elsewhere), "paper", "slip", zhou.visit, "--lang", "zh-CN", "--out", tmp_path / "slip.pdf")
    slip = Page((tmp_path / "slip.pdf").read_bytes())
    assert slip.says("练习", "周素琴", "CV20220901", "留观30分钟无异常", PHONE)
    run(*at_nine(elsewhere), "keys", "export", tmp_path / "keys")
    assert run("slip", "verify", tmp_path / "slip.pdf", "--trust", tmp_path / "keys").stdout.startswith("VALID")


def at_nine(folder: Path) -> tuple[str | Path, ...]:
    return "--data-dir", folder, "--practice-clock", NINE


def as_bytes(line: dict[str, Any]) -> bytes:
    return json.dumps(line, ensure_ascii=False).encode() + b"\n"
