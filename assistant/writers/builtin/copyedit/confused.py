"""Words that sound alike, typed for one another: "there families", "to often", "doing it's job". The context must say so, as learnt from posts. Weights: ``scripts/train_confused.py``.

Of the word, with one word standing for all that sound like it, and of the two words on either side, the search model's
third layer says what they are in their sentence; a small network over the five says which of those words belongs there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.knowledge.embedding import Vectors, minilm
from assistant.writers.builtin.copyedit import capitals, layers
from assistant.writers.builtin.copyedit.lists import data

WEIGHTS = Path(__file__).parent.parent / "data" / "confused.npz"
BAR = 0.985  # likelihood from which another word is meant: of 4,266 posts written with care four are changed
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]")
_ADDRESS = re.compile(r"\S*(?:@|://|www\.|#)\S*|\S+\.\w{2,}(?=[\s/]|$)\S*")
_TOO = re.compile(r"(?i)\W*(?:$|[.!?;:)]|(?:often|much|many|soon|late|early|long|far|big|small|hard|hot|cold|tight|busy|tired|young|old|quick(?:ly)?|fast|slow(?:ly)?|high|low|strong|sensitive|little|few|close|short|scary|expensive|good|bad|easy|loud|sick|shy|embarrassed|nervous|scared|heavy|dry|sweet|bright|dark|deep|thin|thick|wide|weak|warm|and|but|so|if|when|because)\b)")  # what stands behind "too"
_MUCH, _PLAIN = re.compile(r"(?i) (?:often|much|many|soon|late|long|far|big|small|hard|hot|cold|busy|tired|young|old|fast|high|low|strong|sick|shy|embarrassed|scared|heavy)\b(?! (?:the|a|an|your|our|my)\b)"), 0.8  # "to often" leaves little doubt
# "their dogs name to.": only some words leave a "to" at the end
_LAST = re.compile(r"\s*(?:[.!?]|$)")
_TAKES_TO = re.compile(r"(?i)\b(?:want\w*|need\w*|ha(?:ve|s|d)|going|used|able|like[ds]?|lov\w+|plan\w*|hop\w+|tr(?:y|ies|ied|ying)|ought|supposed|told|asked|gets?|got|how|where|who|what|which|not|allowed|paid|up|close|next|due|according|talk\w*|spoke\w*|listen\w*|look\w* forward|mean\w*|refus\w+|forg[eo]t\w*|welcome|happy|free|come|go|goes|went|belongs?|sent|wr(?:ite|ote)|yes|refer\w*|moved|speak\w*) $")
_MORE_THAN = re.compile(r"(?i)\b((?:more|less|fewer|rather|better|worse|(?!ever|never|after|over|under|other)[a-z]{3,}er) )then(?= (?:usual|before|ever|expected|normal|average|most|anyone|anything|that|those|you think|we thought|\d))")
_OPENS = re.compile(r"(?:^|[.!?,;:–—]\s*|\b(?i:and|but|so|because|if|when|that)\s+)$")  # what stands before "we're" and "let's"
_LEADS = re.compile(r"(?i)\b(?:how|where|while|since|know|think|say|says|said|feel|like|what|until|before|after|sure|unless|though|as|whether|than) $")  # what may stand before "they're" as well
_ONLY_OPENING = ("we're", "let's", "they're")


def meant(text: str) -> str:
    """A text with the words in it that are surely typed for another; all others as they were."""
    text = _MORE_THAN.sub(r"\1than", text)
    kept = [found.span() for found in _ADDRESS.finditer(text)]  # addresses, handles and tags
    typed = [found for found in WORD.finditer(text) if not any(start <= found.start() < end for start, end in kept)]
    words = [plain(found[0]) for found in typed]
    places = [n for n, word in enumerate(words) if word in data()["confused"]]
    if not places:
        return text
    first, last = minilm().of_words([together().get(word, word) for word in words])
    places = [n for n in places if n < len(first)]
    if not places:
        return text
    odds = layers.odds(layers.stored(WEIGHTS), beside(first, last, np.array(places)))
    for n, row in reversed([*zip(places, odds, strict=True)]):
        start, end = typed[n].span()
        word = _likeliest(words[n], row, _PLAIN if _MUCH.match(text[end:]) or (_LAST.match(text[end:]) and not _TAKES_TO.search(text[:start])) else BAR)
        if word != words[n] and word in data()["confused"][words[n]] and _may_stand(word, text[:start], text[end:]):
            text = f"{text[:start]}{_as_typed(typed[n][0], word)}{text[end:]}"
    return text


def _likeliest(typed: str, odds: Vectors, bar: float) -> str:
    """The word of those that sound alike that surely belongs there, else the one typed."""
    own = alike(typed)
    found = odds[[members().index(word) for word in own]]
    found = np.exp(found - found.max())
    best = int(found.argmax())
    return own[best] if found[best] / found.sum() >= bar else typed


def _may_stand(word: str, before: str, behind: str) -> bool:
    """Whether a word can stand there at all."""
    if word == "too":
        return _TOO.match(behind) is not None
    return word not in _ONLY_OPENING or _OPENS.search(before) is not None or (word == "they're" and _LEADS.search(before) is not None)


def _as_typed(typed: str, meant: str) -> str:
    if typed.isupper() and len(typed) > 1:
        return meant.upper()
    return capitals.as_typed(typed, meant)


def plain(word: str) -> str:
    """A word as it is compared."""
    return word.lower().replace("’", "'")


@cache
def members() -> tuple[str, ...]:
    """Every word that is confused with another, those that sound alike beside each other."""
    return tuple(word for group in groups() for word in group)


@cache
def groups() -> tuple[tuple[str, ...], ...]:
    """The words that sound alike, together."""
    found: list[set[str]] = []
    for typed, others in data()["confused"].items():
        group = {typed, *others}
        for near in [each for each in found if each & group]:
            found.remove(near)
            group |= near
        found.append(group)
    return tuple(tuple(sorted(group)) for group in sorted(found, key=min))


@cache
def together() -> dict[str, str]:
    """Each word and the one that stands for all that sound like it, so that what was typed says nothing."""
    return {word: group[0] for group in groups() for word in group}


def alike(word: str) -> tuple[str, ...]:
    """A word and those that sound like it."""
    return next(group for group in groups() if word in group)


def beside(first: Vectors, last: Vectors, places: NDArray[np.int64]) -> Vectors:
    """What stands at and beside each place: two words before it, itself, two behind, zeros where there are none."""
    return layers.around(first, last, places, behind=2)


def typed_at(words: Sequence[str]) -> list[int]:
    """The places of words that are confused with others."""
    return [n for n, word in enumerate(words) if word in together()]
