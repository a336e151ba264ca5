"""Reads like a dangerous falsehood put forward as true, though no listed myth is: judged by its words, as learnt from labelled posts."""

from __future__ import annotations

from assistant.guard.conduct.judged import reads_like
from assistant.guard.rule import Rule
from assistant.text.patterns import lazy_re2

# What every agency says of vaccines, screening and what is not catching, in short posts whose words are mostly those of the falsehoods about them.
_APART = r"(?:psoriasis|eczema|vitiligo|alopecia|rosacea|acne|epilepsy|autism|adhd|(?:\w+ )?cancer|(?:\w+ )?arthritis|lupus|ms|(?:type \w )?diabetes|asthma|(?:\w+ )?allerg(?:y|ies)|celiac(?: disease)?|gout|migraines?|hay fever|dementia|depression|down syndrome|hidradenitis|cerebral palsy)"
_SOUND = lazy_re2(
    rf"(?i)\b{_APART} (?:is|are)(?:n['’]?t| not)(?: at all)? (?:contagious|catching|infectious)\b|\b(?:can(?:['’]?t|not)|nobody can|no one can|never) catch {_APART}\b"
    r"|\b(?:vaccin\w+|shots?|screening|sunscreen|fluoride)(?: [a-z]+)? (?:can |does |do |also |really |help )*(?:prevents?|protects?|reduces?|lowers?|saves?|guards?)\b"
)

RULE = Rule(
    kind="misinformation",
    message="This reads like a health falsehood stated as true.",
    why="Falsehoods have more forms than a list can hold; posts that use their words the way it does are held back too.",
    guideline="G-15-1",
    detect=reads_like("misinformation", blocks=lambda _: True, spared=lambda document: bool(_SOUND.search(document.text))),
    breaks=(
        ("Masks are useless and doctors know it.", ""),
        ("Sunscreen is what gives people skin cancer, and the industry has known for decades. Throw out every bottle.", ""),
        ("Chemo is poison sold by people who would never take it. The body heals itself once you stop feeding it sugar.", ""),
    ),
    passes=(
        "HPV vaccine prevents most cervical cancers. It's for boys too.",
        "Psoriasis is not contagious. Shake the hand.",
        "Sunscreen slows down the light that harms skin cells. General information, not medical advice.",
        "Chemotherapy is hard on the body, and the team that gives it knows that well.",
        "The industry has sold us printers that jam for decades. Throw out every one.",
    ),
    strengths=("post",),
    after_others=True,
)
