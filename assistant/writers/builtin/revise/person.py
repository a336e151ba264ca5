"""A draft of the practice turned into one of the writer's own: "we" becomes "I"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.errors import NotUnderstood
from assistant.writers.builtin.revise.desk import Desk
from assistant.writers.builtin.revise.replies import AlreadySo, reply
from assistant.writers.builtin.revise.sheet import Sheet

# The team, the practice and its place stay ours.
_OURS = r"(?! (?:team|practice|clinic|office|door|doors|waiting room|front desk|town|neighbors|followers|whole))"
_REACHED = r"(?<!call )(?<!Call )(?<!reach )(?<!text )(?<!Text )(?<!to )(?<!find )(?<!Find )(?<!join )(?<!Join )(?<!visit )(?<!Visit )"  # at the practice's phone, its door
_WORDS = {"we": "I", "us": "me", "our": "my", "ours": "mine", "ourselves": "myself"}
_PLURAL = re.compile(rf"(?i)\b(?:we(?: are|['’]re| were)?(?! all\b| both\b)|{_REACHED}us|our{_OURS}|ours|ourselves)\b")
_VERBS = {"are": "I am", "'re": "I'm", "’re": "I’m", "were": "I was"}
_SINGULAR = re.compile(r"\b(?:I|I['’]\w+|me|my|mine|myself)\b")


def first(sheet: Sheet, on: Mapping[str, str], desk: Desk) -> Sheet:
    """"we" as "I", in every sentence. Raises NotUnderstood where the draft speaks of neither."""
    done = replace(sheet, sentences=tuple(_PLURAL.sub(_singular, sentence) for sentence in sheet.sentences))
    if done == sheet:
        raise AlreadySo(reply("first_person_already")) if _SINGULAR.search(sheet.text) else NotUnderstood(reply("no_we"))
    return done


def _singular(match: re.Match[str]) -> str:
    word = match[0].lower()
    if word in _WORDS:
        said = _WORDS[word]
        return said if said == "I" or match[0].islower() else said.capitalize()
    return next(said for verb, said in _VERBS.items() if word.endswith(verb))
