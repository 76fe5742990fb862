"""Words that letters use for rights and channels, from the same file that the printed pages use."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from dpo_desk.bundle import bundled
from dpo_desk.domain.letter import Language
from dpo_desk.domain.request import Channel, Right


@cache
def printed_words(language: Language) -> Mapping[str, Mapping[str, str]]:
    """The word tables of printed pages, by table and code."""
    text = bundled("resources", "letter_texts", f"words.{language.value}.toml").read_text("utf-8")
    table: Mapping[str, Mapping[str, str]] = tomllib.loads(text)
    return table


def right_words(right: Right, language: Language) -> str:
    return printed_words(language)["right"][right.value]


def channel_words(channel: Channel, language: Language) -> str:
    return printed_words(language)["channel"][channel.value]
