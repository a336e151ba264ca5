"""An answer to a reviewer or commenter that lets on they are, or were, a patient."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import frames
from assistant.guard.assertion import forms
from assistant.guard.document import Document
from assistant.guard.frames import Voice
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

# What makes a text an answer to one person.
_ANSWER = lazy_re2(
    r"(?i)\b(?:thank you|thanks|so grateful) (?:so much )?(?:for|,?[^.!?]{0,20}for) (?:the|your|this|leaving|taking|writing|sharing|letting|reaching|bringing|trusting|choosing|coming|being)\b"
    r"|\b(?:your|this|the|that|her|his|their) (?:(?:one|two|1|2|five|5)[- ]?star(?:s)?|review|rating|comment|feedback|complaint|post about us|rant)\b|\b(?:one|1|two|2)[- ]stars?\b"
    r"|\b(?:we'?re|we are|i'?m|i am|so|very) sorry (?:to hear|that (?:you|your)|for your|about your|your|you)\b|\bwe regret\b|\bas i (?:told|explained|said|mentioned)\b"
    r"|(?m)^\W*(?:hi|hello|hey|dear|@\w+)\b[^.!?\n]{0,30}[,!—-]|\bit was (?:a |our |my |such a )?(?:pleasure|joy|honou?r|privilege)\b|\b(?:reviewer|reviewed us)\b"
)
_TO_YOU = (
    r"\byour (?:(?:last|recent|first|own|latest|most recent|previous|upcoming|next|follow-?up) )?(?:visits?|appointments?|procedures?|surger(?:y|ies)|operations?|treatments?|care|chart|records?|file|results?|labs?|diagnosis|bill|balance|account|insurance claim|prescriptions?|refills?|cleaning|filling|crown|exam|stay|infusion|injections?|biopsy|recovery|condition|medications?|case)\b",
    r"\b(?:when|since|while|after|the day|every time|the last time|each time) you (?:came|come|visited|were (?:here|seen|in|treated)|saw|had|left|arrived|called|booked|checked in|checked out)\b",
    r"\b(?:we|i|dr\.? \w+|our (?:team|staff|doctors?|nurses?)) (?:have )?(?:saw|seen|treated|examined|cared for|operated on|looked after|took care of|helped|diagnosed|prescribed|refunded|billed|called|told|warned|explained to|scheduled|checked) you\b",
    r"\byou (?:were|are|have been|became|'ve been) (?:\w+ )?(?:seen|treated|a (?:\w+ )?patient|our patient|my patient|diagnosed|prescribed|scheduled|examined|discharged|dismissed|late|told)\b",
    r"\byou (?:never|did not|didn'?t|refused to|failed to|still (?:haven'?t|owe)|cancel\w+|no-?showed|missed|skipped|owe|demanded|asked for|signed|agreed|came in|showed up|walked out|were rude)\b[^.!?]{0,60}\b(?:appointments?|visits?|bill|balance|pay|paid|paperwork|consent|medicines?|medications?|pills|drops|instructions|advice|twice|times|us|late|opioids?|refills?|antibiotics?|follow(?:ed)?|form)\b",
    r"\b(?:see you (?:again|soon|next|at your|back|in \w+)|look(?:ing)? forward to (?:seeing|caring|treating|having) you|hope to see you|having you (?:as|back)|welcome you back|trusting (?:us|me|dr\.? \w+) with your|choosing (?:us|our (?:practice|clinic)) for your|care for you|caring for you|treating you|as (?:a|our|my) (?:\w+ )?patient)\b",
    r"\bas (?:i|we|dr\.? \w+|your doctor|your chart|your file) (?:told|explained to|discussed with|warned|said|says|shows|noted)\b[^.!?]{0,40}",
    r"\b(?:your chart|your file|your record|our records?|the records?|our notes|our system|the chart) (?:clearly )?(?:shows?|says?|states?|reflects?|indicates?|proves?|confirms?|has|have|lists?)\b",
    r"\b(?:we (?:have|find|see) no record of|you (?:are|were) (?:not|never) (?:a|our|my) (?:\w+ )?patient|never (?:been )?(?:seen|treated) (?:here|by us|by our))\b",
)
_ABOUT_REVIEWER = lazy_re2(
    r"(?i)\b(?:1|one|two|2|bad|negative|angry|fake|that|this|her|his|their)[- ]?(?:stars?|review|rating|comment)\b[^\n]{0,140}?\b(?:she|he|they|her|him|this (?:woman|man|person|lady|guy|patient)|the (?:reviewer|patient|woman|man))\b[^.!?\n]{0,60}\b(?:collections?|account|bill|balance|owes?|owed|paid|pay|surgery|appointments?|no-?show\w*|cancel\w+|chart|file|records?|drugs?|opioids?|refills?|antibiotics?|diagnos\w+|medications?|treated|saw|seen|fired|dismissed|discharged|drunk|high|visit|procedure|labs?|results?)\b"
)
# Facts only a chart holds: an answer that tells them cannot be mended.
_PRIVATE = lazy_re2(
    r"(?i)\b(?:chart|file|records?|notes|collections?|balance|owes?|owed|never paid|didn'?t pay|no-?show\w*|cancel\w+|missed|late|opioids?|drug|drunk|medications?|diagnos\w+|refus\w+|walked out|told you|warned you|explained to you|prescribed|labs?|results|surgery|procedure|scar|insurance)\b"
)
_HOSTILE = lazy_re2(r"(?i)\b(?:joke|liar|lying|lie|lies|ridiculous|pathetic|troll|nerve|shame|maybe (?:work|try|next)|suddenly|surprise|convenient\w*|that'?s who|before you (?:call|judge|write|blame)|get your facts|bitter|crazy|drama|attention|clown|idiot|fake)\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    text = document.text
    about = [m.span() for m in _ABOUT_REVIEWER.finditer(text)]
    answer = bool(_ANSWER.search(text))
    to_you = [m.span() for form in forms(_TO_YOU) for m in form.finditer(text)] if answer else []
    for start, end in [*about, *to_you]:
        if frames.voices(document, start, end) & {Voice.MYTH, Voice.HISTORY, Voice.DENIED}:
            continue
        sentence = document.sentence_text(start)
        blocks = bool(_PRIVATE.search(sentence) and (_HOSTILE.search(text) or (start, end) in about))
        yield Hit(start, end, scope="sentence", blocks=blocks)


RULE = Rule(
    kind="confirms_patient",
    message="This lets on that somebody is or was a patient. A public answer may not.",
    why="Saying who was seen, when or why is a disclosure, even when the person said so first; replies like this were fined.",
    guideline="G-27-5",
    detect=detect,
    patterns=(r"thank|grateful|sorry|regret|review|stars?\b|rating|comment|feedback|complaint|as (?:i|we) |pleasure|hono|privilege|joy|^\W*(?:hi|hello|hey|dear|@)",),
    breaks=(
        ("Thank you for the review! It was a joy to care for you at your last visit.", ""),
        ("We're sorry your appointment ran late. Please call the office.", ""),
        ("Your one star is unfair: you cancelled three times and never paid the bill.", ""),
    ),
    passes=(
        "Thank you for the kind words.",
        "Thank you for your feedback. Privacy rules keep us from saying more here. Please call our office.",
        "Bring your glasses to your appointment, and ask about parking.",
        "Ask your doctor about your results before your next visit.",
        "Thanks for voting for our new mural!",
        "Thank you to everyone who came to the health fair.",
    ),
)
