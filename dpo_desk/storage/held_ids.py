"""A long list of ids as it came from the store; each becomes a UUID only when somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload
from uuid import UUID


class HeldIds(Sequence[UUID]):
    """Ids in order. Making 100,000 UUIDs costs more than reading them; a page needs a hundred."""

    __slots__ = ("_texts",)

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts

    @classmethod
    def of(cls, ids: Sequence[UUID]) -> HeldIds:
        """The ids as they are held, whatever holds them."""
        return ids if isinstance(ids, cls) else cls([one.hex for one in ids])

    @property
    def texts(self) -> list[str]:
        """The ids as the store keeps them."""
        return self._texts

    @overload
    def __getitem__(self, place: int) -> UUID: ...
    @overload
    def __getitem__(self, place: slice) -> HeldIds: ...
    def __getitem__(self, place: int | slice) -> UUID | HeldIds:
        if isinstance(place, slice):
            return HeldIds(self._texts[place])
        return UUID(self._texts[place])

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[UUID]:
        return map(UUID, self._texts)

    def __contains__(self, wanted: object) -> bool:
        return isinstance(wanted, UUID) and wanted.hex in self._texts

    def index(self, wanted: UUID, start: int = 0, stop: int | None = None) -> int:
        """Where the id stands. Raises ValueError."""
        return self._texts.index(wanted.hex, start, len(self._texts) if stop is None else stop)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, HeldIds):
            return self._texts == other._texts
        return isinstance(other, list | tuple) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # a list has none either
