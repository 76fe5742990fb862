"""The walk-in of the issue's first scenario, typed key by key into the real form over a real store."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from counter import ARRIVAL, Counter, Firm, Typist, open_dialogs, plain, print_dialog, print_into
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QMenu

from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, RequestState, Right
from dpo_desk.gui.printing import page_sizes

NAME = "Jānis Bērziņš"
ADDRESS = "Parauga iela 12-3, Sigulda, LV-2150"
TAB = Qt.Key.Key_Tab
CONTROL = Qt.KeyboardModifier.ControlModifier

# Menus, without a screen behind them.
pytestmark = pytest.mark.qt_log_ignore(r"does not support (raise|grabbing the keyboard)", extend=True)

MOST_KEYS = 100
MOST_FIELDS = 12


def _walk_in(typist: Typist) -> None:
    """What the office types while the person stands at the counter."""
    typist.type(NAME)
    for _ in ("code", "contact", "representative", "rights"):
        typist.press(TAB)
    typist.press(Qt.Key.Key_1)  # access
    typist.press(TAB)
    typist.press(Qt.Key.Key_Down)  # the ready sentences, the first one chosen
    typist.press(Qt.Key.Key_Return)
    typist.press(TAB)  # received in person, as it stands
    typist.press(TAB)
    typist.press(Qt.Key.Key_1)  # document seen
    typist.press(TAB)  # registered letter, as the policy promises
    typist.press(TAB)
    typist.type(ADDRESS)


def test_the_walk_in_takes_at_most_100_keys_and_12_fields(
    counter: Counter, firm: Firm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(ADDRESS) == 35
    print_into(monkeypatch, counter.page, tmp_path / "receipt.pdf")
    counter.settle(200)
    typist = Typist()

    _walk_in(typist)
    counter.settle(200)
    typist.press(Qt.Key.Key_Return, CONTROL)
    counter.settle()

    assert typist.keys <= MOST_KEYS
    assert len(typist.fields) <= MOST_FIELDS
    assert counter.page.result.number.text() == "DSP-2026/0001 is saved"
    print_dialog().accept()
    counter.settle()
    assert counter.page.result.receipt_words() == "The receipt was handed to the printer."
    assert len(page_sizes((tmp_path / "receipt.pdf").read_bytes())) == 1
    _check_what_is_kept(firm)


def _check_what_is_kept(firm: Firm) -> None:
    dpo = firm.as_dpo()
    request_id = dpo.cases.find(dpo.actor, "DSP-2026/0001")
    assert request_id is not None
    request = dpo.cases.open(dpo.actor, request_id).request
    assert request.received_at == ARRIVAL
    assert request.channel is Channel.IN_PERSON
    assert request.rights == (Right.ACCESS,)
    assert (request.subject.name, request.subject.address) == (NAME, ADDRESS)
    assert request.text.startswith("I want to know what data you hold about me")
    assert request.answer_by is AnswerWay.REGISTERED_POST
    assert request.departures == ("no_appointment",)
    assert request.state is RequestState.IDENTITY_CONFIRMED
    (check,) = request.identity_checks
    assert (check.method, check.note) == (IdentityMethod.DOCUMENT_SEEN, "")
    assert request.dates.promise is not None
    assert request.dates.promise.due == date(2026, 3, 17)
    legal = request.dates.legal
    assert (legal.raw_end, legal.due, legal.safe) == (date(2026, 4, 3), date(2026, 4, 7), date(2026, 4, 2))
    assert request.dates.leading == date(2026, 3, 17)


def test_tab_visits_eleven_stops_from_name_to_save(counter: Counter) -> None:
    counter.settle(200)
    typist = Typist()
    for _ in range(10):
        typist.press(TAB)
    rows = [
        next((name for name, row in counter.view._rows.items() if row.isAncestorOf(field)), "save")
        for field in typist.fields
    ]
    assert rows == [
        *("name", "personal_code", "contact", "representative", "rights", "text"),
        *("channel", "identity", "answer", "address", "save"),
    ]
    assert QApplication.focusWidget() is counter.footer.save


@pytest.mark.fault("O03")
def test_a_double_click_and_enter_held_make_one_record(counter: Counter, firm: Firm) -> None:
    counter.fill()
    button = counter.footer.save
    for _ in range(5):
        button.click()  # a double click, and then some
        counter.page.area.save()  # Ctrl+Enter held down
    counter.settle()

    assert counter.saved()
    assert len(firm.as_staff().intake.own(counter.workspace.actor)) == 1
    assert len(open_dialogs(QPrintDialog)) == 1


@pytest.mark.fault("O03")
def test_saving_the_same_form_again_answers_the_first_number(counter: Counter) -> None:
    counter.fill()
    filled = counter.page.area.filled()
    entry = filled.entry(ARRIVAL, "")
    first = counter.workspace.intake.record(counter.workspace.actor, entry)
    counter.save()  # as if the answer to the first saving had been lost

    assert counter.page.result.recorded().number == first.number
    assert len(counter.workspace.intake.own(counter.workspace.actor)) == 1


def test_the_saved_form_turns_into_its_result_and_then_into_an_empty_form(counter: Counter) -> None:
    counter.fill()
    counter.save()
    result = counter.page.result
    assert plain(result.dates_words()) == "Promise: Tue, 17 March · Law: Tue, 7 April"
    assert result.record_button.isVisible()  # spoken, so it can be signed
    assert not result.case_button.isVisible()  # the office does not work cases
    assert set(counter.page.commands()) == {"new", "print"}
    print_dialog().reject()
    counter.settle()
    assert result.receipt_words() == "The receipt is not printed yet."

    counter.page.run_command("new")
    counter.settle(200)

    assert not counter.saved()
    assert counter.page.area.filled().is_blank
    assert counter.window.focusWidget() is counter.view.name
    assert len(counter.desk.published) == 1


def test_the_oral_record_can_be_printed_and_its_scan_attached(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    print_into(monkeypatch, counter.page, tmp_path / "record.pdf")
    counter.fill()
    counter.save()
    print_dialog().reject()
    counter.settle()

    counter.page.result.record_button.click()
    counter.settle()
    print_dialog().accept()
    counter.settle()
    assert len(page_sizes((tmp_path / "record.pdf").read_bytes())) == 1

    scan = tmp_path / "skenējums.pdf"
    scan.write_bytes(b"%PDF-1.7 signed")
    counter.page.result.scan_button.click()
    (dialog,) = open_dialogs()
    dialog.filesSelected.emit([str(scan)])
    dialog.reject()
    counter.settle()
    assert counter.page.result.scans_words() == "Attached: skenējums.pdf"


def test_a_blank_form_is_printed_from_the_menu(
    counter: Counter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    print_into(monkeypatch, counter.page, tmp_path / "blank.pdf")
    counter.view.name.setText("Jānis")
    counter.page._more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    counter.settle()
    print_dialog().accept()
    counter.settle()
    assert len(page_sizes((tmp_path / "blank.pdf").read_bytes())) == 1
    assert counter.view.name.text() == "Jānis"  # the form under it stays as it is
