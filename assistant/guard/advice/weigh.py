"""Weighs an order: does its act fall on a medical thing, in a frame that makes it advice?"""

from __future__ import annotations

from assistant.guard.advice import broad, deference, dosing, household, verbs, wordsets
from assistant.guard.advice.faults import DOSE, MEDICINE_ORDER, SELF_CARE, TEST_ORDER, TRIAGE, VACCINE_ORDER
from assistant.guard.advice.frame import Frame
from assistant.guard.advice.matter import ILL, MEDICINE, STRONG, WEAK, Kind
from assistant.guard.advice.orders import UNKNOWN, Form, Order
from assistant.text.patterns import lazy_re2

_PRONOUN = lazy_re2(r"^(?:[a-z]+ing |[a-z]+ )?(?:(?:back |off |down |up |on |out )?(?:it|them|that|this|those|these|yours|both|half|one|ones|some|two|three|another|a couple|a few|extra|your money on|the whole thing|all of it|your dose|the dose|as needed))\b")
_STOP_AT = lazy_re2(r"\b(?:about|regarding|whether|to (?:learn|hear|find out|see if|ask|discuss|talk)|because|which means|so (?:your|our|we|that|you))\b|[;]")
_GROUP = lazy_re2(r"\b(?:pregnan\w*|expecting|mamas?-to-be|moms?-to-be|trimester|breastfe\w+|nursing moms?|baby|babies|infants?|newborns?|toddlers?|kids?|child(?:ren)?|trying to conceive|conceive|postpartum|before surgery|after surgery|post-op|pre-op)\b")
_UNDERGO = frozenset(("try", "do", "start", "begin", "add", "choose", "opt", "go", "have", "undergo", "repeat", "pick", "consider"))
_DONE = lazy_re2(r"^\w+ (?:it|them|that|one|yours|those|that \w+|your \w+|the \w+|his \w+|her \w+) (?:drawn|done|scanned|removed|frozen|biopsied|scoped|repeated|lanced|drained|cut out|tested|imaged|injected|replaced|fixed|x-rayed|pulled|excised|burned off|lasered)\b")
_PER_KILO = lazy_re2(r"(?:/|per|a|for every|each) ?(?:kilo|kg|kilogram|pound|lb)")
_PERIOD = lazy_re2(r"\b(?:days?|weeks?|months?|hours|until (?:monday|tuesday|wednesday|thursday|friday|morning|tomorrow|it)|till (?:monday|morning|tomorrow|it)|it out)\b")
_SIGNPOST = lazy_re2(r"\b(?:call|dial|text) (?:911|988|999|112|poison control)\b|\b(?:911|988)\b")
_AWAY = lazy_re2(r"\b(?:out of|away from)\b")
_SUN = lazy_re2(r"\b(?:sunscreen|spf|makeup|lotion|perfume|cologne|polish|paint|glue|wax|balm)\b")
_TREATING = wordsets.named("weigh_treating")
_BODY_ACTS = wordsets.named("weigh_body_acts")
_PRONOUN_STOP = wordsets.named("weigh_pronoun_stop")
_ALONE = wordsets.named("weigh_alone")
_CARE_SKIP = wordsets.named("weigh_care_skip")


def fault(order: Order, frame: Frame) -> str | None:
    """Which fault the order is, or None when it is no medical advice."""
    low, matter = frame.low, frame.matter
    if order.form is Form.IMPERATIVE and any(m.start == order.at and m.end > order.at + len(order.verb) for m in matter.within(order.at, order.at + 1, STRONG | ILL)):
        return None  # "Sleep apnea: pauses in breathing": the word opens a name
    if order.verb == UNKNOWN and matter.any(order.at, order.at + 1, STRONG | ILL):
        return None  # "Flu A and flu B walk into a bar": the word is an illness
    if household.household(frame):
        return None  # "mix flour and salt for the playdough"
    end = order.end
    if order.verb in ("wear", "keep", "bring", "leave") and _AT_VISIT.search(low, frame.phrase.start, end) and not dosing.has_amount(low, order.at, end) and order.form is Form.IMPERATIVE and not order.negated:
        return None  # "wear short sleeves to your flu shot appointment"
    if _belongings(order, frame, end):
        return None
    if _SIGNPOST.search(low, frame.phrase.start, frame.phrase.end) and not matter.any(order.at, end, MEDICINE):
        return None  # "treat it as an emergency: call 911"
    cut = _STOP_AT.search(low, order.at + 1, end) if order.form is not Form.GERUND else None
    if cut:
        end = cut.start()
    clause_end = end
    kinds = {m.kind for m in matter.within(order.at, end, STRONG | ILL | WEAK | frozenset((Kind.CARE,)))}
    begins = frame.phrase.start if low[frame.phrase.start : order.clause].endswith((" that ", " who ")) else order.clause
    subject = {m.kind for m in matter.within(begins, order.at, STRONG | ILL | WEAK)}
    if order.verb == "share" and not kinds & {Kind.DRUG, Kind.SUPPLEMENT}:
        return None
    if order.verb != "ask" and deference.defers(low, frame.phrase.start, frame.phrase.end) and not (kinds & STRONG and dosing.has_amount(low, order.at, end) and order.form is Form.IMPERATIVE and not order.negated):
        return None
    amount = dosing.has_amount(low, order.at, clause_end)
    rhythm = dosing.has_rhythm(low, order.at, clause_end)
    return _by_act(order, frame, kinds, subject, amount=amount, rhythm=rhythm, end=end)


_IT = lazy_re2(r"^(?:it|them|that|those|your)\b")
_BELONGINGS = lazy_re2(r"^(?:wear|keep|bring|leave|remove|take off|pack|put on|put away|carry|skip) (?:(?:your|any|all|a|an|the|some|comfortable|comfy|loose|short|short-sleeved|warm|metal|gold|nail|two-piece|button-down|button-up|easy) )*(?:makeup|make-up|polish|nail polish|perfume|lotion|deodorant|button-downs?|button-ups?|something (?:loose|easy|comfy|comfortable|warm)|jewel\w+|watch(?:es)?|rings?|necklaces?|valuables|phones?|metal|piercings|sneakers|shoes|sleeves|clothes|clothing|shirts?|robe|layers|socks|book|snacks?|blanket|headphones|sweater|purse|keys)\b")
_NEAR = 60  # characters of an order that name its object
_COMING = lazy_re2(r"\b(?:coming (?:in |by |to (?:us|see us) )?(?:for|to)|got (?:a|an|your) [^?]{3,40}\b(?:appointment|visit|check|exam|scan|test)|(?:appointment|visit|check|exam|scan|test) (?:today|tomorrow|this week|next week|coming up|on))\b")
_MERCHANDISE = lazy_re2(r"^(?:get|buy|order|grab|find|pick|pick up|take|give|try|use) (?:(?:an?|your|the|some|one|our|every) )?(?:[a-z-]+ )?(?:t-?shirts?|tickets?|raffle|mugs?|totes?|stickers?|calendars?|medals?|balloons?|cupcakes?|cookbooks?|bracelets?|ribbons?|wristbands?|seats?|spots?)\b")


def _belongings(order: Order, frame: Frame, end: int) -> bool:
    """What to wear, bring or leave at home for a test, or a thing sold or given at an event."""
    said = frame.low[order.at : end]
    if _MERCHANDISE.search(said) is not None:
        return True
    visit = frozenset((Kind.TEST, Kind.PROCEDURE, Kind.VACCINE, Kind.CARE))
    tested = frame.matter.any(frame.phrase.start, frame.phrase.end, visit) or (frame.lead is not None and (frame.matter.any(*frame.lead, visit) or _COMING.search(frame.low, *frame.lead) is not None))
    return _BELONGINGS.search(said) is not None and tested and not frame.matter.any(order.at, min(end, order.at + _NEAR), frozenset((Kind.DRUG, Kind.SUPPLEMENT)))


def _by_act(order: Order, frame: Frame, kinds: set[Kind], subject: set[Kind], *, amount: bool, rhythm: bool, end: int) -> str | None:
    low = frame.low
    acts = verbs.classes(order.verb)
    pronoun = _PRONOUN.search(low[order.at : min(end, order.at + 40)]) is not None
    strong = kinds & STRONG
    if order.form is Form.SHOULD and subject & STRONG and not strong:  # "aspirin should be stopped"
        return _named(subject & STRONG)
    if order.form is Form.SHOULD and subject & ILL and acts & {"intake", "cease", "care", "obtain", "switch", "change"}:
        return _named(strong, amount=amount) if strong else SELF_CARE
    if order.verb == "dose":
        return DOSE if amount and (rhythm or _PER_KILO.search(low, order.at, end) or " for a" in low[order.clause : order.at]) else None
    if order.verb == "fine":
        return _allowed(order, frame, kinds, amount=amount)
    if order.form is Form.GERUND and not kinds & (MEDICINE | WEAK) and not (order.verb and (pronoun or rhythm)):
        return None  # "surgery is still the best option for some" informs
    if order.verb == "do" and pronoun and matter_in(frame, frame.phrase.start, order.at):
        return SELF_CARE
    if order.form is Form.GERUND and order.verb:
        if strong or ((pronoun or rhythm) and frame.told_before(STRONG) and frame.health):
            return _named(strong, amount=amount) if strong else SELF_CARE
        return _self_care(order, frame, kinds, acts, amount=amount, rhythm=rhythm, strong=False, end=end)
    if order.verb == "activity" or (order.form is Form.PERMISSION and "triage" not in acts and broad.leave(order, frame)):
        return broad.leave(order, frame)
    if order.verb == UNKNOWN:
        return broad.told(order, frame)
    if order.verb in ("rule", "other"):
        return broad.duty(order, frame)
    if order.verb in ("", "consider"):
        return _thing(order, frame, kinds, amount=amount, rhythm=rhythm)
    if order.form is Form.OBLIQUE and _PERSONAL.search(low, order.clause, order.at) and kinds and (acts or strong):
        return _named(strong) if strong else SELF_CARE
    if order.form is Form.PERMISSION:
        return _permission(order, frame, kinds, acts, amount=amount, rhythm=rhythm, pronoun=pronoun)
    if strong and acts & {"cease", "switch", "obtain"} and not _visits(order, strong):
        return _named(strong, amount=amount)
    if strong and "intake" in acts and (strong - {Kind.TEST, Kind.PROCEDURE} or order.verb in _UNDERGO):
        return _named(strong, amount=amount)
    if amount and acts & {"intake", "change", "cease"} and (frame.health or rhythm or dosing.SURE_AMOUNT.search(low, order.at, end)):
        return DOSE
    if order.verb in _TREATING and rhythm and (kinds & {Kind.BODY} or frame.health) and not _SUN.search(low, frame.phrase.start, end):
        return SELF_CARE
    if order.verb in ("gargle", "inject", "instill") and (frame.health or kinds):
        return SELF_CARE
    if "change" in acts and _changes_dose(order, frame, kinds, amount=amount, pronoun=pronoun):
        return DOSE
    if pronoun and order.verb in _PRONOUN_STOP and frame.health and frame.told_before(STRONG):
        return MEDICINE_ORDER
    if pronoun and "intake" in acts and (rhythm or dosing.LIMIT.search(low, order.at, end)) and (frame.told_before(STRONG | {Kind.DIET}) or frame.lead_ill()) and frame.health:
        return SELF_CARE
    if Kind.CARE in kinds and (order.verb in _CARE_SKIP or (order.verb in ("stay", "keep") and _AWAY.search(low, order.at, end))):
        return TRIAGE
    if order.verb in ("measure", "understand", "check", "find") and order.form is Form.OBLIQUE and not strong:
        return None  # "the first step is measuring it right"
    if order.verb == "get" and order.form is Form.OBLIQUE and frame.health and _IT.search(low[order.at : end]):
        return TEST_ORDER
    if order.verb in ("wait", "hold") and _PERIOD.search(low, order.at, end) and (frame.ill() or frame.told_before(ILL)) and not frame.offered():
        return TRIAGE
    if "obtain" in acts and frame.health and _DONE.search(low, order.at, order.at + 40) and (frame.told_before(STRONG) or kinds & (ILL | {Kind.BODY})):
        return TEST_ORDER
    if "obtain" in acts and pronoun and frame.health and not frame.offered():
        named = {m.kind for m in frame.matter.within(frame.phrase.start, order.at, STRONG)} or {m.kind for m in frame.matter.within(*frame.before, STRONG)}
        if named & {Kind.TEST, Kind.VACCINE, Kind.PROCEDURE}:
            return _named(named & {Kind.TEST, Kind.VACCINE, Kind.PROCEDURE})
    if acts & {"intake", "change", "switch"} and frame.health and frame.told_before(MEDICINE) and _bare_regimen(low, order.at, end):
        return DOSE
    if order.verb in ("wait", "delay", "hold", "postpone") and frame.told_before(STRONG) and _WHEN.search(low, order.at, end) and frame.health:
        return VACCINE_ORDER if frame.told_before(frozenset((Kind.VACCINE,))) else TEST_ORDER
    near = _self_care(order, frame, kinds, acts, amount=amount, rhythm=rhythm, strong=bool(strong), end=end)
    return near or broad.act(order, frame, kinds, acts, rhythm=rhythm, pronoun=pronoun, end=end) or broad.told(order, frame)


_WHEN = lazy_re2(r"\b(?:until|till|for|at least|a (?:week|month|year|day|few)|\d+|two|three|six|next)\b")
_FUNCTION_WORDS = wordsets.named("weigh_function_words")


def _bare_regimen(low: str, start: int, end: int) -> bool:
    """Whether after the verb stand only amounts and rhythms: "start with a pea-sized amount two nights a week"."""
    if dosing.FREQUENCY.search(low, start, end) is None:
        return False
    rest = [w.strip(".,!;:") for w in low[start:end].split()[1:]]
    return all(not w or w in _FUNCTION_WORDS or w[0].isdigit() for w in rest)


def _visits(order: Order, strong: set[Kind]) -> bool:
    """Whether the verb is one of coming and wearing that a test only dates: "wear loose clothes to your stress test"."""
    return (order.verb in ("wear", "bring", "come", "leave") and strong <= {Kind.TEST, Kind.PROCEDURE, Kind.VACCINE}) or (order.verb == "keep" and strong <= {Kind.TEST})


_MOVED_BY = lazy_re2(r"^\w+ (?:yours|it|them)\b.*\b(?:by|to|up|down)\b")


def _changes_dose(order: Order, frame: Frame, kinds: set[Kind], *, amount: bool, pronoun: bool) -> bool:
    if kinds & MEDICINE or amount:
        return True
    if order.verb in ("wean", "taper", "titrate") and frame.health:
        return True
    if pronoun and frame.told_before(MEDICINE) and _MOVED_BY.search(frame.low[order.at : order.end]):
        return True
    return pronoun and order.verb in _ALONE and (frame.health or frame.low.strip() == frame.low[frame.phrase.start : frame.phrase.end].strip())


def _self_care(order: Order, frame: Frame, kinds: set[Kind], acts: frozenset[str], *, amount: bool, rhythm: bool, strong: bool, end: int) -> str | None:
    """Food, exercise, body parts, positions: treatment only in the frame of an illness, a group or a regimen."""
    low = frame.low
    things = kinds & (WEAK | {Kind.REMEDY, Kind.DEVICE})
    framed = frame.ill() or frame.medicated(order.at) or frame.conditioned() or (_GROUP.search(low, frame.phrase.start, frame.phrase.end) is not None and bool(kinds & (WEAK | STRONG)))
    regimen = rhythm and frame.health and frame.told_before(ILL | STRONG)
    limit = dosing.LIMIT.search(low, order.at, end) is not None
    if acts & {"intake", "cease", "care"} and Kind.EXERCISE in things and Kind.BODY in kinds and frame.health:
        return SELF_CARE
    if acts & {"intake", "cease"} and Kind.DIET in things and dosing.DURATION.search(low, order.at, end) and frame.matter.any(frame.phrase.start, frame.phrase.end, ILL | {Kind.BODY}):
        return SELF_CARE
    if acts & {"intake", "cease", "switch", "change"} and things & {Kind.DIET, Kind.EXERCISE} and (framed or regimen or (limit and frame.health)):
        return SELF_CARE
    if acts & {"care", "intake"} and things & {Kind.REMEDY, Kind.DEVICE} and not _AT_VISIT.search(low, order.at, end):
        return SELF_CARE
    if "care" in acts and order.verb in _BODY_ACTS and things and (frame.ill() or regimen or framed):
        return SELF_CARE
    if "care" in acts and order.verb in _BODY_ACTS and _concludes(order, frame) and frame.matter.any(frame.phrase.start, order.at, ILL):
        return SELF_CARE
    if "care" in acts and order.verb in _BODY_ACTS and kinds & ILL and frame.health and order.form is not Form.SHOULD:
        return SELF_CARE
    if acts & {"care", "intake"} and rhythm and frame.ill() and frame.health:
        return SELF_CARE
    if acts & {"care", "intake", "cease", "triage"} and frame.lead is not None and order.form is Form.IMPERATIVE and matter_ill(frame) and not _CONTACT.search(low, frame.phrase.start, frame.phrase.end):
        return SELF_CARE
    return None


_AT_VISIT = lazy_re2(r"\b(?:visit|appointment|exam|checkup|your (?:[a-z]+ ){0,2}(?:scan|tests?|labs?|screening|exam|draw|infusion|ultrasound|mri|echo|scope|procedure))\b")
_CONTACT = lazy_re2(r"\b(?:call|dial|text|911|988|press \d|ask|tell|see|book|visit|come|bring|talk)\b|\d{3}[-.)]\s?\d{3}")
_HEDGED = lazy_re2(r"\b(?:generally|usually|often|considered|may|might|can be|not|isn'?t|aren'?t|never|thought|some|most|many|for many|for some|rarely|no)\b")
_DRINKS = lazy_re2(r"\b(?:an?|one|two|three|\d) (?:[a-z]+ )?(?:beers?|drinks?|cocktails?|coffees?|cigars?|cigarettes?|puffs?|energy drinks?|sodas?)\b")
_A_DAY = lazy_re2(r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: (?:of )?(?:those|these|them|it|more|cups?|glasses))* (?:a|per|in a|each|every) (?:day|night|week|morning|evening)\b")
_YOU = lazy_re2(r"\byou\b")
_WHOLLY = lazy_re2(r"\b(?:totally|perfectly|completely|absolutely|entirely)\b")
_AND_THE_OTHER_NOT = lazy_re2(r"^[^.;!?]{0,24}(?:,|;| but) (?:[a-z'-]+ ){1,3}(?:is|are) ?(?:not|n't|off)\b")
_AT_EASE = lazy_re2(r"\b(?:fine|ok|okay|no problem|totally|perfectly|completely|absolutely|just|still|always)\b")


def _allowed(order: Order, frame: Frame, kinds: set[Kind], *, amount: bool) -> str | None:
    """"Two cups a day is totally fine while you're expecting": an amount or a medicine cleared for a group, without a hedge."""
    low, start, end = frame.low, order.clause, order.end
    if _HEDGED.search(low, start, min(len(low), end + 14)):
        return None
    counted = amount or _DRINKS.search(low, start, end) is not None or _A_DAY.search(low, start, end) is not None or dosing.KITCHEN_AMOUNT.search(low, start, end) is not None or dosing.LIMIT.search(low, start, end) is not None
    grouped = _GROUP.search(low, frame.phrase.start, frame.phrase.end) is not None or frame.ill() or _YOU.search(low[frame.phrase.start : frame.phrase.end]) is not None
    if counted and (kinds & (MEDICINE | {Kind.DIET}) or (frame.health and frame.told_before(MEDICINE | ILL | {Kind.DIET}))):
        return DOSE
    if frame.health and kinds & {Kind.DEVICE, Kind.EXERCISE, Kind.PROCEDURE} and _WHOLLY.search(low[end : end + 24]):
        return SELF_CARE
    if kinds & MEDICINE and _AND_THE_OTHER_NOT.search(low[end : end + 60]):
        return MEDICINE_ORDER  # "Tums are safe, Pepto is not"
    if grouped and kinds & MEDICINE and _AT_EASE.search(low[end : end + 24]):
        return MEDICINE_ORDER
    return None


def matter_in(frame: Frame, start: int, end: int) -> bool:
    """A medicine or remedy, food or exercise between two places of the sentence."""
    return frame.matter.any(start, end, MEDICINE | {Kind.DIET, Kind.EXERCISE}) and frame.health


def matter_ill(frame: Frame) -> bool:
    """A condition or symptom in the question that leads in."""
    return frame.lead is not None and frame.matter.any(*frame.lead, ILL)


_AND_SO = lazy_re2(r",? so (?:\w+ )?$")


def _concludes(order: Order, frame: Frame) -> bool:
    """Whether the order is drawn from what its sentence says first: "..., so bundle up"."""
    return _AND_SO.search(frame.low[frame.phrase.start : order.at]) is not None and order.verb not in ("wash", "clean", "keep", "put", "run", "work")


_EASY = lazy_re2(r"\b(?:safely|fine|okay|ok|safe|just|still|no need|don'?t (?:need|have)|doesn'?t need|no reason|no point|go ahead|feel free|no harm|nothing wrong|enough|alright|all right|easily|simply|always|better|wise|smart|good idea|best|time|might as well|may as well|'d|probably)\b")
_STRICTLY = lazy_re2(r"\b(?:better|best|safer|smarter|wiser|wise|smart|idea|time|ideal|important|crucial|key|essential|vital|recommended|advisable|reasonable|sensible|prudent)\b[^.?!]{0,24}$")


def _permission(order: Order, frame: Frame, kinds: set[Kind], acts: frozenset[str], *, amount: bool, rhythm: bool, pronoun: bool) -> str | None:
    """"You can safely skip", "it's fine to take", "no need to": only where it is about a medicine, a test or care."""
    low = frame.low
    strong = kinds & STRONG
    window = low[max(frame.phrase.start, order.at - 45) : order.at + len(order.verb)]
    easy = _EASY.search(window)
    strict = _STRICTLY.search(low[frame.phrase.start : order.at])
    if strong and acts & {"cease", "change", "switch"} and order.verb not in ("get", "put", "go", "come", "give", "stay", "reduce", "decrease", "lower", "raise", "increase", "break", "limit", "keep", "leave", "miss", "lose"):
        return _named(strong)
    if strong and (easy or strict) and acts:
        return _named(strong, amount=amount)
    if strong & MEDICINE and amount and acts & {"intake"}:
        return DOSE
    if easy and order.negated and (Kind.CARE in kinds or (frame.ill() and acts)):
        return TRIAGE
    if order.verb in _CARE_SKIP and Kind.CARE in kinds and not frame.offered():
        return TRIAGE
    if (easy or strict) and kinds & (WEAK | {Kind.DIET}) and acts & {"intake", "cease", "care"} and (frame.ill() or _GROUP.search(low, frame.phrase.start, frame.phrase.end)):
        return SELF_CARE
    if order.verb in ("ignore", "stop", "forget") and (frame.ill() or frame.told_before(ILL)) and (easy or frame.conditioned()) and (pronoun or verbs.of_gerund(low[order.at : order.end].split()[1] if len(low[order.at : order.end].split()) > 1 else "")):
        return TRIAGE
    if easy and (pronoun or order.verb in _ALONE) and order.verb in _PRONOUN_STOP and frame.told_before(STRONG):
        return MEDICINE_ORDER
    if "intake" in acts and len(frame.matter.within(order.at, order.end, MEDICINE)) > 1:  # "you can take Sudafed with your lisinopril"
        return MEDICINE_ORDER
    return None


_PERSONAL = lazy_re2(r"\b(?:if i were you|if it were (?:me|my \w+)|in your shoes)\b")


def _thing(order: Order, frame: Frame, kinds: set[Kind], *, amount: bool, rhythm: bool) -> str | None:
    """A thing recommended without an act: "my go-to for hives: cetirizine"."""
    strong = kinds & STRONG
    if strong and not (strong <= {Kind.TEST, Kind.PROCEDURE, Kind.DEVICE, Kind.VACCINE} and order.form is Form.PERMISSION):
        return _named(strong, amount=amount)
    if amount and (order.form in (Form.NEED, Form.PERMISSION) or rhythm):
        return DOSE
    if (kinds & (WEAK | {Kind.DIET}) and ((order.form is Form.GERUND and frame.health and frame.told_before(ILL | STRONG)) or frame.ill() or frame.medicated(order.at) or (rhythm and frame.health))) or (rhythm and frame.ill() and order.form is Form.OBLIQUE):
        return SELF_CARE
    return None


def _named(kinds: set[Kind], *, amount: bool = False) -> str:
    if amount:
        return DOSE
    if kinds & {Kind.DRUG, Kind.SUPPLEMENT}:
        return MEDICINE_ORDER
    if Kind.VACCINE in kinds:
        return VACCINE_ORDER
    if kinds & {Kind.TEST, Kind.PROCEDURE}:
        return TEST_ORDER
    return SELF_CARE
