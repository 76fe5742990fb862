"""The migrations: head is what the mapped classes say, steps go up and down, nothing is lost on the way."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from textwrap import dedent

import pytest
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from builders import a_request
from killing import die, needs_fork, was_killed
from schema_snapshot import SNAPSHOT, schema_of
from sqlalchemy import Connection, Engine, event, text
from store_builders import DPO, PASSWORD, SetClock, keep_request, make_store, reopen

from dpo_desk.services.failures import StoreDamaged, UpgradeFailed
from dpo_desk.storage import upgrade
from dpo_desk.storage.engine import DatabaseKey, bare_connection, open_engine
from dpo_desk.storage.file_writing import create_empty
from dpo_desk.storage.key_file import key_files_in, read_key_file
from dpo_desk.storage.store import open_store
from dpo_desk.storage.upgrade import REVISIONS, Ladder, migrate, our_ladder

KEY = DatabaseKey(bytes(range(32)), bytes(range(16)))


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An encrypted database without tables."""
    create_empty(tmp_path / "desk.db")
    engine = open_engine(tmp_path / "desk.db", KEY, reading=False)
    yield engine
    engine.dispose()


def configured(connection: Connection, ladder: Ladder) -> Config:
    configuration = Config()
    configuration.set_main_option("script_location", str(ladder.scripts))
    configuration.set_main_option("path_separator", "os")
    configuration.attributes["connection"] = connection
    return configuration


def go_to(engine: Engine, ladder: Ladder, revision: str) -> None:
    """Up or down to the revision, the way the program migrates."""
    with foreign_keys_off(engine) as connection, connection.begin():
        configuration = configured(connection, ladder)
        if revision == "base" or revision in reached(connection, ladder):
            command.downgrade(configuration, revision)
        else:
            command.upgrade(configuration, revision)


def reached(connection: Connection, ladder: Ladder) -> tuple[str, ...]:
    current = MigrationContext.configure(connection).get_current_revision()
    return ladder.revisions[: ladder.revisions.index(current) + 1] if current else ()


@contextmanager
def foreign_keys_off(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF")
        yield connection
        driver.execute("PRAGMA foreign_keys = ON")


def schema(engine: Engine) -> str:
    with engine.connect() as connection:
        return schema_of(connection)


def test_the_constant_names_every_revision_in_order() -> None:
    scripts = ScriptDirectory(str(our_ladder().scripts))
    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == REVISIONS


def test_head_is_what_the_mapped_classes_say(engine: Engine) -> None:
    migrate(engine, our_ladder(), lambda _: None)
    with engine.connect() as connection:
        command.check(configured(connection, our_ladder()))


def test_the_snapshot_shows_the_tables_at_head(engine: Engine) -> None:
    migrate(engine, our_ladder(), lambda _: None)
    shown = SNAPSHOT.read_text(encoding="utf-8")
    assert shown == schema(engine), "run: python tests/db/schema_snapshot.py"


def test_each_step_up_and_down_leaves_the_schema_as_it_was(engine: Engine) -> None:
    ladder = our_ladder()
    seen = [schema(engine)]
    for revision in ladder.revisions:
        go_to(engine, ladder, revision)
        seen.append(schema(engine))
    assert len(set(seen)) == len(seen)
    for revision, before in zip((*reversed(ladder.revisions[:-1]), "base"), reversed(seen[:-1]), strict=True):
        go_to(engine, ladder, revision)
        assert without_version_table(schema(engine)) == without_version_table(before)


def without_version_table(shown: str) -> str:
    """Alembic's own table stays when everything is taken down."""
    return "\n".join(part.strip() for part in shown.split("\n\n") if "alembic_version" not in part).strip()


def test_the_steps_are_portable_to_postgresql() -> None:
    """The same migrations serve a server later: their statements are written out for it without an error."""
    import sqlalchemy.dialects.postgresql.psycopg  # noqa: F401 -- the dialect must be there to be asked

    out = io.StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql", opts={"as_sql": True, "output_buffer": out}
    )
    for script in reversed(list(ScriptDirectory(str(our_ladder().scripts)).walk_revisions())):
        with Operations.context(context):
            script.module.upgrade()
    written = out.getvalue()
    assert "JSONB" in written
    assert "TIMESTAMP WITH TIME ZONE" in written
    assert "DEFERRABLE INITIALLY DEFERRED" in written
    assert "fts5" not in written
    assert "CREATE TRIGGER" not in written


STEPS = {
    "0101": """
        from alembic import op
        import sqlalchemy as sa
        revision, down_revision = "0101", "{before}"

        def upgrade():
            op.create_table("later", sa.Column("id", sa.Integer(), primary_key=True))
            op.execute("INSERT INTO later (id) SELECT place FROM history_line")

        def downgrade():
            op.drop_table("later")
        """,
    "0102": """
        from alembic import op
        import sqlalchemy as sa
        revision, down_revision = "0102", "0101"

        def upgrade():
            with op.batch_alter_table("request", recreate="always") as batch:
                batch.add_column(sa.Column("colour", sa.Text(), server_default="green"))

        def downgrade():
            with op.batch_alter_table("request", recreate="always") as batch:
                batch.drop_column("colour")
        """,
    "0103": """
        from alembic import op
        revision, down_revision = "0103", "0102"

        def upgrade():
            op.execute("CREATE INDEX ix_later ON later (id)")
            import os
            if os.environ.get("TEST_STEP_FAILS"):
                raise ZeroDivisionError

        def downgrade():
            op.execute("DROP INDEX ix_later")
        """,
}


@pytest.fixture
def longer_ladder(tmp_path: Path) -> Ladder:
    """Our own steps and three invented later ones; the second rebuilds a table that others cascade from."""
    ours = our_ladder()
    scripts = tmp_path / "migrations"
    (scripts / "versions").mkdir(parents=True)
    for name in ("env.py", "script.py.mako"):
        (scripts / name).write_bytes((ours.scripts / name).read_bytes())
    for path in (ours.scripts / "versions").glob("*.py"):
        (scripts / "versions" / path.name).write_bytes(path.read_bytes())
    for revision, step in STEPS.items():
        written = dedent(step).replace("{before}", ours.head)
        (scripts / "versions" / f"{revision}.py").write_text(written)
    return Ladder(scripts, (*ours.revisions, *STEPS))


@pytest.fixture
def older_store(tmp_path: Path) -> Path:
    """A store of today with some requests, which the longer ladder takes for an old one."""
    folder = tmp_path / "k"
    with make_store(folder).store as store:
        keep_request(store, *(a_request(number=f"DSP-2026/{n:04d}") for n in range(1, 6)))
    return folder


def test_an_older_store_is_backed_up_and_upgraded_with_all_its_rows(
    older_store: Path, longer_ladder: Ladder
) -> None:
    before = (older_store / "desk.db").read_bytes()
    clock = SetClock()
    with open_store(older_store, DPO, PASSWORD, clock=clock, ladder=longer_ladder) as store:
        assert store.upgraded_from == REVISIONS[-1]
        with store._writer.connect() as connection:
            assert connection.scalar(text("SELECT count(*) FROM request WHERE colour = 'green'")) == 5
            assert connection.scalar(text("SELECT count(*) FROM request_claim")) == 5
            assert connection.scalar(text("SELECT count(*) FROM request_facts")) == 5
        entry = store.reading.audit_entries(None, 1)[0]
        assert entry["use_case"] == "upgrade_store"
        assert store.reading.verify_audit().ok
    with open_store(older_store, DPO, PASSWORD, clock=clock, ladder=longer_ladder) as store:
        assert store.upgraded_from is None
    backups = list((older_store / "backups").iterdir())
    assert [path.name for path in backups] == [f"before-upgrade-from-{REVISIONS[-1]}-20260303T100000Z"]
    assert (backups[0] / "desk.db").read_bytes() == before
    with reopen(backups[0]) as store:
        assert store.reading.open_count() == 5


@pytest.mark.fault("N04")
def test_a_rebuilt_table_loses_children_only_when_foreign_keys_stay_on(
    older_store: Path, longer_ladder: Ladder
) -> None:
    """The trap that `migrate` avoids, shown on the same step: with foreign keys on the children go."""
    with (
        reopen(older_store) as store,
        store._writer.connect() as connection,
        connection.begin() as transaction,
    ):
        command.upgrade(configured(connection, longer_ladder), "0102")
        assert connection.scalar(text("SELECT count(*) FROM request")) == 5
        assert connection.scalar(text("SELECT count(*) FROM request_claim")) == 0
        transaction.rollback()


def test_a_step_that_fails_leaves_the_old_store(
    older_store: Path, longer_ladder: Ladder, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (older_store / "desk.db").read_bytes()
    monkeypatch.setenv("TEST_STEP_FAILS", "1")
    with pytest.raises(UpgradeFailed) as failed:
        open_store(older_store, DPO, PASSWORD, clock=SetClock(), ladder=longer_ladder)
    assert failed.value.facts["backup"].startswith("before-upgrade")
    with reopen(older_store) as store:
        assert store.reading.open_count() == 5
        with store._writer.connect() as connection:
            assert schema_of(connection) == SNAPSHOT.read_text(encoding="utf-8")
    assert len(before) == (older_store / "desk.db").stat().st_size


def test_rows_that_a_step_orphaned_refuse_the_upgrade(older_store: Path, longer_ladder: Ladder) -> None:
    step = longer_ladder.scripts / "versions" / "0103.py"
    step.write_text(step.read_text().replace("CREATE INDEX ix_later ON later (id)", "DELETE FROM request"))
    with pytest.raises(StoreDamaged) as refused:
        open_store(older_store, DPO, PASSWORD, clock=SetClock(), ladder=longer_ladder)
    assert refused.value.facts["what"] == "foreign_keys"
    with reopen(older_store) as store:
        assert store.reading.open_count() == 5


@pytest.mark.fault("N05")
def test_a_damaged_store_is_not_migrated(older_store: Path, longer_ladder: Ladder) -> None:
    database = older_store / "desk.db"
    whole = database.read_bytes()
    page = len(whole) // 4096 // 2 * 4096
    database.write_bytes(whole[:page] + bytes(4096) + whole[page + 4096 :])
    harmed = database.read_bytes()
    with pytest.raises(StoreDamaged):
        open_store(older_store, DPO, PASSWORD, clock=SetClock(), ladder=longer_ladder)
    assert database.read_bytes() == harmed
    assert not (older_store / "backups").exists()


@needs_fork
@pytest.mark.fault("A08")
def test_killed_at_any_statement_of_an_upgrade_the_store_is_old_or_new(
    older_store: Path, longer_ladder: Ladder, monkeypatch: pytest.MonkeyPatch
) -> None:
    kills, upgraded = 0, False
    for count in range(1, 400, 3):

        def work(count: int = count) -> None:
            seen = [0]

            def step(*_: object) -> None:
                seen[0] += 1
                if seen[0] == count:
                    die()

            event.listen(Engine, "before_cursor_execute", step)
            event.listen(Engine, "commit", step)
            open_store(older_store, DPO, PASSWORD, clock=SetClock(), ladder=longer_ladder)
            die()

        assert was_killed(work)
        kills += 1
        assert any((older_store / "backups").glob("before-upgrade-*Z")), "the copy is made first"
        with open_engine_of(older_store) as (revision, requests, claims):
            assert (requests, claims) == (5, 5)
            upgraded = revision == longer_ladder.head
            assert upgraded or revision == REVISIONS[-1]
        if upgraded:
            break
    assert upgraded
    assert kills > 10
    with open_store(older_store, DPO, PASSWORD, clock=SetClock(), ladder=longer_ladder) as store:
        assert store.reading.verify_audit().ok


@contextmanager
def open_engine_of(folder: Path) -> Iterator[tuple[str, int, int]]:
    """What a fresh start finds: the revision, and how many requests and claims, without upgrading."""
    key_file = read_key_file(key_files_in(folder)[0])
    opened = key_file.opened_by(DPO, PASSWORD)
    assert opened is not None
    connection = bare_connection(folder / "desk.db", DatabaseKey(opened[1], key_file.database_salt), "rw")
    try:
        yield tuple(
            connection.execute(f"SELECT {what}").fetchone()[0]
            for what in (
                "version_num FROM alembic_version",
                "count(*) FROM request",
                "count(*) FROM request_claim",
            )
        )
    finally:
        connection.close()


@needs_fork
@pytest.mark.fault("A08")
@pytest.mark.parametrize("phase", ["copying", "flushing", "reading back", "renaming"])
def test_killed_while_backing_up_nothing_unfinished_counts_as_a_backup(
    older_store: Path, longer_ladder: Ladder, monkeypatch: pytest.MonkeyPatch, phase: str
) -> None:
    names = {
        "copying": "_copy_flushed",
        "flushing": "flush_folder",
        "reading back": "_reads_back",
    }

    def work() -> None:
        if phase == "renaming":
            monkeypatch.setattr(Path, "rename", lambda *_: die())
        else:
            monkeypatch.setattr(upgrade, names[phase], lambda *_: die())
        open_store(older_store, DPO, PASSWORD, clock=SetClock(), ladder=longer_ladder)

    before = (older_store / "desk.db").read_bytes()
    assert was_killed(work)
    assert not list((older_store / "backups").glob("before-upgrade-*Z"))
    assert (older_store / "desk.db").read_bytes() == before
    with open_store(older_store, DPO, PASSWORD, clock=SetClock(), ladder=longer_ladder) as store:
        assert store.upgraded_from == REVISIONS[-1]
    assert len(list((older_store / "backups").iterdir())) == 1
