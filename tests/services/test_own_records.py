"""What is not theirs: staff and their own requests, disabled users, roles that somebody only claims."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from builders import an_entry
from desk_world import NAME, SCAN, Arrange, World, about, assert_tells_nothing, newest

from dpo_desk.domain.roles import NotPermitted, Role


@pytest.mark.fault("E02")
@pytest.mark.parametrize(
    "arrange",
    [
        about("intake.receipt_pdf", World.logged),
        about("intake.oral_record_pdf", World.logged),
        about("files.attach", World.logged, "skens.pdf", SCAN),
        about("dispatch.dispatch", World.signed, None),
        about("dispatch.dispatch", World.draft, None),
    ],
    ids=["receipt", "record", "attach", "signed letter", "draft"],
)
def test_staff_are_refused_what_is_not_theirs_and_that_is_audited(world: World, arrange: Arrange) -> None:
    call, staff = arrange(world), world.people[Role.STAFF]
    with pytest.raises(NotPermitted) as denied:
        call(world.space, staff)
    assert_tells_nothing(denied.value)
    assert (newest(world)["use_case"], newest(world)["actor_id"]) == ("denied", str(staff.user_id))


@pytest.mark.fault("E02")
def test_staff_lose_sight_of_a_request_once_it_is_taken_over(world: World) -> None:
    staff = world.people[Role.STAFF]
    case = world.logged(staff)
    assert case in [intake.entry.id for intake in world.space.intake.own(staff)]
    world.space.work.take_over(world.dpo, case)
    assert case not in [intake.entry.id for intake in world.space.intake.own(staff)]
    for call in (
        partial(world.space.intake.receipt_pdf, staff, case),
        partial(world.space.files.attach, staff, case, "skens.pdf", SCAN),
    ):
        with pytest.raises(NotPermitted):
            call()


@pytest.mark.fault("E03")
def test_staff_learn_nothing_of_cases_and_letters_that_are_not_theirs(world: World) -> None:
    staff = world.people[Role.STAFF]
    letter = world.issued()
    number = world.space.letters.open(world.dpo, letter).letter.number
    assert world.space.letters.find(world.dpo, number) == letter
    assert world.space.letters.find(staff, number) is None
    assert world.space.intake.possible_earlier(staff, NAME, "", "", "+371 20000000") == []
    assert world.space.intake.possible_earlier(world.dpo, NAME, "", "", "") != []
    waiting = world.released()
    released = world.space.letters.open(world.dpo, waiting).letter.number
    assert world.space.letters.find(staff, released) == waiting
    assert waiting in [one.id for one in world.space.dispatch.released(staff)]


def test_waiting_months_are_nobody_else_s_to_close(world: World) -> None:
    manager = world.people[Role.MANAGER]
    assert world.space.months.waiting(manager) == []
    assert world.space.months.publish_finished(manager) is None


@pytest.mark.fault("D04")
def test_a_disabled_user_is_refused_at_the_next_step(world: World) -> None:
    leaving = world.desk.user("aizgajejs", Role.STAFF)
    world.space.intake.save_draft(leaving, "{}")
    world.space.users.disable(world.dpo, leaving.user_id)
    with pytest.raises(NotPermitted):
        world.space.intake.save_draft(leaving, "{}")
    with pytest.raises(NotPermitted):
        world.space.intake.record(leaving, an_entry(received_at=world.desk.clock()))
    assert newest(world)["use_case"] == "denied"


@pytest.mark.fault("E05")
def test_a_role_that_somebody_claims_does_not_count(world: World) -> None:
    posing = replace(world.people[Role.STAFF], role=Role.DPO)
    with pytest.raises(NotPermitted):
        world.space.work.add_note(posing, world.known(), "piezīme")
    with pytest.raises(NotPermitted):
        world.space.users.all(posing)
