"""The design tokens as data: colours of each scheme, type, space, heights, radii. No Qt in here.

Part of the first window: what is imported here is paid for at every start.

All sizes are logical pixels at 100 % text size; `theme.px` multiplies them by the text-size setting.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Scheme(StrEnum):
    """A complete set of colours."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Role(StrEnum):
    """What a colour is for. Widgets ask for a role, never for a colour."""

    WINDOW = "window"
    BASE = "base"
    PANEL = "panel"
    HOVER = "hover"
    SELECTED = "selected"
    SELECTED_QUIET = "selected_quiet"
    DESK = "desk"
    TEXT = "text"
    TEXT_2 = "text_2"
    TEXT_3 = "text_3"
    DISABLED = "disabled"
    LINK = "link"
    BORDER = "border"
    FOCUS = "focus"
    MAIN = "main"
    MAIN_HOVER = "main_hover"
    MAIN_PRESSED = "main_pressed"
    ON_MAIN = "on_main"
    HAIRLINE = "hairline"
    DANGER = "danger"
    DANGER_FILL = "danger_fill"
    WARN = "warn"
    WARN_FILL = "warn_fill"
    OK = "ok"
    OK_FILL = "ok_fill"
    PAUSED = "paused"
    PAUSED_FILL = "paused_fill"
    EXTENDED = "extended"
    EXTENDED_FILL = "extended_fill"
    HELD = "held"
    HELD_FILL = "held_fill"
    NEUTRAL = "neutral"
    NEUTRAL_FILL = "neutral_fill"


STATE_ROLES = (Role.DANGER, Role.WARN, Role.OK, Role.PAUSED, Role.EXTENDED, Role.HELD, Role.NEUTRAL)
"""Roles that tell a state; each has a fill of its own."""


def fill_of(role: Role) -> Role:
    """The fill on which a state's text stands."""
    return Role(f"{role.value}_fill")


_LIGHT: dict[Role, str] = {
    Role.WINDOW: "#F3F4F6",
    Role.BASE: "#FFFFFF",
    Role.PANEL: "#F8F9FA",
    Role.HOVER: "#EFF1F4",
    Role.SELECTED: "#DCE7F7",
    Role.SELECTED_QUIET: "#E6E9EE",
    Role.DESK: "#E3E6EA",
    Role.TEXT: "#1A1D22",
    Role.TEXT_2: "#4C5460",
    Role.TEXT_3: "#5F6875",
    Role.DISABLED: "#656D7A",
    Role.LINK: "#1B58B0",
    Role.BORDER: "#767F8D",
    Role.FOCUS: "#1B58B0",
    Role.MAIN: "#1B58B0",
    Role.MAIN_HOVER: "#164A95",
    Role.MAIN_PRESSED: "#113B78",
    Role.ON_MAIN: "#FFFFFF",
    Role.HAIRLINE: "#DEE2E7",
    Role.DANGER: "#A3190F",
    Role.DANGER_FILL: "#FCEBE9",
    Role.WARN: "#7A4100",
    Role.WARN_FILL: "#FDF1DA",
    Role.OK: "#1A6637",
    Role.OK_FILL: "#E5F4EA",
    Role.PAUSED: "#3B4690",
    Role.PAUSED_FILL: "#E9EBF8",
    Role.EXTENDED: "#63358F",
    Role.EXTENDED_FILL: "#F2EAF9",
    Role.HELD: "#0B5A61",
    Role.HELD_FILL: "#DFF1F2",
    Role.NEUTRAL: "#4C5460",
    Role.NEUTRAL_FILL: "#ECEEF2",
}

_DARK: dict[Role, str] = {
    Role.WINDOW: "#16181C",
    Role.BASE: "#1D2025",
    Role.PANEL: "#23272D",
    Role.HOVER: "#292E35",
    Role.SELECTED: "#263C5C",
    Role.SELECTED_QUIET: "#30353D",
    Role.DESK: "#111316",
    Role.TEXT: "#E9EBEE",
    Role.TEXT_2: "#B6BDC7",
    Role.TEXT_3: "#A1AAB6",
    Role.DISABLED: "#8E97A3",
    Role.LINK: "#85B6F8",
    Role.BORDER: "#838C9A",
    Role.FOCUS: "#7FB2F7",
    Role.MAIN: "#3270C9",
    Role.MAIN_HOVER: "#2C65B8",
    Role.MAIN_PRESSED: "#245AA8",
    Role.ON_MAIN: "#FFFFFF",
    Role.HAIRLINE: "#343A43",
    Role.DANGER: "#FF9E94",
    Role.DANGER_FILL: "#43211E",
    Role.WARN: "#F3C06E",
    Role.WARN_FILL: "#3D2F15",
    Role.OK: "#82D39E",
    Role.OK_FILL: "#1B3626",
    Role.PAUSED: "#B4BCF7",
    Role.PAUSED_FILL: "#2A2E4C",
    Role.EXTENDED: "#D3B4F4",
    Role.EXTENDED_FILL: "#382A4A",
    Role.HELD: "#80D5DB",
    Role.HELD_FILL: "#13393C",
    Role.NEUTRAL: "#B6BDC7",
    Role.NEUTRAL_FILL: "#30353D",
}

_HIGH_CONTRAST: dict[Role, str] = {
    Role.WINDOW: "#000000",
    Role.BASE: "#000000",
    Role.PANEL: "#000000",
    Role.HOVER: "#1F1F1F",
    Role.SELECTED: "#002B5C",
    Role.SELECTED_QUIET: "#262626",
    Role.DESK: "#000000",
    Role.TEXT: "#FFFFFF",
    Role.TEXT_2: "#FFFFFF",
    Role.TEXT_3: "#E6E6E6",
    Role.DISABLED: "#BDBDBD",
    Role.LINK: "#8FD3FF",
    Role.BORDER: "#FFFFFF",
    Role.FOCUS: "#FFE14D",
    Role.MAIN: "#FFE14D",
    Role.MAIN_HOVER: "#FFEE99",
    Role.MAIN_PRESSED: "#E6C700",
    Role.ON_MAIN: "#000000",
    Role.HAIRLINE: "#FFFFFF",
    Role.DANGER: "#FFB0A8",
    Role.WARN: "#FFD37A",
    Role.OK: "#9BEBB4",
    Role.PAUSED: "#C9D0FF",
    Role.EXTENDED: "#E6CCFF",
    Role.HELD: "#9AEFF5",
    Role.NEUTRAL: "#FFFFFF",
    **{fill_of(role): "#000000" for role in STATE_ROLES},
}

COLOURS: dict[Scheme, dict[Role, str]] = {
    Scheme.LIGHT: _LIGHT,
    Scheme.DARK: _DARK,
    Scheme.HIGH_CONTRAST: _HIGH_CONTRAST,
}
"""Every role in every scheme. High contrast has no fills: a chip there has a border instead."""


class TypeToken(NamedTuple):
    """A size of text: height in pixels, height of its line, weight."""

    px: int
    line: int
    bold: bool = False


class Type(StrEnum):
    """What a text is for."""

    DISPLAY = "display"
    TITLE = "title"
    SECTION = "section"
    BIG = "big"
    BODY = "body"
    SMALL = "small"


TYPES: dict[Type, TypeToken] = {
    Type.DISPLAY: TypeToken(28, 38, bold=True),
    Type.TITLE: TypeToken(20, 27, bold=True),
    Type.SECTION: TypeToken(15, 20, bold=True),
    Type.BIG: TypeToken(15, 20),
    Type.BODY: TypeToken(13, 18),
    Type.SMALL: TypeToken(12, 17),
}

TEXT_SIZES = (100, 115, 130, 150)
"""Per cent that the text-size setting offers."""

SPACES = (2, 4, 8, 12, 16, 24, 32)


class Space:
    """Distances between things."""

    PAGE = 24
    TABLE = 16  # table cells add 8: text aligns with the page's margin
    SECTION = 16
    FIELD = 14
    LABEL = 3
    CELL = 8
    GAP = 8


class Height:
    """Heights of things one clicks or reads as a line."""

    CONTROL = 30
    COUNTER_CONTROL = 34
    COUNTER_MAIN = 40
    ROW = 44
    ROW_SINGLE = 30
    GROUP_ROW = 36
    COLUMN_HEAD = 28
    RAIL_ITEM = 30
    STRIP = 32
    CHIP = 22
    TARGET = 24
    FOOTER = 62


class Width:
    """Widths that pages share."""

    RAIL = 208
    RAIL_NARROW = 52
    RAIL_NEEDS = 1000  # under this width of the window the rail shows icons only
    CLOCK = 226
    EXPLAIN = 400
    EXPLAIN_DATE = 108
    EMPTY = 520
    UNLOCK = 440
    WIZARD_STEPS = 220
    TIMELINE_TIME = 92


class Radius:
    CONTROL = 4
    PANEL = 6
    FLOATING = 8


class Line:
    """Widths of borders and bars."""

    BORDER = 1
    LEADING = 2
    FOCUS = 2
    FOCUS_HIGH_CONTRAST = 3
    NEXT_STEP_BAR = 4
    SELECTED_BAR = 3


ICON = 16
ICON_SMALL = 14
SHADOW_BLUR = 24
SHADOW_OFFSET = 4
SHADOW_ALPHA = 0.28
