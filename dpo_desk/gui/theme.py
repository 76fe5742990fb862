"""Turns tokens into palette, stylesheet and fonts, and switches them while the program runs.

Painting code asks `color(role)`, `font(type)` and `px(size)` at paint time, never at construction: only
so does it follow a live switch. Widgets that fix a size from a token do it again on `StyleChange`.

The `Qt` namespace is imported only inside functions here and in the other modules of the first window:
loading it costs as much as all our own code before the first frame.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from dpo_desk.gui.fonts import FAMILY, load_fonts
from dpo_desk.gui.stylesheet import stylesheet
from dpo_desk.gui.tokens import COLOURS, STATE_ROLES, TEXT_SIZES, TYPES, Line, Role, Scheme, Type, fill_of

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPalette


class Appearance(StrEnum):
    """The setting: as the system, or one scheme always."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Theme(QObject):
    """The look of the whole program. Signal: `changed` after palette, stylesheet and fonts were replaced."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        load_fonts()
        if not _made_here:
            app.setStyle("Fusion")
        self._app = app
        self._appearance = Appearance.SYSTEM
        self._text_size = 100
        self._scheme: Scheme | None = None
        self._colours: dict[Role, QColor] = {}
        self._fonts: dict[tuple[Type, bool], QFont] = {}
        self._follows = False

    @property
    def appearance(self) -> Appearance:
        return self._appearance

    @property
    def text_size(self) -> int:
        """Per cent."""
        return self._text_size

    @property
    def scheme(self) -> Scheme:
        return self._scheme or Scheme.LIGHT

    def apply(self, appearance: Appearance, text_size: int = 100) -> None:
        """Sets both settings. A text size that is not offered falls back to 100 %."""
        self._appearance = appearance
        self._text_size = text_size if text_size in TEXT_SIZES else 100
        if self._follows or appearance is not Appearance.SYSTEM:
            self._set_title_bar()
        self._restyle()

    def follow_system(self) -> None:
        """Begins to listen to the system's light, dark and contrast; called after the first frame."""
        if self._follows:
            return
        self._follows = True
        self._dress()
        self._app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._system_changed()

    def color(self, role: Role) -> QColor:
        return self._colours[role]

    def font(self, kind: Type, *, bold: bool | None = None) -> QFont:
        """The font of a type token; `bold` overrides its weight."""
        key = (kind, TYPES[kind].bold if bold is None else bold)
        if key not in self._fonts:
            self._fonts[key] = self._font_of(*key)
        return self._fonts[key]

    def px(self, size: float) -> int:
        """A token's size in logical pixels at the chosen text size."""
        return round(size * self._text_size / 100)

    @property
    def border(self) -> int:
        """Width of a control's border: heavier in high contrast."""
        return Line.LEADING if self.scheme is Scheme.HIGH_CONTRAST else Line.BORDER

    @property
    def ring(self) -> int:
        """Width of the focus ring."""
        return Line.FOCUS_HIGH_CONTRAST if self.scheme is Scheme.HIGH_CONTRAST else Line.FOCUS

    def _system_changed(self) -> None:
        if self._appearance is Appearance.SYSTEM and self._resolve() is not self._scheme:
            self._restyle()

    def _set_title_bar(self) -> None:
        """The system draws title bar and its own dialogs in the scheme that was chosen here."""
        from PySide6.QtCore import Qt

        wanted = {
            Appearance.SYSTEM: Qt.ColorScheme.Unknown,
            Appearance.LIGHT: Qt.ColorScheme.Light,
        }.get(self._appearance, Qt.ColorScheme.Dark)
        hints = self._app.styleHints()
        if hints.colorScheme() != wanted:
            hints.setColorScheme(wanted)

    def _resolve(self) -> Scheme:
        if self._appearance is not Appearance.SYSTEM:
            return Scheme(self._appearance.value)
        if not self._follows:
            # Before the first frame the palette that the platform gave tells light from dark.
            dark = self._app.palette().window().color().lightness() < _MIDDLE
            return Scheme.DARK if dark else Scheme.LIGHT
        from PySide6.QtCore import Qt

        hints = self._app.styleHints()
        accessibility = hints.accessibility()
        if accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return Scheme.HIGH_CONTRAST
        return Scheme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Scheme.LIGHT

    def _restyle(self) -> None:
        self._scheme = self._resolve()
        self._colours = {role: QColor(value) for role, value in COLOURS[self._scheme].items()}
        if self._uses_system_contrast():
            from PySide6.QtGui import QPalette

            self._app.setPalette(QPalette())
            self._colours |= _system_contrast(self._app.palette())
        self._fonts = {}
        if self._follows:
            self._dress()
        self._app.setStyleSheet(stylesheet(self._colours, self.scheme, self.px, self.border, self.ring))
        self.changed.emit()

    def _uses_system_contrast(self) -> bool:
        """On Windows a contrast theme is the user's own choice of colours: it wins over ours."""
        system = self._appearance is Appearance.SYSTEM and self._scheme is Scheme.HIGH_CONTRAST
        return system and sys.platform == "win32"

    def _dress(self) -> None:
        """Palette and font for what the stylesheet does not reach; the first window needs neither."""
        self._app.setPalette(_palette(self._colours))
        self._app.setFont(self.font(Type.BODY))

    def _font_of(self, kind: Type, bold: bool) -> QFont:
        from PySide6.QtGui import QFont

        font = QFont(FAMILY)
        font.setPixelSize(self.px(TYPES[kind].px))
        font.setBold(bold)
        return font


_MIDDLE = 128
_made_here: list[QApplication] = []


def make_application(arguments: list[str]) -> QApplication:
    """The application, in Fusion from its first breath: changing the style afterwards costs start-up time."""
    app = QApplication([*arguments[:1], "-style", "fusion"])
    _made_here.append(app)
    return app


_active: list[Theme] = []


def install(app: QApplication, appearance: Appearance = Appearance.SYSTEM, text_size: int = 100) -> Theme:
    """Gives the application its look; called once, before the first widget. Later calls only set it anew."""
    if not _active:
        _active.append(Theme(app))
    _active[0].apply(appearance, text_size)
    return _active[0]


def active() -> Theme:
    """The theme of the running application. Raises RuntimeError before `install`."""
    if not _active:
        raise RuntimeError("theme.install(app) has not been called")
    return _active[0]


def color(role: Role) -> QColor:
    return active().color(role)


def font(kind: Type, *, bold: bool | None = None) -> QFont:
    return active().font(kind, bold=bold)


def px(size: float) -> int:
    return active().px(size)


def is_high_contrast() -> bool:
    return active().scheme is Scheme.HIGH_CONTRAST


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Sets a dynamic property that the stylesheet asks for, and lets the widget take its new look."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def _palette(colours: dict[Role, QColor]) -> QPalette:
    from PySide6.QtGui import QPalette

    palette = QPalette()
    for name, token in _PALETTE.items():
        palette.setColor(QPalette.ColorRole[name], colours[token])
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colours[Role.DISABLED])
    return palette


_PALETTE: dict[str, Role] = {
    "Window": Role.WINDOW,
    "WindowText": Role.TEXT,
    "Base": Role.BASE,
    "AlternateBase": Role.PANEL,
    "Text": Role.TEXT,
    "PlaceholderText": Role.TEXT_3,
    "Button": Role.BASE,
    "ButtonText": Role.TEXT,
    "BrightText": Role.ON_MAIN,
    "Highlight": Role.MAIN,
    "HighlightedText": Role.ON_MAIN,
    "Accent": Role.MAIN,
    "Link": Role.LINK,
    "LinkVisited": Role.LINK,
    "ToolTipBase": Role.PANEL,
    "ToolTipText": Role.TEXT,
    "Light": Role.BASE,
    "Midlight": Role.HOVER,
    "Mid": Role.HAIRLINE,
    "Dark": Role.BORDER,
    "Shadow": Role.TEXT,
}
"""Qt's roles by name, and ours that they take their colours from."""


def _system_contrast(palette: QPalette) -> dict[Role, QColor]:
    """Our roles in the colours of the system's contrast theme; states keep their icon and word."""
    from PySide6.QtGui import QPalette as Groups

    text, base = palette.text().color(), palette.base().color()
    chosen, on_chosen = palette.highlight().color(), palette.highlightedText().color()
    result = dict.fromkeys(Role, text)
    grounds = (Role.WINDOW, Role.BASE, Role.PANEL, Role.HOVER, Role.DESK, Role.SELECTED_QUIET)
    result |= dict.fromkeys((*grounds, *map(fill_of, STATE_ROLES), Role.SELECTED), base)
    result |= dict.fromkeys((Role.MAIN, Role.MAIN_HOVER, Role.MAIN_PRESSED, Role.FOCUS), chosen)
    result[Role.ON_MAIN] = on_chosen
    result[Role.LINK] = palette.link().color()
    result[Role.DISABLED] = palette.color(Groups.ColorGroup.Disabled, Groups.ColorRole.Text)
    return result
