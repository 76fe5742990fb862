"""Look, language and lock: applied at once, kept per user, and the page whole in every form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_fixture import OpenDesk
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from screen_proof import cut_buttons, nameless, picture, small_targets
from settings_screen import OpenSettings, OpenStore, SettingsScreen

from dpo_desk.domain.language import Language
from dpo_desk.domain.roles import Role
from dpo_desk.gui import language, theme
from dpo_desk.gui.settings.appearance_part import AppearancePart, TextSize
from dpo_desk.gui.settings.lock_part import LockPart
from dpo_desk.gui.settings.settings_page import _LINES
from dpo_desk.gui.theme import Appearance
from dpo_desk.gui.tokens import Scheme

PARTS = [line.name for line in _LINES]
SIZES = [(1158, 696), (631, 348)]


@pytest.fixture(autouse=True)
def look_as_before(light_theme: theme.Theme) -> Iterator[None]:
    yield
    light_theme.apply(Appearance.LIGHT, 100)


def _kept(desk: OpenDesk, key: str) -> str | None:
    return desk.space.settings.get(desk.dpo, key)


def test_the_look_is_applied_at_once_and_kept(settings: SettingsScreen) -> None:
    part = settings.open("appearance", AppearancePart)
    part.appearance.box(Appearance.DARK).click()
    part.text_size.box(TextSize.LARGE).click()
    settings.settle()

    assert theme.active().scheme is Scheme.DARK
    assert theme.active().text_size == 130
    assert _kept(settings.desk, "appearance") == "dark"
    assert _kept(settings.desk, "text_size") == "130"
    settings.open("appearance", AppearancePart)
    assert part.appearance.value() is Appearance.DARK


def test_arrows_move_the_choice(settings: SettingsScreen) -> None:
    part = settings.open("appearance", AppearancePart)
    part.appearance.box(Appearance.LIGHT).setFocus()
    QTest.keyClick(part.appearance.box(Appearance.LIGHT), Qt.Key.Key_Down)
    settings.settle()

    assert theme.active().appearance is Appearance.DARK


def test_the_language_switches_while_the_page_is_open(
    settings: SettingsScreen, compiled_latvian: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = language.use
    monkeypatch.setattr(language, "use", lambda app, wanted: real(app, wanted, compiled_latvian))
    part = settings.open("appearance", AppearancePart)
    part.language.box(Language.LATVIAN).click()
    settings.settle()

    assert language.current() is Language.LATVIAN
    assert part.heading.text() == "Izskats un valoda"
    assert settings.page.title() == "Iestatījumi"
    assert part.appearance.box(Appearance.HIGH_CONTRAST).text() == "Augsts kontrasts"
    assert _kept(settings.desk, "language") == "lv"

    part.language.box(Language.ENGLISH).click()
    settings.settle()
    assert part.heading.text() == "Appearance and language"
    assert _kept(settings.desk, "language") == "en"


def test_each_user_has_their_own(settings: SettingsScreen) -> None:
    other = settings.desk.user("birojs", Role.STAFF)
    part = settings.open("appearance", AppearancePart)
    part.appearance.box(Appearance.HIGH_CONTRAST).click()
    settings.settle()

    assert settings.desk.space.settings.get(other, "appearance") is None


def test_minutes_until_locking_are_saved(settings: SettingsScreen) -> None:
    part = settings.open("lock", LockPart)
    assert part.minutes.value() == 10
    assert (part.minutes.minimum(), part.minutes.maximum()) == (1, 60)
    assert not part.save.isEnabled()

    part.minutes.setValue(3)
    part.save.click()
    settings.settle()

    assert settings.desk.space.settings.idle_minutes() == 3
    assert part.banner.sentence() == "The time until locking is saved: 3 min."
    assert not part.save.isEnabled()


def test_the_desk_locks_now(settings: SettingsScreen) -> None:
    part = settings.open("lock", LockPart)
    part.lock.click()

    assert settings.noted.locked == 1


def test_the_list_of_parts_is_one_stop_and_arrows_go_through_it(settings: SettingsScreen) -> None:
    settings.page.list.setFocus()
    for expected in PARTS[1:]:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Down)
        settings.settle()
        assert _LINES[settings.page._current].name == expected
    stops = [item for item in settings.page.list._items if item.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1


def test_a_narrow_window_has_one_field_instead(settings_on: OpenSettings, settings: SettingsScreen) -> None:
    narrow = settings_on(settings.desk, 631, 348)

    assert not narrow.page.list.isVisible()
    assert narrow.page.chooser.isVisible()
    narrow.page.chooser.field.setCurrentIndex(PARTS.index("lock"))
    narrow.page.chooser.field.activated.emit(PARTS.index("lock"))
    narrow.settle()
    assert isinstance(narrow.page.part(), LockPart)
    assert not narrow.page.part().heading.isVisible()


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text", [100, 150])
def test_nothing_is_cut_small_or_nameless(
    text: int, size: tuple[int, int], open_desk: OpenStore, settings_on: OpenSettings
) -> None:
    theme.active().apply(Appearance.LIGHT, text)
    screen = settings_on(open_desk("ecsoen"), *size)
    for name in PARTS:
        screen.page.open(name)
        screen.settle()
        assert (name, cut_buttons(screen.page)) == (name, [])
        assert (name, small_targets(screen.page)) == (name, [])
        assert (name, nameless(screen.page)) == (name, [])
    hint = screen.page.minimumSizeHint()
    assert hint.width() <= 588
    assert hint.height() <= 320


@pytest.mark.usefixtures("latvian")
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_latvian_words_fit(size: tuple[int, int], open_desk: OpenStore, settings_on: OpenSettings) -> None:
    screen = settings_on(open_desk("kalceks"), *size)
    for name in PARTS:
        screen.page.open(name)
        screen.settle()
        assert (name, cut_buttons(screen.page)) == (name, [])


@pytest.mark.parametrize("look", [Appearance.LIGHT, Appearance.DARK, Appearance.HIGH_CONTRAST])
def test_pictures(look: Appearance, settings: SettingsScreen, tmp_path: Path) -> None:
    theme.active().apply(look, 100)
    for name in PARTS:
        settings.page.open(name)
        settings.settle()
        image = picture(settings.page, tmp_path / f"settings-{name}-{look.value}.png")
        assert image.size() == QSize(1158, 696)
