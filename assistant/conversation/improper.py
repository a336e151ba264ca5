"""What a request wants said that no post may say: mockery, quarrels, digs, hidden advertising, somebody's secrets. Read before anything is written.

The guard's conduct rules find what is listed; weights learnt from labelled requests (``scripts/train_improper.py``) find more, sentence by sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from assistant import guard, multinomial, platforms
from assistant.conversation import asks
from assistant.guard.trained.conduct import QUESTIONS
from assistant.knowledge.embedding import minilm
from assistant.profile import Profile
from assistant.spans import requests
from assistant.stages import Finding
from assistant.text.sentences import Span, sentences
from assistant.writers.builtin import intended, slots, statements

WEIGHTS = Path(__file__).with_suffix(".json")
FINE = "none"
CLASSES = (FINE, *QUESTIONS)
SURE, MAYBE = 0.6, 0.4  # likelihood of a fault from which a sentence is left out, and from which the user is asked to look again
_LONGEST = 40  # sentences; a longer request is a text of its own, which the guard reads in the draft
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[?!$&@#%]")
_SINGLE, _PAIR, _NEAR, _MEANING = 0.6, 0.5, 0.3, 1.5  # what a word counts, a pair, a word of the sentence beside, and the meaning as a whole
_ODDS = (-8.0, 6.0, 4.0)  # of the guard's reading: least, most, and what they are divided by
_CALM = -6.0
_ASKING = frozenset("a an the and or for on in to of with please pls plz can could you write draft make create need want post posts tweet caption thread story reel video short quick new one some me us our my about this that it blog facebook".split())  # noqa: SIM905
# "Why we don't scan every knee" asks for a reason; "statins aren't poison" puts a myth right.
_AGAINST = re.compile(r"(?i)\bwhy (?:we|i|our|most|many|not every|doctors?|dentists?|surgeons?) (?:\w+ ){0,2}?(?:do ?n.?t|do not|won.?t|rarely|never|seldom|stopped)\b|\b(?:are|is|was|were|do|does)(?:n['’]?t| not| never) (?:\w+ ){0,2}?(?:poison\w*|toxic|toxins?|dangerous|evil|scams?|hoax\w*|harmful|cause|give|cures?|detox\w*|magic|miracles?|fake|myths?|weak\w*|lazy|contagious)\b")
_ANSWERED = ("boundary", "misinformation", "naysayer_engagement")
_CERTAIN = 0.98  # likelihood from which nothing excuses it
_OF_MANY = re.compile(r"(?i)\b(?:every|everyone|everybody|all|most|any|no|nobody) (?:\w+ )?(?:kids?|child\w*|patients?|pts?|parents?|moms?|dads?|toddlers?|teens?|people|body|one)\b|\b(?:so |how )?many (?:people|patients|parents|folks|ppl)\b|\b(?:lots|plenty|tons|loads) of (?:people|patients|parents|folks|ppl|kids|families)\b|\b(?:for|to|with) (?:pts|patients|people|parents|families)\b|\bwe all\b|\b(?:some|many|most|all|each) of you\b|\b(?:half|most|many|some|lots|plenty) (?:of )?(?:my|our) (?:patients|pts|clients|families|parents)\b")
# Readers who say something that is to be answered or smiled at: "for the over 60s who say they never had it".
_OBJECTING = re.compile(r"(?i)\b(?:people|those|folks|parents|patients|adults|teens|women|men|moms|dads|grandparents|anyone|everyone|(?:over|under)[ -]?\d0s|everybody) who (?:still |always |just |often )?(?:say|says|think|thinks|tell (?:me|us)|believe|ask|swear|insist|feel)\b")
_SCORN = re.compile(r"(?i)\b(?:dumb\w*|stupid\w*|idiot\w*|moron\w*|hate|gross|fat|smell\w*|disgust\w*|liars?|entitled|karens?|anti-?vax\w*|trolls?|haters?|critics?|quacks?|clueless|roast|mock|shut up|destroy)\b")
_OF_ONE = re.compile(r"(?i)\b(?:an?|one|that|this|my|our|the) (?:\w+ ){0,2}(?:patient|pt|lady|guy|man|woman|kid|mom|dad|boy|girl|client)\b|\b(?:he|she|his|her|him)\b|\b(?:dumb\w*|stupid\w*|idiot\w*|hate|gross|fat|smell\w*|disgust\w*|liars?|drama|entitled|karens?)\b")
_OWN_SHOP = re.compile(r"(?i)\b(?:our|we) (?:\w+ ){0,3}(?:got|have|has|carry|stock|added|sell|offer|bought|ordered|optical|shop|store|boutique|pharmacy)\b")
_PAID = re.compile(r"(?i)\b(?:gift\w*|sponsor\w*|paid|partner\w*|codes?|affiliate|ambassador|commission|kickback|sent (?:me|us)|comped|for free from|rep)\b")
_WORTH = 4  # words that leave something to write about


class Part(NamedTuple):
    """A sentence of a request at ``start:end``, the fault it would be in a post, and whether only the weights say so, which may misread it."""

    start: int
    end: int
    kind: str
    guessed: bool = False


class Reading(NamedTuple):
    """A request read: what may not be said, what may be doubtful, and the request without the former."""

    faults: tuple[Part, ...]
    doubts: tuple[Part, ...]
    rest: str

    @property
    def guessed(self) -> bool:
        """Whether there are faults, none of which a rule names or the weights are certain of."""
        return bool(self.faults) and all(part.guessed for part in self.faults)

    def trusted(self, text: str) -> Reading:
        """The reading where whoever asks says that the request was misread: what was guessed is only doubtful then, and all of ``text`` is written."""
        return Reading((), (*self.faults, *self.doubts), text) if self.guessed else self

    @property
    def worth_writing(self) -> bool:
        """Whether something is left to write about."""
        places = {word for alias in platforms.aliases() for word in alias.lower().split()}
        words = [w for w in re.findall(r"[^\W\d_]{2,}", self.rest.lower()) if w not in _ASKING and w not in places]
        return len(words) >= _WORTH


def read(text: str, profile: Profile) -> Reading:
    """Read a request. Raises Unjudged when the guard cannot read it."""
    spans = sentences(text)
    if not 0 < len(spans) <= _LONGEST:
        return Reading((), (), text)
    reader = guard.Reader(profile)
    listed = reader.scan(text, ("conduct",))
    if not listed and not any(table.search(text) for kind, table in asks.table("improper").items() if kind != "unless") and _calm(reader.impressions(text)):
        return Reading((), (), text)
    faults: list[Part] = []
    doubts: list[Part] = []
    for (start, end), found in zip(spans, features(text, spans, reader, listed), strict=True):
        sentence = text[start:end]
        named = next((f.kind for f in listed if f.start < end and start < f.end), "") or _asked_for(sentence)
        shares = multinomial.shares(WEIGHTS, found)
        likeliest = max(CLASSES[1:], key=lambda kind: shares[kind])
        if not named and likeliest == "misinformation" and _AGAINST.search(sentence):
            continue
        if not named and likeliest == "misinformation" and shares[likeliest] < _CERTAIN and len(spans) == 1 and _only_names(text):
            continue  # "iron in pregnancy, foods that have it": a topic, which states nothing
        if not named and intended.AIMED.fullmatch(sentence.strip()):
            continue  # "Aimed at referring dentists."
        if not named and (places := slots.form(text).slots) and not any(read(place.text, profile).faults for place in places):
            continue  # "slide 3 can it come back": what is to stand there, and no claim
        if not named and shares[likeliest] < _CERTAIN and _in_doubt(likeliest, sentence, text):
            doubts.append(Part(start, end, likeliest))
        elif named or 1 - shares[FINE] >= SURE:
            faults.append(Part(start, end, named or likeliest, not named and shares[likeliest] < _CERTAIN))
        elif 1 - shares[FINE] >= MAYBE:
            doubts.append(Part(start, end, likeliest))
    kept = [text[a:b] for a, b in spans if not any(part.start == a for part in faults)]
    return Reading(tuple(faults), tuple(doubts), " ".join(part.strip() for part in kept) if faults else text)


def _only_names(text: str) -> bool:
    """Whether a request is surely a topic and nothing else, and no statement."""
    found = intended.read(text)
    told_ = {span.role for span in found} & set(requests.TOLD)
    return told_ == {requests.TOPIC} and all(span.sure >= intended.SURE for span in found) and not statements.is_whole(text.partition(",")[0])


def _in_doubt(kind: str, sentence: str, text: str) -> bool:
    """Whether a sentence of this fault is shown with a word of doubt: a joke on everybody in the waiting room, what the practice itself sells or gets in."""
    if kind in _ANSWERED and _OBJECTING.search(sentence) and not _SCORN.search(text):
        return True
    if kind in ("boundary", "consent_needed"):
        return _OF_MANY.search(sentence) is not None and not _OF_ONE.search(sentence)
    return kind == "undisclosed_ad" and _OWN_SHOP.search(sentence) is not None and not _PAID.search(text)


def _calm(impressions: Mapping[str, float]) -> bool:
    """Whether a whole request reads so little like any fault that its sentences need not be read: of those found faulty one in twenty does, of the others half."""
    return all(impressions[f"net:{fault}"] < _CALM for fault in (*QUESTIONS, "do_not_post"))


def _asked_for(sentence: str) -> str:
    """The fault that is asked for in so many words ("roast the antivaxxers"), if any."""
    table = asks.table("improper")
    if table["unless"].search(sentence):
        return ""
    return next((kind for kind in CLASSES if kind in table and table[kind].search(sentence)), "")


def features(text: str, spans: Sequence[Span], reader: guard.Reader, listed: Sequence[Finding]) -> list[dict[str, float]]:
    """Name -> value of everything the model weighs, for each sentence of a request."""
    said = [text[start:end] for start, end in spans]
    whole = reader.impressions(text)
    own = [reader.impressions(sentence.strip()) for sentence in said] if len(said) > 1 else [whole]
    meanings = minilm().embed(said)
    words = [_words(sentence) for sentence in said]
    found = []
    for n, (start, end) in enumerate(spans):
        of = {"always": 1.0, f"place:{'alone' if len(spans) == 1 else 'first' if n == 0 else 'last' if n == len(spans) - 1 else 'middle'}": 1.0}
        of |= {f"own:{fault}": _clipped(odds) for fault, odds in own[n].items()} | {f"all:{fault}": _clipped(odds) for fault, odds in whole.items()}
        of |= {f"word:{word}": _SINGLE for word in words[n]} | {f"pair:{a} {b}": _PAIR for a, b in pairwise(["^", *words[n], "$"])}
        of |= {f"{where}:{word}": _NEAR for where, beside in (("before", n - 1), ("after", n + 1)) if 0 <= beside < len(words) for word in words[beside]}
        of |= {f"listed:{f.kind}": 1.0 for f in listed if f.start < end and start < f.end}
        of |= {f"meaning:{i}": _MEANING * float(value) for i, value in enumerate(meanings[n])}
        found.append(of)
    return found


def _words(sentence: str) -> list[str]:
    return ["#" if w[0].isdigit() else w for w in _WORD.findall(sentence.lower().replace("’", "'"))]


def _clipped(odds: float) -> float:
    least, most, scale = _ODDS
    return max(least, min(most, odds)) / scale
