"""What the settings' fields change in a profile: pure functions, values in, values out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from dpo_desk.domain.policy import Addressee, Policy
from dpo_desk.domain.policy_statement import Statement, entered
from dpo_desk.domain.profile import FirmProfile, Officer

_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})\.?")


class NotADay(ValueError):
    """The text is no day of the calendar."""


def day_of(text: str) -> date | None:
    """The day that a text names: `17.03.2026.`, `17/03/2026` or `2026-03-17`; None for an empty text.

    Raises NotADay.
    """
    plain = "".join(text.split())
    if not plain:
        return None
    found = _DAY_FIRST.fullmatch(plain)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else date.fromisoformat(plain)
    except ValueError:
        raise NotADay(text) from None


def edited_day(before: Statement[date], day: date | None) -> Statement[date]:
    """The point with the day as written: unchanged it keeps its mark, else it is the firm's own entry."""
    if day == before.value:
        return before
    return entered(day) if day is not None else Statement()


def with_officer(profile: FirmProfile, who: str, officer: Officer) -> FirmProfile:
    """The profile with a person: `dpo`, `signatory` or `decided_by`."""
    if who == "dpo":
        return replace(profile, dpo=officer)
    if who == "signatory":
        return replace(profile, signatory=officer)
    return replace(profile, decided_by=officer)


def edited_addressee(before: Statement[Addressee], post: str, dative: str) -> Statement[Addressee]:
    """To whom requests are addressed; without a post to nobody in particular."""
    post, dative = post.strip(), dative.strip()
    now = Addressee(post, dative) if post or dative else None
    if now == before.value:
        return before
    if before.value is not None and now is not None and post == before.value.post:
        return Statement(now, before.mark, before.sentence)  # the dative is ours, not the policy's
    return entered(now) if now is not None else Statement()


def edited_policy(
    before: Policy, version: Statement[str], dated: Statement[date], published_at: Statement[str]
) -> Policy:
    """The policy with its version, date and place."""
    return replace(before, version=version, dated=dated, published_at=published_at)
