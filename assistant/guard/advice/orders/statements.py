"""Orders put as statements: what works, what you need, what all my patients take, what the dose is."""

from __future__ import annotations

from assistant.guard.advice import verbs, wordsets
from assistant.guard.advice.orders.clause import clause_start, is_reader, subject_of
from assistant.guard.advice.orders.order import Form, Order
from assistant.guard.advice.phrases import Phrase
from assistant.text.patterns import lazy_re2

# What is praised stands before the cue: "naproxen with food is the recipe".
BACKWARD = lazy_re2(
    r"\b(?:(?:is|are|'s|was) (?:still |usually |often |really |always |by far |honestly |probably )*(?:the|your|a|my|our) (?:(?:only|real|whole|old|very|single|single best) )*(?:way to go|ticket|recipe|trick|answer|best (?:bet|choice|option|friend|medicine|remedy|fix|move|treatment|thing)|fix|cure|remedy|move|smart move|smarter move|solution|only thing you need|go-to|right call|must|no-brainer)\b|(?:works? (?:wonders|like a charm|like magic|every time|just as well|better than (?:any|most|all|every))|(?:does|do|will do) the (?:trick|job)|(?:is|are|'s) (?:a |an )?(?:no-go|bad idea|terrible idea|no-no|big mistake|good idea|great idea|lifesaver|game changer|must-have)|(?:should|will|'ll) do(?: it| the job| the trick|[.!])|does it\b|(?:will|'ll|should) (?:get|see|carry) (?:you|them|him|her|it|the kids) through|beats? (?:any|every|all|the|a prescription|pills?|antibiotics|surgery|anything|scratching|[a-z]+ing)|(?:is|are) all (?:you|they|it|your) needs?|(?:will|'ll) (?:fix|sort|settle|clear|cure|knock|take care of|get rid of|stop|calm) (?:it|that|them|you|things|your|the)|works? (?:just )?(?:fine|great|wonders|best|well) (?:for|on) (?:that|your|any|those|the)|(?:takes?|will take) care of (?:it|that|them|most|your)|covers you|(?:is|are) your (?:friends?|best friends?|ally|buddy|ticket)|keeps? (?:it|them|things) [a-z]+ing|ha(?:s|ve) your back|very much (?:is|are)|beats the [a-z]+|(?:clears?|settles?|stops?|calms?|knocks?|dries) (?:it|that|them|yours) (?:right |down|out|up)|(?:is|are|makes?) an? (?:perfectly |totally |really |very )*(?:good|fine|great|solid|decent|safe|smart) (?:first )?(?:move|option|choice|start|substitute|stand-in|bet|line|fix|remedy)|(?P<fine>(?:is|are|'s) (?:totally|perfectly|completely|absolutely|entirely|just|plenty|more than|still|always|no)* ?(?:fine|ok|okay|safe|enough|plenty|allowed|problem|worry|biggie|issue|trouble|all right|alright|harmless)|(?:is|are|stays?|remains?|'s|sits?|falls?) (?:still |well |safely |comfortably |just )*(?:within|inside|in|under|below) (?:the |a |safe |normal |okay |your )*(?:bounds|limits?|lines?|safe zone|green zone|safe range|safe side|guardrails|safety margin)))\b)"
)


_FOR_SOME = lazy_re2(r"\b(?:for (?:some|many|most|certain|those who|people who|a lot)|can be|may be|might be|often|sometimes|in some)\b")


def praised(phrase: Phrase, low: str) -> list[Order]:
    found: list[Order] = []
    for match in BACKWARD.finditer(low, phrase.start, phrase.end):
        clause = clause_start(low, phrase.start, match.start())
        if clause and low[phrase.start : clause].rstrip().endswith((",", "and")) and not phrase.has_finite(0, next((i for i, w in enumerate(phrase.words) if w.start >= clause), 0)):
            clause = phrase.start  # a list: "heat, naproxen and no bed rest"
        if _FOR_SOME.search(low, clause, min(len(low), match.end() + 24)) is not None:
            continue  # "patches are a good option for some people" informs
        first = next((w for w in phrase.words if w.start >= clause and w.text[0].isalnum()), None)
        if first is None or first.start >= match.start():
            continue
        verb = next((v for w in phrase.words if clause <= w.start < match.start() and (v := verbs.of_gerund(w.text)) and verbs.classes(v)), "")
        found.append(Order(Form.PERMISSION if match["fine"] else Form.GERUND, verb if not match["fine"] else "fine", clause, first.start, match.start()))
    return found


NEED_DONE = lazy_re2(r"\byou(?:'ll| will| really| probably)* need ((?:it|them|that|those|that [a-z]+|your [a-z]+) (?:out|removed|gone|cut out|done|drained|fixed|replaced|pulled|lanced|biopsied))\b")
_ASKING = wordsets.named("orders_asking")
NO_NEED_OF = lazy_re2(r"\b(?:(?:nobody|no one|no (?:child|kid|adult|patient|man|woman|baby|toddler)) (?:really |ever |actually )?(?:needs?|requires?) (?:more than |an? |any |the |another )*|means? no (?:need for )?|(?:don'?t|do not|doesn'?t|does not|won'?t|never) (?:really |even |actually |usually |always |ever )*(?:need|require|want)s? (?:an? |any |the |that |another |your |more |those |these |all )*)")
_FINDINGS = frozenset(("score", "result", "reading", "scan", "test", "zero", "negative"))  # "a result of 0 means no calcium"
_HEDGES = frozenset(("may", "might", "sometimes", "often", "usually", "if", "some", "many", "most", "don't", "doesn't", "can", "could"))
_PAPERS = lazy_re2(r"^(?:prescription|referral|appointment|insurance|id|reservation|ticket|account|card|copy|note|permission|app|password)s?\b")
NEED = lazy_re2(r"\b(?:needs?|could use|wants? (?:a|an|some)|(?P<claimed>calls? for|wants?|deserves?|warrants?|merits?|requires?|demands?|means?|equals?|gets?|earns?))\s")
# Who or what a rule of thumb covers: a threshold, a measure, or everybody.
_MEASURED = lazy_re2(r"(?:\b(?:over|above|under|below|past|than|beyond|at|of|between|by)|[<>≥≤]) ?\$?(?:\d|one|two|three|four|five|six|ten|twenty|thirty|forty|fifty|sixty)|\b(?:any|every|anyone|anybody|everyone|everybody|whoever|all) ")


_WEIGHS = lazy_re2(r"\b(?:less|more) often than\b")  # "means cancer less often than a big prostate" informs
# "You will need a ride home after the scope": what a visit takes, not what treats.
_ERRAND = lazy_re2(r"^(?:(?:an?|the|your|some|one) )?(?:[a-z]+ )?(?:ride|driver|lift|taxi|adult|friend|companion|someone|somebody|person|chaperone|id|card|form|password|log-?in|book|snack|pillow|blanket|(?:day|morning|afternoon) off|parking|ticket|helper|hand)\b")


def needs(phrase: Phrase, low: str) -> list[Order]:
    """"Your stye needs a warm compress", "any man with low iron needs a scope"."""
    found: list[Order] = []
    for match in NEED_DONE.finditer(low, phrase.start, phrase.end):
        found.append(Order(Form.OBLIQUE, "get", clause_start(low, phrase.start, match.start()), match.start(1), phrase.end))
    for match in NEED.finditer(low, phrase.start, phrase.end):
        subject = subject_of(low, phrase.start, match.start())
        words = subject.split()
        if set(words) & _ASKING:
            continue
        if low[match.end() : match.end() + 3] == "to " or not words or _ERRAND.search(low[match.end() : match.end() + 30]):
            continue
        if match["claimed"] is not None and low[match.end() :].startswith("that "):
            continue  # "a score of 0 means that no calcium was found" says what it stands for
        measured = _MEASURED.search(subject + " ") is not None and not set(words) & _HEDGES
        if match["claimed"] is not None:
            if measured and "you" not in words[:1] and words[-1] not in ("a", "the") and not _WEIGHS.search(low, match.end(), phrase.end):
                found.append(Order(Form.NEED, "", clause_start(low, phrase.start, match.start()), match.end(), phrase.end))
            continue
        certain = measured or words[0] in ("you", "your", "any", "anyone", "anybody", "everyone", "everybody", "every", "all", "whoever", "those", "he", "she") or "you" in words[:4] or "your" in words[:3]
        if certain and words[0] not in ("he", "she") and not set(words) & {"may", "might", "sometimes", "often", "if", "some", "don't", "doesn't"}:
            found.append(Order(Form.NEED, "", clause_start(low, phrase.start, match.start()), match.end(), phrase.end))
    return found


_IF_YOU = lazy_re2(r"\b(?:if|unless|when|once|as long as) (?:you|your|the|they|he|she|it)\b|\b(?:under|over|below|above) \d")


def unneeded(phrase: Phrase, low: str) -> list[Order]:
    """"Your child doesn't need antibiotics for that ear"."""
    found: list[Order] = []
    for match in NO_NEED_OF.finditer(low, phrase.start, phrase.end):
        subject = (subject_of(low, phrase.start, match.start()) or match[0]).split()
        if match[0].startswith("mean") and set(subject) & _FINDINGS:
            continue
        if low[match.end() : match.end() + 3] == "to " or not subject or set(subject) & _ASKING:
            continue
        iffy = _IF_YOU.search(low, match.end(), phrase.end) is not None and not set(subject) & _HEDGES
        named = iffy or subject[0] in ("you", "your", "that", "this", "those", "these", "he", "she", "they", "it") or "you" in subject
        named = named or match[0].startswith(("no", "mean"))
        papers = _PAPERS.search(low[match.end() : match.end() + 20])
        if named and not (papers and " or " not in low[match.end() : match.end() + 34]):
            found.append(Order(Form.NEED, "", clause_start(low, phrase.start, match.start()), match.end(), phrase.end, True))
    return found


PER_WEIGHT = lazy_re2(r"\b(?:is|are|=|at|runs|goes)(?: about| around)? (\d)[\d.]* ?(?:mg|ml|mcg|milligrams?) ?(?:/|per|a|for every|each) ?(?:kilo|kg|kilogram|pound|lb)")
# "The dose is 10 mg/kg every 8 hours": no verb of taking, and yet an order.
DOSE_IS = lazy_re2(r"\b(?:dos(?:e|es|age|ing)|max(?:imum)?|limit|amount|sliding scale|scale|chart)(?: of [a-z' -]{3,24}?| for [a-z0-9' -]{3,30}?| per day| a day)?(?: is|'s| are| says| calls for| should be| would be|:| =| stays) (?:usually |about |around |up to |only |just |typically |still |exactly )*(?P<amount>\d)")


def dose_stated(phrase: Phrase, low: str) -> list[Order]:
    return [Order(Form.OBLIQUE, "dose", clause_start(low, phrase.start, m.start()), m.start(1), phrase.end) for p in (DOSE_IS, PER_WEIGHT) for m in p.finditer(low, phrase.start, phrase.end)]


# Others do it, and so should you: what they do stands before the cue.
LIKEWISE = lazy_re2(r"\b(?:(?:so|and|and so)? ?you should,? too|so should (?:you|yours|anyone|any|every\w*|all|your)|so can you|do the same|do likewise|follow suit|you can too|yours (?:should|belongs|deserves|needs)|(?:the )?same goes for you\w*|(?:suggest|recommend|advise|wish) the same)\b")
MY_PATIENTS = lazy_re2(r"\b(?:all|most|every one|each|nearly all|half|so many) (?:of )?(?:my|our) (?:[a-z'-]+ ){0,3}?(?:patients|moms|runners|people|kids|clients)(?: [a-z'-]+){0,5}? (?:take|use|get|do|eat|drink|start|swear by|love|are on|wear|skip|stop|avoid|quit|give|put|add|keep|rub|apply)\b")


# What is ruled out or in for somebody: "bananas are off the table", "that oatmeal has got to go".
RULED = lazy_re2(
    r"\b(?:(?:is|are|'s|'re|goes|go) (?:now |just |strictly |completely |totally |simply |also )*(?:off the (?:table|menu|list)|off[- ]limits|out of the question|a (?:hard |firm |big )?no(?:-no)?|not (?:for you|an option)|one too many|a must|non-negotiable|mandatory|verboten|forbidden)|(?:has|have|'s|'ve) (?:got )?to (?:go|come out|stop|wait)|should come out|(?:is|are) best (?:left|avoided|skipped|kept|handled|treated|taken)|(?:stays?|goes|comes|waits?|moves?) (?:home|put|off|first|last|away|to (?:bedtime|mornings?|nights?))|you(?:'re| are) (?:a )?(?:candidate|candidates|due|ready|overdue) for|you qualify for|you(?:'ve| have) got (?:\d+|one|two|three|four|five) (?:hours?|days?|weeks?)"
    r"|(?:do not|don'?t|doesn'?t|never) (?:mix|go together|play nice\w*)|(?:isn'?t|aren'?t|is not|are not) (?:for you|an option)|belongs? (?:on|in|off)|(?:has|have) no (?:place|business))\b"
)


_INDIRECT = lazy_re2(r"\b(?:which|what|whether|how|why|ask|tell|learn|know|says?|told|explain\w*|talks?|heard)\b")


def ruled(phrase: Phrase, low: str) -> list[Order]:
    """What a statement rules out or in: "if you're on metformin, bananas are off the table"."""
    return [Order(Form.SHOULD, "other" if m[0].startswith("you") else "rule", phrase.start, phrase.start, phrase.end) for m in RULED.finditer(low, phrase.start, phrase.end) if (m.start() > phrase.start or m[0].startswith("you")) and not _INDIRECT.search(low, phrase.start, m.start())]


GET_BY = lazy_re2(r"\b(?:get(?:ting)? (?:by|away) (?:on|with|without)|do(?:ing)? (?:just fine |fine |well |better )?(?:without|off)|make do with|manage on|live without|go without|survive (?:on|without)|(?:be|are|is|'re|'s) (?:just |perfectly |totally |absolutely |probably |going to be )*(?:fine|ok|okay|good|safe|better off|better) (?:on|without|off|with (?:just|only|half|a|one|two)))\b")


def gets_by(phrase: Phrase, low: str) -> list[Order]:
    """"You can get by on the rescue inhaler"."""
    found: list[Order] = []
    for match in GET_BY.finditer(low, phrase.start, phrase.end):
        if is_reader(subject_of(low, phrase.start, match.start())):
            found.append(Order(Form.OBLIQUE, "take", clause_start(low, phrase.start, match.start()), match.start(), phrase.end))
    return found


def by_example(phrase: Phrase, low: str) -> list[Order]:
    """"All my patients with PCOS take inositol"."""
    found = [Order(Form.OBLIQUE, "", phrase.start, m.end(), phrase.end) for m in MY_PATIENTS.finditer(low, phrase.start, phrase.end)]
    found += [Order(Form.PERMISSION if "can" in m[0] else Form.GERUND, "", phrase.start, phrase.start, m.start()) for m in LIKEWISE.finditer(low, phrase.start, phrase.end) if m.start() > phrase.start]
    return found
