"""The one stylesheet of the application, built from the tokens.

Widgets are addressed by class and by dynamic properties:
`t` type token of a label · `tone` colour role of a label · `v` kind of a button (primary, quiet) ·
`big="counter"` the larger controls of the counter form · `ground` colour of a surface ·
`problem`, `active` states of a field. Set them with `theme.set_property`.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor

from dpo_desk.bundle import bundled
from dpo_desk.gui.fonts import FAMILY
from dpo_desk.gui.tokens import STATE_ROLES, TYPES, Height, Radius, Role, Scheme, Space, Type

Px = Callable[[float], int]

_TEXT_TONES = (Role.TEXT, Role.TEXT_2, Role.TEXT_3, Role.DISABLED, Role.LINK, *STATE_ROLES)
_GROUNDS = (Role.WINDOW, Role.BASE, Role.PANEL, Role.DESK, Role.WARN_FILL, Role.HOVER)


def stylesheet(colours: dict[Role, QColor], scheme: Scheme, px: Px, border: int, ring: int) -> str:
    """The whole sheet for a scheme. `border` and `ring` are the widths of control border and focus ring."""
    values = {role.value: colour.name() for role, colour in colours.items()}
    controls = bundled("resources", "icons", "controls").as_posix()
    values |= {
        # A fill needs no edge; high contrast has no fills and shows the state by its edge.
        "warn_edge": colours[Role.WARN if scheme is Scheme.HIGH_CONTRAST else Role.WARN_FILL].name(),
        "danger_edge": colours[Role.DANGER if scheme is Scheme.HIGH_CONTRAST else Role.DANGER_FILL].name(),
        "family": FAMILY,
        "b": f"{border}px",
        "f": f"{ring}px",
        "pad": f"{ring - border}px",
        "control": f"{px(Height.CONTROL) - 2 * ring}px",
        "line": f"{px(Height.TARGET) - 2 * ring}px",
        "counter": f"{px(Height.COUNTER_CONTROL) - 2 * ring}px",
        "counter_main": f"{px(Height.COUNTER_MAIN) - 2 * ring}px",
        "side": f"{px(12) - ring}px",
        "side_pad": f"{px(12) - border}px",
        "field_side": f"{px(8) - ring}px",
        "field_side_pad": f"{px(8) - border}px",
        "quiet_side": f"{px(3)}px",
        "r": f"{Radius.CONTROL}px",
        "rp": f"{Radius.PANEL}px",
        "rf": f"{Radius.FLOATING}px",
        "indicator": f"{px(16) - 2 * border}px",
        "radio": f"{px(8)}px",
        "head": f"{px(Height.COLUMN_HEAD)}px",
        "cell": f"{px(Space.CELL)}px",
        "menu": f"{px(Height.CONTROL) - 12}px",
        "arrow": f"{px(16)}px",
        "arrow_room": f"{px(22)}px",
        "body": f"{px(TYPES[Type.BODY].px)}px",
        "big": f"{px(TYPES[Type.BIG].px)}px",
        "small": f"{px(TYPES[Type.SMALL].px)}px",
        "bar": f"{px(6)}px",
        "check": f'url("{controls}/check-{scheme.value}.svg")',
        "dot": f'url("{controls}/dot-{scheme.value}.svg")',
        "down": f'url("{controls}/down-{scheme.value}.svg")',
        "up": f'url("{controls}/up-{scheme.value}.svg")',
        "down_off": f'url("{controls}/down-off-{scheme.value}.svg")',
    }
    return _SHEET % values + _labels(px) + _grounds(values) + _tones(values)


def _labels(px: Px) -> str:
    types = "".join(
        f'QLabel[t="{kind.value}"] {{ font-size: {px(token.px)}px; '
        f"font-weight: {'bold' if token.bold else 'normal'}; }}\n"
        for kind, token in TYPES.items()
    )
    return types + 'QLabel[strong="true"] { font-weight: bold; }\n'


def _tones(values: dict[str, str]) -> str:
    return "".join(
        f'QLabel[tone="{tone.value}"] {{ color: {values[tone.value]}; }}\n' for tone in _TEXT_TONES
    )


def _grounds(values: dict[str, str]) -> str:
    return "".join(
        f'QFrame[ground="{ground.value}"] {{ background-color: {values[ground.value]}; }}\n'
        for ground in _GROUNDS
    )


_SHEET = """
QWidget { font-family: "%(family)s"; font-size: %(body)s; }
QDialog, QMainWindow { background-color: %(base)s; }
QToolTip {
    color: %(text)s; background-color: %(panel)s; border: %(b)s solid %(border)s; padding: 4px 6px;
    font-size: %(small)s;
}
QLabel { color: %(text)s; background-color: transparent; }
QLabel:disabled { color: %(disabled)s; }

QFrame[panel="true"] {
    background-color: %(panel)s; border: %(b)s solid %(hairline)s; border-radius: %(rp)s;
}
QFrame[clock="leading"] {
    background-color: %(base)s; border: %(f)s solid %(text_2)s; border-radius: %(rp)s;
}
QFrame[clock="overdue"] {
    background-color: %(base)s; border: %(f)s solid %(danger)s; border-radius: %(rp)s;
}
QFrame[clock="quiet"] {
    background-color: %(base)s; border: %(b)s solid %(hairline)s; border-radius: %(rp)s; padding: 1px;
}
QFrame[banner] { border-radius: %(rp)s; border: %(b)s solid %(hairline)s; background-color: %(panel)s; }
QFrame[banner="warning"] { background-color: %(warn_fill)s; border-color: %(warn_edge)s; }
QFrame[banner="failure"] { background-color: %(danger_fill)s; border-color: %(danger_edge)s; }
QFrame[floating="true"] {
    background-color: %(base)s; border: %(b)s solid %(border)s; border-radius: %(rf)s;
}
QFrame[card="true"] { background-color: %(base)s; border: %(b)s solid %(hairline)s; border-radius: %(rp)s; }
QFrame[line="h"] { background-color: %(hairline)s; border: none; min-height: 1px; max-height: 1px; }
QFrame[line="v"] { background-color: %(hairline)s; border: none; min-width: 1px; max-width: 1px; }

QPushButton {
    color: %(text)s; background-color: %(base)s; border: %(b)s solid %(border)s; border-radius: %(r)s;
    min-height: %(control)s; padding: %(pad)s %(side_pad)s;
}
QPushButton:hover { background-color: %(hover)s; }
QPushButton:pressed, QPushButton:checked { background-color: %(selected)s; }
QPushButton:focus { border: %(f)s solid %(focus)s; padding: 0px %(side)s; }
QPushButton:disabled {
    color: %(disabled)s; background-color: transparent; border: %(b)s dashed %(disabled)s;
}
QPushButton[big="line"] { min-height: %(line)s; }
QPushButton[big="counter"] { min-height: %(counter)s; }
QPushButton[big="main"] { min-height: %(counter_main)s; font-size: %(big)s; }
QPushButton[active="true"] {
    background-color: %(selected)s; border-color: %(link)s; font-weight: bold;
}
QPushButton[v="primary"] {
    color: %(on_main)s; background-color: %(main)s; border: %(b)s solid %(main)s; font-weight: bold;
}
QPushButton[v="primary"]:hover { background-color: %(main_hover)s; border-color: %(main_hover)s; }
QPushButton[v="primary"]:pressed { background-color: %(main_pressed)s; border-color: %(main_pressed)s; }
QPushButton[v="primary"]:focus { border: %(f)s solid %(main)s; }
QPushButton[v="primary"]:disabled {
    color: %(disabled)s; background-color: transparent; border: %(b)s dashed %(disabled)s;
}
QPushButton[v="quiet"] {
    color: %(link)s; background-color: transparent; border: %(b)s solid transparent;
    padding: %(pad)s %(quiet_side)s;
}
QPushButton[v="quiet"]:hover { background-color: %(hover)s; }
QPushButton[v="quiet"]:pressed { background-color: %(selected)s; }
QPushButton[v="quiet"]:focus { border: %(f)s solid %(focus)s; padding: 0px %(quiet_side)s; }
QPushButton[v="quiet"]:disabled { color: %(disabled)s; }
QPushButton::menu-indicator { image: none; width: 0px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    color: %(text)s; background-color: %(base)s; border: %(b)s solid %(border)s; border-radius: %(r)s;
    padding: %(pad)s %(field_side_pad)s; placeholder-text-color: %(text_3)s;
    selection-background-color: %(main)s; selection-color: %(on_main)s;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: %(control)s; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: %(f)s solid %(focus)s; padding: 0px %(field_side)s;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled,
QAbstractSpinBox:disabled {
    color: %(disabled)s; background-color: %(window)s; border: %(b)s dashed %(disabled)s;
}
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only { background-color: %(panel)s; }
QLineEdit[big="counter"], QComboBox[big="counter"], QAbstractSpinBox[big="counter"] {
    min-height: %(counter)s; font-size: %(big)s;
}
QPlainTextEdit[big="counter"], QTextEdit[big="counter"] { font-size: %(big)s; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QTextEdit[problem="true"],
QComboBox[problem="true"], QAbstractSpinBox[problem="true"] {
    border: %(f)s solid %(danger)s; padding: 0px %(field_side)s;
}
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {
    border: none; padding: 0px; background-color: transparent;
}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus,
QComboBox QLineEdit:focus {
    border: none; padding: 0px; min-height: 0px; background-color: transparent;
}
QTimeEdit QLineEdit, QSpinBox QLineEdit, QTimeEdit QLineEdit:focus, QSpinBox QLineEdit:focus {
    padding: 0px 6px;
}
QComboBox::drop-down { border: none; width: %(arrow_room)s; }
QComboBox::down-arrow { image: %(down)s; width: %(arrow)s; height: %(arrow)s; }
QComboBox::down-arrow:disabled { image: %(down_off)s; }
QComboBox[active="true"] {
    background-color: %(selected)s; border-color: %(link)s; font-weight: bold;
}
QComboBox QAbstractItemView {
    background-color: %(base)s; border: %(b)s solid %(border)s; outline: none; padding: 2px;
    selection-background-color: %(selected)s; selection-color: %(text)s;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: %(arrow_room)s; }
QAbstractSpinBox::up-arrow { image: %(up)s; width: %(arrow)s; height: %(arrow)s; }
QAbstractSpinBox::down-arrow { image: %(down)s; width: %(arrow)s; height: %(arrow)s; }
QDateTimeEdit::drop-down { border: none; width: %(arrow_room)s; }
QDateTimeEdit::down-arrow { image: %(down)s; width: %(arrow)s; height: %(arrow)s; }

QCheckBox, QRadioButton {
    color: %(text)s; background-color: transparent; spacing: 8px;
    border: %(f)s solid transparent; border-radius: %(r)s; padding: 1px 6px 1px 1px;
}
QCheckBox:focus, QRadioButton:focus { border-color: %(focus)s; }
QCheckBox:disabled, QRadioButton:disabled { color: %(disabled)s; }
QCheckBox[big="counter"], QRadioButton[big="counter"] { font-size: %(big)s; }
QCheckBox::indicator, QRadioButton::indicator {
    width: %(indicator)s; height: %(indicator)s; background-color: %(base)s; border: %(b)s solid %(border)s;
}
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: %(radio)s; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background-color: %(hover)s; }
QCheckBox::indicator:checked { background-color: %(main)s; border-color: %(main)s; image: %(check)s; }
QRadioButton::indicator:checked { background-color: %(main)s; border-color: %(main)s; image: %(dot)s; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    background-color: %(window)s; border: %(b)s dashed %(disabled)s;
}
QCheckBox::indicator:checked:disabled { background-color: %(disabled)s; image: %(check)s; }
QRadioButton::indicator:checked:disabled { background-color: %(disabled)s; image: %(dot)s; }

QScrollArea { background-color: transparent; border: none; }
QScrollArea > QWidget > QWidget[body="true"] { background-color: transparent; }
QScrollBar:vertical { background-color: transparent; width: 12px; margin: 0px; }
QScrollBar:horizontal { background-color: transparent; height: 12px; margin: 0px; }
QScrollBar::handle { background-color: %(border)s; border: 3px solid transparent; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px 3px; border: none; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 2px; border: none; }
QScrollBar::handle:hover { background-color: %(text_2)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background-color: transparent; }

QTableView, QListView, QTreeView {
    color: %(text)s; background-color: %(base)s; border: none; outline: none;
    selection-background-color: %(selected)s; selection-color: %(text)s;
}
QHeaderView { background-color: %(base)s; border: none; }
QHeaderView::section {
    color: %(text_2)s; background-color: %(base)s; border: none; border-bottom: 1px solid %(hairline)s;
    padding: 0px %(cell)s; font-size: %(small)s; font-weight: normal;
    min-height: %(head)s; max-height: %(head)s;
}
QHeaderView::section:hover { background-color: %(hover)s; color: %(text)s; }
QTableCornerButton::section { background-color: %(base)s; border: none; }

QMenu {
    color: %(text)s; background-color: %(base)s; border: %(b)s solid %(border)s;
    border-radius: %(r)s; padding: 4px;
}
QMenu::item { min-height: %(menu)s; padding: 6px 24px 6px 12px; border-radius: %(r)s; }
QMenu::item:selected { background-color: %(selected)s; }
QMenu::item:disabled { color: %(disabled)s; }
QMenu::separator { height: 1px; background-color: %(hairline)s; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }

QTabBar { background-color: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    color: %(text_2)s; background-color: transparent; border: none; border-bottom: 2px solid transparent;
    min-height: %(control)s; padding: 0px %(side)s;
}
QTabBar::tab:hover { color: %(text)s; }
QTabBar::tab:selected { color: %(text)s; border-bottom-color: %(link)s; font-weight: bold; }
QTabBar::tab:focus { border-bottom-color: %(focus)s; color: %(text)s; }
QTabWidget::pane { border: none; border-top: 1px solid %(hairline)s; }

QProgressBar {
    color: %(text)s; background-color: %(neutral_fill)s; border: none; border-radius: 3px;
    min-height: %(bar)s; max-height: %(bar)s;
}
QProgressBar::chunk { background-color: %(main)s; border-radius: 3px; }
QSplitter::handle { background-color: %(hairline)s; }
"""
