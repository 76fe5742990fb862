"""Files kept with a case: attached unchanged, shown by name, type, size and hash, saved out on request."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from dpo_desk.domain.history import Event
from dpo_desk.domain.intake import Attachment
from dpo_desk.domain.roles import Actor, NotPermitted, Permission, Role
from dpo_desk.services.desk import Desk
from dpo_desk.services.dispatch import keep_file
from dpo_desk.services.failures import RecordNotFound


@dataclass(frozen=True, slots=True)
class Files:
    """Use cases around attached files; none of them opens one."""

    desk: Desk

    def attach(self, actor: Actor, request_id: UUID, name: str, content: bytes) -> Attachment:
        """Keeps a file with a case: the DPO any, staff with their own intake until it is taken over."""
        with self.desk.step(actor, Permission.LOG_REQUEST, "attach_file") as step:
            intake = step.work.intakes.get(request_id)
            if intake is None:
                raise RecordNotFound("request")
            own = intake.recorded_by_id == actor.user_id and intake.taken_over_at is None
            if actor.role is not Role.DPO and not own:
                raise NotPermitted(Permission.WORK_CASES)
            attachment = keep_file(step, "request", request_id, name, content)
            step.audit("attachment", attachment.id, {"sha256": attachment.sha256})
            return attachment

    def content(self, actor: Actor, attachment_id: UUID) -> bytes:
        """The bytes, to be saved out; that they left the store is audited and told in the history."""
        with self.desk.step(actor, Permission.WORK_CASES, "save_file_out") as step:
            attachment = step.work.attachments.get(attachment_id)
            content = step.work.attachments.content(attachment_id)
            if attachment is None or content is None:
                raise RecordNotFound("attachment")
            step.audit("attachment", attachment_id, {"sha256": attachment.sha256})
            facts = {"name": attachment.name, "sha256": attachment.sha256}
            step.tell(attachment.owner_id, Event.ATTACHMENT_SAVED_OUT, facts)
            return content
