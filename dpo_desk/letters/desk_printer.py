"""The desk's printer: every printed page behind one door, as the use cases name it."""

from __future__ import annotations

from dpo_desk.domain.letter import Language, LetterContent
from dpo_desk.domain.month import MonthFigures
from dpo_desk.domain.printed import (
    BlankFormContent,
    OralRecordContent,
    ReceiptContent,
    RecoverySheetContent,
)
from dpo_desk.letters.month_page import month_csv, print_month
from dpo_desk.letters.printer import print_letter
from dpo_desk.letters.receipts import (
    print_blank_form,
    print_oral_record,
    print_receipt,
    print_recovery_sheet,
)
from dpo_desk.letters.text_style import unprintable


class DeskPrinter:
    """Draws PDF from frozen content: the same content gives the same bytes."""

    def letter(self, content: LetterContent, *, draft: bool = False) -> bytes:
        """The letter; raises UnfilledPlaceholders when it is no draft and still has gaps."""
        return print_letter(content, draft=draft)

    def receipt(self, content: ReceiptContent) -> bytes:
        return print_receipt(content)

    def oral_record(self, content: OralRecordContent) -> bytes:
        return print_oral_record(content)

    def blank_form(self, content: BlankFormContent) -> bytes:
        return print_blank_form(content)

    def recovery_sheet(self, content: RecoverySheetContent) -> bytes:
        return print_recovery_sheet(content)

    def month(self, figures: MonthFigures, language: Language) -> bytes:
        return print_month(figures, language)

    def month_csv(self, figures: MonthFigures, language: Language) -> str:
        """The figures of the page as CSV, to be written as UTF-8 with a byte order mark."""
        return month_csv(figures, language)

    def unprintable(self, text: str) -> list[str]:
        """Characters that the letter font has no glyph for, each once, in order."""
        return unprintable(text)
