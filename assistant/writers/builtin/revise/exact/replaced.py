"""Words of a draft put in the place of others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from assistant.errors import NotUnderstood
from assistant.knowledge.subject import upper_first
from assistant.stages import Edit
from assistant.text.tokens import plain
from assistant.writers.builtin.revise import details, line, named, parts
from assistant.writers.builtin.revise.desk import EMOJI, Desk
from assistant.writers.builtin.revise.exact.meant import EDGES, OWN_LINE, allow, meant_by, nearest_facts, reread
from assistant.writers.builtin.revise.parts import MARK, QUOTED, Found, marked
from assistant.writers.builtin.revise.replies import reply
from assistant.writers.builtin.revise.sheet import Sheet, read

_SAME = 0.7  # likeness of a whole sentence to another that is meant
_NEARLY, _FEW = 0.78, 3  # likeness of words to others that are meant, and of how many at least
_LIKE = 0.3  # share of the words in common from which one sentence is meant to be another
_WITHIN = re.compile(r"(?i)in (?P<part>.+)$")
_ASIDE = frozenset("now actually instead just really only it its s is are be at the by".split())  # noqa: SIM905
_NUMBER = re.compile(r"[$£€]?\d[\d.,:]*(?<![.,:])")
_CLOCK = re.compile(r"(?i)(?<![\d:])(\d{1,2}(?::\d\d)?) ?([ap])\.?m\b\.?")
_KIND = re.compile(r"(?i)\bthe (?:new |closing |start |end )?(?P<kind>deadline|date|day|time|price|cost|fee|pay|salary|phone(?: number)?|number|e-?mail|address|room|venue|location)\b[^.,;]{0,20}?\b(?:to|is|as|now)\b")
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_VALUES = (
    re.compile(rf"(?i)\b(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})(?!\w)"),
    re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"),
    re.compile(r"(?i)\b(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?|noon|midnight)"),
    re.compile(r"[$£€]\d[\d,.]*"),
)
_ORDERED = re.compile(r"(?i)\b(?:make it|make that|change it|should|replace|use this|instead)\b")
_SOMETHING_ON = re.compile(r"(?i)(?:with )?(?:something|sth|a fact|one|facts?|a line|a sentence|a slide|a point|more) (?:about|on|for) (?P<about>.+)")


def put_instead(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    """Words in the place of others, as they are given; the sentence most like them where none is named."""
    if not edit.words:
        raise NotUnderstood(reply("no_part"))
    new = " ".join(edit.words) if len(edit.words) > 1 and not any(map(QUOTED.search, edit.words)) else edit.words[-1]
    if len(edit.words) > 1 and plain(new) not in plain(edit.typed):
        raise NotUnderstood(reply("no_part"))  # words of two wishes
    quoted = QUOTED.fullmatch(new.strip(EDGES))
    said = (quoted["said"] or quoted["other"]).strip() if quoted else new.strip(EDGES)
    if quoted is None and (about := _SOMETHING_ON.fullmatch(said)) and edit.parts:
        said = nearest_facts(about["about"], 1, sheet, desk)[0]
        return put_for(meant_by(edit.parts[0], sheet, desk, strictly=edit.strictly), said, sheet, desk, verbatim=True)
    if quoted is None and line.names_a_thing(said):
        raise NotUnderstood(reply("which_instead").format(word=edit.parts[0].strip(EDGES)) if edit.parts else reply("not_understood"))
    if (within := _WITHIN.match(edit.place)) and edit.parts:
        return _within(edit, meant_by(within["part"], sheet, desk).places, said, sheet, desk)
    if edit.parts:
        part = edit.parts[0]
        said = _of_same_kind(said, part)
        said, part = _of_number(said, part, sheet)
        said, part = (_CLOCK.sub(r"\1 \2.m.", one) for one in (said, part)) if "m." in sheet.text else (said, part)
        if re.fullmatch(r"(?:the |our )?[a-z]+", part.strip(EDGES)) and re.search(r"\d|[A-Z]", said):
            raise NotUnderstood(reply("no_part"))  # "wrong suite, 4B": what it is, and not that word
        only_case = said.lower() == part.strip(EDGES + "\"'“”‘’").lower()
        found = parts.standing(part.strip(EDGES + "\"'“”‘’"), sheet, spelled=True) if only_case else meant_by(part, sheet, desk, strictly=edit.strictly)
        if found is None:
            raise NotUnderstood(reply("no_word" if QUOTED.search(part) else "no_part"))
        if found.words and all(EMOJI.fullmatch(sheet.sentences[n][a:b]) for n, a, b in found.words) and not EMOJI.fullmatch(said):
            name = re.sub(r"(?i)^(?:an?|the|some)\s+", "", said)
            said = parts.emoji_named(name) or parts.emoji_called(name)
            if not said:
                raise NotUnderstood(reply("which_instead").format(word=part.strip(EDGES)))
    else:
        found = _of_its_kind(edit.typed, sheet, desk) or _like(said, sheet, given=_ORDERED.search(edit.typed) is not None)
    done = put_for(found, said, sheet, desk, verbatim=quoted is not None)
    return _on_its_own(done, said) if OWN_LINE.search(edit.place) else done


def _of_number(said: str, part: str, sheet: Sheet) -> tuple[str, str]:
    """The new number and the old one alone, where the words beside the new one stand beside the old one already: "14 chairs" for "12" in "12 chairs", "15" for "14 chairs"."""
    new, old = _NUMBER.findall(said), _NUMBER.findall(part)
    if len(new) != 1 or len(old) != 1:
        return said, part
    beside = {word.lower() for found in re.finditer(rf"(?:[\w’'-]+\W+){{0,2}}(?<!\w){re.escape(old[0])}(?!\w)(?:\W+[\w’'-]+){{0,2}}", sheet.text) for word in re.findall(r"[^\W\d_]+", found[0])}
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", f"{said} {part}")} - _ASIDE
    return (new[0], old[0]) if beside and words <= beside else (said, part)


def _of_its_kind(typed: str, sheet: Sheet, desk: Desk) -> Found | None:
    """The one value of the draft of a kind that is named: "change the deadline to 10 October"; None where there are several, or none."""
    kind = _KIND.search(typed)
    pattern = named.pattern(sheet, kind["kind"], desk) if kind else None
    held = [(n, found.start(), found.end()) for n, said in enumerate(sheet.sentences) for found in pattern.finditer(said)] if pattern else []
    return Found(words=(held[0],)) if len(held) == 1 else None


def _of_same_kind(said: str, part: str) -> str:
    """The value in the new words that is of the old one's kind: "March 10" of "he starts March 10" for "March 3"; the words as they are where they hold none, or several."""
    for kind in _VALUES:
        if kind.fullmatch(part.strip(EDGES)):
            held = [found[0] for found in kind.finditer(said)]
            return held[0] if len(held) == 1 else said
    return said


def _within(edit: Edit, places: Sequence[int], said: str, sheet: Sheet, desk: Desk) -> Sheet:
    """Words put for others in one part of the draft: "slide 4 should say medications not medicines"."""
    old = edit.parts[0].strip(EDGES + "\"'“”‘’")
    held = parts.standing(old, sheet)
    stretches = tuple(at for at in held.words if at[0] in places) if held else ()
    if not stretches:
        raise NotUnderstood(reply("no_part"))
    return put_for(Found(words=stretches), said, sheet, desk, verbatim=True)


def _on_its_own(sheet: Sheet, said: str) -> Sheet:
    """The draft with an empty line before and behind the sentence that says this."""
    at = next((n for n, one in enumerate(sheet.sentences) if said.rstrip(".") in one), None)
    if at is None:
        return sheet
    gaps = ["\n\n" if n in (at, at + 1) and n else gap for n, gap in enumerate(sheet.gaps)]
    return replace(sheet, gaps=tuple(gaps))


def _like(said: str, sheet: Sheet, *, given: bool) -> Found:
    """What some words are meant to stand for: words of one sentence that are nearly the same, or the sentences most like theirs, which stand together."""
    if stretch := _nearly(said, sheet):
        return Found(words=(stretch,))
    theirs = read(said).sentences
    places: list[int] = []
    for one in theirs:
        wanted = parts.stems(one)
        held = [len(wanted & parts.stems(other)) / max(1, len(wanted | parts.stems(other))) for other in sheet.sentences]
        best = max(held, default=0.0)
        if best >= _LIKE and held.count(best) == 1 and (given or plain(one) not in plain(sheet.sentences[held.index(best)])):
            places.append(held.index(best))  # words that stand there already are quoted, and put nothing right unless they are given as the text
    places = sorted(set(places))
    if not places or places[-1] - places[0] >= len(theirs) + 1:
        raise NotUnderstood(reply("no_part"))
    return Found(places=tuple(range(places[0], places[-1] + 1)))


def _nearly(said: str, sheet: Sheet) -> tuple[int, int, int] | None:
    """The words within a sentence that are nearly these, as many or one more or fewer: "Thursdays evening 5 to 8" for "Thursday evenings, 5 to 8"."""
    count = len(re.findall(r"[\w'’:.-]+", said))
    if count < _FEW:
        return None
    if re.search(r"[.!?]$", said) and any(SequenceMatcher(None, said.lower(), one.lower()).ratio() >= _SAME for one in sheet.sentences):
        return None  # a sentence for a sentence
    best, at = _NEARLY, None
    for place, sentence in enumerate(sheet.sentences):
        words = list(re.finditer(r"[\w'’:.-]+", sentence))
        for size in (count, count - 1, count + 1):
            for n in range(len(words) - size + 1):
                start, stop = words[n].start(), words[n + size - 1].end()
                stop -= 1 if sentence[stop - 1] == "." and stop == len(sentence.rstrip()) and not said.endswith(".") else 0
                alike = SequenceMatcher(None, said.lower(), sentence[start:stop].lower()).ratio()
                if alike > best and size < len(words):
                    best, at = alike, (place, start, stop)
    return at


def put_for(found: Found, said: str, sheet: Sheet, desk: Desk, *, verbatim: bool) -> Sheet:
    """The draft with these words in the place of what was found; ``verbatim``: as they are typed. Raises NotUnderstood where a source would no longer back them, or the guard would not leave them."""
    if found.tags:
        tags = [said if tag == found.tags[0] else tag for tag in sheet.tags.split() if tag not in found.tags[1:]]
        if not re.fullmatch(r"(?:#\w+\s*)+", said):
            raise NotUnderstood(reply("no_part"))
        return replace(sheet, tags=" ".join(tags))
    if found.places:
        first, *rest = found.places
        mark, _ = marked(sheet.sentences[first])
        whole = said if verbatim else details.sentence(said, desk.brief.profile)
        if verbatim and not re.search(r"[.!?…:]$|[^\w\s]$", whole) and re.search(r"[.!?]$", sheet.sentences[first]):
            whole += "."
        if re.search(r"\w$", sheet.sentences[first]) and not re.search(r"[.!?]\s", whole):
            whole = whole.rstrip(".")  # a title, a choice of a poll
        sign = re.search(rf"(?:\s*{EMOJI.pattern})+\s*$", sheet.sentences[first])
        allow(whole, sheet.without(*found.places), desk)
        return reread(sheet.change(first, f"{mark}{whole}{sign[0] if sign and not EMOJI.search(whole) else ''}").without(*rest))
    changed = sheet
    for place, start, stop in sorted(found.words, reverse=True):
        old = changed.sentences[place]
        if desk.sourced(old) and old[start:stop].lower() != said.lower():
            raise NotUnderstood(reply("sourced"))
        put = upper_first(said) if old[start:stop][:1].isupper() and not re.search(r"\w", MARK.sub("", old[:start], count=1)) else said
        behind = old[stop:]
        if put.endswith((".", "!", "?")) and re.match(r"[.!?]", behind):
            behind = behind[1:]
        elif put.endswith(".") and re.match(r"\s*\w", behind) and not re.search(r"\b[ap]\.m\.$|\b\w\.$", put):
            put = put.rstrip(".")
        changed = changed.change(place, f"{old[:start]}{put}{behind}")
        allow(changed.sentences[place], sheet, desk)
    return reread(changed)
