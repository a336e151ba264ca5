"""Where a patient's people come from or what they believe, said with a verb of being: "He's Amish", "she is Samoan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import lexicon, phrases, removal
from assistant.guard.cases import Subject
from assistant.guard.rule import Hit, Rule

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_FAITHS = r"amish|mennonite|hutterite|mormon|jewish|hasidic|orthodox|muslim|hindu|sikh|buddhist|catholic|quaker|jain|druze|zoroastrian|baha'i|rastafarian|pentecostal|evangelical|baptist|methodist|lutheran|presbyterian"
_IS = rf"\b(?:he|she|they|(?:his|her|the|whose) (?:family|parents|mother|father|mom|dad|wife|husband)|(?:the|our|my|this) (?:\w+ )?(?:patient|family|couple|teen|man|woman|lady|gentleman))(?:'s|’s|'re|’re| is| was| are| were)\s+(?:(?:an?|also|proudly|half|part|devoutly|very|strictly|old order|of)\s+){{0,2}}(?P<origin>(?:{_FAITHS}|{lexicon.alternation('peoples')})(?:\s+(?:descent|heritage|ancestry|origin|and proud of it|by birth))?)\b"


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    """Origins and faiths said of somebody under care."""
    for pattern in patterns:
        for match in pattern.finditer(document.text):
            start, end = match.span(1)
            if document.case.at(start).subject is Subject.PATIENT and not _goes_on(document.text, end):
                lead = re.search(r"\b(?:(?:an?|also|proudly|half|part|devoutly|very|strictly|old order|of)\s+)+$", document.text[max(0, start - 24) : start], re.I)
                begin = start - len(lead[0]) if lead else start
                yield phrases.complement(document, begin, end) or removal.smallest(document, begin, end)


def _goes_on(text: str, end: int) -> bool:
    """Whether a noun of things follows: "she is Greek yogurt's biggest fan", "he was Black Friday shopping"."""
    return re.match(r"\s+(?:[A-Z]|yogurt|food|coffee|language|class|lessons?|twist|press|bulldog|shepherd|toast)", text[end : end + 12]) is not None


RULE = Rule(
    kind="SOCIAL",
    message="Origin or faith helps to recognise a patient.",
    why="In a small place, somebody's people or faith beside an illness can point to one household.",
    guideline="G-02-2",
    detect=detect,
    patterns=(_IS,),
    in_stories=(_IS,),
    breaks=(
        ("The patient is home with her new hip. She's Samoan, and she cried with relief.", "The patient is home with her new hip. She cried with relief."),
        ("Our patient is Amish and came by buggy for his cataract surgery.", "Our patient came by buggy for his cataract surgery."),
    ),
    passes=(
        "Our patient is reading again with both eyes.",
        "Glaucoma is more common in people who are Black.",
    ),
)
