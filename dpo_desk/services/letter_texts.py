"""The firm's own wording of letters: kept in the store, reset to the shipped text at any time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dpo_desk.domain.letter import Language, LetterKind
from dpo_desk.domain.letter_text import Placeholder
from dpo_desk.domain.roles import Actor, Permission
from dpo_desk.services.desk import Desk
from dpo_desk.services.ports import LetterWording


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text as it is used now: the firm's own, or the shipped one."""

    text: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class LetterTexts:
    """Use cases of the page that edits letter texts."""

    desk: Desk
    wording: LetterWording

    def text(self, actor: Actor, kind: LetterKind, language: Language) -> OwnText:
        """The text in use. Raises NotPermitted."""
        with self.desk.look(actor, Permission.ADMINISTER) as work:
            own = work.letter_texts.get(kind, language)
        if own is not None:
            return OwnText(own, is_own=True)
        return OwnText(self.wording.shipped_text(kind, language), is_own=False)

    def own(self, actor: Actor) -> frozenset[tuple[LetterKind, Language]]:
        """Which letters the firm has worded itself."""
        pairs = [(kind, language) for kind in LetterKind for language in Language]
        with self.desk.look(actor, Permission.ADMINISTER) as work:
            return frozenset(pair for pair in pairs if work.letter_texts.get(*pair) is not None)

    def placeholders(self) -> Mapping[str, Placeholder]:
        """Every placeholder that a text may use, by name, with what belongs there."""
        return self.wording.placeholders()

    def save(self, actor: Actor, kind: LetterKind, language: Language, text: str) -> None:
        """Keeps the firm's own text. Raises EntryRefused when it cannot be read as a letter text."""
        self.wording.check_text(kind, language, text)
        with self.desk.step(actor, Permission.ADMINISTER, "change_letter_text") as step:
            step.work.letter_texts.save(kind, language, text, step.at, actor.display_name)
            step.audit("letter_text", f"{kind.value}.{language.value}")

    def reset(self, actor: Actor, kind: LetterKind, language: Language) -> None:
        """Goes back to the shipped text."""
        with self.desk.step(actor, Permission.ADMINISTER, "reset_letter_text") as step:
            step.work.letter_texts.reset(kind, language)
            step.audit("letter_text", f"{kind.value}.{language.value}")
