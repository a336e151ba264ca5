"""Orders behind a phrase of counsel: "my advice is", "worth trying", "do yourself a favor"."""

from __future__ import annotations

from assistant.guard.advice import deference, verbs
from assistant.guard.advice.orders.clause import clause_start
from assistant.guard.advice.orders.order import Form, Order
from assistant.guard.advice.phrases import NEGATIONS, Phrase
from assistant.text.patterns import lazy_re2

OBLIQUE = lazy_re2(
    r"\b(?:"
    r"(?P<rec>(?:i|we)(?:'d| would| usually| always| often| generally| typically| strongly| still| highly| personally| honestly| also| really)* (?:recommend|suggest|advise|urge|prescribe|favou?r|swear by|vote for|go with|reach for|opt for|like to start|start|tell (?:all |most )?(?:my |our |all |every |)(?:patients|parents|moms|people|friends|everyone|folks|runners))\b|(?:i|we|she|he|they|your [a-z]+) (?:want|wants|'d like|would like|need) (?:you|everyone|all of you|your kids?|your [a-z]+) (?:on|off|to)\b|i (?:like|prefer|say) |what (?:i|we) (?:tell|give|do for|do with|take for|use for|say to|recommend|suggest|hand)\b|(?:i|we) tell (?:all |most |every |each of )?(?:my|our) (?:[a-z-]+ ){1,3}to\b|(?:may|can|could|let) (?:i|me) suggest|i(?:'?d| would) (?:lean|vote|argue|opt|push|go)(?: toward| towards| for| with)?|(?P<mine>i(?:'?d| would)(?: just| probably| definitely| personally| also| absolutely| never| not| still| always| honestly| sooner)* [a-z]+\b)"
    r"|my (?:(?:best|usual|honest|number one|\#1|top|only|favou?rite|standard|simple|free|professional|humble|two|first|standing) )*(?:advice|rule|go-to|pick|recommendation|rx|prescription|tip|take|fix|cure|trick|secret|suggestion|protocol|recipe|vote|answer|motto|two cents)"
    r"|(?:a |the |one |another |our )?(?:good |simple |old |easy |general |first |best |safe |handy )*(?:rule of thumb|golden rule|rule (?:is|here|for (?:me|us)))"
    r"|(?:the|your|a|his|her|an|one|our) (?:only |very |single |truly )*(?:best|smart|smartest|right|safest|safe|quickest|fastest|easiest|simplest|wisest|cheapest|better|surest|golden|real|go-to|first) (?:thing|move|way|fix|choice|bet|option|treatment|remedy|play|answer|first step|step|plan|cure|medicine|approach|trick|call|time|dose|course|idea|strategy|response|line of defense)"
    r"|best (?:thing|fix|cure|remedy|bet|treatment|move|way|plan)|the (?:fix|trick|cure|remedy|answer|solution|secret|recipe|plan|drill|protocol|ticket|move|prescription|antidote|key|goal is|play) (?:is|here is|that works|for|to|with)|nothing (?:beats|works like|works better than|tops|touches)|the only thing (?:that )?(?:works|helps|fixes|cures|does it|touches)(?: for [a-z' -]{3,30}?)? (?:is|are)|(?:i|we) (?:use|give|dose|order) (?:about |around |only )?\d)"
    r"|(?P<soft>worth (?:a (?:try|shot|go|look)|trying|adding|doing|taking|asking for|getting|having|starting|stopping|skipping|dropping|switching|testing|using|cutting|giving|buying|checking|it to)|(?:wouldn'?t|doesn'?t|can'?t|won'?t|would not|does not|cannot|never) hurt(?: you| anyone)? to|no harm in|(?:it'?s |you'?re |you'?d be |you'?d |far |much |often |always |usually |probably )*(?:better|best|safer|smarter|wiser|wise|smart|a good idea|a great idea|ideal|important|crucial|key|essential|vital|time|high time|wisest|safest|easier|reasonable|sensible|prudent|recommended|advisable|enough|okay|ok|fine|alright|all right|safe|perfectly fine|totally fine|perfectly safe|totally okay|absolutely fine|permissible|acceptable|no problem|good|great) (?:to|if you|for (?:you|kids|children|babies|toddlers|adults|most (?:people|kids|adults|women|men)|everyone|anyone|pregnant women|moms) to)|better off|(?:do|doing) (?:yourself|your \w+|them) a favou?r(?: and|:|,|\.|!| by)?|why not|how about|have you tried|ever tried|what about (?:trying|adding|skipping)|no (?:need|reason|point) (?:to|in|for)|there'?s (?:nothing|no harm|no shame) (?:wrong )?(?:in|with)|feel free to|go ahead and|if i were you|if it were (?:me|my \w+)|in your shoes|trust me|time for (?:you to|a)|(?:high |about |past |long )?time (?:that )?(?:we|you|y'all|everyone|everybody|parents|moms|dads|people|folks)(?: all| both)?|(?:earned|got|have) the right to|(?:good|clear|cleared|ready|free|safe|welcome|allowed) to|(?:have|got) (?:my|our) blessing|what(?:'s| is) stopping you from|wh(?:at|ere)(?:'s| is) the harm in|swear by|(?:i'?ve|we'?ve) (?:had (?:good|great) luck with)|(?:studies|research|evidence|science|experts?|data|doctors) (?:shows?|says?|suggests?|proves?|agrees?|recommends?)(?: that)? you)\b"
    r")"
)


_LENIENT = lazy_re2(r"\b(?:okay|ok|fine|alright|all right|safe|no problem|no need|no reason|no point|nothing|feel free|go ahead|no harm|enough)\b")


def oblique(phrase: Phrase, low: str) -> list[Order]:
    found: list[Order] = []
    for match in OBLIQUE.finditer(low, phrase.start, phrase.end):
        if low[match.end() - 1].isalpha() and low[match.end() : match.end() + 1].isalpha():
            continue  # "the first steps in the morning"
        behind = _past_purpose(low, match.start(), match.end(), phrase.end)
        if behind is None:
            continue
        verb, at, negated = _inner_act(phrase, behind, low[match.start() : match.end()])
        if verb and verbs.is_exempt(verb) and (not verbs.classes(verb) or (verb == "ask" and low[at : at + 10].startswith(("ask for", "asking for")) is False)):
            continue
        if at < phrase.end and deference.engages(low, at, phrase.end):
            continue
        clause = clause_start(low, phrase.start, match.start())
        permission = match["soft"] is not None and _LENIENT.search(match[0]) is not None
        if _WONDERED.search(low[phrase.start : match.start()]) is not None:
            continue
        if not verb and _NO_COUNSEL.search(low[match.start() :][:40]) is not None:
            continue  # "Welcome to our new pulmonologist", "I say the word biopsy"
        if (found and found[-1].at == at) or (match["mine"] is not None and not verb):
            continue
        found.append(Order(Form.PERMISSION if permission else Form.OBLIQUE, verb, clause, at, phrase.end, negated))
    return found


_SUPERLATIVE = lazy_re2(r"\b(?:thing|move|way|fix|choice|bet|option|treatment|remedy|play|answer|step|plan|cure|medicine|approach|trick|key)$")
_PURPOSE = lazy_re2(r"^ (?:in|of|toward|towards|to (?:under|treat|manag|prevent|fight|deal|cop|heal|car))")
_GIVEN = lazy_re2(r"(?: is| are|'s|:| =| —| –)(?: to| by| just| simply| still| always| a| an| the)* ")


def _past_purpose(low: str, start: int, at: int, end: int) -> int | None:
    """Where the thing counselled is looked for: behind the purpose in "the first step in treating gout is ..."; None where none follows."""
    if _SUPERLATIVE.search(low[start:at]) is None or _PURPOSE.search(low[at:end]) is None:
        return at
    given = _GIVEN.search(low, at, end)
    return given.end() - 1 if given else None


_NO_COUNSEL = lazy_re2(r"^(?:welcome to |i say (?:the |that |hello|goodbye|thank|it |this |i |we |a word|grace|her name|his name|sorry))")
_WONDERED = lazy_re2(r"\b(?:whether|if|wish|thought|said|think|knew|promised|figured)\s+$")
# Cues whose last word is the act itself.
_ACT_LAST = lazy_re2(r"^i(?:'?d| would) |\b(?:i|we) (?:start|prescribe)$|\b(?:do|doing) ")


def _inner_act(phrase: Phrase, offset: int, cue: str) -> tuple[str, int, bool]:
    """The first act after a cue, within a few words: (verb, offset, negated); a bare thing gives ("", offset)."""
    last = cue.split()[-1]
    inner = verbs.of_gerund(last)
    if inner:
        return inner, offset, False
    if last in verbs.acts() and last not in ("be", "have") and _ACT_LAST.search(cue):
        return last, offset - len(last), False
    negated = cue.startswith(("no need", "no reason", "no point"))
    index = next((i for i, w in enumerate(phrase.words) if w.start >= offset), len(phrase.words))
    for i in range(index, min(index + 9, len(phrase.words))):
        word = phrase.texts[i]
        if word in NEGATIONS and word != "do":
            negated = True
            continue
        previous = phrase.texts[i - 1] if i else ""
        verb = verbs.of_gerund(word) or (word if previous in ("would", "i'd", "could", "to", "is", ":", ",", "you", "we", "say", "all", "everyone", "everybody", "just", "not", "never", "and", "—", "-", "!", ".", "always", "should", "don't") and word in verbs.acts() else "")
        if verb:
            return verb, phrase.words[i].start, negated
        if previous in ("to", ":") and verbs.is_exempt(word):
            return word, phrase.words[i].start, negated
    return "", offset, negated
