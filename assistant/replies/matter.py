"""What of illness and medicine a comment speaks of, by the guard's own word lists."""

from __future__ import annotations

from assistant.guard import lexicon

_LISTS = {
    "illness": "advice/conditions+advice/symptoms",
    "medicine": "advice/drugs+advice/drug_brands+advice/vaccines",
    "procedure": "advice/procedures+advice/tests",
}
_SHORTEST = 3  # letters: "er", "ed" and the like are words of other trades too


def matter(text: str) -> frozenset[str]:
    """Which of illness, medicine and procedure a folded text names."""
    low = text.lower()
    return frozenset(kind for kind, name in _LISTS.items() if any(end - start > _SHORTEST for start, end, _ in lexicon.load(name).find(low)))
