"""JUnit XML: what build servers read."""

from __future__ import annotations

import re
from xml.etree import ElementTree as Tree

from evals.outcome import Outcome, Result
from evals.record import Run

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_TAGS = {Outcome.FAIL: "failure", Outcome.ERROR: "error", Outcome.UNSCORED: "skipped"}


def junit(run: Run) -> str:
    """A run as JUnit XML. A run that was stopped holds one error that says so."""
    top = Tree.Element("testsuites", name="bedside eval")
    for name in run.head.suites:
        results = sorted((r for r in run.results if r.suite == name), key=lambda r: (r.case, r.epoch))
        counts = {tag: sum(r.outcome is o for r in results) for o, tag in _TAGS.items()}
        suite = Tree.SubElement(
            top, "testsuite", name=name, tests=str(len(results)), failures=str(counts["failure"]),
            errors=str(counts["error"]), skipped=str(counts["skipped"]), time=f"{sum(r.seconds for r in results):.3f}",
        )  # fmt: skip
        for result in results:
            _case(suite, result)
    if not run.finished:
        stopped = Tree.SubElement(top, "testsuite", name="run", tests="1", failures="0", errors="1", skipped="0", time="0")
        case = Tree.SubElement(stopped, "testcase", classname="run", name="finished", time="0")
        Tree.SubElement(case, "error", message="The run was stopped before its end.")
    Tree.indent(top)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Tree.tostring(top, encoding="unicode") + "\n"


def _case(suite: Tree.Element, result: Result) -> None:
    name = result.case if result.epoch == 1 else f"{result.case} (epoch {result.epoch})"
    case = Tree.SubElement(suite, "testcase", classname=result.suite, name=name, time=f"{result.seconds:.3f}")
    if result.outcome in _TAGS:
        said = "; ".join(f"{s.scorer}: {s.detail}" for s in result.scores if s.outcome is result.outcome)
        child = Tree.SubElement(case, _TAGS[result.outcome], message=_CONTROL.sub("?", said))
        child.text = _CONTROL.sub("?", f"{result.asked}\n->\n{result.shown}")
