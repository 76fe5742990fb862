"""One way from an exception to words and a place on the screen.

What a person can mend goes beside its field or into the page's banner; a failure of the world into the
banner, with what to do; everything else is a bug: one dialog, without any data, and the program goes on.

The hooks are installed before the first window; the words are imported with the first error.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from enum import Enum, auto
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from dpo_desk.domain.problems import FieldProblem
    from dpo_desk.gui.widgets.banner import Banner, Tone
    from dpo_desk.gui.widgets.form_rows import Form

log = logging.getLogger(__name__)


class Place(Enum):
    """Where an error is told."""

    FIELDS = auto()
    BANNER = auto()
    DIALOG = auto()
    NOWHERE = auto()


class Told(NamedTuple):
    """An error in words. `problems` belong beside their fields."""

    place: Place
    sentence: str
    tone: Tone
    problems: tuple[FieldProblem, ...] = ()


def tell(error: BaseException) -> Told:
    """Where and how an error is told. A bug's own text never appears: it could hold a person's data."""
    from dpo_desk.domain.clock_values import ImpossibleFacts
    from dpo_desk.domain.problems import EntryRefused, Reason, StepRefused
    from dpo_desk.domain.roles import NotPermitted
    from dpo_desk.gui.refusals import failure_words, problem_words, refused
    from dpo_desk.gui.widgets.banner import Tone
    from dpo_desk.services.failures import Failure, ReadInterrupted

    if isinstance(error, EntryRefused):
        words = " ".join(problem_words(problem) for problem in error.problems)
        return Told(Place.FIELDS, words, Tone.WARNING, error.problems)
    if isinstance(error, StepRefused):
        return Told(Place.BANNER, refused(error.reasons), Tone.WARNING)
    if isinstance(error, ImpossibleFacts):
        return Told(Place.BANNER, refused((Reason(error.code, error.facts),)), Tone.WARNING)
    if isinstance(error, NotPermitted):
        return Told(Place.BANNER, _not_permitted(), Tone.WARNING)
    if isinstance(error, ReadInterrupted):
        return Told(Place.NOWHERE, "", Tone.INFO)
    if isinstance(error, Failure):
        return Told(Place.BANNER, failure_words(error), Tone.FAILURE)
    return Told(Place.DIALOG, _bug_sentence(), Tone.FAILURE)


def show(
    error: BaseException,
    *,
    parent: QWidget,
    banner: Banner | None = None,
    form: Form | None = None,
    retry: Callable[[], None] | None = None,
) -> None:
    """Tells an error at its place: fields of `form`, else `banner`, else a dialog over `parent`.

    `retry` is offered for failures of the world, where trying again is safe.
    """
    told = tell(error)
    if told.place is Place.NOWHERE:
        return
    if told.place is Place.FIELDS and form is not None:
        form.show_problems(told.problems)
        if not form.unplaced:
            return
        told = told._replace(place=Place.BANNER, sentence=_sentence_of(form.unplaced))
    if told.place is Place.DIALOG:
        report_bug(error, parent)
        return
    if banner is not None:
        again = QCoreApplication.translate("Failures", "Try again") if retry and _is_world(error) else ""
        banner.say(told.sentence, told.tone, again, retry)
        return
    _open_dialog(told.sentence, parent)


def report_bug(error: BaseException, parent: QWidget | None) -> None:
    """Writes where it happened to the log, without data, and says so in one dialog."""
    log.error("unexpected %s at %s", type(error).__name__, places_of(error.__traceback__))
    _open_dialog(_bug_sentence(), parent)


def places_of(trace: TracebackType | None) -> str:
    """Module and line of each call, innermost last: no values, no messages, no paths."""
    places: list[str] = []
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "?")
        places.append(f"{module}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " > ".join(places)


def _sentence_of(problems: tuple[FieldProblem, ...]) -> str:
    from dpo_desk.gui.refusals import problem_words

    return " ".join(problem_words(problem) for problem in problems)


def _is_world(error: BaseException) -> bool:
    from dpo_desk.services.failures import Failure

    return isinstance(error, Failure)


def _not_permitted() -> str:
    return QCoreApplication.translate(
        "Failures", "Your role may not do this. The data protection officer may."
    )


def _bug_sentence() -> str:
    return QCoreApplication.translate(
        "Failures",
        "Something unexpected happened. What was not saved is still here; save it, or lock and unlock "
        "again. A note without any data is in the program's log.",
    )


_open_reports: list[QWidget] = []


def _open_dialog(sentence: str, parent: QWidget | None) -> None:
    # Imported when needed: the unlock window starts without dialogs.
    from dpo_desk.gui.widgets.message import MessageDialog

    if any(isinstance(shown, MessageDialog) and shown.sentence() == sentence for shown in _open_reports):
        return  # one message, however often the same slot fails
    window = parent.window() if parent is not None else QApplication.activeWindow()
    dialog = MessageDialog(sentence, window)
    _open_reports.append(dialog)
    dialog.finished.connect(lambda _result: _open_reports.remove(dialog))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class _Courier(QObject):
    """Carries an error of any thread to the GUI thread."""

    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.arrived.connect(self._report)  # queued where the error arose on another thread

    def _report(self, error: BaseException) -> None:
        report_bug(error, QApplication.activeWindow())


_couriers: list[_Courier] = []


def install_hooks() -> None:
    """Lets every exception that nobody caught, in a slot, a timer, a model or a thread, end in one dialog.

    Called on the GUI thread once the application exists.
    """
    courier = _Courier()
    _couriers[:] = [courier]

    def on_error(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        courier.arrived.emit(error if error is not None else kind())

    def on_thread_error(caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            courier.arrived.emit(caught.exc_value)

    sys.excepthook = on_error
    threading.excepthook = on_thread_error
