"""Reads a prompt file: a TOML head between +++ lines, then a body in parts that start with @system or @user.

The head names every ``{{variable}}`` of the body. The names declared, the names used and the names the code
supplies must be the same set; anything else raises PromptError with the file, the line and the name.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import PromptError

_FENCE = "+++"
_HEAD_KEYS = ("version", "variables", "system")
_ROLES = ("system", "user")
_ROLE = re.compile(r"^@(\w+)[ \t]*$")
_PLACEHOLDER = re.compile(r"\{\{[ \t]*([a-z][a-z0-9_]*)[ \t]*\}\}")


@dataclass(frozen=True, slots=True)
class Template:
    """One prompt file, checked. ``version`` changes with every change of a word in it."""

    name: str
    version: str
    variables: frozenset[str]
    parts: tuple[tuple[str, str], ...]  # (role, text with placeholders)

    def fill(self, values: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """The parts with every placeholder replaced once; a value that looks like a placeholder stays as it is."""
        if values.keys() != self.variables:
            wrong = ", ".join(sorted(values.keys() ^ self.variables))
            raise PromptError(f"The prompt “{self.name}” and the code disagree about: {wrong}.")
        return tuple((role, _PLACEHOLDER.sub(lambda m: values[m[1]], text)) for role, text in self.parts)


def read(file: Path, supplied: frozenset[str]) -> Template:
    """One prompt file whose variables are exactly ``supplied``. Raises PromptError naming file, line and variable."""
    text = _text(file)
    head, body, first = _split(text, file)
    parts = _parts(body, first, file)
    digest = hashlib.sha256(text.encode())
    if shared := head.get("system"):
        other = _shared(file, str(shared))
        digest.update(other.encode())
        parts = (("system", other), *parts)
    if [role for role, _ in parts] != list(_ROLES):
        raise PromptError(f"{file}: line {first}: it needs one @system part (or system = \"...\") and then one @user part.")
    declared = _declared(head, text, file)
    _compare(body, first, declared, supplied, text, file)
    if _PLACEHOLDER.search(parts[0][1]):
        raise PromptError(f"{file}: the @system part must have no variables, so that every request starts alike.")
    version = f"{file.stem}-{head['version']}-{digest.hexdigest()[:12]}"
    return Template(file.stem, version, supplied, parts)


def _text(file: Path) -> str:
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise PromptError(f"{file}: this prompt is missing.") from None
    except OSError as error:
        raise PromptError(f"{file}: it cannot be read ({type(error).__name__}).") from None
    except UnicodeDecodeError as error:
        raise PromptError(f"{file}: it is not UTF-8 text (byte {error.start}). Save it as UTF-8.") from None
    text = text.replace("\r\n", "\n")
    if not text.strip():
        raise PromptError(f"{file}: it is empty.")
    return text


def _split(text: str, file: Path) -> tuple[dict[str, object], list[str], int]:
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        raise PromptError(f"{file}: line 1: it must start with a head between +++ lines.")
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise PromptError(f"{file}: line 1: the head is not closed by a second +++ line.")
    try:
        head = tomllib.loads("\n" + "\n".join(lines[1:end]))  # the empty line keeps line numbers true
    except tomllib.TOMLDecodeError as error:
        raise PromptError(f"{file}: the head is not valid TOML: {error}.") from None
    for key in head:
        if key not in _HEAD_KEYS:
            raise PromptError(f"{file}: line {_line(text, key)}: unknown key “{key}”. Known: {', '.join(_HEAD_KEYS)}.")
    if not isinstance(head.get("version"), str) or not isinstance(head.get("system", ""), str):
        raise PromptError(f"{file}: line 1: the head needs version = \"...\" in quotes, and “system” is a prompt's name.")
    return head, lines[end + 1 :], end + 2


def _parts(lines: list[str], first: int, file: Path) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, list[str]]] = []
    for number, line in enumerate(lines, first):
        if mark := _ROLE.match(line):
            if mark[1] not in _ROLES:
                raise PromptError(f"{file}: line {number}: “@{mark[1]}” is not a part. Parts: @system and @user.")
            found.append((mark[1], []))
        elif found:
            found[-1][1].append(line)
        elif line.strip():
            raise PromptError(f"{file}: line {number}: text before the first part. Start with @system or @user.")
    parts = tuple((role, "\n".join(text).strip()) for role, text in found)
    if not parts or not all(text for _, text in parts):
        raise PromptError(f"{file}: line {first}: the body or one of its parts is empty.")
    return parts


def _shared(file: Path, name: str) -> str:
    other = file.with_name(f"{name}.md")
    _, body, first = _split(_text(other), other)
    for role, text in _parts(body, first, other):
        if role == "system":
            return text
    raise PromptError(f"{file}: “system” names “{name}”, which has no @system part.")


def _declared(head: Mapping[str, object], text: str, file: Path) -> frozenset[str]:
    names = head.get("variables")
    if not isinstance(names, list) or not all(isinstance(n, str) for n in names) or len(set(names)) != len(names):
        where = _line(text, "variables")
        raise PromptError(f"{file}: line {where}: “variables” must be a list of different names in quotes.")
    return frozenset(names)


def _compare(
    body: list[str], first: int, declared: frozenset[str], supplied: frozenset[str], text: str, file: Path
) -> None:
    used: set[str] = set()
    for number, line in enumerate(body, first):
        if "{{" in _PLACEHOLDER.sub("", line):
            raise PromptError(f"{file}: line {number}: “{{{{” opens no variable. Write {{{{name}}}} in small letters.")
        for name in _PLACEHOLDER.findall(line):
            used.add(name)
            if name not in declared:
                raise PromptError(f"{file}: line {number}: “{name}” is used but not named in “variables”.")
    where = _line(text, "variables")
    for name in sorted(declared - used):
        raise PromptError(f"{file}: line {where}: “{name}” is named in “variables” but not used.")
    for name in sorted(declared - supplied):
        raise PromptError(f"{file}: line {where}: Bedside supplies no “{name}”. It supplies: {', '.join(sorted(supplied))}.")
    for name in sorted(supplied - declared):
        raise PromptError(f"{file}: line {where}: “{name}” is missing. Name it in “variables” and use it.")


def _line(text: str, key: str) -> int:
    for number, line in enumerate(text.split("\n"), 1):
        if line.lstrip().startswith(key):
            return number
    return 1
