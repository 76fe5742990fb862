"""Settings of the interface per user, and of the store; in the store, because a filter can hold a name."""

from __future__ import annotations

from dataclasses import dataclass

from dpo_desk.domain.problems import EntryRefused, FieldProblem
from dpo_desk.domain.roles import Actor, Permission
from dpo_desk.services.desk import Desk

IDLE_MINUTES_DEFAULT = 10
IDLE_MINUTES_ALLOWED = range(1, 61)
_IDLE_KEY = "idle_minutes"
_FORM = "settings."


@dataclass(frozen=True, slots=True)
class Settings:
    """Use cases of settings."""

    desk: Desk

    def get(self, actor: Actor, key: str) -> str | None:
        """The user's own setting, or None where there is none."""
        with self.desk.open_work() as work:
            return work.settings.get(actor.user_id, key)

    def set(self, actor: Actor, key: str, value: str) -> None:
        """Keeps the user's own setting (not audited)."""
        with self.desk.open_work() as work:
            work.settings.set(actor.user_id, key, value)
            work.commit()

    def keep_draft(self, actor: Actor, form: str, content: str) -> None:
        """Keeps what was typed into a form of the settings and is not saved yet (not audited)."""
        with self.desk.step(actor, Permission.ADMINISTER, "keep_draft") as step:
            step.work.drafts.save(actor.user_id, _FORM + form, content, step.at)

    def draft(self, actor: Actor, form: str) -> str | None:
        """What was kept of a form, or None."""
        with self.desk.look(actor, Permission.ADMINISTER) as work:
            found = work.drafts.load(actor.user_id, _FORM + form)
        return found[0] if found is not None else None

    def forget_draft(self, actor: Actor, form: str) -> None:
        """The form was saved or given up."""
        with self.desk.step(actor, Permission.ADMINISTER, "forget_draft") as step:
            step.work.drafts.discard(actor.user_id, _FORM + form)

    def idle_minutes(self) -> int:
        """After how many minutes without a key or a click the store locks."""
        with self.desk.open_work() as work:
            kept = work.info.get(_IDLE_KEY)
        return int(kept) if kept else IDLE_MINUTES_DEFAULT

    def set_idle_minutes(self, actor: Actor, minutes: int) -> None:
        """Sets the time until locking for every user. Raises EntryRefused outside 1 to 60 minutes."""
        if minutes not in IDLE_MINUTES_ALLOWED:
            limits = {"from": str(IDLE_MINUTES_ALLOWED.start), "to": str(IDLE_MINUTES_ALLOWED.stop - 1)}
            raise EntryRefused((FieldProblem("idle_minutes", "out_of_range", limits),))
        with self.desk.step(actor, Permission.ADMINISTER, "set_idle_minutes") as step:
            step.work.info.set(_IDLE_KEY, str(minutes))
            step.audit("store", _IDLE_KEY, {"minutes": str(minutes)})
