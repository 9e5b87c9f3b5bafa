"""What was wrong with the files when a site was opened: in the right words at the sign-in and on the record page."""

import pytest

from tests.ui.doors import Door
from vaxdesk.departments.office import Finding
from vaxdesk.store.seal import SEAL
from vaxdesk.ui import found_words
from vaxdesk.ui.stations import audit_opening

ANEW = "The safety file beside the database was begun anew and a backup made. Tell the person in charge."


@pytest.mark.parametrize("code", found_words.SENTENCES)
def test_no_code_of_what_was_found_is_shown_bare(code: str) -> None:
    for said in (audit_opening.at_sign_in(code), audit_opening.on_the_page(Finding(code, ""), {})):
        assert said != code.replace("_", " ")
        assert len(said) > 30
        assert "_" not in said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("seal_missing", ANEW),
        ("seal_damaged", ANEW),
        (
            "secret_returned",
            "Somebody put back an older key file: a secret that was replaced opens this site again. Tell",
        ),
        ("database_behind", "An older copy of the database stood in its place; the safety file has put back what it "),
        ("database_rolled_back", "Somebody put an older copy in the place of the database. Tell the person in charge."),
        ("restored_in_part", "A backup was restored without a complete safety file. Tell the person in charge."),
        ("lists_changed", "Somebody has changed the staff list or the settings past this program. Tell"),
        ("attempts_lost", "Fewer wrong secrets are counted than the access log holds. Tell the person in charge."),
        ("timers_changed", "The board before the sign-in had been changed by somebody."),
        ("keys_from_copy", "The file that lets the staff in was missing or damaged."),
    ],
)
def test_at_the_sign_in_each_code_has_its_own_words_and_no_account(code: str, said: str) -> None:
    assert audit_opening.at_sign_in(code).startswith(said)


def test_only_a_safety_file_that_was_begun_anew_is_said_to_be_so(door: Door) -> None:
    door.start()
    door.clinic.folder.joinpath(SEAL).unlink()
    door.enter("chen.jing")
    assert ANEW in door.window.said()


def test_the_page_says_whose_secret_is_back_and_how_much_was_put_back() -> None:
    names = {"wang.fang": "王芳"}
    assert "(王芳)" in audit_opening.on_the_page(Finding("secret_returned", "wang.fang"), names)
    back = "2 entries and 0 lines of the access log put back"
    assert "entries: 2, lines" in audit_opening.on_the_page(Finding("database_behind", back), names)
    assert "The staff" not in audit_opening.on_the_page(Finding("seal_missing", ""), names)
