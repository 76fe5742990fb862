"""Two small fields of the counter: whether identity was shown, and who stands in for the person."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from dpo_desk.domain.person import AuthorityKind
from dpo_desk.domain.request import Channel, IdentityMethod
from dpo_desk.gui import theme, wording
from dpo_desk.gui.intake.filled_form import identity_method
from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP
from dpo_desk.gui.widgets.choice_group import RadioGroup

PASTE_LIMIT = 2_000
"""More than any line of the form may keep, so that its own limit is told; a pasted megabyte is cut off."""


class Seen(StrEnum):
    """The two answers: the sign of identity that the channel allows was shown, or nothing was checked."""

    SHOWN = "shown"
    NOT_CHECKED = "not_checked"


_SIGNS = {
    (Channel.PHONE, IdentityMethod.KNOWN_CHANNEL): QT_TRANSLATE_NOOP("IdentitySign", "Called a known number"),
    (Channel.POST, IdentityMethod.KNOWN_CHANNEL): QT_TRANSLATE_NOOP("IdentitySign", "Known address"),
}
_SIGNATURE = QT_TRANSLATE_NOOP("IdentitySign", "Secure e-signature")
_NOT_CHECKED = QT_TRANSLATE_NOOP("IdentitySign", "Not checked")


class IdentityField(RadioGroup[Seen]):
    """Whether identity was shown. A new channel means another sign: the old answer no longer holds."""

    def __init__(self) -> None:
        self._channel = Channel.IN_PERSON
        super().__init__(tuple(Seen), self._say)
        self.set_shown(False)

    def is_shown(self) -> bool:
        return self.value() is Seen.SHOWN

    def set_shown(self, shown: bool) -> None:
        """Answers without telling anybody."""
        with QSignalBlocker(self):
            self.set_value(Seen.SHOWN if shown else Seen.NOT_CHECKED)

    def set_channel(self, channel: Channel) -> None:
        if channel is not self._channel:
            self._channel = channel
            self.retranslate()
            self.set_shown(False)

    def _say(self, value: Seen) -> str:
        if value is Seen.NOT_CHECKED:
            return QCoreApplication.translate("IdentitySign", _NOT_CHECKED)
        method = identity_method(self._channel)
        if method is IdentityMethod.DOCUMENT_SEEN:
            return wording.word(method)
        return QCoreApplication.translate("IdentitySign", _SIGNS.get((self._channel, method), _SIGNATURE))


class RepresentativeField(QWidget):
    """Who acts for the person; beside it, once somebody is named, by what authority (never a number).

    Signal: `changed`.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setMaxLength(PASTE_LIMIT)
        self.edit.textChanged.connect(self._on_text)
        self.authority = QComboBox()
        self.authority.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.authority.setMinimumContentsLength(14)
        for kind in AuthorityKind:
            self.authority.addItem("", kind.value)
        self.authority.currentIndexChanged.connect(lambda _index: self.changed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.edit, 3)
        row.addWidget(self.authority, 2)
        self.setFocusProxy(self.edit)
        self._name()
        self.authority.hide()

    def name(self) -> str:
        return self.edit.text()

    def kind(self) -> AuthorityKind:
        return AuthorityKind(self.authority.currentData())

    def authority_words(self) -> str:
        """By what the representative acts, as it is kept and printed: `pilnvara`."""
        return wording.in_sentence(self.kind())

    def write(self, name: str, kind: AuthorityKind) -> None:
        """Shows values without telling anybody."""
        with QSignalBlocker(self):
            self.edit.setText(name)
            self.authority.setCurrentIndex(self.authority.findData(kind.value))

    def event(self, event: QEvent) -> bool:
        # The form row marks the whole; the marks belong to the fields inside.
        if event.type() == QEvent.Type.DynamicPropertyChange:
            theme.set_property(self.edit, "problem", self.property("problem"))
            for field in (self.edit, self.authority):
                theme.set_property(field, "big", self.property("big"))
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.edit.setAccessibleDescription(description)

    def _name(self) -> None:
        self.edit.setPlaceholderText(self.tr("if another person hands it in"))
        self.authority.setAccessibleName(self.tr("Authority"))
        for place, kind in enumerate(AuthorityKind):
            self.authority.setItemText(place, wording.word(kind))

    def _on_text(self, text: str) -> None:
        self.authority.setVisible(bool(text.strip()))
        self.changed.emit()
