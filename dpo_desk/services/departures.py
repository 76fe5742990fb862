"""Where a request or an answer departs from the firm's own policy: told to the user, never a refusal ground.

A policy's list of channels and forms is what the firm prefers; the law demands no form (GDPR Art. 12(2);
EDPB 01/2022 §52-56).
"""

from __future__ import annotations

from collections.abc import Iterable

from dpo_desk.domain.policy_words import FormDemand
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.request import AnswerWay, Channel, Right, SubjectRequest


def departures_of(
    profile: FirmProfile,
    channel: Channel,
    rights: Iterable[Right],
    *,
    appointment: bool,
    signed: bool,
) -> tuple[str, ...]:
    """Stable words for each departure: channel_not_named, no_appointment, not_e_signed.

    Nothing departs from a policy that names no ways at all.
    """
    claimed = set(rights)
    ways = [way for way in profile.requests.ways if not way.rights or claimed & set(way.rights)]
    if not ways:
        return ()
    by_channel = [way for way in ways if way.channel is channel]
    if not by_channel:
        return ("channel_not_named",)
    demands = {demand for way in by_channel for demand in way.demands}
    found: list[str] = []
    if FormDemand.AGREED_TIME in demands and not appointment:
        found.append("no_appointment")
    if FormDemand.ELECTRONIC_SIGNATURE in demands and not signed:
        found.append("not_e_signed")
    return tuple(found)


def promised_ways(profile: FirmProfile) -> tuple[AnswerWay, ...]:
    """The ways by which the policy promises the answer, in its order; empty where it says nothing."""
    return tuple(dict.fromkeys(way.way for way in profile.requests.answer_ways))


def expected_ways(profile: FirmProfile, request: SubjectRequest) -> tuple[AnswerWay, ...]:
    """The ways by which the answer may leave without a reason: the policy's own, else the person's wish."""
    promised = promised_ways(profile)
    if request.answer_by is None:
        return promised
    if not promised:
        return (request.answer_by,)
    return tuple(way for way in promised if way is request.answer_by) or promised
