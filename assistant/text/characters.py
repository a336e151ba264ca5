"""Disguises of single characters: invisible ones, styled letters, accents, look-alikes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from assistant.text.edits import Edit
from assistant.text.english import is_word, lines, plausible
from assistant.text.patterns import lazy

EMOJI = "\u00a9\u00ae\u2122\u2139\u2190-\u21ff\u231a-\u23ff\u25a0-\u27bf\u2b00-\u2bff\u3030\u303d\U0001f000-\U0001f0ff\U0001f18e-\U0001f19a\U0001f1e6-\U0001f64f\U0001f680-\U0001faff"
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800"
    "\u3164\ufeff\uffa0\ufe00-\ufe0f\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_INVISIBLE = lazy(
    f"(?<![{EMOJI}\ufe0f])\u200d[{_UNSEEN}]*|(?<![{EMOJI}])\ufe0f[{_UNSEEN}]*|[{_UNSEEN.replace(chr(0x200B) + '-' + chr(0x200F), chr(0x200B) + chr(0x200C) + chr(0x200E) + chr(0x200F)).replace(chr(0xFE0F), chr(0xFE0E))}][{_UNSEEN}]*"
)
_FLAG = lazy("\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f")
_REVERSED = lazy("\u202e([^\u202a-\u202e\u2066-\u2069\n]*)[\u202c\u2069]?")
_KEYCAP = lazy("([0-9#*])\ufe0f?\u20e3")
_REGIONAL = lazy("[\U0001f1e6-\U0001f1ff](?: ?[\U0001f1e6-\U0001f1ff])*")
_MARKED = lazy(f"([^{_MARKS}]?)([{_MARKS}]+)")
_BREAKS = lazy("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_STYLED = lazy(
    "[\u00b2\u00b3\u00b9\u02b0-\u02b8\u02e0-\u02e4\u0660-\u0669\u06f0-\u06f9\u07c0-\u07c9\u0966-\u096f\u09e6-\u09ef\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf"
    "\u2070-\u209c\u2100-\u2121\u2123-\u214f\u2160-\u217f\u2460-\u24ff\u2776-\u2793\u2c7c\u2c7d\u3200-\u33ff\ufb00-\ufb06\ufb50-\ufdff\ufe10-\ufe6b\ufe70-\ufefc\uff01-\uffee"
    "\U0001d400-\U0001d7ff\U0001f100-\U0001f149\U0001fbf0-\U0001fbf9]"
)


def _plain_forms() -> dict[str, str]:
    table = {chr(c): " " for c in (0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)}
    table |= dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u2032\u02b9\uff07", "'") | dict.fromkeys(
        "\u201c\u201d\u201e\u201f\u2033", '"'
    )
    table |= dict.fromkeys("\u2010\u2011\u2012\u2212\ufe63\u058a\u2043", "-") | {
        "\u2024": ".",
        "\u2027": ".",
        "\u2219": "·",
        "\u2044": "/",
        "\u2215": "/",
    }
    table |= dict(zip("øØłŁđĐħĦŧŦ", "oOlLdDhHtT", strict=True))
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii() and base.isalpha():
            table[chr(code)] = base
    return table | {chr(c): "\ufffd" for c in range(0xD800, 0xE000)}


_PLAIN = _plain_forms()
_NOT_PLAIN = lazy("[" + "".join(sorted(map(re.escape, _PLAIN))) + "–—―]")
_LOOK_ALIKES = {alike: line[0] for line in lines("look_alikes.txt") for alike in line[2:]}
_ALIKE_WORD = lazy(
    "[A-Za-z]*[" + "".join(sorted(_LOOK_ALIKES)) + "][A-Za-z" + "".join(sorted(_LOOK_ALIKES)) + "]*"
)
_NATIVE = frozenset(word for line in lines("native_words.txt") for word in line.split())
# Negative circled letters and small capitals belong to no script's spelling; two in a word are always a dress.
_NEVER_PLAIN = lazy("[\U0001f150-\U0001f169\u1d00\u1d04\u1d05\u1d07\u1d0a-\u1d0d\u1d0f\u1d18\u1d1b\u1d1c\u1d20-\u1d22]")
_UNITS = lazy("[μµ](?:g|m|l|L|M|mol|gm|s|V|A|W|IU|Sv|Gy|Hz)\\Z")


def plain_forms(text: str) -> str:
    """``text``, character for character, with plain quotes, spaces and hyphens and Latin letters without accents."""
    return _NOT_PLAIN.sub(_plain, text)


def _plain(match: re.Match[str]) -> str:
    char = match[0]
    if char in _PLAIN:
        return _PLAIN[char]
    text, at = match.string, match.start()
    if text[at - 1 : at].isdigit():
        return "-" if text[at + 1 : at + 2].isdigit() or text[at + 1 : at + 4].lower() in _AGES else char
    return "-" if text[at + 1 : at + 4].lower() == "old" and text[at - 4 : at].lower() in _AGED else char


# A dash for the hyphen of "43-year-old" is no pause.
_AGES = frozenset(("yea", "mon", "wee", "day"))
_AGED = frozenset(("year", "onth", "week", "-day", "–day", "—day"))


def line_breaks(text: str) -> list[Edit]:
    """Every kind of line break as one newline."""
    return [Edit(*m.span(), "\n") for m in _BREAKS.finditer(text)]


def invisible(text: str) -> list[Edit]:
    """Characters that show nothing, out; text smuggled in tags or variation selectors, in the open."""
    flags = {m.start() + 1: m.end() for m in _FLAG.finditer(text)}
    found = []
    for match in _INVISIBLE.finditer(text):
        start, end = match.span()
        if start in flags:
            start = flags[start]
            if start >= end:
                continue
        found.append(_reveal_unseen(text, start, end))
    return found


def _reveal_unseen(text: str, start: int, end: int) -> Edit:
    run = text[start:end]
    message = smuggled(run) if len(run) >= 4 else ""
    if message:
        return Edit(start, end, f" {message} ", "smuggled text")
    before, after = text[start - 1 : start], text[end : end + 1]
    inside = (
        (before.isalnum() or before == "@")
        and (after.isalnum() or after == "@")
        and before < "\u0500"
        and after < "\u0500"
    )
    return Edit(start, end, "", "invisible characters" if inside and run != "\u00ad" else "")


def smuggled(run: str) -> str:
    """The text that a run of tag characters, variation selectors or invisible bits spells, or ""."""
    tags = "".join(chr(ord(c) - 0xE0000) for c in run if "\U000e0020" <= c <= "\U000e007e")
    if len(tags) >= 4:
        return tags.strip() if any(c.isalnum() for c in tags) else ""
    selectors = [
        ord(c) - 0xFE00 if c < "\ufe10" else ord(c) - 0xE0100 + 16
        for c in run
        if "\ufe00" <= c <= "\ufe0f" or "\U000e0100" <= c <= "\U000e01ef"
    ]
    octets = bytes(selectors) if len(selectors) >= 4 else b""
    for zero, one in ("\u200b\u200c", "\u2062\u2064", "\u200c\u200d"):
        bits = "".join("0" if c == zero else "1" for c in run if c in (zero, one))
        if not octets and len(bits) >= 32 and len(set(bits)) == 2:
            octets = bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits) - 7, 8))
    message = octets.decode("utf-8", "ignore")
    readable = sum(c.isalnum() or c in " .,-@:/" for c in message)
    return message if len(message) >= 3 and readable == len(message) else ""


def reversed_runs(text: str) -> list[Edit]:
    """Runs shown right to left by an override, in reading order."""
    return [
        Edit(*m.span(), m[1][::-1], "reversed by a bidi override" if m[1].strip() else "")
        for m in _REVERSED.finditer(text)
    ]


def read_from_the_right(text: str) -> str:
    """``text`` with runs under a bidi override put in the order they are read."""
    return _REVERSED.sub(lambda m: m[1][::-1], text) if "\u202e" in text else text


def styled(text: str) -> list[Edit]:
    """Full-width, mathematical, circled, superscript letters, foreign digits and keycaps as plain ones."""
    found = [Edit(*m.span(), _compatible(m[0])) for m in _STYLED.finditer(text) if _compatible(m[0]) != m[0]]
    found += [Edit(*m.span(), m[1]) for m in _KEYCAP.finditer(text)]
    found += [edit for m in _REGIONAL.finditer(text) for edit in _regional(m)]
    return sorted(found)


@cache
def _compatible(char: str) -> str:
    digit = unicodedata.digit(char, None)
    return str(digit) if digit is not None else unicodedata.normalize("NFKC", char)


def _regional(match: re.Match[str]) -> list[Edit]:
    letters = [i for i, c in enumerate(match[0]) if c != " "]
    word = "".join(chr(ord(match[0][i]) - 0x1F1E6 + 65) for i in letters)
    if (len(word) < 3 and " " not in match[0] and len(word) == 2) or (
        " " in match[0] and all(len(p) == 2 for p in match[0].split())
    ):
        return []  # a flag, or flags side by side
    return [Edit(*match.span(), word, "regional letters" if len(word) > 2 else "")]


def marked(text: str) -> list[Edit]:
    """Combining marks off Latin letters and digits, composed elsewhere, and never a pile of them."""
    found = []
    for match in _MARKED.finditer(text):
        base, marks = match[1], match[2]
        kept = unicodedata.normalize("NFC", base + marks[:3]) if base.isalpha() and base > "\u036f" else base
        if kept != match[0]:
            found.append(
                Edit(
                    *match.span(), kept, "combining marks" if len(marks) > 2 or "\u0334" <= marks[0] <= "\u0338" else ""
                )
            )
    return found


def look_alikes(text: str) -> list[Edit]:
    """Letters of other scripts that stand in for Latin ones, inside words that mix scripts or become English."""
    found: list[Edit] = []
    for match in _ALIKE_WORD.finditer(text):
        start, end = match.span()
        if _part_of_foreign_word(text, start, end):
            continue
        word = match[0]
        latin = "".join(_LOOK_ALIKES.get(c, c) for c in word)
        if _is_disguise(text, word, latin, start, end):
            found += [
                Edit(start + i, start + i + 1, latin[i], "look-alike letters")
                for i, c in enumerate(word)
                if c != latin[i]
            ]
    return found


def _part_of_foreign_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return (before.isalpha() and not before.isascii()) or (after.isalpha() and not after.isascii())


def _is_disguise(text: str, word: str, latin: str, start: int, end: int) -> bool:
    if _NEVER_PLAIN.search(word) and len(word) > 1:
        return True
    ascii_letters = [c for c in word if c.isascii()]
    greek = any("\u0370" <= c <= "\u03ff" for c in word)
    if ascii_letters and not (
        greek and (_UNITS.match(word) or (len(word) - len(ascii_letters) == 1 and not plausible(latin)))
    ):
        return not greek or plausible(latin)
    if ascii_letters or word.lower() in _NATIVE:
        return False
    around = text[max(0, start - 40) : start] + text[end : end + 40]
    native = sum(c.isalpha() and "\u0370" <= c < "\u2000" and c not in _LOOK_ALIKES for c in around)
    english = sum(c.isascii() and c.isalpha() for c in around)
    if native * 4 > english:
        return False
    return (
        (latin.lower() in ("a", "i") and english > 8 and not greek)
        or (is_word(latin) and len(word) > 1)
        or (len(word) > 2 and plausible(latin))
    )


Step = Callable[[str], list[Edit]]
