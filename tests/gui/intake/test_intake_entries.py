"""Own entries and letters for the post: what stands there, what can be done with it, what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from builders import an_entry
from counter import ARRIVAL, Counter, Firm, Typist, open_dialogs, plain, print_dialog, print_into
from PySide6.QtCore import Qt

from dpo_desk.domain.letter import LetterKind
from dpo_desk.domain.local_time import parse_iso_moment
from dpo_desk.domain.request import AnswerWay, Channel, Outcome, RequestState, Right
from dpo_desk.gui.intake.my_entries import MyEntriesPage
from dpo_desk.gui.intake.posting_dialog import PostingDialog
from dpo_desk.gui.page import INTAKE, Place
from dpo_desk.gui.printing import page_sizes
from dpo_desk.services.decisions import DecisionEntry
from dpo_desk.services.demo_cases import ACCESS_FACTS
from dpo_desk.services.workspace import Workspace

Open = Callable[..., Counter]

SECRET = ACCESS_FACTS["kategorijas"]
"""What the letter says, which is none of the office's business."""


def _log(staff: Workspace, firm: Firm, channel: Channel = Channel.IN_PERSON) -> UUID:
    entry = an_entry(received_at=firm.clock(), channel=channel)
    staff.intake.record(staff.actor, entry)
    return entry.id


def _released(firm: Firm, answer_by: AnswerWay = AnswerWay.REGISTERED_POST) -> UUID:
    """A case of the first scenario up to its letter, signed and released; answers the request's id."""
    dpo = firm.as_dpo()
    entry = an_entry(received_at=ARRIVAL, answer_by=answer_by)
    dpo.intake.record(dpo.actor, entry)
    firm.clock.now = parse_iso_moment("2026-03-16T14:00")
    dpo.decisions.decide(dpo.actor, entry.id, DecisionEntry(Right.ACCESS, Outcome.GRANTED))
    page = dpo.letters.issue_from_facts(
        dpo.actor,
        entry.id,
        LetterKind.ACCESS,
        facts=ACCESS_FACTS,
        flags=frozenset({"no_transfers", "no_automated"}),
        attachments=("Personas datu kopija uz 3 lp.",),
    )
    dpo.dispatch.signed_on_paper(dpo.actor, page.letter.id)
    dpo.dispatch.release(dpo.actor, page.letter.id)
    return entry.id


def _posting(counter: Counter) -> PostingDialog:
    counter.page.tabs.setCurrentIndex(1)
    counter.page.dispatch_button.click()
    counter.settle()
    (dialog,) = open_dialogs(PostingDialog)
    return dialog


def test_own_entries_are_newest_first_with_time_and_rights(firm: Firm, counters: Open) -> None:
    staff = firm.as_staff()
    _log(staff, firm)
    firm.clock.now += timedelta(hours=1)
    _log(staff, firm, Channel.EMAIL)
    counter = counters(staff, make=MyEntriesPage)
    model = counter.page.entries
    first = [model.cell(model.row_at(0), column) for column in range(3)]
    assert [plain(cell.first) for cell in first] == ["DSP-2026/0002", "today 11:12", "Access"]
    assert first[0].second == "Jānis Bērziņš"
    assert first[1].second == "by e-mail"
    assert model.sentence(model.row_at(1)).startswith("DSP-2026/0001, Jānis Bērziņš, today 10:12")
    assert counter.page.entries_table.hasFocus()
    assert counter.page.tabs.tabText(0) == "Not taken over yet (2)"


def test_without_entries_the_page_says_so_and_leads_to_the_form(firm: Firm, counters: Open) -> None:
    counter = counters(firm.as_staff(), make=MyEntriesPage)
    assert not counter.page.entries_table.isVisible()
    assert not counter.page._foot.isVisible()
    counter.page._no_entries.acted.emit()
    assert counter.desk.went == [Place(INTAKE)]


def test_a_receipt_is_printed_again_by_ctrl_p(
    firm: Firm, counters: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    staff = firm.as_staff()
    _log(staff, firm)
    counter = counters(staff, make=MyEntriesPage)
    print_into(monkeypatch, counter.page, tmp_path / "receipt.pdf")
    assert counter.page.commands() == ("print",)
    counter.page.run_command("print")
    counter.settle()
    print_dialog().accept()
    counter.settle()
    assert len(page_sizes((tmp_path / "receipt.pdf").read_bytes())) == 1


def test_the_record_to_sign_is_offered_for_spoken_requests_only(firm: Firm, counters: Open) -> None:
    staff = firm.as_staff()
    _log(staff, firm, Channel.PHONE)
    firm.clock.now += timedelta(minutes=1)
    _log(staff, firm, Channel.EMAIL)
    counter = counters(staff, make=MyEntriesPage)
    assert not counter.page.record_button.isVisible()
    Typist().press(Qt.Key.Key_Down)
    assert counter.page.record_button.isVisible()


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"%PDF-1.7 scan", "Attached to DSP-2026/0001: skenējums.pdf"), (b"", "The file is empty.")],
)
def test_a_scan_is_attached_to_the_chosen_entry(
    firm: Firm, counters: Open, tmp_path: Path, content: bytes, words: str
) -> None:
    staff = firm.as_staff()
    _log(staff, firm)
    scan = tmp_path / "skenējums.pdf"
    scan.write_bytes(content)
    counter = counters(staff, make=MyEntriesPage)
    counter.page.scan_button.click()
    (dialog,) = open_dialogs()
    dialog.filesSelected.emit([str(scan)])
    dialog.reject()
    counter.settle()
    assert counter.page.banner.sentence().startswith(words)


def test_a_file_that_went_away_is_told_and_nothing_breaks(firm: Firm, counters: Open, tmp_path: Path) -> None:
    staff = firm.as_staff()
    _log(staff, firm)
    counter = counters(staff, make=MyEntriesPage)
    counter.page.scan_button.click()
    (dialog,) = open_dialogs()
    dialog.filesSelected.emit([str(tmp_path / "nav.pdf")])
    dialog.reject()
    counter.settle()
    assert counter.page.banner.sentence() != ""
    assert counter.page.entries.rowCount() == 1


def test_a_released_letter_shows_number_and_addressee_and_nothing_it_says(firm: Firm, counters: Open) -> None:
    _released(firm)
    counter = counters(firm.as_staff(), make=MyEntriesPage)
    counter.page.tabs.setCurrentIndex(1)
    counter.settle()
    model = counter.page.released
    (row,) = [model.row_at(0)]
    cells = [model.cell(row, column) for column in range(3)]
    assert cells[0].first == "IZ-2026/0001"
    assert "Parauga iela 12–3" in cells[1].second
    assert SECRET not in model.sentence(row)
    assert counter.page.tabs.tabText(1) == "Letters for the post (1)"


def test_the_office_records_the_post_number_and_the_clocks_stop_in_time(firm: Firm, counters: Open) -> None:
    request_id = _released(firm)
    counter = counters(firm.as_staff(), make=MyEntriesPage)
    dialog = _posting(counter)
    assert dialog.way.value() is AnswerWay.REGISTERED_POST
    dialog.number.setText("RR123456780LV")
    dialog.act_button.click()
    counter.settle()
    assert dialog.form.row("post_number").problem is not None
    assert dialog.isVisible()

    dialog.number.setText("RR123456785LV")
    dialog.act_button.click()
    counter.settle()

    assert open_dialogs(PostingDialog) == []
    assert counter.page.banner.sentence() == "Dispatch recorded: IZ-2026/0001"
    assert counter.page.released.rowCount() == 0
    dpo = firm.as_dpo()
    request = dpo.cases.open(dpo.actor, request_id).request
    assert request.state is RequestState.ANSWERED
    assert request.sent_at == firm.clock()


def test_another_way_than_promised_asks_why_and_keeps_what_was_typed(firm: Firm, counters: Open) -> None:
    _released(firm)
    counter = counters(firm.as_staff(), make=MyEntriesPage)
    dialog = _posting(counter)
    assert not dialog.other_way.isVisible()
    dialog.way.box(AnswerWay.IN_PERSON).click()
    assert not dialog.number.isVisible()
    dialog.act_button.click()
    counter.settle()
    assert dialog.other_way.isVisible()
    assert dialog.form.row("other_way_reason").problem is not None
    dialog.other_way.setPlainText("Persona atnāca pēc vēstules pati.")
    dialog.act_button.click()
    counter.settle()
    assert open_dialogs(PostingDialog) == []


def test_a_late_letter_asks_why(firm: Firm, counters: Open) -> None:
    _released(firm)
    firm.clock.now = parse_iso_moment("2026-03-18T09:00")  # the promise ended the day before
    counter = counters(firm.as_staff(), make=MyEntriesPage)
    dialog = _posting(counter)
    dialog.number.setText("RR123456785LV")
    dialog.act_button.click()
    counter.settle()
    assert dialog.late.isVisible()
    dialog.late.setPlainText("Pasts bija slēgts.")
    dialog.act_button.click()
    counter.settle()
    assert open_dialogs(PostingDialog) == []


def test_the_page_fits_a_narrow_window(firm: Firm, counters: Open) -> None:
    _released(firm)
    staff = firm.as_staff()
    _log(staff, firm)
    counter = counters(staff, make=MyEntriesPage, size=(683, 348))
    assert counter.page.minimumSizeHint().width() <= 640
    assert counter.page.entries_table.horizontalScrollBar().maximum() == 0
