"""Make ``assistant/writers/builtin/data/often.txt`` and ``seldom.txt``: the words of the posts in evals/training, by which slips of the keyboard are known.

    python scripts/list_words.py

Run it when the texts have changed much.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from train_punctuation import texts

from assistant.knowledge import spelling

DATA = Path(__file__).parent.parent / "assistant" / "writers" / "builtin" / "data"
OFTEN, SELDOM = 10, 2  # texts a word stands in
_WORD = re.compile(r"(?<![\w@#./'’-])[a-z]{4,}(?![\w@./-]|['’]\w)")


def write(name: str, head: str, words: Iterable[str]) -> None:
    """One list, in order, several words a line."""
    lines = textwrap.fill(" ".join(sorted(words)), 120, break_on_hyphens=False)
    (DATA / name).write_text(f"# {head}\n# Made by scripts/list_words.py from the posts of evals/training, which are our own.\n{lines}\n", encoding="utf-8")


def main() -> None:
    """Count, and write both."""
    uses = Counter(word for text in texts() for word in set(_WORD.findall(text)))
    write("often.txt", "Words that posts often use: what a slip of the keyboard was meant to be.", (word for word, count in uses.items() if count >= OFTEN))
    write("seldom.txt", "Words that posts use now and then and the search model does not list whole: no slip of the keyboard.", (word for word, count in uses.items() if SELDOM <= count < OFTEN and word not in spelling.known()))


if __name__ == "__main__":
    main()
