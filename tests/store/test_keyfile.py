"""The key of the database under everybody's secret, and under two sheets of paper."""

import json
import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.damage import one_bit_changed
from vaxdesk.failures import WorldFailed, WrongKey
from vaxdesk.store import keyfile, shares
from vaxdesk.store.keyfile import KEYS, Cost, KeyFile, WrongSecret
from vaxdesk.store.shares import ShareRefused
from vaxdesk.store.subkeys import derived

QUICK = Cost(memory_kib=64, passes=1, lanes=1)
SITE = "01853729-0a00-7000-8000-0000000000aa"
LEAD, SCREENER = "correct horse battery", "木兰花慢 1943"


def site(site_id: str = SITE, key: bytes | None = None) -> tuple[KeyFile, bytes]:
    keys, key = keyfile.created(site_id, key)
    keys = keyfile.with_account(keys, key, name="zhao.yun", display="赵云峰", secret=LEAD, cost=QUICK)
    return keyfile.with_account(keys, key, name="li.qiang", display="李强", secret=SCREENER, cost=QUICK), key


@pytest.fixture
def opened() -> tuple[KeyFile, bytes]:
    return site()


def test_everybody_opens_the_same_key_with_their_own_secret(opened: tuple[KeyFile, bytes]) -> None:
    keys, key = opened
    assert len(key) == 32
    assert keyfile.unlock(keys, "zhao.yun", LEAD) == key
    assert keyfile.unlock(keys, "li.qiang", SCREENER) == key
    assert keyfile.names(keys) == (("zhao.yun", "赵云峰"), ("li.qiang", "李强"))


@pytest.mark.parametrize(
    ("name", "secret"),
    [
        ("zhao.yun", SCREENER),
        ("li.qiang", LEAD),
        ("zhao.yun", ""),
        ("zhao.yun", LEAD + " "),
        ("nobody", LEAD),
        ("", ""),
    ],
)
def test_a_wrong_secret_and_an_unknown_account_get_one_answer(
    opened: tuple[KeyFile, bytes], name: str, secret: str
) -> None:
    with pytest.raises(WrongSecret) as failed:
        keyfile.unlock(opened[0], name, secret)
    assert isinstance(failed.value, WrongKey)
    assert (failed.value.code, failed.value.detail) == ("wrong_secret", "")


def test_an_unknown_account_costs_the_same_work_as_a_known_one(
    opened: tuple[KeyFile, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[dict[str, Any]] = []
    stretch = keyfile.hash_secret_raw

    def counted(secret: bytes, salt: bytes, **cost: Any) -> bytes:
        done.append(cost)
        return stretch(secret, salt, **cost)

    monkeypatch.setattr(keyfile, "hash_secret_raw", counted)
    for name in ("zhao.yun", "nobody"):
        with pytest.raises(WrongSecret):
            keyfile.unlock(opened[0], name, "wrong")
    assert len(done) == 2
    assert done[0] == done[1]
    done.clear()
    with pytest.raises(WrongSecret):
        keyfile.unlock(keyfile.created(SITE)[0], "nobody", "wrong")
    assert done[0]["memory_cost"] == 64 * 1024


def test_the_usual_cost_is_what_the_standard_recommends_and_is_what_is_used() -> None:
    keys, key = keyfile.created(SITE)
    keys = keyfile.with_account(keys, key, name="zhao.yun", display="赵云峰", secret=LEAD)
    assert keys.accounts[0].cost == Cost(memory_kib=65536, passes=3, lanes=4)
    assert keyfile.unlock(keys, "zhao.yun", LEAD) == key


def test_a_secret_is_its_characters_however_a_keyboard_composes_them(opened: tuple[KeyFile, bytes]) -> None:
    keys, key = opened
    keys = keyfile.with_account(keys, key, name="lan", display="Lan", secret="Nguyễn 2022", cost=QUICK)
    assert keyfile.unlock(keys, "lan", unicodedata.normalize("NFD", "Nguyễn 2022")) == key
    assert keyfile.unlock(keys, "lan", "Nguyễn ２０２２") == key


def test_a_changed_secret_replaces_the_old_one_and_leaves_the_others(opened: tuple[KeyFile, bytes]) -> None:
    keys, key = opened
    changed = keyfile.with_account(keys, key, name="li.qiang", display="李强", secret="another secret", cost=QUICK)
    assert keyfile.unlock(changed, "li.qiang", "another secret") == key
    assert keyfile.unlock(changed, "zhao.yun", LEAD) == key
    assert keyfile.names(changed) == keyfile.names(keys)
    with pytest.raises(WrongSecret):
        keyfile.unlock(changed, "li.qiang", SCREENER)


def test_somebody_who_left_no_longer_opens_it_and_the_last_one_stays(opened: tuple[KeyFile, bytes]) -> None:
    keys, key = opened
    left = keyfile.without_account(keys, "li.qiang")
    with pytest.raises(WrongSecret):
        keyfile.unlock(left, "li.qiang", SCREENER)
    assert keyfile.unlock(left, "zhao.yun", LEAD) == key
    with pytest.raises(ValueError, match="last account"):
        keyfile.without_account(left, "zhao.yun")
    with pytest.raises(LookupError):
        keyfile.without_account(keys, "nobody")


def test_a_key_that_is_not_the_databases_wraps_nothing(opened: tuple[KeyFile, bytes]) -> None:
    keys, _ = opened
    with pytest.raises(WrongKey):
        keyfile.with_account(keys, b"x" * 32, name="a", display="A", secret="s", cost=QUICK)
    with pytest.raises(WrongKey):
        keyfile.with_new_sheets(keys, b"x" * 32)


def test_weak_wrapping_is_noticed_and_renewed(opened: tuple[KeyFile, bytes]) -> None:
    keys, key = opened
    assert keyfile.is_weak(keys, "zhao.yun")
    assert not keyfile.is_weak(keys, "zhao.yun", QUICK)
    assert not keyfile.is_weak(keys, "nobody")
    renewed = keyfile.with_account(keys, key, name="zhao.yun", display="赵云峰", secret=LEAD)
    assert not keyfile.is_weak(renewed, "zhao.yun")
    assert keyfile.unlock(renewed, "zhao.yun", LEAD) == key


def test_nothing_of_one_account_or_site_opens_anything_of_another(opened: tuple[KeyFile, bytes]) -> None:
    """A wrapped key carried over to another name or another site does not open, even for the right secret."""
    keys, _ = opened
    plain = json.loads(keyfile.msgspec.json.encode(keys))
    plain["accounts"][0]["name"] = "li.qiang2"
    with pytest.raises(WrongSecret):
        keyfile.unlock(keyfile.msgspec.convert(plain, KeyFile, strict=False), "li.qiang2", LEAD)
    plain["accounts"][0]["name"], plain["site"] = "zhao.yun", "another"
    with pytest.raises(WrongSecret):
        keyfile.unlock(keyfile.msgspec.convert(plain, KeyFile, strict=False), "zhao.yun", LEAD)


@pytest.mark.parametrize("temporary", [True, False])
def test_a_start_secret_that_is_called_somebodys_own_opens_nothing_and_the_other_way_round(temporary: bool) -> None:
    keys, key = site()
    keys = keyfile.with_account(
        keys, key, name="li.qiang", display="李强", secret=SCREENER, temporary=temporary, cost=QUICK
    )
    assert keyfile.unlock(keys, "li.qiang", SCREENER) == key
    plain = json.loads(keyfile.msgspec.json.encode(keys))
    assert plain["accounts"][1]["temporary"] is temporary
    plain["accounts"][1]["temporary"] = not temporary
    for version in (1, 2):
        edited = keyfile.msgspec.convert(plain | {"version": version}, KeyFile, strict=False)
        with pytest.raises(WrongSecret):
            keyfile.unlock(edited, "li.qiang", SCREENER)
        assert keyfile.unlock(edited, "zhao.yun", LEAD) == key


OF_THE_FIRST_VERSION = b"""{"version": 1, "site": "01853729-0a00-7000-8000-0000000000aa",
 "check": "m1xH+V4oXD+P6GHiyCY3Uw==",
"recovery": null, "accounts": [
{"name": "zhao.yun", "display": "ZY", "roles": ["lead"], "temporary": false,
 "cost": {"memory_kib": 64, "passes": 1, "lanes": 1},
 "salt": "wYa5pok9dGPMq30mhkhN4g==", "box": {"nonce": "wCDOPcc+US4YHDSB",
  "sealed": "MSEMQiWYmjCiJEV9E/1trkkkiWaSV/U8Q1Bxg80NJWF6N1WpK+YTUKYkm4+0uTWG"}},
{"name": "li.qiang", "display": "LQ", "roles": [], "temporary": true,
 "cost": {"memory_kib": 64, "passes": 1, "lanes": 1},
 "salt": "4uWw9yGqbMeHv8yuaVhN0g==", "box": {"nonce": "D8aE7gCNjAFV2pMm",
  "sealed": "EoFKwNbJH8DXVfN3eCxcvRxr1TBBNrbxPurUFVWqN+Ih7OeUz2EWis1mVMipgJNB"}}
]}"""


@pytest.mark.parametrize(("name", "secret"), [("zhao.yun", LEAD), ("li.qiang", "7KQM-2D4X-9R0B")])
def test_a_file_of_the_first_version_opens_and_a_new_secret_makes_it_one_of_this_version(
    tmp_path: Path, name: str, secret: str
) -> None:
    """A lead with a secret of their own, and a screener with a start secret."""
    (tmp_path / KEYS).write_bytes(OF_THE_FIRST_VERSION)
    keys = keyfile.read(tmp_path / KEYS)
    assert [each.temporary for each in keys.accounts] == [False, True]
    key = keyfile.unlock(keys, name, secret)
    assert key == bytes(range(32))
    changed = keyfile.with_account(keys, key, name="li.qiang", display="李强", secret=SCREENER, cost=QUICK)
    assert (keys.version, changed.version) == (1, 2)
    assert keyfile.unlock(changed, "zhao.yun", LEAD) == keyfile.unlock(changed, "li.qiang", SCREENER) == key


# ---- recovery ----


def test_two_sheets_open_it_in_any_order_and_one_does_not(opened: tuple[KeyFile, bytes]) -> None:
    keys, key = opened
    keys, (first, second) = keyfile.with_new_sheets(keys, key)
    one, other = shares.printed(first), shares.printed(second).lower()
    assert keyfile.unlock_with_shares(keys, one, other) == key
    assert keyfile.unlock_with_shares(keys, other, one) == key
    with pytest.raises(ShareRefused, match="shares_same"):
        keyfile.unlock_with_shares(keys, one, one)


def test_sheets_of_an_older_set_are_told_apart_from_wrong_ones(opened: tuple[KeyFile, bytes]) -> None:
    keys, key = opened
    with pytest.raises(WrongKey):
        keyfile.unlock_with_shares(keys, *map(shares.printed, shares.split(b"x" * 32)))
    first, old = keyfile.with_new_sheets(keys, key)
    renewed, _ = keyfile.with_new_sheets(first, key)
    with pytest.raises(ShareRefused, match="sheets_replaced"):
        keyfile.unlock_with_shares(renewed, *map(shares.printed, old))
    forged = tuple(shares.Share(each.number, each.series, b"x" * 32) for each in old)
    with pytest.raises(WrongKey):
        keyfile.unlock_with_shares(first, *map(shares.printed, forged))


# ---- the file ----


def test_the_file_reads_back_and_only_its_owner_may(opened: tuple[KeyFile, bytes], tmp_path: Path) -> None:
    keys, key = opened
    keyfile.write(tmp_path / KEYS, keys)
    keyfile.write(tmp_path / KEYS, keys)
    assert keyfile.read(tmp_path / KEYS) == keys
    assert (tmp_path / KEYS).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [KEYS]
    text = (tmp_path / KEYS).read_bytes()
    for hidden in (key, key.hex().encode(), LEAD.encode(), SCREENER.encode()):
        assert hidden not in text


def test_the_check_says_nothing_about_the_key_or_about_other_uses(opened: tuple[KeyFile, bytes]) -> None:
    keys, key = opened
    assert keys.check == derived(key, "key check", 16)
    assert keys.check != derived(key, "seal", 16)
    assert keys.check not in key


def test_it_is_flushed_before_it_takes_its_place_and_the_place_is_flushed_too(
    opened: tuple[KeyFile, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    for step in ("write", "fsync", "replace"):
        call = getattr(os, step)
        monkeypatch.setattr(os, step, lambda *given, step=step, call=call: (done.append(step), call(*given))[1])
    keyfile.write(tmp_path / KEYS, opened[0])
    assert done == ["write", "fsync", "replace", "fsync"]


@pytest.mark.parametrize("step", ["open", "write", "fsync", "replace"])
def test_a_disk_that_fails_while_writing_leaves_the_old_file(
    opened: tuple[KeyFile, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    keys, key = opened
    keyfile.write(tmp_path / KEYS, keys)
    changed = keyfile.with_account(keys, key, name="zhou.min", display="周敏", secret="s", cost=QUICK)

    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(WorldFailed, match="disk_full"):
        keyfile.write(tmp_path / KEYS, changed)
    monkeypatch.undo()
    assert keyfile.read(tmp_path / KEYS) == keys
    assert [path.name for path in tmp_path.iterdir()] == [KEYS]


def test_a_disk_that_takes_a_few_bytes_at_a_time_is_given_the_rest(
    opened: tuple[KeyFile, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, bytes(data)[:7]))
    keyfile.write(tmp_path / KEYS, opened[0])
    monkeypatch.undo()
    assert keyfile.read(tmp_path / KEYS) == opened[0]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "keys_missing"),
        (b"", "keys_damaged"),
        (b"\xff\xfe", "keys_damaged"),
        (b"[]", "keys_damaged"),
        (b'{"version": 1}', "keys_damaged"),
        (b'{"version": 3, "new": true}', "keys_too_new"),
    ],
)
def test_a_file_that_is_none_is_named(tmp_path: Path, content: bytes | None, code: str) -> None:
    if content is not None:
        (tmp_path / KEYS).write_bytes(content)
    with pytest.raises(WorldFailed) as failed:
        keyfile.read(tmp_path / KEYS)
    assert failed.value.code == code
    with pytest.raises(WorldFailed, match="keys_damaged"):
        keyfile.read(tmp_path)


def test_a_file_that_names_an_account_twice_or_asks_for_too_much_is_damaged(
    opened: tuple[KeyFile, bytes], tmp_path: Path
) -> None:
    keyfile.write(tmp_path / KEYS, opened[0])
    plain = json.loads((tmp_path / KEYS).read_text())
    twice = plain | {"accounts": plain["accounts"] * 2}
    greedy = json.loads(json.dumps(plain))
    greedy["accounts"][0]["cost"]["memory_kib"] = 2**40
    for damaged in (twice, greedy):
        (tmp_path / KEYS).write_text(json.dumps(damaged))
        with pytest.raises(WorldFailed, match="keys_damaged"):
            keyfile.read(tmp_path / KEYS)


def test_a_flipped_bit_never_opens_to_another_key(tmp_path: Path) -> None:
    """Damage is named, or does not matter, or the secret no longer fits: never a traceback, never a wrong key."""
    keys, key = site()
    keyfile.write(tmp_path / KEYS, keys)
    data = (tmp_path / KEYS).read_bytes()
    outcomes = set()
    for place in range(0, len(data), 3):
        (tmp_path / KEYS).write_bytes(one_bit_changed(data, place))
        try:
            assert keyfile.unlock(keyfile.read(tmp_path / KEYS), "zhao.yun", LEAD) == key
            outcomes.add("open")
        except WorldFailed as failed:
            outcomes.add(failed.code)
    assert (
        {"open", "keys_damaged", "wrong_secret"} <= outcomes <= {"open", "keys_damaged", "wrong_secret", "keys_too_new"}
    )
