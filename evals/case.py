"""One labelled case: a line of JSON, its labels taken out of the text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant import profile as profiles
from assistant.profile import EMPTY, Profile
from evals.errors import CaseError

IDENTIFIERS = frozenset(
    ("NAME", "AGE", "DATE", "LOCATION", "PHONE", "EMAIL", "ID", "URL", "IP", "OCCUPATION", "SOCIAL", "PHOTO")
)
TYPES = IDENTIFIERS | {"ADVICE", "CLAIM", "TIP"}
_MARK = re.compile(r"\[\[([A-Za-z]+):(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that must go, at ``start:end`` of the case's text."""

    type: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Case:
    """A case as written: its text without labels, the labels, and whatever else its line says."""

    id: str
    text: str
    marks: tuple[Mark, ...]
    profile: Profile
    fields: Mapping[str, object]

    def word(self, name: str, default: str | None = None) -> str:
        """A field that is text. Raises CaseError when it is missing (without ``default``) or something else."""
        value = self.fields.get(name, default)
        if not isinstance(value, str):
            raise CaseError(f"Case {self.id}: “{name}” must be text.")
        return value

    def words(self, name: str) -> tuple[str, ...]:
        """A field that is a list of texts; missing means none. Raises CaseError when it is something else."""
        value = self.fields.get(name, [])
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise CaseError(f"Case {self.id}: “{name}” must be a list of texts.")
        return tuple(value)

    def number(self, name: str) -> int | None:
        """A field that is a whole number, or None when it is missing. Raises CaseError when it is something else."""
        value = self.fields.get(name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            raise CaseError(f"Case {self.id}: “{name}” must be a whole number.")
        return value

    @property
    def key(self) -> tuple[str, Profile]:
        """The whole case: equal for equal cases."""
        return json.dumps(self.fields, sort_keys=True), self.profile

    @property
    def unmarked(self) -> str:
        """The text with every marked span replaced by a space: what must survive."""
        text = self.text
        for mark in sorted(self.marks, key=lambda m: -m.start):
            text = text[: mark.start] + " " + text[mark.end :]
        return text


def read(file: Path, profiles_folder: Path) -> Iterator[Case]:
    """The cases of one JSONL file. Raises CaseError naming the file and line at fault."""
    for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
        except ValueError:
            raise CaseError(f"{file.name}, line {number}: not valid JSON.") from None
        if not isinstance(fields, dict) or not isinstance(fields.get("id"), str):
            raise CaseError(f"{file.name}, line {number}: a case is an object with an “id”.")
        yield parse(fields, profiles_folder)


def parse(fields: Mapping[str, object], profiles_folder: Path) -> Case:
    """One case from its fields. Raises CaseError on an unknown label or profile."""
    name = str(fields["id"])
    marked = fields.get("text", "")
    if not isinstance(marked, str):
        raise CaseError(f"Case {name}: “text” must be text.")
    text, marks = unlabelled(marked, name)
    practice = fields.get("profile")
    if practice is None:
        return Case(name, text, marks, EMPTY, fields)
    file = profiles_folder / f"{practice}.toml"
    if not file.is_file():
        raise CaseError(f"Case {name}: there is no profile {file.name}.")
    return Case(name, text, marks, _practice(file, file.stat().st_mtime_ns), fields)


@lru_cache
def _practice(file: Path, changed: int) -> Profile:
    """A practice's file, read once until it is ``changed``: hundreds of cases name the same few."""
    return profiles.load(file)


def unlabelled(marked: str, name: str = "") -> tuple[str, tuple[Mark, ...]]:
    """The text without its labels, and the labels. Raises CaseError on an unknown type or a broken mark."""
    text, marks, position = "", [], 0
    for found in _MARK.finditer(marked):
        if found[1] not in TYPES:
            raise CaseError(f"Case {name}: unknown label {found[1]}.")
        text += marked[position : found.start()]
        marks.append(Mark(found[1], len(text), len(text) + len(found[2]), found[2]))
        text += found[2]
        position = found.end()
    text += marked[position:]
    if "[[" in text or "]]" in text:
        raise CaseError(f"Case {name}: a label is not closed or stands inside another.")
    return text, tuple(marks)
