"""A firm's profile as the command line prints it: everything, with the law's view beside it."""

from __future__ import annotations

from typing import Any

from dpo_desk.domain.activity import Activity
from dpo_desk.domain.letter import Language
from dpo_desk.domain.policy import Promise
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.profile_check import missing_in
from dpo_desk.domain.profile_conflicts import Conflict, conflicts_in
from dpo_desk.services.plain_form import to_plain
from dpo_desk.services.profile_words import conflict_text

Json = dict[str, Any]


def profile_as_json(profile: FirmProfile) -> Json:
    """The whole profile in plain values: the policy part by part, each point with mark and sentence."""
    plain = to_plain(profile)
    shown: Json = {
        "code": profile.code,
        "name": profile.name,
        "controller": plain["controller"],
        "policy_version": _policy_version(profile),
        "policy": plain["policy"],
        "channels": plain["requests"]["ways"],
        "contact_page": plain["requests"]["contact_page"],
        "addressee": plain["requests"]["addressee"],
        "identity_ways": plain["requests"]["identity_ways"],
        "answer_ways": plain["requests"]["answer_ways"],
        "promises": [_promise(promise) for promise in profile.promises],
        "activities": [_activity(profile, activity) for activity in profile.activities],
        "conflicts": [_finding(conflict) for conflict in conflicts_in(profile)],
        "missing": list(missing_in(profile)),
    }
    rest = {key: value for key, value in plain.items() if key not in {"requests", *shown}}
    return {**shown, **rest}


def _policy_version(profile: FirmProfile) -> Json:
    policy = profile.policy
    return {
        "title": policy.title,
        "version": policy.version.value,
        "dated": policy.dated.value.isoformat() if policy.dated.value else None,
        "published_at": policy.published_at.value,
    }


def _promise(promise: Promise) -> Json:
    shown: Json = to_plain(promise)
    shown["rights"] = shown["rights"] or "every right"
    shown["channels"] = shown["channels"] or "every channel"
    return shown


def _activity(profile: FirmProfile, activity: Activity) -> Json:
    """An activity; bases carry their article; the rule on transfers stands with the whole policy."""
    shown: Json = to_plain(activity)
    for row, basis in zip(shown["legal_bases"]["rows"], activity.legal_bases, strict=True):
        row["article"] = basis.kind.article
    shown["transfers"] = to_plain(profile.transfers) if activity.covers_whole_policy else None
    return shown


def _finding(conflict: Conflict) -> Json:
    return {
        "rule": conflict.rule,
        "kind": conflict.kind.value,
        "article": conflict.article,
        "text": {
            language.value: conflict_text(conflict, language)
            for language in (Language.LATVIAN, Language.ENGLISH)
        },
        "sentence": conflict.sentence,
        "rights": [right.value for right in conflict.rights],
        "facts": dict(conflict.facts),
    }
