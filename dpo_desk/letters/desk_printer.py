"""The desk's printer: every printed page behind one door, as the use cases name it.

What draws the pages is imported with the first page: opening a store needs none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dpo_desk.domain.letter import Language, LetterContent
    from dpo_desk.domain.month import MonthFigures
    from dpo_desk.domain.printed import (
        BlankFormContent,
        OralRecordContent,
        ReceiptContent,
        RecoverySheetContent,
    )


class DeskPrinter:
    """Draws PDF from frozen content: the same content gives the same bytes."""

    def letter(self, content: LetterContent, *, draft: bool = False) -> bytes:
        """The letter; raises UnfilledPlaceholders when it is no draft and still has gaps."""
        from dpo_desk.letters.printer import print_letter

        return print_letter(content, draft=draft)

    def receipt(self, content: ReceiptContent) -> bytes:
        from dpo_desk.letters.receipts import print_receipt

        return print_receipt(content)

    def oral_record(self, content: OralRecordContent) -> bytes:
        from dpo_desk.letters.receipts import print_oral_record

        return print_oral_record(content)

    def blank_form(self, content: BlankFormContent) -> bytes:
        from dpo_desk.letters.receipts import print_blank_form

        return print_blank_form(content)

    def recovery_sheet(self, content: RecoverySheetContent) -> bytes:
        from dpo_desk.letters.receipts import print_recovery_sheet

        return print_recovery_sheet(content)

    def month(self, figures: MonthFigures, language: Language) -> bytes:
        from dpo_desk.letters.month_page import print_month

        return print_month(figures, language)

    def month_csv(self, figures: MonthFigures, language: Language) -> str:
        """The figures of the page as CSV, to be written as UTF-8 with a byte order mark."""
        from dpo_desk.letters.month_page import month_csv

        return month_csv(figures, language)

    def unprintable(self, text: str) -> list[str]:
        """Characters that the letter font has no glyph for, each once, in order."""
        from dpo_desk.letters.text_style import unprintable

        return unprintable(text)
