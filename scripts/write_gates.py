"""Write ``assistant/guard/conduct/gates.txt``: of each phrase of the conduct cues the words one of which a text must hold for it to match.

    python scripts/write_gates.py

Run it when a cue file has changed. A phrase that is not in the file is read in every text: slower, never wrong.
"""

from __future__ import annotations

import re
import re._constants as kinds
import re._parser as parser
from collections.abc import Iterable

from assistant.guard.conduct import cues

MOST = 60  # words; a phrase that begins in more ways is worth no gate
LEAST = 3  # letters of a word worth seeking
_RE2_ONLY = re.compile(r"\\p|\\pL|\\x\{")


def words_of(pattern: str) -> tuple[str, ...]:
    """Words one of which every match of ``pattern`` holds, lower case; none when nothing can be said."""
    if _RE2_ONLY.search(pattern) or not pattern.isascii():
        return ()
    found = _needed(parser.parse(pattern, re.IGNORECASE))
    return tuple(sorted(found)) if found is not None and len(found) <= MOST else ()


def _needed(parts: Iterable[tuple[object, object]]) -> frozenset[str] | None:
    """The best of what each part of a sequence needs; None when no part needs anything."""
    choices: list[frozenset[str]] = []
    run = ""
    for operation, about in parts:
        if operation is kinds.LITERAL and chr(about).isascii() and (chr(about).isalnum() or chr(about) in " -"):  # type: ignore[call-overload]
            run += chr(about).lower()  # type: ignore[call-overload]
            continue
        choices += _worth(run)
        run = ""
        inner = _of(operation, about)
        if inner is not None:
            choices.append(inner)
    choices += _worth(run)
    return min(choices, key=lambda words: (len(words), -min(map(len, words)))) if choices else None


def _of(operation: object, about: object) -> frozenset[str] | None:
    if operation is kinds.SUBPATTERN:
        return _needed(about[3])  # type: ignore[index]
    if operation is kinds.BRANCH:
        each = [_needed(branch) for branch in about[1]]  # type: ignore[index]
        return None if None in each else frozenset().union(*(words for words in each if words is not None))
    if operation in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and about[0] > 0:  # type: ignore[index]
        return _needed(about[2])  # type: ignore[index]
    return None


def _worth(run: str) -> list[frozenset[str]]:
    word = run.strip()
    return [frozenset((word,))] if len(word) >= LEAST else []


def main() -> None:
    """Write the file."""
    lines = ["# Made by scripts/write_gates.py: the checksum of a phrase, and the words one of which a text must hold for it to match."]
    for name in cues.names():
        for phrases in cues.phrases(name).values():
            lines += [f"{cues.checksum(phrase)} {'|'.join(words)}" for phrase in phrases if (words := words_of(phrase))]
    cues.GATES.write_text("\n".join(dict.fromkeys(lines)) + "\n", encoding="utf-8")
    print(f"{len(lines) - 1} phrases")


if __name__ == "__main__":
    main()
