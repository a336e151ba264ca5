"""What a writer is: something that answers a brief with raw text, trusted by nobody."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event
from typing import Protocol, runtime_checkable

from assistant.stages import Brief, Raw, Safe


class Writer(Protocol):
    """Writes one draft. Called from several threads at once, one per platform."""

    @property
    def name(self) -> str:
        """What the page calls it: "Built-in writer", or the model's name."""
        ...

    @property
    def host(self) -> str:
        """Where de-identified text goes; empty when nothing leaves this machine."""
        ...

    def write(self, brief: Brief) -> Raw:
        """One draft. Raises WriterError when there is no usable one."""
        ...


@dataclass(frozen=True, slots=True)
class Turn:
    """What the drafts of one request share: the moment they must end, and the button that ends them."""

    until: float | None = None  # on the writer's monotonic clock; None: the writer's own deadline only
    cancel: Event = field(default_factory=Event)


@runtime_checkable
class Bounded(Protocol):
    """A writer that waits for something and can be told when to stop."""

    def within(self, turn: Turn) -> Writer:
        """The same writer, held to this turn."""
        ...


@runtime_checkable
class Voiced(Protocol):
    """A writer that must be told how the practice sounds; one that reads the profile itself needs no telling."""

    def speaking_for(self, practice: Safe | None) -> Writer:
        """The same writer in the voice of another practice, in guarded words."""
        ...


def within(writer: Writer, turn: Turn) -> Writer:
    """``writer`` held to ``turn``; a writer that waits for nothing is returned as it is."""
    return writer.within(turn) if isinstance(writer, Bounded) else writer
