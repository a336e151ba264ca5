"""Recorded answers ("cassettes"), checked in one file a suite, so that a suite with a model runs where there is none.

The first line says which model answered, with which parameters, when, and what kind of model it is; each other line
is the key of a call and its answer. A prompt that changed since has another key: its case is unscored, and said to be.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from assistant.errors import WriterError
from evals.errors import RunError


class NotRecorded(WriterError):
    """Only recorded answers may be used, and this prompt has none."""

    sentence = "There is no recorded answer to this prompt as it is now. Record it again with a model (--record)."


@dataclass(frozen=True, slots=True)
class Tape:
    """The recorded answers of one suite."""

    model: str
    max_tokens: int
    recorded: str  # the day
    about: str = ""  # what a reader of the scores should know about the model
    answers: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def said(self) -> str:
        """One line for people."""
        return f"recorded answers of {self.model} ({self.recorded}){'. ' + self.about if self.about else ''}"


def file_of(folder: Path, suite: str) -> Path:
    """Where a suite's recorded answers are, in this folder of them."""
    return folder / f"{suite}.jsonl"


def read(folder: Path, suite: str) -> Tape:
    """A suite's recorded answers. Raises RunError when there are none or the file is damaged."""
    file = file_of(folder, suite)
    if not file.is_file():
        raise RunError(f"There are no recorded answers for the suite {suite} ({file.name}). Record them with a model and --record.")
    try:
        head, *lines = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
        answers = {str(line["key"]): str(line["answer"]) for line in lines}
        return Tape(str(head["model"]), int(head["max_tokens"]), str(head["recorded"]), str(head.get("about", "")), answers)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise RunError(f"The recorded answers in {file} cannot be read ({type(error).__name__}).") from None


def write(folder: Path, suite: str, tape: Tape, *, whole: bool) -> Path:
    """Record answers, sorted, so that a new recording shows as a small difference.

    A recording of a part (not ``whole``) keeps the other answers of the same model and parameters.
    """
    file, answers = file_of(folder, suite), dict(tape.answers)
    if not whole and file.is_file():
        before = read(folder, suite)
        if (before.model, before.max_tokens) == (tape.model, tape.max_tokens):
            answers = {**before.answers, **answers}
    folder.mkdir(parents=True, exist_ok=True)
    head = {k: v for k, v in asdict(tape).items() if k != "answers"}
    lines = [json.dumps(head), *(json.dumps({"key": k, "answer": answers[k]}) for k in sorted(answers))]
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return file
