"""Everything an opened store offers to a window or a command: use cases, each made when it is first needed.

A window that is being unlocked needs three of them before Today is filled; loading the others meanwhile would
double the wait.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dpo_desk.domain.roles import Actor
from dpo_desk.services.desk import Desk
from dpo_desk.services.ports import KeyRing, LetterWording, Printer, Reading

if TYPE_CHECKING:
    from dpo_desk.services.audit import Audit
    from dpo_desk.services.case_file import CaseReading
    from dpo_desk.services.case_work import CaseWork
    from dpo_desk.services.correspondence import Correspondence
    from dpo_desk.services.decisions import Decisions
    from dpo_desk.services.dispatch import Dispatching
    from dpo_desk.services.files import Files
    from dpo_desk.services.firm import Firm
    from dpo_desk.services.intake import IntakeDesk
    from dpo_desk.services.letter_texts import LetterTexts
    from dpo_desk.services.months import Months
    from dpo_desk.services.registers import Registers
    from dpo_desk.services.settings import Settings
    from dpo_desk.services.users import Users


@dataclass(frozen=True)
class Workspace:
    """An opened store and who opened it. `close` locks it: keys dropped, database closed.

    `settle` brings the store into the state of a closed one while nobody writes.
    """

    actor: Actor
    desk: Desk
    reading: Reading
    keys: KeyRing
    printer: Printer
    wording: LetterWording
    settle: Callable[[], None]
    close: Callable[[], None]

    @cached_property
    def intake(self) -> IntakeDesk:
        from dpo_desk.services.intake import IntakeDesk

        return IntakeDesk(self.desk, self.printer, self.reading)

    @cached_property
    def cases(self) -> CaseReading:
        from dpo_desk.services.case_file import CaseReading

        return CaseReading(self.desk, self.reading)

    @cached_property
    def work(self) -> CaseWork:
        from dpo_desk.services.case_work import CaseWork

        return CaseWork(self.desk)

    @cached_property
    def decisions(self) -> Decisions:
        from dpo_desk.services.decisions import Decisions

        return Decisions(self.desk)

    @cached_property
    def letters(self) -> Correspondence:
        from dpo_desk.services.correspondence import Correspondence

        return Correspondence(self.desk, self.wording, self.printer)

    @cached_property
    def dispatch(self) -> Dispatching:
        from dpo_desk.services.dispatch import Dispatching

        return Dispatching(self.desk)

    @cached_property
    def files(self) -> Files:
        from dpo_desk.services.files import Files

        return Files(self.desk)

    @cached_property
    def registers(self) -> Registers:
        from dpo_desk.services.registers import Registers

        return Registers(self.desk, self.reading)

    @cached_property
    def months(self) -> Months:
        from dpo_desk.services.months import Months

        return Months(self.desk, self.reading, self.printer)

    @cached_property
    def firm(self) -> Firm:
        from dpo_desk.services.firm import Firm

        return Firm(self.desk)

    @cached_property
    def users(self) -> Users:
        from dpo_desk.services.users import Users

        return Users(self.desk, self.keys)

    @cached_property
    def audit(self) -> Audit:
        from dpo_desk.services.audit import Audit

        return Audit(self.desk, self.reading)

    @cached_property
    def settings(self) -> Settings:
        from dpo_desk.services.settings import Settings

        return Settings(self.desk)

    @cached_property
    def letter_texts(self) -> LetterTexts:
        from dpo_desk.services.letter_texts import LetterTexts

        return LetterTexts(self.desk, self.wording)
