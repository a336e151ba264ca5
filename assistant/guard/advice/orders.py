"""Finds orders: imperatives, "you should", "my advice", "worth trying", permissions, wherever a clause can begin."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import re2

from assistant.guard import lexicon
from assistant.guard.advice import deference, verbs, wordsets
from assistant.guard.advice.phrases import NEGATIONS, OPENERS, SUBORDINATORS, Phrase


class Form(Enum):
    """How the order is put."""

    IMPERATIVE = "imperative"
    SHOULD = "should"
    NEED = "need"
    GERUND = "gerund"
    PERMISSION = "permission"
    OBLIQUE = "oblique"


@dataclass(frozen=True, slots=True)
class Order:
    """An order in a sentence: its form, the act, and where clause and act begin."""

    form: Form
    verb: str  # base form; "" when only a thing is recommended
    clause: int  # offset where its clause begins
    at: int  # offset of the act
    end: int  # where its words end
    negated: bool = False


_VOCATIVES = wordsets.named("orders_vocatives")
_FOLLOWERS = wordsets.named("orders_followers")
# "make sure to", "don't forget to", "go ahead and", "try cutting", "consider adding": the act stands behind.
_WRAP_TO = wordsets.named("orders_wrap_to")
_WRAP_ING = wordsets.named("orders_wrap_ing")


def orders(phrase: Phrase, low: str, shown: frozenset[str] = frozenset(("imperative", "order"))) -> list[Order]:
    """Every order in the sentence, in order of place; ``shown`` names the cues it has."""
    found = _imperatives(phrase, low) if "imperative" in shown else []
    if "order" not in shown:
        return found
    found += _modals(phrase, low)
    found += _oblique(phrase, low)
    found += _praised(phrase, low)
    found += _needs(phrase, low) + _unneeded(phrase, low) + _by_example(phrase, low) + _dose_stated(phrase, low)
    return sorted(found, key=lambda o: (o.at, o.clause))


# ---- imperatives ---------------------------------------------------------------------------------------------------


def _imperatives(phrase: Phrase, low: str) -> list[Order]:
    words, found = phrase.words, list[Order]()
    taken: set[int] = set()
    heard = False  # an imperative, exempt or not, stands before: the next may be joined to it
    for head in phrase.heads:
        index, negated = _past_openers(phrase, head)
        if index >= len(words) or index in taken:
            continue
        verb, at = _act(phrase, index)
        if negated and phrase.texts[head - 1 : head] == ["but"] and phrase.texts[head] in ("do", "don't"):
            continue  # "antibiotics treat strep but do not work on viruses"
        if not verb or not _may_begin(phrase, head, heard) or not _is_verb(phrase, at, verb):
            continue
        taken.add(index)
        heard = True
        if _exempt(phrase, low, index, at, verb) or (negated and verb in ("forget", "miss")):
            continue
        found.append(Order(Form.IMPERATIVE, verb, words[head].start, words[index].start, phrase.end, negated))
    return found


def _past_openers(phrase: Phrase, head: int) -> tuple[int, bool]:
    """The number of the first word that could be the act, and whether a negation stands before it."""
    words, i, negated = phrase.texts, head, False
    for _ in range(9):
        if i >= len(words):
            break
        word = words[i]
        if word in ("don't", "dont", "never") or (word == "do" and words[i + 1 : i + 2] == ["not"]):
            negated = True
            i += 2 if word == "do" else 1
            if words[i : i + 1] == [","] and "," in words[i + 1 : i + 9]:  # "do not, under any circumstances, ..."
                i = words.index(",", i + 1) + 1
        elif not word[0].isalnum() or (word.isdigit() and words[i + 1 : i + 2] in ([")"], ["."], [":"], ["/"], ["-"])):
            i += 1
        elif word in OPENERS and word not in _VOCATIVES:
            if word in ("well", "hot", "still") and i + 1 < len(words) and words[i + 1] not in (",", ":"):
                pass
            if word == "go" and verbs.classes("go") and words[i + 1 : i + 2] and words[i + 1] in _FOLLOWERS | {"easy", "keto", "gluten-free", "dairy-free"} and words[i + 1] != "and":
                break
            if word == "do" and words[i + 1 : i + 2] != ["yourself"]:
                break
            i += 1
        elif word in _VOCATIVES and i + 1 < len(words) and words[i + 1] in (",", ":", "!", "-", "—"):
            i += 2
        elif word in ("tip", "step", "day", "rule", "option") and i + 1 < len(words):
            i += 1
        else:
            break
    return i, negated


def _act(phrase: Phrase, index: int) -> tuple[str, int]:
    """The act at word ``index``, looking through "make sure to", "consider adding", "go ahead and"; ("", -1) if none."""
    words = phrase.texts
    word = words[index]
    rest = words[index + 1 : index + 6]
    if word in ("make", "be") and rest[:1] == ["sure"]:
        for k in range(index + 2, min(index + 5, len(words))):
            if words[k] in verbs.acts() or verbs.is_exempt(words[k]):
                return words[k], k
        return "", -1
    if word == "go" and rest[:2] == ["ahead", "and"] and len(rest) > 2:
        return _plain(rest[2]), index + 3
    if word == "feel" and rest[:2] == ["free", "to"] and len(rest) > 2:
        return _plain(rest[2]), index + 3
    if word in _WRAP_TO and rest[:1] in (["to"], ["and"]) and len(rest) > 1 and _plain(rest[1]):
        return rest[1], index + 2
    if word in _WRAP_ING and rest:
        inner = verbs.of_gerund(rest[0]) or (verbs.of_gerund(rest[1]) if rest[0].endswith("ly") and len(rest) > 1 else "")
        if inner and inner != word:
            return (inner, index + 1) if word not in ("stop", "quit", "avoid", "skip") or verbs.is_exempt(inner) else (word, index)
    if word == "consider":
        return "consider", index
    return _plain(word), index


def _plain(word: str) -> str:
    if word in verbs.acts() or verbs.is_exempt(word):
        return word
    return ""


def _may_begin(phrase: Phrase, head: int, heard: bool) -> bool:
    """Whether a clause that begins at word ``head`` could be an imperative, by what stands before it."""
    if head == 0:
        return True
    words = phrase.texts
    mark = words[head - 1]
    if mark[0].isalpha() and mark not in ("and", "or", "but", "so", "then", "plus", "yet"):
        return True  # a head without a mark: the phrase has weighed it
    before = [w for w in words[:head] if w[0].isalnum()]
    if not before:
        return True
    segment = max((i + 1 for i in range(head - 1) if words[i] in (":", ";", "—", "–", "!", "?")), default=0)
    if mark in ("-", "–"):  # a dash with spaces, not a hyphen
        return phrase.words[head - 1].start > phrase.words[head - 2].end if head > 1 else True
    if mark not in (",", ".", "and", "or", "but", "so", "then", "&", "plus", "yet", "/", "="):
        return True
    if mark == "/":
        return heard
    if heard or mark == "then" or (mark == "so" and words[head - 2 : head - 1] != ["and"]):
        return True
    first = next((w for w in words[segment:head] if w[0].isalnum() and w not in OPENERS), before[0])
    if mark == ",":
        if first in SUBORDINATORS or not phrase.has_finite(0, head):
            return True
        return first in ("those", "these", "they're", "that's", "it's", "this", "that", "you", "yours", "it", "you've", "you're", "there's", "sounds", "looks")
    if mark in ("and", "or", "but", "&"):
        previous = words[head - 2] if head > 1 else ""
        if mark == "but" and (previous == "," or phrase.has_finite(segment, head)):
            return True
        if previous == "," and first in ("that's", "it's", "you", "yours", "you've", "you're"):
            return True
        return not phrase.has_finite(0, head) and first not in SUBORDINATORS and previous == ","
    return mark == "." and not phrase.has_finite(0, head)


def _is_verb(phrase: Phrase, index: int, verb: str) -> bool:
    """Whether the word at ``index`` is used as a verb, not as a noun: "Ice it", not "Ice packs help"."""
    words = phrase.texts
    following = words[index + 1] if index + 1 < len(words) else ""
    if following in (":", "="):
        return False
    if following in ("of", "is", "are", "was", "were", "can", "may", "has", "have", "will", "and/or") or following.startswith("'"):
        return following == "have" and verb not in ("get",)
    if phrase.finite[index + 1 : index + 2] == [True] and following not in ("put", "left", "let"):
        return False
    if verb == "consider":
        return True
    if verb == "share":  # a medicine handed on: "share your leftover amoxicillin with ..."
        return re2.search(r"^share (?:your |the |my |those |that |any )?(?:leftover |old |extra |unused |spare )?[a-z-]+ (?:with|among|between)\b", " ".join(words[index : index + 7])) is not None
    if not verbs.noun_like(verb):
        return True
    if following in (",", "and", "or") or (following[:1].isalpha() and following not in _FOLLOWERS and not following.endswith("ly")):
        return not _finite_later(phrase, index + 1)
    if following in ("to", "off", "out", "up", "down", "back", "it", "them") and index == 0:
        return True
    if following in _FOLLOWERS or following[:1].isdigit() or following.endswith("ly") or not following or not following[0].isalnum():
        if following in ("in", "on", "for", "with", "at", "and", "or", "to", "as", "by", "from", "after", "before", "if", "when", "until", "till", "over", "through", "") or not following[:1].isalnum():
            return not _finite_soon(phrase, index + 1)
        return True
    return not _finite_soon(phrase, index + 1)


def _finite_soon(phrase: Phrase, index: int) -> bool:
    """Whether a finite verb follows before the clause ends: then the word in question was its subject."""
    for i in range(index, min(index + 9, len(phrase.words))):
        if phrase.texts[i] in ("day", "minute", "moment", "time", "way", "night") and phrase.texts[i - 1] == "the":
            return False
        if phrase.texts[i] in SUBORDINATORS and phrase.texts[i] in ("if", "when", "while", "until", "till", "because", "before", "after", "since", "as", "that", "which", "who"):
            return False
        if phrase.texts[i] in (",", ";", ":", ".", "—", "and", "but", "so"):
            return False
        if phrase.finite[i]:
            return True
    return False


def _finite_later(phrase: Phrase, index: int) -> bool:
    """Whether a finite verb follows anywhere before a subordinate clause: "sleep trouble and mood changes are common"."""
    for i in range(index, len(phrase.words)):
        if phrase.texts[i] in ("if", "when", "while", "until", "till", "because", "before", "after", "since", "that", "which", "who", "as", ";", ":", "—", "so", "then"):
            return False
        if phrase.finite[i]:
            return True
    return False


# Pressing for one named thing: "ask your doctor for Paxlovid", not "ask your doctor about it" or "... for a referral".
_ASKS_FOR = re2.compile(r"^ask (?:(?:your|the|a|any|my) [a-z-]+(?: [a-z-]+)? )?for ")


def _exempt(phrase: Phrase, low: str, index: int, at: int, verb: str) -> bool:
    start = phrase.words[index].start
    if verbs.is_exempt(verb) and (not verbs.classes(verb) or (verb == "ask" and _ASKS_FOR.search(low[phrase.words[at].start : phrase.end]) is None)):
        return True
    return bool(deference.engages(low, start, phrase.end) or (at > index and deference.engages(low, phrase.words[at].start, phrase.end)))


# ---- "you should", "you need to", "patients ought to" ----------------------------------------------------------------

_MODAL = re2.compile(
    r"\b(?:(shouldn'?t|mustn'?t|should|ought to|ought not to|must|needs? to|have to|has to|had better|'d better|better|best|gotta|got to|(?:might |may |'ll |will |'d |would |do )?(?:want|need|have) to|could try to|could try|can try|don'?t (?:need|have|want) to|doesn'?t need to|cannot|can'?t|can|may as well|might as well|are allowed to|are free to|get to|will need to|'ll need to|supposed to|shall|are to|is to|would do well to|could|may|might|'ll))\s+"
    r"((?:not |never |always |really |probably |definitely |all |also |just |still |simply |safely |usually |easily |absolutely |instead |first |only |then |ever |now |even |totally |certainly |likely |be sure to |make sure to |try to |consider |try |go ahead and |at least |go and )*)"
    r"([a-z][a-z'-]+)(?: ([a-z][a-z'-]+))?"
)
_STRICT = re2.compile(r"^(?:shouldn'?t|mustn'?t|should|ought to|ought not to|must|needs? to|have to|has to|had better|'d better|better|best|gotta|got to|.*(?:want|need|have) to|could try to|could try|can try|may as well|might as well|shall|are to|is to|would do well to)$")
_HEDGED_NEED = re2.compile(r"^(?:may|might) ")
_NO_NEED = re2.compile(r"(?:don'?t|doesn'?t) (?:need|have|want) to")
_PEOPLE = frozenset(w for w in lexicon.entries("advice/people_words") if " " not in w)
_PEOPLE_PHRASES = tuple(w for w in lexicon.entries("advice/people_words") if " " in w)


def _modals(phrase: Phrase, low: str) -> list[Order]:
    found: list[Order] = []
    for match in _MODAL.finditer(low, phrase.start, phrase.end):
        modal, adverbs, word, after = match[1], match[2] or "", match[3], match[4] or ""
        subject = _subject(low, phrase.start, match.start())
        passive = word == "be"
        verb = _modal_act(word, after, adverbs)
        if not verb:
            continue
        negated = "n't" in modal or "not" in modal or "not " in adverbs or "never " in adverbs or "cannot" in modal
        at = match.start(3)
        if re2.search(r"\bthan (?:any|every|some)?(?:one|body|you|they|we|most|people)$", subject):
            continue  # "more tests than anyone should have"
        if verb == "ask" and low[at : at + 7] != "ask for":
            continue
        if _HEDGED_NEED.search(modal) and "you" not in subject.split():
            continue
        if _NO_NEED.search(modal):
            if _is_reader(subject):
                found.append(Order(Form.PERMISSION, verb, _clause(low, phrase.start, match.start()), at, phrase.end, True))
            continue
        if passive and after not in ("on", "taking", "using", "eating", "getting", "doing", "wearing", "giving", "drinking", "off"):
            if _STRICT.search(modal):
                found.append(Order(Form.SHOULD, verb, _clause(low, phrase.start, match.start()), at, phrase.end, negated))
            continue
        if not _is_reader(subject):
            continue
        offered = modal in ("may", "might", "could", "may as well", "might as well") and ("try " in adverbs or "consider " in adverbs or "always " in adverbs or word in ("try", "consider"))
        if _STRICT.search(modal) or (offered and "you" in subject.split()):
            found.append(Order(Form.SHOULD, verb, _clause(low, phrase.start, match.start()), at, phrase.end, negated))
        else:
            found.append(Order(Form.PERMISSION, verb, _clause(low, phrase.start, match.start()), at, phrase.end, negated))
    return found


_PARTICIPLES = {
    "taken": "take", "given": "give", "avoided": "avoid", "stopped": "stop", "started": "start", "applied": "apply", "used": "use", "treated": "treat", "skipped": "skip", "drunk": "drink",
    "eaten": "eat", "chewed": "chew", "swallowed": "swallow", "injected": "inject", "tapered": "taper", "doubled": "double", "increased": "increase", "reduced": "reduce", "lowered": "lower",
    "held": "hold", "paused": "pause", "continued": "continue", "checked": "check", "tested": "test", "screened": "screen", "vaccinated": "vaccinate", "removed": "remove", "soaked": "soak",
    "iced": "ice", "dilated": "screen", "scoped": "screen", "scanned": "screen", "imaged": "screen", "swabbed": "test", "biopsied": "biopsy", "weaned": "wean", "boosted": "vaccinate", "frozen": "freeze", "wrapped": "wrap", "rested": "rest", "limited": "limit", "replaced": "replace", "switched": "switch", "swapped": "swap", "mixed": "mix", "combined": "combine", "added": "add",
    "cut": "cut", "discontinued": "discontinue", "worn": "wear", "rinsed": "rinse", "repeated": "repeat", "delayed": "delay", "massaged": "massage", "on": "take", "off": "stop",
}
_HARMLESS = wordsets.named("orders_harmless")


def _modal_act(word: str, after: str, adverbs: str) -> str:
    if word == "be":
        return _PARTICIPLES.get(after, "") or verbs.of_gerund(after)
    if "consider " in adverbs or "try " in adverbs:
        inner = verbs.of_gerund(word)
        if inner:
            return inner if not verbs.is_exempt(inner) or verbs.classes(inner) else ""
        if word not in verbs.acts():
            return "" if verbs.is_exempt(word) else "try"
    if word == "consider":
        inner = verbs.of_gerund(after)
        return inner or "consider"
    if word == "go" and (after in verbs.acts() or after == "back"):
        return after if after in verbs.acts() else "go"
    if word == "have" and after == "to":
        return ""
    if word in verbs.acts() and not (word in _HARMLESS and word not in ("have",)):
        return word
    return ""


def _subject(low: str, start: int, modal: int) -> str:
    """The words before the modal, back to the start of its clause; a bracketed aside before it is stepped over."""
    subject = low[_clause(low, start, modal) : modal].strip()
    return subject if len(subject) > 1 and subject.split()[0] not in ("like", "even", "including", "especially") else low[start:modal].strip()


_CLAUSE_MARK = re2.compile(r"[;:—!?…\"•(]|, | - | (?:and|but|so|because|which is why|then|that) ")


def _clause(low: str, start: int, at: int) -> int:
    """Where the clause that holds ``at`` begins; a comma inside a long subject ("anyone over 60, even fit, should") is stepped over."""
    begin = start
    for mark in _CLAUSE_MARK.finditer(low, start, at):
        if mark[0] == ", " and not low[mark.end() : at].strip():
            continue
        if mark.end() < at:
            begin = mark.end()
    return begin


def _is_reader(subject: str) -> bool:
    """Whether a subject names the reader or a group the reader may belong to."""
    words = subject.replace(",", " ").split()
    if not words:
        return False
    if words[0] in ("i", "we", "i'd", "she", "he", "they", "it", "who", "this", "that", "these", "the", "our", "clinicians", "doctors", "researchers", "scientists") and not set(words[1:4]) & _PEOPLE:
        return False
    if words[0] in ("i", "we", "she", "he", "some", "most", "many") and "you" not in words:
        return False
    return bool(set(words) & _PEOPLE) or any(p in subject for p in _PEOPLE_PHRASES)


# ---- "my advice is", "worth trying", "it's fine to", "do yourself a favor" -------------------------------------------

_OBLIQUE = re2.compile(
    r"\b(?:"
    r"(?P<rec>(?:i|we)(?:'d| would| usually| always| often| generally| typically| strongly| still| highly| personally| honestly| also| really)* (?:recommend|suggest|advise|urge|prescribe|favou?r|swear by|vote for|go with|reach for|opt for|like to start|start|tell (?:all |most )?(?:my |our |all |every |)(?:patients|parents|moms|people|friends|everyone|folks|runners))\b|(?:may|can|could|let) (?:i|me) suggest|i(?:'?d| would) (?:lean|vote|argue|opt|push|go)(?: toward| towards| for| with)?|i(?:'?d| would)(?: just| probably| definitely| personally| also| absolutely| never| not| still| always)* (?:take|skip|stop|start|try|add|use|drop|switch|get|avoid|hold|cut|go|reach|give|put|double|just|do|ditch|order|push|ask|swap|wait|keep|bump|leave)\b"
    r"|my (?:(?:best|usual|honest|number one|\#1|top|only|favou?rite|standard|simple|free|professional|humble|two|first|standing) )*(?:advice|rule|go-to|pick|recommendation|rx|prescription|tip|take|fix|cure|trick|secret|suggestion|protocol|recipe|vote|answer|motto|two cents)"
    r"|(?:a |the |one |another |our )?(?:good |simple |old |easy |general |first |best |safe |handy )*(?:rule of thumb|golden rule|rule (?:is|here|for (?:me|us)))"
    r"|(?:the|your|a|his|her|an|one|our) (?:only |very |single |truly )*(?:best|smart|smartest|right|safest|safe|quickest|fastest|easiest|simplest|wisest|cheapest|better|surest|golden|real|go-to|first) (?:thing|move|way|fix|choice|bet|option|treatment|remedy|play|answer|first step|step|plan|cure|medicine|approach|trick|call|time|dose|course|idea|strategy|response|line of defense)"
    r"|best (?:thing|fix|cure|remedy|bet|treatment|move|way|plan)|the (?:fix|trick|cure|remedy|answer|solution|secret|recipe|plan|drill|protocol|ticket|move|prescription|antidote|key|goal is|play) (?:is|here is|that works|for|to))"
    r"|(?P<soft>worth (?:a (?:try|shot|go|look)|trying|adding|doing|taking|asking for|getting|having|starting|stopping|skipping|dropping|switching|testing|using|cutting|giving|buying|checking|it to)|(?:wouldn'?t|doesn'?t|can'?t|won'?t|would not|does not|cannot|never) hurt(?: you| anyone)? to|no harm in|(?:it'?s |you'?re |you'?d be |you'?d |far |much |often |always |usually |probably )*(?:better|best|safer|smarter|wiser|wise|smart|a good idea|a great idea|ideal|important|crucial|key|essential|vital|time|high time|wisest|safest|easier|reasonable|sensible|prudent|recommended|advisable|enough|okay|ok|fine|alright|all right|safe|perfectly fine|totally fine|perfectly safe|totally okay|absolutely fine|permissible|acceptable|no problem|good|great) (?:to|if you|for (?:you|kids|children|babies|toddlers|adults|most (?:people|kids|adults|women|men)|everyone|anyone|pregnant women|moms) to)|better off|(?:do|doing) (?:yourself|your \w+|them) a favou?r(?: and|:|,|\.|!| by)?|why not|how about|have you tried|ever tried|what about (?:trying|adding|skipping)|no (?:need|reason|point) (?:to|in|for)|there'?s (?:nothing|no harm|no shame) (?:wrong )?(?:in|with)|feel free to|go ahead and|if i were you|if it were (?:me|my \w+)|in your shoes|trust me|time for (?:you to|a)|swear by|(?:i'?ve|we'?ve) (?:had (?:good|great) luck with)|(?:studies|research|evidence|science|experts?|data|doctors) (?:shows?|says?|suggests?|proves?|agrees?|recommends?)(?: that)? you)\b"
    r")"
)


# What is praised stands before the cue: "naproxen with food is the recipe".
_BACKWARD = re2.compile(
    r"\b(?:(?:is|are|'s|was) (?:still |usually |often |really |always |by far |honestly |probably )*(?:the|your|a|my|our) (?:(?:only|real|whole|old|very|single|single best) )*(?:way to go|ticket|recipe|trick|answer|best (?:bet|choice|option|friend|medicine|remedy|fix|move|treatment|thing)|fix|cure|remedy|move|smart move|smarter move|solution|only thing you need|go-to|right call|must|no-brainer)\b|(?:works? (?:wonders|like a charm|like magic|every time|just as well|better than (?:any|most|all|every))|(?:does|do|will do) the (?:trick|job)|(?:is|are|'s) (?:a |an )?(?:no-go|bad idea|terrible idea|no-no|big mistake|good idea|great idea|lifesaver|game changer|must-have)|(?:should|will|'ll) do(?: it| the job| the trick|[.!])|does it\b|(?:will|'ll|should) (?:get|see|carry) (?:you|them|him|her|it|the kids) through|beats? (?:any|every|all|the|a prescription|pills?|antibiotics|surgery|anything|scratching|[a-z]+ing)|(?:is|are) all (?:you|they|it|your) needs?|(?:will|'ll) (?:fix|sort|settle|clear|cure|knock|take care of|get rid of|stop|calm) (?:it|that|them|you|things|your|the)|(?P<fine>(?:is|are|'s) (?:totally|perfectly|completely|absolutely|entirely|just|plenty|more than|still|always|no)* ?(?:fine|ok|okay|safe|enough|plenty|allowed|problem|all right|alright|harmless)))\b)"
)


def _praised(phrase: Phrase, low: str) -> list[Order]:
    found: list[Order] = []
    for match in _BACKWARD.finditer(low, phrase.start, phrase.end):
        clause = _clause(low, phrase.start, match.start())
        if clause and low[phrase.start : clause].rstrip().endswith((",", "and")) and not phrase.has_finite(0, next((i for i, w in enumerate(phrase.words) if w.start >= clause), 0)):
            clause = phrase.start  # a list: "heat, naproxen and no bed rest"
        first = next((w for w in phrase.words if w.start >= clause and w.text[0].isalnum()), None)
        if first is None or first.start >= match.start():
            continue
        verb = next((v for w in phrase.words if clause <= w.start < match.start() and (v := verbs.of_gerund(w.text)) and verbs.classes(v)), "")
        found.append(Order(Form.PERMISSION if match["fine"] else Form.GERUND, verb if not match["fine"] else "fine", clause, first.start, match.start()))
    return found


_NEED_DONE = re2.compile(r"\byou(?:'ll| will| really| probably)* need ((?:it|them|that|those|that [a-z]+|your [a-z]+) (?:out|removed|gone|cut out|done|drained|fixed|replaced|pulled|lanced|biopsied))\b")
_ASKING = wordsets.named("orders_asking")
_NO_NEED_OF = re2.compile(r"\b(?:don'?t|do not|doesn'?t|does not|won'?t|never) (?:really |even |actually |usually |always |ever )*(?:need|require|want)s? (?:an? |any |the |that |another |your |more |those |these |all )*")
_PAPERS = re2.compile(r"^(?:prescription|referral|appointment|insurance|id|reservation|ticket|account|card|copy|note|permission|app|password)s?\b")
_NEED = re2.compile(r"\b(?:needs?|could use|wants? (?:a|an|some))\s")


def _needs(phrase: Phrase, low: str) -> list[Order]:
    """"Your stye needs a warm compress", "any man with low iron needs a scope"."""
    found: list[Order] = []
    for match in _NEED_DONE.finditer(low, phrase.start, phrase.end):
        found.append(Order(Form.OBLIQUE, "get", _clause(low, phrase.start, match.start()), match.start(1), phrase.end))
    for match in _NEED.finditer(low, phrase.start, phrase.end):
        subject = _subject(low, phrase.start, match.start())
        words = subject.split()
        if set(words) & _ASKING:
            continue
        if low[match.end() : match.end() + 3] == "to " or not words:
            continue
        certain = words[0] in ("you", "your", "any", "anyone", "anybody", "everyone", "everybody", "every", "all", "whoever", "those", "he", "she") or "you" in words[:4] or "your" in words[:3]
        if certain and words[0] not in ("he", "she") and not set(words) & {"may", "might", "sometimes", "often", "if", "some", "don't", "doesn't"}:
            found.append(Order(Form.NEED, "", _clause(low, phrase.start, match.start()), match.end(), phrase.end))
    return found


def _unneeded(phrase: Phrase, low: str) -> list[Order]:
    """"Your child doesn't need antibiotics for that ear"."""
    found: list[Order] = []
    for match in _NO_NEED_OF.finditer(low, phrase.start, phrase.end):
        subject = _subject(low, phrase.start, match.start()).split()
        if low[match.end() : match.end() + 3] == "to " or not subject or set(subject) & _ASKING:
            continue
        named = subject[0] in ("you", "your", "that", "this", "those", "these", "he", "she", "they", "it") or "you" in subject
        papers = _PAPERS.search(low[match.end() : match.end() + 20])
        if named and not (papers and " or " not in low[match.end() : match.end() + 34]):
            found.append(Order(Form.NEED, "", _clause(low, phrase.start, match.start()), match.end(), phrase.end, True))
    return found


_PER_WEIGHT = re2.compile(r"\b(?:is|are|=|at|runs|goes)(?: about| around)? (\d)[\d.]* ?(?:mg|ml|mcg|milligrams?) ?(?:/|per|a|for every|each) ?(?:kilo|kg|kilogram|pound|lb)")
# "The dose is 10 mg/kg every 8 hours": no verb of taking, and yet an order.
_DOSE_IS = re2.compile(r"\b(?:dos(?:e|es|age|ing)|max(?:imum)?|limit|amount)(?: of [a-z' -]{3,24}?| for [a-z0-9' -]{3,30}?| per day| a day)?(?: is|'s| are| should be| would be|:| =| stays) (?:usually |about |around |up to |only |just |typically |still |exactly )*(?P<amount>\d)")


def _dose_stated(phrase: Phrase, low: str) -> list[Order]:
    return [Order(Form.OBLIQUE, "dose", _clause(low, phrase.start, m.start()), m.start(1), phrase.end) for p in (_DOSE_IS, _PER_WEIGHT) for m in p.finditer(low, phrase.start, phrase.end)]


# Others do it, and so should you: what they do stands before the cue.
_LIKEWISE = re2.compile(r"\b(?:(?:so|and|and so)? ?you should,? too|so should you|so can you|do the same|follow suit|you can too)\b")
_MY_PATIENTS = re2.compile(r"\b(?:all|most|every one|each|nearly all|half|so many) (?:of )?(?:my|our) (?:[a-z'-]+ ){0,3}?(?:patients|moms|runners|people|kids|clients)(?: [a-z'-]+){0,5}? (?:take|use|get|do|eat|drink|start|swear by|love|are on|wear|skip|stop|avoid|quit|give|put|add|keep|rub|apply)\b")


def _by_example(phrase: Phrase, low: str) -> list[Order]:
    """"All my patients with PCOS take inositol"."""
    found = [Order(Form.OBLIQUE, "", phrase.start, m.end(), phrase.end) for m in _MY_PATIENTS.finditer(low, phrase.start, phrase.end)]
    found += [Order(Form.GERUND, "", phrase.start, phrase.start, m.start()) for m in _LIKEWISE.finditer(low, phrase.start, phrase.end) if m.start() > phrase.start]
    return found


def _oblique(phrase: Phrase, low: str) -> list[Order]:
    found: list[Order] = []
    for match in _OBLIQUE.finditer(low, phrase.start, phrase.end):
        verb, at, negated = _inner_act(phrase, match.end(), low[match.start() : match.end()])
        if verb and verbs.is_exempt(verb) and (not verbs.classes(verb) or (verb == "ask" and low[at : at + 7] != "ask for")):
            continue
        if at < phrase.end and deference.engages(low, at, phrase.end):
            continue
        clause = _clause(low, phrase.start, match.start())
        permission = match["soft"] is not None and re2.search(r"\b(?:okay|ok|fine|alright|all right|safe|no problem|no need|no reason|no point|nothing|feel free|go ahead|no harm|enough)\b", match[0]) is not None
        if found and found[-1].at == at:
            continue
        found.append(Order(Form.PERMISSION if permission else Form.OBLIQUE, verb, clause, at, phrase.end, negated))
    return found


def _inner_act(phrase: Phrase, offset: int, cue: str) -> tuple[str, int, bool]:
    """The first act after a cue, within a few words: (verb, offset, negated); a bare thing gives ("", offset)."""
    last = cue.split()[-1]
    inner = verbs.of_gerund(last)
    if inner:
        return inner, offset, False
    if last in ("take", "skip", "stop", "start", "try", "add", "use", "drop", "switch", "get", "avoid", "hold", "cut", "give", "put", "double", "ditch", "order", "push", "swap", "wait", "keep", "leave"):
        return last, offset, False
    negated = cue.startswith(("no need", "no reason", "no point"))
    index = next((i for i, w in enumerate(phrase.words) if w.start >= offset), len(phrase.words))
    for i in range(index, min(index + 9, len(phrase.words))):
        word = phrase.texts[i]
        if word in NEGATIONS and word != "do":
            negated = True
            continue
        previous = phrase.texts[i - 1] if i else ""
        verb = verbs.of_gerund(word) or (word if previous in ("would", "i'd", "could", "to", "is", ":", ",", "you", "just", "not", "never", "and", "—", "-", "!", ".", "always", "should", "don't") and word in verbs.acts() else "")
        if verb:
            return verb, phrase.words[i].start, negated
        if previous in ("to", ":") and verbs.is_exempt(word):
            return word, phrase.words[i].start, negated
    return "", offset, negated


# What a sentence must show before any reading but the imperative is worth while.
CUES = (_MODAL, _OBLIQUE, _BACKWARD, _NEED, _NEED_DONE, _NO_NEED_OF, _LIKEWISE, _MY_PATIENTS, _DOSE_IS, _PER_WEIGHT)
