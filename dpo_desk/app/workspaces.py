"""Wires the use cases of an opened store."""

from __future__ import annotations

from dpo_desk.domain.roles import Actor
from dpo_desk.letters.desk_printer import DeskPrinter
from dpo_desk.letters.wording import BundledWording
from dpo_desk.services.audit import Audit
from dpo_desk.services.case_file import CaseReading
from dpo_desk.services.case_work import CaseWork
from dpo_desk.services.correspondence import Correspondence
from dpo_desk.services.decisions import Decisions
from dpo_desk.services.desk import Desk
from dpo_desk.services.dispatch import Dispatching
from dpo_desk.services.files import Files
from dpo_desk.services.firm import Firm
from dpo_desk.services.intake import IntakeDesk
from dpo_desk.services.letter_texts import LetterTexts
from dpo_desk.services.months import Months
from dpo_desk.services.ports import Clock
from dpo_desk.services.registers import Registers
from dpo_desk.services.settings import Settings
from dpo_desk.services.users import Users
from dpo_desk.services.workspace import Workspace
from dpo_desk.storage.store import OpenStore


def workspace_of(store: OpenStore, actor: Actor, now: Clock) -> Workspace:
    """Everything the store offers to this user."""
    desk, reading = Desk(store.unit_of_work, now), store.reading
    printer, wording = DeskPrinter(), BundledWording()
    return Workspace(
        actor=actor,
        desk=desk,
        intake=IntakeDesk(desk, printer, reading),
        cases=CaseReading(desk, reading),
        work=CaseWork(desk),
        decisions=Decisions(desk),
        letters=Correspondence(desk, wording, printer),
        dispatch=Dispatching(desk),
        files=Files(desk),
        registers=Registers(desk, reading),
        months=Months(desk, reading, printer),
        firm=Firm(desk),
        users=Users(desk, store.keys),
        audit=Audit(desk, reading),
        settings=Settings(desk),
        letter_texts=LetterTexts(desk, wording),
        printer=printer,
        close=store.close,
    )
