"""Whether a name is that of somebody who works with the practice, or does a turn for it, and no patient."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.guard import name_cues, workmates
from assistant.guard.offsets import within
from assistant.guard.once import once
from assistant.text.patterns import lazy, lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

_WELCOMED = lazy(r"\b(?:welcom(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|say (?:hi|hello) to|meet)\b[^.!?\n]{0,60}$", re.I)
# "Meet the echo lab! Ingrid has scanned hearts for 22 years.": whoever is named after it works there
_INTRODUCED = lazy(r"\W*(?:(?:come|let['’]?s|please|say hi and) )?(?:meet|introducing|get to know|say (?:hi|hello) to) (?:the|our) (?:[\w-]+ ){0,2}(?:team|lab|crew|desk|staff|unit|nurses|techs|technicians|department|schedulers|assistants|billers|hygienists|midwives|people (?:behind|who) [^.!?\n]{3,60}|faces (?:behind|of) [^.!?\n]{3,60})\b", re.I)
_TO_TEAM = lazy(r"[^.!?\n]{0,60}\b(?:to|of) (?:the|our|your)\b[^.!?\n]{0,40}\b(?:family|team|practice|crew|staff|office|clinic|lab|front desk)\b|[^.!?\n]{0,12}[,–—-] (?:our|the) (?:new|newest)\b|,? as (?:our |the |an? )?(?:new |next |first )?(?:[\w&-]+ ){0,4}(?:director|manager|coordinator|officer|lead|head|chief|chair|administrator|specialist|assistant|technician|therapist|physician|surgeon|dentist|hygienist|nurse|midwife|pharmacist|optometrist|optician|receptionist|biller|scheduler|navigator|partner|associate|intern|fellow|resident)\b", re.I)
_OURS = lazy(r"\b(?:our (?:very )?own|our (?:new|newest|summer|longtime|beloved|lead|head|senior|amazing)?\s?(?:students?|interns?|residents?|fellows?|volunteers?|nurses?|techs?|office manager|biller|scribes?|receptionists?|secretar(?:y|ies)|nurse practitioners?|physician assistants?|medical assistants?|hygienists?|pharmacists?|midwi(?:fe|ves)|pediatricians?|teammates?|colleagues?|custodian|cleaner|landlord|courier)),?\s+(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?:, | and |, and ))*$")
# "We have a new PA starting Monday, Dana Whitlock"
_NEWCOMER = lazy(
    r"\b(?:an?|our|the|my|another) new(?:est)? (?:\w+ )?(?:pa|np|rn|ma|pt|nurse(?: practitioner)?|medical assistant|physician(?: assistant)?|doctor|surgeon|hygienist|dentist|therapist|receptionist|biller|tech(?:nician)?|scheduler|scribe|pharmacist|midwife|optometrist|"
    r"pediatrician|psychologist|counselor|dietitian|provider|hire|colleague|partner|associate|teammate|team member|office manager|practice manager|coordinator),?"
    r" (?:who )?(?:is )?(?:start|join|begin|com|arriv)(?:s|ing|ning|es|e)?\b[\w ]{0,30}[,:–—-]+\s+$", re.I)  # fmt: skip
# "Our new ultrasound tech is Rashid Bell", "New face at the front: Lindy"
_JOB_IS = lazy(r"\b(?:our|the) (?:(?!patients?\b)[\w-]+ ){0,3}(?:assistant|hygienist|tech|technician|nurse|scheduler|receptionist|volunteer|intern|scribe|coordinator|clerk|custodian|phlebotomist|sonographer|biller|manager|navigator|dietitian|therapist|midwife|pharmacist|optician) (?:is|will be|is called|is named)\s+$|\bnew (?:face|voice|smile|pair of hands)s? (?:at|behind|in|on) (?:the |our )(?:front|desk|front desk|phones?|office|team|clinic|practice|reception|lab)s?\s*[:,–—-]\s*$", re.I)
# "We took on two apprentices in September, Hollie and Sam"
_TAKEN_ON = lazy(r"\b(?:we|i|practice|clinic|team)(?:'ve| have| has)? (?:just |recently |also )?(?:took on|taken on|hired|recruited|brought on|added|welcomed|employed|trained) (?:(?:an?|one|two|three|four|five|our|some|new|another|the|first) )+[^.!?\n]{3,70}?[,:–—-]\s+(?:[A-Z][\w'’-]+(?:, | and |, and | & ))*$", re.I)
_AT_DESK = lazy(r"(?:'s)?\s+(?:is )?(?:at|from|in|on) (?:the |our )?(?:check-?in|check-?out|reception|front desk|registration|scheduling|billing|medical records|transport|housekeeping|the desk|facilities|maintenance|security|catering|marketing|echo|ultrasound|triage|pre-?op|recovery room desk)\b", re.I)
_HANDS = lazy(r"\b(?:driver|courier|plumber|electrician|contractor|custodian|janitor|cleaner|security guard|landlord|artist|photographer|volunteer|musician|vendor|rep|instructor|librarian|barista|baker|caterer|mover|technician|repairman|neighbor|mail carrier|(?:cleaning|security|mail|delivery|maintenance|kitchen|lunch|cafeteria|canteen|crossing) (?:lady|man|guy|woman|guard))s?,?(?: named| called| is| was|['’]s name is)? (?:(?:mr|mrs|ms|miss)\.? )?$", re.I)
# "Mats provided, instructor is Renata": who runs a class or an evening
_RUNS_IT = lazy(r"\b(?:instructor|teacher|facilitator|presenter|moderator|emcee|organi[sz]er|trainer|group leader|class leader|host|contact|contact person|guest speaker|speaker|chef)s?(?: this (?:time|month|week|year))?(?: is| are| will be|'s|:|,)\s+$|\b(?:led|taught|hosted|run|facilitated|moderated|organi[sz]ed|presented|cooked) by\s+$", re.I)
_MAKER = r"(?:painter|artist|muralist|photographer|illustrator|potter|quilter|sculptor|musician|guitarist|pianist|florist|carpenter|woodworker|gardener|landscaper|designer|architect|baker|caterer|electrician|plumber|contractor|handyman|seamstress|framer)"
# "Maria, the local painter whose pictures hang here", "Gus, who has cleaned our floors since 2009"
_MAKER_AFTER = lazy(rf",? (?:an?|the|our) (?:[\w-]+ ){{0,2}}{_MAKER}\b(?! (?:with|and|patient)\b)[^.!?\n]{{0,80}}\b(?:our|the) (?:\w+ )?(?:wall|walls|waiting room|lobby|office|clinic|hallway|garden|sign|logo|desk|practice|building|windows?|party|event)\b", re.I)
_KEEPS_OURS = lazy(r",? who (?:has |have |had )?(?:\w+ly )?(?:clean|mop|run|ran|kept|keeps|manag|answer|greet|staff|fix|paint|built|build|hung|hang|deliver|water|cater|organi[sz]|decorat|repair)\w* (?:our|the) (?!own\b)", re.I)
_IN_TRAINING = lazy(r"\b(?:match(?:ed|es|ing)? (?:into|in (?:ob|em|im|fm|family|internal|emergency|general|orthop\w+|pediatric\w*|surgery|psychiatry|neurology|radiology|derm\w*|anesthesi\w*|urology|ent)\b)|match day|resident clinic|chief residents?|co-?residents?|fellowships?|our (?:\w+ )?(?:residents|interns|fellows|medical students|nursing students))\b", re.I)
_AT_WORK = lazy(r"\b(?:potluck|break room|scrubs|work anniversary|staff meeting|new hire|employee of|(?:chili|pie|cookie|bake|costume|door)[- ](?:cook-?off|contest|off)|hang(?:s|ing) up (?:her|his) (?:badge|stethoscope|white coat)|years (?:with us|at the practice|with the practice|on the job|in the lab|at the desk)|staff photo|team photo|white elephant|secret santa|jollof|fire drill|(?:best|worst|ugliest|loudest) (?:costume|karaoke|sweater|socks|chili|pie|door|mug|cookies)|takeover|taking over our)\b", re.I)
# "Hired a second PA. Name's Corey"
_HIRED = lazy(r"\b(?:hired|new hire|taken on|on board|joining us)\b[^.!?\n]{0,40}[.!]\s+(?:(?:her|his|their) name(?: is|['’]s)|name['’]s|meet|say (?:hi|hello) to)\s+$", re.I)
_ABOUT_STAFF = lazy_re2(r"(?i)\b(?:break room|potluck|staff (?:meeting|photo|picture)|team photo|scrubs|our (?:\w+ )?(?:staff|team|crew|front desk)|front desk|coworkers?|colleagues|office manager|employee)\b")


def is_staff(document: Document, before: str, after: str, start: int, end: int) -> bool:
    """Whether the name at ``start:end`` is that of somebody at work for the practice."""
    s, e = document.sentence(start)
    sentence = document.text[s:e]
    if introduced(document):
        return True
    if name_cues.CREDENTIAL_AFTER.search(document.text, start, end) or name_cues.CLINICIAN_BEFORE.search(before) or name_cues.CREDENTIAL_AFTER.match(after) or name_cues.STAFF_AFTER.match(after) or name_cues.TEAM_AFTER.match(after) or _AT_DESK.match(after) or _OURS.search(before) or _NEWCOMER.search(before) or _JOB_IS.search(before) or _HIRED.search(document.text[max(0, start - 90) : start]) or (_TAKEN_ON.search(document.text[s:start]) is not None and not document.patient_cues):
        return True
    if within(document.patient_cues, s, e):
        return False
    if workmates.at_work(document, start, end) or _RUNS_IT.search(before):
        return True
    if _ASKED_FOR.search(before) and _told_reader(document.text[s:start]):
        return True
    if (_NEXT_DOOR.match(after) and not _body_told(document, s, e)) or (_AND_I.match(after) and not within(document.care, s, e)):
        return True
    if _AT_WORK.search(sentence):
        return True
    if _WELCOMED.search(before) and _TO_TEAM.match(after):
        return True
    if _MAKER_AFTER.match(document.text, end) or _KEEPS_OURS.match(after) or _IN_TRAINING.search(sentence):
        return True
    if _by_trade(document, s, start, sentence):
        return True
    if within(document.care, s, e):
        return False
    if _HANDS.search(before):
        return True
    staff = name_cues.ON_STAFF.search(sentence)
    if staff and _ONLY_ROOM.search(sentence[max(0, staff.start() - 6) : staff.end() + 10]):
        staff = None
    if staff and not sentence[staff.end() : staff.end() + 2].startswith(("'s", "’s")) and not _team_acts(sentence, staff, start - s):
        return True
    listed = any(s <= a < e for a, _ in document.public) and "," in sentence
    return (listed or (not document.patient_cues and not _care_story(document) and _ABOUT_STAFF.search(document.text) is not None)) and not name_cues.PRONOUN.search(sentence) and not _team_acts(document.text, _ABOUT_STAFF.search(document.text), start)


_HIS = lazy(r"\b(?:his|her|he|she)\b", re.I)
_NEXT_DOOR = lazy(r"\s+(?:from|at|of) (?:the |our )?[\w'’ ]{0,24}(?:next door|across the (?:street|hall|road)|down the (?:street|hall|road|block)|upstairs|downstairs)\b|\s+from (?:the )?[\w'’ ]{0,16}(?:bakery|cafe|café|deli|coffee shop|florist|pizzeria|post office)\b", re.I)
def _body_told(document: Document, s: int, e: int) -> bool:
    """Whether this sentence or the next tells of "his" or "her" body: a neighbor of whom that is told is a patient."""
    after = document.sentence(e + 1)[1] if e + 1 < len(document.text) else e
    return within(document.bodily, s, after) and _HIS.search(document.text, s, after) is not None


def introduced(document: Document) -> bool:
    """Whether a text begins by introducing a team, and speaks of nobody under care: "Meet the echo lab!"."""
    return _INTRODUCED.match(document.text) is not None and not document.patient_cues


def _by_trade(document: Document, s: int, start: int, sentence: str) -> bool:
    """Whether a trade stands as a title before the name, and no body or illness is spoken of: "local artist Wren Halloway"."""
    if name_cues.PRONOUN.search(sentence) or document.patient_cues or document.bodily:
        return False
    return any(s <= job.start and job.end == start - 1 and job.article == "" for job in document.jobs)


# "Call the desk and ask for Monique."
_ASKED_FOR = lazy(r"\b(?:and|to|then|just|or|please|[.!?,;]) ask for $|^\s*ask for $", re.I)
_READER = lazy(r"\b(?:call|text|phone|ring|dial|e-?mail|sign up|register|stop (?:by|in)|swing by|come (?:by|in|to)|drop (?:by|in)|visit|questions|interested|tickets|want|rsvp|at the (?:front )?desk)\b", re.I)


def _told_reader(lead: str) -> bool:
    """Whether the words before a name tell any reader whom to turn to."""
    return _READER.search(lead) is not None and not name_cues.PRONOUN.search(lead)


_AND_I = lazy(r"\s+and I\b")


@once
def _care_story(document: Document) -> bool:
    """Whether some sentence speaks of "him" or "her" and of care: then a name need not be a colleague's."""
    return any(within(document.care, *document.sentence(m.start())) for m in name_cues.PRONOUN.finditer(document.text))


_ONLY_ROOM = lazy(r"\bstaff (?:room|lounge|kitchen|fridge|bathroom)\b|\b(?:for|to|with) (?:the|our) (?:staff|team|crew)\b", re.I)
_ACTS = lazy(r"\s+(?:(?:was|were|is|are)(?! (?:closed|open|short|down|away|out|covered|moving|quiet|empty))|went|visited|treated|celebrated|cheered|got to|loves?|loved|will miss|misses|met|saw|cared|could not|couldn't|helped|had the)\b", re.I)


def _team_acts(text: str, match: re.Match[str] | None, name: int) -> bool:
    """Whether "our team" only does something for the one who is named after it: "Our team was at Ana's wedding"."""
    return match is not None and match.start() < name and _ACTS.match(text, match.end()) is not None
