"""What each fact of a card talks about, and which facts read well as a list."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import re2

from assistant.knowledge.subject import upper_first


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of fact: its name, the heading it stands under, and the cues that tell it."""

    name: str
    heading: str
    cues: tuple[re2._Regexp, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A sentence as a heading and its items."""

    heading: str
    items: tuple[str, ...]
    kind: str = ""  # "common signs", when the heading names one
    said: str = ""  # the items as the sentence says them

    def lines(self, bullet: str = "•") -> str:
        """Heading and items, one a line."""
        return "\n".join((f"{self.heading}:", *(f"{bullet} {item}" for item in self.items)))


@cache
def role(fact: str) -> str:
    """The role of a fact's sentence."""
    return next(r.name for r in roles() if any(cue.search(fact) for cue in r.cues))


@cache
def roles() -> tuple[Role, ...]:
    """Every role, most telling first."""
    return tuple(Role(r["name"], r["heading"], tuple(_compiled(c) for c in r["cues"])) for r in _data("roles")["role"])


@cache
def listed(fact: str) -> Listed | None:
    """``fact`` as a list of three items or more, when its grammar allows it without loss."""
    for pattern, heading in _lists():
        match = pattern.search(fact)
        if match is None:
            continue
        items = _items(match.group("items"))
        if items and " and " not in match.group("of"):
            named = match.groupdict()
            kind = named.get("kind") or ""
            kinds = kind if kind.endswith("s") else f"{kind}s"
            return Listed(upper_first(heading.format(kind=kind, kinds=kinds, of=named["of"])), items, kind, match.group("items"))
    return None


def _items(text: str) -> tuple[str, ...]:
    """"A, B and C" -> (A, B, C); empty when it is not a plain list of short things."""
    parts = re.split(r",\s+(?:and |or )?|\s+(?:and|or)\s+", text)
    head = text.split(", ")
    last = re.split(r"\s+(?:and|or)\s+", head[-1])
    if len(head) < 2 or len(last) != 2 or len(parts) != len(head) + 1:
        return ()
    if " or " in text or (parts[0].split()[0].endswith("ing") and not all("ing" in p.split()[0] for p in parts)):
        return ()
    if any(len(p.split()) > 6 or not p for p in parts) or re.search(r"\b(?:such as|like|as well as|between|both|when|which|that|than|who|not)\b", text):
        return ()
    return tuple(upper_first(p) for p in parts)


@cache
def _lists() -> tuple[tuple[re2._Regexp, str], ...]:
    return tuple((_compiled(entry["sentence"]), entry["heading"]) for entry in _data("lists")["list"])


def _compiled(pattern: str) -> re2._Regexp:
    return re2.compile(f"(?i){pattern}")


def _data(name: str) -> dict[str, list[dict[str, str]]]:
    return tomllib.loads(files("assistant.writers.builtin").joinpath("data", f"{name}.toml").read_text("utf-8"))
