"""Whether a phrase is asserted, or denied, asked about, told as somebody else's promise, or softened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import re2

from assistant.guard import frames
from assistant.guard.forms import Forms
from assistant.guard.forms import forms as forms  # rules ask for both together
from assistant.guard.frames import Voice
from assistant.guard.rule import Hit, Scope
from assistant.text.patterns import lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

Span = tuple[int, int]
_OTHER_VOICES = {Voice.MYTH, Voice.HISTORY, Voice.REPORTED}

# Where a denial stops reaching.
_BREAK = lazy_re2(r"(?i)[;:—–…!?]|\s-\s|\.\s|,\s+(?:and|but|so|yet|while|which|because|or|plus|it|it's|they|we|you)\b|\b(?:but|yet|while|whereas|because|so that|and (?:it|they|we|you|our|the|that|there)(?:'s|'re)?)\b")
_NOT_ONLY = lazy_re2(r"(?i)\b(?:not|isn't|aren't|no) (?:only|just|merely|simply|to mention|a moment too soon|surprise|wonder|doubt|kidding|joke|lie|cap)\b")
_DENIAL = lazy_re2(
    r"(?i)\b(?:no|not|never|nobody|none|nothing|neither|nor|cannot|without|hardly|barely|rarely|seldom|few|doubt|doubts|"
    r"\w+n't|isnt|arent|cant|wont|dont|doesnt|didnt|no one|no such|impossible|unlikely|unrealistic|unable|"
    r"instead of|rather than|far from|anything but|stop (?:saying|promising|believing|chasing)|"
    r"beware|wary|skeptical|sceptical|suspicious|cautious|careful (?:of|with|about)|watch out|look out|steer clear|avoid|"
    r"red flags?|so-called|supposed|supposedly|allegedly|myths?|misconceptions?|rumors?|rumours?|too good to be true|"
    r"illegal|banned|forbid|forbids|forbidden|prohibit\w*|bars|misleading|deceptive|false|bogus|fake|scams?|hype|"
    r"question (?:any|every|whether)|ask whether|(?:sold|marketed|advertised|touted|billed|promoted|pitched|hyped) (?:with|as|on|to|for)|wonder(?:ed|ing)? (?:if|whether)|used to (?:say|think|promise)|if only|wish)\b"
)
_OTHERS = lazy_re2(
    r"(?i)\b(?:ads?|adverts?|advertisements?|advertising|marketing|clinics?|products?|pills|companies|company|brands?|influencers?|diets?|fads?|trends?|kits?|apps?|gurus?|websites?|sellers?|salesm[ae]n|"
    r"anyone|someone|anybody|people|posts?|videos?|gadgets?|supplements?|labels?|headlines?|quacks?|con artists?|scammers?|fraudsters?|"
    r"they|others|those|internet|tiktok|bottles?)\b[^.;:!?]{0,40}\b"
    r"(?:promis\w*|claim\w*|guarantee\w*|advertis\w*|market\w*|sell\w*|sold|tout\w*|say(?:s|ing)?|said|swears?|swore|call\w*|hop\w+|want\w*|expect\w*|ask\w*|assum\w*|think\w*|thought|believ\w*|pitch\w*|boast\w*)\b"
    r"|\b(?:an?|the|this|that|these|those|some|another|more) (?:[\w-]+ )?(?:ads?|adverts?|advertisements?|flyers?|fliers?|billboards?|banners?|commercials?|pop-?ups?|spam|infomercials?)\b(?: (?:for|about|that|which|on|in|of)\b|:)[^.;!?]{0,40}"
    r"|\b(?:any|an?|every|no|the) (?:[\w-]+ )?[\w-]+ (?:who|that) (?:guarantees?|promises?|swears?|claims to|claims|tells you)\b"
    r"|\b(?:patients?|friends?|relatives?|neighbou?rs?|mom|dad|parents|people)\b[^.;:!?]{0,40}\b(?:hop(?:e|es|ed|ing)|want\w*|expect\w*|ask\w*|assum\w*|think\w*|thought|wonder\w*|fear\w*|believ\w*|wish\w*)\b"
)
_WHOEVER = lazy_re2(r"(?i)\b(?:any|every|no) (?:[\w-]+ )?[\w-]+ (?:who|that) (?:\w+ )?$")  # "any surgeon who guarantees a result"
_PROMISES = lazy_re2(r"(?i)(?:guarantees?|promises?|swears?|claims)\b")
_OUR_OWN = lazy_re2(r"(?i)\b(?:our|my|this|these) (?:[\w-]+ ){0,2}?(?:clinics?|products?|pills|compan(?:y|ies)|brands?|gadgets?|supplements?|websites?|apps?|kits?|ads?)\b")
_AFTER = lazy_re2(
    r"(?i)^[^.!?]{0,60}?\b(?:myth|isn't (?:a thing|possible|real|realistic|true|how|what|always|something)|is not (?:a thing|possible|real|realistic|true|how|what|always|something)|"
    r"does(?: not|n't) exist|do(?: not|n't) exist|too good to be true|red flags?|be (?:skeptical|sceptical|wary|suspicious)|walk away|run the other way|"
    r"never (?:promise|say|a promise)|not (?:promise|guaranteed|a promise|a guarantee)|nobody can|no one can|can(?:not|'t) (?:promise|guarantee|say)|is false|are false|is marketing|is hype|needs? proof|no honest)\b"
)
_REFUTED = lazy_re2(r"(?i)^[\s\d.)]*[❌🚫✗✘]|^\W*(?:\d+[.)]\s*)?(?:fact[- ]?check|myth|false|fiction|rumou?r|claim|misconception|nope|not true|wrong|fake|hype|lie|fable)\b(?: (?:no\.? ?)?#?\d+)?\s*[:\-–—.!|=]")
_TAKEN_BACK = lazy_re2(
    r"(?i)^\W*[—–-]\s*(?:an? |the |that |some |my |says? |said )*(?:[\w-]+ )?(?:flyer|flier|ad|advert|billboard|label|bottle|poster|banner|sign|website|pop-?up|spam|box|jar|influencer|headline)\b|"
    r"^\W*(?:not so\b|not true|not quite|nope\b|wrong[.,!:—–-]|false[.,!:—–-]|if only\b|sadly,? (?:no|not)|that's (?:false|wrong|a myth|not true|marketing|not how)|this is (?:false|a myth|not true)|"
    r"(?:it|they) (?:isn't|doesn't|don't|aren't|didn't|won't|can't|cannot|does not|do not|did not)[.,!]|too good to be true|the (?:evidence|research|data|science) (?:says otherwise|disagrees)|fact:|the fact is|in (?:fact|truth|reality)[, ])"
)
_UNPROVEN = lazy_re2(
    r"(?i)\b(?:not (?:been )?(?:shown|proven|proved|found)|no (?:good |strong |real )?(?:evidence|proof|studies|study|trial)|not true|isn't|doesn't|don't|does not|do not|cannot|can't|never|myth|false|nonsense|wrong|no\b[,.]|lacks?|fails?|failed|unproven|hasn't|haven't|aren't|weren't|wasn't|few studies)\b"
)
# "My grandmother's cure for everything was an onion": a memory
_FOLK = lazy_re2(r"(?i)\b(?:grand\w+|great-\w+|nana|nonna|nan|abuela|aunt\w*|mother|mom|mum|father|dad|uncle)(?:'s|’s) (?:\w+ ){0,2}(?:cure|remedy|answer|fix|recipe) (?:for|to) [^.!?]{2,30}\bwas\b")
_NEGATIVE = lazy_re2(r"(?i)(?:no|zero|not|never|nothing|without|none|absolutely no)\b")
_SELLING_QUESTION = lazy_re2(
    r"(?i)^\W*(?:want|wanting|ready|looking|tired|sick of|need|dream\w*|wish|imagine|interested|how about|why not|who (?:else )?wants|wouldn't you|would you (?:like|love)|"
    r"did you know|guess what|have you heard|haven't you heard|fancy|craving|curious (?:about|to try)|who's ready|think you|still)\b"
)
_HEDGE = lazy_re2(
    r"(?i)\b(?:may|might|can|could|should|usually|often|mostly|most|typically|generally|sometimes|nearly|almost|virtually|relatively|largely|fairly|"
    r"tends?|some|many|designed to|aims?|aimed|hop(?:e|es|ed|ing)|goal|try|trying|tries|strive|strives|striving|help|helps|helped|research\w*|stud(?:y|ies)|trials?|"
    r"scientists|percent of|% of|in \d+ people|out of \d+|for most|in most|as (?:painless|safe|comfortable) as possible|less|minimally|practically|close to|close-to)\b"
)


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
    clause = _OUR_OWN.sub("we", _NOT_ONLY.sub(" ", before(document, start)))
    if _NEGATIVE.match(document.text, start, end):  # "no needles, no downtime": each item of a list denies for itself
        clause = clause[clause.rfind(",") + 1 :]
    if _WHOEVER.search(clause) and _PROMISES.match(document.text, start, end):
        return True
    return bool(_DENIAL.search(clause) or _OTHERS.search(clause) or _AFTER.search(after(document, end)))


def asked(document: Document, start: int) -> bool:
    """True when the phrase stands in an honest question; "Want it painless?" is a sales line, not a question."""
    sentence = document.sentence_text(start).rstrip(" \"'”’)*_")
    tail = sentence.rstrip()
    while tail and not tail[-1].isalnum() and tail[-1] not in "?!.":
        tail = tail[:-1].rstrip()
    return tail.endswith("?") and not _SELLING_QUESTION.search(sentence)


def refuted(document: Document, end: int) -> bool:
    """True when the next sentence takes the phrase back: "Not so.", or, after a quotation, words that find no proof."""
    index = document.sentence_index(end - 1)
    if index + 1 >= len(document.sentences):
        return False
    s, e = document.sentences[index + 1]
    following = document.text[s:e]
    quoted = document.text[document.sentence(end - 1)[0] : s].rstrip().endswith('"')
    return _TAKEN_BACK.search(following) is not None or (quoted and _UNPROVEN.search(following) is not None)


def softened(document: Document, start: int) -> bool:
    """True when the clause hedges the phrase: "usually painless", "may cure"."""
    return bool(_HEDGE.search(before(document, start)))


def held_back(document: Document, start: int, end: int, words: Iterable[Span], *, soften: bool) -> bool:
    """True when something between the ``words`` of a claim denies it, or hedges it where ``soften`` says so."""
    between = list(document.text[start:end])
    for s, e in words:
        between[s - start : e - start] = " " * (e - s)
    rest = "".join(between)
    if _OTHERS.search(_OUR_OWN.sub("we", before(document, start) + document.text[start:end])):
        return True
    return bool(_DENIAL.search(_NOT_ONLY.sub(" ", rest)) or (soften and (_HEDGE.search(rest) or softened(document, start))))


def stands(document: Document, start: int, end: int) -> bool:
    """True when the phrase is put forward as true by the writer."""
    if _FOLK.search(document.sentence_text(start)):
        return False
    if denied(document, start, end) or asked(document, start) or refuted(document, end):
        return False
    return not _OTHER_VOICES & frames.voices(document, start, end)


def asserted(
    document: Document, patterns: Forms | Iterable[re2._Regexp], *, soften: bool = False, scope: Scope = "clause"
) -> Iterator[Hit]:
    """A hit for every match that the writer puts forward as true; ``soften`` spares the hedged ones too."""
    for pattern in patterns.matching(document.text) if isinstance(patterns, Forms) else patterns:
        for match in pattern.finditer(document.text):
            start, end = match.span()
            if stands(document, start, end) and not (soften and softened(document, start)):
                yield Hit(start, end, scope=scope)
