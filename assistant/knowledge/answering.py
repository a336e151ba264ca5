"""How likely a text of a card answers what is asked: the search model's encoder reads both side by side, learnt further on our own asks by ``scripts/train_answering.py``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import inference
from assistant.guard.trained.network import vectors

if TYPE_CHECKING:
    from assistant.inference import InferenceSession

MODEL = Path(__file__).parent / "answering.onnx"
_ASKED, _TOLD = 40, 50  # pieces read of what is asked, and of the text


def likelihoods(title: str, asked: str, texts: Sequence[str]) -> list[float]:
    """How likely each text tells what is asked of the topic ``title``."""
    return [_likelihood(title, asked, text) for text in texts]


@lru_cache(maxsize=4096)
def _likelihood(title: str, asked: str, text: str) -> float:
    return float(_session().run(["likely"], vectors.side_by_side([pieces(title, asked, text)]))[0][0])


def pieces(title: str, asked: str, text: str) -> list[int]:
    """The rows of what is asked and of a text in ``vectors``, a mark between them."""
    return [*vectors.of_text(f"{title}: {asked}", _ASKED, 0), vectors.mark(), *vectors.of_text(text, _TOLD, 0)]


@cache
def _session() -> InferenceSession:
    return inference.session(MODEL)
