"""Learn the weights under ``assistant/guard/trained``: logistic regression over labelled posts, the same every time.

    python scripts/train_guard.py                     write the weights
    python scripts/train_guard.py --only somebody     write those of one question, which has no words in common with the others
    python scripts/train_guard.py --measure DIR ...   train, write nothing, and say how posts of other folders are judged

Posts come from evals/training and evals/cases (marks: docs/evals.md), the examples of the rules, the knowledge cards
and the built-in writer's drafts, which nothing may be found in. Run it when any of them, a word list or
what the models weigh has changed.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from regression import ROOT, Samples, meanings, train

from assistant import guard, platforms
from assistant import profile as profiles
from assistant.errors import BedsideError
from assistant.guard.closed_words import CLOSED, DETERMINERS
from assistant.guard.discovery import all_rules
from assistant.guard.document import Document, Options
from assistant.guard.trained import network, sentences, somebody
from assistant.guard.trained import weights as trained
from assistant.guard.trained.network import layers
from assistant.guard.trained.weights import FOLDER, SCALE, WORDS, Feature, written, written_words
from assistant.knowledge import cards
from assistant.platforms import disclaimer
from assistant.stages import Brief, Style
from assistant.writers.builtin import BuiltinWriter

SOURCES = (ROOT / "evals" / "training", ROOT / "evals" / "cases")
SOMEBODY = "somebody"  # whether a job is a patient's
JOBS = ("OCCUPATION", "SOCIAL")
QUESTIONS = {"advice": ("ADVICE",), "claims": ("CLAIM",), "identifiers": ("NAME", "AGE", "DATE", "LOCATION", "PHONE", "EMAIL", "ID", "URL", "IP", "OCCUPATION", "SOCIAL", "PHOTO")}
WORTH = 12  # of a word, in any question, to be kept
UNTRAINED: trained.Weights = defaultdict(dict, {"always": {"": -100}})  # finds nothing and doubts nothing
NEWS = (
    ("staff", "our nurse has been with us for ten years"), ("staff", "welcome our new optician"), ("announcement", "we are closed on Friday"), ("announcement", "free blood pressure checks at the fair"),
    ("behind_the_scenes", "how we clean our instruments and lenses"), ("behind_the_scenes", "how the team starts its day: huddle, exams, lunch, charts"), ("behind_the_scenes", "a behind the scenes post"),
)  # fmt: skip
_TELLS_NOTHING = CLOSED | DETERMINERS | {"patient", "patients"}
_WORD = re.compile(r"\w+|[^\w\s]")
_MARK = re.compile(r"\[\[([A-Z]+):(.*?)\]\]", re.DOTALL)


class Post(NamedTuple):
    """A text as it would be pasted, and what is wrong where."""

    text: str
    marks: tuple[tuple[str, int, int], ...]
    practice: str = ""
    folder: Path | None = None
    strength: str = "post"
    reasons: frozenset[str] | None = None  # against the whole, where it was judged as one
    unasked: frozenset[str] = frozenset()  # reasons of which nothing is known

    def touched(self, start: int, end: int) -> set[str]:
        """The kinds of mark that a sentence at ``start:end`` holds the better part of."""
        return {kind for kind, s, e in self.marks if min(e, end) - max(s, start) >= min(8, (e - s) / 2)}

    def tells(self, start: int, end: int, kinds: Iterable[str]) -> bool:
        """Whether a word at ``start:end`` is in a mark of these kinds."""
        return any(s < end and start < e for kind, s, e in self.marks if kind in kinds)


def unlearn() -> None:
    """Take what is trained out of the guard: what is learnt must not hang on what was learnt before."""
    trained.weights = lambda question: UNTRAINED  # type: ignore[assignment]
    network.seen = _unseen


def _unseen(document: Document) -> network.Seen:
    return network.Seen([layers.NOTHING] * len(document.classed), [layers.TELLS[0]] * len(document.classed), [(layers.NOTHING, layers.NOTHING)] * len(document.sentences), dict.fromkeys(layers.FAULTS, layers.NOTHING))


def marked(text: str) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    """(the text without marks, the marks as (kind, start, end))."""
    plain, marks, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        marks.append((match[1], len(plain), len(plain) + len(match[2])))
        plain, at = plain + match[2], match.end()
    return plain + text[at:], tuple(marks)


def labelled(folders: Iterable[Path], *, measuring: bool = False) -> Iterator[Post]:
    """Every labelled post of the folders, but for those kept apart to measure with. Files of other kinds of case have no marks and are left out, but for clean posts."""
    for file in sorted(f for folder in folders for f in folder.glob("*.jsonl") if measuring or not f.name.startswith("unseen")):
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]
        if any("[[" in row.get("text", "") for row in rows) or file.name.startswith("clean"):
            strength = "query" if file.name.startswith("deid") else "post"
            yield from (Post(*marked(row["text"]), row.get("profile", ""), file.parent, strength) for row in rows if "text" in row)


def examples() -> Iterator[Post]:
    """What rules show of themselves, thrice, so that it is learnt to the letter: what the guard takes out, what is left of a text, and every near miss."""
    for rule in all_rules():
        if rule.strengths == ("query",):
            continue
        posts = [Post(text, ()) for text in rule.passes]
        posts += [Post(after, ()) for _, after in rule.breaks if after]  # what a mended text may say
        family = rule.code.split("/")[0]
        if family not in ("conduct", "impressions"):
            posts += [Post(before, tuple((rule.kind, s, e) for s, e in _taken(before, after, family))) for before, after in rule.breaks]
        yield from posts * 3


def _taken(before: str, after: str, family: str) -> list[tuple[int, int]]:
    """What of a text a rule takes out: whole sentences of advice and claims, words of what tells who somebody is."""
    if family != "identifiers":
        return [(s, e) for s, e in Document(before, profiles.EMPTY, Options()).sentences if before[s:e] not in after]
    words = list(_WORD.finditer(before))
    same = SequenceMatcher(None, [w[0].lower() for w in words], [w[0].lower() for w in _WORD.finditer(after)], autojunk=False).get_matching_blocks()
    kept = {n for block in same for n in range(block.a, block.a + block.size)}
    return [word.span() for n, word in enumerate(words) if n not in kept and word[0].lower() not in _TELLS_NOTHING]


def spotless() -> Iterator[Post]:
    """The topic cards, paragraph by paragraph."""
    for file in sorted((ROOT / "knowledge" / "topics").glob("*.md")):
        for paragraph in re.split(r"\n\s*\n", file.read_text(encoding="utf-8").split("+++", 2)[-1]):
            if text := paragraph.strip().lstrip("#").strip():
                yield Post(text, (), reasons=frozenset(("no_disclaimer",)))  # none of them says that it is no advice


def drafts() -> Iterator[Post]:
    """What the built-in writer makes of every topic, and of a practice's own news."""
    writer = BuiltinWriter()
    office = profiles.Profile(name="Lakeview Clinic", clinicians=("Dr. Mara Ellison",), staff=("Gina Holt", "Theo Brandt"))
    asked = [(topic.id, kind, f"a post about {topic.title}", n) for n, topic in enumerate(cards.topics()) for kind in (("educate", "ask", "visit"), ("myth", "awareness", "question"))[n % 2]]
    asked += [(None, kind, request, seed) for kind, request in NEWS for seed in range(12)]
    for number, (topic, kind, request, seed) in enumerate(asked):
        where = platforms.get(platforms.ids()[number % len(platforms.ids())])
        safe = guard.clean(request, office, strength="query", families=("identifiers",)).safe
        yield Post(writer.write(Brief(safe, where.id, kind, topic, (), disclaimer.body_room(where, office), office, Style(), seed=seed)).text, ())


@cache
def practice(folder: Path | None, name: str) -> profiles.Profile:
    """The profile a post is from, of those beside it or of the eval cases; an empty one where none is named."""
    files = [where / "profiles" / f"{name}.toml" for where in (folder or ROOT, SOURCES[-1])]
    return next((profiles.load(file) for file in files if name and file.exists()), profiles.EMPTY)


def samples(posts: Iterable[Post]) -> dict[str, Samples]:
    """What each model learns from these posts."""
    found: dict[str, tuple[list[list[Feature]], list[bool], list[int]]] = {question: ([], [], []) for question in ("advice", "claims")}
    for number, post in enumerate(posts):
        document = Document(post.text, practice(post.folder, post.practice), Options())
        try:
            cut = sentences.cut(document)
        except BedsideError:
            continue
        for index, (span, words) in enumerate(zip(document.sentences, cut, strict=True)):
            start, end = document.canonical.span(*span)
            touched = post.touched(start, end)
            if words and touched != {"TIP"}:
                for question in found:
                    _add(found[question], [*sentences.features(words), *sentences.context(document, index)], bool(touched & set(QUESTIONS[question])), number)
    return {question: Samples(seen, np.array(yes), np.array(numbers)) for question, (seen, yes, numbers) in found.items()}


def of_jobs(posts: Iterable[Post]) -> Samples:
    """What is learnt of jobs: each one a sample, those marked as a patient's the yes."""
    found: tuple[list[list[Feature]], list[bool], list[int]] = ([], [], [])
    for number, post in enumerate(posts):
        document = Document(post.text, practice(post.folder, post.practice), Options())
        for job in document.jobs:
            if not document.is_public(job.start, job.end):
                start, end = document.canonical.span(job.start, job.end)
                _add(found, somebody.features(document, job), post.tells(start, end, JOBS), number)
    return Samples(found[0], np.array(found[1]), np.array(found[2]))


def _add(to: tuple[list[list[Feature]], list[bool], list[int]], features: list[Feature], yes: bool, number: int) -> None:
    to[0].append(features)
    to[1].append(yes)
    to[2].append(number)


def main() -> None:
    """Train, and write or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", type=Path, nargs="+", default=[])
    parser.add_argument("--only", choices=(SOMEBODY,))
    asked = parser.parse_args()
    unlearn()
    _learn_jobs(asked.measure)
    if not asked.only:
        _learn_the_rest(asked.measure)


def _learn_jobs(others: list[Path]) -> None:
    learnt = of_jobs(post for post in labelled(SOURCES) if post.strength == "post")
    found = train(learnt, meanings({SOMEBODY: learnt}))
    if others:
        print(f"{SOMEBODY}: {measured(of_jobs(labelled(others, measuring=True)), found)}")
    else:
        _write(SOMEBODY, learnt, {**found, "word": {word: weight for word, weight in found["word"].items() if abs(weight) >= WORTH}}, "")


def _learn_the_rest(others: list[Path]) -> None:
    learnt = samples([*(post for post in labelled(SOURCES) if post.strength == "post"), *examples(), *spotless(), *drafts()])
    vocabulary = meanings(learnt)
    learned = {question: train(of_it, vocabulary) for question, of_it in learnt.items()}
    if others:
        of_others = samples(labelled(others, measuring=True))
        print("\n".join(f"{question}: {measured(of_others[question], found)}" for question, found in learned.items()))
        return
    words = [w for w in vocabulary[0] if any(abs(found["word"].get(w, 0)) >= WORTH for found in learned.values())]
    WORDS.write_text(written_words({question: found["word"] for question, found in learned.items()}, words), encoding="utf-8")
    for question, found in learned.items():
        _write(question, learnt[question], {kind: of_kind for kind, of_kind in found.items() if kind != "word"}, " Those of words are in words.txt.")


def _write(question: str, learnt: Samples, found: dict[str, dict[str, int]], besides: str) -> None:
    head = f"# What speaks for {question} in a post, in hundredths of log odds; made by scripts/train_guard.py from {len(learnt.yes):,} samples.{besides}"
    (FOLDER / f"{question}.txt").write_text(written(head, found), encoding="utf-8")
    print(f"{question}: {sum(map(len, found.values())):,} weights from {len(learnt.yes):,} samples, {int(learnt.yes.sum()):,} of them yes")


def measured(others: Samples, weights: dict[str, dict[str, int]]) -> str:
    """What share of the yes is found at some bars, and how many spotless posts are touched there."""
    odds = np.array([sum(counts * weights.get(kind, {}).get(what, 0) for kind, what, counts in row) / SCALE for row in others.features])
    dirty = set(others.posts[others.yes].tolist())
    parts = []
    for bar in (2.0, 1.5, 1.0, 0.5, 0.0, -1.0, -2.0, -3.0):
        touched = set(others.posts[odds > bar].tolist()) - dirty
        parts.append(f"over {bar:+.1f} {100 * (odds[others.yes] > bar).mean():.0f} % found, {100 * len(touched) / max(1, len(set(others.posts.tolist()) - dirty)):.1f} % of posts without touched")
    return "; ".join(parts)


if __name__ == "__main__":
    main()
