"""The language of the interface: Latvian unless said otherwise, switched while the program runs.

The source says English, so English needs no file; Latvian comes from the compiled translation, and Qt's own
dialogs speak through theirs. A switch sends `LanguageChange` to every widget.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from dpo_desk.bundle import bundled
from dpo_desk.domain.language import Language

_LOCALES = {
    Language.LATVIAN: QLocale(QLocale.Language.Latvian, QLocale.Country.Latvia),
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}

_current = [Language.LATVIAN]
_installed: list[QTranslator] = []


def current() -> Language:
    """The language that the interface speaks now."""
    return _current[0]


def preferred(system: QLocale | None = None) -> Language:
    """What a first start speaks: English where the system's language is English, else Latvian."""
    locale = system or QLocale.system()
    is_english = locale.language() == QLocale.Language.English
    return Language.ENGLISH if is_english else Language.LATVIAN


def use(app: QApplication, language: Language, compiled: Path | None = None) -> None:
    """Switches the interface. `compiled` names another translation file than the bundled one.

    Raises FileNotFoundError when the installation lacks it.
    """
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    _current[0] = language
    QLocale.setDefault(_LOCALES[language])
    if language is Language.ENGLISH:
        return
    ours = compiled or bundled("resources", "translations", "dpo_desk_lv.qm")
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / "qtbase_lv.qm"
    for path in (qt, ours):
        translator = QTranslator(app)
        if translator.load(str(path)):
            _installed.append(translator)
            app.installTranslator(translator)
