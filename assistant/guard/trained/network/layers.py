"""The layers of the network, in the order they are passed, and their weights."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from assistant.guard.trained.network import Stretch

    Numbers = NDArray[np.float32]
    Weights = dict[str, Numbers]

WEIGHTS = Path(__file__).parent / "weights.npz"
NOTHING: Final = -20.0  # log odds of a sentence without a word
TRAININGS: Final = ("1 ", "2 ")  # how the names of a training's weights begin; two that began elsewhere err in different places
HEADS: Final = 4
FAULTS: Final = ("boundary", "naysayer_engagement", "confirms_patient", "disparages_colleague", "undisclosed_ad", "consent_needed", "misinformation", "no_disclaimer")  # as verdicts name them; the last is what teaches of health
STRENGTHS: Final = ("post", "query")  # at which a word is judged: what is typed into the chat loses clinicians, hospitals and jobs too
NEIGHBOURS: Final = (("near", 5, 1), ("far", 3, 2))  # name of the layer, words seen at once, steps between them


class Judged(NamedTuple):
    """Log odds that each word is a telling detail, that each sentence is advice and is a claim, that the whole has each fault of ``FAULTS``."""

    details: list[float]
    sentences: list[tuple[float, float]]
    faults: list[float]


def judged(stretch: Stretch, strength: str) -> Judged:
    """The mean of what the trainings say of a stretch read at this strength."""
    import numpy as np

    said = [_judged(stretch, weights) for weights in _weights()]
    details, sentences, faults = (np.mean([each[n] for each in said], axis=0) for n in range(3))
    return Judged(details[:, STRENGTHS.index(strength)].tolist(), [(advice, claim) for advice, claim in sentences.tolist()], faults[0].tolist())


def _judged(stretch: Stretch, w: Weights) -> tuple[Numbers, Numbers, Numbers]:
    import numpy as np

    words = np.concatenate([stretch.vectors, w["shape"][stretch.shapes], w["kind"][stretch.kinds], w["subject"][stretch.subjects]], axis=1)
    words = np.maximum(_through(words, w, "in"), 0)
    for name, width, step in NEIGHBOURS:
        words = words + np.maximum(_through(_beside(words, width, step), w, name), 0)
    words = _even(words + _through(_attended(words, w), w, "attended"), w)
    said = _pooled(words, stretch.sentences)
    nobody = np.zeros_like(said[:1])
    whole = words.mean(axis=0, keepdims=True)
    sentences = np.concatenate([said, np.concatenate([nobody, said[:-1]]), np.concatenate([said[1:], nobody]), whole.repeat(len(said), axis=0)], axis=1)
    details = np.concatenate([words, said[stretch.sentences], whole.repeat(len(words), axis=0)], axis=1)
    return _out(details, w, "word"), _out(sentences, w, "sentence"), _out(np.concatenate([whole, words.max(axis=0, keepdims=True)], axis=1), w, "post")


def kind(name: str) -> int:
    """The number of a class of words; 0 for one the network has not met."""
    return _names("kinds").get(name, 0)


def subject(name: str) -> int:
    """The number of whom a sentence is about, and how surely; 0 for what the network has not met."""
    return _names("subjects").get(name, 0)


def _out(numbers: Numbers, w: Weights, layer: str) -> Numbers:
    import numpy as np

    return _through(np.maximum(_through(numbers, w, layer), 0), w, f"{layer}-out")


def _through(numbers: Numbers, w: Weights, layer: str) -> Numbers:
    return numbers @ w[layer] + w[f"{layer}+"]


def _beside(words: Numbers, width: int, step: int) -> Numbers:
    """Each word with those up to ``width`` // 2 steps before and after it: words x (width x numbers)."""
    import numpy as np

    reach = width // 2 * step
    padded = np.pad(words, ((reach, reach), (0, 0)))
    return np.concatenate([padded[n * step : n * step + len(words)] for n in range(width)], axis=1)


def _attended(words: Numbers, w: Weights) -> Numbers:
    """What each word finds in those that matter to it, wherever they stand."""
    import numpy as np

    asked, offered, told = (_through(words, w, name).reshape(len(words), HEADS, -1).swapaxes(0, 1) for name in ("ask", "offer", "tell"))
    fit = asked @ offered.swapaxes(1, 2) / np.sqrt(np.float32(asked.shape[2]))
    power = np.exp(fit - fit.max(axis=2, keepdims=True))
    return np.asarray((power / power.sum(axis=2, keepdims=True) @ told).swapaxes(0, 1).reshape(len(words), -1))


def _even(words: Numbers, w: Weights) -> Numbers:
    """Each word's numbers with mean 0 and spread 1, then as wide as was learnt."""
    import numpy as np

    off = words - words.mean(axis=1, keepdims=True)
    return np.asarray(off / np.sqrt((off * off).mean(axis=1, keepdims=True) + np.float32(1e-5)) * w["even"] + w["even+"])


def _pooled(words: Numbers, sentences: list[int]) -> Numbers:
    """Each sentence as the mean and the largest of its words' numbers: sentences x (2 x numbers)."""
    import numpy as np

    starts = [0, *(n for n in range(1, len(sentences)) if sentences[n] != sentences[n - 1])]
    counts = np.diff([*starts, len(sentences)]).astype(np.float32)
    return np.concatenate([np.add.reduceat(words, starts) / counts[:, None], np.maximum.reduceat(words, starts)], axis=1)


@cache
def _names(of: str) -> dict[str, int]:
    return {str(name): number for number, name in enumerate(_file()[of])}


@cache
def _weights() -> list[Weights]:
    """Those of each training, by layer."""
    import numpy as np

    numbers = {name: stored.astype(np.float32) for name, stored in _file().items() if name not in ("kinds", "subjects")}
    return [{name.removeprefix(start): stored for name, stored in numbers.items() if name.startswith(start)} for start in TRAININGS]


@cache
def _file() -> dict[str, NDArray[np.generic]]:
    import numpy as np

    with np.load(WEIGHTS) as stored:
        return dict(stored)
