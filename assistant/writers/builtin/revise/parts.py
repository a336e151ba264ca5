"""Which words of a draft a person means: found for certain, or not at all.

A part is quoted ("“reach us”"), told of ("the ice cream line"), counted ("the last two sentences", "slide 4"), of a
kind ("the question", "our phone number", "the second hashtag", "the glasses emoji") or typed as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

import emoji

from assistant.errors import NotUnderstood
from assistant.writers.builtin.revise import named
from assistant.writers.builtin.revise.desk import EMOJI, Desk, close_of
from assistant.writers.builtin.revise.sheet import Sheet
from assistant.writers.builtin.topic_words import alike
from assistant.writers.builtin.topic_words import stems as content_stems

MARK = re.compile(r"(?:Say|On screen|Myth|Fact|Q|A): |[•→*–-] |\d{1,2}[.)] |[A-E]\) ")  # what stands before the words of a line
SLIDE = re.compile(r"(?i)^slide \d{1,2}$")  # a slide's own heading
QUOTED = re.compile(r"[\"“”](?P<said>[^\"“”\n]{1,400})[\"“”]|(?<!\w)['‘](?P<other>(?:[^'‘’\n]|['’](?=\w)){2,400})['’](?!\w)")
_NOUN = r"(?:lines?|sentences?|ones?|jokes?|bullets?|points?|paragraphs?|bits?|parts?|things?|stuff|mention|slides?|tweets?|questions?|openings?|openers?|hooks?|closings?|endings?|phrases?|words?|comments?|remarks?|facts?)"
_WHOLE = re.compile(r"(?i)\b(?:lines?|sentences?|ones?|jokes?|bullets?|points?|paragraphs?|slides?|tweets?|questions?|openings?|openers?|hooks?|closings?|endings?|remarks?)\b")  # as such, not only their words
_LOOSE = re.compile(r"(?i)\b(?:bits?|parts?|things?|stuff|mention|facts?)\b")  # a sentence or some words of it
_LEAD = re.compile(r"(?i)^(?:(?:the|that|this|those|these|our|my|your|its|a|an|any|all|whole|entire|very|just|only|both|of|them|silly|weird|odd|corny|cheesy|dumb|lame|awkward|little)\b[\s,]*)+")
_TOLD_OF = re.compile(rf"(?i)^(?:(?:first|second|third|last|final|opening|closing|top|bottom|weird|new) )?{_NOUN}(?: (?:there|up there|in there))? (?:(?:that|which) (?:says?|said|reads?|talks? about|mentions?|starts? with|begins? with|is about|goes)|about|on|with|where|saying|mentioning|starting with|beginning with|of)\b:? *(?:how |that |the |our |it says |we say )*")
_TAIL = re.compile(rf"(?i)\s+{_NOUN}(?: (?:too|also|again|please|pls|as well|there|in there|at the (?:end|top|start|bottom|beginning)))*$|\s+(?:too|also|again|please|pls|as well)$")
_NTH = r"first|second|third|fourth|fifth|sixth|last|final|1st|2nd|3rd|4th|5th"
_NUMBERS = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4, "5th": 4, "sixth": 5, "last": -1, "final": -1}
_COUNT = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4, "couple of": 2}
_UNIT = r"(?P<unit>sentence|line|bullet|point|paragraph|slide|tweet|hash ?tag|tag|emoji)s?"
_SOME = re.compile(rf"(?i)^(?:very )?(?P<end>first|last|final) (?P<count>two|three|four|couple of|2|3|4) {_UNIT}$")
_TWO = re.compile(rf"(?i)^(?P<one>{_NTH}) (?:and|&) (?:the )?(?P<other>{_NTH}) {_UNIT}$")
_ONE = re.compile(rf"(?i)^(?:very )?(?P<nth>{_NTH}) {_UNIT}$")
_WITHIN = re.compile(rf"(?i)^(?:very )?(?P<nth>{_NTH}) (?:sentence|line)s? (?:of|in|on) (?:the )?(?P<whole>caption|(?:{_NTH}) (?:paragraph|slide|tweet|bullet|point)|(?:slide|tweet|bullet|point|paragraph) \d{{1,2}})(?: about .*)?$")
_POSSESSED = re.compile(rf"(?i)^(?P<whole>(?:{_NTH}) (?:paragraph|slide|tweet)|(?:slide|tweet|paragraph) \d{{1,2}})['’]s (?P<inner>(?:{_NTH}) (?:sentence|line))")
_A_WORD = re.compile(r"(?i)^words? (?=\w)")
_OPTION = re.compile(r"(?i)^option (?P<letter>[a-e])\)?$")
_SPOKEN = re.compile(rf"(?i)^(?:(?P<nth>{_NTH})(?: and (?:the )?(?P<other>{_NTH}))? say|say #?(?P<number>\d{{1,2}}))(?: lines?)?$")
_TOP = re.compile(r"(?i)^(?:top|bottom|opening|closing)(?= (?:line|sentence|slide|tweet|paragraph|bullet|point)$)")
_TAGS = re.compile(r"(?i)^(?:hash ?tags|tags)s?$")
_TAGS_OF = re.compile(r"(?i)^(?P<names>(?!first|last|second|third|two|three)[\w ,&]+?) (?:hash ?tags?|tags)$")
_ARROWS = re.compile(r"(?i)^(?:arrows?|arrow signs?|bullet (?:signs?|marks?|symbols?))$")
_SIGNS = re.compile(r"(?i)^(?:(?P<which>[\w -]+?) )?(?:emojis?|emoticons?|smileys?)$")
_OF_REACH = re.compile(r"(?i)^(?=.)(?:contact (?:info|details|line)|(?:phone|telephone|contact)?(?: ?number)?|phone ?(?:no|nr|#)|web ?site|site|link|url|e-?mail(?: address)?|(?:street )?address)(?: line| sentence)?$")
_TO_REACH = re.compile(r"(?i)\W*(?:or |please )?(?:call|phone|text|ring|reach|e-?mail|write|find|visit|book|more|contact|see|you can (?:reach|call|find)|questions\? call)\b")
_CURT = 9  # words of a line that says no more than how we are reached
_QUESTION = re.compile(r"(?i)^(?:closing |last |final |end )?question(?: at the (?:end|bottom))?$")
_JOKE = re.compile(r"(?i)^(?:little |silly |bad )?(?:joke|funny (?:line|bit)|pun|quip)$")
_OPENING = re.compile(r"(?i)^(?:opening|opener|hook|intro|first line|opening line|opening sentence)$")
_PRONOUNS = frozenset(("it", "that", "this", "them", "those", "these", "one", "both", "all", "everything", "the rest", "caption"))
_LEAST = 2  # letters of a word that is looked for as it stands
_HALF = 0.5
_SLIP = 0.85  # likeness of a sentence to one that is quoted with a slip


class Found(NamedTuple):
    """What is meant: whole sentences by their places, stretches inside sentences (place, start, end), hashtags."""

    places: tuple[int, ...] = ()
    words: tuple[tuple[int, int, int], ...] = ()
    tags: tuple[str, ...] = ()

    @property
    def touched(self) -> tuple[int, ...]:
        """The places of all sentences that are meant or hold what is, in order."""
        return tuple(sorted({*self.places, *(place for place, _, _ in self.words)}))


def find(part: str, sheet: Sheet, desk: Desk, *, strictly: bool = False) -> Found | None:
    """The part of the draft that is meant; None where it is not certain. ``strictly``: it has the very words by which it is told of."""
    if quoted := QUOTED.search(part):
        around = f"{part[: quoted.start()]} {part[quoted.end() :]}"
        said = quoted["said"] or quoted["other"]
        found = standing(said, sheet) or _misquoted(said, sheet)
        return _as_whole(found) if found and _WHOLE.search(around) else found
    bare = _LEAD.sub("", part.strip(" .,;:!?")).strip()
    bare = re.sub(r"(?i) (?:right |just )?(?:before|above) the (?:hash ?tags|disclaimer)$", "", bare)
    if _A_WORD.match(bare):
        return _typed(_A_WORD.sub("", bare), sheet, desk)
    bare = _POSSESSED.sub(r"\g<inner> of the \g<whole>", bare)
    for reading in (_tags, _signs, _counted, _of_kind, _told_of, _typed, _of_ours):
        if found := reading(bare, sheet, desk):
            return None if strictly and reading is _told_of and not _has_its_words(bare, found, sheet) else found
    return None


def _has_its_words(bare: str, found: Found, sheet: Sheet) -> bool:
    """Whether a sentence told of has every word by which it is: "note for parents line"."""
    return stems(_TAIL.sub("", _TOLD_OF.sub("", bare))) <= stems(" ".join(sheet.sentences[n] for n in found.places))


def standing(said: str, sheet: Sheet, *, spelled: bool = False) -> Found | None:
    """Words as they stand in the draft, whatever their case and marks, or ``spelled`` just so: sentences where they are all of them."""
    words = re.findall(r"\w+|[^\w\s]", said) if spelled else re.findall(r"\w+", said)
    if not words:
        return None
    between = r"\s*" if spelled else r"\W+"
    pattern = re.compile(("" if spelled else "(?i)") + (r"(?<!\w)" if words[0][0].isalnum() else "") + between.join(map(re.escape, words)) + (r"(?!\w)" if words[-1][-1].isalnum() else ""))
    starts, at = [], 0
    for gap, sentence in zip(sheet.gaps, sheet.sentences, strict=True):
        starts.append(at + len(gap))
        at += len(gap) + len(sentence)
    body = "".join(gap + sentence for gap, sentence in zip(sheet.gaps, sheet.sentences, strict=True))
    matches = list(pattern.finditer(body))
    if not matches:
        return Found(tags=tuple(tags)) if (tags := [tag for tag in sheet.tags.split() if tag.lower() in said.lower().split()]) else None
    stretches: list[tuple[int, int, int]] = []
    whole: list[int] = []
    for match in matches:
        for place, (start, sentence) in enumerate(zip(starts, sheet.sentences, strict=True)):
            a, b = max(match.start(), start) - start, min(match.end(), start + len(sentence)) - start
            if a >= b:
                continue
            if not re.search(r"\w", sentence[b:]) and not re.search(r"\w", marked(sentence)[0] if a == 0 else sentence[len(marked(sentence)[0]) : a]):
                whole.append(place)
            else:
                ending = re.match(r"[.!?,;:]+", sentence[b:]) if said[-1] in ".!?" else None
                stretches.append((place, a, b + (len(ending[0]) if ending else 0)))
    if whole and stretches:
        if len(matches) > 1:
            return Found(places=tuple(whole[:1]))
        return None  # runs from one sentence into a part of the next
    return Found(tuple(dict.fromkeys(whole)), tuple(stretches))


def marked(sentence: str) -> tuple[str, str]:
    """The mark before the words of a line, and the words."""
    mark = MARK.match(sentence)
    return (mark[0], sentence[mark.end() :]) if mark else ("", sentence)


def _misquoted(said: str, sheet: Sheet) -> Found | None:
    """The one sentence that is quoted with a slip."""
    alike_ = [SequenceMatcher(None, said.lower(), one.lower()).ratio() for one in sheet.sentences]
    best = max(alike_, default=0.0)
    return Found(places=(alike_.index(best),)) if best >= _SLIP and alike_.count(best) == 1 else None


def _as_whole(found: Found) -> Found:
    return Found(tuple(dict.fromkeys((*found.places, *(place for place, _, _ in found.words)))), tags=found.tags)


def _tags(bare: str, sheet: Sheet, desk: Desk) -> Found | None:
    have = sheet.tags.split()
    if named_ := [tag for tag in have if tag.lower() in re.findall(r"#\w+", bare.lower())]:
        return Found(tags=tuple(named_))
    if told := _TAGS_OF.match(bare):
        names = [re.sub(r"\W", "", one.lower()) for one in re.split(r",|\band\b|&", told["names"])]
        held = [tag for tag in have if tag[1:].lower() in names]
        return Found(tags=tuple(held)) if len(held) == len(names) else None
    return Found(tags=tuple(have)) if have and (_TAGS.match(bare) if len(have) > 1 else _TAGS.match(f"{bare}s")) else None


def _signs(bare: str, sheet: Sheet, desk: Desk) -> Found | None:
    """Emoji: those that stand in the words, all, or the one of that name."""
    standing_ = [(n, found.start(), found.end()) for n, said in enumerate(sheet.sentences) for found in EMOJI.finditer(said) if not found[0].startswith("→")]
    if typed := {sign for found in EMOJI.finditer(bare) if (sign := found[0])}:
        mine = [at for at in standing_ if sheet.sentences[at[0]][at[1] : at[2]].strip("\ufe0f") in {sign.strip("\ufe0f") for sign in typed}]
        return Found(words=tuple(mine[-1:] if re.search(r"(?i)\b(?:one|second|extra|other|duplicate)\b", bare) else mine)) if mine else None
    if _ARROWS.match(bare):
        marks = tuple((n, 0, mark.end()) for n, said in enumerate(sheet.sentences) if (mark := re.match(r"[•→*–-] ", said)))
        return Found(words=marks) if marks else None
    asked = _SIGNS.match(bare)
    if asked is None and (called := [at for at in standing_ if bare and bare.lower().replace(" ", "") == re.sub(r"[^a-z]", "", emoji.demojize(sheet.sentences[at[0]][at[1] : at[2]]).lower())]):
        return Found(words=tuple(called))  # "the megaphone"
    if asked is None or not standing_:
        return None
    which = (asked["which"] or "").lower()
    if not which:
        return Found(words=tuple(standing_))
    if which in _NUMBERS:
        return Found(words=(standing_[_NUMBERS[which]],)) if -len(standing_) <= _NUMBERS[which] < len(standing_) else None
    called = [at for at in standing_ if set(which.split()) & set(re.findall(r"[a-z]+", emoji.demojize(sheet.sentences[at[0]][at[1] : at[2]]).lower()))]
    return Found(words=tuple(called)) if called else None


def emoji_named(said: str) -> str:
    """The emoji of a name, "tooth emoji"; empty where none is named."""
    if of := re.match(r"(?i)emoji of (?:an? |the )?(?P<which>[\w ]+)$", said):
        return emoji_called(of["which"])
    asked = _SIGNS.match(said)
    if asked is None or not (which := (asked["which"] or "").lower().strip()) or not which.replace(" ", "").isalpha():
        return ""
    if sign := emoji_called(which):
        return sign
    which = which.split()[-1]  # "pink ribbon": the ribbon
    return next((sign for sign, data in emoji.EMOJI_DATA.items() if which in re.split(r"[_:-]", data["en"]) and data["status"] == emoji.STATUS["fully_qualified"]), "")


def emoji_called(name: str) -> str:
    """The emoji of exactly this name, "yellow heart"; empty where there is none."""
    sign = emoji.emojize(f":{name.lower().strip().replace(' ', '_')}:", language="en")
    return "" if sign.startswith(":") else sign


def _counted(bare: str, sheet: Sheet, desk: Desk) -> Found | None:
    """What is named by its number: "last two sentences", "second and third bullet", "slide 4"."""
    if (some := _SOME.match(bare)) is not None:
        groups = _units(sheet, some["unit"])
        count = _COUNT[some["count"].lower()]
        return _all(groups[:count] if some["end"].lower() == "first" else groups[-count:]) if len(groups) >= count else None
    if (two := _TWO.match(bare)) is not None:
        groups = _units(sheet, two["unit"])
        at = [_NUMBERS[two[key].lower()] for key in ("one", "other")]
        return _all([groups[n] for n in at]) if all(-len(groups) <= n < len(groups) for n in at) else None
    if (one := _ONE.match(bare)) is not None and one["unit"].lower() in ("hashtag", "hash tag", "tag"):
        groups = _units(sheet, "tag")
        n = _NUMBERS[one["nth"].lower()]
        return _all([groups[n]]) if -len(groups) <= n < len(groups) else None
    if inner := _WITHIN.match(bare):
        whole = _counted(_LEAD.sub("", inner["whole"]), sheet, desk) if inner["whole"] else None
        return _nth_of(inner["nth"].lower(), whole, sheet) if whole else None
    if _OPENING.match(bare):
        return Found(places=(0,))
    if bare.lower() == "caption":
        head = next((n for n, said in enumerate(sheet.sentences) if said == "Caption"), None)
        return Found(places=tuple(range(head + 1, len(sheet.sentences)))) if head is not None and head + 1 < len(sheet.sentences) else None
    if option := _OPTION.match(bare):
        choice = next((n for n, said in enumerate(sheet.sentences) if said.startswith(f"{option['letter'].upper()}) ")), None)
        return Found(places=(choice,)) if choice is not None else None
    if (spoken := _SPOKEN.match(bare)) is not None:
        lines = [n for n, said in enumerate(sheet.sentences) if said.startswith("Say: ")]
        n = _NUMBERS[spoken["nth"].lower()] if spoken["nth"] else int(spoken["number"]) - 1
        also = [_NUMBERS[spoken["other"].lower()]] if spoken["other"] else []
        return Found(places=tuple(lines[m] for m in (n, *also))) if all(-len(lines) <= m < len(lines) for m in (n, *also)) else None
    bare = _TOP.sub(lambda found: "first" if found[0].lower() in ("top", "opening") else "last", bare)
    if named.is_unit(bare):
        try:
            places = named.places(sheet, bare, desk)
            in_prose = len(places) > 1 and (one := _ONE.match(bare)) is not None and one["unit"].lower() == "line"
            return Found(places=(places[-1 if bare.lower().startswith(("last", "final")) else 0],) if in_prose else places)
        except NotUnderstood:
            return None
    return None


def _nth_of(nth: str, whole: Found, sheet: Sheet) -> Found | None:
    """The first, second ... or last sentence of a part."""
    n = _NUMBERS.get(nth, 0)
    return Found(places=(whole.places[n],)) if whole.places and -len(whole.places) <= n < len(whole.places) else None


def _units(sheet: Sheet, unit: str) -> list[Found]:
    if unit.lower() in ("hashtag", "hash tag", "tag"):
        return [Found(tags=(tag,)) for tag in sheet.tags.split()]
    groups = named.groups_of(sheet, unit.lower())
    if unit.lower() in ("bullet", "point"):
        groups = [group for group in groups if MARK.match(sheet.sentences[group[0]])] or groups
    return [Found(places=group) for group in groups]


def _all(parts: Sequence[Found]) -> Found:
    return Found(tuple(n for part in parts for n in part.places), tuple(at for part in parts for at in part.words), tuple(tag for part in parts for tag in part.tags))


def _of_kind(bare: str, sheet: Sheet, desk: Desk) -> Found | None:
    """The question that closes it, whatever goes on from it; the line by which we are reached; a joke of ours."""
    close = close_of(sheet)
    if _QUESTION.match(bare):
        asks = [n for n, said in enumerate(sheet.sentences) if EMOJI.sub("", said).strip().endswith("?")]
        if close and set(asks) & set(close):
            return Found(places=tuple(close))
        return Found(places=(asks[0],)) if len(asks) == 1 else None
    if _JOKE.match(bare):
        ours = sorted(desk.remarks(sheet) - set(close))
        return Found(places=(ours[-1],)) if len(ours) == 1 else None
    if _OF_REACH.match(bare) and (kind := named.pattern(sheet, bare, desk)) is not None:
        lines = [n for n, said in enumerate(sheet.sentences) if kind.search(said)]
        reach = desk.reach(sheet) | {n for n in lines if _TO_REACH.match(sheet.sentences[n]) and len(sheet.sentences[n].split()) <= _CURT}
        if lines and set(lines) <= reach:
            return Found(places=tuple(lines))
        stretches = [(n, match.start(), match.end()) for n in lines for match in kind.finditer(sheet.sentences[n])]
        return Found(words=tuple(stretches)) if len(stretches) == 1 and lines[0] not in reach else None
    return None


def _told_of(bare: str, sheet: Sheet, desk: Desk) -> Found | None:
    """The one sentence that says what a part is told to say: "ice cream line", "one about wishes", "sentence that says no pain"."""
    about = _TOLD_OF.sub("", bare)
    without = _TAIL.sub("", about)
    if about == bare == without:
        return None
    whole = bool(_WHOLE.search(bare))
    if not (whole or _LOOSE.search(bare)):
        return None
    kind = named.pattern(sheet, without, desk)
    of_kind = [n for n, said in enumerate(sheet.sentences) if kind.search(said)] if kind else []
    place = of_kind[0] if len(of_kind) == 1 else the_one(without, sheet)
    if place is None:
        return None
    if whole or place in desk.remarks(sheet) or desk.sourced(sheet.sentences[place]):
        return Found(places=(place,))
    return None


def naming(part: str) -> str:
    """The words by which a part is told of, without "the", "line" and "about"."""
    return _TAIL.sub("", _TOLD_OF.sub("", _LEAD.sub("", part.strip(" .,;:!?"))))


def the_one(words: str, sheet: Sheet) -> int | None:
    """The place of the one sentence that holds these words, or their stems, or more of them than any other and at least half; None where there is none."""
    asked = " ".join(re.findall(r"[\w'’%$.:-]+", words.lower())).strip(" .:")
    if not asked:
        return None
    exact = [n for n, said in enumerate(sheet.sentences) if re.search(rf"(?<!\w){re.escape(asked)}(?!\w)", said.lower())]
    if len(exact) == 1:
        return exact[0]
    wanted = stems(asked)
    if not wanted:
        return None
    for among in (wanted, alike(content_stems(asked)) | wanted):
        held = [len(among & stems(said)) for said in sheet.sentences]
        most = max(held, default=0)
        if most and held.count(most) == 1 and most >= _HALF * len(wanted):
            return held.index(most)
    return None


_IDLE = frozenset("the and about with that this our his her their its for from who are was were you your says say said can will".split())  # noqa: SIM905


def stems(text: str) -> frozenset[str]:
    """Words by their beginnings, whatever their ending: "nodding" and "nod" are one."""
    found = set()
    for word in re.findall(r"[^\W_]{3,}", text.lower()):
        if word in _IDLE:
            continue
        bare = re.sub(r"(?<=\w{3})(?:ings?|ed|es|s|ly|y)$", "", word)
        found.add(bare[:-1][:5] if len(bare) > 3 and bare[-1] == bare[-2] else bare[:5])
    return frozenset(found)


def _typed(bare: str, sheet: Sheet, desk: Desk) -> Found | None:
    """Words typed as they stand, at one place alone."""
    if bare.lower() in _PRONOUNS or (len(bare) < _LEAST and not bare.isdigit()) or (len(bare.split()) == 1 and not bare[0].isalnum()) or named.pattern(sheet, bare, desk) is not None:
        return None  # "the hours" are the hours and not that word
    found = standing(bare, sheet)
    if found is None or len(found.places) + len(found.words) != 1:
        return None
    return found


def _of_ours(bare: str, sheet: Sheet, desk: Desk) -> Found | None:
    """The one sentence of ours, a remark or a sourced fact, that holds every word of what is named: "the pink sink"."""
    wanted = stems(bare)
    held = [n for n, said in enumerate(sheet.sentences) if wanted <= stems(said)]
    if len(wanted) < _LEAST or len(held) != 1:
        return None
    return Found(places=(held[0],)) if held[0] in desk.remarks(sheet) or desk.sourced(sheet.sentences[held[0]]) else None
