"""Words disguised by how they are spelt: leet, letters set apart, emoji or line breaks inside."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise, product

from assistant.text.characters import EMOJI
from assistant.text.edits import Edit
from assistant.text.english import is_word, lines, oddness, plausible
from assistant.text.patterns import lazy

_LEET = {line[0]: line[2:] for line in lines("leet.txt")}
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?"
_DATED = lazy(
    rf"\b{_MONTH} ((?=[0-9OolI|]*[0-9])[0-9OolI|]{{2}})\b|\b((?:[0-9]{{1,2}}/)(?=[0-9OolI|]*[0-9])[0-9OolI|]{{2}})(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9.])((?=[0-9OolI.|]*[0-9]\.)[0-9OolI|]{1,3}(?:\.[0-9OolI|]{1,3}){3})(?![A-Za-z0-9])|\b((?=[0-9OolI |]*[0-9])[0-9OolI|]{4}(?:[ -][0-9OolI|]{4}){3})\b"
)
_LEET_TOKEN = lazy(
    r"(?<![A-Za-z0-9@$#/._-])(?=[A-Za-z0-9@$!|+€£]*[A-Za-z])(?=[A-Za-z]*[0-9@$!|+€£])[A-Za-z0-9@$!|+€£]*[A-Za-z0-9@$](?![A-Za-z0-9@]|\.[A-Za-z0-9])|(?<=[A-Za-z0-9]-)[A-Za-z]*[0-9@$][A-Za-z0-9@$]*(?![A-Za-z0-9@])"
)
# Ordinary shapes: 10mg, 20th, 9am, B12, COVID19, 5K, H1N1, 1990s.
_ORDINARY = lazy(
    r"[0-9]+(?:[a-z]{1,2}|[A-Z]{1,3}|min|hrs?|lbs?|mcg|mgs?|days?|mmol|nmol|kcal|ish)|[A-Za-z]+[0-9]{2,}|[A-Z]+[0-9]+[a-z]?|[A-Z0-9]{1,5}|[0-9]+x[0-9]+|[A-Za-z]+[!|+]+|\$[0-9].*|\+[A-Za-z0-9]+|[A-Z][a-z][A-Z][0-9a-z]+"
)
_HEX_GROUP = lazy(r"[0-9A-Fa-f]{1,4}")
_HEX_BEFORE = lazy(r"[0-9A-Fa-f]{1,4}::?\Z|::\Z")
_HEX_AFTER = lazy(r"::?[0-9A-Fa-f]{1,4}\b")
_DIGIT_LOOK_ALIKES = str.maketrans("OolI|", "00111")
_NUMBER = lazy(
    r"(?<![A-Za-z0-9])[0-9OolI|]+(?:[-/.() ]{1,2}[0-9OolI|]+)+(?![A-Za-z0-9])|(?<![A-Za-z0-9])[1-9][0-9]*[OolI|]*[Oo][0-9OolI|]*(?=\s?%)|(?<![A-Za-z0-9])[0-9OolI|]{4,}(?![A-Za-z0-9])"
)
_APART = lazy(r"(?<![A-Za-z0-9'@#])[A-Za-z0-9](?:[ ._*~|/·•\-]{1,5}[A-Za-z0-9](?![A-Za-z0-9'])){2,}")
_EVENLY = lazy(
    "|".join(rf"(?<![A-Za-z0-9'])\+?(?:[A-Za-z0-9@./:+_-]{g}){{6,}}[A-Za-z0-9](?![A-Za-z0-9'])" for g in (" ", "_", "-", r"\.", r"\*", "~", "·"))
)
_GAP = lazy(r"[^A-Za-z0-9]+")
_EMOJI_INSIDE = lazy(f"(?<=[A-Za-z0-9])[{EMOJI}\ufe0f\u200d]+(?=[A-Za-z0-9])")
_EMOJI_BETWEEN = lazy(f"(?<=[a-z,]) +[{EMOJI}\ufe0f\u200d]+(?: +[{EMOJI}\ufe0f\u200d]+)* *(?=[a-z0-9])")
_FRAGMENT_BEFORE = lazy(r"[A-Za-z]*\Z")
_FRAGMENT_AFTER = lazy(r"[A-Za-z]*")
_MIXED = lazy(r"(?<![A-Za-z0-9@#/._-])[A-Za-z]{3,}(?![A-Za-z0-9])")
_SPACES = lazy(r"(?<=[^\s]) {2,}(?=[^\s])")
_SPLIT_NUMBER = lazy(r"(?<=[0-9])[ -]*\n[ -]*(?=[0-9])")
_PHONE_ROWS = lazy(r"(?<![0-9])[0-9(][0-9 ().-]{0,8}[0-9)-](?:[ -]*\n[ -]*[0-9][0-9 ().-]{0,8}){1,3}(?![0-9])")
_DATE_ROWS = lazy(r"(?:19|20)[0-9]{2}[ -]*\n[ -]*[0-9]{1,2}[ -]*\n[ -]*[0-9]{1,2}|[0-9]{1,2}[ -]*\n[ -]*[0-9]{1,2}[ -]*\n[ -]*(?:19|20)[0-9]{2}")
_HYPHENATED = lazy(r"(?<=[A-Za-z])[-\u00ad]\n[ \t]*(?=[a-z])")
_BROKEN = lazy(r"(?<=[A-Za-z])\n(?=[a-z])")


def leet(text: str) -> list[Edit]:
    """Digits and signs that stand for letters inside words; B12, COVID-19, 10K and the like stay."""
    tokens = [m for m in _LEET_TOKEN.finditer(text) if not _hex_group(text, m)]
    strong = [(m, word) for m in tokens if (word := _leet_word(m[0], False))]
    if not strong:
        return []
    certain = {m.start() for m, _ in strong}
    weak = [(m, word) for m in tokens if m.start() not in certain and (word := _leet_word(m[0], True))]
    return sorted(Edit(*m.span(), word, "leet") for m, word in strong + weak)


def _hex_group(text: str, token: re.Match[str]) -> bool:
    """A group of an internet or device address: hexadecimal digits beside a colon that joins digits."""
    return _HEX_GROUP.fullmatch(token[0]) is not None and (
        _HEX_BEFORE.search(text, max(0, token.start() - 6), token.start()) is not None or _HEX_AFTER.match(text, token.end()) is not None
    )


@cache
def _leet_word(token: str, nearby: bool) -> str:
    """What ``token`` spells in leet, or ""; ``nearby``: other leet stands in the same text."""
    letters = sum(c.isalpha() for c in token)
    if len(token) > 30 or (not nearby and ((letters < 2 and len(token) < 4) or _ORDINARY.fullmatch(token))):
        return ""
    if nearby and (letters == 0 or re.fullmatch(r"[0-9]+(?:st|nd|rd|th|mg|ml|am|pm|s|k|K|D|x)|[A-Z]+-?[0-9]+", token)):
        return ""
    signs = [c for c in token if c in _LEET]
    if not signs or any(not c.isalpha() and c not in _LEET for c in token) or len(signs) > 8:
        return ""
    choices = [_LEET.get(c, c) for c in token]
    words = ["".join(letters) for letters in product(*choices)][:64]
    best = min(words, key=lambda w: (not is_word(w), oddness(w)))
    good = (
        is_word(best)
        if (nearby and len(best) < 4) or len(best) < 4
        else plausible(best) and (letters >= 2 or is_word(best))
    )
    if token[0] == "@":
        good = is_word(best) and not is_word(token[1:])
    if not good:
        return ""
    return best.capitalize() if token[0] in _LEET and not is_word(best) else best


def digit_letters(text: str) -> list[Edit]:
    """Letters O and l that stand for digits inside numbers: 555-O1O, 1OO%."""
    found = []
    for match in _NUMBER.finditer(text):
        token = match[0]
        digits = sum(c.isdigit() for c in token)
        percent = text[match.end() : match.end() + 2].lstrip().startswith("%")
        if (
            (token.isascii() and not any(c in "OolI|" for c in token))
            or digits < 1
            or (not percent and (digits < 3 or digits * 5 < 2 * sum(c.isalnum() for c in token)))
        ):
            continue
        if (
            not percent
            and any(not any(c.isdigit() for c in g) and len(g) < 2 for g in re.findall(r"[0-9OolI|]+", token))
            and digits < 6
        ):
            continue
        if re.fullmatch(r"[0-9]+l|I[0-9]+(?:\.[0-9]+)?|O[0-9]{1,2}|O-?[0-9]", token):
            continue
        found.append(Edit(*match.span(), token.translate(_DIGIT_LOOK_ALIKES), "letters for digits"))
    for match in _DATED.finditer(text):
        if not any(e.start < match.end() and match.start() < e.end for e in found):
            group = match.lastindex or 0
            if not match[group].isdigit() and match[group].translate(_DIGIT_LOOK_ALIKES) != match[group]:
                found.append(Edit(*match.span(group), match[group].translate(_DIGIT_LOOK_ALIKES), "letters for digits"))
    return sorted(found)


def letters_apart(text: str) -> list[Edit]:
    """Letters or digits set apart by spaces, dots, dashes or underscores, joined into words and numbers."""
    found = []
    for match in _APART.finditer(text):
        run = match[0]
        signs = _GAP.split(run)
        gaps = _GAP.findall(run)
        joined = _joined(signs, gaps)
        if joined:
            found.append(Edit(*match.span(), joined, "letters set apart"))
    return found


def evenly_apart(text: str) -> list[Edit]:
    """Addresses and numbers with the same sign after every character, their own punctuation included."""
    found: list[Edit] = []
    for match in _EVENLY.finditer(text):
        run = match[0]
        joined = run[::2]
        digits = sum(c.isdigit() for c in joined)
        if _POINTED.fullmatch(joined) and joined.count(".") != 3:
            joined = joined.replace(".", "-")
        if "@" not in joined and "/" not in joined and not _ADDRESS_END.search(joined) and re.search(r"[0-9]\.[a-z]|[a-z]\.[a-z]", joined):
            joined = joined.replace(".", "-")
        whole = re.search(r"@|[A-Za-z]\.[A-Za-z]{2,}|[0-9][./:-][0-9]|[0-9]-[a-z]{3}|/", joined) is not None or digits > 6
        if whole and len(joined) > 6 and (digits > 3 or "@" in joined or re.search(r"[a-z]{3}", joined)) and not (found and match.start() < found[-1].end):
            found.append(Edit(*match.span(), joined, "letters set apart"))
    return found


def _joined(signs: list[str], gaps: list[str]) -> str:
    """The words that single ``signs`` with ``gaps`` between them spell, or "" for an ordinary list."""
    often = Counter(gaps)
    inner = min(often, key=lambda g: (len(g), -often[g]))
    count = len(signs)
    digits = sum(s.isdigit() for s in signs)
    if any(inner not in gap and not gap.isspace() for gap in often):
        return ""
    if len(inner) > 1 or (digits == count and count < 7) or count < 4 or _counts(signs):
        return ""
    if inner in "/|" and gaps.count(inner) < 4:
        return ""
    if inner == " " and digits * 2 >= count and digits != count and not _CODE.fullmatch("".join(signs)):
        return ""
    letters = "".join(s for s in signs if s.isalpha())
    if inner == "." and letters.isupper() and count < 6 and not digits:
        return ""
    parts = [signs[0]]
    for gap, sign in zip(gaps, signs[1:], strict=True):
        parts += (_between(gap, inner, parts[-1][-1:], sign), sign)
    joined = "".join(parts)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", _segmented(joined))


_CODE = lazy(r"[A-Z]{2,5}[0-9]{5,12}")
_ADDRESS_END = lazy(r"\.(?:com|org|net|edu|gov|info|io|co|me|us|uk|ca|de|fr|es|it|au|in|tv|app|example|test)\Z")
_POINTED = lazy(r"[0-9]+(?:\.[0-9]+)+")


def _between(gap: str, inner: str, before: str, after: str) -> str:
    if gap == inner:
        return " " if before.isdigit() != after.isdigit() else ""
    kept = gap.replace(inner, "")
    if kept.strip():
        return kept.strip() + (" " if kept.strip() in ".," else "")
    return "-" if before.isdigit() and after.isdigit() else " "


def _counts(signs: list[str]) -> bool:
    steps = {ord(b) - ord(a) for a, b in pairwise(signs)}
    return len(steps) == 1


@cache
def _segmented(text: str) -> str:
    """``text`` with spaces between everyday words where one long run is made of nothing else."""
    return re.sub(r"[a-z]{9,80}", lambda m: _segment(m[0]), text)


def _segment(run: str) -> str:
    if is_word(run):
        return run
    best: list[tuple[int, list[str]] | None] = [(0, [])] + [None] * len(run)
    for end in range(1, len(run) + 1):
        for start in range(max(0, end - 16), end):
            head = best[start]
            word = run[start:end]
            if head is not None and is_word(word) and (len(word) > 2 or word in _SHORT):
                cost = head[0] + 1
                known = best[end]
                if known is None or cost < known[0]:
                    best[end] = (cost, [*head[1], word])
    last = best[-1]
    return " ".join(last[1]) if last else run


_SHORT = frozenset(
    (
        "a",
        "i",
        "am",
        "an",
        "as",
        "at",
        "be",
        "by",
        "do",
        "go",
        "he",
        "if",
        "in",
        "is",
        "it",
        "me",
        "mg",
        "my",
        "no",
        "of",
        "on",
        "or",
        "so",
        "to",
        "up",
        "us",
        "we",
    )
)


def emoji_inside(text: str) -> list[Edit]:
    """Emoji between the letters of a word, out; emoji between two words of a phrase as a space."""
    found = []
    for match in _EMOJI_INSIDE.finditer(text):
        start, end = match.span()
        before = _FRAGMENT_BEFORE.search(text, max(0, start - 30), start)
        after = _FRAGMENT_AFTER.match(text, end, end + 30)
        left, right = before[0] if before else "", after[0] if after else ""
        if (is_word(left) and is_word(right) and min(len(left), len(right)) > 1) or (
            len(left) > 3 and len(right) > 3 and not is_word(left + right)
        ):
            found.append(Edit(start, end, " "))
        else:
            found.append(Edit(start, end, "", "emoji inside a word"))
    found += [Edit(*m.span(), " ") for m in _EMOJI_BETWEEN.finditer(text)]
    return sorted(found)


def spaces(text: str) -> list[Edit]:
    """Runs of spaces inside a line as one."""
    return [Edit(*m.span(), " ") for m in _SPACES.finditer(text)]


def mixed_case(text: str) -> list[Edit]:
    """Words in aLtErNaTiNg case as they are usually written."""
    return [Edit(*m.span(), m[0].capitalize()) for m in _MIXED.finditer(text) if _alternates(m[0])]


def _alternates(word: str) -> bool:
    turns = sum(a.isupper() != b.isupper() for a, b in pairwise(word))
    return turns == len(word) - 1 or (len(word) > 5 and turns * 4 >= 3 * (len(word) - 1))


def broken_lines(text: str) -> list[Edit]:
    """Line breaks inside a word or a number."""
    found = [Edit(*m.span(), "") for m in _HYPHENATED.finditer(text)]
    for match in _PHONE_ROWS.finditer(text):
        if sum(c.isdigit() for c in match[0]) in (7, 9, 10, 11, 16) or _DATE_ROWS.fullmatch(match[0].strip()):
            found += [Edit(*m.span(), "-", "number over lines") for m in _SPLIT_NUMBER.finditer(text, *match.span())]
    for match in _BROKEN.finditer(text):
        start, end = match.span()
        before, after = (
            _FRAGMENT_BEFORE.search(text, max(0, start - 30), start),
            _FRAGMENT_AFTER.match(text, end, end + 30),
        )
        left, right = before[0] if before else "", after[0] if after else ""
        if min(len(left), len(right)) <= 4 and not is_word(left) and not is_word(right) and plausible(left + right):
            found.append(Edit(start, end, "", "word over lines"))
    found.sort()
    return [e for i, e in enumerate(found) if i == 0 or e.start >= found[i - 1].end]
