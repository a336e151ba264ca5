"""A patient's written authorisation: what may be written down of it, what it covers, and whether it stands today."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from assistant import guard
from assistant.errors import UsageError
from assistant.profile import Profile
from assistant.stages import Finding
from assistant.text.patterns import lazy_re2

# What a scope, written by a person, names; and what a finding is about.
_PICTURE = lazy_re2(r"(?i)photo|pic(?:ture)?s?\b|video|image|film|x-?ray|scan|selfie|before[ -]and[ -]after|clip|reel|swipe|smile|\bface\b|footage|mri|ultrasound|slide")
_WORDS = lazy_re2(r"(?i)quote|testimonial|story|stories|words|review|letter|interview|note|said|says|wrote|[\"“”]|success|spotlight|transformation|journey")
# "Story only, no photos" covers no photo: what a scope shuts out is not read.
_SHUT_OUT = lazy_re2(r"(?i)\b(?:no|not|never|without|except|excluding|nothing|don'?t)\b[^,;:.()]*")
_GUIDELINE = "G-06-14"
_PERSONAL = ("NAME", "ID", "AGE", "PHONE", "EMAIL", "OCCUPATION", "IP")  # kinds of words that belong on the paper


class Authorisation(NamedTuple):
    """One signed form: the practice's own file number, what it covers, until when. Never who signed it."""

    reference: str
    scope: str
    expires: date | None = None
    revoked: bool = False

    def stands(self, day: date) -> bool:
        """True when it may be relied on that day."""
        return not self.revoked and (self.expires is None or day <= self.expires)

    def covers(self, words: str) -> bool:
        """True when the scope names the kind of thing the words show: a picture, or somebody's own words."""
        shown = [kind for kind in (_PICTURE, _WORDS) if kind.search(words)]
        allowed = _SHUT_OUT.sub("", self.scope)
        return bool(shown) and all(kind.search(allowed) for kind in shown)


def impersonal(words: str, profile: Profile) -> str:
    """``words`` as they may be written down. Raises UsageError when they name a patient or give a detail of one."""
    personal = [words[r.start : r.end].strip() for r in guard.deidentify(words, profile).removed if r.kind in _PERSONAL]
    if personal:
        raise UsageError(f"“{personal[0]}” could point to the patient. Leave it on the paper: a file number and what it covers are enough. Nothing was saved yet.")
    return words.strip()


def spared(findings: Sequence[Finding], text: str, authorisation: Authorisation | None, day: date) -> tuple[str, ...]:
    """The kinds of finding the authorisation answers: none unless it stands and covers every one of them."""
    asked = _naming([f for f in findings if f.kind in ("consent_needed", "PHOTO")])
    if authorisation is None or not authorisation.stands(day) or not asked:
        return ()
    if not all(authorisation.covers(text[f.start : f.end]) for f in asked):
        return ()
    return ("consent_needed", "PHOTO")


def _naming(findings: list[Finding]) -> list[Finding]:
    """The findings that say what is shown; beside them, those that only read so say nothing of it."""
    return [f for f in findings if not f.rule.startswith("impressions/")] or findings


def faults(findings: Sequence[Finding], text: str, authorisation: Authorisation | None, day: date) -> tuple[Finding, ...]:
    """What is wrong with the authorisation itself, said plainly: revoked, expired, or for something else."""
    if authorisation is None:
        return ()
    name, end = authorisation.reference, len(text)
    if authorisation.revoked:
        return (_fault("revoked", end, f"Consent {name} was revoked. Take down every post that relied on it."),)
    if not authorisation.stands(day):
        return (_fault("expired", end, f"Consent {name} expired on {authorisation.expires}. Ask for a new one."),)
    if any(not authorisation.covers(text[f.start : f.end]) for f in _naming([f for f in findings if f.kind == "consent_needed"])):
        return (_fault("scope", end, f"Consent {name} covers “{authorisation.scope}”, which is not what this post shows."),)
    return ()


def words_of_a_patient(text: str) -> Finding:
    """That the whole text is a patient's own: a letter, a card, a review."""
    return _fault("words", len(text), "These are a patient's own words. Sharing them needs written permission on file, even without the name.")


def _fault(name: str, end: int, message: str) -> Finding:
    return Finding(f"consent/{name}", "consent_needed", end, end, message, _GUIDELINE)
