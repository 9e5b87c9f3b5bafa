"""The interface language, changed while the program runs."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from vaxdesk.files import resources

LANGUAGES: Final[dict[str, str]] = {"zh-CN": "中文", "en": "English", "vi": "Tiếng Việt"}
"""Code and own name of every interface language; English is the language of the source."""


class Languages:
    """Installs the translators of one language at a time; Qt then tells every window (LanguageChange)."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.current = "en"

    def use(self, code: str) -> None:
        """Speak this language from now on. Raises KeyError for one that is not there."""
        LANGUAGES[code]
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = [] if code == "en" else list(_translators(code))
        self.current = code
        QLocale.setDefault(QLocale(code))
        for translator in self._installed:
            self._app.installTranslator(translator)


def _translators(code: str) -> tuple[QTranslator, ...]:
    """Ours, over those of Qt where Qt has them."""
    tag = code.replace("-", "_")
    ours, qt = QTranslator(), QTranslator()
    if not ours.load(str(resources() / "i18n" / f"vaxdesk_{tag}.qm")):
        raise FileNotFoundError(f"vaxdesk_{tag}.qm")
    has_qt = qt.load(f"qtbase_{tag}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return (qt, ours) if has_qt else (ours,)


def spoken_here() -> str:
    """The language of this computer where we speak it, otherwise Chinese."""
    name = QLocale.system().name().replace("_", "-")
    return next((code for code in LANGUAGES if name.startswith(code.split("-")[0])), "zh-CN")
