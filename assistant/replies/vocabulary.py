"""Where the groups of ``vocabulary.toml`` stand in a text: one pass over its tokens."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.replies import words

_FILE = Path(__file__).parent / "vocabulary.toml"
_STEM = 3  # letters a stem is filed under
_PHRASE = "set_phrase"  # hides what stands inside it, and is no group of its own
_DENIED = "praise_denied"
_NEGATIONS = frozenset(("not", "dont", "doesnt", "didnt", "isnt", "wasnt", "arent", "werent", "aint"))


@dataclass(frozen=True, slots=True)
class Hit:
    """A word or phrase of a group at ``start:end`` of the tokens."""

    group: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Entry:
    group: str
    parts: tuple[str, ...]


def hits(tokens: tuple[str, ...]) -> tuple[Hit, ...]:
    """Every entry found, in order; entries may overlap."""
    filed = _filed()
    found = []
    for n, token in enumerate(tokens):
        for key in _keys(token):
            for entry in filed.get(key, ()):
                end = n + len(entry.parts)
                if end <= len(tokens) and all(map(_fits, entry.parts, tokens[n:end])):
                    found.append(Hit(entry.group, n, end))
    return _meant(found, tokens)


def _meant(found: list[Hit], tokens: tuple[str, ...]) -> tuple[Hit, ...]:
    """Without what stands inside a set phrase ("side effects" is no side of a body); kind words denied are denials ("not great")."""
    phrases = [hit for hit in found if hit.group == _PHRASE]
    return tuple(
        Hit(_DENIED, hit.start, hit.end) if hit.group == "praise" and _denied(hit, tokens) else hit
        for hit in found
        if hit.group != _PHRASE and not any(p.start <= hit.start and hit.end <= p.end and p.end - p.start > hit.end - hit.start for p in phrases)
    )


def _denied(hit: Hit, tokens: tuple[str, ...]) -> bool:
    """Whether a negation stands up to two words before, in the same clause."""
    before = tokens[max(0, hit.start - 2) : hit.start]
    return any(word in _NEGATIONS for word in before) and "only" not in before and not any(not word[0].isalnum() for word in before)


def groups() -> frozenset[str]:
    """The names of all groups."""
    return frozenset(e.group for entries in _filed().values() for e in entries) - {_PHRASE} | {_DENIED}


def _fits(part: str, token: str) -> bool:
    if part == "#":
        return token[0].isdigit()
    if part == "_":
        return token[0].isalpha()
    if part[-1] == "*" and len(part) > 1:
        return token.startswith(part[:-1])
    if part[0] == "*" and len(part) > 1:
        return token.endswith(part[1:]) and len(token) > len(part) + 1
    return part == token


def _keys(token: str) -> tuple[str, ...]:
    """The drawers a token may be filed under: itself, its stem, its ending, or any number."""
    if token[0].isdigit():
        return (token, "#")
    return (token, token[:_STEM] + "*", "*" + token[-_STEM:]) if token[0].isalpha() else (token,)


def _drawer(part: str) -> str:
    if part == "#":
        return part
    if part[-1] == "*" and len(part) > 1:
        return part[:_STEM] + "*"
    if part[0] == "*" and len(part) > 1:
        return "*" + part[-_STEM:]
    return part


@cache
def _filed() -> dict[str, tuple[_Entry, ...]]:
    sections = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    filed: dict[str, dict[_Entry, None]] = {}
    for section in sections.values():
        for group, listed in section.items():
            for written in listed.replace("\n", " ").split(","):
                entry = _Entry(group, _parts(written))
                filed.setdefault(_drawer(entry.parts[0]), {})[entry] = None
    return {key: tuple(entries) for key, entries in filed.items()}


def _parts(written: str) -> tuple[str, ...]:
    """An entry in the spelling texts are read in; a star stays on its word."""
    parts: list[str] = []
    for word in written.split():
        if word in ("#", "_"):
            parts.append(word)
        elif word.isalpha() and word.isascii():
            parts += words.spelled(word)  # most entries: no need to read them as a text
        else:
            parts += [word] if "*" in word else words.read(word)
    return tuple(parts)
