"""The words in which a firm's published policy is kept as data, each stable in stored profiles."""

from __future__ import annotations

from enum import StrEnum


class AddressKind(StrEnum):
    LEGAL = "legal"
    OFFICE = "office"


class ContactPurpose(StrEnum):
    """What the policy gives an address or number for."""

    GENERAL = "general"
    REQUESTS = "requests"
    MARKETING_REFUSAL = "marketing_refusal"


class FormDemand(StrEnum):
    """What the policy demands of a request beyond its being clear (GDPR Art. 12(2) demands nothing)."""

    IN_WRITING = "in_writing"
    ELECTRONIC_SIGNATURE = "electronic_signature"
    IDENTITY_DOCUMENT = "identity_document"
    AGREED_TIME = "agreed_time"


class RightCondition(StrEnum):
    """What the policy makes a right depend on where the Regulation does not."""

    DULY_FORMED = "duly_formed"
    JUSTIFIED = "justified"
    NO_OTHER_BASIS = "no_other_basis"
    NO_LEGAL_DUTY = "no_legal_duty"


class RightsHolders(StrEnum):
    """To whom the policy offers rights. `connected`: clients, defined so that anyone connected is one."""

    EVERYONE = "everyone"
    CONNECTED = "connected"
    CLIENTS = "clients"


class PromisedAction(StrEnum):
    """What the firm promises to do when a right is invoked."""

    ANSWER = "answer"
    CORRECT = "correct"
    COMPLETE_DATA = "complete_data"
    ERASE = "erase"
    CONFIRM_ERASURE = "confirm_erasure"
    RESTRICT = "restrict"
    STOP = "stop"
    TELL_RECIPIENTS = "tell_recipients"
    NAME_RECIPIENTS = "name_recipients"
    SEND_TO_CONTROLLER = "send_to_controller"
    HUMAN_DECISION = "human_decision"


class Quality(StrEnum):
    """The policy's word for how a promise is kept, where it is more than a number of days."""

    AS_LAW_PROVIDES = "as_law_provides"
    WITHOUT_UNDUE_DELAY = "without_undue_delay"
    AT_ONCE = "at_once"
    AT_ANY_TIME = "at_any_time"
    FREE_OF_CHARGE = "free_of_charge"
    COMPLETE = "complete"
    INCLUDING_BACKUPS = "including_backups"
    WHERE_FEASIBLE = "where_feasible"
    ON_REQUEST = "on_request"
    NOT_RETROACTIVE = "not_retroactive"


class ConsentWay(StrEnum):
    """How consent is given or withdrawn."""

    WRITING = "writing"
    WEBSITE = "website"
    PHONE_IDENTIFIED = "phone_identified"
    SUBSCRIPTION = "subscription"
    STATED_CONTACTS = "stated_contacts"


class Conduct(StrEnum):
    """Conduct that the policy takes for consent or agreement."""

    READING_POLICY = "reading_policy"
    CONTINUING_TO_BROWSE = "continuing_to_browse"
    VISITING_SITE = "visiting_site"
    GETTING_IN_TOUCH = "getting_in_touch"


class TransferRule(StrEnum):
    """The policy's promise on countries outside the EEA, adequate ones too."""

    NEVER = "never"
    WITH_WRITTEN_CONSENT = "with_written_consent"
    POSSIBLE = "possible"


class DisclosureLimit(StrEnum):
    """Within which bounds the policy promises to disclose data."""

    LISTED_CASES = "listed_cases"
    POLICY_PURPOSES = "policy_purposes"
    LAW_CONTRACT_OR_CONSENT = "law_contract_or_consent"
    BASIS_AND_PURPOSE = "basis_and_purpose"


class ScoringKind(StrEnum):
    PROFILING = "profiling"
    CREDITWORTHINESS = "creditworthiness"


class ErasureNotice(StrEnum):
    """When the policy tells the person that data were erased."""

    ALWAYS = "always"
    UNLESS_COSTLY_OR_IMPOSSIBLE = "unless_costly_or_impossible"


class UndertakingKind(StrEnum):
    """What the policy promises about the firm itself (GDPR Art. 5(2), 24, 32)."""

    LAWFUL_PROCESSING = "lawful_processing"
    STAFF_TRAINED = "staff_trained"
    STAFF_INFORMED = "staff_informed"
    CONFIDENTIALITY = "confidentiality"
    BINDS_STAFF = "binds_staff"
    MEASURES_REVIEWED = "measures_reviewed"
    NEED_TO_KNOW = "need_to_know"
    PARTNERS_CHECKED = "partners_checked"
    PROCESSOR_CONTRACTS = "processor_contracts"
    PROCESSOR_PURPOSE_LIMIT = "processor_purpose_limit"
    PROCESSOR_GUARANTEES = "processor_guarantees"
    TRANSFER_LEVEL = "transfer_level"
    DISCLOSURE_PURPOSE_LIMIT = "disclosure_purpose_limit"
    DISCLOSURES_TOLD = "disclosures_told"
    INFORMATION_GIVEN = "information_given"
    NEW_PURPOSES_TOLD = "new_purposes_told"
    DATA_KEPT_ACCURATE = "data_kept_accurate"
    DATA_MINIMISED = "data_minimised"
    ERASED_AT_END = "erased_at_end"
    SPECIALIST_INVOLVED = "specialist_involved"
