"""One window per folder: a second start brings the first to the front instead of opening the site again."""

from hashlib import sha256
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile, QObject, Signal

from vaxdesk import regular
from vaxdesk.failures import WorldFailed

LOCK: Final = "vaxdesk.lock"
ANSWER_MS: Final = 1000
"""How long a second start waits for the first to say that it has heard."""


class Instance(QObject):
    """The claim of this process on a folder. A claim left behind by a process that was killed does not count."""

    called = Signal()
    """Somebody has started the program again: come to the front."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = folder / LOCK
        self._lock = QLockFile(str(self._place))
        self._lock.setStaleLockTime(0)
        self._name = "vaxdesk-" + sha256(str(folder.resolve()).encode()).hexdigest()[:24]

    def claim(self) -> bool:
        """Take the folder; False when another process has it. Raises WorldFailed where nothing can be written, and
        where something else has the name of the claim."""
        if regular.something_else(self._place):
            raise WorldFailed("not_a_file", LOCK)
        if self._lock.tryLock(0):
            return True
        if self._lock.error() == QLockFile.LockError.LockFailedError:
            return False
        raise WorldFailed("read_only")

    def listen(self) -> None:
        """Hear of later starts."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def call_first(self) -> bool:
        """Ask the process that has the folder to come to the front; False when it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        return socket.waitForConnected(ANSWER_MS) and socket.waitForDisconnected(ANSWER_MS)

    def release(self) -> None:
        """Let the folder go."""
        self._lock.unlock()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnectFromServer()
            socket.deleteLater()
        self.called.emit()
