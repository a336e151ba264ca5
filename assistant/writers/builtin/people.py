"""Who of the team a post is about, and what is celebrated."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from assistant.guard import gazetteer, public_facts
from assistant.profile import Profile
from assistant.text import english
from assistant.writers.builtin import byline, idle_words
from assistant.writers.builtin.copyedit import capitals
from assistant.writers.builtin.details import TIME, Details

_WELCOMED = r"(?<!s )(?<!everyone )(?<!everybody )(?<!all )(?<!is )(?<!also )\bwelcom\w+\b(?! (?:new |your |all |any |more )*(?:referrals|patients|walk-?ins|questions|feedback|families|kids|donations|applications|appointments|calls)\b)"  # "partners welcome" greets nobody
# Somebody known to readers is here again; a newcomer is greeted in other words.
_RETURNED = (
    r"\bwelcom\w+ (?:[^\W\d_]+ )?back\b|\bback (?:from|after) (?:(?:her|his|their|a|the|maternity|paternity|parental|family|medical|sick|long) )*(?:leave|sabbatical|vacation|holidays?|time (?:off|away))\b"
    r"|\b(?:is|are|comes?|be) back (?:with us|at work|in the (?:office|clinic)|on|this|next|today|tomorrow|(?:mon|tues|wednes|thurs|fri)day)\b|\breturn(?:s|ed|ing)? (?:to (?:us|work|our (?:team|practice|clinic|office))|from (?:(?:her|his|their|a|maternity|paternity|parental) )*(?:leave|sabbatical))\b"
)
_COUNT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|many|several|a few)"
_OCCASIONS = (
    ("week", re.compile(r"(?i)\b(?:nurses?|doctors?|physicians?|assistants?|hygienists?|receptionists?|pharmacists?|midwi(?:fe|ves)|pas?|staff|volunteers?|therapists?).{0,2} (?:appreciation )?(?:week|day|month)\b")),
    ("birthday", re.compile(r"(?i)\b(?:birthday|bday|b-day)\b")),
    ("return", re.compile(f"(?i){_RETURNED}")),
    ("welcome", re.compile(r"(?i)\b(?:hired|new hire|(?:join|start)(?:s|ed|ing)? (?:us|with us|our (?:team|practice|clinic|staff|family|office|crew)\b)|comes? to us|joins? the (?:team|practice|clinic))\b(?!.*\b(?:anniversar|years ago))")),
    ("retire", re.compile(r"(?i)\bretir\w+\b")),
    ("farewell", re.compile(r"(?i)\b(?:farewell|last day|last shift|saying goodbye|say goodbye|is leaving|are leaving|leaves us|leaving us|moving on|moving to|off to \w+ school)\b")),
    ("anniversary", re.compile(rf"(?i)\b(?:anniversar\w+|work-?iversary|(?:\d+|{_COUNT}) years? (?:with|at|on|of|as|in|here|this (?:week|month|year)|today|strong)\b|(?:on|celebrat\w+|for) (?:her |his |their )?(?:\d+|{_COUNT}) years\b)")),
    ("welcome", re.compile(rf"(?i){_WELCOMED}|\b(?:join(?:s|ed|ing)?\b(?! (?:an?|the|our|this) (?:[\w-]+ ){{0,3}}(?:board|committee|panel|council|faculty|society|trial|study|group|program|class|registry|challenge|call|list)\b)|new (?:hire|nurse|doctor|physician|optician|dentist|hygienist|receptionist|pa\b|therapist|team|member|colleague)|hired|starts? (?:with|on|at|today|monday))\b")),
    ("achievement", re.compile(r"(?i)\b(?:congrat\w+|promot\w+|certif\w+|graduat\w+|passed|award\w*|board exam|earned|won|published|honou?r\w*)\b")),
    ("meet", re.compile(r"(?i)\b(?:meet|introduc\w+|spotlight|get to know)\b")),
)
_NEWLY = re.compile(rf"(?i){_WELCOMED}\b|\bnew(?:est)? (?:\w+ ){{0,2}}(?:hire|nurse|doctor|physician|optician|dentist|hygienist|receptionist|pa|therapist|midwife|assistant|member|colleague|surgeon|pediatrician)\b|\bjoin(?:s|ed|ing)? (?:us|our|the (?:team|practice|clinic|staff))\b")
_THANKED = re.compile(r"(?i)\b(?:thank\w*|thx|tx|ty|grateful|appreciat\w+|kudos|props|shout-?\s?outs?|hats off|celebrat\w+|spotlight|proud|hero\w*|love (?:our|you|her|him)|best|amazing|awesome|star|rock\w*|lucky|team member|staff post|cheers? (?:to|for))\b")
_WEEK = re.compile(r"(?i)\b((?:(?:national|international|world) )?(?:medical |dental |physician |registered |school |certified |respiratory |occupational |physical )?(nurse|doctor|physician|assistant|hygienist|receptionist|pharmacist|midwife|midwives|pa|staff|volunteer|therapist)s?['’]?s? (?:appreciation )?(?:week|day|month))\b")
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b(?! (?:clinic|center|office|hospital|street|week|day|month)\b)")
_TITLED = re.compile(r"\b(?:[A-Z][a-z]+ )+(?:Clinic|Day|Week|Fair|Drive|Walk|Run|Night|Party|Show|Camp|Club|Hour|Project|Program|House)\b")  # "Teddy Bear Clinic"
# Why someone is thanked: "for keeping us on time".
_REASON = re.compile(r"\bfor ((?:\w+ing|\w+ years|all|every|being|always|the)\b[^.,;!?]*)")
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_OF_STUDY = re.compile(r"(?i)\s*(?:of|to|in|for) (?:\w+ )?(?:stud\w+|train\w+|school|college|residency|fellowship|university|night school|practi[cs]ing|finish|earn|get|pass)")
_YEARS = re.compile(r"(?i)\b(\d{1,2}|" + "|".join(NUMBERS[1:]) + r")[\s-]*(?:yrs?|years?)\b")
_ROLE = re.compile(
    r"(?i)\b(our (?:new(?:est)? )?(?:\w+[ -]){0,2}?(?:nurses?|team|front desk|staff|receptionists?|medical assistants?|technicians?|techs?|opticians?|hygienists?|dentists?|doctors?|physicians?|"
    r"pharmacists?|therapists?|interns?|residents?|volunteers?|office manager|billing team|assistants?|crew|colleagues?|schedulers?|surgeons?|nurse practitioners?|drivers?|greeters?|gardeners?|knitters?))\b(?! (?:drivers?|greeters?|gardeners?|knitters?)\b)"
)
_NAME = r"[A-ZÀ-Þ][a-zß-ÿ'’-]+(?: [A-ZÀ-Þ][a-zß-ÿ'’-]+)?"
_CALLED = re.compile(rf"\b(Dr\.? {_NAME})|(?:(?:[Nn]urse|MA|PA|NP|RN|LPN|CNA|[Tt]ech|[Tt]echnician|[Rr]eceptionist|[Hh]ygienist|[Oo]ptician|[Ss]cribe|[Mm]anager|[Tt]herapist|[Aa]ssistant|[Cc]oordinator|[Ww]elcom(?:e|ing)|[Nn]amed|[Nn]ame is|[Mm]eet|[Cc]ongratulations,?|[Tt]hank(?:s|ing| you)?,?(?: to)?|[Cc]ongrat(?:s|ulations) to|[Kk]udos to|[Pp]rops to|[Ss]hout-?out to|[Ff]arewell to|[Gg]oodbye to|[Cc]elebrat(?:e|ing)) )((?:Dr\. |Nurse )?{_NAME})")
_ONE = rf"(?:Dr\. |Nurse )?{_NAME}"
_BETWEEN = re.compile(r"(?:, and |, | and )(?:(?:big|little|our) )?| & ")
_DAYS = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
_DEGREE = re.compile(r",? \b[A-Z]{2,5}(?:-[A-Z]{1,2})?\b(?=[\s,.!]|$)")  # "CNM": it stands by the name
_MOST = 5  # names that read well in a row
_ROW = re.compile(rf"\b{_ONE}(?:(?:{_BETWEEN.pattern}){_ONE})+\b")


@dataclass(frozen=True, slots=True)
class Person:
    """The one who is celebrated, by the name the practice uses, and the occasion."""

    name: str
    occasion: str
    years: str = ""
    day: str = ""
    reason: str = ""
    week: str = ""  # "Nurses Week"

    def says_only_the_occasion(self, sentence: str) -> bool:
        """Whether a sentence holds nothing but the name, the occasion and a date."""
        words = re.findall(r"[a-z']+", re.sub(r"[’']s\b", "", _DEGREE.sub("", sentence).lower()))
        own = set(re.findall(r"[a-z']+", f"{self.full_in(sentence)} {self.week}".lower()))
        return all(w in ("big", "i", "it", "thank", "thanks", "you", "month", "day", "employee", "national", "post", "tweet", "caption", "for") or w in idle_words.celebrating() or w in own or w in ("year", "years", *NUMBERS) for w in words)

    def full_in(self, text: str) -> str:
        """The name with the family name and the degree that stand by it in a text: "Joy Example, CNM"."""
        full = re.search(rf"{re.escape(self.name)}(?: (?!{_DAYS})[A-ZÀ-Þ][\w’'-]+)?(?:{_DEGREE.pattern})*", text)
        return full[0] if full else self.name


def person(request: str, details: Details, profile: Profile) -> Person | None:
    """The person or group a staff post is about; None when the request names nobody."""
    request = capitals.places_small(byline.without(request, profile), profile)
    told = capitals.places_small(details.text, profile)
    text = f"{told}. {request}"
    week = _WEEK.search(request)
    name = _several(told) or _of_profile(text, profile) or _called(told) or _called(request) or _first(told) or _unlisted(told) or _role(text) or (_of_week(week[1]) if week else "")
    if not name:
        return None
    occasion = next((kind for kind, pattern in _OCCASIONS if pattern.search(text)), "thanks" if _THANKED.search(text) or not details.sentences else "news")
    if occasion == "welcome" and _is_known(name, profile) and not _NEWLY.search(text):
        occasion = "thanks" if _THANKED.search(text) else "news"
    day, reason = TIME.search(details.text), _REASON.search(details.text)
    found = Person(name, occasion, "", day[0] if day else "", _to_them(reason[1].strip()) if reason else "", week[1].title() if week else "")
    years = next((m for m in _YEARS.finditer(text) if not _OF_STUDY.match(text, m.end())), None)
    if occasion == "anniversary" and years is None and _YEARS.search(text):
        occasion = "news"  # two years of study are no years with us
        found = replace(found, occasion=occasion)
    if occasion != "anniversary":
        return found
    if years is None:
        return replace(found, occasion="anniversary_open")
    number = _spelled(years[1])
    return replace(found, occasion="anniversary_one" if number == "one" else "anniversary", years=number)


def _is_known(name: str, profile: Profile) -> bool:
    """Whether somebody works here already, so that nobody welcomes them."""
    known = public_facts.people(profile)
    return bool(known) and all(word.lower() in known for word in public_facts.name_words(name))


def _of_week(week: str) -> str:
    """Who is thanked in a week of theirs: "national medical assistants week" -> "our medical assistants"."""
    who = re.sub(r"(?i)^(?:happy |(?:inter)?national |world )+|['’]|(?: appreciation)? (?:week|day|month)$", "", week).lower()
    return f"our {who if who.endswith('s') or who in ('staff', 'midwives') else f'{who}s'}"


def named(details: Details, profile: Profile) -> bool:
    """Whether the words told name one of the team: by the profile, or by name and role."""
    told = capitals.places_small(details.text, profile)
    return bool(_of_profile(told, profile) or _called(told))


def _to_them(reason: str) -> str:
    """Spoken to the one it is about: "passing her boards" -> "passing your boards"."""
    return re.sub(r"\b(?:his|her|their)\b", "your", reason)


def _of_profile(text: str, profile: Profile) -> str:
    """Dr. Ellison for a clinician, Gina for one of the staff; the one named first."""
    found: list[tuple[int, str]] = []
    for full in (*profile.clinicians, *profile.staff):
        parts = [p for p in re.findall(r"[^\W\d_][\w'’-]+", full) if p.lower() not in ("dr", "nurse", "md", "do", "pa", "np", "rn", "pt", "cnm", "ma")]
        doctor = full.lower().startswith("dr")
        spoken = f"Dr. {parts[-1]}" if doctor and parts else (full if full.split()[0].lower() in ("nurse", "pa") else (parts or [full])[0])
        for part in parts:
            match = re.search(rf"(?i)(?<![\w@./]){re.escape(part)}(?![\w@]|['’]s (?:student|son|daughter|wife|husband|partner|mother|mom|mum|father|dad|sister|brother|aunt|uncle|cousin|niece|nephew|grand\w+|dog|cat|intern|fellow|replacement|guest)\b)", text)
            if match and not _somebody_else(text, match, parts):
                found.append((match.start(), spoken))
                break
    return min(found)[1] if found else ""


def _somebody_else(text: str, match: re.Match[str], parts: list[str]) -> bool:
    """Whether a name of the team begins or ends the full name of another: "Marcus Bell" where "Marcus Lindqvist" works."""
    after = re.match(r" ([A-ZÀ-Þ][a-zß-ÿ'’-]+)(?![\w@])", text[match.end() :])
    before = re.search(r"(?<![\w.])([A-ZÀ-Þ][a-zß-ÿ'’-]+) $", text[: match.start()])
    own = {part.lower() for part in parts}
    strange = [found[1] for found in (after, before) if found and found[1].lower() not in own and not TIME.match(found[1])]
    named = after[1] if after else ""  # a word before a name may be any: "Happy birthday Marcus"
    return any(name == named or not english.is_word(name.lower()) or gazetteer.only_given(name.lower()) for name in strange)


def _several(text: str) -> str:
    """Two to five names in a row: "Tamsin, Odalys, Jo and big Mike" -> "Tamsin, Odalys, Jo and Mike"; empty where there are none."""
    match = _ROW.search(text)
    if match is None or TIME.search(match[0]):
        return ""
    names = [name.strip() for name in _BETWEEN.split(match[0])]
    last = names[0].split()[-1].lower()
    if len(names) > _MOST or (english.is_word(last) and not gazetteer.only_given(last)):
        return ""
    return f"{', '.join(names[:-1])} and {names[-1]}"


def tells_of_somebody(sentence: str) -> bool:
    """Whether a sentence begins with a given name that is no other word: "Rufina baked bread"."""
    first = sentence.split(" ", 1)[0]
    return first[:1].isupper() and gazetteer.only_given(first.lower().removesuffix("'s").removesuffix("’s"))


def _called(text: str) -> str:
    match = next((m for m in _CALLED.finditer(text) if not m[0].endswith(("'s", "’s"))), None)  # "Dr. Becker's student, Jonah"
    if match is None:
        return ""
    return f"Nurse {match[2]}" if re.match(r"(?i)nurse ", match[0]) else match[1] or match[2]


def _first(text: str) -> str:
    """A name the words told begin with, and that is no other word: "Ines, ten years with us"."""
    match = re.match(_ONE, text)
    return match[0] if match and not TIME.search(match[0]) and tells_of_somebody(match[0]) else ""


def _unlisted(text: str) -> str:
    """A single name that is no English word: "employee of the month, front desk, Rosa"."""
    return next((word for word in _CAPITAL.findall(_TITLED.sub(" ", text)) if not english.is_word(word.lower()) and not TIME.search(word)), "")


def _role(text: str) -> str:
    match = _ROLE.search(text)
    return match[1].lower() if match else ""


def _spelled(number: str) -> str:
    if number.isdigit() and int(number) < len(NUMBERS):
        return NUMBERS[int(number)]
    return number.lower()
