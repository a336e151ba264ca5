"""Benefit claims for high-risk products, and "FDA-approved" where no approval exists: stem cells, exosomes, IV vitamins, compounded GLP-1."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import asserted, forms
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_PRODUCT = (
    r"(?:stem[- ]cells?|exosomes?|umbilical (?:cord )?(?:blood|cells?|tissue)|wharton'?s jelly|amniotic (?:fluid|cells?|tissue)|birth tissue|placenta\w*|prp|platelet-rich plasma|ozone|peptides?|bpc-?157|nad\+?|iv (?:drips?|vitamins?|therapy|infusions?)|vitamin (?:drips?|iv|infusions?)|"
    r"myers'? cocktail|glutathione|chelation|hyperbaric|ketamine|methylene blue|ivermectin|high-dose vitamin c|compounded (?:semaglutide|tirzepatide|glp-1)|red light|cold laser|hormone pellets?|bioidentical hormones?|vibration plate|cbd|kratom|colloidal silver|cupping|detox foot\w*|homeopath\w+|supplements?|adrenal support)"
)
_CUES = (r"\bfda|\bf\.d\.a|stem[- ]cell|exosome|umbilical|wharton|amniotic|placenta|\bprp\b|platelet|\bozone\b|peptide|bpc|\bnad\b|\biv\b|vitamin|myers|glutathione|chelation|methylene|silver|\bcbd\b|pellets?\b|compounded|\bozempic\b|\bwegovy\b|\bmounjaro\b|\bzepbound\b",)
_FORMS = (
    rf"\b(?:fda|f\.d\.a\.?)[- ](?:approved|cleared|certified|endorsed|registered)\b[^.!?]{{0,25}}\b{_PRODUCT}\b|\b{_PRODUCT}\b[^.!?,;]{{0,35}}\b(?:is|are|fully|now)? ?(?:fda|f\.d\.a\.?)[- ](?:approved|certified|endorsed)\b",
    r"\b(?:stem[- ]cells?|exosomes?|umbilical (?:cord )?(?:blood|cells?)|wharton'?s jelly|amniotic (?:fluid|cells?)|bpc-?157|ozone|chelation|nad\+?|myers'? cocktail|iv (?:drips?|vitamins?|infusions?)|vitamin drips?|methylene blue|colloidal silver|cbd|hormone pellets?|glutathione)\b[^.!?,;]{0,45}\b(?:treats?|treating|heals?|healing of|repairs|repair (?:your|worn|damaged|torn|old|the|any|all|every|even|knees?|joints?|cartilage|tissues?|tendons?|skin|nerves?|hair)|regenerates?|regrows?|reverses?|rebuilds?|restores?|cures?|fights? off|prevents?|boosts? (?:your )?(?:immun\w+|fertility|metabolism|brain)|stops?|slows? aging|ends?|relieves?|fixes|wards? off)\b[^.!?]{0,40}",
    r"\b(?:same|identical|just as (?:good|effective|safe)|equivalent|generic version|cheaper version)\b[^.!?]{0,40}\b(?:as|to|of) (?:ozempic|wegovy|mounjaro|zepbound)\b|\bcompounded (?:semaglutide|tirzepatide)\b[^.!?]{0,50}\b(?:same|just as|identical|as safe|as effective|generic|melt|lose|drop)\b",
)
_RESEARCH = lazy_re2(r"(?i)\b(?:trials?|study|studies|research\w*|transplants?|leukemia|lymphoma|bone marrow|donors?|not approved|hasn't approved|unapproved|warning|fda (?:has )?(?:says|warns|approved only)|evidence|no proof|myth|lead poisoning|poisoning|decompression|labs?|embryo\w*|investigational|esketamine|acetaminophen overdose)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in asserted(document, forms(_FORMS), soften=True):
        if not _RESEARCH.search(document.sentence_text(hit.start)):
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="This claims a benefit or an approval that this product does not have.",
    why="Claims about stem cells, exosomes, IV vitamins and compounded GLP-1 drugs have drawn warning letters.",
    guideline="G-24-7",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("The clinic opens at nine. Our stem cell shots repair worn knees.", "The clinic opens at nine."),
        ("Exosomes are tiny packets shed by cells. Ours are FDA-approved exosomes.", "Exosomes are tiny packets shed by cells."),
    ),
    passes=(
        "The FDA has not approved exosomes for any use.",
        "Stem cells are the body's repair crew, waiting to become other cells.",
        "Stem cell transplants can treat some leukemias.",
        "Is an IV drip better than a glass of water? For most people, no study says so.",
    ),
)
