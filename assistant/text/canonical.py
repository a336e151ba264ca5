"""The form of a text that rules read: every disguise folded in place, with a map back to what was typed.

Order: controls and line breaks, codes (entities, escapes), markup, invisible characters, styled letters,
marks, look-alikes, then spelling; again until nothing changes. Innocent habits (curly quotes, accents,
exotic spaces) are made plain character for character: ``text`` has "Jose's" for "José’s" at the same place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from assistant.errors import TooLong, Unreadable
from assistant.text import characters, encodings, markup, spelling, spoken
from assistant.text.edits import Edit, Page, place
from assistant.text.patterns import lazy, lazy_re2
from assistant.text.sets import PatternSet

ROUNDS = 4
_UNSHOWABLE = lazy(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
_SURROGATE = lazy("[\ud800-\udfff]")


class Hidden(NamedTuple):
    """A disguise at ``start:end`` of the source, by the name of its trick."""

    start: int
    end: int
    trick: str


class Canonical(NamedTuple):
    """A text as rules read it. ``starts`` and ``ends`` place each character of ``text`` in ``source``; None: same place."""

    source: str
    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None
    hidden: tuple[Hidden, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of ``source`` that ``text[start:end]`` stands for."""
        if self.starts is None or self.ends is None:
            return start, end
        return place(self.starts, self.ends, start, end)


def fold(text: str, limit: int = 100_000) -> Canonical:
    """The canonical form of ``text``; raises TooLong, or Unreadable when the disguises do not settle."""
    if len(text) > limit:
        raise TooLong(len(text), limit)
    page = Page(text)
    if not text.isascii() or "\t" in text:
        page.text = characters.plain_forms(text)
    if _SUSPECTS.matching(page.text) == []:
        return Canonical(text, page.text)
    for _ in range(ROUNDS + 1):
        before = page.text
        _one_round(page, limit)
        if page.text == before:
            return Canonical(text, page.text, page.starts, page.ends, _hidden(page))
    raise Unreadable


def _one_round(page: Page, limit: int) -> None:
    """Every step whose shape the text shows, in order; shapes are sought again once a step has changed the text."""
    before = page.text
    suspected = _SUSPECTS.matching(before)
    shown = None if suspected is None else frozenset(suspected)
    for number, (shape, step) in enumerate(_STEPS):
        if number in shown if shown is not None else shape.search(page.text) is not None:
            page.apply(step(page.text))
            shown = shown if page.text == before else None
            if len(page.text) > limit:
                raise TooLong(len(page.text), limit)
    page.text = characters.plain_forms(page.text)


def whole(text: str) -> str:
    """``text`` that every library can read, store and send: half characters become U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


def printable(text: str) -> str:
    """``text`` as it may be shown or copied: no control, bidi or tag characters, no lone surrogates."""
    return _UNSHOWABLE.sub("", characters.read_from_the_right(whole(text)))


def _hidden(page: Page) -> tuple[Hidden, ...]:
    """The disguises found, in order; neighbours of one trick are one."""
    merged: list[Hidden] = []
    for start, end, trick in sorted(page.hidden):
        if merged and merged[-1].trick == trick and start <= merged[-1].end + 1:
            merged[-1] = Hidden(merged[-1].start, max(end, merged[-1].end), trick)
        else:
            merged.append(Hidden(start, end, trick))
    return tuple(merged)


_E = characters.EMOJI
# Everything but ASCII, emoji and their joiners, and the punctuation and letters that plain_forms leaves or posts use.
_ODD_CHARACTER = (
    r"[^\x00-\x7f–—…•£€¡¿°·½¼¾×ßæÆœŒ\x{3040}-\x{30ff}\x{4e00}-\x{9fff}\x{ac00}-\x{d7a3}。、「」ー"
    + _E
    + "\ufe0f\u200d]"
    + rf"|(?:^|[^{_E}\x{{fe0f}}])[\x{{200d}}]|(?:^|[^{_E}])\x{{fe0f}}|[\x{{1f1e6}}-\x{{1f1ff}}] ?[\x{{1f1e6}}-\x{{1f1ff}}] ?[\x{{1f1e6}}-\x{{1f1ff}}]"
)
_ODD = r"(?i:[bcdfghjkmpqvwxz]{5}|fz|zv|wb|vg[^a-z]|\bgb\b|\bgur\b|\bnaq\b|\blbh|\bfgbc|\bgnxr|\beht\b|\buoy\b|\bruoy\b|\bekat\b|\bpots\b|\bdluohs|rot.?13|backwards?\b|revers|cipher|decod|spelled back|[jq][b-df-hj-np-tv-z]|[bcdfghjkmpqvwxz]j|[vz][bcdfghjkmnpqtwx])"
_SHAPES: tuple[tuple[str, Callable[[str], list[Edit]]], ...] = (
    ("[\r\x0b\x0c\x85\u2028\u2029]", characters.line_breaks),
    (r"&[#A-Za-z]", encodings.entities),
    (r"\\", encodings.escapes),
    (r"%[0-9a-fA-F]{2}|=[0-9A-F]{2}=", encodings.octets),
    (r"<!--", markup.comments),
    (r"<[A-Za-z/]", markup.tags),
    (r"\]\(", markup.links),
    (r"(?:[A-Za-z0-9@./:+_-](?: |_|-|\.|\*|~|·)){6}", spelling.evenly_apart),
    (r"\*[A-Za-z0-9@]|[A-Za-z0-9.!?,]\*|~~|`|[A-Za-z0-9.!?,]_|_[A-Za-z0-9]", markup.emphasis),
    ("\u202e", characters.reversed_runs),
    (_ODD_CHARACTER, characters.styled),
    (_ODD_CHARACTER + r"|[\x01-\x08\x0e-\x1f\x7f]|\x00", characters.invisible),
    (_ODD_CHARACTER, characters.marked),
    (_ODD_CHARACTER, characters.look_alikes),
    (r"(?i:\bdot\b|[\[({<] *(?:at|@|\.) *[\])}>]|\s@\s|@\s|📧)", spoken.addresses),
    (rf"[A-Za-z0-9][{_E}]|[{_E}\x{{fe0f}}] *[a-z0-9]", spelling.emoji_inside),
    (r"\b[A-Za-z0-9](?:[ ._*~|/·•\-]{1,5}[A-Za-z0-9]){3,}\b", spelling.letters_apart),
    (r"[^\s] {2,}[^\s]", spelling.spaces),
    (r"[A-Za-z]-?\n *[a-z]|[0-9] *-?\n *-?[0-9]", spelling.broken_lines),
    (r"\b(?:[a-z][A-Z][a-z]|[A-Z][a-z][A-Z][a-z])", spelling.mixed_case),
    (r"[0-9][OolI|]|[OolI|][0-9]|[0-9]/[OolI|]|[OolI|]{4} [OolI|]{4}", spelling.digit_letters),
    (
        r"[A-Za-z][0-9@$!|+€£]+[A-Za-z]|\b[013457][A-Za-z]+[0-9@$]|\b[0-9][A-Za-z]{3}|[$€£@][A-Za-z]|\b[0-9][0-9@$]+[A-Za-z]{2}",
        spelling.leet,
    ),
    (
        r"(?i:\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)[ ,.\n–—-]+(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double)\b)",
        spoken.numbers,
    ),
    (r"[A-Za-z0-9+/_-]{16}|[A-Za-z0-9+/]{6}=|[01]{8}|[0-9A-Fa-f]{8}|(?:[0-9a-f]{2}[ :-]){4}", encodings.blobs),
    (rf"{_ODD}|(?i:{encodings.TELLING_CODED})", encodings.ciphers),
)
_STEPS = tuple((lazy_re2(shape), step) for shape, step in _SHAPES)


_SUSPECTS = PatternSet([shape for shape, _ in _SHAPES])
