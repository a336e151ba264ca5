"""The practice profile: public facts that the guard must never touch."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from assistant.errors import ProfileError

JURISDICTIONS = ("US", "US-TX", "UK", "AU", "CA", "EU", "INT")


@dataclass(frozen=True, slots=True)
class Voice:
    """How the practice likes to sound; every field may be empty."""

    description: str = ""
    samples: tuple[str, ...] = ()
    use: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    emoji: str = "some"  # "none", "some" or "lots"
    hashtags: tuple[str, ...] = ()
    sign_off: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """A practice's public facts. An empty profile protects nothing and is valid."""

    name: str = ""
    specialty: str = ""
    clinicians: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    websites: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    jurisdiction: str = "US"
    voice: Voice = Voice()
    disclaimer: str = ""

    @property
    def reached_by(self) -> dict[str, tuple[str, ...]]:
        """The ways to reach the practice, by the name of each way."""
        return {"phone": self.phones, "website": self.websites, "handle": self.handles, "email": self.emails, "address": self.addresses}

    def without(self, ways: Collection[str]) -> Profile:
        """The profile without these ways to reach the practice."""
        left = {way: () if way in ways else known for way, known in self.reached_by.items()}
        return replace(self, phones=left["phone"], websites=left["website"], handles=left["handle"], emails=left["email"], addresses=left["address"])


EMPTY = Profile()
_TEXT = ("name", "specialty", "jurisdiction", "disclaimer")


def from_mapping(data: dict[str, object], where: str) -> Profile:
    """Build a profile from parsed TOML. Raises ProfileError naming the key at fault."""
    known = {f.name for f in fields(Profile)}
    values: dict[str, object] = {}
    for key, value in data.items():
        if key not in known:
            raise ProfileError(f"{where}: unknown key “{key}”. Known keys: {', '.join(sorted(known))}.")
        if key == "voice":
            values[key] = _voice(value, where)
        elif key in _TEXT:
            values[key] = _text(value, key, where)
        else:
            values[key] = _texts(value, key, where)
    profile = Profile(**values)  # type: ignore[arg-type]
    if profile.jurisdiction not in JURISDICTIONS:
        raise ProfileError(f"{where}: jurisdiction must be one of {', '.join(JURISDICTIONS)}.")
    return profile


def load(path: Path) -> Profile:
    """Read a profile file. Raises ProfileError when it is missing, malformed or has unknown keys."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ProfileError(f"There is no profile at {path}. “bedside profile init” makes one.") from None
    except OSError as error:
        raise ProfileError(f"The profile {path} cannot be read ({type(error).__name__}).") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProfileError(f"The profile {path} is not valid TOML: {error}.") from None
    return from_mapping(data, str(path))


def dump(profile: Profile) -> str:
    """The profile as TOML, empty values left out."""
    import tomli_w  # only writing needs it

    def full(values: dict[str, object]) -> dict[str, object]:
        return {k: list(v) if isinstance(v, tuple) else v for k, v in values.items() if v}

    values = asdict(profile)
    voice = full(values.pop("voice"))
    body = full(values)
    if voice != {"emoji": Voice().emoji}:
        body["voice"] = voice
    return tomli_w.dumps(body)


def _text(value: object, key: str, where: str) -> str:
    if not isinstance(value, str):
        raise ProfileError(f"{where}: “{key}” must be text in quotes.")
    return value.strip()


def _texts(value: object, key: str, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise ProfileError(f"{where}: “{key}” must be a list of texts, like {key} = [\"...\"].")
    return tuple(v.strip() for v in value if v.strip())


def _voice(value: object, where: str) -> Voice:
    if isinstance(value, str):
        return Voice(description=value.strip())
    if not isinstance(value, dict):
        raise ProfileError(f"{where}: “voice” must be text or a [voice] table.")
    known = {f.name for f in fields(Voice)}
    for key in value:
        if key not in known:
            raise ProfileError(f"{where}: unknown key “voice.{key}”. Known keys: {', '.join(sorted(known))}.")
    values: dict[str, object] = {
        k: _text(v, f"voice.{k}", where) if k in ("description", "emoji", "sign_off") else _texts(v, f"voice.{k}", where)
        for k, v in value.items()
    }
    voice = Voice(**values)  # type: ignore[arg-type]
    if voice.emoji not in ("none", "some", "lots"):
        raise ProfileError(f"{where}: “voice.emoji” must be none, some or lots.")
    return voice
