"""The guard: nothing marked may be left, nothing else may be touched."""

from __future__ import annotations

from evals import words
from evals.case import IDENTIFIERS, Case, Mark
from evals.outcome import Score, unscored, verdict_on
from evals.output import Output

_MOST_LOST = 0.4  # share of unmarked words a guarded post may lose
_FEW = 6  # words that may always go with the fault: “MRN”, “New at our practice:”, the question the advice answered


def leak(case: Case, output: Output) -> Score:
    """No marked identifier, advice or claim is left. A text withheld whole leaks nothing."""
    hard = [mark for mark in case.marks if mark.type != "TIP"]
    if not hard:
        return unscored("nothing is marked")
    left = [mark for mark in hard if _left(mark, case, output.text)]
    detail = "; ".join(f"{mark.type} left: {mark.words}" for mark in left)
    return verdict_on(not left, detail, 1 - len(left) / len(hard))


def overstrip(case: Case, output: Output) -> Score:
    """A marked post loses at most two fifths of its unmarked words, or six; the value is the share lost."""
    if not [mark for mark in case.marks if mark.type != "TIP"]:
        return unscored("nothing is marked")
    gone, all_words = words.lost(case.unmarked, output.text)
    share = gone / all_words if all_words else 0.0
    return verdict_on(gone <= _FEW or share <= _MOST_LOST, f"{gone} of {all_words} innocent words lost", share)


def unchanged(case: Case, output: Output) -> Score:
    """A post without labels comes back as it was."""
    if case.marks:
        return unscored("something is marked")
    if output.refused:
        return verdict_on(False, output.refused)
    return verdict_on(words.visible(output.text) == words.visible(case.text), "a clean text was changed")


def _left(mark: Mark, case: Case, text: str) -> bool:
    """An identifier is left when it stands more often than unmarked; a sentence, when half of it does in a row."""
    if mark.type in IDENTIFIERS:
        outside = case.text[: mark.start] + "\n \n" + case.text[mark.end :]
        twins = sum(m is not mark and words.folded(m.words) == words.folded(mark.words) for m in case.marks)
        return words.occurrences(mark.words, text) > max(0, words.occurrences(mark.words, outside) - twins)
    said = words.split(mark.words)
    run = words.longest_run(said, words.split(text))
    return run >= max(2, 0.5 * len(said)) if len(said) > 1 else run >= 1
