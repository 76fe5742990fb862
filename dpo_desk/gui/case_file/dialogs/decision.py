"""The decision on one right: outcome, grounds from the law's list, reasons, and what the letter will say."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from dpo_desk.domain.deadlines import refusal_warning
from dpo_desk.domain.grounds import Ground, grounds_for
from dpo_desk.domain.problems import FieldProblem, Reason, StepRefused
from dpo_desk.domain.request import Decision, Outcome, Right
from dpo_desk.domain.workflow import decision_problems
from dpo_desk.gui.case_file.dialogs.detail_fields import DetailRows
from dpo_desk.gui.case_file.dialogs.step_dialog import CaseContext, StepDialog, Work, note
from dpo_desk.gui.case_file.dialogs.wrapping_box import WrappingCheckBox
from dpo_desk.gui.case_file.ground_words import ground_article, ground_words
from dpo_desk.gui.refusals import cite_in_words, reason_words
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.tokens import Type
from dpo_desk.gui.widgets.choice_group import RadioGroup
from dpo_desk.gui.widgets.fields import TextArea
from dpo_desk.gui.widgets.texts import column
from dpo_desk.gui.wording import capital, word
from dpo_desk.services.decisions import DecisionEntry, decider_of, tells_recipients

_REFUSING = frozenset({Outcome.REFUSED, Outcome.PARTLY})
_FIELD_OF_REASON = {
    "refusal_needs_ground": "grounds",
    "not_a_ground": "grounds",
    "refusal_needs_reasons": "reasons",
    "decision_needs_decider": "decided_by",
}
_TITLES = {
    Right.ACCESS: QT_TRANSLATE_NOOP("DecisionDialog", "Decision on access"),
    Right.RECTIFICATION: QT_TRANSLATE_NOOP("DecisionDialog", "Decision on rectification"),
    Right.ERASURE: QT_TRANSLATE_NOOP("DecisionDialog", "Decision on erasure"),
    Right.RESTRICTION: QT_TRANSLATE_NOOP("DecisionDialog", "Decision on restriction of processing"),
    Right.PORTABILITY: QT_TRANSLATE_NOOP("DecisionDialog", "Decision on data portability"),
    Right.OBJECTION: QT_TRANSLATE_NOOP("DecisionDialog", "Decision on the objection"),
    Right.MARKETING_OBJECTION: QT_TRANSLATE_NOOP(
        "DecisionDialog", "Decision on the objection to direct marketing"
    ),
    Right.AUTOMATED_DECISION: QT_TRANSLATE_NOOP("DecisionDialog", "Decision on the automated decision"),
    Right.CONSENT_WITHDRAWAL: QT_TRANSLATE_NOOP("DecisionDialog", "Decision on the withdrawal of consent"),
}


class DecisionDialog(StepDialog):
    """Decides one right. What the law forbids is shown as unavailable, with its rule."""

    def __init__(self, context: CaseContext, right: Right, parent: QWidget | None = None) -> None:
        """The right must be claimed; raises StopIteration otherwise."""
        super().__init__(
            context,
            QCoreApplication.translate("DecisionDialog", _TITLES[right]),
            QCoreApplication.translate("DecisionDialog", "Record decision"),
            parent,
        )
        self._claim = next(claim for claim in context.case.request.claims if claim.right is right)
        self._outcome: RadioGroup[Outcome] = RadioGroup(tuple(Outcome), word)
        self._unavailable = note("", kind=Type.SMALL)
        self._grounds = _GroundList(right)
        self._reasons = TextArea(3)
        self._details = DetailRows(right, context.today)
        self._recipients = TextArea(2)
        self._decider = QLineEdit(decider_of(context.case.profile, context.actor))
        self._lay_out()
        self._close_outcomes()
        self._outcome.changed.connect(self._show_parts)
        self._grounds.tick_changed(self._show_parts)
        self._decider.textChanged.connect(self._hint_conflict)
        self._hint_conflict()
        self._show_parts()
        self.end_rows()

    def work(self) -> Work | None:
        outcome = self._outcome.value()
        if outcome is None:
            self.mark("outcome")
            return None
        refusing = outcome in _REFUSING
        entry = DecisionEntry(
            self._claim.right,
            outcome,
            grounds=self._grounds.chosen() if refusing else (),
            reasons=self._reasons.toPlainText() if not self._reasons_row.isHidden() else "",
            decided_by=self._decider.text(),
            details=self._details.values(),
            recipients=self._told(),
        )
        decisions = self.context.workspace.decisions
        return partial(decisions.decide, self.context.actor, self.context.request_id, entry)

    def on_failed(self, error: Exception) -> None:
        """Reasons that concern a field stand beside it, all others in the banner."""
        if not isinstance(error, StepRefused):
            super().on_failed(error)
            return
        others = [reason for reason in error.reasons if not self._mark_reason(reason)]
        if others:
            super().on_failed(StepRefused(*others))
        else:
            self._idle()
            self.form.go_to_first_problem()

    def _lay_out(self) -> None:
        if self._claim.decision is not None:
            before = self.tr("Decided before: {outcome}. The new decision takes its place.")
            self.body.addWidget(note(before.format(outcome=word(self._claim.decision.outcome))))
        words = self.context.case.request.text.strip()
        if words:
            self.body.addWidget(note(f"“{words}”"))
        self._outcome_row = self.add_row("outcome", self.tr("Outcome"), self._outcome)
        self.body.addWidget(self._unavailable)
        self._grounds_row = self.add_row("grounds", self.tr("Ground"), self._grounds)
        self._reasons_row = self.add_row(
            "reasons",
            self.tr("Reasons in plain words"),
            self._reasons,
            hint=self.tr("They go into the letter as they stand here."),
        )
        for row in self._details.rows.values():
            self.form.add(row)
            self.body.addWidget(row)
        self._recipients_row = self.add_row(
            "recipients",
            self.tr("Recipients to be told, one a line"),
            self._recipients,
            optional=True,
            hint=self.tr("Each becomes a task ({article}).").format(article=cite_in_words("GDPR 19")),
        )
        self._decider_row = self.add_row("decided_by", self.tr("Who decides for the firm"), self._decider)

    def _close_outcomes(self) -> None:
        """Takes away the outcomes that this right can never have in this case, and says why."""
        by_reason: dict[str, list[Outcome]] = {}
        for outcome in Outcome:
            reason = self._why_not(outcome)
            if reason is not None:
                by_reason.setdefault(reason_words(reason), []).append(outcome)
        said = [self._close(outcomes, reason) for reason, outcomes in by_reason.items()]
        self._unavailable.setText("\n".join(said))
        self._unavailable.setVisible(bool(said))

    def _close(self, outcomes: list[Outcome], reason: str) -> str:
        """Takes the outcomes away; answers the sentence that says why."""
        names = ", ".join(f"“{word(outcome)}”" for outcome in outcomes)
        sentence = self.tr("Cannot be chosen: {outcomes}. Reason: {reason}.")
        sentence = sentence.format(outcomes=names, reason=reason)
        for outcome in outcomes:
            box = self._outcome.box(outcome)
            box.setEnabled(False)
            box.setToolTip(sentence)
            box.setAccessibleDescription(sentence)
        return sentence

    def _why_not(self, outcome: Outcome) -> Reason | None:
        """The rule that forbids the outcome whatever else is entered; None where it is possible."""
        found = decision_problems(self.context.case.request, self._claim, self._filled(outcome))
        return found[0] if found else None

    def _filled(self, outcome: Outcome) -> Decision:
        """A decision with every field filled in, to learn whether the outcome itself is possible."""
        known = grounds_for(self._claim.right)
        grounds = (known[0].code,) if known and outcome in _REFUSING else ()
        return Decision(outcome, self.context.case.request.received_at, "-", "-", grounds, "-")

    def _show_parts(self) -> None:
        outcome = self._outcome.value()
        refusing = outcome in _REFUSING
        self._outcome_row.set_problem(None)
        self._grounds_row.setVisible(refusing)
        self._reasons_row.setVisible(refusing)
        self._grounds.close_whole_only(closed=outcome is Outcome.PARTLY)
        chosen = frozenset(self._grounds.chosen()) if refusing else frozenset()
        self._details.show_for(outcome, chosen)
        tells = outcome is not None and tells_recipients(self._claim.right, outcome)
        self._recipients_row.setVisible(tells)
        late = refusal_warning(self.context.case.request.dates, self.context.today)
        if refusing and late is not None:
            self.banner.say(capital(reason_words(late)) + ".")
        else:
            self.banner.clear()

    def _hint_conflict(self) -> None:
        advised_by = self.context.case.advised_by or self.context.actor.display_name
        self._decider_row.set_problem(None)
        if self._decider.text().strip() == advised_by.strip():
            hint = self.tr(
                "The same person advises and decides. The one who advises should not decide ({article})."
            )
            self._decider_row.set_hint(hint.format(article=cite_in_words("GDPR 38(6)")))
        else:
            self._decider_row.set_hint(self.tr("Advised by: {name}").format(name=advised_by))

    def _told(self) -> tuple[str, ...]:
        if self._recipients_row.isHidden():
            return ()
        return tuple(line.strip() for line in self._recipients.toPlainText().splitlines() if line.strip())

    def _mark_reason(self, reason: Reason) -> bool:
        field = _FIELD_OF_REASON.get(reason.code)
        if field is None:
            return False
        sentence = capital(reason_words(reason)) + "."
        self.form.row(field).set_problem(FieldProblem(field, reason.code), sentence)
        return True


class _GroundList(QWidget):
    """The grounds that can stand against a right; what is no ground is shown as such, with its rule."""

    def __init__(self, right: Right) -> None:
        super().__init__()
        layout = column(self, 2)
        self._boxes: dict[str, WrappingCheckBox] = {}
        self._grounds: dict[str, Ground] = {}
        for ground in grounds_for(right):
            box = WrappingCheckBox(ground_words(ground.code), ground_article(ground.code))
            box.setObjectName(ground.code)
            self._boxes[ground.code] = box
            self._grounds[ground.code] = ground
            layout.addWidget(box)
        self.no_ground = WrappingCheckBox(self.tr("The request is not signed or not on a form"))
        self.no_ground.setObjectName("not_signed")
        self.no_ground.setEnabled(False)
        layout.addWidget(self.no_ground)
        why = self.tr("This is no ground: the law asks for no form and no signature ({article}).")
        sentence = why.format(article=cite_in_words("GDPR 12(2)"))
        self.no_ground.setToolTip(sentence)
        self.no_ground.setAccessibleDescription(sentence)
        layout.addWidget(note(sentence, kind=Type.SMALL))
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))

    def chosen(self) -> tuple[str, ...]:
        return tuple(code for code, box in self._boxes.items() if box.isChecked() and box.isEnabled())

    def tick_changed(self, run: Callable[[], None]) -> None:
        """Calls `run` whenever a ground is ticked or unticked."""
        for box in self._boxes.values():
            box.toggled.connect(lambda _on: run())

    def close_whole_only(self, *, closed: bool) -> None:
        """Takes away the grounds on which only a whole request can be refused."""
        for code, box in self._boxes.items():
            box.setEnabled(not (closed and self._grounds[code].whole_only))
