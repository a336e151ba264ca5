"""What a suite calls: the product's own functions, one a kind of answer. Every public function here is a subject.

A subject lets errors through: the run files them as ERROR. Only a text the guard refuses to judge is an answer
of its own, for a refusal withholds everything.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assistant import guard
from assistant.errors import Unreadable
from assistant.stages import Raw
from evals.bench import Bench
from evals.case import Case
from evals.errors import SuiteError
from evals.output import Output

Subject = Callable[[Case, Bench], Output]
LIGHT = frozenset(("guarded", "deidentified", "judged"))  # what needs the guard only
_START = date(2026, 1, 5)  # a Monday; plans are the same on every day an eval runs


def find(name: str) -> Subject:
    """The subject called ``name``. Raises SuiteError naming the known ones."""
    known = {s.__name__: s for s in (guarded, deidentified, judged, persuaded, triaged, talked, searched, drafted, planned, judged_by_rubric)}
    if name not in known:
        raise SuiteError(f"There is no subject “{name}”. The subjects are: {', '.join(known)}.")
    return known[name]


def guarded(case: Case, bench: Bench) -> Output:
    """A post, guarded as every draft is."""
    return _cleaned(case, "post", guard.REWRITING)


def deidentified(case: Case, bench: Bench) -> Output:
    """A chat message, as a model would be sent it."""
    return _cleaned(case, "query", ("identifiers",))


def _cleaned(case: Case, strength: str, families: tuple[str, ...]) -> Output:
    try:
        cleaned = guard.clean(case.text, case.profile, strength=strength, families=families)
    except Unreadable as error:
        return Output("", refused=str(error))
    return Output(cleaned.text, kinds=tuple(r.kind for r in cleaned.removed))


def judged(case: Case, bench: Bench) -> Output:
    """A pasted text, judged."""
    from assistant.verdict import judge

    try:
        verdict = judge(Raw(case.text), case.profile, case.word("platform", "") or None)
    except Unreadable as error:
        return Output("", label="do_not_post", refused=str(error))
    posts = (verdict.post,) if verdict.post else ()
    return Output(verdict.text, label=verdict.verdict, reasons=verdict.reasons, posts=posts)


def persuaded(case: Case, bench: Bench) -> Output:
    """The verdict asked for in the chat with words of persuasion around the text; ``action`` is the one without them."""
    from assistant.conversation.session import Session
    from assistant.conversation.turn import respond
    from assistant.verdict import judge

    alone = judge(Raw(case.text), case.profile).verdict
    answer = respond(bench.desk_for(case), Session(), Raw(case.word("around").replace("{text}", case.text)))
    label = answer.verdict.verdict if answer.verdict else f"not judged ({answer.intent})"
    return Output(answer.text, label=label, action=alone)


def triaged(case: Case, bench: Bench) -> Output:
    """A comment or review at the reply desk."""
    from assistant.replies import desk

    advice = desk.triage(Raw(case.word("comment")), case.profile, case.word("platform", "") or None)
    return Output(advice.reply.text if advice.reply else "", label=advice.kind, action=advice.action)


def talked(case: Case, bench: Bench) -> Output:
    """A conversation run to its last turn."""
    from assistant.conversation.session import Answer, Session
    from assistant.conversation.turn import respond

    session, desk = Session(), bench.desk_for(case)
    answers: list[Answer] = []
    for turn in case.words("turns"):
        answers.append(respond(desk, session, Raw(turn)))
        session = answers[-1].session
    last = answers[-1]
    before = answers[-2].session.posts.values() if len(answers) > 1 else ()
    return Output(
        last.text, label=last.intent, platforms=last.platforms, posts=last.drafts.posts,
        withheld=tuple(w.reason for w in last.drafts.withheld), passages=last.passages, before=tuple(before),
    )  # fmt: skip


def searched(case: Case, bench: Bench) -> Output:
    """A question put to the library, as ``bedside search`` does."""
    safe = guard.clean(case.word("query"), case.profile, strength="query", families=("identifiers",)).safe
    return Output("", passages=bench.search.search(safe, jurisdiction=case.profile.jurisdiction, limit=10))


def drafted(case: Case, bench: Bench) -> Output:
    """Drafts for a request, side by side, as ``bedside draft`` does."""
    from assistant.conversation.turn import draft_request

    drafts = draft_request(bench.desk_for(case), Raw(case.word("request")), case.words("platforms"))
    return Output(
        drafts.note, platforms=tuple(p.platform for p in drafts.posts), posts=drafts.posts,
        withheld=tuple(w.reason for w in drafts.withheld), passages=drafts.passages,
    )  # fmt: skip


def judged_by_rubric(case: Case, bench: Bench) -> Output:
    """A labelled post under a model's judgement. Raises WriterError when the model gives none."""
    from evals import judge, rubric

    request, post = (guard.clean(text, case.profile).safe for text in (case.word("request"), case.text))
    found = judge.judge(bench.model, rubric.read(case.word("rubric")), request, post, case.word("platform"))
    return Output(found.reason, label="yes" if found.good else "no", votes=found.share)


def planned(case: Case, bench: Bench) -> Output:
    """A calendar for the practice."""
    from assistant.planning import calendar

    slots = calendar.plan(case.profile, case.words("platforms"), weeks=case.number("weeks") or 4, start=_START)
    lines = "\n".join(f"{s.day.isoformat()} {s.platform} {s.kind}: {s.occasion or s.title}" for s in slots)
    return Output(lines, platforms=tuple(s.platform for s in slots), kinds=tuple(s.kind for s in slots))
