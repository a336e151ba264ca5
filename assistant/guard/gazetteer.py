"""What a word on its own may be: a given name, a family name, a plain word, an eponym, or a name of no person."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from assistant.guard import lexicon
from assistant.text.english import common_words


class Sense:
    """What a word may be, as bits of one number (plain ints: an IntFlag costs a microsecond a test); 0 means nobody knows it."""

    UNKNOWN: Final = 0
    GIVEN: Final = 1
    WORD: Final = 2
    NOT_PERSON: Final = 4
    EPONYM: Final = 8
    FAMILY: Final = 16
    NAMESAKE: Final = 32  # a word some people are named by: Sky, Ford, Justice


_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "er", "r", "ers", "est", "n't", "ness", "ful", "less", "y", "al", "able", "ment", "'re", "'ll", "'ve")
# Given names of the lists that a text nearly always means as a word.
_FUNCTION_WORDS = frozenset(["santa", "america", "china", "easter", "saw", "said", "sang", "made", "hung", "tore", "shun", "marry", "carry", "can", "per", "else", "mere", "met", "lean", "hang", "christen", "cherish", "desire", "numbers", "brain", "ethyl", "angle", "chin", "shin", "tin", "paw", "a", "an", "in", "on", "so", "do", "my", "me", "see", "le", "la", "the", "to", "be", "no", "or", "ok", "ai", "hi", "pa", "ma", "man", "son", "so", "you", "her", "his", "he", "she", "they", "them", "all", "any", "most", "too", "by", "long", "see", "many", "son", "soon"])
# Words of medicine by their ending: "-itis" is nobody's name.
_MEDICAL_ENDINGS = (
    "itis", "osis", "emia", "aemia", "oma", "omas", "ectomy", "ostomy", "otomy", "plasty", "scopy", "graphy", "ology", "ologist", "opathy",
    "algia", "uria", "oscope", "gram", "gen", "mab", "nib", "tinib", "olol", "pril", "sartan", "statin", "azole", "cillin", "mycin", "cycline",
    "floxacin", "vir", "tide", "gliptin", "gliflozin", "prazole", "triptan", "setron", "dronate", "caine", "amide", "idine", "azine", "pine",
    "barbital", "zepam", "zolam", "oxetine", "pramine", "ation", "tion", "sion", "ment", "ness", "ship", "ically", "ically", "tomy", "therapy",
    "ographer", "metry", "phobia", "plegia", "paresis", "trophy", "trophic", "genic", "lytic", "static", "cyte", "cytes", "blast", "penia",
)  # fmt: skip


# Word lists of other rules that hold plain words of medicine and work.
_WORD_LISTS = ("advice/conditions", "advice/symptoms", "advice/procedures", "advice/tests", "advice/drugs", "advice/drug_brands", "advice/vaccines", "advice/devices", "advice/body_parts", "advice/exercises", "advice/diet_words", "advice/supplements", "occupations", "peoples")


@cache
def census_given(sex: str) -> frozenset[str]:
    """Given names of one sex ("male" or "female") from the US census of 1990 (public domain), as the package ``names`` ships them."""
    return frozenset(_census(sex)[::4])


def is_family_name(word: str) -> bool:
    """Whether a lower-case word is one of the 88,799 family names of the US census of 1990 (public domain)."""
    return lexicon.holds("family_names", word)


@cache
def given_names() -> frozenset[str]:
    """Given names of the census and of ``lexicons/given_names.txt``."""
    return (census_given("male") | census_given("female") | lexicon.words("given_names")) - _FUNCTION_WORDS


@cache
def plain_words() -> frozenset[str]:
    """Everyday and clinical words."""
    listed = frozenset(w for name in _WORD_LISTS for entry in lexicon.entries(name) for w in entry.replace("-", " ").split())
    things = lexicon.words("advice/body_parts") | lexicon.words("advice/diet_words") | lexicon.words("advice/supplements")
    return (listed - lexicon.words("given_names")) | things | common_words() | frozenset(w for entry in lexicon.entries("plain_words") for w in entry.split())


@cache
def _not_people() -> frozenset[str]:
    return frozenset(lexicon.entries("not_people"))


@cache
def eponyms() -> frozenset[str]:
    """Words of ``lexicons/eponyms.txt``, whole and in parts."""
    entries = lexicon.entries("eponyms")
    parts = (part for e in entries for part in e.replace("-", " ").split())
    return frozenset(entries) | (frozenset(parts) - given_names())


@lru_cache(maxsize=65_536)
def senses(word: str) -> int:
    """What a lower-case word may be."""
    found = Sense.UNKNOWN
    if word in given_names():
        found |= Sense.GIVEN
    if word in plain_words() if found else is_plain(word):
        found |= Sense.WORD
    if word in _not_people() or word in lexicon.words("sources_named"):
        found |= Sense.NOT_PERSON
    if word in eponyms():
        found |= Sense.EPONYM
    if found & ~Sense.GIVEN and word in lexicon.words("name_words"):
        found |= Sense.NAMESAKE
    if not found and is_family_name(word):
        found |= Sense.FAMILY
    return found


def only_given(word: str) -> bool:
    """Whether a lower-case word is a given name and nothing else: no word, no eponym, no name of no person."""
    sense = senses(word)
    return bool(sense & Sense.GIVEN) and not sense & (Sense.WORD | Sense.NOT_PERSON | Sense.EPONYM)


def is_plain(word: str) -> bool:
    """Whether a lower-case word is plain English, as it stands or without an ending."""
    plain = plain_words()
    if word in plain or (len(word) > 7 and word.endswith(_MEDICAL_ENDINGS)):
        return True
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if len(stem) < 3 or len(stem) == len(word):
            continue
        if stem in plain and stem not in given_names():
            return True
        if ending in ("ed", "ing", "er", "est", "able") and (stem + "e" in plain or (stem[-1] == stem[-2] and stem[:-1] in plain)):
            return True
        if ending in ("es", "ed", "er", "est", "ly", "ness") and stem[-1] == "i" and stem[:-1] + "y" in plain:
            return True
    return False


@cache
def _shares(sex: str) -> dict[str, float]:
    """Lower-case given name -> percent of that sex who bear it."""
    fields = _census(sex)
    return dict(zip(fields[::4], map(float, fields[1::4]), strict=True))


@cache
def _census(sex: str) -> list[str]:
    """Of each given name of one sex in turn: the name, its share in percent, the running sum of shares, its rank."""
    return (lexicon.shipped_by("names") / f"dist.{sex}.first").read_text("ascii").lower().split()


def sex_of(given: str) -> str:
    """"male" or "female" when a given name is nearly always one of them, else ""."""
    male, female = _shares("male").get(given, 0.0), _shares("female").get(given, 0.0)
    if male > 20 * female and male > 0:
        return "male"
    return "female" if female > 20 * male and female > 0 else ""
