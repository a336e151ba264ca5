"""Whether a phrase is asserted, or denied, asked about, told as somebody else's promise, or softened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import re2

from assistant.guard import frames
from assistant.guard.frames import Voice
from assistant.guard.rule import Hit, Scope

if TYPE_CHECKING:
    from assistant.guard.document import Document

Span = tuple[int, int]
_OTHER_VOICES = {Voice.MYTH, Voice.HISTORY, Voice.REPORTED}


def _compiled(pattern: str) -> re2._Regexp:
    options = re2.Options()
    options.case_sensitive = False
    options.log_errors = False
    return re2.compile(pattern, options)


# Where a denial stops reaching.
_BREAK = _compiled(r"[;:—–…!?]|\s-\s|\.\s|,\s+(?:and|but|so|yet|while|which|because|or|plus|it|it's|they|we|you)\b|\b(?:but|yet|while|whereas|because|so that|and (?:it|they|we|you|our|the|that|there)(?:'s|'re)?)\b")
_NOT_ONLY = _compiled(r"\b(?:not|isn't|aren't|no) (?:only|just|merely|simply|to mention|a moment too soon|surprise|wonder|doubt|kidding|joke|lie|cap)\b")
_DENIAL = _compiled(
    r"\b(?:no|not|never|nobody|none|nothing|neither|nor|cannot|without|hardly|barely|rarely|seldom|few|doubt|doubts|"
    r"\w+n't|isnt|arent|cant|wont|dont|doesnt|didnt|no one|no such|impossible|unlikely|unrealistic|unable|"
    r"instead of|rather than|far from|anything but|stop (?:saying|promising|believing|chasing)|"
    r"beware|wary|skeptical|sceptical|suspicious|cautious|careful (?:of|with|about)|watch out|look out|steer clear|avoid|"
    r"red flags?|so-called|supposed|supposedly|allegedly|myths?|misconceptions?|rumors?|rumours?|too good to be true|"
    r"illegal|banned|forbid|forbids|forbidden|prohibit\w*|bars|misleading|deceptive|false|bogus|fake|scams?|hype|"
    r"question (?:any|every|whether)|ask whether|wonder(?:ed|ing)? (?:if|whether)|used to (?:say|think|promise)|if only|wish)\b"
)
_OTHERS = _compiled(
    r"\b(?:ads?|adverts?|advertisements?|advertising|marketing|clinics?|products?|pills|companies|company|brands?|influencers?|diets?|fads?|trends?|kits?|apps?|gurus?|websites?|sellers?|salesm[ae]n|"
    r"anyone|someone|anybody|people|posts?|videos?|gadgets?|supplements?|labels?|headlines?|quacks?|con artists?|scammers?|fraudsters?|"
    r"they|others|those|internet|tiktok|bottles?)\b[^.;:!?]{0,40}\b"
    r"(?:promis\w*|claim\w*|guarantee\w*|advertis\w*|market\w*|sell\w*|sold|tout\w*|say(?:s|ing)?|said|swears?|swore|call\w*|hop\w+|want\w*|expect\w*|ask\w*|assum\w*|think\w*|thought|believ\w*|pitch\w*|boast\w*)\b"
    r"|\b(?:patients?|friends?|relatives?|neighbou?rs?|mom|dad|parents|people)\b[^.;:!?]{0,40}\b(?:hop(?:e|es|ed|ing)|want\w*|expect\w*|ask\w*|assum\w*|think\w*|thought|wonder\w*|fear\w*|believ\w*|wish\w*)\b"
)
_AFTER = _compiled(
    r"^[^.!?]{0,60}?\b(?:myth|isn't (?:a thing|possible|real|realistic|true|how|what|always|something)|is not (?:a thing|possible|real|realistic|true|how|what|always|something)|"
    r"does(?: not|n't) exist|do(?: not|n't) exist|too good to be true|red flags?|be (?:skeptical|sceptical|wary|suspicious)|walk away|run the other way|"
    r"never (?:promise|say|a promise)|not (?:promise|guaranteed|a promise|a guarantee)|nobody can|no one can|can(?:not|'t) (?:promise|guarantee|say)|is false|are false|is marketing|is hype|needs? proof|no honest)\b"
)
_REFUTED = _compiled(r"^\W*(?:\d+[.)]\s*)?(?:myth|false|fiction|rumou?r|claim|misconception|nope|not true|wrong|fake|hype|lie|fable)\b(?: (?:no\.? ?)?#?\d+)?\s*[:\-–—.!|=]")
_NEGATIVE = _compiled(r"(?:no|zero|not|never|nothing|without|none|absolutely no)\b")
_SELLING_QUESTION = _compiled(
    r"^\W*(?:want|wanting|ready|looking|tired|sick of|need|dream\w*|wish|imagine|interested|how about|why not|who (?:else )?wants|wouldn't you|would you (?:like|love)|"
    r"did you know|guess what|have you heard|haven't you heard|fancy|craving|curious (?:about|to try)|who's ready|think you|still)\b"
)
_HEDGE = _compiled(
    r"\b(?:may|might|can|could|should|usually|often|mostly|most|typically|generally|sometimes|nearly|almost|virtually|relatively|largely|fairly|"
    r"tends?|some|many|designed to|aims?|aimed|hop(?:e|es|ed|ing)|goal|try|trying|tries|strive|strives|striving|help|helps|helped|research\w*|stud(?:y|ies)|trials?|"
    r"scientists|percent of|% of|in \d+ people|out of \d+|for most|in most|as (?:painless|safe|comfortable) as possible|less|minimally|practically|close to|close-to)\b"
)


@cache
def forms(patterns: tuple[str, ...]) -> tuple[re2._Regexp, ...]:
    """Patterns compiled on first use: long ones would swell the set that reads every text, so cues stand there for them."""
    return tuple(_compiled(p) for p in patterns)


def before(document: Document, start: int) -> str:
    """The words of the clause that stand before ``start``."""
    words = document.text[document.sentence(start)[0] : start]
    cut = 0
    for match in _BREAK.finditer(words):
        cut = match.end()
    return words[cut:]


def after(document: Document, end: int) -> str:
    """The words of the sentence that stand after ``end``."""
    return document.text[end : max(end, document.sentence(max(0, end - 1))[1])]


def breaks(words: str) -> bool:
    """True when a new clause begins within ``words``."""
    return _BREAK.search(words) is not None


def denied(document: Document, start: int, end: int) -> bool:
    """True when the phrase is negated, warned against, called a myth or put in somebody else's mouth."""
    sentence = document.sentence_text(start)
    if _REFUTED.search(sentence):
        return True
    clause = _NOT_ONLY.sub(" ", before(document, start))
    if _NEGATIVE.match(document.text, start, end):  # "no needles, no downtime": each item of a list denies for itself
        clause = clause[clause.rfind(",") + 1 :]
    return bool(_DENIAL.search(clause) or _OTHERS.search(clause) or _AFTER.search(after(document, end)))


def asked(document: Document, start: int) -> bool:
    """True when the phrase stands in an honest question; "Want it painless?" is a sales line, not a question."""
    sentence = document.sentence_text(start).rstrip(" \"'”’)*_")
    tail = sentence.rstrip()
    while tail and not tail[-1].isalnum() and tail[-1] not in "?!.":
        tail = tail[:-1].rstrip()
    return tail.endswith("?") and not _SELLING_QUESTION.search(sentence)


def softened(document: Document, start: int) -> bool:
    """True when the clause hedges the phrase: "usually painless", "may cure"."""
    return bool(_HEDGE.search(before(document, start)))


def held_back(document: Document, start: int, end: int, words: Iterable[Span], *, soften: bool) -> bool:
    """True when something between the ``words`` of a claim denies it, or hedges it where ``soften`` says so."""
    between = list(document.text[start:end])
    for s, e in words:
        between[s - start : e - start] = " " * (e - s)
    rest = "".join(between)
    if _OTHERS.search(before(document, start) + document.text[start:end]):
        return True
    return bool(_DENIAL.search(_NOT_ONLY.sub(" ", rest)) or (soften and (_HEDGE.search(rest) or softened(document, start))))


def stands(document: Document, start: int, end: int) -> bool:
    """True when the phrase is put forward as true by the writer."""
    if denied(document, start, end) or asked(document, start):
        return False
    return not _OTHER_VOICES & frames.voices(document, start, end)


def asserted(
    document: Document, patterns: Iterable[re2._Regexp], *, soften: bool = False, scope: Scope = "clause"
) -> Iterator[Hit]:
    """A hit for every match that the writer puts forward as true; ``soften`` spares the hedged ones too."""
    for pattern in patterns:
        for match in pattern.finditer(document.text):
            start, end = match.span()
            if stands(document, start, end) and not (soften and softened(document, start)):
                yield Hit(start, end, scope=scope)
