"""Tells the reader in another language what to do about a medicine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import re2

from assistant.guard.advice import languages
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterable[Hit]:
    """Every sentence that orders a medicine in another language."""
    return [Hit(start, end, scope="passage") for start, end in languages.orders(document)]


RULE = Rule(
    kind="ADVICE",
    message="This tells readers in another language what to do about a medicine.",
    why="Advice is advice in any language; what the guard cannot weigh word by word goes as a whole sentence.",
    guideline="G-28-7",
    detect=detect,
    patterns=languages.gate(),
    breaks=(
        ("La tos puede durar semanas. Tome 400 mg de ibuprofeno cada 6 horas.", "La tos puede durar semanas."),
        ("高血压很常见。头痛的时候多吃一片药。每周三有讲座。", "高血压很常见。每周三有讲座。"),
        ("Prenez deux comprimés tous les soirs. Le cabinet ouvre à huit heures.", "Le cabinet ouvre à huit heures."),
    ),
    passes=(
        "Hable con su médico antes de tomar cualquier medicina.",
        "¡Hola, familia! Todos los jueves publico un dato nuevo sobre la piel.",
        "La cataracte est l'opacification du cristallin. À bientôt !",
        "Las estatinas bajan el colesterol LDL.",
    ),
    strengths=("post",),
)
