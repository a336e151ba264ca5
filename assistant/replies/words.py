"""A comment as rules and voter read it: lower-case words, numbers and signs in order, slang spelled out."""

from __future__ import annotations

import regex

SIGNS = frozenset(".?!")  # what ends a sentence
_PIECE = regex.compile(r"[a-z]+|\d+(?:[.,]\d+)*|[$£€%@#?!/+]|[.;\n]+|[\p{Extended_Pictographic}]")
_APOSTROPHE = regex.compile(r"(?<=[a-z])['’‘`](?=[a-z])")
_STRETCHED = regex.compile(r"([a-z])\1{2,}")
_SPELLED = {  # also the spelling vocabulary entries are filed under
    "u": "you", "ur": "your", "ya": "you", "r": "are", "pls": "please", "plz": "please", "w": "with", "n": "and", "wld": "would",
    "cld": "could", "shld": "should", "tmrw": "tomorrow", "tmr": "tomorrow", "tonite": "tonight", "ppl": "people", "bc": "because",
    "cuz": "because", "abt": "about", "thru": "through", "tho": "though", "dr": "doctor",
    "doc": "doctor", "hrs": "hours", "mins": "minutes", "min": "minutes", "wks": "weeks", "wk": "week", "yrs": "years",
    "yr": "year", "mo": "month", "appt": "appointment", "appts": "appointments", "b4": "before", "2nite": "tonight", "smth": "something",
    "idk": "i dont know", "rly": "really", "msg": "message", "cannot": "cant", "thnx": "thanks", "thx": "thanks", "ty": "thanks",
}  # fmt: skip


def read(text: str) -> tuple[str, ...]:
    """The tokens of a folded text: words without apostrophes, whole parts of numbers, signs, "." for every pause, single emoji."""
    plain = _STRETCHED.sub(r"\1", _APOSTROPHE.sub("", text.lower()))
    found: list[str] = []
    for piece in _PIECE.findall(plain):
        if piece[0].isdigit():
            found.append(regex.split("[.,]", piece)[0])
        elif piece[0] in ".;\n":
            found.append(".")
        else:
            found += spelled(piece)
    return tuple(found)


def spelled(word: str) -> list[str]:
    """A lower-case word with its slang spelled out."""
    return _SPELLED[word].split() if word in _SPELLED else [word]


def sentences(tokens: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """(start, end) of every sentence; its sign is inside."""
    bounds, start = [], 0
    for n, token in enumerate(tokens):
        if token in SIGNS:
            bounds.append((start, n + 1))
            start = n + 1
    if start < len(tokens):
        bounds.append((start, len(tokens)))
    return tuple(b for b in bounds if b[1] - b[0] > 1 or tokens[b[0]] not in SIGNS) or ((0, len(tokens)),)
