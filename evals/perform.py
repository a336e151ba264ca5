"""One run as asked for: with or without a model, fresh or continued."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from assistant.errors import UsageError
from assistant.settings import Settings
from evals import record, run
from evals.bench import Bench
from evals.record import Head, Run
from evals.suite import HERE, Suite


@dataclass(frozen=True, slots=True)
class Options:
    """How to run. Everything but ``limit`` concerns runs with a model only."""

    limit: int | None = None
    model: bool = False  # ask the model of the settings; else the built-in writer drafts
    epochs: int = 1
    concurrency: int = 10
    cache: bool = True  # keep answers, and use kept ones
    replay: bool = False  # use recorded answers only
    record: bool = False  # write the answers down as the recorded ones


def perform(
    suites: tuple[Suite, ...], settings: Settings, file: Path, options: Options, *,
    label: str = "", resume: bool = False, told: run.Told = lambda _: None,
) -> Run:  # fmt: skip
    """Run the suites. Raises UsageError when a model is asked for and none is configured."""
    head = head_for(suites, settings, options, label)
    if not options.model and not options.replay:
        offline = replace(settings, model="", model_url="", second_reader=False)
        return run.run(suites, Bench(offline), file, head, resume=resume, told=told)
    if not settings.model and not options.replay:
        raise UsageError("These suites need a model: set “model” and “model_url”, name one with --model, or use --replay.")
    try:
        from evals.inspecting import run_model
    except ImportError:
        raise UsageError("Suites with a model need the extra “evals”: pip install “bedside[evals]”.") from None
    from evals.answers import Memory, read_tape, write_tape
    from evals.watched import Source

    if options.replay:  # nothing is asked, but the writer wants an address
        settings = replace(settings, model=settings.model or "recorded", model_url=settings.model_url or "http://127.0.0.1:9/v1")
    memory = Memory(settings.data / "evals" / "answers") if options.cache and not options.replay else None
    source = Source(settings, memory, read_tape(tape_file()) if options.replay else None)
    bench = Bench(settings, source)
    done = run_model(suites, bench, file, head, concurrency=options.concurrency, resume=resume, told=told)
    if options.record and done.finished:
        write_tape(tape_file(), bench.heard)
    return done


def head_for(suites: tuple[Suite, ...], settings: Settings, options: Options, label: str = "") -> Head:
    """The head of such a run."""
    writer = "recorded" if options.replay else f"{settings.model} at {settings.model_url}" if options.model else "built-in"
    epochs = options.epochs if options.model or options.replay else 1
    return record.head_of(suites, writer, epochs=epochs, limit=options.limit, label=label)


def tape_file() -> Path:
    """Where recorded answers are."""
    return HERE / "cassettes" / "answers.jsonl"
