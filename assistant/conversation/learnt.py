"""What is asked, as learnt from labelled conversations: a linear model over a message's words, its meaning, what is on the table and which cue fits. Weights: ``scripts/train_intent.py``."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from assistant.knowledge.embedding import minilm

WEIGHTS = Path(__file__).parent / "intents.json"
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[?!]")
_READ = 400  # characters from either end; what a longer message asks stands at one of them
_PAIR, _MEANING = 0.6, 3.0  # what a pair of words counts, and what the meaning as a whole, beside a word
_OPENING = 3  # words


def features(outside: str, cue: str, *, pasted: bool, drafts: bool, ideas: bool) -> dict[str, float]:
    """Name -> value of everything the model weighs. After a draft a word means something else than before one."""
    said = outside.strip()
    if len(said) > 2 * _READ:
        said = f"{said[:_READ]} {said[-_READ:]}"
    words = ["#" if w[0].isdigit() else w for w in _TOKEN.findall(said.lower().replace("’", "'"))]
    after = "drafts" if drafts else "ideas" if ideas else "nothing"
    found = {"always": 1.0, f"after:{after}": 1.0, f"cue:{cue}": 1.0, f"cue:{cue} {after}": 1.0, f"length:{_length(len(words))} {after}": 1.0}
    if pasted:
        found |= {"pasted": 1.0, f"pasted {after}": 1.0}
    if words and words[-1] == "?":
        found |= {"asks": 1.0, f"asks {after}": 1.0}
    found |= {f"word:{w}": 1.0 for w in words}
    found |= {f"word:{w} {after}": _PAIR for w in words}
    found |= {f"pair:{a} {b}": _PAIR for a, b in pairwise(["^", *words, "$"])}
    found |= {f"opens:{w}": _PAIR for w in words[:_OPENING]}
    found |= {f"meaning:{n}": _MEANING * float(value) for n, value in enumerate(minilm().embed([said])[0])}
    return found


def _length(words: int) -> str:
    return next(name for name, most in (("few", 3), ("short", 8), ("some", 20), ("long", words)) if words <= most)
