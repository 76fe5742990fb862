"""The person: own words as they were said, how to be reached, the code covered until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from dpo_desk.domain.names import with_visible_marks
from dpo_desk.domain.request import SubjectRequest
from dpo_desk.domain.workflow import Action
from dpo_desk.gui.case_file.section import Section
from dpo_desk.gui.case_file.side_rows import person_rows
from dpo_desk.gui.tokens import Role, Type
from dpo_desk.gui.widgets.buttons import Button
from dpo_desk.gui.widgets.fields import PersonalCodeField
from dpo_desk.gui.widgets.form_rows import FormRow
from dpo_desk.gui.widgets.texts import Label, column
from dpo_desk.gui.wording import word


class OwnWords(QWidget):
    """What the person said or wrote, to be read and copied, never changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(kind=Type.SECTION)
        self._words = Label(wrap=True)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout = column(self, 4)
        layout.addWidget(self._title)
        layout.addWidget(self._words)

    def show_request(self, request: SubjectRequest) -> None:
        self._title.setText(self.tr("In the person's own words"))
        text = with_visible_marks(request.text.strip(), several_lines=True)
        self._words.setText(f"“{text}”" if text else self.tr("Nothing was written down."))
        self._words.set_tone(Role.TEXT if text else Role.TEXT_3)
        self._words.setAccessibleName(text)


class PersonView(QWidget):
    """How the person can be reached, who acts for them, the personal code.

    Signal: `correction_asked` by the button at the head, which is there while details can be corrected.
    """

    correction_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = Section()
        self._code = PersonalCodeField()
        self._code.edit.setReadOnly(True)
        self._code_row = FormRow("personal_code", "", self._code)
        layout = column(self, 8)
        layout.addWidget(self._rows)
        layout.addWidget(self._code_row)

    def correction_button(self) -> Button:
        return self._rows.button()

    def show_request(self, request: SubjectRequest, *, correctable: bool) -> None:
        correct = self.tr("Correct…") if correctable else ""
        self._rows.set_head(self.tr("Person"), correct, self.correction_asked.emit)
        self._rows.button().setAccessibleName(word(Action.CORRECT_SUBJECT).removesuffix("…"))
        self._rows.show_rows(person_rows(request))
        self._code_row.set_label(self.tr("Personal code"))
        self._code_row.setVisible(bool(request.subject.personal_code))
        self._code.setText(request.subject.personal_code)
        self.setVisible(not self._rows.isHidden() or not self._code_row.isHidden())
