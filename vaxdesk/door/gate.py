"""The gate of a site: who may open it, by which secret, and how often somebody may guess.

All of this happens before a database is open, in the folder alone. What is refused and what is opened is kept in the
access log as soon as there is one to write to: `unlogged` says what is waiting.
"""

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from threading import get_ident
from typing import Final, TypeVar

import msgspec

from vaxdesk import files
from vaxdesk.clinic.facts import Language, Role
from vaxdesk.clock import Clock
from vaxdesk.failures import WorldFailed, WrongKey
from vaxdesk.keeping.vault import BACKUPS
from vaxdesk.store import attempts, keyfile, timer_file
from vaxdesk.store.attempts import Attempts, Tries
from vaxdesk.store.backup import backups
from vaxdesk.store.durable import failure
from vaxdesk.store.keyfile import CURRENT, KEYS, AccountKey, Cost, KeyFile, WrongSecret
from vaxdesk.store.shares import ALPHABET
from vaxdesk.store.timer_file import TimerFile

EMERGENCY: Final = "emergency"
"""The account behind the sealed envelope."""
EMERGENCY_ROLES: Final[tuple[Role, ...]] = ("registrar", "screener", "vaccinator", "observer")
EMERGENCY_NAMES: Final[dict[Language, str]] = {
    "zh-CN": "应急访问",
    "vi": "Truy cập khẩn cấp",
    "en": "Emergency access",
}
SHORTEST_SECRET: Final = 8
"""Characters (NIST SP 800-63B-4, 3.1.1.2): length is what counts, nothing is asked about the composition."""
_GROUPS, _GROUP = 5, 4
_ANSWERED_BY_A_COPY: Final = frozenset({"keys_missing", "keys_damaged"})

Made = TypeVar("Made")


class SignInWaits(WrongKey):
    """Too many wrong secrets for this account: nothing is tried before so many seconds have passed."""

    def __init__(self, left: timedelta) -> None:
        super().__init__(str(max(1, round(left.total_seconds()))))
        self.code = "sign_in_waits"


class SecretUnfit(WorldFailed):
    """A new secret that nobody should use: `secret_short`, `secret_common`, `secret_is_name`, `secret_is_old`."""


class Gate:
    """The gate of the site in one folder. Slow by intention (a fifth of a second for each try): not for the thread that
    paints."""

    def __init__(self, folder: Path, clock: Clock, *, cost: Cost = CURRENT) -> None:
        self.folder, self._clock, self._cost = folder, clock, cost
        self._unkept: Attempts | None = None
        """Tries that a disk did not take: they count for as long as the program runs."""
        self._kept: Attempts | None = None
        """The file as it was last seen."""
        self._alone_in: int | None = None
        """The thread that has this folder to itself."""
        self.by_start_secret = False
        """Whoever has entered last did so by a start secret, whatever the file says by now."""

    @property
    def open(self) -> bool:
        """There is no gate: the key lies beside the database, as on every practice site."""
        return not (self.folder / KEYS).exists() and (self.folder / files.KEY).exists()

    def keys(self) -> KeyFile:
        """The file of wrapped keys; where it is gone or damaged, the copy beside the newest backup that has a sound
        one. Raises WorldFailed."""
        try:
            return keyfile.read(self.folder / KEYS)
        except WorldFailed as failed:
            if failed.code not in _ANSWERED_BY_A_COPY:
                raise
            for each in backups(self.folder / BACKUPS):
                with suppress(WorldFailed):
                    return keyfile.read(each.keys)
            raise

    @property
    def from_copy(self) -> bool:
        """The file of wrapped keys is gone or damaged: only a copy of it lets people in."""
        try:
            keyfile.read(self.folder / KEYS)
        except WorldFailed as failed:
            return failed.code in _ANSWERED_BY_A_COPY and not self.open
        return False

    def people(self) -> tuple[AccountKey, ...]:
        """Who may sign in, in the order in which they came; the envelope is nobody. Raises WorldFailed."""
        return tuple(each for each in self.keys().accounts if each.name != EMERGENCY)

    def wait(self, name: str) -> timedelta:
        """How long until a secret of this account is heard."""
        return attempts.wait(self._tries(self._tried(), name), self._clock.now())

    @contextmanager
    def alone(self) -> Iterator[None]:
        """No other program changes the key file or counts wrong secrets meanwhile. Whoever also writes the database
        asks for this first. Raises WorldFailed("database_busy") where it is not to be had."""
        with self._held() as alone:
            if not alone:
                raise WorldFailed("database_busy")
            yield

    @contextmanager
    def _held(self) -> Iterator[bool]:
        if self._alone_in == get_ident():
            yield True
            return
        with attempts.held(self.folder) as alone:
            if not alone:
                yield False
                return
            self._alone_in = get_ident()
            try:
                yield True
            finally:
                self._alone_in = None

    def enter(self, name: str, secret: str) -> bytes:
        """The key of the database. Raises SignInWaits, WrongSecret, WorldFailed. A secret that was stretched more
        cheaply than today's are is stretched anew."""
        return self._entered(name, secret)[0]

    def _entered(self, name: str, secret: str) -> tuple[bytes, AccountKey]:
        """The key of the database, and what it was wrapped in for this account."""
        with self._held() as alone:
            if not alone:
                raise SignInWaits(timedelta(seconds=1))
            return self._enter(name, secret)

    def _enter(self, name: str, secret: str) -> tuple[bytes, AccountKey]:
        keys = self.keys()
        if left := self.wait(name):
            raise SignInWaits(left)
        account = keys.account(name)
        secret = self._as_made(account, secret)
        try:
            key = keyfile.unlock(keys, name, secret)
        except WrongSecret:
            self._note(keys, name, right=False)
            raise
        assert account is not None
        self.by_start_secret = account.temporary
        with suppress(WorldFailed):  # a disk that only lets itself be read keeps nobody out
            self._note(keys, name, right=True)
            account = self._renewed(keys, key, account, secret)
        return key, account

    def _renewed(self, keys: KeyFile, key: bytes, account: AccountKey, secret: str) -> AccountKey:
        if not keyfile.is_weak(keys, account.name, self._cost) or self.from_copy:  # it is told before it is put back
            return account
        renewed = self._with(keys, key, account, secret)
        self._write(keys, renewed)
        return renewed.account(account.name) or account

    def choose(self, name: str, old: str, new: str) -> bytes:
        """Another secret for an account, chosen by its owner; the key of the database. Raises as `enter`, also where
        somebody else has given this account another one meanwhile, and SecretUnfit."""
        self.must_fit(name, new)
        key, opened = self._entered(name, old)
        if self._is_same(opened, old, new):
            raise SecretUnfit("secret_is_old")

        def chosen(keys: KeyFile) -> tuple[KeyFile, bytes]:
            account = keys.account(name)
            if account is None or account.box != opened.box:
                raise WrongSecret
            return self._with(keys, key, msgspec.structs.replace(account, temporary=False), new), key

        return self._change(chosen)

    def recover(self, one: str, other: str, name: str, new: str) -> bytes:
        """A new secret for an account by the two recovery sheets; the key of the database. Raises ShareRefused,
        WrongKey, SecretUnfit, LookupError for an unknown account."""

        def recovered(keys: KeyFile) -> tuple[KeyFile, bytes]:
            account = keys.account(name)
            if account is None or name == EMERGENCY:
                raise LookupError(name)
            self.must_fit(name, new)
            key = keyfile.unlock_with_shares(keys, one, other)
            return self._with(keys, key, msgspec.structs.replace(account, temporary=False), new), key

        return self._change(recovered, freed=name)

    def give(
        self, key: bytes, name: str, display: str, roles: tuple[str, ...], secret: str, *, temporary: bool
    ) -> None:
        """Let this account in by this secret from now on, whatever its secret was; its wait is over. Whether the one
        who asks may do this is for the Desk to say. Raises WrongKey, WorldFailed."""

        def given(keys: KeyFile) -> tuple[KeyFile, None]:
            return keyfile.with_account(
                keys, key, name=name, display=display, secret=secret, roles=roles, temporary=temporary, cost=self._cost
            ), None

        self._change(given, freed=name)

    def show_roles(self, name: str, roles: tuple[str, ...]) -> None:
        """What the sign-in page says beside this name, where the name is on it. Raises WorldFailed."""

        def shown(keys: KeyFile) -> tuple[KeyFile, None]:
            accounts = tuple(
                msgspec.structs.replace(each, roles=roles) if each.name == name else each for each in keys.accounts
            )
            return msgspec.structs.replace(keys, accounts=accounts), None

        self._change(shown)

    def shut_out(self, name: str) -> None:
        """Let this account in no longer. Raises LookupError, ValueError for the last one, WorldFailed."""
        self._change(lambda keys: (keyfile.without_account(keys, name), None))

    def new_sheets(self, key: bytes) -> tuple[str, str, str]:
        """New recovery sheets: the text of each, and the name of their set. Those of before open nothing any more.
        Raises WrongKey, WorldFailed."""
        from vaxdesk.store import shares

        first, second = self._change(lambda keys: keyfile.with_new_sheets(keys, key))
        return shares.printed(first), shares.printed(second), first.series

    def must_fit(self, name: str, secret: str) -> None:
        """Raises SecretUnfit for a secret that somebody who knows the site would try first."""
        account = self.keys().account(name)
        if code := unfit(secret, {name, account.display if account else name}):
            raise SecretUnfit(code, str(SHORTEST_SECRET) if code == "secret_short" else "")

    def timers(self) -> TimerFile | None:
        """Who is under observation, as far as the open file says. Raises WorldFailed."""
        return timer_file.read(self.folder)

    def unlogged(self) -> dict[str, int]:
        """Wrong secrets that no access log knows of yet, by account."""
        return {name: tries.unlogged for name, tries in self._tried().accounts.items() if tries.unlogged}

    def logged(self, these: Mapping[str, int]) -> None:
        """They are in the access log now. Raises WorldFailed."""
        self._change_attempts(lambda kept: attempts.logged(kept, these))

    @property
    def replaced(self) -> dict[str, str]:
        """Secrets that open nothing any more, by their marks, whose they were, until the access log knows them."""
        return self._tried().replaced

    def known(self, these: Mapping[str, str]) -> None:
        """The access log knows now that they were replaced. Raises WorldFailed."""
        with self.alone():
            kept = self._tried()
            left = {mark: name for mark, name in kept.replaced.items() if mark not in these}
            self._remember(msgspec.structs.replace(kept, replaced=left))

    def missed(self, name: str) -> None:
        """A wrong PIN of somebody who has signed in before: it waits for the access log as a wrong secret does."""
        with self._held():
            self._remember(attempts.missed(self._tried(), name))

    def told(self) -> int | None:
        """How many wrong secrets the access log holds, as far as the file of them knows; None where it does not say."""
        return self._tried().told

    def tell(self, ever: int) -> None:
        """So many will be in the access log. Raises WorldFailed."""
        self._change_attempts(lambda kept: msgspec.structs.replace(kept, told=ever))

    def _is_same(self, account: AccountKey, old: str, new: str) -> bool:
        """Both are one secret, however each was typed: what others saw on paper becomes nobody's own."""
        made = {self._as_made(account, each) for each in (old, new)}
        return len(made) == 1 or "" != _plain(old) == _plain(new)

    @staticmethod
    def _as_made(account: AccountKey | None, secret: str) -> str:
        """A secret that was read from paper may be typed as people type; one of their own is as they chose it."""
        from_paper = account is not None and (account.temporary or account.name == EMERGENCY)
        return typed_from_paper(secret) if from_paper else secret

    def _with(self, keys: KeyFile, key: bytes, account: AccountKey, secret: str) -> KeyFile:
        return keyfile.with_account(
            keys, key, name=account.name, display=account.display, secret=secret, roles=account.roles,
            temporary=account.temporary, cost=self._cost,
        )  # fmt: skip

    def _note(self, keys: KeyFile, name: str, *, right: bool) -> None:
        known = name if keys.account(name) else ""
        before = self._tried()
        if right and known not in before.accounts:
            return
        now = self._clock.now()
        self._remember(attempts.opened(before, known) if right else attempts.failed(before, known, now))

    def _tried(self) -> Attempts:
        """What is in the file; what this program knows itself where the disk took it not, or somebody took it away."""
        if self._unkept is None and (self._kept is None or (self.folder / attempts.ATTEMPTS).exists()):
            self._kept = attempts.read(self.folder)
        return self._unkept or self._kept or Attempts()

    def _tries(self, kept: Attempts, name: str) -> Tries:
        return kept.accounts.get(name if self.keys().account(name) else "", Tries())

    def put_back(self) -> None:
        """The copy beside the newest backup in the place of a file that is gone or damaged; a damaged one is kept under
        a name of its own. Nothing where another program has done so. Raises WorldFailed."""
        with self.alone():
            if not self.from_copy:
                return
            keys, there = self.keys(), self.folder / KEYS
            try:
                if there.exists():
                    there.replace(there.with_name(f"{KEYS}.damaged-{self._clock.now().utc:%Y%m%dT%H%M%S}"))
            except OSError as error:
                raise failure(error, KEYS) from error
            self._write(keys, keys)

    def _change(self, change: Callable[[KeyFile], tuple[KeyFile, Made]], *, freed: str = "") -> Made:
        """The newest file, changed and written in one step; what else the change has made. The wait of whoever is
        `freed` is over. Raises WorldFailed."""
        with self.alone():
            before = self.keys()
            after, made = change(before)
            self._write(before, after, freed=freed)
            return made

    def _write(self, before: KeyFile, after: KeyFile, *, freed: str = "") -> None:
        """Also beside the newest backup: whoever was shut out must not come back with an older copy of the file. To be
        called by whoever is alone."""
        keyfile.write(self.folder / KEYS, after)
        marks, tried = keyfile.marks(after), self._tried()
        gone = {mark: name for name, mark in keyfile.marks(before).items() if marks.get(name) != mark}
        if gone or freed:
            kept = attempts.opened(tried, freed) if freed else tried
            self._remember(msgspec.structs.replace(kept, replaced=kept.replaced | gone))
        for newest in backups(self.folder / BACKUPS)[:1]:
            with suppress(WorldFailed):
                keyfile.write(newest.keys, after)

    def _change_attempts(self, change: Callable[[Attempts], Attempts]) -> None:
        with self.alone():
            self._write_attempts(change(self._tried()))

    def _remember(self, kept: Attempts) -> None:
        """In the file; where the disk takes it not, as long as this program runs."""
        self._unkept = kept
        with suppress(WorldFailed):
            self._write_attempts(kept)

    def _write_attempts(self, kept: Attempts) -> None:
        attempts.write(self.folder, kept)
        self._kept, self._unkept = kept, None


def unfit(secret: str, names: Iterable[str]) -> str:
    """What stands against a secret of somebody who goes by these names: `secret_short`, `secret_common`,
    `secret_is_name`, or an empty text."""
    if len(secret) < SHORTEST_SECRET:
        return "secret_short"
    plain = _plain(secret)
    if any(plain.strip("0123456789") == _plain(each) for each in names):
        return "secret_is_name"
    return "secret_common" if plain in _COMMON or len(set(plain)) < 3 else ""


def _plain(text: str) -> str:
    """Without what people put between words."""
    return "".join(each for each in text.casefold() if each.isalnum())


def made_up_secret(groups: int = _GROUPS) -> str:
    """A random secret that can be read from paper and typed: groups of four characters, twenty bits each."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(_GROUP)) for _ in range(groups))


def typed_from_paper(typed: str) -> str:
    """A made-up secret as it was made, however it was typed."""
    text = "".join(each for each in typed.upper().translate(_READ_AS) if each in ALPHABET)
    return "-".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


_READ_AS: Final = str.maketrans("OIL", "011")
_COMMON: Final = frozenset((
    "12345678", "123456789", "1234567890", "87654321", "password", "passw0rd", "password1", "qwertyui",
    "qwertyuiop", "1q2w3e4r", "1qaz2wsx", "abc12345", "abcd1234", "a1234567", "11223344", "iloveyou", "sunshine",
    "princess", "football", "letmein1", "welcome1", "admin123", "administrator", "vaccine1", "vaccination",
    "vaxdesk1", "woaini1314", "woaini520", "5201314520", "13145200", "88888888", "66668888", "matkhau1",
    "matkhau123", "khongbiet", "anhyeuem", "emyeuanh",
))  # fmt: skip
"""Long enough, and tried first by whoever guesses (NIST SP 800-63B-4 asks for such a list). Written by hand."""
