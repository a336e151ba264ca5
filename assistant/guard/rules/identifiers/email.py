"""A patient's e-mail address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import bearing, contacts, lexicon
from assistant.guard.rule import Hit, Rule
from assistant.text.letters import LETTER
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_WORDING = contacts.Wording("by e-mail", "private address")
_SIGN = rf"{LETTER}\d"
_LABEL = rf"[{_SIGN}](?:[{_SIGN}-]*[{_SIGN}])?"
_ADDRESS = rf"[{_SIGN}][{_SIGN}._%+'-]*@{_LABEL}(?:\.{_LABEL})+"
# A reply that tells one reader where a message will reach them.
_TO_ONE = lazy(r"(?i)\b(?:e-?mail|write|reach|contact|message|send (?:it|them|this|that))(?: to)? you (?:at|to) $")
# Where people have a mailbox of their own, not where an organisation has one.
_OF_PEOPLE = lazy(r"mail|post|inbox|box\b|yahoo|outlook|icloud|proton|live\.|msn\.|aol\.|gmx|web\.de|comcast|verizon|att\.|example\.(?:com|org|net)$")
_AGENCIES = (".gov", ".mil", ".int", ".nhs.uk", ".gov.uk", ".gov.au", ".gc.ca")


def _detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for match in patterns[0].finditer(document.text):
        start, end = match.span()
        local, _, domain = match[0].lower().partition("@")
        if not _public(document, start, end, local, domain):
            yield Hit(*contacts.edge(document.text, start, end, _WORDING))


def _public(document: Document, start: int, end: int, local: str, domain: str) -> bool:
    if bearing.practice_domain(document.profile, domain):
        return True
    if bearing.in_story(document, start, end) or _TO_ONE.search(document.text[max(0, start - 40) : start]):
        return False
    official = domain.endswith(_AGENCIES) or domain in lexicon.words("public_hosts") or local in lexicon.words("role_mailboxes")
    if official or document.options.strength != "post":
        return official
    return bearing.invites_reader(document, start) or (not bearing.story_possible(document) and not _OF_PEOPLE.search(domain))


RULE = Rule(
    kind="EMAIL",
    message="This e-mail address can lead to a patient.",
    why="E-mail addresses are on the list of identifiers; the practice's own, an agency's and an event's stay.",
    guideline="G-01-8",
    detect=_detect,
    patterns=(_ADDRESS,),
    breaks=(
        ("Her scan went to rosa.t@mail.example yesterday.", "Her scan went by e-mail."),
        ("Our patient (dana_w@mail.example) asked for the newsletter.", "Our patient asked for the newsletter."),
    ),
    passes=(
        "Questions about the health fair? Write to volunteers@fair.example.",
        "Report a side effect to info@agency.gov at any time.",
        "The county's new data analyst is a keen rower. Say hello: h.sample@countyhealth.example.",
        "Bylaws and minutes: dsample@valleysociety.example, or ask at the meeting.",
    ),
)
