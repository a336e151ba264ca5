"""The file format of a card: a TOML head between ``+++`` lines, one ``#`` title, ``##`` sections.

Everything is strict: an unknown, missing or mistyped key is a CardError that names the file and the key.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistant.errors import CardError


@dataclass(frozen=True, slots=True)
class Table:
    """A TOML table that knows where it stands, so that its errors do too."""

    where: str
    values: Mapping[str, object]

    def only(self, known: Collection[str]) -> None:
        """Raise CardError for the first key that is not known."""
        for key in self.values:
            if key not in known:
                raise CardError(f"{self.where}: unknown key “{key}”. Known keys: {', '.join(sorted(known))}.")

    def text(self, key: str, choices: Collection[str] = ()) -> str:
        """A text that is not empty, one of ``choices`` when given."""
        value = self._value(key)
        if not isinstance(value, str) or not value.strip():
            raise CardError(f"{self.where}: “{key}” must be text in quotes.")
        if choices and value not in choices:
            raise CardError(f"{self.where}: “{key}” must be one of {', '.join(choices)}.")
        return value.strip()

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of texts, empty when absent and not required."""
        if key not in self.values and not required:
            return ()
        value = self._value(key)
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            raise CardError(f"{self.where}: “{key}” must be a list of texts, like {key} = [\"...\"].")
        if required and not value:
            raise CardError(f"{self.where}: “{key}” must not be empty.")
        return tuple(v.strip() for v in value)

    def day(self, key: str) -> date:
        """A date written as 2026-11-22, without quotes."""
        value = self._value(key)
        if type(value) is not date:
            raise CardError(f"{self.where}: “{key}” must be a date, like {key} = 2026-11-22.")
        return value

    def year(self, key: str) -> int | None:
        """A year, or None when absent."""
        value = self.values.get(key)
        if value is not None and (type(value) is not int or not 1700 <= value <= 2200):
            raise CardError(f"{self.where}: “{key}” must be a year.")
        return value if isinstance(value, int) else None

    def web(self, key: str) -> str:
        """An https address."""
        value = self.text(key)
        if not re.fullmatch(r"https?://[^\s/]+\.[^\s]+", value):
            raise CardError(f"{self.where}: “{key}” must be a web address that starts with https://.")
        return value

    def tables(self, key: str) -> tuple[Table, ...]:
        """The ``[[key]]`` tables, in order."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise CardError(f"{self.where}: “{key}” must be written as [[{key}]] tables.")
        return tuple(Table(f"{self.where}: {key} {n}", v) for n, v in enumerate(value, 1))

    def named(self, key: str) -> dict[str, Table]:
        """The ``[key.name]`` tables by name, in order."""
        value = self._value(key)
        if not isinstance(value, dict) or not all(isinstance(v, dict) for v in value.values()):
            raise CardError(f"{self.where}: “{key}” must be written as [{key}.name] tables.")
        return {name: Table(f"{self.where}: {key}.{name}", v) for name, v in value.items()}

    def _value(self, key: str) -> object:
        if key not in self.values:
            raise CardError(f"{self.where}: “{key}” is missing.")
        return self.values[key]


@dataclass(frozen=True, slots=True)
class CardFile:
    """A card split into its head, its title and its sections (heading, body) in order."""

    name: str
    head: Table
    title: str
    sections: tuple[tuple[str, str], ...]


def read(file: Path) -> CardFile:
    """Read one card. Raises CardError naming the file and what is wrong."""
    where = f"{file.parent.name}/{file.name}"
    try:
        text = file.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CardError(f"{where} cannot be read ({type(error).__name__}).") from None
    return parse(text, where, file.stem)


def parse(text: str, where: str, name: str) -> CardFile:
    """Split a card's text. Raises CardError naming ``where``."""
    parts = re.split(r"(?m)^\+\+\+[ \t]*\n", text, maxsplit=2)
    if len(parts) != 3 or parts[0].strip():
        raise CardError(f"{where}: a card starts with a head between two lines of +++.")
    try:
        head = tomllib.loads(parts[1])
    except tomllib.TOMLDecodeError as error:
        raise CardError(f"{where}: the head is not valid TOML: {error}.") from None
    blocks = re.split(r"(?m)^##[ \t]+(.+?)[ \t]*$\n?", parts[2])
    title = re.fullmatch(r"#[ \t]+(.+)", blocks[0].strip())
    if title is None:
        raise CardError(f"{where}: after the head comes one line “# Title”, then the “## ” sections.")
    bodies = tuple(zip(blocks[1::2], (b.strip() for b in blocks[2::2]), strict=True))
    for heading, body in bodies:
        if not body:
            raise CardError(f"{where}: section “{heading}” is empty.")
    if not bodies:
        raise CardError(f"{where}: there is no “## ” section.")
    return CardFile(name, Table(where, head), title[1].strip(), bodies)


def slug(heading: str) -> str:
    """``"Don't confirm, ever"`` -> ``"dont-confirm-ever"``."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", heading.lower())).strip("-")


def words(text: str) -> int:
    """The number of words, as a reader counts them."""
    return len(text.split())
