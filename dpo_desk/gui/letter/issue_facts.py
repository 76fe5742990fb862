"""What is confirmed when a letter is issued: to whom, how, what is met, and what looks wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from dpo_desk.domain.letter import LetterContent
from dpo_desk.domain.letter_text import spoken
from dpo_desk.domain.names import fold, with_visible_marks
from dpo_desk.domain.personal_code import check_personal_code
from dpo_desk.domain.request import AnswerWay, SubjectRequest
from dpo_desk.gui import dates_text
from dpo_desk.gui.letter.checklist import Checklist
from dpo_desk.gui.wording import in_sentence
from dpo_desk.services.case_file import CaseFile

_CODE = re.compile(r"(?<!\d)\d{6}[-\u2010-\u2015\u2212]?\d{5}(?!\d)")
_SAME_BEGINNING = 3
"""Letters of a name that its grammatical cases share."""

Fact = tuple[str, str]
"""An icon and a sentence."""


def facts_to_confirm(case: CaseFile, content: LetterContent, checklist: Checklist) -> list[Fact]:
    """The facts in the order in which a careful person looks at them; warnings first."""
    return [*_warnings(case.request, content), *_plain_facts(case, content, checklist)]


def _plain_facts(case: CaseFile, content: LetterContent, checklist: Checklist) -> Iterator[Fact]:
    addressee = _shown(content.addressee[0]) if content.addressee else ""
    way = case.request.answer_by
    yield "person", ", ".join(part for part in (addressee, in_sentence(way) if way else "") if part)
    if way in _BY_POST and len(content.addressee) > 1:
        yield "building", ", ".join(_shown(line) for line in content.addressee[1:])
    if content.attachments:
        pattern = QCoreApplication.translate("IssueFacts", "Enclosed: {what}")
        yield "attach", pattern.format(what="; ".join(_shown(name) for name in content.attachments))
    met = QCoreApplication.translate("IssueFacts", "{met} of {all} demands met")
    yield "check", met.format(met=checklist.met, all=len(checklist.items))
    if case.request.sent_at is None:
        yield "clock", _clock(case)


def _shown(line: str) -> str:
    """A line of the letter as one line of the question: nothing in it hides or reorders what is confirmed."""
    return with_visible_marks(spoken(line))


def _clock(case: CaseFile) -> str:
    dates, today = case.request.dates, case.today
    if dates.promise is not None:
        due = dates.promise.due
        pattern = QCoreApplication.translate("IssueFacts", "Promise until {day} – {left}")
    else:
        due = dates.legal.due
        pattern = QCoreApplication.translate("IssueFacts", "Law until {day} – {left}")
    return pattern.format(day=dates_text.row_date(due, today), left=dates_text.time_left(due, today))


_BY_POST = frozenset({AnswerWay.REGISTERED_POST, AnswerWay.POST})


def _warnings(request: SubjectRequest, content: LetterContent) -> Iterator[Fact]:
    """The wrong person's letter or enclosure is noticed before it has a number (faults L06, P03)."""
    if content.addressee and not names_person(content.addressee[0], request):
        yield (
            "overdue",
            QCoreApplication.translate(
                "IssueFacts", "The addressee's line does not name the person of this case. Compare it."
            ),
        )
    codes = codes_in(content)
    own = _digits(request.subject.personal_code)
    if any(_digits(code) != own for code in codes):
        yield (
            "overdue",
            QCoreApplication.translate(
                "IssueFacts", "The letter holds a personal code of somebody else. Look for it before issuing."
            ),
        )
    elif codes:
        yield (
            "info",
            QCoreApplication.translate("IssueFacts", "The letter holds a personal code. Is it needed there?"),
        )


def names_person(line: str, request: SubjectRequest) -> bool:
    """Whether a line names the person or who acts for them, in whatever grammatical case."""
    people = [request.subject.name, request.subject.name_dative]
    if request.representative is not None:
        people.append(request.representative.name)
    words = fold(line).replace("-", " ").split()
    return any(_is_named(person, words) for person in people if person.strip())


def _is_named(person: str, words: list[str]) -> bool:
    parts = fold(person).replace("-", " ").split()
    return all(any(word.startswith(part[:_SAME_BEGINNING]) for word in words) for part in parts)


def codes_in(content: LetterContent) -> list[str]:
    """Personal codes that would be printed: eleven digits that can be one."""
    texts = [content.subject, *content.addressee, *content.attachments]
    texts += [f"{block.heading} {block.text}" for block in content.blocks if block.included]
    found = [code for text in texts for code in _CODE.findall(text)]
    return [code for code in found if check_personal_code(code).error is None]


def _digits(code: str) -> str:
    return "".join(sign for sign in code if sign.isdigit())
