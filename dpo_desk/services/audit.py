"""Looking at the audit log and checking its chain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
        """Entries newest first, `before` a number for the next page."""
        self.desk.check(actor, Permission.ADMINISTER)
        return self.reading.audit_entries(before, limit)
