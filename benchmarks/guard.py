"""How fast the guard reads: posts a second on one core, beside a plain pass of patterns in the same run.

    python benchmarks/guard.py [--posts 400] [--size 640]

The peer is what a pattern-only scrubber does at least: some dozens of RE2 patterns, each sought in every post.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Callable
from statistics import median, quantiles

import re2

from assistant import guard
from assistant.errors import Unjudged
from assistant.guard.discovery import all_rules, ruleset
from assistant.profile import Profile

PRACTICE = Profile(name="Alder Clinic", clinicians=("Dr. Ilse Brandt",), staff=("Rosa",), phones=("555-0100",))
TEACHING = (
    "Statins lower LDL by slowing cholesterol production in the liver.",
    "Untreated glaucoma can damage the optic nerve without any pain at all.",
    "The CDC recommends a yearly flu vaccine for everyone 6 months and older.",
    "We are open Monday to Friday, 8 to 5, and closed on holidays. Call 555-0100.",
    "Parkinson's disease is named for a London apothecary who wrote about it in 1817.",
    "What would you like to know about sleep? Tell us in the comments.",
    "Cataract surgery is one of the most common operations in the world.",
    "Ask your pharmacist before mixing cold medicines.",
)
STORIES = (
    "Huge congrats to Marisela, who finished her last round of chemo on Tuesday!",
    "Our patient, a retired beekeeper from Larkfield, walked two miles on his new hip.",
    "Saw a 62-year-old man with two weeks of cough; he smokes a pack a day.",
)


def posts(number: int, size: int, share: float) -> list[str]:
    """``number`` posts of about ``size`` bytes, ``share`` of them with a patient's story in it."""
    chance = random.Random(7)
    made = []
    for _ in range(number):
        text = chance.choice(STORIES) if chance.random() < share else chance.choice(TEACHING)
        while len(text) < size:
            text += " " + chance.choice(TEACHING)
        made.append(text)
    return made


def unread(number: int) -> list[str]:
    """Up to ``number`` texts that share no sentence: clean examples of rules. An automaton is slow on what it has not met yet."""
    texts = sorted({text for rule in all_rules() for text in rule.passes})
    return random.Random(7).sample(texts, min(number, len(texts)))


def timed(read: Callable[[str], object], texts: list[str]) -> list[float]:
    """Seconds each text takes."""
    spent = []
    for text in texts:
        start = time.perf_counter()
        read(text)
        spent.append(time.perf_counter() - start)
    return spent


def report(name: str, spent: list[float]) -> float:
    """One line of figures; returns the mean seconds a post."""
    mean = sum(spent) / len(spent)
    print(f"{name:34} {1 / mean:9,.0f} posts/s   p50 {median(spent) * 1e6:8,.0f} us   p99 {quantiles(spent, n=100)[98] * 1e6:8,.0f} us")
    return mean


def main() -> None:
    """Print the table, then the cost of longer and longer texts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--posts", type=int, default=400)
    parser.add_argument("--size", type=int, default=640)
    chosen = parser.parse_args()
    rules = ruleset(guard.REWRITING, "post", "US")
    owned = zip(rules.prefilter.owners, rules.prefilter.sources, strict=True)
    options = re2.Options()
    options.max_mem = 256 << 20
    patterns = tuple(re2.compile(source, options) for owner, source in owned if owner in rules.chosen)
    clean, mixed = posts(chosen.posts, chosen.size, 0.0), posts(chosen.posts, chosen.size, 0.3)
    for text in mixed:
        guard.clean(text, PRACTICE)  # lexicons are read on first use
    peer = report(f"peer: {len(patterns)} RE2 patterns, one by one", timed(lambda t: [p.search(t) for p in patterns], clean))
    floor = report("floor: one RE2 set", timed(_set_of(patterns).Match, clean))
    ours = report("guard, clean posts", timed(lambda t: guard.clean(t, PRACTICE), clean))
    report("guard, three in ten with a story", timed(lambda t: guard.clean(t, PRACTICE), mixed))
    report("identifiers only, clean posts", timed(lambda t: guard.clean(t, PRACTICE, families=("identifiers",)), clean))
    others = unread(2 * chosen.posts)
    met, unmet = others[::2], others[1::2]
    for text in met:
        guard.clean(text, PRACTICE)  # patterns are compiled on first use
    report("one RE2 set, unread short posts", timed(_set_of(patterns).Match, unmet))
    report("guard, unread short posts", timed(lambda t: guard.clean(t, PRACTICE), unmet))
    print(f"guard / peer {ours / peer:.2f}, guard / floor {ours / floor:.1f}, peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB")
    for length in (100, 1_000, 10_000, 90_000):
        text = (" ".join(TEACHING) + " ") * (length // 500 + 1)
        try:
            seconds = min(timed(lambda t: guard.clean(t, PRACTICE), [text[:length]] * 3))
        except Unjudged as error:
            print(f"{length:7,} characters withheld: {error}")
            continue
        print(f"{length:7,} characters {seconds * 1e3:9.2f} ms   {seconds / length * 1e9:8,.0f} ns a character")


def _set_of(patterns: tuple[re2._Regexp, ...]) -> re2.Set:  # type: ignore[name-defined]
    options = re2.Options()
    options.max_mem = 256 << 20
    together = re2.Set.SearchSet(options)
    for pattern in patterns:
        together.Add(pattern.pattern)
    together.Compile()
    return together


if __name__ == "__main__":
    main()
