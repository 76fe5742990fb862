"""Users of the store, their passwords, and the recovery key."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from uuid import UUID

from dpo_desk.domain.names import normalised
from dpo_desk.domain.problems import EntryRefused, FieldProblem, Reason, StepRefused
from dpo_desk.domain.roles import Actor, Permission, Role
from dpo_desk.services.changes import Changes, Touched, changed
from dpo_desk.services.desk import SYSTEM, Desk, Step
from dpo_desk.services.failures import RecordNotFound, WrongPassword
from dpo_desk.services.passwords import password_problems
from dpo_desk.services.ports import KeyRing
from dpo_desk.services.views import UserRecord


@dataclass(frozen=True, slots=True)
class Users:
    """Use cases around users. Adding and disabling is the DPO's; everybody changes their own password."""

    desk: Desk
    keys: KeyRing

    def all(self, actor: Actor) -> list[UserRecord]:
        """Every user, disabled ones too."""
        with self.desk.look(actor, Permission.ADMINISTER) as work:
            return work.users.all()

    def actor_behind(self, slot_id: str, failures_before: int) -> Actor:
        """Who opened the store with this key slot; failed tries before are audited now.

        Raises WrongPassword for a disabled user, as for any other wrong part.
        """
        with self.desk.step(SYSTEM, Permission.ADMINISTER, "unlock") as step:
            user = step.work.users.by_slot(slot_id)
            if user is None or user.disabled_at is not None:
                raise WrongPassword
            detail = {"failures_before": str(failures_before)} if failures_before else {}
            step.audit("user", user.id, detail)
            return actor_of(user)

    def first_dpo(self, name: str, display_name: str, slot_id: str) -> Actor:
        """The DPO who makes the store; only where there is no user yet."""
        with self.desk.step(SYSTEM, Permission.ADMINISTER, "create_store") as step:
            if step.work.users.all():
                raise StepRefused(Reason("users_exist"))
            return actor_of(_add(step, name, display_name, Role.DPO, slot_id))

    def add(self, actor: Actor, name: str, display_name: str, role: Role, password: str) -> Changes:
        """Adds a user with a key slot of their own (a second DPO is a deputy). Raises EntryRefused."""
        with self.desk.step(actor, Permission.ADMINISTER, "add_user") as step:
            self._check(step, name, password, new=True)
            slot_id = self.keys.add_user(normalised(name).strip(), password)
            try:
                _add(step, name, display_name, role, slot_id)
            except BaseException:
                self.keys.remove_user(slot_id)
                raise
        return changed(Touched.USERS)

    def disable(self, actor: Actor, user_id: UUID) -> Changes:
        """Disables a user and takes the key slot away; the last DPO cannot be disabled."""
        with self.desk.step(actor, Permission.ADMINISTER, "disable_user") as step:
            user = _user(step, user_id)
            dpos = [u for u in step.work.users.all() if u.role == Role.DPO and u.disabled_at is None]
            if user.role == Role.DPO and len(dpos) <= 1:
                raise StepRefused(Reason("last_dpo"))
            if user.disabled_at is not None:
                raise StepRefused(Reason("user_disabled_before"))
            step.work.users.save(replace(user, disabled_at=step.at))
            step.audit("user", user.id, {"name": user.name})
        self.keys.remove_user(user.slot_id)
        return changed(Touched.USERS)

    def change_password(self, actor: Actor, user_id: UUID, password: str) -> Changes:
        """Sets a new password: one's own, or another user's by the DPO. Raises EntryRefused."""
        own = user_id == actor.user_id
        permission = _own_permission(actor) if own else Permission.ADMINISTER
        with self.desk.step(actor, permission, "change_password") as step:
            user = _user(step, user_id)
            self._check(step, user.name, password, new=False)
            step.audit("user", user.id)
        self.keys.change_password(user.slot_id, user.name, password)
        return changed(Touched.USERS)

    def new_recovery_key(self, actor: Actor) -> str:
        """Makes a new recovery key to print; the old one opens nothing any more."""
        with self.desk.step(actor, Permission.ADMINISTER, "replace_recovery_key") as step:
            step.audit("store", "recovery_key")
        return self.keys.replace_recovery_key()

    def recover(self, user_name: str, password: str, failures_before: int) -> tuple[Actor, str]:
        """After the recovery key opened the store: a new password for a DPO, and a new recovery key.

        Raises EntryRefused for a weak password or a name that is no DPO's.
        """
        with self.desk.step(SYSTEM, Permission.ADMINISTER, "recover_store") as step:
            user = step.work.users.by_name(normalised(user_name).strip())
            if user is None or user.role != Role.DPO:
                raise EntryRefused((FieldProblem("user_name", "not_a_dpo"),))
            self._check(step, user.name, password, new=False)
            slot_id = self.keys.add_user(user.name, password)
            step.work.users.save(replace(user, slot_id=slot_id, disabled_at=None))
            detail = {"failures_before": str(failures_before)} if failures_before else {}
            step.audit("user", user.id, detail)
            actor = actor_of(user)
        self.keys.remove_user(user.slot_id)
        return actor, self.keys.replace_recovery_key()

    def _check(self, step: Step, name: str, password: str, *, new: bool) -> None:
        firm = step.work.profiles.current()[1].name
        problems = list(password_problems(password, firm, name))
        if new:
            problems += name_problems(step, name)
        if problems:
            raise EntryRefused(tuple(problems))


def name_problems(step: Step, name: str) -> list[FieldProblem]:
    """What is wrong with a new user's name: empty, too long, or taken (without regard to case)."""
    plain = normalised(name).strip()
    if not plain:
        return [FieldProblem("user_name", "missing")]
    if len(plain) > 60:
        return [FieldProblem("user_name", "too_long", {"limit": "60"})]
    if step.work.users.by_name(plain) is not None:
        return [FieldProblem("user_name", "taken")]
    return []


def actor_of(user: UserRecord) -> Actor:
    return Actor(user.id, user.name, user.display_name, Role(user.role))


def _own_permission(actor: Actor) -> Permission:
    """A permission that the role has anyway: nobody needs a special one for their own password."""
    return Permission.READ_MONTH if actor.role is Role.MANAGER else Permission.LOG_REQUEST


def _user(step: Step, user_id: UUID) -> UserRecord:
    user = step.work.users.get(user_id)
    if user is None:
        raise RecordNotFound("user")
    return user


def _add(step: Step, name: str, display_name: str, role: Role, slot_id: str) -> UserRecord:
    plain = normalised(name).strip()
    shown = normalised(display_name).strip() or plain
    user = UserRecord(uuid.uuid4(), plain, shown, role.value, slot_id, step.at)
    step.work.users.add(user)
    step.audit("user", user.id, {"name": user.name, "role": user.role})
    return user
