"""Writes docs/examples.md: drafts of the built-in writer for a practice that does not exist.

    python scripts/examples.py > docs/examples.md
"""

from __future__ import annotations

from assistant import guard, platforms
from assistant.knowledge import cards
from assistant.platforms import disclaimer
from assistant.profile import Profile
from assistant.seal import seal
from assistant.stages import Brief, Safe, Style
from assistant.writers.builtin import BuiltinWriter

PRACTICE = Profile(
    name="Lakeview Clinic", clinicians=("Dr. Mara Ellison",), staff=("Gina Holt", "Theo Brandt"), phones=("555-0142",), websites=("lakeview.example",)
)
# request, platform, kind, topic, style, seed
ASKED = (
    ("a post about cataract surgery", "x", "educate", "cataract", Style(), 0),
    ("migraine, for our followers", "facebook", "educate", "migraine", Style(), 1),
    ("gout, something for colleagues", "linkedin", "educate", "gout", Style(), 1),
    ("signs of a heart attack", "instagram", "educate", "heart-attack-signs", Style(), 0),
    ("myths about the flu shot", "tiktok", "myth", "flu-shot", Style(), 0),
    ("a question for followers about sleep", "threads", "ask", "healthy-sleep", Style(), 1),
    ("a post for glaucoma month", "mastodon", "awareness", "glaucoma", Style(), 2),
    ("what to expect at a colonoscopy", "google", "visit", "colonoscopy", Style(), 1),
    ("a thread on eczema in kids", "x", "educate", "eczema", Style(thread=4), 0),
    ("it's gina's 5 yr anniversary friday", "facebook", "staff", None, Style(), 2),
    ("flu shot clinic sat 9-12", "instagram", "announcement", "flu-shot", Style(), 0),
    ("day in the life: 7am huddle, first patients at 8, lunch at noon, charts until 5", "facebook", "behind_the_scenes", None, Style(), 0),
    ("measuring blood pressure at home", "newsletter", "educate", "measuring-blood-pressure", Style(), 1),
)


def main() -> None:
    """Print every example, sealed as it would be shown."""
    print("# Examples\n\nDrafts of the built-in writer, no model connected, for a practice that does not exist.")
    print("Each one is guarded, fits its platform and ends with its disclaimer. Made by `scripts/examples.py`.")
    for request, name, kind, topic, style, seed in ASKED:
        where = platforms.get(name)
        brief = Brief(
            guard.clean(request, PRACTICE, strength="query", families=("identifiers",)).safe, where.id, kind, topic, (),
            disclaimer.body_room(where, PRACTICE), PRACTICE, style, seed=seed,
        )  # fmt: skip
        raw = BuiltinWriter().write(brief)
        body: Safe = guard.clean(raw.text, PRACTICE).safe
        post = seal(body, platform=where, profile=PRACTICE, rescan=lambda t: guard.scan(t, PRACTICE, families=guard.REWRITING), thread=style.thread)
        card = cards.topic(topic) if topic else None
        issuers = dict.fromkeys(card.source(key).issuer for key in raw.sources) if card else {}
        quoted = "\n".join(f"> {line}".rstrip() for line in post.text.splitlines())
        print(f"\n## {where.name}: “{request}”\n\n{quoted}")
        if issuers:
            print(f"\nSources: {', '.join(issuers)}")


if __name__ == "__main__":
    main()
