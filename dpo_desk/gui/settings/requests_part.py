"""How requests reach the firm, how identity is checked, how answers leave, and what the policy promises."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from dpo_desk.domain.policy import IdentityWay, OfferedAnswerWay, Promise, RequestWay
from dpo_desk.domain.policy_statement import Listing
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.gui.settings.list_editor import ListEditor
from dpo_desk.gui.settings.part import Context
from dpo_desk.gui.settings.point_rows import PointsView
from dpo_desk.gui.settings.points import Point, hint_of, point, row_point
from dpo_desk.gui.settings.policy_words import (
    channels_words,
    listed,
    period_words,
    policy_word,
    rights_words,
)
from dpo_desk.gui.settings.profile_changes import edited_addressee
from dpo_desk.gui.settings.profile_part import ProfilePart
from dpo_desk.gui.settings.profile_work import ProfileWork
from dpo_desk.gui.settings.row_dialogs import (
    AnswerWayDialog,
    IdentityWayDialog,
    PromiseDialog,
    RequestWayDialog,
)
from dpo_desk.gui.widgets.form_rows import FormRow
from dpo_desk.gui.wording import capital, word

ADDRESSEE = "requests.addressee"


class RequestsPart(ProfilePart):
    """Promises first: they set the firm's own clock."""

    edits = True

    def __init__(self, context: Context, work: ProfileWork) -> None:
        super().__init__(context, work)
        self.promises: ListEditor[Promise] = ListEditor(self._promise_point, PromiseDialog)
        self.ways: ListEditor[RequestWay] = ListEditor(self._way_point, RequestWayDialog)
        self.identity_ways: ListEditor[IdentityWay] = ListEditor(self._identity_point, IdentityWayDialog)
        self.answer_ways: ListEditor[OfferedAnswerWay] = ListEditor(self._answer_point, AnswerWayDialog)
        self.post = QLineEdit()
        self.dative = QLineEdit()
        self._page = PointsView()
        self._post_row = FormRow(ADDRESSEE, "", self.post, optional=True)
        self._dative_row = FormRow(f"{ADDRESSEE}_dative", "", self.dative, optional=True)
        self._lay_out()
        for editor in (self.promises, self.ways, self.identity_ways, self.answer_ways):
            editor.changed.connect(self.touched)
        for edit in (self.post, self.dative):
            edit.textEdited.connect(self.touched)

    def show_profile(self, profile: FirmProfile) -> None:
        requests = profile.requests
        self.promises.show_listing(profile.promises)
        self.ways.show_listing(requests.ways)
        self.identity_ways.show_listing(requests.identity_ways)
        self.answer_ways.show_listing(requests.answer_ways)
        addressee = requests.addressee.value
        self.post.setText(addressee.post if addressee else "")
        self.dative.setText(addressee.post_dative if addressee else "")
        self._post_row.set_hint(hint_of(requests.addressee))
        page = requests.contact_page
        self._page.setVisible(page.value is not None)
        self._page.show_points((point(self.tr("Where the policy sends people"), page),))

    def apply(self, profile: FirmProfile) -> FirmProfile:
        before = profile.requests
        requests = replace(
            before,
            addressee=edited_addressee(before.addressee, self.post.text(), self.dative.text()),
            ways=self.ways.listing(),
            identity_ways=self.identity_ways.listing(),
            answer_ways=self.answer_ways.listing(),
        )
        return replace(profile, requests=requests, promises=self.promises.listing())

    def has_field(self, path: str) -> bool:
        return path.startswith(("promises", "requests"))

    def go_to_field(self, path: str) -> None:
        (self.post if path.startswith(ADDRESSEE) else self.promises.add_button).setFocus()

    def first_focus(self) -> QWidget:
        rows = self.promises.view.rows()
        return (rows[0].button if rows else None) or self.promises.add_button

    def retranslate(self) -> None:
        self.say_about(
            self.tr(
                "Each promise stands beside its sentence. What the policy does not promise is not shown as "
                "zero: then the law's date alone holds."
            )
        )
        self.promises.name(self.tr("Promises"), self.tr("Add promise…"))
        self.ways.name(self.tr("Ways to hand in a request"), self.tr("Add way…"))
        self.identity_ways.name(self.tr("Checks of identity"), self.tr("Add check…"))
        self.answer_ways.name(self.tr("Ways of answering"), self.tr("Add way of answering…"))
        self._post_row.set_label(self.tr("Requests are addressed to"))
        self._dative_row.set_label(self.tr("The same in the dative, as after “kam”"))
        if self.work.profile is not None:
            self.show_again()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.addWidget(self._post_row, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._dative_row, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        if self.form is not None:
            self.form.add(self._post_row)
            self.form.add(self._dative_row)
        self.body.addWidget(self.promises)
        self.body.addWidget(self.ways)
        self.body.addWidget(self._page)
        self.body.addLayout(grid)
        self.body.addWidget(self.identity_ways)
        self.body.addWidget(self.answer_ways)

    # --- rows ---------------------------------------------------------------------------------------

    def _promise_point(self, promise: Promise, listing: Listing[Promise]) -> Point:
        about = f"{rights_words(promise.rights)} · {channels_words(promise.channels)}"
        how = [period_words(promise.period), *(policy_word(quality) for quality in promise.qualities)]
        value = ", ".join(dict.fromkeys(part for part in how if part))
        return row_point(
            policy_word(promise.action),
            promise.sentence,
            listing,
            value=value or self.tr("no period"),
            about=about,
        )

    def _way_point(self, way: RequestWay, listing: Listing[RequestWay]) -> Point:
        about = " · ".join(part for part in (rights_words(way.rights), way.where) if part)
        demands = listed(way.demands) or self.tr("nothing demanded")
        return row_point(capital(word(way.channel)), way.sentence, listing, value=demands, about=about)

    def _identity_point(self, way: IdentityWay, listing: Listing[IdentityWay]) -> Point:
        how = word(way.method) if way.method is not None else self.tr("the policy does not say how")
        return row_point(capital(word(way.channel)), way.sentence, listing, value=how)

    def _answer_point(self, way: OfferedAnswerWay, listing: Listing[OfferedAnswerWay]) -> Point:
        signed = self.tr("under a secure electronic signature") if way.signed else ""
        return row_point(capital(word(way.way)), way.sentence, listing, value=signed, about=way.where)
