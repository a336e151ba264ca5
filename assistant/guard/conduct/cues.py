"""Cue files of the conduct rules: ``lexicons/conduct/<name>.toml``, each group of phrases one linear pass over the text.

``[sets]`` names alternatives that ``{name}`` stands for (those of ``people.toml`` serve every file); ``[groups]`` lists RE2 phrases by what they show, read
case-insensitively and bounded at the edges of words.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

import re2

from assistant.guard import forms
from assistant.guard.lexicon import FOLDER
from assistant.guard.once import once
from assistant.text.patterns import lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document, Span

_REACH = re.compile(r"(\[\^[^\]]*\])\{(\d),\d+\}")
PEOPLE = "people"  # its sets serve every file


@cache
def groups(name: str) -> dict[str, re2._Regexp]:
    """The groups of a cue file, each compiled on first use."""
    sets = {**_table(PEOPLE)["sets"], **_table(name).get("sets", {})}
    return {group: _compiled(phrases, sets) for group, phrases in _table(name)["groups"].items()}


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


def _compiled(phrases: list[str], sets: dict[str, str]) -> re2._Regexp:
    return lazy_re2("|".join(_bounded(_within_sentence(_spelled_out(phrase, sets))) for phrase in phrases), forms.options())


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
