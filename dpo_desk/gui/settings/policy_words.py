"""The words of a policy kept as data, in the interface's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.activity import BasisKind, RecipientRole, RetentionBasis
from dpo_desk.domain.clock_values import PausePolicy, PromisePeriod, PromiseUnit
from dpo_desk.domain.policy_words import (
    AddressKind,
    Conduct,
    ConsentWay,
    ContactPurpose,
    DisclosureLimit,
    ErasureNotice,
    FormDemand,
    PromisedAction,
    Quality,
    RightCondition,
    RightsHolders,
    ScoringKind,
    TransferRule,
    UndertakingKind,
)
from dpo_desk.domain.request import Channel, Right
from dpo_desk.gui import dates_text, wording
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP

_ADDRESS = {
    AddressKind.LEGAL: QT_TRANSLATE_NOOP("PolicyWords", "legal address"),
    AddressKind.OFFICE: QT_TRANSLATE_NOOP("PolicyWords", "office or correspondence address"),
}
_PURPOSE = {
    ContactPurpose.GENERAL: QT_TRANSLATE_NOOP("PolicyWords", "for everything"),
    ContactPurpose.REQUESTS: QT_TRANSLATE_NOOP("PolicyWords", "for requests"),
    ContactPurpose.MARKETING_REFUSAL: QT_TRANSLATE_NOOP("PolicyWords", "for refusing advertising"),
}
_DEMAND = {
    FormDemand.IN_WRITING: QT_TRANSLATE_NOOP("PolicyWords", "in writing"),
    FormDemand.ELECTRONIC_SIGNATURE: QT_TRANSLATE_NOOP("PolicyWords", "electronic signature"),
    FormDemand.IDENTITY_DOCUMENT: QT_TRANSLATE_NOOP("PolicyWords", "identity document"),
    FormDemand.AGREED_TIME: QT_TRANSLATE_NOOP("PolicyWords", "at an agreed time"),
}
_CONDITION = {
    RightCondition.DULY_FORMED: QT_TRANSLATE_NOOP("PolicyWords", "only when duly formed"),
    RightCondition.JUSTIFIED: QT_TRANSLATE_NOOP("PolicyWords", "only when justified"),
    RightCondition.NO_OTHER_BASIS: QT_TRANSLATE_NOOP("PolicyWords", "not where any other basis stands"),
    RightCondition.NO_LEGAL_DUTY: QT_TRANSLATE_NOOP("PolicyWords", "not where a legal duty stands"),
}
_HOLDERS = {
    RightsHolders.EVERYONE: QT_TRANSLATE_NOOP("PolicyWords", "everyone"),
    RightsHolders.CONNECTED: QT_TRANSLATE_NOOP("PolicyWords", "clients, meaning everyone connected"),
    RightsHolders.CLIENTS: QT_TRANSLATE_NOOP("PolicyWords", "clients only"),
}
_ACTION = {
    PromisedAction.ANSWER: QT_TRANSLATE_NOOP("PolicyWords", "Answer a request"),
    PromisedAction.CORRECT: QT_TRANSLATE_NOOP("PolicyWords", "Correct data"),
    PromisedAction.COMPLETE_DATA: QT_TRANSLATE_NOOP("PolicyWords", "Complete data"),
    PromisedAction.ERASE: QT_TRANSLATE_NOOP("PolicyWords", "Erase data"),
    PromisedAction.CONFIRM_ERASURE: QT_TRANSLATE_NOOP("PolicyWords", "Confirm the erasure"),
    PromisedAction.RESTRICT: QT_TRANSLATE_NOOP("PolicyWords", "Restrict processing"),
    PromisedAction.STOP: QT_TRANSLATE_NOOP("PolicyWords", "Stop processing"),
    PromisedAction.TELL_RECIPIENTS: QT_TRANSLATE_NOOP("PolicyWords", "Inform recipients"),
    PromisedAction.NAME_RECIPIENTS: QT_TRANSLATE_NOOP("PolicyWords", "Name recipients to the person"),
    PromisedAction.SEND_TO_CONTROLLER: QT_TRANSLATE_NOOP("PolicyWords", "Send data to another controller"),
    PromisedAction.HUMAN_DECISION: QT_TRANSLATE_NOOP("PolicyWords", "Let a person decide"),
}
_QUALITY = {
    Quality.AS_LAW_PROVIDES: QT_TRANSLATE_NOOP("PolicyWords", "within the time that the law sets"),
    Quality.WITHOUT_UNDUE_DELAY: QT_TRANSLATE_NOOP("PolicyWords", "without undue delay"),
    Quality.AT_ONCE: QT_TRANSLATE_NOOP("PolicyWords", "at once"),
    Quality.AT_ANY_TIME: QT_TRANSLATE_NOOP("PolicyWords", "at any time"),
    Quality.FREE_OF_CHARGE: QT_TRANSLATE_NOOP("PolicyWords", "free of charge"),
    Quality.COMPLETE: QT_TRANSLATE_NOOP("PolicyWords", "completely"),
    Quality.INCLUDING_BACKUPS: QT_TRANSLATE_NOOP("PolicyWords", "backup copies too"),
    Quality.WHERE_FEASIBLE: QT_TRANSLATE_NOOP("PolicyWords", "where technically feasible"),
    Quality.ON_REQUEST: QT_TRANSLATE_NOOP("PolicyWords", "on request"),
    Quality.NOT_RETROACTIVE: QT_TRANSLATE_NOOP("PolicyWords", "without effect on the past"),
}
_CONSENT_WAY = {
    ConsentWay.WRITING: QT_TRANSLATE_NOOP("PolicyWords", "in writing"),
    ConsentWay.WEBSITE: QT_TRANSLATE_NOOP("PolicyWords", "on the website"),
    ConsentWay.PHONE_IDENTIFIED: QT_TRANSLATE_NOOP("PolicyWords", "by phone, after identification"),
    ConsentWay.SUBSCRIPTION: QT_TRANSLATE_NOOP("PolicyWords", "by subscribing"),
    ConsentWay.STATED_CONTACTS: QT_TRANSLATE_NOOP("PolicyWords", "through the contacts given"),
}
_CONDUCT = {
    Conduct.READING_POLICY: QT_TRANSLATE_NOOP("PolicyWords", "reading the policy"),
    Conduct.CONTINUING_TO_BROWSE: QT_TRANSLATE_NOOP("PolicyWords", "continuing to browse"),
    Conduct.VISITING_SITE: QT_TRANSLATE_NOOP("PolicyWords", "visiting the site"),
    Conduct.GETTING_IN_TOUCH: QT_TRANSLATE_NOOP("PolicyWords", "getting in touch"),
}
_TRANSFER = {
    TransferRule.NEVER: QT_TRANSLATE_NOOP("PolicyWords", "never"),
    TransferRule.WITH_WRITTEN_CONSENT: QT_TRANSLATE_NOOP("PolicyWords", "only with written consent"),
    TransferRule.POSSIBLE: QT_TRANSLATE_NOOP("PolicyWords", "possible"),
}
_DISCLOSURE = {
    DisclosureLimit.LISTED_CASES: QT_TRANSLATE_NOOP("PolicyWords", "only in the cases listed"),
    DisclosureLimit.POLICY_PURPOSES: QT_TRANSLATE_NOOP("PolicyWords", "only for the policy's purposes"),
    DisclosureLimit.LAW_CONTRACT_OR_CONSENT: QT_TRANSLATE_NOOP(
        "PolicyWords", "only by law, contract or consent"
    ),
    DisclosureLimit.BASIS_AND_PURPOSE: QT_TRANSLATE_NOOP("PolicyWords", "only with a basis and a purpose"),
}
_SCORING = {
    ScoringKind.PROFILING: QT_TRANSLATE_NOOP("PolicyWords", "profiling"),
    ScoringKind.CREDITWORTHINESS: QT_TRANSLATE_NOOP("PolicyWords", "check of solvency"),
}
_ERASURE_NOTICE = {
    ErasureNotice.ALWAYS: QT_TRANSLATE_NOOP("PolicyWords", "always told"),
    ErasureNotice.UNLESS_COSTLY_OR_IMPOSSIBLE: QT_TRANSLATE_NOOP(
        "PolicyWords", "told unless that is impossible or costs too much"
    ),
}
_UNDERTAKING = {
    UndertakingKind.LAWFUL_PROCESSING: QT_TRANSLATE_NOOP("PolicyWords", "Processing is lawful"),
    UndertakingKind.STAFF_TRAINED: QT_TRANSLATE_NOOP("PolicyWords", "Staff are trained"),
    UndertakingKind.STAFF_INFORMED: QT_TRANSLATE_NOOP("PolicyWords", "Staff are informed"),
    UndertakingKind.CONFIDENTIALITY: QT_TRANSLATE_NOOP("PolicyWords", "Confidentiality"),
    UndertakingKind.BINDS_STAFF: QT_TRANSLATE_NOOP("PolicyWords", "The policy binds staff"),
    UndertakingKind.MEASURES_REVIEWED: QT_TRANSLATE_NOOP("PolicyWords", "Measures are reviewed"),
    UndertakingKind.NEED_TO_KNOW: QT_TRANSLATE_NOOP("PolicyWords", "Access only where work needs it"),
    UndertakingKind.PARTNERS_CHECKED: QT_TRANSLATE_NOOP("PolicyWords", "Partners are checked"),
    UndertakingKind.PROCESSOR_CONTRACTS: QT_TRANSLATE_NOOP("PolicyWords", "Contracts with processors"),
    UndertakingKind.PROCESSOR_PURPOSE_LIMIT: QT_TRANSLATE_NOOP(
        "PolicyWords", "Processors use data for the given purpose only"
    ),
    UndertakingKind.PROCESSOR_GUARANTEES: QT_TRANSLATE_NOOP("PolicyWords", "Processors protect data"),
    UndertakingKind.TRANSFER_LEVEL: QT_TRANSLATE_NOOP("PolicyWords", "Level of protection in transfers"),
    UndertakingKind.DISCLOSURE_PURPOSE_LIMIT: QT_TRANSLATE_NOOP(
        "PolicyWords", "No disclosure for other purposes"
    ),
    UndertakingKind.DISCLOSURES_TOLD: QT_TRANSLATE_NOOP("PolicyWords", "The person is told of disclosures"),
    UndertakingKind.INFORMATION_GIVEN: QT_TRANSLATE_NOOP("PolicyWords", "Information is given"),
    UndertakingKind.NEW_PURPOSES_TOLD: QT_TRANSLATE_NOOP("PolicyWords", "New purposes are told"),
    UndertakingKind.DATA_KEPT_ACCURATE: QT_TRANSLATE_NOOP("PolicyWords", "Data are kept accurate"),
    UndertakingKind.DATA_MINIMISED: QT_TRANSLATE_NOOP("PolicyWords", "No more data than needed"),
    UndertakingKind.ERASED_AT_END: QT_TRANSLATE_NOOP("PolicyWords", "Data are erased at the end"),
    UndertakingKind.SPECIALIST_INVOLVED: QT_TRANSLATE_NOOP(
        "PolicyWords", "A data protection officer is involved"
    ),
}
_BASIS = {
    BasisKind.CONSENT: QT_TRANSLATE_NOOP("PolicyWords", "consent"),
    BasisKind.CONTRACT: QT_TRANSLATE_NOOP("PolicyWords", "contract"),
    BasisKind.LEGAL_OBLIGATION: QT_TRANSLATE_NOOP("PolicyWords", "legal obligation"),
    BasisKind.VITAL_INTERESTS: QT_TRANSLATE_NOOP("PolicyWords", "vital interests"),
    BasisKind.PUBLIC_INTEREST: QT_TRANSLATE_NOOP("PolicyWords", "public interest"),
    BasisKind.LEGITIMATE_INTERESTS: QT_TRANSLATE_NOOP("PolicyWords", "legitimate interests"),
}
_RECIPIENT = {
    RecipientRole.PROCESSOR: QT_TRANSLATE_NOOP("PolicyWords", "processor"),
    RecipientRole.PARTNER: QT_TRANSLATE_NOOP("PolicyWords", "partner"),
    RecipientRole.CONTRACT_PARTY: QT_TRANSLATE_NOOP("PolicyWords", "party to the contract"),
    RecipientRole.AUTHORITY: QT_TRANSLATE_NOOP("PolicyWords", "authority"),
    RecipientRole.NAMED_BY_LAW: QT_TRANSLATE_NOOP("PolicyWords", "person named by law"),
    RecipientRole.SUCCESSOR: QT_TRANSLATE_NOOP("PolicyWords", "successor of the firm"),
    RecipientRole.OTHER_CONTROLLER: QT_TRANSLATE_NOOP("PolicyWords", "another controller"),
    RecipientRole.WITH_CONSENT: QT_TRANSLATE_NOOP("PolicyWords", "with the person's consent"),
}
_RETENTION = {
    RetentionBasis.CONTRACT: QT_TRANSLATE_NOOP("PolicyWords", "while the contract lasts"),
    RetentionBasis.RELATIONSHIP: QT_TRANSLATE_NOOP("PolicyWords", "while the person is a customer"),
    RetentionBasis.LEGAL_OBLIGATION: QT_TRANSLATE_NOOP("PolicyWords", "while a law demands it"),
    RetentionBasis.LEGITIMATE_INTERESTS: QT_TRANSLATE_NOOP("PolicyWords", "while an interest lasts"),
    RetentionBasis.CONSENT: QT_TRANSLATE_NOOP("PolicyWords", "while consent stands"),
    RetentionBasis.PURPOSE: QT_TRANSLATE_NOOP("PolicyWords", "while the purpose lasts"),
    RetentionBasis.PERIOD: QT_TRANSLATE_NOOP("PolicyWords", "for a period"),
}
_PAUSE = {
    PausePolicy.PAUSE: QT_TRANSLATE_NOOP("PolicyWords", "A question lets the law's month stand still"),
    PausePolicy.NONE: QT_TRANSLATE_NOOP("PolicyWords", "A question pauses nothing (the strictest reading)"),
}

_TABLES: dict[type[StrEnum], Mapping[Any, str]] = {
    AddressKind: _ADDRESS,
    ContactPurpose: _PURPOSE,
    FormDemand: _DEMAND,
    RightCondition: _CONDITION,
    RightsHolders: _HOLDERS,
    PromisedAction: _ACTION,
    Quality: _QUALITY,
    ConsentWay: _CONSENT_WAY,
    Conduct: _CONDUCT,
    TransferRule: _TRANSFER,
    DisclosureLimit: _DISCLOSURE,
    ScoringKind: _SCORING,
    ErasureNotice: _ERASURE_NOTICE,
    UndertakingKind: _UNDERTAKING,
    BasisKind: _BASIS,
    RecipientRole: _RECIPIENT,
    RetentionBasis: _RETENTION,
    PausePolicy: _PAUSE,
}


def policy_word(value: StrEnum) -> str:
    """The value in the interface's language; words that all rooms share come from the common tables."""
    table = _TABLES.get(type(value))
    if table is None:
        return wording.word(value)
    return QCoreApplication.translate("PolicyWords", table[value])


def listed(values: Iterable[StrEnum]) -> str:
    """The words, parted by commas."""
    return ", ".join(policy_word(value) for value in values)


def rights_words(rights: tuple[Right, ...]) -> str:
    """Which rights a row is about; none named means every one."""
    if not rights:
        return QCoreApplication.translate("PolicyWords", "every right")
    words = wording.rights_line(rights)
    return words[:1].lower() + words[1:]


def channels_words(channels: tuple[Channel, ...]) -> str:
    """On which channels a promise holds; none named means every one."""
    if not channels:
        return QCoreApplication.translate("PolicyWords", "however it came")
    return ", ".join(wording.in_sentence(channel) for channel in channels)


def period_words(period: PromisePeriod | None) -> str:
    """`14 dienas`, `3 darba dienas`, `nekavējoties`; empty where no number of days is promised."""
    if period is None:
        return ""
    if period.unit is PromiseUnit.AT_ONCE:
        return policy_word(Quality.AT_ONCE)
    noun = dates_text.WORKING_DAYS if period.unit is PromiseUnit.WORKING_DAYS else dates_text.DAYS
    return dates_text.count(period.amount, noun)


def yes_no(value: bool) -> str:
    """A point that the policy answers with yes or no."""
    if value:
        return QCoreApplication.translate("PolicyWords", "yes")
    return QCoreApplication.translate("PolicyWords", "no")
