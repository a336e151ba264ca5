"""Which words of a run of capitals can be one person's name."""

from __future__ import annotations

import re

from assistant.guard import gazetteer, lexicon, name_cues
from assistant.guard.gazetteer import Sense
from assistant.guard.name_words import PARTICLES, Word
from assistant.text.patterns import lazy

_SURNAMES_TOO = frozenset(["park", "lane", "hill", "hall", "church", "west", "house", "banks", "rivers", "fields", "woods", "marsh", "hills", "lake", "day", "law", "bell", "street", "temple", "castle", "bridges", "young", "north", "east", "rose", "page", "school", "gardens", "stage", "bush", "court", "ward", "rice", "walk", "beach", "island", "mountain", "forest", "price", "field", "stone", "hotel"])
_TITLE_WORDS = frozenset(["mr", "mrs", "ms", "miss", "mx", "mister", "missus", "sr", "sra", "don", "doña", "señor", "señora", "herr", "frau", "mme", "patient", "pt", "baby", "little", "old", "man", "big", "grandma", "grandpa", "uncle", "aunt", "auntie", "coach", "pastor", "officer", "nurse", "dr"])
POLITE = frozenset(["mr", "mrs", "ms", "miss", "mx", "mister", "missus", "mme", "mlle", "madame", "monsieur", "sr", "sra", "srta", "señor", "señora", "senor", "senora", "señorita", "herr", "frau", "signor", "signora"])
_OWNED = frozenset(["mom", "mother", "dad", "father", "wife", "husband", "son", "daughter", "sister", "brother", "family", "parents", "surgery", "visit", "recovery", "smile", "story", "chart", "kids", "children", "baby", "dog", "house", "face", "birthday", "plan"])
_ASKS_OR_WISHES = lazy(r"\s+(?:i|you|we|they|it|he|she|this|that|these|those|there|my|your|our|their|the|a|an|all|everyone|insurance|medicare)\b")


_GREETINGS = frozenset(["feliz", "joyeux", "joyeuses", "frohe", "fröhliche", "buon", "buona", "bonne", "bon", "happy", "merry", "eid", "ramadan", "shana", "prospero", "próspero", "buenos", "buenas", "día", "dia", "gung", "maligayang", "wesołych", "boas", "selamat", "glad", "god", "season's"])
_CHURCHES = frozenset(["lutheran", "methodist", "baptist", "presbyterian", "catholic", "episcopal", "adventist", "orthodox", "unitarian", "mennonite", "congregational"])
# A name that owns something with a capital of its own: a shop, a charity, a book.
_OWN_THING = lazy(r"['’]s? ([A-Z][a-z]{2,}\w*)")


def _is_capital_care(word: str) -> bool:
    """Whether a capital after a name's 's is but a name of a method, a medicine, a person or a day: "Ana's Mohs surgery"."""
    sense = gazetteer.senses(word)
    return bool(sense & (Sense.EPONYM | Sense.NOT_PERSON | Sense.GIVEN))


def in_company(text: str, run: list[Word]) -> bool:
    """Whether the run is half of a firm's name: "Lorne & Pratt"."""
    if not (re.match(r" & [A-Z]", text[run[-1].end : run[-1].end + 4]) or text[max(0, run[0].start - 2) : run[0].start] == "& "):
        return False
    return not run[0].sense & Sense.GIVEN or bool(run[0].sense & Sense.EPONYM)


def name_part(text: str, run: list[Word]) -> list[Word]:
    """The words of a run that can be one person's name, or nothing."""
    surname = len(run) in (2, 3) and run[-1].low in _SURNAMES_TOO and bool(run[0].sense & Sense.GIVEN or "-" in run[0].low) and not run[0].sense & (Sense.WORD | Sense.EPONYM)
    surname = surname and not re.search(r"\b(?:in|at|the|to|near|from|of|for)\s+$", text[max(0, run[0].start - 6) : run[0].start], re.I)
    if (any(w.low in lexicon.words("institutions") for w in run[1:]) and not surname) or (run[0].low in lexicon.words("institutions") and len(run) > 1 and run[0].low not in ("st",)):
        return []
    if run[0].low in _GREETINGS and len(run) > 1:
        return []  # "Feliz Navidad"
    if len(run) > 1 and run[-1].low in _CHURCHES:
        return []  # "Trinity Lutheran"
    thing = _OWN_THING.match(text, run[-1].end)
    if thing and thing[1].lower() not in _OWNED and not _is_capital_care(thing[1].lower()):
        return []  # "Ruth's Pantry" is no person
    after = text[run[-1].end : run[-1].end + 24].lower()
    following = re.match(r"['’]?s?[ -]+([a-z0-9]+)", after)
    if following and following[1] in lexicon.words("institutions") and (run[-1].sense & Sense.EPONYM or len(run) > 1):
        return []
    if run[-1].sense & Sense.EPONYM and re.match(r"['’]s?\s+[a-z]", text[run[-1].end : run[-1].end + 4]) and not (following and following[1] in _OWNED):
        tail = text[run[-1].end : run[-1].end + 140]
        if not (run[-1].sense & Sense.GIVEN and name_cues.OWNS_CARE.match(tail) and name_cues.PRONOUN.search(tail)):
            return []
    if len(run) > 2 and all(w.caps for w in run):
        return _shouted(run)
    titled = False
    while run and len(run) > 1 and _leads(run[0], run[1]):
        titled |= not run[0].opens and run[0].low not in _TITLE_WORDS
        run = run[1:]
    if titled and not any(w.sense & Sense.GIVEN and not w.sense & Sense.WORD for w in run):
        return []  # "the Rolling Scones" is a band, "Alder Creek Bakery" a shop
    while len(run) > 1 and run[-1].sense & Sense.NOT_PERSON and not run[-1].sense & Sense.GIVEN:
        run = run[:-1]
    if not run or (run[0].low in PARTICLES | POLITE and not run[0].sense & Sense.GIVEN and len(run) == 1):
        return []
    if len(run) == 1 and run[0].opens and run[0].sense == Sense.UNKNOWN and run[0].low.endswith("s") and re.match(r"\s+(?:are|can|may|have|were|do|don't|will|help|block|also)\b", after):
        return []  # a plural nobody listed
    if run[0].low in ("will", "may") and ((len(run) == 2 and run[1].low == "i") or (len(run) == 1 and _ASKS_OR_WISHES.match(after))):
        return []  # "Will I need glasses?", "May your day be short."
    if len(run) > 4 or (len(run) > 2 and all(w.sense & Sense.WORD for w in run)):
        return []  # a heading
    if all(w.end - w.start == 1 for w in run):
        return []
    return run


def _shouted(run: list[Word]) -> list[Word]:
    """The name inside a run of capitals ("ROSA LINDQVIST IS HOME"): a given name and the unknown word behind it."""
    for i, word in enumerate(run):
        if word.sense & Sense.GIVEN and not word.sense & Sense.WORD and len(word.low) > 2:
            known = i + 1 < len(run) and not run[i + 1].sense & (Sense.WORD | Sense.NOT_PERSON)
            return run[i : i + 2] if known else run[i : i + 1]
    return []


def _leads(first: Word, second: Word) -> bool:
    """Whether the first capital of a run only opens the sentence or stands for something else ("Congrats Maria", "Nurse Amy")."""
    if first.sense & Sense.GIVEN and not first.sense & Sense.WORD:
        return False
    if first.sense & Sense.GIVEN and not (first.opens and second.sense & Sense.GIVEN and not second.sense & Sense.WORD):
        return False
    if first.end - first.start == 1:
        return False
    return bool(first.sense & (Sense.WORD | Sense.NOT_PERSON))
