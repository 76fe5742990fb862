"""One switch restyles everything that is shown; the control images carry the tokens' colours."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QFontInfo, QImage, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from dpo_desk.bundle import bundled
from dpo_desk.gui import icons, theme
from dpo_desk.gui.tokens import COLOURS, TEXT_SIZES, Role, Scheme, Type
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.chip import Chip, ChipView
from dpo_desk.gui.widgets.texts import Label, Surface, column
from tests.gui.screen_proof import shown


def colours_in(widget: QWidget) -> set[str]:
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    widget.render(image)
    return {
        QColor(image.pixel(x, y)).name().upper() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("scheme", Scheme)
def test_a_live_switch_reaches_palette_sheet_icons_and_painted_widgets(
    light_theme: theme.Theme, scheme: Scheme
) -> None:
    page = Surface(Role.BASE)
    layout = column(page, 4, (8, 8, 8, 8))
    layout.addWidget(Label("Vēstule", tone=Role.DANGER))
    layout.addWidget(Button("Drukāt", Kind.MAIN, "printer"))
    layout.addWidget(ChipView(Chip("Apturēts", "paused", Role.PAUSED)))
    layout.addWidget(icons.IconView("held", Role.HELD))
    shown(page, QSize(220, 160))
    light_theme.apply(theme.Appearance(scheme.value))
    QApplication.processEvents()
    expected = COLOURS[scheme]
    seen = colours_in(page)
    for role in (Role.BASE, Role.DANGER, Role.MAIN, Role.PAUSED, Role.HELD):
        assert expected[role].upper() in seen, role
    others = set().union(*(COLOURS[other].values() for other in Scheme if other is not scheme))
    strangers = {colour.upper() for colour in others} - {colour.upper() for colour in expected.values()}
    assert not seen & strangers
    assert QApplication.palette().color(QPalette.ColorRole.Base).name().upper() == expected[Role.BASE]


def test_the_theme_says_when_it_changed(light_theme: theme.Theme, qtbot: object) -> None:
    heard = []
    light_theme.changed.connect(lambda: heard.append(light_theme.scheme))
    light_theme.apply(theme.Appearance.DARK)
    light_theme.changed.disconnect()
    assert heard == [Scheme.DARK]


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_sizes_follow_the_text_size_in_one_place(light_theme: theme.Theme, size: int) -> None:
    field, button = QLineEdit(), Button("Saglabāt")
    page = Surface()
    layout = column(page)
    layout.addWidget(field)
    layout.addWidget(button)
    shown(page, QSize(300, 200))
    light_theme.apply(theme.Appearance.LIGHT, size)
    QApplication.processEvents()
    assert theme.px(30) == round(30 * size / 100)
    assert field.height() == pytest.approx(theme.px(30), abs=1)
    assert button.height() == pytest.approx(theme.px(30), abs=1)
    assert field.fontInfo().pixelSize() == theme.px(13)
    assert theme.font(Type.TITLE).pixelSize() == theme.px(20)


def test_a_text_size_that_is_not_offered_falls_back(light_theme: theme.Theme) -> None:
    light_theme.apply(theme.Appearance.LIGHT, 117)
    assert light_theme.text_size == 100


def test_the_bundled_face_is_used_with_every_latvian_letter() -> None:
    info = QFontInfo(theme.font(Type.BODY))
    assert info.family() == "Noto Sans"
    assert info.exactMatch()
    from PySide6.QtGui import QFontMetrics

    metrics = QFontMetrics(theme.font(Type.BODY))
    assert all(metrics.inFontUcs4(ord(letter)) for letter in "āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ“”–…")


def test_the_system_scheme_is_read_from_the_palette_before_the_first_frame(
    light_theme: theme.Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(light_theme, "_follows", False)
    dark = QPalette()
    dark.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    QApplication.setPalette(dark)
    light_theme.apply(theme.Appearance.SYSTEM)
    assert light_theme.scheme is Scheme.DARK


def test_a_contrast_theme_of_the_system_gives_every_role_a_colour() -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#00FF00"))
    roles = theme._system_contrast(palette)
    assert set(roles) == set(Role)
    assert roles[Role.DANGER] == QColor("#00FF00")


@pytest.mark.parametrize("scheme", Scheme)
def test_control_images_have_the_colours_of_their_scheme(scheme: Scheme) -> None:
    folder = bundled("resources", "icons", "controls")
    for name, role in (
        ("check", Role.ON_MAIN),
        ("dot", Role.ON_MAIN),
        ("down", Role.TEXT_2),
        ("up", Role.TEXT_2),
        ("down-off", Role.DISABLED),
    ):
        text = (folder / f"{name}-{scheme.value}.svg").read_text()
        found = set(re.findall(r"#[0-9A-Fa-f]{6}", text))
        assert found == {COLOURS[scheme][role]}, name


def test_every_image_that_the_sheet_names_exists(qapp: QApplication) -> None:
    for path in re.findall(r'url\("([^"]+)"\)', qapp.styleSheet()):
        assert bundled().joinpath(path).exists()


def test_icons_are_drawn_once_for_a_name_a_colour_a_size_and_a_ratio() -> None:
    first = icons.pixmap("letter", QColor("#123456"), 16, 2.0)
    assert icons.pixmap("letter", QColor("#123456"), 16, 2.0) is first
    assert first.size() == QSize(32, 32)
    assert icons.pixmap("letter", QColor("#123456"), 16, 1.0) is not first


@pytest.mark.parametrize("name", icons.names())
def test_every_icon_paints_something_in_the_asked_colour_only(name: str) -> None:
    image = icons.pixmap(name, QColor("#A3190F"), 16, 4.0).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    solid = [pixel for pixel in pixels if pixel.alpha() == 255]
    assert solid
    for pixel in solid:  # where strokes cross, rounding may shift a channel by one
        assert abs(pixel.red() - 0xA3) + abs(pixel.green() - 0x19) + abs(pixel.blue() - 0x0F) <= 3
    corner = image.pixelColor(QPoint(0, 0))
    assert corner.alpha() == 0
