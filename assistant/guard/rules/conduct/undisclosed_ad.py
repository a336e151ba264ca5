"""Praise for a product or a code for money without saying so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import forms
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_FORMS = (
    r"\b(?:use|with|enter|apply|grab) (?:my |our |the |promo |discount |coupon )*(?:code|link)\b[^.!?\n]{0,40}",
    r"\b(?:code|promo) [A-Z0-9]{4,}\b[^.!?\n]{0,40}|\b(?:discount|promo|coupon|affiliate|referral) (?:code|link)s?\b",
    r"\b(?:link|shop|discount) (?:is )?in (?:my |our |the )?bio\b[^.!?\n]{0,30}\b(?:\d+ ?%|off|order|buy|shop|code)?",
    r"\b(?:flew|flown|hosted|invited|treated|put) (?:a few of )?(?:me|us|our team)\b[^.!?\n]{0,40}\b(?:out|up|to|over|in)\b[^.!?\n]{0,80}",
    r"\b(?:thanks?|thank you|shout-?out|love|big thanks) (?:to |so much )?(?:@\w+|[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?|the \w+ team|my friends at [A-Z]\w+) (?:for|who)\b[^.!?\n]{0,30}\b(?:sending|gifting|hosting|sponsoring|the (?:free|gift|trip|samples?|goodies|swag|dinner)|sent|gave|gifted|hooking)\b[^.!?\n]{0,40}",
    r"\b(?:sent me|gifted me|gave me|hooked me up|comped|got (?:it|this|these|mine|them) (?:for )?free|free (?:samples?|product|pair|trip|unit) from|on the house from|(?:dinner|lunch|trip|travel|hotel) (?:was )?(?:on|from|with) (?:the )?(?:\w+ )?(?:team|rep|reps|company))\b[^.!?\n]{0,60}",
    r"\b(?:ask your|talk to your|call your|my favorite|thanks to our) (?:\w+ )?(?:rep|reps|sales ?rep|representative)\b[^.!?\n]{0,40}",
    r"\b(?:in love with|obsessed with|can'?t live without|holy grail|my go-?to|swear by|excited about) (?:my |this |the |these |a )*(?:[A-Z][\w-]+(?: [A-Z]?[\w-]+){0,3})\b[^.!?\n]{0,80}\b(?:code|link|shop|order|% off|\d+ ?% off|available at|get yours|rep)\b[^.!?\n]{0,30}",
    r"\b(?:brand ambassador|brand partner|partnered with|partnering with|collab(?:oration)? with|in partnership with|working with the \w+ team)\b[^.!?\n]{0,60}",
)
_DISCLOSED = lazy_re2(
    r"(?im)(?:^|[\s(#\[])(?:#?(?:ad|advert|advertisement)\b|paid (?:partnership|ad|post|promotion|advertisement)|sponsored (?:post|by|content)?|#sponsored|#paidpartnership|(?:i|we)(?:'m| am|'re| are| was| were| get| got)(?: being)? paid|they paid|paid (?:me|us|by|for this)|gifted (?:product|by)|for full disclosure|disclosure:|full disclosure|i (?:own|hold) (?:shares|stock)|i consult for|commission|affiliate links?:|no (?:one|company) paid|not (?:paid|sponsored)|received no)\b"
)
_CIVIC = lazy_re2(
    r"(?i)\b(?:code of (?:conduct|ethics)|zip code|dress code|qr code|color code|code (?:blue|red|gray|stroke|stemi|white)|billing code|icd|cpt|building code|door code|source code|school|library|rotary|food bank|food pantry|non-?profit|foundation|shelter|church|fire (?:department|house)|health department|county|city|university|medical school|red cross|ymca|united way|charity|museum|little league|volunteers?|hospital auxiliary|scouts|book|portal|sign up|register|rsvp|appointment|survey|podcast|newsletter|recipe|webinar|video|article|blog)\b"
)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    if _DISCLOSED.search(document.text):
        return
    for form in forms(_FORMS):
        for match in form.finditer(document.text):
            start, end = match.span()
            sentence = document.sentence_text(start)
            if _CIVIC.search(sentence) or voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.REPORTED, Voice.DENIED, Voice.ASKED}:
                continue
            yield Hit(start, end, scope="sentence")


RULE = Rule(
    kind="undisclosed_ad",
    message="This promotes something without saying whether you were paid or given it.",
    why="Any pay, gift, trip or code must be told in the post, in plain words at the front: “Ad:” or “Paid partnership”.",
    guideline="G-21-1",
    detect=detect,
    patterns=(r"\bcodes?\b|\blinks?\b|in (?:my |our |the )?bio|flew|flown|hosted|invited|treated|thanks?|thank you|shout-?out|sent me|gifted|gave me|hooked|comped|free|on the house|dinner|lunch|\btrip\b|travel|hotel|\breps?\b|representative|in love with|obsessed|live without|holy grail|go-?to|swear by|excited about|ambassador|partner|collab",),
    breaks=(
        ("Obsessed with my GlowTool mask. Use code FICTION20 for 20% off.", "Obsessed with my GlowTool mask."),
        ("MakerCo flew us out to Lisbon to see the new scanner, and I am sold.", ""),
    ),
    passes=(
        "Ad: GlowTool paid for this post. Use code FICTION20 for 20% off.",
        "Scan the QR code at the desk to check in.",
        "We partnered with the food bank for a coat drive.",
        "Link in bio to book a visit with the team.",
        "Thank you to the library for hosting our talk.",
        "A code blue drill, seen from the hallway.",
    ),
)
