"""Time and variety of the built-in writer: 1,000 drafts over all topics, platforms and kinds.

    python benchmarks/drafts.py [--drafts 1000] [--show 3]

Prints the time a draft takes (median, 95th percentile, slowest), how many the guard would change, how many
openings are used twice, how much wording two drafts share (mean share of four-word runs that stand in another
draft of the same platform, card facts aside), the reading grade, and the share of drafts that speak to "you".
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import islice, product

from assistant import guard, platforms
from assistant.coach.reading import grade
from assistant.errors import BedsideError
from assistant.knowledge import cards
from assistant.platforms import counting, disclaimer
from assistant.profile import Profile
from assistant.stages import Brief, Safe
from assistant.writers.builtin import BuiltinWriter

KINDS = ("educate", "myth", "ask", "awareness", "visit", "question")
PRACTICE = Profile(
    name="Lakeview Clinic", clinicians=("Dr. Mara Ellison",), staff=("Gina Holt",), phones=("555-0142",), websites=("lakeview.example",)
)
BAR_MS = 50.0


def briefs(count: int) -> Iterable[Brief]:
    """``count`` briefs, topics first, each with another platform and kind."""
    turns = product(range(count), cards.topics())
    names = platforms.ids()
    for n, (seed, topic) in enumerate(islice(turns, count)):
        where = platforms.get(names[(n + 2 * seed) % len(names)])
        room = disclaimer.body_room(where, PRACTICE)
        yield Brief(Safe(f"a post about {topic.title}", "bench"), where.id, KINDS[(n + seed) % len(KINDS)], topic.id, (), room, PRACTICE, seed=seed)


def main() -> None:
    """Draft, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--drafts", type=int, default=1000)
    parser.add_argument("--show", type=int, default=0, help="print this many drafts")
    asked = parser.parse_args()
    guard.warm_up()
    writer, texts = BuiltinWriter(), defaultdict(list)
    taken: list[float] = []
    cpu: list[float] = []
    refused: Counter[str] = Counter()
    changed = over = 0
    for number, brief in enumerate(briefs(asked.drafts)):
        start, worked = time.perf_counter(), time.process_time()
        try:
            text = writer.write(brief).text
        except BedsideError as error:
            refused[type(error).__name__] += 1
            continue
        taken.append(1000 * (time.perf_counter() - start))
        cpu.append(1000 * (time.process_time() - worked))
        texts[brief.platform].append(text)
        over += brief.room is not None and counting.length(text, platforms.get(brief.platform)) > brief.room
        changed += guard.clean(text, PRACTICE).text != text
        if number < asked.show:
            print(f"--- {brief.platform}, {brief.kind}, {brief.topic}\n{text}\n")
    print(f"processor time: median {statistics.median(cpu):.1f} ms, p95 {sorted(cpu)[int(0.95 * (len(cpu) - 1))]:.1f} ms")
    report(taken, texts, refused, changed, over)


def report(taken: list[float], texts: dict[str, list[str]], refused: Counter[str], changed: int, over: int) -> None:
    """Print the figures."""
    every = [text for listed in texts.values() for text in listed]
    taken.sort()
    p95 = taken[int(0.95 * (len(taken) - 1))]
    print(f"{len(every)} drafts, {sum(refused.values())} refused {dict(refused)}")
    print(f"time: median {statistics.median(taken):.1f} ms, p95 {p95:.1f} ms, slowest {taken[-1]:.1f} ms (bar: p95 < {BAR_MS:.0f} ms)")
    print(f"changed by the guard: {changed}; over the room: {over}")
    openings = Counter(text.splitlines()[0] for text in every)
    print(f"openings used twice: {100 * (len(every) - len(openings)) / len(every):.1f} %")
    print(f"shared four-word runs within a platform: {100 * shared(texts):.1f} %")
    grades = [grade(prose(text)) for text in every]
    print(f"reading grade (Flesch-Kincaid): median {statistics.median(grades):.1f}, 90th percentile {sorted(grades)[int(0.9 * len(grades))]:.1f}")
    print(f"speaks to you: {100 * sum(' you' in f' {text.lower()}' for text in every) / len(every):.0f} %")
    marks = sum(text.count("—") for text in every)
    print(f"em-dashes: {marks}; one question at most: {100 * sum(text.count('?') <= 1 for text in every) / len(every):.0f} %")


def shared(texts: dict[str, list[str]]) -> float:
    """Mean share of a draft's four-word runs, card sentences aside, that stand in another draft of its platform."""
    said = {s for t in cards.topics() for s in (*(f.text for f in t.facts), *t.questions, *t.audience, *(m.myth for m in t.myths), *(m.fact.text for m in t.myths))}
    shares = []
    for listed in texts.values():
        runs = [frozenset(_runs(text, said)) for text in listed]
        count = Counter(run for own in runs for run in own)
        shares += [sum(count[run] > 1 for run in own) / len(own) for own in runs if own]
    return statistics.mean(shares)


def prose(text: str) -> str:
    """A draft without hashtags, headings' marks and links, for the reading grade."""
    lines = [line.lstrip("#-•→ ") for line in text.splitlines() if not line.startswith("#") or line.startswith("# ")]
    return "\n".join(line if line.endswith((".", "?", "!")) else f"{line}." for line in lines if line and "http" not in line)


def _runs(text: str, said: set[str]) -> Iterable[tuple[str, ...]]:
    for sentence in said & {part for part in text.replace("\n", "\0").replace(". ", ".\0").replace("? ", "?\0").split("\0")}:
        text = text.replace(sentence, " ")
    words = text.lower().split()
    return zip(words, words[1:], words[2:], words[3:], strict=False)


if __name__ == "__main__":
    main()
