"""The manager's month: counted by the store, checked, published once the month is over."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dpo_desk.domain.letter import Language
from dpo_desk.domain.month import MonthFigures
from dpo_desk.domain.problems import Reason, StepRefused
from dpo_desk.domain.roles import Actor, Permission, Role, may
from dpo_desk.services.changes import Changes, Touched, changed
from dpo_desk.services.desk import Desk, Step
from dpo_desk.services.month_stock import first_of_next_month
from dpo_desk.services.ports import Printer, Progress, Reading, UnitOfWork
from dpo_desk.services.views import AuditReport


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """A month as its page shows it: the figures, the page drawn from them, and the same figures as rows."""

    figures: MonthFigures
    pdf: bytes
    rows: str


@dataclass(frozen=True, slots=True)
class Months:
    """Use cases of the month page."""

    desk: Desk
    reading: Reading
    printer: Printer

    def figures(self, actor: Actor, month: date) -> MonthFigures:
        """The figures of the month beginning on `month`: as published, else counted now.

        A manager reads published months, and the running one as it stands. Raises NotPermitted.
        """
        with self.desk.look(actor, Permission.READ_MONTH) as work:
            published = work.published.get(month)
            if published is not None:
                return published
            return self._counted(work, month)

    def pdf(self, actor: Actor, month: date, language: Language = Language.LATVIAN) -> bytes:
        """The one-page month; that it left the store is audited."""
        figures = self.figures(actor, month)
        with self.desk.step(actor, Permission.READ_MONTH, "print_month") as step:
            step.audit("month", month.isoformat()[:7])
        return self.printer.month(figures, language)

    def csv(self, actor: Actor, month: date, language: Language = Language.LATVIAN) -> bytes:
        """Every figure of the page for a spreadsheet; that it left the store is audited."""
        figures = self.figures(actor, month)
        with self.desk.step(actor, Permission.READ_MONTH, "export_month") as step:
            step.audit("month", month.isoformat()[:7])
        return self.printer.month_csv(figures, language).encode("utf-8-sig")

    def publish(self, actor: Actor, month: date) -> Changes:
        """Stores the figures of a month that is over; later changes count in the first open month."""
        with self.desk.step(actor, Permission.ADMINISTER, "publish_month") as step:
            if first_of_next_month(month) > step.today:
                raise StepRefused(Reason("month_not_over", {"month": month.isoformat()[:7]}))
            if step.work.published.get(month) is not None:
                raise StepRefused(Reason("month_published_before", {"month": month.isoformat()[:7]}))
            _publish(step, self._counted(step.work, month))
        return changed(Touched.MONTHS)

    def publish_finished(self, actor: Actor) -> Changes | None:
        """Publishes each month that is over since the last one; None when there is nothing to do.

        Called when the DPO opens the store, so that managers find the month on its first day.
        """
        if actor.role is not Role.DPO:
            return None
        with self.desk.look(actor, Permission.ADMINISTER) as work:
            waiting = _unpublished(work, self.desk.today())
        for month in waiting:
            self.publish(actor, month)
        return changed(Touched.MONTHS) if waiting else None

    def available(self, actor: Actor) -> list[date]:
        """Months that can be shown, newest first: the running one and every published one."""
        with self.desk.look(actor, Permission.READ_MONTH) as work:
            published = set(work.published.months())
        return sorted({self.desk.today().replace(day=1), *published}, reverse=True)

    def waiting(self, actor: Actor) -> list[date]:
        """Months that are over and not published yet, newest first. Only who may publish sees any."""
        self.desk.check(actor, Permission.READ_MONTH)
        if not may(actor.role, Permission.ADMINISTER):
            return []
        with self.desk.look(actor, Permission.ADMINISTER) as work:
            return sorted(_unpublished(work, self.desk.today()), reverse=True)

    def sheet(self, actor: Actor, month: date, language: Language = Language.LATVIAN) -> MonthSheet:
        """The month for the screen; nothing leaves the store by it. Raises FiguresDoNotReconcile."""
        figures = self.figures(actor, month)
        pdf = self.printer.month(figures, language)
        return MonthSheet(figures, pdf, self.printer.month_csv(figures, language))

    def check_chain(self, actor: Actor, progress: Progress | None = None) -> AuditReport:
        """Verifies the audit chain for the month page's own check. Tells nothing of any entry."""
        self.desk.check(actor, Permission.READ_MONTH)
        return self.reading.verify_audit(progress)

    def _counted(self, work: UnitOfWork, month: date) -> MonthFigures:
        today = self.desk.today()
        last_day = first_of_next_month(month) - timedelta(days=1)
        counts = self.reading.month_counts(month, min(today, last_day))
        _, profile = work.profiles.current()
        entries, head = work.audit.head()
        days = counts.days_to_answer
        return MonthFigures(
            month=month,
            firm=profile.name,
            policy_version=profile.policy.version.value or "",
            opening=counts.opening,
            received=counts.received,
            reopened=counts.reopened,
            closed=counts.closed,
            closing=counts.opening + counts.received + counts.reopened - counts.closed,
            by_right=counts.by_right,
            by_channel=counts.by_channel,
            by_outcome=counts.by_outcome,
            law_kept=counts.law_kept,
            law_of=counts.law_of,
            promise_kept=counts.promise_kept,
            promise_of=counts.promise_of,
            open_achievable=counts.open_achievable,
            paused=counts.paused,
            extended=counts.extended,
            refusals_by_ground=counts.refusals_by_ground,
            median_days=statistics.median(days) if days else None,
            series=tuple(self.reading.month_series(month, 12)),
            chain_head=head,
            chain_entries=entries,
            as_of=self.desk.clock(),
        )


def _publish(step: Step, figures: MonthFigures) -> None:
    step.work.published.add(replace(figures, as_of=step.at), step.at)
    step.audit("month", figures.month.isoformat()[:7], {"received": str(figures.received)})


def _unpublished(work: UnitOfWork, today: date) -> list[date]:
    """Months that are over and not published, from the store's first month on, oldest first."""
    created = work.info.get("first_month")
    published = work.published.months()
    start = first_of_next_month(max(published)) if published else _first_month(created, today)
    found: list[date] = []
    while first_of_next_month(start) <= today:
        found.append(start)
        start = first_of_next_month(start)
    return found


def _first_month(created: str | None, today: date) -> date:
    return date.fromisoformat(created) if created else today.replace(day=1)
