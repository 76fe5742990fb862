"""What the letter's page reads at once: the letter with its case, and what helps to write or shows it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from dpo_desk.domain.language import Language
from dpo_desk.domain.letter import Letter, LetterState
from dpo_desk.services.case_file import CaseFile
from dpo_desk.services.correspondence import LetterGuide, LetterPage
from dpo_desk.services.letter_words import printed_words
from dpo_desk.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Opened:
    """A letter as its page shows it. A draft comes with its guide, an issued letter with its pages."""

    page: LetterPage
    case: CaseFile
    guide: LetterGuide | None = None
    pdf: bytes | None = None

    @property
    def letter(self) -> Letter:
        return self.page.letter


def read_letter(workspace: Workspace, letter_id: UUID, shown_in: Language) -> Opened:
    """Reads everything for the page, away from the screen. Raises RecordNotFound, NotPermitted."""
    printed_words(shown_in)  # the names of parts, read from their file before the screen needs them
    page = workspace.letters.open(workspace.actor, letter_id)
    case = workspace.cases.open(workspace.actor, page.letter.request_id)
    letter = page.letter
    if letter.state is LetterState.DRAFT:
        guide = workspace.letters.guide(workspace.actor, letter.kind, letter.language)
        return Opened(page, case, guide=guide)
    return Opened(page, case, pdf=workspace.letters.preview_pdf(workspace.actor, letter_id))
