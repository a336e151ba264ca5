"""Wellness for everyone: sunscreen, water, sleep, clean hands; advice with no condition, drug, dose or symptom."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.guard.advice.matter import ILL, MEDICINE, matter
from assistant.text.patterns import lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

PATTERN = (
    r"(?:^|[.!?\n:;,]\s*|[^\x00-\x7f]\s*)(?:and |so |please |just |remember to |don't forget to )*"
    r"((?:wear|pack|grab|bring|put on|use|reapply) (?:your |a |the |some |more )*(?:sunscreen|spf|sun ?hat|hat|sunglasses|helmet|seat ?belt|mask|layers)|(?:drink|sip) (?:more |some |plenty of |enough |your )*water|(?:stay|keep) (?:hydrated|active|moving|warm|cool)|hydrate"
    r"|(?:get|aim for|prioriti[sz]e) (?:enough |more |some |good |plenty of |a good night's |your |seven hours of |eight hours of )*(?:sleep|rest|fresh air|sunshine|exercise|movement)|wash your hands|cover your coughs?(?: and sneezes)?|take the stairs|(?:take|go for) (?:a |an |your )(?:short |daily |brisk |evening |morning |quick )*(?:walk|stroll|hike)"
    r"|move (?:more|your body|every day)|stretch|eat (?:the rainbow|more (?:veggies|vegetables|fruits?|plants|greens|whole foods)|your (?:veggies|vegetables|greens|fruit))|brush your teeth|floss|look (?:out of a window|away from (?:the|your) screens?)|rest your eyes|exercise (?:regularly|daily|more)|be kind to yourself|put (?:down )?the phone(?: down)? before bed|limit (?:sugar|alcohol|screen time))\b"
)
_TIP = lazy_re2("(?i)" + PATTERN)


class Tip(NamedTuple):
    """A tip's first word at ``start:end`` of the document, and the sentence it stands in."""

    start: int
    end: int
    sentence: tuple[int, int]


def tips(document: Document) -> list[Tip]:
    """Every tip that names no illness and no medicine, in order."""
    found: list[Tip] = []
    for match in _TIP.finditer(document.text):
        sentence = document.sentence(match.start(1))
        if matter(document).any(*sentence, ILL | MEDICINE):
            continue
        first = document.text.find(" ", match.start(1), match.end(1))
        found.append(Tip(match.start(1), match.end(1) if first < 0 else first, sentence))
    return found
