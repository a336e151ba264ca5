"""What leads up to what is told in a request: "need a post that", "say something about how", "Dr. Raman wants a post: she"."""

from __future__ import annotations

import re

from assistant import platforms

PERSON = r"(?:Dr\. |Nurse )?[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?"
# What leads up to what is told: "need a post that the lot is closed", "say something about how nobody teaches this", "I want to say that".
_LED_UP = re.compile(
    r"(?i)^(?:(?:please|pls|hi|hey|can you|could you|so|and)[,!]?\s+)*(?:(?:(?:i|we)\s+)?(?:need|want|write|draft|make|do|post)\s+(?:us |me )?an?\s+(?:\w+\s+){0,2}(?:post|tweet|caption|update|note)\s+that\s+(?=(?:the|our|we|i|there|this|from|on|as of|starting)\b)"
    r"|(?:say|write|post|do|share|need|want)\s+something\s+(?:\w+\s+)?(?:about|on)\s+how\s+(?=\w+ \w+)|(?:(?:i|we)(?:['’]d| would)?\s+)(?:want|like|love|need)\s+to\s+(?:say|write|post|share|tell people)\s+(?:about\s+how|that)\s+)"
)
# "Announce on LinkedIn and Instagram that", "I should like to let our patients know that": whom it is told, and where, is no part of it.
_GREETED = r"(?:(?:good (?:morning|afternoon|evening|day)|hello|hi|hey|dear \w+|please|pls|kindly|can you|could you|would you)\b[,.!]*\s+)*"
_READERS = r"(?:our |my |all |the |your |all our )*(?:(?:\w+ )?(?:patients|families|parents|clients|customers|followers|neighbou?rs|readers|community|colleagues|town)|people|everyone|everybody|folks|them)"
_PASSED_ON = re.compile(
    rf"(?i)^{_GREETED}(?:(?:need|want|have) to )?(?:(?:(?:i|we)(?:['’]d| would| should| want| need| wish)?(?: like| love| want| wish| need)? to )?(?:let(?:ting)? {_READERS} know|(?:tell|inform|notify|remind|assure)(?:ing)? {_READERS})(?: (?:on|through|via|by) [\w ,&/+-]{{2,40}}?)?(?:,? that\b,?|\s*:|(?=\s+(?:we|i|our|the|dr|there|it|its|phones?|lines?|parking|office|clinic|flu|starting|from|on|as of)\b))"
    rf"|(?:(?:i|we)(?:['’]d| would| should| want| need)?(?: like| love| want)? to )?(?:announce|share|post|report|put out|put up)(?: (?:a |an )?(?:post|note|notice|update|message))?(?: (?:on|for|to|in|across) [\w ,&/+-]{{2,40}}?)? that\b,?)\s+(?=\S+ \S+)"
)
# "fb post reminding people about our free talk"
_REMINDING = re.compile(
    rf"(?i)^(?:(?:an?|{'|'.join(map(re.escape, platforms.aliases()))}|please|pls|plz|quick|short|friendly|write|need|i|we|do|make|so)\s+)*(?:post|tweet|caption|update|note)\s+(?:(?:for|on)\s+(?:{'|'.join(map(re.escape, platforms.aliases()))})\s+)?"
    rf"(?:(?:to )?(?:remind|tell|inform|notify)(?:ing)?|(?:to let|letting)) (?:{_READERS}|ppl)(?: know)?(?: (?:about|of|that))?\s+(?=(?:our|the|we|i|my|this|next|phones?|lines?|parking|flu|there|no)\b \S+)"
)
_REMINDER = re.compile(r"(?i)^(?:(?:an?|just|another|quick|friendly|gentle|kind|little) )*reminder(?:,|[ ,]+that)? (?!(?:post|tweet|caption|note|cards?|calls?|texts?|email|about|for|on|of|to|is|was|in|from)\b)(?=\w+ \w+ \w+)")  # "reminder flu shots are here"
_POLITELY, _MARK = re.compile(r"(?i)\W*(?:can|could|would|will) (?:you|u)\b"), re.compile(r"\?(?=\s|$)")
# "remind ppl to bring their insurance card": what readers are asked to do.
_ASKED_TO = re.compile(rf"(?i)^(?={_GREETED}.*?\b(?:remind|tell|ask|encourage)){_GREETED}(?:(?:a |an )?(?:quick |short |friendly )?(?:post|tweet|note|reminder)s? (?:to |for |telling |reminding |asking )+)?(?:remind|tell|ask|encourage)?(?:ing)? ?(?P<who>{_READERS}|ppl) to (?P<what>\w+ \w+.*)$")
# "A patient asked me today if I get Botox": what is asked is not theirs alone.
_ASKED_ME = re.compile(r"(?i)^(?:(?:so|ok|and|today),? )?(?:an?|one of (?:my|our)|another|the other) (?:(?:little|new|older|young) )?(?:pts?|patients?|parents?|moms?|dads?)(?: of mine)? (?:once |just |recently |today )?asked (?:me|us)(?: today| yesterday| this morning| this week| last week| the other day)? (?=if|whether|why|what|how|when|where|about)")
_WANTS = re.compile(rf"^({PERSON})\s+(?:wants|would like|asked for|asks for|needs)\s+(?:an?\s+|to\s+|us to\s+)?(?:(?:\w+\s+)?(?:post|tweet|caption)|post|say|share)(?:\s+that\b|\s+about how\b|\s*:)?\s+(?:she|he|they)(?P<is>['’]s|['’]re)?\s+", re.I)
_STORY_OF = re.compile(rf"(?s)^(?:(?:an?\s+)?(?:confession|story|memory|joke)\s+(?:from|by)\s+(?=[A-Z]))?({PERSON})(?:['’]s\s+(?:\w+\s+)?(?:story|view|take|confession|memory|joke)\s*:|\s+[-–—:])\s+((?:[^.!?]*?\s)?)(?:she|he|they)(['’]s\b|\b.*)$", re.I)
_THANKS_POST = re.compile(r"(?i)^(?:(?:an?|please|pls|quick|short|write|need|do)\s+)*(?:thank[- ]?you|thanks|appreciation)\s+(?:post|tweet|caption|message)\s+(?:for|to)\s+(?=(?:our|the|all)\b)")
_WITH_THANKS = re.compile(rf"(?i)^(?:(?:an?|{'|'.join(map(re.escape, platforms.aliases()))}|please|pls|quick|short|write|need|do|make|so)\s+)*(?:post|tweet|caption|update)\s+(?:with|w/?|and|that has|incl\w*)\s+(?:an?\s+)?(?:big\s+|huge\s+)?(?:thank[- ]?you|thanks|thx|shout ?-?out)\s+(?:for|to)\s+(?P<our>our |the |all )?")
_TO_SAY = re.compile(
    r"(?i)^(?:(?:ok|okay|and|so|i|we|just|also|really|basically)\s+)*(?:(?:want|would like|.?d like|need|like|have)\s+to|wanna|to)\s+(?:say|tell people|share|point out|make the point|admit|confess|announce|acknowledge|own up)\s+(?:that\s+)?(?=(?:we|i|it|its|it['’]s|they|there|you|this|that|the|our|most|people|everyone|nobody|thank|thanks|congrat\w*|happy)\b\s+\w+\s+\w+)"
    r"|^(?:(?:an?|my|quick|polite|mini|nice|small|little|friendly|kind)\s+)*(?:rant|vent|moan|gripe|grumble)\s+(?:about|on)\s+(?=\w+ \w+ \w+)"
)
_ANNOUNCES = re.compile(r"(?i)^(?:(?:please|pls|plz|can you|could you|can u|help us|want to|need to|just)\s+)*announc(?:e|ing)(?: that)?:?\s+(?=\S+ \S+)")
# "ten years today, mention she still bakes": said after what was told.
_ALSO = r"(?:(?:and|also|please|pls|maybe|plus|oh)\s+)"
_MENTIONED = re.compile(rf"(?i)(?:(?:,|\s[-–—]|[.!])\s+{_ALSO}*|\s+{_ALSO}+)(?:mention(?:ing)?|include|add in|note)(?: that)?\s+(?=(?:she|he|they|we|it|its|it['’]s|there|the|our|that|i|dr|parking|free)\b\s?\S* \S+)")
_YOURS = {"their": "your", "they": "you", "them": "you", "themselves": "yourselves"}
_THEIR = re.compile(rf"(?i)\b(?:{'|'.join(_YOURS)})\b")
_FEW_BEFORE = 5  # words before "she" in the story of one


def without(sentence: str) -> str:
    """A sentence without what leads up to what it tells; whoever wants it said is the one it is about."""
    sentence = _ASKED_ME.sub("People ask me ", sentence, count=1)
    if (found := _STORY_OF.match(sentence)) and len(found[2].split()) <= _FEW_BEFORE:
        return f"{found[2]}{found[1]}{found[3]}"
    if found := _WANTS.match(sentence):
        return f"{found[1]}{' is' if found['is'] else ''} {sentence[found.end() :]}"
    if found := _THANKS_POST.match(sentence):
        return f"Thank you to {sentence[found.end() :]}"
    if asked := _ASKED_TO.match(sentence):
        return f"Please {_THEIR.sub(lambda found: _YOURS[found[0].lower()], asked['what'])}"
    sentence = _MENTIONED.sub(". ", _REMINDER.sub("Reminder: ", _REMINDING.sub("", sentence, count=1), count=1))
    passed = _ANNOUNCES.sub("", _PASSED_ON.sub("", sentence, count=1), count=1)
    if passed != sentence and _POLITELY.match(sentence):
        passed = _MARK.sub(".", passed, count=1)  # "can you announce that she passed?"
    return _LED_UP.sub("", passed, count=1)


_TO_READERS = re.compile(rf"(?i)\b(?:let(?:ting)? {_READERS} know|(?:tell|inform|notify|remind)(?:ing)? {_READERS})\b")
_IF_THEY = re.compile(r"(?i)\b((?:if|when|unless) )they(?= (?:are|have|need|want|were|feel|get|can|can['’]?t|do|don['’]?t|miss|see|think|run|live|use|come)\b)")
_ASKS_FOR = re.compile(r"(?is)^\W*(?:(?:hi|hello|hey|ok|good morning)\b[^,.!]{0,20}[,.!]?\s*)?(?:can|could|would|will) (?:you|u)\b[^?]*\b(?:saying|say|announc\w+|letting|let|telling|tell|about|that)\b(?P<told>[^?]*)\?(?=\s|$)")
_ASKED = re.compile(r"(?i)\b(?:ask\w*|questions?|polls?|quiz|what|who|how|which|why|where|when|do you|have you|are you)\b")


def addressed(request: str) -> str:
    """A request whose readers are spoken to ("if they are late" -> "if you are late") and whose polite question for a post asks readers nothing."""
    if _TO_READERS.search(request):
        request = _IF_THEY.sub(r"\1you", request)
    found = _ASKS_FOR.match(request)
    return f"{request[: found.end() - 1]}.{request[found.end() :]}" if found and not _ASKED.search(found["told"]) else request


def meant(sentence: str) -> str:
    """What one sentence of a request wants said: thanks it is to be written with, a view behind "want to say that", what a rant is about."""
    if found := _WITH_THANKS.match(sentence):
        return f"Thank you to {found['our'] or 'our '}{sentence[found.end() :]}"
    return _TO_SAY.sub("", sentence, count=1)
