"""A claim made in a hashtag: "#BestDentistInTown", "#PainFreeLaser", "#ResultsGuaranteed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.document import Document
from assistant.guard.forms import forms
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_WHO = "(?:" + "|".join(sorted({e.replace(" ", "").replace("-", "") for e in lexicon.entries("clinicians") + lexicon.entries("practices") if len(e) > 2}, key=lambda w: (-len(w), w))) + ")"
_CONDITION = "(?:" + "|".join(sorted({e.replace(" ", "").replace("-", "").replace("'", "") for e in lexicon.entries("lasting_conditions") if len(e) > 3}, key=lambda w: (-len(w), w))) + ")"
_PATTERNS = (
    rf"#(?:the)?(?:best|top|finest|leading|numberone|no1|1|worldclass|toprated|fivestar|5star|premier)[a-z]{{0,20}}{_WHO}\w*",
    r"#\w*(?:painless|painfree|nopain|zeropain|ouchfree)\w*",
    r"#\w*(?:guaranteed|guarantee|moneyback|100percentsafe|100safe|riskfree|norisk|zerorisk|nosideeffects|sideeffectfree|nodowntime|zerodowntime|totallysafe|completelysafe|nevergrowsback|goneforever|permanentresults?)\w*",
    rf"#\w*(?:miracle(?:cure|drug|treatment|worker|cream|serum)|magicpill|wondercure|curesall|cureall|cancercure)\w*|#(?:we)?cures?{_CONDITION}\w*|#(?:instant|permanent|natural){_CONDITION}?cure\w*|#(?:bye|goodbye){_CONDITION}\w*",
    r"#\w*(?:secondtonone|bestinthebusiness|bestinclass|bestresults|nobodydoesitbetter|boardeligible)\w*",
)
_NOT_CLAIM = lazy_re2(r"(?i)#(?:no|not|never|isnot|isnt|nothing)(?:is)?(?:painless|guaranteed?|miracle|100)|notpainless|noguarantee|nomiracle|racefor|runfor|findthe|bestlife|livingpainfree|painfreeliving|bestnurse|bestpractice\w*|painlesslump")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for pattern in forms(_PATTERNS).matching(document.text):
        for match in pattern.finditer(document.text):
            if not _NOT_CLAIM.search(match[0]):
                yield Hit(match.start(), match.end(), "")


RULE = Rule(
    kind="CLAIM",
    message="This hashtag makes a claim that nobody can check.",
    why="A hashtag is part of the ad: the words that need proof in a sentence need it here too.",
    guideline="G-26-31",
    detect=detect,
    patterns=(r"#\w",),
    breaks=(
        ("Braces club meets Monday. #BestOrthodontistInTown #Smiles", "Braces club meets Monday. #Smiles"),
        ("Laser day! #PainFreeLaser", "Laser day!"),
    ),
    passes=("Good morning from the clinic. #BestPartOfMyDay #BestPractices", "#NoMiracleCures #LivingPainFree"),
)
