"""The same text gets the same answer in every process, to the last bit of every likelihood, however Python orders its sets."""

import os
import subprocess
import sys
from pathlib import Path

CASES = Path(__file__).parents[2] / "evals" / "cases"
JUDGED = """
import json, re, sys
from assistant.guard import Reader
from assistant.guard.document import Document, Options
from assistant.profile import EMPTY
from assistant.replies import reading, voter

for file in sys.argv[1:]:
    for line in open(file, encoding="utf-8").readlines()[::12]:
        case = json.loads(line)
        text = re.sub(r"\\[\\[[A-Z]+:(.*?)\\]\\]", r"\\1", case.get("text") or case["comment"], flags=re.S)
        print(Document(text, EMPTY, Options()).likeness, Reader(EMPTY).scan(text), voter.votes(reading.read(text), frozenset("abcdefgh")))
"""
READ = ("unseen-posts.jsonl", "advice-second.jsonl", "id-second.jsonl", "replies-voices.jsonl")


def judged(seed: str) -> str:
    files = [str(CASES / name) for name in READ]
    return subprocess.run([sys.executable, "-c", JUDGED, *files], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout


def test_the_order_of_sets_changes_no_answer() -> None:
    first, second = judged("1"), judged("2")
    assert first.count("\n") > 50
    assert first == second
