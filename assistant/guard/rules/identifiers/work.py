"""Work a patient does, told by a verb: "teaches at Oak High", "owns the bakery", "back to driving a bus"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from assistant.guard import gazetteer, phrases, removal
from assistant.guard.gazetteer import Sense
from assistant.guard.people import Role
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy

if TYPE_CHECKING:
    import re2

    from assistant.guard.document import Document

_WORKS = r"\b(?:who\s+)?(?:also\s+)?(?:works?|worked|working|is employed|was employed|employed|interns?|interned|serves?|served|volunteers?|volunteered)\s+(?:(?:nights|days|mornings|evenings|afternoons|weekends|overnights|part-time|full-time|shifts|double shifts)\s+)?(?:as|at|for|with|in|on|aboard)\b[^,.;!?\n()]{2,60}"
_RUNS = r"\b(?:who\s+)?(?:owns?|owned|runs?|ran|manages?|managed|founded|operates?|opened)\s+(?:a|an|the|his own|her own|our|their|one of)\s+(?:[\w'’-]+\s+){0,3}(?:bakery|restaurant|cafe|café|shop|store|salon|farm|ranch|company|business|garage|dealership|studio|gym|bar|brewery|winery|bookstore|diner|hotel|firm|food truck|nursery|daycare|school|market|franchise|orchard|dairy|deli|pizzeria|florist|hardware store|bodega|kiosk|food stand|fruit stand|newsstand|pharmacy|theater|museum|inn|motel|campground|marina|tavern|pub|saloon|coffee shop|laundromat|vineyard|greenhouse|funeral home|bike shop|auto shop|body shop|pawn shop|barber shop|barbershop|record store|bookshop|toy store|candy store|tackle shop|feed store|gas station|car wash|bowling alley|skating rink|dance studio|yoga studio|karate school|dojo|riding school|summer camp|nonprofit|charity|food bank|shelter|church|mosque|temple|parish|bed and breakfast)\b(?:\s+(?:in|on|at|near|by|off|down|across)\s+[^,.;!?\n]{2,30})?"
_TEACHES = r"\b(?:who\s+)?(?:teaches|taught|coaches|coached|lectures|tutors|directs|conducts|preaches|plays|played|sings|sang|dances|danced|performs|performed|pitches|pitched|quarterbacks)\s+(?:(?:a|an|the|in|at|for|on|with|first|second|third|fourth|fifth|high school|middle school|piano|math|science|english|art|music|yoga|cello|violin|guitar|drums|bass|left wing|right wing|center|goalie|shortstop|professional|pro|college|varsity)\s+){0,4}(?:[\w'’&-]+\s+){0,2}(?:at|for|in|with)\s+(?:the\s+)?(?:(?-i:[A-Z0-9])[\w'’&.-]*(?:\s+(?:of|the|and|&|(?-i:[A-Z0-9])[\w'’&.-]*))*)"
_TEACHES_WHAT = r"\b(?:who\s+)?(?:teaches|taught|coaches|coached)\s+(?:[\w'’-]+\s+){0,2}(?:school|grade|grader|graders|kindergarten|preschool|math|science|english|history|art|music|piano|yoga|zumba|pilates|karate|ballet|swimming|swim lessons|spanish|french|chemistry|biology|physics|little league|soccer|football|basketball|baseball|softball|hockey|tennis|gymnastics|tango|dance|salsa|spin)\b(?:\s+(?:classes|lessons|team|students))?"
_BACK = r"\b(?:back|returned?|returning|return|gone back|went back|get back|getting back) (?:to|at|behind|on|in) (?:(?:work|the job|the classroom|the field|the stage|his|her|their|the|a|an)\s+)?(?:teaching|coaching|driving|farming|fishing|roofing|welding|painting houses|performing|conducting|preaching|flying|trucking|nursing|bartending|cooking|baking|framing houses|shearing|ranching|logging|patrol|dispatch|active duty|refereeing|umpiring|lifeguarding|modeling|mining|welding|plumbing|landscaping|delivering mail|delivering|waiting tables|cutting hair|pouring concrete|climbing poles|running (?:the|her|his) \w+)\b(?:\s+[\w'’-]+){0,4}"
_QUIT = r"\b(?:quit|had quit|gave up|stopped|had to stop|retired from|left|missed|had to quit|lost)\s+(?:(?:his|her|their|a|the)\s+(?:[\w-]+\s+){0,2}(?:job|career|position|shift)(?:\s+(?:as|at|with|for)\s+[^,.;!?\n]{2,40}?)?|teaching|coaching|driving|farming|fishing|roofing|welding|performing|conducting|preaching|flying|trucking|bartending|cooking|modeling|mining)\b(?:\s+[\w'’-]+){0,4}"
_POSITION = r"\b(?:left|right) (?:wing|guard|tackle|field(?:er)?)\b(?:\s+(?:for|with|on)\s+(?:the\s+)?(?:(?-i:[A-Z])[\w'’]*\s*)+)?|\b(?:goalie|shortstop|point guard|catcher|first base|linebacker|striker|midfielder|wide receiver|running back|quarterback|forward|pitcher)\s+(?:for|with|on)\s+(?:the\s+)?(?:(?-i:[A-Z])[\w'’]*\s*)+"
_ATHLETE = r"\b(?:who\s+)?(?:plays|played|runs|ran|swims|swam|wrestles|wrestled|rows|rowed|pitches|races|raced|competes|competed|skates|skated|cheers|dances|danced)\s+(?:for\s+|in\s+|on\s+)?(?:the\s+|a\s+)?(?:varsity|jv|club|travel|college|collegiate|semi-pro|minor league|major league|division (?:i|ii|iii|one|1|2|3)|d1|d2|d3|pro|professional|national|olympic|high school|all-state|all-star|select|elite|masters)(?:\s+[\w-]+){1,2}"
_DROVE = r"\b(?:who\s+)?(?:drove|drives|operated|operates|flew|flies|captained|captains|piloted|pilots)\s+(?:a|an|the|his|her|our)\s+(?:[\w-]+\s+){0,2}(?:zamboni|bus|taxi|cab|truck|forklift|crane|tractor|ambulance|fire engine|ferry|tugboat|tug|train|plane|jet|helicopter|tank|combine|snowplow|limo|hearse|semi|rig|streetcar|trolley|subway|bulldozer|backhoe|barge|big rig)\b(?:\s+for\s+(?:over |nearly |almost |more than )?[\w-]+\s+(?:years|decades))?"
_HEADS = r"\b(?:who\s+)?(?:anchors|anchored|hosts|hosted|edits|edited|chairs|chaired|heads|commands|commanded|captains|pastors|emcees|referees|umpires|deejays|djs)\s+(?:the|a|an|our|his|her)\s+(?:[\w'’-]+\s+){0,3}(?:show|news|newscast|paper|newspaper|magazine|podcast|department|committee|board|squad|unit|ship|boat|church|choir|band|team|league|games|club|station|company|brigade)\b(?:\s+(?:on|at|for|in|of)\s+(?:the\s+)?[\w'’&.-]+(?:\s+(?-i:[A-Z])[\w'’&.-]*)*)?"
_TRADE = r"\b(?:who\s+)?(?:fixes|fixed|repairs|repaired|installs|installed|sells|sold|delivers|delivered|designs|designed|breeds|brews|brewed|welds|welded|shears|hauls|hauled|inspects|inspected|photographs|films|patrols|supervises|supervised|caters|tattoos|restores|restored|tunes|maintains|drives|drove|paints|builds|built|lays|pours|climbs|guides|guards|grooms|trains)\s+(?:[\w'’-]+\s+){0,2}(?:elevators|escalators|roofs|cars|trucks|trains|buses|boats|tractors|engines|computers|phones|furniture|pianos|organs|guitars|clocks|houses|homes|bridges|roads|fences|decks|pipes|boilers|furnaces|air conditioners|wind turbines|solar panels|insurance|real estate|shoes|flowers|mail|packages|pizzas?|newspapers|milk|groceries|school buses|poles|towers|trees|tours|tourists|rafting trips|horses|dogs|prisoners|concrete|bricks|tile|carpet|drywall|weddings|events|sets|costumes|video games|software|apps|websites)\b(?:\s+(?:for|at|in|on|around|across|downtown|all over)\b(?:\s+(?:the\s+)?[\w'’-]+){0,3})?"
_STUDY = r"\b(?:to\s+)?(?:do|does|doing|pursue|pursues|pursuing|finish|finishing|finished|earn|earning|earned|working on|studying for|study for|getting|get)\s+(?:a|an|her|his|their)\s+(?:[\w-]+\s+){0,2}(?:doctorate|ph\.?d|master's|masters|mba|law degree|degree|postdoc|dissertation|bachelor's|mfa)\b(?:\s+(?:in|at|on)\s+(?:the\s+)?[\w'’-]+(?:\s+(?-i:[A-Z])[\w'’-]+)*)?"
_SHIFT = r"\b(?:shift|job|work|gig|day|night|break)\s+(at|for)\s+(?:the\s+)?(?:(?-i:[A-Z])[\w'’&.-]*)(?:\s+(?-i:[A-Z])[\w'’&.-]*){0,3}"
_UNIFORM = r"\b(?:his|her|their|an?|the)\s+(?:[a-z]+\s+)?((?-i:[A-Z])[\w'’&.-]+(?:\s+(?-i:[A-Z])[\w'’&.-]+)?)\s+(?:jacket|uniform|vest|badge|shirt|apron|hat|cap|truck|lanyard|name tag|hoodie|polo|coveralls|overalls|jersey|helmet)\b"
_JOB_SITE = r"\bfrom\s+(?:the|a|an|his|her|another)\s+(?:[\w-]+\s+)(?:job|jobsite|job site|worksite|gig|shift)\b"
_LEARNS = r"\b(?:studying|studies|majoring in|majors in)\s+(?:[\w-]+\s+)?(?:aerospace|engineering|law|medicine|nursing|architecture|physics|chemistry|biology|music|theology|history|philosophy|art|dance|film|accounting|economics|journalism|agriculture|forestry|robotics|astronomy|linguistics|geology|math\w*|computer science|education|veterinary \w+|fashion|design|culinary arts)\b"
_TAUGHT_US = r"\b(?:who\s+)?taught\s+(?:you|me|us|half the \w+)\s+(?:to\s+)?[\w ]{3,24}"
_ON_A_TEAM = r"\b(?:been|was|were|danced|skated|swam|played|sang|raced|rowed|fenced|competed|dances|skates|plays|sings|competes)\s+(?:on|with|for|in)\s+(?:a|the|an)\s+(?:[\w-]+\s+){0,3}(?:ballet|national team|olympic team|company|orchestra|squad|circuit|troupe|symphony|opera|philharmonic|traveling circus)\b(?:\s+in\s+[\w ]{3,24})?"
_ENLISTED = r"\b(?:off from|home from|leaves? for|left for|off to|back from|at|in|ships? out (?:with|to|for)|shipped out (?:with|to)|deploys? (?:with|to)|enlisted in|joined|joining)\s+(?:the\s+)?(?:boot camp|basic training|coast guard|navy|army|marines|air force|national guard|peace corps|merchant marine|officer training)\b"
_BY_PATTERN = (_LEARNS, _TAUGHT_US, _ON_A_TEAM, _ENLISTED, _TRADE, _STUDY, _SHIFT, _UNIFORM, _JOB_SITE, _HEADS, _ATHLETE, _DROVE, _WORKS, _RUNS, _TEACHES, _TEACHES_WHAT, _BACK, _QUIT, _POSITION)
# Where the words about the work end and the story goes on.
_TAIL = lazy(r"\s+(?:by|after|before|in \d|and|with|next|this|last|within|without|but|so|because|when|while|over|due|until|since|who|which|now|again|three|two|six)\b.*$", re.I | re.S)
_MEDICAL_WORK = lazy(r"\b(?:works?|worked|working)\s+(?:as|for|with|on|in|at)\s+(?:well|planned|expected|advertised|hoped|a team|the (?:nerve|heart|brain|kidney|immune|muscle|joint|gut|liver|skin|eye|body)\w*|(?:him|her|them|us|me|it|you|his|her|their|our|my|your)|a (?:dietitian|physical therapist|therapist|counselor|trainer|coach|specialist|nurse|doctor|team)|physical|occupational|speech|getting|losing|finding|improving|quitting|staying|blood|balance|strength)\b|\bserves? (?:as a reminder|as proof)|\b(?:runs?|ran) (?:in|with|a (?:fever|marathon|mile|5k|10k|race|temperature))\b|\bplays? (?:a (?:role|part)|in)\b", re.I)


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    """Work told by a verb in sentences about one person under care."""
    for pattern in patterns:
        source = pattern.pattern.removeprefix("(?i)")
        for match in pattern.finditer(document.text):
            start = match.start()
            if not document.about_patient(start, start + 1) or _MEDICAL_WORK.match(match[0]) or _by_staff(document, start):
                continue
            if source == _UNIFORM:
                if gazetteer.senses(match[1].split()[0].lower()) != Sense.EPONYM and match[1].lower() not in _NO_EMPLOYER:
                    yield Hit(match.start(1), match.end(1) + 1, "")
                continue
            if source == _SHIFT:
                yield Hit(match.start(1) - 1, match.end(), "")
                continue
            if source == _JOB_SITE:
                yield Hit(start, match.end(), "from work")
                continue
            if source == _WORKS and _NOUN_BEFORE.search(document.text[max(0, start - 8) : start]):
                continue
            if source == _TAUGHT_US and _LESSON.search(match[0]):
                continue
            tail = _TAIL.search(match[0], 6)
            end = start + len((match[0][: tail.start()] if tail else match[0]).rstrip())
            if end > document.sentence(start)[1]:
                end = start + len(document.text[start : document.sentence(start)[1]].rstrip(" .!?\n"))
            yield removal.mended(document, _hit(document, start, end, source))


def _by_staff(document: Document, start: int) -> bool:
    """Whether the clinician, not the patient, does the work told of."""
    text = document.text
    s, _ = document.sentence(start)
    before = text[s:start]
    if re.search(r"\b(?:i|we|you|they|our team|our staff|our nurse|the team|the staff)\s+(?:\w+\s+)?$", before, re.I):
        return True
    last = max((p for p in document.people if s <= p.start < start), key=lambda p: p.start, default=None)
    public = [b for a, b in document.public if s <= a < start]
    if last is not None and last.role is Role.PATIENT:
        return False
    return bool(public) and not re.search(r"\b(?:he|she|who|patient|his|her)\b", text[public[-1] : start], re.I)


_NOUN_BEFORE = lazy(r"(?i)\b(?:with|of|her|his|their|from|the|this|hard|my|our|for|your|good|lab|blood) $")
# What anybody may teach: "taught us again why we plot growth".
_LESSON = lazy(r"(?i)\btaught (?:you|me|us) (?:again|why|how|that|what|a lot|more|something|everything|the most|never|not|patience|about|so)\b")
_NO_EMPLOYER = frozenset(["halloween", "christmas", "hawaiian", "i", "mickey", "santa"])


def _hit(document: Document, start: int, end: int, source: str) -> Hit:
    words = document.text[start:end]
    if source == _BACK:
        return Hit(start, end, "back to work" if words.lower().startswith("back") else "return to work" if words.lower().startswith("return ") else "back at work")
    if source == _QUIT:
        return Hit(start, end, "had stopped working" if words.lower().startswith("had ") else "stopped working")
    if source == _POSITION:
        return Hit(*phrases.between_commas(document.text, start, end), "")
    return phrases.predicate(document, start, end)


RULE = Rule(
    kind="OCCUPATION",
    message="A patient's work or employer helps to recognise them.",
    why="Employers count as identifiers by name, and what somebody does and where points to one person in a small town.",
    guideline="G-01-2",
    detect=detect,
    patterns=_BY_PATTERN,
    in_stories=_BY_PATTERN,
    breaks=(
        ("The patient was back to teaching ballet within a month of her hip surgery.", "The patient was back to work within a month of her hip surgery."),
        ("Our patient, who teaches chemistry at Larkfield High, did well after her bypass.", "Our patient did well after her bypass."),
        ("The patient came straight from her shift at Palmetto Foods with chest pain.", "The patient came straight from her shift with chest pain."),
        ("Our patient repairs elevators downtown, and the dust makes his asthma flare.", "The dust makes his asthma flare."),
        ("The patient had quit driving a school bus because of the seizures.", "The patient had stopped working because of the seizures."),
    ),
    passes=(
        "The new valve works as well as the old one did.",
        "Dr. Abel teaches at the university and runs our clinic on Mondays.",
        "A patient once told me that the pump works for her.",
    ),
)
