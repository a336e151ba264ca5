"""Verbs that do not go with their subject, where the subject stands right before them: "we was", "the chairs is", "people thinks", "it last about an hour", "I been", "there is patients"; "could of", and small words typed twice."""

from __future__ import annotations

import re
from functools import cache

from assistant.text import english
from assistant.writers.builtin.copyedit.lists import data, third, words

_OPENS = r"(?:^|(?<=[.!?;:] )|(?<=\n)|(?<=[\"“]))"
_CLAUSE = r"(?:^|(?<=[.!?;:,] )|(?<=\n)|(?<=[\"“])|(?<=\bbut )|(?<=\bbecause )|(?<=\bso )|(?<=\bwhen )|(?<=\bthat ))"
_SEVERAL = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't"}
_ONE = {"have": "has", "are": "is", "don't": "doesn't", "haven't": "hasn't", "aren't": "isn't"}
_WE = re.compile(rf"(?i)(?<!\bof )\b(we|they|(?:(?<=^)|(?<=[.!?;:,] ))people)(?: (also|always|never|still|often|just))? ({'|'.join(_SEVERAL).replace(chr(39), '.')})\b(?! (?:what|how|why|who|where|when)\b)")
_IT = re.compile(rf"{_CLAUSE}((?:[Ii]t|[Hh]e|[Ss]he)) ({'|'.join(_ONE).replace(chr(39), '.')})\b")
_PLURAL = re.compile(rf"{_OPENS}((?:The|Our|These|Those|My|Most|Many|Some|All(?: (?:the|our))?) (?:new |old |two |three |four |other )?([a-z]{{3,}}s)) ({'|'.join(_SEVERAL).replace(chr(39), '.')})\b")
_BEEN = re.compile(r"(?<!\bhave )(?<!\bhad )(?<!\bhas )\b(I|[Ww]e|[Tt]hey|[Yy]ou) (been|seen)(?= (?!and\b))")

_PLURAL_VERB = re.compile(rf"{_OPENS}((?:The|Our|These|Those|Most|Many|Some|All(?: (?:the|our))?) ([a-z]{{3,}}s)) (take|need|come|want|cost|last|get|work|help|look|feel)s\b")
_THERE = re.compile(r"\b([Tt]here) (is|was) (?=(?:(?:also|still|now|some|many|several|a few|lots of|plenty of|two|three|four|five|six|new|free|other|more|\d+) ){0,2}(?:patients|people|kids|children|parents|families|adults|women|men|teens|spots|slots|seats|openings|appointments|snacks|drinks|chairs|options|ways|things|reasons|questions|days|doctors|nurses|dentists)\b)")
_COULD_OF = re.compile(r"(?i)\b((?:could|should|would|must|might|may)(?:n['’]?t)?) of\b(?! course)")
_CAN_NOT = re.compile(r"(?i)\b(can) not\b(?! only)")
_EVERY_DAY = re.compile(r"(?i)\b(every)day(?=\s*(?:$|[.,;!?)]|(?:to|and|but|at|in|with|or|so|we|i|you|they|until|after|before|from|this|because)\b))")
_TWICE = re.compile(r"(?i)\b(the|a|an|to|of|and|in|for|with|on|at|we|you|our|your|is|are) \1\b")


def agreed(text: str) -> str:
    """A text whose verbs go with the subject right before them; where the subject may be another the verb stays."""
    text = _WE.sub(lambda found: f"{found[1]}{f' {found[2]}' if found[2] else ''} {_like(found[3], _SEVERAL)}", text)
    text = _IT.sub(lambda found: f"{found[1]} {_like(found[2], _ONE)}", text)
    text = _PLURAL.sub(lambda found: f"{found[1]} {_like(found[3], _SEVERAL)}" if _is_plural(found[2]) else found[0], text)
    text = _PLURAL_VERB.sub(lambda found: f"{found[1]} {found[3]}" if _is_plural(found[2]) else found[0], text)
    text = _THERE.sub(lambda found: f"{found[1]} {'are' if found[2] == 'is' else 'were'} ", text)
    text = _EVERY_DAY.sub(r"\1 day", _CAN_NOT.sub(r"\1not", _COULD_OF.sub(r"\1 have", text)))
    text = _TWICE.sub(r"\1", _BEEN.sub(r"\1've \2", text))
    text = _think().sub(r"\1 \2", text)
    return _lasts().sub(lambda found: f"{found[1]} {third(found[2])}", text)


def _is_plural(noun: str) -> bool:
    """Whether a word in small letters is several of something: "chairs", and no "news"."""
    return noun not in words("one_in_s") and not noun.endswith(("ss", "us", "is")) and (english.is_word(noun[:-1]) or (noun.endswith("es") and english.is_word(noun[:-2])))


def _like(typed: str, pairs: dict[str, str]) -> str:
    """The form that goes with the subject."""
    return pairs[typed.lower().replace("’", "'")]


@cache
def _lasts() -> re.Pattern[str]:
    """"It last about an hour": a plain verb behind "it" at the start of a sentence."""
    return re.compile(rf"{_OPENS}([Ii]t|[Hh]e|[Ss]he) ({'|'.join(data()['plain_verbs'])})(?= (?:about|around|up to|only|an?|the|from|for|until|till|\d|your|our|my|his|her|with|in|on|every|just|well|like)\b)")


@cache
def _think() -> re.Pattern[str]:
    """"People thinks": the other way about."""
    return re.compile(rf"{_CLAUSE}([Pp]eople|[Tt]hey|[Ww]e) ({'|'.join((*data()['plain_verbs'], *data()['plain_verbs_of_people']))})s\b(?! (?:is|are|was|were|have|has)\b)")
