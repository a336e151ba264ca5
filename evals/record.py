"""The result file: JSON lines, written as the run goes. Head, one line a result, and an end only when all are there.

A run that was stopped has no end line. It can be continued, and it never counts as a pass.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Self

from assistant import __version__, guard, resources
from evals import prices
from evals.errors import RunError
from evals.outcome import Outcome, Result, Score
from evals.suite import Suite

SCHEMA = 2
_RESULT = tuple(f.name for f in fields(Result))
_SCORE = tuple(f.name for f in fields(Score))


@dataclass(frozen=True, slots=True)
class Head:
    """What a run was made of. Two runs with the same head (but for time and label) must give the same results."""

    version: str
    guard: str
    prompts: str
    cards: str
    writer: str
    suites: dict[str, str]  # name -> digest
    cases: dict[str, int]  # name -> how many were to run
    epochs: int = 1
    limit: int | None = None
    judge: str = ""  # rubrics a model judged by, and whether it decided
    price: str = ""  # of the model, asked/answered in US dollars per million tokens; empty: not known
    label: str = ""  # the revision, or what the person called it
    started: str = ""

    def same_work(self, other: Head) -> bool:
        """True when a run with ``other`` may be continued by one with this head."""
        mine, theirs = asdict(self), asdict(other)
        return all(mine[k] == theirs[k] for k in mine if k not in ("price", "label", "started"))


@dataclass(frozen=True, slots=True)
class Run:
    """A result file as read."""

    head: Head
    results: tuple[Result, ...]
    finished: bool
    file: Path | None = None

    @property
    def whole(self) -> int:
        """How many results a finished run has."""
        return sum(self.head.cases.values()) * self.head.epochs

    def cost(self, suite: str | None = None) -> float | None:
        """US dollars spent, on one suite or on all; None when the model's price is not known."""
        if not self.head.price:
            return None
        price = prices.parse(self.head.price)
        return sum(price.cost(r.asked_tokens, r.answered_tokens) for r in self.results if suite in (None, r.suite))


def head_of(
    suites: Iterable[Suite], writer: str, *, epochs: int = 1, limit: int | None = None, judge: str = "", price: str = "", label: str = "",
) -> Head:  # fmt: skip
    """The head for a run of these suites with the product as it is now."""
    chosen = tuple(suites)
    return Head(
        version=__version__, guard=guard.version(), prompts=_digest(resources.folder("prompts")),
        cards=_digest(resources.folder("knowledge")), writer=writer,
        suites={s.name: s.digest for s in chosen}, cases={s.name: len(s.some(limit)) for s in chosen},
        epochs=epochs, limit=limit, judge=judge, price=price, label=label, started=datetime.now(UTC).isoformat(timespec="seconds"),
    )  # fmt: skip


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(f for f in folder.rglob("*.md") if f.is_file()):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]


class Writing:
    """Appends results to a file; each line is complete or, after a kill, the last one is ignored."""

    def __init__(self, file: Path, head: Head, *, append: bool = False) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        if append:
            _drop_broken_tail(file)
        self._stream: IO[str] = file.open("a" if append else "w", encoding="utf-8")
        if not append:
            self._line({"schema": SCHEMA, "head": asdict(head)})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def add(self, result: Result) -> None:
        """Write one result at once."""
        self._line({"result": _plain(result)})

    def finish(self) -> None:
        """Write the end line and make it durable: every result is there."""
        self._line({"end": datetime.now(UTC).isoformat(timespec="seconds")})
        os.fsync(self._stream.fileno())

    def _line(self, value: object) -> None:
        self._stream.write(json.dumps(value, ensure_ascii=True) + "\n")
        self._stream.flush()


def read(file: Path) -> Run:
    """A result file. Raises RunError when it is missing, of another kind or damaged before its last line."""
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RunError(f"The result file {file} cannot be read ({type(error).__name__}).") from None
    whole = [line for line in lines[:-1] if line.strip()]
    try:
        values = [json.loads(line) for line in whole]
        if not values or values[0].get("schema") != SCHEMA:
            raise RunError(f"{file} is not a result file of this version of Bedside.")
        head = Head(**values[0]["head"])
        results = tuple(_result(v["result"]) for v in values[1:] if "result" in v)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise RunError(f"The result file {file} is damaged.") from None
    return Run(head, _once(results), finished=any("end" in v for v in values), file=file)


def _once(results: tuple[Result, ...]) -> tuple[Result, ...]:
    """Each case of each epoch once; the first word stands."""
    first: dict[tuple[str, str, int], Result] = {}
    for result in results:
        first.setdefault((result.suite, result.case, result.epoch), result)
    return tuple(first.values())


def _plain(result: Result) -> dict[str, object]:
    """The reverse of ``_result``; ``asdict`` copies every text of every result, for twenty times as long."""
    values = {name: getattr(result, name) for name in _RESULT}
    return {**values, "scores": [{name: getattr(score, name) for name in _SCORE} for score in result.scores]}


def _result(line: dict[str, object]) -> Result:
    scores = tuple(Score(Outcome(s["outcome"]), s["detail"], s["value"], s["scorer"]) for s in line["scores"])  # type: ignore[attr-defined]
    return Result(**{**line, "outcome": Outcome(line["outcome"]), "scores": scores})  # type: ignore[arg-type]


def _drop_broken_tail(file: Path) -> None:
    data = file.read_bytes()
    whole = data[: data.rfind(b"\n") + 1]
    if whole != data:
        file.write_bytes(whole)
