"""The one stylesheet of the application, built from the tokens.

Widgets are addressed by class and by dynamic properties:
`t` type token of a label · `tone` colour role of a label · `v` kind of a button (primary, quiet) ·
`big="counter"` the larger controls of the counter form · `ground` colour of a surface ·
`problem`, `active` states of a field. Set them with `theme.set_property`.
"""

from __future__ import annotations

from collections.abc import Callable
from string import Template

from PySide6.QtGui import QColor

from dpo_desk.bundle import bundled
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
        "b": f"{border}px",
        "f": f"{ring}px",
        "pad": f"{ring - border}px",
        "control": f"{px(Height.CONTROL) - 2 * ring}px",
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
    return _SHEET.substitute(values) + _labels(px) + _grounds(values) + _tones(values)


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


_SHEET = Template("""
QWidget { font-size: $body; }
QDialog, QMainWindow { background-color: $base; }
QToolTip {
    color: $text; background-color: $panel; border: $b solid $border; padding: 4px 6px;
    font-size: $small;
}
QLabel { color: $text; background-color: transparent; }
QLabel:disabled { color: $disabled; }

QFrame[panel="true"] {
    background-color: $panel; border: $b solid $hairline; border-radius: $rp;
}
QFrame[clock="leading"] {
    background-color: $base; border: $f solid $text_2; border-radius: $rp;
}
QFrame[clock="overdue"] {
    background-color: $base; border: $f solid $danger; border-radius: $rp;
}
QFrame[clock="quiet"] {
    background-color: $base; border: $b solid $hairline; border-radius: $rp; padding: 1px;
}
QFrame[banner] { border-radius: $rp; border: $b solid $hairline; background-color: $panel; }
QFrame[banner="warning"] { background-color: $warn_fill; border-color: $warn_edge; }
QFrame[banner="failure"] { background-color: $danger_fill; border-color: $danger_edge; }
QFrame[floating="true"] {
    background-color: $base; border: $b solid $border; border-radius: $rf;
}
QFrame[card="true"] { background-color: $base; border: $b solid $hairline; border-radius: $rp; }
QFrame[line="h"] { background-color: $hairline; border: none; min-height: 1px; max-height: 1px; }
QFrame[line="v"] { background-color: $hairline; border: none; min-width: 1px; max-width: 1px; }

QPushButton {
    color: $text; background-color: $base; border: $b solid $border; border-radius: $r;
    min-height: $control; padding: $pad $side_pad;
}
QPushButton:hover { background-color: $hover; }
QPushButton:pressed, QPushButton:checked { background-color: $selected; }
QPushButton:focus { border: $f solid $focus; padding: 0px $side; }
QPushButton:disabled { color: $disabled; background-color: transparent; border: $b dashed $disabled; }
QPushButton[big="counter"] { min-height: $counter; }
QPushButton[big="main"] { min-height: $counter_main; font-size: $big; }
QPushButton[active="true"] {
    background-color: $selected; border-color: $link; font-weight: bold;
}
QPushButton[v="primary"] {
    color: $on_main; background-color: $main; border: $b solid $main; font-weight: bold;
}
QPushButton[v="primary"]:hover { background-color: $main_hover; border-color: $main_hover; }
QPushButton[v="primary"]:pressed { background-color: $main_pressed; border-color: $main_pressed; }
QPushButton[v="primary"]:focus { border: $f solid $main; }
QPushButton[v="primary"]:disabled {
    color: $disabled; background-color: transparent; border: $b dashed $disabled;
}
QPushButton[v="quiet"] {
    color: $link; background-color: transparent; border: $b solid transparent;
    padding: $pad $quiet_side;
}
QPushButton[v="quiet"]:hover { background-color: $hover; }
QPushButton[v="quiet"]:pressed { background-color: $selected; }
QPushButton[v="quiet"]:focus { border: $f solid $focus; padding: 0px $quiet_side; }
QPushButton[v="quiet"]:disabled { color: $disabled; }
QPushButton::menu-indicator { image: none; width: 0px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    color: $text; background-color: $base; border: $b solid $border; border-radius: $r;
    padding: $pad $field_side_pad; placeholder-text-color: $text_3;
    selection-background-color: $main; selection-color: $on_main;
}
QLineEdit, QComboBox, QAbstractSpinBox { min-height: $control; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: $f solid $focus; padding: 0px $field_side;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled,
QAbstractSpinBox:disabled {
    color: $disabled; background-color: $window; border: $b dashed $disabled;
}
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only { background-color: $panel; }
QLineEdit[big="counter"], QComboBox[big="counter"], QAbstractSpinBox[big="counter"] {
    min-height: $counter; font-size: $big;
}
QPlainTextEdit[big="counter"], QTextEdit[big="counter"] { font-size: $big; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QTextEdit[problem="true"],
QComboBox[problem="true"], QAbstractSpinBox[problem="true"] {
    border: $f solid $danger; padding: 0px $field_side;
}
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {
    border: none; padding: 0px; background-color: transparent;
}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QAbstractSpinBox QLineEdit:focus,
QComboBox QLineEdit:focus {
    border: none; padding: 0px; min-height: 0px; background-color: transparent;
}
QComboBox::drop-down { border: none; width: $arrow_room; }
QComboBox::down-arrow { image: $down; width: $arrow; height: $arrow; }
QComboBox::down-arrow:disabled { image: $down_off; }
QComboBox[active="true"] {
    background-color: $selected; border-color: $link; font-weight: bold;
}
QComboBox QAbstractItemView {
    background-color: $base; border: $b solid $border; outline: none; padding: 2px;
    selection-background-color: $selected; selection-color: $text;
}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: $arrow_room; }
QAbstractSpinBox::up-arrow { image: $up; width: $arrow; height: $arrow; }
QAbstractSpinBox::down-arrow { image: $down; width: $arrow; height: $arrow; }
QDateTimeEdit::drop-down { border: none; width: $arrow_room; }
QDateTimeEdit::down-arrow { image: $down; width: $arrow; height: $arrow; }

QCheckBox, QRadioButton {
    color: $text; background-color: transparent; spacing: 8px;
    border: $f solid transparent; border-radius: $r; padding: 1px 6px 1px 1px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox[big="counter"], QRadioButton[big="counter"] { font-size: $big; }
QCheckBox::indicator, QRadioButton::indicator {
    width: $indicator; height: $indicator; background-color: $base; border: $b solid $border;
}
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: ${radio}; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background-color: $hover; }
QCheckBox::indicator:checked { background-color: $main; border-color: $main; image: $check; }
QRadioButton::indicator:checked { background-color: $main; border-color: $main; image: $dot; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    background-color: $window; border: $b dashed $disabled;
}
QCheckBox::indicator:checked:disabled { background-color: $disabled; image: $check; }
QRadioButton::indicator:checked:disabled { background-color: $disabled; image: $dot; }

QScrollArea { background-color: transparent; border: none; }
QScrollArea > QWidget > QWidget[body="true"] { background-color: transparent; }
QScrollBar:vertical { background-color: transparent; width: 12px; margin: 0px; }
QScrollBar:horizontal { background-color: transparent; height: 12px; margin: 0px; }
QScrollBar::handle { background-color: $border; border: 3px solid transparent; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px 3px; border: none; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 2px; border: none; }
QScrollBar::handle:hover { background-color: $text_2; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background-color: transparent; }

QTableView, QListView, QTreeView {
    color: $text; background-color: $base; border: none; outline: none;
    selection-background-color: $selected; selection-color: $text;
}
QHeaderView { background-color: $base; border: none; }
QHeaderView::section {
    color: $text_2; background-color: $base; border: none; border-bottom: 1px solid $hairline;
    padding: 0px $cell; font-size: $small; font-weight: normal; min-height: $head; max-height: $head;
}
QHeaderView::section:hover { background-color: $hover; color: $text; }
QTableCornerButton::section { background-color: $base; border: none; }

QMenu {
    color: $text; background-color: $base; border: $b solid $border; border-radius: $r; padding: 4px;
}
QMenu::item { min-height: $menu; padding: 6px 24px 6px 12px; border-radius: $r; }
QMenu::item:selected { background-color: $selected; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background-color: $hairline; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }

QTabBar { background-color: transparent; qproperty-drawBase: 0; }
QTabBar::tab {
    color: $text_2; background-color: transparent; border: none; border-bottom: 2px solid transparent;
    min-height: $control; padding: 0px $side;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $link; font-weight: bold; }
QTabBar::tab:focus { border-bottom-color: $focus; color: $text; }
QTabWidget::pane { border: none; border-top: 1px solid $hairline; }

QProgressBar {
    color: $text; background-color: $neutral_fill; border: none; border-radius: 3px;
    min-height: $bar; max-height: $bar;
}
QProgressBar::chunk { background-color: $main; border-radius: 3px; }
QSplitter::handle { background-color: $hairline; }
""")
