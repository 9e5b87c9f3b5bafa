"""Signing in: somebody says who they are, and proves it. Before the record is open, and whenever it is locked."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Protocol, TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal

from vaxdesk.door.gate import EMERGENCY, SHORTEST_SECRET, Gate
from vaxdesk.door.seat import How
from vaxdesk.door.sessions import LONGEST_PIN, SHORTEST_PIN, Sessions
from vaxdesk.door.threshold import stands_against
from vaxdesk.failures import WorldFailed
from vaxdesk.ui import wording
from vaxdesk.ui.homes import home_of
from vaxdesk.ui.jobs import Err, Jobs, Ok
from vaxdesk.ui.sign_in_card import Person
from vaxdesk.ui.sign_in_forms import share_words
from vaxdesk.ui.sign_in_outlook import Look
from vaxdesk.ui.sign_in_page import SignInPage
from vaxdesk.ui.sign_in_people import ANYBODY
from vaxdesk.ui.sign_in_typed import Typed

T = TypeVar("T")


class Somebody(Protocol):
    """Who may sign in: a line of the key file, or of the staff list of a practice site."""

    @property
    def name(self) -> str: ...
    @property
    def display(self) -> str: ...
    @property
    def roles(self) -> Sequence[str]: ...


class Entered(msgspec.Struct, frozen=True):
    """Somebody has signed in: the account, the key of the database where a secret gave it, and how it is kept."""

    name: str
    key: bytes | None = None
    how: How | None = "signed_in"
    reason: str = ""

    def __repr__(self) -> str:
        return f"Entered({self.name}, {self.how})"


class SignIn(QObject):
    """Drives a `SignInPage`. `entered` carries an Entered, `failed` a WorldFailed that no other secret puts right."""

    entered = Signal(object)
    failed = Signal(object)
    missed = Signal()
    """A wrong secret or PIN was given."""

    def __init__(
        self,
        page: SignInPage,
        gate: Gate,
        jobs: Jobs,
        sessions: Sessions,
        look: Look,
        *,
        people: Callable[[], Sequence[Somebody]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`people` are those of a practice site, who need no secret."""
        super().__init__(parent)
        self.page, self._gate, self._jobs, self._sessions, self.look = page, gate, jobs, sessions, look
        self._secrets = people is None
        self._who: Callable[[], Sequence[Somebody]] = people or gate.people
        self._people: tuple[Somebody, ...] = ()
        self._waited = False
        self._turn = 0
        self._old = ""
        self._typed = Typed(page)
        self._connect()

    def ask(self, account: str = "") -> None:
        """Begin with nobody, or with whoever was here before."""
        self._give_up()
        self._people = tuple(self._who())
        self._look_again()
        self.page.people.choose(account or None)
        self._chosen()
        if self.page.people.account is None:
            self.page.people.setFocus()

    def tick(self) -> None:
        """A second has passed."""
        self.page.tick()
        self._look_again()
        if self._typed.tick():
            self._drop_typed()

    def retell(self) -> None:
        """Everything again in the language of the moment; what was typed stays."""
        if self._people:
            self._look_again()
            self._ask_words()

    def _look_again(self) -> None:
        self.page.show_outlook(self.look.look())
        self.page.show_people([self._card(each) for each in self._people])
        self._tell_wait()

    # somebody does something

    def _chosen(self, _account: str = "") -> None:
        """Another card: what was typed for the one before is gone."""
        self._give_up()
        account = self.page.people.account
        self.page.turn_to(None)
        if account is None:
            return
        self._ask_words()
        self._tell_wait()
        self.page.form.fill()

    def _ask_words(self) -> None:
        account = self.page.people.account
        if account is None:
            return
        person = self._person(account)
        pin = person is not None and self._sessions.has_pin(person.name)
        title = " · ".join((person.display, _roles(person))) if person else self.tr("Somebody else")
        self.page.form.ask(
            title,
            anybody=account == ANYBODY,
            label=self.tr("PIN, or your secret") if pin else self.tr("Secret"),
            enter=self._where(person),
            needs_secret=self._secrets,
        )
        if self.page.turned_to is self.page.own and (chosen := self._person(self._name())) is not None:
            self.page.own.set_title(chosen.display)

    def _agreed(self) -> None:
        if self._secrets:
            self.page.form.fill()
        elif self.page.people.account:
            self._enter(Entered(self.page.people.account))

    def _given(self, account: str, secret: str) -> None:
        name = self._name(account)
        if not self._secrets:
            self._enter(Entered(name))
            return
        if not name or not secret:
            return
        if self._sessions.has_pin(name) and is_pin(secret):
            self._try_pin(name, secret)
        else:
            self._try_secret(name, secret)

    def _try_secret(self, name: str, secret: str) -> None:
        self._check(lambda: self._gate.enter(name, secret), lambda key: self._opened(name, key, secret))

    def _try_pin(self, name: str, pin: str) -> None:
        if self._sessions.fits(name, pin):
            self._enter(Entered(name, how="unlocked"))
            return
        if len(pin) >= SHORTEST_SECRET:  # these digits may be the secret: a wrong one counts as that too
            self._try_secret(name, pin)
            return
        self._gate.missed(name)
        self.missed.emit()
        left = self._sessions.tries_left(name)
        if left:
            words = wording.filled(self.tr("Wrong PIN. Tries left: {number}"), number=left)
        else:
            words = self.tr("Three wrong PINs: now it takes your secret.")
            self._chosen()
        self.page.form.again()
        self.page.form.say(words, "stop")

    def _opened(self, name: str, key: bytes, secret: str) -> None:
        if self._gate.by_start_secret:
            person = self._person(name)
            self._old = secret
            self.page.turn_to(self.page.own)
            self.page.own.ask(person.display if person else name)
            return
        self._sessions.began(name)
        self._enter(Entered(name, key))

    def _choose_own(self, new: str) -> None:
        name, old = self._name(), self._old
        self._check(lambda: self._gate.choose(name, old, new), lambda key: self._begin(Entered(name, key)))

    def _emergency(self, secret: str, name: str, reason: str) -> None:
        entered = lambda key: Entered(EMERGENCY, key, "emergency_access", f"{name}: {reason}")  # noqa: E731
        self._check(lambda: self._gate.enter(EMERGENCY, secret), lambda key: self._enter(entered(key)))

    def _recover(self, one: str, other: str, name: str, new: str) -> None:
        self._check(
            lambda: self._gate.recover(one, other, name, new),
            lambda key: self._begin(Entered(name, key, "recovered")),
        )

    def _begin(self, entered: Entered) -> None:
        self._sessions.began(entered.name)
        self._enter(entered)

    def _enter(self, entered: Entered) -> None:
        self._give_up()
        self.entered.emit(entered)

    def _give_up(self) -> None:
        """Back to the cards with nothing typed; an answer that is still to come comes for nobody."""
        self._turn += 1
        self._old = ""
        for form in (self.page.form, self.page.own, self.page.emergency, self.page.recovery):
            form.set_busy(False)
        self.page.forget()
        self.page.turn_to(None)

    def _leave(self) -> None:
        self._give_up()
        if self.page.people.account is not None:
            self._chosen()

    # what comes of it

    def _check(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do what takes a fifth of a second elsewhere."""
        turn = self._turn
        self._set_busy(True)
        self._jobs.run(work, lambda result: self._checked(turn, result, then))

    def _checked(self, turn: int, result: "Ok[T] | Err", then: Callable[[T], None]) -> None:
        if isinstance(result, Err) and stands_against(result.error) is not None:
            self.missed.emit()  # also where whoever typed it has gone away
        if turn != self._turn:
            return
        self._set_busy(False)
        if isinstance(result, Ok):
            then(result.value)
        else:
            self._refused(result.error)

    def _set_busy(self, busy: bool) -> None:
        form = self.page.turned_to
        if form is not None:
            form.set_busy(busy)
        else:
            self.page.form.set_busy(busy, self.tr("Checking…"))

    def _refused(self, error: Exception) -> None:
        against = stands_against(error)
        if against is None:
            if not isinstance(error, WorldFailed):
                raise error
            self.failed.emit(error)
            return
        form = self.page.turned_to
        if form is not None:
            form.was_refused(against[0])
            form.say(form.refused(*against) or refused_words(*against))
            return
        self.page.form.again()
        self.page.form.say(refused_words(*against), "stop")
        self._look_again()

    def _tell_wait(self) -> None:
        account = self.page.people.account
        if account is None or not self._secrets or self.page.turned_to is not None:
            return
        left = self._gate.wait(self._name())
        self.page.form.set_waiting(bool(left))
        if left:
            self._waited = True
            self.page.form.say(waiting_words(left), "stop")
        elif self._waited:
            self._waited = False
            self.page.form.say(self.tr("Try again now."))

    # words

    def _card(self, each: Somebody) -> Person:
        left = self._gate.wait(each.name) if self._secrets else timedelta()
        under = wording.filled(self.tr("Wait {time}"), time=_clock(left)) if left else _roles(each)
        return Person(each.name, each.display, under, waits=bool(left))

    def _person(self, account: str) -> Somebody | None:
        return next((each for each in self._people if each.name == account), None)

    def _name(self, typed: str = "") -> str:
        """The account of the chosen card, or of what was typed: an account in any letters, or a name that only one
        person has."""
        if self.page.people.account:
            return self.page.people.account
        typed = (typed or self.page.form.account.text()).strip()
        same = typed.casefold()
        accounts = [each.name for each in self._people if each.name.casefold() == same]
        names = [each.name for each in self._people if each.display.strip().casefold() == same]
        return accounts[0] if accounts else names[0] if len(names) == 1 else typed

    def _drop_typed(self) -> None:
        """Nobody has touched a key for a while: whoever comes next finds nothing that was typed."""
        form = self.page.turned_to
        words = self.tr("What was typed has been removed: no key for a minute.")
        if form is None or form is self.page.own:
            self._leave()
            self.page.form.say(words)
            return
        form.forget()
        form.say(words)
        form.focus_first()

    def _where(self, person: Somebody | None) -> str:
        if person is None:
            return self.tr("Sign in")
        station = home_of(person.roles)
        return wording.filled(self.tr("Enter: {station}"), station=wording.text("station", station))

    def _connect(self) -> None:
        page = self.page
        page.people.chosen.connect(self._chosen)
        page.people.agreed.connect(self._agreed)
        page.form.given.connect(self._given)
        page.own.given.connect(self._choose_own)
        page.emergency.given.connect(self._emergency)
        page.recovery.given.connect(self._recover)
        page.left.connect(self._leave)
        page.retranslated.connect(self.retell)
        page.emergency_wanted.connect(self._ask_emergency)
        page.recovery_wanted.connect(self._ask_recovery)

    def _ask_emergency(self) -> None:
        self._give_up()
        self.page.turn_to(self.page.emergency)
        self.page.emergency.ask()

    def _ask_recovery(self) -> None:
        account = self.page.people.account or ""
        self._give_up()
        self.page.turn_to(self.page.recovery)
        self.page.recovery.ask([(each.name, each.display) for each in self._people], account)


def refused_words(code: str, detail: str) -> str:
    """What stands against it, as `stands_against` says."""
    if code == "sign_in_waits":
        return waiting_words(timedelta(seconds=int(detail)))
    return share_words(code, detail)


def waiting_words(left: timedelta) -> str:
    """How long nothing is tried, in minutes and seconds."""
    return wording.text("failure", "sign_in_waits", detail=_clock(left))


def _clock(left: timedelta) -> str:
    seconds = max(1, -(-left // timedelta(seconds=1)))
    return f"{seconds // 60}:{seconds % 60:02}"


def _roles(person: Somebody) -> str:
    return " · ".join(wording.text("role", role) for role in person.roles)


def is_pin(text: str) -> bool:
    """These digits may be somebody's PIN."""
    return text.isascii() and text.isdigit() and SHORTEST_PIN <= len(text) <= LONGEST_PIN
