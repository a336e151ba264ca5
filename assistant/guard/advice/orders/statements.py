"""Orders put as statements: what works, what you need, what all my patients take, what the dose is."""

from __future__ import annotations

from assistant.guard.advice import verbs, wordsets
from assistant.guard.advice.orders.clause import clause_start, subject_of
from assistant.guard.advice.orders.order import Form, Order
from assistant.guard.advice.phrases import Phrase
from assistant.text.patterns import lazy_re2

# What is praised stands before the cue: "naproxen with food is the recipe".
BACKWARD = lazy_re2(
    r"\b(?:(?:is|are|'s|was) (?:still |usually |often |really |always |by far |honestly |probably )*(?:the|your|a|my|our) (?:(?:only|real|whole|old|very|single|single best) )*(?:way to go|ticket|recipe|trick|answer|best (?:bet|choice|option|friend|medicine|remedy|fix|move|treatment|thing)|fix|cure|remedy|move|smart move|smarter move|solution|only thing you need|go-to|right call|must|no-brainer)\b|(?:works? (?:wonders|like a charm|like magic|every time|just as well|better than (?:any|most|all|every))|(?:does|do|will do) the (?:trick|job)|(?:is|are|'s) (?:a |an )?(?:no-go|bad idea|terrible idea|no-no|big mistake|good idea|great idea|lifesaver|game changer|must-have)|(?:should|will|'ll) do(?: it| the job| the trick|[.!])|does it\b|(?:will|'ll|should) (?:get|see|carry) (?:you|them|him|her|it|the kids) through|beats? (?:any|every|all|the|a prescription|pills?|antibiotics|surgery|anything|scratching|[a-z]+ing)|(?:is|are) all (?:you|they|it|your) needs?|(?:will|'ll) (?:fix|sort|settle|clear|cure|knock|take care of|get rid of|stop|calm) (?:it|that|them|you|things|your|the)|(?P<fine>(?:is|are|'s) (?:totally|perfectly|completely|absolutely|entirely|just|plenty|more than|still|always|no)* ?(?:fine|ok|okay|safe|enough|plenty|allowed|problem|all right|alright|harmless)))\b)"
)


def praised(phrase: Phrase, low: str) -> list[Order]:
    found: list[Order] = []
    for match in BACKWARD.finditer(low, phrase.start, phrase.end):
        clause = clause_start(low, phrase.start, match.start())
        if clause and low[phrase.start : clause].rstrip().endswith((",", "and")) and not phrase.has_finite(0, next((i for i, w in enumerate(phrase.words) if w.start >= clause), 0)):
            clause = phrase.start  # a list: "heat, naproxen and no bed rest"
        first = next((w for w in phrase.words if w.start >= clause and w.text[0].isalnum()), None)
        if first is None or first.start >= match.start():
            continue
        verb = next((v for w in phrase.words if clause <= w.start < match.start() and (v := verbs.of_gerund(w.text)) and verbs.classes(v)), "")
        found.append(Order(Form.PERMISSION if match["fine"] else Form.GERUND, verb if not match["fine"] else "fine", clause, first.start, match.start()))
    return found


NEED_DONE = lazy_re2(r"\byou(?:'ll| will| really| probably)* need ((?:it|them|that|those|that [a-z]+|your [a-z]+) (?:out|removed|gone|cut out|done|drained|fixed|replaced|pulled|lanced|biopsied))\b")
_ASKING = wordsets.named("orders_asking")
NO_NEED_OF = lazy_re2(r"\b(?:don'?t|do not|doesn'?t|does not|won'?t|never) (?:really |even |actually |usually |always |ever )*(?:need|require|want)s? (?:an? |any |the |that |another |your |more |those |these |all )*")
_PAPERS = lazy_re2(r"^(?:prescription|referral|appointment|insurance|id|reservation|ticket|account|card|copy|note|permission|app|password)s?\b")
NEED = lazy_re2(r"\b(?:needs?|could use|wants? (?:a|an|some))\s")


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
        if low[match.end() : match.end() + 3] == "to " or not words:
            continue
        certain = words[0] in ("you", "your", "any", "anyone", "anybody", "everyone", "everybody", "every", "all", "whoever", "those", "he", "she") or "you" in words[:4] or "your" in words[:3]
        if certain and words[0] not in ("he", "she") and not set(words) & {"may", "might", "sometimes", "often", "if", "some", "don't", "doesn't"}:
            found.append(Order(Form.NEED, "", clause_start(low, phrase.start, match.start()), match.end(), phrase.end))
    return found


def unneeded(phrase: Phrase, low: str) -> list[Order]:
    """"Your child doesn't need antibiotics for that ear"."""
    found: list[Order] = []
    for match in NO_NEED_OF.finditer(low, phrase.start, phrase.end):
        subject = subject_of(low, phrase.start, match.start()).split()
        if low[match.end() : match.end() + 3] == "to " or not subject or set(subject) & _ASKING:
            continue
        named = subject[0] in ("you", "your", "that", "this", "those", "these", "he", "she", "they", "it") or "you" in subject
        papers = _PAPERS.search(low[match.end() : match.end() + 20])
        if named and not (papers and " or " not in low[match.end() : match.end() + 34]):
            found.append(Order(Form.NEED, "", clause_start(low, phrase.start, match.start()), match.end(), phrase.end, True))
    return found


PER_WEIGHT = lazy_re2(r"\b(?:is|are|=|at|runs|goes)(?: about| around)? (\d)[\d.]* ?(?:mg|ml|mcg|milligrams?) ?(?:/|per|a|for every|each) ?(?:kilo|kg|kilogram|pound|lb)")
# "The dose is 10 mg/kg every 8 hours": no verb of taking, and yet an order.
DOSE_IS = lazy_re2(r"\b(?:dos(?:e|es|age|ing)|max(?:imum)?|limit|amount)(?: of [a-z' -]{3,24}?| for [a-z0-9' -]{3,30}?| per day| a day)?(?: is|'s| are| should be| would be|:| =| stays) (?:usually |about |around |up to |only |just |typically |still |exactly )*(?P<amount>\d)")


def dose_stated(phrase: Phrase, low: str) -> list[Order]:
    return [Order(Form.OBLIQUE, "dose", clause_start(low, phrase.start, m.start()), m.start(1), phrase.end) for p in (DOSE_IS, PER_WEIGHT) for m in p.finditer(low, phrase.start, phrase.end)]


# Others do it, and so should you: what they do stands before the cue.
LIKEWISE = lazy_re2(r"\b(?:(?:so|and|and so)? ?you should,? too|so should you|so can you|do the same|follow suit|you can too)\b")
MY_PATIENTS = lazy_re2(r"\b(?:all|most|every one|each|nearly all|half|so many) (?:of )?(?:my|our) (?:[a-z'-]+ ){0,3}?(?:patients|moms|runners|people|kids|clients)(?: [a-z'-]+){0,5}? (?:take|use|get|do|eat|drink|start|swear by|love|are on|wear|skip|stop|avoid|quit|give|put|add|keep|rub|apply)\b")


def by_example(phrase: Phrase, low: str) -> list[Order]:
    """"All my patients with PCOS take inositol"."""
    found = [Order(Form.OBLIQUE, "", phrase.start, m.end(), phrase.end) for m in MY_PATIENTS.finditer(low, phrase.start, phrase.end)]
    found += [Order(Form.GERUND, "", phrase.start, phrase.start, m.start()) for m in LIKEWISE.finditer(low, phrase.start, phrase.end) if m.start() > phrase.start]
    return found
