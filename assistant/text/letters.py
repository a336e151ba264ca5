r"""Letter classes for RE2 patterns, small where ``\pL`` is large.

RE2 compiles ``\pL`` to some 700 instructions and ``\p{Lu}`` to as many, once for each use: in a rule with repeated
names that is most of the start-up time. These blocks hold the same letters of the scripts that have capitals
(Latin, Greek, Cyrillic) and every letter block of the others, in a few ranges. In Latin Extended, where capitals and
small letters alternate, every letter counts as a capital: a name is rather seen than missed.
"""

UPPER = r"A-ZÀ-ÖØ-Þ\x{100}-\x{24f}\x{386}-\x{3ab}\x{400}-\x{42f}\x{531}-\x{556}\x{1e00}-\x{1eff}"
LETTER = r"A-Za-zªµºÀ-ÖØ-öø-\x{24f}\x{370}-\x{1fff}\x{2c00}-\x{2dff}\x{3040}-\x{d7ff}"

# Supersets of both for a set that may see too much: two ranges, not a dozen.
ANY_UPPER = r"A-Z\x{80}-\x{10ffff}"
ANY_LETTER = r"A-Za-z\x{80}-\x{10ffff}"
