"""Which kind of post a brief asks for, closer than the kind it was filed under."""

from __future__ import annotations

import re

from assistant.guard import public_facts
from assistant.knowledge import cards
from assistant.stages import Brief
from assistant.writers.builtin import aims, details, handed, people, topic_words
from assistant.writers.builtin.cues import asks_for
from assistant.writers.builtin.told import is_handed, speaks_for_itself

PRACTICE = ("staff", "behind_the_scenes", "announcement", "day", "greeting", "personal")
TOPIC = ("educate", "myth", "ask", "awareness", "visit", "question", "case")
_SUBJECT = 6  # words that may only name what is meant: "why I became a doctor"
_SPOKEN_TO = 0.6  # share of the words of a statement that a card holds when it speaks to it
_BEGINS_WITH_I = re.compile(r"I(?:['’]\w+)? (?:was|am|had|have|used|did|once|now|still|grew|learned)\b")
# What happened to the writer: "I tore my own meniscus".
_HAPPENED_TO_ME = re.compile(r"(?:(?:So|Last \w+|Yesterday|Today|This \w+|Years ago|\w+ years ago),? )?I (?:just |once |recently |finally |also |even |accidentally )?(?:\w{3,}ed|tore|broke|fell|ran|went|did|got|took|made|said|saw|told|thought|felt|found|lost|left|came|gave|kept|knew|spent|sat|slept|woke|wrote|read|heard|met|quit|cut|hurt|hid|brought|bought|ate|drank|drove|flew|held|sent|taught|won|wore|began|became|was|had) (?!to (?:post|write|share|say)\b)")
_HAPPENED = re.compile(r"(?:[A-Z][\w'’-]+ )?(?:just |once |recently |finally |also |even )?(?:tore|broke|fell|ran|went|did|got|took|made|saw|found|lost|left|came|kept|spent|sat|slept|woke|wrote|read|met|quit|cut|hurt|brought|bought|ate|drank|drove|won|wore|began|became|was|had|has|is (?:now|the|a|our|still|officially))\b(?! (?:giving|speaking|teaching|explaining|answering|asked|written|put together))")
_OPINION = re.compile(r"I (?:really |still |honestly |truly |firmly )?(?:think|believe|feel|disagree|dislike|hate|worry|wish|doubt)\b(?!.*\?)")
_THANKS = re.compile(r"(?i)\W*(?:(?:a|big|huge|so|very|many|please|say) )*(?:thank(?:s| you)?|thx)(?: so much)? (?:to |for |everyone|everybody|all|our|the )")
_ASKS_WHY = re.compile(r"(?i)(?:why|how|what|when) (?:we|you|your|our|the|it|to|is|are|do|does|happens)\b")
_JUDGES = re.compile(r"(?i)\bi (?:really |honestly |kind of |just )?(?:find (?:it|this|that|them)|dislike|hate|love|disagree|am (?:sad|tired|sick|over)|.m (?:sad|tired|sick|over))\b|\bmakes? me (?:sad|mad|happy|angry|smile|laugh|wince|cry|proud)\b")
_STATED = 3  # words a statement says something with
_NAMING = 4  # words of a sentence that only names a topic
_WITHIN = {"educate": ("case", "visit", "question"), "behind_the_scenes": ("day",)}

_ONE_PATIENT = re.compile(r"(?i)\bour (?:[\w-]+ ){0,2}(?:patient|client)(?=,? (?:he|she|who|has|had|was|came|got|just|told|said|asked|went|lost|beat|finished|turned|joining|is (?:back|now|doing|home|walking|hiking|running|recovering|a|an|\d))\b)|\b(?:an?|my|this|that|another|the|his|her) (?:[\w-]+ ){0,3}patient\b(?![- ](?:portal|care|room|advisor|safety|survey|form|experience|guide|education|parking|entrance|line|account|day|week|family|council|advocate|navigator|coordinator|access|satisfaction))|\bone of (?:my|our) (?:[\w-]+ )?(?:patients|clients|guys|gals|ladies|folks|regulars|moms|dads|kids|kiddos|little ones|people)\b(?! (?:from|at|in|on) (?:the |our )?(?:front|billing|lab|team|staff|office))|^patients? (?:came|said|told|asked|brought|walked|wrote)\b")
_NO = re.compile(r"(?i)\b(?:no|nope|meh|never)[.!]*$")  # "whitening kits off the internet, no."
_PICTURE_OF = re.compile(r"(?i)\bcaptions? for (?:an? |this |the |my |our )*(?:\w+ )?(?:pic|photo|photograph|picture|selfie|image|shot|snap|video|clip)s? (?:of|where|with) (?:us|me|my|our|dr\.?|nurse|the (?:team|staff|crew|whole|front|office|clinic|waiting|new))\b")
_ASKED_OFTEN = re.compile(r"(?i)(?:so many |many |my |our |some |a lot of )*(?:patients|parents|people|families|moms|clients|readers) (?:(?:always|keep|often|still|all|just) )*(?:ask|asks|asking|wonder|want to know)\b|(?:i|we)(?:['’]m|['’]re| am| are)? (?:(?:often|always|constantly|get|getting|still) )*asked (?:a lot |often |all the time )?(?:about|if|whether|why|how|what|when)\b")
_DAY = re.compile(r"(?i)\b(?:mon|tues?|wed|thurs?|fri|sat|sun)(?:day|nesday|rsday|urday)?s?\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* \d{1,2}\b|\b(?:tonight|tomorrow)\b|\b\d{1,2}/\d{1,2}\b")
_HOUR = re.compile(r"(?i)\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b\d{1,2}(?::\d\d)? ?(?:-|–|to|til|until) ?(?:\d{1,2}(?::\d\d)?|noon)\b(?! (?:years?|months?|weeks?|days?|minutes?|min|hours?|yo|posts?|words|of))|\bnoon\b|\b(?:no (?:appt|appointment)s?|walk-?ins?|drive-?th?ru|rsvp)\b")
_DATED = re.compile(r"(?i)\b(?:on|this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b(?:hiring|open house|rsvp|sign up|walk-ins?)\b")
_GONE_BY = re.compile(r"(?i)\b(?:last night|yesterday|this morning|earlier today|at) (?:at )?\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?")  # "last night at 3:12 a.m.": nothing to come to
_ME = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|[Mm]e)\b")
_PATIENTS = re.compile(r"(?i)\b(?:patients?|clients?|pts?)\b")
_OF_THE_DAY = re.compile(r"(?i)\b(?:before|after|until|till|for|between) (?:the|our|my|their|every|each) (?:very )?(?:first|last|next|earliest) patient\b(?! (?:who|that|was|had|has|is|with|said|came|told|asked)\b)")  # an hour, and nobody's story
_PRECEPT = re.compile(r"(?i)\b(?:(?:look|listen|talk|turn)(?:ing)? (?:at|to|towards?)|treat(?:ing)?|fac(?:e|ing)|hear|ask(?:ing)?|tell(?:ing)?|let(?:ting)?|give|help(?:ing)?|thank(?:ing)?|follow(?:ing)?|bring(?:ing)?|trust(?:ing)?) the patient\b(?! (?:in|who|whose|with|from|named|called|had|has|was|is)\b)")  # of every patient
_OF_ALL = re.compile(
    r"(?i)\b(?:don['’]?t|do not|doesn['’]?t|needn['’]?t|no need to) (?:have to|need to|has to)? ?be (?:[\w'’-]+ ){0,4}patient\b"
    r"|\b(?:every|each|any|as an?|like an?|when you are|being|if you are|when(?:ever)? an?|every time an?|each time an?|if an?|for the|to a|be a|(?<!our )new) (?:new )?patient\b"
    r"|\b(?:is|am|was|be|being|became|makes?|made) (?:\w+ )?(?:the |a |our )?(?:worst|best|most [\w-]+|terrible|bad|awful|difficult|impatient) patient\b"  # one of the team in care
    r"|\b(?:i|i['’]m|me) (?:am |was |became |make |made )?(?:such )?an? (?:[\w-]+ )?patient\b|\b(?:surgeon|doctor|dentist|nurse|physician|therapist|i)s? (?:is|was|becomes?|became|turned|as|am) (?:the |a )?patient\b"  # the writer in care
)
PATIENTS_ASK = re.compile(r"(?i)^\W*(?:can|could|do|does|did|is|are|will|would|should|how (?:long|soon|much|often|late|early)|when (?:can|do|should|will)|what if)\b[^.!]*\b(?:i|my|we)\b")  # "can i keep my cat while on chemo"


def kind_of(brief: Brief) -> str:
    """The kind asked for: one of PRACTICE or TOPIC; what is not known is "educate"."""
    if brief.kind in TOPIC and PATIENTS_ASK.match(brief.subject):
        return brief.kind
    if handed.turned(brief.request.text) and brief.kind not in PRACTICE and (read := details.read(brief.request.text, brief.profile)) and not tells_of_one_patient(read):
        return "personal" if _ME.search(read.text) and not _DATED.search(read.text) else "announcement"
    if brief.kind not in PRACTICE and brief.topic is not None and _tells_of_the_team(brief):
        return "staff"  # "Hana tore her own meniscus": her story, and no card
    if brief.topic is not None and brief.kind not in PRACTICE and tells_of_one_patient(details.read(brief.request.text, brief.profile)):
        return "case" if asks_for("case", brief.request.text) else "educate"  # what the story teaches, without the story
    if brief.kind == "behind_the_scenes" and brief.topic is not None and _ASKS_WHY.match(brief.request.text):
        return "educate"  # "what does a pathologist do ...": explained, whatever goes on behind the scenes
    if _THANKS.match(brief.request.text) and brief.kind in ("educate", "awareness", "staff"):
        who = people.person(brief.request.text, details.read(brief.request.text, brief.profile), brief.profile)
        return "announcement" if who is None else "staff"
    if brief.kind in ("educate", "myth") and _says_of_oneself(brief):
        return "personal"  # "I was wrong about it for years"
    if brief.kind not in TOPIC[1:] and (own := _own(brief)):
        return own
    if brief.topic is not None and brief.kind in TOPIC and _begins_with_topic(brief) and not _is_held(brief.request.text) and not aims.is_all_news(brief.request.text):
        return brief.kind
    if brief.kind in ("educate", "awareness") and _PICTURE_OF.search(brief.request.text):
        return "announcement"  # what is to be seen is the news, whatever month it is
    if brief.kind == "announcement" and _celebrates(brief):
        return "staff"  # "Rosa has been with us 20 years this month"
    if brief.kind == "staff" and (told := details.read(brief.request.text, brief.profile)) and people.person(brief.request.text, told, brief.profile) is None:
        return "announcement" if brief.topic is None else _of_the_practice(brief) or "educate"  # "siblings welcome"
    for kind in _WITHIN.get(brief.kind, ()):
        if asks_for(kind, brief.request.text):
            return kind
    if brief.kind in (*PRACTICE, *TOPIC[1:]):
        return brief.kind
    return _of_the_practice(brief) or "educate"


def _tells_of_the_team(brief: Brief) -> bool:
    """Whether what is told begins with one of the team by name and what happened to them."""
    told = details.read(brief.request.text, brief.profile)
    known = public_facts.people(brief.profile)
    first = told.sentences[0] if told.sentences and told.said[0] == told.sentences[0] else ""
    words = first.removeprefix("Dr. ").split()
    return len(words) > _NAMING and words[0].lower().strip(",") in known and _HAPPENED.match(" ".join(words[1:])) is not None


def _celebrates(brief: Brief) -> bool:
    """Whether news begins with one of the team by name and is an occasion of theirs: years, a farewell, an award."""
    told = details.read(brief.request.text, brief.profile)
    who = people.person(brief.request.text, told, brief.profile)
    return who is not None and who.occasion != "news" and bool(told.said) and told.said[0].startswith(who.name) and not _is_held(brief.request.text)


def _begins_with_topic(brief: Brief) -> bool:
    """Whether the first sentence is a topic's name and nothing else: "floaters. facebook and instagram. we see a lot in fall"."""
    first = re.split(r"[.!:;\n]\s", brief.request.text.strip(), maxsplit=1)
    return len(first) > 1 and len(first[0].split()) <= _NAMING and cards.is_named(first[0])


def _own(brief: Brief) -> str:
    """Holiday wishes, or what one person tells of themselves; else nothing."""
    if asks_for("greeting", brief.request.text):
        return "greeting"
    told = details.read(brief.request.text, brief.profile)
    if tells_a_view(brief, told) or _is_told_by_me(brief, told):
        return "personal"
    of_oneself = "of_oneself" if brief.topic is not None and not aims.words_tell_of_us(brief.request.text) else "personal"
    return "personal" if any(asks_for(of_oneself, said) for said in told.said[:2]) and not asks_for("of_patients", told.text) else ""


def _is_told_by_me(brief: Brief, told: details.Details) -> bool:
    """Whether a post handed over as it is to be, "fb: ...", speaks in the first person and of nobody cared for, or a statement of the writer's own that no card speaks to."""
    of_me = is_handed(brief.request.text) and _ME.search(told.text) is not None
    return brief.kind == "educate" and (of_me or (speaks_for_itself(brief.request.text) and not _is_on_the_card(brief))) and bool(told.sentences) and not _PATIENTS.search(told.text) and not _DATED.search(told.text) and not asks_for("explains", brief.request.text)


def _says_of_oneself(brief: Brief) -> bool:
    """Whether a request is nothing but a statement that begins with the writer."""
    told = details.read(brief.request.text, brief.profile)
    if len(told.said) > 1 and _HAPPENED_TO_ME.match(told.said[0]) and not tells_of_one_patient(told) and not _DATED.search(_GONE_BY.sub("", told.text)):
        return True
    return speaks_for_itself(brief.request.text) and _BEGINS_WITH_I.match(told.text) is not None and not _PATIENTS.search(told.text) and not _DATED.search(told.text)


def _is_on_the_card(brief: Brief) -> bool:
    """Whether the card of the topic speaks to most of what is stated: then its facts say it, with a source."""
    card = cards.topic(brief.topic) if brief.topic else None
    if card is None:
        return False
    stated = topic_words.stems(brief.request.text)
    return len(stated) < _STATED or len(stated & topic_words.held(card)) >= _SPOKEN_TO * len(stated)


def tells_a_view(brief: Brief, told: details.Details) -> bool:
    """Whether a request holds words of the writer's own to be said as they are: a view, a picture, what they lived through."""
    if _OPINION.match(told.text) and not tells_of_one_patient(told):
        return True
    if brief.kind in ("announcement", "ask", "awareness") or _DATED.search(_GONE_BY.sub("", told.text)) or _PATIENTS.search(told.text):
        return False
    named = brief.topic is not None and cards.find_topic(brief.request.text, brief.profile.specialty) is not None
    if named and not aims.may_tell_of_us(brief.request.text) and not _JUDGES.search(told.text):
        return False
    return any(asks_for("view", said) for said in told.said) and (bool(told.sentences) or len(told.text.split()) > _SUBJECT or _NO.search(told.text) is not None)


def _of_the_practice(brief: Brief) -> str:
    """A post about one of the team is "staff", something with a date or that is surely ours is "announcement"; else nothing."""
    ours = aims.tells_of_us(brief.request.text) or _is_held(brief.request.text)
    if not ours and (brief.topic is not None or any(p.id.startswith("topics/") for p in brief.passages)):
        return ""
    told = details.read(brief.request.text, brief.profile)
    if brief.topic is not None and told.said and (_ASKS_WHY.match(told.said[0]) or asks_of_readers(told)):
        return ""  # "why we dilate eyes" is explained, and what patients ask is answered
    if people.named(told, brief.profile) and told.sentences:
        return "staff"
    if ours and (who := people.person(brief.request.text, told, brief.profile)) is not None and who.occasion != "thanks":
        return "staff"
    if any(people.tells_of_somebody(sentence) for sentence in told.sentences[:1]) and not asks_for("news", told.text):
        return "behind_the_scenes"
    return "announcement" if details.TIME.search(told.text) or asks_for("news", told.text) or (ours and _tells_enough(told)) else ""


def _is_held(request: str) -> bool:
    """Whether something is held on a day at an hour, or needs no appointment: "flu clinic sat oct 18, 8 to noon"."""
    return bool(_DAY.search(request) and _HOUR.search(request))


def _tells_enough(told: details.Details) -> bool:
    """Whether more is told than what the post should be about."""
    return bool(told.sentences) or len(told.text.split()) > _SUBJECT


def tells_of_one_patient(told: details.Details) -> bool:
    """Whether what is told is the story of one patient."""
    return any(map(names_one_patient, told.said))


def asks_of_readers(told: details.Details) -> bool:
    """Whether what is told begins with what patients ask: it is to be answered, and is no news."""
    return bool(told.said) and _ASKED_OFTEN.match(told.said[0]) is not None


_ANY_OF_THEM = re.compile(r"(?i)\bthe patient (?:is|says|asks|wants|comes|sits|leaves|gets|turns|stands|looks|tells|mentions|walks)\b(?![^.!?]*\b(?:yesterday|today|tonight|last|this (?:morning|week)|our|her name|his name|aged|\d)\b)")  # as it mostly goes: "the patient is halfway out and says"


def names_one_patient(said: str) -> bool:
    """Whether something told is of one patient, named or not."""
    said = _ANY_OF_THEM.sub("people", said)
    said = _OF_THE_DAY.sub("", _PRECEPT.sub("", said))
    return bool(_ONE_PATIENT.search(said) and not _OF_ALL.search(said))
