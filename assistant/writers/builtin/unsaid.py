"""What a request says is not to be said: the order itself, and where its words stand elsewhere in the request."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.text.sentences import sentences
from assistant.writers.builtin.clauses import without_clause

_STOP = r"(?P<what>[^.!?;\n]+?)(?=[.!?;\n]|$|,? (?:just|but|only|please|pls|plz|bring|call|come|see|book|park|ask|we|our|open|closed|and (?:please |pls )?(?:say|thank|post|keep|make|tag|use|end|put|don.?t))\b|\s+[-–—]\s)"
_ORDER = re.compile(
    rf"(?i)[,;]?\s*\b(?<!\bi )(?<!\bwe )(?<!\bthey )(?<!\byou )(?<!\bpeople )(?<!\bwho )(?<!\bnobody )(?:(?:and |but |so |or |also |please |pls |plz |maybe )*"
    rf"(?:(?:don.?t|do not|dont|never|no need to|not) (?:mention|say|name|bring up|talk about|write|include|tell (?:them|people)|get into|go into|put in)(?: anything about| that| about)?|leave out|without (?:mentioning|saying|naming)|no mention of|but not (?:that|bc|because)|not that (?:it.?s|its|it is) (?:because|bc|cuz)|nothing (?:about|on|to do with)|not about) {_STOP}"
    rf"|(?:(?:and |but |so |or |also |please |pls |maybe )*)(?:leave|keep) (?P<thing>(?:the |our |my |his |her )?[\w' -]{{3,30}}?) (?:out|off)(?: of (?:it|this|the post))?(?: completely| entirely| altogether| please| this time)?(?=[.!?,;\n]|$))"
)
_POINTING = re.compile(r"(?i)^(?:it|this|that|them|him|her|me|us|these|those|too much|so)\b")
_ONLY_THE_NAME = re.compile(r"(?i)\bnam(?:e|ing)\b")  # who or what it is may be told
_WORD = re.compile(r"[^\W_]{3,}")
_IDLE = frozenset("the and that this our his her its for with was were are has have had how much many why what who which when because about she him they them you your not all any thing things part bit stuff".split())  # noqa: SIM905
_FEW = 3  # words of an order from which its words name one thing


@lru_cache(maxsize=64)
def without(request: str) -> str:
    """The request without what is to be left out; the request itself where nothing would be left."""
    things = [named for match in _ORDER.finditer(request) if not _POINTING.match(named := match["what"] or match["thing"]) and not _ONLY_THE_NAME.search(match[0])]
    left = _ORDER.sub("", request)
    for thing in things:
        wanted = _stems(thing.partition(",")[0])
        if wanted and len(wanted) <= _FEW:
            left = _without(left, wanted)
    return left if _WORD.search(left) else request


def _without(text: str, wanted: frozenset[str]) -> str:
    kept = text
    for start, end in reversed(sentences(text)):
        said = text[start:end]
        words = [word for word in _WORD.findall(said) if _stem(word) in wanted]
        if frozenset(map(_stem, words)) >= wanted:
            kept = kept[:start] + without_clause(said, words[0].lower()) + kept[end:]
    return kept if _WORD.search(kept) else text


def _stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(text) if word.lower() not in _IDLE)


def _stem(word: str) -> str:
    low = word.lower()
    for ending in ("ying", "ied", "ing", "ed", "s"):
        if low.endswith(ending) and len(low) - len(ending) >= 2:
            return low[: -len(ending)] + ("y" if ending in ("ying", "ied") else "")
    return low


_Q = r"(?<!\w)['\"“‘](?P<{name}>[^'\"“”‘’\n]{{2,30}})['\"”’](?!\w)"
# "don't use the word polypharmacy", "no 'journey' or 'battle'", "not \"RICE\""
_NAMED_WORD = re.compile(r"(?i)\b(?:don['’]?t|do not|never|no|not|avoid|without|skip|doesn['’]?t want|hates?)(?: (?:use|using|say|saying|want|the|ever))* (?:word|term|phrase)s? ['\"“‘]?(?P<word>[\w-]{3,})")
_QUOTED_WORDS = re.compile(r"(?i)\b(?:don['’]?t(?: ever)? (?:say|use|write|call it)|do not (?:say|use|write)|never (?:say|use)|(?:^|(?<=[,;.!?(–-])|(?<=[,;.!?(–-] )|(?<=\band )|(?<=\bbut ))(?:not|no)|avoid|without(?: saying)?|skip)(?: the (?:words?|terms?|phrases?))? (?P<list>" + _Q.format(name="q1") + r"(?:(?:,? (?:or|and|nor) |, )" + _Q.format(name="q2") + r")*)")
_QUOTE = re.compile(_Q.format(name="q"))


def words(request: str) -> tuple[str, ...]:
    """The words that a request does not want used."""
    found = [match["word"] for match in _NAMED_WORD.finditer(request)]
    found += [quote["q"].strip(" .,!") for match in _QUOTED_WORDS.finditer(request) for quote in _QUOTE.finditer(match["list"])]
    return tuple(dict.fromkeys(word for word in found if word))


# "no grapefruit tangent", "don't mention Ozempic", "nothing about smoking"
_THING = re.compile(r"(?i)\b(?:no|skip|without|leave out|omit|(?:nothing|not|anything) (?:about|on)|no mention of|bit about|(?:don['’]?t|do not) (?:mention|get into|talk about|bring up|name|go into)|avoid|stay away from)(?: (?:any|the|all|anything about|mentioning|talking about))* (?P<thing>[a-z][a-z-]{4,})(?= (?:tangents?|talk|stuff|jokes?|rabbit holes?|lectures?|this time|please|pls|since|because|it|or|and)\b|\W*$|[,.;])")
_OF_FORM = frozenset("statistics stats numbers emojis hashtags jargon jokes brands prices pricing dosing doses dosage names questions bullets links photos pictures scare graphic medical sales pitch lists headings slang fluff puns gimmicks promises bullet brand drugs drug salesy preachy scary cutesy specifics details percentages exclamation exclamations".split())  # noqa: SIM905


def things(avoided: Iterable[str]) -> tuple[str, ...]:
    """The matters that the post is not to touch, by their names; how it is to be written is none."""
    found = (match["thing"].lower() for wish in avoided for match in _THING.finditer(wish))
    return tuple(dict.fromkeys(_stem(thing) for thing in found if thing not in _OF_FORM))
