"""Results care is sold with, as they stand in a sentence: clear skin, life without glasses, hair that is thicker."""

from __future__ import annotations

from assistant.text.patterns import lazy_re2

_PART = r"(?:skin|faces?|complexions?|eyes?|smiles?|hair|lips|cheeks|foreheads?|necks?|jawlines?|jaw ?line|figure|waist(?:line)?|body|tummy|teeth|brows?|lashes|hands|nose)"
RESULT = lazy_re2(
    r"(?i)\b(?:(?:years|a decade|decades) younger|(?:clear(?:er)?|flawless|glowing|smooth(?:er)?|tight(?:er)?|firm(?:er)?|thick(?:er)?|full(?:er)?|radiant|youthful|younger|spotless|porcelain|glass|dewy|lineless|ageless|perfect|dream|slimmer|wrinkle-free|acne-free|whiter|brighter|straighter) (?:[\w-]+ )?"
    + _PART
    + r"|glowing|rested|refreshed|rejuvenated|radiant|transformed|wrinkle-free|pain-free|cured|healed|symptom-free|like (?:an? )?(?:hawks?|eagles?|new|brand[- ]new|teenagers?|models?|movie stars?)|20/20|"
    r"without (?:glasses|pain|contacts|a limp|pills|an ache|wrinkles?|crutches|a cane|the pain|their glasses|readers|insulin|migraines?|medication|symptoms)|(?:seeing|hearing|sleeping|walking|breathing) (?:perfectly|clearly|better|easily|easy|well|normally|freely)|"
    r"off (?:their |the )?(?:pills|meds|medications?|insulin|glasses)|thinner|lighter|slimmer|good as new|smoke-free|nicotine-free|at (?:their )?goal weight)\b"
)
