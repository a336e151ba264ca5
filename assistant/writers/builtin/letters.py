"""A letter, an e-mail or an old notice passed on to be a post: what it says, without its head, its greeting, its courtesies and who signs it."""

from __future__ import annotations

import re

_HEAD = re.compile(r"(?im)^\s*(?:from|to|cc|bcc|sent|date):.*$\n?|^\s*subject:\s*")
_GREETING = re.compile(
    r"(?im)^\s*(?:hi|hello|dear|hey|good (?:morning|afternoon|evening))(?: (?:all|team|every(?:one|body)|folks|colleagues|staff|(?:valued |our |new |all )*(?:patients|families|parents|clients|customers|neighbors|neighbours|friends|community|members|friend|patient|parent|sir or madam)(?: (?:and|&) (?:families|friends|patients|parents|neighbors|neighbours))?))[,!.:]\s*"
)
_SIGNED = re.compile(
    r"(?is)(?<=[.!?\n])\s*(?:warmly|sincerely|best(?: regards| wishes)?|kind regards|warm regards|regards|yours(?: truly| sincerely)?|with (?:gratitude|thanks|appreciation|warm regards)|thanks|many thanks|cheers|respectfully|in good health),\s*[^.!?]{2,80}[.!]?\s*$"
)
# Whole sentences that say nothing.
_COURTESY = re.compile(
    r"(?i)(?:(?:we|i) )?(?:hope|trust) (?:this|that this|you)[^.!?]{0,50}(?:finds you|well|having|enjoying)[^.!?]*[.!?]\s*"
    r"|(?:we )?thank(?:s| you) for (?:entrusting|trusting|choosing|your (?:continued|understanding|patience|loyalty|support|cooperation|attention))[^.!?]*[.!?]\s*|(?:we )?(?:appreciate|apologize for) (?:your|any) [^.!?]*[.!?]\s*"
    r"|(?:please )?(?:do not|don.?t) hesitate to[^.!?]*[.!?]\s*|as always,? (?:we|thank)[^.!?]*[.!?]\s*|we (?:look forward to|value)[^.!?]*[.!?]\s*"
)
# Ways of leading up to what is said.
_WORDY = (
    (re.compile(r"(?i)\bas (?:many|most|some) of you (?:are aware|(?:may )?(?:already )?know),?\s+"), ""),
    (re.compile(r"(?i)\bin (?:order|an effort) to (?:better|best) [^,.;]{2,50},\s*"), ""),
    (re.compile(r"(?i)^(?:[^.!?]{2,60} (?:is|are)|we(?:['’]re)?|i(?:['’]m)?)(?: are| am)? (?:so |very |truly )?(?:pleased|proud|excited|delighted|happy|thrilled|glad|honou?red) to (?:finally )?(?:announce|share|say|inform you|report|let you know)(?: (?:to|with) (?:you\b|[^,.!?]{2,70}?(?= that\b)))?(?: that)?\s+", re.M), ""),
    (re.compile(r"(?i)^(?:[^.!?,]{2,60} |we )?(?:wish(?:es)?|would like|want(?:s)?|write(?:s)?|are writing|is writing) to (?:inform|notify|advise|tell|let) (?:its |our |all |you|the |valued )*(?:patients|families|parents|clients|customers|community|friends|you)?(?: know)?(?: that)?,?\s+", re.M), ""),
    (re.compile(r"(?i)\beffective (?=(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d))"), "from "),
    (re.compile(r"(?i)\bbetween the hours of (\S+(?: [ap]\.m\.)?) and "), r"\1 to "),
    (re.compile(r"(?i)\b(remains?|is|are) free of charge\b"), r"\1 free"),
    (re.compile(r"(?i)\b(?:please )?be (?:advised|informed|aware|reminded) that,?\s+"), ""),
    (re.compile(r"(?i)\b(?:please )?be (?:sure|certain) to "), "please "),
    (re.compile(r"(?i)\bplease (?:note|remember) that\s+"), ""),
    (re.compile(r"(?i)\bwe (?:will|are going to) be (\w+ing)\b"), r"we are \1"),
    (re.compile(r"(?i)\bappointments can be made by calling "), "Call "),
    (re.compile(r"(?i)\b(?:is|are) upon us\b"), "is here"),
)  # fmt: skip


def passed_on(text: str) -> str:
    """What a letter says; the text itself where it is none."""
    bare = _GREETING.sub("", _HEAD.sub("", text))
    if bare == text and not _SIGNED.search(text):
        return text
    return plainer(_COURTESY.sub("", _SIGNED.sub("", bare)))


def plainer(text: str) -> str:
    """``text`` without ways of leading up to what it says, each sentence with its capital."""
    for wordy, plain in _WORDY:
        text = wordy.sub(plain, text)
    return re.sub(r"(?:^|(?<=[.!?]\s)(?<![ap]\.m\.\s)|(?<=\n))[a-z]", lambda m: m[0].upper(), text.strip())
