"""The author's requisites at the head of every page: name, registration number, address, how to reach it."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable

from dpo_desk.domain.letter import Language, Letterhead
from dpo_desk.letters.text_style import AUTHOR, FINE, clipped, paragraph
from dpo_desk.letters.wording import words


def letterhead(head: Letterhead, language: Language) -> Iterator[Flowable]:
    """The lines of the head; whatever is not known is left out."""
    labels = words(language)["letter"]
    if head.name.strip():
        yield paragraph(clipped(head.name), AUTHOR)
    number = head.registration_number.strip()
    registered = labels["registration"].replace("{number}", number) if number else ""
    phone = labels["phone"].replace("{phone}", head.phone) if head.phone.strip() else ""
    for parts in ((registered, head.address), (head.email, phone)):
        if line := " · ".join(part.strip() for part in parts if part.strip()):
            yield paragraph(clipped(line), FINE)
