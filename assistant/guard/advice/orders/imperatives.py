"""Imperatives: an act where a clause can begin, told from nouns, lists and idioms."""

from __future__ import annotations

from assistant.guard.advice import deference, verbs, wordsets
from assistant.guard.advice.orders.order import Form, Order
from assistant.guard.advice.phrases import OPENERS, SUBORDINATORS, Phrase
from assistant.text.patterns import lazy_re2

UNKNOWN = "unknown"  # an imperative whose verb no list holds
_VOCATIVES = wordsets.named("orders_vocatives")
_FOLLOWERS = wordsets.named("orders_followers")
# "make sure to", "don't forget to", "go ahead and", "try cutting", "consider adding": the act stands behind.
_WRAP_TO = wordsets.named("orders_wrap_to")
_IDLE_TOGETHER = wordsets.named("imperatives_idle_together")
_QUOTES = frozenset("\"'“‘«")
_AUXILIARIES = frozenset(["don't", "doesn't", "didn't", "can't", "won't", "wouldn't", "cannot", "not", "can", "will", "would", "may", "might", "could", "to", "does", "did"])
_WRAP_ING = wordsets.named("orders_wrap_ing")


def imperatives(phrase: Phrase, low: str) -> list[Order]:
    words, found = phrase.words, list[Order]()
    taken: set[int] = set()
    heard = False  # an imperative, exempt or not, stands before: the next may be joined to it
    for head in phrase.heads:
        if phrase.texts[head : head + 2] in (["so", "do"], ["so", "does"], ["so", "did"]) and phrase.texts[head + 2 : head + 3] not in (["not"], ["yourself"], ["it"], ["this"], ["that"], ["the"], ["your"]):
            continue  # "Inhalers save lives. So do open windows."
        if head > 1 and phrase.texts[head - 1] in _QUOTES and phrase.texts[head - 2] in _AUXILIARIES:
            continue  # "they don't 'change who you are'"
        index, negated = _past_openers(phrase, head)
        if index >= len(words) or index in taken:
            continue
        verb, at = _act(phrase, index)
        if not verb and (head == 0 or phrase.texts[head - 1] in (":", "?", "!", ",")) and _unknown_verb(phrase, index):
            verb, at = UNKNOWN, index
        if negated and phrase.texts[head - 1 : head] == ["but"] and phrase.texts[head] in ("do", "don't"):
            continue  # "antibiotics treat strep but do not work on viruses"
        if not verb or not _may_begin(phrase, head, heard) or not _is_verb(phrase, at, verb):
            continue
        if not heard and head > 0 and phrase.texts[head - 1] == "," and verbs.noun_like(verb) and phrase.texts[at + 1 : at + 2] in ([","], [":"], ["."], ["and"]):
            continue  # "Joints, crystals, heat, swelling: ..."
        taken.add(index)
        heard = True
        if _together(phrase.texts[head:at]) and "all" not in phrase.texts[head:at] and verb in _IDLE_TOGETHER:
            continue  # "let's start with how statins work"
        if _exempt(phrase, low, index, at, verb) or (negated and verb in ("forget", "miss")):
            if found and found[-1].end == phrase.end and head > 0 and phrase.texts[head - 1] in (",", ";", ".", "!", "and"):
                found[-1] = found[-1]._replace(end=words[head].start)  # "wear sneakers, bring your medication list"
            continue
        found.append(Order(Form.IMPERATIVE, verb, words[head].start, words[index].start, phrase.end, negated))
    return found


_WEATHER = frozenset(("heat", "ice", "steam", "air", "light", "warm", "cool"))  # things of which is told what they do


def _together(opening: list[str]) -> bool:
    """Whether the order is put as a common resolve: "let's (all) ..."."""
    return "let's" in opening or "lets" in opening


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
        elif not word[0].isalnum() or (word.isdigit() and words[i + 1 : i + 2] in ([")"], ["."], [":"], ["/"], ["-"])) or (word in ("all", "both") and words[i - 1 : i] in (["let's"], ["lets"])):
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


_NO_VERB = wordsets.named("imperatives_no_verb")
_OBJECTS = frozenset(("it", "them", "the", "a", "an", "your", "yourself", "him", "it's"))


def _unknown_verb(phrase: Phrase, index: int) -> bool:
    """A word of no list that can only be a verb by its place and its object: "Sew a tennis ball in his pajama top"."""
    words = phrase.texts
    if index + 1 >= len(words) or words[index + 1] not in _OBJECTS:
        return False
    word = words[index]
    if words[index + 2 : index + 3] in ([], ["."], [","]) and words[index + 1] not in ("it", "them", "yourself"):
        return False  # "Patient A. K."
    return word.isalpha() and len(word) > 2 and word not in _NO_VERB and not word.endswith(("s", "ed", "ing", "ly", "er")) and not any(phrase.finite[index : index + 3])


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


_HANDED_ON = lazy_re2(r"^share (?:your |the |my |those |that |any )?(?:leftover |old |extra |unused |spare )?[a-z-]+ (?:with|among|between)\b")


_PARTICIPLES = wordsets.named("imperatives_participles")
_FASTED = wordsets.named("imperatives_fasted")
_MULTIPLE = wordsets.named("imperatives_multiple")
_NO_PARTICIPLE = frozenset(("bed", "red", "med", "shed", "seed", "weed", "feed", "need", "speed"))


def _another_sense(words: list[str], index: int, verb: str) -> bool:
    """"Fast pulse, sweating", "double shot of espresso", "enemas and cleanses have injured kids": no order, whatever follows."""
    following = words[index + 1] if index + 1 < len(words) else ""
    if verb == "fast":
        return following not in _FASTED and not following[:1].isdigit()
    if verb in ("double", "triple"):
        return following in _MULTIPLE or (verb == "triple" and following not in _FOLLOWERS)
    if verb == "have":
        return following in _PARTICIPLES or (following.endswith("ed") and following not in _NO_PARTICIPLE)
    return verb == "biopsy" and following in ("in", "of", "from")  # "biopsy in 17 patients"


def _is_verb(phrase: Phrase, index: int, verb: str) -> bool:
    """Whether the word at ``index`` is used as a verb, not as a noun: "Ice it", not "Ice packs help"."""
    words = phrase.texts
    following = words[index + 1] if index + 1 < len(words) else ""
    if following in (":", "=") or (following == "," and _finite_soon(phrase, index + 2)):  # "Clean, dry hands are ..."
        return False
    if following in ("of", "is", "are", "was", "were", "can", "may", "has", "have", "will", "and/or") or following.startswith("'"):
        return following == "have" and verb not in ("get",)
    if phrase.finite[index + 1 : index + 2] == [True] and following not in ("put", "left", "let"):
        return False
    if verb == "consider":
        return True
    if _another_sense(words, index, verb):
        return False
    if verb == "down" and words[index + 2 : index + 3] and words[index + 2] in ("lbs", "lb", "pounds", "kg", "kilos", "inches", "points", "sizes"):
        return False
    if verb == "share":  # a medicine handed on: "share your leftover amoxicillin with ..."
        return _HANDED_ON.search(" ".join(words[index : index + 7])) is not None
    if not verbs.noun_like(verb):
        return True
    if verb in _WEATHER and following.endswith("ing"):
        return False  # "cold outside, heat blasting inside"
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
_ASKS_FOR = lazy_re2(r"^ask (?:(?:your|the|a|any|my) [a-z-]+(?: [a-z-]+)? )?for |^ask to (?:be )?(?:switch|swap|stop|start|try|go|come|drop|taken|moved|changed|put)")


def _exempt(phrase: Phrase, low: str, index: int, at: int, verb: str) -> bool:
    start = phrase.words[index].start
    if verbs.is_exempt(verb) and (not verbs.classes(verb) or (verb == "ask" and _ASKS_FOR.search(low[phrase.words[at].start : phrase.end]) is None)):
        return True
    return bool(deference.engages(low, start, phrase.end) or (at > index and deference.engages(low, phrase.words[at].start, phrase.end)))
