"""Opening connections: one derivation of the key a session, every further connection without any."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import argon2.low_level

from benchmarks import floor_store
from benchmarks.filled_store import key_of, open_filled
from benchmarks.report import Figure
from benchmarks.timing import over_items
from benchmarks.topic import Stores, Topic
from dpo_desk.services.views import RequestQuery
from dpo_desk.storage.engine import bare_connection

_MOST = 4.0


def measure(topic: Topic, stores: Stores) -> Iterator[Figure]:
    """Yields the figures of one size. The store must not be open meanwhile."""
    yield topic.count("key derivations in a session", _derivations(stores.store), limit=1)
    key, database = key_of(stores.store), stores.store / "desk.db"
    with TemporaryDirectory(dir=stores.floor.parent) as folder:
        plain = _without_encryption(stores.floor, Path(folder, "plain.db"))

        def encrypted(_: int) -> None:
            with closing(bare_connection(database, key, "ro")) as connection:
                connection.execute(
                    "SELECT id FROM request ORDER BY leading, number_order LIMIT 50"
                ).fetchall()

        def bare(_: int) -> None:
            with closing(floor_store.connect(plain, key=None)) as connection:
                connection.execute("SELECT id FROM matter ORDER BY due, id LIMIT 50").fetchall()

        times = over_items({"desk": encrypted, "plain": bare}, range(topic.rounds(60)))
    yield topic.ratio(
        "a further connection and 50 ids, to a plain one", times["desk"], times["plain"], most=_MOST
    )


def _derivations(store: Path) -> int:
    """How often the password's key is derived while a session opens, reads, writes and closes."""
    derive = argon2.low_level.hash_secret_raw
    with patch.object(argon2.low_level, "hash_secret_raw", side_effect=derive) as counted:
        with closing(open_filled(store)) as space:
            ids = space.registers.request_ids(space.actor, RequestQuery(open_only=True))
            space.registers.search(space.actor, "parg")
            space.cases.open(space.actor, ids[0])
            space.months.publish_finished(space.actor)
        return counted.call_count


def _without_encryption(encrypted: Path, plain: Path) -> Path:
    """A copy of the floor's database as a plain file."""
    if shutil.disk_usage(plain.parent).free < 2 * encrypted.stat().st_size:
        raise OSError("not enough room for a plain copy of the floor's database")
    with closing(floor_store.connect(encrypted)) as connection:
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
        connection.execute("SELECT sqlcipher_export('plain')").fetchall()
        connection.execute("DETACH DATABASE plain")
    return plain
