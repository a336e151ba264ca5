"""One run as asked for: with or without a model, fresh or continued."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from assistant.errors import UsageError
from assistant.settings import Settings
from evals import agreement, cassettes, prices, record, rubric, run
from evals import suite as suites_module
from evals.agreement import Agreement
from evals.bench import Bench
from evals.cassettes import Tape
from evals.limits import Limits, Pace, Purse
from evals.prices import Price
from evals.record import Head, Run
from evals.rubric import Rubric
from evals.suite import HERE, Suite

CASSETTES = HERE / "cassettes"
_NOWHERE = "http://127.0.0.1:9/v1"  # with recorded answers nothing is asked, but the writer wants an address


@dataclass(frozen=True, slots=True)
class Options:
    """How to run. Everything but ``limit`` concerns runs with a model only."""

    limit: int | None = None
    model: bool = False  # ask the model of the settings; else the built-in writer drafts
    judge: bool = False  # the model also judges posts, by the rubrics of their suites
    epochs: int = 1
    concurrency: int = 10  # cases at once, and calls at once
    rate: float | None = None  # calls a minute
    max_cost: float | None = None  # US dollars in all, what a continued run has spent included
    price: str = ""  # ASKED/ANSWERED; empty: the price table
    cache: bool = True  # keep answers, and use kept ones
    replay: bool = False  # use recorded answers only
    record: bool = False  # write the answers down as the recorded ones
    about: str = ""  # what to write down about the model with its recorded answers
    cassettes: str = str(CASSETTES)  # the folder of recorded answers


def perform(
    suites: tuple[Suite, ...], settings: Settings, file: Path, options: Options, *,
    label: str = "", resume: bool = False, told: run.Told = lambda _: None,
) -> Run:  # fmt: skip
    """Run the suites. Raises UsageError when a model is asked for and none is configured, or its price is not known."""
    head = head_for(suites, settings, options, label)
    if not (options.model or options.replay or options.judge):
        return run.run(suites, Bench(_offline(settings)), file, head, resume=resume, told=told)
    if not settings.model and not options.replay:
        raise UsageError("These suites need a model: set “model” and “model_url”, name one with --model, or use --replay.")
    from evals.inspecting import run_model

    spent = record.read(file).cost() or 0.0 if resume else 0.0
    bench = _bench(suites, settings, options, spent)
    done = run_model(suites, bench, file, head, concurrency=options.concurrency, resume=resume, told=told)
    if options.record and done.finished:
        _record(suites, bench, options, whole=options.limit is None and not resume)
    if done.finished and options.limit is None and not options.replay:
        for labelled in (s for s in suites if s.subject == agreement.SUBJECT):
            agreement.keep(agreement.of_results(labelled, done.results), labelled, settings)
    return done


def _bench(suites: tuple[Suite, ...], settings: Settings, options: Options, spent: float) -> Bench:
    from evals.answers import Memory
    from evals.watched import Source

    tapes = tapes_for(suites, options) if options.replay else {}
    settings = _source_settings(settings, options)
    memory = Memory.of(settings.data, settings.model_url) if options.cache and not options.replay else None
    drafting = settings if options.model or options.replay else _offline(settings)
    source = Source(settings, memory, _limits(settings, options, spent))
    rubrics = judged_by(suites) if options.judge else {}
    deciding = frozenset(r.name for found in rubrics.values() for r in found if (a := agreement_on(r.name, settings)) and a.decides)
    return Bench(drafting, source, tapes, rubrics, deciding)


def _offline(settings: Settings) -> Settings:
    return replace(settings, model="", model_url="", second_reader=False)


def _source_settings(settings: Settings, options: Options) -> Settings:
    return replace(settings, model="recorded", model_url=_NOWHERE) if options.replay else settings


def judged_by(suites: tuple[Suite, ...]) -> dict[str, tuple[Rubric, ...]]:
    """The rubrics of each suite that has any. Raises SuiteError."""
    return {suite.name: tuple(rubric.read(name) for name in suite.rubrics) for suite in suites if suite.rubrics}


def agreement_on(rubric: str, settings: Settings) -> Agreement | None:
    """What was measured of this model as a judge by this rubric; None when nothing holds. Raises SuiteError."""
    return agreement.kept(rubric, suites_module.chosen([agreement.SUITE])[0], settings)


def _limits(settings: Settings, options: Options, spent: float) -> Limits:
    pace = Pace(options.rate) if options.rate else None
    if options.max_cost is None or options.replay:
        return Limits(options.concurrency, None, pace)
    price = price_of(settings, options)
    if price is None:
        raise UsageError(f"The price of {settings.model} is not known, so its cost cannot be limited. Give it with --price ASKED/ANSWERED.")
    return Limits(options.concurrency, Purse(price, options.max_cost, spent), pace)


def price_of(settings: Settings, options: Options) -> Price | None:
    """What the model costs; None when nobody says. Raises RunError."""
    return prices.parse(options.price) if options.price else prices.of_model(settings.model)


def tapes_for(suites: tuple[Suite, ...], options: Options) -> dict[str, Tape]:
    """The recorded answers of each suite. Raises RunError when one has none."""
    return {suite.name: cassettes.read(Path(options.cassettes), suite.name) for suite in suites}


def recorded(suites: tuple[Suite, ...], options: Options) -> bool:
    """True when every one of the suites has recorded answers."""
    return all(cassettes.file_of(Path(options.cassettes), suite.name).is_file() for suite in suites)


def _record(suites: tuple[Suite, ...], bench: Bench, options: Options, *, whole: bool) -> None:
    day, model = datetime.now(UTC).date().isoformat(), bench.settings.model
    for suite in suites:
        tape = Tape(model, bench.settings.max_tokens, day, options.about, bench.heard.get(suite.name, {}))
        if tape.answers:
            cassettes.write(Path(options.cassettes), suite.name, tape, whole=whole)


def head_for(suites: tuple[Suite, ...], settings: Settings, options: Options, label: str = "") -> Head:
    """The head of such a run."""
    writer = "recorded" if options.replay else f"{settings.model} at {settings.model_url}" if options.model else "built-in"
    epochs = options.epochs if options.model or options.replay else 1
    price = price_of(settings, options) if (options.model or options.judge) and not options.replay else None
    judge = "; ".join(judges(suites, settings, options))
    return record.head_of(suites, writer, epochs=epochs, limit=options.limit, judge=judge, price=str(price or ""), label=label)


def judges(suites: tuple[Suite, ...], settings: Settings, options: Options) -> tuple[str, ...]:
    """For people: each rubric a model judges by, and whether it decides."""
    if not options.judge:
        return ()
    settings, said = _source_settings(settings, options), []
    for name in sorted({name for suite in suites for name in suite.rubrics}):
        found = agreement_on(name, settings)
        if found is None:
            said.append(f"{name}: comments only, its agreement with the labels is not measured (bedside eval {agreement.SUITE})")
        else:
            said.append(f"{found.said}, so it {'decides' if found.decides else 'comments only'}")
    return tuple(said)
