"""What the commands share: options, reading input, JSONL in and out, exit codes."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from assistant import inforce
from assistant import settings as settings_module
from assistant.errors import BedsideError, TooLong, UsageError
from assistant.profile import Profile
from assistant.settings import Settings

CLEAN, FINDINGS, USAGE, UNJUDGED = 0, 1, 2, 3
MAX_LINE_BYTES = 8_000_000

Answer = Mapping[str, object]


class Format(StrEnum):
    """How a command answers."""

    text = "text"
    json = "json"
    jsonl = "jsonl"


ProfileOption = Annotated[
    Path | None, typer.Option("--profile", help="The practice's public facts (TOML), which are never touched.")
]
FormatOption = Annotated[Format, typer.Option("--format", help="text, json, or jsonl (JSONL in, JSONL out).")]
FileArgument = Annotated[str, typer.Argument(metavar="[FILE|-]", help="A file, or - for standard input.")]


class Case(NamedTuple):
    """One line of JSONL input."""

    id: str
    fields: Mapping[str, object]
    profile: Profile

    def text(self, name: str) -> str:
        """A field that must be text. Raises UsageError when it is not."""
        value = self.fields.get(name)
        if not isinstance(value, str):
            raise UsageError(f"“{name}” must be text.")
        return value

    def optional(self, name: str) -> str | None:
        """A field that may be missing."""
        return self.text(name) if self.fields.get(name) is not None else None

    def texts(self, name: str) -> tuple[str, ...]:
        """A field that must be a list of texts; missing means none."""
        value = self.fields.get(name, [])
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise UsageError(f"“{name}” must be a list of texts.")
        return tuple(value)


def settings() -> Settings:
    """The settings in force."""
    return settings_module.load()


def profile_for(path: Path | None, chosen: Settings) -> Profile:
    """The profile named on the command line, else in the settings, else in the data folder, else an empty one."""
    return inforce.profile_for(path, chosen)


def read(source: str, limit: int) -> str:
    """The text of a file or of standard input ("-"). Raises UsageError or TooLong (limit in characters)."""
    try:
        data = sys.stdin.buffer.read(limit * 4 + 1) if source == "-" else Path(source).read_bytes()
    except FileNotFoundError:
        raise UsageError(f"There is no file {source}.") from None
    except OSError as error:
        raise UsageError(f"{source} cannot be read ({type(error).__name__}).") from None
    text = data.decode("utf-8", errors="replace")
    if len(text) > limit:
        raise TooLong(len(text), limit)
    if not text.strip():
        raise UsageError("There is nothing to read. Please write or paste a text.")
    return text


def each_line(source: str, default: Profile, answer: Callable[[Case], tuple[Answer, int]]) -> int:
    """Answer JSONL line by line; a line that cannot be judged gives ``{"id", "error"}``. Returns the exit code."""
    worst = CLEAN
    for line in lines(source):
        if not line.strip():
            continue
        identifier: object = None
        try:
            fields = _parsed(line)
            identifier = fields.get("id")
            named = fields.get("profile")
            if named is not None and not isinstance(named, str):
                raise UsageError("“profile” must be the path of a profile file.")
            case = Case(str(identifier or ""), fields, inforce.profile_at(Path(named)) if named else default)
            result, code = answer(case)
            emit({"id": identifier, **result})
        except BedsideError as error:
            emit({"id": identifier, "error": str(error)})
            code = UNJUDGED
        worst = max(worst, code)
    return worst


def emit(answer: Answer) -> None:
    """Write one JSON line; ASCII only, so that no lone surrogate can break the stream."""
    sys.stdout.write(json.dumps(answer, ensure_ascii=True) + "\n")
    sys.stdout.flush()


def show(answer: Answer) -> None:
    """Write one indented JSON object."""
    sys.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2).encode("utf-8", "replace").decode("utf-8") + "\n")


def terminal_safe(text: str) -> str:
    """Text for a terminal: control characters but for line breaks and tabs are dropped."""
    return "".join(c for c in text if c in "\n\t" or (c.isprintable() or c.isspace()))


def lines(source: str) -> Iterator[str]:
    """The lines of a file or, as they come, of standard input ("-"). Raises UsageError."""
    if source == "-":
        while line := sys.stdin.buffer.readline(MAX_LINE_BYTES):
            yield line.decode("utf-8", errors="replace")
        return
    try:
        yield from Path(source).read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        raise UsageError(f"There is no file {source}.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{source} cannot be read ({type(error).__name__}).") from None


def _parsed(line: str) -> Mapping[str, object]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        raise UsageError("This line is not valid JSON.") from None
    if not isinstance(fields, dict):
        raise UsageError("Each line must be a JSON object.")
    return fields
