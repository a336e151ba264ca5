"""Where a text states the practice's own public facts, which no rule may touch."""

from __future__ import annotations

import re
from functools import lru_cache

import re2

from assistant.profile import Profile
from assistant.text import linear
from assistant.text.canonical import fold
from assistant.text.patterns import lazy

Span = tuple[int, int]
_TITLES = r"(?:(?:dr|doctor|prof|professor|nurse|pa|np|mr|mrs|ms|mx)\.?\s+)?"
_TITLE_WORDS = {"dr", "doctor", "prof", "professor", "nurse", "pa", "np", "md", "do", "rn", "phd", "mr", "mrs", "ms", "dds", "dmd", "od", "aprn", "facs"}
_NAME_WORD = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SEPARATORS = r"[\s().·•–—\-/]*"


def spans(text: str, profile: Profile) -> list[Span]:
    """Spans of ``text`` that state a public fact of the practice, in order, not overlapping."""
    pattern = _pattern(profile)
    return [m.span() for m in pattern.finditer(text)] if pattern is not None else []


def without(text: str, profile: Profile, instead: str = " ") -> str:
    """``text`` with ``instead`` in the place of every public fact of the practice."""
    for start, end in reversed(spans(text, profile)):
        text = f"{text[:start]}{instead}{text[end:]}"
    return text


@lru_cache(maxsize=64)
def people(profile: Profile) -> frozenset[str]:
    """Lower-cased name words of clinicians and staff."""
    return frozenset(w.lower() for person in profile.clinicians + profile.staff for written in _as_read(person) for w in name_words(written))


def name_words(person: str) -> list[str]:
    """The words of a person's name without titles and degrees: ["Priya", "Raman"]."""
    return [w for w in _NAME_WORD.findall(person) if w.lower() not in _TITLE_WORDS]


@lru_cache(maxsize=64)
def _pattern(profile: Profile) -> re2._Regexp | None:
    forms: list[str] = []
    forms += [_website(w) for w in profile.websites]
    forms += [re2.escape(e) for e in profile.emails]
    forms += [re2.escape(h) + r"\b" for h in profile.handles]
    forms += [_phone(p) for p in profile.phones]
    forms += [_words(a) for address in profile.addresses for form in _as_read(address) for a in _address_forms(form)]
    forms += [_words(name) for form in _as_read(profile.name) for name in _practice_names(form)]
    for person in profile.clinicians + profile.staff:
        forms += [form for written in _as_read(person) for form in _person_forms(name_words(written))]
    if not forms:
        return None
    options = re2.Options()
    options.case_sensitive = False
    options.longest_match = True  # "Young Family Medicine" before its own "Dr. Young"
    forms = list(dict.fromkeys(forms))
    return linear.compiled("|".join(f"(?:{f})" for f in forms), options)


def _as_read(fact: str) -> tuple[str, ...]:
    """A fact as the profile has it, and as the guard reads it, without accents: "Tomás", "Tomas"."""
    return tuple(dict.fromkeys((fact, fold(fact).text)))


def _words(phrase: str) -> str:
    return r"\b" + r"[\s,.]+".join(re2.escape(w) for w in re.findall(r"[^\s,.]+", phrase)) + r"\b"


def _website(site: str) -> str:
    return r"(?:https?://)?(?:www\.)?" + str(re2.escape(site)) + r"(?:/[^\s)\]>\"']*)?"


def _phone(phone: str) -> str:
    digits = re.sub(r"\D", "", phone)
    return r"(?:\+?1" + _SEPARATORS + r")?\(?" + _SEPARATORS.join(digits) + r"\b" if digits else re2.escape(phone)


def _practice_names(name: str) -> list[str]:
    words = name.split()
    trimmed = [w for w in words if w not in ("&", "and", "Center", "Centre", "Clinic", "Practice", "Group", "LLC", "PLLC")]
    shorter = [" ".join(words[:n]) for n in range(2, len(words))]
    return [n for n in (name, " ".join(trimmed), *shorter) if len(n.split()) > 1 or (n == name and n)]


def _address_forms(address: str) -> list[str]:
    parts = [p.strip() for p in address.split(",") if p.strip()]
    street = [p for p in parts[:1] if any(c.isdigit() for c in p)]
    named = [re.sub(r"^\d+\w?\s+", "", p) for p in street]
    towns = [p for p in parts[len(street):] if len(p) > 3 and not any(c.isdigit() for c in p)]
    return [address, *street, *named, *towns]


def _person_forms(words: list[str]) -> list[str]:
    if not words:
        return []
    forms = [_TITLES + r"\b" + r"\s+(?:\w\.?\s+)?".join(re2.escape(w) for w in words) + r"\b"]
    forms += [_TITLES + r"\b" + re2.escape(w) + r"\b" for w in words if len(w) > 1]
    return forms
