"""What a policy says, as groups of points: every statement and list of the profile that is not edited."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.policy import Complaint, ComplaintNotice, Consent, Marketing
from dpo_desk.domain.policy_words import ConsentWay
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.gui import dates_text, wording
from dpo_desk.gui.settings.points import Group, group_of, point, row_point
from dpo_desk.gui.settings.policy_words import listed, policy_word, yes_no
from dpo_desk.gui.wording import capital, in_sentence


def policy_groups(profile: FirmProfile) -> tuple[Group, ...]:
    """Every group, in the order in which a reader asks."""
    return (
        _rights(profile),
        _about_rights(profile),
        _consent(profile.consent),
        _taken_for_consent(profile.consent),
        _marketing(profile.marketing),
        _complaint(profile.complaint),
        _retention(profile),
        _transfers(profile),
        _decisions(profile),
        _cookies(profile),
        _undertakings(profile),
        _about_policy(profile),
        _laws(profile),
    )


def _rights(profile: FirmProfile) -> Group:
    named = profile.rights.named
    rows = [
        row_point(
            capital(wording.word(row.right)), row.sentence, named, value=capital(listed(row.conditions))
        )
        for row in named
    ]
    return group_of(QCoreApplication.translate("PolicyPoints", "Rights that the policy names"), named, rows)


def _about_rights(profile: FirmProfile) -> Group:
    rights = profile.rights
    return Group(
        QCoreApplication.translate("PolicyPoints", "About the rights"),
        (
            point(
                QCoreApplication.translate("PolicyPoints", "Whose rights they are"),
                rights.holders,
                policy_word,
            ),
            point(
                QCoreApplication.translate("PolicyPoints", "Telling the person of an erasure"),
                rights.erasure_notice,
                policy_word,
            ),
            point(
                QCoreApplication.translate("PolicyPoints", "Restriction while an erasure is assessed"),
                rights.restricted_while_erasure_assessed,
                yes_no,
            ),
        ),
    )


def _consent(consent: Consent) -> Group:
    def ways(values: tuple[ConsentWay, ...]) -> str:
        return listed(values)

    return Group(
        QCoreApplication.translate("PolicyPoints", "Consent"),
        (
            point(QCoreApplication.translate("PolicyPoints", "How it is given"), consent.given, ways),
            point(QCoreApplication.translate("PolicyPoints", "How it is withdrawn"), consent.withdrawn, ways),
            point(
                QCoreApplication.translate("PolicyPoints", "Withdrawal has no effect on the past"),
                consent.not_retroactive,
                yes_no,
            ),
            point(
                QCoreApplication.translate("PolicyPoints", "Other bases remain after a withdrawal"),
                consent.other_bases_remain,
                yes_no,
            ),
        ),
    )


def _taken_for_consent(consent: Consent) -> Group:
    taken = consent.taken_for_consent
    rows = [row_point(capital(policy_word(row.conduct)), row.sentence, taken) for row in taken]
    return group_of(
        QCoreApplication.translate("PolicyPoints", "What the policy takes for consent"), taken, rows
    )


def _marketing(marketing: Marketing) -> Group:
    return Group(
        QCoreApplication.translate("PolicyPoints", "Direct marketing"),
        (
            point(QCoreApplication.translate("PolicyPoints", "Only with consent"), marketing.opt_in, yes_no),
            point(
                QCoreApplication.translate("PolicyPoints", "To existing customers without consent"),
                marketing.soft_opt_in,
                yes_no,
            ),
            point(
                QCoreApplication.translate("PolicyPoints", "What a refusal stops"),
                marketing.refusal_scope,
                ", ".join,
            ),
            point(
                QCoreApplication.translate("PolicyPoints", "Targeted advertising"),
                marketing.targeted_advertising,
            ),
        ),
    )


def _complaint(complaint: Complaint) -> Group:
    return Group(
        QCoreApplication.translate("PolicyPoints", "Complaint"),
        (
            point(
                QCoreApplication.translate("PolicyPoints", "To the supervisory authority"),
                complaint.notice,
                _notice_words,
            ),
            point(QCoreApplication.translate("PolicyPoints", "To the firm"), complaint.to_us),
            point(
                QCoreApplication.translate("PolicyPoints", "To the firm first"), complaint.first_to_us, yes_no
            ),
        ),
    )


def _notice_words(notice: ComplaintNotice) -> str:
    condition = (
        QCoreApplication.translate("PolicyPoints", "only if demands are not met")
        if notice.only_if_refused
        else QCoreApplication.translate("PolicyPoints", "without conditions")
    )
    contacts = (notice.address, notice.phone, notice.email, notice.website)
    return ", ".join(part for part in (condition, *contacts) if part)


def _retention(profile: FirmProfile) -> Group:
    logs, retention, video = profile.retention.audit_logs, profile.retention, profile.video
    least = QCoreApplication.translate("PolicyPoints", "at least") if logs.at_least else ""
    return Group(
        QCoreApplication.translate("PolicyPoints", "Storage and cameras"),
        (
            point(
                QCoreApplication.translate("PolicyPoints", "Audit logs"),
                logs.months,
                lambda months: f"{least} {dates_text.count(months, dates_text.MONTHS)}".strip(),
            ),
            point(
                QCoreApplication.translate("PolicyPoints", "Erasure covers backup copies"),
                retention.backups_erased,
                yes_no,
            ),
            point(QCoreApplication.translate("PolicyPoints", "Video surveillance"), video.used, yes_no),
            point(
                QCoreApplication.translate("PolicyPoints", "Cameras at all sites"), video.all_sites, yes_no
            ),
            point(
                QCoreApplication.translate("PolicyPoints", "Recordings are kept"),
                video.retention_hours,
                lambda hours: dates_text.count(hours, dates_text.HOURS),
            ),
        ),
    )


def _transfers(profile: FirmProfile) -> Group:
    return Group(
        QCoreApplication.translate("PolicyPoints", "Transfers and disclosure"),
        (
            point(
                QCoreApplication.translate("PolicyPoints", "Transfers outside the European Economic Area"),
                profile.transfers.rule,
                policy_word,
            ),
            point(
                QCoreApplication.translate("PolicyPoints", "Safeguard of transfers"),
                profile.transfers.safeguard,
            ),
            point(
                QCoreApplication.translate("PolicyPoints", "Bounds of disclosure"),
                profile.disclosure,
                policy_word,
            ),
        ),
    )


def _decisions(profile: FirmProfile) -> Group:
    decisions = profile.automated_decisions
    made = point(
        QCoreApplication.translate("PolicyPoints", "Automated decisions are made"), decisions.made, yes_no
    )
    rows = [
        row_point(capital(policy_word(row.kind)), row.sentence, decisions.scoring)
        for row in decisions.scoring
    ]
    return Group(QCoreApplication.translate("PolicyPoints", "Automated decisions"), (made, *rows))


def _cookies(profile: FirmProfile) -> Group:
    cookies = profile.cookies
    refusal = point(QCoreApplication.translate("PolicyPoints", "How cookies are refused"), cookies.refusal)
    rows = [row_point(row.name, row.sentence, cookies.third_parties) for row in cookies.third_parties]
    return Group(QCoreApplication.translate("PolicyPoints", "Cookies"), (refusal, *rows))


def _undertakings(profile: FirmProfile) -> Group:
    listing = profile.undertakings
    rows = [row_point(policy_word(row.kind), row.sentence, listing) for row in listing]
    return group_of(
        QCoreApplication.translate("PolicyPoints", "What the policy promises about the firm"), listing, rows
    )


def _about_policy(profile: FirmProfile) -> Group:
    policy = profile.policy
    return Group(
        QCoreApplication.translate("PolicyPoints", "About the policy itself"),
        (
            point(
                QCoreApplication.translate("PolicyPoints", "Earlier versions are published"),
                policy.earlier_versions_published,
                yes_no,
            ),
            point(
                QCoreApplication.translate("PolicyPoints", "Where changes are announced"),
                policy.changes_announced,
            ),
            point(
                QCoreApplication.translate("PolicyPoints", "Governing language"),
                policy.governing_language,
                in_sentence,
            ),
            point(
                QCoreApplication.translate("PolicyPoints", "The controller calls itself processor too"),
                profile.controller.also_processor,
                yes_no,
            ),
            point(QCoreApplication.translate("PolicyPoints", "Data protection officer"), profile.dpo_told),
            point(
                QCoreApplication.translate("PolicyPoints", "Contact of the officer"), profile.dpo_contact_told
            ),
        ),
    )


def _laws(profile: FirmProfile) -> Group:
    cited = profile.policy.laws_cited
    rows = [row_point(row.name, row.sentence, cited) for row in cited]
    return group_of(QCoreApplication.translate("PolicyPoints", "Acts that the policy cites"), cited, rows)
