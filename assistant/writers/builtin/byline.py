"""Whose post it is, said beside the words of the post: "fb, dr becker", "Dr. Raman here:". A note to the writer, not news of that person."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant import platforms
from assistant.profile import Profile

_TITLES = ("dr", "nurse", "md", "do", "pa", "np", "rn", "pt", "cnm", "dds")
_LEAST = 3  # words of a request beside the name


@lru_cache(maxsize=64)
def without(request: str, profile: Profile) -> str:
    """The request without a name of the practice that stands alone at its beginning or end, or beside a platform there."""
    patterns = _patterns((*profile.clinicians, *profile.staff))
    for pattern in patterns:
        left = pattern.sub(lambda m: m["kept"] or "", request, count=1)
        if left != request and len(left.split()) >= _LEAST:
            request = left
    return request


def is_name(clause: str, profile: Profile) -> bool:
    """Whether a clause is the name of one of the practice and nothing else."""
    said = re.sub(r"(?i)^\W*(?:(?:from|by)\s+)?(?:dr\.?|nurse)?\s*|\W+$", "", clause).lower()
    return bool(said) and any(said == name.lower() for full in (*profile.clinicians, *profile.staff) for name in _names(full))


@lru_cache(maxsize=16)
def _patterns(people: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """What to leave out at the end and at the beginning; ``kept`` is the platform named beside the name."""
    names = "|".join(sorted({re.escape(name) for full in people for name in _names(full)}, key=len, reverse=True))
    if not names:
        return ()
    title, after = r"(?:dr\.?|nurse|pa|np) ", r"(?:,? (?:md|do|pa|np|rn|pt|cnm|dds|here)\b)*"
    name = rf"(?:(?:from|by|as|for)(?: me,?)? )?(?:{title})?(?:{names}){after}"
    place = rf"(?:for |on )?(?:{'|'.join(map(re.escape, platforms.aliases()))})"
    return (
        re.compile(rf"(?i)(?P<kept>[.!?…\s,;–—-]\s*(?:{place})[\s,.:]+)(?:-\s*)?{name}\W*$"),  # "... linkedin, Hana Sato"
        re.compile(rf"(?i)[.!?…,;–—-]+\s*(?:-\s*)?{name}(?P<kept>[\s,.]+(?:{place})\W*)$"),  # "... dr chen for facebook"
        re.compile(rf"(?i)(?<!\bdr)(?P<kept>[.!?…])\s*(?:[-–—]\s*)?{name}\W*$|(?P<dash>\s+[-–—]\s*){name}\W*$"),
        re.compile(rf"(?i)^\W*(?P<kept>(?:{place})[\s,.:]+)?{name}\s*(?:\.|(?<=\bhere)\s*[:,])(?:\s+(?:{place})\s*[.:])?\s+(?=\S)"),
        re.compile(rf"(?i)^\W*(?P<kept>(?:{place})[\s,.:]+){name}\s*[.:]\s+(?=\S)"),  # "Instagram, Dr. Raman: I chose eyes because ..."
    )


def _names(full: str) -> list[str]:
    parts = [p for p in re.findall(r"[^\W\d_][\w'’-]*", full) if p.lower() not in _TITLES]
    if not parts:
        return []
    first, last = parts[0], parts[-1]
    return [first, last, f"{first} {last}", f"{first} {last[0]}", f"{first[0]}. {last}", f"{last} {first}"] if first != last else [first]
