"""Where the policy and the law disagree, what the policy leaves open, and what is still to be entered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.profile_check import missing_in
from dpo_desk.domain.profile_conflicts import Conflict, ConflictKind, conflicts_in
from dpo_desk.gui import icons, language
from dpo_desk.gui.settings.law_words import law_words
from dpo_desk.gui.settings.part import Context
from dpo_desk.gui.settings.points import quoted
from dpo_desk.gui.settings.profile_part import ProfilePart
from dpo_desk.gui.settings.profile_work import ProfileWork
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.buttons import Button, Kind
from dpo_desk.gui.widgets.texts import Hairline, Label, column
from dpo_desk.services.profile_words import conflict_text

MISSING = {
    "controller.name": QT_TRANSLATE_NOOP("MissingPoint", "Firm's name"),
    "controller.registration_number": QT_TRANSLATE_NOOP("MissingPoint", "Registration number"),
    "controller.addresses": QT_TRANSLATE_NOOP("MissingPoint", "Address for letters"),
    "controller.emails": QT_TRANSLATE_NOOP("MissingPoint", "E-mail address"),
    "policy.version": QT_TRANSLATE_NOOP("MissingPoint", "Version of the policy"),
    "policy.dated": QT_TRANSLATE_NOOP("MissingPoint", "Date of the policy"),
    "dpo.name": QT_TRANSLATE_NOOP("MissingPoint", "Name of the data protection officer"),
    "signatory.name": QT_TRANSLATE_NOOP("MissingPoint", "Name of the signatory"),
    "decided_by.name": QT_TRANSLATE_NOOP("MissingPoint", "Name of the person who decides"),
}
"""What is asked for later, by the path of its key."""

_TOP = Qt.AlignmentFlag.AlignTop


class FindingView(QWidget):
    """One finding: icon, the rule's sentence, the law behind it, and the policy's own sentence."""

    def __init__(self, finding: Conflict) -> None:
        super().__init__()
        self.finding = finding
        self.words = conflict_text(finding, language.current())
        conflict = finding.kind is ConflictKind.CONFLICT
        lines = QVBoxLayout()
        lines.setSpacing(3)
        lines.addWidget(Label(self.words, wrap=True))
        law = law_words(finding.article)
        if law:
            lines.addWidget(Label(law, Type.SMALL, Role.TEXT_2, wrap=True))
        if finding.sentence:
            sentence = Label(quoted(finding.sentence), Type.SMALL, Role.TEXT_2, wrap=True)
            sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addWidget(sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 9, 0, 9)
        row.setSpacing(10)
        icon = icons.IconView("overdue" if conflict else "question", Role.WARN if conflict else Role.TEXT_2)
        row.addWidget(icon, 0, _TOP)
        row.addLayout(lines, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(
            ". ".join(part for part in (self.words, law, quoted(finding.sentence)) if part)
        )


class ConflictsPart(ProfilePart):
    """Nothing is typed in here: each finding comes by a rule from the profile's data.

    Signal: `field_asked(path)` for something that is still to be entered.
    """

    reads = True
    field_asked = Signal(str)

    def __init__(self, context: Context, work: ProfileWork) -> None:
        super().__init__(context, work)
        self._list = column(holder := QWidget())
        self.body.addWidget(holder)

    def findings(self) -> Sequence[FindingView]:
        """The findings on the screen, top to bottom."""
        return self.findChildren(FindingView)

    def show_profile(self, profile: FirmProfile) -> None:
        self._clear()
        found = conflicts_in(profile)
        conflicts = [finding for finding in found if finding.kind is ConflictKind.CONFLICT]
        questions = [finding for finding in found if finding.kind is ConflictKind.QUESTION]
        self._add_missing(missing_in(profile))
        self._add(
            self.tr("Where policy and law disagree"), self.tr("No rule finds a disagreement."), conflicts
        )
        self._add(self.tr("What the policy leaves open"), self.tr("No rule asks anything."), questions)

    def retranslate(self) -> None:
        self.say_about(
            self.tr(
                "A finding is a warning to the officer and never a ground against a person: what the policy "
                "demands beyond the law cannot be used to refuse a request."
            )
        )
        if self.work.profile is not None:
            self.show_again()

    def _add(self, heading: str, nothing: str, findings: Sequence[Conflict]) -> None:
        count = f"{heading} ({len(findings)})" if findings else heading
        self._list.addSpacing(12)
        self._list.addWidget(Label(count, strong=True))
        if not findings:
            self._list.addWidget(Label(nothing, tone=Role.TEXT_2, wrap=True))
        for finding in findings:
            self._list.addWidget(FindingView(finding))
            self._list.addWidget(Hairline())

    def _add_missing(self, missing: Sequence[str]) -> None:
        if not missing:
            return
        heading, enter_words = self.tr("Still to be entered"), self.tr("Enter")
        self._list.addWidget(Label(f"{heading} ({len(missing)})", strong=True))
        for path in missing:
            words = QCoreApplication.translate("MissingPoint", MISSING[path])
            row = QHBoxLayout()
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(10)
            row.addWidget(icons.IconView("minus", Role.TEXT_2))
            row.addWidget(Label(words))
            enter = Button(enter_words, Kind.QUIET)
            enter.setAccessibleName(f"{enter_words}: {words}")
            enter.clicked.connect(lambda _checked=False, path=path: self.field_asked.emit(path))
            row.addWidget(enter)
            row.addStretch(1)
            holder = QWidget()
            holder.setLayout(row)
            self._list.addWidget(holder)

    def _clear(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
