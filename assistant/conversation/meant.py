"""What one message of a talk is taken for, beside what is on the table: a new draft, a change, a check, a reply, a question."""

from __future__ import annotations

import re2

from assistant.conversation import (
    answers,
    asked,
    asks,
    intent,
    language,
    places,
    plainly,
    posed,
    replying,
    request,
    steps,
)
from assistant.conversation.session import Session
from assistant.knowledge import cards
from assistant.profile import Profile
from assistant.text.patterns import lazy_re2
from assistant.writers.builtin import canonical, card_answers, frames, handed
from assistant.writers.builtin.cues import asks_for
from assistant.writers.builtin.forms import OF_QUESTIONS
from assistant.writers.builtin.revise import heard
from assistant.writers.builtin.told import is_handed, speaks_for_itself

_QUESTION_WORDS = 14  # of a question about this tool
CHANGE_WORDS = 8  # a change asked for without a draft is short: "make it shorter"
_POINTING_WORDS = 4  # "less formal please"; a longer wish names what to change
_CHANGE_WORDS_AFTER = 15  # after a request that could not be met
_NOTES = 8  # words handed over, from which on they are another post beside those on the table
_QUOTED = 0.6  # share of a draft that is quoted to have it changed, at most
_WHAT_OF_IT = lazy_re2(r"(?i)^\W*(?:by |with |to |for |in |on )?(?:what|who|where|when|why|which|huh|really)\b\s*\?+")  # no question of rules
_ABOUT = lazy_re2(r"(?i)\babout\b")  # "a thread about cataract" is a wish of its own
_DATED = lazy_re2(r"(?i)\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b")
_AWARENESS = lazy_re2(r"(?i)\bawareness (?:day|week|month)\b")
# Words that no question of health has; "can I", "should I" and "use" are asked of medicines as well.
_RULES_OF_POSTING = r"rules?|allowed|legal|illegal|hipaa|ftc|law|laws|consent|permission|polic(?:y|ies)|guidelines?|guidance|complian\w+|liab\w+|sued?|boards?|(?:i|we) (?:post|share|say|tag|name|mention)|post(?:ing|ed)?|shar(?:e|ing)|repl(?:y|ies|ying)|comments?|reviews?|dms?|ads?|advertis\w+|testimonials?|photos?|pictures?|videos?|hash ?tags?|captions?|disclaimers?"
_OF_POSTING = lazy_re2(rf"(?i)\b(?:{_RULES_OF_POSTING})\b")
OF_RULES = lazy_re2(rf"(?i)\b(?:{_RULES_OF_POSTING}|fda|fine[ds]?|may (?:i|we)|can (?:i|we|you|my|our)|should (?:i|we)|do (?:i|we) (?:have|need)|(?:i|we) use|ok|okay)\b")
_EXPLAINS = lazy_re2(r"(?i)^\W*(?:why|how) (?:do|does|we|our|the|is|are|your?|to)\b")
_WANTED_POST = lazy_re2(rf"(?i)\b(?:make|write|do|create|draft|need|want)(?: me| us)? (?:an? |one |the )?(?:\w+ )?(?:posts?|captions?|tweets?|threads?|reels?)\b|\b{handed.PLACE} (?:posts?|captions?|tweets?|threads?|reels?)\b|\b(?:posts?|captions?|tweets?) (?:for|on) (?:our |my )?{handed.PLACE}\b")
_IS_IT_OK = lazy_re2(r"(?i)\b(?:is|are) (?:it|they) (?:ok|okay)\b")
_CAN_WE = lazy_re2(r"(?i)\bcan (?:we|i|you|u) (?:please |pls )?(?:do|get|have|make|write|put (?:up|together)|run) (?:an? |some |one )?(?:[\w-]+ ){0,3}(?:posts?|captions?|threads?|reels?|carousels?|stor(?:y|ies)|tweets?|congrats|congratulations?|shout-?outs?|welcome|thank[- ]?you|farewell|goodbye|announcements?|reminders?|birthday wish\w*)(?: (?:about|abt|on|for|to|explaining|with|that)\b|(?: on it| please| pls)*\W*$)")
_ASKED_BEHIND = lazy_re2(r"(?i)[\s,.?!–-]+(?:(?:an?|one|quick|short|simple|little|facebook|fb|insta|ig|instagram|linkedin|x|plain) )*(?:posts?|captions?|tweets?|threads?|reels?|carousels?)(?: please| pls| thanks)*\W*$")
_COUNTED_RULE = lazy_re2(r"(?i)\b\d+(?:-\d+)+ rule\b")  # "the 20-20-20 rule"
_POINTS_BACK = lazy_re2(r"(?i)\b(?:it|its|it.s|that|this|them|these|those|the (?:\w+ )?(?:post|draft|caption|tweet|text|version|one|opening|ending|line|sentence|paragraph|hook|question|hash ?tags?|emojis?|title|tone|first|second|third|last)|(?:short|long|warm|funn|friendl|simpl|plain)(?:er|ier)|more|less|fewer|again|another)\b")
_WANTED_NEW = lazy_re2(r"(?i)\b(?:write|draft|create|(?:new|another|different|separate|a|an) (?:post|caption|thread|reel|tweet|article|newsletter|blog)|(?:post|caption|tweet|thread|reel|something) (?:about|on|for|that|saying|thanking))\b")
_NEW = lazy_re2(r"(?i)^\W*(?:(?:a|an|one|quick|short|instagram|ig|insta|facebook|fb|x|tiktok|linkedin) )*(?:carousel|thread|reel|poll|list|blog|script|post|story|caption|faqs?|quiz|checklist|newsletter|infographic|explainer)\b.*(?::|\b(?:about|on|with|of)\b)")
_IDEAS = lazy_re2(r"(?i)^\W*(?:what|which|how|any|got|anything)\b|\b(?:ideas?|brainstorm\w*|topics?|suggest\w*|inspiration|what (?:to|should (?:i|we)|can (?:i|we)) post)\b")
_POLL = lazy_re2(r"(?i)^\W*(?:(?:a|an|one|quick|short|fun|silly|make|do|new) )*polls?\b")
_FAVOUR = lazy_re2(r"(?i)^\W*(?:can|could|would|will) (?:you|u|we) (?:please |pls )?(?:explain|write|make|do|tell|give|help|draft|post|put)\b")
_ASKED_OFTEN = lazy_re2(r"(?i)\b(?:patients?|parents?|people|everyone|families|folks|moms?|clients?) (?:(?:always|keep|often|still|all|just) )*(?:ask|asks|asking|wonder|want to know)\b")
# "Gwen gets asked this nearly every day", "we get this a lot": what patients ask, whoever is named
_ASKED_DAILY = lazy_re2(r"(?i)\b(?:gets?|got|getting|am|are|is|been) asked (?:this|that|it|about)\b|\b(?:i|we) (?:get|hear|answer) (?:this|that|it|these|those)\b|\b(?:somebody|someone|everybody|everyone|people|patients?|parents?) (?:asks?|wonders?) (?:\w+ ){0,3}(?:this|that|it|every|each|all)\b|\bevery (?:single )?(?:day|week|visit|month)\W+(?:somebody|someone|a patient|a parent|people) asks?\b")
CHANGES = lazy_re2(r"(?i)^\W*(?:(?:please|pls|can you|could you|just|and|also|ok|no) )*(?:make|change|add|remove|drop|cut|replace|swap|undo|redo|shorten|move|put|fix|say|use|not|it.?s|its|delete|take|keep|rename|correct)\b")
_EDITS = lazy_re2(r"(?i)^\W*(?:(?:please|pls|can you|could you|just|and|also|ok|no)[ ,]+)*(?:(?:put|add|insert) [^?]{2,120}? (?:at|on|in|to) the (?:very )?(?:start|beginning|top|front|end|bottom)\b|(?:delete|cut|remove|drop|take out) everything (?:before|after|above|below|up to|from|but)\b)")
# A change to a part of a draft, which a comment or a request for another post may sound like: "put each fact on its own line".
_EDITS_A_PART = lazy_re2(r"(?i)(?:^|[.!?,:]\s+|\band )\W*(?:(?:please|pls|plz|can you|could you|can u|just|and|also|ok|okay|no|nope|now|great|good|love it|nice|what|hm+|then|so|but|oh|sorry|actually|wait|maybe|i meant|i want you to|you can)[\s,.!?:]+)*(?:put|add|make|move|remove|delete|drop|cut|lose|take|change|replace|swap|switch|merge|join|combine|split|start|begin|end|open|close|finish|shorten|break|number|capitali[sz]e|undo|keep|turn|bring|insert|bold|reverse|reorder|trim|tighten|set|write out)\b.*?\b(?:lines?|sentences?|paragraphs?|slides?|tweets?|bullets?(?: points?)?|captions?|hash ?tags?|emojis?|opening|ending|opener|hook|title|headline|phone|address|first one|last one|(?:the|this|each|every) (?:\w+ )?(?:post|draft|caption|one|thread|script|carousel)|top|bottom|beginning|one tweet|disclaimer|sign-?off|brackets?|exclamation marks?|arrows?|each on its own)\b")
_GIVES_TEXT = lazy_re2(r"(?i)^\W*(?:(?:no|nope|ok|please|pls|just|and|also|then)[\s,]+)*(?:make it\s*:|make it say\b|change (?:it|the [\w ]{2,25}) to\b|it should (?:say|read)\b|replace .{2,60} with\b|use this\b)")  # "change the question to What should we post about next?"
_ONE_MORE = lazy_re2(r"(?i)^(?:ok |and |now |great |thanks )*(?:(?:can|could|would) (?:i|we|you|u) )?(?:also |please |pls )*(?:do|make|have|get|see|write|give me) (?:this|it|that|the same|one|another)(?: also| too)? (?:for|on) (?:the )?(?:facebook|fb|instagram|insta|ig|linkedin|x|twitter|threads|tiktok|bluesky|google)\b")
_ON_A_DRAFT = lazy_re2(r"(?i)^(?:ok |and |so )?(?:on (?:the )?\w+(?: (?:one|post|draft|version))?|now (?:the )?\w+(?: (?:one|post))?)\s*[:,]")
_NO_EDIT = lazy_re2(r"(?i)\b(?:new|another|separate|different) (?:post|draft|one)\b|\bposts? (?:about|on|for|that|saying|announcing)\b|\b(?:make|write|start|do|need|want)(?: me| us)? an? (?:\w+ )?(?:post|thread|carousel|reel|script|poll|caption|tweet)\b|\bis (?:that|it|this) ok\b|\b(?:comments?|reviews?|repl(?:y|ies)|dms?|bio|profile|plan|calendar|schedule|week)\b")
_OF_A_COMMENT = lazy_re2(r"(?i)\b(?:comment\w*|reviews?|reviewer\w*|repl(?:y|ies|ied|ying)|respon[ds]\w*|answer\w*|dms?|messag\w+|wrote|said|says|posted|asked|asks)\b")
_PLANS = lazy_re2(r"(?i)\b(?:plan\w*|schedule|calendar|a week|per week|weeks?|months?)\b")  # words for several posts to come
_OF_KIN = lazy_re2(r"(?i)\b(?:can|should|may|could|will|does|do) (?:my|our|a|the) (?:baby|babies|child|children|kids?|son|daughter|mom|mum|dad|mother|father|parents?|toddler|teen|husband|wife|partner|infant|newborn)\b")  # who asks is a patient, and no rule is asked for
_OF_A_READER = lazy_re2(r"(?i)^\W*(?:(?:can|could|should|may|must|do|does|will|would|is it (?:ok|okay|safe|bad|normal)(?: for)?(?: to)?|how (?:long|often|soon|much|many)|what|when|why|which) (?:\w+ ){0,4}?)")  # begins as a question does
_TO_US = lazy_re2(r"(?i)^\W*(?:do|does|did|can|could|would|will|are|have|what|how|why|where|when|which) (?:\w+ )?(?:you|u|your)\b")  # "do you know about croup?"
_IN_A_POST = lazy_re2(r"(?i)\b(?:fb|facebook|insta(?:gram)?|ig|linkedin|x|tiktok|threads) (?:post|caption|tweet)s?\b|\b(?:answer|write|make|draft|explain)\b[^?!.]*\b(?:posts?|captions?|facebook|page|blog)\b|\b(?:an?|one) (?:\w+ )?(?:post|caption|tweet|thread|reel)\b|\b(?:for|on) (?:our |the |my )?(?:fb|facebook|insta(?:gram)?|ig|linkedin|x|blog|page|website|newsletter)\b")
_OF_ONESELF = lazy_re2(r"(?i)\b(?:i|i['’]?m|i['’]?ve|my|me|our|he|she|his|her|him)\b")
_LONGEST_EDIT = 300  # characters of such a change
_POST_WORDS = lazy_re2(r"(?i)\b(?:posts?|posting|captions?|comments?|hash ?tags?|reels?|videos?|photos?|pictures?|share|mention|fine|ok|okay|ads?)\b")  # of rules, and of requests as well


def read(text: str, outside: str, session: Session, profile: Profile) -> str:
    """What is asked. A change is a change also when nothing is on the table: it is then told so, not drafted."""
    mood, words = answers.mood(outside), len(outside.split())
    if not any(c.isalnum() for c in text) or mood == "help":
        return "smalltalk"
    if not session.posts and session.advice is None and posed.question(text):
        return "draft"  # "a mom asked if ..., pls turn the answer into a post"
    if text == outside and asks.table("afresh")["any"].search(outside):
        return "draft"  # "forget that, I need a post on gout"
    if session.posts and text != outside and _quotes_a_draft(text, outside, session):
        return "revise"
    if session.posts and text == outside and asked.of_drafts(outside) == "shown":
        return "guideline_question"
    if session.posts and text == outside and asked.of_drafts(outside) == "good" and session.advice is None and session.judged is None:
        return "check"
    if session.posts and text == outside and _EDITS.match(outside) and not _WANTED_NEW.search(outside):
        return "revise"
    if session.posts and text == outside and _GIVES_TEXT.match(text) and not _NO_EDIT.search(text):
        return "revise"
    if session.posts and len(text) <= _LONGEST_EDIT and not _NO_EDIT.search(text) and (_EDITS_A_PART.search(text) or _ONE_MORE.match(text) or _is_on_a_draft(text, session) or any(map(plainly.read, steps.clauses(text)))):
        return "revise"
    if text == outside and ((mood == "private" and words <= _QUESTION_WORDS) or (mood == "chosen" and session.posts)):
        return "smalltalk"
    if session.posts and text == outside and session.advice is None and session.judged is None and (question := asked.of_drafts(outside)):
        return "check" if question == "good" else "guideline_question"
    if session.judged is not None and (replying.about_judged(text, outside) or replying.defence(text, outside)):
        return "check"
    if session.posts and text == outside and asked.for_readers(outside):
        return "revise"
    if text == outside and replying.names_the_answer(outside):
        return "reply"
    if session.ruled is not None and replying.follows_a_rule(text, outside):
        return "guideline_question"
    if places.alone(outside):
        return "revise" if session.posts else "draft"
    if request.handed_over(text):
        return "reply"
    if session.advice is not None and (replying.is_remark(text, outside) or replying.wants_another(text, outside) or replying.wants_the_answer(text, outside) or replying.is_another_comment(text, outside)):
        return "reply"
    if (notes := handed.turned(text)) and (not session.posts or len(notes.split()) >= _NOTES) and not request.is_check(text):
        return "draft"
    if session.posts and text == outside and not places.named(outside) and not _WANTED_NEW.search(outside) and heard.is_change(outside, (post.text for post in session.posts.values()), profile):
        return "revise"
    platform, wish = places.leads(outside)
    if platform in session.posts and text == outside and len(wish.split()) <= _CHANGE_WORDS_AFTER and (intent.is_change(wish) or intent.classify(wish, wish, intent.Table(drafts=True)) == "revise"):
        return "revise"  # "the fb one: two sentences"
    kind = intent.classify(text, outside, intent.Table(bool(session.posts), bool(session.ideas)))
    if (kind in ("unsupported", "smalltalk", "ideas") and is_handed(text)) or (kind == "unsupported" and not session.posts and speaks_for_itself(text)):
        kind = "draft"  # "fb: find our table by the flower stand", "my chart notes are longer than my vows"
    if kind in ("guideline_question", "unsupported") and not session.posts and _is_of_a_topic(outside):
        kind = "draft"  # "can a smartwatch detect AFib, facebook": a topic and where it is to go
    if kind in ("guideline_question", "check", "reply") and text == outside and not session.posts and _is_told_by_a_card(outside):
        kind = "draft"  # "FAQ on the flu shot: ...", "when is a fever in a newborn an emergency"
    if kind == "guideline_question" and (_CAN_WE.search(outside) or (not session.posts and _NEW.match(outside) and not OF_RULES.search(outside.partition(":")[0]))):
        kind = "draft"  # "can we do a calm post about fever", "faq about tooth extraction: does it hurt"
    if kind in ("check", "guideline_question") and not session.posts and session.advice is None and session.judged is None and not request.is_check(text) and not OF_RULES.search(_POST_WORDS.sub("", outside)) and not request.handed_over(text) and canonical.wants_a_post(text):
        kind = "draft"  # "Dr Sato is giving a talk ... needs a facebook post", "Shorten for X: ..."
    if kind == "plan" and not session.posts and canonical.wants_a_post(text) and not _PLANS.search(canonical.without_news(text)):
        kind = "draft"  # "Dr. Haddad is back, her schedule is open. welcome back post!"
    if kind == "guideline_question" and text == outside and not session.posts and session.ruled is None and not OF_RULES.search(_OF_KIN.sub(" ", canonical.topic_of(text))) and canonical.names_what_to_write(text):
        kind = "draft"  # "Why not to stop a medicine abruptly. Encourage ...", "when can my baby have peanut butter? for the fb page"
    if kind == "reply" and text == outside and not session.posts and session.advice is None and session.judged is None and not _OF_A_COMMENT.search(text) and not request.handed_over(text) and canonical.wants_a_post(text):
        kind = "draft"  # "Dictating this, sorry. I would like a post on moles": a request, and no kind words
    if kind == "ideas" and not session.ideas and not _IDEAS.search(outside) and canonical.wants_a_post(text):
        kind = "draft"  # "instagram caption for World Mental Health Day. Theme: asking for help"
    if kind == "check" and text == outside and not session.posts and _POLL.match(outside):
        kind = "draft"  # "poll for linkedin - standing desk, yes or no?"
    if kind in ("guideline_question", "reply") and text == outside and places.named(outside) and _ASKED_OFTEN.search(outside) and not OF_RULES.search(outside):
        kind = "draft"  # "patients keep asking if sugar is bad, fb"
    if kind == "guideline_question" and not session.posts and session.ruled is None and _ASKED_DAILY.search(outside) and not _OF_POSTING.search(_IN_A_POST.sub("", outside)):
        kind = "draft"  # "Does a scale and polish damage the enamel? Gwen gets asked this at the desk nearly every day"
    if kind == "refuse_advice" and text == outside and not session.posts and places.named(outside) and canonical.wants_a_post(text) and not _OF_ONESELF.search(outside):
        kind = "draft"  # "barky cough at 2 in the morning, what is it & what do you do. google post"
    if kind in ("guideline_question", "smalltalk", "unsupported", "ideas") and asks_for("greeting", outside):
        kind = "draft"  # "something for mother's day?"
    if kind in ("draft", "guideline_question", "smalltalk") and text == outside and not session.waiting and frames.is_bare(outside):
        return "ideas"  # "do a post": about what is not said
    if language.written(outside) and kind not in ("check", "reply"):  # a pasted text is judged, whatever is said around it
        return "revise" if session.posts else "unsupported"
    if kind == "revise" and not session.posts and session.order is None and _is_new(outside):
        kind = "draft"  # "parking garage closed Dec 3-9, valet instead, threads"
    if session.posts or kind not in ("draft", "smalltalk") or _ABOUT.search(outside):
        return kind
    # Where drafts were asked for and could not be made, what sounds like a change is one.
    most = CHANGE_WORDS if session.order is None else _CHANGE_WORDS_AFTER
    if words > most or not intent.is_change(outside) or _is_new(outside):
        return kind
    pointing = words <= _POINTING_WORDS or _POINTS_BACK.search(outside) is not None
    return "revise" if session.order is not None or (kind == "draft" and pointing and cards.find_topic(outside) is None) else kind


def _is_on_a_draft(text: str, session: Session) -> bool:
    """Whether a message begins with the draft on the table that it is on: "on fb: ...", "now facebook: same"."""
    led = _ON_A_DRAFT.match(text)
    return led is not None and set(places.named(led.group(0))) <= set(session.posts) and bool(places.named(led.group(0)))


def _quotes_a_draft(text: str, outside: str, session: Session) -> bool:
    """Whether a message quotes some words of a draft on the table to have them changed, and asks nothing of them."""
    quotes = [words for found in request.quotes(text) if (words := _words(found))]
    if not quotes or "?" in _WHAT_OF_IT.sub("", outside) or request.is_check(text) or session.advice is not None or session.judged is not None:
        return False
    shown = [_words(post.text.removesuffix(post.disclaimer)) for post in session.posts.values()]
    return any(f" {quoted} " in f" {post} " and len(quoted) < _QUOTED * len(post) for post in shown for quoted in quotes)


def _words(text: str) -> str:
    return " ".join(re2.findall(r"[\pL\d]+", text.lower()))


def _is_of_a_topic(outside: str) -> bool:
    """Whether a question names a topic of health and a place to post on, and asks for no rule of posting."""
    topic = cards.find_topic(outside)
    asked = _COUNTED_RULE.sub("", _WANTED_POST.sub(" ", _FAVOUR.sub(" ", outside)))
    asked = _IS_IT_OK.sub(" ", asked) if topic is not None else asked
    return bool(places.named(outside)) and (topic is not None or _EXPLAINS.match(outside) is not None) and not OF_RULES.search(asked)


def _is_told_by_a_card(outside: str) -> bool:
    """Whether a question is one of health that a card answers, or a form of questions on its topic is asked for; no rule of posting."""
    topic = cards.find_topic(outside)
    if topic is None:
        return False
    if any(asks_for(form, outside) for form in OF_QUESTIONS) or _AWARENESS.search(outside):
        return True
    if _OF_A_READER.search(outside) and not _TO_US.match(outside) and not _OF_POSTING.search(_IN_A_POST.sub("", outside)):
        return True  # "can I use retinol in summer": as patients ask it
    return not OF_RULES.search(_ASKED_BEHIND.sub("", outside)) and bool(card_answers.asked_for(outside, topic))


def _is_new(outside: str) -> bool:
    """Whether what sounds like a change names a form of its own or has a date, and begins as no change does: "garage closed Dec 3, valet instead"."""
    return _NEW.match(outside) is not None or (_DATED.search(outside) is not None and not CHANGES.match(outside))
