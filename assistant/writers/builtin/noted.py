"""Notes handed over, set out as a title and points; nothing in them is dropped, since each is something their writer wants told."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.guard import public_facts
from assistant.knowledge.subject import upper_first
from assistant.profile import Profile
from assistant.text.sentences import sentences as spans
from assistant.writers.builtin import copyedit, details, handed, statements
from assistant.writers.builtin import notes as wishes
from assistant.writers.builtin import told as parts_told

_BULLET = re.compile(r"(?m)^\s*(?:[-–—•*→]|\d{1,2}[.)])\s+|\s*\n+\s*|\s*;\s+")
_POINTED = re.compile(r"(?m)^\s*(?:[-–—•*→]|\d{1,2}[.)])\s+\S")
_SLASH = re.compile(r"\s+/\s+|[.!?]\s+(?=\w+\W*$)")  # the last word may name the place: "... / cotton not wool. instagram"
_COUNTED = re.compile(r"(?<!\S)\d{1,2}[)]\s+")  # "1) ... 2) ...", all in one line
_STOP = re.compile(r"[.!?]\s")
_LABELLED = re.compile(r"^(?P<label>[^:,.!?]{2,48}?)\s*(?::|\s[-–—])\s+(?P<items>\S[^:]*)$")
_ITEMS = re.compile(r",\s+(?:and )?")
_TITLED = re.compile(r"^(?P<title>[^:,.!?–—-]{2,48}?)(?::|\s[-–—])\s+(?P<rest>\S.*)$")  # "ACL - 9 months back to sport, not 6"
_ORDER = re.compile(r"(?i)^(?:please )?(?:book|call|text|bring|come|ask|stop by|drop|join|sign|email|visit|see|look|tell|meet|save|share|register|park|check|wear|rsvp|dm|read|watch|find|arrive|enter|use)\b")
_SAYS = re.compile(r"(?i)\b(?:is|are|was|were|am|has|have|had|will|would|can|cannot|does|do|did|means?|starts?|opens?|helps?|needs?|rules?|works?|counts?|kn[eo]ws?)\b|n['’]t\b|['’](?:re|ve|ll|m)\b")
_NUMBER = re.compile(r"(?<=[\s:-])([1-9])\s+(?=[a-zA-Z])")
_MANY = 5  # things strung together
_LEAST_ITEMS, _LEAST_NOTES = 3, 2  # items that are a list; notes that are no sentences, from which on they stand in points
_SIGNED = 3  # words of a name below a text
_CURT_PROSE, _HEADING, _TITLE, _POINT, _ITEM, _CURT = 4, 4, 8, 16, 9, 7  # words at most; of a curt note on average
# What is said to the writer at the end of notes: "keep it short", "no emojis".
_WISH = re.compile(
    r"(?i)^\W*(?:(?:and|but|so|also|please|pls|plz|maybe|just|thanks|thank you|thx)\W+)*(?:(?:keep|make|write|sound|put) (?:it|this|that|them)\b.*|(?:no|without|add|use|with|include) (?:an? |some |any |the |\d+ )*(?:emojis?|hash ?tags?|links?|jokes?|question|photo|picture)\b.*"
    r"|(?:tone|vibe|voice|style|audience)\b.*|(?:\w+ )?(?:tone|vibe|voice)|(?:short|shorter|warm|funny|upbeat|casual|professional|friendly|simple|formal|light)(?: (?:please|pls|and \w+))?|(?:under|max|at most|about|around) \d+ (?:words?|chars?|characters|lines?|sentences?)|(?:please|pls|plz|thanks|thank you|thx|ty)|(?:(?:for|on) (?:our |the |my )?)?(?:fb|facebook|ig|insta|instagram|linkedin|x|twitter|threads|tiktok|page))\W*$"
)


@dataclass(frozen=True, slots=True)
class _Unit:
    """One note: a sentence, a phrase, or a label with its items."""

    text: str
    items: tuple[str, ...] = ()
    whole: bool = False

    @property
    def words(self) -> int:
        return len(self.text.split())


@lru_cache(maxsize=64)
def set_out(request: str, profile: Profile) -> str:
    """The notes of a request that hands them over: prose where they are sentences, else a title and points; empty where it hands over none."""
    turned = handed.turned(request)
    spoken = bool(handed.own(request)) and not _BULLET.search(turned)
    units = [unit for unit in (_unit(note, profile) for note in _notes(turned, profile, listed=not spoken and not _is_prose(turned))) if unit.text] if turned else []
    if not units:
        return ""
    if _is_prose(turned) or spoken:
        return _prose(units)
    loose = sum(not unit.whole for unit in units)
    curt = len(units) >= _LEAST_ITEMS and not units[0].whole and sum(unit.words for unit in units) <= _CURT * len(units)
    typed = len(_POINTED.findall(handed.turned(request))) >= _LEAST_ITEMS
    strung = any(len(unit.items) >= _MANY for unit in units)
    return _points(units) if curt or typed or strung or (loose >= _LEAST_NOTES and loose * 2 >= len(units)) else _prose(units)


def shortened(notes: str, fits: Callable[[str], bool]) -> str:
    """The sentences of ``notes`` that fit: of a written text the first, of notes the last, where what somebody comes to say mostly stands; empty where not one does."""
    said = [notes[start:end].strip() for start, end in spans(notes)]
    lefts = ([said[: len(said) - n] for n in range(len(said))] if _is_prose(notes) else [said[n:] for n in range(len(said))])
    return next((text for left in lefts if fits(text := " ".join(left))), "")


def _is_prose(turned: str) -> bool:
    """Whether the words are typed as whole sentences, each with its capital and its stop."""
    said = [turned[start:end].strip() for start, end in spans(turned)]
    if len(said) > 2 and not said[-1].endswith((".", "!", "?")) and len(said[-1].split()) <= _SIGNED:
        said.pop()  # who wrote it
    return len(said) > 1 and all(re.match(r"[\"“(]?[A-Z0-9]", s) and s.endswith((".", "!", "?")) for s in said) and sum(len(s.split()) for s in said) > _CURT_PROSE * len(said)


def _notes(turned: str, profile: Profile, *, listed: bool = True) -> list[str]:
    """The notes one by one, without what their writer is not sure of, whose they are, and the wishes at the end; ``listed`` takes phrases that string things together apart."""
    turned = _bare_numbers(turned)
    if len(_COUNTED.findall(turned)) > 1:
        turned = _COUNTED.sub("\n", turned)
    text = details.freed(turned.strip().strip("\"“”"), profile)
    pieces = [piece for piece in _BULLET.split(text) if piece and piece.strip()]
    listed = listed and len(pieces) == 1  # what stands on a line of its own is one point
    if len(pieces) == 1 and len(parts := details.DASH.split(text)) > details.DASHED and (not _STOP.search(text) or details.DASH.match(f" {text}")):
        pieces = parts
    elif len(pieces) == 1 and text.count(" / ") >= details.DASHED:
        pieces = _SLASH.split(text)
    said = [piece[start:end].strip(" \t-•*") for piece in pieces for start, end in spans(piece)]
    notes = [note for one in said for note in _listed(one)] if listed else said
    if listed and notes and (led := _TITLED.match(notes[0])) and not _SAYS.search(led["title"]) and not _labelled(notes[0])[1]:
        notes = [f"{led['title']}:", *_listed(led["rest"]), *notes[1:]]
    while len(notes) > 1 and (_WISH.match(notes[-1]) or parts_told.is_effect(notes[-1]) or all(map(wishes.is_note, notes[-1].strip(" .!").split(", ")))):
        notes.pop()
    return [note for note in notes if re.search(r"\w", note)]


def _bare_numbers(text: str) -> str:
    """Points counted off with bare numbers ("1 cost 2 time 3 nerves"), each with a bracket behind its number."""
    found = [m for m in _NUMBER.finditer(text)]
    run = [m for n, m in enumerate(found) if int(m[1]) == 1 and [int(o[1]) for o in found[n : n + _LEAST_ITEMS]] == [1, 2, 3]]
    if not run:
        return text
    wanted, at, parts = 1, 0, []
    for m in found[found.index(run[0]) :]:
        if int(m[1]) == wanted:
            parts.append(f"{text[at : m.start()].rstrip(' ,-–—')} {m[1]}) ")
            at, wanted = m.end(), wanted + 1
    return "".join(parts) + text[at:]


def _labelled(note: str) -> tuple[str, tuple[str, ...]]:
    """A note that is a label with its items, to be set as a list of its own; no items where it is none."""
    found = _LABELLED.match(note.rstrip("."))
    items = tuple(item.strip(" .") for item in _ITEMS.split(found["items"])) if found else ()
    return (found["label"].strip(), items) if found and len(items) >= _LEAST_ITEMS and all(len(item.split()) <= _ITEM for item in items) else ("", ())


def title(request: str, profile: Profile) -> str:
    """What notes handed over are about, by their first words."""
    notes = _notes(handed.turned(request), profile)
    return notes[0] if notes else ""


def _listed(note: str) -> list[str]:
    """A phrase that only strings things together, thing by thing: "lukewarm showers, pat dry, humidifier"."""
    parts = [part.strip() for part in _ITEMS.split(note.rstrip("."))]
    if len(parts) >= _MANY and all(0 < len(part.split()) <= _POINT for part in parts) and not _LABELLED.match(note):
        return parts  # so long a string of things is read as points, whatever they say
    loose = len(parts) >= _LEAST_ITEMS and all(0 < len(part.split()) <= _ITEM for part in parts) and not _LABELLED.match(note) and not any(statements.is_whole(upper_first(part)) and not _ORDER.match(part) for part in parts)
    return parts if loose else [note]


def _unit(note: str, profile: Profile) -> _Unit:
    told = copyedit.edited(details.thanked(note), profile).strip(" ,;")
    label, items = _labelled(told)
    if items and not _SAYS.search(label):
        return _Unit(label, items)
    whole = statements.is_whole(told) or _ORDER.match(told) is not None or (_SAYS.search(told) is not None and len(told.split()) > _LEAST_ITEMS)
    if told.rstrip(".").lower() in public_facts.people(profile) or told.rstrip(".") in (*profile.clinicians, *profile.staff):
        told = f"with {upper_first(told)}"
    return _Unit(told, whole=whole)


def _points(units: Sequence[_Unit]) -> str:
    """A title, where the first note is one, and a line for each of the others."""
    title = ""
    first, *rest = units
    if not first.items and ((not first.whole and first.words <= _TITLE) or first.text.endswith(":")):
        title, units = upper_first(first.text.rstrip(".:,")), rest
    parts: list[str] = []
    run: list[str] = []
    for unit in units:
        if unit.items or unit.words > _POINT:
            parts += _run(run)
            run = []
            parts.append("\n".join((f"{upper_first(unit.text)}:", *map(_bullet, unit.items))) if unit.items else _sentence(unit.text))
        else:
            run.append(unit.text)
    parts += _run(run)
    return "\n\n".join((*([title] if title else []), *parts))


def _run(notes: Sequence[str]) -> list[str]:
    """Notes that follow one another as points; one alone is a sentence."""
    return ["\n".join(map(_bullet, notes)) if len(notes) > 1 else _sentence(notes[0])] if notes else []


def _prose(units: Sequence[_Unit]) -> str:
    first, *rest = units
    if rest and not first.whole and not first.items and first.words <= _HEADING:  # a heading: "Bell ringing"
        return f"{upper_first(first.text.rstrip('.:,'))}\n\n{_prose(rest)}"
    if rest and first.text.endswith(":"):  # what is said is said under its heading
        return f"{upper_first(first.text)} {_prose(rest)}"
    return " ".join(_sentence(f"{unit.text}: {', '.join(unit.items)}" if unit.items else unit.text) for unit in units)


def _bullet(text: str) -> str:
    bare = text if text.endswith((".m.", "etc.")) else text.rstrip(".")
    return f"• {upper_first(bare)}"


def _sentence(text: str) -> str:
    """A note as a sentence, or as several where one is hung on another."""
    return " ".join(map(_stopped, statements.parted(text)))


def _stopped(text: str) -> str:
    said = upper_first(text)
    return said if said.rstrip("\"”’)").endswith((".", "!", "?", ":")) else f"{said}."
