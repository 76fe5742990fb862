"""One processing activity as groups of points: the columns of the record of GDPR Art. 30(1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.activity import (
    Activity,
    DataCategory,
    DataSource,
    LegitimateInterest,
    Purpose,
    RetentionRule,
)
from dpo_desk.gui import dates_text
from dpo_desk.gui.refusals import cite_in_words
from dpo_desk.gui.settings.points import Group, group_of, row_point
from dpo_desk.gui.settings.policy_words import policy_word
from dpo_desk.gui.wording import capital


def activity_groups(activity: Activity) -> tuple[Group, ...]:
    """Every list of the activity. Lists that only the whole policy has are left out elsewhere when empty."""
    groups = (
        _purposes(activity),
        _bases(activity),
        _interests(activity),
        _persons(activity),
        _data(activity),
        _sources(activity),
        _recipients(activity),
        _retention(activity),
        _security(activity),
    )
    if activity.covers_whole_policy:
        return groups
    listings = (
        activity.purposes,
        activity.legal_bases,
        activity.legitimate_interests,
        activity.persons,
        activity.data_categories,
        activity.sources,
        activity.recipients,
        activity.retention,
        activity.security,
    )
    # What the policy says of all its processing stands in the activity that covers the whole policy.
    return tuple(g for g, listing in zip(groups, listings, strict=True) if listing.rows or listing.sentence)


def _purposes(activity: Activity) -> Group:
    rows = [
        row_point(capital(row.text), row.sentence, activity.purposes, about=_purpose_parts(row))
        for row in activity.purposes
    ]
    return group_of(QCoreApplication.translate("ActivityPoints", "Purposes"), activity.purposes, rows)


def _purpose_parts(purpose: Purpose) -> str:
    bases = ", ".join(policy_word(basis) for basis in purpose.legal_bases)
    return "\n".join(part for part in ("; ".join(purpose.parts), bases) if part)


def _bases(activity: Activity) -> Group:
    listing = activity.legal_bases
    rows = [
        row_point(
            capital(policy_word(row.kind)),
            row.sentence,
            listing,
            value=row.text,
            about=cite_in_words(row.kind.article),
        )
        for row in listing
    ]
    return group_of(QCoreApplication.translate("ActivityPoints", "Legal bases"), listing, rows)


def _interests(activity: Activity) -> Group:
    listing = activity.legitimate_interests
    rows = [
        row_point(capital(row.text), row.sentence, listing, value=_interest_words(row)) for row in listing
    ]
    return group_of(QCoreApplication.translate("ActivityPoints", "Legitimate interests"), listing, rows)


def _interest_words(interest: LegitimateInterest) -> str:
    marks = [
        QCoreApplication.translate("ActivityPoints", "open-ended") if interest.open_ended else "",
        QCoreApplication.translate("ActivityPoints", "direct marketing") if interest.marketing else "",
    ]
    return ", ".join(part for part in ("; ".join(interest.parts), *marks) if part)


def _persons(activity: Activity) -> Group:
    rows = [row_point(capital(row.name), row.sentence, activity.persons) for row in activity.persons]
    return group_of(QCoreApplication.translate("ActivityPoints", "Whose data"), activity.persons, rows)


def _data(activity: Activity) -> Group:
    listing = activity.data_categories
    rows = [
        row_point(capital(row.name), row.sentence, listing, value=_data_words(row), about=row.examples)
        for row in listing
    ]
    return group_of(QCoreApplication.translate("ActivityPoints", "Categories of data"), listing, rows)


def _data_words(category: DataCategory) -> str:
    special = QCoreApplication.translate("ActivityPoints", "special category") if category.special else ""
    secret = QCoreApplication.translate("ActivityPoints", "never printed") if category.secret else ""
    return ", ".join(part for part in (special, category.ground, secret) if part)


def _sources(activity: Activity) -> Group:
    rows = [
        row_point(capital(row.text), row.sentence, activity.sources, value=_source_words(row))
        for row in activity.sources
    ]
    return group_of(QCoreApplication.translate("ActivityPoints", "Sources of data"), activity.sources, rows)


def _source_words(source: DataSource) -> str:
    if source.from_person:
        return QCoreApplication.translate("ActivityPoints", "from the person")
    return QCoreApplication.translate("ActivityPoints", "not from the person")


def _recipients(activity: Activity) -> Group:
    listing = activity.recipients
    rows = [
        row_point(capital(row.name), row.sentence, listing, value=policy_word(row.role), about=row.purpose)
        for row in listing
    ]
    return group_of(QCoreApplication.translate("ActivityPoints", "Recipients"), listing, rows)


def _retention(activity: Activity) -> Group:
    listing = activity.retention
    rows = [
        row_point(capital(row.text), row.sentence, listing, value=_retention_words(row)) for row in listing
    ]
    return group_of(QCoreApplication.translate("ActivityPoints", "Storage period"), listing, rows)


def _retention_words(rule: RetentionRule) -> str:
    if rule.months is None:
        return policy_word(rule.basis)
    months = dates_text.count(rule.months, dates_text.MONTHS)
    if not rule.at_least:
        return months
    return QCoreApplication.translate("ActivityPoints", "at least {months}").format(months=months)


def _security(activity: Activity) -> Group:
    listing = activity.security
    rows = [row_point(capital(row.text), row.sentence, listing) for row in listing]
    return group_of(QCoreApplication.translate("ActivityPoints", "Security measures"), listing, rows)
