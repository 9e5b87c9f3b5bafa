"""The one way off the GUI thread: papers, imports, backups, reports."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ok(Generic[T]):
    """The work was done."""

    value: T


@dataclass(frozen=True, slots=True)
class Err:
    """The work failed: a WorldFailed, or a bug that has been logged."""

    error: Exception


class Jobs(QObject):
    """Runs one job after the other. What a job needs is captured before, on the GUI thread, as frozen data; `then`
    gets `Ok` or `Err` on the GUI thread. Executors are injected: tests use one that they drain by hand."""

    _done = Signal(object, object)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._waiting = 0
        self._done.connect(self._deliver)

    @property
    def waiting(self) -> int:
        """How many jobs have not delivered yet."""
        return self._waiting

    def run(self, work: Callable[[], T], then: Callable[[Ok[T] | Err], None]) -> None:
        """Do `work` elsewhere and hand what came of it to `then` here."""
        self._waiting += 1
        self._executor.submit(self._work, work, then)

    def close(self) -> None:
        """Finish what was begun; nothing new is taken."""
        self._executor.shutdown(wait=True)

    def _work(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        try:
            result: Ok[Any] | Err = Ok(work())
        except Exception as error:  # the job runner is where every failure of a job becomes a value
            result = Err(error)
        self._done.emit(then, result)

    @Slot(object, object)
    def _deliver(self, then: Callable[[Any], None], result: Any) -> None:
        self._waiting -= 1
        then(result)


class ManualExecutor(Executor):
    """Does nothing until told to: for tests and for the tour, which must not depend on threads."""

    def __init__(self) -> None:
        self._work: list[tuple[Future[Any], Callable[[], Any]]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self._work.append((future, lambda: fn(*args, **kwargs)))
        return future

    def drain(self) -> int:
        """Do everything that waits, including what it starts; says how many jobs that were."""
        done = 0
        while self._work:
            future, work = self._work.pop(0)
            future.set_result(work())
            done += 1
        return done
