"""Reads the platform files: a TOML head between ``+++`` lines, then the voice."""

from __future__ import annotations

import re
import tomllib
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path

from assistant import resources
from assistant.errors import PromptError, UnknownPlatform
from assistant.platforms.platform import BASES, CONFIDENCES, UNITS, Disclaimer, Platform

_MARK = "+++\n"
_FROM_FILE = ("id", "voice")  # not written in the head
_TEXTS = ("aliases",)
_NUMBERS = (
    "order", "limit", "soft_limit", "byte_limit", "url_cost", "hashtag_max", "links_max",
    "visible_chars", "title_max", "alt_text_max", "bio_limit",
)  # fmt: skip
_RANGES = ("aim_words", "per_month")
_FLAGS = ("thread", "media_required", "markdown")


def ids() -> tuple[str, ...]:
    """The platform ids, in the order they are offered."""
    return tuple(all_platforms())


@cache
def aliases() -> dict[str, str]:
    """Every way to name a platform, in small letters, longest first -> its id."""
    found = {alias.lower(): p.id for p in map(get, ids()) for alias in (p.id, p.name, *p.aliases)}
    return {alias: found[alias] for alias in sorted(found, key=len, reverse=True)}


@cache
def spoken() -> str:
    """A regular expression of how people speak of a platform or its draft: "fb", "insta post", "google one"."""
    return rf"(?:{'|'.join(map(re.escape, aliases()))})(?: (?:one|post|version|draft|card|caption))?"


def get(name: str) -> Platform:
    """The platform with this id, name or alias. Raises UnknownPlatform naming the known ids."""
    wanted = _plain(name)
    own = _folder() / f"{wanted}.md"
    if own.exists():
        return _read_once(own)  # by its id: the other files need not be read
    for platform in all_platforms().values():
        if wanted in {_plain(n) for n in (platform.id, platform.name, *platform.aliases)}:
            return platform
    raise UnknownPlatform(f"Bedside does not know that platform. It knows: {', '.join(ids())}.")


@cache
def all_platforms(where: Path | None = None) -> dict[str, Platform]:
    """Every platform by id. Raises PromptError naming the file and key at fault."""
    found = [_read_once(file) for file in sorted((where or _folder()).glob("*.md"))]
    return {p.id: p for p in sorted(found, key=lambda p: (p.order, p.id))}


def _folder() -> Path:
    return resources.folder("prompts") / "platforms"


@cache
def _read_once(file: Path) -> Platform:
    return read(file)


def read(file: Path) -> Platform:
    """One platform file, strictly: an unknown, missing or mistyped key raises PromptError."""
    head, voice = _split(file)
    known = {f.name: f for f in fields(Platform) if f.name not in _FROM_FILE}
    for key in head:
        if key not in known:
            raise PromptError(f"{file}: unknown key “{key}”. Known keys: {', '.join(sorted(known))}.")
    for key, field in known.items():
        if key not in head and field.default is MISSING:
            raise PromptError(f"{file}: the key “{key}” is missing.")
    values = {key: _value(key, value, file) for key, value in head.items()}
    platform = Platform(id=file.stem, voice=voice, **values)  # type: ignore[arg-type]
    _check(platform, file)
    return platform


def _split(file: Path) -> tuple[dict[str, object], str]:
    try:
        text = file.read_text(encoding="utf-8")
        if not text.startswith(_MARK) or _MARK not in text[len(_MARK) :]:
            raise PromptError(f"{file}: it must start with a TOML head between +++ lines.")
        head, voice = text[len(_MARK) :].split(_MARK, 1)
        return tomllib.loads(head), voice.strip()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PromptError(f"{file}: it cannot be read: {error}.") from None


def _value(key: str, value: object, file: Path) -> object:
    if key == "disclaimers":
        return _disclaimers(value, file)
    if key in _RANGES:
        if isinstance(value, list) and len(value) == 2 and all(type(v) is int for v in value):
            return tuple(value)
        raise PromptError(f"{file}: “{key}” must be two whole numbers, like [20, 40].")
    if key in _TEXTS:
        if isinstance(value, list) and all(isinstance(v, str) for v in value):
            return tuple(value)
        raise PromptError(f"{file}: “{key}” must be a list of texts.")
    wanted = int if key in _NUMBERS else bool if key in _FLAGS else str
    if type(value) is not wanted:
        words = {int: "a whole number", bool: "true or false", str: "text in quotes"}
        raise PromptError(f"{file}: “{key}” must be {words[wanted]}.")
    return value


def _disclaimers(value: object, file: Path) -> tuple[Disclaimer, ...]:
    if not isinstance(value, list) or not all(isinstance(form, dict) for form in value):
        raise PromptError(f"{file}: “disclaimers” must be [[disclaimers]] tables.")
    try:
        return tuple(Disclaimer(**form) for form in value)
    except TypeError as error:
        raise PromptError(f"{file}: a [[disclaimers]] entry is wrong: {error}.") from None


def _check(p: Platform, file: Path) -> None:
    for key, value, allowed in (
        ("unit", p.unit, UNITS),
        ("confidence", p.confidence, CONFIDENCES),
        ("bio_confidence", p.bio_confidence, CONFIDENCES),
        ("hashtag_basis", p.hashtag_basis, BASES),
    ):
        if value not in allowed:
            raise PromptError(f"{file}: “{key}” must be one of {', '.join(allowed)}.")
    if (p.limit is None) != (p.unit == "none"):
        raise PromptError(f"{file}: a limit needs a unit, and a unit a limit.")
    for language in ("en", "es"):
        if not any(d.use == "any" and d.language == language for d in p.disclaimers):
            raise PromptError(f'{file}: a disclaimer with use = "any" is missing for “{language}”.')
    if not p.voice:
        raise PromptError(f"{file}: the voice, the text below the head, is empty.")


def _plain(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())
