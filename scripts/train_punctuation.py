"""Make ``assistant/writers/builtin/data/punctuation.npz`` from the posts of evals/training: a small network over the search model's third layer, the same every time.

    python scripts/train_punctuation.py            write the weights: three minutes, 4 GB
    python scripts/train_punctuation.py --measure  learn from nine texts in ten, say how the tenth is read, writing nothing

Every text is read without its marks and capitals, half of them without apostrophes, as people type in haste. Where a comma or a dash parts
two clauses that can each stand alone (``boundaries.may_end``) a stop would be right as well, and is learnt as one.
Run it when the texts, ``boundaries.py`` or its lists have changed much, or the search model has.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import small_network

from assistant.knowledge.embedding import minilm
from assistant.writers.builtin.copyedit import boundaries, layers, marks

FOLDER = Path(__file__).parent.parent / "evals" / "training"
NOT_TYPED_AS_POSTS = ("requests", "deid-notes", "asides", "parts", "improper")
NOTHING, COMMA, STOP, OTHER = range(len(marks.CLASSES))
HIDDEN, EPOCHS, DROPPED = 112, 4, 0.1
AT_ONCE = 512  # gaps read at once
HELD_BACK = 10  # one text in so many
BREATH = 60  # words that are said in one breath at most
LENGTH, WORDS, LONGEST = (40, 1500), (8, 170), 40  # characters and words of a text; words of a sentence, beyond which its marks are missing
BARE = ".,;:!?…\"“”()[]–—*•'‘’"
_MARKED = re.compile(r"\[\[[A-Z_]+:(.*?)\]\]", re.DOTALL)
_ENDS = re.compile(r"[.!?…]+[\"”’')\]]*$")
_PARTS = re.compile(r"[;:–—]+[\"”’')\]]*$")
_PAUSES = re.compile(r",[\"”’')\]]*$")
_SHORT = re.compile(r"(?i)(?:dr|mr|mrs|ms|st|a\.m|p\.m|e\.g|i\.e|vs|no|ave|jr|sr|u\.s)\.")


def texts() -> list[str]:
    """Posts and comments, without the guard's own marks."""
    found: dict[str, None] = {}
    for file in sorted(FOLDER.glob("*.jsonl")):
        if file.stem not in NOT_TYPED_AS_POSTS:
            for line in file.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                text = _MARKED.sub(r"\1", row.get("text") or row.get("comment") or "")
                if LENGTH[0] < len(text) < LENGTH[1]:
                    found[text] = None
    return list(found)


def gaps(text: str) -> tuple[list[str], list[int]]:
    """The words of a text without marks, and what stood behind each."""
    words: list[str] = []
    behind: list[int] = []
    for line in text.splitlines():
        for typed in line.split():
            *before, word = re.split("[–—]", typed.strip(BARE))
            if not re.search(r"\w", typed):
                if behind and re.fullmatch("[-–—]+", typed):
                    behind[-1] = OTHER
                continue
            words += [part.lower() for part in before if part]
            behind += [OTHER] * sum(map(bool, before))
            if word:
                words.append(word.lower())
                behind.append(NOTHING if _SHORT.fullmatch(typed) else STOP if _ENDS.search(typed) else OTHER if _PARTS.search(typed) else COMMA if _PAUSES.search(typed) else NOTHING)
        if behind:
            behind[-1] = STOP
    return words, behind


def is_sound(text: str, words: list[str], behind: list[int]) -> bool:
    """Whether a text is written with its marks: sentences begin with capitals and are not endless."""
    opening = re.findall(r"(?:^|[.!?]\s+)([A-Za-z])", text, re.MULTILINE)
    longest = max(map(len, "".join("." if mark == STOP else "w" for mark in behind).split(".")), default=0)
    return WORDS[0] <= len(words) <= WORDS[1] and bool(opening) and sum(map(str.isupper, opening)) >= 0.95 * len(opening) and longest < LONGEST


def with_stops(words: list[str], behind: list[int]) -> list[int]:
    """The marks, a comma or a dash between two clauses that stand alone read as a stop."""
    told, start = list(behind), 0
    for at, mark in enumerate(behind):
        if mark == STOP:
            start = at + 1
        elif mark != NOTHING:
            end = next((n for n in range(at + 1, len(behind)) if behind[n] == STOP), len(behind) - 1)
            if boundaries.may_end(words[start : end + 1], at - start):
                told[at] = STOP
    return told


def allowed(words: list[str], told: list[int]) -> list[bool]:
    """Behind which words the rules let a sentence end, those before it found already."""
    found: list[bool] = []
    start = 0
    for at, mark in enumerate(told):
        found.append(boundaries.may_end(words[start : start + BREATH], at - start))
        start = at + 1 if mark == STOP else start
    return found


def read() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """First and last piece of every word of all texts, the mark behind it, the number of its text, and whether the rules let a sentence end there."""
    chance = np.random.RandomState(0)
    first: list[np.ndarray] = []
    last: list[np.ndarray] = []
    behind: list[int] = []
    of: list[int] = []
    may: list[bool] = []
    sound = [(words, kinds) for text in texts() for words, kinds in (gaps(text),) if is_sound(text, words, kinds)]
    for number, place in enumerate(chance.permutation(len(sound))):
        words, kinds = sound[place]
        told = with_stops(words, kinds)
        typed = [re.sub("['’]", "", word) or word for word in words] if chance.rand() < 0.5 else words
        a, b = minilm().of_words(typed)
        first.append(a.astype(np.float16))
        last.append(b.astype(np.float16))
        behind += told[: len(a)]
        of += [number] * len(a)
        may += allowed(words, told)[: len(a)]
    return np.concatenate(first), np.concatenate(last), np.array(behind), np.array(of), np.array(may)


def rows(first: np.ndarray, last: np.ndarray, of: np.ndarray, gaps: np.ndarray) -> np.ndarray:
    """As ``marks.beside``, for gaps of many texts in one row."""
    end = len(of) - 1
    before = np.where((of[np.maximum(gaps - 1, 0)] == of[gaps])[:, None] & (gaps > 0)[:, None], last[gaps - 1], 0)
    behind = np.where((of[np.minimum(gaps + 2, end)] == of[gaps])[:, None] & (gaps + 2 <= end)[:, None], first[np.minimum(gaps + 2, end)], 0)
    return np.concatenate([before, last[gaps], first[gaps + 1], behind], axis=1).astype(np.float32)


def train(first: np.ndarray, last: np.ndarray, behind: np.ndarray, of: np.ndarray, found: np.ndarray) -> list[np.ndarray]:
    """The network, learnt from the gaps named."""
    plan = small_network.Plan(4 * first.shape[1], HIDDEN, len(marks.CLASSES), EPOCHS, DROPPED)
    return small_network.train(plan, lambda batch: rows(first, last, of, batch), behind, found)


def within_texts(of: np.ndarray) -> np.ndarray:
    """The gaps between two words of one text."""
    return np.flatnonzero(of[1:] == of[:-1])


def held_back() -> str:
    """How the texts held back are read, by bar."""
    first, last, behind, of, may = read()
    found = within_texts(of)
    test = found[of[found] % HELD_BACK == 0]
    learnt = small_network.as_stored(train(first, last, behind, of, found[of[found] % HELD_BACK != 0]))
    stops = np.concatenate([layers.shares(learnt, rows(first, last, of, test[at : at + AT_ONCE]))[:, STOP] for at in range(0, len(test), AT_ONCE)])
    right, ruled = behind[test], may[test]
    lines = [f"{len(np.unique(of))} texts, {len(found)} gaps, {len(test)} of them held back"]
    for name, of_these in (("alone", np.ones(len(test), bool)), ("with the rules", ruled)):
        for bar in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
            said = of_these & (stops > bar)
            lines.append(f"{name}, at {bar}: {100 * (right[said] == STOP).mean():.1f} % right, {100 * (right[said] != NOTHING).mean():.1f} % at a mark, {100 * said[right == STOP].mean():.1f} % of the stops found")
    return "\n".join(lines)


def learn() -> None:
    """Learn from every text and store the weights in half precision."""
    first, last, behind, of, _ = read()
    small_network.store(train(first, last, behind, of, within_texts(of)), marks.WEIGHTS)


if __name__ == "__main__":
    small_network.command(__doc__, learn, held_back)
