"""Apostrophes left out in haste: "its free", "anyones", "my sons team", "dr tanabes trio". Where a form could as well be right without one it stays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from assistant.profile import Profile
from assistant.text import english
from assistant.writers.builtin import request_words
from assistant.writers.builtin.copyedit import capitals
from assistant.writers.builtin.copyedit.lists import data, is_verb, words

_BETWEEN = 2  # words that may stand between an owner and what is owned: "my sons jazz dance class"
_NO_MODIFIER = frozenset(["a", "an", "the", "my", "our", "your", "his", "her", "their", "its", "and", "or", "but", "who", "that", "which", "to", "for", "of", "in", "on", "at", "with", "from", "by", "is", "are", "was", "were", "will", "can", "have", "had", "has", "be", "we", "they", "i", "you", "he", "she", "it", "all", "both", "each", "also", "just", "really"])
_ILL = re.compile(r"(?i)((?:^|[.!?]\s+|\b(?:and|so|but) )i)ll (?=(?:be|bring|see you|have|send|post|take|miss|share|never|always|keep|try)\b)")
_LETS = re.compile(r"(?i)((?:^|[.!?]\s+|\bso )let)s (?=(?!us\b|you\b|me\b|them\b)[a-z]+\b)")
# "were hiring", and no "we were"
_WERE = re.compile(r"(?i)((?:^|[.!?,]\s+|\b(?:and|but|so|because) )w)ere (?=(?:\w+ing|so|very|closed|open|back|moving|proud|excited|happy|thrilled|sorry|glad|still|now|finally|almost|also|not|all|here|going|delighted|full|booked|short)\b(?! to be)|(?<=^were )(?:out|off|down|up|on|in|at)\b|(?<=[.!?] were )(?:out|off|down|up|on|in|at)\b)")
# Several of something, and nothing that is theirs: "thank's", "coffee and cookie's.", "partner's are welcome"
_THANKS = re.compile(r"(?i)\b(thank|sorry|welcome|congrat)['’]s\b")
_SEVERAL = re.compile(r"(?<![\w'’-])([A-Za-z][a-z]{2,})['’]s(?=(?: (?:and|or) [\w-]+)?\s*(?:[.!;]|$)| (?:are|were|have|aren['’]t|weren['’]t|haven['’]t)\b)")
_COUNTS = re.compile(r"(?i)\b(?:and|or|some|many|several|few|all|our|free|fresh|more|most|no|two|three|four|five|these|those|\d+) $")
_NEVER_SEVERAL = frozenset(("it", "that", "what", "who", "here", "there", "she", "let", "how", "where", "when", "everyone", "everybody", "someone", "somebody", "anyone", "nobody", "doctor", "dentist", "today", "yesterday", "mother", "father", "women", "men", "children", "people"))
_LATER_SENTENCE = re.compile(r"(?<=[.!?]) [^.!?]+")
_ENDS_HERE = r"(?=\s*(?:$|[.,!?;:)–—-]|(?:and|but|so|or|for|in|on|at|to|by|with|if|when|until|because|too|now|again|as|every|this|that|from|than|here|there|we|you|they|i|it|being|seeing|getting|having|not|of)\b| \d))"


def restored(text: str, profile: Profile) -> str:
    """A text with the apostrophes that it surely lacks."""
    text = _contractions().sub(lambda m: capitals.as_typed(m[0], data()["contractions"][m[0].lower()]), text)
    text = _its().sub(lambda m: f"{m[1]}'s", text)
    text = _SEVERAL.sub(_plural, _THANKS.sub(r"\1s", text))
    text = _LATER_SENTENCE.sub(lambda m: _opening_its(m[0]), text)
    for pattern, end in ((_WERE, "e're "), (_well(), "e'll "), (_ILL, "'ll "), (_LETS, "'s ")):
        text = pattern.sub(rf"\1{end}", text)
    text = _kin().sub(_possessive, _of_staff(text, profile))  # "tomasz's wife's", in this order
    return _many().sub(r"\1' ", text)


@cache
def _contractions() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?<![\w@#./'’-]){request_words.any_of(tuple(data()['contractions']))}(?![\w@'’-])")


@cache
def _well() -> re.Pattern[str]:
    """"well bring the grill", and no "well done"."""
    return re.compile(rf"(?i)((?:^|[.!?]\s+|\b(?:and|so|but) )w)ell (?={request_words.any_of(sorted(words('we_shall')))}\b)")


@cache
def _its() -> re.Pattern[str]:
    its = data()["its"]
    return re.compile(rf"(?i)(?<![\w'’-])(it)s(?= (?:{request_words.any_of(its['before'])})(?!['’-]?\w| own\b)| only (?:\d|an?\b|the\b|for\b|on\b|open\b|two\b|three\b)| {request_words.any_of(its['alone'])}{_ENDS_HERE})")


def _opening_its(sentence: str) -> str:
    """A sentence without a verb that begins with "its" is one with it: "Its six weeks"."""
    found = re.match(r"(\s*[Ii]t)s (?=\w)", sentence)
    return f"{found[1]}'s {sentence[found.end() :]}" if found and not any(is_verb(word.lower()) for word in re.findall(r"[\w'’]+", sentence[found.end() :].partition(",")[0])) else sentence


def _plural(match: re.Match[str]) -> str:
    """"cookie's" as several of them, where a word before or a verb behind says that it is several."""
    before, behind = match.string[: match.start()], match.string[match.end() :]
    verb = re.match(r" (?:are|were|have)", behind) is not None
    word = match[1].lower()
    if word in _NEVER_SEVERAL or (match[1] != word and not english.is_word(word)) or (word in data()["owners"]["people"] and not verb) or not (_COUNTS.search(before) or (verb and not before.strip()) or (verb and re.search(r"[.!?,] $", before))):
        return match[0]
    return f"{match[1]}s"


@cache
def _kin() -> re.Pattern[str]:
    owners = data()["owners"]
    return re.compile(rf"(?i)\b(?P<who>(?:my|our|his|her|their|your|[\w-]+['’]s) )(?P<one>{request_words.any_of(owners['people'])})s(?P<rest>(?: [a-z-]+){{0,{_BETWEEN}}}? {request_words.any_of(owners['things'])})\b")


def _possessive(match: re.Match[str]) -> str:
    """"my sons basketball team" with its apostrophe; "my sons play on a team" as it was."""
    between: Sequence[str] = match["rest"].lower().split()[:-1]
    if any(word in _NO_MODIFIER or is_verb(word) or word.endswith(("ing", "ly")) for word in between):
        return match[0]
    return f"{match['who']}{match['one']}'s{match['rest']}"


@cache
def _many() -> re.Pattern[str]:
    owners = data()["owners"]
    return re.compile(rf"(?i)\b((?:our|the|annual) {request_words.any_of(owners['groups'])}) (?={request_words.any_of(owners['gatherings'])}\b)")


def _of_staff(text: str, profile: Profile) -> str:
    """The practice's own people with the apostrophe of what is theirs, or of "is": "gwens leaving", "dr tanabes husband"; a name that is a word as well only behind a title."""
    for name in capitals.single_names(profile):
        plain = english.is_word(name) or english.is_word(f"{name}s")
        before = r"(?i:\bdr\.? |\bnurse )" if plain else r"(?<![\w@#./'’-])(?<!\b[Tt]he )"
        text = re.sub(rf"({before}(?i:{re.escape(name)}))s(?= [a-z])", r"\1's", text)
    return text
