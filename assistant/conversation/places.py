"""The platforms a message speaks of: named, implied by what is made for one alone, or added to those on the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import re2

from assistant import platforms
from assistant.conversation import asks
from assistant.writers.builtin import wished_end

_EVERY = re2.compile(r"(?i)^\W*(?:(?:and|ok|on|in|for) )*(?:all(?: of (?:them|these)| (?:two|three|four|five)| (?:the )?(?:posts|versions|drafts|platforms))?|both|everywhere|each)(?: of them| posts| drafts| one)?\s*[:,-]|\b(?:on|in|from|for) (?:all(?: of (?:them|these)| (?:two|three|four|five)| (?:the )?(?:posts|versions|drafts|platforms))|both|each)\b|\b(?:everywhere|anywhere|put them all|all of them|both of them|all (?:two|three|four|five)(?: of them)?)\b")
_DROPS = re2.compile(r"(?i)^\W*(?:(?:and|ok|please|pls|just|then) )*(?:drop|lose|remove|delete|skip|cut|scrap|forget|ditch|kill|leave out|take out|get rid of|no)\b")
# "People google their knees": looked up, and no profile.
_SEARCHES = re2.compile(r"(?i)\b(?:don.?t|to|people|patients?|they|we|i|you|who|can|and|just|students?|kids|parents|never|always|dr\.?|doctor) google\b|\bgoogle(?:s|d)? (?:it|in|because|their|your|my|me|us|at|the|every|that|things|symptoms|everything|before|first)\b")
# "email your resume to": how to reach the practice, and no letter to write.
_THE_EMAIL = re2.compile(r"(?i)^\W*e-?mail (?:is|was|are|has|had|should|address|line|sentence|appears|stands|goes)\b")  # what stands in a draft
_AN_EMAIL = re2.compile(r"(?i)\b(?:an|the|our|my|this|as|for|in|patient|monthly|weekly|short|quick) (?:\w+ )?e-?mail\b|^\W*e-?mail\b|\be-?mail (?:blast|version|newsletter|to (?:patients|parents|families|our|all)|about|for)\b|(?:,|\band|&|\+) e-?mail\W*$")
# "register on the website": where to find the practice, and no article to write.
_A_SITE = re2.compile(r"(?i)\b(?:an?|for|new|write|as an?|short) (?:the |our |my )?(?:practice )?(?:website|web site)\b|\b(?:website|web site) (?:post|article|piece|blog|copy|version|text)\b|^\W*(?:website|web site)\W|(?:,|\band|&|\+) (?:the )?(?:website|web site)\W*$")
# "pin a note on it", "lost his pins": no Pinterest post.
_A_PIN = re2.compile(r"(?i)^\W*pins?\b|\b(?:an?|one|new|another|as|for|\d) pins?\b|\bpins? (?:for|about|on|idea|text|description)\b|(?:,|\band|&|\+) pins?\W*$")
# "wear shorts": no video.
_A_SHORT = re2.compile(r"(?i)\b(?:youtube|yt|an?|as|for|our|my|new|post|video|these|\d) shorts?\b|^\W*shorts?\b|\bshorts? (?:video|script|about|on|for|idea|caption|version)\b|(?:,|\band|&|\+) shorts?\W*$")
# "Thanks, Gwen x": a kiss under a letter, and no platform.
_A_KISS = re2.compile(r"(?:[.!?\n,]\s*(?:[Tt]hanks,? |[Cc]heers,? |[Ll]ove,? )?([A-Z][a-z]+)|(?i:thanks|thank you|cheers|love|ta|bye|pls|please|plz)) x\W?$")
# "a hack they saw on TikTok": where it was seen.
_SEEN_ON = re2.compile(r"(?i)\b(?:saw|see|seen|seeing|read|reading|watch\w*|heard|found|trending|viral|trends?|influencers?|stuff|scroll\w*|advice|hacks?|routines?|claims?|myths?|going around|all over|wrong)(?:\s+\w+){0,3}?\s+(?:on|from|all over)\s+$")
# Names of platforms that are everyday words as well, what shows that a post is meant, and how many characters before the name are read for it.
_ALSO_WORDS = ((("shorts",), _A_SHORT, 12), (("pin", "pins"), _A_PIN, 16), (("email", "e-mail"), _AN_EMAIL, 24), (("website", "web site", "practice website", "mail", "mailing"), _A_SITE, 24))
_AFTER = 12  # characters read behind it
_JOINED = re2.compile(r"(?i)\s*(?:,|and|&|\+|/|n)?\s*")
# "all platforms": where a practice posts in words; no video, pin, blog or letter is meant.
_ALL = re2.compile(r"(?i)\b(?:all|every|each) (?:of )?(?:the |our |my |your )?(?:platforms?|channels?|socials|social media|accounts|pages|networks)\b|\ball socials?\b")
_FOR_ALL = ("x", "facebook", "instagram", "linkedin", "threads", "google")
_NTH = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1}
_SOUNDS_SO = re.compile(r"(?i)[ -](?:styles?|type|vibes?|ish|users|people|crowd|tone)\b")  # behind a network: how a post is to sound
_COUNTED = re2.compile(r"(?i)\b(?:the|on|number) (first|second|third|fourth|last|1st|2nd|3rd|4th) (?:one|post|draft|version|platform)\b")
_ARTICLE_ON = re.compile(r"(?i)\b(linkedin) articles?\b")
_BESIDE_NAMES = frozenset("never mind nevermind hm hmm just only and for on the a one please pls plz too also now then ok okay yes yeah instead version maybe actually no not page feed keep leave use want switch to over let s can could may i we you u have get give me us see show need let's lets also and add write post caption draft card copy here same thing piece ok okay sure great good thanks what's how's how about what as well make it do same this fit fits suitable work works ready use it's its".split())  # noqa: SIM905


def named(text: str) -> tuple[str, ...]:
    """Platforms named, in the order named; one that is to be left out or left alone is not."""
    text = _ARTICLE_ON.sub(r"\1 post", wished_end.without_ways(text))  # "end with our number and website", "LinkedIn article"
    text = _spared().sub(lambda found: " " * len(found[0]), text)
    for typed, meant_for in elsewhere(text):
        text = re.sub(rf"(?i)\b{re.escape(typed)}\b", meant_for, text, count=1)
    found: list[str] = []
    start = 0
    while (match := _pattern().search(text, start)) is not None:
        name = match.group(1).lower()
        platform = platforms.aliases().get(name)
        joined = bool(found) and start and _JOINED.fullmatch(text[start : match.start(1)]) is not None  # "facebook and google"
        meant = platform != "google" or joined or not _SEARCHES.search(f"{text[: match.start(1)]}google{text[match.end(1) :]}", max(0, match.start(1) - 24))
        meant = meant and all(name not in names or cue.search(text[max(0, match.start(1) - before) : match.end(1) + _AFTER]) for names, cue, before in _ALSO_WORDS)
        meant = meant and not (name == "x" and not text[match.end(1) :].strip(" .!x") and (kiss := _A_KISS.search(text[: match.end(1) + 1])) and (kiss.group(1) or "").lower() not in platforms.aliases())
        meant = meant and not (platform == "newsletter" and _THE_EMAIL.search(text)) and not _SEEN_ON.search(text[max(0, match.start(1) - 60) : match.start(1)])
        found += [platform] if platform and meant else []
        start = match.end(1)  # the space behind one name is the space before the next
    return tuple(dict.fromkeys(found))


def elsewhere(text: str) -> tuple[tuple[str, str], ...]:
    """Networks to post on that nothing is known of, as typed, each with the platform whose draft is written for it."""
    return tuple((match.group(1), platform) for platform, pattern in asks.table("elsewhere").items() for match in pattern.finditer(text) if not _SOUNDS_SO.match(text, match.end(1)))


@cache
def _spared() -> re.Pattern[str]:
    """A platform that is not meant: "LinkedIn isn't needed", "leave google alone", "keep fb as is", "linkedin no", "not for X"."""
    one = f"(?:the |our )?{platforms.spoken()}"
    return re.compile(rf"(?i)(?<!\w)(?:{one} (?:isn['’]?t|is not|not) (?:needed|necessary)|(?:leave|keep) {one} (?:alone|out|as (?:it )?is|as it stands|unchanged|the same|like it is)|(?:don['’]?t|do not) (?:need|want|touch|change) {one}|{one}:? (?:no|nope)(?=\s*(?:$|[,.;!]| but | and ))|(?:but )?(?:not|no) (?:on |for |to )?{one}(?=\s*(?:$|[,.;!]| this time)))(?!\w)")


def without(text: str) -> str:
    """``text`` with a full stop where a platform was named."""
    return str(_pattern().sub(" . ", f" {text} ")).strip()


def implied(text: str) -> tuple[str, ...]:
    """The platform of a caption or a story, or all that a practice posts on, where none is named."""
    if _ALL.search(text):
        return _FOR_ALL
    return tuple(platform for platform, pattern in asks.table("implied").items() if pattern.search(text))


def alone(text: str) -> bool:
    """Whether a message says nothing but where: "just ig", "fb only", "and for Threads?"."""
    names = named(text)
    if not names:
        return False
    return _nothing_else(text)


def _nothing_else(text: str) -> bool:
    return not [w for w in re2.findall(r"\w+", without(text).lower()) if w not in _BESIDE_NAMES]


def leads(text: str) -> tuple[str, str]:
    """The platform a message begins with and what is said of it: "the fb one: no emojis" -> "facebook", "no emojis"; two empty strings else."""
    found = _leading().match(text)
    return (platforms.aliases()[found.group(1).lower()], found.group(2)) if found else ("", "")


def dropped(text: str) -> tuple[str, ...]:
    """The platforms whose drafts are to go: "drop LinkedIn", "lose the facebook one"."""
    return named(text) if _DROPS.match(text) and _nothing_else(_DROPS.sub("", text)) else ()


def every(text: str) -> bool:
    """Whether a message is of all drafts on the table: "both: no question"."""
    return _EVERY.search(text) is not None


def counted(text: str, on_table: Sequence[str]) -> tuple[str, ...]:
    """Of several drafts the one that a message counts off: "make the second one funnier"; none else."""
    found = _COUNTED.search(text) if len(on_table) > 1 else None
    if found is None:
        return ()
    nth = _NTH[found.group(1).lower()]
    return (on_table[nth],) if nth < len(on_table) else ()


def only(text: str) -> bool:
    """Whether the places named are to be the only ones."""
    return re2.search(r"(?i)\b(?:just|only)\b", text) is not None


def adds(text: str) -> bool:
    """Whether the platforms named come on top of those on the table: "Threads too"."""
    return bool(asks.table("adding")["any"].search(text))


@cache
def _pattern() -> re2._Regexp:
    names = "|".join(map(re2.escape, platforms.aliases()))
    return re2.compile(rf"(?i)(?:^|[^\w@/.#])({names})(?:'s|’s)?(?:$|[^\w./-]|[.](?:\s|$))")


@cache
def _leading() -> re2._Regexp:
    names = "|".join(map(re2.escape, platforms.aliases()))
    return re2.compile(rf"(?is)^\W*(?:(?:and|ok|but|just|only|on|in|for|the) )*({names})(?: (?:one|post|version|draft|card|caption))?(?: (?:only|but|just))*\s*(?:[:,-]\s*|\s+)(\S.*)$")
