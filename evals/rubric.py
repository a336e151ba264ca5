"""Rubrics: one TOML file each under ``rubrics/``, a title and one question that has a good answer, yes."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from evals.errors import SuiteError
from evals.suite import HERE

FOLDER = HERE / "rubrics"


@dataclass(frozen=True, slots=True)
class Rubric:
    """One question that has a good answer: yes."""

    name: str
    title: str
    question: str


def read(name: str, folder: Path = FOLDER) -> Rubric:
    """The rubric called ``name``. Raises SuiteError."""
    file = folder / f"{name}.toml"
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        if data.keys() != {"title", "question"} or not all(isinstance(v, str) and v.strip() for v in data.values()):
            raise SuiteError(f"{file}: a rubric has a “title” and a “question”, and nothing else.")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        known = ", ".join(sorted(f.stem for f in folder.glob("*.toml")))
        raise SuiteError(f"There is no rubric “{name}” that can be read. The rubrics are: {known}.") from None
    return Rubric(name, data["title"], data["question"].strip())
