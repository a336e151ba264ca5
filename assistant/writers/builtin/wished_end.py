"""How a request wants its post to end: who signs it, how to reach the practice, what to ask readers. None of it is told elsewhere in the post."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.knowledge.subject import upper_first
from assistant.profile import Profile
from assistant.stages import Ending

_PERSON = r"(?:(?:Dr|dr|DR)\.? |[Nn]urse )?[^\W\d_][\w’'-]*"
_STOP = r"(?=\s*(?:[;!?\n]|\.(?:\s|$)|$|,|\s[-–—]\s| but | no | on (?:fb|facebook|insta|ig|linkedin)\b))"
_SIGNED = re.compile(
    r"(?i)(?:[,;.!?]\s*|\s|^)(?:(?:and|please|pls|plz|also|then) )*\bsign(?:ed)?(?: (?:it|this|them|off|the post))*(?: (?:as|by|from|with)|:)? (?!up\b|in\b|by\b|from\b|as\b|with\b|and\b|or\b|ups?\b|language\b|here\b|on\b|at\b|outside\b|says\b|already\b|for\b|of\b|that\b|our\b|is\b|was\b|has\b|goes\b|went\b|will\b|the (?:form|waiver|petition|sheet|card)\b)"
    rf"(?!(?:an?|any|their|his|her|both) )(?:[\"“](?P<quoted>[^\"“”\n]{{3,80}})[\"”]|(?P<who>(?-i:{_PERSON})(?: (?!on\b|in\b|for\b|please\b|pls\b|but\b|no\b)[\w’'&-]+){{0,5}}?)){_STOP}"
)
_DONE_BY = re.compile(r"(?i)\b(?:can|can['’]?t|cannot|could|will|won['’]?t|must|may|should|don['’]?t|do not|not|to|you|we|they|i|patients|parents|please have (?:them|somebody|someone))$")  # somebody who signs something: "we can't sign it"
# 'End with "We are glad to talk it through."'
_CLOSING = re.compile(r"(?i)(?:[,;.!?]\s*|\s|^)(?:(?:and|please|pls|also|then) )*(?:(?:end|close|finish|wrap up)(?:s|ing)?(?: (?:it|this|the post|off))* (?:with|w/|w|on|by saying)(?: the (?:line|words|sentence))?|ending|last line|sign-?off)\s*(?::|=)? ?(?:[\"“](?P<said>[^\"“”\n]{4,160})[\"”]|(?<!\w)['‘](?P<single>(?:[^'‘’\n]|(?<=\w)['’](?=\w)){4,160})['’](?!\w))")
_VOICE = re.compile(
    rf"(?:[,;.!?]\s*|\s[-–—]\s)(?i:(?:written |write it |post )?(?:from|as if from|as|by|in the voice of|in)) (?P<who>{_PERSON}(?: [A-ZÀ-Þ][\w’'-]+)?)(?P<own>['’]s (?:point of view|pov|perspective|voice|view|name))?(?P<at>,? (?:at|from|in) (?:the )?(?:front desk|reception|desk|billing|office|lab|team))?(?=\s*(?:[,;!?\n]|\.(?:\s|$)|$))"
)
_REACH = {
    "phone": r"(?:phone )?(?:numbers?|nr|no\.|#)|phone|telephone|call(?: us)?(?: at)? \(?\d[\d() .-]{6,}\d|how to (?:book|reach us|call)(?: (?:a visit|an appointment|us))?", "website": r"(?:a )?links? to (?:(?:the|our|my) )?(?:web ?)?(?:site|page)|web ?site|web ?page|web address|site|link|url|(?:www\.)?[a-z0-9-]{3,}(?:\.[a-z]{2,8}){1,2}", "handle": r"handle|@ ?name|tag|@[\w.]+",
    "email": r"e-?mail(?: address)?", "address": r"(?:street )?address",
}  # fmt: skip
_OURS = r"(?:(?:our |the |my |your )?(?:clinic|practice|office|hospital|group|surgery)['’]?s? |our |the |my |your |usual )*"
_WAY = rf"{_OURS}(?:{'|'.join(_REACH.values())})"
_JOINED = r",? and |, | & |\+| plus | / "
_REACHED = re.compile(
    rf"(?i)(?:[,;.!?]\s*|\s|^)(?:(?:and|please|pls|plz|also|then|put|have) )*\b(?:(?:end|close|finish|sign off|wrap up)(?:s|ing)?(?: (?:it|this|the post|them|post|off))* (?:w/|w|with|on|by giving)|(?<=[,;.!?]\s)(?=(?:a )?link to )|(?:include|add|put(?: in)?|give|list)|(?:last|closing|final) (?:slide|line|tweet|post|one|para|paragraph) (?:has|is|=|with|w/|gives|should (?:have|be|say|give)))"
    rf" ?(?P<ways>{_WAY}(?:(?:{_JOINED}){_WAY})*)(?: (?:at|on|in) the (?:very )?(?:end|bottom)| last| too| as well| in)?(?=\s*(?:[,;!?\n]|\.(?:\s|$)|$| and ))"
)
# "don't put the phone number", "no links"
_WITHHELD = re.compile(
    rf"(?i)(?:^|[,;.!?]\s*|\s[-–—]\s|(?P<open>\()|\s(?=(?:don|do not))|\b(?:and|but|with)\s+)(?:please |pls |plz )*(?:(?:don['’]?t|do not|never)(?: you)? (?:put|include|add|give|list|use|show|print|post)(?: in)?|no|without|leave (?:out|off)|skip|not) (?:an?y? )?(?!numbers?\b|(?:the|my|our) numbers\b)(?P<ways>{_WAY}s?(?:(?:{_JOINED}| or ){_WAY}s?)*)(?: (?:in|on)(?: (?:it|this|there|the post))?)?(?:(?(open)\)|(?=\s*(?:[,;!?\n]|\.(?:\s|$)|$| (?:and|but|please|pls)\b))))"
)
# "phone at the end"
_AT_THE_END = re.compile(rf"(?i)(?:^|[,;.!?]\s*|\s)(?:(?:and|with|w/|then) )?(?P<ways>{_WAY}(?:(?:{_JOINED}){_WAY})*) (?:at|on|in) the (?:very )?(?:end|bottom)(?=\s*(?:[,;!?\n]|\.(?:\s|$)|$| and ))")
# "End with Ada can find you a spot, then the phone.", "finish with tell your nurse, we want to know", "cta: call Ada"
_SAID_LAST = re.compile(
    rf"(?:[,;.!?]\s*|\s|^)(?i:(?:(?:and|please|pls|also|then) )*(?:(?:end|close|finish)(?:s|ing)?(?: (?:it|this|(?:the )?(?:post|\w+ one)))? (?:with|w/|by saying)(?: that)?|(?:cta|call to action)(?: is| =|:|=)|last line(?: is| =|:|=)))"
    rf" (?P<said>(?:(?:Dr\. |Nurse )?[A-ZÀ-Þ][\w’'-]+|[Ww]e|[Oo]ur \w+|[Tt]he \w+|(?i:they|you|people|patients|parents|folks|anyone|everyone)) (?:can|will|is|are|has|have|would|offers?|answers?|loves?)\b[^.!?,;\n]{{4,90}}|(?i:tell|call|ask|follow|come|book|text|see|visit|bring|stop by|say|send|save|share|tag|message|e-?mail|write) (?!(?:us|me)?\s*$)[^.!?;\n]{{3,90}}?)(?i:,? (?:then|and) (?P<ways>{_WAY}(?:(?:{_JOINED}){_WAY})*))?(?=\s*(?:[;!?\n]|\.(?:\s|$)|$|, (?:no|don|and (?:no|keep|make)|keep|make|max|under|short)\b))"
)
# "Last line should invite them to book a meet and greet", "at the end tell them to bring their numbers"
_INVITES = re.compile(
    r"(?i)(?:[,;.!?]\s*|\s|^)(?:(?:and|please|pls|also|then) )*(?:(?:the )?last (?:line|sentence|slide|tweet)(?: should| to| can| must)?|(?:end|close|finish)(?:s|ing)?(?: (?:it|this|the post))? (?:with|by|on)(?: an?| the)?(?: (?:line|note|nudge|reminder|sentence|invitation|invite))?|at the (?:very )?end,?)"
    r"(?: (?:invit|tell|remind|encourag|ask|nudg|urg)\w* (?:them|people|ppl|readers|folks|everyone|everybody|patients|parents|families)|(?<=invitation)|(?<=invite)) to (?P<said>[^.!?;\n]{4,90}?)(?=\s*(?:[;!?\n]|\.(?:\s|$)|$|, (?:no|don|and (?:no|keep|make)|keep|make|max|under|short)\b))"
)
_CLOSED = r"(?:end|close|finish|wrap (?:it )?up)(?:s|ing)?(?: (?:it|this|the post|them|off))*"
_TO_ASK = re.compile(
    rf"(?i)(?:[,;.!?]\s*|\s|^)(?:(?:and|please|pls|plz|also|then) )*\b(?:{_CLOSED} (?:by asking|with (?:a |the |one )?(?:quick |fun |short )?question(?:(?: to| for) (?:readers|followers|people))?(?:,? (?:about|on|asking|like|such as)|:)?)|ask (?=(?:people|ppl|readers|followers|folks|everyone|parents|them|patients) (?:what|which|who|how|where|when|if|whether|about|for|their)\b))"
    r"(?!\s*(?:that|which|so|to (?:get|spark|invite|start|drive)|for (?:comments?|engagement)|at|in)\b)\s*(?:(?:people|ppl|readers|followers|folks|everyone|parents|them|patients|our \w+) )?(?P<asked>[^.!?;\n]{4,90}\??)"
)
_WISH = re.compile(r"(?i),\s*(?=(?:no|don['’]?t|max|under|keep|make|and (?:no|keep|make|sign)|sign|short|use|with|not)\b)")  # where other wishes follow
_BEFORE = 4  # words before a question that ends a post
_ENDS = (".", "!", "?")
_LEAST = re.compile(r"\w{3}.*\w{3}")


@lru_cache(maxsize=128)
def read(request: str, profile: Profile) -> Ending:
    """How the request wants its post to end."""
    signed = next((who for match in _names(request, profile) if (who := _who(match, profile))), "")
    withheld = _ways(request, (_WITHHELD,))
    ways = tuple(way for way in _ways(request, (_REACHED, _AT_THE_END, _SAID_LAST)) if way not in withheld)
    found, closing = _asking(request), _last_words(request)
    if closing is not None and closing.re is _SAID_LAST and (way := _way(closing["said"])):
        ways, closing = tuple(dict.fromkeys((*ways, way))), None  # "call (555) 555-0100"
    return Ending(signed, ways, withheld, direct(_WISH.split(found["asked"])[0]) if found else _stopped(closing) if closing else "")


def _ways(request: str, patterns: Iterable[re.Pattern[str]]) -> tuple[str, ...]:
    """The ways to reach the practice that stand where one of the patterns has them, each once."""
    named = (part for pattern in patterns for match in pattern.finditer(request) if match["ways"] for part in re.split(rf"(?i){_JOINED}| or ", match["ways"]))
    return tuple(dict.fromkeys(way for part in named if (way := _way(part) or _way(part.strip().removesuffix("s")))))


def _way(named: str) -> str:
    """The way to reach the practice that words name; empty for none."""
    return next((way for way, called in _REACH.items() if re.fullmatch(rf"(?i){_OURS}(?:{called})", named.strip())), "")


def _last_words(request: str) -> re.Match[str] | None:
    """Where it says what to say last."""
    return next((match for pattern in (_CLOSING, _SAID_LAST, _INVITES) if (match := pattern.search(request))), None)


def _stopped(closing: re.Match[str]) -> str:
    """The last words as they were given; a statement gets its stop."""
    said = (closing["said"] or closing.groupdict().get("single") or "").strip()
    if closing.re is _CLOSING or said.endswith(_ENDS):
        return upper_first(said)
    return f"{upper_first(to_them(said) if closing.re is _INVITES else _THEY.sub('you ', said))}."


@lru_cache(maxsize=256)
def without(request: str, profile: Profile) -> str:
    """The request without these wishes; the request itself where nothing else is asked for."""
    spans = [match.span() for match in _names(request, profile) if _who(match, profile)]
    spans += [match.span() for pattern in (_REACHED, _AT_THE_END, _WITHHELD) for match in pattern.finditer(request)]
    found = _asking(request)
    if found is None and (closing := _last_words(request)):
        spans.append(closing.span())
    if found:
        spans.append((found.start(), found.start("asked") + len(_WISH.split(found["asked"])[0])))
    left = request
    for start, end in _apart(spans):
        stop = left[start : start + 1] if left[start : start + 1] in _ENDS and left[end : end + 1] not in _ENDS else ""
        left = f"{left[:start]}{stop}{left[end:]}"
    left = re.sub(r" +(?=[,;.!?])", "", left)
    return left.strip(" ,;") if _LEAST.search(left) else request


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that do not overlap, the last first."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return kept[::-1]


def without_ways(request: str) -> str:
    """The request without the ways to reach the practice that it wants at the end."""
    return _REACHED.sub(" ", request)


def _asking(request: str) -> re.Match[str] | None:
    """Where it says what to ask at the end; asking is all that some requests want, and no ending."""
    found = _TO_ASK.search(request)
    return found if found and len(request[: found.start()].split()) >= _BEFORE else None


def _names(request: str, profile: Profile) -> list[re.Match[str]]:
    return [*(match for match in _SIGNED.finditer(request) if not _DONE_BY.search(request[: match.start()])), *(match for match in _VOICE.finditer(request) if _of_practice(match["who"], profile))]


def _of_practice(who: str, profile: Profile) -> str:
    """The name of one of the practice that is meant, as the profile writes it; empty for nobody."""
    name = re.sub(r"(?i)^(?:dr\.?|nurse) ", "", who).split()
    return next((one for one in (*profile.clinicians, *profile.staff) if name and re.search(rf"(?i)(?<!\w){re.escape(name[-1])}(?!\w)", one)), "")


def _who(match: re.Match[str], profile: Profile) -> str:
    """Who signs: somebody of the practice by the name in the profile, else as typed."""
    if quoted := match.groupdict().get("quoted"):
        return quoted.strip()
    who = match["who"].strip(" ,.")
    at = match.groupdict().get("at") or ""
    if (known := _of_practice(who, profile)) and len(who.split()) <= _NAME:
        return f"{known}, {_AT.sub('', at)}" if at else known
    if who.lower() in ("me", "myself", "my name"):
        return profile.clinicians[0] if len(profile.clinicians) == 1 else ""
    return upper_first(who) if match.re is _SIGNED else ""


_AT = re.compile(r"(?i)^,? (?:at|from|in) (?:the )?")
_NAME = 3  # words of a name with its title

_VERB = r"(?P<who>they|people|you|your (?:kids?|family|child)|their (?:kids?|family|child)|followers|readers) (?:all )?(?P<verb>[a-z]+)"
_FAVORITE = re.compile(r"(?i)^(?:their |your |the |a )?(?P<thing>(?:favou?rite|best|worst|go-to|biggest|top|first|funniest) .+)$")
_IS = re.compile(r"(?i)^(?P<ask>what|who|where|when|how|which \w+) (?:their|your|the) (?P<thing>.+) (?P<is>is|are|was|were)$")
_INDIRECT = re.compile(rf"(?i)^(?P<ask>what|which|how|where|when|why|who)(?P<of>(?: (?!they\b|you\b|people\b)[\w’'-]+){{0,4}}) {_VERB}(?P<rest>.*)$")
_IF = re.compile(rf"(?i)^(?:if|whether) {_VERB}(?P<rest>.*)$")
_AUXILIARY = ("are", "were", "have", "had", "can", "could", "would", "will", "should", "do", "did", "might")
_THEY = re.compile(r"(?i)^(?:they|people|patients|folks|readers) (?=(?:can|may|could|are|will)\b)")
_THEIR = re.compile(r"(?i)\btheir(s?)\b")


def is_indirect(asked: str) -> bool:
    """Whether a question is told and not put: "how people remember", "if they have tried it", "what their favorite is"."""
    said = asked.strip(" ,.:\"“”")
    return not said.endswith("?") and any(pattern.match(said) for pattern in (_IS, _INDIRECT, _IF))


def to_them(said: str) -> str:
    """What is told of readers, told to them: "bring their numbers" -> "bring your numbers"."""
    return _THEIR.sub(r"your\1", _THEY.sub("you ", said))


def direct(asked: str) -> str:
    """A question as it is put to readers: "what moisturizer they swear by" -> "What moisturizer do you swear by?", "favorite trails" -> "What are your favorite trails?"."""
    said = to_them(asked.strip(" ,.:\"“”"))
    if said.endswith("?"):
        return upper_first(said)
    if found := _IS.match(said):
        return upper_first(f"{found['ask']} {found['is']} your {found['thing']}?")
    if found := _INDIRECT.match(said):
        return upper_first(f"{found['ask']}{found['of']} {_turned(found)}?")
    if found := _IF.match(said):
        return upper_first(f"{_turned(found)}?")
    if found := _FAVORITE.match(said):
        last = found["thing"].split()[-1]
        return f"What {'are' if last.endswith('s') and not last.endswith('ss') else 'is'} your {found['thing'].removeprefix('your ')}?"
    return f"{upper_first(said)}?"


def _turned(found: re.Match[str]) -> str:
    verb, who = found["verb"].lower(), "you" if found["who"].lower() in ("they", "people", "followers", "readers") else found["who"].replace("their", "your")
    if verb in _AUXILIARY:
        return f"{verb} {who}{found['rest']}"
    return f"do {who} {verb}{found['rest']}"
