"""Which fact of a card answers which of its questions. A question without a clear answer has none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.knowledge.card import Fact, Topic
from assistant.writers.builtin import idle_words

_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_REASON = re.compile(r"\b(?:because|so that|so|since|comes? from|caused?|causes|lets|allows|means that|reason)\b")
_TIME = re.compile(r"\b(?:\d+|two|three|few|several|minutes?|hours?|days?|weeks?|months?|years?)\b")
_WAY = re.compile(r"\b(?:through|by|when|with|uses?|into)\b")
_PLAIN = re.compile(r"who |what (?:is|are|does|do|can|makes|counts)\b")
_YES_NO = ("can", "is", "are", "does", "do", "has", "have")


@dataclass(frozen=True, slots=True)
class Answered:
    """A question people ask and the fact that answers it."""

    question: str
    fact: Fact


@cache
def answered(topic: Topic) -> tuple[Answered, ...]:
    """The questions of a card that one of its facts clearly answers, in the card's order."""
    facts = (*topic.facts, *(myth.fact for myth in topic.myths))
    common = frozenset(_stems(" ".join((topic.title, *topic.aliases))))
    pairs = ((question, _best(question, facts, common)) for question in topic.questions)
    return tuple(Answered(question, fact) for question, fact in pairs if fact is not None)


def _best(question: str, facts: tuple[Fact, ...], common: frozenset[str]) -> Fact | None:
    scored = [(_score(question, fact.text, common), -n, fact) for n, fact in enumerate(facts)]
    score, _, fact = max(scored, key=lambda entry: entry[:2])
    return fact if score >= 1 else None


def _score(question: str, fact: str, common: frozenset[str]) -> float:
    asked, said = set(_stems(question)), set(_stems(fact))
    special = asked - common
    low = fact.lower()
    thing = re.match(r"(?i)what (?:is|are) (?:the |an? )?(?P<thing>[\w' -]+)\?$", question)
    if thing:
        return 2.0 * _defines(thing["thing"].lower(), low)
    meaning = re.match(r"(?i)what (?:does|do) (?P<thing>[\w' \"-]+) mean\?$", question)
    if meaning:
        return 2.0 * _defines(meaning["thing"].lower().replace('"', ""), low)
    doing = re.match(r"(?i)what (?:does|do) (?:the |an? )?(?P<thing>[\w' -]+) do\?$", question)
    if doing:
        return 2.0 * bool(re.match(rf"(?:an? |the )?{re.escape(doing['thing'].lower())}s? (?!is\b|are\b|and\b|or\b)", low))
    if not special or not asked <= said:
        return 0.0
    score = len(special & said) / 2 + len(asked & said) / 4
    return score + 1 if _answers(question.lower(), low) else 0.0


def _answers(question: str, fact: str) -> bool:
    """Whether a fact on the same words says the kind of thing that was asked."""
    if question.startswith(("how long", "how often", "how much", "how many", "when ")):
        return bool(_TIME.search(fact))
    if question.startswith("why "):
        return bool(_REASON.search(fact))
    if question.startswith("how "):
        return bool(_WAY.search(fact)) and "help" not in fact
    if question.startswith(("who ", "what ")):
        return len(set(_stems(question))) > 1 and bool(_PLAIN.match(question))
    return question.split()[0] in _YES_NO


def _defines(thing: str, fact: str) -> bool:
    name = re.escape(thing.strip())
    starts = rf"^(?:an? |the )?{name}s?,? (?:is|are|means?|happens?|uses?)\b(?! (?:often|common|usually|among|used))"
    named = rf"(?:called|or) (?:an? |the )?{name}\b"
    return bool(re.search(rf"{starts}|{named}|\b{name}s?, which (?:is|are)\b|\b{name}, an? ", fact))


def _stems(text: str) -> list[str]:
    words = _WORD.findall(re.sub(r"['’]s?\b", "", text.lower()))
    return [_stem(w) for w in words if w not in idle_words.asking()]


def _stem(word: str) -> str:
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending).rstrip("e")
    return word.rstrip("e") if len(word) > 3 else word
