"""Journeys run on a real store."""

from desk_fixture import open_desk

__all__ = ["open_desk"]
