"""The product's own model writer, watched: what it was answered, what failed, and answers kept from before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.errors import WriterError
from assistant.settings import Settings
from assistant.stages import Brief, Prompt, Raw, Safe
from assistant.writers.base import Turn
from assistant.writers.model import ModelWriter, Schema
from evals.answers import Memory, NotRecorded, key_of, tape_key


@dataclass
class Watch:
    """What one case made the writer do. Filled from the threads that draft; lists and sums only grow."""

    raws: list[tuple[str, str]] = field(default_factory=list)  # platform, the model's own words
    failures: list[WriterError] = field(default_factory=list)
    heard: dict[str, str] = field(default_factory=dict)  # tape key -> answer, for recording
    tokens: int = 0  # prompts as counted, answers at four characters a token


@dataclass(frozen=True)
class Source:
    """Where answers may come from, in this order: recorded ones, kept ones, the model."""

    settings: Settings
    memory: Memory | None = None
    tape: Mapping[str, str] | None = None  # with a tape, the model is never asked


class WatchedWriter(ModelWriter):
    """``ModelWriter`` with a seam at ``ask``: everything around it, prompts included, is the product's."""

    def __init__(self, source: Source, watch: Watch, epoch: int, inner: ModelWriter) -> None:
        self.__dict__.update(inner.__dict__)
        self._source, self._watch, self._epoch = source, watch, epoch

    def write(self, brief: Brief) -> Raw:
        """One draft; a failure is noted for the run and raised as ever."""
        try:
            raw = super().write(brief)
        except WriterError as error:
            self._watch.failures.append(error)
            raise
        self._watch.raws.append((brief.platform, raw.text))
        return raw

    def ask(self, prompt: Prompt, schema: Schema | None = None) -> Raw:
        """A recorded or kept answer to this prompt, else the model's. Raises NotRecorded and what the model raises."""
        tape, memory = self._source.tape, self._source.memory
        key = key_of(prompt, self._source.settings, self._epoch)
        kept = tape.get(tape_key(prompt, self._epoch)) if tape is not None else memory.get(key) if memory else None
        if kept is None:
            if tape is not None:
                raise NotRecorded
            kept = super().ask(prompt, schema).text
            self._watch.tokens += prompt.tokens + len(kept) // 4
            if memory:
                memory.put(key, kept)
        self._watch.heard[tape_key(prompt, self._epoch)] = kept
        return Raw(kept)

    def _copy(self, practice: Safe | None, turn: Turn) -> ModelWriter:
        return WatchedWriter(self._source, self._watch, self._epoch, super()._copy(practice, turn))
