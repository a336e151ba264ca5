"""Verbs of advice by class, and how to tell a clause from a mere list of words."""

from __future__ import annotations

from functools import cache

from assistant.guard import lexicon

CLASSES = ("intake", "cease", "change", "switch", "obtain", "care", "triage")


@cache
def _table() -> dict[str, frozenset[str]]:
    rows = (line.partition(":") for line in lexicon.entries("advice/acts"))
    return {name.strip(): frozenset(verbs.split()) for name, _, verbs in rows}


@cache
def classes(verb: str) -> frozenset[str]:
    """The classes a base-form verb belongs to; empty for a verb that is no act of advice."""
    return frozenset(name for name in CLASSES if verb in _table()[name])


@cache
def acts() -> frozenset[str]:
    """Every verb that can head advice."""
    return frozenset(v for name in CLASSES for v in _table()[name])


def is_exempt(verb: str) -> bool:
    """Whether the verb sends people to care, to the practice or to the conversation."""
    return verb in _table()["exempt"]


def noun_like(verb: str) -> bool:
    """Whether the verb is also an everyday noun ("ice", "rest", "exercise")."""
    return verb in _table()["noun_like"]


def of_gerund(word: str) -> str:
    """The base form of an -ing word when it is a known verb, else "" : "taking" -> "take", "cutting" -> "cut"."""
    if word.endswith(("in'", "in")) and len(word) > 4:
        word = word.rstrip("'") + "g"
    if not word.endswith("ing") or len(word) < 5:
        return ""
    stem = word[:-3]
    known = acts() | _table()["exempt"]
    candidates = [stem, stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        candidates.insert(0, stem[:-1])
    return next((c for c in candidates if c in known), "")


_ALWAYS_FINITE = frozenset(
    "is are was were am isn't aren't wasn't weren't has have had hasn't haven't hadn't does do did doesn't don't didn't can can't cannot could couldn't "
    "will won't would wouldn't may might must should shouldn't shall it's that's there's here's he's she's what's who's they're we're you're i'm i've we've "
    "they've you've i'll we'll they'll you'll it'll i'd we'd they'd you'd let's ain't 's went came made took gave got kept left lost meant met paid put ran "
    "said saw sat sent slept spent stood taught told thought understood won wore wrote began became broke brought built bought caught chose drank drove ate fell "
    "felt found forgot grew heard held knew led rose spoke woke named called used known".split()
)
_DETERMINERS = frozenset("the a an of in on with for to at by from and or your my our his her their its this that these those no some any per".split())


# Plural nouns first, verbs second: finite only before an object or a particle ("drops the pressure", "runs out").
_NOUN_FIRST = frozenset(
    "drops stretches patches doses shots tests screens supports cuts reports starts runs walks labels results causes changes benefits needs uses rests ranges covers guides points limits links leads plays "
    "shows turns falls rises spreads tips visits calls orders holds marks names studies measures matches prices costs burns builds forms focuses numbers signs meets reads shapes hits fits lives hosts combines lines "
    "records copies counts swells tracks works breaks decreases increases".split()
)
_OBJECTS = frozenset("the a an your my our his her their its it them him you us me out up down off back away more less in into to that this no not about around between from on at".split())


@cache
def _inflected() -> dict[str, str]:
    forms: dict[str, str] = {}
    for base in lexicon.entries("advice/finite_verbs"):
        third = base + "es" if base.endswith(("s", "sh", "ch", "x", "o", "z")) else base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"
        past = base + "d" if base.endswith("e") else base[:-1] + "ied" if base.endswith("y") and base[-2] not in "aeiou" else base + "ed"
        forms.setdefault(third, "s")
        forms.setdefault(past, "past")
        forms.setdefault(base, "base")
    return forms


def is_finite(words: list[str], index: int) -> bool:
    """Whether the word at ``index`` is the finite verb of its clause, as far as form and neighbours tell."""
    word = words[index]
    if word in _ALWAYS_FINITE:
        return True
    form = _inflected().get(word)
    if form is None:
        return False
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    if form == "s" and word in _NOUN_FIRST:
        return index > 0 and before not in _DETERMINERS and not before[:1].isdigit() and after in _OBJECTS and (after not in ("from", "in", "on", "at", "to", "about", "around", "between", "into", "no", "not") or word in ("works", "lives", "falls", "leads", "needs"))
    if form == "s":  # "helps the heart", not "two drops", "side effects of"
        return index > 0 and before not in _DETERMINERS and not before[:1].isdigit() and after not in ("of", "")
    if form == "past":
        return index > 0 and before not in _DETERMINERS
    return index > 0 and before.endswith("s") and before not in _DETERMINERS and before.isalpha() and len(before) > 3


def has_finite(words: list[str]) -> bool:
    """Whether a list of lower-case words holds a finite verb."""
    return any(is_finite(words, i) for i in range(len(words)))


def is_base(word: str) -> bool:
    """Whether the word is the base form of a common verb."""
    return _inflected().get(word) == "base"
