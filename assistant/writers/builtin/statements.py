"""What is a whole sentence, and where one is hung on another, or on a title, with nothing but a comma."""

from __future__ import annotations

import re

from assistant.knowledge.subject import upper_first

_VERB = re.compile(
    r"(?i)\b(?:is|are|was|were|am|has|have|had|will|would|can|got|gets|get|starts?|started|opens?|opened|closes?|moves?|moved|joins?|joined|turns?|turned|"
    r"celebrates?|arrives?|arrived|retires?|retired|begins?|began|runs?|comes?|came|makes?|made|brings?|brought|uses?|used|helps?|starts|offers?|hosts?|"
    r"welcomes?|wants?|likes?|loves?|works?|worked|learn(?:s|ed)?|speaks?|gives?|gave|takes?|took|finish(?:es|ed)?|passed|earned|won|spent|keeps?|kept|see|saw|meet|met|clean|cleans|set|sets|prepare|prepares|check|checks|start|tells?|told|said|says|asks?|asked|draws?|drew|calls?|called|walked|laughed|laughs|hugged|hugs|sang|sings|smiled|smiles|baked|bakes|"
    r"painted|decorated|wore|wears|dressed|ate|eats|sleeps?|slept|surprised|thought|thinks?|raised|held|holds?|cried|cries|danced|dances|knitted|planted|fixed|dropped|spilled|forgot|remembered|noticed|taught|teach(?:es)?|showed|shows)\b"
    r"|(?:'|’)(?:s|re|ve|m|ll)\b"
)
_SAYS_WHAT_IS_SO = re.compile(r"(?i)\b(?:is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|should|must|need|might)n['’]?t\b|\b(?:may|might|must|should|could|cannot|means|happens|depends)\b|\b(?:often|usually|sometimes|rarely|mostly|always|never|seldom|typically) (?!a|an|the|in|on|at|of|for|with|and|or|by|to\b)[a-z]{3,}\b")
_SUBJECT = re.compile(r"(?i)^(?:we|i|it|it's|its|they|he|she|you|there|there's|our|my|the|this|that|an?|one|some|two|three|dr|nurse|every|today|tomorrow|starting|from|on|after|[A-Z][a-z]+)\b")
_WE = re.compile(r"(?i)^(?:we|i|they|it|he|she) (?:\w+ly |just |all |both )?[a-z]{2,}\b")
_QUESTION_CLAUSE = re.compile(r"(?i)^(?:how|why|what|where|when|who)\b")
# "free checks at the market Saturday, Sofia will be there", "our new exam room, we painted it green"
_ON_TITLE = re.compile(r", (?=(?:[Ww]e|[Tt]hey|[Ii]t|I|(?:Dr\. )?[A-Z][\w'’-]+(?: and [A-Z][\w'’-]+)?) (?:will|are|is|was|were|have|has|had|got|can|painted|made|built|moved|added|put|take|accept|offer|open|close)\b)")
# "we move upstairs Monday, the exam rooms stay where they are"
_ON_STATEMENT = re.compile(
    r", (?=(?:[Ww]e|[Tt]hey|[Ii]t|I|[Ss]he|[Hh]e|[Tt]here|[Yy]ou|(?:[Tt]he|[Oo]ur|[Aa]ll|[Tt]hese|[Tt]hose|[Pp]arking|[Ll]unch|[Aa]dmission)(?: [a-z][\w'’-]*){0,3}?)"
    r" (?:will|are|is|was|were|have|has|had|can|stays?|remains?|opens?|closes?|starts?|begins?|moves?|runs?|comes?|goes|go|keeps?|takes?|brings?|works?|hope|know|love|miss|thank)\b)"
)
# "at the track Saturday, bring your old shoes"
_ORDER = re.compile(r", (?=(?:please )?(?:bring|call|text|e-?mail|book|park|wear|rsvp|register|sign up|stop by|drop (?:in|by)|come|walk in|use the|enter|check|see|ask (?:us|for|at)|join|visit|reply|send|apply|leave|tell us|let us know)\b(?! (?:and|or|to)\b))", re.IGNORECASE)
_FIRST_ORDER = re.compile(r"(?i)(?:please )?(?:bring|call|park|wear|come|use|enter|book|register|rsvp)\b")
_WELCOMES = re.compile(r"(?i), (?=(?:kids|children|families|siblings|all ages|everyone|dogs|walk-ins)[^,.]{0,24} welcome\b)")  # "bring your card, kids over 3 welcome"
_LEANS = re.compile(r"(?i)(?:if|when|whenever|after|before|because|since|as|while|although|though|with|without|in|on|at|from|starting|this|next|every|today|tomorrow|tonight|for|by|until|due|thanks to|hi|hello|hey|reminder|good|happy|merry|dear|so|yes|no|to|whether|once|unless|[a-z]+day\b)\b")
_THINGS_TOO = re.compile(r"(?i)\b(?:checks|calls|draws|runs|works|starts|turns|uses|offers|hosts|moves|meets|visits|set|sets|open|start|meet)\b")  # verbs that name a thing as well: "free blood pressure checks"
_SOMEBODY = re.compile(r"(?:Dr\.|Nurse|We|I|They|[Hh]e|[Ss]he) ")
_TITLE, _STATEMENT = 3, 4  # words of a title, and of a statement, that a sentence is hung on


def is_whole(text: str) -> bool:
    """Whether what was told is a whole sentence: somebody does something, or it asks or calls out."""
    if _QUESTION_CLAUSE.match(text) and not text.endswith("?"):
        return False
    if _WE.match(text):
        return True
    return bool(_SUBJECT.match(text) and _VERB.search(text)) or text.endswith(("!", "?"))


def states(text: str) -> bool:
    """Whether words say of something what is so, or not so: a whole sentence, or one whose verb is a denial or a "may"."""
    return is_whole(text) or (_SUBJECT.match(text) is not None and _QUESTION_CLAUSE.match(text) is None and _SAYS_WHAT_IS_SO.search(text) is not None)


def parted(sentence: str) -> list[str]:
    """The sentences of one in which others are hung on a title or a statement with nothing but a comma."""
    for pattern, may, orders in _HUNG:
        for found in pattern.finditer(sentence):
            before, behind = sentence[: found.start()], sentence[found.end() :]
            if may(before) and not _LEANS.match(before) and (orders or is_whole(upper_first(behind))) and not _IN_A_LIST.search(behind):
                return [before, *parted(behind)]
    return [sentence]


_IN_A_LIST = re.compile(r"(?i)^[^,.!?]{2,40}, (?:and|or) ")  # "we hike, we swim, and we eat"


def _is_title(said: str) -> bool:
    """Whether words are a title: none of their verbs says what somebody does."""
    return len(said.split()) >= _TITLE and not _states(said)


def _states(said: str) -> bool:
    """Whether words are a sentence of their own, and not a title in which a verb is a thing."""
    return len(said.split()) >= _STATEMENT and is_whole(said if _SOMEBODY.match(said) else _THINGS_TOO.sub("", said))


def _holds(said: str) -> bool:
    """Whether an order may be hung on the words: on a title, or on a statement."""
    return _states(said) or _is_title(said)


def _orders(said: str) -> bool:
    return _FIRST_ORDER.match(said) is not None


# Where a sentence is hung on, what may stand before it, and whether it is an order or a welcome, which need no verb of a statement.
_HUNG = ((_ON_TITLE, _is_title, False), (_ON_STATEMENT, _states, False), (_ORDER, _holds, True), (_WELCOMES, _orders, True))
