"""Answers of a model, kept by what was asked, so that an unchanged prompt costs nothing. Synthetic text only.

The key is a digest of the rendered prompt, the model, the parameters of the call and the epoch; kept answers also
remember the address they came from.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.stages import Prompt


def key_of(
    prompt: Prompt, model: str, max_tokens: int, epoch: int, schema: Mapping[str, object] | None = None, vote: int = 0
) -> str:
    """What identifies one call: sixty-four hexadecimal digits. ``vote`` counts the askings of one question."""
    asked = [[m.role, m.text] for m in prompt.messages]
    parts = [asked, model, max_tokens, epoch, schema, *([vote] if vote else [])]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Memory:
    """A folder of answers, one small file a call. Safe for threads and processes: a file appears whole or not at all."""

    folder: Path

    def get(self, key: str) -> str | None:
        """The answer kept under ``key``; None when there is none or it cannot be read."""
        try:
            value = json.loads((self.folder / key[:2] / f"{key}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        return value if isinstance(value, str) else None

    def put(self, key: str, answer: str) -> None:
        """Keep an answer. A full or read-only disk keeps nothing and stops nothing."""
        place = self.folder / key[:2]
        own = place / f".{key}.{os.getpid()}"
        try:
            place.mkdir(parents=True, exist_ok=True)
            own.write_text(json.dumps(answer), encoding="utf-8")
            own.replace(place / f"{key}.json")
        except OSError:
            own.unlink(missing_ok=True)

    @classmethod
    def of(cls, data: Path, url: str) -> Memory:
        """The answers of one address: another endpoint's model of the same name is another model."""
        return cls(data / "evals" / "answers" / hashlib.sha256(url.encode()).hexdigest()[:12])
