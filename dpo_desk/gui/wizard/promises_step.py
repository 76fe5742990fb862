"""Second step: what the policy promises, each period beside the sentence it comes from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.profile_conflicts import Conflict, conflicts_in
from dpo_desk.gui import icons, language, theme
from dpo_desk.gui.profile_parts.period_field import PeriodField
from dpo_desk.gui.profile_parts.profile_edit import PromisedFor, period_of, sentence_of, with_period
from dpo_desk.gui.tokens import Height, Role, Type
from dpo_desk.gui.widgets.texts import Hairline, Label
from dpo_desk.gui.wizard.step import WizardStep
from dpo_desk.services.profile_words import conflict_text

_FORM_RULES = frozenset({"signature_for_every_request", "in_person_or_signed_only"})
_RULES_OF: dict[PromisedFor, frozenset[str]] = {
    PromisedFor.ANSWER: frozenset(),
    PromisedFor.WITHDRAWAL: frozenset({"withdrawal_in_writing_only"}),
    PromisedFor.MARKETING: frozenset({"form_for_marketing_objection"}),
}


class PromisesStep(WizardStep):
    """Periods can be changed; what the policy demands of a request stands below, with the law's view."""

    def __init__(self) -> None:
        super().__init__()
        self._profile: FirmProfile | None = None
        self.periods = {what: PeriodField() for what in PromisedFor}
        self._names = {what: Label(wrap=True) for what in PromisedFor}
        self._sources = {what: _Source() for what in PromisedFor}
        self._form_name = Label(wrap=True)
        self._form_value = Label(tone=Role.TEXT_2, wrap=True)
        self._form_source = _Source()
        self._others = Label(tone=Role.TEXT_2, wrap=True)
        self._lay_out()
        self._name()

    def show_profile(self, profile: FirmProfile) -> None:
        self._profile = profile
        for what, field in self.periods.items():
            field.set_period(period_of(profile, what))
        self._tell()

    def changed_profile(self, profile: FirmProfile) -> FirmProfile:
        """The profile with the periods as they stand here."""
        for what, field in self.periods.items():
            profile = with_period(profile, what, field.period())
        return profile

    def focus_first(self) -> None:
        self.periods[PromisedFor.ANSWER].setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._tell()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 3)
        grid.setColumnMinimumWidth(1, theme.px(190))
        grid.setColumnStretch(2, 5)
        middle = Qt.AlignmentFlag.AlignTop
        for name in (*self._names.values(), self._form_name, self._form_value):
            name.setMinimumHeight(theme.px(Height.CONTROL))  # level with the control beside it
        row = 0
        for what in PromisedFor:
            grid.addWidget(self._names[what], row, 0, middle)
            grid.addWidget(self.periods[what], row, 1, middle)
            grid.addWidget(self._sources[what], row, 2)
            grid.addWidget(Hairline(), row + 1, 0, 1, 3)
            row += 2
        grid.addWidget(self._form_name, row, 0, middle)
        grid.addWidget(self._form_value, row, 1, middle)
        grid.addWidget(self._form_source, row, 2)
        self.body.addLayout(grid)
        self.body.addWidget(self._others)
        self.body.addStretch(1)

    def _name(self) -> None:
        names = {
            PromisedFor.ANSWER: self.tr("Answer to a request"),
            PromisedFor.WITHDRAWAL: self.tr("Withdrawal of consent"),
            PromisedFor.MARKETING: self.tr("Objection to advertising"),
        }
        for what, words in names.items():
            self._names[what].setText(words)
            self.periods[what].set_name(words)
        self._form_name.setText(self.tr("Form of a request"))
        self._head()

    def _head(self) -> None:
        version = self._profile.policy.version.value if self._profile else None
        taken = (
            self.tr("Taken from the privacy policy, version {version}.").format(version=version)
            if version
            else self.tr("Taken from the privacy policy.")
        )
        rest = self.tr("Not said: the policy names no period, then the law's alone holds.")
        self.head(self.tr("What the policy promises"), f"{taken} {rest}")

    def _tell(self) -> None:
        profile = self._profile
        if profile is None:
            return
        self._head()
        findings = conflicts_in(profile)
        silent = self.tr("The policy says nothing. By law: within a month.")
        silent_marketing = self.tr("The policy says nothing. By law: stop at once.")
        told: set[str] = set()
        for what, source in self._sources.items():
            own = [finding for finding in findings if finding.rule in _RULES_OF[what]]
            told.update(finding.rule for finding in own)
            nothing = silent if what is PromisedFor.ANSWER else silent_marketing
            source.tell(sentence_of(profile, what) or nothing, own, quoted=bool(sentence_of(profile, what)))
        own = [finding for finding in findings if finding.rule in _FORM_RULES]
        told.update(finding.rule for finding in own)
        ways = profile.requests.ways.rows
        self._form_value.setText(self.tr("by its sentence") if ways else self.tr("not said"))
        sentence = ways[0].sentence if ways else self.tr("The policy says nothing. By law: any form.")
        self._form_source.tell(sentence, own, quoted=bool(ways))
        rest = len([finding for finding in findings if finding.rule not in told])
        self._others.setText(
            self.tr("Further remarks on the policy stand on the profile's page: {count}.").format(count=rest)
        )
        self._others.setVisible(rest > 0)


class _Source(QWidget):
    """The policy's sentence, and below it where it and the law disagree."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 6, 0, 6)
        self._lines.setSpacing(3)

    def tell(self, sentence: str, findings: list[Conflict], *, quoted: bool) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        text = f"“{sentence}”" if quoted else sentence
        self._lines.addWidget(Label(text, Type.SMALL, Role.TEXT_2, wrap=True))
        for finding in findings:
            self._lines.addWidget(_Finding(conflict_text(finding, language.current())))


class _Finding(QWidget):
    """One warning: icon and sentence."""

    def __init__(self, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(icons.IconView("info", Role.WARN), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(words, Type.SMALL, Role.WARN, wrap=True), 1)
