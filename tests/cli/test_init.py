"""A real site without the wizard."""

from pathlib import Path

import pytest

from tests.cli.running import CLOCK, LEAD, answers, as_, batch, person, real_site, run
from vaxdesk import files
from vaxdesk.clock import SystemClock
from vaxdesk.door.gate import Gate
from vaxdesk.site import open_desk
from vaxdesk.store.keyfile import KEYS
from vaxdesk.store.seal import SEAL

NAMES = ("--site", "接种点", "--station", "一号台", "--language", "zh-CN", "--lead")


def init(folder: Path, secret: bytes, *, lead: str = "赵云峰", before: tuple[str, ...] = ()) -> tuple[int, str]:
    path = folder.parent / "secret"
    path.write_bytes(secret)
    result = run("--data-dir", folder, *before, "init", *NAMES, lead, "--secret-file", path)
    return result.exit_code, result.stdout or result.stderr


def test_the_lead_gets_an_account_named_after_the_person(tmp_path: Path) -> None:
    code, said = init(tmp_path / "site", "秘密的话语很长啊\r\n".encode())
    assert code == 0
    assert "lead: zhao.yunfeng" in said
    key = Gate(tmp_path / "site", SystemClock()).enter("zhao.yunfeng", "秘密的话语很长啊")
    desk = open_desk(tmp_path / "site", SystemClock(), key=key, write=False)
    lead = desk.staff()[0]
    assert (lead.display, lead.roles, desk.site.practice) == ("赵云峰", ("lead",), False)
    assert lead.secret_hash == ""
    assert (tmp_path / "site" / KEYS).exists()
    assert not (tmp_path / "site" / files.KEY).exists()


@pytest.mark.parametrize(
    "secret",
    [b"", b"\n", b"         ", b"seven77", b"two\nlines of", b"\xff\xfe123456789", b"x" * 1025, b"a\rbcdefgh"],
)
def test_a_secret_that_cannot_be_used_makes_no_site(tmp_path: Path, secret: bytes) -> None:
    code, said = init(tmp_path / "site", secret)
    assert code == 2
    assert said.count("\n") == 1
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("lead", ["", "  ", "赵\u202e云峰", "赵\x00云", "赵" * 101])
def test_a_name_that_cannot_be_shown_makes_no_site(tmp_path: Path, lead: str) -> None:
    assert init(tmp_path / "site", b"long enough", lead=lead)[0] == 2
    assert not (tmp_path / "site").exists()


def test_a_site_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    real_site(tmp_path / "site")
    before = (tmp_path / "site" / "vaxdesk.db").read_bytes()
    code, said = init(tmp_path / "site", b"another secret")
    assert code == 4
    assert "there is a site already" in said
    assert (tmp_path / "site" / "vaxdesk.db").read_bytes() == before


def test_what_is_left_of_a_site_is_left_as_it_is(tmp_path: Path) -> None:
    real_site(tmp_path / "site")
    for path in (tmp_path / "site" / files.DATABASE, tmp_path / "site" / KEYS):
        path.unlink()
    before = (tmp_path / "site" / SEAL).read_bytes()
    code, said = init(tmp_path / "site", b"another secret")
    assert code == 4
    assert "there is a site already" in said
    assert (tmp_path / "site" / SEAL).read_bytes() == before
    assert not (tmp_path / "site" / KEYS).exists()


def test_a_real_site_knows_no_practice_clock(tmp_path: Path) -> None:
    assert init(tmp_path / "site", b"long enough", before=("--practice-clock", CLOCK))[0] == 3


def test_a_missing_option_and_a_missing_file_are_wrong_usage(tmp_path: Path) -> None:
    assert run("--data-dir", tmp_path, "init", *NAMES, "甲").exit_code == 2
    assert run("--data-dir", tmp_path, "init", *NAMES, "甲", "--secret-file", tmp_path / "none").exit_code == 2


def test_staff_is_added_and_can_act(tmp_path: Path) -> None:
    secret, site = real_site(tmp_path / "site"), tmp_path / "site"
    lead = as_(LEAD, secret)
    add = ("--data-dir", site, "user", "add", *lead, "--new-secret-file", secret)
    assert run(*add, "--display", "陈静", "--role", "registrar", "--role", "observer").stdout == "account: chen.jing\n"
    assert run(*add, "--display", "陈静", "--role", "screener").stdout == "account: chen.jing2\n"
    assert run(*add, "--display", "陈静", "--role", "screener", "--name", "chen.jing").exit_code == 3
    assert run(*add, "--display", "陈静", "--role", "screener", "--name", "Chen Jing").exit_code == 2
    assert run(*add, "--display", "陈静", "--role", "cook").exit_code == 2
    listed = answers(run("--data-dir", site, "user", "list", *lead, "--json"))
    assert [each["name"] for each in listed] == ["zhao.yunfeng", "chen.jing", "chen.jing2"]
    assert listed[1] == {
        "name": "chen.jing",
        "display": "陈静",
        "roles": ["registrar", "observer"],
        "may_sign_in": True,
    }
    assert batch(site, person(), args=as_("chen.jing", secret)).exit_code == 0
    assert "chen.jing2" in run("--data-dir", site, "user", "list", *lead).stdout
