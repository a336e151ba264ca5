"""What only a person does, bears or is able to do: the words after a name that show a living subject."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.guard.offsets import within
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document

_ADVERB = r"(?:(?:just|finally|also|then|even|never|always|still|now|recently|once|actually|already|has|had|has just|only|soon|nearly|almost|barely|quietly|proudly|simply|u|you) )*"
_BODY = (
    r"walk(?:s|ed)|danc(?:es|ed)|cr(?:ies|ied)|laugh(?:s|ed)|smil(?:es|ed)|grin(?:s|ned)|weeps|wept|sobbed|hug(?:s|ged)|limp(?:s|ed)|collapsed|faint(?:s|ed)|woke|blink(?:s|ed)|swallow(?:s|ed)|ate|drank|sat|stood|hobbled|bik(?:es|ed)|swam|swims|"
    r"knit(?:s|ted)|sang|sings|whisper(?:s|ed)|hat(?:es|ed)|lov(?:es|ed)|fear(?:s|ed)|thinks|thought|forg(?:ets|ot)|remember(?:s|ed)|feels? (?:like|better|great|fine|good|well|sick|the|his|her|no|nothing|so|ready|safe|alive|seen|heard)|felt (?:like|better|great|fine|good|well|sick|the|his|her|no|nothing|so|ready|safe|alive|a|it)|sounds (?:better|like|great)|looks (?:great|amazing|ten years)|\w+ing (?:his|her)|names? (?:his|her)|fell|slept|sleeps|snor(?:es|ed)|jog(?:s|ged)|drove|rode|rides|liv(?:es|ed)|rang|graduat(?:es|ed)|weighed|"
    r"swears|swore|refus(?:es|ed)|insist(?:s|ed)|dream(?:s|ed|t)|hop(?:es|ed)|pray(?:s|ed)|worri(?:es|ed)|jok(?:es|ed)|wav(?:es|ed)|kicked|scream(?:s|ed)|cough(?:s|ed)|vomited|threw up|puked|pooped|peed|lost (?:his|her)|broke (?:his|her|an?|two|three)|hurt (?:his|her)|"
    r"told (?:me|us|the|his|her|my|our)|asked (?:me|us|the|his|her|my|our|if|whether|for|to)|says (?:he|she|it|that|the|his|her|hi|thank)|said (?:he|she|that|it|goodbye|yes|no)|thank(?:s|ed) (?:us|me|our|the)|taught (?:me|us)|handed (?:me|us)|showed (?:me|us|up)|brought (?:me|us|his|her|the|in|cookies|a)|"
    r"came (?:in|back|to|home|out|by|through|with|for|off|alone|straight)|comes (?:in|back|to|home|by)|went (?:home|back|to|on|into|from|through|straight|fishing|for)|goes (?:home|back|to)|got (?:his|her|home|up|out|a|an|the|two|back|off|through|to|sick|better|stuck|scared|bit)|gets (?:his|her|to)|"
    r"needed (?:surgery|an?|two|three|four|help|emergency|stitches|new|more)|needs (?:surgery|a new|her|his)|finish(?:es|ed) (?:chemo\w*|radiation|treatment|his|her|the|a|rehab|therapy|isotretinoin|antibiotics|year|week|round|cardiac|all|immunotherapy)|start(?:s|ed) (?:chemo\w*|dialysis|radiation|immunotherapy|insulin|treatment|his|her)|complet(?:es|ed) (?:chemo\w*|radiation|treatment|his|her|rehab)|"
    r"beat|battl(?:es|ed)|fought|fights|survived|recover(?:s|ed)|overcame|turn(?:s|ed) (?:\d+|[a-z]+ty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|hit (?:his|her|an? a1c|a goal)|quit|kept (?:his|her|asking|saying|all|every)|keeps (?:his|her|asking)|wants (?:to|his|her|you|everyone)|wanted (?:to|his|her)|has been (?:seizure|cancer|migraine|pain|symptom)|"
    r"drives|lost \d+|passed away|died|scared us|surprised us|made (?:me|us|it)|cannot wait|can't wait|could not stop|couldn't stop|couldn't wait|tried|chose|decided|agreed|signed|explained|named (?:his|her)|calls (?:his|her)|called (?:his|her|me|us)|let me|let us|sailed through|bounced back|pulled through|flew through|powered through|breezed through"
)
_ABLE = r"(?:can|cannot|can't|can not|could|couldn't|could not)(?: now| finally| barely| once again| again| no longer| not)? (?:walk|see|hear|read|sleep|run|eat|breathe|drive|swallow|sing|climb|swim|talk|speak|stand|smile|dance|hold|taste|smell|feel|wear|tie|lift|blink|chew|skip|jump|bend|kneel|hike|bike|ski|drink|play|throw|write|knit)"
_STATE = (
    r"(?:is|was|'s|’s)(?: now| finally| still| already| back| safely| officially| doing)?(?: (?:home|awake|walking|healing|recovering|eating|sober|cancer-free|seizure-free|pain-free|in remission|off (?:the|his|her|oxygen|insulin|dialysis)|out of (?:the|surgery|bed|danger|here)|back (?:home|on|at|to)|doing (?:well|great|fine)|"
    r"well|great|fine|up and|afraid|scared|nervous|thrilled|tired|terrified|told|asked|born|sure|nine|expecting|pregnant|breathing|smiling|crying|laughing|teaching|dancing|learning|gaining|weaned|able to|the proud|on (?:his|her|the mend)|a (?:fighter|survivor|warrior|trooper|champ)|allergic|awaiting|waiting))\b"
)
_DEED = lazy(rf"\s+{_ADVERB}(?:(?:{_BODY}|{_ABLE})\b|{_STATE})|(?:['’]s)(?: now| finally| still| back)? (?:home|awake|walking|recovering|off the|doing (?:well|great))\b", re.I)
_BEARS = lazy(r"\s+(?:has|had|have|lives with|lived with|was diagnosed with|is living with|got|developed|came down with|deals with|struggles with|suffers from|manages|managed)\s", re.I)
_CLAUSE = 28


def told_of(document: Document, end: int) -> bool:
    """Whether what follows ``end`` is something only a living person does, bears or can do."""
    if _DEED.match(document.text, end):
        return True
    bears = _BEARS.match(document.text, end)
    return bears is not None and within(document.ailments, bears.end() - 1, bears.end() + _CLAUSE)


_ABLE_ALONE = lazy(rf"\s+{_ABLE}\b", re.I)


def is_able(text: str, end: int) -> bool:
    """Whether what follows ``end`` is a power of the living body: "cannot hear", "can walk"."""
    return _ABLE_ALONE.match(text, end) is not None
