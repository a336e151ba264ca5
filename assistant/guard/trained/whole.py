"""How much a post as a whole has each fault of a verdict: the search model's encoder, learnt further on posts judged as a whole by ``scripts/train_whole.py``.

The guard's network, which must judge words and sentences too, and the linear models know less of irony. It is asked for verdicts alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant import inference
from assistant.guard.once import once
from assistant.guard.trained.network import vectors
from assistant.platforms import disclaimer
from assistant.profile import EMPTY

if TYPE_CHECKING:
    from assistant.guard.document import Document
    from assistant.inference import InferenceSession

MODEL: Final = Path(__file__).parent / "whole.onnx"
FAULTS: Final = (
    "boundary", "naysayer_engagement", "confirms_patient", "disparages_colleague", "undisclosed_ad", "consent_needed", "misinformation",
    "identifier", "advice", "claim", "do_not_post", "any", "no_disclaimer",
)  # fmt: skip  # any: but for the platform's own limits and a missing disclaimer
_OWN: Final = 0.6  # what this network counts of both
FIRST, LAST = 300, 100  # pieces read of a post longer than both: how it begins and how it ends


@once
def odds(document: Document) -> Mapping[str, float]:
    """Log odds of each of ``FAULTS``."""
    said = _session().run(["odds"], vectors.side_by_side([pieces(bare(document.text))]))[0][0]
    return dict(zip(FAULTS, map(float, said), strict=True))


def unsavable(document: Document) -> float:
    """Log odds that no edit saves the post, as this network and the guard's see it."""
    return _OWN * odds(document)["do_not_post"] + (1 - _OWN) * document.seen.faults["do_not_post"]


def bare(text: str) -> str:
    """A post without its disclaimer, as it was learnt from."""
    return disclaimer.strip(text, EMPTY)


def pieces(text: str) -> list[int]:
    """The rows of a post's words in ``vectors``, one at least."""
    return vectors.of_text(text, FIRST, LAST)


@cache
def _session() -> InferenceSession:
    return inference.session(MODEL)
