"""Is what was typed into the chat a clinician's note on one person, or a question, a request, a lesson?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.guard.once import once
from assistant.text.patterns import lazy_re2

if TYPE_CHECKING:
    from assistant.guard.document import Document

# Said of one person's course, whatever stands around it.
_COURSE = lazy_re2(
    r"(?i)\b(?:s/p|h/o|c/o|hpi|pmhx?|d/c'?d|f/u (?:with|on|in|w)|pod ?#?\d|g\dp\d|mrn|dob|d\.o\.b|leaving ama|aox?3|a&ox?\d|admitted (?:to|from|on|with|for)|discharged (?:to|from|on|home)|transfer(?:red)? (?:from|to)|"
    r"referred (?:by|from|to us)|seen (?:at|by|in|on)|my (?:pt|patient)|(?:pt|patient) of (?:mine|ours)|saw (?:mr|mrs|ms|miss)|consult(?:ed)? on|called (?:him|her)|lives (?:with|alone|in|at|near)|"
    r"(?:denied|approved) by (?:her|his|the)?\s?insur\w+|prior auth (?:denied|approved)|referring (?:provider|md|physician)|pcp:)\b|\bbaby (?-i:\p{Lu})\w+|\b(?:passport|chart|acct|account|policy|rx)\s?#?\s?\w*\d|\b(?:bed|rm|room) \d+\s+(?-i:\p{Lu})"
)
# The shorthand of the ward.
_TERSE = lazy_re2(
    r"(?i)\b(?:hx|pmh|ppd|prn|bid|tid|qid|qhs|npo|lfts?|cxr|fx|abx|appy|chole|orif|srom|nstemi|stemi|nihss|spiked|intubated|extubated|cultures drawn|vanc|zosyn|norepi|lactate|febrile|afebrile|ambulates?|on \w+ \d+ ?mg|"
    r"\d+(?:\.\d+)?\s?(?:mg|mcg|units|mmol|mmhg)|(?:tsh|inr|a1c|hba1c|ldl|psa|ef|bp|hr|spo2|bmi|wbc|hgb|phq-?9|epds|gcs|bili|lactate|creatinine|k|na|cr)\s?:?\s?\d|interrogated|lead impedance|strings|palpable|pending|recs:|recert|home o2|"
    r"\d{1,2}w\d?d?|denies|endorses|ptx|s/s|r/o|w/u|latent tb|needs interpreter|started (?:on )?\w+(?:in|ol|ine|ide|one|pril|sartan|mab|azole|vir|pam|ate)|"
    r"(?-i:WBC|HGB|Hgb|PLT|BUN|INR|BNP|CBC|BMP|EKG|NSR|RVR|CHF|COPD|ESRD|CKD\d?|DM2?|T2DM|HTN|HLD|CAD|CVA|TIA|DVT|GIB|SOB|LKW|GBS|VSS|POA|SNF|NICU|ICU|EF|AF|PE|Cr|Na|K))\b"
)
_REQUEST = lazy_re2(
    r"(?i)\?|\b(?:write|draft|post|posts|tweet|thread|caption|reel|carousel|explain|make|turn|ideas?|help me|can you|could you|please|summari[sz]e|rewrite|shorten|what|how|why|which|when should|does|should i|is it ok|announce\w*|newsletter|blog|linkedin|facebook|instagram|tiktok)\b"
)


@once
def is_note(document: Document) -> bool:
    """Whether a text typed into the chat tells one person's course."""
    if document.options.strength != "query":
        return False
    text = document.text
    return _COURSE.search(text) is not None or (_REQUEST.search(text) is None and _TERSE.search(text) is not None)
