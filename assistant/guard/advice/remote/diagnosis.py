"""A diagnosis from afar: what it sounds like, what yours is, what you have."""

from __future__ import annotations

from assistant.guard.advice.faults import DIAGNOSIS
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL, Kind
from assistant.guard.advice.remote.pointing import conditional, near
from assistant.text.patterns import lazy_re2

LIKE = lazy_re2(
    r"\b(?:(?:(?:that|this|it|yours|what you(?:'re| are)? (?:describ\w+|have|sent)|(?:your|that|this) [a-z' -]{2,30}?)[, ]+(?:really |definitely |certainly |very much |most |honestly |probably |to me |almost certainly )*)|^|[.!?:—] |\b(?:honestly|yep|yes|hmm|ok|okay|from (?:what you|the|your)[^,.]{2,40}), )"
    r"(?:sounds?|looks?|seems?|smells?|reads?|feels?|appears?) (?:(?:a lot |an awful lot |just |exactly |very much |more |most |to me |suspiciously |textbook |(?:so )?much |pretty much |classic )*)(?:like|to be)\b ?(?:it'?s |you(?:'ve got| have) |a |an |the |just |plain |good |old |classic |textbook |case |of |simple |early |mild |typical |some )*"
)
_IS = lazy_re2(
    r"\b(?:that|this|it|yours|what you(?:'re| are)? (?:describ\w+|seeing|looking at)|what you(?:'ve| have) got|the (?:one|thing|rash|spot|bump|lump|mole|mark|lesion|patch) in (?:that|this|your|the) (?:video|photo|pic|picture|clip|image|post|reel|tiktok)|(?:your|that|this|those|these) (?:[a-z'-]+ ){0,2}?[a-z'-]+)(?:'s| is| are|s|'ll be| has to be| must be| will be| would be| are)? ?"
    r"(?P<sure>(?:(?:just|only|simply|probably|almost certainly|certainly|definitely|clearly|obviously|surely|likely|most likely|very likely|classic|textbook|plain old|good old|nothing more than|100%|absolutely|totally|for sure|really|actually|also|not|no more than|n't) )*)"
    r"(?:a |an |the |your |case of |some |mild |simple |early |classic |textbook |viral |bacterial |old |plain |little |bit of )*"
)
HAVE = lazy_re2(r"\b(?:you (?:almost surely|almost certainly|surely|certainly|most likely|likely|definitely|clearly|probably|obviously) have|your (?:kid|child|son|daughter|baby|toddler)'s (?:just |clearly |probably )?got|you(?:'ve| have)? (?:got|have|developed|caught|picked up|inherited)|you(?:'ve| have) (?:definitely |clearly |probably |likely |almost certainly |obviously |just )?(?:got )?|you(?:'re| are) (?:definitely |clearly |probably |likely |almost certainly |obviously |just )*(?:dealing with|having|suffering from|showing signs of|coming down with|in)|your (?:kid|child|son|daughter|baby|toddler|mom|dad|husband|wife|partner) (?:has|definitely has|probably has|clearly has)|i'?d bet (?:it'?s|on|that'?s|you have)|my (?:bet|money|guess) (?:is|would be) (?:on )?|i(?:'m| am) (?:going with|calling it|betting|sure it'?s|certain it'?s)|i diagnose) ?(?:it'?s |a |an |the |just |classic |textbook |some |mild |early |case of |full-blown )*")
YOU_ARE = lazy_re2(r"\b(?:you're|you are|your (?:kid|child|son|daughter|baby|toddler)(?:'s| is)) (?:just |clearly |definitely |probably |almost certainly |likely |a |an )*(?:diabetic|prediabetic|anemic|hypertensive|asthmatic|dehydrated|menopausal|perimenopausal|depressed|infected|contagious|hypothyroid|hyperthyroid|allergic|lactose intolerant|celiac|concussed|septic|hypoglycemic)\b")
CLASSIC = lazy_re2(r"^\W*(?:classic|textbook|obvious|definite|pure|typical) ([a-z' -]{3,28})[.!]*\W*$")
_BASED = lazy_re2(r"\b(?:based on|judging (?:by|from)|going by|from) (?:your|what you|the|that) [a-z' ]{2,30}")
_SHOWN = lazy_re2(r"\b(?:your?|photo|picture)\b")


def _labelled(frame: Frame, at: int) -> bool:
    """A symptom in the question before, or in the words before ``at`` set off by a mark: "Heel pain in a kid: that's ..."."""
    if frame.lead is not None and frame.matter.any(*frame.lead, ILL):
        return True
    before = frame.low[frame.phrase.start : at].rstrip()
    if _BASED.search(before) is not None and _SHOWN.search(before) is not None:
        return True
    return before.endswith((":", "?", "—", "-", "…", "=")) and frame.matter.any(frame.phrase.start, at, ILL)


def likeness(frame: Frame) -> tuple[int, int, str] | None:
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    for match in LIKE.finditer(low, start, end):
        if near(frame, match.end(), ILL) and not conditional(frame, match.start()):
            return max(start, match.start()), end, DIAGNOSIS
    return None


_THAT_IS = lazy_re2(r"^(?:that|this|those|these) [a-z' -]+ (?:is|are) ")
_BEING = lazy_re2(r"\b(?:is|'s|are|has to be|must be)\b")


def identity(frame: Frame) -> tuple[int, int, str] | None:
    """"Yours is carpal tunnel", "it's just PVCs", "that rash is shingles"; a bare "that's gout" only under a symptom label."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    for match in _IS.finditer(low, start, end):
        subject = match[0].split()[0]
        mine = subject.startswith(("your", "yours", "what")) or subject == "the"
        based = _BASED.search(low[start : match.start()]) is not None
        if not near(frame, match.end(), frozenset((Kind.CONDITION,)), 14 if not mine else 22) or (conditional(frame, match.start()) and not based):
            continue
        pointed = subject in ("that", "this", "those", "these", "that's", "it's", "thats") and len(match[0].split()) > 1 and _THAT_IS.search(match[0]) is not None
        sure = bool((match["sure"] or "").strip())
        if subject in ("it", "it's", "they", "this", "that's") and frame.lead is not None and _DEFINED.search(low, *frame.lead) is not None:
            continue  # "What is gout? It is a form of arthritis": education
        if subject in ("it", "it's", "they") and frame.matter.any(start, match.start(), frozenset((Kind.CONDITION,))) and _TOLD.search(low, start, end) is None and _POINTS.match(low[start:end]) is None:
            continue  # "Vitiligo is a loss of color, and it is not cancer"
        if (mine and _BEING.search(match[0])) or _labelled(frame, match.start()) or ((sure or pointed) and (_told_reader(frame) or frame.lead_ill())) or (sure and _FLAT.search(match[0]) is not None) or (pointed and _COMPLAINT.search(match[0]) is not None) or _SPOKEN_TO.search(low[start : match.end()]) is not None or (subject in ("that's", "it's", "thats") and _THEN_DO.search(low, match.end(), end) is not None):
            return match.start(), end, DIAGNOSIS
    return None


_DEFINED = lazy_re2(r"\b(?:what(?: exactly| really| actually| even)?(?:'s| is| are| causes| does)|why (?:is|are|do|does)|how (?:is|are|do|does|common)|who gets|did you know|ever heard of|heard of)\b")
_SPOKEN_TO = lazy_re2(r"^\W*(?:repl(?:y|ying) to [^:]{2,40}:|(?:to|for) (?:the|my|our|whoever|anyone|everyone|everybody|those|you|all) [^:]{2,50}:|@\w+[,:]?|reader|friends?|mama|mom|mommy|dude|buddy|my friend|sis|bro|hon|honey|ma'am|sir|spoiler|plot twist|surprise|sorry|yep|yes|yup|a:)[,:]? (?:that|this|it)(?:'s| is)\b")
_COMPLAINT = lazy_re2(r"^(?:that|this|those|these) (?:[a-z-]+ )?(?:bumps?|lumps?|rash|rashes|spots?|moles?|pain|cough|swelling|itch|patch|sore|sores|growth|bruise|ache|headache|twinge|feeling|burning|tingling|limp|fever|knot|click|ringing|discharge|toe|nail|tooth|eye|knee|ankle|wrist) (?:is|are)\b")
_THEN_DO = lazy_re2(r", (?:so |just |go |and )*(?:get|take|skip|leave|give|rest|ice|grab|try|use|start|buy|stay|wait|put|wear|stop|keep|tape|soak|roll|freeze|dab|rub|treat|call it)\b|, so (?:just |go |please )?[a-z]+ (?:a|an|the|your|it|them|some)\b")
_FLAT = lazy_re2(r"^(?:that's|that is|those are|yours is|it's|this is) .*\b(?:just|only|probably|almost certainly|definitely|clearly|obviously|classic|textbook)\b")
_POINTS = lazy_re2(r"\W*(?:it|that|this|those|these|yours)\b")
_TOLD = lazy_re2(r"\b(?:you|your|yours|repl(?:y|ying)|answering|follower|commenter|you describe|asked|inbox|sent me|question)\b")


def _told_reader(frame: Frame) -> bool:
    return _TOLD.search(frame.low, frame.before[0] if frame.before[1] else frame.phrase.start, frame.phrase.end) is not None


# "Blood in your stool at 25 is just hemorrhoids", "chest pressure that eases when you burp is gas".
_EXPLAINED = lazy_re2(r"\b(?:is|are|'s|means?|equals?) (?P<sure>(?:just|only|simply|nothing but|nothing more than|always|almost always|definitely|probably|never anything but|a case of) )*(?:a |an |the |your |some |plain |old )*(?P<what>gas|stress|nerves|age|aging|hormones?|growing pains?|tight \w+|tension|dehydration|tiredness|too much \w+|bad posture|puberty|weather|nothing|normal|harmless|benign)?")
EXPLAINING = lazy_re2(r"\b(?:is|are|'s|means?) (?:just|only|simply|nothing but|nothing more than) |\b(?:is|are) (?:gas|stress|nerves|age|aging|hormones|growing pains|harmless|benign|tension)\b")
_SPECIFIC = lazy_re2(r"\b(?:your?|yours|that|this|those|these|at \d+|after|when|during|in both|on (?:one|both)|at night|in the morning|with|under|over|at your)\b")
_NO_SIGN = lazy_re2(r"\b(?:signs?|symptoms?|features?|hallmarks?|common|linked|caused|due|part|reasons?|ways?|one of|types?|forms?|kinds?|called|known|can|may|might|could|often|usually|sometimes|most|many|some|not always|rarely|term|word|name|what|how|why)\b")


def explained(frame: Frame) -> tuple[int, int, str] | None:
    """A complaint explained away or named from afar, with particulars that make it the reader's."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    for match in _EXPLAINED.finditer(low, start, end):
        subject = frame.matter.within(start, match.start(), frozenset((Kind.SYMPTOM,)))
        named = match["what"] is not None or near(frame, match.end(), frozenset((Kind.CONDITION,)), 6)
        if not subject or not named or _NO_SIGN.search(low[start : match.end()]) is not None or conditional(frame, subject[0].start):
            continue
        if (match["sure"] or _SPECIFIC.search(low, start, match.start()) is not None) and subject[0].start < start + 40:
            return subject[0].start, end, DIAGNOSIS
    return None


_CERTAIN = lazy_re2(r"\b(?:tell|sure|certain|bet|say|know|confident)\b[^.;]{0,40} $")
_I_SAY = lazy_re2(r"\bi(?:'m| am| can|'d|'ll)?\b")
_YOU_HAVE_IT = lazy_re2(r"^you (?:have|'ve got|got) (?:it|this|that)\b")


_ADDRESS = r"(?:my (?:friends?|dears?|love|loves|fellow [a-z]+)|dear(?: [a-z]+)?|readers?|folks|friends?|ladies|gentlemen|girls|guys|sir|ma'am|mama|mamas|sweet [a-z]+|honey|people|everyone|parents|neighbou?rs?)"
ADDRESSED = lazy_re2(rf"^\W*(?:that|this|what you(?:'ve| have) got(?: there| here)?|what you(?:'re| are) looking at|it),? {_ADDRESS},? (?:is|are) (?:just |only |clearly |definitely |probably |very much )*(?:an? |the |your |classic |textbook |early |mild |plain |old |simple |case of |some )*")
_STAKE = r"(?:i(?:'d|'ll| would| will) (?:stake|bet|wager|put (?:money|my)|swear)|mark my words|no (?:test|scan|biopsy|blood test|doubt|question|two ways|need for a (?:test|scan))|trust me|take it from me|hands down|don'?t need a (?:test|scan|biopsy)|without (?:a test|a doubt|seeing)|i don'?t need|certain of it|sure of it|any day of the week)"
STAKED = lazy_re2(rf"^\W*(?:it|that|this|yours|what you have|he|she|your [a-z]+)(?:'s| is| has)(?: got)? (?:an? |the |just |clearly |definitely |early |mild )*(?:[a-z'-]+ ){{0,4}}?[a-z'-]+[,;:—–-]+ ?(?:and |so )?{_STAKE}\b")
HAS_IT = lazy_re2(rf"\b(?:he|she|you|they|your [a-z]+)(?:'s| has|'ve| have)(?: definitely| clearly| surely)?(?: got)? it\b[,;:—–-]+ ?(?:and |so )?{_STAKE}\b")


_SHOWING = lazy_re2(r"^\W*(?:how|what|why|who|where|when|(?:the |a |an )?(?:model|drawing|picture|slide|sound|smell|face|look|name|map|story|team)\b)|\b(?:under (?:the|a|our|my) |on (?:an?|the|our) (?:x-ray|scan|mri|slide|ct|screen)|looks like|in (?:action|pictures))")


def sworn(frame: Frame) -> tuple[int, int, str] | None:
    """"That, my friend, is early rosacea", "she's got it, mark my words": a verdict addressed or sworn to."""
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    addressed = ADDRESSED.search(low[start:end])
    if addressed and _SHOWING.search(low[start + addressed.end() - 1 : end]) is None and frame.matter.any(start + addressed.end() - 1, min(end, start + addressed.end() + 18), ILL):
        return start, end, DIAGNOSIS
    staked = STAKED.search(low[start:end])
    if staked and frame.matter.any(start, start + staked.end(), ILL):
        return start, end, DIAGNOSIS
    return (start, end, DIAGNOSIS) if HAS_IT.search(low, start, end) is not None and frame.health else None


def possession(frame: Frame) -> tuple[int, int, str] | None:
    low, start, end = frame.low, frame.phrase.start, frame.phrase.end
    are = YOU_ARE.search(low, start, end)
    if are and not conditional(frame, are.start()):
        return are.start(), end, DIAGNOSIS
    classic = CLASSIC.search(low[start:end])
    if classic and near(frame, start + classic.start(1), ILL | {Kind.BODY}, 12):
        return start, end, DIAGNOSIS
    for match in HAVE.finditer(low, start, end):
        told = _CERTAIN.search(low[start : match.start()]) is not None
        if conditional(frame, match.start()) and not (told and low[start : match.start()].rstrip().endswith("that") and _I_SAY.search(low[start : match.start()])):
            continue
        if near(frame, match.end(), ILL if "'s" in match[0] else frozenset((Kind.CONDITION,))) or (_YOU_HAVE_IT.search(low[match.start() : match.start() + 20]) and frame.lead_ill()):
            return match.start(), end, DIAGNOSIS
    return None


SAYS = lazy_re2(r"\b(?:your|these|those|his|her) (?:[a-z]+ )?(?:symptoms?|story|labs?|numbers|rash|cough|pain|results?|description|photo|picture|history)[a-z ,]{0,20}? (?:scream|spell|say|point to|suggest|fit|match|mean|add up to|check every box for|have .{0,12} written all over|equal)s? (?:a |an |the |just |plain |classic |textbook )*")


def symptoms_say(frame: Frame) -> tuple[int, int, str] | None:
    """"Your symptoms scream thyroid"."""
    match = SAYS.search(frame.low, frame.phrase.start, frame.phrase.end)
    if match and near(frame, match.end(), ILL | {Kind.BODY}, 12) and not conditional(frame, match.start()):
        return match.start(), frame.phrase.end, DIAGNOSIS
    return None
