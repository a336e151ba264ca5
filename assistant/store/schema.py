"""The tables. Text in them is guarded; times are UTC; ``seq`` gives the order. A new column is nullable: older files get it added."""

from __future__ import annotations

from sqlalchemy import JSON, Column, DateTime, ForeignKey, Integer, MetaData, String, Table, Text

VERSION = 2
metadata = MetaData()

kept = Table(  # posts a person kept: approved, and by their word published
    "kept",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("user", String, nullable=False, index=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("platform", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("guard_version", String, nullable=False),
    Column("consent", Integer, ForeignKey("consents.seq"), nullable=True),
    Column("sealed", JSON, nullable=True),  # the rest of the post: disclaimer, parts, citations, alt text
    Column("posted", String, nullable=True),  # ISO day on which a person says it went out
    sqlite_autoincrement=True,
)

consents = Table(  # where a patient's written authorisation lies; never the patient's name
    "consents",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("user", String, nullable=False, index=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("reference", String, nullable=False),
    Column("scope", Text, nullable=False),
    Column("expires", String, nullable=True),  # ISO day
    Column("revoked_at", DateTime(timezone=True), nullable=True),
    sqlite_autoincrement=True,
)

turns = Table(  # the talk, so that a reload or a crash loses nothing
    "turns",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("user", String, nullable=False, index=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("said", Text, nullable=False),
    Column("intent", String, nullable=False),
    Column("answer", Text, nullable=False),
    Column("posts", JSON, nullable=False),  # sealed posts, whole
    Column("kind", String, nullable=True),  # what the drafts were: a post kind and a topic card, so that they can be changed later
    Column("topic", String, nullable=True),
    sqlite_autoincrement=True,
)
