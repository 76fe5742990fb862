"""Looking at the audit log and checking its chain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from dpo_desk.domain.roles import Actor, Permission
from dpo_desk.services.desk import Desk
from dpo_desk.services.ports import Progress, Reading
from dpo_desk.services.views import AuditReport


@dataclass(frozen=True, slots=True)
class Audit:
    """Use cases of the audit page."""

    desk: Desk
    reading: Reading

    def verify(self, actor: Actor, progress: Progress | None = None) -> AuditReport:
        """Checks every entry of the chain; the check itself is audited."""
        with self.desk.step(actor, Permission.ADMINISTER, "verify_audit") as step:
            step.audit("audit", "chain")
        return self.reading.verify_audit(progress)

    def entries(self, actor: Actor, before: int | None = None, limit: int = 100) -> list[Mapping[str, str]]:
        """Entries newest first, `before` a number for the next page.

        `subject_number` names the request or letter where it is still there, `request_id` its case;
        `subject_name` a user by the name that others read.
        """
        with self.desk.look(actor, Permission.ADMINISTER) as work:
            users = {str(user.id): user.display_name for user in work.users.all()}
        found = self.reading.audit_entries(before, limit)
        cases = {row.id: (row.number, row.id) for row in self.reading.request_rows(_ids(found, "request"))}
        letters = self.reading.letter_rows(_ids(found, "letter"))
        known = cases | {row.id: (row.number or row.request_number, row.request_id) for row in letters}
        return [_named(entry, known, users) for entry in found]


def _ids(entries: Sequence[Mapping[str, str]], kind: str) -> list[UUID]:
    """The ids of that kind, each once."""
    return list({UUID(entry["subject_id"]): None for entry in entries if entry["subject_kind"] == kind})


def _named(
    entry: Mapping[str, str], known: Mapping[UUID, tuple[str, UUID]], users: Mapping[str, str]
) -> Mapping[str, str]:
    """The entry with the names of its subject; empty ones where there is none."""
    subject, number, request_id, name = entry["subject_id"], "", "", ""
    if entry["subject_kind"] in {"request", "letter"}:
        number, case = known.get(UUID(subject), ("", None))
        request_id = str(case or "")
    elif entry["subject_kind"] == "user":
        name = users.get(subject, "")
    return {**entry, "subject_number": number, "request_id": request_id, "subject_name": name}
