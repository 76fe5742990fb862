"""A firm's profile as the command line prints it: everything, with the law's view beside it.

A statement is printed as its value and a listing as its rows; beside them `marks` says of each point how the
policy stands on it (said, not said, lost) and in which sentence. Rows carry the sentence they stand in.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from dpo_desk.domain.activity import Activity
from dpo_desk.domain.letter import Language
from dpo_desk.domain.policy_statement import Listing, Statement
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.profile_check import missing_in
from dpo_desk.domain.profile_conflicts import Conflict, conflicts_in
from dpo_desk.services.plain_form import to_plain
from dpo_desk.services.profile_words import conflict_text

Json = dict[str, Any]


def profile_as_json(profile: FirmProfile) -> Json:
    """The whole profile in plain values: controller, channels, promises, activities, conflicts, the rest."""
    shown = _shown(profile)
    first: Json = {
        "code": profile.code,
        "name": profile.name,
        "controller": shown["controller"],
        "policy_version": _policy_version(profile),
        "channels": shown["requests"]["ways"],
        "promises": shown["promises"],
        "activities": [_activity(profile, activity) for activity in profile.activities],
        "conflicts": [_finding(conflict) for conflict in conflicts_in(profile)],
        "missing": list(missing_in(profile)),
    }
    return first | {key: part for key, part in shown.items() if key not in first}


def _shown(value: Any) -> Any:
    """The value as printed; a record with statements or listings gets `marks` beside its values."""
    if isinstance(value, Statement):
        return _shown(value.value)
    if isinstance(value, Listing):
        return [_row(value, row) for row in value.rows]
    if isinstance(value, tuple):
        return [_shown(item) for item in value]
    if not is_dataclass(value) or isinstance(value, type):
        return to_plain(value)
    parts = {part.name: getattr(value, part.name) for part in fields(value)}
    marks = {
        name: {"mark": part.mark.value, "sentence": part.sentence}
        for name, part in parts.items()
        if isinstance(part, Statement | Listing)
    }
    shown = {name: _shown(part) for name, part in parts.items()}
    return {**shown, "marks": marks} if marks else shown


def _row(listing: Listing[Any], row: Any) -> Any:
    shown = _shown(row)
    return {**shown, "sentence": shown["sentence"] or listing.sentence}


def _policy_version(profile: FirmProfile) -> Json:
    policy = profile.policy
    return {
        "title": policy.title,
        "version": policy.version.value,
        "dated": to_plain(policy.dated.value),
        "published_at": policy.published_at.value,
    }


def _activity(profile: FirmProfile, activity: Activity) -> Json:
    """An activity; bases carry their article; the rule on transfers stands with the whole policy."""
    shown: Json = _shown(activity)
    for row, basis in zip(shown["legal_bases"], activity.legal_bases, strict=True):
        row["article"] = basis.kind.article
    shown["transfers"] = _shown(profile.transfers) if activity.covers_whole_policy else None
    return shown


def _finding(conflict: Conflict) -> Json:
    languages = (Language.LATVIAN, Language.ENGLISH)
    return {
        "rule": conflict.rule,
        "kind": conflict.kind.value,
        "article": conflict.article,
        "text": {language.value: conflict_text(conflict, language) for language in languages},
        "sentence": conflict.sentence,
        "rights": [right.value for right in conflict.rights],
        "facts": dict(conflict.facts),
    }
