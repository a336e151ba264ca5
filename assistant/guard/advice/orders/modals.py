""""You should", "you need to", "patients ought to": a verb of duty or leave before the act."""

from __future__ import annotations

from assistant.guard.advice import verbs, wordsets
from assistant.guard.advice.orders.clause import clause_start, is_reader, subject_of
from assistant.guard.advice.orders.order import Form, Order
from assistant.guard.advice.phrases import Phrase
from assistant.text.patterns import lazy_re2

MODAL = lazy_re2(
    r"\b(?:(shouldn'?t|mustn'?t|should|ought to|ought not to|must|needs? to|have to|has to|had better|'d better|better|best|gotta|got to|(?:might |may |'ll |will |'d |would |do )?(?:want|need|have) to|could try to|could try|can try|don'?t (?:need|have|want) to|doesn'?t need to|cannot|can'?t|can|may as well|might as well|are allowed to|are free to|get to|will need to|'ll need to|supposed to|shall|are to|is to|would do well to|could|may|might|'ll))\s+"
    r"((?:not |never |always |really |probably |definitely |all |also |just |still |simply |safely |usually |easily |absolutely |instead |first |only |then |ever |now |even |totally |certainly |likely |be sure to |make sure to |try to |consider |try |go ahead and |at least |go and )*)"
    r"([a-z][a-z'-]+)(?: ([a-z][a-z'-]+))?"
)
_STRICT = lazy_re2(r"^(?:shouldn'?t|mustn'?t|should|ought to|ought not to|must|needs? to|have to|has to|had better|'d better|better|best|gotta|got to|.*(?:want|need|have) to|could try to|could try|can try|may as well|might as well|shall|are to|is to|would do well to)$")
_DUTY = lazy_re2(r"^(?:shouldn'?t|mustn'?t|should|ought to|ought not to|must|have to|has to|needs? to|had better)$")
_SOME = lazy_re2(r"^(?:some|many|most|certain|several|a few|other)\b")
_AT_HOME = lazy_re2(r"\b(?:at home|by yourself|yourself|on your own|with an? (?:clean|hot|sterile|warm|cold) \w+)\b")
_HEDGED_NEED = lazy_re2(r"^(?:may|might) ")
_NO_NEED = lazy_re2(r"(?:don'?t|doesn'?t) (?:need|have|want) to")
_THAN_ANYONE = lazy_re2(r"\bthan (?:any|every|some)?(?:one|body|you|they|we|most|people)$")


def modals(phrase: Phrase, low: str) -> list[Order]:
    found: list[Order] = []
    for match in MODAL.finditer(low, phrase.start, phrase.end):
        modal, adverbs, word, after = match[1], match[2] or "", match[3], match[4] or ""
        subject = subject_of(low, phrase.start, match.start())
        passive = word == "be"
        verb = _modal_act(word, after, adverbs)
        if not verb and word not in _IDLE and not passive and not verbs.is_exempt(word) and _DUTY.search(modal):
            verb = "other"  # "teens on Accutane must not wax": weighed by what it falls on
        if not verb and word not in _IDLE and not passive and not verbs.is_exempt(word) and modal in ("can", "may", "could") and "you" in subject.split():
            verb = "activity"  # "you can shovel two weeks after a stent"
        if not verb:
            continue
        negated = "n't" in modal or "not" in modal or "not " in adverbs or "never " in adverbs or "cannot" in modal
        at = match.start(3)
        if _THAN_ANYONE.search(subject):
            continue  # "more tests than anyone should have"
        if verb == "ask" and low[at : at + 7] != "ask for":
            continue
        if _HEDGED_NEED.search(modal) and "you" not in subject.split():
            continue
        if _NO_NEED.search(modal):
            if is_reader(subject):
                found.append(Order(Form.PERMISSION, verb, clause_start(low, phrase.start, match.start()), at, phrase.end, True))
            continue
        if passive and _AT_HOME.search(low, match.end(), phrase.end) is not None and not _SOME.search(subject) and subject:
            found.append(Order(Form.SHOULD, verb, clause_start(low, phrase.start, match.start()), at, phrase.end, negated))
            continue
        if passive and after not in ("on", "taking", "using", "eating", "getting", "doing", "wearing", "giving", "drinking", "off"):
            if _STRICT.search(modal) and not _SOME.search(subject):
                found.append(Order(Form.SHOULD, verb, clause_start(low, phrase.start, match.start()), at, phrase.end, negated))
            continue
        if not is_reader(subject) and not (subject.split()[-1:] in (["we"], ["all"]) and ("all " in adverbs or subject.endswith("we all"))):
            continue
        offered = modal in ("may", "might", "could", "may as well", "might as well") and ("try " in adverbs or "consider " in adverbs or "always " in adverbs or word in ("try", "consider"))
        if _STRICT.search(modal) or (offered and "you" in subject.split()):
            found.append(Order(Form.SHOULD, verb, clause_start(low, phrase.start, match.start()), at, phrase.end, negated))
        else:
            found.append(Order(Form.PERMISSION, verb, clause_start(low, phrase.start, match.start()), at, phrase.end, negated))
    return found


_PARTICIPLES = {
    "taken": "take", "given": "give", "avoided": "avoid", "stopped": "stop", "started": "start", "applied": "apply", "used": "use", "treated": "treat", "skipped": "skip", "drunk": "drink",
    "eaten": "eat", "chewed": "chew", "swallowed": "swallow", "injected": "inject", "tapered": "taper", "doubled": "double", "increased": "increase", "reduced": "reduce", "lowered": "lower",
    "held": "hold", "paused": "pause", "continued": "continue", "checked": "check", "tested": "test", "screened": "screen", "vaccinated": "vaccinate", "removed": "remove", "soaked": "soak",
    "iced": "ice", "snipped": "remove", "popped": "pop", "opened": "pop", "ignored": "ignore", "shared": "lend", "excised": "remove", "pulled": "remove", "drained": "drain", "lanced": "lance", "x-rayed": "screen", "cut": "cut", "dilated": "screen", "scoped": "screen", "scanned": "screen", "imaged": "screen", "swabbed": "test", "biopsied": "biopsy", "weaned": "wean", "boosted": "vaccinate", "frozen": "freeze", "wrapped": "wrap", "rested": "rest", "limited": "limit", "replaced": "replace", "switched": "switch", "swapped": "swap", "mixed": "mix", "combined": "combine", "added": "add",
    "discontinued": "discontinue", "worn": "wear", "rinsed": "rinse", "repeated": "repeat", "delayed": "delay", "massaged": "massage", "on": "take", "off": "stop",
}
_IDLE = wordsets.named("orders_harmless") | frozenset(("happen", "mean", "matter", "work", "help", "last", "get", "go", "become", "seem", "deal", "agree", "decide", "choose", "wonder", "apologize", "worry", "fear", "trust", "feel", "sign", "pay", "let's", "love", "like", "hope", "want", "need"))
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
