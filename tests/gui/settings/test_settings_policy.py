"""What the window says of a policy: its marks, its content, and where it and the law disagree."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from settings_screen import OpenSettings, OpenStore, SettingsScreen

from dpo_desk.domain import activity, policy_words
from dpo_desk.domain.activity import Activity
from dpo_desk.domain.clock_values import PausePolicy
from dpo_desk.domain.profile import FirmProfile
from dpo_desk.domain.profile_check import missing_in
from dpo_desk.domain.profile_conflicts import ConflictKind, conflicts_in
from dpo_desk.gui.refusals import cite_in_words
from dpo_desk.gui.settings.activities_part import ActivitiesPart
from dpo_desk.gui.settings.activity_points import activity_groups
from dpo_desk.gui.settings.conflicts_part import MISSING, ConflictsPart
from dpo_desk.gui.settings.firm_part import FirmPart
from dpo_desk.gui.settings.law_words import law_words
from dpo_desk.gui.settings.point_rows import PointRow
from dpo_desk.gui.settings.points import PointMark, mark_look, mark_words, quoted
from dpo_desk.gui.settings.policy_part import JUSTIFICATION, PolicyPart
from dpo_desk.gui.settings.policy_points import policy_groups
from dpo_desk.gui.settings.policy_words import policy_word
from dpo_desk.gui.settings.requests_part import RequestsPart
from dpo_desk.services.plain_form import to_plain
from dpo_desk.services.profile_text import BLANK_PROFILE, bundled_profile_names, load_profile

FIRMS = [name for name in bundled_profile_names() if name != BLANK_PROFILE]
ENUMS = [
    *(
        kind
        for kind in vars(policy_words).values()
        if isinstance(kind, type) and kind.__module__.endswith("policy_words")
    ),
    activity.BasisKind,
    activity.RecipientRole,
    activity.RetentionBasis,
    PausePolicy,
]


def test_codars_profile_warns_of_a_form_that_the_regulation_does_not_know(
    settings_on: OpenSettings, open_desk: OpenStore
) -> None:
    settings = settings_on(open_desk("codars"))
    part = settings.open("conflicts", ConflictsPart)

    shown = {view.finding.rule: view for view in part.findings()}
    form = shown["form_for_marketing_objection"]
    assert "objections to direct marketing" in form.words
    assert "cannot be refused" in form.words
    assert "Articles 12(2) and 21(3) GDPR" in form.accessibleName().replace("\N{NO-BREAK SPACE}", " ")
    assert "ar elektronisko parakstu" in form.accessibleName()
    assert "The Regulation sets no form" in shown["signature_for_every_request"].words


@pytest.mark.parametrize("firm", FIRMS)
def test_every_finding_stands_on_the_page_with_its_law_and_sentence(
    firm: str, settings_on: OpenSettings, open_desk: OpenStore
) -> None:
    settings = settings_on(open_desk(firm))
    profile = settings.desk.space.firm.profile(settings.desk.dpo).profile
    part = settings.open("conflicts", ConflictsPart)

    expected = sorted(conflicts_in(profile), key=lambda finding: finding.kind is ConflictKind.QUESTION)
    views = part.findings()
    assert [view.finding for view in views] == expected
    for view in views:
        assert law_words(view.finding.article) in view.accessibleName()
        assert quoted(view.finding.sentence) in view.accessibleName()
    assert settings.page._work.findings() == len(expected)


def test_a_finding_goes_with_its_cause(settings_on: OpenSettings, open_desk: OpenStore) -> None:
    settings = settings_on(open_desk("kalceks"))
    part = settings.open("conflicts", ConflictsPart)
    assert "audit_logs_over_a_year" in [view.finding.rule for view in part.findings()]

    policy = settings.open("policy", PolicyPart)
    assert not policy._rows[JUSTIFICATION].isHidden()
    policy.justification.setPlainText("Apstrādes raksturs: pretkrāpšanas pārbaudes.")
    part = settings.open("conflicts", ConflictsPart)

    assert "audit_logs_over_a_year" not in [view.finding.rule for view in part.findings()]


def test_what_is_still_to_be_entered_leads_to_its_field(settings: SettingsScreen) -> None:
    part = settings.open("conflicts", ConflictsPart)
    missing = missing_in(settings.desk.space.firm.profile(settings.desk.dpo).profile)
    assert missing == ("policy.version", "policy.dated")

    part.field_asked.emit("policy.version")
    settings.settle()

    policy = settings.page.part()
    assert isinstance(policy, PolicyPart)
    assert policy.version.hasFocus()


def test_each_missing_thing_has_a_field(settings: SettingsScreen) -> None:
    for path in MISSING:
        settings.open("conflicts", ConflictsPart).field_asked.emit(path)
        settings.settle()
        focus = QApplication.focusWidget()
        assert isinstance(settings.page.part(), FirmPart | PolicyPart)
        assert focus is not None
        assert settings.page.part().isAncestorOf(focus), path


def test_three_marks_and_the_firms_own_entries_differ_in_shape_and_word() -> None:
    assert len({mark_look(mark)[0] for mark in PointMark}) == 4
    assert len({mark_words(mark) for mark in PointMark}) == 4


def test_a_masked_address_is_lost_not_unsaid(settings_on: OpenSettings, open_desk: OpenStore) -> None:
    settings = settings_on(open_desk("codars"))
    firm = settings.open("firm", FirmPart)

    rows = firm.emails.view.rows()
    assert [row.point.mark for row in rows] == [PointMark.LOST]
    assert "lost in the stored copy" in rows[0].point.name + rows[0].spoken() + mark_words(rows[0].point.mark)
    hint = (
        firm.form.row("controller.registration_number.value").control.accessibleDescription()
        if firm.form
        else ""
    )
    assert hint == "Not said."
    requests = settings.open("requests", RequestsPart)
    assert [row.point.mark for row in requests.answer_ways.view.rows()] == [PointMark.NOT_SAID]


def _words_of(profile: FirmProfile) -> str:
    groups = [*policy_groups(profile), *(g for a in profile.activities for g in activity_groups(a))]
    heads = [group.sentence for group in groups]
    return "\n".join([*heads, *(point.sentence for group in groups for point in group.points)])


def _sentences(plain: object) -> list[str]:
    """Every sentence of a policy as kept, wherever it stands."""
    if isinstance(plain, dict):
        own = [plain["sentence"]] if plain.get("sentence") else []
        return own + [text for value in plain.values() for text in _sentences(value)]
    if isinstance(plain, list):
        return [text for value in plain for text in _sentences(value)]
    return []


@pytest.mark.parametrize("firm", FIRMS)
def test_no_sentence_of_the_policy_is_missing_from_the_pages(
    firm: str, settings_on: OpenSettings, open_desk: OpenStore
) -> None:
    settings = settings_on(open_desk(firm))
    profile = settings.desk.space.firm.profile(settings.desk.dpo).profile
    plain = to_plain(profile)
    edited = {"controller", "requests", "promises"}
    read = {name: part for name, part in plain.items() if name not in edited}
    read["policy"] = {
        k: v for k, v in plain["policy"].items() if k not in ("version", "dated", "published_at")
    }

    words = _words_of(profile)
    assert not [sentence for sentence in _sentences(read) if sentence not in words]

    firm_part = settings.open("firm", FirmPart)
    requests = settings.open("requests", RequestsPart)
    policy = settings.open("policy", PolicyPart)
    spoken = [row.spoken() for part in (firm_part, requests, policy) for row in _rows_of(part)]
    hints = [
        row.control.accessibleDescription() for part in (firm_part, requests, policy) for row in part.fields()
    ]
    on_screen = "\n".join([*spoken, *hints])
    rest = {name: plain[name] for name in ("requests", "promises")}
    lost = [sentence for sentence in _sentences(rest) if quoted(sentence) not in on_screen]
    assert not lost


def _rows_of(part: FirmPart | RequestsPart | PolicyPart) -> list[PointRow]:
    return part.findChildren(PointRow)


def test_activities_are_shown_one_at_a_time(settings: SettingsScreen) -> None:
    part = settings.open("activities", ActivitiesPart)
    names = [part.choice.itemText(number) for number in range(part.choice.count())]
    assert len(names) == 7
    assert names[0].endswith("(the whole policy)")
    whole = {group.heading for group in activity_groups(_activity(settings, covers=True))}
    assert {"Purposes", "Recipients", "Storage period", "Security measures"} <= whole

    part.choice.setCurrentIndex(names.index("Videonovērošana"))
    part.choice.activated.emit(part.choice.currentIndex())
    settings.settle()
    assert any("video" in row.spoken().lower() for row in part.points.rows())


def _activity(settings: SettingsScreen, *, covers: bool) -> Activity:
    profile = settings.desk.space.firm.profile(settings.desk.dpo).profile
    return next(a for a in profile.activities if a.covers_whole_policy is covers)


def test_a_blank_profile_says_so(settings_on: OpenSettings, open_desk: OpenStore) -> None:
    settings = settings_on(open_desk(BLANK_PROFILE))
    part = settings.open("activities", ActivitiesPart)

    assert part.empty.isVisible()
    assert settings.open("conflicts", ConflictsPart).findings() == []
    policy = settings.open("policy", PolicyPart)
    marks = {row.point.mark for row in policy.points.rows()}
    assert marks == {PointMark.NOT_SAID}


def test_nothing_unsaid_is_shown_as_no_or_zero() -> None:
    blank = load_profile(BLANK_PROFILE)

    assert {point.value for group in policy_groups(blank) for point in group.points} == {""}


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_every_word_of_a_policy_has_words(kind: type[policy_words.Quality]) -> None:
    assert all(policy_word(value) for value in kind)


@pytest.mark.usefixtures("latvian")
def test_laws_are_cited_in_latvian() -> None:
    plain = {
        article: law_words(article).replace("\N{NO-BREAK SPACE}", " ")
        for article in (
            "FPDAL transitional rule 1",
            "Nacionālās kiberdrošības likums, transitional rule 1",
            "GDPR 15-22",
            "CJEU C-307/22",
        )
    }
    assert list(plain.values()) == [
        "Fizisko personu datu apstrādes likuma pārejas noteikumu 1. punkts",
        "Nacionālās kiberdrošības likuma pārejas noteikumu 1. punkts",
        "VDAR 15.–22. pants",
        "Eiropas Savienības Tiesas spriedums lietā C-307/22",
    ]
    assert law_words("") == ""
    assert law_words("GDPR 7(3)") == cite_in_words("GDPR 7(3)")


@pytest.mark.usefixtures("latvian")
@pytest.mark.parametrize("firm", FIRMS)
def test_no_law_is_left_in_the_codes_of_the_rules(firm: str) -> None:
    for finding in conflicts_in(load_profile(firm)):
        for part in finding.article.split(";"):
            if part.strip() and not part.strip().startswith("EDPB"):
                assert law_words(part) != part.strip()


def test_marks_inside_a_quotation_become_the_inner_ones() -> None:
    assert quoted("Pārzinis SIA “CODARS”") == "“Pārzinis SIA «CODARS»”"
    assert quoted("") == ""
