"""The languages of letters and of the interface; on its own, so that the first window needs little else."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    LATVIAN = "lv"
    ENGLISH = "en"
