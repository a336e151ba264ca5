"""What somebody does for a living, where a text says so: the whole phrase, with its article, employer and place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.text.patterns import lazy

if TYPE_CHECKING:
    from assistant.guard.document import Document


class Job(NamedTuple):
    """An occupation at ``start:end``, employer included, from ``head`` on; ``article`` is "a", "the", a possessive or ""."""

    start: int
    end: int
    article: str
    head: str


_ARTICLES = frozenset(["a", "an", "the", "our", "my", "this", "that", "one", "another", "two", "three", "some", "his", "her", "their", "your", "no", "any", "every", "each"])
# Words that cannot stand between an article and the job it goes with.
_NO_MODIFIER = frozenset(
    ["is", "was", "are", "were", "and", "or", "of", "to", "for", "with", "in", "on", "at", "by", "as", "from", "who", "that", "after", "before", "because", "like", "become", "became", "be", "been", "being", "not", "see", "saw", "had", "has", "have", "took", "told", "asked", "says", "said", "got", "met", "i", "he", "she", "we", "they", "you", "it", "me", "him", "us", "them", "patient", "patients", "pt", "but", "so", "if", "when", "while", "than", "then", "also", "just", "even", "still", "never", "always", "until", "about", "into", "over"]
)
_PLACE_WORDS = frozenset(["at", "for", "with", "of", "in", "on", "from", "aboard", "near", "behind"])
_LINKS = frozenset(["the", "a", "an", "our", "local", "city", "state", "county", "of", "and", "&", "de", "for", "our", "his", "her", "my"])
_EMPLOYERS = frozenset(
    ["county", "city", "state", "school", "fire", "police", "sheriff", "hospital", "university", "college", "district", "department", "airport", "factory", "mill", "bakery", "bank", "post", "office", "library", "church", "band", "orchestra", "choir", "team", "railroad", "village", "town", "farm", "ranch", "zoo", "museum", "theater", "theatre", "restaurant", "hotel", "court", "prison", "jail", "port", "harbor", "news", "radio", "television", "tv", "station", "shop", "store", "school's", "sheriff's", "company", "plant", "brewery", "winery", "gym", "studio", "salon", "garage", "dealership", "symphony", "opera", "ballet", "circus", "navy", "army", "marines", "force", "guard", "coast", "elementary", "middle", "high"]
)
_STOPS = ".,;:!?)\"”"
_CARERS = frozenset(
    ["nurse", "midwife", "pharmacist", "dietitian", "optician", "technician", "counselor", "psychologist", "director", "manager", "administrator", "researcher", "scientist", "trainer", "receptionist", "inspector", "intern", "owner", "author", "student", "paramedic", "emt", "surgeon", "physician"]
) | {"social worker", "medical student", "massage therapist", "nursing student", "trainee", "phlebotomist", "sonographer", "interpreter", "chaplain"}
# What does the work may be a machine as well: "the printer is down".
_MACHINES = frozenset(["printer", "server", "compiler", "cleaner", "speaker", "monitor", "scanner", "cooler", "dryer", "recorder", "projector"])
_WORKS = lazy(r"\s+(?:\w+ly\s+|also\s+|just\s+|then\s+)?(?:jam\w*|crash\w*|hums?|beep\w*|reboot\w*|buzz\w*|overheat\w*|whirs?|(?:is|was|goes|went) (?:down|offline|out of|broken|on fire|dead)|spits?|spat|runs? out|ran out|died|dies|broke|breaks|freezes|froze|gave up|gives up|quit)\b")
_ACTS_ON = lazy(r" (?:him|them|us|me|it|you)\b")
_TOKEN = lazy(r"\S+")
_MODIFIERS = 4
_WINDOW = 80


def find(document: Document) -> tuple[Job, ...]:
    """Occupations in order; whose they are is for the rules to ask."""
    found: list[Job] = []
    for start, end, head in document.hits("occupations"):
        if found and start < found[-1].end:
            continue
        sentence_start, sentence_end = document.sentence(start)
        while start > sentence_start and (document.text[start - 1] == "-" or (document.text[start - 1].isalnum() and start < end)):
            start -= 1  # "sled-dog trainer"
        begin, article = _phrase_start(document.text, sentence_start, start)
        if _ACTS_ON.match(document.text, end) and not head.endswith("s"):
            continue  # "the otters judge him"
        if document.text[end : end + 1] == "-" or (head in _MACHINES and (article in ("the", "our", "this", "that") or _WORKS.match(document.text, end))):
            continue  # "runner-up", "the printer"
        last = document.text.rfind(" ", start, end) + 1 or start  # "Navy chaplain" is no name, "Our Hunter" is
        if begin < start and document.text[last].isupper() and not document.text[start:end].isupper():
            continue  # "the Tanner stage", "Our Hunter": a name
        found.append(Job(begin, _phrase_end(document.text, end, sentence_end), article, head))
    return tuple(found)


def _phrase_start(text: str, sentence_start: int, head: int) -> tuple[int, str]:
    """Where the phrase around a job begins, and its article."""
    low = max(sentence_start, head - _WINDOW)
    words = [(m.start(), m[0]) for m in _TOKEN.finditer(text, low, head)]
    begin = head
    for count, (at, word) in enumerate(reversed(words)):
        plain = word.lower().strip("\"“”'‘’(*_")
        if plain in _ARTICLES:
            return at, plain
        if count == _MODIFIERS or plain in _NO_MODIFIER or not word[-1].isalnum() or not plain.replace("-", "").replace("'", "").isalnum():
            break
        begin = at
    return begin, ""


def _phrase_end(text: str, end: int, sentence_end: int) -> int:
    """Where the phrase ends: after the employer or place that goes with the job."""
    words = list(_TOKEN.finditer(text, end, min(sentence_end, end + _WINDOW)))
    i = 0
    while i < len(words) and words[i][0].lower() in _PLACE_WORDS:
        j = i + 1
        while j < len(words) and words[j][0].lower() in _LINKS:
            j += 1
        named = j
        if named < len(words) - 1 and not _names(words[named][0]) and words[named][0][-1].isalnum() and words[named + 1][0].strip(_STOPS).lower() in _EMPLOYERS:
            j += 1  # "of the swim team"
        while j < len(words) and (_names(words[j][0]) or (words[j][0].lower() in _LINKS and j > named and j + 1 < len(words) and _names(words[j + 1][0]))):
            j += 1
            if words[j - 1][0][-1] in _STOPS:
                break
        if j == named:
            break
        last = words[j - 1]
        end = last.start() + len(last[0].rstrip(_STOPS))
        if last[0][-1] in _STOPS:
            break
        i = j
    return end


def _names(word: str) -> bool:
    """Whether a word can be part of an employer's name."""
    plain = word.strip(".,;:!?()\"“”")
    return bool(plain) and (plain[0].isupper() or plain[0].isdigit() or plain.lower() in _EMPLOYERS or plain == "&")


# Of these heads only the clinic's own kind looks after patients: "the medical director", not "a band director".
_WIDE = frozenset(["director", "manager", "administrator", "inspector", "trainer", "owner", "author", "student", "scientist", "researcher", "intern"])
_CLINIC_WORDS = frozenset(["med", "medical", "clinical", "nursing", "nurse", "office", "practice", "clinic", "lab", "laboratory", "research", "program", "hospital", "pharmacy", "residency", "our", "the", "a", "an", "my", "this", "that", "his", "her", "senior", "lead", "new", "study", "health", "surgical", "dental", "case", "care", "patient", "premed", "pre-med", "pa", "np", "pt", "graduate", "first-year", "second-year", "third-year", "fourth-year", "final-year", "rotating", "elective", "summer", "visiting", "nih", "cdc"])


def is_carer(job: Job, text: str = "") -> bool:
    """Whether the job may be that of somebody who cares for the patient."""
    head = job.head.removesuffix("s")
    if head not in _CARERS:
        return False
    words = text[job.start : job.end].lower().split()
    before = words[: words.index(head)] if head in words else []
    return head not in _WIDE or all(w in _CLINIC_WORDS for w in before)
