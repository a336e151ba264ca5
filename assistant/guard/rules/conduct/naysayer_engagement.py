"""Arguing with, mocking or baiting critics."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard.assertion import forms
from assistant.guard.document import Document
from assistant.guard.frames import Voice, voices
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_CRITICS = r"(?:trolls?|haters?|naysayers?|keyboard warriors?|anti-?(?:vax\w*|science|mask\w*)(?: \w+)?|conspiracy \w+|flat[- ]earthers?|armchair \w+|know-?it-?alls?|karens?|critics?|clowns?|idiots?|morons?|sheep|tinfoil \w+|bots?|losers?|snowflakes?)"
_FORMS = (
    rf"\b(?:to|dear|hey|hi|hello|attention|listen up|for|memo to|note to|and yes,? to|psa (?:to|for)|shout-?out to)\b,? (?:all |any |every |the |those |that |you |my |our |one |certain )*(?:\w+ )?{_CRITICS}\b[^.!?\n]{{0,160}}",
    r"\b(?:to|for|and to) (?:the|that|whoever|everyone|anyone|those|the person|the guy|the lady|the \w+) (?:person |people |guy |lady |one |genius |\w+ )?(?:who|reading|leaving|that|in (?:my|our|the) (?:comments|dms|mentions|inbox|replies))\b[^.!?\n]{0,60}\b(?:called|calls|calling|reported|trash\w*|attack\w*|accus\w+|(?:1|one|two|2)[- ]stars?|scam\w*|frauds?|quacks?|shills?|lies|liars?|(?:thinks?|believes?|says?|said) (?:we|i|this|that|doctors?|science|vaccines?|you))\b[^.!?\n]{0,80}",
    r"\b(?:come at (?:me|us)|bring it on|fight me|cry (?:more|about it|harder)|cope harder|stay mad|die mad|prove me wrong,? (?:i dare|clown|troll)|i'?ll (?:wait|embarrass|destroy|ratio)|try me|say it to my face|keep (?:crying|barking|hating)|block(?:ed)? and (?:move|moving) on|go ahead and (?:report|unfollow|block)|unfollow me then|nobody asked (?:you|u)\b|who asked you|sit down,? (?:clown|troll|karen|sir|sweetie|buddy|pal)|bless your heart|your tears|seethe)\b",
    r"\byou(?:'re| are| all are| people are)? (?:(?:just |all |such |clearly |obviously |really |nothing but |a bunch of |an? )*)(?:idiots?|morons?|clowns?|liars?|trolls?|stupid|dumb|ignorant|pathetic|jokes?|losers?|cowards?|brainwashed|uneducated|delusional|disgrace)\b",
    r"\b(?:we see you|we'?re laughing|we are laughing|laugh(?:ing)? at (?:you|them|these)|eye-?roll\w*|so tired of (?:these|you|the) (?:people|trolls|haters|anti\w*)|can'?t fix stupid|read a book|do your homework|learn to read|get a life|touch grass|stay in your lane|dunning)\b[^.!?\n]{0,80}",
    r"\b(?:maybe|perhaps|try) (?:work(?:ing)? on|think(?:ing)? about|fix(?:ing)?|read(?:ing)?|try(?:ing)?)\b[^.!?\n]{0,40}\bbefore you (?:call|judge|write|blame|review|post|attack|criticis|criticiz)\w*",
    r"\b(?:that(?:'s| is) (?:who|what) you(?:'re| are) listening to|don'?t believe (?:a word|her|him|this (?:person|woman|man))|(?:she|he|they|this (?:person|woman|man|reviewer))(?:'s| is| are)? (?:\w+ )?(?:lying|a liar|liars|delusional|bitter|crazy|making (?:it|things) up))\b",
    r"\byour (?:one|1|two|2)[- ]?stars? (?:is|are|review is|rating is) (?:a |an |so |just |pure )?(?:\w+)",
    r"\b(?:i|we) will (?:answer|argue with|respond to|fight|debate) (?:every|each|all)\b[^.!?\n]{0,60}",
)
_REVIEWER = lazy_re2(r"(?i)\b(?:stars?|review(?:er|ed)?|rating|1-star|one-star)\b")
_PERSONAL = lazy_re2(r"(?i)\b(?:idiots?|morons?|clowns?|liars?|lying|stupid|dumb|pathetic|come at me|embarrass|troll|cowards?|losers?|joke|brainwashed|delusional)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for form in forms(_FORMS):
        for match in form.finditer(document.text):
            start, end = match.span()
            if voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.REPORTED}:
                continue
            blocks = bool(_REVIEWER.search(document.text) or _PERSONAL.search(document.text[start:end]))
            yield Hit(start, end, scope="sentence", blocks=blocks)


RULE = Rule(
    kind="naysayer_engagement",
    message="This argues with or mocks a critic. Silence serves you better.",
    why="Quarrels spread, and the crowd remembers how you sounded, not who was right.",
    guideline="S-01-9",
    detect=detect,
    patterns=(
        r"troll|hater|naysayer|keyboard warrior|anti-?(?:vax|science|mask)|conspiracy|flat.earther|armchair|dr\.? google|know-?it-?all|karen|critics?|clown|idiot|moron|sheep|tinfoil|\bbots?\b|loser|snowflake",
        r"\bto (?:the|that|whoever|everyone|anyone|those)|\bfor (?:everyone|anyone|those|the)|come at|bring it|fight me|\bcry |\bcope |stay mad|die mad|i'?ll (?:wait|embarrass|destroy|ratio)|try me|to my face|^keep |block|unfollow|nobody asked|who asked|sit down|bless your|your tears|seethe",
        r"liar|lying|stupid|dumb|ignorant|pathetic|joke|coward|brainwashed|uneducated|delusional|disgrace|we see you|laughing|laugh at|eye-?roll|so tired of|fix stupid|read a book|homework|learn to read|get a life|touch grass|stay in your lane|dunning",
        r"before you (?:call|judge|write|blame|review|post|attack|critic)|listening to|believe|bitter|crazy|making (?:it|things) up|stars?\b|(?:answer|argue|respond|fight|debate)",
    ),
    breaks=(
        ("To the troll in our comments: you are a clown and we see you.", ""),
        ("Flu shots are here on Friday. And to the haters who will show up: cry about it.", "Flu shots are here on Friday."),
        ("Come at me, I will answer every single one of you.", ""),
    ),
    passes=(
        "To everyone who left a review this year: thank you.",
        "To the person who left an umbrella at the desk: it is safe with us.",
        "We get hard questions in the comments, and we love them.",
        "Critics of the study point to its size.",
        "Keep talking about mental health.",
        "Sit down, lean back, and breathe. That is the whole exercise room tour.",
    ),
)
