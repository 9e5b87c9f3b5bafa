"""The keys of a workstation: made once, kept sealed, in no copy, replaced when they are lost."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import Clinic, all_signed_in, nobody
from tests.clinic.entries import Story
from tests.credentials import cards as c
from tests.test_cards import cards, gone_home, results
from vaxdesk.clinic import facts as f
from vaxdesk.codes import card_keys
from vaxdesk.credentials import keys
from vaxdesk.credentials.issuers import is_issuer, own_issuer
from vaxdesk.credentials.key_ring import published
from vaxdesk.credentials.site_rings import site_rings
from vaxdesk.failures import WorldFailed
from vaxdesk.site import open_desk
from vaxdesk.store.cardkeys import CARD_KEYS

USUAL = own_issuer("01853729-0a00-7000-8000-0000000000aa", practice=False)


def printed(clinic: Clinic) -> str:
    """The text of the card of somebody new."""
    (card,) = cards(clinic, gone_home(clinic, person=clinic.act(nobody()).entry.about))
    return card.text


def states(clinic: Clinic) -> list[str]:
    return [key.state for ring in clinic.desk.card_room.rings() for key in ring.keys]


def test_a_key_is_made_with_the_first_card_and_used_from_then_on(clinic: Clinic) -> None:
    assert states(clinic) == []
    first = printed(clinic)
    clinic.restart()
    second = printed(clinic)
    assert states(clinic) == ["current"]
    assert results(clinic, first, second) == ["", ""]


def test_the_private_half_lies_nowhere_in_clear_and_in_no_copy(
    clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(card_keys, "generated", lambda: keys.of_number(0x5EED_0001))
    printed(clinic)
    clinic.desk.office.back_up()
    for name, content in clinic.desk.card_room.published().items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    clinic.desk.close()
    box = json.loads((clinic.folder / CARD_KEYS).read_bytes())["box"]
    number = (0x5EED_0001).to_bytes(32)
    spelled = [number, number.hex().encode(), c.encoded(number).encode(), str(0x5EED_0001).encode(), box.encode()]
    for path in tmp_path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert [each in content for each in spelled] == [False] * 4 + [path.name == CARD_KEYS], path
    assert (clinic.folder / CARD_KEYS).stat().st_mode & 0o077 == 0
    clinic.desk = clinic.opened()


@pytest.mark.parametrize("damage", ["gone", "emptied", "changed", "of another"])
def test_a_workstation_that_lost_its_key_makes_another_and_its_cards_stay_good(clinic: Clinic, damage: str) -> None:
    first = printed(clinic)
    path = clinic.folder / CARD_KEYS
    there = path.read_bytes()
    path.unlink()
    if damage == "emptied":
        path.write_bytes(b"")
    elif damage == "changed":
        read: dict[str, Any] = json.loads(there)
        path.write_bytes(json.dumps(read | {"kid": c.KEY.kid}).encode())
    elif damage == "of another":
        path.write_bytes(there.replace(clinic.desk.site.station.encode(), clinic.desk.site.id.encode()))
    second = printed(clinic)
    assert states(clinic) == ["retired", "current"]
    assert results(clinic, first, second) == ["", ""]


def test_a_copied_site_goes_on_with_a_key_of_its_own(clinic: Clinic, tmp_path: Path) -> None:
    first = printed(clinic)
    clinic.desk.close()
    shutil.copytree(clinic.folder, tmp_path / "copy")
    clinic.folder = tmp_path / "copy"
    clinic.desk = all_signed_in(open_desk(clinic.folder, clinic.clock, key=clinic.key, new_id=clinic.new_id))
    clinic.desk.ticket_letters.take_free("ABC", "the other one is put away")
    second = printed(clinic)
    assert states(clinic) == ["current", "current"]
    assert results(clinic, first, second) == ["", ""]


def test_a_key_that_the_record_forgot_is_written_down_again(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    """As after a power cut between the file and the journal."""
    with monkeypatch.context() as patch:
        patch.setattr(card_keys.CardKeys, "_record", lambda self, fact, by: None)
        clinic.desk.paperwork._cards._keys.made("zhao.yun")
    kid = json.loads((clinic.folder / CARD_KEYS).read_bytes())["kid"]
    card = printed(clinic)
    assert [key.kid for ring in clinic.desk.card_room.rings() for key in ring.keys] == [kid]
    assert results(clinic, card) == [""]


def test_a_slip_is_printed_unsigned_while_no_key_can_be_kept(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    visit = gone_home(clinic)

    def full(*_: Any) -> None:
        raise WorldFailed("disk_full")

    with monkeypatch.context() as patch:
        patch.setattr(card_keys.cardkeys, "write", full)
        slip = clinic.desk.paperwork.draft("slip", visit, language="vi").subject
        assert (slip.cards, [each.because for each in slip.unsigned]) == ((), ["signing_failed"])
        assert clinic.desk.paperwork.paper("slip", visit, language="vi").startswith(b"%PDF")
    assert len(cards(clinic, visit)) == 1


def test_a_revoked_key_is_published_no_more_and_reprints_bring_new_cards(clinic: Clinic) -> None:
    visit = gone_home(clinic)
    (first,) = cards(clinic, visit)
    (ring,) = clinic.desk.card_room.rings()
    clinic.desk.card_room.revoke(ring.keys[0].kid, "laptop stolen")
    assert results(clinic, first.text) == ["key_withdrawn"]
    assert json.loads(clinic.desk.card_room.published()["jwks.json"]) == {"keys": []}
    (second,) = cards(clinic, visit)
    assert results(clinic, second.text) == [""]
    clinic.desk.card_room.retire(ring.keys[0].kid)
    assert states(clinic) == ["revoked", "current"]


@pytest.mark.parametrize(("practice", "begins"), [(False, "https://vaxdesk.invalid/"), (True, "https://practice.")])
def test_a_site_that_has_chosen_no_issuer_signs_as_nobody_else_can(practice: bool, begins: str) -> None:
    one, other = (own_issuer(f"01853729-0a00-7000-8000-0000000000{last}", practice=practice) for last in ("aa", "ab"))
    assert one != other
    assert is_issuer(one)
    assert one.startswith(begins)
    assert one.split("/")[2].endswith(".invalid")


KEYS = [keys.of_number(0x5EED_0001 + number) for number in range(3)]
ACTS = st.lists(st.tuples(st.sampled_from(["made", "retired", "revoked"]), st.integers(0, 2), st.integers(0, 1)))


@settings(deadline=None)
@given(ACTS)
def test_however_keys_come_and_go_a_ring_holds_and_revoked_is_for_ever(acts: list[tuple[str, int, int]]) -> None:
    story, gone = Story(), set()
    for act, number, station in acts:
        public = KEYS[number].public
        made = {entry.fact.kid for entry in story.entries if isinstance(entry.fact, f.CardKeyMade)}
        if act == "made":
            fact: f.Fact = f.CardKeyMade(kid=public.kid, x=public.x, y=public.y, issuer=f"https://{number}.example")
        else:
            fact = f.CardKeyEnded(kid=public.kid, state="revoked" if act == "revoked" else "retired")
            gone |= {public.kid} if act == "revoked" and public.kid in made else set()
        story.add(fact, station=f"station-{station}", kind="site", about="site")
        rings = site_rings(story.entries, {}, usual=USUAL, name="")
        found = [key for ring in rings for key in ring.keys]
        assert len({key.kid for key in found}) == len(found)
        assert {key.kid for key in found if key.state == "revoked"} == gone
        current = [key.station for key in found if key.state == "current"]
        assert len(set(current)) == len(current)
        assert all(published(ring, c.NOW) for ring in rings)


def test_a_key_under_another_name_than_its_thumbprint_is_no_key() -> None:
    story, public = Story(), c.OTHER_KEY.public
    story.add(f.CardKeyMade(kid=c.KEY.kid, x=public.x, y=public.y, issuer=c.ISSUER))
    story.add(f.CardKeyMade(kid=public.kid, x=public.x, y=public.y, issuer="http://not.an.issuer"))
    (ring,) = site_rings(story.entries, {}, usual=USUAL, name="")
    assert (ring.issuer, ring.keys) == (USUAL, ())
