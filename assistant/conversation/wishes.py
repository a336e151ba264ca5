"""The wishes of a change to drafts on the table, taken apart: "we reopen on the 26th, add that to both. and lose the joke" is a line to add and a part to remove."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant import platforms
from assistant.conversation import places, plainly, revision, steps, stretches
from assistant.conversation.stretches import Told
from assistant.spans import Span, changes
from assistant.stages import Edit, Post
from assistant.text.sentences import sentences
from assistant.text.tokens import plain
from assistant.writers.builtin.revise import instruction, line

_SURE = 0.45  # mean likelihood of the words of a change from which the reading is trusted
_FOR_US = ("add", "remove", "replace", "undo", "new", "another", "question")  # orders whose own words no reader is meant to see
_PRINTED, _LEAST = 0.6, 3  # likelihood and words of what is for the writer and must not be printed
_LONGEST = 600  # characters of a change; what is longer is pasted
_MARKS = "\"'“”‘’"
_JOINS = re.compile(r"(?i)^(?:(?:and|but|also|plus|then|oh|ok|okay|so|please|pls|just|can you|could you)\b[\s,]*)+")
_THAT = re.compile(r"(?i)^(?:that|how|like)\b:?\s+(?=\S+ \S+)")
_STATES = re.compile(r"(?i)\b(?:is|are|was|were|am|be|will|can|may|has|have|had|do|does|did|gets?|got|opens?|closes?|starts?|ends?|moved?|reopens?|comes?|brings?|needs?|helps?|works?|makes?|takes?|means?|offers?|speaks?|joins?|welcome|call|book|bring|come|join|see|save|share|ask|visit|bounce|thanks?|sorry)\b|['’](?:s|re|ll|ve|m)\b")
_POINTS_AT = re.compile(r"(?i)^(?:it|that|this|them|those|these|that one|this one|the one)$")
_AND_ONE = re.compile(r"(?i)\s*(?:,|\band\b|&)\s*(?=(?:the|that) (?:one|line|sentence|bit|part|joke|thing)\b|the [\w -]{2,30}? (?:line|sentence|bit|part|joke|one)\b)")  # "the ice cream line and the one about wishes"
_THAT_LINE = re.compile(r"(?i)^(?:it|(?:that|this)(?: (?:whole|entire|last|new))?(?: (?:line|sentence|bit|part|one|phrase|paragraph))?(?: you (?:just )?(?:added|put in|wrote))?)$")
_SHOULD_GO = re.compile(r"(?i)(?P<part>[\"“‘'].{2,}[\"”’']|the [^,;.!?]{2,40}) (?:should|can|must|has to|have to|needs to) (?:go|come out|be (?:cut|removed|deleted|gone))(?: (?:as well|too|also|please|pls|now))*\W*")
_ADD_THAT = re.compile(r"(?is)(?P<text>(?:(?![.!?]\s).)+?(?:[.!?](?=\s))?)\s*(?:[-–—,;]\s*|\s)(?:(?:so|and|please|pls|can you|could you)\s+)*(?:add|put|include|insert|mention) (?:that|this|it)(?: in| too| also| please| pls| there)*(?P<place> (?:at|on|to|as|in|after|before|instead)\b[^.!?,]*)?(?:[.!]*|(?P<rest>(?:[.!,]|\s+and\b).*))")  # "the CDC says ... - add that"
_EXPLAINED = re.compile(r"(?i)(?P<part>\b(?:take|remove|delete|cut|drop|lose|ditch|scrap|leave)\b[^().!?]{3,60}?)\s*\([^()]{2,80}\)")  # "take the last line out (come in and talk)"
_COMES = re.compile(r"(?i)(?:so that |so )?(?P<part>(?:the )?[\w' -]{3,40}?) (?:comes?|goes|is|should (?:be|come|go)|stands?) (?P<place>(?:at the |the )?(?:very )?(?:first|last|end|top|start|beginning|bottom)(?: (?:line|sentence|bullet|point|slide|tweet))?)\b")
_ON_ITS_OWN = re.compile(r"(?i)\W*(?:(?:and|but|put (?:it|that|this)|also)\s+)*(?:on|in) (?:its|a|their) (?:own|separate|new) (?:line|paragraph)\W*")
_SCOPE = re.compile(r"(?i)(?:(?:just|only|now|ok|okay|for|on|in|and|the|this is for)\s+)*(?:the )?(?P<name>[\w ]+?)(?: (?:one|post|version|draft))?(?: (?:only|now|from here|from now on|please|pls|first))*\W*")
_NOT_THAT = re.compile(r"(?P<new>[^.!?]{1,60}?),? (?:not|instead of|rather than) (?P<old>[^.!?]{1,60})")
_OTHERWISE = re.compile(r"(?i)(?:and |now |ok )*(?:(?:what about|how about|can you do one|do one|one for|merge|join|combine|fuse)\b|for (?!.*\b(?:call|text|visit|book|write|e-?mail|see|ask)\b)(?:[a-z]+ ){0,2}[a-z]+\W*$)")  # other readers, another draft, two made one
_DRAFT = re.compile(rf"(?i)^(?:(?:and|ok|now|also)\s+)*(?:(?:on|in|for) )?(?:the )?{platforms.spoken()}\s*[:,]?\s+")
_ON_DRAFT = re.compile(rf"(?i)^(?:(?:and|ok|now|also)\s+)*(?:on|in|for) (?:the )?{platforms.spoken()}(?: (?:one|post|version|draft))?\b")
_BOTH = re.compile(r"(?i)\b(?:both|all of them|everywhere|each of them|all (?:two|three|four))\b")
_ADDS_THAT = re.compile(r"(?i)(?:(?:and|please|pls|also|so|can you)\s+)*(?:add|put|include|mention) (?:that|this|it)(?: in| too| also)?(?: (?:to|on|in|for) (?:the )?[\w ]{1,20})?\W*")
_THAT_TOO = "that too"
_TOPIC_OF = re.compile(r"(?i)\b(?:the|that|this) ([\w'’ -]{2,40}?) (?:is|isn.?t|are|was|does|doesn.?t|sounds?|feels?|seems?|looks?|reads?|falls?|still|needs?|makes?|stands?|has|appears)\b")
_TAKES_OUT = re.compile(r"(?i)\b(?:remov\w*|delet\w*|drop\w*|cut|lose|take|taking|out|off|without|no|kill|ditch|scrap|skip|rid|gone|go|not|minus|leave|don.?t|erase|strip|trim|toss|nix|hide|away|less|minus|never|stop|forget)\b")
_IT = re.compile(r"(?i)\b(?:it|that|this|them)\b")
_TO_DRAFT = re.compile(rf"(?i) (?:to|on|in|for) (?:the )?{platforms.spoken()}(?: (?:one|post|version|draft))?(?: too| as well| please| pls)?\W*$")
_SAYS_SO = re.compile(r"(?i)\b(?:it|this|that|the [\w ]{2,20}|slide \d+|tweet \d+) (?:still |now |just )*(?:starts?|begins?|says?|reads?|ends?|has|opens?)\b(?! should)")
_KEEPS = re.compile(r"(?i)(?:but |just )*(?:keep|leave)\b(?! out\b)")
_GOES_ON = re.compile(r"(?i)(?:with|at|from|by|until|starting|led by|in the|on (?:mon|tue|wed|thu|fri|sat|sun)\w*) (?!a question|the question|an? emoji)\w")
_REPLACES = re.compile(r"(?i)(?:\w+: )?(?:please |pls |can you |and )*(?:replace|swap|change)\b")
_WITH = re.compile(r"(?i)^(?:with|to|by|into|as|for)\s+(?=[\"“'‘])")
_GOES_ONLY = re.compile(r"(?i)\bonly (?:on|for|in)\b")
_TAILS = re.compile(r"(?i)[\s,]+(?:and|or|&|but|then|also|please|pls)$")
_OPENS_WITH = re.compile(r"(?i)(?:(?:can you|could you|please|pls|just|and|then|i want (?:it|this) to|it should|have it)\s+)*(?:(?P<start>start|open|begin|lead)|(?P<close>end|close|finish))(?: it| this| that| the post| off)*(?: with| on)?:? ")
_BEHALF = re.compile(r"(?i)\binstead of\b")
_STATES_SO = re.compile(r"(?i)(?:it|this|that) should (?:say|read|be)\b|make (?:it|that|this) (?:say|read)\b|should (?:say|be|read)\b")
_ONLY = re.compile(r"(?i)\b(?:only|just|alone)\b")


@dataclass(frozen=True, slots=True)
class Wish:
    """One wish of a change as it was ``typed``, taken apart where it may be made exactly so; ``scoped``: for the one draft that the message names before it."""

    typed: str
    edit: Edit | None = None
    scoped: bool = False
    order: str = ""  # what it asks for, where it is not taken apart

    @property
    def is_quoted(self) -> bool:
        """Whether the words it is about, or those to stand there, are given in quotation marks."""
        return self.edit is not None and any(stretches.QUOTES.match(said.strip(stretches.EDGES)) for said in (*self.edit.parts, *self.edit.words))


@lru_cache(maxsize=64)
def taken_apart(said: str, shown: tuple[Post, ...], before: tuple[Post, ...] = ()) -> tuple[Wish, ...]:
    """The wishes of a change in their order; none where they are not surely read, or none of them is one that can be made exactly. ``before`` are the drafts as they stood before the last change: "that line" is the one that came since."""
    if len(said) > _LONGEST or not shown or revision.against_disclaimer(said):
        return ()
    said = _EXPLAINED.sub(r"\g<part>", said.strip())
    if pointed := _ADD_THAT.fullmatch(said):
        typed, words = said[: pointed.start("rest")].strip() if pointed["rest"] else said, pointed["text"].strip(stretches.EDGES + "-")
        rest = _JOINS.sub("", (pointed["rest"] or "").strip(stretches.EDGES + ".!"))
        return (Wish(typed, Edit("add", words=(words,), place=pointed["place"] or "", typed=typed)), *(taken_apart(rest, shown) or (Wish(rest),) if rest else ()))
    if plain_ones := _plainly(said, shown, before):
        return plain_ones
    return _by_network(said, shown, before)


def _plainly(said: str, shown: tuple[Post, ...], before: tuple[Post, ...]) -> tuple[Wish, ...]:
    """The wishes of a change where a pattern reads one of its clauses for certain; the clauses beside it by the network, together where they stand together."""
    clauses = [piece for clause in steps.clauses(said) for piece in (plainly.parted(clause) if '"' not in clause and "“" not in clause else [clause])]
    clauses = [piece for clause in clauses for piece in (re.split(r"(?<=[\"”])\s*,\s+", clause) if "->" in clause else [clause])]
    read = {clause: Edit(_THAT_TOO) if _ADDS_THAT.fullmatch(clause) else plainly.read(_DRAFT.sub("", clause)) for clause in clauses}
    if not any(read.values()):
        return ()
    made: list[Wish] = []
    open_: list[str] = []

    def close() -> None:
        if open_:
            rest = " ".join(open_)
            made.extend(_by_network(rest, shown, before) or (Wish(one) for one in open_ if (revision.goes_back(one) or not instruction.is_idle(one)) and not (_KEEPS.match(one) and not _ONLY.search(one))))
            open_.clear()

    scope = _leading(said, shown)
    for clause in clauses:
        if here := _scope(clause, shown):
            scope = f"{here}: "
            continue
        if (edit := read[clause]) is None:
            open_ += () if _only_quotes(clause, shown) else (clause,)
            continue
        if edit.order == _THAT_TOO:  # "also Sofia speaks Spanish, add that to facebook"
            words = _JOINS.sub("", open_.pop()) if open_ else ""
            edit = Edit("add", words=(words,), typed=clause) if words else None
        close()
        made.append(Wish(clause if places.named(clause) else f"{scope}{clause}", edit, bool(scope)))
    close()
    return tuple(made)


def _only_quotes(clause: str, shown: tuple[Post, ...]) -> bool:
    """Whether a clause only says what stands in a draft: "it starts with “So are”"."""
    quote = steps.QUOTED.search(clause)
    return quote is not None and _SAYS_SO.search(clause) is not None and not steps.begins_wish(clause) and any(plain(_unquoted(quote[0])) in plain(post.text) for post in shown)


def _by_network(said: str, shown: tuple[Post, ...], before: tuple[Post, ...]) -> tuple[Wish, ...]:
    found = stretches.with_whole_lines(changes.read(said), said)
    if not any(span.role in changes.ORDERS for span in found) or sum(span.sure for span in found) / len(found) < _SURE:
        return ()
    meant = _pointed_at(said, shown) or _fresh(shown, before)
    contrast = line.NOT_THAT.search(said)
    if _is_a_statement(found) and not (contrast and any(plain(contrast["old"]) in plain(post.text) for post in shown)):
        return (Wish(said, Edit("add", words=(said.strip(stretches.EDGES),), typed=said)),)
    made: list[Wish] = []
    scope = _leading(said, shown)
    for wish in stretches.grouped(found):
        typed = _typed(wish)
        if not typed or _says_nothing(wish, typed, meant):
            continue
        if made and _KEEPS.match(typed) and not _ONLY.search(typed):
            continue  # "delete the question, keep the phone number"
        if place := _scope(typed, shown):
            scope = f"{place}: "
            continue
        if made and (before_ := made[-1].edit) is not None and before_.order == "add" and _GOES_ON.match(typed):
            made[-1] = replace(made[-1], typed=f"{made[-1].typed} {typed}", edit=replace(before_, words=(*before_.words[:-1], f"{before_.words[-1]} {typed}")))
            continue
        if made and made[-1].order == "remove" and stretches.QUOTES.match(typed):
            made.append(Wish(f"{scope}remove {typed}", Edit("remove", (typed,), typed=f"remove {typed}"), bool(scope), "remove"))
            continue
        if made and (last := made[-1].edit) is not None and _ON_ITS_OWN.fullmatch(typed):
            made[-1] = replace(made[-1], edit=replace(last, place=f"{last.place} on its own line".strip()))
            continue
        own = places.named(typed) or _BOTH.search(typed)
        edit = _edit(wish, typed, meant or f"the {_spoken_of(said, typed)}".removesuffix("the "), shown)
        each = [replace(edit, parts=(part,), typed=f"remove {part}") for part in edit.parts] if edit is not None and edit.order == "remove" and len(edit.parts) > 1 else [edit]
        made += [Wish((typed if own else f"{scope}{typed}") if one is edit else f"{scope}remove {one.parts[0] if one else typed}", one, bool(scope), wish.order) for one in each]
    return tuple(made) if any(wish.edit or wish.scoped for wish in made) else ()


def _leading(said: str, shown: tuple[Post, ...]) -> str:
    """The one of several drafts that a message names before anything else: it is for that one, as far as it names no other."""
    led = _DRAFT.match(said) or _ON_DRAFT.match(said)
    named = places.named(led[0]) if led else ()
    there = {post.platform for post in shown}
    return f"{platforms.get(named[0]).name}: " if len(named) == 1 and named[0] in there and len(there) > 1 else ""


def _fresh(shown: tuple[Post, ...], before: tuple[Post, ...]) -> str:
    """The one sentence that came into the drafts with the last change; empty where none did, or several."""
    stood, now = set(_sentences(before)), _sentences(shown)
    fresh = [one for one in now if one not in stood] if before and len(now) > len(stood) else []
    return fresh[0] if len(fresh) == 1 else ""


def _spoken_of(said: str, typed: str) -> str:
    """What a message speaks of before a wish that only points at it: "the joke doesn't land. take it out"; empty where it is not plain."""
    found = _TOPIC_OF.findall(steps.before(said, typed))
    return found[-1].strip() if found else ""


def _scope(typed: str, shown: tuple[Post, ...]) -> str:
    """The one platform that a wish only names, and that what follows is for: "just the facebook one"."""
    named = places.named(typed)
    there = {post.platform for post in shown}
    only = len(named) == 1 and named[0] in there and len(there) > 1 and (found := _SCOPE.fullmatch(typed)) is not None and places.named(found["name"]) == named and len(found["name"].split()) <= _LEAST
    return platforms.get(named[0]).name if only else ""


def _is_a_statement(found: Sequence[Span]) -> bool:
    """Whether a change is told without an order: "caregivers welcome too, and Rosa leads it"."""
    roles = {span.role for span in found}
    return changes.WORDS in roles and roles <= {"add", changes.WORDS, changes.CHAT} and all(stretches.LINKS.match(stretches.bare(span.text) or "and") for span in found if span.role == "add") and found[0].role == changes.WORDS and _STATES.search("".join(span.text for span in found)) is not None


def _says_nothing(wish: Told, typed: str, meant: str) -> bool:
    """Whether a wish is left over from another: "instead", "completely", what is asked of the words that are to go."""
    if wish.order == "question":
        return (bool(meant) and plain(meant) in plain(typed)) or any(_unquoted(text) and f" {plain(_unquoted(text))} " in f" {plain(meant)} " for text in wish.of(changes.PART) if meant)
    return wish.order in ("add", "remove", "replace", "move", "keep") and not (wish.of(changes.PART) or wish.of(changes.WORDS)) and len(typed.split()) < _LEAST


def _typed(wish: Told) -> str:
    whole = "".join(span.text if n == 0 or wish.said[n - 1].end == span.start else f" {span.text}" for n, span in enumerate(wish.said))
    return _JOINS.sub("", whole.strip(stretches.EDGES)).strip(stretches.EDGES)


def _edit(wish: Told, typed: str, meant: str, shown: tuple[Post, ...]) -> Edit | None:
    """A wish as a change that can be made exactly; None for one of style, form and the like."""
    parts, words, place = [_TAILS.sub("", _JOINS.sub("", part)) for part in wish.of(changes.PART)], wish.of(changes.WORDS), " ".join(wish.of(changes.PLACE))
    if meant and wish.order == "remove" and not parts and not words and _IT.search(typed):
        parts = ["it"]
    if meant and not place and not meant.startswith("the ") and any(map(_THAT_LINE.match, parts)):
        parts = [part for part in parts if _THAT_LINE.match(part)]  # "“tag a friend” is not right, take that out": the sentence it stands in
    if meant and not place:
        parts = [(meant if meant.startswith("the ") else f"“{meant}”") if _THAT_LINE.match(part) else part for part in parts]
    if any(map(_POINTS_AT.match, parts)):
        parts = [part for part in parts if not _POINTS_AT.match(part)]
        if not parts and wish.order != "replace":
            return None
    if found := _SHOULD_GO.fullmatch(typed):
        return Edit("remove", (found["part"],), typed=typed)
    if (opens := _OPENS_WITH.match(typed)) and (given := words or parts):
        top = "at the top" if opens["start"] else "at the end"
        named = not given[0].startswith(tuple(_MARKS)) and re.match(r"(?i)(?:the|that|our) .{2,40} (?:line|sentence|one|part|bit|question)$", given[0])
        return Edit("move", (given[0],), place=top, typed=typed) if named else Edit("add", words=tuple(given), place=top + (f" {place}" if _BEHALF.search(place) else ""), typed=typed)
    if _GOES_ONLY.search(typed) or _OTHERWISE.match(typed):
        return None
    if wish.order in ("move", "style", "form") and (comes := _COMES.search(place or typed)) and not parts:
        return Edit("move", (comes["part"],), place=comes["place"], typed=typed)
    if wish.order in ("move", "style", "form") and parts and stretches.OTHER_WAY.search(typed):
        return Edit("move", tuple(parts), place="the other way round", typed=typed)
    if wish.order == "remove" and not _TAKES_OUT.search(typed):
        return None
    if wish.order == "remove" and (gone := parts or words):
        return Edit("remove", tuple(one for part in gone for one in _each_of(part) if one.strip()), typed=typed)
    if wish.order == "replace":
        old, new = parts, [_WITH.sub("", re.sub(r"(?i)^(?:with|by)\s+", "", one) if _REPLACES.match(typed) else one) for one in words]
        if len(new) == 1 and not old and (not_that := _NOT_THAT.fullmatch(new[0])):
            old, new = [not_that["old"]], [not_that["new"]]
        elif not new and len(old) > 1:
            old, new = old[:1], old[1:]
        elif not old and len(new) > 1 and not _STATES_SO.match(typed):
            old, new = new[:1], new[1:]
        return Edit("replace", tuple(old[:1]), tuple(new), place, typed) if new else None
    if wish.order == "add" and (given := [_TO_DRAFT.sub("", one) for one in _to_add(words, parts, typed)]):
        return Edit("add", words=tuple(_THAT.sub("", _JOINS.sub("", one)) for one in given), place=place, typed=typed)
    if wish.order == "keep" and parts and _ONLY.search(typed) and not any(map(places.named, parts)):
        return Edit("keep", tuple(one for part in parts for one in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+(?=the )", part) if one.strip()), typed=typed)
    if wish.order == "move" and (moved := parts or words):
        if stretches.QUOTES.match(moved[0].strip(stretches.EDGES)) and not any(plain(_unquoted(moved[0])) in plain(post.text) for post in shown):
            return Edit("add", words=tuple(moved), place=place, typed=typed)  # what does not stand there yet
        return Edit("move", tuple(moved), place=place, typed=typed)
    return None


def _to_add(words: Sequence[str], parts: Sequence[str], typed: str) -> list[str]:
    """What a wish puts in, in the order it is typed: its words, and what it quotes."""
    if not words:
        return list(parts)
    return sorted((*words, *(part for part in parts if stretches.QUOTES.match(part))), key=typed.find)


def _each_of(part: str) -> list[str]:
    """The parts that one order names: "the joke and the one about wishes", two quotations."""
    quotes = [found[0] for found in steps.QUOTED.finditer(part)]
    return quotes if len(quotes) > 1 else _AND_ONE.split(part)


def _pointed_at(said: str, shown: tuple[Post, ...]) -> str:
    """The sentence of a draft that a message quotes from and then only points at: "“reach us” by what? delete that line"; empty where it quotes none, or several."""
    quoted = [text for found in steps.QUOTED.finditer(said) if (text := _unquoted(found[0]))]
    held = [one for one in _sentences(shown) if len(quoted) == 1 and plain(quoted[0]) and f" {plain(quoted[0])} " in f" {plain(one)} "]
    return held[0] if len(held) == 1 else ""


def orders(said: str) -> frozenset[str]:
    """What a message asks for, where all of it is surely read; empty else."""
    found = [span for span in changes.read(said) if span.role in changes.ORDERS and not stretches.LINKS.match(stretches.bare(span.text) or "and")]
    return frozenset(span.role for span in found) if found and all(span.sure >= _PRINTED for span in found) else frozenset()


def prints(said: str, before: Iterable[Post], after: Iterable[Post]) -> bool:
    """Whether words of a change that are for the writer came to stand in a draft."""
    stood = " ".join(plain(post.text) for post in before)
    fresh = [plain(post.text) for post in after]
    telling = [words for span in changes.read(said) if span.role in _FOR_US and span.sure >= _PRINTED and len((words := plain(span.text)).split()) >= _LEAST]
    return any(f" {words} " in f" {text} " and f" {words} " not in f" {stood} " for words in telling for text in fresh)


def _unquoted(text: str) -> str:
    return text.strip(stretches.EDGES).strip("\"“”").strip("‘").strip() if not stretches.QUOTES.match(text) else text.strip(stretches.EDGES + _MARKS).strip()


def _sentences(shown: Iterable[Post]) -> list[str]:
    return list(dict.fromkeys(one for post in shown for start, end in sentences(post.text.removesuffix(post.disclaimer)) if (one := post.text[start:end].strip(" \n•→"))))
