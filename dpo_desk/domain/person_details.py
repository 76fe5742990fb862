"""A person's details as they are kept: tidied, and compared when a mistake of the counter is put right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from dpo_desk.domain.names import normalised
from dpo_desk.domain.person import Person, Representative
from dpo_desk.domain.personal_code import check_personal_code, masked

_CODE = "personal_code"
_LIKE_A_CODE = re.compile(r"(?<![\d+])(?!371\d{8})\d{6}[\s\-\u2010-\u2015\u2212]?\d{5}(?!\d)")
"""What may be a personal code in another field; a phone number with the country's prefix is none."""


@dataclass(frozen=True, slots=True)
class DetailChange:
    """One detail that differs. `old` and `new` are empty for the personal code: only that it changed."""

    detail: str
    old: str = ""
    new: str = ""


def tidied_person(person: Person) -> Person:
    """The person with texts trimmed and composed, the personal code in its usual form."""
    code = check_personal_code(person.personal_code).display if person.personal_code.strip() else ""
    return replace(
        person,
        name=normalised(person.name).strip(),
        personal_code=code,
        email=person.email.strip(),
        phone=person.phone.strip(),
        address=normalised(person.address).strip(),
        name_dative=normalised(person.name_dative).strip(),
        salutation=normalised(person.salutation).strip(),
    )


def tidied_representative(representative: Representative | None) -> Representative | None:
    """The representative with texts trimmed and composed."""
    if representative is None:
        return None
    return replace(
        representative,
        name=normalised(representative.name).strip(),
        authority=normalised(representative.authority).strip(),
    )


def changed_details(
    before: tuple[Person, Representative | None], after: tuple[Person, Representative | None]
) -> tuple[DetailChange, ...]:
    """What differs, in the order of the form. A personal code is never in clear, in no field."""
    old, new = _details(*before), _details(*after)
    return tuple(
        DetailChange(detail) if detail == _CODE else DetailChange(detail, _shown(old[detail]), _shown(text))
        for detail, text in new.items()
        if old[detail] != text
    )


def _details(person: Person, representative: Representative | None) -> Mapping[str, str]:
    acting = representative or Representative("")
    return {
        "name": person.name,
        "name_dative": person.name_dative,
        "salutation": person.salutation,
        _CODE: person.personal_code,
        "phone": person.phone,
        "email": person.email,
        "address": person.address,
        "representative": acting.name,
        "authority_kind": acting.kind.value if representative else "",
        "authority": acting.authority,
    }


def _shown(text: str) -> str:
    """The text for people to read later: what looks like a personal code is covered."""
    return _LIKE_A_CODE.sub(lambda found: masked(re.sub(r"\s", "-", found.group())), text)
