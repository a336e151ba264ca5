"""The network as it is stored: what it is fed, what it answers, and the session that runs it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from assistant import inference
from assistant.guard.trained.network import vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.guard.trained.network import Stretch
    from assistant.inference import InferenceSession

MODEL = Path(__file__).parent / "network.onnx"
NOTHING: Final = -20.0  # log odds of a sentence without a word
FAULTS: Final = ("boundary", "naysayer_engagement", "confirms_patient", "disparages_colleague", "undisclosed_ad", "consent_needed", "misinformation", "no_disclaimer", "identifier", "advice", "claim", "do_not_post")  # as verdicts name them; no_disclaimer is what teaches of health, do_not_post what no edit saves
STRENGTHS: Final = ("post", "query")  # at which a word is judged: what is typed into the chat loses clinicians, hospitals and jobs too
TELLS: Final = ("NAME", "AGE", "DATE", "LOCATION", "OCCUPATION", "SOCIAL", "OTHER")  # what a telling detail says of somebody
_KEPT = 32  # stretches whose reading is kept: those of the text at hand, and few more
FED: Final = ("vectors", "read", "words", "shape", "kind", "subject", "sentences")


class Judged(NamedTuple):
    """Log odds that each word is a telling detail, and what it tells then; that each sentence is advice and is a claim, that the whole has each fault of ``FAULTS``."""

    details: list[float]
    tells: list[str]
    sentences: list[tuple[float, float]]
    faults: list[float]


def judged(stretch: Stretch, strength: str) -> Judged:
    """What the network says of a stretch read at this strength."""
    details, tells, sentences, faults = _read(stretch)
    return Judged(details[0][:, STRENGTHS.index(strength)].tolist(), [TELLS[n] for n in tells[0].argmax(axis=1)], [(advice, claim) for advice, claim in sentences[0].tolist()], faults[0].tolist())


@lru_cache(maxsize=_KEPT)
def _read(stretch: Stretch) -> list[NDArray[Any]]:
    """What the network answers, at both strengths: a text is read for its mend, its seal and its verdict, and is run once."""
    return _session().run(["details", "tells", "said", "faults"], fed([stretch]))  # type: ignore[no-any-return]


def fed(stretches: Sequence[Stretch]) -> dict[str, NDArray[Any]]:
    """Stretches side by side, the shorter ones filled up with nothing.

    What ``vectors.side_by_side`` makes; ``words`` x pieces and ``sentences`` x words, rows that take the mean of what
    belongs to each; three numbers a word.
    """
    import numpy as np

    made = vectors.side_by_side([[row for word in s.pieces for row in word] for s in stretches])
    many, longest = made["read"].shape
    words, sentences = max(len(s.pieces) for s in stretches), max(s.sentences[-1] + 1 for s in stretches)
    made |= {"words": np.zeros((many, words, longest), np.float32), "sentences": np.zeros((many, sentences, words), np.float32)}
    made |= {name: np.zeros((many, words), np.int64) for name in ("shape", "kind", "subject")}
    for n, stretch in enumerate(stretches):
        count, counts = len(stretch.pieces), [len(word) for word in stretch.pieces]
        made["words"][n, np.repeat(np.arange(count), counts), np.arange(sum(counts)) + 1] = np.repeat(1 / np.array(counts, np.float32), counts)
        of = np.array(stretch.sentences)
        made["sentences"][n, of, np.arange(count)] = 1 / np.bincount(of)[of]
        for name, numbers in (("shape", stretch.shapes), ("kind", stretch.kinds), ("subject", stretch.subjects)):
            made[name][n, :count] = numbers
    return made


def kind(name: str) -> int:
    """The number of a class of words; 0 for one the network has not met."""
    return _names("kinds").get(name, 0)


def subject(name: str) -> int:
    """The number of whom a sentence is about, and how surely; 0 for what the network has not met."""
    return _names("subjects").get(name, 0)


@cache
def _names(of: str) -> dict[str, int]:
    return {name: number for number, name in enumerate(json.loads(_session().get_modelmeta().custom_metadata_map[of]))}


@cache
def _session() -> InferenceSession:
    return inference.session(MODEL)
