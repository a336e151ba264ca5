"""The smallest phrase around telling words that can go so that the sentence still reads: a modifier, an insertion, a relative clause, a phrase with its preposition, a predicate; else the clause."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.guard import ages, clauses, phrases, place_edges, stand_in
from assistant.guard.closed_words import (
    ADVERBS,
    ALSO_PRONOUNS,
    AUXILIARIES,
    BEING,
    DETERMINERS,
    LEANS_ON,
    LINKS,
    PARTICLES,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
)
from assistant.guard.pieces import CLOSES, Piece, closes, has_verb, is_verb, noun_phrase, pieces_of, with_tails
from assistant.guard.rule import Hit
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_CUTS = frozenset(",;—–")
# How words for those who do something end.
_DOERS = ("er", "or", "ist", "ian", "man", "woman", "person", "boy", "girl", "smith", "wright", "eer", "maid", "hand", "mate", "ess", "eur", "master", "mistress", "guard", "pilot", "cook", "chef", "nun", "monk", "priest", "clerk", "tout")
_NOT_OF_PEOPLE = frozenset(("as", "has", "had", "have", "of"))  # before somebody who is not the patient, or no somebody
_WHO = lazy(r",?\s*(?:who|whose|where|which)\b", re.I)


def smallest(document: Document, start: int, end: int, tells: str = "") -> Hit:
    """The hit that takes ``start:end`` out with as little around it as can be; where the rest would read wrong, the clause or the sentence goes.

    ``tells``: what it says of somebody, where that is known: NAME, AGE, OCCUPATION, ...
    """
    whole = Hit(start, end, None, scope="clause")
    s, e = document.sentence(start)
    if end > e or document.is_public(start, end):
        return whole
    if tells == "NAME" and _is_written_name(document, start, end):
        return _name(document, start, end)
    if tells == "AGE" and (hit := ages.around(document, start, end)) is not None and not hangs(document, hit):
        return hit
    pieces = pieces_of(document, s, e, start, end)
    telling = [n for n, piece in enumerate(pieces) if piece.telling]
    if not telling:
        return whole
    low, high = telling[0], telling[-1]
    while low < high and pieces[low].low in PREPOSITIONS:
        low += 1
    of_a_life = tells in ("OCCUPATION", "SOCIAL")
    if of_a_life and (hit := _named_doing(document, pieces, low, high)) is not None:
        return hit
    first, last = noun_phrase(document.text, pieces, low, high)
    for way in _WAYS:
        hit = way(document, pieces, first, last) if of_a_life or way is not _person else None
        if hit is not None and hit.start <= start and end <= hit.end and not document.is_public(hit.start, hit.end) and _reads(document, hit):
            return hit
    part = clauses.between(document, start, end)
    return Hit(*part, "") if part is not None and not document.is_public(*part) else whole


def mended(document: Document, hit: Hit) -> Hit:
    """``hit``, or where it would take out a clause, the smallest phrase that holds it."""
    return hit if hit.scope != "clause" else smallest(document, hit.start, hit.end)._replace(kind=hit.kind)


def _modifier(document: Document, pieces: list[Piece], first: int, last: int) -> Hit | None:
    """What stands between an article and its noun: "the Mercy Hill priory" leaves "the priory"."""
    head = pieces[last]
    if head.telling or not head.low.isalpha() or document.text[head.start].isupper() or first == last:
        return None
    following = pieces[last + 1].low if last + 1 < len(pieces) else ""
    if following in DETERMINERS or following in PRONOUNS:
        return None  # "Finnerty parks his truck"
    begin = first + 1 if pieces[first].low in DETERMINERS else first
    led = pieces[first].low in DETERMINERS or (first > 0 and pieces[first - 1].low in PREPOSITIONS)
    telling = [n for n in range(begin, last) if pieces[n].telling]
    if not led or not telling or any(p.telling for p in pieces[:begin]):
        return None
    low, high = telling[0], telling[-1]
    if any(pieces[n].low[0].isdigit() or pieces[n].kind == "NUMBER" or pieces[n].low.endswith("est") or pieces[n].low in ("only", "first", "last") for n in telling):
        return None  # without "only" or "oldest" the noun tells as much
    if head.low in PERSONS:
        low, high = begin, last - 1
    while low > begin and document.text[pieces[low - 1].start].isupper():
        low -= 1
    while high + 1 < last and document.text[pieces[high + 1].start].isupper():
        high += 1
    return Hit(pieces[low].start, pieces[high + 1].start, "")


def _name(document: Document, start: int, end: int) -> Hit:
    """A name set off by commas goes with one of them; for another something stands in."""
    text = document.text
    s, e = document.sentence(start)
    before, after = text[s:start].rstrip(), text[end:e].lstrip()
    aside = before.endswith(",") and len(before.split()) > 1 and re.match(r",\s|[.!?)]", after) is not None and not re.match(r"[^,]*,\s*(?:and|&)\b", after)
    return Hit(*phrases.between_commas(text, start, end), "") if aside else stand_in.of(document, start, end)


def _is_written_name(document: Document, start: int, end: int) -> bool:
    """Whether a name stands there as one in a sentence does, and not in a hashtag, a handle or an address."""
    text = document.text
    return text[start : start + 1].isupper() and text[start - 1 : start] not in ("#", "@", "/", ".", "_", "-") and text[end : end + 1] not in ("@", "/", "_", "-")


def _person(document: Document, pieces: list[Piece], first: int, last: int) -> Hit | None:
    """Somebody told by what they do: "a news reader on the late shift lost hers" leaves "a patient lost hers"."""
    article = pieces[first].low
    told = [n for n in range(first, last + 1) if pieces[n].telling]
    if article not in ("a", "an", "the", "one", "another", "this", "that", "our", "my") or not told:
        return None
    ends = next((n for n in told if n > first + 1 and pieces[n].low in PREPOSITIONS), told[-1] + 1)  # "a news reader on the late shift"
    tailed = ends <= told[-1]
    head = last if not tailed and (pieces[last].telling or _is_person(document, pieces[last])) else ends - 1
    owner = pieces[head].low.endswith("'s")
    before = pieces[first - 1].low if first else ""
    if not _is_person(document, pieces[head]) or before in BEING or before.endswith(("'s", "'re")) or before in _NOT_OF_PEOPLE or (head < last and not owner and not tailed):
        return None
    end = pieces[told[-1] if tailed else head].end
    noun = {"our": "our patient", "my": "my patient"}.get(article, "the patient" if article in ("the", "this", "that") and document.patient_cues else "a patient" if article != "another" else "another patient")
    noun = phrases.capital(noun, document.text, pieces[first].start, document.sentence(pieces[first].start)[0])
    return Hit(pieces[first].start, end, noun + ("'s" if owner else ""))


def _is_person(document: Document, piece: Piece) -> bool:
    """Whether a noun is somebody: of a listed job or kin, or made as nouns of doers are."""
    low = piece.low.removesuffix("'s")
    return document.text[piece.start].islower() and (piece.kind in ("JOB", "KIN") or low in PERSONS or low.endswith(_DOERS))


def _named_doing(document: Document, pieces: list[Piece], low: int, high: int) -> Hit | None:
    """What somebody with a name or a noun does: "Ms. Sample umpires cricket and would like"."""
    text = document.text
    if low == 0 or not (text[pieces[low - 1].start].isupper() or pieces[low - 1].low in PERSONS) or not text[pieces[low].start].islower():
        return None
    if not (phrases.is_finite(pieces[low].low) or (pieces[low].low.endswith("s") and not pieces[low].low.endswith(("ss", "us", "is", "'s")))):
        return None
    hit = phrases.predicate(document, pieces[low].start, pieces[with_tails(text, pieces, high)].end)
    return hit if hit.fix is not None and _reads(document, hit) else None


def _segment(document: Document, pieces: list[Piece], first: int, last: int) -> Hit | None:
    """What stands between two marks and leans on nothing but the subject before it: "so a guy comes in, drives a snowplow, fingers white"."""
    text = document.text
    telling = [n for n, piece in enumerate(pieces) if piece.telling]
    opening = max((n for n in range(telling[0]) if pieces[n].low in _CUTS), default=None)
    closing = next((n for n in range(telling[-1] + 1, len(pieces)) if pieces[n].low in _CUTS), None)
    if opening is None or closing is None or closing + 1 >= len(pieces) or any(pieces[n].low in _CUTS for n in range(telling[0], telling[-1])):
        return None
    inside = [n for n in range(opening + 1, closing)]
    at = next((n for n in inside if pieces[n].low not in ("and", "but", "then") and pieces[n].low not in ADVERBS), inside[0])
    led = phrases.is_finite(pieces[at].low) or (pieces[at].telling and pieces[at].low.endswith("s")) or pieces[at].low.endswith("ing") or pieces[at].low in PREPOSITIONS
    while not led and phrases.is_finite(pieces[closing + 1].low):  # "she makes them, sells them at the market, and the one"
        further = next((n for n in range(closing + 1, len(pieces)) if pieces[n].low in _CUTS), None)
        if further is None or further + 1 >= len(pieces):
            return None
        closing = further
    if pieces[closing + 1].low in ("who", "which", "whose", "where", "that"):
        return None
    if not led and any(is_verb(text, pieces, n) for n in inside) and not clauses.has_subject(text, pieces[closing + 1].start):
        return None  # its subject may be that of what follows
    return Hit(pieces[opening].start, pieces[closing - 1].end, "")


def _insertion(document: Document, pieces: list[Piece], first: int, last: int) -> Hit | None:
    """What commas, dashes or brackets set off."""
    text = document.text
    last = with_tails(text, pieces, last)
    if first > 1 and pieces[first - 1].low == "of" and pieces[first - 2].low in LEANS_ON["of"]:
        first -= 2  # "all of six"
    opening = pieces[first - 1].low if first else ""
    closing = pieces[last + 1].low if last + 1 < len(pieces) else "\n"
    start, end = pieces[first].start, pieces[last].end
    if closing not in CLOSES:
        return None
    if opening == "(" and closing == ")":
        return Hit(pieces[first - 1].start, pieces[last + 1].end, "")
    if opening == ",":
        return Hit(*phrases.between_commas(text, start, end), "")
    if opening in ("—", "–") and closing in ("—", "–", ".", "!", "?", "\n"):
        stop = pieces[last + 1].end if closing == opening else end
        return Hit(pieces[first - 1].start, stop, "")
    if first == 0 and closing == "," and re.match(r",\s*(?:he|she|they|we|it|i|his|her|the|you|your|our|my|thank|thanks|this|that)\b", text[end : end + 12], re.I):
        return Hit(start, pieces[last + 1].end, "")
    return None


def _relative(document: Document, pieces: list[Piece], first: int, last: int) -> Hit | None:
    """A relative clause that tells: "the woman who runs the ferry" leaves "the woman"."""
    text = document.text
    at = next((n for n in range(first, 0, -1) if pieces[n].low in ("who", "whose", "where", "which") or (closes(pieces, n) and n < first)), 0)
    if at == 0 or pieces[at].low not in ("who", "whose", "where", "which") or pieces[at - 1].low in PREPOSITIONS | LINKS | AUXILIARIES or is_verb(text, pieces, at - 1):
        return None
    stop = last + 1
    while stop < len(pieces) and not closes(pieces, stop) and pieces[stop].low not in ("who", "which"):
        stop += 1
    ended = pieces[stop].start if stop < len(pieces) else document.sentence(pieces[at].start)[1]
    told = any(is_verb(text, pieces, n) for n in range(1, at)) or "'s" in " ".join(p.low for p in pieces[:at])
    if not told:
        verb = next((n for n in range(last + 1, stop) if pieces[n].low in AUXILIARIES or (is_verb(text, pieces, n) and pieces[n - 1].low not in LINKS)), None)
        if verb is None:
            lead = at - 1 if pieces[at - 1].low == "," else at
            return Hit(pieces[lead].start, pieces[stop - 1].end, "") if stop >= len(pieces) - 1 else None
        ended = pieces[verb].start
        return Hit(pieces[at].start, ended, "")
    return phrases.predicate(document, pieces[at].start, pieces[stop - 1].end) if stop - 1 >= last else None


def _prepositional(document: Document, pieces: list[Piece], first: int, last: int) -> Hit | None:
    """A phrase with its preposition: "from Halden Ridge", "at the harvest fair"."""
    text = document.text
    if first == 0 or pieces[first - 1].low not in PREPOSITIONS:
        return None
    at = first - 1
    preposition = pieces[at].low
    if preposition == "to" and pieces[first].low not in DETERMINERS and not text[pieces[first].start].isupper():
        return None  # "to coach the team"
    if pieces[last].low.endswith("'s"):
        return None
    last = with_tails(text, pieces, last)
    following = pieces[last + 1].low if last + 1 < len(pieces) else "\n"
    if following in ("who", "which", "where", "whose", "that", "who's") or (preposition in ("after", "before", "since", "until") and (is_verb(text, pieces, last + 1) if last + 1 < len(pieces) else False)):
        return None
    leaner = pieces[at - 1].low if at else ""
    if leaner in BEING or leaner in LEANS_ON.get(preposition, ()) or leaner.endswith(("'s", "'re")):
        if preposition in ("in", "on", "at", "from", "near", "outside") and text[pieces[last].start].isupper() and not leaner.isdigit():
            start, end, words = place_edges.edge(text, "", pieces[first].start, pieces[last].end)
            return Hit(start, end, words) if words else None
        return None
    while at and pieces[at - 1].low in PARTICLES and pieces[at - 1].low not in DETERMINERS:
        at -= 1
    if at == 0 and following != "," and following not in PRONOUNS | DETERMINERS:
        return None
    if at == 0:
        comma = pieces[last + 1] if following == "," else None
        return Hit(pieces[0].start, comma.end if comma else pieces[last].end, "")
    return Hit(pieces[at].start, pieces[last].end, "")


def _object(document: Document, pieces: list[Piece], first: int, last: int) -> Hit | None:
    """What somebody is or does: as ``phrases`` takes it out."""
    text = document.text
    verb = first - 1
    while verb > 0 and pieces[verb].low in ADVERBS:
        verb -= 1
    last = with_tails(text, pieces, last)
    if is_verb(text, pieces, first) and first > 0:
        verb = first
    if verb < 0:
        return None
    if pieces[verb].low in BEING or pieces[verb].low.endswith(("'s", "'re")):
        hit = phrases.complement(document, pieces[first].start, pieces[last].end)
    elif is_verb(text, pieces, verb) and pieces[verb].low not in AUXILIARIES:
        hit = phrases.predicate(document, pieces[verb].start, pieces[last].end)
    else:
        return None
    return hit if hit is not None and hit.fix is not None else None


def hangs(document: Document, hit: Hit) -> bool:
    """Whether the words before a hit that is taken out wait for more: "this year is", "from the"."""
    if hit.fix != "":
        return False
    text = document.text
    s, e = document.sentence(hit.start)
    left, right = text[s : hit.start].rstrip(), text[hit.end : max(e, hit.end)].lstrip()
    before = re.search(r"([\w'’]+)\W*$", left)
    after = re.match(r"[\w'’]+", right)
    word = before[1].lower().replace("’", "'") if before else ""
    joined = re.search(r"[,;:—–.!?]\s*$", left) is not None
    ends = after is None or after[0].lower() in LINKS or after[0].lower() in PREPOSITIONS
    if word and not joined and ((word in DETERMINERS - ALSO_PRONOUNS and after is None) or (ends and (word in PREPOSITIONS | LINKS | (DETERMINERS - ALSO_PRONOUNS) or word in BEING or word.endswith("'s")))):
        return True
    return bool(word in BEING and after is not None and after[0].lower() in DETERMINERS | PRONOUNS)


def _reads(document: Document, hit: Hit) -> bool:
    """Whether the sentence reads without the hit: neither end hangs in the air, and it still has a verb if it had one."""
    text = document.text
    s, e = document.sentence(hit.start)
    if hit.end > e or hit.fix is None:
        return False
    left, right = text[s : hit.start].rstrip(), text[hit.end : e].lstrip()
    rest = f"{left} {hit.fix} {right}"
    if len(re.findall(r"\w+", rest)) < 3 or any(rest.count(m) % 2 != text[s:e].count(m) % 2 for m in '"“”') or rest.count("(") != rest.count(")") or rest.count("[") != rest.count("]"):
        return False
    if hangs(document, hit):
        return False
    after = re.match(r"[\w'’]+", right)
    if not re.search(r"\w", left) and not hit.fix and (after is None or after[0].lower() in LINKS | AUXILIARIES or phrases.verb_follows(text, hit.end + len(text[hit.end : e]) - len(right))):
        return False
    return has_verb(rest) or not has_verb(f"{text[s : hit.start]} {text[hit.end : e]}" if _WHO.match(text, hit.start) else text[s:e])


_Way = Callable[["Document", list[Piece], int, int], "Hit | None"]
_WAYS: tuple[_Way, ...] = (_modifier, _insertion, _person, _relative, _prepositional, _object, _segment)  # what takes least first
