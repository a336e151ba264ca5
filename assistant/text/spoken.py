"""Telephone numbers, e-mail and web addresses written out in words."""

from __future__ import annotations

import itertools
import re

from assistant.text.edits import Edit
from assistant.text.english import is_word, lines
from assistant.text.patterns import lazy

_DIGITS = dict(line.split() for line in lines("spoken.txt"))
_ONE = "(?:" + "|".join(sorted(_DIGITS, key=len, reverse=True)) + "|double|triple|[0-9]{1,4})"
_SPOKEN = lazy(rf"(?i)\b{_ONE}(?:(?:[ \t]*[,.–—-]+[ \t]*|[ \t]+|[ \t]*\n[ \t]*)(?:and[ ])?{_ONE}\b){{2,}}")
_SPOKEN_WORD = lazy(rf"(?i){_ONE}\b")
_TLD = r"(?:com|org|net|edu|gov|info|io|co|me|us|uk|ca|health|care|clinic|doctor|dental|example|test|page|blog|app|dev|site|online|link|bio|tv|de|fr|es|it|au|in)"
_DOT = r"(?:[ \t]+(?:dot|punto|point)[ \t]+|[ \t]*[\[({<][ \t]*(?:dot|\.|point)[ \t]*[\])}>][ \t]*|[ \t]*\.[ \t]*)"
_STRICT_DOT = r"(?:[ \t]+dot[ \t]+|[ \t]*[\[({<][ \t]*(?:dot|\.)[ \t]*[\])}>][ \t]*)"
_JOIN = rf"(?:{_STRICT_DOT}|\.|[ \t]+(?:underscore|dash|hyphen|minus)[ \t]+|[ \t]*\((?:underscore|dash)\)[ \t]*)"
_AT = r"(?:[ \t]+at[ \t]+|[ \t]*[\[({<][ \t]*(?:at|@)[ \t]*[\])}>][ \t]*|[ \t]*[@📧][ \t]*)"
_MAIL = lazy(
    rf"(?i)\b([a-z0-9_+-]+(?:{_JOIN}[a-z0-9_+-]+){{0,4}})({_AT})([a-z0-9-]+(?:{_DOT}[a-z0-9-]+){{0,3}}?{_DOT}{_TLD})\b"
)
_SITE = lazy(
    rf"(?i)\b((?:www{_STRICT_DOT})?[a-z0-9-]+(?:{_STRICT_DOT}[a-z0-9-]+){{0,3}}?{_STRICT_DOT}{_TLD})\b((?:(?:[ \t]+slash[ \t]+|/)[a-z0-9_-]+(?:[ \t]+(?:underscore|dash|hyphen|dot)[ \t]+[a-z0-9_-]+){{0,4}}){{0,4}})"
)
_QUAD = lazy(rf"(?i)\b[0-9]{{1,4}}(?:{_STRICT_DOT}[0-9]{{1,4}}){{2,3}}\b")
_SIGNS = lazy(
    rf"(?i)({_STRICT_DOT}|[ \t]*\.[ \t]*)|([ \t]+slash[ \t]+)|([ \t]+underscore[ \t]+|[ \t]*\(underscore\)[ \t]*)|([ \t]+(?:dash|hyphen|minus)[ \t]+|[ \t]*\(dash\)[ \t]*)"
)


def numbers(text: str) -> list[Edit]:
    """Numbers read out digit by digit ("five five five, zero one four ...") as digits."""
    found = []
    for match in _SPOKEN.finditer(text):
        written = _written(match[0])
        if written:
            found.append(Edit(*match.span(), written, "number in words"))
    return found


def _written(run: str) -> str:
    """The digits of a spoken run, grouped as spoken, or "" when it is no telephone-like number."""
    groups = [""]
    single = spelt = 0
    repeat = 1
    tens = False
    last = 0
    for match in _SPOKEN_WORD.finditer(run):
        gap = run[last : match.start()]
        word = match[0].lower()
        if groups[-1] and (re.search(r"[,.–—\n]", gap) or ("-" in gap and " " in gap)):
            groups.append("")
        last = match.end()
        if word in ("double", "triple"):
            repeat = 2 if word == "double" else 3
            continue
        digits = _DIGITS.get(word, word)
        spelt += word in _DIGITS
        single += len(digits) == 1
        if tens and len(digits) == 1 and digits != "0" and not re.search(r"[,.\n]", gap):
            groups[-1] = groups[-1][:-1] + digits
        else:
            groups[-1] += digits * repeat
        tens = len(digits) == 2 and digits[1] == "0" and digits not in ("00", "10")
        repeat = 1
    whole = "".join(groups)
    if spelt < 3 or single < 3 or _is_counting(whole) or not (len(whole) >= 7 or (len(whole) == 5 and single == 5)):
        return ""
    if len(groups) > 1 or len(whole) not in (7, 9, 10):
        return "-".join(g for g in groups if g)
    cuts = {7: (3,), 9: (3, 5), 10: (3, 6)}[len(whole)]
    return "-".join(whole[a:b] for a, b in zip((0, *cuts), (*cuts, None), strict=True))


def _is_counting(digits: str) -> bool:
    steps = {int(b) - int(a) for a, b in itertools.pairwise(digits)}
    return digits.startswith(("12345", "54321")) or len(steps) == 1


def addresses(text: str) -> list[Edit]:
    """E-mail and web addresses with "at", "dot" and "slash" in words or brackets, as they are typed."""
    found = []
    for match in _MAIL.finditer(text):
        whole = match[0]
        plain_at = match[2].strip().lower() == "at"
        if re.search(r"\s", whole) is None and not re.search(r"[\[({<📧]", whole):
            continue
        if plain_at and (not re.search(r"(?i)\bdot\b", whole) or is_word(match[1]) or is_word(match[1] + "s")):
            continue
        if (
            match[2].strip() == "@"
            and is_word(match[1])
            and not re.search(r"(?i)\bdot\b", match[3])
            and " " not in match[3]
        ):
            continue
        found.append(Edit(*match.span(), f"{_signs(match[1])}@{_signs(match[3])}", "address in words"))
    taken = [(e.start, e.end) for e in found]
    for match in _SITE.finditer(text):
        if not any(a < match.end() and match.start() < b for a, b in taken):
            found.append(Edit(*match.span(), _signs(match[1]) + _signs(match[2]), "address in words"))
    found += [Edit(*m.span(), _SIGNS.sub(".", m[0]), "address in words") for m in _QUAD.finditer(text) if not any(a < m.end() and m.start() < b for a, b in taken)]
    return sorted(found)


def _signs(text: str) -> str:
    return _SIGNS.sub(lambda m: "./_-"[(m.lastindex or 1) - 1], text)
