"""Answers of a model, kept by what was asked, so that an unchanged prompt costs nothing. Synthetic text only.

The key is a digest of the rendered prompt, the model, its address, the longest answer asked for, and the epoch.
A recorded file ("cassette") is the same thing checked in: it lets a suite with a model run where there is none.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import WriterError
from assistant.settings import Settings
from assistant.stages import Prompt
from evals.errors import RunError


class NotRecorded(WriterError):
    """Only recorded answers may be used, and this prompt has none."""

    sentence = "There is no recorded answer to this prompt. Record it again with a model."


def key_of(prompt: Prompt, settings: Settings, epoch: int) -> str:
    """What identifies one call: sixty-four hexadecimal digits."""
    asked = [[m.role, m.text] for m in prompt.messages]
    parts = [asked, settings.model, settings.model_url, settings.max_tokens, epoch]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()


def tape_key(prompt: Prompt, epoch: int) -> str:
    """What identifies a recorded answer: the prompt alone, whichever model gave it."""
    asked = [[m.role, m.text] for m in prompt.messages]
    return hashlib.sha256(json.dumps([asked, epoch], ensure_ascii=True).encode()).hexdigest()


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


def read_tape(file: Path) -> Mapping[str, str]:
    """A recorded file: JSON lines of key and answer. Raises RunError."""
    try:
        lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        return {str(line["key"]): str(line["answer"]) for line in lines}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RunError(f"The recorded answers in {file} cannot be read ({type(error).__name__}).") from None


def write_tape(file: Path, answers: Mapping[str, str]) -> None:
    """Record answers, sorted, so that a new recording shows as a small difference."""
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps({"key": k, "answer": answers[k]}) for k in sorted(answers)]
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
