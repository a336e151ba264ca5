"""Opens the one database file: private, durable, refused when it is newer or damaged.

Every write is on disk before it is acknowledged (WAL, ``synchronous=FULL``); what is deleted is overwritten.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy import Engine as Engine
from sqlalchemy.exc import DatabaseError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from assistant.errors import StoreError
from assistant.settings import Settings
from assistant.store.schema import VERSION, metadata

_WAIT_SECONDS = 5.0
_SAID = (  # how SQLite says it -> how we say it
    ("locked", "Another Bedside is writing; nothing was saved. Please try again."),
    ("full", "The disk is full; nothing was saved. It is still on your screen; please copy it, then make room and try again."),
    ("readonly", "The saved data cannot be written; nothing was saved. It is still on your screen; please copy it and tell the administrator."),
)
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON")


def open_store(settings: Settings) -> Engine:
    """The database in the data folder, made when there is none. Raises StoreError with what to do."""
    file = settings.data / "bedside.sqlite"
    try:
        _private(file)
        engine = _engine(file)
        _prepare(engine)
    except OSError:
        raise StoreError(f"The folder {settings.data} cannot be written, so nothing can be kept. Check its owner.") from None
    except DatabaseError:
        return _aside(file)
    return engine


@contextmanager
def transaction(engine: Engine) -> Iterator[Connection]:
    """Everything inside happens or nothing does. Raises StoreError: then nothing was saved."""
    try:
        with engine.begin() as connection:
            yield connection
    except SQLAlchemyError as error:
        said = str(getattr(error, "orig", ""))
        raise StoreError(next((words for sign, words in _SAID if sign in said), None)) from None


def now() -> datetime:
    """This moment, in UTC. Order never rests on it: rows have a sequence."""
    return datetime.now(UTC)


def _private(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not file.exists():
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    file.chmod(0o600)


def _engine(file: Path) -> Engine:
    # No pool: threads come and go, and a held connection would keep the write-ahead log from being folded in.
    engine = create_engine(f"sqlite:///{file}", poolclass=NullPool, connect_args={"timeout": _WAIT_SECONDS})

    @event.listens_for(engine, "connect")
    def _set(connection: sqlite3.Connection, _: object) -> None:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    return engine


def _prepare(engine: Engine) -> None:
    with engine.begin() as connection:
        if connection.execute(text("PRAGMA quick_check")).scalar() != "ok":
            raise DatabaseError("quick_check", None, sqlite3.DatabaseError("damaged"))
        found = int(connection.execute(text("PRAGMA user_version")).scalar() or 0)
        if found > VERSION:
            raise StoreError("The saved data is from a newer Bedside. Nothing was changed; please update Bedside.")
        metadata.create_all(connection)
        _add_columns(connection)
        connection.execute(text(f"PRAGMA user_version={VERSION}"))


def _add_columns(connection: Connection) -> None:
    """What a file of an earlier version lacks; its rows stay as they are."""
    for table in metadata.sorted_tables:
        there = {row.name for row in connection.execute(text(f"PRAGMA table_info({table.name})"))}
        for column in table.columns:
            if column.name not in there:
                kind = column.type.compile(connection.dialect)
                connection.execute(text(f"ALTER TABLE {table.name} ADD COLUMN {column.name} {kind}"))


def _aside(file: Path) -> Engine:
    """A damaged file is kept under another name, never overwritten; the operator is told."""
    kept = file.with_name(f"{file.name}.damaged-{now():%Y%m%dT%H%M%S}")
    for suffix in ("", "-wal", "-shm"):
        part = file.with_name(file.name + suffix)
        if part.exists():
            part.replace(kept.with_name(kept.name + suffix))
    raise StoreError(f"The saved data is damaged. It was set aside as {kept.name}; start again to go on with an empty store.")
