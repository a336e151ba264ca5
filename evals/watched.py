"""The product's own model writer, watched: what it was answered, what failed, and answers kept from before."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock

from assistant.errors import WriterError
from assistant.settings import Settings
from assistant.stages import Brief, Prompt, Raw, Safe
from assistant.writers.base import Turn
from assistant.writers.model import ModelWriter, Schema
from evals.answers import Memory, key_of
from evals.cassettes import NotRecorded, Tape
from evals.limits import CostReached, Limits


@dataclass(frozen=True)
class Source:
    """Where answers may come from besides the model, and how the model may be asked."""

    settings: Settings
    memory: Memory | None = None
    limits: Limits = field(default_factory=Limits)


@dataclass
class Watch:
    """What one case made the writer do. Filled from the threads that draft; lists and sums only grow."""

    tape: Tape | None = None  # with recorded answers the model is never asked
    epoch: int = 1
    heard: dict[str, str] = field(default_factory=dict)  # every answer of the suite by its key, for recording
    raws: list[tuple[str, str]] = field(default_factory=list)  # platform, the model's own words
    failures: list[WriterError] = field(default_factory=list)
    asked: int = 0  # tokens of prompts, as the endpoint counted them
    answered: int = 0
    lock: Lock = field(default_factory=Lock, repr=False)

    def count(self, asked: int, answered: int) -> None:
        """Add the tokens of one answer."""
        with self.lock:
            self.asked += asked
            self.answered += answered


class WatchedWriter(ModelWriter):
    """``ModelWriter`` with a seam at ``ask``: everything around it, prompts included, is the product's."""

    def __init__(self, source: Source, watch: Watch, inner: ModelWriter) -> None:
        self.__dict__.update(inner.__dict__)
        self._source, self._watch = source, watch

    def write(self, brief: Brief) -> Raw:
        """One draft; a failure is noted for the run and raised as ever."""
        try:
            raw = super().write(brief)
        except WriterError as error:
            self._watch.failures.append(error)
            raise
        self._watch.raws.append((brief.platform, raw.text))
        return raw

    def ask(self, prompt: Prompt, schema: Schema | None = None, *, vote: int = 0) -> Raw:
        """A recorded or kept answer to this prompt, else the model's; ``vote`` tells one asking from another.

        Raises NotRecorded, CostReached and what the model raises.
        """
        settings, tape, memory = self._source.settings, self._watch.tape, self._source.memory
        if tape is not None:
            recorded = tape.answers.get(key_of(prompt, tape.model, tape.max_tokens, self._watch.epoch, schema, vote))
            if recorded is None:
                self._watch.failures.append(NotRecorded())
                raise self._watch.failures[-1]
            return Raw(recorded)
        key = key_of(prompt, settings.model, settings.max_tokens, self._watch.epoch, schema, vote)
        text = memory.get(key) if memory else None
        if text is None:
            text = self._asked(prompt, schema)
            if memory:
                memory.put(key, text)
        self._watch.heard[key] = text
        return Raw(text)

    def _asked(self, prompt: Prompt, schema: Schema | None) -> str:
        try:
            with self._source.limits.call(prompt.tokens, self._source.settings.max_tokens):
                return super().ask(prompt, schema).text
        except CostReached as error:
            self._watch.failures.append(error)
            raise

    def _metered(self, asked: int, answered: int) -> None:
        self._watch.count(asked, answered)
        if self._source.limits.purse is not None:
            self._source.limits.purse.pay(asked, answered)

    def _copy(self, practice: Safe | None, turn: Turn) -> ModelWriter:
        return WatchedWriter(self._source, self._watch, super()._copy(practice, turn))
