"""What a comment is by its meaning: the first layers of the search model's encoder, learnt further on our own comments by ``scripts/train_reader.py``. The voter beside it knows words."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import inference
from assistant.guard.trained.network import vectors

if TYPE_CHECKING:
    from assistant.inference import InferenceSession

MODEL = Path(__file__).parent / "reader.onnx"
FIRST, LAST = 160, 90  # pieces read of a comment longer than both: how it begins and how it ends


def shares(text: str) -> list[float]:
    """The likelihood of each class, in the order of ``classify.CLASSES``."""
    return [float(share) for share in _session().run(["shares"], vectors.side_by_side([pieces(text)]))[0][0]]


def pieces(text: str) -> list[int]:
    """The rows of a comment's words in ``vectors``, one at least."""
    return vectors.of_text(text, FIRST, LAST)


@cache
def _session() -> InferenceSession:
    return inference.session(MODEL)
