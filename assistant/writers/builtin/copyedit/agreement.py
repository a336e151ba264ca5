"""Verbs that do not go with their subject, where the subject stands right before them: "we was", "the chairs is", "people thinks", "it last about an hour", "I been"; and small words typed twice."""

from __future__ import annotations

import re

from assistant.text import english
from assistant.writers.builtin.copyedit.lists import data, words

_OPENS = r"(?:^|(?<=[.!?;:] )|(?<=\n)|(?<=[\"“]))"
_CLAUSE = r"(?:^|(?<=[.!?;:,] )|(?<=\n)|(?<=[\"“])|(?<=\bbut )|(?<=\bbecause )|(?<=\bso )|(?<=\bwhen )|(?<=\bthat ))"
_SEVERAL = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't"}
_ONE = {"have": "has", "are": "is", "don't": "doesn't", "haven't": "hasn't", "aren't": "isn't"}
_WE = re.compile(rf"(?i)(?<!\bof )\b(we|they|(?:(?<=^)|(?<=[.!?;:,] ))people)(?: (also|always|never|still|often|just))? ({'|'.join(_SEVERAL).replace(chr(39), '.')})\b(?! (?:what|how|why|who|where|when)\b)")
_IT = re.compile(rf"{_CLAUSE}((?:[Ii]t|[Hh]e|[Ss]he)) ({'|'.join(_ONE).replace(chr(39), '.')})\b")
_PLURAL = re.compile(rf"{_OPENS}((?:The|Our|These|Those|My|All (?:the|our)) (?:new |old |two |three |four |other )?([a-z]{{3,}}s)) ({'|'.join(_SEVERAL).replace(chr(39), '.')})\b")
_BEEN = re.compile(r"(?<!\bhave )(?<!\bhad )(?<!\bhas )\b(I|[Ww]e|[Tt]hey|[Yy]ou) (been|seen)(?= (?!and\b))")

_TWICE = re.compile(r"(?i)\b(the|a|an|to|of|and|in|for|with|on|at|we|you|our|your|is|are) \1\b")


def agreed(text: str) -> str:
    """A text whose verbs go with the subject right before them; where the subject may be another the verb stays."""
    text = _WE.sub(lambda found: f"{found[1]}{f' {found[2]}' if found[2] else ''} {_like(found[3], _SEVERAL)}", text)
    text = _IT.sub(lambda found: f"{found[1]} {_like(found[2], _ONE)}", text)
    text = _PLURAL.sub(lambda found: f"{found[1]} {_like(found[3], _SEVERAL)}" if _is_plural(found[2]) else found[0], text)
    text = _TWICE.sub(r"\1", _BEEN.sub(r"\1've \2", text))
    text = _think().sub(r"\1 \2", text)
    return _lasts().sub(lambda found: f"{found[1]} {_third(found[2])}", text)


def _is_plural(noun: str) -> bool:
    """Whether a word in small letters is several of something: "chairs", and no "news"."""
    return noun not in words("one_in_s") and not noun.endswith(("ss", "us", "is")) and (english.is_word(noun[:-1]) or (noun.endswith("es") and english.is_word(noun[:-2])))


def _like(typed: str, pairs: dict[str, str]) -> str:
    """The form that goes with the subject."""
    return pairs[typed.lower().replace("’", "'")]


def _third(verb: str) -> str:
    """A plain verb as it stands behind "it"."""
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"


def _lasts() -> re.Pattern[str]:
    """"It last about an hour": a plain verb behind "it" at the start of a sentence."""
    return re.compile(rf"{_OPENS}([Ii]t|[Hh]e|[Ss]he) ({'|'.join(data()['plain_verbs'])})(?= (?:about|around|up to|only|an?|the|from|for|until|till|\d|your|our|my|his|her|with|in|on|every|just|well|like)\b)")


def _think() -> re.Pattern[str]:
    """"People thinks": the other way about."""
    return re.compile(rf"{_CLAUSE}([Pp]eople|[Tt]hey|[Ww]e) ({'|'.join((*data()['plain_verbs'], *data()['plain_verbs_of_people']))})s\b(?! (?:is|are|was|were|have|has)\b)")
