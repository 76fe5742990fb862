"""Everything an opened store offers to a window or a command: the use cases, wired once by app."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dpo_desk.domain.roles import Actor
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
from dpo_desk.services.ports import Printer
from dpo_desk.services.registers import Registers
from dpo_desk.services.settings import Settings
from dpo_desk.services.users import Users


@dataclass(frozen=True, slots=True)
class Workspace:
    """An opened store and who opened it. `close` locks it: keys dropped, database closed.

    `settle` brings the store into the state of a closed one while nobody writes.
    """

    actor: Actor
    desk: Desk
    intake: IntakeDesk
    cases: CaseReading
    work: CaseWork
    decisions: Decisions
    letters: Correspondence
    dispatch: Dispatching
    files: Files
    registers: Registers
    months: Months
    firm: Firm
    users: Users
    audit: Audit
    settings: Settings
    letter_texts: LetterTexts
    printer: Printer
    settle: Callable[[], None]
    close: Callable[[], None]
