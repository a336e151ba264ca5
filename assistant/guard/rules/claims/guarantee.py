"""A promised outcome: "results guaranteed", "it works every time", "you can be certain of a perfect result"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import re2

from assistant.guard import lexicon
from assistant.guard.assertion import asserted, forms
from assistant.guard.claims.idioms import PAPERWORK, small_talk
from assistant.guard.document import Document
from assistant.guard.rule import Hit, Rule
from assistant.text.patterns import lazy_re2

_CUES = (r"guarante", r"\b(?:every(?: single)? time|100% of the time|all of the time|without fail|for every(?:one|body| \w+)|on every|in (?:every|all) |each and every)", r"\b(?:never|can't|cannot|won't|doesn't)[ -](?:ever )?(?:fail|miss|disappoint|let)|(?:fail|fool)-?proof|sure-?fire", r"\b(?:100|99|hundred|perfect|flawless|spotless|zero-failure)\b", r"\b(?:promises?|certain|assured|sure of|sure you|confident|definitely|absolutely|certainly|for sure|sure thing|will see|'ll see|will get|will notice|will love|'ll love|always|never)\b", r"\b(?:all (?:of )?(?:our|my) patients|everyone|everybody|every one of|every (?:single )?patient)\b")
_FORMS = (
    r"\bguarante(?:e|es|ed|eeing|eed)\b[^.!?,;]{0,30}",
    rf"\b(?:perfect|flawless|beautiful|amazing|great|excellent) (?:{lexicon.alternation('treatments', 'services', 'body_parts')}|results?)\b[^.!?]{{0,15}}\b(?:every(?: single)? time|for everyone|for every \w+|always)\b",
    r"\b(?:works?|worked|succeeds?|clears?|heals?|delivers?|helps?)(?: \w+){0,4}? (?:every single time|every time|each and every time|100% of the time|all of the time|without fail|for (?:absolutely )?(?:everyone|everybody|every (?:single )?(?:patient|person|body|one))|on (?:everyone|everybody|every (?:single )?(?:patient|person|skin type))|in (?:every|all) (?:case|cases|patients?|people))\b",
    r"\b(?:it|they|(?:our|this|my) [\w' -]{2,40}?|injections|lasers?|botox|lasik|prp|surgery|treatment) (?:never|can't|cannot|won't|will not|does not|doesn't) (?:ever )?(?:fails?|miss|disappoints?|let you down)\b|\bnever[- ]fail\b|\b(?:fail-?proof|fool-?proof|sure-?fire|can't-miss) (?:treatment|cure|fix|way|method|procedure|plan|program|remedy|solution)\b",
    r"\b(?:100|99\.9+|one hundred|a hundred)(?:%| percent)[- ](?:success|cure|satisfaction|effective|effectiveness|results|certain|sure|guarante\w+|clearance|accurate|accuracy|recovery)\b(?: rate)?",
    r"\b(?:perfect|flawless|100%|spotless|zero-failure) (?:success (?:rate|record)|track record|safety record|results?(?: every time| for every\w*)?|outcomes?)\b",
    r"\b(?:certain|sure|assured|confident) (?:of|that you(?:'ll| will)(?: get| have| see)?|you(?:'ll| will)(?: get| have| see)?) (?:a |an |the )?(?:perfect|flawless|great|excellent|amazing|best|full|complete|beautiful|successful|good)(?: [\w-]+)? (?:results?|outcomes?|recovery|smile|vision|skin|cure)\b",
    r"\b(?:i|we|dr\.? \w+) (?:can )?promise(?:s)? (?:you )?(?:(?:that )?(?:you|it|your|the)\b[^.!?]{0,30}\b(?:will|won't|'ll|never)\b[^.!?]{0,40}\b(?:hurt|scar|heal|disappear|vanish|clear|work|pain|results?|skin|hair|weight|pounds|younger|vision|glasses|symptoms?|cured?|recover|gone|better)|(?:a |an |the )?(?:[\w-]+ )?(?:results?|outcomes?|cure|relief|recovery|weight loss))\b",
    rf"\b(?:our|my|dr\.? [\w-]+'s|these|this) (?:[\w-]+ ){{0,2}}?{lexicon.alternation('treatments')} (?:always|never) (?:takes?|works?|heals?|succeeds?|turns? out|comes? out|looks?|lasts?|chips?|cracks?|breaks?|leaks?|shows?|slips?|wears?|scars?|fades?|falls?|loosens?|delivers?|fails?)\b",
    r"\byou(?:'ll| will) (?:\w+ )?(?:see|get|notice|love) (?:your |the |our |real |great |amazing |visible )?(?:new )?(?:results?|smile|difference|new look|transformation)\b",
    r"\b(?:a sure thing|sure-fire|can't-miss)\b",
    r"\byou (?:will|'ll) (?:definitely|absolutely|certainly|100%|always|for sure) (?:see|get|feel|lose|heal|recover|walk|look|have|be (?:cured|healed|pain-free|happy))\b",
    r"\b(?:everyone|everybody|every (?:single )?(?:patient|person|one of (?:our|my) patients)|all (?:of )?(?:our|my) patients) (?:who [\w ]{2,30} )?(?:gets?|sees?|leaves?|walks? (?:out|away)|achieves?|recovers?|heals?|improves?|is cured|are cured|loses?|has|ends? up)\b[^.!?]{0,40}\b(?:results?|pain-free|cured|better|pain|vision|weight|pounds|skin|smile|relief|happy|healed|20/20|recovery)\b",
)
_NOT_CARE = lazy_re2(r"(?i)\b(?:coffee|laws?|act|rights?|constitution|policy|policies|medicare|medicaid|insurance|privacy|confidential\w*|hipaa|jobs?|fax|wi-?fi|printer|clock|elevator|door|password|trick|joke|smell|sticker|entry|admission|rain|weather|team|league|cookies?|parking|seats?|laughs?|fun|issue|acceptance|income|coverage|enrollment|renewal|a spot|spots? (?:left|open|at|in our)|tickets?|stickers?|nurse with|price|delivery|playlist|pun|puns|costume|prize)\b")

_OF_COURSE = lazy_re2(r"(?i)\b(?:sees?|sleeps?|feels?|does|works) better (?:when|if|in|on|after|with (?:clean|good|more|enough|some|an?))\b")


def detect(document: Document, patterns: Sequence[re2._Regexp]) -> Iterator[Hit]:
    for hit in asserted(document, forms(_FORMS)):
        s, e = document.sentence(hit.start)
        if document.text.startswith(" to ", hit.end) or _OF_COURSE.search(document.text[hit.start : hit.end + 12]) or small_talk(document, hit.start, hit.end, PAPERWORK):
            continue
        if not _NOT_CARE.search(document.text[max(s, hit.start - 40) : min(e, hit.end + 40)]):
            yield hit


RULE = Rule(
    kind="CLAIM",
    message="This promises an outcome. Nobody can guarantee how a treatment turns out.",
    why="Guarantees create expectations that no evidence supports; several state boards bar them outright.",
    guideline="G-26-31",
    detect=detect,
    patterns=_CUES,
    breaks=(
        ("Peels even out tone over weeks. Smoother skin guaranteed. Ask us how they work.", "Peels even out tone over weeks. Ask us how they work."),
        ("Steroid shots calm a swollen joint, and we guarantee lasting relief.", "Steroid shots calm a swollen joint."),
        ("Our new laser works on every single patient. It has its own room.", "It has its own room."),
        ("Braces take a year or two. All our patients end up with a perfect smile!", "Braces take a year or two."),
    ),
    passes=(
        "No surgeon can guarantee a result, and you should hear that from us first.",
        "Results aren't guaranteed; healing differs from person to person.",
        "Be wary of ads that promise guaranteed results.",
        "A spot at our bake sale is guaranteed. So are the cookies.",
        "Can anyone guarantee that a transplant will take? No.",
        "In the trial the test caught the infection in 98% of cases.",
        "We guarantee the best coffee in any waiting room.",
        "Guaranteed-issue plans take you whatever your history.",
        "The clock never fails to run slow on Mondays.",
    ),
)
