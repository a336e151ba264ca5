"""A copy-editor for the user's own words, typed in haste: what they say stays, how it is spelled and marked is put right.

Every word of the user's own that goes into a post comes through ``edited``; a text with sound spelling and marks leaves it as it was.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.profile import Profile
from assistant.writers.builtin import spelled_out
from assistant.writers.builtin.copyedit import (
    agreement,
    amounts,
    apostrophes,
    articles,
    boundaries,
    capitals,
    confused,
    fragments,
    slips,
)

_HANGING = re.compile(r"(?i),? (?:but|and|or|because|although|unless)(?=[.…]*\s*$)")  # what led on to words that were cut


_ASKED = re.compile(r"^((?:Can|Could|Should|Is|Are|Does|Will|Would|Do|Am) (?:I|we|you|it|they|he|she|there)\b(?! (?:not )?(?:matter|count)s?\b)[^.?!\n]{6,120})\.$")  # one sentence that asks


@lru_cache(maxsize=256)  # a draft reads its request a dozen times over
def edited(text: str, profile: Profile) -> str:
    """The user's words as they read in a post: slips mended, sentences parted, short forms spelled out, apostrophes, words that sound alike, verbs, capitals and amounts put right."""
    text = boundaries.divided(slips.mended(text, profile))  # first: what opens a sentence is read otherwise
    text = apostrophes.restored(fragments.set_apart(spelled_out.polished(text)), profile)
    text = agreement.agreed(articles.agreed(confused.meant(text)))
    return _ASKED.sub(r"\1?", capitals.put(amounts.written(_HANGING.sub("", text), profile), profile))
