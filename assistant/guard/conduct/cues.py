"""Cue files of the conduct rules: ``lexicons/conduct/<name>.toml``, each group of phrases one linear pass over the text.

``[sets]`` names alternatives that ``{name}`` stands for (those of ``people.toml`` serve every file); ``[groups]`` lists RE2 phrases by what they show, read
case-insensitively and bounded at the edges of words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

import re2

from assistant.guard import forms
from assistant.guard.lexicon import FOLDER
from assistant.guard.once import once
from assistant.text import linear
from assistant.text.patterns import lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document, Span

_REACH = re.compile(r"(\[\^[^\]]*\])\{(\d),\d+\}")
_FEW = 3  # texts; from the next on a group's phrases are compiled together, once
GATES = Path(__file__).parent / "gates.txt"  # made by scripts/write_gates.py
PEOPLE = "people"  # its sets serve every file


class Group:
    """A group of phrases as one pattern. For the first few texts only those phrases are compiled whose words a text holds: a start needs few."""

    def __init__(self, phrases: tuple[str, ...]) -> None:
        self._phrases = phrases
        self._whole: re2._Regexp = lazy_re2("|".join(phrases), forms.options())
        self._asked = 0

    def finditer(self, text: str) -> Iterator[re2._Match]:
        """Every match in ``text``, in order."""
        self._asked += 1
        if self._asked > _FEW:
            found: Iterator[re2._Match] = self._whole.finditer(text)
            return found
        low = text.lower()
        gates = _gates()
        possible = [p for p in self._phrases if (words := gates.get(checksum(p))) is None or any(word in low for word in words)]
        return linear.compiled("|".join(possible), forms.options()).finditer(text) if possible else iter(())


@cache
def groups(name: str) -> dict[str, Group]:
    """The groups of a cue file, each compiled on first use."""
    return {group: Group(of_group) for group, of_group in phrases(name).items()}


def phrases(name: str) -> dict[str, tuple[str, ...]]:
    """The phrases of each group of a cue file as RE2 expressions."""
    sets = {**_table(PEOPLE)["sets"], **_table(name).get("sets", {})}
    return {group: tuple(_bounded(_within_sentence(_spelled_out(phrase, sets))) for phrase in of_group) for group, of_group in _table(name)["groups"].items()}


def names() -> list[str]:
    """The cue files that have groups."""
    return sorted(file.stem for file in (FOLDER / "conduct").glob("*.toml") if "groups" in _table(file.stem))


def checksum(phrase: str) -> str:
    """By which a phrase is known in the file of gates."""
    return f"{crc32(phrase.encode()):08x}"


@cache
def _gates() -> dict[str, tuple[str, ...]]:
    """Checksum of a phrase -> words one of which a text must hold."""
    lines = GATES.read_text(encoding="utf-8").splitlines()[1:]
    return {line[:8]: tuple(line[9:].split("|")) for line in lines}


@once
def spans(document: Document, name: str, group: str) -> list[Span]:
    """Where a group's phrases stand in a text, in order."""
    return [m.span() for m in groups(name)[group].finditer(document.text)]


def says(document: Document, name: str, group: str, start: int = 0, end: int | None = None) -> bool:
    """True when one of a group's phrases begins within ``start:end``."""
    stop = len(document.text) if end is None else end
    return any(start <= s < stop for s, _ in spans(document, name, group))


@cache
def _table(name: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads((FOLDER / "conduct" / f"{name}.toml").read_text(encoding="utf-8"))


def _within_sentence(phrase: str) -> str:
    """Anything up to the end of a sentence, however long: RE2 compiles ``[^.!?]{0,60}`` sixty times, ``[^.!?]*`` once."""
    return _REACH.sub(r"\1{\2,}", phrase)


def _spelled_out(phrase: str, sets: dict[str, str]) -> str:
    for _ in range(3):  # a set may name another
        for key, alternatives in sets.items():
            phrase = phrase.replace("{" + key + "}", alternatives)
    return phrase


def _bounded(phrase: str) -> str:
    left = r"\b" if phrase[0].isalnum() or phrase[0] == "(" or phrase.startswith((r"\d", r"\w")) else ""
    right = r"\b" if phrase[-1].isalnum() or phrase.endswith((")", r"\w*", r"\w+", r"\d+", ")?")) else ""
    return f"{left}(?:{phrase}){right}"
