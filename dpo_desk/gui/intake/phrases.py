"""Ready sentences for what people usually ask: the counter inserts one, the person says whether it fits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.request import Right
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP

_PHRASES: dict[Right, tuple[str, ...]] = {
    Right.ACCESS: (
        QT_TRANSLATE_NOOP(
            "Phrase", "I want to know what data you hold about me and to whom they were passed."
        ),
        QT_TRANSLATE_NOOP("Phrase", "I want to receive a copy of my personal data."),
    ),
    Right.RECTIFICATION: (
        QT_TRANSLATE_NOOP("Phrase", "I want wrong data about me to be corrected."),
        QT_TRANSLATE_NOOP("Phrase", "I want incomplete data about me to be completed."),
    ),
    Right.ERASURE: (QT_TRANSLATE_NOOP("Phrase", "I want my personal data to be erased."),),
    Right.RESTRICTION: (
        QT_TRANSLATE_NOOP("Phrase", "I want the processing of my personal data to be restricted."),
    ),
    Right.PORTABILITY: (
        QT_TRANSLATE_NOOP("Phrase", "I want to receive my data in a machine-readable file."),
        QT_TRANSLATE_NOOP("Phrase", "I want my data to be passed to another controller."),
    ),
    Right.OBJECTION: (QT_TRANSLATE_NOOP("Phrase", "I object to the processing of my personal data."),),
    Right.MARKETING_OBJECTION: (
        QT_TRANSLATE_NOOP("Phrase", "I do not want to receive any more advertising."),
    ),
    Right.AUTOMATED_DECISION: (
        QT_TRANSLATE_NOOP("Phrase", "I want a person to review the decision made automatically."),
    ),
    Right.CONSENT_WITHDRAWAL: (
        QT_TRANSLATE_NOOP("Phrase", "I withdraw my consent to the processing of my personal data."),
    ),
}


def phrases_for(rights: Sequence[Right]) -> list[str]:
    """What can be inserted: for several rights first all of them at once, then each sentence alone.

    Without a right, the usual sentence of each.
    """
    if not rights:
        return [_said(texts[0]) for texts in _PHRASES.values()]
    single = [_said(text) for right in rights for text in _PHRASES[right]]
    if len(rights) == 1:
        return single
    return [" ".join(_said(_PHRASES[right][0]) for right in rights), *single]


def _said(source: str) -> str:
    return QCoreApplication.translate("Phrase", source)
