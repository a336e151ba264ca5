"""A network as it is stored: what it is fed, and what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from assistant import inference
from assistant.guard.trained.network import vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.inference import InferenceSession

PLACES: Final = ("same", "new", "every")  # whether a word belongs with the word before, begins the next post or wish, or is for all of them


class Judged(NamedTuple):
    """The likelihood of each role, a word; that a stretch begins with it; and of each of ``PLACES``."""

    roles: list[list[float]]
    begins: list[float]
    places: list[tuple[float, ...]]


class Network:
    """What says of each word which of ``roles`` it has."""

    def __init__(self, name: str, roles: tuple[str, ...]) -> None:
        self.model = Path(__file__).parent / f"{name}.onnx"
        self.roles = roles

    def judged(self, words: Sequence[tuple[int, ...]]) -> Judged:
        """What it says of the words of a message, each given as its pieces."""
        roles, begins, places = self._session.run(["roles", "begins", "places"], fed([words]))
        return Judged(roles[0].tolist(), begins[0].tolist(), [tuple(row) for row in places[0].tolist()])

    @cached_property
    def _session(self) -> InferenceSession:
        return inference.session(self.model)


def fed(texts: Sequence[Sequence[tuple[int, ...]]]) -> dict[str, NDArray[Any]]:
    """Texts side by side: what ``vectors.side_by_side`` makes, and ``words`` x pieces, rows that take the mean of what belongs to each word."""
    import numpy as np

    made = vectors.side_by_side([[row for word in text for row in word] for text in texts])
    many, longest = made["read"].shape
    made["words"] = np.zeros((many, max(map(len, texts)), longest), np.float32)
    for n, text in enumerate(texts):
        counts = [len(word) for word in text]
        made["words"][n, np.repeat(np.arange(len(text)), counts), np.arange(sum(counts)) + 1] = np.repeat(1 / np.array(counts, np.float32), counts)
    return made
