"""What a check looks at besides the record and its seal: every backup beside the database, and the seal before this
one."""

from collections.abc import Iterator

from vaxdesk.failures import WorldFailed, WrongKey
from vaxdesk.keeping.vault import Vault
from vaxdesk.store import backup
from vaxdesk.store.seal import PREVIOUS, read_seal
from vaxdesk.store.verify import Finding


def findings(vault: Vault) -> Iterator[Finding]:
    """Each backup is opened and read from end to end, as a restore would find it. That there is none is no finding."""
    for each in backup.backups(vault.backups):
        try:
            backup.check(each.path, vault.key)
        except WrongKey:
            yield Finding("backup_of_another_key", f"{each.path.name} does not open with the key of this site")
        except WorldFailed as failed:
            yield Finding(failed.code, f"{each.path.name} cannot be read from end to end")
    yield from _seal_before(vault)


def _seal_before(vault: Vault) -> Iterator[Finding]:
    """It is kept until the next one begins, so that the newest backup but one loses nothing either."""
    path = vault.seal.with_name(PREVIOUS)
    if not path.exists():
        return
    try:
        problems = [each.code for each in read_seal(path, vault.key).problems if each.code != "seal_torn"]
    except WorldFailed as failed:
        problems = [failed.code]
    for code in dict.fromkeys(problems):
        yield Finding(f"previous_{code}", f"{path.name}, the seal before this one, is not whole")
