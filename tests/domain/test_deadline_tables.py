"""Every row of the domain sheet's tables A, B, D, E, F and U, worked out there by two independent scripts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from dpo_desk.domain.deadlines import (
    CaseDates,
    ClockFacts,
    DueDate,
    Pause,
    PausePolicy,
    PromisePeriod,
    PromiseUnit,
    StepCode,
    compute_case_dates,
    post_by,
)
from dpo_desk.domain.local_time import parse_iso_moment, riga_date, riga_time
from dpo_desk.domain.working_days import Calendar

CALENDAR = Calendar(version=1)
WITHOUT_LIEU = Calendar(version=1, lieu_day_is_holiday=False)
FOURTEEN_DAYS = PromisePeriod(PromiseUnit.DAYS, 14)
THREE_WORKING_DAYS = PromisePeriod(PromiseUnit.WORKING_DAYS, 3)

TABLE_A = """
A01 | 2026-03-05 10:00 | 2026-04-05 | 2026-04-07 | 2026-04-02
A02 | 2025-03-05 10:00 | 2025-04-05 | 2025-04-07 | 2025-04-04
A03 | 2027-03-05 10:00 | 2027-04-05 | 2027-04-05 | 2027-04-05
A04 | 2026-08-31 09:00 | 2026-09-30 | 2026-09-30 | 2026-09-30
A05 | 2026-01-31 12:00 | 2026-02-28 | 2026-03-02 | 2026-02-27
A06 | 2028-01-31 12:00 | 2028-02-29 | 2028-02-29 | 2028-02-29
A07 | 2027-01-29 09:00 | 2027-02-28 | 2027-03-01 | 2027-02-26
A08 | 2028-01-30 09:00 | 2028-02-29 | 2028-02-29 | 2028-02-29
A09 | 2028-02-29 15:00 | 2028-03-29 | 2028-03-29 | 2028-03-29
A10 | 2026-02-28 11:00 | 2026-03-28 | 2026-03-30 | 2026-03-27
A11 | 2026-03-31 16:00 | 2026-04-30 | 2026-04-30 | 2026-04-30
A12 | 2026-05-31 10:00 | 2026-06-30 | 2026-06-30 | 2026-06-30
A13 | 2026-10-31 14:00 | 2026-11-30 | 2026-11-30 | 2026-11-30
A14 | 2026-09-01 08:30 | 2026-10-01 | 2026-10-01 | 2026-10-01
A15 | 2026-09-30 17:30 | 2026-10-30 | 2026-10-30 | 2026-10-30
A16 | 2026-03-03 09:00 | 2026-04-03 | 2026-04-07 | 2026-04-02
A17 | 2026-03-06 10:00 | 2026-04-06 | 2026-04-07 | 2026-04-02
A18 | 2026-04-01 10:00 | 2026-05-01 | 2026-05-05 | 2026-04-30
A19 | 2026-04-04 18:00 | 2026-05-04 | 2026-05-05 | 2026-04-30
A20 | 2026-05-23 19:45 | 2026-06-23 | 2026-06-25 | 2026-06-22
A21 | 2026-05-24 11:00 | 2026-06-24 | 2026-06-25 | 2026-06-22
A22 | 2026-10-18 12:00 | 2026-11-18 | 2026-11-19 | 2026-11-17
A23 | 2026-11-24 10:00 | 2026-12-24 | 2026-12-28 | 2026-12-23
A24 | 2026-11-25 10:00 | 2026-12-25 | 2026-12-28 | 2026-12-23
A25 | 2026-11-26 09:00 | 2026-12-26 | 2026-12-28 | 2026-12-23
A26 | 2026-12-01 00:05 | 2027-01-01 | 2027-01-04 | 2026-12-30
A27 | 2026-12-31 23:50 | 2027-01-31 | 2027-02-01 | 2027-01-29
A28 | 2025-12-18 15:00 | 2026-01-18 | 2026-01-19 | 2026-01-16
A29 | 2024-12-31 10:00 | 2025-01-31 | 2025-01-31 | 2025-01-31
A30 | 2025-12-02 10:00 | 2026-01-02 | 2026-01-02 | 2026-01-02
A31 | 2026-05-22 10:00 | 2026-06-22 | 2026-06-22 | 2026-06-22
A32 | 2024-04-04 09:00 | 2024-05-04 | 2024-05-07 | 2024-05-03
A33 | 2024-04-05 09:00 | 2024-05-05 | 2024-05-07 | 2024-05-03
A34 | 2025-04-04 12:00 | 2025-05-04 | 2025-05-06 | 2025-05-02
A35 | 2025-03-18 10:00 | 2025-04-18 | 2025-04-22 | 2025-04-17
A36 | 2028-10-18 10:00 | 2028-11-18 | 2028-11-21 | 2028-11-17
A37 | 2029-10-18 10:00 | 2029-11-18 | 2029-11-20 | 2029-11-16
A38 | 2030-04-04 09:00 | 2030-05-04 | 2030-05-07 | 2030-05-03
A39 | 2027-02-26 13:00 | 2027-03-26 | 2027-03-30 | 2027-03-25
A40 | 2026-07-03 20:15 | 2026-08-03 | 2026-08-03 | 2026-08-03
A41 | 2027-12-24 10:00 | 2028-01-24 | 2028-01-24 | 2028-01-24
A42 | 2026-11-22 10:00 | 2026-12-22 | 2026-12-22 | 2026-12-22
"""

TABLE_A_SKIPPED = """
A01 | 5.4. Pirmās Lieldienas; 6.4. Otrās Lieldienas
A02 | 5.4. Sat; 6.4. Sun
A05 | 28.2. Sat; 1.3. Sun
A07 | 28.2. Sun
A10 | 28.3. Sat; 29.3. Sun
A16 | 3.4. Lielā Piektdiena; 4.4. Sat; 5.4. Pirmās Lieldienas; 6.4. Otrās Lieldienas
A17 | 6.4. Otrās Lieldienas
A18 | 1.5. Darba svētki; 2.5. Sat; 3.5. Sun; 4.5. Neatkarības atjaunošanas diena
A19 | 4.5. Neatkarības atjaunošanas diena
A20 | 23.6. Līgo diena; 24.6. Jāņu diena
A21 | 24.6. Jāņu diena
A22 | 18.11. Proklamēšanas diena
A23 | 24.12. Ziemassvētki; 25.12. Ziemassvētki; 26.12. Ziemassvētki; 27.12. Sun
A24 | 25.12. Ziemassvētki; 26.12. Ziemassvētki; 27.12. Sun
A25 | 26.12. Ziemassvētki; 27.12. Sun
A26 | 1.1. Jaungada diena; 2.1. Sat; 3.1. Sun
A27 | 31.1. Sun
A28 | 18.1. Sun
A32 | 4.5. Neatkarības atjaunošanas diena; 5.5. Sun; 6.5. day off in lieu
A33 | 5.5. Sun; 6.5. day off in lieu
A34 | 4.5. Neatkarības atjaunošanas diena; 5.5. day off in lieu
A35 | 18.4. Lielā Piektdiena; 19.4. Sat; 20.4. Pirmās Lieldienas; 21.4. Otrās Lieldienas
A36 | 18.11. Proklamēšanas diena; 19.11. Sun; 20.11. day off in lieu
A37 | 18.11. Proklamēšanas diena; 19.11. day off in lieu
A38 | 4.5. Neatkarības atjaunošanas diena; 5.5. Sun; 6.5. day off in lieu
A39 | 26.3. Lielā Piektdiena; 27.3. Sat; 28.3. Pirmās Lieldienas; 29.3. Otrās Lieldienas
"""

TABLE_U = """
U1 | 2026-03-31T21:30Z | 2026-04-01 00:30 | 2026-05-01 | 2026-05-05
U2 | 2026-03-31T20:30Z | 2026-03-31 23:30 | 2026-04-30 | 2026-04-30
U3 | 2026-12-31T22:15Z | 2027-01-01 00:15 | 2027-02-01 | 2027-02-01
U4 | 2026-07-31T21:00Z | 2026-08-01 00:00 | 2026-09-01 | 2026-09-01
U5 | 2026-02-28T21:59Z | 2026-02-28 23:59 | 2026-03-28 | 2026-03-30
"""

TABLE_B = """
B01 | 2026-01-31 | 2026-03-02 | 2026-04-30 | 2026-04-30 | 2026-04-28
B02 | 2026-03-05 | 2026-04-07 | 2026-06-05 | 2026-06-05 | 2026-06-05
B03 | 2026-08-31 | 2026-09-30 | 2026-11-30 | 2026-11-30 | 2026-11-30
B04 | 2026-09-30 | 2026-10-30 | 2026-12-30 | 2026-12-30 | 2026-12-30
B05 | 2025-12-31 | 2026-02-02 | 2026-03-31 | 2026-03-31 | 2026-03-31
B06 | 2027-11-30 | 2027-12-30 | 2028-02-29 | 2028-02-29 | 2028-02-29
B07 | 2026-11-26 | 2026-12-28 | 2027-02-26 | 2027-02-26 | 2027-02-26
B08 | 2026-10-01 | 2026-11-02 | 2027-01-01 | 2027-01-04 | 2026-12-30
B09 | 2027-01-26 | 2027-02-26 | 2027-04-26 | 2027-04-26 | 2027-04-26
B10 | 2025-09-24 | 2025-10-24 | 2025-12-24 | 2025-12-29 | 2025-12-23
B11 | 2026-02-18 | 2026-03-18 | 2026-05-18 | 2026-05-18 | 2026-05-18
B12 | 2028-11-29 | 2028-12-29 | 2029-02-28 | 2029-02-28 | 2029-02-28
B13 | 2026-11-22 | 2026-12-22 | 2027-02-22 | 2027-02-22 | 2027-02-22
B14 | 2027-11-29 | 2027-12-29 | 2028-02-29 | 2028-02-29 | 2028-02-29
"""

TABLE_B_SKIPPED = """
B08 | 1.1. Jaungada diena; 2.1. Sat; 3.1. Sun
B10 | 24.12. Ziemassvētki; 25.12. Ziemassvētki; 26.12. Ziemassvētki; 27.12. Sat; 28.12. Sun
"""

TABLE_D = """
D01 | 2026-03-02 | 2026-03-16 | 2026-03-16 | 2026-03-16 | 2026-03-09 | 2026-04-02
D02 | 2026-12-10 | 2026-12-24 | 2026-12-23 | 2026-12-28 | 2026-12-17 | 2027-01-11
D03 | 2026-12-17 | 2026-12-31 | 2026-12-30 | 2027-01-04 | 2026-12-23 | 2027-01-18
D04 | 2026-03-20 | 2026-04-03 | 2026-04-02 | 2026-04-07 | 2026-03-27 | 2026-04-20
D05 | 2026-09-05 | 2026-09-19 | 2026-09-18 | 2026-09-21 | 2026-09-11 | 2026-10-05
D06 | 2026-06-09 | 2026-06-23 | 2026-06-22 | 2026-06-25 | 2026-06-16 | 2026-07-09
D07 | 2026-12-18 | 2027-01-01 | 2026-12-30 | 2027-01-04 | 2026-12-23 | 2027-01-18
D08 | 2028-02-15 | 2028-02-29 | 2028-02-29 | 2028-02-29 | 2028-02-22 | 2028-03-15
D09 | 2026-04-20 | 2026-05-04 | 2026-04-30 | 2026-05-05 | 2026-04-27 | 2026-05-20
D10 | 2026-11-04 | 2026-11-18 | 2026-11-17 | 2026-11-19 | 2026-11-11 | 2026-12-04
D11 | 2026-11-20 | 2026-12-04 | 2026-12-04 | 2026-12-04 | 2026-11-27 | 2026-12-21
"""

TABLE_E = """
E01 | 2026-03-02 | 3.3., 4.3., 5.3. | 2026-03-05
E02 | 2026-03-06 | 9.3., 10.3., 11.3. | 2026-03-11
E03 | 2026-03-05 | 6.3., 9.3., 10.3. | 2026-03-10
E04 | 2026-04-02 | 7.4., 8.4., 9.4. | 2026-04-09
E05 | 2026-12-23 | 28.12., 29.12., 30.12. | 2026-12-30
E06 | 2026-12-30 | 4.1., 5.1., 6.1. | 2027-01-06
E07 | 2026-04-30 | 5.5., 6.5., 7.5. | 2026-05-07
E08 | 2026-05-01 | 5.5., 6.5., 7.5. | 2026-05-07
E09 | 2026-06-20 | 22.6., 25.6., 26.6. | 2026-06-26
E10 | 2026-06-22 | 25.6., 26.6., 29.6. | 2026-06-29
E11 | 2026-11-13 | 16.11., 17.11., 19.11. | 2026-11-19
E12 | 2026-11-17 | 19.11., 20.11., 23.11. | 2026-11-23
E13 | 2028-11-17 | 21.11., 22.11., 23.11. | 2028-11-23
E14 | 2026-01-01 | 2.1., 5.1., 6.1. | 2026-01-06
E15 | 2024-05-03 | 7.5., 8.5., 9.5. | 2024-05-09
E16 | 2026-11-22 | 23.11., 24.11., 25.11. | 2026-11-25
"""

TABLE_F = """
F1 | 2026-09-01 | 2026-09-03 | 2026-09-17 | 14 | 2026-10-01 | 2026-10-15 | 2026-10-15
F2 | 2026-02-10 | 2026-02-10 | 2026-02-20 | 10 | 2026-03-10 | 2026-03-20 | 2026-03-20
F3 | 2026-01-31 | 2026-02-03 | 2026-02-10 | 7 | 2026-03-02 | 2026-03-07 | 2026-03-09
F4 | 2026-11-16 | 2026-11-18 | 2026-11-27 | 9 | 2026-12-16 | 2026-12-25 | 2026-12-28
F5 | 2026-08-31 | 2026-09-02 | 2026-09-09 | 7 | 2026-09-30 | 2026-10-07 | 2026-10-07
"""

DUE_WITHOUT_LIEU = {
    "A32": "2024-05-06",
    "A33": "2024-05-06",
    "A34": "2025-05-05",
    "A36": "2028-11-20",
    "A37": "2029-11-19",
    "A38": "2030-05-06",
}
EFFECTIVE_WITHOUT_LIEU = {"E13": "2028-11-22", "E15": "2024-05-08"}


def table(text: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines()]


def named(rows: Iterable[tuple[str, ...]]) -> list[object]:
    return [pytest.param(*row, id=row[0]) for row in rows]


def days(*texts: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(text) for text in texts)


def dates_for(
    received: date,
    *,
    promise: PromisePeriod | None = None,
    pauses: tuple[Pause, ...] = (),
    notice: date | None = None,
    calendar: Calendar = CALENDAR,
) -> CaseDates:
    facts = ClockFacts(received, pauses, notice)
    return compute_case_dates(facts, calendar, promise, PausePolicy.PAUSE)


def skipped(due: DueDate) -> str:
    """The steps over days off, as the sheet writes them."""
    words = []
    for step in due.steps:
        where = f"{step.day.day}.{step.day.month}."
        if step.code is StepCode.SKIPPED_SATURDAY:
            words.append(f"{where} Sat")
        elif step.code is StepCode.SKIPPED_SUNDAY:
            words.append(f"{where} Sun")
        elif step.code is StepCode.SKIPPED_HOLIDAY and step.detail.startswith("brīvdiena par"):
            words.append(f"{where} day off in lieu")
        elif step.code is StepCode.SKIPPED_HOLIDAY:
            name = step.detail.partition(",")[0].removeprefix("Latvijas Republikas ")
            words.append(f"{where} {name}")
    return "; ".join(words)


def test_the_tables_are_whole() -> None:
    counts = [len(table(text)) for text in (TABLE_A, TABLE_B, TABLE_D, TABLE_E, TABLE_F, TABLE_U)]
    assert counts == [42, 14, 11, 16, 5, 5]


@pytest.mark.parametrize(("row", "received", "raw_end", "due", "safe"), named(table(TABLE_A)))
def test_table_a_one_month(row: str, received: str, raw_end: str, due: str, safe: str) -> None:
    legal = dates_for(riga_date(parse_iso_moment(received))).legal
    assert (legal.raw_end, legal.due, legal.safe) == days(raw_end, due, safe)
    assert skipped(legal) == {line[0]: line[1] for line in table(TABLE_A_SKIPPED)}.get(row, "")


@pytest.mark.parametrize(("row", "received", "raw_end", "due", "safe"), named(table(TABLE_A)))
def test_table_a_where_days_in_lieu_are_no_holidays(
    row: str, received: str, raw_end: str, due: str, safe: str
) -> None:
    legal = dates_for(date.fromisoformat(received[:10]), calendar=WITHOUT_LIEU).legal
    assert (legal.raw_end, legal.due, legal.safe) == days(raw_end, DUE_WITHOUT_LIEU.get(row, due), safe)


@pytest.mark.parametrize(("row", "moment", "local", "raw_end", "due"), named(table(TABLE_U)))
def test_table_u_moments_of_mail_servers(row: str, moment: str, local: str, raw_end: str, due: str) -> None:
    received_at = parse_iso_moment(moment)
    assert riga_time(received_at).strftime("%Y-%m-%d %H:%M") == local
    legal = dates_for(riga_date(received_at)).legal
    assert (legal.raw_end, legal.due) == days(raw_end, due)


@pytest.mark.parametrize(("row", "received", "notice_due", "raw_end", "due", "safe"), named(table(TABLE_B)))
def test_table_b_extension(
    row: str, received: str, notice_due: str, raw_end: str, due: str, safe: str
) -> None:
    received_on, notice = days(received, notice_due)
    before = dates_for(received_on)
    assert before.legal.due == before.first_month_due == notice
    after = dates_for(received_on, notice=notice)
    assert (after.legal.raw_end, after.legal.due, after.legal.safe) == days(raw_end, due, safe)
    assert (after.extended, after.extension_late, after.first_month_due) == (True, False, notice)
    assert skipped(after.legal) == {line[0]: line[1] for line in table(TABLE_B_SKIPPED)}.get(row, "")


@pytest.mark.parametrize(
    ("row", "received", "ends", "safe", "with_roll", "post", "statutory"), named(table(TABLE_D))
)
def test_table_d_fourteen_days(
    row: str, received: str, ends: str, safe: str, with_roll: str, post: str, statutory: str
) -> None:
    dates = dates_for(date.fromisoformat(received), promise=FOURTEEN_DAYS)
    promise = dates.promise
    assert promise is not None
    assert (promise.raw_end, promise.due, promise.safe) == days(ends, ends, safe)
    assert (CALENDAR.working_day_on_or_after(promise.raw_end),) == days(with_roll)
    assert (post_by(promise.due, CALENDAR), dates.legal.due) == days(post, statutory)
    assert skipped(promise) == ""


@pytest.mark.parametrize(("row", "applied", "counted", "effective"), named(table(TABLE_E)))
def test_table_e_three_working_days(row: str, applied: str, counted: str, effective: str) -> None:
    promise = dates_for(date.fromisoformat(applied), promise=THREE_WORKING_DAYS).promise
    assert promise is not None
    assert (promise.raw_end, promise.due, promise.safe) == days(effective, effective, effective)
    steps = [step for step in promise.steps if step.code is StepCode.WORKING_DAY_COUNTED]
    assert ", ".join(f"{step.day.day}.{step.day.month}." for step in steps) == counted
    assert [step.detail for step in steps] == ["1", "2", "3"]


@pytest.mark.parametrize(("row", "applied", "counted", "effective"), named(table(TABLE_E)))
def test_table_e_where_days_in_lieu_are_no_holidays(
    row: str, applied: str, counted: str, effective: str
) -> None:
    promise = dates_for(
        date.fromisoformat(applied), promise=THREE_WORKING_DAYS, calendar=WITHOUT_LIEU
    ).promise
    assert promise is not None
    assert (promise.due,) == days(EFFECTIVE_WITHOUT_LIEU.get(row, effective))


@pytest.mark.parametrize(
    ("row", "received", "asked", "answered", "paused", "unsuspended", "raw_end", "due"), named(table(TABLE_F))
)
def test_table_f_pause(
    row: str,
    received: str,
    asked: str,
    answered: str,
    paused: str,
    unsuspended: str,
    raw_end: str,
    due: str,
) -> None:
    received_on, asked_on, answered_on = days(received, asked, answered)
    dates = dates_for(received_on, pauses=(Pause(asked_on, answered_on),))
    assert dates.legal_unsuspended is not None
    assert (dates.legal_unsuspended.due, dates.legal.raw_end, dates.legal.due) == days(
        unsuspended, raw_end, due
    )
    shifted = [step.detail for step in dates.legal.steps if step.code is StepCode.NOMINAL_SHIFTED]
    assert shifted == [paused]
    assert dates.legal_unsuspended == dates_for(received_on).legal
