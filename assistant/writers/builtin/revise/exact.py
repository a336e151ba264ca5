"""A change made exactly as told, in the words given, or not at all: nothing else of the draft is touched."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from assistant.errors import NotUnderstood
from assistant.knowledge import relevance
from assistant.knowledge.subject import upper_first
from assistant.stages import Edit
from assistant.text.tokens import plain
from assistant.writers.builtin import kinds
from assistant.writers.builtin.revise import added, details, line, moves, named, parts
from assistant.writers.builtin.revise.cut import HANGS
from assistant.writers.builtin.revise.desk import EMOJI, Desk, close_of, end, places_told
from assistant.writers.builtin.revise.parts import MARK, QUOTED, SLIDE, Found
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet, read
from assistant.writers.builtin.revise.values import people

_GIVEN = 20  # characters by which given words are known again
_INLINE = 8  # words that are put into a sentence
_LEAST = 3  # words of a sentence that may be left
_SAME = 0.7  # likeness of a whole sentence to another that is meant
_NEARLY, _FEW = 0.78, 3  # likeness of words to others that are meant, and of how many at least
_LIKE = 0.3  # share of the words in common from which one sentence is meant to be another
_EDGES = " \t\n,;:–—|"
_TOP = re.compile(r"(?i)\b(?:top|front|start|beginning|first|opening|above everything|upfront)\b(?! (?:bullet|point|paragraph|slide|line|sentence))")
_END = re.compile(r"(?i)\b(?:end|bottom|last|closing|below everything)\b(?! (?:bullet|point|paragraph|slide|line|sentence))|\blast (?:line|sentence|bullet|point|slide|tweet|thing)$")
_BESIDE = re.compile(r"(?i)\b(?P<side>after|below|under|beneath|behind|following|before|above|ahead of|in front of)\b(?: (?:the|that|our))? *(?P<other>.+)$")
_BEFORE = ("before", "above", "ahead of", "in front of")
_INSTEAD = re.compile(r"(?i)\b(?:instead of|in place of|rather than|replacing)\b *(?P<other>.+)$")
_IN_LIST = re.compile(r"(?i)\b(?:(?P<nth>first|last|second|third|top) )?(?:bullet|point|item)s?\b|\bin the list\b")
_A_SLIDE = re.compile(r"(?i)\b(?:an?other|a|one|new|one more|final|last|extra)(?: new| more| extra| final| last)? slide\b")
_OWN_LINE = re.compile(r"(?i)\b(?:own|separate|new) (?:line|paragraph)\b")
_WITHIN = re.compile(r"(?i)in (?P<part>.+)$")
_ASIDE = frozenset("now actually instead just really only it its s is are be at the by".split())  # noqa: SIM905
_NUMBER = re.compile(r"[$£€]?\d[\d.,:]*(?<![.,:])")
_CLOCK = re.compile(r"(?i)(?<![\d:])(\d{1,2}(?::\d\d)?) ?([ap])\.?m\b\.?")
_LEADS_ON = re.compile(r"(?i)\b(?:that|who|which|because|when|if|so|than|as|say|says|call|visit)\W*$")
_HANGS_ON = re.compile(r"(?i)\W*(?:who|which|that|and|or|but|to|for|with|of|in|at|by|because|so|than)\b")
_VERY_LAST = re.compile(r"(?i)\bvery (?:last|end|bottom)\b|\bbefore the (?:disclaimer|hash ?tags)\b")
_KIND = re.compile(r"(?i)\bthe (?:new |closing |start |end )?(?P<kind>deadline|date|day|time|price|cost|fee|pay|salary|phone(?: number)?|number|e-?mail|address|room|venue|location)\b[^.,;]{0,20}?\b(?:to|is|as|now)\b")
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_VALUES = (
    re.compile(rf"(?i)\b(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})(?!\w)"),
    re.compile(r"(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"),
    re.compile(r"(?i)\b(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?|noon|midnight)"),
    re.compile(r"[$£€]\d[\d,.]*"),
)
_ORDERED = re.compile(r"(?i)\b(?:make it|make that|change it|should|replace|use this|instead)\b")
_ONE_OF = re.compile(r"(?i)\b(?:one of|extra|second|duplicate|double)\b")
_SWAPS = re.compile(r"(?i)^(?:\W|please |pls |can you |and |now )*(?:swap|switch|flip|reverse)\b|\b(?:the other way (?:round|around)|trade places|switched|swapped|reversed)\b")
_MORE = re.compile(r"(?i)(?P<count>an?|one|two|three|another|a few|\d)?(?: more| extra| new| other)?\s*(?:(?:slide|bullet|point|fact|tip|sign)s?(?: more)? (?:about|on|for) (?P<any>(?!(?:our|my|us)\b)\w.{1,60})|(?:slide|bullet|point|fact|sentence|line|tip|sign)s?(?: more)? (?:about|on|for|that explains?|explaining|saying|with) (?P<about>(?:when|what|why|how|who|where|the|other|causes?|signs?|symptoms?|treatments?|risks?)\b.{0,60}))")
_COUNTS = {"1": 1, "four": 4, "five": 5, "six": 6, "6": 6, "7": 7, "8": 8, "a": 1, "an": 1, "one": 1, "another": 1, "two": 2, "three": 3, "2": 2, "3": 3, "4": 4, "5": 5}
_SPEAKS, _SURELY_SPEAKS = 0.45, 0.65  # cosine from which a fact speaks to what is named, with a word of it and without
_SOMETHING_ON = re.compile(r"(?i)(?:with )?(?:something|sth|a fact|one|facts?|a line|a sentence|a slide|a point|more) (?:about|on|for) (?P<about>.+)")
_A_PLACE = re.compile(r"(?i)(?:an?|one|another|one more)(?: new| more| last| final| short)? (?:slide|line|sentence|bullet|point|tweet|paragraph|note)s?(?: (?:that |which )?(?:says?|saying|reads?))?")
_A_LINE = re.compile(r"(?i)^(?:the|a|this|one) (?:line|sentence|words|phrase|quote|saying)(?: that says| saying)?:? (?!about\b|on\b|for\b|that\b|saying\b|with\b|of\b)(?=\w)")
_WITH_CONTACT = re.compile(r"(?i)\bwith (?:our|the|my) (?P<what>phone(?: number)?|number|address|website|e-?mail|link)\b")
_LABEL = re.compile(r"(?i)(?:the|our|my) [a-z]+(?: [a-z]+)?")  # "the pay: $19 an hour"
_THANKS = re.compile(r"(?i)(?:a )?(?:big |huge )?thank(?:s| you) to (?:him|her|them)[.!]*")
_SURELY = re.compile(r"[\"“”'‘’]|\d|[.!:]|\w+ \w+ \w+\?|#\w|https?://|@\w|^(?:sorry|thank|thanks|happy|merry|welcome|congrat\w*|free|no|good luck)\b")


def edited(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    """The draft with the change. Raises NotUnderstood where it cannot be made exactly so."""
    done = _MADE[edit.order](edit, sheet, desk)
    done = _renumbered(done, sheet)
    if not done.sentences:
        raise NotUnderstood(reply("only_part"))
    if done.text == sheet.text or (edit.order == "move" and done.sentences == sheet.sentences and not _OWN_LINE.search(edit.place)):
        raise AlreadySo(reply("same"))
    if len(done.text) > len(sheet.text) and not desk.fits(done):
        raise NotUnderstood(reply("no_room"))
    return done


def _removed(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    for part in edit.parts or edit.words:
        found = _found(part, sheet, desk, strictly=edit.strictly)
        if len(found.words) > 1 and _ONE_OF.search(edit.typed) and all(EMOJI.fullmatch(sheet.sentences[n][a:b]) for n, a, b in found.words):
            found = found._replace(words=found.words[-1:])
        sheet = _without(found, sheet, desk)
    return sheet


def _without(found: Found, sheet: Sheet, desk: Desk) -> Sheet:
    """The draft without what was found. Raises NotUnderstood where a sentence would not read on."""
    for place, start, stop in sorted(found.words, reverse=True):
        said = sheet.sentences[place]
        sign = EMOJI.fullmatch(said[start:stop]) is not None
        left = _closed(said[:start], said[stop:])
        opens = not re.search(r"\w", MARK.sub("", said[:start], count=1))
        if re.search(r"\w$", left) and re.search(r"[.!?]$", said):
            left = f"{left}{said[-1]}"
        if not re.search(r"\w", left) or (opens and _HANGS_ON.match(said[stop:]) and place in desk.remarks(sheet) | set(close_of(sheet))):
            sheet = sheet.without(place)  # what is left of a line of ours says nothing
        elif sign:
            sheet = sheet.change(place, left)
        elif len(left.split()) < _LEAST or HANGS.search(left) or _LEADS_ON.search(left) or (opens and _HANGS_ON.match(said[stop:])):
            raise NotUnderstood(reply("needed"))
        else:
            sheet = sheet.change(place, left)
    if found.tags:
        kept = " ".join(tag for tag in sheet.tags.split() if tag not in found.tags)
        sheet = replace(sheet, tags=kept)
    gone = set(found.places)
    for place in found.places:  # a slide that would be empty goes with its heading
        if place and SLIDE.match(sheet.sentences[place - 1]) and all(n in gone for n in range(place, _slide_end(place - 1, sheet))):
            gone.add(place - 1)
    return sheet.without(*gone) if gone else sheet


def _slide_end(head: int, sheet: Sheet) -> int:
    """The place behind the last sentence of the slide whose heading stands at ``head``."""
    return next((n for n in range(head + 1, len(sheet.sentences)) if SLIDE.match(sheet.sentences[n]) or sheet.sentences[n] == "Caption"), len(sheet.sentences))


def _closed(before: str, after: str) -> str:
    """A sentence with its signs put right where words went."""
    opens = not re.search(r"\w", MARK.sub("", before, count=1))
    after = re.sub(r"^[\s,;:]+", " ", after) if opens or not before.rstrip().endswith((",", ";", ":")) else re.sub(r"^\s*[,;:]+", "", after)
    joined = " ".join(f"{before.rstrip(' ')} {after.lstrip(' ')}".split())
    joined = re.sub(r",\s*([\w'’ -]+?)\s+(and|or)\s+(?=(?:are|is|was|were|can|may|will|have|has)\b|[.,;!?]|$)", r" \2 \1 ", joined)  # the last of a list went
    joined = re.sub(r"\s+([,.!?;:])", r"\1", joined)
    joined = re.sub(r"([,;:])\s*(?=[.!?]+(?:\s|$))", "", joined)
    mark = MARK.match(joined)
    head = mark[0] if mark else ""
    return f"{head}{upper_first(joined[len(head) :])}" if opens else joined


def _replaced(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    """Words in the place of others, as they are given; the sentence most like them where none is named."""
    if not edit.words:
        raise NotUnderstood(reply("no_part"))
    new = " ".join(edit.words) if len(edit.words) > 1 and not any(map(QUOTED.search, edit.words)) else edit.words[-1]
    if len(edit.words) > 1 and plain(new) not in plain(edit.typed):
        raise NotUnderstood(reply("no_part"))  # words of two wishes
    quoted = QUOTED.fullmatch(new.strip(_EDGES))
    said = (quoted["said"] or quoted["other"]).strip() if quoted else new.strip(_EDGES)
    if quoted is None and (about := _SOMETHING_ON.fullmatch(said)) and edit.parts:
        said = _nearest_facts(about["about"], 1, sheet, desk)[0]
        return _put_for(_found(edit.parts[0], sheet, desk, strictly=edit.strictly), said, sheet, desk, verbatim=True)
    if quoted is None and line.names_a_thing(said):
        raise NotUnderstood(reply("which_instead").format(word=edit.parts[0].strip(_EDGES)) if edit.parts else reply("not_understood"))
    if (within := _WITHIN.match(edit.place)) and edit.parts:
        return _within(edit, _found(within["part"], sheet, desk).places, said, sheet, desk)
    if edit.parts:
        part = edit.parts[0]
        said = _of_same_kind(said, part)
        said, part = _of_number(said, part, sheet)
        said, part = (_CLOCK.sub(r"\1 \2.m.", one) for one in (said, part)) if "m." in sheet.text else (said, part)
        if re.fullmatch(r"(?:the |our )?[a-z]+", part.strip(_EDGES)) and re.search(r"\d|[A-Z]", said):
            raise NotUnderstood(reply("no_part"))  # "wrong suite, 4B": what it is, and not that word
        only_case = said.lower() == part.strip(_EDGES + "\"'“”‘’").lower()
        found = parts.standing(part.strip(_EDGES + "\"'“”‘’"), sheet, spelled=True) if only_case else _found(part, sheet, desk, strictly=edit.strictly)
        if found is None:
            raise NotUnderstood(reply("no_word" if QUOTED.search(part) else "no_part"))
        if found.words and all(EMOJI.fullmatch(sheet.sentences[n][a:b]) for n, a, b in found.words) and not EMOJI.fullmatch(said):
            name = re.sub(r"(?i)^(?:an?|the|some)\s+", "", said)
            said = parts.emoji_named(name) or parts.emoji_called(name)
            if not said:
                raise NotUnderstood(reply("which_instead").format(word=part.strip(_EDGES)))
    else:
        found = _of_its_kind(edit.typed, sheet, desk) or _like(said, sheet, given=_ORDERED.search(edit.typed) is not None)
    done = _put_for(found, said, sheet, desk, verbatim=quoted is not None)
    return _on_its_own(done, said) if _OWN_LINE.search(edit.place) else done


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
        if kind.fullmatch(part.strip(_EDGES)):
            held = [found[0] for found in kind.finditer(said)]
            return held[0] if len(held) == 1 else said
    return said


def _within(edit: Edit, places: Sequence[int], said: str, sheet: Sheet, desk: Desk) -> Sheet:
    """Words put for others in one part of the draft: "slide 4 should say medications not medicines"."""
    old = edit.parts[0].strip(_EDGES + "\"'“”‘’")
    held = parts.standing(old, sheet)
    stretches = tuple(at for at in held.words if at[0] in places) if held else ()
    if not stretches:
        raise NotUnderstood(reply("no_part"))
    return _put_for(Found(words=stretches), said, sheet, desk, verbatim=True)


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


def _kept(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    """So many slides, posts of a thread, points or facts: the last go, and none that the user told or that closes it."""
    if edit.parts:
        kept = {n for part in edit.parts for n in _found(part, sheet, desk).places}
        if not kept:
            raise NotUnderstood(reply("no_part"))
        return sheet.without(*(n for n in range(len(sheet.sentences)) if n not in kept))
    wanted, unit = _COUNTS.get(edit.words[0], 0), edit.words[1]
    if unit == "hashtag":
        tags = sheet.tags.split()
        if not 0 < wanted < len(tags):
            raise AlreadySo(reply("same")) if tags else NotUnderstood(reply("no_tags"))
        return replace(sheet, tags=" ".join(tags[:wanted]))
    close, told = set(close_of(sheet)), places_told(sheet, desk.own_words())
    heads = [n for n, one in enumerate(sheet.sentences) if SLIDE.match(one)]
    if unit == "slide" and heads:
        groups: list[tuple[int, ...]] = [tuple(range(head, _slide_end(head, sheet))) for head in heads]
        spare = [group for group in groups[1:-1] if not set(group) & told]
    elif unit == "tweet":
        groups = sheet.paragraphs()
        spare = [group for group in groups[1:] if not set(group) & told and set(group) - close]
    else:
        places = [n for n, one in enumerate(sheet.sentences) if MARK.match(one)] or [n for n, one in enumerate(sheet.sentences) if desk.sourced(one)]
        groups = [(n,) for n in places]
        spare = [group for group in groups if not set(group) & told]
    over = len(groups) - wanted
    if wanted < 1 or not 0 < over <= len(spare):
        raise NotUnderstood(reply("same" if over == 0 else "no_part"))
    gone = {n for group in sorted(spare)[-over:] for n in group}
    left = sheet.without(*(gone - close))
    if unit == "tweet" and gone & close:  # what closes the thread goes on in the post before
        at = min(gone & close) - len([n for n in gone - close if n < min(gone & close)])
        left = replace(left, gaps=tuple("\n" if n == at else gap for n, gap in enumerate(left.gaps)))
    return left


def _put_for(found: Found, said: str, sheet: Sheet, desk: Desk, *, verbatim: bool) -> Sheet:
    if found.tags:
        tags = [said if tag == found.tags[0] else tag for tag in sheet.tags.split() if tag not in found.tags[1:]]
        if not re.fullmatch(r"(?:#\w+\s*)+", said):
            raise NotUnderstood(reply("no_part"))
        return replace(sheet, tags=" ".join(tags))
    if found.places:
        first, *rest = found.places
        mark, _ = _marked(sheet.sentences[first])
        whole = said if verbatim else details.sentence(said, desk.brief.profile)
        if verbatim and not re.search(r"[.!?…:]$|[^\w\s]$", whole) and re.search(r"[.!?]$", sheet.sentences[first]):
            whole += "."
        if re.search(r"\w$", sheet.sentences[first]) and not re.search(r"[.!?]\s", whole):
            whole = whole.rstrip(".")  # a title, a choice of a poll
        sign = re.search(rf"(?:\s*{EMOJI.pattern})+\s*$", sheet.sentences[first])
        _allow(whole, sheet.without(*found.places), desk)
        return _reread(sheet.change(first, f"{mark}{whole}{sign[0] if sign and not EMOJI.search(whole) else ''}").without(*rest))
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
        _allow(changed.sentences[place], sheet, desk)
    return _reread(changed)


def _marked(sentence: str) -> tuple[str, str]:
    mark = MARK.match(sentence)
    return (mark[0], sentence[mark.end() :]) if mark else ("", sentence)


def _allow(said: str, sheet: Sheet, desk: Desk) -> None:
    if not desk.safe(said, sheet.text):
        raise NotUnderstood(reply("unsafe"))


def _reread(sheet: Sheet) -> Sheet:
    return read(sheet.text)


def _added(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    """Words more, where they are to stand; after what is told where no place is named."""
    if more := _MORE.fullmatch(" ".join(words.strip(_EDGES) for words in edit.words)):
        return _facts_more(more, sheet, desk)
    said, verbatim = _to_add(edit, sheet, desk)
    if instead := _INSTEAD.search(edit.place):
        return _put_for(_found(instead["other"], sheet, desk, strictly=edit.strictly), said, sheet, desk, verbatim=verbatim)
    if said.rstrip(".!").lower() in sheet.text.lower():
        raise AlreadySo(reply("same"))
    if EMOJI.fullmatch(said):
        beside_it = len(sheet.sentences) - 1 if _END.search(edit.place) else 0
        stands = sheet.sentences[beside_it]
        return sheet.change(beside_it, f"{said} {stands}" if _TOP.search(edit.place) else f"{stands} {said}")
    if re.fullmatch(r"(?:#\w+[\s,]*)+", said):
        return replace(sheet, tags=" ".join(dict.fromkeys((*sheet.tags.split(), *re.findall(r"#\w+", said)))))
    if not _BESIDE.search(edit.place):
        _allow(said, sheet, desk)
    if _A_SLIDE.search(edit.typed) and any(SLIDE.match(one) for one in sheet.sentences):
        return _slide_more(said, edit.place, sheet, desk)
    if (beside := _BESIDE.search(edit.place)) and (inline := _inline(edit, beside, sheet)) is not None:
        _allow(said, sheet, desk)
        return inline
    if beside:
        found = _found(beside["other"].strip(_EDGES), sheet, desk, strictly=edit.strictly)
        at = sorted({*found.places, *(place for place, _, _ in found.words)})
        if not at:
            raise NotUnderstood(reply("no_part"))
        before = beside["side"].lower() in _BEFORE
        return _put_in(said, at[0] if before else at[-1] + 1, at[0] if before else at[-1], sheet, own=bool(_OWN_LINE.search(edit.place)))
    bullets = [n for n, one in enumerate(sheet.sentences) if MARK.match(one) and not one.startswith(("Say:", "On screen:"))]
    if (listed := _IN_LIST.search(edit.place)) and bullets:
        at_top = (listed["nth"] or "").lower() in ("first", "top")
        return _put_in(said, bullets[0] if at_top else bullets[-1] + 1, bullets[0] if at_top else bullets[-1], sheet)
    if any(one.startswith("Say: ") for one in sheet.sentences) and not said.startswith(("Say:", "On screen:")):
        return _spoken(said, edit.place, sheet)
    where = "top" if _TOP.search(edit.place) else "end" if _END.search(edit.place) else ""
    if where == "top":
        head = sheet.lines()[0]
        if re.match(r"(?i)\W*(?:\w+: )?(?:open|start|begin)\b", edit.typed) and desk.kind not in kinds.PRACTICE and set(head) <= desk.remarks(sheet) and len(sheet.sentences) > len(head) + 1:
            return sheet.change(head[0], said).without(*head[1:])  # an opening of ours makes way
        return sheet.put(1 if sheet.sentences[0].startswith(("#", "Subject:")) else 0, said)
    if where == "end":
        return sheet.put(len(sheet.sentences), said, "\n" if desk.brief.style.thread else "\n\n")  # no post of its own
    return line.put(sheet, said, "", desk)


def _inline(edit: Edit, beside: re.Match[str], sheet: Sheet) -> Sheet | None:
    """A few words put behind others, or before them, in their sentence: "after full time add “Denver office”"; None for a sentence of its own."""
    given = QUOTED.fullmatch(edit.words[0].strip(_EDGES)) if len(edit.words) == 1 else None
    said = (given["said"] or given["other"]).strip() if given else ""
    held = parts.standing(beside["other"].strip(_EDGES + "\"'“”‘’"), sheet) if said and not re.search(r"[.!?]$", said) and len(said.split()) <= _INLINE else None
    if held is None or held.places or len(held.words) != 1:
        return None
    place, start, stop = held.words[0]
    old = sheet.sentences[place]
    if beside["side"].lower() in _BEFORE:
        return sheet.change(place, f"{old[:start]}{said} {old[start:]}")
    listed = re.match(r"\s*[,;]", old[stop:]) and not re.match(r"(?i)(?:at|in|on|for|with|by|from|to|of|and|or|near|behind)\b", said)
    return sheet.change(place, f"{old[:stop]}{',' if listed else ''} {said}{old[stop:]}")


def _spoken(said: str, place: str, sheet: Sheet) -> Sheet:
    """A line of a script: before the last thing said where no place is named."""
    spoken = [n for n, one in enumerate(sheet.sentences) if one.startswith("Say: ")]
    close = close_of(sheet)
    at = spoken[0] if _TOP.search(place) else len(sheet.sentences) if _END.search(place) or not close else close[0]
    return sheet.put(at, f"Say: {said}", sheet.gaps[spoken[-1]] or "\n")


def _slide_more(said: str, place: str, sheet: Sheet, desk: Desk) -> Sheet:
    heads = [n for n, one in enumerate(sheet.sentences) if SLIDE.match(one)]
    number = re.search(r"(?i)\b(?P<side>after|before|behind|as) slide (?P<nth>\d{1,2})", place)
    if number:
        nth = int(number["nth"])
        if not 1 <= nth <= len(heads):
            raise NotUnderstood(reply("no_part"))
        at = heads[nth - 1] if number["side"].lower() in ("before", "as") else _slide_end(heads[nth - 1], sheet)
    else:
        at = heads[0] if _TOP.search(place) else _slide_end(heads[-1], sheet) if _END.search(place) and "before" not in place.lower() else heads[-1]
    inner = sheet.gaps[heads[0] + 1] if heads[0] + 1 < len(sheet.gaps) else "\n"
    outer = sheet.gaps[heads[1]] if len(heads) > 1 else "\n\n"
    done = sheet.put(at, "Slide 0", outer).put(at + 1, said, inner)
    if at == 0:
        done = replace(done, gaps=("", inner, outer, *done.gaps[3:]))
    return done


def _put_in(said: str, at: int, beside: int, sheet: Sheet, *, own: bool = False) -> Sheet:
    """A sentence at a place, spoken as the one it stands beside: a bullet in a list, a line of a script."""
    mark, _ = _marked(sheet.sentences[beside])
    gap = "\n" if mark else "\n\n" if own or SLIDE.match(sheet.sentences[beside]) else " "
    if mark and beside < len(sheet.gaps) and "\n" in sheet.gaps[beside]:
        gap = sheet.gaps[beside]
    if at == 0:
        return sheet.put(0, f"{mark}{said}", gap if gap != " " else "\n\n")
    if at == beside and not mark:  # before it, in its paragraph
        gaps = [*sheet.gaps]
        outer = gaps[at]
        done = sheet.put(at, said, outer)
        gaps = [*done.gaps]
        gaps[at + 1] = gap
        return replace(done, gaps=tuple(gaps))
    return sheet.put(at, f"{mark}{said}", gap)


def _facts_more(more: re.Match[str], sheet: Sheet, desk: Desk) -> Sheet:
    """Facts of the topic on what is named, nearest first: slides of a carousel, points of a list, sentences elsewhere. Raises NotUnderstood where none speaks to it."""
    facts = _nearest_facts(more["about"] or more["any"], _COUNTS.get((more["count"] or "one").lower().split()[0], 1), sheet, desk)
    heads = [n for n, one in enumerate(sheet.sentences) if SLIDE.match(one)]
    bullets = [n for n, one in enumerate(sheet.sentences) if MARK.match(one)]
    for fact in facts:
        if heads:
            sheet = _renumbered(_slide_more(fact, "", sheet, desk), sheet)
        elif bullets:
            sheet = _put_in(fact, bullets[-1] + 1, bullets[-1], sheet)
            bullets.append(bullets[-1] + 1)
        else:
            sheet = sheet.put(end(sheet), fact, " ")
    return sheet


def _nearest_facts(about: str, count: int, sheet: Sheet, desk: Desk) -> list[str]:
    """Facts of the topic that the draft does not say yet and that speak to what is named. Raises NotUnderstood where none does."""
    topic = desk.material.topic if desk.material else None
    near = relevance.nearness(topic, f"{topic.title}: {about}") if topic else {}
    facts = sorted((told.text for told in desk.unsaid(sheet) if near.get(told.text, 0.0) >= (_SPEAKS if parts.stems(about) & parts.stems(told.text) else _SURELY_SPEAKS)), key=lambda text: -near[text])[:count]
    if not facts:
        raise NotUnderstood(reply("no_fact_on").format(about=about.strip(" .")))
    return facts


def _to_add(edit: Edit, sheet: Sheet, desk: Desk) -> tuple[str, bool]:
    """The words to be added as they are to stand, and whether they were given as they are. Raises NotUnderstood for what is only named ("a question about pets")."""
    if not edit.words:
        raise NotUnderstood(reply("not_understood"))
    said: list[str] = []
    for words in (piece for one in edit.words for piece in ([one] if QUOTED.fullmatch(one.strip(_EDGES)) else re.split(r"(?i)\s+and that\s+", one))):
        bare = _A_LINE.sub("", re.sub(r"(?i)^(?:with|saying) (?=our |the |my |a |\")", "", words.strip(_EDGES)))
        if re.match(r"(?i)(?:are|is|was|were|be|to|of|and|or|a couple more|some more|\w+ more)\b(?! \w+ \w+ \w+ \w+)", bare):
            raise NotUnderstood(reply("not_understood"))
        if _TOP.search(edit.place) and re.fullmatch(r"(?i)an? (?:\w+ )?(?:question|hook|joke|statistic|stat|fact|quote)", bare):
            raise NotUnderstood(reply("give_opening"))
        if bare != words.strip(_EDGES) and len(bare.split()) >= _LEAST:
            said.append(line.cleaned(bare, desk.brief.profile))  # "add the line leaves of three let it be": given as it is
            continue
        if len(edit.words) > 1 and (_A_PLACE.fullmatch(bare) or _LABEL.fullmatch(bare)):
            continue
        if _THANKS.fullmatch(bare) and len(whom := list(dict.fromkeys(found[0] for found in re.finditer(people(desk.brief.profile), sheet.text)))) == 1:
            said.append(f"Thank you, {_first_name(whom[0])}!")
            continue
        if quoted := QUOTED.fullmatch(bare):
            said.append((quoted["said"] or quoted["other"]).strip())
            continue
        if re.fullmatch(r"[\d().\s+-]{7,}", bare) and any(re.sub(r"\D", "", bare) == re.sub(r"\D", "", phone) for phone in desk.brief.profile.phones):
            said.append(added.contact_line("phone", desk))
            continue
        if wish := re.match(r"(?i)wish (?!us\b)", bare):
            said.append(line.cleaned(f"we wish {bare[wish.end() :]}", desk.brief.profile))
            continue
        if things := _things(bare, desk):
            said += things
            continue
        if re.fullmatch(r"(?:#\w+[\s,]*)+", bare):
            said.append(bare)
            continue
        if _given(bare, edit.typed):  # behind a colon: as it is
            said.append(details.sentence(bare, desk.brief.profile))
            continue
        contrast = line.NOT_THAT.search(bare)
        if contrast and plain(contrast["old"]) in plain(sheet.text):
            raise NotUnderstood(reply("not_understood"))
        if line.names_a_thing(bare) or not (line.states(bare) or _SURELY.search(bare)) or re.search(r"\?\s+\w", bare) or not re.search(r"[^\W\d_]{2,}.*\b[^\W\d_]{2,}|^\W*[^\W\d_]{2,}[!?]", bare):
            raise NotUnderstood(reply("not_understood"))
        said.append(line.cleaned(bare, desk.brief.profile))
    if (beside := _WITH_CONTACT.search(edit.typed)) and (contact := added.contact_line(beside["what"], desk)) and contact not in said:
        said.append(contact)  # "put “Book now” at the end with our phone"
    if len(said) == 1:
        whole = said[0]
        quoted = QUOTED.fullmatch(edit.words[0].strip(_EDGES))
        return (whole if not quoted or re.search(r"[^\w\s]$", whole) else f"{whole}."), quoted is not None
    said.sort(key=lambda one: EMOJI.fullmatch(one) is not None)  # signs behind the words
    return " ".join(one if re.search(r"[.!?]$|^#", one) or EMOJI.fullmatch(one) else f"{one}." for one in said), False


def _given(words: str, typed: str) -> bool:
    """Whether words stand behind the colon of an order: "add: Questions? 555-0142"."""
    return re.search(rf"(?i)[a-z\d]\s*:\s+{re.escape(words[:_GIVEN])}", typed) is not None


def _things(named_: str, desk: Desk) -> list[str]:
    """What is only named and stands in the profile, or is an emoji: "a tooth emoji and our phone"; empty where any of it is something else."""
    made: list[str] = []
    for one in re.split(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|\+|plus)\s+", named_.strip(_EDGES)):
        bare = re.sub(r"(?i)^(?:(?:the|our|an?|my|real|also|both)\s+)+|\s+(?:too|also|please|pls|there)$", "", one.strip(_EDGES))
        typed = re.sub(r"\s*\(?[\d()][\d().\s-]{5,}\d$", "", bare)  # "our number 555-0142": the profile's, where it is that one
        if (contact := added.contact_line(typed, desk)) and (typed == bare or bare[len(typed) :].strip() in contact):
            made.append(contact)
        elif sign := parts.emoji_named(bare) or (parts.emoji_called(bare) if re.match(r"(?i)\W*an? ", one) else ""):
            made.append(sign)
        else:
            return []
    return made


def _first_name(who: str) -> str:
    return who.split(",")[0] if who.startswith("Dr") else who.split()[0]


def _moved(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    """Sentences at another place, in the order they stand."""
    if not edit.parts:
        raise NotUnderstood(reply("no_part"))
    if edit.place == "swapped" and len(edit.parts) == len(("one", "other")):
        return moves.swapped_parts(sheet, {"what": edit.parts[0], "other": edit.parts[1]}, desk)
    if _OWN_LINE.search(edit.place):
        return _set_apart(edit, sheet, desk)
    if _SWAPS.search(edit.typed) and not (_END.search(edit.place) or _TOP.search(edit.place)):
        pair = [n for part in edit.parts for n in _found(part, sheet, desk, strictly=edit.strictly).places]
        if len(pair) != 2:
            raise NotUnderstood(reply("no_part"))
        one, other = pair
        changed = [*sheet.sentences]
        changed[one], changed[other] = changed[other], changed[one]
        return replace(sheet, sentences=tuple(changed))
    if all(map(QUOTED.search, edit.parts)) and parts.find(edit.parts[0], sheet, desk) is None:
        return _added(replace(edit, order="add", words=edit.parts, parts=()), sheet, desk)  # it does not stand there yet
    if added.contact_line(named.bare(edit.parts[0]), desk) and parts.find(edit.parts[0], sheet, desk) is None:
        return _added(replace(edit, order="add", words=(named.bare(edit.parts[0]),), parts=()), sheet, desk)
    held = [_found(part, sheet, desk, strictly=edit.strictly) for part in edit.parts]
    moved = tuple(sorted({n for one in held for n in (*one.places, *(place for place, _, _ in one.words))}))
    if not moved:
        raise NotUnderstood(reply("no_part"))
    place = edit.place or edit.typed
    if len(moved) == len(sheet.sentences):
        raise AlreadySo(reply("same"))
    rest = [n for n in range(len(sheet.sentences)) if n not in moved]
    listed = MARK.match(sheet.sentences[moved[0]]) is not None
    bullets = [n for n in rest if MARK.match(sheet.sentences[n])]
    close = [n for n in close_of(sheet) if n in rest]
    beside = _BESIDE.search(edit.place)
    mark = parts.find(beside["other"].strip(_EDGES), sheet, desk) if beside else None
    if mark is not None and beside is not None:
        at = sorted({*mark.places, *(n for n, _, _ in mark.words)} - set(moved))
        if not at:
            raise NotUnderstood(reply("no_part"))
        target = rest.index(at[0]) if beside["side"].lower() in _BEFORE else rest.index(at[-1]) + 1
    elif _VERY_LAST.search(place):
        target = len(rest)
    elif _END.search(place):
        target = rest.index(bullets[-1]) + 1 if listed and bullets else rest.index(close[0]) if close and close[0] > 0 else len(rest)
    elif _TOP.search(place) or re.search(r"(?i)\bfirst (?:bullet|point|line|sentence)\b", place):
        target = rest.index(bullets[0]) if listed and bullets else 1 if sheet.sentences[0].startswith(("#", "Subject:")) else 0
    else:
        raise NotUnderstood(reply("no_part"))
    if (slides := _slides(moved, place, sheet)) is not None:
        return slides
    said = [sheet.sentences[n] for n in moved]
    left = sheet.without(*moved)
    gap = "\n" if listed else " " if mark is not None else "\n\n"
    if listed and bullets:
        gap = sheet.gaps[bullets[-1]]
    for n, sentence in enumerate(said):
        left = left.put(target + n, sentence, gap if n == 0 else " ")
    if target == 0:
        left = replace(left, gaps=("", *left.gaps[1:]))
    return left


def _slides(moved: Sequence[int], place: str, sheet: Sheet) -> Sheet | None:
    """A whole slide moved among the slides, or a whole post among those of a thread: first (behind the title slide) or last; None where it is another change."""
    heads = [n for n, one in enumerate(sheet.sentences) if SLIDE.match(one)]
    if not heads:
        return None
    groups = [tuple(range(head + 1, _slide_end(head, sheet))) for head in heads]
    at = next((n for n, group in enumerate(groups) if set(moved) & set(group)), None)
    if at is None:
        return None
    to = len(groups) - 1 if _END.search(place) else (1 if at > 0 else 0) if _TOP.search(place) or "first" in place.lower() else None
    if to is None:
        raise NotUnderstood(reply("no_part"))
    order = [n for n in range(len(groups)) if n != at]
    order.insert(to, at)
    said, gaps = list(sheet.sentences[: heads[0]]), list(sheet.gaps[: heads[0]])
    for head, n in zip(heads, order, strict=True):
        said += [sheet.sentences[head], *(sheet.sentences[m] for m in groups[n])]
        gaps += [sheet.gaps[head], *(sheet.gaps[m] for m in groups[n])]
    rest = range(groups[-1][-1] + 1 if groups[-1] else heads[-1] + 1, len(sheet.sentences))
    return replace(sheet, sentences=(*said, *(sheet.sentences[n] for n in rest)), gaps=(*gaps, *(sheet.gaps[n] for n in rest)))


def _set_apart(edit: Edit, sheet: Sheet, desk: Desk) -> Sheet:
    """What is named with an empty line before and behind it: its sentences, or the end of one from a clause that begins with it."""
    kind = named.pattern(sheet, edit.parts[0], desk)
    found = parts.find(edit.parts[0], sheet, desk)
    if found is None and kind is not None:
        places = tuple(n for n, said in enumerate(sheet.sentences) if kind.search(said))
        found = Found(places=places) if len(places) == 1 else None
    if found is None:
        raise NotUnderstood(reply("no_part"))
    if len(found.words) == 1:
        place, start, _ = found.words[0]
        said = sheet.sentences[place]
        lead = re.search(r"(?:[,;]\s*|\s+and\s+)$", said[:start])
        if lead and re.search(r"\w{3}", said[: lead.start()]):
            mended = f"{said[: lead.start()]}.\n\n{upper_first(said[start:])}"
            return _reread(sheet.change(place, mended))
        found = Found(places=(place,))
    first, last = min(found.places), max(found.places)
    edges = (first,) if "new paragraph" in edit.place else (first, last + 1)
    gaps = ["\n\n" if n and n in edges else gap for n, gap in enumerate(sheet.gaps)]
    if tuple(gaps) == sheet.gaps:
        raise AlreadySo(reply("same"))
    return replace(sheet, gaps=tuple(gaps))


def _renumbered(done: Sheet, before: Sheet) -> Sheet:
    """The draft with its slides and its numbered points in order again, where some came or went."""
    heads = [n for n, said in enumerate(done.sentences) if SLIDE.match(said)]
    if len(heads) != sum(1 for said in before.sentences if SLIDE.match(said)) or any(said == "Slide 0" for said in done.sentences):
        for number, place in enumerate(heads, start=1):
            done = done.change(place, f"Slide {number}")
    points = [n for n, said in enumerate(done.sentences) if re.match(r"\d{1,2}[.)] ", said)]
    if len(points) > 1 and [int(done.sentences[n].split(".")[0].split(")")[0]) for n in points] != list(range(1, len(points) + 1)):
        for number, place in enumerate(points, start=1):
            done = done.change(place, re.sub(r"^\d{1,2}", str(number), done.sentences[place]))
    return done


def _found(part: str, sheet: Sheet, desk: Desk, *, strictly: bool = False) -> Found:
    """The part that is meant. Raises NotUnderstood where it is not certain."""
    found = parts.find(part, sheet, desk, strictly=strictly)
    if found is None or not (found.places or found.words or found.tags):
        raise NotUnderstood(reply("no_word" if QUOTED.search(part) else "no_part"))
    return found


_MADE: dict[str, Callable[[Edit, Sheet, Desk], Sheet]] = {"add": _added, "remove": _removed, "replace": _replaced, "move": _moved, "keep": _kept}
UNFOUND: Sequence[str] = ("no_part", "needed", "not_understood", "one_sentence")  # replies that say a change was not for this draft
