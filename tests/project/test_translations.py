"""Every word of the interface is translated, up to date, and keeps the rules of its language."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import translations
from translations import FOLDER, Message

MESSAGES = translations.messages(FOLDER)

FINISHED = [message for message in MESSAGES if message.finished]

_SAME_IN_BOTH = {"DPO Desk", "CSV", "PDF", "English", "Latviešu"}
"""Source texts that are rightly the same in Latvian."""

_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%L?\d+|%n")


def _named(message: Message) -> str:
    return f"{message.room}: {message.context}: {message.source!r}"


def _where(broken: Iterator[Message]) -> str:
    return "\n".join(_named(message) for message in broken)


def test_every_text_has_its_latvian() -> None:
    assert not _where(message for message in MESSAGES if not message.finished)


def test_the_files_hold_exactly_what_the_sources_say(tmp_path: Path) -> None:
    for path in FOLDER.glob("*_lv.ts"):
        shutil.copy(path, tmp_path)
    for room, sources in translations.rooms().items():
        translations.collect(room, sources, tmp_path)

    fresh = translations.messages(tmp_path)
    changed = {_named(message) for message in set(fresh) ^ set(MESSAGES)}
    assert not changed, "run: make translations"


def test_the_compiled_file_holds_exactly_what_the_files_say(tmp_path: Path) -> None:
    for path in FOLDER.glob("*_lv.ts"):
        shutil.copy(path, tmp_path)

    fresh = translations.compile_all(tmp_path)

    assert fresh.read_bytes() == (FOLDER / translations.COMPILED).read_bytes(), "run: make translations"


def test_one_text_of_one_context_has_one_translation() -> None:
    seen: dict[tuple[str, str, str], Message] = {}
    for message in MESSAGES:
        other = seen.setdefault(message.key, message)
        assert other.translation == message.translation, f"{_named(other)} and {_named(message)} differ"


def test_placeholders_are_the_same_on_both_sides() -> None:
    assert not _where(
        message
        for message in FINISHED
        if sorted(_PLACEHOLDER.findall(message.source)) != sorted(_PLACEHOLDER.findall(message.translation))
    )


def test_no_plural_is_left_to_qt() -> None:
    """Qt's Latvian plurals put 1, 21 and 101 with zero apart; the desk chooses its forms itself."""
    assert not _where(message for message in MESSAGES if message.plural or "%n" in message.source)


def test_white_space_and_ellipses_at_the_ends_agree() -> None:
    def edges(text: str) -> tuple[bool, bool, bool]:
        return text[:1].isspace(), text[-1:].isspace(), text.endswith("…")

    assert not _where(message for message in FINISHED if edges(message.source) != edges(message.translation))


def test_latvian_is_not_english() -> None:
    def has_words(text: str) -> bool:
        return bool(re.search(r"[^\W\d_]{2}", _PLACEHOLDER.sub("", text)))

    assert not _where(
        message
        for message in MESSAGES
        if message.source == message.translation
        and has_words(message.source)
        and message.source not in _SAME_IN_BOTH
    )


@pytest.mark.parametrize(
    ("rule", "pattern"),
    [
        ("quotation marks are “ ”", r"[„\"]|''"),
        ("no exclamation marks", r"!"),
        ("three dots are one character", r"\.\.\."),
        ("no 'lūdzu'", r"(?i)\blūdzu\b"),
        ("buttons say what they do", r"^(Labi|OK|Jā|Nē)$"),
        ("'trešā persona', never 'trešā puse'", r"(?i)\btreš\w+ pus\w+"),
    ],
)
def test_latvian_follows_the_rules_of_wording(rule: str, pattern: str) -> None:
    assert not _where(message for message in MESSAGES if re.search(pattern, message.translation)), rule


def _texts_to_translate(source: Path) -> Iterator[tuple[str, str]]:
    """(context, text) of every `self.tr("…")` and `translate("Context", "…")`, by Python's own parser.

    Yields the text as `<line N>` where it is not written out, so that no translation can be found for it.
    """

    def walk(node: ast.AST, owner: str) -> Iterator[tuple[str, str]]:
        if isinstance(node, ast.ClassDef):
            owner = node.name
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            function = name.rpartition(".")[2]
            if function == "tr" and node.args:
                yield (owner if name == "self.tr" else f"<{name}>"), _text(node.args[0])
            # `translate` may be asked for a variable: its texts then stand in a table of marked ones.
            elif function == "QT_TRANSLATE_NOOP" or (
                function == "translate" and len(node.args) > 1 and _is_text(node.args[1])
            ):
                yield _text(node.args[0]), _text(node.args[1])
        for child in ast.iter_child_nodes(node):
            yield from walk(child, owner)

    yield from walk(ast.parse(source.read_text(encoding="utf-8")), "")


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _text(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else f"<line {node.lineno}>"


def test_qt_finds_each_text_under_the_context_it_is_asked_for_in() -> None:
    """Qt's collector guesses the context from the text around; Python's parser knows it.

    A difference would show English to everyone: a text built at run time, a `tr` on another object or inside
    an f-string (which the collector does not read), a class whose name it missed.
    """
    known = {(message.context, message.source) for message in MESSAGES}
    lost = [
        f"{source.name}: {context}: {text!r}"
        for sources in translations.rooms().values()
        for source in sources
        for context, text in _texts_to_translate(source)
        if (context, text) not in known
    ]
    assert not lost
