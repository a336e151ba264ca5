"""How a telling phrase leaves a sentence so that the rest still reads: after a verb of being, between commas, alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.guard.rule import Hit
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_BEING = lazy(
    r"(?:\b(?P<who>he|she|who|they|it|patient|that|name|there|(?:a|the|our|my|this|another) (?:[\w-]+ )?(?:patient|man|woman|boy|girl|mom|dad|daughter|son|mother|father|wife|husband|baby)|[\w'’-]+))?(?P<be>['’]s|['’]re|\s+(?:is|was|are|were|being|be|has been|had been|is just|was just|is only|was only|is now|is still|was still|works as|worked as|is also|happens to be|used to be|would have been|would be))\s+(?:(?:about|almost|nearly|only|just|now|already|still|also|barely|now|roughly|like)\s+)?$",
    re.I,
)
_ADVERBS = frozenset(["already", "still", "never", "always", "just", "now", "also", "even", "then", "really", "absolutely", "definitely", "so", "more", "very", "quite", "only", "almost", "barely", "certainly", "honestly", "recently", "finally", "once"])
_FINITE = lazy(
    r"(?:is|are|were|\w{2,}ed|ate|was|is|had|has|did|does|went|came|got|made|said|says|told|took|ran|rode|read|reads|sat|sang|saw|sent|slept|stood|swam|threw|won|wore|wrote|walks|walked|lives|lived|loves|works|wants|keeps|kept|knows|knew|"
    r"thinks|thought|feels|felt|found|finds|gave|gives|left|lost|met|needs|paid|put|quit|plays|drives|drove|runs|goes|swears|swore|hates|can|could|will|would|can't|won't|didn't|doesn't|couldn't|wouldn't|beat|beats|held|hit|broke|brought|caught|"
    r"ate|became|bent|bit|bled|blew|chose|clung|crept|dealt|drank|dug|fed|fell|fled|flung|forgot|fought|froze|hid|hung|knelt|lent|lit|meant|rose|shook|sank|sold|spoke|spun|stole|struck|stuck|swept|taught|tore|understood|wept|woke|began|bought|built|drew|flew|grew|heard|led|let|looks|looked|makes|plans|planned|rang|spends|spent|sees|starts|stayed|stays|swims|takes|talks|teaches|tells|tries|turned|uses|volunteers|wears|climbs|cooks|crochets|dances|gardens|golfs|hikes|knits|paints|raises|rides|sings|skis|surfs|travels|writes|gets|asks|has|needs|comes|cries|laughs|rings|wins|draws|brings|shows|sits|stands|walks|speaks)\b",
    re.I,
)
_NOT_FINITE = frozenset(("as", "this", "his", "hers", "its", "always", "perhaps", "less", "diabetes", "arthritis", "plus", "needed", "retired", "married", "divorced", "widowed", "disabled", "excited", "tired", "scared", "worried", "bored", "blessed"))
_LINK = lazy(r"\s*,?\s*(and|&|so|but|because|who|which|with)\s+", re.I)
_WHO = lazy(r"who\b", re.I)
_TURN = lazy(r"\s*,?\s*(?:so|and|but)\s+(?=(?:now |then |still |yet |today )?(?:we|i|he|she|they|our|his|her|it|the)\b)", re.I)
_ANDS = lazy(r"\s*,?\s*(?:and|but)\s+", re.I)
_LIST = lazy(r"\s*,?\s*(?:and|but)\s+(?:just|still|now|never|always|also|then)\b", re.I)
_SUBJECT = lazy(r"\b(?:he|she|who|patient|they|teens?|kids?|moms?|dads?|man|woman|boy|girl|son|daughter|mother|father|husband|wife|guy|lady|gentleman)\s+(?:\w+\s+)?$", re.I)
_LEAD_IN = lazy(r"(?:,?\s+(?:and|but|while)\s+(?:(?:he|she)\s+)?(?:\w+ly\s+)?)$", re.I)
_ONLY_SUBJECT = lazy(r"^\W*(?:he|she|they|(?:the|our|a|my|this) (?:\w+ )?patient|patient)\s+(?:\w+\s+)?$", re.I)
_PERSON = lazy(r"^(?:he|she|they|who|(?:.* )?(?:patient|man|woman|boy|girl|mom|dad|daughter|son|mother|father|wife|husband|baby))$", re.I)
_STOP = lazy(r"\s*(?:[.!?…]|$|\n)")


def complement(document: Document, start: int, end: int, kind: str = "") -> Hit | None:
    """The hit for a phrase that says what somebody is ("she's 27 and had quit", "he was a lineman."), or None when no such verb stands before."""
    text = document.text
    s, e = document.sentence(start)
    being = _BEING.search(text[max(s, start - 60) : start])
    if being is None:
        return None
    verb = start - (being.end() - being.start("be"))
    subject = start - (being.end() - (being.start("who") if being["who"] else being.start("be")))
    after = text[end:e]
    link = _LINK.match(after)
    if link and link[1].lower() in ("and", "&"):
        if re.match(r"(?:(?:on|in|at|by|last|this|now|then|today|yet|still|until|since|for|after|before)\s+(?:\w+\s+){0,2})?(?:he|she|they|we|i|it|his|her|their|our|my|the|nobody|no one|everybody|everyone|half|both)\b", after[link.end() :], re.I):
            title = re.search(r"(?:mr|mrs|ms|miss)\.?\s+$", text[s:subject], re.I)
            subject -= len(title[0]) if title else 0
            own = ((being["who"] or "").lower() in ("he", "she", "they") or bool(title)) and re.search(r"(?:^|[,;]\s*|\W)$", text[s:subject]) is not None
            again = re.match(r"(?:he|she|they)(?= )", after[link.end() :], re.I)
            if again and not own and (being["who"] or "").lower().endswith("patient") and _opens_sentence(text, s, subject):
                return Hit(verb, end + link.end() + again.end(), "", kind=kind)  # "Our patient is a Dane and he thanked us"
            return Hit(subject, end + link.end(), "", kind=kind) if own else None
        if _is_finite(after[link.end() :]):
            return Hit(verb, end + link.end() - 1, "", kind=kind)
        return Hit(start, end + link.end(), "", kind=kind)
    if link and link[1].lower() == "who" and _PERSON.search(being["who"] or "") and _is_finite(after[link.end() :]) and being["be"] and re.fullmatch(r"['’]s|\s+(?:is|was)", being["be"], re.I):
        return Hit(verb, end + link.end() - 1, "", kind=kind)  # "is a Dane who had been told"
    if link and link[1].lower() in ("so", "but", "because") and _opens_sentence(text, s, subject):
        return Hit(subject, end + link.end(), "", kind=kind)
    if _STOP.match(after) or (link is None and after[:1] in ",;:—–-"):
        if _opens_sentence(text, s, subject) and _STOP.match(after):
            return Hit(start, end, None, scope="sentence", kind=kind)
        if _opens_sentence(text, s, subject) and after.startswith(",") and _own_clause(after[1:]):
            return Hit(subject, end + 1, "", kind=kind)
        if after.startswith(",") and _own_clause(after[1:]) and re.search(r"[,;]\s*$", text[s:subject]):
            return Hit(subject, end + 1, "", kind=kind)
        listed = re.match(r",\s+(?:and\s+)?(?=[a-z])", after)
        if listed and _is_finite(after[listed.end() :]):
            return Hit(verb, end + listed.end() - 1, "", kind=kind)  # "is 13, plays goalie"
        if listed and not _STOP.match(after) and not re.match(r"(?:who|which|that|but|so|because|while|when|where|then|after|before|if|whose)\b", after[listed.end() :]):
            return Hit(start, end + listed.end(), "", kind=kind)
        lead = re.search(r"(?:,\s*|\s+)(?:and|but|because|since|so|who|while|as|—|–|-)\s+$|[,;—–]\s+$", text[s:subject], re.I)
        if being["who"] and being["who"].lower() in ("who", "that") and text[s:subject].rstrip().endswith((",", "")):
            cut = len(text[s:subject].rstrip().rstrip(","))
            return Hit(s + cut, end + (1 if after[:1] == "," else 0), "", kind=kind)
        if lead and _STOP.match(after):
            return Hit(s + lead.start(), end, "", kind=kind)
    return None


def predicate(document: Document, start: int, end: int) -> Hit:
    """The hit for a telling predicate ("teaches at Oak High", "lives with six parrots"): the story around it goes on without it."""
    text = document.text
    s, e = document.sentence(start)
    if text[max(s, start - 4) : start].lower() == "who ":
        start -= 4
    listed = re.match(r",\s+(?:and|but)\s+", text[end:e])
    if listed and re.search(r",\s*$", text[s:start]) and _is_finite(text[end + listed.end() : e]):
        return Hit(start, end + listed.end(), "")  # "He is well, plays goalie, and asked"
    if _WHO.match(text, start):
        lead = text[s:start].rstrip()
        cut = s + len(lead.rstrip(","))
        return Hit(cut, end + (1 if text[end : end + 1] == "," and lead.endswith(",") else 0), "")
    turn = _TURN.match(text[end:e])
    if turn and len(text[s:start].split()) <= 4:
        return Hit(s, end + turn.end(), "")
    following = _ANDS.match(text[end:e])
    if following and (_SUBJECT.search(text[s:start]) or _named_before(document, start)) and (_is_finite(text[end + following.end() : e]) or _LIST.match(text[end:e])):
        return Hit(start, end + following.end(), "")
    comma = re.match(r",\s+", text[end:e])
    if comma and (_SUBJECT.search(text[s:start]) or _named_before(document, start)) and _is_finite(text[end + comma.end() : e]):
        return Hit(start, end + comma.end(), "")  # "She drives a bus, is well and hadn't slept"
    lead_in = _LEAD_IN.search(text[s:start])
    if lead_in and _STOP.match(text[end:e]):
        return Hit(s + lead_in.start(), end, "")
    if _ONLY_SUBJECT.search(text[s:start]) and _STOP.match(text[end:e]):
        return Hit(start, end, None, scope="sentence")
    return Hit(start, end, None, scope="clause")


def _named_before(document: Document, start: int) -> bool:
    return any(0 < start - p.end < 3 for p in document.people)


def _own_clause(after: str) -> bool:
    return re.match(r"\s*(?:and |but |so )?(?:he|she|they|we|his|her|it|i|his|the|neither|both|nobody|everyone|our|my|each|all|that|there)\b", after, re.I) is not None


def _is_finite(rest: str) -> bool:
    """Whether a verb of its own follows: "and ate an apple", not "and already bouncing"."""
    adverb = False
    for word in rest.split()[:4]:
        plain = word.strip(".,!?;:").lower()
        if plain in _ADVERBS:
            adverb |= plain in ("never", "always", "still", "now", "finally", "also")
            continue
        if adverb and plain.endswith("s") and not plain.endswith("ss"):
            return plain not in _NOT_FINITE
        return plain not in _NOT_FINITE and _FINITE.fullmatch(plain) is not None
    return False


def verb_follows(text: str, at: int) -> bool:
    """Whether the next word is a verb of the same sentence."""
    return _is_finite(text[at : at + 60])


def is_finite(word: str) -> bool:
    """Whether a word by itself is a verb with a subject: "asked", "runs"."""
    return word not in _NOT_FINITE and _FINITE.fullmatch(word) is not None


def _opens_sentence(text: str, s: int, subject: int) -> bool:
    return not re.search(r"\w", text[s:subject])


def opens(text: str, start: int, sentence_start: int) -> bool:
    """Whether nothing but marks stands between the start of the sentence and ``start``."""
    return not re.search(r"\w", text[sentence_start:start])


def capital(word: str, text: str, start: int, sentence_start: int) -> str:
    """``word`` with a capital when it opens its sentence."""
    return word[:1].upper() + word[1:] if opens(text, start, sentence_start) else word


def between_commas(text: str, start: int, end: int) -> tuple[int, int]:
    """The span widened over one of the commas (or dashes, or brackets) around it, so that none is left over."""
    before = len(text[:start]) - len(text[:start].rstrip())
    if start > before and text[start - before - 1] == ",":
        both = text[end : end + 1] == "," and (_is_finite(text[end + 1 : end + 60]) or not re.match(r", [a-z]", text[end : end + 3]))
        aside = re.match(r"\s+(?:who|that|with|from|in|at|for|of)\b[^,.;!?\n]{1,60},(?=\s)", text[end : end + 80])
        if aside and _is_finite(text[end + aside.end() : end + aside.end() + 60]):
            return start - before - 1, end + aside.end()
        return start - before - 1, end + 1 if both else end
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return start - 1, end + 1
    return start, end
