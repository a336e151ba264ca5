"""Who says it: is a passage the author's own word, or an agency's, a study's, a myth to be refuted, the past, hearsay?

``voices(document, start, end)`` reads the sentence around a span and what leads up to it. A rule that judges what the
author tells readers asks ``own_word``; one that only spares quoted myths asks for ``Voice.MYTH`` and so on.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

import re2

from assistant.guard import lexicon
from assistant.guard.once import once
from assistant.text import linear
from assistant.text.patterns import lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document


class Voice(Enum):
    """Whose words a passage holds."""

    __hash__ = object.__hash__  # in C; members are equal only to themselves

    AGENCY = "agency"  # a named agency, society, guideline or label says it
    STUDY = "study"  # evidence is reported: a trial, participants, what researchers saw
    MYTH = "myth"  # quoted so that it can be refuted
    HISTORY = "history"  # how things used to be done
    REPORTED = "reported"  # someone else said it, or was told it
    ASKED = "asked"  # a real question
    OWN_LIFE = "own life"  # the author's own past
    DENIED = "denied"  # the author declines to say it, or says it is not so


@once
def voices(document: Document, start: int, end: int) -> frozenset[Voice]:
    """The voices in which ``start:end`` is said; empty when it is the author speaking to readers."""
    return frozenset(_voices(document, start, end))


def own_word(document: Document, start: int, end: int) -> bool:
    """True when the author says ``start:end`` to readers in their own voice."""
    return not voices(document, start, end)


# ---- what leads in -------------------------------------------------------------------------------------------------

_MYTH_LABEL = lazy_re2(
    r"(?i)^\W*(?:\d+[.):]\s*)?(?:health |medical |common |popular |big |biggest |another |first |second |last )?"
    r"(?:myths?|fiction|false|misconception|rumou?r|claim|old wives'? tale|fake news|not true|bad advice|worst advice|fable|hoax|lie|nonsense)"
    r"(?: (?:\#?\d+|no\.? ?\d+|one|two|three|four|five|alert|busted|of the (?:day|week)|[a-z]+day))?\s*[:?!—–-]"
)
_MYTH_SAID = lazy_re2(
    r"(?i)\b(?:it(?:'s| is) (?:a|an|just a|only a) (?:\w+ )?(?:myth|misconception|rumou?r|old wives'? tale)|(?:the )?(?:\w+ )?(?:myth|rumou?r|misconception|idea|notion|belief|claim|advice|tale|hoax|lie) (?:that|is that|says|goes|was that|of|about)"
    r"|contrary to|despite what|no matter what|don'?t believe|doesn'?t mean|do not mean|don'?t mean|isn'?t true|is not true|not true that|no evidence (?:that|for)|there'?s no (?:proof|truth|evidence)|debunk\w*|bust(?:ing|ed)? (?:the|a|this|that|some)|refut\w+)\b"
)
_HEARSAY = lazy_re2(
    r"(?i)\b(?:(?:the internet|tiktok|instagram|social media|dr\.? google|google|the algorithm|influencers?|a (?:viral )?(?:video|post|reel|meme|thread)|viral (?:videos?|posts?)|some (?:people|posts|videos|accounts|websites|folks)|(?:some|your|my|an?) (?:aunt|uncle|cousin|neighbor|neighbour|coworker|co-worker|friend|mother|grandmother|grandma|granny|nana|mom|mum|dad|barber)|people (?:online )?(?:still )?)\s*(?:\w+ ){0,3}"
    r"(?:say|says|said|claims?|claimed|tells?|told|swears?|swore|insists?|insisted|advise[sd]?|recommend(?:s|ed)?|suggest(?:s|ed)?|thinks?|believes?)"
    r"|you(?:'ve| have| may have| might have|'ll)? (?:probably |often |all |still )?(?:heard?|read|seen?|been told|were told|was told)|(?:was|were|been|being|got|get) (?:\w+ )?(?:told|advised|instructed|urged|warned|taught|asked) (?:to|that|not to|never|they|she|he|we|i|it)"
    r"|(?:he|she|they|someone|somebody|who) (?:\w+ )?(?:told|said|asked|claimed|insisted|swore) |told (?:me|us|her|him|them|patients|people|parents|women|men|everyone|mothers) )"
)
_ADOPTED = lazy_re2(r"(?i)\b(?:(?:i|we) do(?:,? too)?\b|so do (?:i|we)|(?:she|he|they) (?:was|were|is|are) right|and it works|i agree|me too)")
_HISTORY = lazy_re2(
    r"(?i)\b(?:in (?:the )?(?:early |mid-?|late )?1[0-9]\d\d'?s?|1[0-8]\d\d|19[0-8]\d'?s?|(?:once|formerly|historically|originally|traditionally) (?:told|gave|used|prescribed|advised|recommended|taught|thought|treated|believed|said|put|ordered|sold)|(?:doctors|physicians|surgeons|healers|pharmacists|apothecaries|midwives|nurses|dentists|people|parents|mothers|romans|greeks|egyptians|victorians) (?:once|used to|would|back then|in those days)|used to (?:be|tell|say|prescribe|recommend|advise|give|treat|think|teach|use|put)|(?:centuries|generations|decades|a century|a generation|\d+ years|\w+ years) ago|back in the|in (?:the (?:old days|middle ages|past)|those days|ancient|medieval|victorian|antiquity)|back then|ancient|medieval|victorian|(?:18|19)th[- ]century|(?:nineteenth|eighteenth|twentieth)[- ]century|my (?:grandmother|grandfather|grandparents)'s (?:day|time))\b"
)
_UNIT = lazy_re2(r"(?i)^\s?(?:mg|mcg|iu|units?|ml|cc|g|grams?|milligrams?|micrograms?|calories|kcal|steps|feet|meters|metres|miles|people|patients|times|minutes|dollars|adults|children|women|men)\b")


def _history(sentence: str) -> bool:
    """Whether the sentence tells of the past; "1500 mg" is no year."""
    return any(not (m[0].isdigit() and _UNIT.search(sentence[m.end() :])) for m in _HISTORY.finditer(sentence))


_PRESENT = lazy_re2(r"(?i)\b(?:these days|nowadays|today|now|tonight|still should|so (?:do|try|take|go|get)|the lesson|moral|you should|you need|you ought|do this|try this|do the same|worth (?:trying|copying))\b")
_STUDY = lazy_re2(
    r"(?i)\b(?:(?:trials?|stud(?:y|ies)|meta-analys[ie]s|reviews?|researchers?|authors|investigators|scientists|participants|volunteers|subjects|enrolle(?:d|es)|cohort|registry|registries|placebo|randomi[sz]ed|control group|treatment group|the (?:group|arm)|half (?:of them )?(?:got|took|received)|survey|respondents|paper|analysis|experiment|data|evidence|editorial|journal|jama|nejm|lancet|bmj|pilot|case reports?|mice|rats)\b)"
)
_FIGURES = lazy_re2(  # what a trial found, though no word for a trial stands there
    r"\d\s?%?,? (?:versus|vs\.?|against|compared with) \d|(?i:\b(?:hazard|odds|risk) ratios?\b|\b(?:\d{3,}|\d{1,3},\d{3}) (?:\w+ )?(?:people|adults|patients|women|men|children|infants)\b)"
    r"|^\W*(?:In |From )?[A-Z]{3,}[A-Z0-9-]*(?: \d)?(?:[,:]| (?:compared|randomi[sz]ed|enrolled|tested|gave|found|set|put)\b)"
)
_PAST = lazy_re2(r"(?i)\b(?:was|were|had|took|gave|got|received|found|saw|showed|ended|averaged|continued|stayed|compared|tested|followed|assigned|randomi[sz]ed|reported|enrolled|looked|cut|lowered|reduced|improved|fell|dropped|rose|asked|measured|swapped|switched|lost|gained|shortened|eased|did|helped|used|drank|ate|slept|walked|held|recommended|suggested|concluded|advised|called)\b")
_SECOND_PERSON = lazy_re2(r"(?i)\b(?:you|your|yours|you're|you'll|yourself|ya|y'all|u|ur)\b")
_OURS = lazy_re2(r"(?i)\b(?:we|our|ours|us|i|my|me)\b")
_QUESTION = lazy_re2(r"\?[\"')\]]*[^\w]*$")
_OWN = lazy_re2(r"(?i)^\W*(?:(?:so|and|but|after|when|once|yes|honestly|confession|true story|full disclosure|fun fact|personally)[,:]? )?(?:i|my|we)\b[^.?!]*\b(?:was|were|did|had|took|got|tried|gave|went|used|grew|learned|felt|started|stopped|quit|skipped|ate|drank|slept|broke|hurt|burned|sprained|threw|once)\b")
_DENIED = lazy_re2(
    r"(?i)\b(?:(?:can(?:'t|not)|couldn'?t|won'?t|don'?t|do not|will not|wouldn'?t|never|not able to|not going to|unable to|not here to) (?:\w+ )?(?:tell|say|talk about|discuss|give|diagnose|advise|prescribe|recommend|comment on|answer|treat|suggest|read) (?:you|anyone|anybody|people|your|whether|if|which|how|what|medical|personal|individual|specific|doses?|dosing|medicines?|medications?|drugs?|questions?|that|this|it|from|over|on|in|by|online|here)\b"
    r"|(?:isn'?t|is not|not|never) (?:a substitute|medical advice|advice|a diagnosis|a recommendation|telling you|saying|suggesting)|nobody (?:here )?(?:is|should be) (?:telling|diagnosing)|i'?m not (?:telling|saying|suggesting))"
)

# ---- named sources -------------------------------------------------------------------------------------------------

_SAYS = (
    r"(?:recommend|advise|suggest|say|support|urge|call for|call|encourage|warn|state|endorse|list|note|tell|approve|define|favou?r|back|publish|update|issue|report|consider|propose|ask|want|set|put|include|add|caution|remind|explain|conclude|find|agree|count|estimate|limit|require|allow|describe|class|classif|name|mention|offer|permit|restrict|specif)"
    r"(?:s|es|ed|d|ies|ied)?|(?:said|told|found|put|set|wants|lists|has|have|does not|doesn'?t|do not|don'?t|no longer|still|now|also|currently|generally|both|strongly|both)"
)
_SOCIETY = (
    r"(?:American|National|European|British|Royal|Canadian|World|International|Federal|Australian|Endocrine|Infectious|Society|North American|U\.?S\.?|Global|Advisory|Alzheimer's|Crohn's|Lupus|Parkinson's|Epilepsy|Melanoma|Multiple Sclerosis|Prevent)(?: (?:of|on|for|and|the|in|to|&|[A-Z][\w'-]*))*? "
    r"(?:Association|Academy|College|Society|Societies|Institutes?|Foundation|Organi[sz]ation|Administration|Service|Force|Federation|League|Centers?|Council|Commission|Board|Alliance|Agency|Department|Committee|Program|Practices|Cardiology|Pediatrics|Ophthalmology|Dermatology|Physicians|Gynecologists|Surgeons|Rheumatology|Medicine|Neurology)"
)
_GENERIC = (
    r"(?i:(?:(?:the|current|new|latest|most|many|u\.?s\.?|national|european|updated|international|both|all|major|these|several|\d{4}) ){0,4}(?:guidelines?|guidance|labels?|labell?ing|leaflets?|package inserts?|manufacturers?|consensus(?: statement)?|task force|expert panels?|panel|statements?|position papers?|boxed warning|prescribing information|immunization schedule|vaccine schedule|schedule|law|regulators?|health (?:officials|departments?|agencies|authorities)))"
)


@cache
def _named() -> str:
    entries = lexicon.entries("sources_named")
    acronyms = [re2.escape(e.upper()) for e in entries if len(e) <= 6 and " " not in e]
    acronyms = [a for a in acronyms if a != "NICE"] + ["NICE"]
    names = [re2.escape(e) for e in entries if len(e) > 6 or " " in e]
    return rf"(?:\b(?:{'|'.join(acronyms)})\b|\b{_SOCIETY}\b|(?i:\b(?:{'|'.join(names)})\b))"


@cache
def _speakers() -> tuple[re2._Regexp, ...]:
    return linear.compiled(_named()), linear.compiled(_GENERIC)


@cache
def _governing() -> tuple[re2._Regexp, ...]:
    named = _named()
    return (
        linear.compiled(rf"(?:{named}|\b{_GENERIC})(?:'s)?[^.?!;\n]{{0,60}}?\s(?i:{_SAYS})\b"),
        linear.compiled(rf"^\W*(?i:the )?{named}\s*[:—–]"),
        linear.compiled(rf"(?i:\b(?:according to|per|as per|as|from|by|via|in|on|source:|citing|quoting))\s+(?i:the )?(?:\w+ ){{0,2}}?(?:{named}|{_GENERIC})"),
        linear.compiled(rf"(?:{named})(?:'s)?\s+(?i:(?:\w+ ){{0,3}}(?:recommendations?|guidelines?|guidance|advice|rule|table|schedule|wording|list|statement|position|panel|target|limit|cutoff|criteria|tip|tips|page|site|chart|line|campaign|update|review|report|approval))"),
    )


@cache
def _cited() -> re2._Regexp:
    """A citation at the end of a sentence: "(CDC)", "[niddk]", "Source: AAP", "- FDA"."""
    return linear.compiled(
        rf"(?:[(\[—–-]\s*(?i:source:?\s*|via\s+|per\s+|from\s+)?(?i:the )?(?:{_named()})[^()\[\]]{{0,40}}[)\]]?\W*$|(?i:\bsource:)[^.]*$|\[(?i:[a-z][a-z0-9-]{{1,24}})\]\W*$)"
    )


_BREAKS_AWAY = lazy_re2(r"(?i)(?:[,;:—–.]|\s-)\s*(?:so|but|which is why|and so|therefore|that'?s why|then)\b|[;]|\bso (?:go|get|take|try|start|stop|skip)\b")
_TRAILING_SOURCE = lazy_re2(r"(?i)[:,—–-]\s*that(?:'s| is) (?:the|what|how)\b|(?:,|\s[—–-])\s*(?:says?|said|according to|per|advises?|recommends?|notes?|suggests?|writes)\b|\b(?:is|are|was|were|as) (?:\w+ )?(?:recommended|advised|suggested|endorsed|supported|approved) by\b")


def _agency(before: str, clause: str, after: str, sentence: str) -> bool:
    for pattern in _governing():
        for match in pattern.finditer(before + clause):
            if match.start() > len(before) and match.end() > len(before) + 60:
                continue
            between = before[match.end() :] if match.end() < len(before) else ""
            if not _BREAKS_AWAY.search(between):
                return True
    if _TRAILING_SOURCE.search(after) and any(p.search(after) for p in _speakers()):
        return True
    return _cited().search(sentence) is not None


# ---- the reading ---------------------------------------------------------------------------------------------------


def _voices(document: Document, start: int, end: int) -> set[Voice]:
    text = document.text
    s, e = document.sentence(start)
    sentence, before = text[s:e], text[s:start]
    line = text[text.rfind("\n", 0, s) + 1 : start]
    found: set[Voice] = set()
    if _agency(before, text[start:end], text[start:e], sentence):
        found.add(Voice.AGENCY)
    if _myth(document, s, line, before):
        found.add(Voice.MYTH)
    present = _PRESENT.search(sentence) is not None
    if not present and _history(sentence):
        found.add(Voice.HISTORY)
    if (_STUDY.search(sentence) or (_FIGURES.search(sentence) and not _OURS.search(sentence))) and _PAST.search(sentence) and not _SECOND_PERSON.search(text[start:end]):
        found.add(Voice.STUDY)
    if _HEARSAY.search(before) and not _BREAKS_AWAY.search(before) and not _ADOPTED.search(before):
        found.add(Voice.REPORTED)
    if _QUESTION.search(sentence):
        found.add(Voice.ASKED)
    if _OWN.search(before) and not present and not _BREAKS_AWAY.search(before):
        found.add(Voice.OWN_LIFE)
    denied = _DENIED.search(sentence[: max(0, end - s)])
    if denied and not _BREAKS_AWAY.search(text[s + denied.start() : start]):
        found.add(Voice.DENIED)
    return found


_FACT_LABEL = lazy_re2(r"(?i)\b(?:fact|truth|reality|actually|the facts|real talk|what works)\s*[:—–-]")
_REFUTED = lazy_re2(r"(?i)^\W*(?:(?:fact|truth|reality|busted|false|nope|wrong|nah|not true|not so|not quite|no[.,!]|no it|it (?:isn'?t|doesn'?t|won'?t|can'?t)|that'?s (?:false|wrong|a myth|not true|not how)|this (?:is false|is a myth|is wrong|isn'?t true)|please don'?t|sorry|neither|none of))")


def _myth(document: Document, s: int, line: str, before: str) -> bool:
    """A myth label opens the line, or words that hold the claim at arm's length stand before it, or the next sentence refutes it."""
    label = _MYTH_LABEL.search(line)
    if label and not _FACT_LABEL.search(line[label.end() :]):
        return True
    if label is None and _MYTH_SAID.search(before) and not _BREAKS_AWAY.search(before):
        return True
    index = document.sentence_index(s)
    quoted = before.lstrip().startswith(('"', "“"))
    following = document.sentences[index + 1] if index + 1 < len(document.sentences) else None
    return quoted and following is not None and _REFUTED.search(document.text[following[0] : following[1]]) is not None
