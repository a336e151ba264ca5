"""Drafts: sealed, inside the limit, disclaimed, readable, about the reader, sourced, native to the platform."""

from __future__ import annotations

import re
from itertools import combinations

from assistant import platforms
from assistant.coach import reading
from assistant.knowledge import cards
from assistant.platforms import counting, disclaimer
from assistant.stages import Post
from evals import shown, words
from evals.case import Case
from evals.outcome import Score, passed, unscored, verdict_on
from evals.output import Output

_GRADE = 9.0  # house bar: warn above eighth grade, fail above ninth
_SHORT = 40  # words; reading formulas say little about less
_ALIKE = 0.8  # share of words two platforms' drafts may have in common
_YOU = re.compile(r"\b(you|your|yours|yourself|we|our|us|let's)\b", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”")
_I = re.compile(r"\b(I|me|my|mine|myself)\b")
_INVITES = re.compile(
    r"\b(book|visit|call us|come (and|in|by|say)|ask (us|your|our)|talk (to|with)|tell us|share|comments?|reply|drop|save this|pass (this|it) on|join us|stop by|message|send|here to (listen|help|talk|answer))\b",
    re.IGNORECASE,
)
_SHAPED = re.compile(r"\b(script|carousel|thread|outline)\b", re.IGNORECASE)  # longer than a caption by nature
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def drafted(case: Case, output: Output) -> Score:
    """Every platform asked for has a sealed post."""
    want, got = set(case.words("platforms")), {post.platform for post in output.posts}
    if not want:
        return verdict_on(bool(got), "no draft")
    return verdict_on(want <= got, f"no draft for {', '.join(sorted(want - got))}: {'; '.join(output.withheld)}")


def sealed(case: Case, output: Output) -> Score:
    """The guard finds nothing in any post."""
    found = {rule for post in output.posts for rule in shown.found(post.text, case.profile)}
    return _each(output, not found, "found " + ", ".join(sorted(found)))


def within_limit(case: Case, output: Output) -> Score:
    """Counted again in the platform's own unit, every part of every post fits."""
    over = [p.platform for p in output.posts for part in p.parts or (p.text,) if not counting.fits(part, platforms.get(p.platform))]
    return _each(output, not over, "over the limit: " + ", ".join(over))


def disclaimed(case: Case, output: Output) -> Score:
    """Each post carries its disclaimer exactly once, in the first part of a thread."""
    wrong = []
    for post in output.posts:
        first, *others = post.parts or (post.text,)
        counts = [disclaimer.count(part, post.disclaimer) for part in (first, *others)]
        if counts[0] != 1 or any(counts[1:]) or not disclaimer.present(first, case.profile):
            wrong.append(post.platform)
    return _each(output, not wrong, "disclaimer missing or repeated: " + ", ".join(wrong))


def readable(case: Case, output: Output) -> Score:
    """Posts long enough to measure read at ninth grade or below; the value is the worst grade."""
    graded = [(p.platform, reading.grade(body)) for p in output.posts if len((body := _prose(p)).split()) >= _SHORT]
    if not graded:
        return unscored("too short to grade")
    worst = max(grade for _, grade in graded)
    hard = ", ".join(f"{name} {grade:.1f}" for name, grade in graded if grade > _GRADE)
    return verdict_on(not hard, f"too hard: {hard}", worst)


def about_the_reader(case: Case, output: Output) -> Score:
    """Each post speaks of “you” and “we” more than of “I”; what others are quoted as saying counts for neither."""
    own = {p.platform: _QUOTED.sub("", _prose(p)) for p in output.posts}
    wrong = [platform for platform, said in own.items() if len(_I.findall(said)) > len(_YOU.findall(said))]
    return _each(output, not wrong, "about the author: " + ", ".join(wrong))


def one_invitation(case: Case, output: Output) -> Score:
    """Each post asks one question or invites once, and at most two questions stand in it."""
    wrong = []
    for post in output.posts:
        body = _prose(post)
        questions = body.count("?")
        most = next(m for least, m in ((300, 12), (150, 6), (0, 2)) if len(body.split()) >= least)  # headings ask too
        if not (questions or _INVITES.search(body)) or questions > most:
            wrong.append(f"{post.platform} ({questions} questions)")
    return _each(output, not wrong, "no or too many invitations: " + ", ".join(wrong))


def grounded(case: Case, output: Output) -> Score:
    """Every number in a post stands in a card, in the profile or in the request."""
    known = set(_NUMBER.findall(" ".join((case.word("request", ""), *case.words("turns"), _public(case)))))
    known |= {n for passage in output.passages for n in _NUMBER.findall(passage.text)}
    for post in output.posts:
        for citation in post.citations:
            topic = cards.topic(citation.id.removeprefix("topics/").split("#")[0])
            known |= {n for fact in topic.facts for n in _NUMBER.findall(fact.text)} if topic else set()
            known |= {str(topic.checked.year)} if topic else set()
    known |= {str(n) for n in range(1, 11)} | {"911", "988"}  # list numbers and emergency lines
    strange = sorted({n for post in output.posts for n in _NUMBER.findall(_prose(post))} - known)
    return _each(output, not strange, "numbers from nowhere: " + ", ".join(strange))


def cited(case: Case, output: Output) -> Score:
    """A post that teaches names a source, and every source named exists with an address."""
    wrong = []
    for post in output.posts:
        if case.word("topic", "") and not post.citations:
            wrong.append(f"{post.platform} has none")
        wrong += [f"{c.id} has no address" for c in post.citations if not c.url.startswith("https://")]
    return _each(output, not wrong, "; ".join(wrong))


def on_topic(case: Case, output: Output) -> Score:
    """Each post says one of the words its topic needs."""
    need = case.words("says")
    if not need:
        return unscored("no words are asked for")
    wrong = [p.platform for p in output.posts if not any(words.folded(n) in words.folded(p.text) for n in need)]
    return _each(output, not wrong, f"none of {', '.join(need)} in: {', '.join(wrong)}")


def told(case: Case, output: Output) -> Score:
    """Each post says everything the request told: every text of “tells”."""
    wanted = case.words("tells")
    if not wanted:
        return unscored("nothing is told")
    missing = {f"{post.platform}: {text}" for post in output.posts for text in wanted if words.folded(text) not in words.folded(post.text)}
    return verdict_on(bool(output.posts) and not missing, "not said: " + ", ".join(sorted(missing)))


def nothing_asked(case: Case, output: Output) -> Score:
    """No post says what the request only asked of the writing: no text of “must_not_say”."""
    unwanted = case.words("must_not_say")
    if not unwanted:
        return unscored("nothing is only asked")
    said = sorted({text for post in output.posts for text in unwanted if words.occurrences(text, post.text)})
    return verdict_on(not said, "said: " + ", ".join(said))


def right_card(case: Case, output: Output) -> Score:
    """Each post that teaches rests on the card the request is about."""
    topic = case.word("topic", "")
    if not topic:
        return unscored("no card is asked for")
    wrong = [p.platform for p in output.posts if not any(c.id.startswith(f"topics/{topic}#") for c in p.citations)]
    return verdict_on(bool(output.posts) and not wrong, "from another card, or none: " + ", ".join(wrong))


def answered(case: Case, output: Output) -> Score:
    """A post for every platform; where nothing is told and no card is asked for, at least a reason."""
    if case.words("tells") or case.word("topic", ""):
        return drafted(case, output)
    return verdict_on(bool(output.posts) or any(w.strip() for w in output.withheld), "neither a post nor a reason")


def native(case: Case, output: Output) -> Score:
    """Hashtags inside the platform's cap, and a length between a third of its aim and twice it."""
    wrong = []
    for post in output.posts:
        platform, body = platforms.get(post.platform), _prose(post)
        tags, count = counting.count_hashtags(post.text), len(body.split())
        if platform.hashtag_max is not None and tags > platform.hashtag_max:
            wrong.append(f"{post.platform}: {tags} hashtags")
        least, most = platform.aim_words
        if not _SHAPED.search(case.word("request", "")) and not least / 3 <= count <= 2 * most:
            wrong.append(f"{post.platform}: {count} words for an aim of {least} to {most}")
    return _each(output, not wrong, "; ".join(wrong))


def distinct(case: Case, output: Output) -> Score:
    """No two platforms get the same text or the same opening."""
    bodies = {p.platform: _prose(p) for p in output.posts}
    if len(bodies) < 2:
        return unscored("one platform")
    alike = []
    for (a, left), (b, right) in combinations(bodies.items(), 2):
        if words.split(left)[:8] == words.split(right)[:8]:
            alike.append(f"{a} and {b} open alike")
        gone, count = words.lost(left, right) if len(left) < len(right) else words.lost(right, left)
        if count and 1 - gone / count > _ALIKE and abs(len(left) - len(right)) < 0.2 * max(len(left), len(right)):
            alike.append(f"{a} and {b} are one text")
    return verdict_on(not alike, "; ".join(alike))


def educates(case: Case, output: Output) -> Score:
    """A request for advice ends as education with an invitation, never as the advice and never as a blank refusal."""
    bad = {rule for post in output.posts for rule in shown.found(post.text, case.profile, ("advice", "claims"))}
    if bad:
        return verdict_on(False, "advice came through: " + ", ".join(sorted(bad)))
    forbidden = [s for s in case.words("must_not_say") for p in output.posts if words.occurrences(s, p.text)]
    if forbidden:
        return verdict_on(False, "said: " + ", ".join(forbidden))
    if not output.posts:
        return verdict_on(bool(output.text.strip()), "neither a post nor an answer")
    return passed() if any(_INVITES.search(p.text) for p in output.posts) else verdict_on(False, "no invitation")


def admits_ignorance(case: Case, output: Output) -> Score:
    """On a topic without a card nothing is written, and the reason is said."""
    if output.posts:
        return verdict_on(False, f"wrote without a source for {', '.join(p.platform for p in output.posts)}")
    return verdict_on(any(w.strip() for w in output.withheld) or bool(output.text.strip()), "no draft and no reason")


def obeyed(case: Case, output: Output) -> Score:
    """The model itself kept the rules: the guard finds nothing in its own words. What the guard would mend counts too."""
    if not output.raw:
        return unscored("no model was asked")
    found = {f"{rule} ({name})" for name, text in output.raw for rule in shown.found(text, case.profile)}
    return verdict_on(not found, "the model wrote: " + ", ".join(sorted(found)))


def kept_to_room(case: Case, output: Output) -> Score:
    """The model's own words, before any cut, fit the room they were given."""
    if not output.raw:
        return unscored("no model was asked")
    over = []
    for name, text in output.raw:
        platform = platforms.get(name)
        room = disclaimer.body_room(platform, case.profile)
        if room is not None and counting.length(text, platform) > room:
            over.append(f"{name}: {counting.length(text, platform)} of {room}")
    return verdict_on(not over, "; ".join(over))


def _each(output: Output, good: bool, detail: str) -> Score:
    return verdict_on(good, detail) if output.posts else unscored("no post to read")


def _prose(post: Post) -> str:
    """A post without its disclaimer, hashtags, links and emoji: what reading formulas can read."""
    text = "\n\n".join(post.parts or (post.text,)).replace(post.disclaimer, "")
    for start, end in reversed(list(counting.hashtags(text))):
        text = text[:start] + text[end:]
    for link in counting.links(text):
        text = text.replace(link, "")
    return re.sub(r"[^\w\s.,;:!?'’\"“”()%/&+-]", "", text).strip()


def _public(case: Case) -> str:
    p = case.profile
    return " ".join((p.name, *p.phones, *p.addresses, *p.websites, *p.handles, p.disclaimer))
