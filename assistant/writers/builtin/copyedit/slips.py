"""Slips of the keyboard in the user's own words: a word no list knows, one slip from exactly one word that posts often use."""

from __future__ import annotations

import re
from collections import defaultdict
from difflib import get_close_matches
from functools import cache, lru_cache

from assistant.guard import gazetteer, places
from assistant.knowledge import cards, spelling
from assistant.knowledge.subject import upper_first
from assistant.profile import Profile
from assistant.text import english
from assistant.writers.builtin import request_words
from assistant.writers.builtin.copyedit.lists import data, listed, words

_WORD = re.compile(r"(?<![\w@#./'’-])[a-z]{4,}(?![\w@/-]|['’]\w|\.\w)")  # in small letters, and no part of an address
_TITLE = re.compile(r"(?i)\b(?:dr|mrs|mr|ms|nurse)\.? $")  # behind it stands a name
_SHORTEST, _PART, _LONG = 5, 3, 7  # letters of a word that is mended, of either half of a compound, and of one in which ears mistake a vowel
_VOWELS = "aeiou"
_ALIKE = 0.8  # how near two spellings of a word are
_ENGLISH = 0.4  # share of everyday words from which a text is English
_ENDS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers", "est", "y", "ness", "less", "ful", "able")
_STARTS = ("un", "re", "non", "pre", "over", "out", "mis", "sub", "anti", "multi", "mini", "micro", "tele", "cardio", "neuro", "hydro")
# British and American spellings of one word.
_BRITISH = (("our", "or"), ("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("re", "er"), ("ll", "l"), ("ae", "e"), ("oe", "e"), ("ce", "se"), ("ogue", "og"))


def mended(text: str, profile: Profile) -> str:
    """A text with its slips mended; names, words of medicine and whatever could be two words as they were."""
    own = _own(profile)
    said = re.findall(r"[^\W\d_]+", text.lower())
    if sum(map(english.is_word, said)) < _ENGLISH * len(said):
        return text  # another language has words of its own
    return _WORD.sub(lambda m: m[0] if m[0] in own or (_TITLE.search(text[: m.start()]) and m[0] not in data()["misspelt"]) else right(m[0]) or m[0], text)


@lru_cache(maxsize=4096)
def right(word: str) -> str:
    """The word that one in small letters was surely meant to be; empty for one that is right or could be several."""
    if meant := data()["misspelt"].get(word):
        return str(meant)
    if len(word) < _SHORTEST or word in words("no_slips") or is_known(word):
        return ""
    near = {other for part in spelling.parts(word) for other in _by_part().get(part, ()) if _slipped(word, other)}
    return near.pop() if len(near) == 1 else ""


def nearest(word: str) -> str:
    """What a word was meant to be when somebody says it is wrong: the everyday word or word of a card nearest to it; empty where none is near."""
    meant = right(word.lower()) or next(iter(get_close_matches(word.lower(), english.common_words() | of_cards(), n=1, cutoff=_ALIKE)), "")
    return upper_first(meant) if word[:1].isupper() else meant


def _slipped(word: str, meant: str) -> bool:
    """Whether fingers or ears make this of a word: a letter left out or doubled, two swapped, in a longer word another vowel. Any other letter might be a rarer word."""
    if word[0] != meant[0] or not spelling.one_slip(word, meant):
        return False
    n = next((n for n, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), min(len(word), len(meant)))
    if len(word) < len(meant):
        return n < len(word)  # at the end it is a singular, or how somebody talks: "lookin"
    if len(word) > len(meant):
        return n > 1 and word[n] == word[n - 1]
    if word[n + 1 : n + 2] == meant[n] and word[n] == meant[n + 1 : n + 2]:
        return True
    return len(word) >= _LONG and n >= _PART and word[n] in _VOWELS and meant[n] in _VOWELS


def is_known(word: str) -> bool:
    """Whether a word in small letters is one, as it stands, inflected, put together of two or spelled the British way."""
    if _listed(word) or gazetteer.senses(word) or places.is_town(word):
        return True
    stems = [word.removesuffix(end) for end in _ENDS if word.endswith(end)]
    if any(_listed(form) for stem in stems if len(stem) >= _PART for form in (stem, f"{stem}e", f"{stem[:-1]}y", stem[:-1] if stem[-1:] == stem[-2:-1] else stem)):
        return True
    if any(word.startswith(start) and len(word) - len(start) > _PART and _listed(word.removeprefix(start)) for start in _STARTS):
        return True
    if any(_listed(word[:n]) and _listed(word[n:]) for n in range(_PART, len(word) - _PART + 1)):
        return True
    return any((a in word and _listed(word.replace(a, b))) or (b in word and _listed(word.replace(b, a))) for a, b in _BRITISH)


@lru_cache(maxsize=8192)
def _listed(word: str) -> bool:
    return word in _vocabulary() or word in spelling.known()


@cache
def _vocabulary() -> frozenset[str]:
    """Everyday words, those of posts, of the cards and of asking for a post, small letters; those of medicine and names the guard knows."""
    return frozenset((*english.common_words(), *listed("often.txt"), *listed("seldom.txt"), *request_words.words().short)) | of_cards()


@cache
def of_cards() -> frozenset[str]:
    """The words of the cards, small letters."""
    said: set[str] = set()
    for topic in cards.topics():
        texts = (topic.title, *topic.aliases, *(f.text for f in topic.facts), *topic.questions, *(m.myth + " " + m.fact.text for m in topic.myths))
        said.update(re.findall(r"[a-z]{3,}", " ".join(texts).lower()))
    return frozenset(said)


@lru_cache(maxsize=16)
def _own(profile: Profile) -> frozenset[str]:
    """Words of the practice's own facts, small letters."""
    return frozenset(re.findall(r"[a-z]+", " ".join((profile.name, *profile.clinicians, *profile.staff, *profile.addresses, *profile.handles, *profile.websites)).lower()))


@cache
def _by_part() -> dict[str, list[str]]:
    """Words that posts often use, by what is left of them without one letter."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word in {*listed("often.txt"), *english.common_words()}:
        if len(word) >= _SHORTEST - 1:
            for part in spelling.parts(word):
                found[part].append(word)
    return dict(found)
