"""The dialogs for rows of the profile: promises, ways in and out, contacts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from dpo_desk.domain.policy import ContactPoint, IdentityWay, OfferedAnswerWay, Promise, RequestWay
from dpo_desk.domain.policy_words import ContactPurpose, FormDemand, PromisedAction, Quality
from dpo_desk.domain.problems import FieldProblem
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, Right
from dpo_desk.gui.profile_parts.firm_checks import email_problem
from dpo_desk.gui.profile_parts.period_field import PeriodField
from dpo_desk.gui.settings.list_editor import RowDialog
from dpo_desk.gui.settings.policy_words import policy_word
from dpo_desk.gui.settings.word_choice import WordChoice
from dpo_desk.gui.widgets.choice_group import RadioGroup, TickGroup
from dpo_desk.gui.wording import capital, word


def _capital_word(value: Channel | Right | AnswerWay | IdentityMethod) -> str:
    return capital(word(value))


class PromiseDialog(RowDialog[Promise]):
    """What the firm promises for which rights and channels, by when and how."""

    def __init__(self, promise: Promise | None, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("PromiseDialog", "Promise of the policy"), promise, parent
        )
        shown = promise or Promise(PromisedAction.ANSWER)
        self.action = WordChoice(tuple(PromisedAction), policy_word)
        self.rights = TickGroup(tuple(Right), _capital_word, columns=2)
        self.channels = TickGroup(tuple(Channel), _capital_word, columns=2)
        self.period = PeriodField()
        self.qualities = TickGroup(tuple(Quality), lambda value: capital(policy_word(value)), columns=2)
        self.action.set_value(shown.action)
        self.rights.set_values(shown.rights)
        self.channels.set_values(shown.channels)
        self.period.set_period(shown.period)
        self.qualities.set_values(shown.qualities)
        self.add_row("action", self.tr("What is promised"), self.action)
        none = self.tr("None ticked: for every one.")
        self.add_row("rights", self.tr("For which rights"), self.rights, optional=True, hint=none)
        self.add_row("channels", self.tr("When it came in this way"), self.channels, optional=True, hint=none)
        self.add_row("period", self.tr("Within"), self.period)
        self.period.set_name(self.tr("Within"))
        self.add_row("qualities", self.tr("How"), self.qualities, optional=True)
        self.add_sentence(shown.sentence)

    def row(self) -> Promise | None:
        return Promise(
            self.action.chosen(),
            self.rights.values(),
            self.channels.values(),
            self.period.period(),
            self.qualities.values(),
            self.typed_sentence(),
        )


class RequestWayDialog(RowDialog[RequestWay]):
    """A way in which the policy takes requests, and what it demands there."""

    def __init__(self, way: RequestWay | None, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("RequestWayDialog", "Way to hand in"), way, parent)
        shown = way or RequestWay(Channel.EMAIL)
        self.channel = WordChoice(tuple(Channel), _capital_word)
        self.rights = TickGroup(tuple(Right), _capital_word, columns=2)
        self.demands = TickGroup(tuple(FormDemand), lambda value: capital(policy_word(value)), columns=2)
        self.where = QLineEdit(shown.where)
        self.channel.set_value(shown.channel)
        self.rights.set_values(shown.rights)
        self.demands.set_values(shown.demands)
        self.add_row("channel", self.tr("Way"), self.channel)
        none = self.tr("None ticked: for every one.")
        self.add_row("rights", self.tr("For which rights"), self.rights, optional=True, hint=none)
        demanded = self.tr("What the policy demands is shown, and is never a ground for refusal.")
        self.add_row(
            "demands", self.tr("What the policy demands"), self.demands, optional=True, hint=demanded
        )
        self.add_row("where", self.tr("Where to"), self.where, optional=True)
        self.add_sentence(shown.sentence)

    def row(self) -> RequestWay | None:
        return RequestWay(
            self.channel.chosen(),
            self.rights.values(),
            self.demands.values(),
            self.where.text().strip(),
            self.typed_sentence(),
        )


class IdentityWayDialog(RowDialog[IdentityWay]):
    """How the policy checks identity on a channel."""

    def __init__(self, way: IdentityWay | None, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("IdentityWayDialog", "Check of identity"), way, parent)
        shown = way or IdentityWay(Channel.IN_PERSON)
        self.channel = WordChoice(tuple(Channel), _capital_word)
        self.method = WordChoice(
            tuple(IdentityMethod), _capital_word, none=self.tr("The policy does not say how")
        )
        self.channel.set_value(shown.channel)
        self.method.set_value(shown.method)
        self.add_row("channel", self.tr("Way"), self.channel)
        self.add_row("method", self.tr("How identity is checked"), self.method)
        self.add_sentence(shown.sentence)

    def row(self) -> IdentityWay | None:
        return IdentityWay(self.channel.chosen(), self.method.value(), self.typed_sentence())


class AnswerWayDialog(RowDialog[OfferedAnswerWay]):
    """A way in which the policy promises the answer."""

    def __init__(self, way: OfferedAnswerWay | None, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("AnswerWayDialog", "Way of answering"), way, parent)
        shown = way or OfferedAnswerWay(AnswerWay.REGISTERED_POST)
        self.way = WordChoice(tuple(AnswerWay), _capital_word)
        self.signed = QCheckBox(self.tr("Under a secure electronic signature"))
        self.where = QLineEdit(shown.where)
        self.way.set_value(shown.way)
        self.signed.setChecked(shown.signed)
        self.add_row("way", self.tr("Way"), self.way)
        self.add_row("signed", self.tr("Signature"), self.signed, optional=True)
        self.add_row("where", self.tr("Where to"), self.where, optional=True)
        self.add_sentence(shown.sentence)

    def row(self) -> OfferedAnswerWay | None:
        return OfferedAnswerWay(
            self.way.chosen(), self.signed.isChecked(), self.where.text().strip(), self.typed_sentence()
        )


class ContactDialog(RowDialog[ContactPoint]):
    """An e-mail address or a phone number, and what it is for."""

    def __init__(self, contact: ContactPoint | None, parent: QWidget, *, email: bool) -> None:
        title = (
            QCoreApplication.translate("ContactDialog", "E-mail address")
            if email
            else QCoreApplication.translate("ContactDialog", "Phone number")
        )
        super().__init__(title, contact, parent)
        shown = contact or ContactPoint("")
        self._email = email
        self.text = QLineEdit(shown.text)
        self.purpose = RadioGroup(tuple(ContactPurpose), lambda value: capital(policy_word(value)))
        self.purpose.set_value(shown.purpose)
        self.add_row("email" if email else "phone", title, self.text)
        self.add_row("purpose", self.tr("What it is for"), self.purpose)
        self.add_sentence(shown.sentence)

    def row(self) -> ContactPoint | None:
        text = self.text.text().strip()
        problem = FieldProblem("email" if self._email else "phone", "missing") if not text else None
        if problem is None and self._email:
            problem = email_problem(text)
        if problem is not None:
            self.refuse(problem)
            return None
        return ContactPoint(text, self.purpose.value() or ContactPurpose.GENERAL, self.typed_sentence())


ContactMaker = Callable[[ContactPoint | None, QWidget], RowDialog[ContactPoint]]
EMAIL_DIALOG: ContactMaker = partial(ContactDialog, email=True)
PHONE_DIALOG: ContactMaker = partial(ContactDialog, email=False)
