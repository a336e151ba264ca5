"""What subjects run on: the product as it is, opened once, with the writer of the run."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.errors import SearchUnavailable, UsageError
from assistant.knowledge.search import Search
from assistant.pipeline import Desk, open_desk
from assistant.profile import EMPTY, Profile
from assistant.settings import Settings
from evals.case import Case
from evals.output import Output

if TYPE_CHECKING:
    from assistant.writers.model import ModelWriter
    from evals.cassettes import Tape
    from evals.rubric import Rubric
    from evals.watched import Source, Watch, WatchedWriter


@dataclass
class Bench:
    """Opens the library and the writer when a subject first needs them; suites of the guard need neither."""

    settings: Settings = field(default_factory=Settings)
    source: Source | None = None  # where a model's answers come from; None: the built-in writer
    tapes: Mapping[str, Tape] = field(default_factory=dict)  # by suite: recorded answers, used instead of the model
    rubrics: Mapping[str, tuple[Rubric, ...]] = field(default_factory=dict)  # by suite: what a model judges its posts by
    deciding: frozenset[str] = frozenset()  # rubrics whose judge may pass or fail a case
    answers: dict[tuple[str, tuple[str, Profile]], Output] = field(default_factory=dict, repr=False)
    desks: dict[Profile, Desk] = field(default_factory=dict, repr=False)  # by practice
    heard: dict[str, dict[str, str]] = field(default_factory=dict, repr=False)  # every answer by suite, for recording
    watch: Watch | None = None  # of the case at hand, when a model is asked

    def watching(self, suite: str, epoch: int) -> Bench:
        """This bench for one case with a model: same library and writer, a watch of its own."""
        from evals.watched import Watch

        own = copy.copy(self)
        own.watch, own.answers = Watch(self.tapes.get(suite), epoch, self.heard.setdefault(suite, {})), {}
        return own

    def once(self, subject: Callable[[Case, Bench], Output], case: Case) -> Output:
        """The subject's answer; suites that score the same call on the same case share it."""
        key = (subject.__name__, case.key)
        if key not in self.answers:
            self.answers[key] = subject(case, self)
        return self.answers[key]

    @cached_property
    def desk(self) -> Desk:
        """The desk with no practice. Raises BedsideError when it cannot be opened."""
        return open_desk(self.settings, EMPTY)

    @property
    def search(self) -> Search:
        """The library alone. Raises SearchUnavailable."""
        if self.desk.search is None:
            raise SearchUnavailable()
        return self.desk.search

    def desk_for(self, case: Case) -> Desk:
        """The desk of the case's practice."""
        desk = self.desks.get(case.profile)
        if desk is None:  # a model speaks in a practice's voice, which the guard reads first
            desk = self.desks[case.profile] = self.desk.of(case.profile)
        if self.source is None or self.watch is None:
            return desk
        from assistant.writers.model import ModelWriter
        from evals.watched import WatchedWriter

        if not isinstance(desk.writer, ModelWriter):  # the built-in writer drafts, and a model only judges
            return desk
        return replace(desk, writer=WatchedWriter(self.source, self.watch, desk.writer))

    @property
    def model(self) -> WatchedWriter:
        """The model itself, for a judge. Raises UsageError when the run has none."""
        from evals.watched import WatchedWriter

        if self.source is None or self.watch is None:
            raise UsageError("This needs a model: name one with --model, or use --replay.")
        return WatchedWriter(self.source, self.watch, self.bare_model)

    @cached_property
    def bare_model(self) -> ModelWriter:
        """The model's client; open it before ``watching``, so that every case shares it."""
        from assistant.writers.model import ModelWriter

        assert self.source is not None
        return ModelWriter(self.source.settings)

    def close(self) -> None:
        """Let go of the index, if it was opened."""
        if "desk" in self.__dict__ and self.desk.search is not None:
            self.desk.search.close()
