"""Where somebody stands whose ticket was scanned at a page that is not due, and so which step is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from vaxdesk.clinic.visit import Stage
from vaxdesk.ui.wording import text

BOTH: object = QT_TRANSLATE_NOOP("standing", "registered; screening and consent are due")


def standing(stage: Stage) -> str:
    """In the language of the window. At the door nothing is done yet, which the name of that stage does not say."""
    return (
        QCoreApplication.translate("standing", str(BOTH)) if stage is Stage.REGISTERED else text("stage", stage.value)
    )
