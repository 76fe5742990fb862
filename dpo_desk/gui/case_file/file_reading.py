"""Files from outside: read as bytes within the limit, judged by their kind, never opened."""

from __future__ import annotations

from pathlib import Path, PurePath

from dpo_desk.domain.file_names import safe_file_name
from dpo_desk.domain.intake import ATTACHMENT_LIMIT, Attachment
from dpo_desk.services.failures import DiskFailed

_HARMLESS_ENDINGS = frozenset(
    {".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".bmp", ".txt", ".csv", ".edoc", ".asice"}
)
"""Endings of files that no system runs when they are double-clicked."""


def read_limited(path: Path) -> bytes:
    """The file's bytes, at most one more than an attachment may have: the use case refuses that.

    Raises DiskFailed when it cannot be read. Runs away from the screen.
    """
    try:
        with path.open("rb") as file:
            return file.read(ATTACHMENT_LIMIT + 1)
    except OSError as problem:
        raise DiskFailed from problem


def may_run(attachment: Attachment) -> bool:
    """Whether a system could run the file, or something inside it, once it lies outside the store.

    Everything counts that is not plainly a picture, a page or a plain text by its name's ending.
    """
    return PurePath(safe_file_name(attachment.name)).suffix.lower() not in _HARMLESS_ENDINGS
