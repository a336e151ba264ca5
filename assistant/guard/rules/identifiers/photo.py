"""A reference to an attached picture that shows a patient: "her before photo", "swipe to see her smile", "selfie attached"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import gazetteer
from assistant.guard.cases import Subject
from assistant.guard.gazetteer import Sense
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_PICTURE = r"(?:photos?|pics?|pictures?|selfies?|snapshots?|images?|shots?|headshots?|portraits?|videos?|reels?|clips?|x-?rays?|scans?|mri|ct|smiles?|faces?|scars?|before[- ](?:and|&|/)[- ]?afters?|before/after|befores?|afters?)"
_WHOSE = r"(?:his|her|their|the patient's|our patient's|this patient's|my patient's|patient|patient's|face|facial|full-face|bare-faced|before|after|post-op|pre-op|day[- ]one|day \w+|first-day|last-day|family|birthday|costume|clinical|wound|baby|newborn|unedited|unblurred)"
_PLACE = r"(?:attached|below|above|enclosed|in (?:the |our |my )?(?:comments?|carousel|next slide|slides?|story|stories|bio|thread|replies|link|post|gallery|highlights)|on (?:the )?(?:next slide|slide \w+|our (?:page|story|website|wall|feed))|next slide|in slide \w+|to the (?:left|right)|here|👇|👉|➡️?|posted with|with (?:his|her|their) (?:permission|consent|ok|blessing))"
_ATTACHED = rf"(?:{_WHOSE}\s+)?(?:\w+\s+){{0,2}}{_PICTURE}[^.!?\n]{{0,30}}?\b(?:is|are|was|were)?\s*{_PLACE}"
_HERE_IS = rf"\b(?:here(?:'s| is| are)|see|check out|look at|view|peep|get a load of|feast your eyes on|behold|zoom in on|scroll (?:down )?(?:for|to see)|tap (?:for|to see)|click (?:for|to see)|swipe(?: left| right| over| through)?(?: for| to see| to meet| to watch)?|link to)\s+(?:a |an |the |this |that |these |those |our |some )?(?:{_WHOSE}\s+(?:\w+\s+){{0,3}}{_PICTURE}|(?:\w+\s+){{0,2}}(?:smile|face|grin|selfie|dimples|before and after|before-and-after)\b)[^.!?\n]{{0,40}}"
_SWIPE = r"\b(?:swipe|scroll|tap|click|slide)\b[^.!?\n]{0,30}\b(?:see|meet|watch|for|hear)\s+(?:him|her|them|his|their)\b[^.!?\n]{0,30}"
_THATS = r"\b(?:that's|this is|pictured|shown here|seen here|posing|here they are|here (?:he|she) is)\b[^.!?\n]{0,25}\b(?:in the (?:photo|picture|pic|video|middle|front row|red|blue)|pictured|with (?:his|her) (?:permission|scar))\b[^.!?\n]{0,20}"
_MARKDOWN = r"!\[[^\]\n]{0,200}\]\([^)\s]{0,300}\)|!\[[^\]\n]{3,200}\]"
_FACE = r"\b(?:face|facial|full[- ]face|head|before[- ]and[- ]after|bare[- ]faced|unblurred|patient|wound|scar)\s+(?:shots?|photos?|pics?|pictures?|selfies?|images?|video)\s+(?:in|on|at|attached|below|above|to follow|coming)\b[^.!?\n]{0,30}"
_SHOWS = r"\b(?:photo|picture|pic|image|video|slide|selfie)\s+(?:shows|of|with|features|showing)\s+(?:him|her|them|our patient|the patient|my patient|a patient|mom|dad|baby|his|her)\b[^.!?\n]{0,60}"


_WHICH = r"(?:slides? (?:\d+|one|two|three|four|five|six)|(?:first|second|third|fourth|fifth|last|next|header|cover|top|\d(?:st|nd|rd|th)) (?:slide|frame|picture|pic|photo|image|clip|video)|in the (?:pic|photo|picture|clip|video))"
_ON_SLIDE = rf"\b(?:his|her|him|their|he's|she's|selfie)\b[^.!?\n]{{0,50}}?\b{_WHICH}\b"
_PICTURED = r"\b(?:pictured|shown|photographed)(?: here| above| below| today)?\s*[:,]\s*(?:(?:our|the|a|my|his|her|their|mom|dad|baby|patient)\b)[^.!?\n]{3,80}"
_EXPRESSION = r"\b(?:this is|that's|that is|here's|here is|look at)\s+(?:his|her|their|our patient's|the patient's|my patient's)\s+(?:\w+['’]s\s+)?(?:face|smile|expression|reaction|grin)\b[^.!?\n]{0,60}"
_SHARED = rf"\b(?:share|shares|sharing|shared|post|posts|posting|posted|show|shows|showing|use|using)\s+(?:his|her|their)\s+(?:[\w-]+\s+){{0,3}}{_PICTURE}\b"
_FILE = r"\b[\pL\d][\pL\d_-]{2,80}\.(?:jpe?g|png|heic|gif|mp4|mov|dcm|tiff?|webp|bmp|pdf)\b"


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    """Pictures of a person in a text that tells of one."""
    files = [p for p in patterns if p.pattern.endswith(_FILE)]
    for pattern in files:
        for match in pattern.finditer(document.text):
            yield from _file(document, match)
    if not document.case.has_patient and "![" not in document.text:
        return
    for pattern in patterns:
        if pattern in files:
            continue
        for match in pattern.finditer(document.text):
            yield from _hits(document, match)


_LABEL = lazy(r"(?:\b(?:file(?:name)?|attach(?:ed|ment)|image|photo|see|photo credit|scan|x-?ray|picture|pic)\b\s*(?:is|:|–|-)?\s*)+$", re.I)


def _file(document: Document, match: re.Match[str]) -> Iterator[Hit]:
    """A file whose name tells of somebody: a name in it, or any picture in a patient's story."""
    text = document.text
    start, end = match.span()
    stem = match[0].rpartition(".")[0]
    parts = [p.lower() for p in re.split(r"[\W\d_]+|(?<=[a-z])(?=[A-Z])", stem) if len(p) > 2]
    senses = [gazetteer.senses(p) for p in parts]
    named = any(g & (Sense.GIVEN | Sense.FAMILY) and not g & (Sense.WORD | Sense.NOT_PERSON | Sense.EPONYM) for g in senses)
    about = document.case.at(start).subject is Subject.PATIENT or document.case.has_patient
    picture = not match[0].lower().endswith("pdf")
    if document.is_public(start, end) or not ((named and (picture or document.care or about)) or (about and picture)):
        return
    s = document.sentence(start)[0]
    label = _LABEL.search(text[s:start])
    if label and not re.search(r"\w", text[s : s + label.start()]):
        yield Hit(s + label.start(), end + (text[end : end + 1] == "."), "")
    else:
        yield Hit(start - (len(label[0]) if label else 0), end, "a file" if not label else "")


def _hits(document: Document, match: re.Match[str]) -> Iterator[Hit]:
    text = document.text
    start, end = match.span()
    words = match[0]
    if words.startswith("!["):
        if re.search(r"(?i)\b(?:patient|his|her|face|scar|before|after|smile|wound|selfie)\b", words):
            yield Hit(start, end, "")
        return
    reading = document.case.at(start)
    if _NOT_A_PERSON.search(words) or reading.subject in (Subject.PRACTICE, Subject.AUTHOR, Subject.PUBLIC):
        return
    if not (_OF_A_PERSON.search(words) or reading.subject is Subject.PATIENT):
        return
    s, e = document.sentence(start)
    if len(text[s:e].split()) <= len(words.split()) + 4:
        yield Hit(start, end, None, scope="sentence")
    else:
        yield Hit(start, end, None, scope="clause")


_OF_A_PERSON = lazy(r"\b(?:his|her|their|him|them|patient|patient's|face|facial|smile|grin|selfie|before|after|bare-faced|scar|unblurred|dimples)\b", re.I)
_NOT_A_PERSON = lazy(r"\b(?:your|our (?:new )?(?:lobby|team|office|staff|clinic|building|waiting room|scanner|nurse|tech|doctor|receptionist|dog|tree|fish)|my (?:dog|cat)|the (?:sun|moon|sky|light)|diagram|illustration|cartoon|chart|infographic|stock|mural|lobby|office|team|staff|side effects?|for you|flu shots?|shots? (?:are|is|here))\b", re.I)

RULE = Rule(
    kind="PHOTO",
    message="This points to a picture that may show who the patient is.",
    why="Full-face photographs and comparable images are identifiers; a labelled X-ray or a tattoo is one too.",
    guideline="G-01-19",
    detect=detect,
    patterns=(_ATTACHED, _HERE_IS, _SWIPE, _THATS, _MARKDOWN, _FACE, _SHOWS, _ON_SLIDE, _PICTURED, _EXPRESSION, _SHARED, _FILE),
    breaks=(
        ("Our patient got her braces off. Here's her before photo!", "Our patient got her braces off."),
        ("The patient beat her acne. Swipe to see her smile.", "The patient beat her acne."),
        ("File: hand_rosalind_before.jpg. Dupuytren released in the office.", "Dupuytren released in the office."),
        ("The patient's bunion is straight. That's her left foot on slide two.", "The patient's bunion is straight."),
        ("The patient's knee healed well. His X-ray, name and all, is in the next slide.", "The patient's knee healed well."),
    ),
    passes=(
        "Here's a picture of our new waiting room.",
        "Slide two shows how a stent opens an artery.",
        "The third picture is our new scanner. Her tech calls it Gladys.",
        "Print flu_clinic_form.pdf and bring it along.",
        "We never post a photo of a patient without written permission.",
    ),
)
