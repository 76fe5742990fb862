"""The contrast that ui.md section 3 promises, computed from the token file (WCAG 2.x)."""

from __future__ import annotations

import pytest

from dpo_desk.gui.tokens import COLOURS, STATE_ROLES, TYPES, Height, Role, Scheme, fill_of

GROUNDS = (Role.BASE, Role.WINDOW, Role.PANEL, Role.HOVER, Role.SELECTED, Role.SELECTED_QUIET)
TEXTS = (Role.TEXT, Role.TEXT_2, Role.TEXT_3, Role.LINK, *STATE_ROLES)


def luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def worst(scheme: Scheme, role: Role, grounds: tuple[Role, ...] = GROUNDS) -> float:
    colours = COLOURS[scheme]
    return min(ratio(colours[role], colours[ground]) for ground in grounds)


def test_the_measure_itself() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", Scheme)
def test_every_role_has_a_colour(scheme: Scheme) -> None:
    assert set(COLOURS[scheme]) == set(Role)


@pytest.mark.parametrize("role", TEXTS)
@pytest.mark.parametrize("scheme", Scheme)
def test_text_can_be_read_on_every_ground(scheme: Scheme, role: Role) -> None:
    needed = 7.0 if scheme is Scheme.HIGH_CONTRAST else 4.5
    assert round(worst(scheme, role), 1) >= needed


@pytest.mark.parametrize("scheme", Scheme)
def test_disabled_text_can_be_read_where_it_stands(scheme: Scheme) -> None:
    needed = 7.0 if scheme is Scheme.HIGH_CONTRAST else 4.5
    assert worst(scheme, Role.DISABLED, (Role.BASE, Role.WINDOW, Role.PANEL)) >= needed


@pytest.mark.parametrize("role", [Role.BORDER, Role.FOCUS])
@pytest.mark.parametrize("scheme", Scheme)
def test_borders_and_focus_are_seen(scheme: Scheme, role: Role) -> None:
    assert worst(scheme, role) >= 3.0


@pytest.mark.parametrize("scheme", Scheme)
def test_words_on_main_buttons(scheme: Scheme) -> None:
    colours = COLOURS[scheme]
    for fill in (Role.MAIN, Role.MAIN_HOVER, Role.MAIN_PRESSED):
        assert ratio(colours[Role.ON_MAIN], colours[fill]) >= 4.5


@pytest.mark.parametrize("role", STATE_ROLES)
@pytest.mark.parametrize("scheme", Scheme)
def test_states_stand_out_from_their_own_fill(scheme: Scheme, role: Role) -> None:
    colours = COLOURS[scheme]
    fill = colours[fill_of(role)]
    assert ratio(colours[role], fill) >= (7.0 if scheme is Scheme.HIGH_CONTRAST else 6.0)
    for text in (Role.TEXT, Role.TEXT_2):
        assert ratio(colours[text], fill) >= 6.1


@pytest.mark.parametrize(
    ("scheme", "role", "least"),
    [
        (Scheme.LIGHT, Role.TEXT, 13.5),
        (Scheme.LIGHT, Role.TEXT_2, 6.1),
        (Scheme.LIGHT, Role.DANGER, 6.2),
        (Scheme.LIGHT, Role.BORDER, 3.2),
        (Scheme.DARK, Role.TEXT, 9.3),
        (Scheme.DARK, Role.LINK, 5.3),
        (Scheme.DARK, Role.EXTENDED, 6.2),
        (Scheme.HIGH_CONTRAST, Role.TEXT, 14.0),
        (Scheme.HIGH_CONTRAST, Role.FOCUS, 10.8),
        (Scheme.HIGH_CONTRAST, Role.DANGER, 8.0),
    ],
)
def test_the_table_of_the_design_page(scheme: Scheme, role: Role, least: float) -> None:
    assert worst(scheme, role) == pytest.approx(least, abs=0.06)


def test_no_text_below_twelve_pixels_and_no_target_below_twenty_four() -> None:
    assert min(token.px for token in TYPES.values()) == 12
    assert min(Height.CONTROL, Height.RAIL_ITEM, Height.ROW_SINGLE, Height.TARGET) >= 24
