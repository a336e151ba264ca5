"""“Is this OK to post?”: the guard, the conduct rules and the platform's own limits. No model, the same answer every time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from assistant import consent, guard, mosaic, platforms
from assistant.clock import today
from assistant.consent import Authorisation
from assistant.errors import DraftWithheld
from assistant.guard import public_facts
from assistant.guard.discovery import FAMILIES
from assistant.platforms import counting, disclaimer
from assistant.profile import Profile
from assistant.seal import seal
from assistant.stages import Finding, Post, Raw
from assistant.text import judging
from assistant.text.sentences import Span, sentences

REASON_OF = {"identifiers": "identifier", "advice": "advice", "claims": "claim", "mosaic": "identifier"}
DEFAULT_PLATFORM = "facebook"
LISTED = 100  # findings told one by one; the rest are counted
_ALL_OR_NOTHING = ("naysayer_engagement", "disparages_colleague", "misinformation")
_CONDUCT = tuple(family for family in FAMILIES if family not in guard.REWRITING)
_SCOLDS = ("boundary", *_ALL_OR_NOTHING)
_BESIDE_NEWS = "conduct/naysayer_engagement"  # a jab at critics beside news worth posting comes out by itself
_BY_RULE = tuple(family for family in FAMILIES if family != "impressions")  # what rules list
_SOFT = "impressions/"  # whether an edit saves what only reads like a fault, the whole post tells
_GOES_WITH_IT = ("advice", "claims")
_WORTH_POSTING, _WORTH_KEEPING = 5, 8  # words that are a post; beside a jab
_JAB, _CONTACT, _SCORN = "naysayer_engagement", "conduct/patient_contact", "impressions/reads_like_contempt"
_OF_AN_ANSWER = ("boundary", "disparages_colleague")  # what an angry answer to a reviewer sounds like, and is not
_TO_SOMEBODY = re.compile(r"(?i)\b(?:you|your|you['’]re|he|she|him|his|her|they|them|babe|hon|buddy|pal|dude|my guy|sir|ma['’]am)\b")
_TELLS = re.compile(r"(?i)\d|\b(?:call|book|join us|come|free|open|visit|register|rsvp|ask (?:us|your)|welcome|clinic|appointments?)\b")
_CRITIC = re.compile(r"(?i)\breview\w*|\bstars?\b|\b(?:yelp|google|grievance|complain\w*|dragg\w+|moms?.? group|bad-?mouth\w*|telling (?:every(?:one|body)|people)|trash\w*|ruined|liar|lying|lies|screenshots|jealous\w*|lawyer|nerve|rant|post about us|called (?:me|us)|disappoint\w+ to (?:read|see)|(?:is|are) the thanks|how you thank|the record|let['’]?s be (?:clear|honest)|funny how|convenient\w*|forgot to mention|le(?:ave|ft)s? (?:that |it )?out|your (?:own )?(?:story|version|fault)|(?:full|very|damn) well|ma['’]am|hon|babe|sweetie|popcorn|shame on|grow up|enjoy)\b")
_IN_PUBLIC = "This settles a matter with a critic in public. Silence serves you better."
_WORD = re.compile(r"[^\W\d_]{2,}")
_ASIDE = re.compile(  # hashtags, handles, links, and calls to spread it
    r"[#@]\w+|https?://\S+|[^.!?\n]*\b(?:shar(?:e|ing) (?:this|it|before)|retweet|repost|spread (?:the word|this)|before they|wake up|you(?:'re| are) welcome|enough said|rant over|end rant)\b[^.!?\n]*",
    re.IGNORECASE,
)


class Verdict(NamedTuple):
    """The answer: one of ok, fix, do_not_post; why; and, where an edit saves it, a post that is ready."""

    verdict: str
    reasons: tuple[str, ...]
    findings: tuple[Finding, ...]
    text: str
    post: Post | None
    withheld: str = ""  # why there is no ready post, when there is none


def judge(
    raw: Raw, profile: Profile, platform_id: str | None = None, *,
    tips: str = "allow", authorisation: Authorisation | None = None, earlier: Sequence[str] = (), day: date | None = None, theirs: bool = False,
) -> Verdict:  # fmt: skip
    """Judge a text for one platform. Raises Unjudged when it cannot be read: nothing is cleared then.

    ``authorisation`` is the patient's written consent, if any, as it stands on ``day`` (default: today); ``earlier`` are
    posts the text is read beside. ``theirs`` says that the text is a patient's own words.
    """
    day = day or today()
    platform = platforms.get(platform_id) if platform_id else None
    reader = guard.Reader(profile, tips=tips)
    told = judging.plain(raw.text)  # to whoever judges, and no part of the post
    read = judging.blanked(raw.text, told)
    asides = judging.spoken(read)  # told to the judge too, but something may hide in them
    read = judging.blanked(read, asides, digits=True)
    findings = _scanned(reader, raw.text, read, asides)
    spared = consent.spared(findings, raw.text, authorisation, day)
    if spared:
        reader = reader.sparing(spared)
        findings = _scanned(reader, raw.text, read, asides)
    findings += consent.faults(findings, raw.text, authorisation, day)
    findings += (consent.words_of_a_patient(raw.text),) if theirs and authorisation is None else ()
    findings += mosaic.findings(raw.text, earlier, profile) if earlier else ()
    cleaned = reader.clean(raw.text)
    blocked = any(f.blocks and f.rule != _BESIDE_NEWS and not f.rule.startswith(_SOFT) for f in findings) or _hollow(raw.text, findings, profile)
    if any(f.kind != "TIP" for f in findings):
        blocked = reader.unsavable(read.lstrip(), found=blocked) and not (_is_contact(findings) or _stands_without_jab(read, findings, reader))
    if blocked:
        findings = _as_a_quarrel(read, findings)
    else:
        answer = any(f.kind == "confirms_patient" for f in findings)  # to a comment: it needs no disclaimer
        advises = any(f.kind == "ADVICE" for f in findings)
        findings += _no_disclaimer(raw.text, read, profile, reader, sure=advises) if not answer else ()
        findings += _platform_findings(raw.text, judging.left(raw.text, (*told, *asides)), platform)
    verdict = "do_not_post" if blocked else "fix" if any(f.kind != "TIP" for f in findings) else "ok"
    post, withheld = _blocked(findings, blocked=blocked) or _ready(raw, profile, platform, reader, findings)
    return Verdict(verdict, reasons_of(findings), findings, cleaned.text, post, withheld)


def _scanned(reader: guard.Reader, text: str, read: str, asides: tuple[Span, ...]) -> tuple[Finding, ...]:
    """Every finding in ``read``, which is ``text`` without its ``asides``; what these identify, advise or claim; and the faults they have alone."""
    bare = read.lstrip()
    findings = _moved(reader.scan(bare), len(read) - len(bare))
    if not asides:
        return findings
    rest = judging.blanked(text, judging.orders(text, asides), digits=True)
    hidden = [f for f in reader.scan(rest, guard.REWRITING) if any(start <= f.start < end for start, end in asides)]
    alone = (f for f in reader.scan("\n".join(rest[start:end].strip() for start, end in asides), _CONDUCT) if f.kind in _SCOLDS)
    whole = [replace(f, start=asides[0][0], end=asides[-1][1]) for f in alone]
    return tuple(sorted((*findings, *hidden, *whole), key=lambda f: (f.start, f.end)))


def _moved(findings: tuple[Finding, ...], by: int) -> tuple[Finding, ...]:
    return tuple(replace(f, start=f.start + by, end=f.end + by) for f in findings) if by else findings


def _blocked(findings: tuple[Finding, ...], *, blocked: bool) -> tuple[None, str] | None:
    """Why no edit of ours makes a ready post: the fault lies in the whole, in other posts, or in the consent file."""
    if blocked:
        return None, "No edit makes this safe to post."
    return next(((None, f.message) for f in findings if f.rule.split("/")[0] in ("mosaic", "consent")), None)


def _hollow(text: str, findings: tuple[Finding, ...], profile: Profile) -> bool:
    """True when a quarrel, slander or a false claim is all there is: nothing worth posting is left without it."""
    faults = {f.kind for f in findings if f.kind in _ALL_OR_NOTHING}
    if not faults:
        return False
    families = _GOES_WITH_IT if "misinformation" in faults else ()  # the advice and claims that rest on it
    spans = [(f.start, f.end) for f in findings if f.kind in faults or f.rule.split("/")[0] in families]
    kept = "".join(c for n, c in enumerate(text) if not any(start <= n < end for start, end in spans))
    left = _ASIDE.sub(" ", disclaimer.strip(kept.strip(), profile) if kept.strip() else "")
    left = " ".join(left[start:end] for start, end in sentences(left) if not judging.mostly(left[start:end]) and not judging.spoken(left[start:end]))
    return len(_WORD.findall(left)) < _WORTH_POSTING


def _as_a_quarrel(text: str, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings of a post that no edit saves; where it answers a critic with what only a chart holds, it is a quarrel, and its scorn is of no patient and no colleague."""
    told = next((f for f in findings if f.kind == "confirms_patient"), None)
    if told is None or not _CRITIC.search(text):
        return findings
    quarrel = () if any(f.kind == _JAB for f in findings) else (replace(told, rule=_BESIDE_NEWS, kind=_JAB, message=_IN_PUBLIC, guideline="S-01-9"),)
    kept = (f for f in findings if not (f.rule.startswith("impressions/") and f.kind in _OF_AN_ANSWER))
    return tuple(sorted((*kept, *quarrel), key=lambda f: (f.start, f.end)))


def _is_contact(findings: tuple[Finding, ...]) -> bool:
    """Whether all that is wrong is contact offered to patients in general, which an edit takes out: no desire, no scorn, nobody told of."""
    return any(f.rule == _CONTACT for f in findings) and all(f.rule == _CONTACT or (f.rule == _SCORN and not f.blocks) or (f.kind in ("ADVICE", "TIP") and not f.blocks) for f in findings)


def _stands_without_jab(text: str, findings: tuple[Finding, ...], reader: guard.Reader) -> bool:
    """Whether a jab at critics is the only fault and what stands around it is worth posting by itself: an event, an offer, a fact."""
    if any(f.kind not in (_JAB, "TIP") for f in findings):
        return False
    left, jabbed = [], False
    for start, end in sentences(text):
        said = text[start:end].strip()
        goes_on = jabbed and _TO_SOMEBODY.search(said) is not None and not _TELLS.search(said)
        jabbed = goes_on or bool(reader.scan(said, _CONDUCT))
        left += [] if jabbed else [said]
    rest = " ".join(left)
    return len(_WORD.findall(_ASIDE.sub(" ", rest))) >= _WORTH_KEEPING and not reader.scan(rest, _CONDUCT) and not reader.unsavable(rest, found=False)


def reasons_of(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """The reasons behind findings, each once, in the order found."""
    return tuple(dict.fromkeys(REASON_OF.get(f.rule.split("/")[0]) or f.kind for f in findings if f.kind != "TIP"))


def _ready(raw: Raw, profile: Profile, platform: platforms.Platform | None, reader: guard.Reader, findings: tuple[Finding, ...]) -> tuple[Post | None, str]:
    """A post with every fault taken out, conduct included, or why there is none. What the text only reads like is sought no more where it read like nothing."""
    read_like = any(f.rule.startswith(_SOFT) for f in findings)
    safe = reader.clean(raw.text, FAMILIES if read_like else _BY_RULE).safe
    if not safe.text.strip():
        return None, "Nothing safe is left to post."
    try:
        return seal(
            safe, platform=platform or platforms.get(DEFAULT_PLATFORM), profile=profile,
            rescan=lambda text: reader.scan(text, guard.REWRITING),
        ), ""  # fmt: skip
    except DraftWithheld as error:
        return None, str(error)


def _no_disclaimer(text: str, read: str, profile: Profile, reader: guard.Reader, *, sure: bool) -> tuple[Finding, ...]:
    """The disclaimer that a post about health lacks; ``read`` is the post as it is judged, ``sure`` that it is about health."""
    taught = public_facts.without(text, profile)  # "... Family Medicine" in a signature is no health content
    if disclaimer.present(text, profile) or not (sure or reader.teaches(read.strip(), named=disclaimer.due(taught))):
        return ()
    return (Finding("platform/no_disclaimer", "no_disclaimer", len(text), len(text), "Health content needs a line saying it is not medical advice.", "S-01-6"),)


def _platform_findings(text: str, told: str, platform: platforms.Platform | None) -> tuple[Finding, ...]:
    """What the platform's limits say of what is ``told`` to readers, which is the text without what is told to its judge."""
    found: list[Finding] = []
    end = len(text)
    if platform is None:
        return tuple(found)
    if platform.limit is not None and not counting.within(told, platform):
        length = counting.length(told, platform)
        found.append(Finding("platform/too_long", "too_long", 0, end, f"{platform.name} allows {platform.limit:,}; this is {length:,}.", "P-02-19"))
    tags = counting.count_hashtags(text)
    if platform.hashtag_max is not None and tags > platform.hashtag_max:
        found.append(Finding("platform/too_many_hashtags", "too_many_hashtags", 0, end, f"{platform.name} is best with {platform.hashtag_max} hashtags or fewer; this has {tags}.", "P-02-6"))
    return tuple(found)


def as_fields(verdict: Verdict) -> dict[str, object]:
    """A verdict as the fields of the JSONL contract."""
    return {
        "verdict": verdict.verdict,
        "reasons": list(verdict.reasons),
        "findings": [_told(f) for f in verdict.findings[:LISTED]],
        "findings_total": len(verdict.findings),
        "text": verdict.text,
        "post": verdict.post.text if verdict.post else None,
    }


def _told(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule, "kind": finding.kind, "start": finding.start, "end": finding.end,
        "message": finding.message, "guideline": finding.guideline, "fix": finding.fix,
    }
