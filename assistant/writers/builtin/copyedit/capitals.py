"""Capitals of names: the practice's own, the places it is at, abbreviations everyone knows, streets and towns."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from assistant.guard import places, public_facts
from assistant.knowledge import cards
from assistant.profile import Profile
from assistant.text import english
from assistant.writers.builtin import request_words
from assistant.writers.builtin.copyedit.lists import data, listed

_APART = r"(?<![\w@#./-]){}(?![\w@-]|\.\w)"  # a whole word, and no part of a handle or an address
# "on mill st", "in chicago"
_STREET = re.compile(r"\b(on|at|from|off|to|of|near|\d{1,5}) ([a-z]{3,}) (st|ave|rd|blvd|ln|hwy|street|avenue|road|lane)\b(?=[\s,.;:!?]|$)")
_WAY = re.compile(r"(?<![\d.:$-])\b(\d{2,5}) ([a-z]{4,}) (ct|court|drive|way|place|pkwy|parkway|terrace|square|sq)\b(?=[\s,.;:!?]|$)")  # "220 linden ct"
_IN_TOWN = re.compile(r"\b(in|from|near|(?:go|goes|going|went|moved?|moving|drives?|drove|driving|fly|flew|flying|trips?|headed|heading|off|over|back|came|coming|return(?:s|ed|ing)?) to) ([a-z]{4,})\b(?=[\s,.;:!?]|$)")
_ID = re.compile(r"(?i)\b((?:bring|photo|your|an|show|and|with) )id\b(?=[\s,.!?]|$)(?! (?:love|like|be|say|rather|have|also|never)\b)")
_SHORT_NAME = 2  # letters a short name of a topic has more than


def put(text: str, profile: Profile) -> str:
    """A text with the capitals of its names."""
    text = _WAY.sub(lambda m: f"{m[1]} {m[2].title()} {m[3].title()}", text)
    text = _STREET.sub(lambda m: f"{m[1]} {m[2].title()} {m[3].title()}", text)
    text = _IN_TOWN.sub(lambda m: f"{m[1]} {m[2].title()}" if _is_town(m[2]) else m[0], text)
    text = _holidays().sub(lambda m: m[0].title().replace("'S", "'s").replace("’S", "’s"), text)
    text = _known().sub(lambda m: _written(m[0].lower()), text)
    text = _ID.sub(r"\1ID", text)
    for name in _names(profile):
        text = re.sub(rf"(?i)(?<![\w@./]){re.escape(name)}(?![\w@]|\.\w)", name, text)
    for place in places_of(profile):
        text = re.sub(_APART.format(f"(?i:{re.escape(place)})"), place, text)
    return text


def as_typed(typed: str, meant: str) -> str:
    """A word with a capital where the one typed in its place has one."""
    return meant[:1].upper() + meant[1:] if typed[:1].isupper() else meant


def single_names(profile: Profile) -> list[str]:
    """The single names of the practice's own people: "Whitfield"."""
    return list(dict.fromkeys(word for person in (*profile.clinicians, *profile.staff) for word in public_facts.name_words(person)))


def places_small(text: str, profile: Profile) -> str:
    """A text with the practice's own places in small letters, so that nobody takes them for people."""
    for place in places_of(profile):
        text = re.sub(_APART.format(re.escape(place)), place.lower(), text)
    return text


def _is_town(name: str) -> bool:
    """Whether a word in small letters is a town and nothing else."""
    return places.is_town(name) and not english.is_word(name) and not places.is_plain_word(name) and name not in listed("often.txt")  # "back to normal"


@lru_cache(maxsize=16)
def _names(profile: Profile) -> tuple[str, ...]:
    names: list[str] = []
    for full in (*profile.clinicians, *profile.staff, profile.name):
        names.append(full)
        parts = [p for p in re.findall(r"[^\W\d_][\w'’-]+", full) if p.lower() not in ("dr", "nurse", "md", "do", "pa", "np", "rn", "pt", "cnm", "ma")]
        names += [f"Dr. {parts[-1]}"] if full.lower().startswith("dr") and parts else []
        names += parts if full != profile.name else []
    return tuple(sorted(dict.fromkeys(n for n in names if n), key=len, reverse=True))


@lru_cache(maxsize=16)
def places_of(profile: Profile) -> tuple[str, ...]:
    """Streets and towns of the practice's addresses, and the first word of its name, where they are no everyday words: "Pier Road", "Port Ellis"."""
    found: list[str] = []
    for address in profile.addresses:
        for part in address.split(","):
            named = re.sub(r"^\s*\d+\w?\s+", "", part).strip()
            told = named.split()
            if told and not any(c.isdigit() for c in named) and not named.isupper() and (not all(map(english.is_word, told)) or (len(told) > 1 and told[-1].lower() in data()["capitals"]["kinds"])):
                found.append(named)
    found += [word for word in profile.name.split()[:1] if len(word) > _SHORT_NAME and word.isalpha() and not english.is_word(word)]
    return tuple(dict.fromkeys(found))


@cache
def _known() -> re.Pattern[str]:
    """Abbreviations and cities, typed in small letters."""
    known = data()["capitals"]
    return re.compile(_APART.format(request_words.any_of((*known["abbreviations"], *known["cities"], *_short_names()))))


def _written(name: str) -> str:
    known = data()["capitals"]
    return str(known["own_way"].get(name) or (name.title() if name in known["cities"] else name.upper()))


@cache
def _short_names() -> tuple[str, ...]:
    """Short names of topics that are no words: "rsv", "hpv"."""
    names = (name for topic in cards.topics() for name in (topic.title, *topic.aliases) if name.isupper() and name.isalpha() and len(name) > _SHORT_NAME)
    return tuple(sorted({name.lower() for name in names if not english.is_word(name)}))


@cache
def _holidays() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b{request_words.any_of(request_words.words().lists['holidays'])}\b")
